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
  /// Makes the pages that have changed and keeps the others: first the files that pages show the
  /// sizes of, so that each is made once.
  ///
  /// - Throws: where the sink fails.
  package mutating func place<Sink: PageSink>(
    _ update: SiteUpdate, in sink: Sink
  ) async throws(EnvironmentError) -> PlacedPages<Sink.Placed> {
    let plan = update.plan
    let before = memory.pages.known(of: plan)
    let changes = memory.changes
    memory.changes = .texts([])
    let early = PageMaking(
      update, .none, in: sink, before,
      memory.pageFacets.answers(where: changes.concern) { update.site.answer($0, .none) })
    let measured = try await results(at: plan.measured, after: 0, early)
    let sizes = FileSizes(
      Dictionary(
        uniqueKeysWithValues: zip(plan.measured, measured).compactMap { place, result in
          result.outcome.size.map { (plan.pages[place].path, $0) }
        }))
    let late = PageMaking(
      update, sizes, in: sink, before,
      memory.pageFacets.answers(where: \.isSize) { update.site.answer($0, sizes) })
    let others = try await results(at: plan.unmeasured, after: measured.count, late)
    let all = zip(plan.measured + plan.unmeasured, measured + others)
      .sorted { $0.0 < $1.0 }.map(\.1)
    let made = remember(all.map(\.outcome), of: plan)
    return PlacedPages(
      placed: all.compactMap(\.placed), diagnostics: made.diagnostics, madeCount: made.count)
  }

  /// What became of some pages.
  ///
  /// - Parameter done: how many were placed before.
  private func results<Sink: PageSink>(
    at places: [Int], after done: Int, _ making: PageMaking<Sink>
  ) async throws(EnvironmentError) -> [PageMaking<Sink>.Result] {
    let total = making.update.plan.pages.count
    let progress = { environment.progress(.writing(done: done + $0, of: total)) }
    return try await Parallel.map(places, progress: progress) { places throws(EnvironmentError) in
      var buffer = OutputBuffer(capacity: 1 << 15)
      var results: [PageMaking<Sink>.Result] = []
      results.reserveCapacity(places.count)
      for place in places { results.append(try making.place(place, &buffer)) }
      return results
    }
  }

  /// - Returns: how many HTML pages were made, and why others could not be.
  private mutating func remember(
    _ outcomes: [PageOutcome], of plan: PagePlan
  ) -> (count: Int, diagnostics: [Diagnostic]) {
    var madeCount = 0
    var diagnostics: [Diagnostic] = []
    var pages: [Remembered<FileContent>?] = []
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

/// What became of a page.
private enum PageOutcome: Sendable {
  /// A file is copied, which is not remembered.
  case copied
  case kept(Remembered<FileContent>)
  case made(
    identity: Fingerprint, facets: [Facet], answers: Fingerprint, content: FileContent)
  case failed(Diagnostic)

  /// How many bytes were made for it, now or before.
  var size: Int? {
    switch self {
    case .kept(let known): known.value.size
    case .made(_, _, _, let content): content.size
    case .copied, .failed: nil
    }
  }
}

/// Makes or keeps the pages of an update, with all that this takes.
private struct PageMaking<Sink: PageSink>: Sendable {
  let update: SiteUpdate
  private let sizes: FileSizes
  private let sink: Sink
  /// What is known of each page from before.
  private let before: [Remembered<FileContent>?]
  /// What the facets that were read for them are known by now.
  private let answers: [Fingerprint]
  private let renderer: PageRenderer

  typealias Result = (placed: Sink.Placed?, outcome: PageOutcome)

  init(
    _ update: SiteUpdate, _ sizes: FileSizes, in sink: Sink,
    _ before: [Remembered<FileContent>?], _ answers: [Fingerprint]
  ) {
    self.update = update
    self.sizes = sizes
    self.sink = sink
    self.before = before
    self.answers = answers
    renderer = PageRenderer(
      update.site, sizes: sizes, look: update.look, templates: update.templates)
  }

  func place(_ place: Int, _ buffer: inout OutputBuffer) throws(EnvironmentError) -> Result {
    let page = update.plan.pages[place]
    if case .copied(let file) = page.making {
      // What a file system says of a file changes with its content.
      var content = Fingerprint(of: file)
      if let stamp = update.stamps[file] { content.combine(stamp) }
      return (try sink.put(copyOf: file, content, at: page.path), .copied)
    }
    var identity = page.identity
    identity.combine(update.appearance)
    if let known = before[place], known.isCurrent(identity, answers),
      let kept = try sink.keep(page.path, known.value.fingerprint)
    {
      return (kept, .kept(known))
    }
    buffer.removeAll()
    let facets: [Facet]
    do throws(PageFault) {
      facets = try renderer.write(page, to: &buffer)
    } catch {
      return (nil, .failed(.unrenderable(page.path, error)))
    }
    let content = FileContent(fingerprint: Fingerprint(of: buffer.bytes), size: buffer.count)
    var answers = Fingerprint()
    for facet in facets { answers.combine(update.site.answer(facet, sizes)) }
    return (
      try sink.put(buffer.bytes, content.fingerprint, at: page.path),
      .made(identity: identity, facets: facets, answers: answers, content: content)
    )
  }
}

extension Facet {
  fileprivate var isSize: Bool { if case .size = self { true } else { false } }
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
