import Diagnostics
import Localization
import SiteGenerator

extension SourceFolder {
  /// The site as a build would publish it, for commands that only ask something of it.
  ///
  /// - Parameters:
  ///   - now: the time to look at it, in place of the clock.
  ///   - refusal: what is not done where the content has errors, with how many there are.
  func site(
    at now: String?, refusal: (_ errors: Phrase.Argument) -> Phrase
  ) async throws -> SiteUpdate {
    var options = BuildOptions()
    options.source = source
    options.now = now
    // What will be wrong later changes nothing about what is asked now.
    options.looksAhead = false
    let terminal = Terminal()
    var environment = BuildEnvironment(
      clock: SystemClock.nanosecondsSince1970, programIdentity: Program.identity)
    environment.progress = terminal.show
    try requireSite()
    var session = BuildSession(options, in: environment)
    let update: SiteUpdate
    do {
      update = try await session.update()
    } catch {
      terminal.clear()
      throw Failure(error.phrase)
    }
    terminal.clear()
    let errors = update.diagnostics.filter { $0.severity == .error }
    guard errors.isEmpty else {
      try terminal.write(errors, as: .text)
      throw Failure(refusal(DiagnosticCount(errors).errors))
    }
    return update
  }
}
