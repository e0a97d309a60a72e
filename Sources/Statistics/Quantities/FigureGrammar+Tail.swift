// Behind the number.

extension FigureGrammar {
  /// `[unit] [左右|以上…]`, what the words before the number say, and a base or an interval in
  /// brackets.
  mutating func finish(
    _ reader: inout FigureReader, openEnd: Quantity.Exactness?
  ) -> Outcome {
    var tailings: [Quantity.Exactness] = []
    if parts.unit == .none, !reader.isAtEnd {
      if let failure = readUnit(&reader, &tailings) { return .failure(failure) }
    }
    while !reader.isAtEnd {
      let place = reader.index
      if let failure = readTail(&reader, &tailings) { return .failure(failure) }
      guard reader.index > place else { return .failure(.unreadableUnit(reader.rest)) }
    }
    if let currency {
      let isDollar = parts.unit == .yuan && currency != .currency(.dollar)
      guard parts.unit == .none || parts.unit == currency || isDollar && saysCurrencyInChinese
      else {
        return .failure(.unreadableUnit(parts.unit.symbol))
      }
      parts.unit = currency
      parts.unitText = nil
    }
    if let per {
      let above = parts.unitText ?? parts.unit.symbol
      parts.unit = .other("\(parts.unit.symbol)/\(per)")
      parts.unitText = "\(above)/\(per)"
    }
    if case .success = checked() {} else { return checked() }
    let qualifiers = ([prefix, openEnd].compactMap { $0 } + tailings).filter { $0 != .exact }
    if qualifiers.filter(\.isBound).count > 1, Set(qualifiers).count > 1 {
      return .failure(.twoBounds)
    }
    parts.isDoublyVague =
      parts.isDoublyVague || qualifiers.count > (parts.exactness == .range ? 0 : 1)
    if parts.exactness != .range, parts.exactness != .interval {
      parts.exactness = qualifiers.first ?? .exact
    }
    if parts.unit == .other("成") { inTenths() }
    // 增长为5.2% is growth, and 增长为50亿元 a level.
    if let wayOfRate, parts.unit == .percent, case .single(let value) = parts.amount,
      parts.form == .plain || parts.form == .signed
    {
      if wayOfRate < 0, parts.form == .plain { parts.amount = .single(value.negated) }
      parts.form = .movement
      parts.saysLevel = false
    }
    if parts.unit == .other("位"), parts.form == .movement { parts.unit = .rank }
    if parts.unit == .other("倍"), parts.form == .movement {
      if let failure = asRate() { return .failure(failure) }
    }
    if case .single(let value) = parts.amount, value == .zero, parts.form == .movement,
      parts.unit == .percent || parts.unit == .none, parts.exactness == .exact
    {
      parts.unit = .percent
    }
    return .success(parts)
  }

  static let years =
    DecimalNumber(significand: 1900)...DecimalNumber(significand: 2100)

  func checked() -> Outcome {
    if isDifference, parts.aspect == .whole, parts.object != nil,
      !(parts.unit == .percentagePoint || parts.unit == .perMillePoint || parts.unit == .percent),
      parts.comparison == nil
    {
      // 高于去年50亿元 may be 50亿元 above it, or above 50亿元.
      return .failure(.unreadableWords(parts.object ?? ""))
    }
    if currency == .yuan, !saysCurrencyInChinese, saysEnglishScale { return .failure(.yenOrYuan) }
    if saysMega, parts.unit == .none || parts.unit.measure != nil {
      return .failure(.ambiguousMega)
    }
    if case .single(let number) = parts.amount, parts.unit == .other("年"),
      parts.writtenDecimals == 0,
      number >= DecimalNumber(significand: 1900), number <= DecimalNumber(significand: 2100)
    {
      return .failure(.year)
    }
    if case .range(let from, let to) = parts.amount, parts.unit == .none,
      parts.writtenDecimals == 0,
      parts.writtenPower == 0, [from, to].allSatisfy({ Self.years.contains($0) })
    {
      return .failure(.year)
    }
    return .success(parts)
  }

