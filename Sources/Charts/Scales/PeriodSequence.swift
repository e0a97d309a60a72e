import Statistics

/// What the periods of one axis are: how long, and where in time each of them stands.
///
/// Periods share an axis where they are of one length, or all from the start of their years.
struct PeriodSequence {
  /// What they are counted in; nil for stretches without a common measure, such as holidays.
  let unit: Unit?
  /// Whether a period stands at its end: sums from the start of the year, rolling sums, states at the
  /// end of a month. All others stand in their middle.
  let standsAtEnd: Bool
  /// Whether they are sums that begin anew each year.
  let beginsAnewEachYear: Bool
  /// Whether there is no January: 1—2月 is its year's first figure.
  private let skipsJanuary: Bool
  /// Whether they are the ends of periods of different lengths: 6月末 and 年末.
  private let areEnds: Bool
  /// What makes the period of a number; the first of the periods is like all that are made.
  private let sample: Period?

  enum Unit {
    case year, half, quarter, month, tenDays, week, day
  }

  /// - Parameter allowsJanuaryAndFebruary: whether 1—2月 may stand among single months, as it does in
  ///   every table of rates: the two months are published together.
  /// - Returns: nil for periods of different kinds.
  init?(_ periods: [Period], allowsJanuaryAndFebruary: Bool = true) {
    let sample = periods.first
    let areEnds = sample?.isEnd ?? false
    guard periods.allSatisfy({ $0.isEnd == areEnds }) else { return nil }
    let inner = areEnds ? periods.map(\.withoutEnd) : periods
    let common = inner.first?.frequency
    let isOfOneFrequency = inner.allSatisfy { $0.frequency == common }
    if Self.areOfDifferentYears(inner), Self.areAlikeInTheirYears(inner) {
      self.init(.year, sample, standsAtEnd: areEnds)
    } else if isOfOneFrequency, let common {
      self.init(Unit(common), sample, standsAtEnd: areEnds)
    } else if areEnds, let unit = Self.unit(ofEnds: inner) {
      self.init(unit, sample, standsAtEnd: true, areEnds: true)
    } else if inner.allSatisfy(\.beginsItsYear),
      // Of a January and a year nobody knows whether they are meant as sums.
      inner.contains(where: { $0.frequency == nil })
        || !areEnds && inner.allSatisfy({ $0.frequency != .monthly })
    {
      let ends = Set(inner.map(\.lastDay.month))
      let unit = Self.unit(ofMonths: ends)
      self.init(
        unit, sample, standsAtEnd: true, beginsAnewEachYear: true,
        skipsJanuary: unit == .month && !ends.contains(1))
    } else if allowsJanuaryAndFebruary, Self.areMonthsWithTheFirstTwoTogether(inner) {
      self.init(.month, sample, standsAtEnd: areEnds, skipsJanuary: true)
    } else if inner.allSatisfy({ $0.rollingMonths != nil }) {
      guard Set(inner.map(\.rollingMonths)).count == 1 else { return nil }
      self.init(.month, sample, standsAtEnd: true)
    } else if isOfOneFrequency, !inner.isEmpty {
      self.init(nil, sample, standsAtEnd: areEnds)
    } else {
      return nil
    }
  }

  private init(
    _ unit: Unit?, _ sample: Period?, standsAtEnd: Bool, beginsAnewEachYear: Bool = false,
    skipsJanuary: Bool = false, areEnds: Bool = false
  ) {
    (self.unit, self.sample) = (unit, sample)
    (self.standsAtEnd, self.beginsAnewEachYear) = (standsAtEnd, beginsAnewEachYear)
    self.skipsJanuary = skipsJanuary
    self.areEnds = areEnds
  }

  /// States at the end of June and at the end of the year are of one kind: each is of a day.
  ///
  /// - Returns: nil where two are of the same day, or one is of no month's last day.
  private static func unit(ofEnds periods: [Period]) -> Unit? {
    let days = periods.map(\.lastDay)
    guard Set(days).count == days.count,
      days.allSatisfy({ Period.month($0.month, of: $0.year).lastDay == $0 })
    else { return nil }
    return unit(ofMonths: Set(days.map(\.month)))
  }

  /// The longest part of a year at whose ends all of some months lie.
  private static func unit(ofMonths ends: Set<Int>) -> Unit {
    ends.isSubset(of: [6, 12]) ? .half : ends.isSubset(of: [3, 6, 9, 12]) ? .quarter : .month
  }

  private static func areOfDifferentYears(_ periods: [Period]) -> Bool {
    // In order, as they mostly are, two of one year are neighbours.
    if zip(periods, periods.dropFirst()).contains(where: { $0.year == $1.year }) { return false }
    return Set(periods.map(\.year)).count == periods.count
  }

  /// 上半年 of each year; a single period is like itself.
  private static func areAlikeInTheirYears(_ periods: [Period]) -> Bool {
    guard let first = periods.first else { return false }
    switch first {
    case .day, .days, .week, .tenDays, .stretch, .years: return false
    default: return periods.allSatisfy { $0.moved(toYear: first.year) == first }
    }
  }

  private static func areMonthsWithTheFirstTwoTogether(_ periods: [Period]) -> Bool {
    var (together, apart): (Set<Int>, Set<Int>) = ([], [])
    for period in periods {
      switch period {
      case .months(1...2, let year): together.insert(year)
      case .month(let month, let year): if month < 3 { apart.insert(year) }
      default: return false
      }
    }
    return together.isDisjoint(with: apart)
  }

