import Localization

/// Where a period lies in the calendar, and which ones are its neighbours.
extension Period {
  /// The year that it is named by: of a stretch over several, the one in which it ends.
  public var year: Int {
    switch self {
    case .year(let year), .half(_, let year), .quarter(_, let year), .month(_, let year),
      .quarters(_, let year), .months(_, let year), .tenDays(_, _, let year), .week(_, let year),
      .fiscalYear(let year, _), .academicYear(let year, _):
      year
    case .day(let date): date.year
    case .stretch(_, let last): last.year
    case .years(let range): range.upperBound
    case .days(_, let last): last.year
    case .end(let period): period.year
    }
  }

  /// The months that it covers; nil for what is made of days.
  private var monthSpan: (first: YearMonth, last: YearMonth)? {
    let (first, last): (YearMonth?, YearMonth?)
    switch self {
    case .year(let year): (first, last) = (YearMonth(year, 1), YearMonth(year, 12))
    case .half(let half, let year):
      (first, last) = (YearMonth(year, half * 6 - 5), YearMonth(year, half * 6))
    case .quarter(let quarter, let year):
      (first, last) = (YearMonth(year, quarter * 3 - 2), YearMonth(year, quarter * 3))
    case .month(let month, let year):
      (first, last) = (YearMonth(year, month), YearMonth(year, month))
    case .quarters(let range, let year):
      first = YearMonth(year, range.lowerBound * 3 - 2)
      last = YearMonth(year, range.upperBound * 3)
    case .months(let range, let year):
      (first, last) = (YearMonth(year, range.lowerBound), YearMonth(year, range.upperBound))
    case .stretch(let from, let through): (first, last) = (from, through)
    case .years(let range):
      (first, last) = (YearMonth(range.lowerBound, 1), YearMonth(range.upperBound, 12))
    case .fiscalYear(let year, let month), .academicYear(let year, let month):
      first = YearMonth(year, month)
      last = first.flatMap { YearMonth(count: $0.count + 11) }
    case .end(let period): return period.monthSpan
    case .day, .days, .week, .tenDays: return nil
    }
    guard let first, let last else { return nil }
    return (first, last)
  }

  /// The years that figures are of. Others are slips of a finger: 1026 for 2026.
  public static let likelyYears = 1800...2200

  /// Whether it lies in the years that figures are of.
  public var isOfLikelyYears: Bool {
    Self.likelyYears.contains(firstDay.year) && Self.likelyYears.contains(lastDay.year)
  }

  /// How many months it has; nil for what is made of days.
  package var monthCount: Int? { monthSpan.map { $0.last.count - $0.first.count + 1 } }

  /// The first day.
  public var firstDay: CivilDate {
    switch self {
    case .day(let date), .days(let date, _): return date
    case .week(let week, let year): return Self.monday(of: week, year)
    case .tenDays(let third, let month, let year):
      return CivilDate(year: year, month: month, day: third * 10 - 9)!
    case .end(let period): return period.firstDay
    default: return monthSpan!.first.firstDay
    }
  }

  /// The last day.
  public var lastDay: CivilDate {
    switch self {
    case .day(let date), .days(_, let date): return date
    case .week(let week, let year):
      return CivilDate(daysSince1970: Self.monday(of: week, year).daysSince1970 + 6)
    case .tenDays(let third, let month, let year):
      let last = third == 3 ? CivilDate.days(inMonth: month, of: year) : third * 10
      return CivilDate(year: year, month: month, day: last)!
    case .end(let period): return period.lastDay
    default: return monthSpan!.last.lastDay
    }
  }

  /// ISO 8601-1, 3.1.1.23: the first week of a year holds its fourth of January.
  private static func monday(of week: Int, _ year: Int) -> CivilDate {
    let fourth = CivilDate(year: year, month: 1, day: 4)!.daysSince1970
    return CivilDate(daysSince1970: fourth - weekday(fourth) + (week - 1) * 7)
  }

