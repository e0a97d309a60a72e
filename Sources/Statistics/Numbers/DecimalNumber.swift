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
    // What both are exact for is rounded once, and so as well as any reader of decimals could (Clinger,
    // How to Read Floating Point Numbers Accurately, 1990).
    let isExact = significand.magnitude <= 1 << 53 && abs(exponent) < Self.exactPowers.count
    guard isExact else { return Double("\(significand)e\(exponent)") ?? .nan }
    let power = Self.exactPowers[abs(exponent)]
    return exponent < 0 ? Double(significand) / power : Double(significand) * power
  }

  /// The powers of ten that binary numbers are exact for.
  private static let exactPowers: [Double] = [
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17,
    1e18, 1e19, 1e20, 1e21, 1e22,
  ]

  /// The shortest decimal that a binary number is the nearest to: 0.1 for 0.1, and not its 55 digits.
  ///
  /// - Returns: nil for what is no number.
  public init?(shortestOf number: Double) {
    guard number.isFinite else { return nil }
    // A decimal of at most 15 digits that is read as the number is the shortest: two of them are never
    // read as the same.
    for power in 0..<6 {
      let digits = (number * Self.exactPowers[power]).rounded()
      guard abs(digits) < 1e15 else { break }
      if digits / Self.exactPowers[power] == number {
        self.init(significand: Int64(digits), exponent: -power)
        return
      }
    }
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
    let decimals = max(-exponent, minimumDecimals)
    let zeros = decimals + exponent
    let capacity = (zeros + decimals + 20) * 4 / 3 + 3
    return String(unsafeUninitializedCapacity: capacity) { buffer in
      // From the last digit to the first.
      var place = capacity
      func put(_ byte: UInt8) {
        place -= 1
        buffer[place] = byte
      }
      var rest = significand.magnitude
      var count = 0
      repeat {
        if count == decimals, decimals > 0 { put(UInt8(ascii: ".")) }
        if groupsThousands, count > decimals, (count - decimals) % 3 == 0 { put(UInt8(ascii: ",")) }
        if count < zeros {
          put(UInt8(ascii: "0"))
        } else {
          put(UInt8(ascii: "0") + UInt8(rest % 10))
          rest /= 10
        }
        count += 1
      } while count <= zeros || rest > 0 || count <= decimals
      if isNegative { put(UInt8(ascii: "-")) }
      for index in place..<capacity { buffer[index - place] = buffer[index] }
      return capacity - place
    }
  }
}

extension DecimalNumber: CustomStringConvertible {
  /// Digits with a decimal point and without an exponent: `-1.6`, `115000000`.
  public var description: String { text(minimumDecimals: 0) }
}
