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

  func run() throws {
    let language = TerminalLanguage.current
    guard let code else {
      for rule in RuleBook.all { try StandardOutput.write("\(RuleText(rule, language).line)\n") }
      return
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
    try StandardOutput.write(RuleText(rule, language).text)
  }
}

/// A rule in words, in one language.
struct RuleText {
  private let rule: Rule
  private let language: Language

  init(_ rule: Rule, _ language: Language) {
    self.rule = rule
    self.language = language
  }

  /// The code and what is wrong, on one line.
  var line: String {
    let padding = String(repeating: " ", count: max(1, 32 - rule.code.count))
    return "\(rule.code)\(padding)\(message)"
  }

  /// What is wrong.
  var message: String { gapless(rule.message) }

  /// All that there is to say of it.
  var text: String {
    let severity = rule.severity.wording.text(in: language)
    return
      "\(rule.code) (\(severity))\n\n\(message)\n\n\(rule.reason.text(in: language))\n\n\(help)"
  }

  /// What breaks it, what is right, and what to do.
  var help: String {
    var text = block(Wording("Wrong:", "不对："), rule.example.wrong)
    text += block(Wording("Right:", "对："), rule.example.right)
    if let fix = rule.fix {
      text += "\(Wording("What to do: ", "怎么改：").text(in: language))\(gapless(fix))\n"
    }
    return text
  }

  private func block(_ heading: Wording, _ example: String) -> String {
    let lines = example.split(separator: "\n", omittingEmptySubsequences: false)
      .map { "    \($0)\n" }
    return "\(heading.text(in: language))\n\(lines.joined())\n"
  }

  /// With dots where something stands that differs from place to place.
  private func gapless(_ wording: Wording) -> String {
    let dots = wording.names.map { ($0, Phrase.Argument.text("…")) }
    return Phrase(wording, Dictionary(uniqueKeysWithValues: dots)).text(in: language)
  }
}
