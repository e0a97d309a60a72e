import ArgumentParser
import Diagnostics
import Files
import Foundation
import Localization
import SiteGenerator

struct DiffCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: TerminalLanguage.text(
      "Says what publishing now would change, and publishes nothing.", "说说现在发布会改变什么，但不发布。"),
    discussion: TerminalLanguage.text(
      """
      Compares what is published with what a build would publish: pages that are new, changed or gone, \
      figures with their old and new values, addresses that end, and what subscribers get. Words that go, come or \
      change stand in brackets, or have colours on a terminal. The exit code is 0 \
      whether or not anything would change, and 1 where nothing could be published.
      """,
      """
      把已发布的和现在会发布的放在一起比：新增、改动、消失的页面，每个数据的旧值和新值，失效的网址，订阅的读者会收到什么。\
      去掉、加上、改动的字放在〔〕里，终端里用颜色表示。有没有变化退出码都是 0；内容有错误、发布不了时是 1。
      """))

  @OptionGroup var site: SiteOptions

  @Option(
    help: .words(
      "The published folder to compare with; public in the source folder unless given.",
      "和哪个已发布的文件夹比；不写就是源文件夹里的 public。"), completion: .directory)
  var output: String?

  @Option(
    help: .words(
      "Write the difference as a page of its own into a file, to send to whoever approves it.",
      "把结果写成一个网页文件，可以发给审核的同事看。"), completion: .file(extensions: ["html"]))
  var html: String?

  func run() async throws {
    let terminal = Terminal()
    var options = site.buildOptions
    options.output = output
    var environment = BuildEnvironment(
      clock: SystemClock.nanosecondsSince1970, programIdentity: Program.identity)
    environment.progress = terminal.show
    let result: ComparedSite
    do {
      result = try await Comparison(options, in: environment).run()
    } catch {
      terminal.clear()
      throw Failure(error.phrase)
    }
    terminal.clear()
    // Warnings are for `check`: here they would only stand before what was asked for.
    guard result.difference != nil else {
      try terminal.write(result.diagnostics, as: site.format)
      let count = DiagnosticCount(result.diagnostics)
      throw Failure(
        Phrase(
          "{errors}, {warnings}; this can't be published", "{errors}，{warnings}；这样发布不了",
          ["errors": count.errors, "warnings": count.warnings]))
    }
    let language = TerminalLanguage.current
    guard let html else {
      return try StandardOutput.write(
        result.text(in: language, marking: StandardOutput.hasColours ? .colours : .signs))
    }
    do {
      try Data(result.page(in: language)).write(to: URL(filePath: html), options: .atomic)
    } catch {
      throw Failure(
        Phrase(
          "{file} could not be written: {cause}", "{file} 没能写出来：{cause}",
          ["file": .text(html), "cause": .text(error.localizedDescription)]))
    }
  }
}
