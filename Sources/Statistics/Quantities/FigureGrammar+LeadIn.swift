// Before the number.

extension FigureGrammar {
  /// Reads the words before the number.
  ///
  /// - Returns: the whole outcome where no number is needed, or none can follow; nil before one.
  mutating func readLeadIn(_ reader: inout FigureReader) -> Outcome? {
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
      if let place = reader.readLastWord(FigureWords.namedPlaces) {
        isRankFromEnd = place < 0
        return ranked(.single(DecimalNumber(significand: abs(place))))
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
  func standsOpenScale(_ reader: FigureReader) -> Bool {
    var copy = reader
    return copy.readWord(FigureWords.scales) != nil && copy.stands(FigureWords.openEnds)
  }

  static let severally = Lexicon<Bool>([(true, ["分别", "各", "依次", "respectively"])])
  /// A share in words, with the sign that the words before it give.
  mutating func setShare(_ share: DecimalNumber) {
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

  static let plusMinus = Lexicon<Bool>([(true, ["±", "+/-"])])

  func unreadable(_ reader: FigureReader) -> QuantityError {
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
  mutating func readHalfOrMore(_ reader: inout FigureReader) -> Outcome? {
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

  mutating func half() -> Outcome {
    setShare(DecimalNumber(significand: 50))
    parts.unit = .percent
    parts.exactness = prefix ?? .exact
    parts.writtenPower = 1
    return .success(parts)
  }

  /// A date where a number was expected: what a figure is compared with, as in 恢复至2019年同期的88.6%.
  mutating func skipDatedObject(_ reader: inout FigureReader) -> Outcome? {
    let place = reader.index
    guard let object = reader.readObject(endingBefore: Self.ofThese),
      reader.readWord(Self.ofThese) != nil, reader.standsDigit
    else {
      reader.goBack(to: place)
      return nil
    }
    // Of 由9月的3.0%回落至10月的2.9% the month is when, and nothing that 2.9% is of.
    if parts.origin != nil { return nil }
    parts.aspect = .multiple
    parts.object = object
    return nil
  }

  static let ofThese = Lexicon<Bool>([(true, ["的"])])

  mutating func take(
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
      if balance != nil {
        // 逆差收窄至50亿元 says what the deficit came to; 收窄50亿元 only how it moved.
        return reader.stands(FigureWords.arrivals) ? nil : .failure(.movementOfBalance)
      }
      // What widens or narrows, and so which way it goes, has to be said.
      guard rate != nil else {
        return .failure(.unreadableWords(reader.text(from: place, to: reader.index)))
      }
      // 降幅收窄 is a rise of the rate; to which rate, the sign of the noun says.
      if reader.stands(FigureWords.arrivals) {
        direction = rate ?? 1
        leaveComparisonOfRate()
      } else {
        direction = way * (rate == -1 ? -1 : 1)
        rate = nil
        parts.movesRate = true
      }
    case .arrival:
      if direction == 1, reader.text(from: 0, to: reader.index).hasSuffix("长为") { wayOfRate = 1 }
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
      rateArrives = rateArrives || rate != nil
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
    case .ordinalFromEnd:
      isRank = true
      isRankFromEnd = true
    case .topPlaces:
      return readTopPlaces(&reader, from: place)
    case .drag:
      parts.aspect = .contribution
      direction = -1
      if let object = reader.readObjectBeforeNumber(), !object.isEmpty { parts.object = object }
    case .basis(let basis):
      parts.basis = basis
    case .status(let status):
      guard parts.status == nil else {
        return .failure(.unreadableWords(reader.text(from: place, to: reader.index)))
      }
      parts.status = status
    case .filler, .scope:
      break
    }
    return nil
  }

  mutating func take(_ exactness: Quantity.Exactness) -> Outcome? {
    if let prefix, prefix != exactness {
      // 超过不足5% says two things.
      guard !prefix.isBound || !exactness.isBound else { return .failure(.twoBounds) }
      parts.isDoublyVague = true
    }
    prefix = prefix ?? exactness
    return nil
  }

  /// 低于50亿元 is a bound; 低于全国平均水平0.5个百分点 and 超时序进度6.6个百分点 are differences.
  mutating func takeBeyond(_ way: Int64, _ reader: inout FigureReader) -> Outcome? {
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
  mutating func takeDistance(_ way: Int64, from object: String?) -> Outcome? {
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
  func standsAmount(_ reader: FigureReader) -> Bool {
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
      case .filler, .status: continue
      case .scaleAlone: return copy.standsBareScale
      case .scope, nil: return false
      default: return true
      }
    }
  }

  mutating func takeDirection(
    _ direction: Int64, _ reader: inout FigureReader
  ) -> Outcome? {
    if sign != nil { return .failure(.twoDirections) }
    // 少下降 is more, and 多下降 less: too easily misread.
    if isDifference { return .failure(.twoDirections) }
    if let earlier = self.direction, earlier != direction { return .failure(.twoDirections) }
    if let rate, !reader.stands(FigureWords.arrivals) {
      parts.movesRate = !rateArrives
      if rate != 0 {
        // 涨幅回落0.2个百分点 is a fall of the rate, 降幅扩大 too.
        self.direction = rate * direction
        self.rate = nil
        return nil
      }
    } else if rate != nil {
      leaveComparisonOfRate()
    }
    self.direction = rate.map { $0 == 0 ? direction : $0 } ?? direction
    return nil
  }

  /// 高 and 低 right before the number.
  mutating func takeDifference(_ direction: Int64) -> Outcome? {
    if sign != nil || self.direction != nil { return .failure(.twoDirections) }
    return takeDistance(direction, from: nil)
  }

  /// 高出整体增速7.7个百分点
  mutating func takeLead(_ direction: Int64, _ reader: inout FigureReader) -> Outcome? {
    if sign != nil || self.direction != nil { return .failure(.twoDirections) }
    if standsAmount(reader) { return takeDistance(direction, from: nil) }
    let object = reader.readObjectBeforeNumber()
    return takeDistance(direction, from: object?.isEmpty == false ? object : nil)
  }

  /// What a movement reached is a level; what a rate reached is a rate with the rate's own sign.
  mutating func arrive() {
    if let rate {
      rateArrives = true
      // 增速回落至5.3% is growth, 降幅收窄至5.3% a fall.
      direction = rate == 0 ? nil : rate
    } else if direction != nil {
      direction = nil
      arrives = true
    }
  }

  /// 降幅比上月收窄至5.2%: the rate is compared with that of the month before, and is itself on whatever it
  /// was on before.
  mutating func leaveComparisonOfRate() {
    guard let own = ownComparison else { return }
    (parts.comparison, parts.object) = own
    ownComparison = nil
  }

  mutating func takeComparison(_ reader: inout FigureReader) -> Outcome? {
    let place = reader.index
    if rate != nil { ownComparison = (parts.comparison, parts.object) }
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

  static let means: [(String, Change.Comparison)] = [
    ("两年平均", .twoYearAverage), ("年均", .annualAverage), ("年平均", .annualAverage),
  ]

  mutating func takeObject(_ reader: inout FigureReader) {
    if standsAmount(reader) { return }
    if let object = reader.readObject(endingBefore: FigureWords.endsOfWholes)
      ?? reader.readObjectBeforeNumber()
    {
      parts.object = object
    }
  }

  /// 完成全年目标的56.6%, 恢复至2019年同期的88.6%, 是上年的2.5倍; but 完成50亿元.
  mutating func takeCompletion(_ reader: inout FigureReader) {
    if reader.standsDigit, !reader.standsDate() { return }
    takeMultiple(&reader)
  }

  mutating func takeMultiple(_ reader: inout FigureReader) {
    let place = reader.index
    guard let object = reader.readObject(endingBefore: Self.ofThese) else { return }
    _ = reader.readWord(Self.ofThese)
    // 为本月的上涨0.2% is no part of a month.
    guard standsAmount(reader), !reader.stands(Self.movementsOfTheirOwn) else {
      return reader.goBack(to: place)
    }
    let isTarget = ["目标", "任务", "计划", "预算", "进度"].contains { object.contains($0) }
    parts.aspect = isTarget ? .target : .multiple
    parts.object = object
  }

  /// 从45%增长到63.5%, 由上月持平转为下降0.3%: what came before is passed.
  mutating func takeOrigin(_ reader: inout FigureReader) -> Outcome? {
    let start = reader.index
    // 增长由2.4%放缓至0.3% is about a rate, and a rate that rose from 5% to 5.2% is a level.
    let before = reader.text(from: 0, to: start).dropLast()
    if rate == nil, ["增长", "下降"].contains(where: before.hasSuffix) { wayOfRate = direction }
    while !reader.isAtEnd {
      let place = reader.index
      let isTurn = reader.stands(Self.turns)
      if reader.readWord(FigureWords.movements) != nil {
        if reader.readWord(FigureWords.arrivals) != nil {
          parts.origin = reader.text(from: start, to: place)
          direction = nil
          // 转为下降5.2% and 扩大至上涨0.2% say which way; what was turned to without a word is a level.
          if !reader.standsDigit, isTurn || reader.stands(Self.movementsOfTheirOwn) {
            (rate, wayOfRate) = (nil, nil)
            return nil
          }
          if let rate, rate != 0 { direction = rate } else { arrives = true }
          return nil
        }
        // 由降转持平
        if isTurn, reader.stands(FigureWords.settled) {
          parts.origin = reader.text(from: start, to: place)
          (direction, rate, wayOfRate) = (nil, nil, nil)
          return nil
        }
        reader.goBack(to: place)
      }
      if place > start, reader.readWord(Self.to) != nil {
        parts.origin = reader.text(from: start, to: place)
        direction = nil
        if let rate, rate != 0 { direction = rate } else { arrives = true }
        return nil
      }
      reader.skipCharacter()
    }
    reader.goBack(to: start)
    return .failure(unreadable(reader))
  }

  /// Words with which a movement begins that is not the one that led to it.
  static let movementsOfTheirOwn = Lexicon<Bool>([
    (
      true,
      [
        "同比", "环比", "增长", "上升", "上涨", "增加", "下降", "下跌", "减少", "提高", "回升", "回落", "微增", "微降", "微涨",
        "微跌", "降低",
      ]
    )
  ])
  static let to = Lexicon<Bool>([(true, ["to"])])
  static let turns = Lexicon<Bool>([(true, ["转", "变"])])
}
