import Statistics

/// Which period comes next in a column, told by those that its reports had.
///
/// What the column did a year ago is done again: after 1—2月 comes 3月 where it published single months,
/// and 1—3月 where it published sums; after a first half comes the next one where it publishes no more.
struct PeriodSuccession {
  /// The oldest first.
  private let history: [Period]

  init(_ history: [Period]) { self.history = history }

  /// - Returns: nil where nothing follows by any rule, as after the days of a holiday.
  func next(after last: Period) -> Period? {
    repeated(after: last) ?? byRule(after: last)
  }

  /// What followed the same period of the year before, a year on.
  private func repeated(after last: Period) -> Period? {
    guard let before = last.yearBefore, let place = history.lastIndex(of: before),
      let follower = history[(place + 1)...].first(where: { $0 != before })
    else { return nil }
    return follower.moved(toYear: follower.year + last.year - before.year)
  }

  private func byRule(after last: Period) -> Period? {
    let year = last.year
    switch last {
    case .month(12, _): return year < 9999 ? firstMonths(of: year + 1) : nil
    case .months(1...2, _) where history.contains(where: \.isSingleMonth):
      return .month(3, of: year)
    case .months(let range, _) where range.lowerBound == 1:
      if range.upperBound == 12 { return year < 9999 ? firstMonths(of: year + 1) : nil }
      return .months(1...range.upperBound + 1, of: year)
    case .quarter(1, _) where history.contains(where: \.isFirstHalf):
      return .half(1, of: year)
    case .half(1, _) where history.contains(where: \.isOfQuarters):
      return .quarters(1...3, of: year)
    case .quarters(1...3, _): return .year(year)
    case .quarters(1...4, _): return year < 9999 ? .quarter(1, of: year + 1) : nil
    case .year where history.contains(where: \.isOfQuarters):
      return year < 9999 ? .quarter(1, of: year + 1) : nil
    case .year where history.contains(where: \.isOfMonths):
      return year < 9999 ? firstMonths(of: year + 1) : nil
    default: return last.next
    }
  }

  /// January, or both months around the Spring Festival where the column takes them together.
  private func firstMonths(of year: Int) -> Period {
    let isTogether = history.contains { if case .months(1...2, _) = $0 { true } else { false } }
    return isTogether ? .months(1...2, of: year) : .month(1, of: year)
  }
}

extension Period {
  fileprivate var isSingleMonth: Bool { if case .month = self { true } else { false } }

  fileprivate var isFirstHalf: Bool {
    switch self {
    case .half(1, _), .quarters(1...2, _): true
    default: false
    }
  }

  fileprivate var isOfQuarters: Bool {
    switch self {
    case .quarter, .quarters: true
    default: false
    }
  }

  fileprivate var isOfMonths: Bool {
    switch self {
    case .month, .months: true
    default: false
    }
  }
}

extension PeriodSuccession {
  /// The period of a metric that has one of its own, once that of its report moves on.
  ///
  /// - Parameters:
  ///   - own: what the metric was about.
  ///   - report: what its report was about, and what the next one is.
  func next(after own: Period, asReportMoves report: (from: Period, to: Period)) -> Period? {
    if own == report.from { return report.to }
    let years = report.to.year - report.from.year
    if years > 0, report.from.moved(toYear: report.to.year) == report.to {
      return own.moved(toYear: own.year + years)
    }
    // A sum from January that ends with the report's month still does so.
    if own.firstDay.month == 1, own.firstDay.day == 1, own.lastDay == report.from.lastDay,
      own.isOfMonths || own.isFirstHalf || own.isOfQuarters || own.isYear
    {
      let (month, year) = (report.to.lastDay.month, report.to.year)
      if report.to.isOfMonths {
        if month == 1 { return .month(1, of: year) }
        return month == 12 && history.contains(where: \.isYear)
          ? .year(year) : .months(1...month, of: year)
      }
      // In a column of months, what a quarter's report sums up is in quarters.
      if report.from.isOfMonths, report.to.isOfQuarters || report.to.isHalf || report.to.isYear {
        switch month {
        case 3: return .quarter(1, of: year)
        case 6: return .half(1, of: year)
        case 9: return .quarters(1...3, of: year)
        default: return .year(year)
        }
      }
    }
    return next(after: own)
  }
}

extension Period {
  fileprivate var isHalf: Bool { if case .half = self { true } else { false } }
  fileprivate var isYear: Bool { if case .year = self { true } else { false } }
}
