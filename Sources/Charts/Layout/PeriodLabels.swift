import Statistics

/// The words under a time axis: years once, and what part of a year beneath or beside them.
struct PeriodLabels {
  struct Label {
    let index: Int
    let text: String
    /// The year, under the first label of each; empty where the labels are years themselves.
    let year: String
  }

  /// The labels of all periods; which of them are shown is decided where there is room.
  let all: [Label]
  /// What all periods share and the labels leave out: 上半年.
  let common: String?

  init(_ periods: [Period], _ phrases: ChartPhrases) {
    let parts = periods.map { Self.part(of: $0, phrases) }
    let isOneAYear = Set(periods.map(\.year)).count == periods.count
    if isOneAYear, Set(parts).count == 1 {
      common = parts[0].isEmpty ? nil : parts[0]
      all = periods.enumerated().map { Label(index: $0, text: "\($1.year)", year: "") }
      return
    }
    common = nil
    var lastYear: Int?
    all = periods.enumerated().map { index, period in
      defer { lastYear = period.year }
      let text = parts[index].isEmpty ? "\(period.year)" : parts[index]
      return Label(
        index: index, text: text,
        year: period.year == lastYear || parts[index].isEmpty || period.spansYears
          ? "" : "\(period.year)")
    }
  }

  /// What a period is called within its year, as short as an axis needs it.
  private static func part(of period: Period, _ phrases: ChartPhrases) -> String {
    switch period {
    case .year: ""
    case .month(let month, _): "\(month)"
    case .day(let date): "\(date.month)-\(date.day)"
    case .half, .quarter, .quarters, .months, .tenDays, .week, .stretch, .years, .days, .fiscalYear,
      .academicYear, .end:
      phrases.partOfYear(period)
    }
  }
}
