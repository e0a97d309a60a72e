/// The grammar of figures. A reader of one text: what the words before the number say is gathered
/// first, then the number with its unit is read, then what stands behind it.
struct FigureGrammar {
  let units: UnitPolicy

  // What the words before the number say.
  private var parts = FigureParts()
  private var prefix: Quantity.Exactness?
  private var direction: Int64?
  /// What a noun for a rate says of its sign: nil where there was none, 0 where it says nothing.
  private var rate: Int64?
  private var arrives = false
  private var balance: Int64?
  private var sign: FigureReader.Sign?
  private var currency: Unit?
  /// Whether the currency was named in Chinese, where 元 behind the number is that currency's.
  private var saysCurrencyInChinese = false
  private var per: String?
  private var isRank = false
  /// Whether 兆 was read as 10¹², which it is before money and counts in Taiwan's usage.
  private var saysMega = false
  private var saysEnglishScale = false
  /// Whether the words say that the number is what was reached, as 突破 does.
  private var saysLevel = false
  /// Whether words before the number leave only a difference: 高于全国0.5个百分点.
  private var isDifference = false

  init(units: UnitPolicy) {
    self.units = units
  }

  typealias Outcome = Result<FigureParts, QuantityError>

  mutating func read(_ reader: inout FigureReader) -> Outcome {
    guard !reader.isAtEnd else { return .failure(.empty) }
    // A figure that begins with a digit has no words before it.
    if FigureReader.digit(reader.next) == nil {
      if reader.enterBrackets() {
        let sign = reader.readSign()
        guard let sign else { return .failure(.bracketsWithoutSign) }
        self.sign = sign
      }
      if let whole = readLeadIn(&reader) { return whole }
    } else if let form = reader.readLastWord(FigureWords.settled) {
      return settled(form)
    }
    if isRank { return readRank(&reader) }
    return readFigure(&reader)
  }

  private mutating func settled(_ form: Quantity.Form) -> Outcome {
    parts.form = form
    parts.unit = .percent
    switch form {
    case .doubled(let times):
      // 翻两番 is four times as much, which is 300% more.
      parts.amount = .single(DecimalNumber(significand: ((1 << Int64(times)) - 1) * 100))
      parts.exactness = prefix ?? .exact
    case .halved:
      parts.amount = .single(DecimalNumber(significand: -50))
      parts.exactness = prefix ?? .exact
    case .unchanged(let isAbout):
      parts.amount = .single(.zero)
      parts.exactness = isAbout || prefix == .nearly || prefix == .about ? .about : .exact
      parts.form = .unchanged(isAbout: parts.exactness == .about)
    case .plain, .signed, .movement, .balance: break
    }
    return .success(parts)
  }
}

/// What a text turns out to say.
struct FigureParts {
  var amount = Quantity.Amount.single(.zero)
  var unit = Unit.none
  var unitText: String?
  var exactness = Quantity.Exactness.exact
  var form = Quantity.Form.plain
  var writtenDecimals = 0
  var writtenPower = 0
  var isDoublyVague = false
  /// Whether the unit is one of the vocabulary.
  var hasKnownUnit = true
  /// Whether the text says that the number is what was reached.
  var saysLevel = false
  var indexBase: String?
  var comparison: Change.Comparison?
  var basis: Change.Basis?
  var aspect = FigureReading.Aspect.whole
  var object: String?
}

// MARK: - Before the number

