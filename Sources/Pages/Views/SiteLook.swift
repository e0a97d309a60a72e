import Characters
import Charts
import Diagnostics
import Files
import SiteModel

/// What all pages of a site show alike, worked out once.
///
/// A class so that every page's view of it costs one reference.
package final class SiteLook: Sendable {
  /// The address of the style sheet, with a mark that changes with its content.
  let stylesheet: String
  /// The address of the charts' style sheet, with a mark that changes with it.
  let chartStyles: String
  package let words: ThemeWords
  /// The links to the pages of tags, by name.
  let tagLinks: [TagName: String]

  /// The page for searching; nil of a site whose theme has none.
  let search: SitePath?
  /// The page of all years; nil of a site without reports.
  let archive: SitePath?
  /// The page of all publications that appear again and again; nil of a site without any.
  let publications: SitePath?

  static let stylesheetPath = SitePath.file(["assets", "site.css"])

  /// What all of it is known by.
  package var fingerprint: Fingerprint {
    var fingerprint = Fingerprint(of: stylesheet)
    fingerprint.combine(chartStyles)
    fingerprint.combine(search?.text)
    fingerprint.combine(archive?.text)
    fingerprint.combine(publications?.text)
    return fingerprint
  }

  /// - Parameters:
  ///   - stylesheet: the file that is published as the style sheet, as far as there is one.
  ///   - hasSearch: whether the theme has a script that searches.
  package init(
    of edition: Edition, stylesheet: [UInt8]?, words: ThemeWords, hasSearch: Bool = false
  ) {
    self.words = words
    let baseURL = edition.configuration.baseURL
    let path = baseURL.link(to: Self.stylesheetPath)
    self.stylesheet = stylesheet.map { "\(path)?\(Self.version(of: $0))" } ?? path
    let charts = baseURL.link(to: PageKind.chartStylesPath)
    chartStyles = "\(charts)?\(Self.version(of: Array(ChartStyle.page.utf8)))"
    search = hasSearch && !edition.reports.isEmpty ? SearchCut.folder : nil
    archive = edition.reports.isEmpty ? nil : ArchivePeriod.folder
    publications = edition.periodicals.isEmpty ? nil : PageKind.publicationsPath
    tagLinks = Dictionary(
      uniqueKeysWithValues: edition.tags.map { ($0.name, baseURL.link(to: $0.path)) })
  }

  /// A mark that changes with a file's content, so that no reader sees new pages with an old file.
  /// Always made in the same way: an address that changes without need is fetched again by every
  /// reader.
  private static func version(of bytes: [UInt8]) -> String {
    var hash = StableHash(bytes)
    withUnsafeBytes(of: UInt64(bytes.count).littleEndian) { for byte in $0 { hash.combine(byte) } }
    return String(hash.value, radix: 16)
  }

  /// Whether a file of the theme is the script that searches.
  package static func isSearchScript(_ asset: Attachment) -> Bool {
    asset.path == PageKind.searchScriptPath
  }

  /// Whether a file of the theme is the style sheet.
  package static func isStylesheet(_ asset: Attachment) -> Bool { asset.path == stylesheetPath }

  /// Says that there is none, though templates ask for it.
  package static func noStylesheet(in folder: String) -> Diagnostic {
    let file = "\(folder)\(stylesheetPath.text)"
    return Diagnostic(
      Rule.pages.noStylesheet, at: SourceLocation(file: folder), ["file": .text(file)])
  }
}
