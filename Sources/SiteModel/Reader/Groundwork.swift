import Diagnostics
import Files
import Localization
import Markdown
import Statistics

/// What texts are resolved against: the edition with its figures and addresses, and what was read of
/// the files beside the texts.
package struct Groundwork: Sendable {
  package let edition: Edition
  package let figures: Figures
  package let addresses: AddressBook
  let glossary: Glossary
  package let materials: Materials
  /// The names of all indicators, for suggestions.
  let indicatorNames: KnownNames
  let answersOfLists = AnswersOfLists()

  package init(
    edition: Edition, figures: Figures, addresses: AddressBook, glossary: Glossary,
    materials: Materials
  ) {
    self.edition = edition
    self.figures = figures
    self.addresses = addresses
    self.glossary = glossary
    self.materials = materials
    indicatorNames = KnownNames { figures.entries.map(\.indicator.id.text).sorted() }
  }

  /// For a chart that stands outside of any site, with the tables beside it.
  static func alone(_ materials: Materials) -> Groundwork {
    let edition = Edition(Edition.Parts(configuration: .placeholder))
    return Groundwork(
      edition: edition, figures: .none,
      addresses: AddressBook(edition, [], contentFolder: "", sources: []), glossary: .empty,
      materials: materials)
  }
}

/// What was read of the files that texts show without being texts themselves.
package struct Materials: Sendable {
  /// By file.
  package var pictures: [String: PictureFacts]
  /// What else is known of the files beside the texts, by file.
  package var files: [String: FileFacts]
  /// The bytes of the CSV files that charts name, by file.
  package var tables: [String: [UInt8]]
  /// What each of them is known by.
  private let tableFingerprints: [String: Fingerprint]

  package init(
    pictures: [String: PictureFacts], tables: [String: [UInt8]], files: [String: FileFacts] = [:]
  ) {
    self.pictures = pictures
    self.files = files
    self.tables = tables
    tableFingerprints = tables.mapValues { Fingerprint(of: $0) }
  }

  func fingerprint(ofTable file: String) -> Fingerprint {
    tableFingerprints[file] ?? Fingerprint()
  }
}

/// Reads the groundwork, and notes what is read.
package struct GroundworkReader: Sendable {
  let groundwork: Groundwork
  package let notes: Notes

  package init(_ groundwork: Groundwork, _ notes: Notes = Notes()) {
    self.groundwork = groundwork
    self.notes = notes
  }

  var configuration: SiteConfiguration {
    notes.note(.settings)
    return groundwork.edition.configuration
  }

  func listing(_ id: IndicatorID) -> IndicatorListing? {
    notes.note(.indicatorListing(id))
    return groundwork.figures[id]?.listing
  }

  /// The names of all indicators, for suggestions.
  var indicatorNames: KnownNames {
    notes.note(.indicators)
    return groundwork.indicatorNames
  }

  /// What all indicators are called in full, in every language.
  var indicatorTitles: [String] {
    notes.note(.indicatorTitles)
    return groundwork.figures.entries.flatMap(\.indicator.titles)
  }

  /// The terms with their definitions, as they open on a page in a language.
  func terms(in language: Language) -> TermIndex {
    notes.note(.glossary)
    return groundwork.glossary.terms(in: language)
  }

  func picture(_ file: String) -> PictureFacts? {
    notes.note(.picture(file: file))
    return groundwork.materials.pictures[file]
  }

  func table(_ file: String) -> [UInt8]? {
    notes.note(.table(file: file))
    return groundwork.materials.tables[file]
  }

  func resolve(
    _ destination: String, in text: PageText, as use: AddressBook.Use = .link
  ) throws(AddressBook.Failure) -> AddressBook.Resolved {
    try groundwork.addresses.resolve(destination, in: text, as: use, notes)
  }
}

extension Groundwork {
  /// Complaints of what no single text or indicator could show.
  package var diagnostics: [Diagnostic] {
    PictureCheck.diagnostics(in: edition, materials)
      + FileCheck.diagnostics(in: edition, materials)
      + SiteLinkCheck.diagnostics(of: edition.configuration, addresses)
      + TranslationCheck.diagnostics(in: edition, addresses)
  }
}