extension FigureGrammar {
  /// Reads the words before the number.
  ///
  /// - Returns: the whole outcome where no number is needed, or none can follow; nil before one.
  private mutating func readLeadIn(_ reader: inout FigureReader) -> Outcome? {
    var isFirst = true
    while true {
      reader.skipSpaces()
      if reader.isAtEnd { return .failure(.noNumber) }
      if reader.standsDigit, !isFirst, reader.standsDate(), let failure = skipDatedObject(&reader) {
        return failure
      }
      if reader.standsDigit { return nil }
      if reader.readWord(FigureWords.held) != nil {
        arrives = true
        continue
      }
      if let form = reader.readLastWord(FigureWords.settled) {
        guard direction == nil else { return .failure(.twoDirections) }
        return settled(form)
      }
      if let range = readBetween(&reader) { return range }
      if let share = readFraction(&reader) { return share }
      if reader.stands(Self.severally) { return .failure(.severalFigures) }
      let place = reader.index
      if let word = reader.readWord(FigureWords.leadIns) {
        if let failure = take(word, at: place, &reader) { return failure }
        isFirst = false
        continue
      }
      if sign == nil, let sign = reader.readSign() {
        if direction != nil { return .failure(.twoDirections) }
        self.sign = sign
        isFirst = false
        continue
      }
      if currency == nil, let currency = reader.readWord(FigureWords.currencySigns) {
        self.currency = currency
        saysCurrencyInChinese = reader.last >= 0x80
        isFirst = false
        continue
      }
      if reader.stands(Self.plusMinus) { return readMargin(&reader) }
      if reader.stands(FigureReader.vagueNumerals) { return .failure(.spelledOut) }
      if reader.readLastWord(FigureWords.halves) != nil { return half() }
      if let half = readHalfOrMore(&reader) { return half }
      if reader.standsNumeral
        || reader.standsBareScale && (prefix != nil || standsOpenScale(reader))
      {
        return nil
      }
      return .failure(unreadable(reader))
    }
  }

  /// 百余家
  private func standsOpenScale(_ reader: FigureReader) -> Bool {
    var copy = reader
    return copy.readWord(FigureWords.scales) != nil && copy.stands(FigureWords.openEnds)
  }

  private static let severally = Lexicon<Bool>([(true, ["分别", "各", "依次", "respectively"])])
  /// A share in words, with the sign that the words before it give.
  private mutating func setShare(_ share: DecimalNumber) {
    let isNegative =
      direction == -1 || sign == .minus || sign == .negative || sign == .fall || rate == -1
      || balance == -1
    parts.amount = .single(isNegative ? share.negated : share)
    let moves = direction != nil || rate != nil || sign == .fall || sign == .rise
    parts.form =
      moves
      ? .movement : balance != nil || sign == .negative ? .balance : sign != nil ? .signed : .plain
    parts.saysLevel = saysLevel || arrives
  }

  private static let plusMinus = Lexicon<Bool>([(true, ["±", "+/-"])])

  private func unreadable(_ reader: FigureReader) -> QuantityError {
    var copy = reader
    while !copy.isAtEnd {
      if copy.standsDigit {
        return .unreadableWords(reader.text(from: reader.index, to: copy.index))
      }
      copy.skipCharacter()
    }
    return .noNumber
  }

  /// 一半以上
  private mutating func readHalfOrMore(_ reader: inout FigureReader) -> Outcome? {
    let place = reader.index
    guard reader.readWord(FigureWords.halves) != nil,
      case .qualifier(let exactness)? = reader.readLastWord(FigureWords.tails), prefix == nil
    else {
      reader.goBack(to: place)
      return nil
    }
    prefix = exactness
    return half()
  }

  private mutating func half() -> Outcome {
    setShare(DecimalNumber(significand: 50))
    parts.unit = .percent
    parts.exactness = prefix ?? .exact
    parts.writtenPower = 1
    return .success(parts)
  }

  /// A date where a number was expected: what a figure is compared with, as in 恢复至2019年同期的88.6%.
  private mutating func skipDatedObject(_ reader: inout FigureReader) -> Outcome? {
    let place = reader.index
    guard let object = reader.readObject(endingBefore: Self.ofThese),
      reader.readWord(Self.ofThese) != nil, reader.standsDigit
    else {
      reader.goBack(to: place)
      return nil
    }
    parts.aspect = .multiple
    parts.object = object
    return nil
  }

  private static let ofThese = Lexicon<Bool>([(true, ["的"])])

