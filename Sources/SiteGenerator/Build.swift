import Diagnostics
import Markup
import Templates

/// One run from source files to a published site.
package struct Build: Sendable {
  let options: BuildOptions
  let environment: BuildEnvironment

  package init(_ options: BuildOptions, in environment: BuildEnvironment) {
    self.options = options
    self.environment = environment
  }

  /// Publishes the site, or leaves the published one as it is and says why.
  ///
  /// - Throws: where the environment failed; the published site is whole then, too.
  package func run() async throws(EnvironmentError) -> BuildResult {
    let output = try resolvedOutput()
    try environment.publishing.makeFolder(Publication.workshop(of: output))
    let lock = try BuildLock(at: Publication.lockPath(for: output)) {
      environment.progress(.waiting)
    }
    let publication = try Publication(to: output, files: environment.publishing)
    let result = try await run(publication)
    lock.release()
    return result
  }

  private func run(_ publication: Publication) async throws(EnvironmentError) -> BuildResult {
    let startedAt = environment.clock()
    let found = try findSources()
    let record = BuildRecord(of: found.value, options, environment.programIdentity)
    let clock = Moment(secondsSince1970: Int(startedAt / 1_000_000_000))
    if found.diagnostics.isEmpty,
      let summary = try record.summaryIfUnchanged(publication, clock: clock)
    {
      return BuildResult(diagnostics: [], summary: summary)
    }

    let configuration = try readConfiguration(found.value)
    // Where the configuration can't be used, the rest is still read, to say what is wrong with it.
    let settings = configuration.value ?? .placeholder
    let now = options.now.flatMap { Moment($0, in: settings.timeZone) } ?? clock
    let layout = ContentLayout(of: found.value.content)
    let contents = try await readContents(layout, settings)
    let glossary = Glossary.index(of: contents.value, settings)
    let chartFiles = try readChartFiles(found.value, contents.value)
    let assembly = SiteAssembly(
      configuration: settings, attachments: found.value.attachments(of: layout),
      chartFiles: chartFiles, now: now,
      withDrafts: options.includesDrafts)
    let assembled = assembly.site(of: contents.value)
    let plan = PagePlan(of: assembled.value, assets: found.value.assets)
    async let collisions = Collisions.diagnostics(in: plan)
    let site = try await TextCompletion(
      assembled.value, plan, found.value.content, terms: glossary.value, chartFiles: chartFiles,
      header: environment.sources.read
    ).completed()
    let templates = try readTemplates(found.value)
    let uses = TemplateUses(of: site.value, hasRedirects: !site.value.aliases.isEmpty)

    let isComplete = contents.value.count == layout.entries.count
    let crossChecks = (assembled.diagnostics + site.diagnostics).filter {
      isComplete || !$0.needsEveryFile
    }
    let diagnostics =
      found.diagnostics + configuration.diagnostics + layout.diagnostics + contents.diagnostics
      + glossary.diagnostics + crossChecks + templates.diagnostics
      + (await collisions)
      + (templates.diagnostics.hasErrors
        ? [] : uses.diagnostics(templates.value, folder: options.templateFolder))
    guard !diagnostics.hasErrors else { return BuildResult(diagnostics: diagnostics) }

    let view = SiteView(
      site: site.value, stylesheetVersion: try stylesheetVersion(found.value))
    let renderer = PageRenderer(view: view, templates: templates.value, plan: plan)
    let published = try await publish(plan, renderer, to: publication)
    guard let summary = published.summary else {
      return BuildResult(diagnostics: diagnostics + published.diagnostics)
    }
    // A warning has to be seen again, so a build with warnings is never taken for done.
    if (diagnostics + published.diagnostics).isEmpty, !found.value.changed(since: startedAt) {
      try record.write(
        summary, published.published, to: publication, from: now,
        until: assembly.nextChange(of: contents.value))
    }
    return BuildResult(
      diagnostics: diagnostics + published.diagnostics, summary: summary, site: site.value)
  }
}