  /// 0 for a Monday. The first of January 1970 was a Thursday.
  private static func weekday(_ daysSince1970: Int) -> Int {
    ((daysSince1970 + 3) % 7 + 7) % 7
  }

  /// How many weeks a year has: 52 or 53.
  static func weekCount(of year: Int) -> Int {
    let next = monday(of: 1, year + 1).daysSince1970
    return (next - monday(of: 1, year).daysSince1970) / 7
  }

  /// The number of days.
  public var dayCount: Int { lastDay.daysSince1970 - firstDay.daysSince1970 + 1 }

  /// What two names of the same stretch of time share: 2023-H1, 2023-Q1..Q2 and 2023-01..06.
  public var span: ClosedRange<CivilDate> { firstDay...lastDay }

  /// The plainest name of the same stretch of time: 2023-H1 for 2023-01..06.
  public var simplified: Period {
    switch self {
    case .quarters(1...4, let year), .months(1...12, let year): .year(year)
    case .quarters(1...2, let year), .months(1...6, let year): .half(1, of: year)
    case .quarters(3...4, let year), .months(7...12, let year): .half(2, of: year)
    case .months(let range, let year) where range.lowerBound % 3 == 1 && range.upperBound % 3 == 0:
      range.count == 3
        ? .quarter(range.upperBound / 3, of: year)
        : .quarters((range.lowerBound + 2) / 3...range.upperBound / 3, of: year)
    default: self
    }
  }

  /// The plainest name among figures of a frequency: sums of months are 1—3月 and 1—6月, and no
  /// quarter or half; a whole year is a year.
  public func simplified(for frequency: Frequency?) -> Period {
    if case .end = self { return self }
    guard frequency == .monthly, track(of: frequency) == .cumulative,
      let (first, last) = monthSpan, last.month < 12
    else { return simplified }
    return .months(first.month...last.month, of: last.year)
  }

  public func contains(_ other: Period) -> Bool {
    firstDay <= other.firstDay && other.lastDay <= lastDay
  }

  /// Whether its name is no part of a year's, and can't be said without the years: 2021—2025年.
  public var spansYears: Bool {
    switch self {
    case .stretch, .years, .days, .fiscalYear, .academicYear: true
    case .year, .half, .quarter, .month, .day, .quarters, .months, .tenDays, .week: false
    case .end(let period): period.spansYears
    }
  }

  /// Whether it runs from the start of its year over more than the shortest period of its kind: 累计.
  public var isCumulative: Bool {
    switch self {
    case .quarters(let range, _), .months(let range, _): range.lowerBound == 1
    case .half(1, _): true
    default: false
    }
  }

  /// The same period of the year before; of February 29, February 28. Nil before the year 1000.
  public var yearBefore: Period? { moved(toYear: year - 1) }

  public func moved(toYear year: Int) -> Period? {
    guard (1000...9999).contains(year) else { return nil }
    let step = year - self.year
    switch self {
    case .year: return .year(year)
    case .half(let half, _): return .half(half, of: year)
    case .quarter(let quarter, _): return .quarter(quarter, of: year)
    case .month(let month, _): return .month(month, of: year)
    case .quarters(let range, _): return .quarters(range, of: year)
    case .months(let range, _): return .months(range, of: year)
    case .day(let date): return .day(Self.moved(date, toYear: year))
    case .stretch(let first, let last):
      guard let from = YearMonth(first.year + step, first.month),
        let through = YearMonth(last.year + step, last.month)
      else { return nil }
      return .stretch(from, through: through)
    case .years(let range):
      guard range.lowerBound + step >= 1000 else { return nil }
      return .years(range.lowerBound + step...range.upperBound + step)
    case .tenDays(let third, let month, _): return .tenDays(third, ofMonth: month, of: year)
    case .week(let week, _):
      return week <= Self.weekCount(of: year) ? .week(week, of: year) : nil
    case .days(let first, let last):
      return .days(
        Self.moved(first, toYear: first.year + step), through: Self.moved(last, toYear: year))
    case .fiscalYear(_, let month): return .fiscalYear(year, from: month)
    case .academicYear(_, let month): return .academicYear(year, from: month)
    case .end(let period): return period.moved(toYear: year).map { .end(of: $0) }
    }
  }

