import RealModule

/// Positive numbers to positions, by their logarithms.
struct LogScale {
  let domain: ClosedRange<Double>
  let range: (Double, Double)

  /// The powers of ten around values.
  static func niceDomain(of values: [Double]) -> ClosedRange<Double> {
    let lower = Ticks.powerOfTen(Ticks.floorLog10(values.min() ?? 1))
    let largest = values.max() ?? 10
    let upper = Ticks.powerOfTen(Ticks.floorLog10(largest))
    return lower...(upper < largest ? upper * 10 : max(upper, lower * 10))
  }

  func position(of value: Double) -> Double {
    let (lower, upper) = (Double.log10(domain.lowerBound), Double.log10(domain.upperBound))
    guard upper > lower else { return (range.0 + range.1) / 2 }
    return range.0 + (.log10(value) - lower) / (upper - lower) * (range.1 - range.0)
  }

  /// Powers of ten of a domain that ends with them: all, or every second, third … one.
  ///
  /// - Parameter count: how many there are at most, above one.
  static func ticks(in domain: ClosedRange<Double>, count: Int) -> [Double] {
    let (first, last) = (
      Ticks.floorLog10(domain.lowerBound * 1.5), Ticks.floorLog10(domain.upperBound * 1.5)
    )
    let step = max(1, (last - first + count - 2) / (count - 1))
    return stride(from: first, through: last, by: step).map(Ticks.powerOfTen)
  }
}
