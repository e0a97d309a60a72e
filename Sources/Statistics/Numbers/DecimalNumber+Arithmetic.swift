/// Arithmetic after the General Decimal Arithmetic Specification (Cowlishaw), with a precision of 18
/// digits: a result that fits is exact, any other is rounded half to even.
extension DecimalNumber {
  /// Rounds a number to 18 digits.
  ///
  /// - Parameter isInexact: whether digits other than zero follow the significand.
  private init(rounding significand: Int128, exponent: Int, isInexact: Bool = false) {
    var magnitude = significand.magnitude
    var exponent = exponent
    var remainder: UInt128 = 0
    var unit: UInt128 = 1
    while magnitude / unit > 999_999_999_999_999_999 { unit *= 10 }
    if unit > 1 {
      remainder = magnitude % unit
      magnitude /= unit
      exponent += Self.digitCount(of: unit) - 1
      let half = unit / 2
      let isTie = remainder == half && !isInexact
      if remainder > half || (remainder == half && !isTie) || (isTie && magnitude % 2 == 1) {
        magnitude += 1
      }
    }
    while magnitude > 0, magnitude % 10 == 0 {
      magnitude /= 10
      exponent += 1
    }
    let rounded = Int64(magnitude)
    self.init(significand: significand < 0 ? -rounded : rounded, exponent: exponent)
  }

  private static func digitCount(of number: UInt128) -> Int {
    var rest = number
    var count = 0
    repeat {
      rest /= 10
      count += 1
    } while rest > 0
    return count
  }

  private static func power(_ exponent: Int) -> Int128 {
    var power: Int128 = 1
    for _ in 0..<exponent { power *= 10 }
    return power
  }

  public static func + (a: Self, b: Self) -> Self {
    if a == .zero { return b }
    if b == .zero { return a }
    let (coarse, fine) = a.exponent >= b.exponent ? (a, b) : (b, a)
    let distance = coarse.exponent - fine.exponent
    // As far as 37 digits reach, the two are brought to the same exponent.
    let shift = min(distance, 37 - digitCount(of: UInt128(coarse.significand.magnitude)))
    let aligned = Int128(coarse.significand) * power(shift)
    let rest = distance - shift
    guard rest > 0 else {
      return DecimalNumber(rounding: aligned + Int128(fine.significand), exponent: fine.exponent)
    }
    // What is cut off the finer one is far below the digits that are kept; one more digit says on
    // which side of a tie the sum lies.
    let unit = power(min(rest, digitLimit + 1))
    let (whole, cut) = Int128(fine.significand).quotientAndRemainder(dividingBy: unit)
    return DecimalNumber(
      rounding: (aligned + whole) * 10 + cut.signum(), exponent: coarse.exponent - shift - 1)
  }

  public static func - (a: Self, b: Self) -> Self { a + b.negated }

  public static func * (a: Self, b: Self) -> Self {
    DecimalNumber(
      rounding: Int128(a.significand) * Int128(b.significand), exponent: a.exponent + b.exponent)
  }

  /// - Returns: nil for a division by zero.
  public func divided(by divisor: Self) -> DecimalNumber? {
    guard divisor != .zero else { return nil }
    if self == .zero { return .zero }
    // 37 digits divided by at most 18 leave at least 19, one more than are kept.
    let shift = 37 - Self.digitCount(of: UInt128(significand.magnitude))
    let numerator = Int128(significand) * Self.power(shift)
    let (quotient, remainder) = numerator.quotientAndRemainder(
      dividingBy: Int128(divisor.significand))
    return DecimalNumber(
      rounding: quotient, exponent: exponent - shift - divisor.exponent, isInexact: remainder != 0)
  }

  /// The number with at most so many decimals, half away from zero: 四舍五入.
  public func rounded(toDecimals limit: Int) -> DecimalNumber {
    let excess = -exponent - limit
    guard excess > 0 else { return self }
    guard excess <= Self.digitLimit else { return .zero }
    let unit = Int64(Self.power(excess))
    let quotient = significand / unit
    let isUp = (significand % unit).magnitude >= (unit / 2).magnitude
    return DecimalNumber(
      significand: quotient + (isUp ? significand.signum() : 0), exponent: -limit)
  }

  /// The number with at most so many significant digits, half away from zero.
  public func rounded(toSignificantDigits count: Int) -> DecimalNumber {
    let digits = Self.digitCount(of: UInt128(significand.magnitude))
    return rounded(toDecimals: count - digits - exponent)
  }

  /// The square root with at most eight decimals, cut off; nil for a negative number, for one of more
  /// than 22 digits before the point, and for one of more than 16 behind it.
  public var squareRoot: DecimalNumber? {
    guard !isNegative else { return nil }
    if self == .zero { return .zero }
    let shift = exponent + 16
    guard shift >= 0, shift + Self.digitCount(of: UInt128(significand.magnitude)) <= 38 else {
      return nil
    }
    let radicand = UInt128(significand.magnitude) * UInt128(Self.power(shift))
    // Newton's method from above ends at the root rounded down.
    var root: UInt128 = 1 << 64
    while true {
      let next = (root + radicand / root) / 2
      if next >= root { break }
      root = next
    }
    return DecimalNumber(rounding: Int128(root), exponent: -8)
  }
}

extension DecimalNumber: Comparable {
  public static func < (a: Self, b: Self) -> Bool {
    if a.significand.signum() != b.significand.signum() {
      return a.significand.signum() < b.significand.signum()
    }
    if a.exponent == b.exponent { return a.significand < b.significand }
    return (a - b).isNegative
  }
}
