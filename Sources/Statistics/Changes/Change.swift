/// By how much something changed, as reported: a rate in percent, a difference in 百分点, or an amount.
public struct Change: Hashable, Sendable {
  /// Percent, percentage points or base units, negative for a fall.
  public let amount: DecimalNumber
  /// How many decimals the report gives: 5.0% is not 5%.
  public let writtenDecimals: Int
  /// The power of ten that the report leaves to a word: 4 in 增加3万人.
  public let writtenPower: Int
  public let measure: Measure
  public let exactness: Quantity.Exactness
  /// What the text says of how sure it is: 预计增长5%.
  public let statedStatus: ObservationStatus?
  public let comparison: Comparison
  public let basis: Basis?
  /// The text as written; empty for a change that was worked out.
  public let written: String

  public enum Measure: Hashable, Sendable {
    case percent
    case percentagePoint
    /// So many of a unit more or less: 增加8630人, of an index without a unit 下降6.8.
    case amount(Unit)

    public var unit: Unit {
      switch self {
      case .percent: .percent
      case .percentagePoint: .percentagePoint
      case .amount(let unit): unit
      }
    }

    /// Behind the name of a comparison in data; empty for a rate.
    public var suffix: String {
      switch self {
      case .percent: ""
      case .percentagePoint: "points"
      case .amount: "amount"
      }
    }
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
  public static let examples = "+26%, -1.6%, 增长26%, 下降1.6%, 持平, 翻一番, +3.2个百分点, 增加8630人"

  /// A change that was worked out and not written by anybody.
  public init(
    _ amount: DecimalNumber, decimals: Int, measure: Measure = .percent,
    exactness: Quantity.Exactness = .exact, comparison: Comparison = .yearBefore,
    basis: Basis? = nil
  ) {
    self.amount = amount
    writtenDecimals = decimals
    writtenPower = 0
    self.measure = measure
    self.exactness = exactness
    self.comparison = comparison
    self.basis = basis
    statedStatus = nil
    written = ""
  }

  /// Reads a rate, a difference or an amount: `+26%`, `下降5.4%`, `同比提高3.2个百分点`, `持平`,
  /// `增长1.2倍`, `增加8630人`.
  ///
  /// - Parameter comparison: what it is measured against, unless the text says so itself.
  public init(
    parsing text: String, comparison: Comparison = .yearBefore, basis: Basis? = nil,
    units: UnitPolicy = .known
  ) throws(QuantityError) {
    if let plain = Quantity(plain: text) {
      try self.init(plain, comparison: comparison, basis: basis, of: text)
    } else {
      let reading = try FigureReading(parsing: text, units: units)
      try self.init(reading, comparison: comparison, basis: basis, of: text)
    }
  }

  /// The change that a reading of a text says.
  ///
  /// - Parameter comparison: what it is measured against, unless the text says so itself.
  public init(
    _ reading: FigureReading, comparison: Comparison = .yearBefore, basis: Basis? = nil,
    of text: String
  ) throws(QuantityError) {
    guard !reading.saysLevel else { throw .levelAsChange(text) }
    var quantity = reading.quantity
    var stated = reading.comparison
    switch reading.aspect {
    case .whole:
      if let object = reading.object, stated == nil { throw .comparedWithOther(object) }
    case .contribution: stated = .contribution
    case .share, .target:
      // 比重提高0.3个百分点 is a change, 占35% is none.
      guard quantity.isMovement else { throw .levelAsChange(text) }
    case .multiple:
      // 是上年的2.5倍 is 150% more.
      guard let times = reading.times,
        let against = reading.object.flatMap(Comparison.init(object:))
      else { throw .levelAsChange(text) }
      stated = against
      quantity = Quantity(
        (times - .one).scaled(byPowerOfTen: 2), unit: .percent,
        decimals: max(0, quantity.writtenDecimals - 2), exactness: quantity.exactness,
        isMovement: true)
    }
    try self.init(
      quantity, comparison: stated ?? comparison, basis: basis ?? reading.basis, of: text)
  }

  private init(_ change: Change, basis: Basis?) {
    amount = change.amount
    writtenDecimals = change.writtenDecimals
    writtenPower = change.writtenPower
    measure = change.measure
    exactness = change.exactness
    statedStatus = change.statedStatus
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
    guard let value = quantity.value, quantity.exactness != .interval else { throw .range }
    self.comparison = comparison
    self.basis = basis
    written = text
    exactness = quantity.exactness
    statedStatus = quantity.statedStatus
    switch quantity.unit {
    case .percent:
      measure = .percent
      amount = value
      writtenDecimals = quantity.writtenDecimals
      // 增长1.2倍 is right to tens of percent.
      writtenPower = quantity.writtenPower
    case .percentagePoint:
      measure = .percentagePoint
      amount = value
      writtenDecimals = quantity.writtenDecimals
      writtenPower = 0
    case .none where quantity.form != .movement: throw .noChangeUnit
    case .rank, .rankFromEnd, .none, .currency, .perMille, .perMillePoint, .other:
      // 8630人 alone is a level.
      guard quantity.isMovement else { throw .levelAsChange(quantity.text) }
      measure = .amount(quantity.unit)
      amount = value
      writtenDecimals = quantity.writtenDecimals
      writtenPower = quantity.writtenPower
    }
  }

  /// Whether two reports of a change can both be right: the same number to the digits given.
  public func agrees(with other: Change) -> Bool {
    isStated(by: other) || other.isStated(by: self)
  }

  /// Whether a text may state this change so: as exactly or rounder.
  public func isStated(by other: Change) -> Bool {
    // 持平 says that nothing changed, and is no rounder figure.
    if other.isUnchanged, amount != .zero { return false }
    return (measure == .percent) == (other.measure == .percent)
      && (quantity.isStated(by: other.quantity) || isUnchanged && other.isZeroInTenths)
  }

  /// 持平 leaves open to how many digits.
  private var isUnchanged: Bool {
    amount == .zero && exactness == .exact && !written.isEmpty
      && !written.contains(where: \.isNumber)
  }

  private var isZeroInTenths: Bool {
    amount == .zero && exactness == .exact && writtenDecimals <= 1
  }

  /// The change as a figure of its own, in words: 下降5.4%.
  public var quantity: Quantity {
    Quantity(
      amount, unit: measure.unit, decimals: writtenDecimals, power: writtenPower,
      exactness: exactness, isMovement: true)
  }
}