  /// 三成 are 30%, and 五成半 55%.
  mutating func inTenths() {
    let scaled = { (value: DecimalNumber) in value.scaled(byPowerOfTen: 1) }
    switch parts.amount {
    case .single(let value): parts.amount = .single(scaled(value))
    case .range(let lower, let upper): parts.amount = .range(scaled(lower), scaled(upper))
    case .interval, .ratio: break
    }
    parts.unit = .percent
    parts.unitText = "%"
    if parts.writtenDecimals > 0 { parts.writtenDecimals -= 1 } else { parts.writtenPower = 1 }
  }

  /// 增长1.2倍 is 120% more; nothing falls by more than all of it.
  mutating func asRate() -> QuantityError? {
    guard case .single(let times) = parts.amount, !times.isNegative else {
      return .unreadableUnit("倍")
    }
    parts.amount = .single(times.scaled(byPowerOfTen: 2))
    (parts.unit, parts.unitText) = (.percent, "%")
    parts.writtenPower = max(0, 2 - parts.writtenDecimals)
    parts.writtenDecimals = max(0, parts.writtenDecimals - 2)
    return nil
  }

  mutating func readUnit(
    _ reader: inout FigureReader, _ tailings: inout [Quantity.Exactness]
  ) -> QuantityError? {
    reader.skipSpaces()
    let start = reader.index
    if reader.next == UInt8(ascii: "(") || reader.stands(Self.plusMinus) { return nil }
    if reader.readLastWord(Self.ordinalEndings) != nil {
      guard case .success(let parts) = ranked(.single(value)) else { return .twoDirections }
      self.parts = parts
      return nil
    }
    let unit = reader.readUnit()
    if let unit, isWholeWord(reader, from: start, unit) {
      parts.unit = unit
      parts.unitText = Self.unitText(unit, reader.text(from: start, to: reader.index))
      // 零下二十度 is no electricity.
      if parts.unitText == "度", reader.text(from: 0).hasPrefix("零") {
        (parts.unit, parts.unitText) = (.other("℃"), "℃")
      }
      if unit == .other("成"), reader.readWord(FigureWords.halves) != nil {
        parts.amount = .single(
          value + DecimalNumber(significand: value.isNegative ? -5 : 5, exponent: -1))
        parts.writtenDecimals = 1
      } else if unit == .other("成"), reader.standsNumeral, let (tenths, _) = reader.readNumeral() {
        // 三成五
        guard tenths < DecimalNumber(significand: 10) else { return .spelledOut }
        let part = tenths.scaled(byPowerOfTen: -1)
        parts.amount = .single(value.isNegative ? value - part : value + part)
        parts.writtenDecimals = 1
      }
      return nil
    }
    reader.goBack(to: start)
    if reader.stands(FigureWords.tails) { return nil }
    let rest = reader.rest
    if rest.unicodeScalars.count == 1, "mkbMKB".contains(rest) { return .abbreviatedScale(rest) }
    guard units == .any else {
      let isNumber = rest.utf8.first.map(Period.isDigit) == true
      return isNumber ? .secondNumber(rest) : .unreadableUnit(rest)
    }
    // A unit of the site's own, and 左右 and the like behind it.
    let (name, ending) = Self.splittingClosing(off: rest)
    guard let unit = Unit(named: name), unit != .none else {
      let isNumber = rest.utf8.first.map(Period.isDigit) == true
      return isNumber ? .secondNumber(rest) : .unreadableUnit(rest)
    }
    parts.unit = unit
    parts.unitText = name
    parts.hasKnownUnit = unit.isKnown
    if let ending { tailings.append(ending) }
    reader.goBack(to: reader.end)
    return nil
  }

  var value: DecimalNumber {
    if case .single(let value) = parts.amount { value } else { .zero }
  }

