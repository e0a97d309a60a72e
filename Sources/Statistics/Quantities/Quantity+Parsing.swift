import Characters

extension Quantity {
  /// Forms that can be read, for messages.
  public static let examples =
    "35, 1,234.5, 64%, 10—15%, 3.2个百分点, 308万元, 约35亿元, 200余人次, 不足5%, 下降5.4%, 持平, $8.23 trillion"

  /// Reads a figure in full-width or half-width characters, simplified, traditional or English:
  ///
  ///     [约|近|逾|不足…] [增长|下降…] [+|-] [$] number [余|多] [万|亿…] [余|多] [unit] [左右|以上…]
  ///
  /// or a range of two such numbers, or a change without a number: 持平, 翻一番.
  public init(parsing text: String) throws(QuantityError) {
    let parts = FigureReader.reading(text) { reader in
      Self.read(&reader)
    }
    switch parts {
    case nil: throw .tooLong
    case .failure(let error): throw error
    case .success(let parts): self.init(text: Self.trimmed(text), parts)
    }
  }

  /// What a text turns out to say.
  private struct Parts {
    var amount: Amount
    var unit: Unit
    var exactness = Exactness.exact
    var form = Form.plain
    var writtenDecimals = 0
    var writtenPower = 0
    var isDoublyVague = false

    /// 三成 are 30%.
    mutating func inTenths() {
      switch amount {
      case .single(let value): amount = .single(value.scaled(byPowerOfTen: 1))
      case .range(let lower, let upper):
        amount = .range(lower.scaled(byPowerOfTen: 1), upper.scaled(byPowerOfTen: 1))
      }
      unit = .percent
      writtenDecimals = max(0, writtenDecimals - 1)
    }
  }

  private init(text: String, _ parts: Parts) {
    self.text = text
    amount = parts.amount
    unit = parts.unit
    exactness = parts.exactness
    form = parts.form
    writtenDecimals = parts.writtenDecimals
    writtenPower = parts.writtenPower
    isDoublyVague = parts.isDoublyVague
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
    let parts = Parts(
      amount: .single(value), unit: unit, exactness: exactness,
      form: isMovement ? .movement : .plain, writtenDecimals: decimals, writtenPower: power)
    let draft = Quantity(text: "", parts)
    self.init(text: draft.written(in: .simplifiedChinese), parts)
  }

  private static func read(_ reader: inout FigureReader) -> Result<Parts, QuantityError> {
    guard !reader.isAtEnd else { return .failure(.empty) }
    if let form = reader.readLastWord(FigureWords.settled) {
      return .success(settled(form))
    }
    var prefix: Exactness?
    var direction: Int64?
    var sign: FigureReader.Sign?
    var currency: Unit?
    // A figure that begins with a digit has none of these.
    if !(UInt8(ascii: "0")...UInt8(ascii: "9")).contains(reader.next) {
      prefix = reader.readWord(FigureWords.qualifiers)
      direction = reader.readWord(FigureWords.directions)
      if direction != nil {
        _ = reader.readWord(FigureWords.fillers)
        prefix = prefix ?? reader.readWord(FigureWords.qualifiers)
      }
      sign = reader.readSign()
      currency = reader.readWord(FigureWords.currencySigns)
      if sign == nil, currency != nil { sign = reader.readSign() }
    }
    if direction != nil, sign != nil { return .failure(.twoDirections) }

    let first: ScaledNumber
    switch readScaled(&reader) {
    case .failure(let error): return .failure(error)
    case .success(let number): first = number
    }
    var parts = Parts(
      amount: .single(first.value), unit: .none, writtenDecimals: first.decimals,
      writtenPower: first.power)
    if direction == -1 || sign == .minus { parts.amount = .single(first.value.negated) }
    parts.form = direction != nil ? .movement : sign != nil ? .signed : .plain

    // 63%～68% says its unit twice.
    let place = reader.index
    let firstUnit = reader.readWord(FigureWords.units)
    if reader.readRangeMark() {
      let failure = readRange(
        &reader, from: first, sign: sign, falls: direction == -1, into: &parts)
      if let failure { return .failure(failure) }
    } else {
      reader.goBack(to: place)
    }
    var whole = finish(&reader, parts, prefix: prefix, openEnd: first.openEnd, currency: currency)
    if case .success(var parts) = whole, parts.unit == .none, let firstUnit,
      parts.exactness == .range
    {
      // 5%—10 says its unit once.
      parts.unit = firstUnit
      whole = .success(parts)
    }
    if case .success(let parts) = whole, parts.exactness == .range, let firstUnit,
      parts.unit != firstUnit
    {
      return .failure(.unreadableUnit(parts.unit.symbol))
    }
    return whole
  }