  private mutating func take(
    _ word: FigureWords.LeadIn, at place: Int, _ reader: inout FigureReader
  ) -> Outcome? {
    switch word {
    case .qualifier(let exactness):
      return take(exactness)
    case .threshold(let exactness):
      saysLevel = true
      return take(exactness)
    case .beyond(let way):
      return takeBeyond(way, &reader)
    case .scaleAlone:
      guard reader.standsBareScale else {
        return .failure(.unreadableWords(reader.text(from: place, to: reader.index)))
      }
      return take(.moreThan)
    case .direction(let direction):
      return takeDirection(direction, &reader)
    case .difference(let direction):
      return takeDifference(direction)
    case .lead(let direction):
      return takeLead(direction, &reader)
    case .rate(let sign):
      rate = sign
    case .widening(let way):
      // What widens or narrows, and so which way it goes, has to be said.
      guard rate != nil else {
        return .failure(.unreadableWords(reader.text(from: place, to: reader.index)))
      }
      // 降幅收窄 is a rise of the rate; to which rate, the sign of the noun says.
      if reader.stands(FigureWords.arrivals) {
        direction = rate ?? 1
      } else {
        direction = way * (rate == -1 ? -1 : 1)
        rate = nil
      }
    case .arrival:
      arrive()
      if !reader.standsDigit || reader.standsDate() { takeMultiple(&reader) }
    case .turn:
      direction = nil
      rate = nil
    case .balance(let sign):
      balance = sign
    case .compared(let comparison):
      parts.comparison = comparison
    case .comparedMovement(let comparison, let direction):
      parts.comparison = comparison
      return takeDirection(direction, &reader)
    case .against:
      return takeComparison(&reader)
    case .share:
      let isFirst = parts.aspect != .share
      parts.aspect = .share
      if isFirst { takeObject(&reader) }
    case .contribution:
      parts.aspect = .contribution
      if let object = reader.readObject(endingBefore: FigureWords.endsOfObjects) {
        parts.object = object
      }
    case .completion:
      takeCompletion(&reader)
    case .origin:
      return takeOrigin(&reader)
    case .per:
      // 每人每天 would need a unit of three.
      guard per == nil else { return .failure(unreadable(reader)) }
      let start = reader.index
      while !reader.stands(FigureWords.unitsLikeScales),
        reader.readWord(FigureWords.scales) != nil
      {}
      guard reader.readUnit() != nil else { return .failure(unreadable(reader)) }
      per = reader.text(from: start, to: reader.index)
    case .ordinal:
      isRank = true
    case .drag:
      parts.aspect = .contribution
      direction = -1
      if let object = reader.readObjectBeforeNumber(), !object.isEmpty { parts.object = object }
    case .basis(let basis):
      parts.basis = basis
    case .filler, .scope:
      break
    }
    return nil
  }

  private mutating func take(_ exactness: Quantity.Exactness) -> Outcome? {
    if let prefix, prefix != exactness {
      // 超过不足5% says two things.
      guard !prefix.isBound || !exactness.isBound else { return .failure(.twoBounds) }
      parts.isDoublyVague = true
    }
    prefix = prefix ?? exactness
    return nil
  }

  /// 低于50亿元 is a bound; 低于全国平均水平0.5个百分点 and 超时序进度6.6个百分点 are differences.
  private mutating func takeBeyond(_ way: Int64, _ reader: inout FigureReader) -> Outcome? {
    if !standsAmount(reader) {
      let place = reader.index
      if let object = reader.readObjectBeforeNumber(), !object.isEmpty {
        return takeDistance(way, from: object)
      }
      reader.goBack(to: place)
    }
    return take(way > 0 ? .moreThan : .lessThan)
  }

  /// A difference from something: of a fall, more of it is less.
  private mutating func takeDistance(_ way: Int64, from object: String?) -> Outcome? {
    guard direction == nil else { return .failure(.twoDirections) }
    direction = rate == -1 ? -way : way
    rate = nil
    isDifference = true
    if let object {
      parts.object = object
      parts.comparison = Change.Comparison(object: object) ?? parts.comparison
    }
    return nil
  }

  /// Whether an amount stands here, with or without words before it, and no object of a comparison.
  private func standsAmount(_ reader: FigureReader) -> Bool {
    var copy = reader
    while true {
      if copy.standsDigit { return !copy.standsDate() }
      if copy.next == UInt8(ascii: "+") || copy.next == UInt8(ascii: "-") { return true }
      if copy.stands(FigureWords.currencySigns) || copy.standsNumeral || copy.standsBareScale
        || copy.stands(FigureWords.halves) || copy.stands(FigureWords.settled)
        || copy.stands(FigureReader.vagueNumerals) || copy.stands(FigureWords.signs)
      {
        return true
      }
      switch copy.readWord(FigureWords.leadIns) {
      case .filler: continue
      case .scaleAlone: return copy.standsBareScale
      case .scope, nil: return false
      default: return true
      }
    }
  }

