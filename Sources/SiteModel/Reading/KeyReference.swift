import FrontMatter
import Localization

/// The reference of all keys, read off the lines that read them, in both languages.
package struct KeyReference: Sendable {
  /// The keys of one kind of front matter.
  package struct Kind: Sendable {
    package let name: String
    /// What editors may call it: 公报.
    package let chineseNames: [String]
    /// Where they stand.
    package let documentation: Wording
    package let keys: [FieldKey]

    fileprivate init<Group>(
      _ name: String, called chineseNames: String, _ english: String, _ chinese: String,
      _ table: KeyTable<Group>
    ) {
      self.name = name
      self.chineseNames = chineseNames.split(separator: " ").map(String.init)
      documentation = Wording(english, chinese)
      keys = table.keys
    }
  }

  /// All kinds, files first, and then what stands in lists.
  package static let kinds = [
    Kind(
      "site", called: "网站 網站 站点", "the site: content/site.yaml", "网站：content/site.yaml",
      SiteKeys.table),
    Kind(
      "navigation", called: "导航 導航", "an entry of 'navigation'", "navigation（导航）的一项",
      NavigationKeys.table),
    Kind("footer", called: "页脚 頁腳", "an entry of 'footer'", "footer（页脚）的一项", FooterKeys.table),
    Kind(
      "report", called: "公报 公報 报告", "a report: Markdown below a column", "公报：栏目文件夹中的 Markdown",
      ReportKeys.table),
    Kind(
      "metric", called: "指标 指標 数据 數據", "an entry of 'metrics'", "metrics（指标）的一项", MetricKeys.table),
    Kind(
      "correction", called: "更正", "an entry of 'corrections'", "corrections（更正）的一项",
      CorrectionKeys.table),
    Kind(
      "chart", called: "图表 圖表", "a chart: an entry of 'charts', or a block in a text",
      "图表：charts（图表）的一项，或正文中的图表块", ChartKeys.table),
    Kind(
      "series", called: "系列", "an entry of a chart's 'series'", "图表 series（系列）的一项", SeriesKeys.table
    ),
    Kind(
      "column", called: "栏目 欄目", "a column, or another list: _index.md", "栏目或其他列表：_index.md",
      ColumnKeys.table),
    Kind("page", called: "页面 頁面", "a page outside the columns", "栏目之外的页面", PageKeys.table),
    Kind(
      "indicator", called: "指标 指標", "an indicator: content/indicators/ID.md",
      "指标：content/indicators/ID.md",
      IndicatorKeys.table),
    Kind(
      "warning", called: "预警 預警", "an entry of an indicator's 'warnings'", "指标 warnings（预警）的一项",
      WarningKeys.table),
    Kind(
      "link", called: "衔接 銜接", "an entry of an indicator's 'links'", "指标 links（衔接）的一项",
      LinkKeys.table),
    Kind(
      "term", called: "术语 術語", "a term: Markdown in content/glossary/",
      "术语：content/glossary/ 中的 Markdown",
      TermKeys.table),
    Kind(
      "topic", called: "标签 標籤 专题 專題", "what is said of a tag: content/tags/TAG.md",
      "标签的说明（专题）：content/tags/标签.md",
      TopicKeys.table),
    Kind(
      "calendar", called: "日历 日曆 发布日历", "an entry of the release calendar: content/calendar.yaml",
      "发布日历的一条：content/calendar.yaml", CalendarKeys.table),
    Kind(
      "wording", called: "用词 用詞 用词表", "an entry of the words to avoid: content/wording.yaml",
      "用词表的一条：content/wording.yaml", WordingKeys.table),
  ]

  /// Those that a name is of, in English or Chinese; 指标 is called what a report gives, and what is followed.
  package static func kinds(called name: String) -> [Kind] {
    kinds.filter { $0.name == name.lowercased() || $0.chineseNames.contains(name) }
  }

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
