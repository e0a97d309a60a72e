import Diagnostics
import Files
import Markup
import Pages
import SiteModel

/// A site of which each page is made when it is asked for: the same bytes that a build publishes.
package struct LiveSite: Sendable {
  private let update: SiteUpdate
  private let renderer: PageRenderer
  private let sources: SourceFileSystem
  /// The places of the pages in the plan, by the file that a build writes each to.
  private let places: [String: Int]

  /// What stands at an address.
  package struct Page: Sendable {
    package let bytes: [UInt8]
    package let isHTML: Bool
    /// The file that its text comes from, where it comes from one.
    package let source: String?
  }

  /// - Parameter before: the site as it was, which may have the same pages.
  init(
    _ update: SiteUpdate, sizes: FileSizes, sources: SourceFileSystem, after before: LiveSite?
  ) {
    self.update = update
    self.sources = sources
    renderer = PageRenderer(
      update.site, sizes: sizes, look: update.look, templates: update.templates)
    var files = Fingerprint()
    for page in update.plan.pages {
      guard case .copied(let file) = page.making else { continue }
      files.combine(file)
      if let stamp = update.stamps[file] { files.combine(stamp) }
    }
    self.files = files
    if let before, before.update.plan === update.plan {
      places = before.places
    } else {
      places = Dictionary(
        update.plan.pages.enumerated().map { ($1.path.output, $0) },
        uniquingKeysWith: { first, _ in first })
    }
  }

  package var configuration: SiteConfiguration { update.site.configuration }

  /// What the files are known by that are published as they are: pictures, style sheets, documents.
  package let files: Fingerprint

  /// Whether a build writes a file of that name, below the published folder.
  package func publishes(_ output: String) -> Bool { places[output] != nil }

  /// Makes the page that a build writes to a file.
  ///
  /// - Parameter output: the file's path below the published folder.
  /// - Returns: nil where a build writes no such file.
  /// - Throws: where a file can't be read that is published as it is, or a page can't be made.
  package func page(_ output: String) throws(LivePageFault) -> Page? {
    guard let place = places[output] else { return nil }
    let page = update.plan.pages[place]
    if case .copied(let file) = page.making {
      do throws(EnvironmentError) {
        return Page(bytes: try sources.read(file, .max), isHTML: false, source: file)
      } catch {
        throw .unreadable(error)
      }
    }
    var buffer = OutputBuffer(capacity: 1 << 15)
    do throws(PageFault) {
      _ = try renderer.write(page, to: &buffer)
    } catch {
      throw .unrenderable(.unrenderable(page.path, error))
    }
    return Page(bytes: buffer.bytes, isHTML: page.isHTML, source: page.sourceFile)
  }

  /// When what a file holds may be seen; nil of a file without a time of its own.
  package func release(of file: String) -> Release? { update.site.release(of: file) }

  /// The moment that the site was made for.
  package var moment: Moment { update.madeFor }
}

/// Why a page can't be shown.
package enum LivePageFault: Error {
  case unreadable(EnvironmentError)
  case unrenderable(Diagnostic)
}
