import Characters

extension Quantity {
  /// Forms that can be read, for messages.
  public static let examples =
    "35, 1,234.5, 64%, 10—15%, 3.2个百分点, 308万元, 约35亿元, 200余人次, 不足5%, 下降5.4%, 持平, $8.23 trillion"

  /// Reads a figure: see ``FigureReading/init(parsing:units:)``.
  public init(parsing text: String, units: UnitPolicy = .known) throws(QuantityError) {
    if let plain = FigureReader.readingUnfolded(text, PlainFigure.read) {
      self.init(text, plain)
    } else {
      self = try FigureReading(parsing: text, units: units).quantity
    }
  }

  /// The end of the words that say where a movement began, as far as it is a figure: 上年的50亿元.
  /// Without a unit of its own it has that of what was reached.
  init?(origin text: String, unit: Unit) {
    guard text.contains(where: \.isNumber) else { return nil }
    for place in text.indices {
      // What is no figure from here on may be one from further on.
      guard let quantity = try? Quantity(parsing: String(text[place...])) else { continue }
      // 2023年 is no figure, and a part of a number none of its own.
      if place > text.startIndex, text[text.index(before: place)].isNumber { continue }
      self = quantity
      if quantity.unit == .none { self.unit = unit }
      return
    }
    return nil
  }

  init(text: String, _ parts: FigureParts) {
    self.text = text
    amount = parts.amount
    unit = parts.unit
    exactness = parts.exactness
    form = parts.form
    writtenDecimals = parts.writtenDecimals
    writtenPower = parts.writtenPower
    isDoublyVague = parts.isDoublyVague
    indexBase = parts.indexBase
    statedStatus = parts.status
    hasKnownUnit = parts.hasKnownUnit
  }

  /// A figure that was worked out and not written by anybody.
  ///
  /// - Parameters:
  ///   - decimals: at least so many are shown.
  ///   - power: the power of ten to leave to a word: 8 for 亿.
  public init(
    _ value: DecimalNumber, unit: Unit, decimals: Int = 0, power: Int = 0,
    exactness: Exactness = .exact, isMovement: Bool = false
  ) {
    let parts = FigureParts(
      amount: .single(value), unit: unit, exactness: exactness,
      form: isMovement ? .movement : .plain, writtenDecimals: decimals, writtenPower: power)
    let draft = Quantity(text: "", parts)
    self.init(text: draft.written(in: .simplifiedChinese), parts)
  }

  static func trimmed(_ text: String) -> String {
    // Nearly every text is trimmed already.
    let bytes = text.utf8
    guard let first = bytes.first, let last = bytes.last else { return text }
    if first > 0x20, first != 0xC2, first != 0xE3, last > 0x20, last != 0x80, last != 0xA0 {
      return text
    }
    return String(text.trimmed)
  }
}

// MARK: - Conversion

extension Quantity {
  /// The same figure in another unit of the same kind: 1500兆瓦 in 千瓦. The text stays as written.
  ///
  /// - Returns: nil for units that measure different things, and where the result has no end, as of
  ///   亩 in 公顷.
  public func converted(to unit: Unit) -> Quantity? {
    if self.unit == unit { return self }
    if self.unit.counted == unit.counted {
      var copy = self
      copy.unit = unit
      return copy
    }
    // 5位 among places is 第5位.
    if self.unit == .other("位"), unit == .rank {
      var copy = self
      copy.unit = .rank
      return copy
    }
    guard let mine = self.unit.measure, let other = unit.measure, mine.dimension == other.dimension,
      let ratio = Self.ratio(mine, other)
    else { return nil }
    var copy = self
    copy.unit = unit
    switch amount {
    case .single(let value): copy.amount = .single(value * ratio)
    case .range(let lower, let upper): copy.amount = .range(lower * ratio, upper * ratio)
    case .interval(let value, let lower, let upper):
      copy.amount = .interval(value * ratio, lower * ratio, upper * ratio)
    case .ratio: return nil
    }
    // 1.5兆瓦 has its decimals at another place in 千瓦.
    if ratio.significand == 1 { copy.writtenPower += ratio.exponent }
    return copy
  }

  private static func ratio(
    _ mine: UnitVocabulary.Measure, _ other: UnitVocabulary.Measure
  ) -> DecimalNumber? {
    let numerator = mine.factor * DecimalNumber(significand: other.divisor)
    let denominator = other.factor * DecimalNumber(significand: mine.divisor)
    guard let ratio = numerator.divided(by: denominator), ratio * denominator == numerator else {
      return nil
    }
    return ratio
  }
}
