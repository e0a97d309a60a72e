import Characters
import Diagnostics
import Files
import FrontMatter
import Localization
import Statistics

/// The keys of an entry of content/calendar.yaml.
final class CalendarKeys: KeyGroup {
  static let table = KeyTable<CalendarKeys>()

  let date = Key(
    "date", "日期 时间 時間 发布日期 發布日期",
    "the day, or day and time, of the release as it was announced; it stays when the release is postponed",
    "预告的发布日期，可带时间；推迟了也不改", .requiredMoment)
  let title = Key("title", "标题 標題 名称 名稱", "what is released", "发布什么", .text)
  let series = Key(
    "series", "系列",
    "the publication that it is an issue of: a report's series, or a column with releases: true",
    "是哪个定期发布的一期：公报里写的系列，或者写了定期发布的栏目的名称", .name)
  let period = Key("period", "时期 時期", "the period that it is about", "数据的时期", .period)
  let status = Key(
    "status", "状态 狀態", "how sure the date is; confirmed unless given",
    "日期定了没有：暂定、确定（不写为此）、推迟", .choice(ChineseWords.releaseStatuses))
  let reason = Key("reason", "理由 原因", "why, above all why it is postponed", "原因；推迟的必须写", .text)
  let newDate = Key(
    "new-date", "新日期 改到", "when it comes instead, where it is postponed", "推迟到什么时候", .moment)
  let report = Key(
    "report", "公报 公報", "the file of the report that it became: news/2023-08-16-half-year.md",
    "发布出来的公报文件，如 news/2023-08-16-half-year.md", .name)
}

/// Reads `calendar.yaml`: a list of releases.
package struct CalendarParser {
  private let file: String
  private let times: TimeReckoning

  package init(file: String, for configuration: SiteConfiguration) {
    self.file = file
    times = TimeReckoning(zone: configuration.timeZone, calendar: configuration.calendar)
  }

  /// - Returns: what can be used of it.
  package func parse(_ bytes: [UInt8]) -> Parsed<PlannedReleases> {
    let text = SourceText.checking(bytes, file: file)
    guard !text.diagnostics.hasErrors else { return Parsed(.none, text.diagnostics) }
    let yaml = YAMLReader(file: file, firstLine: 1).read(
      String(decoding: text.value.bytes, as: UTF8.self), isKey: CalendarKeys.table.knows)
    var fingerprint = Fingerprint(of: bytes)
    fingerprint.combine(times.zone.identifier)
    var (releases, diagnostics): ([PlannedRelease], [Diagnostic]) = ([], yaml.diagnostics)
    switch yaml.value?.content {
    // A file of comments alone has no entry yet.
    case nil, .null: break
    case .scalar, .mapping:
      let value = yaml.value!
      diagnostics.append(
        .wrongType(
          .words("the file", "这个文件"),
          expected: .words("a list, with '- ' before each entry", "一个清单，每条前面写“- ”"),
          found: value.kind,
          at: SourceLocation(
            file: file, line: value.position.line, column: value.position.column)))
    case .sequence(let items):
      var owners: [String: SourceLocation] = [:]
      for item in items {
        var fields = Fields<CalendarKeys>(
          item, file: file, times: times, as: .words("an entry", "每一条"))
        if let release = release(&fields, &owners) { releases.append(release) }
        diagnostics += fields.diagnostics
      }
    }
    return Parsed(PlannedReleases(all: releases, fingerprint: fingerprint), diagnostics)
  }

  /// - Parameter owners: the places of the entries before, by what they are.
  private func release(
    _ fields: inout Fields<CalendarKeys>, _ owners: inout [String: SourceLocation]
  ) -> PlannedRelease? {
    guard fields.isGroup else { return nil }
    let (date, title) = (fields[\.date], fields[\.title])
    let series = fields[\.series].map { Located($0.value.inFormC, at: $0.location) }
    let period = fields[\.period]
    let (status, reason) = (fields[\.status] ?? .confirmed, fields[\.reason])
    let (newDate, report) = (fields[\.newDate], fields[\.report])
    if title == nil, series == nil, fields.diagnostics.isEmpty {
      fields.report(
        Diagnostic(Rule.calendar.releaseWithoutTitle, at: fields.location(fields.position)))
    }
    if status == .postponed, reason == nil {
      fields.report(
        Diagnostic(Rule.calendar.postponedWithoutReason, at: fields.location(of: \.status)))
    }
    if newDate != nil, status != .postponed {
      fields.report(
        Diagnostic(
          Rule.calendar.newDateWithoutDelay, at: fields.location(of: \.newDate),
          ["key": .text(fields.name(of: \.newDate))]))
    }
    guard let date, title != nil || series != nil else { return nil }
    if status == .postponed, let newDate, newDate <= date {
      fields.report(
        Diagnostic(
          Rule.calendar.postponedToBefore, at: fields.location(of: \.newDate),
          ["date": .text(date.text), "new": .text(newDate.text)]))
    }
    let location = fields.location(of: \.date)
    let release = PlannedRelease(
      date: Located(date, at: location), newDate: status == .postponed ? newDate : nil,
      title: title, series: series, period: period, status: status, reason: reason, report: report)
    if let earlier = owners.updateValue(location, forKey: release.identity) {
      fields.report(
        Diagnostic(
          Rule.calendar.releaseTwice, at: location,
          ["line": .number(earlier.position?.line ?? 0)]))
    }
    return release
  }
}
