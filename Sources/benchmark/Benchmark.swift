import ArgumentParser

@main
struct Benchmark: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "benchmark",
    abstract: "Measures what sitegen promises about speed and memory.",
    subcommands: [
      AllBenchmarks.self, SiteBenchmark.self, TemplateBenchmark.self, StatisticsBenchmark.self,
      ChartBenchmark.self, MarkdownBenchmark.self, GrowthBenchmark.self, ProveCommand.self,
      BuildOnce.self, SessionOnce.self, FloorOnce.self,
    ],
    defaultSubcommand: AllBenchmarks.self)
}

/// Every benchmark, one after the other.
struct AllBenchmarks: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "all", abstract: "Runs every benchmark.")

  func run() async throws {
    try await SiteBenchmark.parse([]).run()
    try TemplateBenchmark.parse([]).run()
    try await StatisticsBenchmark.parse([]).run()
    try ChartBenchmark.parse([]).run()
    try MarkdownBenchmark.parse([]).run()
    try await GrowthBenchmark.parse([]).run()
  }
}
