/// The figures that bulletins are full of, read without the whole grammar: at most a qualifier, a
/// direction and a sign, the number, 余, one scale, and a unit that is met often. Whatever else there
/// is in a text is left to ``FigureGrammar``, which reads these the same way.
struct PlainFigure {
  let value: DecimalNumber
  let unit: Unit
  let exactness: Quantity.Exactness
  let form: Quantity.Form
  let decimals: Int
  let power: Int
  let isDoublyVague: Bool
  /// Whether the text has no white space around it, nor a mark behind it.
  let isWhole: Bool

  private enum LeadIn: Sendable {
    case qualifier(Quantity.Exactness)
    case direction(isFall: Bool)
  }

  private static let leadIns = Lexicon<LeadIn>([
    (.qualifier(.about), ["约"]), (.qualifier(.nearly), ["近"]), (.qualifier(.moreThan), ["逾"]),
    (.qualifier(.lessThan), ["不足"]), (.qualifier(.atLeast), ["至少"]),
    (.qualifier(.atMost), ["至多"]),
    (.direction(isFall: false), ["增长", "上升", "提高", "上涨", "增加"]),
    (.direction(isFall: true), ["下降", "下跌", "减少", "降低", "回落"]),
  ])

  private static let units = Lexicon<Unit>(
    [
      (.percent, ["%"]), (.perMille, ["‰"]), (.yuan, ["元"]), (.currency(.dollar), ["美元"]),
      (.percentagePoint, ["个百分点", "百分点"]),
    ]
      + ["个", "家", "户", "项", "人", "人次", "件", "次", "吨", "千瓦时", "平方米", "公里", "辆", "台", "亩"].map {
        (.other($0), [$0])
      })

  /// - Returns: nil for a text of any other form.
  static func read(_ reader: inout FigureReader) -> PlainFigure? {
    let isWhole = reader.isWhole
    var prefix = Quantity.Exactness.exact
    var isFall: Bool?
    var sign: FigureReader.Sign?
    while FigureReader.digit(reader.next) == nil {
      if let word = reader.readWord(leadIns) {
        switch word {
        case .qualifier(let exactness):
          guard prefix == .exact else { return nil }
          prefix = exactness
        case .direction(let falls):
          guard isFall == nil, sign == nil else { return nil }
          isFall = falls
        }
      } else if sign == nil, isFall == nil, let mark = reader.readPlainSign() {
        sign = mark
      } else {
        return nil
      }
    }
    guard case .success(let (number, decimals)) = reader.readNumber() else { return nil }
    var openEnd = Quantity.Exactness.exact
    var power = 0
    var unit = Unit.none
    if !reader.isAtEnd {
      if reader.next != UInt8(ascii: "%") {
        if let word = reader.readWord(FigureWords.openEnds) { openEnd = word }
        if !reader.stands(FigureWords.unitsLikeScales),
          let scale = reader.readWord(FigureWords.plainScales)
        {
          power = scale
          if openEnd == .exact, let word = reader.readWord(FigureWords.openEnds) { openEnd = word }
        }
      }
      if !reader.isAtEnd {
        guard let word = reader.readWord(units), reader.isAtEnd else { return nil }
        unit = word
      }
    }
    let value = number.scaled(byPowerOfTen: power)
    if prefix.isBound, openEnd.isBound, prefix != openEnd { return nil }
    if isFall != nil, value == .zero { return nil }
    return PlainFigure(
      value: isFall == true || sign == .minus ? value.negated : value, unit: unit,
      exactness: prefix == .exact ? openEnd : prefix,
      form: isFall != nil ? .movement : sign != nil ? .signed : .plain, decimals: decimals,
      power: power, isDoublyVague: prefix != .exact && openEnd != .exact, isWhole: isWhole)
  }
}

extension FigureReader {
  /// Reads a plus or minus sign that is no word.
  fileprivate mutating func readPlainSign() -> Sign? {
    switch next {
    case UInt8(ascii: "+"): advance(by: 1)
    case UInt8(ascii: "-"):
      advance(by: 1)
      return .minus
    default: return nil
    }
    return .plus
  }
}

extension Quantity {
  init(_ text: String, _ plain: PlainFigure) {
    self.text = plain.isWhole ? text : Self.trimmed(text)
    amount = .single(plain.value)
    unit = plain.unit
    exactness = plain.exactness
    form = plain.form
    writtenDecimals = plain.decimals
    writtenPower = plain.power
    isDoublyVague = plain.isDoublyVague
    indexBase = nil
    statedStatus = nil
    hasKnownUnit = true
  }

  /// Reads a figure of the plainest form.
  ///
  /// - Returns: nil for any other.
  init?(plain text: String) {
    guard let plain = FigureReader.readingUnfolded(text, PlainFigure.read) else { return nil }
    self.init(text, plain)
  }
}
