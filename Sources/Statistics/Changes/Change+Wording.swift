import Localization

extension Change {
  /// With its sign, a true minus, and its unit: `+26%`, `−1.6%`, `0%`, `约+3%`.
  public var text: String { text(in: .chinese) }

  /// The same in a language: `+3.2个百分点`, `+3.2 percentage points`.
  public func text(in language: Language) -> String {
    // 下降超5% would be wrong with a sign.
    if amount.isNegative, exactness != .exact { return spoken(in: language) }
    let sign = amount == .zero ? "" : amount.isNegative ? "−" : "+"
    let unit =
      measure == .percent ? "%" : language == .chinese ? "个百分点" : " percentage points"
    return exactness.words(in: language, ofCount: false).before + sign + digits + unit
  }

  /// As a sentence says it: 增长26%, 下降1.6%, 提高3.2个百分点, 持平.
  public func spoken(in language: Language) -> String {
    if amount == .zero { return language == .chinese ? "持平" : "unchanged" }
    let about = exactness.words(in: language, ofCount: false).before
    switch (language, measure) {
    case (.chinese, .percent): return "\(amount.isNegative ? "下降" : "增长")\(about)\(digits)%"
    case (.chinese, .percentagePoint):
      return "\(amount.isNegative ? "降低" : "提高")\(about)\(digits)个百分点"
    case (.english, .percent): return "\(amount.isNegative ? "down" : "up") \(about)\(digits)%"
    case (.english, .percentagePoint):
      return "\(amount.isNegative ? "down" : "up") \(about)\(digits) percentage points"
    }
  }

  /// A change of sign from one report to the next, which readers should not miss.
  public enum Turn: Hashable, Sendable {
    /// 由负转正
    case upwards
    /// 由正转负
    case downwards

    public func wording(in language: Language) -> String {
      switch (self, language) {
      case (.upwards, .chinese): "由负转正"
      case (.downwards, .chinese): "由正转负"
      case (.upwards, .english): "turned positive"
      case (.downwards, .english): "turned negative"
      }
    }
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
  public func wording(in language: Language) -> String {
    switch (self, language) {
    case (.yearBefore, .chinese): "同比"
    case (.yearBefore, .english): "year on year"
    case (.periodBefore, .chinese): "环比"
    case (.periodBefore, .english): "on the previous period"
    case (.cumulative, .chinese): "累计同比"
    case (.cumulative, .english): "year to date"
    case (.target, .chinese): "较目标"
    case (.target, .english): "against the target"
    case (.fixedBase, .chinese): "较基期"
    case (.fixedBase, .english): "on the base period"
    }
  }
}

extension Change.Basis {
  public func wording(in language: Language) -> String {
    switch (self, language) {
    case (.constant, .chinese): "不变价"
    case (.constant, .english): "constant prices"
    case (.comparable, .chinese): "可比口径"
    case (.comparable, .english): "comparable coverage"
    case (.nominal, .chinese): "名义"
    case (.nominal, .english): "nominal"
    }
  }
}