  private mutating func takeDirection(
    _ direction: Int64, _ reader: inout FigureReader
  ) -> Outcome? {
    if sign != nil { return .failure(.twoDirections) }
    // 少下降 is more, and 多下降 less: too easily misread.
    if isDifference { return .failure(.twoDirections) }
    if let earlier = self.direction, earlier != direction { return .failure(.twoDirections) }
    if let rate, rate != 0, !reader.stands(FigureWords.arrivals) {
      // 涨幅回落0.2个百分点 is a fall of the rate, 降幅扩大 too.
      self.direction = rate * direction
      self.rate = nil
      return nil
    }
    self.direction = rate.map { $0 == 0 ? direction : $0 } ?? direction
    return nil
  }

  /// 高 and 低 right before the number.
  private mutating func takeDifference(_ direction: Int64) -> Outcome? {
    if sign != nil || self.direction != nil { return .failure(.twoDirections) }
    return takeDistance(direction, from: nil)
  }

  /// 高出整体增速7.7个百分点
  private mutating func takeLead(_ direction: Int64, _ reader: inout FigureReader) -> Outcome? {
    if sign != nil || self.direction != nil { return .failure(.twoDirections) }
    if standsAmount(reader) { return takeDistance(direction, from: nil) }
    let object = reader.readObjectBeforeNumber()
    return takeDistance(direction, from: object?.isEmpty == false ? object : nil)
  }

  /// What a movement reached is a level; what a rate reached is a rate with the rate's own sign.
  private mutating func arrive() {
    if let rate {
      // 增速回落至5.3% is growth, 降幅收窄至5.3% a fall.
      if direction != nil || rate != 0 { direction = rate == 0 ? 1 : rate }
    } else if direction != nil {
      direction = nil
      arrives = true
    }
  }

  private mutating func takeComparison(_ reader: inout FigureReader) -> Outcome? {
    let place = reader.index
    guard let object = reader.readObject(endingBefore: FigureWords.endsOfObjects) else {
      reader.goBack(to: place)
      return .failure(unreadable(reader))
    }
    parts.object = object
    // 比2020年年均增长: the mean of the years since.
    for (ending, comparison) in Self.means where object.hasSuffix(ending) {
      parts.comparison = comparison
      return nil
    }
    parts.comparison = Change.Comparison(object: object) ?? parts.comparison
    return nil
  }

  private static let means: [(String, Change.Comparison)] = [
    ("两年平均", .twoYearAverage), ("年均", .annualAverage), ("年平均", .annualAverage),
  ]

  private mutating func takeObject(_ reader: inout FigureReader) {
    if standsAmount(reader) { return }
    if let object = reader.readObject(endingBefore: FigureWords.endsOfWholes)
      ?? reader.readObjectBeforeNumber()
    {
      parts.object = object
    }
  }

  /// 完成全年目标的56.6%, 恢复至2019年同期的88.6%, 是上年的2.5倍; but 完成50亿元.
  private mutating func takeCompletion(_ reader: inout FigureReader) {
    if reader.standsDigit, !reader.standsDate() { return }
    takeMultiple(&reader)
  }

  private mutating func takeMultiple(_ reader: inout FigureReader) {
    let place = reader.index
    guard let object = reader.readObject(endingBefore: Self.ofThese) else { return }
    _ = reader.readWord(Self.ofThese)
    guard standsAmount(reader) else { return reader.goBack(to: place) }
    let isTarget = ["目标", "任务", "计划", "预算", "进度"].contains { object.contains($0) }
    parts.aspect = isTarget ? .target : .multiple
    parts.object = object
  }

  /// 从45%增长到63.5%, 由上月持平转为下降0.3%: what came before is passed.
  private mutating func takeOrigin(_ reader: inout FigureReader) -> Outcome? {
    let start = reader.index
    while !reader.isAtEnd {
      let place = reader.index
      if reader.readWord(FigureWords.movements) != nil {
        if reader.readWord(FigureWords.arrivals) != nil {
          direction = nil
          if let rate, rate != 0 { direction = rate } else { arrives = true }
          return nil
        }
        reader.goBack(to: place)
      }
      if place > start, reader.readWord(Self.to) != nil {
        direction = nil
        if let rate, rate != 0 { direction = rate } else { arrives = true }
        return nil
      }
      reader.skipCharacter()
    }
    reader.goBack(to: start)
    return .failure(unreadable(reader))
  }

