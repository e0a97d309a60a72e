import ArgumentParser
import Authoring
import Files
import Localization
import SiteGenerator
import SiteModel

struct NewCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: TerminalLanguage.text(
      "Starts a bulletin like the column's last one; or an indicator, a column, a page or a term.",
      "照栏目里上一篇的样子新建一篇公报；也可以新建指标、栏目、页面、术语。"),
    discussion: TerminalLanguage.text(
      """
      sitegen new "TITLE" writes a file with the same keys and metrics, the next period and no values, \
      marked as a draft. Its name is the day and the period, or what --name says. Nothing is overwritten. \
      --column, --period and --from choose otherwise: see 'sitegen new report --help'.
      """,
      """
      sitegen new "标题" 写出一个新文件：各项和指标照上一篇，时期往后推一期，数值空着，标明是草稿。文件名是日期加时期，\
      或者 --name 写的名字。从不覆盖已有的文件。换栏目、时期或者照哪一篇，用 --column、--period、--from，\
      见 sitegen new report --help。
      """),
    subcommands: [
      NewReportCommand.self, NewIndicatorCommand.self, NewColumnCommand.self, NewPageCommand.self,
      NewTermCommand.self,
    ],
    defaultSubcommand: NewReportCommand.self)
}

struct NewReportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: TerminalLanguage.text("Starts a bulletin.", "新建一篇公报。"))

  @OptionGroup var start: StartOptions

  @Option(
    help: .words(
      "The column, by folder or title; that of the newest bulletin unless given.",
      "放在哪个栏目，写文件夹或栏目名；不写就是最近一篇所在的栏目。"))
  var column: String?

  @Option(
    help: .words(
      "What its figures are about, such as 2026-10; the next period unless given.",
      "数据是哪个时期的，如 2026-10；不写就是接下来的一期。"))
  var period: String?

  @Option(
    help: .words(
      "The bulletin to follow, such as news/2026-10; the column's last one unless given.",
      "照哪一篇的样子，如 news/2026-10；不写就是栏目里最后一篇。"))
  var from: String?

  func run() async throws {
    var wish = ReportWish(title: start.title)
    wish.column = column
    wish.period = period
    wish.model = from
    wish.name = start.name
    let asked = wish
    try await start.write { try $0.report(asked) }
  }
}

struct NewIndicatorCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "indicator", abstract: TerminalLanguage.text("Starts an indicator.", "新建指标。"))

  @OptionGroup var start: StartOptions

  func run() async throws { try await start.write(.indicator) }
}

struct NewColumnCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "column", abstract: TerminalLanguage.text("Starts a column.", "新建栏目。"))

  @OptionGroup var start: StartOptions

  func run() async throws { try await start.write(.column) }
}

struct NewPageCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "page",
    abstract: TerminalLanguage.text("Starts a page outside the columns.", "新建栏目之外的页面。"))

  @OptionGroup var start: StartOptions

  func run() async throws { try await start.write(.page) }
}

struct NewTermCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "term",
    abstract: TerminalLanguage.text("Starts a term of the glossary.", "新建术语。"))

  @OptionGroup var start: StartOptions

  func run() async throws { try await start.write(.term) }
}

/// What all new files are asked for.
struct StartOptions: ParsableArguments {
  @OptionGroup var folder: SourceFolder

  @Argument(help: .words("The title.", "标题。"))
  var title: String

  @Option(
    help: .words(
      "The file's name without its ending; of a bulletin, the part behind the date.",
      "文件名，不带结尾的 .md；公报的写日期后面那一段。"))
  var name: String?

  @Option(
    help: .words(
      "The day to start from, in place of the clock: 2026-01-31.", "日期按哪天算，代替今天：2026-01-31。"),
    transform: SiteOptions.moment)
  var now: String?

  func validate() throws {
    if title.allSatisfy(\.isWhitespace) {
      throw ValidationError("a title can't be empty", "标题不能是空的")
    }
  }

  func write(_ kind: NewKind) async throws {
    try await write { try $0.start(kind, title: title, name: name) }
  }

  func write(_ make: @Sendable (Newsroom) throws -> NewFile) async throws {
    try folder.requireSite()
    var options = BuildOptions()
    options.source = folder.source
    options.now = now
    let environment = BuildEnvironment(
      clock: SystemClock.nanosecondsSince1970, programIdentity: Program.identity)
    let file: NewFile
    do {
      file = try make(try await Newsroom.opening(options, in: environment))
      try file.write(to: .disk)
    } catch {
      throw AuthoringFailure.failure(of: error)
    }
    let arguments: [String: Phrase.Argument] = [
      "file": .text(file.path), "model": .text(file.model ?? ""),
    ]
    try StandardOutput.write(
      Phrase(
        file.model == nil ? "started: {file}" : "started: {file}, like {model}",
        file.model == nil ? "已新建：{file}" : "已新建：{file}，照 {model} 的样子", arguments
      ).text(in: TerminalLanguage.current) + "\n")
    if file.mayBelongElsewhere {
      StandardOutput.say(
        TerminalLanguage.text(
          "it is in the column of the newest bulletin; --column names another",
          "放在最近一篇所在的栏目；要放到别的栏目，用 --column 写明"))
    }
  }
}

/// What went wrong with starting something, as the command ends with it.
enum AuthoringFailure {
  static func telling<Value>(_ work: () throws -> Value) throws -> Value {
    do {
      return try work()
    } catch {
      throw failure(of: error)
    }
  }

  static func failure(of error: any Error) -> any Error {
    switch error {
    case let fault as AuthoringFault: Failure(fault.phrase)
    case let error as EnvironmentError: Failure(error.phrase)
    default: error
    }
  }
}
