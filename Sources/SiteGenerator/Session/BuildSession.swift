import Diagnostics
import Files
import Markup
import Pages
import SiteModel
import Statistics
import Templates

/// The pipeline from source files to pages, which remembers: every stage takes what it made before
/// where it would come out the same. A first run is the same code with nothing remembered.
package struct BuildSession: Sendable {
  package var options: BuildOptions
  let environment: BuildEnvironment
  /// Takes the place of the clock, and of the time that the options name.
  var moment: Moment?
  var memory = SessionMemory()

  package init(_ options: BuildOptions, in environment: BuildEnvironment) {
    self.options = options
    var environment = environment
    environment.sources = environment.sources.adding(environment.theme.folder)
    self.environment = environment
  }

  /// Writes what is worth keeping for a session in another run of this program.
  ///
  /// - Parameter part: takes the next part of it.
  package func remember(
    _ part: ([UInt8]) throws(EnvironmentError) -> Void
  ) throws(EnvironmentError) {
    try SessionArchive(of: environment.programIdentity).write(memory, part)
  }

  /// Takes up all that a session of another run wrote; nothing of it where it is damaged, or another
  /// program's.
  package mutating func recall(_ bytes: [UInt8]) {
    memory = SessionArchive(of: environment.programIdentity).memory(bytes)
  }

  /// Reads and resolves whatever has changed, up to the site as values.
  ///
  /// - Throws: where a source file can't be read.
  package mutating func update() async throws(EnvironmentError) -> SiteUpdate {
    try await update(BuildSources.find(options, in: environment), at: environment.clock())
  }

  /// - Parameter startedAt: the time, in nanoseconds since 1970.
  mutating func update(
    _ found: Parsed<BuildSources>, at startedAt: Int64
  ) async throws(EnvironmentError) -> SiteUpdate {
    let sources = found.value
    let stamps = sources.stamps
    let configuration = try readConfiguration(sources)
    // Where the configuration can't be used, the rest is still read, to say what is wrong with it.
    let settings = configuration.value ?? .placeholder
    let clock = Moment(secondsSince1970: Int(startedAt / 1_000_000_000))
    let now = moment ?? options.now.flatMap { Moment($0, in: settings.timeZone) } ?? clock

    let layout = layout(of: sources.content)
    let contents = try addHistories(
      to: await readContents(layout, sources.content, settings), layout, stamps
    ) { $0.earlyRows(at: now, in: settings.timeZone) }
    let owned = sources.attachments(of: layout)
    let materials = try readMaterials(
      contents.value, owned.map(\.file) + sources.assets.map(\.file), stamps)
    let templates = try readTemplates(sources)
    let words = try readWords(sources)
    environment.stage(BuildStage(.read, anew: memory.readAnew, of: layout.entries.count))

    let planned = try readCalendar(sources.content, settings)
    let assembly = EditionAssembly(
      settings, layout, attachments: owned, namesInTheme: try readNamesInTheme(sources),
      planned: planned.value,
      now: now, withDrafts: options.includesDrafts, withWaiting: options.includesWaiting)
    let stylesheet = try readStylesheet(sources.assets)
    let (frame, changed) = await frame(
      assembly, contents.value, sources, now, stylesheet, words.value)
    environment.stage(
      BuildStage(.assembled, anew: memory.seriesAnew, of: frame.edition.value.indicators.count))
    let groundwork = Groundwork(
      edition: frame.edition.value, figures: frame.figures.value, addresses: frame.addresses,
      glossary: frame.glossary.value, materials: materials)
    let texts = try await resolveTexts(groundwork)
    environment.stage(
      BuildStage(.resolved, anew: texts.value.resolved.count, of: groundwork.textsWithGaps.count))
    var changes = changed
    changes.add(.texts(texts.value.resolved))
    memory.changes.add(changes)
    let site =
      if case .texts(let files) = changes, let before = memory.site {
        Site(groundwork, texts: texts.value.all, as: before, butFor: files)
      } else {
        Site(groundwork, texts: texts.value.all)
      }
    memory.site = site

    let drafts = memory.draftFiles
    let isComplete =
      contents.value.count == layout.entries.count
      && zip(layout.entries, memory.contents).allSatisfy {
        $1.value.isSound || drafts.contains($0.file)
      }
      && memory.histories.values.allSatisfy { $0.value.value != nil }
    let ahead = try await whatIsAhead(
      frame.schedule, assembly, contents.value, sources, groundwork, templates, words)
    environment.stage(BuildStage(.lookedAhead))
    let ofNow =
      frame.edition.diagnostics + frame.figures.diagnostics + frame.glossary.diagnostics
      + texts.diagnostics + groundwork.diagnostics
    let crossChecks = FileCheck.withoutConsequences(ofNow + ahead.notSaid(in: ofNow))
      .filter { isComplete || !$0.needsEveryFile }
    var diagnostics = found.diagnostics + configuration.diagnostics + layout.diagnostics
    diagnostics += planned.diagnostics + contents.diagnostics + crossChecks
    diagnostics += templates.diagnostics + words.diagnostics
    diagnostics += frame.collisions
    if !templates.diagnostics.hasErrors, !words.diagnostics.hasErrors {
      diagnostics += check(templates.value, frame.plan, words.value, sources)
    }
    diagnostics += try themeDiagnostics(sources, site)
    // Where anything is wrong, nobody knows what they should show.
    if !diagnostics.hasErrors { diagnostics += site.outdatedCards }
    let acceptances = Acceptances(of: contents.value)
    diagnostics += acceptances.diagnostics.map {
      drafts.contains($0.location.file) ? $0.asWarning : $0
    }
    let parted = acceptances.parting(diagnostics)
    var appearance = memory.templates?.source ?? Fingerprint()
    appearance.combine(wordsFingerprint(sources))
    appearance.combine(frame.look.fingerprint)
    appearance.combine(environment.programIdentity)
    diagnostics = quoted(parted.left)
    environment.stage(BuildStage(.checked))
    return SiteUpdate(
      diagnostics: diagnostics, accepted: parted.accepted, draftFiles: drafts,
      plan: frame.plan, site: site,
      look: frame.look,
      templates: templates.value, appearance: appearance, madeFor: now,
      schedule: frame.schedule, stamps: stamps)
  }

  /// The drafts that were read last, in the order of their files.
  package var drafts: [Draft] {
    memory.contents.compactMap { content in
      content.value.parsed.value.flatMap { content in
        memory.drafts.contains(content) ? AbsentPage(content, .draft) : nil
      }.map { Draft(file: $0.file, title: $0.title, path: $0.path) }
    }
  }

  /// Some diagnostics with the lines that they are about.
  func quoted(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    diagnostics.contains { $0.location.position != nil && $0.quote == nil }
      ? diagnostics.quoting(sourceOfFile) : diagnostics
  }

  /// What the words of the theme are known by, once they are read.
  func wordsFingerprint(_ sources: BuildSources) -> Fingerprint {
    var fingerprint = Fingerprint()
    for file in sources.wordFiles {
      fingerprint.combine(file)
      fingerprint.combine(memory.otherSources[file] ?? Fingerprint())
    }
    return fingerprint
  }

  private mutating func layout(of tree: SourceTree) -> ContentLayout {
    let source = tree.layoutFingerprint
    if let known = memory.layout, known.source == source { return known.layout }
    let layout = ContentLayout(of: tree)
    memory.layout = (source, layout)
    return layout
  }

  /// Makes the frame of the site, or takes the one from before with the texts that have changed.
  private mutating func frame(
    _ assembly: EditionAssembly, _ contents: [ParsedContent], _ sources: BuildSources,
    _ now: Moment, _ stylesheet: [UInt8]?, _ words: ThemeWords
  ) async -> (frame: SiteFrame, changes: TextChanges) {
    var source = assembly.fingerprint(of: contents)
    source.combine(memory.layout?.source ?? Fingerprint())
    for asset in sources.assets { source.combine(asset.file) }
    source.combine(wordsFingerprint(sources))
    source.combine(stylesheet.map { Fingerprint(of: $0) } ?? Fingerprint())
    memory.seriesAnew = 0
    if let known = memory.frame, known.isCurrent(source, at: now) {
      let changed = known.changed(in: contents)
      let frame = known.replacing(changed)
      memory.frame = frame
      return (frame, .texts(Set(changed.map(\.file))))
    }
    let edition = assembly.edition(of: contents)
    let plan = PagePlan(of: edition.value, assets: sources.assets)
    async let collisions = Collisions.diagnostics(in: plan)
    let addresses = AddressBook(
      edition.value, plan.places, contentFolder: sources.content.folder,
      sources: sources.content.files.map(\.path))
    let figures = self.figures(of: edition.value)
    let glossary = Glossary.indexing(edition.value)
    let look = SiteLook(
      of: edition.value, stylesheet: stylesheet, words: words,
      hasSearch: sources.assets.contains(where: SiteLook.isSearchScript))
    let frame = SiteFrame(
      source: source, madeFor: now, schedule: assembly.schedule(of: contents), edition: edition,
      plan: plan, collisions: await collisions, addresses: addresses, figures: figures,
      glossary: glossary, look: look)
    memory.frame = frame
    return (frame, .everything)
  }

  /// Checks the templates for all that they are used for, if any of that is new.
  private mutating func check(
    _ templates: TemplateLibrary, _ plan: PagePlan, _ words: ThemeWords, _ sources: BuildSources
  ) -> [Diagnostic] {
    let uses = TemplateUses(of: plan, words)
    var source = memory.templates?.source ?? Fingerprint()
    source.combine(wordsFingerprint(sources))
    source.combine(uses.fingerprint)
    if let known = memory.templateCheck, known.source == source { return known.diagnostics }
    let diagnostics = uses.diagnostics(templates, folder: options.templateFolder)
    memory.templateCheck = (source, diagnostics)
    return diagnostics
  }

  /// Makes the series of the indicators about which anything new is said.
  private mutating func figures(of edition: Edition) -> Parsed<Figures> {
    let collection = SeriesCollection(of: edition)
    var series: [IndicatorID: (source: Fingerprint, entry: Parsed<IndicatorEntry>)] = [:]
    let entries = edition.indicators.map { page in
      let id = page.indicator.id
      let source = collection.fingerprint(of: page)
      let known = memory.series[id].flatMap { $0.source == source ? $0.entry : nil }
      if known == nil { memory.seriesAnew += 1 }
      let entry = known ?? collection.entry(of: page)
      series[id] = (source, entry)
      return entry
    }
    memory.series = series
    let figures = Figures.assembling(entries.map(\.value), for: edition)
    return Parsed(
      figures.value,
      collection.diagnostics + entries.flatMap(\.diagnostics) + figures.diagnostics)
  }

  /// Resolves the texts that have changed, or refer to something that has.
  ///
  /// - Returns: all texts that had gaps, by their source files, and the files of those that were
  ///   resolved now.
  private mutating func resolveTexts(
    _ groundwork: Groundwork
  ) async throws(EnvironmentError) -> Parsed<(all: [String: ResolvedText], resolved: Set<String>)> {
    // What only resolved texts could answer is no facet of a text.
    let answers = memory.textFacets.answers { groundwork.answer($0) ?? Fingerprint() }
    let texts = groundwork.textsWithGaps
    let stale = texts.filter { text in
      !(memory.texts[text.file]?.isCurrent(text.fingerprint, answers) ?? false)
    }
    typealias Made = (facets: [Facet], answers: Fingerprint, text: Parsed<ResolvedText>)
    let made = try await Parallel.map(stale) { texts throws(EnvironmentError) in
      texts.map { text -> Made in
        let reader = GroundworkReader(groundwork)
        var resolved = TextResolution.resolving(text, against: reader)
        resolved.value = resolved.value.worthKeeping
        let facets = reader.notes.all
        var answers = Fingerprint()
        for facet in facets { answers.combine(groundwork.answer(facet) ?? Fingerprint()) }
        return (facets, answers, resolved)
      }
    }
    for (text, made) in zip(stale, made) {
      memory.texts[text.file] = Remembered(
        source: text.fingerprint, facets: made.facets.map { memory.textFacets.number(of: $0) },
        answers: made.answers, value: made.text.diagnostics)
      memory.resolvedTexts[text.file] = made.text.value
    }
    if memory.texts.count > texts.count {
      let files = Set(texts.map(\.file))
      memory.texts = memory.texts.filter { files.contains($0.key) }
      memory.resolvedTexts = memory.resolvedTexts.filter { files.contains($0.key) }
    }
    return Parsed(
      (memory.resolvedTexts, Set(stale.map(\.file))),
      texts.flatMap { memory.texts[$0.file]?.value ?? [] })
  }
}

