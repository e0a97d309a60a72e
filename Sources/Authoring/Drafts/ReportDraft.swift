import FrontMatter
import Localization
import SiteModel
import Statistics

/// The text of a report that has nothing filled in yet.
struct ReportDraft {
  private let title: String
  private let date: CivilDate
  private let period: Period?
  private let words: AuthoringWords
  private let succession: PeriodSuccession
  private var yaml = YAMLText()
  private var headings: [String] = []
  /// Whether the report that it follows has its keys in English, whatever the site's language.
  private var isInEnglish = false

  init(
    title: String, date: CivilDate, period: Period?, words: AuthoringWords,
    succession: PeriodSuccession
  ) {
    self.title = title
    self.date = date
    self.period = period
    self.words = words
    self.succession = succession
  }

  var text: String {
    let head = "---\n\(yaml.lines.map { "\($0)\n" }.joined())---\n"
    return headings.isEmpty ? head : head + headings.map { "\n\($0)\n" }.joined()
  }

  /// The head of the first report of a column.
  mutating func startAlone() {
    yaml.entry(words.title, title)
    writeDate(words.date)
    if let period {
      yaml.entry(words.period, "\(period)")
      yaml.comment(words.metricsStart)
      yaml.lines(words.metricsExample)
    } else {
      yaml.comment(words.figuresStart)
    }
  }

  private var periodKey: String { isInEnglish ? "period" : words.period }

  // MARK: As another report

  /// The head of a report like another one.
  ///
  /// - Parameters:
  ///   - head: of the other report.
  ///   - titles: the headings of its text.
  ///   - period: what it was about.
  ///   - model: its file below the contents.
  mutating func follow(
    _ head: [YAMLValue.Entry], titles: [String], period old: Period?,
    of model: String
  ) {
    headings = titles
    let names = head.map { KeyNames.report.canonical($0.key) }
    isInEnglish = head.allSatisfy { $0.key.utf8.allSatisfy { $0 < 0x80 } }
    yaml.comment(words.followed(model))
    if !names.contains("title") { yaml.entry(isInEnglish ? "title" : words.title, title) }
    if !names.contains("date") { writeDate(isInEnglish ? "date" : words.date) }
    for (entry, name) in zip(head, names) {
      switch name {
      case "title": yaml.entry(entry.key, title)
      case "date": writeDate(entry.key)
      case "period": writePeriod(entry.key, after: old)
      case "metrics":
        if !names.contains("period"), period != nil { writePeriod(periodKey, after: old) }
        writeMetrics(entry, old)
      case "charts": writeCharts(entry, old)
      case "summary", "document-number", "index-number": yaml.entry(entry.key, nil)
      // What was said of that one report alone.
      case "updated", "views", "corrections", "draft", "publish", "expires", "aliases", "slug",
        "image", "image-alt", "sticky", "translations", "accept", nil:
        break
      default: yaml.entry(entry.key, entry.value)
      }
    }
    if !names.contains("period"), !names.contains("metrics"), period != nil {
      writePeriod(periodKey, after: old)
    }
  }

  private mutating func writeDate(_ key: String) {
    yaml.entry(key, "\(date)")
    yaml.comment(words.draftNote)
    yaml.entry(isInEnglish ? "draft" : words.draft, verbatim: isInEnglish ? "true" : words.yes)
  }

  /// Nothing follows a holiday: then it is for the editor to say.
  private mutating func writePeriod(_ key: String, after old: Period?) {
    if let old, let period, old != period {
      let isNext = succession.next(after: old) == period
      yaml.comment(isNext ? words.periodNote("\(old)") : words.namedPeriodNote("\(old)"))
    }
    yaml.entry(key, period.map { "\($0)" })
  }

  private mutating func writeMetrics(_ entry: YAMLValue.Entry, _ old: Period?) {
    guard case .sequence(let items) = entry.value.content else { return }
    yaml.comment(words.metricsNote)
    yaml.line("\(entry.key):")
    var written: Set<String> = []
    for item in items {
      guard case .mapping(let fields) = item.content else { continue }
      let metric = MetricDraft(fields, old: old, new: period, succession)
      // 1—2月 and its sum are one: what falls together is listed once.
      guard written.insert(metric.identity).inserted else { continue }
      metric.write(to: &yaml, words, valueKey: isInEnglish ? "value" : words.value)
    }
  }

