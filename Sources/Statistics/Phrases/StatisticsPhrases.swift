import Localization

/// All that this module says in one language: a table of phrases, and of what differs in the way in
/// which figures are put together.
struct StatisticsPhrases: Sendable {
  // MARK: Figures

  let unchanged: String
  /// 基本持平
  let littleChanged: String
  /// Doubled once, twice and three times.
  let doubled: [String]
  let halved: String
  /// Before the amount of a deficit that is meant as a bound.
  let negative: String
  /// A place in an order, from its number.
  /// A place: from the front, among the first so many, or from the end.
  let rank: @Sendable (_ place: String, Quantity.RankWording) -> String
  /// Behind a figure: its interval, or the base of an index.
  let inBrackets: @Sendable (String) -> String
  /// Between the two ends of a range.
  let rangeMark: String
  /// The words before a number, and those before its unit; whether the number is a whole one of
  /// things, as in 200余人次.
  let exactness: @Sendable (Quantity.Exactness, _ ofCount: Bool) -> (before: String, after: String)
  /// Powers of ten that are left to a word, the largest first.
  let scales: [Scale]
  /// Whether a figure keeps the scale that it was written with.
  let keepsWrittenScale: Bool
  /// That something in a unit rose or fell, before the number.
  let movement: @Sendable (Unit, _ isFall: Bool) -> String
  let unit: @Sendable (Unit) -> String
  /// A number with the word for its scale, what stands behind that, and its unit.
  let amount: @Sendable (_ digits: String, _ scale: String, _ after: String, Unit) -> String
  /// Whether a currency's sign stands before the number, as in $8 billion.
  let hasCurrencySigns: Bool
  /// A multiple of a unit, as a heading has it: 亿元, from its power of ten.
  let measuringUnit: @Sendable (MeasuringUnit) -> String

  // MARK: Changes

  /// Behind the number of a change in percentage points, which is given.
  let points: @Sendable (String) -> String
  /// That a rate rose or fell, and that points did.
  let ratesMove: @Sendable (_ isFall: Bool) -> String
  let pointsMove: @Sendable (_ isFall: Bool) -> String
  let turn: @Sendable (Change.Turn) -> String
  let comparison: @Sendable (Change.Comparison) -> String
  let basis: @Sendable (Change.Basis) -> String

  // MARK: Indicators and their series

  let period: @Sendable (Period) -> String
  let frequency: @Sendable (Frequency) -> String
  let kind: @Sendable (Indicator.Kind) -> String
  let track: @Sendable (Track) -> String
  let direction: @Sendable (Indicator.Direction) -> String
  let status: @Sendable (ObservationStatus) -> String
  let reason: @Sendable (Revision.Reason) -> String
  let derivation: @Sendable (DerivedFigure.Kind) -> String

  // MARK: Warnings

  let state: @Sendable (WarningState) -> String
  /// Before a condition on the change, and not on the value.
  let changeIs: String
  let condition: @Sendable (WarningRule.Condition) -> String
  /// A rule with the share of its limit that is worth watching.
  let withMargin: @Sendable (_ rule: String, _ percent: DecimalNumber) -> String
}

extension Language {
  var statistics: StatisticsPhrases {
    book.phrases
  }

  private var book: PhraseBook<StatisticsPhrases> {
    switch self {
    case .simplifiedChinese: Books.simplifiedChinese
    case .traditionalChinese: Books.traditionalChinese
    case .english: Books.english
    }
  }
}

private enum Books {
  static let simplifiedChinese = PhraseBook(StatisticsPhrases.simplifiedChinese)
  static let traditionalChinese = PhraseBook(StatisticsPhrases.traditionalChinese)
  static let english = PhraseBook(StatisticsPhrases.english)
}

extension Language {
  /// Between the two ends of a range of numbers.
  public var rangeMark: String { statistics.rangeMark }

  /// A text with a remark in brackets behind it.
  public func inBrackets(_ remark: String, behind text: String) -> String {
    text + statistics.inBrackets(remark)
  }
}

extension Quantity {
  /// The figure as it is shown to readers of a language: as it was written, where that is in their
  /// language, and in its canonical form elsewhere.
  public func shown(in language: Language) -> String {
    switch language {
    case .simplifiedChinese: text
    case .traditionalChinese:
      text.unicodeScalars.contains(where: Self.isSimplified) ? written(in: language) : text
    case .english: written(in: language)
    }
  }

  /// Of the characters that figures are written with.
  private static func isSimplified(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "万", "亿", "约", "个", "点", "户", "吨", "亩", "辆", "时", "岁", "币", "镑", "项", "条", "间",
      "处", "减", "两", "长", "顷":
      true
    default: false
    }
  }
}