  private static func settled(_ form: Form) -> Parts {
    guard case .doubled(let times) = form else {
      return Parts(amount: .single(.zero), unit: .percent, form: form)
    }
    // 翻两番 is four times as much, which is 300% more.
    let growth = DecimalNumber(significand: ((1 << Int64(times)) - 1) * 100)
    return Parts(amount: .single(growth), unit: .percent, form: form)
  }

  private struct ScaledNumber {
    let value: DecimalNumber
    let unscaled: DecimalNumber
    let decimals: Int
    let power: Int
    let openEnd: Exactness?
  }

  /// `number [余|多] [万|亿…] [余|多]`
  private static func readScaled(
    _ reader: inout FigureReader
  ) -> Result<ScaledNumber, QuantityError> {
    switch reader.readNumber() {
    case .failure(let error): return .failure(error)
    case .success(let (number, decimals)):
      var openEnd: Exactness?
      var power = 0
      if !reader.isAtEnd, reader.next != UInt8(ascii: "%") {
        openEnd = reader.readWord(FigureWords.openEnds)
        while !reader.stands(FigureWords.unitsLikeScales),
          let scale = reader.readWord(FigureWords.scales)
        {
          power += scale
        }
        openEnd = openEnd ?? reader.readWord(FigureWords.openEnds)
      }
      return .success(
        ScaledNumber(
          value: number.scaled(byPowerOfTen: power), unscaled: number, decimals: decimals,
          power: power, openEnd: openEnd))
    }
  }

  /// The second end of a range. The first one shares its scale unless it has one of its own: 10—15万.
  private static func readRange(
    _ reader: inout FigureReader, from first: ScaledNumber, sign: FigureReader.Sign?, falls: Bool,
    into parts: inout Parts
  ) -> QuantityError? {
    let secondSign = reader.readSign()
    switch readScaled(&reader) {
    case .failure(let error): return error
    case .success(let second):
      let start = first.power == 0 ? first.unscaled.scaled(byPowerOfTen: second.power) : first.value
      let lower = sign == .minus ? start.negated : start
      let upper = secondSign == .minus ? second.value.negated : second.value
      guard lower < upper else { return .rangeBackwards }
      // 下降5%—8% runs from -8 to -5.
      parts.amount = falls ? .range(upper.negated, lower.negated) : .range(lower, upper)
      parts.exactness = .range
      parts.writtenDecimals = max(first.decimals, second.decimals)
      parts.writtenPower = second.power
      return nil
    }
  }

  /// `[unit] [左右|以上…]`, and what the words before the number say.
  private static func finish(
    _ reader: inout FigureReader, _ parts: Parts, prefix: Exactness?, openEnd: Exactness?,
    currency: Unit?
  ) -> Result<Parts, QuantityError> {
    var parts = parts
    var closing: Exactness?
    if let unit = reader.readLastWord(FigureWords.units) {
      parts.unit = unit
    } else if !reader.isAtEnd {
      let (name, ending) = splittingClosing(off: reader.rest)
      closing = ending
      guard let unit = Unit(named: name) else {
        if name.unicodeScalars.count == 1, "mkbMKB".contains(name) {
          return .failure(.abbreviatedScale(name))
        }
        let isNumber = name.utf8.first.map(Period.isDigit) == true
        return .failure(isNumber ? .secondNumber(name) : .unreadableUnit(name))
      }
      parts.unit = unit
    }
    if let currency {
      guard parts.unit == .none || parts.unit == currency else {
        return .failure(.unreadableUnit(parts.unit.symbol))
      }
      parts.unit = currency
    }
    let qualifiers = [prefix, openEnd, closing].compactMap { $0 }.filter { $0 != .exact }
    parts.isDoublyVague = qualifiers.count > (parts.exactness == .range ? 0 : 1)
    if parts.exactness != .range { parts.exactness = qualifiers.first ?? .exact }
    if parts.unit == .other("成") { parts.inTenths() }
    return .success(parts)
  }

  /// 30家以上 is 30家, at least.
  private static func splittingClosing(off name: String) -> (String, Exactness?) {
    for (word, meaning) in FigureWords.closings where name.hasSuffix(word) {
      return (String(name.dropLast(word.count).trimmed), meaning)
    }
    return (name, nil)
  }

  private static func trimmed(_ text: String) -> String {
    // Nearly every text is trimmed already.
    let bytes = text.utf8
    guard let first = bytes.first, let last = bytes.last else { return text }
    if first > 0x20, first != 0xC2, first != 0xE3, last > 0x20, last != 0x80, last != 0xA0 {
      return text
    }
    return String(text.trimmed)
  }
}