  private static let to = Lexicon<Bool>([(true, ["to"])])

  /// between 1.0 percent and 3.0 percent, 介于1%与3%之间
  private mutating func readBetween(_ reader: inout FigureReader) -> Outcome? {
    guard reader.readWord(Self.between) != nil else { return nil }
    var first = FigureGrammar(units: units)
    guard let ends = first.readNumberAndUnit(&reader), reader.readWord(Self.and) != nil else {
      return .failure(unreadable(reader))
    }
    var second = FigureGrammar(units: units)
    guard let upper = second.readNumberAndUnit(&reader) else { return .failure(unreadable(reader)) }
    _ = reader.readWord(Self.betweenEnds)
    guard reader.isAtEnd else { return .failure(.unreadableUnit(reader.rest)) }
    guard ends.unit == .none || ends.unit == upper.unit else {
      return .failure(.unreadableUnit(ends.unit.symbol))
    }
    let lower =
      ends.number.power == 0 && ends.unit == .none
      ? ends.number.unscaled.scaled(byPowerOfTen: upper.number.power) : ends.number.value
    guard lower < upper.number.value else { return .failure(.rangeBackwards) }
    let falls =
      direction == -1 || balance == -1 || sign == .minus || sign == .negative || rate == -1
    parts.amount =
      falls
      ? .range(upper.number.value.negated, lower.negated) : .range(lower, upper.number.value)
    parts.form = direction != nil || rate != nil ? .movement : balance != nil ? .balance : .plain
    parts.saysLevel = arrives
    parts.exactness = .range
    parts.unit = upper.unit
    parts.unitText = Self.unitText(upper.unit, upper.text)
    parts.writtenDecimals = max(ends.number.decimals, upper.number.decimals)
    parts.writtenPower = upper.number.power
    return .success(parts)
  }

  private static let between = Lexicon<Bool>([(true, ["between", "介于", "在"])])
  private static let and = Lexicon<Bool>([(true, ["and", "与", "和", "至", "到", "-"])])
  private static let betweenEnds = Lexicon<Bool>([(true, ["之间", "区间"])])

  private struct Amount {
    let number: ScaledNumber
    let unit: Unit
    let text: String
  }

  private mutating func readNumberAndUnit(_ reader: inout FigureReader) -> Amount? {
    let sign = reader.readSign()
    guard reader.standsDigit, case .success(let number) = readScaled(&reader) else { return nil }
    let start = reader.index
    let unit = reader.readUnit() ?? .none
    let text = reader.text(from: start, to: reader.index)
    return Amount(number: sign == .minus ? number.negated : number, unit: unit, text: text)
  }

  /// 四分之三, 百分之十七点六, 三分之二以上
  private mutating func readFraction(_ reader: inout FigureReader) -> Outcome? {
    let start = reader.index
    if reader.readWord(Self.perCents) != nil {
      return readShare(&reader, power: 0, unit: .percent)
    }
    if reader.readWord(Self.perMilles) != nil {
      return readShare(&reader, power: 0, unit: .perMille)
    }
    if reader.readWord(Self.perTenThousands) != nil {
      return readShare(&reader, power: -2, unit: .percent)
    }
    guard reader.standsNumeral, let whole = reader.readNumeral()?.0, whole > .zero,
      reader.readWord(Self.parts) != nil,
      let part = reader.readNumeral()?.0, let share = part.divided(by: whole)
    else {
      reader.goBack(to: start)
      return nil
    }
    let percent = share.scaled(byPowerOfTen: 2)
    // Two thirds are 66.7%, and about that.
    let isWhole = percent.decimals <= 2
    setShare(percent.rounded(toDecimals: isWhole ? 2 : 1))
    parts.unit = .percent
    parts.writtenDecimals = isWhole ? percent.decimals : 1
    let outcome = finish(&reader, openEnd: nil)
    if case .success(var parts) = outcome, !isWhole, parts.exactness == .exact {
      parts.exactness = .about
      return .success(parts)
    }
    return outcome
  }

