import FrontMatter
import Localization
import Markdown

extension KeyReference {
  /// The reference as a page of a site, in one language.
  package func markdown(in language: Language) -> String {
    var page = MarkdownSource()
    page.paragraph(Self.introduction.text(in: language))
    for kind in kinds {
      page.heading(2, kind.documentation.text(in: language), id: kind.name)
      page.table(Self.head.map { $0.text(in: language) }, kind.keys.map { row($0, language) })
    }
    let head = ReferenceHead(
      title: Wording("All keys", "可以写的各项"),
      summary: Wording(
        "What may stand at the top of each kind of file and in site.yaml, with its names.",
        "每种文件开头和 site.yaml 里可以写的全部项目，中英文名称对照。"))
    return head.text(in: language) + page.text
  }

  private func row(_ key: FieldKey, _ language: Language) -> [String] {
    let separator = language.isChinese ? "、" : ", "
    let names = key.chineseNames.map(MarkdownSource.literal).joined(separator: separator)
    let need = key.isRequired ? Wording("**Needed.** ", "**必填。**").text(in: language) : ""
    var words = need + MarkdownSource.literal(key.documentation.text(in: language))
    if !key.choices.isEmpty {
      let choices = key.choices.map { choice in
        let code = MarkdownSource.code(choice.name)
        if choice.chineseNames.isEmpty { return code }
        let names = choice.chineseNames.map(MarkdownSource.literal).joined(separator: separator)
        return code + (language.isChinese ? "（\(names)）" : " (\(names))")
      }
      let oneOf = Wording(". One of: ", "。可以写：").text(in: language)
      words += oneOf + choices.joined(separator: separator)
    }
    return [MarkdownSource.code(key.name), names, words]
  }

  private static let head = [
    Wording("Key", "英文名"), Wording("Chinese names", "中文名"), Wording("What it is for", "写什么"),
  ]

  private static let introduction = Wording(
    """
    Each key may be written under any of its names, English or Chinese, simplified or traditional. A \
    key that is not listed here is an error; what a template wants for itself stands under `extra`.
    """,
    """
    每一项可以写英文名，也可以写中文名，简体、繁体都行。没有列出的项目不能写，写了会提示最接近的名称；\
    模板自己要用的内容，写在“其他”（`extra`）下面。
    """)
}

/// The front matter of a page of the reference.
package struct ReferenceHead: Sendable {
  private let title: Wording
  private let summary: Wording

  package init(title: Wording, summary: Wording) {
    self.title = title
    self.summary = summary
  }

  package func text(in language: Language) -> String {
    "---\ntitle: \(title.text(in: language))\nsummary: \(summary.text(in: language))\n---\n\n"
  }
}
