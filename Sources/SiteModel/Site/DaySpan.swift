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
    self.init(from: (years.lowerBound, 1), through: (years.upperBound, 12))
  }

  /// Whole months of one year, from 1.
  package init(year: Int, months: ClosedRange<Int>) {
    self.init(from: (year, months.lowerBound), through: (year, months.upperBound))
  }

  /// A month before or behind all that can be written is as far off as can be.
  private init(from: (year: Int, month: Int), through: (year: Int, month: Int)) {
    let end = CivilDate.days(inMonth: through.month, of: through.year)
    self.init(
      first: CivilDate(year: from.year, month: from.month, day: 1)?.daysSince1970 ?? .min,
      last: CivilDate(year: through.year, month: through.month, day: end)?.daysSince1970 ?? .max)
  }

  fileprivate func meets(_ other: DaySpan) -> Bool { first <= other.last && other.first <= last }

  package func contains(_ day: CivilDate) -> Bool {
    (first...last).contains(day.daysSince1970)
  }
}

extension Edition {
  /// Some reports, the newest first.
  package func reports(in selection: ReportSelection) -> [Report] {
    switch selection {
    case .all: reports
    case .column(let id): reports(in: id)
    case .tag(let name): tag(name)?.reports ?? []
    case .periodical(let id):
      (periodical(id)?.issues.compactMap(report) ?? []).sorted(by: Self.isBefore)
    // Which figures there are is not known yet.
    case .indicator: []
    }
  }

  /// Some reports of a stretch of days, the newest first.
  package func reports(in selection: ReportSelection, during span: DaySpan) -> [Report] {
    reportsByYear(in: selection).flatMap { year in
      span.meets(year.span) ? year.reports.filter { span.contains($0.date.date) } : []
    }
  }

  /// How many of some reports are of each year, the newest first; years without any are left out.
  package func years(of selection: ReportSelection) -> [(year: Int, count: Int)] {
    reportsByYear(in: selection).map { ($0.year, $0.reports.count) }
  }

  /// The newest year first. Every list of a column and every block of the index asks.
  private func reportsByYear(in selection: ReportSelection) -> [ReportsOfYear] {
    reportsByYear.value(of: selection) {
      Dictionary(grouping: reports(in: selection)) { $0.date.date.year }
        .map { ReportsOfYear(year: $0.key, reports: $0.value) }
        .sorted { $0.year > $1.year }
    }
  }
}

/// Those of one year, the newest first.
struct ReportsOfYear: Sendable {
  let year: Int
  let reports: [Report]

  fileprivate var span: DaySpan { DaySpan(years: year...year) }
}
