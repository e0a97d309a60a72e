/// A figure as people write it: how much, of what, and how exactly it is meant.
///
/// `约35亿元` is about 3500000000 元. The text stays as the editor wrote it; the amount is in base
/// units, so that 万元 and 亿元 can be compared.
public struct Quantity: Hashable, Sendable {
  /// The text as written, without white space around it.
  public let text: String
  /// In base units: 元, not 万元. A percentage stays a percentage: 64% is 64.
  public let amount: Amount
  public let unit: Unit
  public let exactness: Exactness
  /// How the text is put, for writing it in another language.
  let form: Form
  /// How many decimals the text has: 2 in 1.15亿元.
  public let writtenDecimals: Int
  /// The power of ten that the text leaves to a word: 8 in 1.15亿元.
  public let writtenPower: Int
  /// Whether the text is vague twice over, as 约200余 is.
  public let isDoublyVague: Bool

  public enum Amount: Hashable, Sendable {
    case single(DecimalNumber)
    /// From the lower end to the upper one, as in 10—15%.
    case range(DecimalNumber, DecimalNumber)
  }

  /// How exactly a figure is meant.
  public enum Exactness: String, Hashable, Sendable {
    case exact
    /// 约, 左右
    case about
    /// 近: about, and not reached
    case nearly
    /// 超, 逾, 余, 多
    case moreThan = "more than"
    /// 不足
    case lessThan = "less than"
    /// 至少, 以上
    case atLeast = "at least"
    /// 至多, 以下
    case atMost = "at most"
    /// 10—15%
    case range

    /// The word for it in data; 近 is about, with an upper bound.
    public var name: String { self == .nearly ? Self.about.rawValue : rawValue }
  }

  enum Form: Hashable, Sendable {
    case plain
    /// With a plus or minus sign.
    case signed
    /// With a word for the direction: 增长, 下降.
    case movement
    /// 持平
    case unchanged
    /// 翻一番 is doubling once.
    case doubled(Int)
  }

  /// The figure itself; nil for a range, which has no single one.
  public var value: DecimalNumber? {
    if case .single(let number) = amount { number } else { nil }
  }

  /// What the figure can't be below, in base units; nil where the text does not say.
  public var lower: DecimalNumber? { bounds.lower }

  /// What the figure can't be above, in base units; nil where the text does not say.
  public var upper: DecimalNumber? { bounds.upper }

  private var bounds: (lower: DecimalNumber?, upper: DecimalNumber?) {
    let number: DecimalNumber
    switch amount {
    case .range(let lower, let upper): return (lower, upper)
    case .single(let single): number = single
    }
    switch exactness {
    case .exact: return (number, number)
    case .about, .range: return (nil, nil)
    case .moreThan, .atLeast: return isFall ? (nil, number) : (number, nil)
    case .nearly, .lessThan, .atMost: return isFall ? (number, nil) : (nil, number)
    }
  }

  /// Whether it is a fall said in words: 下降超5% is a fall of more than 5%, which is below -5%.
  var isFall: Bool { form == .movement && value?.isNegative == true }
}

extension Quantity {
  /// Whether two figures can both be right: they share a unit, and neither says anything that the
  /// other denies. 约35亿元 agrees with 34.8亿元, which rounds to it, and not with 36亿元.
  public func agrees(with other: Quantity) -> Bool {
    guard unit == other.unit else { return false }
    guard let mine = value, let theirs = other.value else { return amount == other.amount }
    if mine == theirs, exactness == other.exactness { return true }
    switch (exactness, other.exactness) {
    case (.exact, .exact): return false
    case (.exact, _): return other.allows(mine)
    case (_, .exact): return allows(theirs)
    default: return allows(theirs) || other.allows(mine)
    }
  }

  /// Whether the figure would still be right if this were the exact amount.
  ///
  /// Vaguely meant figures are given to the digit before the one that is left open: 200余 is less
  /// than 300. What is 近 is missed by a tenth at most, and 不足 by a fifth.
  private func allows(_ number: DecimalNumber) -> Bool {
    guard let value else { return false }
    if isFall {
      // What is said of a fall is said of its size.
      return number.isNegative
        && Self.allows(number.magnitude, value.magnitude, exactness, roundingDecimals)
    }
    return Self.allows(number, value, exactness, roundingDecimals)
  }

  private static func allows(
    _ number: DecimalNumber, _ value: DecimalNumber, _ exactness: Exactness, _ decimals: Int
  ) -> Bool {
    let tenth = value.magnitude.scaled(byPowerOfTen: -1)
    switch exactness {
    case .exact, .range: return number == value
    case .about: return number.rounded(toDecimals: decimals) == value
    case .nearly: return number < value && value - tenth <= number
    case .lessThan: return number < value && value - tenth - tenth <= number
    case .moreThan:
      return value < number
        && number < value + DecimalNumber(significand: 1, exponent: value.exponent)
    case .atLeast: return value <= number
    case .atMost: return number <= value
    }
  }

  /// The place of the last digit that was written, as decimals of the base unit: -8 for 35亿.
  private var roundingDecimals: Int { writtenDecimals - writtenPower }
}

extension Quantity {
  /// Whether the text says how something moved, by a word or a sign, and not how much there is.
  public var isMovement: Bool { form != .plain }

  /// Whether it says so beyond doubt: a minus sign may also stand before a level.
  public var saysMovement: Bool { isMovement && !(form == .signed && value?.isNegative == true) }
}
