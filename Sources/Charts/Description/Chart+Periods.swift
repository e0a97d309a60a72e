import Statistics

/// Which periods can stand beside one another.
extension Chart {
  func checkPeriods() throws(ChartFault) {
    guard let periods = data.periods else { return }
    if !Self.areOfOneKind(periods) { throw .mixedPeriods }
    if let (a, b) = Self.unequalSpans(in: periods) {
      throw .unequalSpans(a.wording(in: .simplifiedChinese), b.wording(in: .simplifiedChinese))
    }
  }

  /// Periods of one kind can share an axis: all of one length, or all from the start of their year.
  private static func areOfOneKind(_ periods: [Period]) -> Bool {
    let frequencies = Set(periods.map(\.frequency))
    if frequencies.count == 1, frequencies.first != nil { return true }
    return periods.allSatisfy { period in
      period.firstDay.month == 1 && period.firstDay.day == 1 && period.frequency != .daily
    } && periods.contains { $0.frequency == nil }
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
