/// The grammar of figures. A reader of one text: what the words before the number say is gathered
/// first, then the number with its unit is read, then what stands behind it, each in a file of its
/// own. What is not private here is shared by these.
struct FigureGrammar {
  let units: UnitPolicy

  // What the words before the number say.
  var parts = FigureParts()
  var prefix: Quantity.Exactness?
  var direction: Int64?
  /// What a noun for a rate says of its sign: nil where there was none, 0 where it says nothing.
  var rate: Int64?
  var arrives = false
  var balance: Int64?
  var sign: FigureReader.Sign?
  var currency: Unit?
  /// Whether the currency was named in Chinese, where 元 behind the number is that currency's.
  var saysCurrencyInChinese = false
  var per: String?
  var isRank = false
  /// Whether the place is counted from the end.
  var isRankFromEnd = false
  /// Whether 兆 was read as 10¹², which it is before money and counts in Taiwan's usage.
  var saysMega = false
  var saysEnglishScale = false
  /// Whether the words say that the number is what was reached, as 突破 does.
  var saysLevel = false
  /// Which way a change goes that 增长为, or 下降由…收窄至, leads to a rate: what stands behind is that rate.
  var wayOfRate: Int64?
  /// What the figure itself is measured against, where its rate is compared with another one.
  var ownComparison: (comparison: Change.Comparison?, object: String?)?
  /// Whether a rate reached what follows: 增速为.
  var rateArrives = false
  /// Whether words before the number leave only a difference: 高于全国0.5个百分点.
  var isDifference = false

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

  mutating func settled(_ form: Quantity.Form) -> Outcome {
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
  var status: ObservationStatus?
  var comparison: Change.Comparison?
  var basis: Change.Basis?
  var aspect = FigureReading.Aspect.whole
  var object: String?
  /// What stands between 由 and 增至.
  var origin: String?
  /// Whether it is a rate that moved: 增速回落.
  var movesRate = false
}
