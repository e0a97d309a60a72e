import Diagnostics
import Files
import Pages
import SiteModel

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
    // Where there is no site, nothing is made beside it either.
    try SourceTree.requireSite(options.contentFolder, in: environment.sources)
    let output = try OutputFolder(options: options, files: environment.publishing).resolved()
    try environment.publishing.makeFolder(Publication.workshop(of: output))
    let lock = try environment.publishing.lock(Publication.lockPath(for: output)) {
      environment.progress(.waiting)
    }
    let publication = try Publication(
      to: output, files: environment.publishing, spareSize: environment.spareSize,
      interruption: environment.interruption)
    let result = try await run(publication, lock.mark)
    lock.release()
    return result
  }

  private func run(
    _ publication: Publication, _ lock: BuildLock.Mark
  ) async throws(EnvironmentError) -> BuildResult {
    let startedAt = environment.clock()
    let found = try BuildSources.find(options, in: environment)
    let record = BuildRecord(of: found, options, environment.programIdentity)
    let clock = Moment(secondsSince1970: Int(startedAt / 1_000_000_000))
    if options.isFresh { try publication.forgetAll() }
    let unchanged = try record.outcomeIfUnchanged(publication, clock: clock)
    environment.stage(BuildStage(.compared))
    if let known = unchanged {
      let isStopped = options.isStopped(by: known.diagnostics, drafts: known.drafts)
      return BuildResult(
        diagnostics: known.diagnostics, summary: isStopped ? nil : known.summary,
        schedule: known.schedule)
    }

    var session = BuildSession(options, in: environment)
    if let bytes = try publication.remembered(SessionArchive.name) {
      session.recall(bytes)
      environment.stage(BuildStage(.recalled))
    }
    let update = try await session.update(found, at: startedAt)
    guard !options.isStopped(by: update.diagnostics, drafts: update.draftFiles) else {
      return BuildResult(diagnostics: update.diagnostics)
    }
    var result = try await publish(update, of: &session, to: publication, lock)
    // What went wrong with the publishing itself is for the next build to try again.
    let isWhole = result.diagnostics.isEmpty
    result.diagnostics = update.diagnostics + result.diagnostics + result.farewells
    guard let summary = result.summary else { return result }
    do throws(EnvironmentError) {
      try publication.remember(as: SessionArchive.name) { part throws(EnvironmentError) in
        try session.remember(part)
      }
      if isWhole, let published = result.published, !found.value.changed(since: startedAt) {
        try record.write(
          BuildRecord.Outcome(
            summary: summary, diagnostics: update.diagnostics, drafts: update.draftFiles,
            schedule: update.schedule,
            kept: update.site.configuration.publishing.kept),
          published,
          to: publication, from: update.madeFor)
      }
      environment.stage(BuildStage(.remembered))
    } catch {
      result.diagnostics.append(.notRemembered(error))
    }
    return result
  }

  /// Makes every page that has changed in the staging folder, and publishes it.
  ///
  /// - Returns: no summary where a page could not be made.
  /// - Throws: with the published site as it was.
  private func publish(
    _ update: SiteUpdate, of session: inout BuildSession, to publication: Publication,
    _ lock: BuildLock.Mark
  ) async throws(EnvironmentError) -> BuildResult {
    do throws(EnvironmentError) {
      let wishes = update.site.configuration.publishing
      let staging = try publication.begin(
        wishes, for: Set(update.plan.pages.lazy.map(\.path.output)))
      let pages = try await session.place(update, in: staging)
      guard !pages.diagnostics.hasErrors else {
        try publication.abandon()
        return BuildResult(diagnostics: pages.diagnostics)
      }
      let difference = try SiteDifference(of: pages.placed, in: staging, update)
      let outcome = try publication.commit(pages.placed, of: staging, holding: lock)
      environment.stage(BuildStage(.published))
      let files = outcome.files
      let unchanged = files.count { $0.outcome == .unchanged }
      let changed = files.count { $0.outcome == .changed }
      let followers = update.plan.followers
      let written = files.compactMap { $0.outcome == .unchanged ? nil : followers[$0.path] }
      return BuildResult(
        diagnostics: outcome.leftover.map { [.leftover($0)] } ?? [],
        summary: BuildSummary(
          pages: update.plan.pageCount, written: files.count - unchanged,
          writtenFeeds: written.count { $0 == .feed },
          writtenIndex: written.count { $0 == .searchIndex }, unchanged: unchanged,
          removed: staging.publishedCount - unchanged - changed),
        schedule: update.schedule,
        farewells: EndedAddress.diagnostics(of: difference.ended, options.outputFolder)
          + ShiftedChart.diagnostics(of: difference.shifted, options.outputFolder),
        difference: difference,
        manner: outcome.manner, holder: outcome.holder,
        published: files.map(\.fingerprint).reduce(Fingerprint(), +), update: update)
    } catch {
      // The first failure is the one to report; a second one while tidying up is the next build's
      // to meet, which begins by tidying up.
      do throws(EnvironmentError) { try publication.abandon() } catch _ {}
      throw error
    }
  }
}

extension Staging: PageSink {
  package func keep(
    _ path: SitePath, _ content: Fingerprint
  ) throws(EnvironmentError) -> File? {
    before.holds(content, at: path.output) ? try keep(path.output, content) : nil
  }

  package func put(
    _ bytes: [UInt8], _ content: Fingerprint, at path: SitePath
  ) throws(EnvironmentError) -> File {
    try put(bytes, content, at: path.output)
  }

  package func put(
    copyOf file: String, _ content: Fingerprint, at path: SitePath
  ) throws(EnvironmentError) -> File {
    try put(copyOf: file, content, at: path.output)
  }
}

extension Diagnostic {
  fileprivate static func notRemembered(_ error: EnvironmentError) -> Diagnostic {
    Diagnostic(
      Rule.session.notRemembered, at: SourceLocation(file: "sitegen"),
      ["reason": .phrase(error.phrase)])
  }

  fileprivate static func leftover(_ error: EnvironmentError) -> Diagnostic {
    Diagnostic(
      Rule.session.leftover, at: SourceLocation(file: "sitegen"), ["reason": .phrase(error.phrase)])
  }
}
