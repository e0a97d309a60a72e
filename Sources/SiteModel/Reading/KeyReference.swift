import FrontMatter
import Localization

/// The reference of all keys, read off the lines that read them, in both languages.
package struct KeyReference: Sendable {
  /// The keys of one kind of front matter.
  package struct Kind: Sendable {
    package let name: String
    /// Where they stand.
    package let documentation: Wording
    package let keys: [FieldKey]

    fileprivate init<Group>(
      _ name: String, _ english: String, _ chinese: String, _ table: KeyTable<Group>
    ) {
      self.name = name
      documentation = Wording(english, chinese)
      keys = table.keys
    }
  }

  /// All kinds, files first, and then what stands in lists.
  package static let kinds = [
    Kind("site", "the site: content/site.yaml", "网站：content/site.yaml", SiteKeys.table),
    Kind("navigation", "an entry of 'navigation'", "navigation（导航）的一项", NavigationKeys.table),
    Kind("footer", "an entry of 'footer'", "footer（页脚）的一项", FooterKeys.table),
    Kind("report", "a report: Markdown below a column", "公报：栏目文件夹中的 Markdown", ReportKeys.table),
    Kind("metric", "an entry of 'metrics'", "metrics（指标）的一项", MetricKeys.table),
    Kind("correction", "an entry of 'corrections'", "corrections（更正）的一项", CorrectionKeys.table),
    Kind(
      "chart", "a chart: an entry of 'charts', or a block in a text",
      "图表：charts（图表）的一项，或正文中的图表块", ChartKeys.table),
    Kind("series", "an entry of a chart's 'series'", "图表 series（系列）的一项", SeriesKeys.table),
    Kind("column", "a column, or another list: _index.md", "栏目或其他列表：_index.md", ColumnKeys.table),
    Kind("page", "a page outside the columns", "栏目之外的页面", PageKeys.table),
    Kind(
      "indicator", "an indicator: content/indicators/ID.md", "指标：content/indicators/ID.md",
      IndicatorKeys.table),
    Kind(
      "warning", "an entry of an indicator's 'warnings'", "指标 warnings（预警）的一项", WarningKeys.table),
    Kind("link", "an entry of an indicator's 'links'", "指标 links（衔接）的一项", LinkKeys.table),
    Kind(
      "term", "a term: Markdown in content/glossary/", "术语：content/glossary/ 中的 Markdown",
      TermKeys.table),
    Kind(
      "topic", "what is said of a tag: content/tags/TAG.md", "标签的说明（专题）：content/tags/标签.md",
      TopicKeys.table),
    Kind(
      "calendar", "an entry of the release calendar: content/calendar.yaml",
      "发布日历的一条：content/calendar.yaml", CalendarKeys.table),
    Kind(
      "wording", "an entry of the words to avoid: content/wording.yaml",
      "用词表的一条：content/wording.yaml", WordingKeys.table),
  ]

  /// Whether any kind of front matter knows a key of that name.
  static func knows(_ name: String) -> Bool { allNames.contains(name) }

  private static let allNames = Set(
    kinds.flatMap { kind in kind.keys.flatMap { [$0.name] + $0.chineseNames } })

  let kinds: [Kind]

  package init(of kinds: [Kind] = KeyReference.kinds) {
    self.kinds = kinds
  }

  /// A heading for each kind, and for each key its names and what it is for, in English and Chinese.
  package var text: String {
    kinds.map { kind in
      let keys = kind.keys.map { key in
        let names = key.chineseNames.isEmpty ? "" : " (\(key.chineseNames.joined(separator: ", ")))"
        let need = key.isRequired ? " *" : ""
        return "  \(key.name)\(names)\(need)\n"
          + "      \(key.documentation.english)\n      \(key.documentation.chinese)\n"
          + choices(of: key)
      }
      return "\(kind.name): \(kind.documentation.english)\n  \(kind.documentation.chinese)\n"
        + keys.joined()
    }.joined(separator: "\n")
  }

  private func choices(of key: FieldKey) -> String {
    key.choices.map { choice in
      let names = choice.chineseNames.joined(separator: ", ")
      return "        \(choice.name)\(names.isEmpty ? "" : " (\(names))")\n"
    }.joined()
  }
}
