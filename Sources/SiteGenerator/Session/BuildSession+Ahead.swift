import Diagnostics
import Files
import Pages
import SiteModel
import Statistics
import Templates

/// What time alone will do to the site, judged now: every release that waits for its hour is taken as
/// happened, so that none of them stops a later build.
///
/// Expiry needs no such look: by itself it takes nothing away that another page needs.
extension BuildSession {
  /// How many of the next releases are looked into one by one; beside them only the last one is, with
  /// all others before it. A look costs about as much as an update.
  private static let moments = 8

  /// - Parameter schedule: what will happen.
  /// - Returns: the errors of the sites that will be, and all that is wrong with what waits.
  func whatIsAhead(
    _ schedule: [ScheduledChange], _ assembly: EditionAssembly, _ contents: [ParsedContent],
    _ sources: BuildSources, _ groundwork: Groundwork, _ templates: Parsed<TemplateLibrary>,
    _ words: Parsed<ThemeWords>
  ) async throws(EnvironmentError) -> [Diagnostic] {
    let releases = options.looksAhead ? schedule.filter { $0.kind == .release } : []
    let moments = releases.map(\.moment).reduce(into: [Moment]()) { moments, moment in
      if moments.last?.secondsSince1970 != moment.secondsSince1970 { moments.append(moment) }
    }
    let waiting = Set(releases.map(\.file))
    var diagnostics: [Diagnostic] = []
    for moment in moments.prefix(Self.moments) + moments.dropFirst(Self.moments).suffix(1) {
      // Whoever no longer wants to know takes no part of it for the whole.
      if Task.isCancelled { break }
      let found = try await self.diagnostics(
        of: assembly.at(moment), contents, sources, groundwork, templates, words)
      diagnostics += found.ofFigures
      diagnostics += found.others.filter {
        $0.severity == .error || waiting.contains($0.location.file)
      }
    }
    return diagnostics
  }

  /// What is wrong with the site at the moment of an assembly, with nothing of it made.
  ///
  /// - Returns: by itself what is wrong with figures, which those of a release can bring about elsewhere.
  private func diagnostics(
    of assembly: EditionAssembly, _ contents: [ParsedContent], _ sources: BuildSources,
    _ groundwork: Groundwork, _ templates: Parsed<TemplateLibrary>, _ words: Parsed<ThemeWords>
  ) async throws(EnvironmentError) -> (ofFigures: [Diagnostic], others: [Diagnostic]) {
    let edition = assembly.edition(of: contents)
    let plan = PagePlan(of: edition.value, assets: sources.assets)
    let collection = SeriesCollection(of: edition.value)
    let entries = edition.value.indicators.map { page in
      let known = memory.series[page.indicator.id]
      if let known, known.source == collection.fingerprint(of: page) { return known.entry }
      return collection.entry(of: page)
    }
    let figures = Figures.assembling(entries.map(\.value), for: edition.value)
    let glossary = Glossary.indexing(edition.value)
    let then = Groundwork(
      edition: edition.value, figures: figures.value,
      addresses: AddressBook(
        edition.value, plan.places, contentFolder: sources.content.folder,
        sources: sources.content.files.map(\.path)),
      glossary: glossary.value, materials: groundwork.materials)
    var diagnostics = edition.diagnostics + glossary.diagnostics
    diagnostics += then.diagnostics + Collisions.diagnostics(in: plan)
    diagnostics += try await textDiagnostics(then)
    if !templates.diagnostics.hasErrors, !words.diagnostics.hasErrors {
      diagnostics += TemplateUses(of: plan, words.value)
        .diagnostics(templates.value, folder: options.templateFolder)
    }
    return (
      collection.diagnostics + entries.flatMap(\.diagnostics) + figures.diagnostics, diagnostics
    )
  }

  /// What is wrong with the texts that will come out otherwise than now.
  private func textDiagnostics(
    _ groundwork: Groundwork
  ) async throws(EnvironmentError) -> [Diagnostic] {
    var facets = memory.textFacets
    let answers = facets.answers { groundwork.answer($0) ?? Fingerprint() }
    let changed = groundwork.textsWithGaps.filter { text in
      !(memory.texts[text.file]?.isCurrent(text.fingerprint, answers) ?? false)
    }
    return try await Parallel.map(changed) { texts throws(EnvironmentError) in
      texts.map { TextResolution.resolving($0, against: GroundworkReader(groundwork)).diagnostics }
    }.flatMap { $0 }
  }
}
