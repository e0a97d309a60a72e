import ArgumentParser
import Diagnostics
import SiteGenerator

struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Checks the site as a build would, and writes nothing.",
    discussion: """
      What is wrong is written to standard error, all of it in one run; the exit code is 1 where \
      there are errors, and with --strict where there are warnings.
      """)

  @OptionGroup var site: SiteOptions

  func run() async throws {
    let start = ContinuousClock.now
    let terminal = Terminal()
    var environment = BuildEnvironment(
      clock: SystemClock.nanosecondsSince1970, programIdentity: Program.identity)
    environment.progress = terminal.show
    let result: CheckResult
    do {
      result = try await Check(site.buildOptions, in: environment).run()
    } catch {
      terminal.clear()
      throw Failure("\(error)")
    }
    terminal.clear()
    terminal.write(result.diagnostics)
    let count = DiagnosticCount(result.diagnostics)
    let summary = "\(count.errors), \(count.warnings)"
    guard result.isPassed else { throw Failure(summary) }
    print(
      "\(counted(result.pageCount, "page")): \(summary), \(seconds(start.duration(to: .now)))")
  }
}
