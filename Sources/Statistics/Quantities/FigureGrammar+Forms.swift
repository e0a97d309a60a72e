// Figures without a plain number: ranges in words, fractions, shares and margins.

extension FigureGrammar {
  /// between 1.0 percent and 3.0 percent, 介于1%与3%之间
  mutating func readBetween(_ reader: inout FigureReader) -> Outcome? {
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

  static let between = Lexicon<Bool>([(true, ["between", "介于", "在"])])
  static let and = Lexicon<Bool>([(true, ["and", "与", "和", "至", "到", "-"])])
  static let betweenEnds = Lexicon<Bool>([(true, ["之间", "区间"])])

  struct Amount {
    let number: ScaledNumber
    let unit: Unit
    let text: String
  }

  mutating func readNumberAndUnit(_ reader: inout FigureReader) -> Amount? {
    let sign = reader.readSign()
    guard reader.standsDigit, case .success(let number) = readScaled(&reader) else { return nil }
    let start = reader.index
    let unit = reader.readUnit() ?? .none
    let text = reader.text(from: start, to: reader.index)
    return Amount(number: sign == .minus ? number.negated : number, unit: unit, text: text)
  }

  /// 四分之三, 百分之十七点六, 三分之二以上
  mutating func readFraction(_ reader: inout FigureReader) -> Outcome? {
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

  static let perCents = Lexicon<Bool>([(true, ["百分之"])])
  static let perTenThousands = Lexicon<Bool>([(true, ["万分之"])])
  static let perMilles = Lexicon<Bool>([(true, ["千分之"])])
  static let parts = Lexicon<Bool>([(true, ["分之"])])

  mutating func readShare(
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
  mutating func readMargin(_ reader: inout FigureReader) -> Outcome {
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
