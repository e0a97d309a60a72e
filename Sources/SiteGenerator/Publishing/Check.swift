import Diagnostics
import Files
import SiteModel

/// A build that writes nothing.
package struct Check: Sendable {
  let options: BuildOptions
  let environment: BuildEnvironment

  package init(_ options: BuildOptions, in environment: BuildEnvironment) {
    self.options = options
    self.environment = environment
  }

  /// Goes through all that a build does, up to the bytes of every page.
  ///
  /// - Throws: where a source file can't be read.
  package func run() async throws(EnvironmentError) -> CheckResult {
    var session = BuildSession(options, in: environment)
    let update = try await session.update()
    var diagnostics = update.diagnostics
    if !diagnostics.hasErrors {
      let published = try published(update)
      let pages = try await session.place(update, in: ChartsAlone(published: published))
      diagnostics += pages.diagnostics
      if let published {
        diagnostics += try shiftedCharts(among: pages.placed, update, published)
      }
    }
    diagnostics += try await session.remarks(on: update)
    if let days = options.daysAhead {
      diagnostics += try await becomingWrong(&session, update, beside: diagnostics, within: days)
    }
    return CheckResult(
      diagnostics: diagnostics, pageCount: update.plan.pageCount, schedule: update.schedule,
      madeFor: update.madeFor,
      isPassed: !options.isStopped(by: diagnostics, drafts: update.draftFiles))
  }
}

extension Check {
  /// What is published now; nil where nothing is.
  private func published(_ update: SiteUpdate) throws(EnvironmentError) -> PublishedFiles? {
    let output = try OutputFolder(options: options, files: environment.publishing).resolved()
    // What no build made there is for the build to say.
    guard try environment.publishing.kind("\(output)/\(Publication.marker)") == .file else {
      return nil
    }
    return try Publication(
      to: output, files: environment.publishing, interruption: environment.interruption
    ).published(butFor: update.site.configuration.publishing.kept)
  }

  /// The charts that others show in frames and that would change there without a word.
  private func shiftedCharts(
    among placed: [FileDifference?], _ update: SiteUpdate, _ published: PublishedFiles
  ) throws(EnvironmentError) -> [Diagnostic] {
    var files = placed.compactMap { $0 }
    let planned = Set(update.plan.pages.lazy.map(\.path.output))
    for path in published.stamps.keys.sorted()
    where !planned.contains(path) && EndedAddress.page(ofChartAlone: path) != nil {
      files.append(FileDifference(path, from: try published.bytes(at: path), to: nil))
    }
    return ShiftedChart.diagnostics(
      of: ShiftedChart.all(among: files, in: update.plan), options.outputFolder)
  }
}

/// What a check came to.
package struct CheckResult: Sendable {
  package let diagnostics: [Diagnostic]
  /// HTML pages.
  package let pageCount: Int
  /// What will happen by itself, the first thing first.
  package let schedule: [ScheduledChange]
  /// The moment that the site was judged at.
  let madeFor: Moment
  package let isPassed: Bool
}

extension CheckResult {
  /// What will happen by itself within some days.
  package func schedule(within days: Int) -> [ScheduledChange] {
    let end = madeFor.secondsSince1970 + days * 86_400
    return schedule.filter { $0.moment.secondsSince1970 <= end }
  }
}

/// Where pages go that nobody will see: those of charts alone are compared with what is published, and no
/// others.
private struct ChartsAlone: PageSink {
  let published: PublishedFiles?

  func keep(_ path: SitePath, _ content: Fingerprint) throws(EnvironmentError) -> FileDifference?? {
    nil
  }

  func put(
    _ bytes: [UInt8], _ content: Fingerprint, at path: SitePath
  ) throws(EnvironmentError) -> FileDifference? {
    guard let published, EndedAddress.page(ofChartAlone: path.output) != nil,
      !published.holds(content, at: path.output)
    else { return nil }
    return FileDifference(path.output, from: try published.bytes(at: path.output), to: bytes)
  }

  func put(
    copyOf file: String, _ content: Fingerprint, at path: SitePath
  ) throws(EnvironmentError) -> FileDifference? { nil }
}
