import ArgumentParser
import Diagnostics
import SiteGenerator
import SiteModel

/// What commands want to know that build a site.
struct SiteOptions: ParsableArguments {
  @Option(help: "The folder that holds content/ and templates/.")
  var source = "."

  @Flag(help: "Take drafts for finished.")
  var drafts = false

  @Flag(help: "Let warnings fail the run, as errors do.")
  var strict = false

  @Option(
    name: .customLong("base-url"),
    help: "The address of the home page, in place of the one in site.yaml.",
    transform: Self.baseURL)
  var baseURL: BaseURL?

  @Option(
    help: "The time to build for, in place of the clock: 2026-01-31 or 2026-01-31T09:30.",
    transform: Self.moment)
  var now: String?

  /// The same for the generator.
  var buildOptions: BuildOptions {
    var options = BuildOptions()
    options.source = source.isEmpty ? "." : source
    options.includesDrafts = drafts
    options.isStrict = strict
    options.baseURL = baseURL
    options.now = now
    return options
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

/// How many errors and warnings there are, each once.
struct DiagnosticCount {
  let errors: String
  let warnings: String

  init(_ diagnostics: [Diagnostic]) {
    let all = Set(diagnostics)
    errors = counted(all.count { $0.severity == .error }, "error")
    warnings = counted(all.count { $0.severity == .warning }, "warning")
  }
}

func counted(_ count: Int, _ noun: String) -> String {
  "\(count) \(noun)\(count == 1 ? "" : "s")"
}

/// `0.42 s`.
func seconds(_ duration: Duration) -> String {
  let hundredths = Int(duration / .milliseconds(10))
  let fraction = hundredths % 100
  return "\(hundredths / 100).\(fraction < 10 ? "0" : "")\(fraction) s"
}
