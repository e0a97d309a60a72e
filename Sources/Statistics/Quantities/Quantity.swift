/// A figure as people write it: how much, of what, and how exactly it is meant.
///
/// `约35亿元` is about 3500000000 元. The text stays as the editor wrote it; the amount is in base
/// units, so that 万元 and 亿元 can be compared.
public struct Quantity: Hashable, Sendable {
  /// The text as written, without white space around it.
  public let text: String
  /// In base units: 元, not 万元. A percentage stays a percentage: 64% is 64.
  public internal(set) var amount: Amount
  public internal(set) var unit: Unit
  public let exactness: Exactness
  /// How the text is put, for writing it in another language.
  var form: Form
  /// How many decimals the text has: 2 in 1.15亿元.
  public let writtenDecimals: Int
  /// The power of ten that the text leaves to a word: 8 in 1.15亿元.
  public internal(set) var writtenPower: Int
  /// Whether the text is vague twice over, as 约200余 is.
  public let isDoublyVague: Bool
  /// Whether the unit is one that every reader knows; others have to be defined by the site.
  public let hasKnownUnit: Bool
  /// Of an index number, what it takes for 100: 上年同期=100.
  public let indexBase: String?
  /// What the text says of how sure the figure is: of 预计143万人 and 143万人（初步数）.
  public let statedStatus: ObservationStatus?

  public enum Amount: Hashable, Sendable {
    case single(DecimalNumber)
    /// From the lower end to the upper one, as in 10—15%.
    case range(DecimalNumber, DecimalNumber)
    /// An estimate with the ends of its interval: 5.1% (4.8—5.4%).
    case interval(DecimalNumber, DecimalNumber, DecimalNumber)
    /// The terms of a ratio: 6.8:42.7:50.5.
    case ratio([DecimalNumber])
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
    /// An estimate with an interval around it.
    case interval

    /// Whether it bounds the amount on one side.
    var isBound: Bool {
      switch self {
      case .moreThan, .lessThan, .atLeast, .atMost, .nearly: true
      case .exact, .about, .range, .interval: false
      }
    }

    /// The word for it in data; 近 is about, with an upper bound.
    public var name: String { self == .nearly ? Self.about.rawValue : rawValue }
  }

  enum Form: Hashable, Sendable {
    case plain
    /// With a plus or minus sign.
    case signed
    /// With a word for the direction: 增长, 下降.
    case movement
    /// With a word for a balance: 逆差, 亏损, 顺差. A deficit is negative.
    case balance
    /// 持平 is exactly unchanged, 基本持平 about.
    case unchanged(isAbout: Bool)
    /// 翻一番 is doubling once.
    case doubled(Int)
    /// 减半
    case halved
  }

  /// The figure itself, of an estimate its centre; nil for a range and a ratio, which have no single
  /// one.
  public var value: DecimalNumber? {
    switch amount {
    case .single(let number), .interval(let number, _, _): number
    case .range, .ratio: nil
    }
  }

  /// What the figure can't be below, in base units; nil where the text does not say.
  public var lower: DecimalNumber? { bounds.lower }

  /// What the figure can't be above, in base units; nil where the text does not say.
  public var upper: DecimalNumber? { bounds.upper }

  private var bounds: (lower: DecimalNumber?, upper: DecimalNumber?) {
    let number: DecimalNumber
    switch amount {
    case .range(let lower, let upper), .interval(_, let lower, let upper): return (lower, upper)
    case .ratio: return (nil, nil)
    case .single(let single): number = single
    }
    switch exactness {
    case .interval: return (nil, nil)
    case .exact: return (number, number)
    case .about, .range: return (nil, nil)
    case .moreThan, .atLeast: return isFall ? (nil, number) : (number, nil)
    case .nearly, .lessThan, .atMost: return isFall ? (number, nil) : (nil, number)
    }
  }

  /// Whether it is a fall or a deficit said in words: 下降超5% is a fall of more than 5%, which is below -5%.
  var isFall: Bool {
    switch form {
    case .movement, .balance, .halved: value?.isNegative == true
    case .plain, .signed, .unchanged, .doubled: false
    }
  }
}

extension Quantity {
  /// Whether the text says how something moved, by a word or a sign, and not how much there is.
  public var isMovement: Bool {
    switch form {
    case .plain, .balance: false
    case .signed, .movement, .unchanged, .doubled, .halved: true
    }
  }

  /// Whether it says so beyond doubt: a minus sign may also stand before a level.
  public var saysMovement: Bool { isMovement && !(form == .signed && value?.isNegative == true) }

  /// The same amount, said as a change.
  var asMovement: Quantity {
    var copy = self
    copy.form = .movement
    return copy
  }

  /// The same amount, said as a level.
  public var withoutMovement: Quantity {
    var copy = self
    copy.form = .plain
    return copy
  }

  /// The amount with the other sign, said as a level.
  public var negated: Quantity {
    var copy = withoutMovement
    switch amount {
    case .single(let value): copy.amount = .single(value.negated)
    case .range(let lower, let upper): copy.amount = .range(upper.negated, lower.negated)
    case .interval(let value, let lower, let upper):
      copy.amount = .interval(value.negated, upper.negated, lower.negated)
    case .ratio: break
    }
    return copy
  }
}
