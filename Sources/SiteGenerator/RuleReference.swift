import Diagnostics
import Localization
import Markdown
import SiteModel

/// A rule in words, in one language.
package struct RuleText {
  private let rule: Rule
  private let language: Language

  package init(_ rule: Rule, _ language: Language) {
    self.rule = rule
    self.language = language
  }

  /// The code and what is wrong, on one line.
  package var line: String {
    let padding = String(repeating: " ", count: max(1, 32 - rule.code.count))
    return "\(rule.code)\(padding)\(message)"
  }

  /// What is wrong.
  package var message: String { gapless(rule.message) }

  /// All that there is to say of it.
  package var text: String {
    "\(rule.code) (\(severity))\n\n\(message)\n\n\(rule.reason.text(in: language))\n\n\(help)"
  }

  /// What breaks it, what is right, and what to do.
  package var help: String {
    var text = block(wrong, rule.example.wrong) + block(right, rule.example.right)
    if let fix = rule.fix { text += "\(whatToDo)\(gapless(fix))\n" }
    return text
  }

  /// The same as a part of a page, under a heading that its code leads to.
  fileprivate func write(to page: inout MarkdownSource) {
    page.heading(3, gapless(rule.message), id: rule.code)
    let code = Wording(", code ", "，代号 ").text(in: language) + MarkdownSource.code(rule.code)
    page.paragraph("**\(severity)**\(code)")
    page.paragraph(MarkdownSource.literal(rule.reason.text(in: language)))
    page.paragraph(wrong)
    page.block(rule.example.wrong)
    page.paragraph(right)
    page.block(rule.example.right)
    if let fix = rule.fix {
      let words = MarkdownSource.literal(gapless(fix))
      page.paragraph(
        Wording("**What to do:** ", "**怎么改：**").text(in: language) + words)
    }
  }

  private var severity: String { rule.severity.wording.text(in: language) }
  private var wrong: String { Wording("Wrong:", "不对：").text(in: language) }
  private var right: String { Wording("Right:", "对：").text(in: language) }
  private var whatToDo: String { Wording("What to do: ", "怎么改：").text(in: language) }

  private func block(_ heading: String, _ example: String) -> String {
    let lines = example.split(separator: "\n", omittingEmptySubsequences: false)
      .map { "    \($0)\n" }
    return "\(heading)\n\(lines.joined())\n"
  }

  /// With dots where something stands that differs from place to place.
  private func gapless(_ wording: Wording) -> String {
    let dots = wording.names.map { ($0, Phrase.Argument.text("…")) }
    return Phrase(wording, Dictionary(uniqueKeysWithValues: dots)).text(in: language)
  }
}

extension RuleBook {
  /// All rules as a page of a site, in one language.
  package static func markdown(in language: Language) -> String {
    var page = MarkdownSource()
    page.paragraph(
      Wording(
        """
        Everything that `sitegen` finds wrong, by what it is about. Errors keep the site from being \
        published, warnings don't. Dots stand for what differs from place to place.
        """,
        """
        `sitegen` 能发现的全部问题，按讲的是什么分开列。有错误就不发布，有提醒照样发布。省略号的地方，\
        提示里写的是具体内容；在浏览器里按 Ctrl-F，用提示里的几个字就能找到。
        """
      ).text(in: language))
    for chapter in chapters {
      page.heading(2, chapter.title.text(in: language), id: chapter.id)
      for rule in chapter.rules { RuleText(rule, language).write(to: &page) }
    }
    let head = ReferenceHead(
      title: Wording("What messages mean", "提示是什么意思"),
      summary: Wording(
        "Every error and warning, with an example and what to do.",
        "每一条错误和提醒：为什么这样要求，错的和对的例子，怎么改。"))
    return head.text(in: language) + page.text
  }
}
