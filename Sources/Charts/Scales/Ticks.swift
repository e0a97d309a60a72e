import RealModule

/// Round numbers for an axis, after d3-array's `ticks`: steps of 1, 2 and 5 times a power of ten.
struct Ticks {
  /// The step, as a multiple of a power of ten; a negative power is kept as its reciprocal, so that
  /// 0.1 steps stay exact.
  private let factor: Double
  let power: Int

  /// - Parameters:
  ///   - span: the length of the domain, above zero.
  ///   - count: about how many steps it should have.
  init(span: Double, count: Int) {
    let step = span / Double(max(1, count))
    var power = Self.floorLog10(step)
    let error = step / Self.powerOfTen(power)
    // √50, √10 and √2.
    var factor = error >= 7.0710678 ? 10.0 : error >= 3.1622777 ? 5 : error >= 1.4142136 ? 2 : 1
    if factor == 10 { (factor, power) = (1, power + 1) }
    self.factor = factor
    self.power = power
  }

  var step: Double {
    power < 0 ? factor / Self.powerOfTen(-power) : factor * Self.powerOfTen(power)
  }

  /// The number of steps from zero to a tick.
  private func value(_ index: Double) -> Double {
    power < 0 ? index * factor / Self.powerOfTen(-power) : index * factor * Self.powerOfTen(power)
  }

  /// The ticks from one number through another.
  func values(in domain: ClosedRange<Double>) -> [Double] {
    let first = (domain.lowerBound / step - 1e-9).rounded(.up)
    let last = (domain.upperBound / step + 1e-9).rounded(.down)
    guard first <= last, last - first < 1000 else { return [] }
    return (0...Int(last - first)).map { value(first + Double($0)) }
  }

  /// The domain widened to whole steps.
  func widened(_ domain: ClosedRange<Double>) -> ClosedRange<Double> {
    let lower = value((domain.lowerBound / step + 1e-9).rounded(.down))
    let upper = value((domain.upperBound / step - 1e-9).rounded(.up))
    return lower...max(upper, lower)
  }

  /// Exact as far as powers of ten can be; the library's power functions need not be.
  static func powerOfTen(_ power: Int) -> Double {
    var result = 1.0
    for _ in 0..<abs(power) { result *= 10 }
    return power < 0 ? 1 / result : result
  }

  /// The exponent of the number in scientific notation.
  static func floorLog10(_ number: Double) -> Int {
    guard number > 0, number.isFinite else { return 0 }
    let power = Int(Double.log10(number).rounded(.down))
    // The logarithm of what is next to a power of ten is rounded to that.
    if powerOfTen(power) > number { return power - 1 }
    return powerOfTen(power + 1) <= number ? power + 1 : power
  }
}
