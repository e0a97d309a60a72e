import ArgumentParser
import Diagnostics
import Localization
import SiteGenerator

struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: TerminalLanguage.text(
      "Says what a complaint means, with an example and the way out.",
      "讲清楚一条提示是什么意思，附例子和改法。"),
    discussion: TerminalLanguage.text(
      "Without a code, lists all rules. Codes stand in 'sitegen check --format json'.",
      "不写代号就列出所有规则。代号可以用 sitegen check --format json 看到。"))

  @OptionGroup var folder: SourceFolder

  @Argument(
    help: .words("The code of a rule, such as unknown-key.", "规则的代号，如 unknown-key。"),
    completion: .list(RuleBook.all.map(\.code)))
  var code: String?

  @Flag(help: .words("Write all rules as a page of a site.", "把全部规则写成网站的一个页面。"))
  var markdown = false

  func validate() throws {
    if markdown, code != nil {
      throw ValidationError(
        "--markdown writes all rules; leave the code out", "--markdown 写出全部规则，不能再写代号")
    }
  }

  func run() throws {
    let language = TerminalLanguage.current
    if markdown { return try StandardOutput.write(RuleBook.markdown(in: language)) }
    guard let code else {
      let lines = RuleBook.all.map { "\(RuleText($0, language).line)\n" }
      return try StandardOutput.write(list: lines.joined())
    }
    guard let rule = RuleBook.rule(code) else {
      let nearest = Spelling.nearest(to: code, in: RuleBook.all.map(\.code))
      throw Failure(
        Phrase(
          nearest == nil
            ? "there is no rule '{code}'; 'sitegen explain' lists all"
            : "there is no rule '{code}'; did you mean '{nearest}'?",
          nearest == nil
            ? "没有“{code}”这条规则，用 sitegen explain 可以列出全部" : "没有“{code}”这条规则，是不是想写“{nearest}”？",
          ["code": .text(code), "nearest": .text(nearest ?? "")]))
    }
    try StandardOutput.write(list: RuleText(rule, language).text)
  }
}
