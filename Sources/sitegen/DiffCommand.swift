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

  /// Nothing is written over but an earlier page of the same kind, and nothing into the site.
  private func refuseForeign(_ file: String, _ options: BuildOptions) throws {
    let place = URL(filePath: file).standardizedFileURL.resolvingSymlinksInPath().path
    let folders = (options.sourceFolders + [options.outputFolder]).map {
      URL(filePath: $0).standardizedFileURL.resolvingSymlinksInPath().path
    }
    if folders.contains(where: { place.hasPrefix("\($0)/") }) {
      throw Failure(
        Phrase(
          "{file} would be a part of the site; name a file elsewhere",
          "{file} 在网站的文件夹里，会成为网站的一部分；换一个地方", ["file": .text(file)]))
    }
    guard let bytes = FileManager.default.contents(atPath: file) else { return }
    if !String(decoding: bytes.prefix(1_000), as: UTF8.self).contains("\(ComparedSite.pageMark)") {
      throw Failure(
        Phrase(
          "{file} is there already, and is no page of this kind; name another file",
          "{file} 已经有了，而且不是这种对照网页，没有动它；换一个文件名", ["file": .text(file)]))
    }
  }

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
    try refuseForeign(html, options)
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
