import Localization

extension Change {
  /// With its sign, a true minus, and its unit: `+26%`, `−1.6%`, `0%`, `约+3%`.
  public var text: String { text(in: .simplifiedChinese) }

  /// The same in a language: `+3.2个百分点`, `+3.2 percentage points`.
  public func text(in language: Language) -> String {
    // 下降超5% would be wrong with a sign.
    if exactness.isBound || amount.isNegative && exactness != .exact {
      return spoken(in: language)
    }
    if measure == .amount(.rank) { return spoken(in: language) }
    let sign = amount == .zero ? "" : amount.isNegative ? "−" : "+"
    let about = exactness.words(in: language, ofCount: false).before
    switch measure {
    case .percent: return about + sign + digits + "%"
    case .percentagePoint: return about + sign + digits + language.statistics.points(digits)
    case .amount(let unit):
      let size = Quantity(
        amount.magnitude, unit: unit, decimals: writtenDecimals, power: writtenPower)
      return about + sign + size.written(in: language)
    }
  }

  /// As a sentence says it: 增长26%, 下降1.6%, 提高3.2个百分点, 持平.
  public func spoken(in language: Language) -> String {
    let phrases = language.statistics
    if amount == .zero {
      return exactness == .about ? phrases.littleChanged : phrases.unchanged
    }
    let about = exactness.words(in: language, ofCount: false).before
    switch measure {
    case .percent: return "\(phrases.ratesMove(amount.isNegative))\(about)\(digits)%"
    case .percentagePoint:
      return "\(phrases.pointsMove(amount.isNegative))\(about)\(digits)\(phrases.points(digits))"
    case .amount: return quantity.written(in: language)
    }
  }

  /// A change of sign from one report to the next, which readers should not miss.
  public enum Turn: Hashable, Sendable {
    /// 由负转正
    case upwards
    /// 由正转负
    case downwards

    public func wording(in language: Language) -> String { language.statistics.turn(self) }
  }

  /// Whether the sign differs from that of the report before.
  public func turn(after earlier: Change) -> Turn? {
    if earlier.amount.isNegative, amount > .zero { return .upwards }
    if earlier.amount > .zero, amount.isNegative { return .downwards }
    return nil
  }

  private var digits: String {
    amount.magnitude.text(minimumDecimals: writtenDecimals)
  }
}

extension Change.Comparison {
  public func wording(in language: Language) -> String { language.statistics.comparison(self) }
}

extension Change.Basis {
  public func wording(in language: Language) -> String { language.statistics.basis(self) }
}
