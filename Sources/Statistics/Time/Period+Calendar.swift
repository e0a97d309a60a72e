/// Where a period lies in the calendar, and which ones are its neighbours.
extension Period {
  public var year: Int {
    switch self {
    case .year(let year), .half(_, let year), .quarter(_, let year), .month(_, let year),
      .quarters(_, let year), .months(_, let year):
      year
    case .day(let date): date.year
    }
  }

  /// The months it covers, of its year; nil for a day.
  private var months: ClosedRange<Int>? {
    switch self {
    case .year: 1...12
    case .half(let half, _): half * 6 - 5...half * 6
    case .quarter(let quarter, _): quarter * 3 - 2...quarter * 3
    case .month(let month, _): month...month
    case .quarters(let range, _): range.lowerBound * 3 - 2...range.upperBound * 3
    case .months(let range, _): range
    case .day: nil
    }
  }

  /// The first day.
  public var firstDay: CivilDate {
    if case .day(let date) = self { return date }
    return CivilDate(year: year, month: months!.lowerBound, day: 1)!
  }

  /// The last day.
  public var lastDay: CivilDate {
    if case .day(let date) = self { return date }
    let month = months!.upperBound
    return CivilDate(year: year, month: month, day: CivilDate.days(inMonth: month, of: year))!
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

  public func contains(_ other: Period) -> Bool {
    firstDay <= other.firstDay && other.lastDay <= lastDay
  }

  /// Whether it runs from the start of its year over more than the shortest period of its kind: 累计.
  public var isCumulative: Bool {
    switch self {
    case .quarters(let range, _), .months(let range, _): range.lowerBound == 1
    case .half(1, _): true
    case .year, .half, .quarter, .month, .day: false
    }
  }

  /// The same period of the year before; of February 29, February 28. Nil before the year 1000.
  public var yearBefore: Period? { moved(toYear: year - 1) }

  public func moved(toYear year: Int) -> Period? {
    guard (1000...9999).contains(year) else { return nil }
    switch self {
    case .year: return .year(year)
    case .half(let half, _): return .half(half, of: year)
    case .quarter(let quarter, _): return .quarter(quarter, of: year)
    case .month(let month, _): return .month(month, of: year)
    case .quarters(let range, _): return .quarters(range, of: year)
    case .months(let range, _): return .months(range, of: year)
    case .day(let date):
      let last = CivilDate.days(inMonth: date.month, of: year)
      return .day(CivilDate(year: year, month: date.month, day: min(date.day, last))!)
    }
  }

  /// The period before. Of a stretch from the start of the year it is the one that ends one step
  /// earlier: 1—5月 comes before 1—6月, 第一季度 before 前两季度, 1月 before 1—2月. Nil before the year
  /// 1000, and for a stretch within a year that would reach into the year before.
  public var previous: Period? { neighbour(-1) }

  /// The period after: the inverse of ``previous`` where that is of the same kind.
  public var next: Period? { neighbour(1) }

  private func neighbour(_ step: Int) -> Period? {
    switch self {
    case .year: return moved(toYear: year + step)
    case .half(let half, _):
      return Self.part(half + step, of: 2, year) { .half($0, of: $1) }
    case .quarter(let quarter, _):
      return Self.part(quarter + step, of: 4, year) { .quarter($0, of: $1) }
    case .month(let month, _):
      return Self.part(month + step, of: 12, year) { .month($0, of: $1) }
    case .day(let date):
      let day = date.daysSince1970 + step
      return Self.days.contains(day) ? .day(CivilDate(daysSince1970: day)) : nil
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
    }
  }

  private static let days =
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
    case .year: .annual
    case .half: .semiannual
    case .quarter: .quarterly
    case .month: .monthly
    case .day: .daily
    case .quarters, .months: nil
    }
  }

  /// What has to be taken from this stretch to leave its last part alone, and that part: the second
  /// quarter is the first half without the first quarter. Nil where it is no stretch from the start
  /// of the year.
  public var lastPart: (minus: Period, leaves: Period)? {
    switch self {
    case .half(1, let year): (.quarter(1, of: year), .quarter(2, of: year))
    case .year(let year): (.quarters(1...3, of: year), .quarter(4, of: year))
    case .quarters(let range, let year) where range.lowerBound == 1:
      previous.map { ($0.simplified, .quarter(range.upperBound, of: year)) }
    case .months(let range, let year) where range.lowerBound == 1:
      previous.map { ($0.simplified, .month(range.upperBound, of: year)) }
    default: nil
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
