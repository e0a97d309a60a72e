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
  /// - Parameters:
  ///   - ticks: about how many the axis will have.
  ///   - wholeTicks: whether a part of one is no value that there could be: of firms, say.
  static func niceDomain(
    of values: [Double], includingZero: Bool, ticks count: Int, wholeTicks: Bool = false
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
    let values = lower...upper
    var ticks = ticks(of: values, count: count)
    if wholeTicks, ticks.step < 1 { ticks = Ticks(span: 1, count: 1) }
    var domain = ticks.widened(values)
    guard !includingZero, !values.contains(0) else { return (domain, ticks) }
    // What does not begin at zero must not reach it by being widened: the subtitle says so.
    var finer = count
    while domain.contains(0), finer < 64 * count {
      finer *= 2
      ticks = self.ticks(of: values, count: finer)
      domain = ticks.widened(values)
    }
    // Nor may the lowest point lie on the edge, as if it were nothing.
    let room = (domain.upperBound - domain.lowerBound) / 25
    let (below, above) = (domain.lowerBound - ticks.step, domain.upperBound + ticks.step)
    if lower - domain.lowerBound < room, below > 0 || upper < 0 {
      domain = below...domain.upperBound
    } else if upper < 0, domain.upperBound - upper < room, above < 0 {
      domain = domain.lowerBound...above
    }
    return (domain, ticks)
  }

  /// A step can change once the domain is widened; it is stable after the second time.
  private static func ticks(of values: ClosedRange<Double>, count: Int) -> Ticks {
    var ticks = Ticks(span: values.upperBound - values.lowerBound, count: count)
    for _ in 0..<2 {
      let domain = ticks.widened(values)
      ticks = Ticks(span: domain.upperBound - domain.lowerBound, count: count)
    }
    return ticks
  }
}
