import Statistics

/// Periods to positions, by the calendar: unequal periods are never at equal intervals.
struct TimeScale {
  private let linear: LinearScale
  let sequence: PeriodSequence

  init(_ periods: [Period], _ sequence: PeriodSequence, range: (Double, Double)) {
    let days = periods.map(sequence.day)
    linear = LinearScale(domain: (days.min() ?? 0)...(days.max() ?? 0), range: range)
    self.sequence = sequence
  }

  /// - Parameter day: since 1970.
  func position(ofDay day: Double) -> Double { linear.position(of: day) }

  func position(of period: Period) -> Double { linear.position(of: sequence.day(of: period)) }
}
