/// Numbers to positions, in proportion.
struct LinearScale {
  let domain: ClosedRange<Double>
  /// The positions of the domain's ends; the first may be the greater one.
  let range: (Double, Double)

  func position(of value: Double) -> Double {
    let span = domain.upperBound - domain.lowerBound
    guard span > 0 else { return (range.0 + range.1) / 2 }
    return range.0 + (value - domain.lowerBound) / span * (range.1 - range.0)
  }

  /// A domain for values: from zero where it must be or nearly is, never without length, and widened
  /// to whole steps by d3's rule for nice domains.
  ///
  /// - Parameter ticks: about how many the axis will have.
  static func niceDomain(
    of values: [Double], includingZero: Bool, ticks count: Int
  ) -> (domain: ClosedRange<Double>, ticks: Ticks) {
    var lower = values.min() ?? 0
    var upper = values.max() ?? 1
    if includingZero {
      lower = min(0, lower)
      upper = max(0, upper)
    }
    if lower == upper {
      // All equal: padded, to zero where that is not far.
      let pad = lower == 0 ? 1 : abs(lower) / 2
      if !includingZero { lower -= pad }
      upper += pad
    }
    // A step can change once the domain is widened; it is stable after the second time.
    var domain = lower...upper
    var ticks = Ticks(span: upper - lower, count: count)
    for _ in 0..<2 {
      domain = ticks.widened(lower...upper)
      ticks = Ticks(span: domain.upperBound - domain.lowerBound, count: count)
    }
    return (ticks.widened(lower...upper), ticks)
  }
}

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

/// Places in a row, each with a width of its own.
struct BandScale {
  let count: Int
  let range: (Double, Double)
  /// How much of a step is left free, from 0 to 1.
  let padding: Double

  private var step: Double { (range.1 - range.0) / Double(max(1, count)) }

  var width: Double { step * (1 - padding) }

  func start(of index: Int) -> Double { range.0 + step * (Double(index) + padding / 2) }

  func center(of index: Int) -> Double { range.0 + step * (Double(index) + 0.5) }
}

/// Places in a row without a width: the first and the last at the ends.
struct PointScale {
  let count: Int
  let range: (Double, Double)

  func position(of index: Int) -> Double {
    guard count > 1 else { return (range.0 + range.1) / 2 }
    return range.0 + (range.1 - range.0) * Double(index) / Double(count - 1)
  }
}
