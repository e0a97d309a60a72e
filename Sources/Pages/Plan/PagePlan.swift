import Localization
import SiteModel

/// Which pages and files the site consists of: all of them, each once, in a fixed order.
///
/// A class so that it is known again: what was made for the pages of one plan stands in their order.
package final class PagePlan: Sendable {
  package let pages: [PlannedPage]
  /// The places in ``pages`` of the files that other pages show the sizes of.
  package let measured: [Int]
  /// The places of all others, which are made once those sizes are known.
  package let unmeasured: [Int]
  /// The languages that its HTML pages are in.
  let languages: Set<Language>
  /// The kinds whose templates the site needs.
  let neededKinds: [PageKind]

  /// - Parameter assets: files of the theme that are published as they are.
  package init(of edition: Edition, assets: [Attachment]) {
    var planning = PageKind.Planning(edition: edition, assets: assets)
    for kind in PageKind.all { planning.planned += kind.pages(planning) }
    let pages = planning.planned
    self.pages = pages
    measured = pages.indices.filter { pages[$0].kind.isMeasured }
    unmeasured = pages.indices.filter { !pages[$0].kind.isMeasured }
    let present = Set(pages.map { ObjectIdentifier($0.kind) })
    neededKinds = PageKind.templated.filter {
      $0.isAlwaysNeeded || present.contains(ObjectIdentifier($0))
    }
    languages = Set(
      pages.filter(\.isHTML).map { $0.language ?? edition.configuration.languageOfWords })
  }

  /// The addresses of reports and pages among some published files, with the source file of each.
  package func sourceFiles(of outputs: Set<String>) -> [String: String] {
    var files: [String: String] = [:]
    for page in pages where outputs.contains(page.path.output) {
      if case .file(let file?) = page.origin, file.hasSuffix(".md") { files[page.path.text] = file }
    }
    return files
  }

  /// How many of them are HTML pages.
  package var pageCount: Int { pages.count(where: \.isHTML) }

  /// Where feeds and the index for searching are published.
  package var followers: [String: PageKind.Follower] {
    Dictionary(
      uniqueKeysWithValues: pages.compactMap { page in
        page.kind.follower.map { (page.path.output, $0) }
      })
  }

  /// Where all of it is published: what links can lead to.
  package var places: [AddressBook.Place] {
    // Nobody links to the files of the index for searching: there are as many as there are reports.
    pages.filter { $0.kind !== PageKind.searchIndex }.map { page in
      if case .copied(let file) = page.making {
        .init(page.path, copyOf: file)
      } else {
        .init(page.path)
      }
    }
  }
}