  /// Charts of series go on by themselves; those with numbers of their own show old ones.
  private mutating func writeCharts(_ entry: YAMLValue.Entry, _ old: Period?) {
    guard case .sequence(let items) = entry.value.content else { return }
    let kept = items.filter { item in
      guard case .mapping(let fields) = item.content else { return false }
      let names = fields.map { KeyNames.chart.canonical($0.key) }
      return names.contains("indicator") && !names.contains("data") && !names.contains("series")
    }
    if kept.isEmpty { return }
    yaml.comment(words.chartsNote)
    yaml.line("\(entry.key):")
    for case .mapping(let fields) in kept.map(\.content) {
      let start = yaml.lines.count
      for field in fields {
        let text = field.value.scalarText
        switch KeyNames.chart.canonical(field.key) {
        // A finding was that of another period.
        case "title", "subtitle", "alt", "note":
          let isStale = text.map { $0.hasDigits || ChartFindings.isMade(in: $0) } ?? false
          if !isStale { yaml.entry(field.key, field.value, indent: 4) }
        case "to":
          guard let text, let end = Period(text), let old, let period else { fallthrough }
          let next = succession.next(after: end, asReportMoves: (old, period)) ?? end
          yaml.entry(field.key, "\(next)", indent: 4)
        default: yaml.entry(field.key, field.value, indent: 4)
        }
      }
      yaml.markItem(from: start, indent: 2)
    }
  }
}

/// A metric of the report before, with its values taken out.
private struct MetricDraft {
  private let fields: [(key: String, name: String?, value: YAMLValue)]
  /// What it is about, where that is not what the report is about.
  private let period: Period?

  /// Under which figures stand that are new every time.
  private static let figureKeys: [String?] = [
    "value", "change", "year-on-year", "period-on-period",
  ]

  init(
    _ entries: [YAMLValue.Entry], old: Period?, new: Period?, _ succession: PeriodSuccession
  ) {
    fields = entries.map { ($0.key, KeyNames.metric.canonical($0.key), $0.value) }
    let own = fields.first { $0.name == "period" }?.value.scalarText.flatMap { Period($0) }
    period = own.flatMap { own in
      guard let old, let new else { return succession.next(after: own) }
      return succession.next(after: own, asReportMoves: (old, new))
    }.flatMap { $0 == new ? nil : $0 }
  }

  /// What no two metrics of a report share.
  var identity: String {
    let parts = fields.filter {
      ["indicator", "label", "dimensions", "coverage"].contains($0.name)
    }
    let change = fields.filter { ["compared-with", "basis"].contains($0.name) }
    let against = fields.contains { $0.name == "period-on-period" } ? ";period-on-period" : ""
    return (parts + change).map { "\($0.name ?? "")=\($0.value.flatText)" }.joined(separator: ";")
      + against
      + (period.map { "@\($0)" } ?? "")
  }

  func write(to yaml: inout YAMLText, _ words: AuthoringWords, valueKey: String) {
    let start = yaml.lines.count
    let figures = fields.filter { Self.figureKeys.contains($0.name) }
      .compactMap(\.value.scalarText)
    if !figures.isEmpty { yaml.comment(words.lastTime(figures), indent: 2) }
    for field in fields {
      switch field.name {
      case _ where Self.figureKeys.contains(field.name): yaml.entry(field.key, nil, indent: 4)
      case "period": if let period { yaml.entry(field.key, "\(period)", indent: 4) }
      // What was said of those figures alone.
      case "note", "reason", "supersedes", "final", nil: break
      case "status", "change-status":
        // Of a figure that was not published; the next one may be.
        if figures.isEmpty { continue }
        yaml.entry(field.key, field.value, indent: 4)
      default: yaml.entry(field.key, field.value, indent: 4)
      }
    }
    if !fields.contains(where: { Self.figureKeys.contains($0.name) }) {
      yaml.entry(valueKey, nil, indent: 4)
    }
    yaml.markItem(from: start, indent: 2)
  }
}

extension String {
  /// 一 and 万 are no digits of a figure.
  var hasDigits: Bool {
    unicodeScalars.contains { $0.properties.generalCategory == .decimalNumber }
  }
}

extension YAMLValue {
  var scalarText: String? { if case .scalar(let text) = content { text } else { nil } }

  /// All that it says, to tell it from others.
  fileprivate var flatText: String {
    switch content {
    case .null: ""
    case .scalar(let text): text
    case .sequence(let items): items.map(\.flatText).joined(separator: ",")
    case .mapping(let entries):
      entries.map { "\($0.key):\($0.value.flatText)" }.joined(separator: ",")
    }
  }
}