extension [Diagnostic] {
  /// Those that say nothing of a place which others say of it already, if with another way out: among the
  /// pages of later there may be another one that is near.
  fileprivate func notSaid(in others: [Diagnostic]) -> [Diagnostic] {
    if isEmpty { return [] }
    let said = Set(others.map { "\($0.location) \($0.rule.code)" })
    return filter { !said.contains("\($0.location) \($0.rule.code)") }
  }
}

/// A report, a page, a column or a term that is not finished.
package struct Draft: Hashable, Sendable {
  package let file: String
  package let title: String
  package let path: SitePath
}

/// What an update came to: the site as values, and all that was found wrong with it.
package struct SiteUpdate: Sendable {
  package let diagnostics: [Diagnostic]
  /// What was found and is accepted.
  let accepted: [Diagnostic]
  /// The files that hold drafts which are not published.
  let draftFiles: Set<String>
  package let plan: PagePlan
  package let site: Site
  let look: SiteLook
  let templates: TemplateLibrary
  /// What all pages have in common is known by: the templates, the style sheet, the program.
  let appearance: Fingerprint
  /// The moment that the site was made for.
  let madeFor: Moment
  /// What will happen by itself, the first thing first.
  package let schedule: [ScheduledChange]
  let stamps: [String: FileStamp]
}
