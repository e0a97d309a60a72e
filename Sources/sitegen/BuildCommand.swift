import ArgumentParser
import Diagnostics
import SiteGenerator
import SiteModel

struct BuildCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build",
    abstract: "Builds the site and publishes it as a whole, or not at all.",
    discussion: """
      What is wrong with the content is written to standard error, all of it in one run; the \
      published site then stays as it is, and the exit code is 1.
      """)

  @Option(help: "The folder that holds content/ and templates/.")
  var source = "."

  @Option(help: "The folder to publish to; public in the source folder unless given.")
  var output: String?

  @Flag(help: "Publish drafts too.")
  var drafts = false

  @Option(
    name: .customLong("base-url"),
    help: "The address of the home page, in place of the one in site.yaml.",
    transform: Self.baseURL)
  var baseURL: BaseURL?

  @Option(
    help: "The time to build for, in place of the clock: 2026-01-31 or 2026-01-31T09:30.",
    transform: Self.moment)
  var now: String?

  func run() async throws {
    let start = ContinuousClock.now
    let terminal = Terminal()
    var options = BuildOptions()
    options.source = source.isEmpty ? "." : source
    options.output = output
    options.includesDrafts = drafts
    options.baseURL = baseURL
    options.now = now
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
    let warnings = Set(result.diagnostics.filter { $0.severity == .warning }).count
    guard let summary = result.summary else {
      let errors = Set(result.diagnostics.filter { $0.severity == .error }).count
      throw Failure(
        "\(counted(errors, "error")), \(counted(warnings, "warning")); nothing was published")
    }
    print(
      "\(counted(summary.pages, "page")): \(summary.written) written, "
        + "\(summary.unchanged) unchanged, \(summary.removed) removed, "
        + "\(counted(warnings, "warning")), \(seconds(start.duration(to: .now)))")
  }

  private static func baseURL(_ text: String) throws -> BaseURL {
    guard let url = BaseURL(text) else {
      throw ValidationError("write a whole address, such as https://example.org/")
    }
    return url
  }

  private static func moment(_ text: String) throws -> String {
    guard Moment(text) != nil else {
      throw ValidationError("write a date, such as 2026-01-31 or 2026-01-31T09:30+08:00")
    }
    return text
  }
}

private func counted(_ count: Int, _ noun: String) -> String {
  "\(count) \(noun)\(count == 1 ? "" : "s")"
}

/// `0.42 s`.
private func seconds(_ duration: Duration) -> String {
  let hundredths = Int(duration / .milliseconds(10))
  let fraction = hundredths % 100
  return "\(hundredths / 100).\(fraction < 10 ? "0" : "")\(fraction) s"
}
