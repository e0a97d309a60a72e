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
    var made = MadePages<Sink.Placed>(count: plan.pages.count)
    let sizes = try await measure(update, in: sink, before, into: &made)
    let late = PageMaking(
      update, sizes, environment.theme.folder, in: sink, before,
      memory.pageFacets.answers(where: \.isSize) { update.site.answer($0, sizes) })
    try await make(plan.unmeasured, late, into: &made)
    memory.pages.keep(made.contents, of: plan)
    environment.stage(BuildStage(.made, anew: made.anewCount, of: plan.pages.count))
    return PlacedPages(
      placed: made.placed.compactMap { $0 },
      diagnostics: made.failures.sorted { $0.place < $1.place }.map(\.diagnostic),
      madeCount: made.htmlCount)
  }

  /// The site of an update, of which pages are made when they are asked for. Of the others, only the
  /// files are made that pages show the sizes of, as far as they have changed.
  ///
  /// - Parameter before: the site as it was before the update.
  package mutating func live(
    _ update: SiteUpdate, after before: LiveSite?
  ) async throws(EnvironmentError) -> LiveSite {
    let plan = update.plan
    var made = MadePages<Void>(count: plan.pages.count)
    let sizes = try await measure(
      update, in: Unseen(), memory.pages.known(of: plan), into: &made)
    memory.pages.keep(made.contents, of: plan)
    return LiveSite(update, sizes: sizes, sources: environment.sources, after: before)
  }

  /// Makes the files that pages show the sizes of.
  private mutating func measure<Sink: PageSink>(
    _ update: SiteUpdate, in sink: Sink, _ before: [Remembered<FileContent>?],
    into made: inout MadePages<Sink.Placed>
  ) async throws(EnvironmentError) -> FileSizes {
    let plan = update.plan
    let changes = memory.changes
    memory.changes = .texts([])
    let making = PageMaking(
      update, .none, environment.theme.folder, in: sink, before,
      memory.pageFacets.answers(where: changes.concern) { update.site.answer($0, .none) })
    try await make(plan.measured, making, into: &made)
    return FileSizes(
      Dictionary(
        uniqueKeysWithValues: plan.measured.compactMap { place in
          made.contents[place].map { (plan.pages[place].path, $0.value.size) }
        }))
  }

  /// How many pages are made at a time. Until it is put down what they were made from, each keeps a list
  /// of facets, and those of all pages together would take more than the pages do.
  private static let batchSize = 2048

  /// Makes or keeps some pages, batch by batch.
  private mutating func make<Sink: PageSink>(
    _ places: [Int], _ making: PageMaking<Sink>, into made: inout MadePages<Sink.Placed>
  ) async throws(EnvironmentError) {
    let (environment, plan) = (environment, making.update.plan)
    for start in stride(from: 0, to: places.count, by: Self.batchSize) {
      let batch = Array(places[start..<min(start + Self.batchSize, places.count)])
      let done = made.count
      let progress = { environment.progress(.writing(done: done + $0, of: plan.pages.count)) }
      let results = try await Parallel.map(batch, progress: progress) {
        places throws(EnvironmentError) in
        var buffer = OutputBuffer(capacity: 1 << 15)
        var results: [PageMaking<Sink>.Result] = []
        results.reserveCapacity(places.count)
        for place in places { results.append(try making.place(place, &buffer)) }
        return results
      }
      for index in batch.indices {
        let (place, result) = (batch[index], results[index])
        made.placed[place] = result.placed
        switch result.outcome {
        case .kept(let known): made.contents[place] = known
        case .made(let identity, let facets, let answers, let content):
          made.anewCount += 1
          if plan.pages[place].isHTML { made.htmlCount += 1 }
          made.contents[place] = Remembered(
            source: identity, facets: facets.map { memory.pageFacets.number(of: $0) },
            answers: answers, value: content)
        case .copied: break
        case .failed(let diagnostic): made.failures.append((place, diagnostic))
        }
      }
      made.count += batch.count
    }
  }
}

/// Where files go of which no more than their sizes is asked: they can always be made again.
private struct Unseen: PageSink {
  func keep(_ path: SitePath, _ content: Fingerprint) throws(EnvironmentError) -> Void? { () }
  func put(_ bytes: [UInt8], _ content: Fingerprint, at path: SitePath) throws(EnvironmentError) {}
  func put(
    copyOf file: String, _ content: Fingerprint, at path: SitePath
  ) throws(EnvironmentError) {}
}

/// What became of the pages of a plan, each at its place.
private struct MadePages<Placed: Sendable>: Sendable {
  var placed: [Placed?]
  /// Nil of what is copied, and where a page could not be made.
  var contents: [Remembered<FileContent>?]
  var failures: [(place: Int, diagnostic: Diagnostic)] = []
  /// How many pages were done.
  var count = 0
  /// How many had to be made, and how many HTML pages among them.
  var anewCount = 0
  var htmlCount = 0

  init(count: Int) {
    placed = Array(repeating: nil, count: count)
    contents = Array(repeating: nil, count: count)
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
}

/// Makes or keeps the pages of an update, with all that this takes.
private struct PageMaking<Sink: PageSink>: Sendable {
  let update: SiteUpdate
  /// The files that are no files on a disk.
  private let theme: BuiltInFolder
  private let sizes: FileSizes
  private let sink: Sink
  /// What is known of each page from before.
  private let before: [Remembered<FileContent>?]
  /// What the facets that were read for them are known by now.
  private let answers: [Fingerprint]
  private let renderer: PageRenderer

  typealias Result = (placed: Sink.Placed?, outcome: PageOutcome)

  init(
    _ update: SiteUpdate, _ sizes: FileSizes, _ theme: BuiltInFolder, in sink: Sink,
    _ before: [Remembered<FileContent>?], _ answers: [Fingerprint]
  ) {
    self.update = update
    self.theme = theme
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
      if let bytes = theme.bytes(of: file) {
        return (try sink.put(bytes, Fingerprint(of: bytes), at: page.path), .copied)
      }
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
  static func unrenderable(_ path: SitePath, _ fault: PageFault) -> Diagnostic {
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