  /// Whether what follows the unit is the end or a word of its own: 家 in 家庭 is not the unit.
  func isWholeWord(_ reader: FigureReader, from start: Int, _ unit: Unit) -> Bool {
    if reader.isAtEnd || reader.next < 0x80 || reader.stands(FigureWords.tails) { return true }
    if reader.stands(Self.behindUnits) || reader.stands(FigureWords.rangeMarks) { return true }
    if unit == .other("成") { return reader.stands(FigureWords.halves) || reader.standsNumeral }
    return false
  }

  static let behindUnits = Lexicon<Bool>([(true, ["±", "↑", "↓", "。", "；"])])

  static func splittingClosing(off name: String) -> (String, Quantity.Exactness?) {
    for (word, meaning) in closings where name.hasSuffix(word) {
      return (String(name.dropLast(word.count).trimmed), meaning)
    }
    return (name, nil)
  }

  /// Behind a unit that is not known; the longer of two that end alike first.
  static let closings: [(String, Quantity.Exactness)] = [
    ("左右", .about), ("上下", .about), ("及以上", .atLeast), ("或以上", .atLeast), ("以上", .atLeast),
    ("及以下", .atMost), ("或以下", .atMost),
    ("起", .atLeast), ("以下", .atMost), ("以内", .atMost), ("以內", .atMost), (" or more", .atLeast),
    (" or less", .atMost), (" or fewer", .atMost),
  ]

  /// The unit as written, but English words and signs by their canonical name.
  static func unitText(_ unit: Unit, _ written: String) -> String {
    let isChinese = written.unicodeScalars.contains { $0.value >= 0x2E80 }
    if isChinese || written == "‰" { return written }
    if case .other = unit, unit.measure != nil, written.utf8.count <= 3 { return written }
    return unit.symbol
  }

  mutating func readTail(
    _ reader: inout FigureReader, _ tailings: inout [Quantity.Exactness]
  ) -> QuantityError? {
    if let bracketed = reader.readBracketed() { return take(bracketed) }
    if reader.stands(Self.plusMinus) { return readSpread(&reader) }
    if let sign = reader.readWord(Self.arrows) {
      return turn(sign, reader.rest)
    }
    let place = reader.index
    switch reader.readWord(FigureWords.tails) {
    case .qualifier(let exactness): tailings.append(exactness)
    case .movement(let sign): return turn(sign, reader.text(from: place))
    case .balance(let sign):
      guard parts.form == .plain else { return .twoDirections }
      parts.form = .balance
      if sign < 0 { parts.amount = .single(value.negated) }
    case .compared(let comparison): parts.comparison = comparison
    case .from(let sign):
      guard !reader.isAtEnd, !reader.holdsDigit else {
        return .unreadableUnit(reader.text(from: place))
      }
      parts.object = reader.rest
      reader.goBack(to: reader.end)
      return turn(sign, "")
    case .filler: break
    case nil: break
    }
    return nil
  }

  static let arrows = Lexicon<Int64>([(1, ["↑"]), (-1, ["↓"])])

  mutating func turn(_ sign: Int64, _ word: String) -> QuantityError? {
    guard case .single(let value) = parts.amount, parts.form == .plain, self.sign == nil else {
      return parts.form == .movement && direction == sign ? nil : .twoDirections
    }
    parts.amount = .single(sign < 0 ? value.negated : value)
    parts.form = .movement
    return nil
  }

