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