  private static func moved(_ date: CivilDate, toYear year: Int) -> CivilDate {
    let last = CivilDate.days(inMonth: date.month, of: year)
    return CivilDate(year: year, month: date.month, day: min(date.day, last))!
  }

  /// The period before. Of a stretch from the start of the year it is the one that ends one step
  /// earlier: 1—5月 comes before 1—6月, 第一季度 before 前两季度, 1月 before 1—2月. Nil before the year
  /// 1000, and for a stretch within a year that would reach into the year before.
  public var previous: Period? { neighbour(-1) }

  /// The period after: the inverse of ``previous`` where that is of the same kind.
  public var next: Period? { neighbour(1) }

  /// The period before on its track: of sums of months 1—5月 comes before 上半年, and 1—2月 before
  /// 第一季度.
  public func previous(by frequency: Frequency?) -> Period? {
    guard frequency == .monthly, track(of: frequency) == .cumulative, let (first, last) = monthSpan
    else { return previous }
    return YearMonth(count: last.count - 1).map { Period(from: first, through: $0) }
  }

  private func neighbour(_ step: Int) -> Period? {
    switch self {
    case .year, .fiscalYear, .academicYear: return moved(toYear: year + step)
    case .half(let half, _):
      return Self.part(half + step, of: 2, year) { .half($0, of: $1) }
    case .quarter(let quarter, _):
      return Self.part(quarter + step, of: 4, year) { .quarter($0, of: $1) }
    case .month(let month, _):
      return Self.part(month + step, of: 12, year) { .month($0, of: $1) }
    case .day(let date):
      let day = date.daysSince1970 + step
      return Self.allDays.contains(day) ? .day(CivilDate(daysSince1970: day)) : nil
    case .quarters(let range, let year) where range.lowerBound == 1:
      let last = range.upperBound + step
      guard last <= 4 else { return nil }
      return last == 1 ? .quarter(1, of: year) : .quarters(1...last, of: year)
    case .months(let range, let year) where range.lowerBound == 1:
      let last = range.upperBound + step
      guard last <= 12 else { return nil }
      return last == 1 ? .month(1, of: year) : .months(1...last, of: year)
    case .quarters(let range, let year):
      let first = range.lowerBound + step * range.count
      guard first >= 1, first + range.count - 1 <= 4 else { return nil }
      return .quarters(first...first + range.count - 1, of: year)
    case .months(let range, let year):
      let first = range.lowerBound + step * range.count
      guard first >= 1, first + range.count - 1 <= 12 else { return nil }
      return .months(first...first + range.count - 1, of: year)
    case .stretch(let first, let last):
      // Twelve months to June are followed by those to July.
      guard let from = YearMonth(count: first.count + step),
        let through = YearMonth(count: last.count + step)
      else { return nil }
      return .stretch(from, through: through)
    case .years(let range):
      let first = range.lowerBound + step * range.count
      guard first >= 1000, first + range.count - 1 <= 9999 else { return nil }
      return .years(first...first + range.count - 1)
    case .tenDays(let third, let month, let year):
      let place = (month - 1) * 3 + third + step
      return Self.part(place, of: 36, year) {
        .tenDays(($0 - 1) % 3 + 1, ofMonth: ($0 - 1) / 3 + 1, of: $1)
      }
    case .week(let week, let year):
      if week + step < 1 {
        return year > 1000 ? .week(Self.weekCount(of: year - 1), of: year - 1) : nil
      }
      if week + step <= Self.weekCount(of: year) { return .week(week + step, of: year) }
      return year < 9999 ? .week(1, of: year + 1) : nil
    case .days: return nil
    case .end(let period): return period.neighbour(step).map { .end(of: $0) }
    }
  }

  private static let allDays =
    CivilDate(year: 1000, month: 1, day: 1)!
    .daysSince1970...CivilDate(
      year: 9999, month: 12, day: 31)!.daysSince1970

