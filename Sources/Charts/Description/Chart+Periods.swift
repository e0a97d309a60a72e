import Statistics

/// Which periods can stand beside one another.
extension Chart {
  func checkPeriods() throws(ChartFault) {
    // The steps of a waterfall may well end in their sum.
    if kind != .waterfall, !data.unit.unit.isRelative, let named = data.periodsByName,
      PeriodSequence(named, allowsJanuaryAndFebruary: false) == nil
    {
      throw .mixedPeriods
    }
    guard let periods = data.periods else { return }
    guard sequence != nil else { throw .mixedPeriods }
    if let (a, b) = Self.unequalSpans(in: periods) {
      throw .unequalSpans(a.wording(in: .simplifiedChinese), b.wording(in: .simplifiedChinese))
    }
  }

  /// What is said of a time axis has to lie on it.
  func checkTime() throws(ChartFault) {
    // Of kinds that have no room for it there is another word.
    guard kind.shows(.events), let note = (events + spans).first else { return }
    guard let periods = data.periods, let first = periods.first, let last = periods.last else {
      throw .noTimeAxis(note.label)
    }
    for note in events + spans {
      let isBefore = note.period.lastDay < first.firstDay
      if isBefore || note.period.firstDay > last.lastDay { throw .outsideOfTime(note.label) }
    }
  }

  /// What its periods are; nil where they are of different kinds, and where there are none.
  ///
  /// Amounts of two months can't stand among those of one, rates can.
  var sequence: PeriodSequence? {
    data.periods.flatMap {
      PeriodSequence($0, allowsJanuaryAndFebruary: data.unit.unit.isRelative)
    }
  }

  /// Whether its places stand side by side and are sums from the start of a year: 一季度, 上半年, 全年.
  var hasSumsByName: Bool {
    guard !data.unit.unit.isRelative, let named = data.periodsByName else { return false }
    return PeriodSequence(named)?.beginsAnewEachYear ?? false
  }

  /// Two neighbours that are compared across years though they end in different months: 1—2月 of one
  /// year, and 1—6月 of the next. From a year's last one it may go on to the shortest of the next.
  private static func unequalSpans(in periods: [Period]) -> (Period, Period)? {
    guard periods.contains(where: { $0.frequency == nil }) else { return nil }
    let shortest = periods.map(\.lastDay.month).min()
    return zip(periods, periods.dropFirst()).first { a, b in
      a.year != b.year && a.lastDay.month != b.lastDay.month && b.lastDay.month != shortest
    }
  }
}
