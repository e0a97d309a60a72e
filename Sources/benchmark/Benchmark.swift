import ArgumentParser

@main
struct Benchmark: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "benchmark", abstract: "Measures what sitegen promises about speed and memory.",
    subcommands: [])
}
