import ArgumentParser
import Diagnostics
import Pages
import Themes

struct TemplateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "template",
    abstract: TerminalLanguage.text(
      "Renders one template with data from a file, to standard output.",
      "用一个文件里的数据填一个模板，写到标准输出。"))

  @OptionGroup var folder: SourceFolder

  @Argument(help: .words("The template.", "模板文件。"), completion: .file(extensions: ["mustache"]))
  var file: String

  @Option(
    help: .words(
      "The data: a file in JSON if its name ends in .json, in YAML otherwise.",
      "数据文件：名字以 .json 结尾的是 JSON，其他是 YAML。"), completion: .file())
  var data: String

  @Option(
    help: .words(
      "The folder with partials, NAME.mustache each; those of the theme are there without.",
      "放子模板的文件夹，每个叫 名称.mustache；自带的外观里的不用写也有。"), completion: .directory)
  var partials: String?

  @Flag(
    help: .words(
      "Let unknown names stand for nothing, as other Mustache engines do.",
      "认不出的名称当作空的，和别的 Mustache 一样。"))
  var lenient = false

  func run() throws {
    let trial = try TemplateTrial(
      template: folder.path(file), data: folder.path(data),
      partials: partials.map(folder.path), theme: Theme.builtIn.folder, isLenient: lenient,
      in: .disk)
    Terminal().write(trial.diagnostics)
    guard let output = trial.output else { throw ExitCode.failure }
    try StandardOutput.write(output)
  }
}
