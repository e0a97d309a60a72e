// The number.

extension FigureGrammar {
  struct ScaledNumber {
    var value: DecimalNumber
    var unscaled: DecimalNumber
    let decimals: Int
    let power: Int
    let openEnd: Quantity.Exactness?

    var negated: ScaledNumber {
      var copy = self
      copy.value = value.negated
      copy.unscaled = unscaled.negated
      return copy
    }
  }

  mutating func readFigure(_ reader: inout FigureReader) -> Outcome {
    let first: ScaledNumber
    switch readScaled(&reader) {
    case .failure(let error): return .failure(error)
    case .success(let number): first = number
    }
    if let rate, direction == nil {
      // 降幅4.1% is a fall; 增速 leaves the sign to the number.
      if rate != 0, sign != nil { return .failure(.twoDirections) }
      if sign == nil { direction = rate == 0 ? 1 : rate }
    }
    if parts.aspect == .contribution, direction == nil, sign == nil { direction = 1 }
    switch sign {
    case .rise, .fall:
      if direction != nil || balance != nil { return .failure(.twoDirections) }
      direction = sign == .rise ? 1 : -1
      sign = nil
    case .negative:
      if direction != nil || balance != nil { return .failure(.twoDirections) }
      balance = -1
      sign = nil
    case .plus, .minus, nil: break
    }
    if sign != nil, balance != nil { return .failure(.twoDirections) }
    // 亏损增长12%: the loss grew, and the result fell.
    if balance != nil, direction != nil { return .failure(.movementOfBalance) }
    let isNegative = direction == -1 || sign == .minus || balance == -1
    parts.amount = .single(isNegative ? first.value.negated : first.value)
    parts.writtenDecimals = first.decimals
    parts.writtenPower = first.power
    parts.form =
      balance != nil ? .balance : direction != nil ? .movement : sign != nil ? .signed : .plain
    parts.saysLevel = saysLevel || arrives

    if reader.next == UInt8(ascii: ":") { return readRatio(&reader, from: first) }
    // 63%～68% says its unit twice.
    let place = reader.index
    let firstUnit = reader.readUnit()
    let markPlace = reader.index
    if reader.readRangeMark() {
      let isWord = reader.text(from: markPlace, to: reader.index).unicodeScalars.contains {
        $0.properties.isAlphabetic
      }
      // 上升0.3至5.1: by 0.3, to 5.1.
      if isWord, direction != nil, firstUnit == nil { return .failure(.byAndTo) }
      if let failure = readRange(&reader, from: first) { return .failure(failure) }
      if isWord, direction != nil, let firstUnit, !reader.isAtEnd {
        var copy = reader
        if let unit = copy.readUnit(), unit != firstUnit { return .failure(.byAndTo) }
      } else if isWord, direction != nil, reader.isAtEnd {
        return .failure(.byAndTo)
      }
    } else {
      reader.goBack(to: place)
    }
    var whole = finish(&reader, openEnd: first.openEnd)
    if case .success(var parts) = whole, parts.unit == .none, let firstUnit,
      parts.exactness == .range
    {
      // 5%—10 says its unit once.
      parts.unit = firstUnit
      parts.unitText = nil
      whole = .success(parts)
    }
    if case .success(let parts) = whole, parts.exactness == .range, let firstUnit,
      parts.unit != firstUnit, firstUnit != .other("成")
    {
      return .failure(.unreadableUnit(parts.unit.symbol))
    }
    return whole
  }

  /// `number [余|多] [万|亿…] [余|多]`, a number in parts as 1153万6千, or one in words.
  mutating func readScaled(
    _ reader: inout FigureReader
  ) -> Result<ScaledNumber, QuantityError> {
    if !reader.standsDigit { return readNumeral(&reader) }
    switch reader.readNumber() {
    case .failure(let error): return .failure(error)
    case .success(let (number, decimals)):
      var openEnd: Quantity.Exactness?
      var power = 0
      if !reader.isAtEnd, reader.next != UInt8(ascii: "%") {
        openEnd = reader.readWord(FigureWords.openEnds)
        power = readScales(&reader)
        openEnd = openEnd ?? reader.readWord(FigureWords.openEnds)
      }
      if power >= 3, decimals == 0, openEnd == nil, reader.next != UInt8(ascii: " "),
        reader.standsDigit
      {
        return readParts(&reader, number.scaled(byPowerOfTen: power), below: power)
      }
      return .success(
        ScaledNumber(
          value: number.scaled(byPowerOfTen: power), unscaled: number, decimals: decimals,
          power: power, openEnd: openEnd))
    }
  }

