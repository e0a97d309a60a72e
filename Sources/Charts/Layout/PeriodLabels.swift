import Localization
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

  init(_ periods: [Period], _ language: Language) {
    let parts = periods.map { Self.part(of: $0, language) }
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
        year: period.year == lastYear || parts[index].isEmpty ? "" : "\(period.year)")
    }
  }

  /// What a period is called within its year, as short as an axis needs it.
  private static func part(of period: Period, _ language: Language) -> String {
    switch (period, language) {
    case (.year, _): ""
    case (.month(let month, _), _): "\(month)"
    case (.quarter(let quarter, _), .english): "Q\(quarter)"
    case (.quarter, .chinese): String(period.chineseWithoutYear.dropFirst())
    case (.half(let half, _), .english): "H\(half)"
    case (.day(let date), _): "\(date.month)-\(date.day)"
    case (_, .chinese): period.chineseWithoutYear
    case (_, .english): String(period.english.dropLast(5))
    }
  }
}
