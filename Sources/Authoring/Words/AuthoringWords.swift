import Localization
import Statistics

/// What is written into new files, in one language: their keys, what comments say, and the example site.
struct AuthoringWords: Sendable {
  // MARK: Keys

  let title: String
  let date: String
  let draft: String
  let yes: String
  let period: String
  let value: String

  // MARK: Reports

  /// Above the line that marks a draft.
  let draftNote: String
  /// Of the report whose front matter it is.
  let followed: @Sendable (_ file: String) -> String
  /// Above a period that was worked out.
  let periodNote: @Sendable (_ last: String) -> String
  /// Where the title or the command says which period it is.
  let namedPeriodNote: @Sendable (_ last: String) -> String
  let metricsNote: String
  let chartsNote: String
  /// The figures that a metric had in the report before.
  let lastTime: @Sendable (_ figures: [String]) -> String
  /// For the first report of a column with figures, and what its metrics may look like.
  let metricsStart: String
  let metricsExample: [String]
  /// For the first report of a column without.
  let figuresStart: String

  // MARK: Other files

  /// The whole text of each, by its title.
  let page: @Sendable (YAMLScalar) -> String
  let column: @Sendable (YAMLScalar) -> String
  let indicator: @Sendable (YAMLScalar) -> String
  let term: @Sendable (YAMLScalar) -> String

  // MARK: The example site

  let siteTitle: String
  let starter: @Sendable (StarterFacts) -> [StarterFile]
}

/// A text as it stands behind a key.
struct YAMLScalar: CustomStringConvertible {
  let text: String

  init(_ text: String) { self.text = text }

  var description: String { YAMLText.scalar(text) }
}

extension Language {
  var authoring: AuthoringWords {
    switch self {
    case .simplifiedChinese: .simplifiedChinese
    case .traditionalChinese: .traditionalChinese
    case .english: .english
    }
  }
}