  /// The powers of ten in words that stand here, 兆 before a unit of the SI among them.
  mutating func readScales(_ reader: inout FigureReader) -> Int {
    var power = 0
    while !reader.stands(FigureWords.unitsLikeScales) {
      if let prefix = Self.prefix(reader) {
        power += prefix.power
        reader.advance(by: prefix.length)
        break
      }
      let place = reader.index
      guard let scale = reader.readWord(FigureWords.scales) else { break }
      if scale == 12, reader.text(from: place, to: reader.index) == "兆" { saysMega = true }
      if reader.last < 0x80 { saysEnglishScale = true }
      power += scale
    }
    return power
  }

  static func prefix(_ reader: FigureReader) -> (power: Int, length: Int)? {
    var start = reader
    start.skipSpaces()
    let spaces = start.index - reader.index
    for (prefixes, units) in [
      (UnitVocabulary.prefixes, UnitVocabulary.prefixable),
      (UnitVocabulary.letterPrefixes, UnitVocabulary.letterPrefixable),
    ] {
      for prefix in prefixes where start.stands(exactly: prefix.name) {
        var behind = start
        behind.advance(by: prefix.name.utf8.count)
        if units.contains(where: behind.stands(exactly:)) {
          return (prefix.power, spaces + prefix.name.utf8.count)
        }
      }
    }
    return nil
  }

  /// 1153万6千 and 1万2345: further parts, each smaller than the place of the one before.
  mutating func readParts(
    _ reader: inout FigureReader, _ first: DecimalNumber, below power: Int
  ) -> Result<ScaledNumber, QuantityError> {
    var sum = first
    var limit = power
    var last = power
    while limit > 0, reader.standsDigit, reader.next != UInt8(ascii: " ") {
      let start = reader.index
      guard case .success(let (number, decimals)) = reader.readNumber() else { break }
      let digits = reader.text(from: start, to: reader.index).utf8.filter(Period.isDigit).count
      let scale = readScales(&reader)
      let value = number.scaled(byPowerOfTen: scale)
      // 3亿5 may mean 3.5亿 or 3亿 and 5.
      guard decimals == 0, scale > 0 || digits == limit, scale < limit,
        value < DecimalNumber(significand: 1, exponent: limit)
      else { return .failure(.secondNumber(reader.text(from: start))) }
      sum = sum + value
      (limit, last) = (scale, scale)
    }
    let unscaled = sum.scaled(byPowerOfTen: -last)
    return .success(
      ScaledNumber(
        value: sum, unscaled: unscaled, decimals: 0, power: last,
        openEnd: reader.readWord(FigureWords.openEnds)))
  }

  mutating func readNumeral(
    _ reader: inout FigureReader
  ) -> Result<ScaledNumber, QuantityError> {
    var number = DecimalNumber.one
    var decimals = 0
    if reader.standsNumeral {
      guard let numeral = reader.readNumeral() else { return .failure(.spelledOut) }
      (number, decimals) = numeral
    } else {
      // 超千亿元 is more than one 千亿.
      let power = readScales(&reader)
      guard power > 0 else { return .failure(.noNumber) }
      number = number.scaled(byPowerOfTen: power)
    }
    if reader.standsDigit { return .failure(.spelledOut) }
    let openEnd =
      reader.readWord(FigureWords.openEnds)
      ?? (number.exponent > 0 ? reader.readWord(FigureWords.fewMore) : nil)
    // 十余万人 is ten 万 and more.
    let multiple = openEnd == nil ? 0 : readScales(&reader)
    number = number.scaled(byPowerOfTen: multiple)
    // 三点二亿 has one decimal of an 亿.
    let power = max(0, number.exponent + decimals)
    return .success(
      ScaledNumber(
        value: number, unscaled: number.scaled(byPowerOfTen: -power),
        decimals: decimals, power: power, openEnd: openEnd))
  }

