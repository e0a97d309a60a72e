import Localization
import Statistics

/// The words of pages that no editor and no template writes, in one language.
package struct SitePhrases: Sendable {
  // MARK: Titles of pages

  package let home: String
  package let tags: String
  package let notFound: String
  package let indicators: String
  package let warnings: String
  package let revisions: String
  package let glossary: String
  package let search: String
  package let archive: String
  /// The title of a page with the bulletins of a year or a month, of a column or of the site.
  package let archiveOf: @Sendable (_ column: String?, _ time: String) -> String
  /// What a page of the archive is, in a sentence.
  package let aboutArchive: @Sendable (_ title: String, _ site: String) -> String
  /// What the search page is, in a sentence.
  package let aboutSearch: @Sendable (_ site: String) -> String
  package let calendar: String
  /// The list of all issues of a publication.
  package let publications: String
  package let aboutPublications: String
  package let issuesOf: @Sendable (_ title: String) -> String
  /// What that list is, in a sentence.
  package let aboutIssues: @Sendable (_ title: String) -> String
  /// The address that leads to its newest issue.
  package let latestOf: @Sendable (_ title: String) -> String
  /// What the release calendar is, in a sentence.
  package let aboutCalendar: @Sendable (_ site: String) -> String
  /// The title of a later page of a list.
  package let pageOfList: @Sendable (_ title: String, _ page: Int) -> String

  // MARK: In texts

  /// Takes a definition away that was opened.
  package let close: String
  /// Between a term and its definition.
  package let colon: String
  /// Above the description of a chart that readers are shown.
  package let chartSource: String
  package let moment: @Sendable (Moment) -> String
  /// As lists and tables show it, where many stand below each other.
  package let momentInLists: @Sendable (Moment) -> String

  // MARK: Charts of figures

  /// What stands for a figure that was not published.
  package let other: String
  package let listSeparator: String
  /// A name with the parts that it is about.
  package let nameWithParts: @Sendable (_ name: String, _ parts: [String]) -> String
  package let growthOfMainIndicators: String
  package let yearOnYear: String
  /// The title of a chart of one track, where there is another of the other.
  package let onTrack: @Sendable (_ title: String, Track) -> String
  package let growthOf: @Sendable (_ title: String) -> String
  /// Below the title of a chart of growth, which says that it is year on year where the title does
  /// not.
  package let growthSubtitle: @Sendable (_ basis: String?) -> String?
  package let byDimension: @Sendable (_ title: String, _ dimension: String) -> String
  package let limitLine: @Sendable (WarningState) -> String

  /// The title of a page of a list.
  package func title(_ title: String, page: Int) -> String {
    page == 1 ? title : pageOfList(title, page)
  }
}

extension Language {
  package var sitePhrases: SitePhrases {
    book.phrases
  }

  private var book: PhraseBook<SitePhrases> {
    switch self {
    case .simplifiedChinese: Books.simplifiedChinese
    case .traditionalChinese: Books.traditionalChinese
    case .english: Books.english
    }
  }
}

private enum Books {
  static let simplifiedChinese = PhraseBook(SitePhrases.simplifiedChinese)
  static let traditionalChinese = PhraseBook(SitePhrases.traditionalChinese)
  static let english = PhraseBook(SitePhrases.english)
}
