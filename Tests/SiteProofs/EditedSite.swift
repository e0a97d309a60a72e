import Files
import Foundation
import TestSupport

/// A made-up site that its editor keeps changing: the same site and the same changes for the same
/// seed. It has all that texts and pages can read of one another.
public struct EditedSite {
  package let files = MemoryFileSystem()
  private var random: RandomSource
  private var reports: [Report] = []
  private var number = 0
  /// Seconds since 1970: early enough that all reports but the last of an editor's are of the past.
  private let firstDay: Int
  /// Whether texts may refer to what is gone.
  private var hasLooseEnds = false
  private var terms = ["规上": "规模以上工业企业，年主营业务收入2000万元以上。", "同比": "与上年同期相比。"]
  private var indicators: [Indicator] = []
  private var siteTitle = "公报"
  private var notice = "本栏目收录公报。"
  private var columnSummary = "公报"
  /// Whether the reports of a column are issues of one publication.
  private var isPeriodical = true
  /// How many reports a tag needs for a page of its own.
  private var smallestTagPage = 1
  /// What an editor says of a tag; nil where that is nothing.
  private var topic: String?
  /// Whether the site has main links of its own.
  private var hasNavigation = true
  /// How many releases the calendar has.
  private var plannedCount = 1
  private var styles = "body { margin: 0 }\n"
  private var template = "report"
  /// Seconds since 1970 at which the site is built.
  public private(set) var clock = 1_760_000_000

  static let columns = ["news", "industry"]
  static let indicatorCount = 6
  private static let pageSize = 7
  package static let folder = "/site"

  /// One bulletin, as its editor thinks of it.
  /// Whether an indicator has a table of earlier figures.
  private var hasHistory = false

  struct Report {
    var name: String
    var column: String
    var title: String
    var day: Int
    var tags: [Int]
    var slug: String?
    var values: [Int]
    var paragraphs: [String]
    var embargo: Int?
    var expiry: Int?
    var draft = false
    /// The publication that it is an issue of.
    var series: Int?
    var isAnnounced = false
    /// Where it is said in another language.
    var translation: String?
    /// When it no longer stands first, in seconds since 1970.
    var sticky: Int?
  }

  /// An indicator, as its editor thinks of it.
  struct Indicator {
    var title: String
    /// Nil where the beginning of the note stands for it.
    var summary: String?
    var group = "一"
    var source = "统计处"
    var contact = "小王"
    var limit = 30
    var precision = 1
    var note = "编造的指标，规上口径。"
    var licence = "开放授权"
    var isMonthly = false
    var isDerivedFrom = true
  }

  /// - Parameter theme: the templates, with their assets, by path.
  public init(reportCount: Int, seed: UInt64, theme: [String: [UInt8]]) {
    random = RandomSource(seed: seed)
    firstDay = 1_760_000_000 - (reportCount + 60) * 86_400
    for (path, bytes) in theme { files.write(bytes, to: "\(Self.folder)/templates/\(path)") }
    indicators = (0..<Self.indicatorCount).map {
      Indicator(title: "指标\($0)", summary: $0 % 2 == 0 ? "编造的指标。" : nil)
    }
    for column in Self.columns { writeColumn(column) }
    for index in 0..<Self.indicatorCount { writeIndicator(index) }
    write("---\ntitle: 关于\n---\n见[新闻](/news/)。规上工业。\n", "about.md")
    write("年份,产值（亿元）\n2021,5\n2022,6\n2023,7\n", "news/table.csv")
    writeTerms()
    writeCalendar()
    writeConfiguration()
    for _ in 0..<reportCount { add() }
  }

  /// Writes a report of the caller's own.
  public func write(report name: String, _ text: String) { write(text, "news/\(name)") }

  private func write(_ text: String, _ path: String) {
    files.write(Array(text.utf8), to: "\(Self.folder)/content/\(path)")
  }

  private mutating func pick(_ count: Int) -> Int { Int.random(in: 0..<count, using: &random) }
}

// MARK: - What the files say

extension EditedSite {
  private func writeConfiguration() {
    write(
      """
      title: \(siteTitle)
      base-url: https://example.org/
      page-size: \(Self.pageSize)
      tag-pages: \(smallestTagPage)
      \(hasNavigation ? "navigation: [{title: 首页, url: /}, {title: 新闻, url: /news/}]" : "")
      headlines: [i0, i1]
      unlinked: [news/table.csv]

      """, "site.yaml")
  }