  private static func part(
    _ number: Int, of count: Int, _ year: Int, _ make: (Int, Int) -> Period
  ) -> Period? {
    let year = number < 1 ? year - 1 : number > count ? year + 1 : year
    guard (1000...9999).contains(year) else { return nil }
    return make(number < 1 ? count : number > count ? 1 : number, year)
  }

  /// How often periods of this kind come; nil for a stretch of several.
  public var frequency: Frequency? {
    switch self {
    case .year, .fiscalYear, .academicYear: .annual
    case .half: .semiannual
    case .quarter: .quarterly
    case .month: .monthly
    case .tenDays: .tenDaily
    case .week: .weekly
    case .day: .daily
    case .end(let period): period.frequency
    case .quarters, .months, .stretch, .years, .days: nil
    }
  }

  /// What has to be taken from this stretch to leave its last part alone, and that part: the second
  /// quarter is the first half without the first quarter. Nil where it is no stretch from the start
  /// of the year.
  ///
  /// - Parameter frequency: how long the parts are. By months, March is 1—3月 without 1—2月; where
  ///   nothing is said, a quarter's end parts quarters.
  public func lastPart(by frequency: Frequency?) -> (minus: Period, leaves: Period)? {
    if frequency == .monthly {
      guard let (first, last) = monthSpan, first.month == 1, first.year == last.year,
        last.month > 1
      else { return nil }
      let year = first.year
      let before =
        last.month == 2 ? Period.month(1, of: year) : .months(1...last.month - 1, of: year)
      return (before.simplified, .month(last.month, of: year))
    }
    switch self {
    case .half(1, let year): return (.quarter(1, of: year), .quarter(2, of: year))
    case .year(let year): return (.quarters(1...3, of: year), .quarter(4, of: year))
    case .quarters(let range, let year) where range.lowerBound == 1:
      return previous.map { ($0.simplified, .quarter(range.upperBound, of: year)) }
    case .months(let range, let year) where range.lowerBound == 1:
      return previous.map { ($0.simplified, .month(range.upperBound, of: year)) }
    default: return nil
    }
  }
}

extension Period: Comparable {
  /// In the order of their ends; of two that end together the longer one comes later, as the first
  /// half comes after the second quarter.
  public static func < (a: Self, b: Self) -> Bool {
    if a.lastDay != b.lastDay { return a.lastDay < b.lastDay }
    if a.firstDay != b.firstDay { return a.firstDay > b.firstDay }
    return a.description < b.description
  }
}

// MARK: - Tracks

/// Which figures of an indicator follow one another. A monthly indicator has single months, and sums
/// from January on: two tracks, which are never drawn as one line.
public enum Track: String, CaseIterable, Hashable, Sendable {
  /// 当期, one period of the indicator's frequency at a time: June alone.
  case single
  /// 累计, from the start of the year: January to June.
  case cumulative

  /// What figures of the track are called: 当期数, 累计数.
  public func wording(in language: Language) -> String { language.statistics.track(self) }
}

extension Period {
  /// Which track of an indicator the period belongs to: the declared frequency decides what a first
  /// quarter is, a sum of months or a quarter.
  ///
  /// - Returns: nil for a period on neither, such as a year of a monthly indicator's own.
  public func track(of frequency: Frequency?) -> Track? {
    let period: Period = if case .end(let inner) = self { inner } else { self }
    guard let frequency else {
      return period.isCumulative ? .cumulative : period.frequency == nil ? nil : .single
    }
    if period.frequency == frequency { return .single }
    guard let (first, last) = period.monthSpan, first.month == 1, first.year == last.year else {
      return nil
    }
    switch frequency {
    case .monthly: return .cumulative
    case .quarterly: return last.month % 3 == 0 ? .cumulative : nil
    case .semiannual: return last.month % 6 == 0 ? .cumulative : nil
    case .annual, .daily, .weekly, .tenDaily: return nil
    }
  }
}