  private static let perCents = Lexicon<Bool>([(true, ["百分之"])])
  private static let perTenThousands = Lexicon<Bool>([(true, ["万分之"])])
  private static let perMilles = Lexicon<Bool>([(true, ["千分之"])])
  private static let parts = Lexicon<Bool>([(true, ["分之"])])

  private mutating func readShare(
    _ reader: inout FigureReader, power: Int, unit: Unit
  ) -> Outcome {
    let number: DecimalNumber
    let decimals: Int
    if reader.standsDigit {
      switch reader.readNumber() {
      case .failure(let error): return .failure(error)
      case .success(let read): (number, decimals) = read
      }
    } else if let read = reader.readNumeral() {
      (number, decimals) = read
    } else {
      return .failure(.spelledOut)
    }
    setShare(number.scaled(byPowerOfTen: power))
    parts.unit = unit
    parts.writtenDecimals = decimals - power
    return finish(&reader, openEnd: nil)
  }

  /// ±298: how far a figure may be off, without the figure.
  private mutating func readMargin(_ reader: inout FigureReader) -> Outcome {
    _ = reader.readWord(Self.plusMinus)
    guard let amount = readNumberAndUnit(&reader) else { return .failure(.noNumber) }
    guard reader.isAtEnd else { return .failure(.unreadableUnit(reader.rest)) }
    parts.amount = .range(amount.number.value.negated, amount.number.value)
    parts.exactness = .range
    parts.unit = amount.unit
    parts.unitText = Self.unitText(amount.unit, amount.text)
    parts.writtenDecimals = amount.number.decimals
    parts.writtenPower = amount.number.power
    return .success(parts)
  }
}

