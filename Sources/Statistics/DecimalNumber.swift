/// An exact decimal: `significand × 10^exponent`. Published figures are decimal, and binary floating
/// point can't hold most of them (1.15, say).
///
/// Invariant: the significand has no trailing zeros, and zero has the exponent 0; so equal numbers
/// have equal parts.
public struct DecimalNumber: Hashable, Sendable {
  public let significand: Int64
  public let exponent: Int

  public init(significand: Int64, exponent: Int = 0) {
    var significand = significand
    var exponent = exponent
    while significand != 0, significand % 10 == 0 {
      significand /= 10
      exponent += 1
    }
    self.significand = significand
    self.exponent = significand == 0 ? 0 : exponent
  }

  public static let zero = DecimalNumber(significand: 0)

  /// The most significant digits a number may have: 18 nines fit 64 bits.
  static let digitLimit = 18

  public var isNegative: Bool { significand < 0 }

  public var negated: DecimalNumber {
    DecimalNumber(significand: -significand, exponent: exponent)
  }

  /// The number times a power of ten.
  public func scaled(byPowerOfTen power: Int) -> DecimalNumber {
    DecimalNumber(significand: significand, exponent: exponent + power)
  }
}

extension DecimalNumber: CustomStringConvertible {
  /// Digits with a decimal point and without an exponent: `-1.6`, `115000000`.
  public var description: String { text(minimumDecimals: 0) }

  /// The same with at least so many decimals: 5 as `5.0`, the way its source gave it.
  public func text(minimumDecimals: Int) -> String {
    let sign = isNegative ? "-" : ""
    let decimals = max(-exponent, minimumDecimals)
    let digits = String(significand.magnitude) + String(repeating: "0", count: decimals + exponent)
    guard decimals > 0 else { return sign + digits }
    let padded = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
    return "\(sign)\(padded.dropLast(decimals)).\(padded.suffix(decimals))"
  }
}
