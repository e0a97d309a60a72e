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
      diagnostics += try await session.place(update, in: Nowhere()).diagnostics
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

/// Where pages go that nobody will see.
private struct Nowhere: PageSink {
  func keep(_ path: SitePath, _ content: Fingerprint) throws(EnvironmentError) -> Void? { nil }
  func put(_ bytes: [UInt8], _ content: Fingerprint, at path: SitePath) throws(EnvironmentError) {}
  func put(
    copyOf file: String, _ content: Fingerprint, at path: SitePath
  ) throws(EnvironmentError) {}
}
