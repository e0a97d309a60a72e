import Diagnostics
import Files
import Proofreading
import SiteModel
import Statistics

/// What only a closer look shows, and stops no build.
extension BuildSession {
  /// Figures that no metric has, texts that say nothing, words, headings, addresses, files, mistakes in
  /// drafts, and acceptances of what is not there any more.
  ///
  /// - Parameter withDrafts: whether drafts are looked at as if they were published now.
  package mutating func remarks(
    on update: SiteUpdate, withDrafts: Bool = true
  ) async throws(EnvironmentError) -> [Diagnostic] {
    var remarks: [Diagnostic] = []
    if !update.diagnostics.hasErrors {
      remarks = try await figuresWithoutMetrics(on: update.site) + update.site.emptyTexts
      remarks += review(at: update.madeFor)?.remarks ?? []
    }
    remarks += try await proofread(update)
    if withDrafts { remarks += try await mistakesInDrafts() }
    let acceptances = Acceptances(of: memory.contents.compactMap(\.value.parsed.value))
    let parted = acceptances.parting(remarks)
    var left = parted.left
    if !update.diagnostics.hasErrors, let edition = memory.frame?.edition.value {
      left += acceptances.unused(beside: update.accepted + parted.accepted) { file in
        edition.shows(file)
      }
    }
    return quoted(left)
  }

  /// The site as a whole, as it is at a moment; nil where there is none yet.
  func review(at now: Moment) -> SiteReview? {
    memory.frame.map { frame in
      SiteReview(
        frame.edition.value, frame.figures.value,
        Materials(
          pictures: memory.pictures.mapValues(\.value), tables: [:],
          files: memory.fileFacts), reported: reportedIndicators, at: now)
    }
  }

  /// The indicators of which any report that was read gives figures, whether or not it is published yet.
  private var reportedIndicators: Set<IndicatorID> {
    var ids: Set<IndicatorID> = []
    for case .report(let report)? in memory.contents.map(\.value.parsed.value) {
      for metric in report.metrics { if let id = metric.indicator?.value { ids.insert(id) } }
    }
    return ids
  }

  /// What would be wrong with drafts if they were published now; all of it can wait.
  private func mistakesInDrafts() async throws(EnvironmentError) -> [Diagnostic] {
    let files = memory.draftFiles
    if files.isEmpty { return [] }
    var withDrafts = options
    withDrafts.includesDrafts = true
    // To whoever follows the run, this is a part of one stage.
    var environment = environment
    environment.stage = { _ in }
    var session = BuildSession(withDrafts, in: environment)
    return try await session.update().diagnostics.filter { files.contains($0.location.file) }
      .map(\.asWarning)
  }

  /// Reads the texts that have changed since they were proofread.
  private mutating func proofread(
    _ update: SiteUpdate
  ) async throws(EnvironmentError) -> [Diagnostic] {
    let wording = try readWording(update)
    let language = update.site.configuration.languageOfWords
    var key = wording.source
    key.combine(language.rawValue)
    var known = memory.proofs.key == key ? memory.proofs.remarks : [:]
    let proofreader = Proofreader(wording.list.value, in: language)
    let contents = memory.contents.compactMap { content in
      content.value.parsed.value.map { (value: $0, bytes: content.bytes) }
    }.filter { !$0.value.file.isEmpty }
    let changed = contents.filter { known[$0.value.file]?.source != $0.bytes }
    let source = sourceOfFile
    let made = try await Parallel.map(changed) { contents throws(EnvironmentError) in
      contents.map { content in
        // What has changed again in the meantime is read again soon.
        source(content.value.file).map { proofreader.remarks(on: content.value, $0) } ?? []
      }
    }
    for (content, remarks) in zip(changed, made) {
      known[content.value.file] = (content.bytes, remarks)
    }
    memory.proofs = (key, known)
    return wording.list.diagnostics + contents.flatMap { known[$0.value.file]?.remarks ?? [] }
  }

  /// Reads the list of words to avoid, where there is one.
  private mutating func readWording(_ update: SiteUpdate) throws(EnvironmentError) -> (
    source: Fingerprint, list: Parsed<[DiscouragedWording]>
  ) {
    let file = "\(options.contentFolder)/\(ContentLayout.wordingFile)"
    guard update.stamps[file] != nil else { return (Fingerprint(), Parsed([])) }
    let bytes = try read(file)
    let source = Fingerprint(of: bytes)
    memory.otherSources[file] = source
    return (source, WordingParser(file: file).parse(bytes))
  }
}

extension Edition {
  /// Whether all that a file says is on the site, so that all of it was looked at.
  fileprivate func shows(_ file: String) -> Bool {
    report(ReportID(file)) != nil || pages.contains { $0.file == file }
      || columns.contains { $0.file == file } || indicators.contains { $0.file == file }
      || terms.contains { $0.file == file } || topics.contains { $0.value.file == file }
      || home.file == file
      || [indicatorIndex, glossary].contains { $0?.file == file }
  }
}
