import Statistics

/// Whole days from one to another, both of them included: by it lists are cut that must not shift when
/// something is added elsewhere.
package struct DaySpan: Hashable, Sendable {
  /// Days since 1970-01-01.
  package let first: Int
  package let last: Int

  package init(first: Int, last: Int) {
    self.first = first
    self.last = last
  }

  /// Whole years.
  package init(years: ClosedRange<Int>) {
    self.init(
      first: Self.day(years.lowerBound, 1), last: Self.day(years.upperBound + 1, 1) - 1)
  }

  /// Whole months of one year, from 1.
  package init(year: Int, months: ClosedRange<Int>) {
    let next = months.upperBound == 12 ? (year + 1, 1) : (year, months.upperBound + 1)
    self.init(first: Self.day(year, months.lowerBound), last: Self.day(next.0, next.1) - 1)
  }

  package func contains(_ day: CivilDate) -> Bool {
    (first...last).contains(day.daysSince1970)
  }

  /// The first day of a month.
  private static func day(_ year: Int, _ month: Int) -> Int {
    // Every month has a first day.
    CivilDate(year: year, month: month, day: 1)?.daysSince1970 ?? 0
  }
}

extension Edition {
  /// Some reports, the newest first.
  package func reports(in selection: ReportSelection) -> [Report] {
    switch selection {
    case .all: reports
    case .column(let id): reports(in: id)
    case .tag(let name): tag(name)?.reports ?? []
    // Which figures there are is not known yet.
    case .indicator: []
    }
  }

  /// Some reports of a stretch of days, the newest first.
  package func reports(in selection: ReportSelection, during span: DaySpan) -> [Report] {
    reports(in: selection).filter { span.contains($0.date.date) }
  }

  /// How many of some reports are of each year, the newest first; years without any are left out.
  package func years(of selection: ReportSelection) -> [(year: Int, count: Int)] {
    var counts: [Int: Int] = [:]
    for report in reports(in: selection) { counts[report.date.date.year, default: 0] += 1 }
    return counts.sorted { $0.key > $1.key }.map { ($0.key, $0.value) }
  }
}
