import ArgumentParser
import Diagnostics
import Localization
import SiteModel
import Statistics

struct ChartCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "chart",
    abstract: TerminalLanguage.text(
      "Draws one chart from a description in YAML, as SVG on standard output.",
      "照一份说明（YAML）画一张图，SVG 写到标准输出。"))

  @OptionGroup var folder: SourceFolder

  @Argument(
    help: .words(
      "The description: type, title, data …",
      "图的说明：类型、标题、数据……"), completion: .file(extensions: ["yaml", "yml"]))
  var file: String

  @Flag(
    help: .words(
      "Write the figure for a page, with its caption and table, in place of the SVG file.",
      "写出放进网页的图，带标题和表格，代替 SVG 文件。"))
  var html = false

  @Option(
    help: .words(
      "The language of the chart's own words: zh-Hans, zh-Hant or en.",
      "图上文字的语言：zh-Hans、zh-Hant 或 en。"))
  var lang = Language.simplifiedChinese

  func run() throws {
    let trial = try ChartTrial(folder.path(file), as: html ? .html : .svg, in: lang, .disk)
    Terminal().write(trial.diagnostics)
    guard let output = trial.output else { throw ExitCode.failure }
    try StandardOutput.write(output)
  }
}

extension Language: ExpressibleByArgument {
  /// Any tag of a language that is known: zh, zh-Hant, en-GB.
  public init?(argument: String) { self.init(tag: argument) }
}
