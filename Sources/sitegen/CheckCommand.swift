import ArgumentParser
import Diagnostics
import Files
import Localization
import SiteGenerator

struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: TerminalLanguage.text(
      "Checks the site as a build would, and writes nothing.", "照生成网站那样检查一遍，什么都不写。"),
    discussion: TerminalLanguage.text(
      """
      What is wrong is written to standard error, all of it in one run; the exit code is 1 where \
      there are errors, and with --strict where there are warnings.
      """,
      "有什么不对，一次全部说出来；有错误时退出码是 1，加 --strict 时有提醒也是 1。"))

  @OptionGroup var site: SiteOptions
  @OptionGroup var telling: TalkOptions

  @Flag(
    help: .words(
      "Say what will happen by itself, and when: releases, expiries, figures that are due.",
      "列出以后自动发生的事和时间：到时发布、到期失效、该出的数据。"))
  var ahead = false

  func run() async throws {
    let start = ContinuousClock.now
    let terminal = Terminal(telling.talk)
    var environment = BuildEnvironment(
      clock: SystemClock.nanosecondsSince1970, programIdentity: Program.identity)
    environment.progress = terminal.show
    environment.stage = terminal.show
    let result: CheckResult
    do {
      result = try await Check(site.buildOptions, in: environment).run()
    } catch {
      terminal.clear()
      try terminal.write([], as: site.format)
      throw Failure(error.phrase)
    }
    terminal.clear()
    try terminal.write(result.diagnostics, as: site.format)
    let count = DiagnosticCount(result.diagnostics)
    let found: [String: Phrase.Argument] = ["errors": count.errors, "warnings": count.warnings]
    guard result.isPassed else {
      throw Failure(Phrase("{errors}, {warnings}", "{errors}，{warnings}", found))
    }
    guard site.format != .json, !telling.quiet else { return }
    let pages: [String: Phrase.Argument] = [
      "pages": .counted(result.pageCount, "page", "个页面"), "time": .seconds(since: start),
    ]
    StandardOutput.say(
      Phrase(
        "{pages}: {errors}, {warnings}, {time}", "{pages}：{errors}，{warnings}，用时 {time}",
        found.merging(pages) { first, _ in first }
      ).text(in: TerminalLanguage.current))
    let schedule = ScheduleWording(schedule: result.schedule)
    if ahead {
      for line in schedule.lines { try StandardOutput.write("\(line)\n") }
    } else if let next = schedule.next {
      StandardOutput.say(next)
    }
  }
}
