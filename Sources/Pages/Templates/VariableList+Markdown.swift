import Localization
import Markdown
import SiteModel

extension VariableList {
  /// The list as a page of a site: what all pages offer once, then what each kind has of its own.
  package var markdown: String {
    var page = MarkdownSource()
    page.paragraph(Self.introduction.text(in: language))
    let lines = kinds.map { (kind: $0, lines: Self.lines(of: $0).map(row)) }
    let shared =
      lines.count > 1
      ? lines[0].lines.filter { row in lines.allSatisfy { $0.lines.contains(row) } } : []
    if !shared.isEmpty {
      page.heading(2, Wording("On all pages", "各种页面都有").text(in: language), id: "all")
      page.table(head, shared)
    }
    for (kind, rows) in lines {
      let title = "\(kind.name).mustache\(language.isChinese ? "：" : ": ")"
      page.heading(2, title + kind.documentation.text(in: language), id: kind.name)
      let own = rows.filter { !shared.contains($0) }
      if own.isEmpty {
        page.paragraph(Wording("Nothing more.", "没有别的。").text(in: language))
      } else {
        page.table(head, own)
      }
    }
    let head = ReferenceHead(
      title: Wording("Names for templates", "模板里可以用的名称"),
      summary: Wording(
        "What each kind of page offers to its template.", "每种页面的模板里可以用的全部名称，以及各是什么。"))
    return head.text(in: language) + page.text
  }

  private var head: [String] {
    [Wording("Name", "名称"), Wording("What it is", "是什么")]
      .map { $0.text(in: language) }
  }

  private func row(_ line: Line) -> [String] {
    let words = [self.words(of: line), line.documentation?.text(in: language)].compactMap { $0 }
    let separator = language.isChinese ? "：" : ": "
    return [
      MarkdownSource.code(line.name), MarkdownSource.literal(words.joined(separator: separator)),
    ]
  }

  private static let introduction = Wording(
    """
    `[]` stands for one entry of a list: `site.navigation[].title` is written `{{title}}` between \
    `{{#site.navigation}}` and `{{/site.navigation}}`. What may be missing is shown between `{{#name}}` \
    and `{{/name}}`. Only HTML takes three braces, `{{{body}}}`.
    """,
    """
    `[]` 表示列表里的一项：`site.navigation[].title` 要写在 `{{#site.navigation}}` 和 `{{/site.navigation}}` \
    之间，写成 `{{title}}`。可能没有的，放在 `{{#名称}}` 和 `{{/名称}}` 之间。只有 HTML 用三层花括号：`{{{body}}}`。
    """)
}
