import Statistics

/// Periods to positions, by the calendar: unequal periods are never at equal intervals.
struct TimeScale {
  private let linear: LinearScale

  init(_ periods: [Period], range: (Double, Double)) {
    let days = periods.map(Self.day)
    linear = LinearScale(domain: (days.min() ?? 0)...(days.max() ?? 0), range: range)
  }

  /// A period stands in its middle.
  func position(of period: Period) -> Double { linear.position(of: Self.day(period)) }

  private static func day(_ period: Period) -> Double {
    Double(period.firstDay.daysSince1970 + period.lastDay.daysSince1970) / 2
  }
}
