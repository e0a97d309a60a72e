import Diagnostics
import Files
import Localization
import Pages
import SiteModel

/// What publishing now would change, found without publishing.
package struct Comparison: Sendable {
  let options: BuildOptions
  let environment: BuildEnvironment

  package init(_ options: BuildOptions, in environment: BuildEnvironment) {
    self.options = options
    self.environment = environment
  }

  /// Makes what a build would and compares it with what is published.
  ///
  /// - Throws: where a source file or a published one can't be read.
  package func run() async throws(EnvironmentError) -> ComparedSite {
    try SourceTree.requireSite(options.contentFolder, in: environment.sources)
    let output = try OutputFolder(options: options, files: environment.publishing).resolved()
    // Where no build was, there is none to wait for, and nothing is made for its sake.
    let workshop = try environment.publishing.kind(Publication.workshop(of: output))
    guard workshop == .nothing else {
      let lock = try environment.publishing.lock(Publication.lockPath(for: output)) {
        environment.progress(.waiting)
      }
      let result = try await compare(with: output)
      lock.release()
      return result
    }
    return try await compare(with: output)
  }

  private func compare(with output: String) async throws(EnvironmentError) -> ComparedSite {
    let publication = try Publication(
      to: output, files: environment.publishing, interruption: environment.interruption)
    var session = BuildSession(options, in: environment)
    if !options.isFresh, let bytes = try publication.remembered(SessionArchive.name) {
      session.recall(bytes)
    }
    let update = try await session.update()
    var result = ComparedSite(
      diagnostics: update.diagnostics, title: update.site.configuration.title,
      madeFor: update.madeFor, baseURL: update.site.configuration.baseURL)
    guard !options.isStopped(by: update.diagnostics, drafts: update.draftFiles) else {
      return result
    }
    let published = try publication.published(
      butFor: update.site.configuration.publishing.kept)
    let moved = Dictionary(
      update.site.aliases.map { ($0.to.output, $0.from.output) },
      uniquingKeysWith: { first, _ in first }
    ).filter { published.stamps[$0.key] == nil && published.stamps[$0.value] != nil }
    let pages = try await session.place(
      update, in: ComparedPages(published: published, moved: moved))
    result.diagnostics += pages.diagnostics
    guard !pages.diagnostics.hasErrors else { return result }

    var files = pages.placed
    let planned = Set(update.plan.pages.lazy.map(\.path.output))
    for path in published.stamps.keys.filter({ !planned.contains($0) }).sorted() {
      files.append(FileDifference(path, from: try published.bytes(at: path), to: nil))
    }
    result.difference = SiteDifference(
      files, plan: update.plan, isFirst: published.stamps.isEmpty,
      indicators: try names(of: files, update, published), bulletins: update.figuresOfBulletins)
    return result
  }

  /// What the indicators are called whose figures differ, by their files.
  private func names(
    of files: [FileDifference], _ update: SiteUpdate, _ published: PublishedFiles
  ) throws(EnvironmentError) -> [String: String] {
    var names = update.namesOfIndicators
    for file in files where file.change == .gone && FileDifference.Kind(file.output) == .figures {
      let page = file.output.split(separator: "/").dropLast().joined(separator: "/")
      let bytes = try published.bytes(at: "\(page)/index.html")
      names[file.output] = bytes.map { PageText($0).title } ?? page
    }
    return names
  }
}

/// What a comparison came to.
package struct ComparedSite: Sendable {
  package var diagnostics: [Diagnostic]
  /// Nil where errors would keep the site from being published.
  package var difference: SiteDifference?
  /// What the site is called.
  let title: String
  /// The moment that it was made for.
  let madeFor: Moment
  let baseURL: BaseURL

  init(diagnostics: [Diagnostic], title: String, madeFor: Moment, baseURL: BaseURL) {
    self.diagnostics = diagnostics
    self.title = title
    self.madeFor = madeFor
    self.baseURL = baseURL
  }
}

/// Compares pages with the published ones where they are made, and keeps neither.
private struct ComparedPages: PageSink {
  let published: PublishedFiles
  /// For new pages that an alias says to have been at another address, the file that is published there.
  let moved: [String: String]

  func keep(
    _ path: SitePath, _ content: Fingerprint
  ) throws(EnvironmentError) -> FileDifference? {
    published.holds(content, at: path.output) ? .unchanged(path.output) : nil
  }

  func put(
    _ bytes: [UInt8], _ content: Fingerprint, at path: SitePath
  ) throws(EnvironmentError) -> FileDifference {
    if published.holds(content, at: path.output) { return .unchanged(path.output) }
    if let old = moved[path.output], let before = try published.bytes(at: old) {
      return FileDifference(path.output, movedFrom: old, before, to: bytes)
    }
    return FileDifference(path.output, from: try published.bytes(at: path.output), to: bytes)
  }

  func put(
    copyOf file: String, _ content: Fingerprint, at path: SitePath
  ) throws(EnvironmentError) -> FileDifference {
    if published.holds(content, at: path.output) { return .unchanged(path.output) }
    if try published.holds(copyOf: file, at: path.output) { return .unchanged(path.output) }
    return FileDifference(
      output: path.output, change: published.stamps[path.output] == nil ? .added : .changed)
  }
}

extension SiteUpdate {
  /// The bulletins that give figures of no indicator, by the files that hold their figures.
  var figuresOfBulletins: [String: SiteDifference.BulletinFigures] {
    Dictionary(
      site.figuresWithoutIndicator.map { bulletin in
        (
          bulletin.path.file(BulletinFiguresDifference.fileName).output,
          SiteDifference.BulletinFigures(title: bulletin.title, labels: bulletin.labels)
        )
      }, uniquingKeysWith: { first, _ in first })
  }

  /// What indicators are called, by the files that hold their figures.
  var namesOfIndicators: [String: String] {
    let language = site.configuration.languageOfWords
    return Dictionary(
      site.indicatorPages.map {
        (IndicatorFiles.figures(of: $0), $0.indicator.title(in: language))
      }, uniquingKeysWith: { first, _ in first })
  }
}
