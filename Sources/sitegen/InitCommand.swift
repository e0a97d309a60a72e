import ArgumentParser
import Authoring
import Files
import Foundation
import Localization
import SiteModel

struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: TerminalLanguage.text(
      "Starts a site: settings and an example of everything, which publish at once.",
      "新建网站：写好设置和各种示例，马上就能发布。"),
    discussion: TerminalLanguage.text(
      """
      The site is in the language that --language names. Nothing is ever overwritten: where content, \
      templates or public are there already, nothing is changed, and the exit code is 1. On a terminal \
      it asks for what is not given.
      """,
      """
      网站的语言用 --language 指定。从不覆盖：已经有 content、templates 或 public 的地方，什么都不动，退出码是 1。\
      在终端里运行时，没写的会问。
      """))

  @OptionGroup var folder: SourceFolder

  @Argument(
    help: .words("The folder to start it in; it may be new.", "建在哪个文件夹；没有就新建。"),
    completion: .directory)
  var directory: String

  @Option(help: .words("The name of the site.", "网站名称。"))
  var title: String?

  @Option(
    name: .customLong("base-url"),
    help: .words(
      "The address of the home page; \(StarterSite.exampleURL) unless given.",
      "首页网址；不写就先用 \(StarterSite.exampleURL)。"),
    transform: SiteOptions.baseURL)
  var baseURL: BaseURL?

  @Option(
    help: .words(
      "The day that the examples follow, in place of the clock: 2026-01-31.",
      "示例的日期按哪天算，代替今天：2026-01-31。"),
    transform: SiteOptions.moment)
  var now: String?

  func validate() throws {
    if directory.allSatisfy(\.isWhitespace) {
      throw ValidationError(
        "name the folder; '.' is the working folder", "要写文件夹的名字；“.”表示当前文件夹")
    }
    if let title, title.allSatisfy(\.isWhitespace) {
      throw ValidationError("a title can't be empty", "网站名称不能是空的")
    }
  }

  func run() throws {
    let answers = try Answers(of: self)
    let seconds = Int(SystemClock.nanosecondsSince1970() / 1_000_000_000)
    let today =
      now.flatMap { Moment($0) }?.date ?? StarterSite.today(secondsSince1970: seconds)
    let site = StarterSite(
      in: answers.language, title: answers.title, baseURL: answers.baseURL, today: today)
    let place = folder.path(directory)
    try AuthoringFailure.telling { try site.write(to: place, .disk) }
    for file in site.files {
      let path = place == "." ? file.path : "\(place)/\(file.path)"
      StandardOutput.say(path)
    }
    let isHere = place == "."
    StandardOutput.say(
      Phrase(
        isHere
          ? "the site is ready; publish it with: sitegen"
          : "the site is ready; publish it with: sitegen --source {folder}",
        isHere
          ? "网站建好了。发布：sitegen" : "网站建好了。发布：sitegen --source {folder}",
        ["folder": .text(place)]
      ).text(in: answers.language))
  }
}

/// What is known of a site to be started: what was given, and what was answered.
private struct Answers {
  private(set) var language = TerminalLanguage.current
  private(set) var title: String?
  private(set) var baseURL: BaseURL?

  init(of command: InitCommand) throws {
    title = command.title
    baseURL = command.baseURL
    guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else { return }
    if TerminalLanguage.option(in: CommandLine.arguments) == nil {
      // Nobody knows yet which language is read here.
      language = try ask(
        "语言 / Language (zh-Hans 简体中文, zh-Hant 繁體中文, en English)", or: language.rawValue
      ) { Self.languages[$0] ?? TerminalLanguage.language($0) }
    }
    if title == nil {
      title = try ask(text("Name of the site", "网站名称"), or: StarterSite.exampleTitle(in: language))
      {
        $0
      }
    }
    if baseURL == nil {
      baseURL = try ask(text("Address of the home page", "首页网址"), or: StarterSite.exampleURL) {
        BaseURL($0)
      }
    }
  }

  /// How people write them, beside their tags.
  private static let languages: [String: Language] = [
    "简体中文": .simplifiedChinese, "简体": .simplifiedChinese, "中文": .simplifiedChinese,
    "繁體中文": .traditionalChinese, "繁體": .traditionalChinese, "English": .english,
    "english": .english,
  ]

  private func text(_ english: String, _ chinese: String) -> String {
    Wording(english, chinese).text(in: language)
  }

  /// Asks until there is an answer that can be used; nothing but a line end takes what is offered, and so
  /// does the end of the input.
  private func ask<Value>(_ question: String, or usual: String, _ read: (String) -> Value?) throws
    -> Value
  {
    while true {
      try StandardOutput.write("\(question) [\(usual)]: ")
      let line = readLine()?.trimmingCharacters(in: .whitespaces) ?? ""
      if let value = read(line.isEmpty ? usual : line) { return value }
      StandardOutput.say(
        text("that can't be read; please write it again", "这样写读不懂，请再写一遍"))
    }
  }
}