  /// Where on the line of time a period stands, in days since 1970.
  func day(of period: Period) -> Double {
    let (first, last) = (period.firstDay.daysSince1970, period.lastDay.daysSince1970)
    if standsAtEnd { return Double(last) }
    if case .months(1...2, let year) = period, unit == .month {
      return day(of: .month(2, of: year))
    }
    return Double(first + last) / 2
  }

  /// The number of a period in the row of all of its kind; nil without a common measure.
  func ordinal(of period: Period) -> Int? {
    guard let unit else { return nil }
    let inner = period.withoutEnd
    let end = inner.lastDay
    switch unit {
    case .year: return inner.year
    case .half: return end.year * 2 + (end.month - 1) / 6
    case .quarter: return end.year * 4 + (end.month - 1) / 3
    case .month:
      return skipsJanuary ? end.year * 11 + end.month - 2 : end.year * 12 + end.month - 1
    case .tenDays:
      return end.year * 36 + (end.month - 1) * 3 + min(2, (end.day - 1) / 10)
    // A Sunday, three days after a Thursday, as the first of January 1970 was.
    case .week: return (end.daysSince1970 - 3) / 7
    case .day: return end.daysSince1970
    }
  }

  /// The week of its year, from 1 on.
  func week(of period: Period) -> Int {
    if case .week(let week, _) = period { week } else { 0 }
  }

  /// The period of a number; nil where the calendar has none.
  func period(at ordinal: Int) -> Period? {
    guard let unit, let sample else { return nil }
    let inner = sample.withoutEnd
    let found: Period?
    switch unit {
    case .half where areEnds: found = Self.last(month: ordinal % 2 * 6 + 6, of: ordinal / 2)
    case .quarter where areEnds: found = Self.last(month: ordinal % 4 * 3 + 3, of: ordinal / 4)
    case .year: found = inner.moved(toYear: ordinal)
    case .half:
      found =
        beginsAnewEachYear
        ? Self.sum(toQuarter: ordinal % 2 * 2 + 2, of: ordinal / 2, calledLike: inner)
        : .half(ordinal % 2 + 1, of: ordinal / 2)
    case .quarter:
      found =
        beginsAnewEachYear
        ? Self.sum(toQuarter: ordinal % 4 + 1, of: ordinal / 4, calledLike: inner)
        : .quarter(ordinal % 4 + 1, of: ordinal / 4)
    case .month: found = month(at: ordinal)
    case .tenDays:
      let place = ordinal % 36
      found = .tenDays(place % 3 + 1, ofMonth: place / 3 + 1, of: ordinal / 36)
    case .week:
      let thursday = CivilDate(daysSince1970: ordinal * 7)
      found = .week((thursday.dayOfYear - 1) / 7 + 1, of: thursday.year)
    case .day: found = .day(CivilDate(daysSince1970: ordinal))
    }
    guard let found, (1000...9999).contains(found.year) else { return nil }
    return sample == inner ? found : .end(of: found)
  }

  private func month(at ordinal: Int) -> Period? {
    let (year, month) =
      skipsJanuary ? (ordinal / 11, ordinal % 11 + 2) : (ordinal / 12, ordinal % 12 + 1)
    if beginsAnewEachYear { return Self.sum(toMonth: month, of: year) }
    if skipsJanuary, month == 2 { return .months(1...2, of: year) }
    guard let count = sample?.withoutEnd.rollingMonths else { return .month(month, of: year) }
    let first = year * 12 + month - count
    guard let from = YearMonth(first / 12, first % 12 + 1), let through = YearMonth(year, month)
    else { return nil }
    return .stretch(from, through: through)
  }

  /// - Parameter other: one of the others: a missing 一季度 among 前三季度 is no 1—3月.
  private static func sum(toQuarter quarter: Int, of year: Int, calledLike other: Period) -> Period
  {
    switch (quarter, other) {
    case (_, .months): sum(toMonth: quarter * 3, of: year)
    case (1, _): .quarter(1, of: year)
    case (2, .quarters): .quarters(1...2, of: year)
    case (2, _): .half(1, of: year)
    case (3, _): .quarters(1...3, of: year)
    default: .year(year)
    }
  }

  /// What the end of a month is called the end of.
  private static func last(month: Int, of year: Int) -> Period {
    month == 12 ? .year(year) : .month(month, of: year)
  }

  private static func sum(toMonth month: Int, of year: Int) -> Period {
    month == 1 ? .month(1, of: year) : Period.months(1...month, of: year)
  }
}

extension PeriodSequence.Unit {
  fileprivate init(_ frequency: Frequency) {
    self =
      switch frequency {
      case .annual: .year
      case .semiannual: .half
      case .quarterly: .quarter
      case .monthly: .month
      case .tenDaily: .tenDays
      case .weekly: .week
      case .daily: .day
      }
  }
}

extension Period {
  /// The period at whose end a state is.
  var withoutEnd: Period { if case .end(let inner) = self { inner } else { self } }

  fileprivate var isEnd: Bool { if case .end = self { true } else { false } }

  fileprivate var beginsItsYear: Bool {
    frequency != .daily && firstDay.month == 1 && firstDay.day == 1 && firstDay.year == year
      && lastDay.year == year
  }

  /// How many months a rolling sum has, as the twelve to June.
  fileprivate var rollingMonths: Int? {
    guard case .stretch(let first, let last) = self else { return nil }
    return (last.year - first.year) * 12 + last.month - first.month + 1
  }
}

extension CivilDate {
  /// From 1 to 366.
  var dayOfYear: Int {
    daysSince1970 - CivilDate(year: year, month: 1, day: 1)!.daysSince1970 + 1
  }
}