  private func writeTopic() {
    let path = "tags/标签0.md"
    guard let topic else { return files.remove("\(Self.folder)/content/\(path)") }
    write("---\nindicators: [i0, i1]\n---\n\(topic)\n", path)
  }

  private func writeTerms() {
    for (index, (title, text)) in terms.sorted(by: { $0.key < $1.key }).enumerated() {
      write("---\ntitle: \(title)\norder: \(index)\n---\n\(text)\n", "glossary/\(title).md")
    }
  }

  /// Releases of a publication: one that is still to come, and some that came or should have.
  private func writeCalendar() {
    let past = (1..<plannedCount).map { index in
      "- {date: \(day(index * 7)) 10:00, series: 栏目news, period: \(day(index * 7)), title: 发布\(index)}\n"
    }
    let next = "- {date: 2099-01-0\(plannedCount) 10:00, series: 栏目news, status: provisional}\n"
    write(isPeriodical ? next + past.joined() : "# 没有预告\n", "calendar.yaml")
  }

  private func writeColumn(_ column: String) {
    write(
      "---\ntitle: 栏目\(column)\nsummary: \(columnSummary)\nreleases: \(column == "news" && isPeriodical)\n---\n\(notice)\n",
      "\(column)/_index.md")
  }

  private func writeIndicator(_ index: Int) {
    let indicator = indicators[index]
    write(
      """
      ---
      title: \(indicator.title)
      \(indicator.summary.map { "summary: \($0)" } ?? "")
      group: \(indicator.group)
      source: \(indicator.source)
      contact: \(indicator.contact)
      precision: \(indicator.precision)
      unit: 亿元
      kind: flow
      frequency: \(indicator.isMonthly ? "monthly" : "daily")
      derive: \(indicator.isDerivedFrom)
      licence: \(indicator.licence)
      direction: higher
      basis: nominal
      warnings:
        - {below: \(indicator.limit)亿元, near: 10%}
      ---
      \(indicator.note)

      """, "indicators/i\(index).md")
  }

  private func day(_ number: Int) -> String {
    let date = Date(timeIntervalSince1970: Double(firstDay + number * 86_400))
    return String(date.ISO8601Format().prefix(10))
  }

  private func path(of report: Report) -> String { "\(report.column)/\(report.name).md" }

  private func write(_ report: Report) {
    var lines = ["---", "title: \(report.title)", "date: \(day(report.day))"]
    lines.append("period: \(day(report.day))")
    lines.append("tags: [\(report.tags.map { "标签\($0)" }.joined(separator: ", "))]")
    if let slug = report.slug { lines.append("slug: \(slug)") }
    if let embargo = report.embargo {
      let date = Date(timeIntervalSince1970: Double(embargo))
      lines.append("publish: \(date.ISO8601Format())")
    }
    if let expiry = report.expiry {
      lines.append("expires: \(Date(timeIntervalSince1970: Double(expiry)).ISO8601Format())")
    }
    if let sticky = report.sticky {
      lines.append("sticky: \(Date(timeIntervalSince1970: Double(sticky)).ISO8601Format())")
    }
    if let translation = report.translation {
      lines.append("translations: {en: \(translation)}")
    }
    if let series = report.series { lines.append("series: 系列\(series)") }
    if report.isAnnounced { lines.append("announce: true") }
    if report.draft { lines.append("draft: true") }
    lines.append("metrics:")
    for (place, value) in report.values.enumerated() {
      lines.append(
        "  - {indicator: i\((report.day + place) % Self.indicatorCount), value: \(value)亿元, change: +\(value % 20)%, note: 编造}"
      )
    }
    lines += ["---", ""]
    write((lines + report.paragraphs).joined(separator: "\n") + "\n", path(of: report))
  }

  private mutating func paragraph() -> String {
    switch pick(7) {
    case 0: return "园区规上工业总产值同比增长\(pick(40))%。\n"
    case 1: return "## 第\(pick(90))部分\n"
    case 2: return "| 甲 | 乙 |\n|---|--:|\n| 一 | \(pick(100)) |\n"
    case 3: return "见[关于](/about/)和[指标](/indicators/i\(pick(Self.indicatorCount))/)。\n"
    case 4:
      guard let other = reports.randomElement(using: &random), !other.draft else { return "无。\n" }
      return "参见[\(other.name)](../\(path(of: other)))。\n"
    case 5:
      // Once a series is long, no report charts the whole of it.
      let start = number > 300 ? "from: \(day(number - 200))\n" : ""
      return
        "```chart\ntitle: 走势\nindicator: i\(pick(Self.indicatorCount))\ntype: line\n\(start)```\n"
    default:
      return
        "```chart\ntitle: 表\ndata: \(pick(2) == 0 ? "{甲: 3, 乙: \(pick(9))}" : "{丙: 5, 丁: 6}")\n```\n"
    }
  }
}

