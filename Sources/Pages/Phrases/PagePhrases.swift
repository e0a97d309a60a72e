import Localization
import Statistics

/// The words of downloads and of what machines are told of a page, in one language.
struct PagePhrases: Sendable {
  let total: String
  let period: String
  let measure: String
  let value: String
  /// A value times the factor that links it to those after a break.
  let linkedValue: String
  let change: @Sendable (Change.Yardstick, Change.Measure) -> String
  /// The words of tables for people.
  let table: TablePhrases
  /// The table of earlier figures, and where it has them from.
  let historyTable: @Sendable (_ source: String?) -> String
  /// That a figure took the place of another, where no reason is known.
  let revised: String
  /// Between the words of a list.
  let listSeparator: String
  /// Parts of a sentence about a set of data: its unit, and the periods that it reaches over.
  let inUnit: @Sendable (MeasuringUnit) -> String
  let span: @Sendable (_ first: Period, _ last: Period) -> String
  /// What is kept of every observation.
  let kept: String
  /// What was put right, and when.
  let correction: @Sendable (_ date: String, _ text: String) -> String
  /// That a release was put off, and from which day.
  let postponed: @Sendable (_ from: String) -> String
  /// That what stood here has expired, as a whole sentence.
  let expired: @Sendable (_ since: String) -> String
  /// The page of a tag as browsers and search engines name it: no indicator's page has the same title.
  let tagTitle: @Sendable (_ tag: String) -> String
  /// What pages are about that no editor describes, for search engines: a tag, all tags, the warnings,
  /// the revisions.
  let tagDescription: @Sendable (_ tag: String, _ count: Int) -> String
  let tagsDescription: String
  let warningsDescription: String
  let revisionsDescription: String
  /// How a page is cited: who published it, what it is called, its day, on which site and where.
  let citation:
    @Sendable (_ publisher: String, _ title: String, _ day: String?, _ site: String?, _ url: String)
      -> String
  /// At the end of a sentence.
  let stop: String
  /// Marks that end a sentence already.
  let stops: String
}

/// The words of the tables that people download, in one language.
struct TablePhrases: Sendable {
  // MARK: Heads

  let period: String
  let from: String
  let through: String
  let value: String
  /// A head with the unit of what is below it.
  let inUnit: @Sendable (_ head: String, _ unit: String?) -> String
  let asPublished: String
  let status: String
  let revision: String
  let note: String
  let released: String
  let bulletin: String
  let address: String

  // MARK: Cells

  /// What is said of something: `同比：初步数`.
  let about: @Sendable (_ what: String, _ words: String) -> String
  /// Words with a code, or with what they consist of, behind them in brackets.
  let coded: @Sendable (_ words: String, _ code: String) -> String
  let partSeparator: String

  // MARK: Sheets, and what is said of an indicator

  let dataSheet: String
  let factSheet: String
  let item: String
  let content: String
  let title: String
  let definition: String
  let unit: String
  let kind: String
  let frequency: String
  let track: String
  let direction: String
  let basis: String
  let base: String
  let adjustment: String
  let adjusted: @Sendable (Bool) -> String
  let addition: String
  let additive: @Sendable (Bool) -> String
  let decimals: String
  let area: String
  let source: String
  let licence: String
  let contact: String
  let nextRelease: String
  let discontinued: String
  /// That earlier figures are linked to those from a period on.
  let link: String
  let linkedFrom: @Sendable (LinkFactor) -> String
  /// From when on nothing is published, and why.
  let fromOn: @Sendable (_ from: Period, _ reason: String?) -> String
  /// What an empty cell means.
  let emptyCells: String
  /// What the column of figures as they were published is for.
  let meaningOfWording: String
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