// MARK: - The number

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

  private mutating func readFigure(_ reader: inout FigureReader) -> Outcome {
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
  private mutating func readScaled(
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
  private mutating func readScales(_ reader: inout FigureReader) -> Int {
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

  private static func prefix(_ reader: FigureReader) -> (power: Int, length: Int)? {
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
        if units.contains(where: behind.standsUnit) {
          return (prefix.power, spaces + prefix.name.utf8.count)
        }
      }
    }
    return nil
  }

  /// 1153万6千 and 1万2345: further parts, each smaller than the place of the one before.
  private mutating func readParts(
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

  private mutating func readNumeral(
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
    let openEnd = reader.readWord(FigureWords.openEnds)
    // 三点二亿 has one decimal of an 亿.
    let power = max(0, number.exponent + decimals)
    return .success(
      ScaledNumber(
        value: number, unscaled: number.scaled(byPowerOfTen: -power),
        decimals: decimals, power: power, openEnd: openEnd))
  }

  /// The second end of a range. The first one shares its scale unless it has one of its own: 10—15万.
  private mutating func readRange(
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
  private mutating func readRatio(
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

  /// 第3位, 第8, 第三多
  private mutating func readRank(_ reader: inout FigureReader) -> Outcome {
    let start = reader.index
    var number: DecimalNumber?
    if reader.standsDigit {
      if case .success(let read) = reader.readNumber(), read.decimals == 0 { number = read.0 }
    } else {
      number = reader.readNumeral()?.0
    }
    guard parts.aspect == .whole else { return .failure(.unreadableUnit(reader.text(from: 0))) }
    guard let number, number > .zero, number.decimals == 0 else { return .failure(.noNumber) }
    _ = reader.readWord(Self.places)
    guard reader.isAtEnd else { return .failure(.unreadableUnit(reader.text(from: start))) }
    return ranked(number)
  }

  private mutating func ranked(_ number: DecimalNumber) -> Outcome {
    guard direction == nil, sign == nil, balance == nil else { return .failure(.twoDirections) }
    parts.amount = .single(number)
    parts.unit = .rank
    parts.form = .plain
    parts.exactness = prefix ?? .exact
    return .success(parts)
  }

  private static let places = Lexicon<Bool>([
    (true, ["位", "名", "大", "多", "高", "低", "少", "快", "慢", "长", "短", "强", "小", "好"])
  ])
  private static let ordinalEndings = Lexicon<Bool>([(true, ["st", "nd", "rd", "th"])])
}

// MARK: - Behind the number

extension FigureGrammar {
  /// `[unit] [左右|以上…]`, what the words before the number say, and a base or an interval in
  /// brackets.
  private mutating func finish(
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

  private static let years =
    DecimalNumber(significand: 1900)...DecimalNumber(significand: 2100)

  private func checked() -> Outcome {
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
  private mutating func inTenths() {
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
  private mutating func asRate() -> QuantityError? {
    guard case .single(let times) = parts.amount, !times.isNegative else {
      return .unreadableUnit("倍")
    }
    parts.amount = .single(times.scaled(byPowerOfTen: 2))
    (parts.unit, parts.unitText) = (.percent, "%")
    parts.writtenPower = max(0, 2 - parts.writtenDecimals)
    parts.writtenDecimals = max(0, parts.writtenDecimals - 2)
    return nil
  }

  private mutating func readUnit(
    _ reader: inout FigureReader, _ tailings: inout [Quantity.Exactness]
  ) -> QuantityError? {
    reader.skipSpaces()
    let start = reader.index
    if reader.next == UInt8(ascii: "(") || reader.stands(Self.plusMinus) { return nil }
    if reader.readLastWord(Self.ordinalEndings) != nil {
      guard case .success(let parts) = ranked(value) else { return .twoDirections }
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

  private var value: DecimalNumber {
    if case .single(let value) = parts.amount { value } else { .zero }
  }

  /// Whether what follows the unit is the end or a word of its own: 家 in 家庭 is not the unit.
  private func isWholeWord(_ reader: FigureReader, from start: Int, _ unit: Unit) -> Bool {
    if reader.isAtEnd || reader.next < 0x80 || reader.stands(FigureWords.tails) { return true }
    if reader.stands(Self.behindUnits) || reader.stands(FigureWords.rangeMarks) { return true }
    if unit == .other("成") { return reader.stands(FigureWords.halves) || reader.standsNumeral }
    return false
  }

  private static let behindUnits = Lexicon<Bool>([(true, ["±", "↑", "↓", "。", "；"])])

  private static func splittingClosing(off name: String) -> (String, Quantity.Exactness?) {
    for (word, meaning) in closings where name.hasSuffix(word) {
      return (String(name.dropLast(word.count).trimmed), meaning)
    }
    return (name, nil)
  }

  /// Behind a unit that is not known; the longer of two that end alike first.
  private static let closings: [(String, Quantity.Exactness)] = [
    ("左右", .about), ("上下", .about), ("及以上", .atLeast), ("以上", .atLeast), ("及以下", .atMost),
    ("起", .atLeast), ("以下", .atMost), ("以内", .atMost), ("以內", .atMost), (" or more", .atLeast),
    (" or less", .atMost), (" or fewer", .atMost),
  ]

  /// The unit as written, but English words and signs by their canonical name.
  private static func unitText(_ unit: Unit, _ written: String) -> String {
    let isChinese = written.unicodeScalars.contains { $0.value >= 0x2E80 }
    if isChinese || written == "‰" { return written }
    if case .other = unit, unit.measure != nil, written.utf8.count <= 3 { return written }
    return unit.symbol
  }

  private mutating func readTail(
    _ reader: inout FigureReader, _ tailings: inout [Quantity.Exactness]
  ) -> QuantityError? {
    if let bracketed = reader.readBracketed() { return take(bracketed.text) }
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

  private static let arrows = Lexicon<Int64>([(1, ["↑"]), (-1, ["↓"])])

  private mutating func turn(_ sign: Int64, _ word: String) -> QuantityError? {
    guard case .single(let value) = parts.amount, parts.form == .plain, self.sign == nil else {
      return parts.form == .movement && direction == sign ? nil : .twoDirections
    }
    parts.amount = .single(sign < 0 ? value.negated : value)
    parts.form = .movement
    return nil
  }

  /// What stands in brackets behind a figure: the base of an index, or an interval.
  private mutating func take(_ text: String) -> QuantityError? {
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

  private mutating func spread(from lower: DecimalNumber, to upper: DecimalNumber) -> QuantityError?
  {
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
  private mutating func readSpread(_ reader: inout FigureReader) -> QuantityError? {
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
  /// Whether one of these units stands here.
  func standsUnit(_ unit: String) -> Bool { stands(exactly: unit) }

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
