/// Time formats that other programs read.
extension Period {
  /// An ISO 8601 interval by start and duration, as CSVW and SDMX take it: `2023-01-01T00:00:00/P6M`.
  public var iso: String { "\(firstDay)T00:00:00/\(duration)" }

  /// An ISO 8601 interval by its two days, as schema.org takes it: `2023-01-01/2023-06-30`.
  public var isoDays: String { "\(firstDay)/\(lastDay)" }

  /// ISO 8601-1, 5.5.2: the plainest duration.
  private var duration: String {
    if case .week = self { return "P7D" }
    guard let months = monthCount else { return "P\(dayCount)D" }
    return months % 12 == 0 ? "P\(months / 12)Y" : "P\(months)M"
  }

  /// SDMX 3.0, section 2, part 4.2: `2023`, `2023-S1`, `2023-Q2`, `2023-08`, `2023-W32`, `2023-08-16`;
  /// other stretches as time ranges: `2023-01-01/P9M`.
  public var sdmx: String {
    switch self {
    case .half(let half, let year): "\(year)-S\(half)"
    case .year, .quarter, .month, .week, .day: description
    case .end(let period): period.sdmx
    case .quarters, .months, .stretch, .years, .tenDays, .days, .fiscalYear, .academicYear:
      "\(firstDay)/\(duration)"
    }
  }

  /// Reads the forms of ``iso``, ``isoDays`` and ``sdmx``, and SDMX's reporting periods with a
  /// letter: `2023-A1`, `2023-M08`, `2023-D228`.
  ///
  /// - Returns: nil also for an interval that ends before it begins.
  static func readInterchange(_ text: String) -> Period? {
    guard let slash = text.firstIndex(of: "/") else { return readReporting(text) }
    var start = text[..<slash]
    if start.hasSuffix("T00:00:00") { start = start.dropLast("T00:00:00".count) }
    guard let first = CivilDate(start) else { return nil }
    let end = text[text.index(after: slash)...]
    if let last = CivilDate(end) { return Period(from: first, through: last) }
    guard end.first == "P", let unit = end.last, let count = Int(end.dropFirst().dropLast()),
      (1...1200).contains(count)
    else { return nil }
    switch unit {
    case "D": return Period(from: first, through: first.advanced(by: count - 1))
    case "W": return Period(from: first, through: first.advanced(by: count * 7 - 1))
    case "M", "Y":
      guard first.day == 1, let month = YearMonth(first.year, first.month),
        let last = YearMonth(count: month.count + (unit == "Y" ? count * 12 : count) - 1)
      else { return nil }
      return Period(from: first, through: last.lastDay)
    default: return nil
    }
  }

  private static func readReporting(_ text: String) -> Period? {
    let parts = text.uppercased().split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0].utf8.count == 4, let year = Int(parts[0]),
      (1000...9999).contains(year), let letter = parts[1].first,
      let number = number(parts[1].utf8.dropFirst())
    else { return nil }
    let digits = parts[1].utf8.count - 1
    switch (letter, digits, number) {
    case ("A", 1, 1): return .year(year)
    case ("S", 1, 1...2): return .half(number, of: year)
    case ("M", 2, 1...12): return .month(number, of: year)
    case ("W", 2, 1...53):
      return number <= weekCount(of: year) ? .week(number, of: year) : nil
    case ("D", 3, 1...366):
      let start = CivilDate(year: year, month: 1, day: 1)!
      let date = CivilDate(daysSince1970: start.daysSince1970 + number - 1)
      return date.year == year ? .day(date) : nil
    default: return nil
    }
  }

  /// The plainest period between two days.
  ///
  /// - Returns: nil unless the second is the first or later.
  public init?(from first: CivilDate, through last: CivilDate) {
    guard first <= last, first.year >= 1000 else { return nil }
    if first == last {
      self = .day(first)
      return
    }
    let endsMonth = last.day == CivilDate.days(inMonth: last.month, of: last.year)
    guard first.day == 1, endsMonth, let from = YearMonth(first.year, first.month),
      let through = YearMonth(last.year, last.month)
    else {
      self = .days(first, through: last)
      return
    }
    self = Period(from: from, through: through)
  }

  /// The plainest period of whole months.
  ///
  /// - Precondition: the second month is not before the first.
  init(from first: YearMonth, through last: YearMonth) {
    if first == last {
      self = .month(first.month, of: first.year)
    } else if first.year == last.year {
      self = Period.months(first.month...last.month, of: first.year).simplified
    } else if first.month == 1, last.month == 12 {
      self = .years(first.year...last.year)
    } else {
      self = .stretch(first, through: last)
    }
  }
}

extension CivilDate {
  /// The day so many days later; the last of the year 9999 at most.
  func advanced(by days: Int) -> CivilDate {
    let last = CivilDate(year: 9999, month: 12, day: 31)!.daysSince1970
    return CivilDate(daysSince1970: min(last, daysSince1970 + days))
  }
}