  /// The second end of a range. The first one shares its scale unless it has one of its own: 10—15万.
  mutating func readRange(
    _ reader: inout FigureReader, from first: ScaledNumber
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
      parts.amount =
        direction == -1 || balance == -1
        ? .range(upper.negated, lower.negated) : .range(lower, upper)
      parts.exactness = .range
      parts.writtenDecimals = max(first.decimals, second.decimals)
      parts.writtenPower = second.power
      return nil
    }
  }

  /// 6.8:42.7:50.5
  mutating func readRatio(
    _ reader: inout FigureReader, from first: ScaledNumber
  ) -> Outcome {
    var terms = [first.value]
    parts.writtenDecimals = first.decimals
    while reader.read(UInt8(ascii: ":")) {
      guard reader.standsDigit, case .success(let next) = readScaled(&reader) else {
        return .failure(.noNumber)
      }
      terms.append(next.value)
      parts.writtenDecimals = max(parts.writtenDecimals, next.decimals)
    }
    guard reader.isAtEnd else { return .failure(.unreadableUnit(reader.rest)) }
    guard parts.form == .plain, prefix ?? .exact == .exact || prefix == .about else {
      return .failure(.unreadableWords(":"))
    }
    // 09:30 is a time of day.
    if terms.count == 2, terms.allSatisfy({ $0.decimals == 0 }),
      first.value < DecimalNumber(significand: 24),
      terms[1] < DecimalNumber(significand: 60), reader.text(from: 0).utf8.count == 5
    {
      return .failure(.timeOfDay)
    }
    parts.amount = .ratio(terms)
    parts.exactness = prefix ?? .exact
    return .success(parts)
  }

  /// 第3位, 第8, 第三多, 第3至5位, 倒数第三
  mutating func readRank(_ reader: inout FigureReader) -> Outcome {
    guard parts.aspect == .whole else { return .failure(.unreadableUnit(reader.text(from: 0))) }
    guard let first = reader.readPlace() else { return .failure(.noNumber) }
    _ = reader.readWord(Self.places)
    var amount = Quantity.Amount.single(first)
    if reader.readWord(Self.throughOrdinal) != nil || reader.readRangeMark() {
      guard let last = reader.readPlace() else { return .failure(.noNumber) }
      guard first < last else { return .failure(.rangeBackwards) }
      _ = reader.readWord(Self.places)
      amount = .range(first, last)
      prefix = .range
    }
    guard reader.isAtEnd else { return .failure(.unreadableUnit(reader.rest)) }
    return ranked(amount)
  }

  /// 前三, 前10名: not behind that place. 前三季度 and 前10家 are something else.
  mutating func readTopPlaces(_ reader: inout FigureReader, from start: Int) -> Outcome {
    let place = reader.readPlace()
    _ = reader.readWord(Self.topEnds)
    guard let place, parts.aspect == .whole, prefix == nil, reader.isAtEnd else {
      reader.goBack(to: start)
      return .failure(unreadable(reader))
    }
    prefix = .atMost
    return ranked(.single(place))
  }

  mutating func ranked(_ amount: Quantity.Amount) -> Outcome {
    guard direction == nil, sign == nil, balance == nil else { return .failure(.twoDirections) }
    parts.amount = amount
    parts.unit = isRankFromEnd ? .rankFromEnd : .rank
    parts.unitText = Unit.rank.symbol
    parts.form = .plain
    parts.exactness = prefix ?? .exact
    return .success(parts)
  }

  static let throughOrdinal = Lexicon<Bool>([
    (true, ["至第", "到第", "-第", "~第", FigureText.dashMark + "第", "至倒数第", "到倒数第"])
  ])
  static let topEnds = Lexicon<Bool>([(true, ["位", "名", "强", "甲", "之列", "位之列", "名之列"])])
  static let places = Lexicon<Bool>([
    (true, ["位", "名", "大", "多", "高", "低", "少", "快", "慢", "长", "短", "强", "小", "好"])
  ])
  static let ordinalEndings = Lexicon<Bool>([(true, ["st", "nd", "rd", "th"])])
}

extension FigureReader {
  /// Reads a whole number above nought, in digits or in words.
  fileprivate mutating func readPlace() -> DecimalNumber? {
    skipSpaces()
    guard standsDigit else {
      return readNumeral().flatMap { $0.0 > .zero && $0.decimals == 0 ? $0.0 : nil }
    }
    guard case .success(let (number, decimals)) = readNumber(), decimals == 0, number > .zero
    else { return nil }
    return number
  }
}
