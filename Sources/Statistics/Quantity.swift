/// A figure as people write it: how much, of what, and how exactly it is meant.
///
/// `约35亿元` is about 3500000000 元. The text stays as the editor wrote it; the magnitude is in base
/// units, so that 万元 and 亿元 can be compared.
public struct Quantity: Hashable, Sendable {
  /// The text as written, without white space around it.
  public let text: String
  /// In base units: 元, not 万元. A percentage stays a percentage: 64% is 64.
  public let magnitude: DecimalNumber
  /// How many decimals the text has: 2 in 1.15亿元.
  public let writtenDecimals: Int
  public let unit: Unit
  public let exactness: Exactness
  /// Whether the text is vague twice over, as 约200余 is.
  public let isDoublyVague: Bool

  public enum Exactness: String, Hashable, Sendable {
    case exact
    /// 约
    case about
    /// 超, 逾, 余, 多
    case moreThan
    /// 近, 不足
    case lessThan
    /// 至少
    case atLeast
    /// 至多
    case atMost
  }
}

/// What is counted or measured. Units that differ are never added up: 个 is not 家.
public enum Unit: Hashable, Sendable {
  case none
  case percent
  case perMille
  /// 个百分点: the difference of two percentages.
  case percentagePoint
  case yuan
  /// A counting word or another unit, as written: 个, 家, 户, 人次, 千瓦时.
  case other(String)

  /// As it is written after a number.
  public var symbol: String {
    switch self {
    case .none: ""
    case .percent: "%"
    case .perMille: "‰"
    case .percentagePoint: "个百分点"
    case .yuan: "元"
    case .other(let symbol): symbol
    }
  }
}
