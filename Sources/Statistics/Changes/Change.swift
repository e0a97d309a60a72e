/// By how much something changed, as reported: a rate in percent or a difference in 百分点.
public struct Change: Hashable, Sendable {
  /// Percent or percentage points, negative for a fall.
  public let amount: DecimalNumber
  /// How many decimals the report gives: 5.0% is not 5%.
  public let writtenDecimals: Int
  public let measure: Measure
  public let exactness: Quantity.Exactness
  public let comparison: Comparison
  public let basis: Basis?
  /// The text as written; empty for a change that was worked out.
  public let written: String

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
    /// 累计同比: the year so far against the same part of the year before.
    case cumulative
    /// 较目标
    case target
    /// 定基
    case fixedBase = "fixed-base"
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
  public static let examples = "+26%, -1.6%, 增长26%, 下降1.6%, 持平, 翻一番, +3.2个百分点"

  /// A change that was worked out and not written by anybody.
  public init(
    _ amount: DecimalNumber, decimals: Int, measure: Measure = .percent,
    comparison: Comparison = .yearBefore, basis: Basis? = nil
  ) {
    self.amount = amount
    writtenDecimals = decimals
    self.measure = measure
    exactness = .exact
    self.comparison = comparison
    self.basis = basis
    written = ""
  }

  /// Reads a rate or a difference: `+26%`, `下降5.4%`, `同比提高3.2个百分点`, `持平`, `增长1.2倍`.
  ///
  /// - Parameter comparison: what it is measured against, unless the text says so itself.
  public init(
    parsing text: String, comparison: Comparison = .yearBefore, basis: Basis? = nil
  ) throws(QuantityError) {
    let (stated, rest) = Self.splittingComparison(off: text)
    try self.init(Quantity(parsing: rest), comparison: stated ?? comparison, basis: basis, of: text)
  }

  private init(_ change: Change, basis: Basis?) {
    amount = change.amount
    writtenDecimals = change.writtenDecimals
    measure = change.measure
    exactness = change.exactness
    comparison = change.comparison
    self.basis = basis
    written = change.written
  }

  /// The same change on the basis given, unless it names its own.
  public func assuming(_ basis: Basis?) -> Change {
    self.basis == nil && basis != nil ? Change(self, basis: basis) : self
  }

  private init(
    _ quantity: Quantity, comparison: Comparison, basis: Basis?, of text: String
  ) throws(QuantityError) {
    guard let value = quantity.value else { throw .range }
    self.comparison = comparison
    self.basis = basis
    written = text
    exactness = quantity.exactness
    switch quantity.unit {
    case .percent:
      measure = .percent
      amount = value
      writtenDecimals = quantity.writtenDecimals
    case .percentagePoint:
      measure = .percentagePoint
      amount = value
      writtenDecimals = quantity.writtenDecimals
    case .other("倍") where quantity.form == .movement && !value.isNegative:
      // 增长1.2倍 is 120% more.
      measure = .percent
      amount = value.scaled(byPowerOfTen: 2)
      writtenDecimals = max(0, quantity.writtenDecimals - 2)
    case .none: throw .noChangeUnit
    default: throw .unreadableUnit(quantity.unit.symbol)
    }
  }

  /// 同比增长26% is 增长26%, against the year before.
  public static func splittingComparison(off text: String) -> (Comparison?, String) {
    let comparison = FigureReader.reading(text) { reader -> (Comparison, String)? in
      guard let comparison = reader.readWord(FigureWords.comparisons) else { return nil }
      return (comparison, reader.rest)
    }
    guard case (let comparison, let rest)?? = comparison, !rest.isEmpty else { return (nil, text) }
    return (comparison, rest)
  }

  /// Whether two reports of a change can both be right: the same number to the digits given.
  public func agrees(with other: Change) -> Bool {
    guard measure == other.measure else { return false }
    if amount == other.amount { return true }
    switch (exactness, other.exactness) {
    case (.exact, .exact): return false
    default: return quantity.agrees(with: other.quantity)
    }
  }

  /// The change as a figure of its own, in words: 下降5.4%.
  public var quantity: Quantity {
    Quantity(
      amount, unit: measure == .percent ? .percent : .percentagePoint, decimals: writtenDecimals,
      exactness: exactness, isMovement: true)
  }
}
