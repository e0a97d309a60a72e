import ArgumentParser
import Diagnostics
import SiteModel
import Statistics

struct ChartCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "chart",
    abstract: "Draws one chart from a description in YAML, as SVG on standard output.")

  @Argument(help: "The description: type, title, data …")
  var file: String

  @Flag(help: "Write the figure for a page, with its caption and table, in place of the SVG file.")
  var html = false

  @Option(help: "zh or en: the language of the chart's own words.")
  var lang = Language.chinese

  func run() throws {
    let trial = try ChartTrial(file, as: html ? .html : .svg, in: lang, .disk)
    Terminal().write(trial.diagnostics)
    guard let output = trial.output else { throw ExitCode.failure }
    try StandardOutput.write(output)
  }
}

extension Language: ExpressibleByArgument {}
