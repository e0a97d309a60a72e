import Localization

/// The time that a figure is about.
public indirect enum Period: Hashable, Sendable {
  case year(Int)
  /// 1 or 2.
  case half(Int, of: Int)
  /// 1 to 4.
  case quarter(Int, of: Int)
  /// 1 to 12.
  case month(Int, of: Int)
  case day(CivilDate)
  /// From one quarter of a year through a later one, as in 前三季度.
  case quarters(ClosedRange<Int>, of: Int)
  /// From one month of a year through a later one, as in 1—6月.
  case months(ClosedRange<Int>, of: Int)
  /// From one month through one of a later year, as in 2022年12月—2023年2月, or the twelve months to
  /// June.
  case stretch(YearMonth, through: YearMonth)
  /// From one year through a later one: 2021—2025年.
  case years(ClosedRange<Int>)
  /// 上旬, 中旬 and 下旬: the third of a month, 1 to 3. The last one takes what is left.
  case tenDays(Int, ofMonth: Int, of: Int)
  /// A week from Monday to Sunday by ISO 8601, and the year that it is counted in.
  case week(Int, of: Int)
  /// From one day through a later one, such as a holiday.
  case days(CivilDate, through: CivilDate)
  /// A year of accounts, and the month in which it begins: 2023/24财年.
  case fiscalYear(Int, from: Int)
  /// A year of teaching, and the month in which it begins: 2023—2024学年.
  case academicYear(Int, from: Int)
  /// The state at the end of a period: 6月末. It has the span of the period that ends.
  case end(of: Period)
}

/// A month of a year.
public struct YearMonth: Hashable, Comparable, Sendable {
  public let year: Int
  /// 1 to 12.
  public let month: Int

  /// - Returns: nil for a month that there is not, and a year outside 1000 to 9999.
  public init?(_ year: Int, _ month: Int) {
    guard (1000...9999).contains(year), (1...12).contains(month) else { return nil }
    self.year = year
    self.month = month
  }

  /// Months since the year 0.
  var count: Int { year * 12 + month - 1 }

  init?(count: Int) { self.init(count / 12, count % 12 + 1) }

  public static func < (a: Self, b: Self) -> Bool { a.count < b.count }

  var firstDay: CivilDate { CivilDate(year: year, month: month, day: 1)! }

  var lastDay: CivilDate {
    CivilDate(year: year, month: month, day: CivilDate.days(inMonth: month, of: year))!
  }
}

/// When the years begin that an office counts in beside those of the calendar.
public struct StatisticalCalendar: Hashable, Sendable {
  /// The month, 1 to 12; nil where nobody has said.
  public let fiscalStart: Int?
  public let academicStart: Int

  public init(fiscalStart: Int? = nil, academicStart: Int = 9) {
    self.fiscalStart = fiscalStart
    self.academicStart = academicStart
  }

  public static let usual = StatisticalCalendar()
}

/// How often an indicator is published.
public enum Frequency: String, CaseIterable, Hashable, Sendable {
  case annual, semiannual, quarterly, monthly, daily
  case tenDaily = "ten-daily"
  case weekly

  public func wording(in language: Language) -> String { language.statistics.frequency(self) }
}
