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
      there are errors, and with --strict where there are warnings. Beyond what a build says, it \
      looks at words (content/wording.yaml), punctuation, headings, titles, addresses, pictures and \
      drafts. A file accepts a warning with 'accept: {CODE: reason}'.
      """,
      """
      有什么不对，一次全部说出来；有错误时退出码是 1，加 --strict 时有提醒也是 1。\
      除了生成时会说的，还看用词（content/wording.yaml）、标点、小标题、标题、网址、图片和草稿。\
      核实过没有问题的提醒，在那个文件开头写“接受: {代号: 理由}”。
      """))

  @OptionGroup var site: SiteOptions
  @OptionGroup var telling: TalkOptions

  @Option(
    help: .words(
      "Say what will happen by itself within so many days, and what becomes wrong then.",
      "今后这么多天里会自动发生什么（到时发布、到期失效、该出的数据），到时候又有什么会不对。"),
    transform: Self.days)
  var ahead: Int?

  func run() async throws {
    let start = ContinuousClock.now
    let terminal = Terminal(telling.talk)
    var environment = BuildEnvironment(
      clock: SystemClock.nanosecondsSince1970, programIdentity: Program.identity)
    environment.progress = terminal.show
    environment.stage = terminal.show
    let result: CheckResult
    do {
      var options = site.buildOptions
      options.daysAhead = ahead
      result = try await Check(options, in: environment).run()
    } catch {
      terminal.clear()
      try terminal.write([], as: site.format)
      throw Failure(error.phrase)
    }
    terminal.clear()
    try terminal.write(
      result.diagnostics, as: site.format,
      ahead: ahead.map { result.schedule(within: $0) })
    let count = DiagnosticCount(result.diagnostics)
    let found: [String: Phrase.Argument] = ["errors": count.errors, "warnings": count.warnings]
    guard result.isPassed else {
      throw Failure(Phrase("{errors}, {warnings}", "{errors}，{warnings}", found))
    }
    guard !site.format.isDocument, !telling.quiet else { return }
    let pages: [String: Phrase.Argument] = [
      "pages": .counted(result.pageCount, "page", "个页面"), "time": .seconds(since: start),
    ]
    StandardOutput.say(
      Phrase(
        "{pages}: {errors}, {warnings}, {time}", "{pages}：{errors}，{warnings}，用时 {time}",
        found.merging(pages) { first, _ in first }
      ).text(in: TerminalLanguage.current))
    if let ahead {
      let lines = ScheduleWording(schedule: result.schedule(within: ahead)).lines
      for line in lines { try StandardOutput.write("\(line)\n") }
      guard lines.isEmpty else { return }
      StandardOutput.say(
        Phrase(
          "nothing happens by itself within {days}", "今后 {days}没有自动发生的事",
          ["days": .counted(ahead, "day", "天")]
        ).text(in: TerminalLanguage.current))
    } else if let next = ScheduleWording(schedule: result.schedule).next {
      StandardOutput.say(next)
    }
  }

  private static func days(_ text: String) throws -> Int {
    guard let days = Int(text), (1...36_525).contains(days) else {
      throw ValidationError("write a number of days from 1 to 36525", "要写天数，从 1 到 36525")
    }
    return days
  }
}
