import Localization
import Statistics

/// The words of downloads and of what machines are told of a page, in one language.
struct PagePhrases: Sendable {
  let total: String
  let period: String
  let measure: String
  let value: String
  let change: @Sendable (Change.Comparison, Change.Measure) -> String
  /// That a figure took the place of another, where no reason is known.
  let revised: String
  /// Between the words of a list.
  let listSeparator: String
  /// Parts of a sentence about a set of data: its unit, and the periods that it reaches over.
  let inUnit: @Sendable (MeasuringUnit) -> String
  let span: @Sendable (_ first: Period, _ last: Period) -> String
  /// What is kept of every observation.
  let kept: String
  /// At the end of a sentence.
  let stop: String
  /// Marks that end a sentence already.
  let stops: String
}

extension Language {
  var pagePhrases: PagePhrases {
    switch self {
    case .simplifiedChinese: .simplifiedChinese
    case .traditionalChinese: .traditionalChinese
    case .english: .english
    }
  }
}
