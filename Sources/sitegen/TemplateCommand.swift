import ArgumentParser
import Diagnostics
import Pages

struct TemplateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "template",
    abstract: "Renders one template with data from a file, to standard output.")

  @Argument(help: "The template.")
  var file: String

  @Option(help: "The data: a file in JSON if its name ends in .json, in YAML otherwise.")
  var data: String

  @Option(help: "The folder with partials, NAME.mustache each.")
  var partials: String?

  @Flag(help: "Let unknown names stand for nothing, as other Mustache engines do.")
  var lenient = false

  func run() throws {
    let trial = try TemplateTrial(
      template: file, data: data, partials: partials, isLenient: lenient, in: .disk)
    Terminal().write(trial.diagnostics)
    guard let output = trial.output else { throw ExitCode.failure }
    try StandardOutput.write(output)
  }
}
