import ArgumentParser
import Diagnostics
import SiteGenerator

struct BuildCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build",
    abstract: "Builds the site and publishes it as a whole, or not at all.",
    discussion: """
      What is wrong with the content is written to standard error, all of it in one run; the \
      published site then stays as it is, and the exit code is 1.
      """)

  @OptionGroup var site: SiteOptions

  @Option(help: "The folder to publish to; public in the source folder unless given.")
  var output: String?

  @Flag(help: "Forget what earlier builds left beside the output, and make everything anew.")
  var fresh = false

  func run() async throws {
    let start = ContinuousClock.now
    let terminal = Terminal()
    var options = site.buildOptions
    options.output = output
    options.isFresh = fresh
    var environment = BuildEnvironment(
      clock: SystemClock.nanosecondsSince1970, programIdentity: Program.identity)
    environment.progress = terminal.show

    let result: BuildResult
    do {
      result = try await Build(options, in: environment).run()
    } catch {
      terminal.clear()
      throw Failure("\(error); the published site is as it was")
    }
    result.leaveSiteToEndOfProcess()
    terminal.clear()
    terminal.write(result.diagnostics)
    let count = DiagnosticCount(result.diagnostics)
    guard let summary = result.summary else {
      throw Failure("\(count.errors), \(count.warnings); nothing was published")
    }
    print(
      "\(counted(summary.pages, "page")): \(summary.written) written, "
        + "\(summary.unchanged) unchanged, \(summary.removed) removed, "
        + "\(count.warnings), \(seconds(start.duration(to: .now)))")
  }
}
