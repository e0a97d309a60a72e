import Statistics

/// Periods as spreadsheet programs save them: 2023/6, 2023.06, 202306, and the dates that they make of
/// what an editor typed as a month.
enum SpreadsheetPeriod {
  enum Fault: Error {
    case noPeriod
    /// 2023.1, which a program makes of 2023.10, too.
    case januaryOrOctober
    /// A day where the indicator is not published by days.
    case date
  }

  static func period(
    _ text: String, of indicator: Indicator, in calendar: StatisticalCalendar
  ) throws(Fault) -> Period {
    if let date = date(text) { return try period(on: date, of: indicator) }
    if let month = try month(text) { return month }
    if indicator.frequency == .monthly, let month = monthOfYear(text) { return month }
    guard let period = Period(text, in: calendar) else { throw .noPeriod }
    return period
  }

  /// A month that was typed becomes the first day of it; some offices write its last.
  private static func period(
    on date: CivilDate, of indicator: Indicator
  ) throws(Fault) -> Period {
    let month = Period.month(date.month, of: date.year)
    switch indicator.frequency {
    case .daily, .weekly, .tenDaily, nil: return .day(date)
    case .monthly where date == month.firstDay || date == month.lastDay: return month
    case .monthly, .quarterly, .semiannual, .annual: throw .date
    }
  }

  /// 2023-06-01, 2023/6/1, 2023.6.1, 2023年6月1日, with or without 0:00:00 behind it.
  private static func date(_ text: String) -> CivilDate? {
    var words = text[...]
    for time in [" 00:00:00", " 0:00:00", " 00:00", " 0:00"] where words.hasSuffix(time) {
      words = words.dropLast(time.count)
    }
    if words.hasSuffix("日") { words = words.dropLast() }
    let parts = words.split(
      omittingEmptySubsequences: false, whereSeparator: { "-/.年月".contains($0) })
    guard parts.count == 3, let (year, month, day) = numbers(parts) else { return nil }
    return CivilDate(year: year, month: month, day: day)
  }

  private static func numbers(_ parts: [Substring]) -> (Int, Int, Int)? {
    guard parts[0].count == 4, parts[1...].allSatisfy({ 1...2 ~= $0.count }),
      parts.allSatisfy({ $0.allSatisfy { $0.isASCII && $0.isNumber } }),
      let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2])
    else { return nil }
    return (year, month, day)
  }

  /// 2023/6, 2023.06, 2023-6, 202306
  private static func month(_ text: String) throws(Fault) -> Period? {
    let isDigit = { (character: Character) in character.isASCII && character.isNumber }
    if text.count == 6, text.allSatisfy(isDigit), let month = Int(text.suffix(2)) {
      guard let year = Int(text.prefix(4)), 1900...2100 ~= year, 1...12 ~= month else { return nil }
      return .month(month, of: year)
    }
    let parts = text.split(omittingEmptySubsequences: false, whereSeparator: { "-/.".contains($0) })
    guard parts.count == 2, parts[0].count == 4, 1...2 ~= parts[1].count,
      parts.allSatisfy({ $0.allSatisfy(isDigit) }), let year = Int(parts[0]),
      let month = Int(parts[1]), 1000...9999 ~= year, 1...12 ~= month
    else { return nil }
    if text.contains("."), parts[1] == "1" { throw .januaryOrOctober }
    return .month(month, of: year)
  }

  private static let names = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  /// Jun-23, which programs in English make of a month: of this century, as they mean it up to 29, and
  /// of the last one from then on.
  private static func monthOfYear(_ text: String) -> Period? {
    let parts = text.split(separator: "-")
    guard parts.count == 2, let month = names.firstIndex(of: String(parts[0])),
      parts[1].count == 2, let year = Int(parts[1])
    else { return nil }
    return .month(month + 1, of: year < 30 ? 2000 + year : 1900 + year)
  }
}
