/// By how much something changed, as reported: a rate in percent or a difference in 百分点.
public struct Change: Hashable, Sendable {
  /// Percent or percentage points, negative for a fall.
  public let amount: DecimalNumber
  /// How many decimals the report gives: 5.0% is not 5%.
  public let writtenDecimals: Int
  public let unit: Measure
  public let comparison: Comparison
  public let basis: Basis?

  public enum Measure: Hashable, Sendable {
    case percent
    case percentagePoint
  }

  /// What the change is measured against.
  public enum Comparison: String, CaseIterable, Hashable, Sendable {
    /// 同比
    case yearBefore = "year-before"
    /// 环比
    case periodBefore = "period-before"
  }

  /// What makes the two figures comparable.
  public enum Basis: String, CaseIterable, Hashable, Sendable {
    /// 不变价
    case constant
    /// 可比口径
    case comparable
    /// 名义
    case nominal
  }

  /// Forms that can be read, for messages.
  public static let examples = "+26%, -1.6%, 增长26%, 下降1.6%, 持平, +3.2个百分点"

  /// Reads a rate or a difference: `+26%`, `下降5.4%`, `提高3.2个百分点`, `持平`.
  public init(
    parsing text: String, comparison: Comparison = .yearBefore, basis: Basis? = nil
  ) throws(QuantityError) {
    self.comparison = comparison
    self.basis = basis
    if Self.unchanged.contains(text) {
      amount = .zero
      writtenDecimals = 0
      unit = .percent
      return
    }
    var reader = FigureReader(text)
    let direction = reader.readWord(from: Self.directions) ?? 1
    let quantity = try Quantity(parsing: reader.rest)
    switch quantity.unit {
    case .percent: unit = .percent
    case .percentagePoint: unit = .percentagePoint
    default: throw .unreadableUnit(quantity.unit.symbol)
    }
    // 下降-5% says it twice; the word and the sign agree on a fall.
    let isFall = direction < 0 || quantity.magnitude.isNegative
    let magnitude = quantity.magnitude.isNegative ? quantity.magnitude.negated : quantity.magnitude
    writtenDecimals = quantity.writtenDecimals
    amount = isFall ? magnitude.negated : magnitude
  }

  private static let unchanged: Set<String> = ["持平", "与上年持平", "與上年持平"]

  private static let directions: [(String, Int)] = [
    ("同比增长", 1), ("同比增長", 1), ("增长", 1), ("增長", 1), ("上升", 1), ("提高", 1), ("上涨", 1), ("上漲", 1),
    ("同比下降", -1), ("下降", -1), ("下跌", -1), ("回落", -1), ("减少", -1), ("減少", -1), ("降低", -1),
  ]

  /// With its sign, a true minus, and its unit: `+26%`, `−1.6%`, `0%`.
  public var text: String {
    let sign = amount == .zero ? "" : amount.isNegative ? "−" : "+"
    let magnitude = amount.isNegative ? amount.negated : amount
    let number = magnitude.text(minimumDecimals: writtenDecimals)
    return "\(sign)\(number)\(unit == .percent ? "%" : "个百分点")"
  }
}
