import Statistics

/// Numbers along an axis: where they are, which of them it names, and how they are written.
struct ValueAxis {
  let domain: ClosedRange<Double>
  let ticks: [Double]
  let format: AxisFormat
  let isLogarithmic: Bool

  /// - Parameters:
  ///   - values: what the axis has to reach, reference lines too.
  ///   - unit: what they are in, where that is not the chart's unit.
  ///   - labelled: the numbers at the marks.
  ///   - ticks: about how many it names.
  init(
    _ stage: Stage, _ values: [Double], unit: MeasuringUnit? = nil, labelled: [DecimalNumber]?,
    includingZero: Bool, ticks count: Int
  ) {
    isLogarithmic = stage.isLogarithmic(values)
    if isLogarithmic {
      domain = LogScale.niceDomain(of: values)
      ticks = LogScale.ticks(in: domain, count: max(2, count))
      format = stage.format(in: unit, of: labelled, scalesEach: true)
    } else {
      let nice = LinearScale.niceDomain(
        of: values, includingZero: includingZero, ticks: count,
        wholeTicks: unit == nil && stage.countsWholes)
      domain = nice.domain
      ticks = nice.ticks.values(in: domain)
      format = stage.format(
        in: unit, of: labelled, tickPower: nice.ticks.power,
        reach: max(abs(domain.lowerBound), abs(domain.upperBound)))
    }
  }

  func scale(_ range: (Double, Double)) -> ValueScale {
    isLogarithmic
      ? .logarithmic(LogScale(domain: domain, range: range))
      : .linear(LinearScale(domain: domain, range: range))
  }

  var labels: [String] { ticks.map(format.text) }

  /// An axis of places may begin elsewhere than at zero, but not where zero is close by.
  static func isNearZero(_ values: [Double]) -> Bool {
    guard let lower = values.min(), let upper = values.max() else { return true }
    if lower <= 0, upper >= 0 { return true }
    return min(abs(lower), abs(upper)) < (upper - lower) * 0.6
  }
}