// MARK: - Edits

extension EditedSite {
  @discardableResult
  private mutating func add() -> String {
    number += 1
    var report = Report(
      name: "r\(number)", column: Self.columns[pick(2)], title: "第\(number)号公报", day: number,
      tags: [pick(5)], slug: nil, values: [pick(100), pick(100)], paragraphs: [])
    report.paragraphs = (0..<3).map { _ in paragraph() }
    if number % 3 == 0 { report.series = number % 4 }
    report.isAnnounced = number % 2 == 0
    if number % 17 == 0 { report.embargo = clock + 86_400 * (1 + pick(20)) }
    if number % 5 == 0 { report.expiry = clock + 86_400 * (21 + pick(20)) }
    reports.append(report)
    write(report)
    return "added \(report.name)"
  }

  /// Changes something, as an editor would.
  ///
  /// - Returns: what was done.
  public mutating func edit() -> String {
    if hasLooseEnds, pick(2) == 0 { return tieLooseEnds() }
    let kind = pick(28)
    let index = pick(reports.count)
    switch kind {
    case 0: return add()
    case 1:
      let report = reports.remove(at: index)
      files.remove("\(Self.folder)/content/\(path(of: report))")
      hasLooseEnds = true
      return "removed \(report.name), which others may refer to"
    case 2: return change(index, "title") { $0.title += "（改）" }
    case 3:
      // A day of its own: two bulletins of one day that disagree are an error.
      number += 1
      let day = number
      return change(index, "date") { $0.day = day }
    case 4:
      let tag = pick(6)
      return change(index, "tags") { $0.tags = [tag] }
    case 5: return change(index, "slug") { $0.slug = $0.slug == nil ? "s-\($0.name)" : nil }
    case 6:
      let value = pick(100)
      return change(index, "a figure") { $0.values[0] = value }
    case 7:
      files.remove("\(Self.folder)/content/\(path(of: reports[index]))")
      number += 1
      let name = "renamed\(number)"
      hasLooseEnds = true
      return change(index, "name") { $0.name = name }
    case 8:
      let title = terms.keys.sorted()[pick(terms.count)]
      terms[title]? += "又。"
      writeTerms()
      return "the term \(title)"
    case 9, 17, 18: return editIndicator()
    case 10: return editTheme()
    case 11:
      siteTitle += "网"
      writeConfiguration()
      return "site.yaml"
    case 12:
      clock += 86_400 * 3
      return "the clock"
    case 13:
      hasLooseEnds = true
      return change(index, "draft") { $0.draft.toggle() }
    case 14:
      notice += "又及。"
      writeColumn("news")
      return "the text of a column"
    case 15:
      return editTable()
    case 19:
      columnSummary += "又"
      writeColumn("news")
      return "the summary of a column"
    case 20:
      let series: Int? = pick(3) == 0 ? nil : pick(4)
      return change(index, "series") { $0.series = series }
    case 21:
      isPeriodical.toggle()
      writeColumn("news")
      writeCalendar()
      return "whether a column is one publication"
    case 22:
      plannedCount = 1 + plannedCount % 5
      writeCalendar()
      return "the release calendar"
    case 23:
      let end = clock + 86_400 * (1 + pick(6))
      return change(index, "standing first") { $0.sticky = $0.sticky == nil ? end : nil }
    case 24:
      smallestTagPage = 1 + pick(reports.count / 3 + 1)
      writeConfiguration()
      return "which tags have pages"
    case 25:
      let isGone = topic != nil && pick(3) == 0
      topic = isGone ? nil : (topic ?? "说明。") + "又及。"
      writeTopic()
      return "what is said of a tag"
    case 26:
      hasNavigation.toggle()
      writeConfiguration()
      return "whether the site has main links of its own"
    case 27: return changeTranslation(index)
    default:
      let text = paragraph()
      let place = pick(max(1, reports[index].paragraphs.count))
      return change(index, "body") {
        if $0.paragraphs.isEmpty { $0.paragraphs = [text] } else { $0.paragraphs[place] = text }
      }
    }
  }

