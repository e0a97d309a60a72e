/// Time formats that other programs read.
extension Period {
  /// An ISO 8601 interval by start and duration, as CSVW and SDMX take it: `2023-01-01T00:00:00/P6M`.
  public var iso: String {
    let duration =
      switch self {
      case .year: "P1Y"
      case .day: "P1D"
      default: "P\(monthCount)M"
      }
    return "\(firstDay)T00:00:00/\(duration)"
  }

  /// An ISO 8601 interval by its two days, as schema.org takes it: `2023-01-01/2023-06-30`.
  public var isoDays: String { "\(firstDay)/\(lastDay)" }

  private var monthCount: Int { lastDay.month - firstDay.month + 1 }

  /// SDMX 3.0, section 2, part 4.2: `2023`, `2023-S1`, `2023-Q2`, `2023-08`, `2023-08-16`; other
  /// stretches as time ranges: `2023-01-01/P9M`.
  public var sdmx: String {
    switch self {
    case .half(let half, let year): "\(year)-S\(half)"
    case .year, .quarter, .month, .day: description
    case .quarters, .months: "\(firstDay)/P\(monthCount)M"
    }
  }

  /// Reads the forms of ``iso``, ``isoDays`` and ``sdmx``, and SDMX's reporting periods with a
  /// letter: `2023-A1`, `2023-M08`, `2023-D228`.
  ///
  /// - Returns: nil also for an interval that is none of the periods known here, such as five weeks.
  static func readInterchange(_ text: String) -> Period? {
    guard let slash = text.firstIndex(of: "/") else { return readReporting(text) }
    var start = text[..<slash]
    if start.hasSuffix("T00:00:00") { start = start.dropLast("T00:00:00".count) }
    guard let first = CivilDate(start) else { return nil }
    let end = text[text.index(after: slash)...]
    if let last = CivilDate(end) { return Period(from: first, through: last) }
    guard end.first == "P", let unit = end.last, let count = Int(end.dropFirst().dropLast()),
      (1...12).contains(count)
    else { return nil }
    switch unit {
    case "D" where count == 1: return .day(first)
    case "M" where first.month + count - 1 <= 12:
      let month = first.month + count - 1
      return CivilDate(
        year: first.year, month: month, day: CivilDate.days(inMonth: month, of: first.year)
      ).flatMap { Period(from: first, through: $0) }
    case "Y" where count == 1:
      return Period(from: first, through: CivilDate(year: first.year, month: 12, day: 31)!)
    default: return nil
    }
  }

  private static func readReporting(_ text: String) -> Period? {
    let parts = text.uppercased().split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0].utf8.count == 4, let year = Int(parts[0]),
      let letter = parts[1].first,
      let number = number(parts[1].utf8.dropFirst())
    else { return nil }
    let digits = parts[1].utf8.count - 1
    switch (letter, digits, number) {
    case ("A", 1, 1): return .year(year)
    case ("S", 1, 1...2): return .half(number, of: year)
    case ("M", 2, 1...12): return .month(number, of: year)
    case ("D", 3, 1...366):
      let start = CivilDate(year: year, month: 1, day: 1)!
      let date = CivilDate(daysSince1970: start.daysSince1970 + number - 1)
      return date.year == year ? .day(date) : nil
    default: return nil
    }
  }

  /// The plainest period between two days.
  ///
  /// - Returns: nil unless the days are one, or begin and end months of one year.
  public init?(from first: CivilDate, through last: CivilDate) {
    if first == last {
      self = .day(first)
      return
    }
    guard first < last, first.year == last.year, first.day == 1,
      last.day == CivilDate.days(inMonth: last.month, of: last.year), first.year >= 1000
    else { return nil }
    self =
      first.month == last.month
      ? .month(first.month, of: first.year)
      : Period.months(first.month...last.month, of: first.year).simplified
  }
}
