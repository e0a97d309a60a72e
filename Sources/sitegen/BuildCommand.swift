import ArgumentParser
import Diagnostics
import Files
import Localization
import SiteGenerator

struct BuildCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build",
    abstract: TerminalLanguage.text(
      "Builds the site and publishes it as a whole, or not at all.",
      "生成网站，要么整个发布，要么一点不动。"),
    discussion: TerminalLanguage.text(
      """
      What is wrong with the content is written to standard error, all of it in one run; the \
      published site then stays as it is, and the exit code is 1.
      """,
      "内容里有什么不对，一次全部说出来；这时已发布的网站保持原样，退出码是 1。"))

  @OptionGroup var site: SiteOptions
  @OptionGroup var telling: TalkOptions

  @Option(
    help: .words(
      "The folder to publish to; public in the source folder unless given.",
      "发布到哪个文件夹；不写就是源文件夹里的 public。"), completion: .directory)
  var output: String?

  @Flag(
    help: .words(
      "Forget what earlier builds left beside the output, and make everything anew.",
      "不管以前存下的记录，全部重做。"))
  var fresh = false

  func run() async throws {
    let start = ContinuousClock.now
    let terminal = Terminal(telling.talk)
    var options = site.buildOptions
    options.output = output
    options.isFresh = fresh
    var environment = BuildEnvironment(
      clock: SystemClock.nanosecondsSince1970, programIdentity: Program.identity)
    environment.progress = terminal.show
    environment.stage = terminal.show
    let signals = StopSignals(environment.interruption)
    defer { withExtendedLifetime(signals) {} }

    let result: BuildResult
    do {
      result = try await Build(options, in: environment).run()
    } catch {
      terminal.clear()
      try terminal.write([], as: site.format)
      if error.isWithoutSite { throw Failure(error.phrase) }
      let failure: [String: Phrase.Argument] = ["failure": .phrase(error.phrase)]
      throw Failure(
        error.isPartway
          ? Phrase(
            "{failure}; some of the published site is new by now, and the next build finishes",
            "{failure}；已发布的网站更新了一部分，再生成一次会接着做完", failure)
          : Phrase(
            "{failure}; the published site is as it was", "{failure}；已发布的网站没有动", failure))
    }
    result.leaveSiteToEndOfProcess()
    terminal.clear()
    try terminal.write(result.diagnostics, as: site.format)
    let count = DiagnosticCount(result.diagnostics)
    guard let summary = result.summary else {
      throw Failure(
        Phrase(
          "{errors}, {warnings}; nothing was published", "{errors}，{warnings}；没有发布",
          ["errors": count.errors, "warnings": count.warnings]))
    }
    guard !site.format.isDocument, !telling.quiet else { return }
    StandardOutput.say(
      Phrase(
        "{pages}: {written} written{apart}, {unchanged} unchanged, {removed} removed, {warnings}, {time}",
        "{pages}：写出 {written} 个文件{apart}，{unchanged} 个没变，删去 {removed} 个，{warnings}，用时 {time}",
        [
          "pages": .counted(summary.pages, "page", "个页面"), "written": .number(summary.written),
          "apart": .phrase(summary.apart),
          "unchanged": .number(summary.unchanged), "removed": .number(summary.removed),
          "warnings": count.warnings, "time": .seconds(since: start),
        ]
      ).text(in: TerminalLanguage.current))
    if let holder = result.holder {
      StandardOutput.say(
        Phrase(
          "the folder stays and its files were replaced one by one, for {holder}",
          "文件夹没有整个换掉，而是逐个更新文件，因为{holder}", ["holder": .phrase(holder.phrase)]
        ).text(in: TerminalLanguage.current))
    }
    for line in result.difference?.brief(in: TerminalLanguage.current) ?? [] {
      StandardOutput.say(line)
    }
    if let next = ScheduleWording(schedule: result.schedule).next { StandardOutput.say(next) }
  }
}

extension BuildSummary {
  /// What of the files written readers do not read themselves.
  fileprivate var apart: Phrase {
    if writtenFeeds + writtenIndex == 0 { return Phrase("", "") }
    return Phrase(
      " ({feeds} and {index} for searching among them)", "（其中订阅 {feeds}，搜索索引 {index}）",
      [
        "feeds": .counted(writtenFeeds, "feed", "个"),
        "index": .counted(writtenIndex, "file", "个"),
      ])
  }
}
