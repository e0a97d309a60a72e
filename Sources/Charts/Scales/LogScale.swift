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
    let (lower, upper) = (Self.log10(domain.lowerBound), Self.log10(domain.upperBound))
    guard upper > lower else { return (range.0 + range.1) / 2 }
    return range.0 + (Self.log10(value) - lower) / (upper - lower) * (range.1 - range.0)
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

  /// log10 without Foundation: the exponent, and a series for the rest (artanh form, 1e-12).
  static func log10(_ number: Double) -> Double {
    let exponent = Double(number.exponent)
    let ratio = (number.significand - 1) / (number.significand + 1)
    var term = ratio
    var sum = 0.0
    var divisor = 1.0
    while abs(term) > 1e-17 {
      sum += term / divisor
      term *= ratio * ratio
      divisor += 2
    }
    let ln2 = 0.693_147_180_559_945_3
    let ln10 = 2.302_585_092_994_046
    return (exponent * ln2 + 2 * sum) / ln10
  }
}
