/// An exact decimal: `significand × 10^exponent`. Published figures are decimal, and binary floating
/// point can't hold most of them (1.15, say).
///
/// Invariants: the significand has at most 18 digits and no trailing zeros, and zero has the
/// exponent 0; so equal numbers have equal parts.
public struct DecimalNumber: Hashable, Sendable {
  public let significand: Int64
  public let exponent: Int

  /// - Precondition: the significand has at most 18 digits.
  public init(significand: Int64, exponent: Int = 0) {
    precondition(significand.magnitude <= 999_999_999_999_999_999)
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
  public static let one = DecimalNumber(significand: 1)
  public static let hundred = DecimalNumber(significand: 1, exponent: 2)

  /// The most significant digits a number may have: 18 nines fit 64 bits.
  static let digitLimit = 18

  public var isNegative: Bool { significand < 0 }

  public var negated: DecimalNumber {
    DecimalNumber(significand: -significand, exponent: exponent)
  }

  public var magnitude: DecimalNumber { isNegative ? negated : self }

  /// The number times a power of ten.
  public func scaled(byPowerOfTen power: Int) -> DecimalNumber {
    DecimalNumber(significand: significand, exponent: exponent + power)
  }

  /// How many decimals it takes to write the number.
  public var decimals: Int { max(0, -exponent) }

  /// The nearest binary number, for drawing and nothing else.
  public var approximation: Double {
    // Clinger's fast path: where both parts are exact in binary, so is all but the last rounding.
    if significand.magnitude < 1 << 53, exponent.magnitude <= 22 {
      let power = Self.powersOfTen[Int(exponent.magnitude)]
      return exponent < 0 ? Double(significand) / power : Double(significand) * power
    }
    return Double("\(significand)e\(exponent)") ?? .nan
  }

  /// The powers of ten that are exact in binary.
  private static let powersOfTen: [Double] = [
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16,
    1e17, 1e18, 1e19, 1e20, 1e21, 1e22,
  ]

  /// The shortest decimal that a binary number is the nearest to: 0.1 for 0.1, and not its 55 digits.
  ///
  /// - Returns: nil for what is no number.
  public init?(shortestOf number: Double) {
    guard number.isFinite else { return nil }
    let parts = "\(number)".split(separator: "e")
    guard let digits = DecimalNumber(String(parts[0])) else { return nil }
    self = digits.scaled(byPowerOfTen: parts.count > 1 ? Int(parts[1]) ?? 0 : 0)
  }
}

// MARK: - Text

extension DecimalNumber {
  /// Reads `-1.6` or `115000000`: digits with at most one decimal point and a minus sign.
  ///
  /// - Returns: nil for anything else, and for more than 18 significant digits.
  public init?(_ text: String) {
    let isNegative = text.hasPrefix("-")
    let digits = isNegative ? text.dropFirst() : text[...]
    let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count <= 2, parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy(Self.isDigit) })
    else { return nil }
    var significant = parts.joined().drop { $0 == "0" }
    var exponent = parts.count == 2 ? -parts[1].count : 0
    while significant.last == "0" {
      significant.removeLast()
      exponent += 1
    }
    guard significant.count <= Self.digitLimit,
      let significand = Int64(significant.isEmpty ? "0" : String(significant))
    else { return nil }
    self.init(significand: isNegative ? -significand : significand, exponent: exponent)
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  /// The number with at least so many decimals: 5 as `5.0`, the way its source gave it.
  ///
  /// - Parameter groupsThousands: whether commas part the digits before the point in threes.
  public func text(minimumDecimals: Int, groupsThousands: Bool = false) -> String {
    let sign = isNegative ? "-" : ""
    let decimals = max(-exponent, minimumDecimals)
    let digits = String(significand.magnitude) + String(repeating: "0", count: decimals + exponent)
    let padded = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
    var whole = String(padded.dropLast(decimals))
    if groupsThousands { whole = Self.grouped(whole) }
    return decimals > 0 ? "\(sign)\(whole).\(padded.suffix(decimals))" : sign + whole
  }

  private static func grouped(_ digits: String) -> String {
    var result = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { result.append(",") }
      result.append(digit)
    }
    return result
  }
}

extension DecimalNumber: CustomStringConvertible {
  /// Digits with a decimal point and without an exponent: `-1.6`, `115000000`.
  public var description: String { text(minimumDecimals: 0) }
}