  /// What stands in brackets behind a figure: how sure it is, the base of an index, or an
  /// interval.
  mutating func take(_ text: String) -> QuantityError? {
    if let status = FigureWords.statuses[text.lowercased()], parts.status == nil {
      parts.status = status
      return nil
    }
    // How sure it is beside something else: 5.2%（预测数，4.8—5.6%）
    if parts.status == nil, let (status, rest) = Self.statusAside(text) {
      parts.status = status
      return take(rest)
    }
    if text.hasSuffix("=100") || text.hasSuffix("= 100") || text.hasSuffix("为100") {
      guard parts.unit == .none || parts.unit == .other("点"), parts.indexBase == nil else {
        return .unreadableUnit("(\(text))")
      }
      parts.indexBase = text
      return nil
    }
    var text = text[...]
    // 95% CI: 4.1 to 4.5
    for level in ["90%", "95%", "99%"] where text.hasPrefix(level) {
      let rest = text.dropFirst(level.count).drop { $0 == " " }
      if rest.hasPrefix("CI") || rest.hasPrefix("置信") { text = rest }
    }
    for mark in ["CI", "置信区间"] where text.hasPrefix(mark) {
      text = text.dropFirst(mark.count).drop { " :：,，".contains($0) }
    }
    let isMargin = text.hasPrefix("±")
    // Whatever its fault is, a bracket that is no interval is refused as a whole.
    guard let bounds = try? FigureReading(parsing: String(text), units: units).quantity,
      case .range(let lower, let upper) = bounds.amount,
      bounds.unit == parts.unit || bounds.unit == .none || parts.unit == .none
    else { return .unreadableUnit("(\(text))") }
    if parts.unit == .none { (parts.unit, parts.unitText) = (bounds.unit, nil) }
    var scale = 0
    if bounds.writtenPower == 0 { scale = parts.writtenPower }
    if isMargin {
      let margin = upper.scaled(byPowerOfTen: scale)
      return spread(from: value - margin, to: value + margin)
    }
    return spread(from: lower.scaled(byPowerOfTen: scale), to: upper.scaled(byPowerOfTen: scale))
  }

  /// A status before the first mark or behind the last one, with what else stands there.
  private static func statusAside(_ text: String) -> (ObservationStatus, String)? {
    let isMark = { (character: Character) in ",，;；、".contains(character) }
    func status(_ words: Substring) -> ObservationStatus? {
      FigureWords.statuses[words.trimmed.lowercased()]
    }
    if let mark = text.firstIndex(where: isMark), let found = status(text[..<mark]) {
      return (found, String(text[text.index(after: mark)...].trimmed))
    }
    if let mark = text.lastIndex(where: isMark),
      let found = status(text[text.index(after: mark)...])
    {
      return (found, String(text[..<mark].trimmed))
    }
    return nil
  }

  mutating func spread(from lower: DecimalNumber, to upper: DecimalNumber) -> QuantityError? {
    guard case .single(let centre) = parts.amount else { return .range }
    // 下降5.1%（4.8—5.4%）
    let (low, high) =
      direction == -1 && lower >= .zero ? (upper.negated, lower.negated) : (lower, upper)
    guard low <= centre, centre <= high else { return .intervalWithoutCentre }
    parts.amount = .interval(centre, low, high)
    parts.exactness = .interval
    return nil
  }

  /// 1153 ± 298
  mutating func readSpread(_ reader: inout FigureReader) -> QuantityError? {
    _ = reader.readWord(Self.plusMinus)
    guard let amount = readNumberAndUnit(&reader), case .single(let centre) = parts.amount else {
      return .noNumber
    }
    let isPoints = amount.unit == .percentagePoint && parts.unit == .percent
    if parts.unit == .none { (parts.unit, parts.unitText) = (amount.unit, amount.text) }
    guard amount.unit == parts.unit || amount.unit == .none || isPoints else {
      return .unreadableUnit(amount.unit.symbol)
    }
    var margin = amount.number.value
    if amount.number.power == 0 { margin = margin.scaled(byPowerOfTen: parts.writtenPower) }
    if parts.writtenPower == 0, amount.number.power > 0 {
      parts.amount = .single(centre.scaled(byPowerOfTen: amount.number.power))
      parts.writtenPower = amount.number.power
    }
    return spread(from: value - margin, to: value + margin)
  }
}

extension FigureReader {
  /// Whether a digit stands anywhere in what is left.
  var holdsDigit: Bool {
    var copy = self
    while !copy.isAtEnd {
      if Self.digit(copy.next) != nil { return true }
      copy.skipCharacter()
    }
    return false
  }
}
