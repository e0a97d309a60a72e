import Diagnostics
import Files
import Markup
import Pages
import SiteModel
import Templates

/// Where pages go when they are made. Asked by several threads at once.
package protocol PageSink: Sendable {
  associatedtype Placed: Sendable

  /// Keeps the page that is there from before, if it is there and has that content.
  ///
  /// - Returns: nil where it has to be made again.
  func keep(_ path: SitePath, _ content: Fingerprint) throws(EnvironmentError) -> Placed?
  func put(
    _ bytes: [UInt8], _ content: Fingerprint, at path: SitePath
  ) throws(EnvironmentError) -> Placed
  func put(
    copyOf file: String, _ content: Fingerprint, at path: SitePath
  ) throws(EnvironmentError) -> Placed
}

/// The pages of an update in their places.
package struct PlacedPages<Placed: Sendable>: Sendable {
  package let placed: [Placed]
  package let diagnostics: [Diagnostic]
  /// How many HTML pages had to be made.
  package let madeCount: Int
}

extension BuildSession {
  /// Makes the pages that have changed and keeps the others.
  ///
  /// - Throws: where the sink fails.
  package mutating func place<Sink: PageSink>(
    _ update: SiteUpdate, in sink: Sink
  ) async throws(EnvironmentError) -> PlacedPages<Sink.Placed> {
    let before = memory.pages
    let answers = memory.pageFacets.answers(update.site.answer)
    let renderer = PageRenderer(update.site, look: update.look, templates: update.templates)
    let pages = update.plan.pages
    let total = pages.count
    let progress = { environment.progress(.writing(done: $0, of: total)) }
    let results = try await Parallel.map(pages, progress: progress) {
      pages throws(EnvironmentError) in
      var buffer = OutputBuffer(capacity: 1 << 15)
      var results: [PageResult<Sink.Placed>] = []
      for page in pages {
        var identity = page.identity
        identity.combine(update.appearance)
        let known = before[page.path]
        results.append(
          try Self.place(
            page, identity, known.flatMap { $0.isCurrent(identity, answers) ? $0 : nil }, update,
            renderer, sink, &buffer))
      }
      return results
    }
    remember(results, of: pages)
    return PlacedPages(
      placed: results.compactMap(\.placed), diagnostics: results.compactMap(\.diagnostic),
      madeCount: zip(pages, results).count { $0.isHTML && $1.made != nil })
  }

  private struct PageResult<Placed: Sendable>: Sendable {
    var placed: Placed?
    var diagnostic: Diagnostic?
    /// What is to be remembered of a page that was made.
    var made: (identity: Fingerprint, facets: [Facet], answers: Fingerprint, content: Fingerprint)?
    /// What was known of a page that was kept.
    var kept: Remembered<Fingerprint>?
  }

  private static func place<Sink: PageSink>(
    _ page: PlannedPage, _ identity: Fingerprint, _ known: Remembered<Fingerprint>?,
    _ update: SiteUpdate, _ renderer: PageRenderer, _ sink: Sink, _ buffer: inout OutputBuffer
  ) throws(EnvironmentError) -> PageResult<Sink.Placed> {
    var result = PageResult<Sink.Placed>()
    if case .copied(let file) = page.making {
      // What a file system says of a file changes with its content.
      var content = Fingerprint(of: file)
      if let stamp = update.stamps[file] { content.combine(stamp) }
      result.placed = try sink.put(copyOf: file, content, at: page.path)
      return result
    }
    if let known, let kept = try sink.keep(page.path, known.value) {
      result.placed = kept
      result.kept = known
      return result
    }
    buffer.removeAll()
    let facets: [Facet]
    do throws(PageFault) {
      facets = try renderer.write(page, to: &buffer)
    } catch {
      result.diagnostic = .unrenderable(page.path, error)
      return result
    }
    let content = Fingerprint(of: buffer.bytes)
    var answers = Fingerprint()
    for facet in facets { answers.combine(update.site.answer(facet)) }
    result.made = (identity, facets, answers, content)
    result.placed = try sink.put(buffer.bytes, content, at: page.path)
    return result
  }

  private mutating func remember<Placed>(_ results: [PageResult<Placed>], of pages: [PlannedPage]) {
    var remembered: [SitePath: Remembered<Fingerprint>] = Dictionary(
      minimumCapacity: pages.count)
    for (page, result) in zip(pages, results) {
      if let kept = result.kept {
        remembered[page.path] = kept
      } else if let made = result.made {
        remembered[page.path] = Remembered(
          source: made.identity, facets: made.facets.map { memory.pageFacets.number(of: $0) },
          answers: made.answers, value: made.content)
      }
    }
    memory.pages = remembered
  }
}

extension Diagnostic {
  fileprivate static func unrenderable(_ path: SitePath, _ fault: PageFault) -> Diagnostic {
    switch fault {
    case .endless(let file, let description):
      .error(
        at: SourceLocation(file: file), "\(description), on the page \(path.text)",
        fix: "take one of the steps out, or put it in a section that ends")
    case .nothingToShow:
      .error(
        at: SourceLocation(file: "sitegen"),
        "the page \(path.text) was planned, but what it shows is not there",
        fix: "this is a fault of sitegen; please report it with the content")
    }
  }
}
