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
    let before = memory.pages.known(of: update.plan)
    let changes = memory.changes
    let answers = memory.pageFacets.answers(where: changes.concern, update.site.answer)
    memory.changes = .texts([])
    let renderer = PageRenderer(update.site, look: update.look, templates: update.templates)
    let pages = update.plan.pages
    let total = pages.count
    let progress = { environment.progress(.writing(done: $0, of: total)) }
    let results = try await Parallel.map(Array(pages.indices), progress: progress) {
      places throws(EnvironmentError) in
      var buffer = OutputBuffer(capacity: 1 << 15)
      var results: [(placed: Sink.Placed?, outcome: PageOutcome)] = []
      results.reserveCapacity(places.count)
      for place in places {
        let page = pages[place]
        var identity = page.identity
        identity.combine(update.appearance)
        let known = before[place].flatMap { $0.isCurrent(identity, answers) ? $0 : nil }
        results.append(try Self.place(page, identity, known, update, renderer, sink, &buffer))
      }
      return results
    }
    var placed: [Sink.Placed] = []
    var outcomes: [PageOutcome] = []
    placed.reserveCapacity(total)
    outcomes.reserveCapacity(total)
    for result in results {
      if let page = result.placed { placed.append(page) }
      outcomes.append(result.outcome)
    }
    let made = remember(outcomes, of: update.plan)
    return PlacedPages(placed: placed, diagnostics: made.diagnostics, madeCount: made.count)
  }

  /// What became of a page.
  private enum PageOutcome: Sendable {
    /// A file is copied, which is not remembered.
    case copied
    case kept(Remembered<Fingerprint>)
    case made(
      identity: Fingerprint, facets: [Facet], answers: Fingerprint, content: Fingerprint)
    case failed(Diagnostic)
  }

  private static func place<Sink: PageSink>(
    _ page: PlannedPage, _ identity: Fingerprint, _ known: Remembered<Fingerprint>?,
    _ update: SiteUpdate, _ renderer: PageRenderer, _ sink: Sink, _ buffer: inout OutputBuffer
  ) throws(EnvironmentError) -> (placed: Sink.Placed?, outcome: PageOutcome) {
    if case .copied(let file) = page.making {
      // What a file system says of a file changes with its content.
      var content = Fingerprint(of: file)
      if let stamp = update.stamps[file] { content.combine(stamp) }
      return (try sink.put(copyOf: file, content, at: page.path), .copied)
    }
    if let known, let kept = try sink.keep(page.path, known.value) { return (kept, .kept(known)) }
    buffer.removeAll()
    let facets: [Facet]
    do throws(PageFault) {
      facets = try renderer.write(page, to: &buffer)
    } catch {
      return (nil, .failed(.unrenderable(page.path, error)))
    }
    let content = Fingerprint(of: buffer.bytes)
    var answers = Fingerprint()
    for facet in facets { answers.combine(update.site.answer(facet)) }
    return (
      try sink.put(buffer.bytes, content, at: page.path),
      .made(identity: identity, facets: facets, answers: answers, content: content)
    )
  }

  /// - Returns: how many HTML pages were made, and why others could not be.
  private mutating func remember(
    _ outcomes: [PageOutcome], of plan: PagePlan
  ) -> (count: Int, diagnostics: [Diagnostic]) {
    var madeCount = 0
    var diagnostics: [Diagnostic] = []
    var pages: [Remembered<Fingerprint>?] = []
    pages.reserveCapacity(outcomes.count)
    for (place, outcome) in outcomes.enumerated() {
      switch outcome {
      case .kept(let known): pages.append(known)
      case .made(let identity, let facets, let answers, let content):
        if plan.pages[place].isHTML { madeCount += 1 }
        pages.append(
          Remembered(
            source: identity, facets: facets.map { memory.pageFacets.number(of: $0) },
            answers: answers, value: content))
      case .copied: pages.append(nil)
      case .failed(let diagnostic):
        diagnostics.append(diagnostic)
        pages.append(nil)
      }
    }
    memory.pages.keep(pages, of: plan)
    return (madeCount, diagnostics)
  }
}

extension Diagnostic {
  fileprivate static func unrenderable(_ path: SitePath, _ fault: PageFault) -> Diagnostic {
    switch fault {
    case .endless(let file):
      Diagnostic(
        Rule.session.endlessPage, at: SourceLocation(file: file),
        ["limit": .number(RenderingError.depthLimit), "path": .text(path.text)])
    case .nothingToShow:
      Diagnostic(
        Rule.session.nothingToShow, at: SourceLocation(file: "sitegen"),
        ["path": .text(path.text)])
    }
  }
}
