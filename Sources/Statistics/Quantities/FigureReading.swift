/// What a text says as a figure: the figure itself, and what the words around the number say that it
/// is measured against.
public struct FigureReading: Hashable, Sendable {
  public private(set) var quantity: Quantity
  /// Nil where the text does not say.
  public private(set) var comparison: Change.Comparison?
  public let basis: Change.Basis?
  /// What the figure is of another one.
  public let aspect: Aspect
  /// Whether the text says that the number is what was reached, and no change: 降至5%, 突破5%.
  public private(set) var saysLevel: Bool
  /// What is compared with, or what the figure is a share of, as written: 占全市 has 全市.
  public let object: String?
  /// With what a movement is said to have begun, where it was a figure: 50亿元 in 由50亿元增至60亿元.
  public let origin: Quantity?
  /// Whether it is by how much a rate moved, and not the rate: 增速回落0.5个百分点, 涨幅扩大0.3个百分点.
  public let movesRate: Bool
  /// The unit as written and without its multiplier: 瓦 in 兆瓦, 個百分點.
  public let unitText: String

  public enum Aspect: String, Hashable, Sendable {
    /// A figure of its own.
    case whole
    /// 占: a share of something.
    case share
    /// 拉动: what it adds to the rate of something, in points.
    case contribution
    /// 完成: how much of a target was reached.
    case target
    /// 是上年的2.5倍: a multiple of something.
    case multiple
  }
}

extension FigureReading {
  /// Of a multiple, how many times: 2.5 for 是上年的2.5倍, 0.886 for 恢复至2019年同期的88.6%.
  public var times: DecimalNumber? {
    guard aspect == .multiple, let value = quantity.value else { return nil }
    switch quantity.unit {
    case .other("倍"): return value
    case .percent: return value.scaled(byPowerOfTen: -2)
    default: return nil
    }
  }
}

extension FigureReading {
  /// The same of a rate that was reached: 回落至2.9%, said of growth, is growth of 2.9%.
  public var asRate: FigureReading {
    var copy = self
    copy.saysLevel = false
    copy.quantity = quantity.asMovement
    return copy
  }

  /// The same, measured against what its object is known to be: 比去年10月 is 同比 of a figure of October.
  public func against(_ comparison: Change.Comparison) -> FigureReading {
    var copy = self
    copy.comparison = comparison
    return copy
  }
}

extension FigureReading {
  /// Reads a figure in full-width or half-width characters, simplified, traditional or English:
  ///
  ///     [words] [约|近|逾…] [增长|下降…] [+|-] [$] number [余|多] [万|亿…] [余|多] [unit] [左右|以上…]
  ///
  /// or a range of two such numbers, an interval with its own centre, a ratio, a rank, or a change
  /// without a number: 持平, 翻一番. A word whose meaning is not known makes it no figure.
  ///
  /// - Parameter units: which words may be units.
  public init(parsing text: String, units: UnitPolicy = .known) throws(QuantityError) {
    let parts = FigureReader.reading(text) { reader in
      var grammar = FigureGrammar(units: units)
      return grammar.read(&reader)
    }
    switch parts {
    case nil: throw .tooLong
    case .failure(let error): throw error
    case .success(let parts):
      quantity = Quantity(text: Quantity.trimmed(text), parts)
      comparison = parts.comparison
      basis = parts.basis
      aspect = parts.aspect
      object = parts.object
      saysLevel = parts.saysLevel
      movesRate = parts.movesRate
      origin = parts.origin.flatMap { Quantity(origin: $0, unit: parts.unit) }
      unitText = parts.unitText ?? parts.unit.symbol
    }
  }
}

/// Which words may stand for the unit of a figure.
public enum UnitPolicy: Hashable, Sendable {
  /// Those of the vocabulary.
  case known
  /// Also others that look like a unit: whether the site or its indicators define them is checked
  /// where these are known, see ``Quantity/hasKnownUnit``.
  case any
}