  /// A page stands for the English of a report, or no longer does.
  private mutating func changeTranslation(_ index: Int) -> String {
    write("---\ntitle: English\nlang: en\n---\nText.\n", "english.md")
    // One report alone may have it.
    for other in reports.indices where other != index && reports[other].translation != nil {
      reports[other].translation = nil
      write(reports[other])
    }
    return change(index, "translation") {
      $0.translation = $0.translation == nil ? "/english/" : nil
    }
  }

  /// Edits the table of a chart, or the earlier figures of an indicator, which come and go.
  private mutating func editTable() -> String {
    switch pick(3) {
    case 0:
      write("年份,产值（亿元）\n2021,5\n2022,\(pick(9))\n2023,7\n", "news/table.csv")
      return "a table"
    case 1 where hasHistory:
      hasHistory = false
      files.remove("\(Self.folder)/content/indicators/i0.csv")
      return "earlier figures that are gone"
    default:
      hasHistory = true
      write("时期,数值\n2001,5\n2002,\(pick(9))\n", "indicators/i0.csv")
      return "earlier figures"
    }
  }

  /// Takes out the links to reports that are no longer there.
  private mutating func tieLooseEnds() -> String {
    hasLooseEnds = false
    let targets = Set(
      reports.filter { !$0.draft }.map { "(../\(path(of: $0)))" })
    for index in reports.indices {
      reports[index].paragraphs = reports[index].paragraphs.map { text in
        guard let start = text.range(of: "(../"), let end = text.range(of: ".md)") else {
          return text
        }
        return targets.contains(String(text[start.lowerBound..<end.upperBound])) ? text : "无。\n"
      }
      write(reports[index])
    }
    return "links that led nowhere"
  }

  private mutating func change(
    _ index: Int, _ what: String, _ change: (inout Report) -> Void
  ) -> String {
    change(&reports[index])
    write(reports[index])
    return "the \(what) of \(reports[index].name)"
  }

  private mutating func editIndicator() -> String {
    let edits: [(what: String, edit: (inout Indicator) -> Void)] = [
      ("title", { $0.title += "甲" }), ("summary", { $0.summary? += "又。" }),
      ("group", { $0.group += "又" }), ("source", { $0.source += "甲" }),
      ("contact", { $0.contact += "甲" }), ("limit", { $0.limit += 7 }),
      ("precision", { $0.precision = 3 - $0.precision }), ("note", { $0.note += "又及。" }),
      ("licence", { $0.licence += "甲" }), ("frequency", { $0.isMonthly.toggle() }),
      ("derivations", { $0.isDerivedFrom.toggle() }),
    ]
    let index = pick(Self.indicatorCount)
    let (what, edit) = edits[pick(edits.count)]
    edit(&indicators[index])
    writeIndicator(index)
    return "the \(what) of an indicator"
  }

  private mutating func editTheme() -> String {
    if pick(2) == 0 {
      styles += "p { margin: 0 }\n"
      files.write(Array(styles.utf8), to: "\(Self.folder)/templates/assets/site.css")
      return "the style sheet"
    }
    let file = "\(Self.folder)/templates/item.mustache"
    files.write((files.read(file) ?? []) + Array("{{! again }}".utf8), to: file)
    return "a template"
  }

  /// Appends a sentence to the text of a report: the smallest of edits.
  public mutating func appendToBody(ofReport index: Int) {
    reports[index].paragraphs.append("又及。\n")
    write(reports[index])
  }

  /// Changes what only the page of an indicator says.
  public mutating func appendToNote(ofIndicator index: Int) {
    indicators[index].note += "又及。"
    indicators[index].contact += "甲"
    writeIndicator(index)
  }

  /// Changes what its page says, and the downloads and charts of its figures.
  public mutating func changeSource(ofIndicator index: Int) {
    indicators[index].source += "甲"
    writeIndicator(index)
  }

  /// Appends to the text above the list of a column's reports.
  public mutating func appendToText(ofColumn column: String) {
    notice += "又及。"
    writeColumn(column)
  }

  /// How many pages the list of a column has.
  public func listLength(ofColumn column: String) -> Int {
    let count = reports.count { $0.column == column && $0.embargo == nil && !$0.draft }
    return (count + Self.pageSize - 1) / Self.pageSize
  }

  /// Gives a report a longer address.
  public mutating func lengthenAddress(ofReport index: Int) {
    reports[index].slug = "\(reports[index].slug ?? "")a-longer-address"
    write(reports[index])
  }

  public mutating func retitle(report index: Int) {
    reports[index].title += "（新）"
    write(reports[index])
  }
}
