import ArgumentParser
import Diagnostics
import Localization
import SiteGenerator
import SiteModel

/// What commands want to know that build a site.
struct SiteOptions: ParsableArguments {
  @OptionGroup var folder: SourceFolder

  @Flag(help: .words("Take drafts for finished.", "把草稿也当成写完的。"))
  var drafts = false

  @Flag(help: .words("Let warnings fail the run, as errors do.", "有提醒也算失败，和错误一样。"))
  var strict = false

  @Option(
    name: .customLong("base-url"),
    help: .words(
      "The address of the home page, in place of the one in site.yaml.", "首页网址，代替 site.yaml 里写的。"),
    transform: Self.baseURL)
  var baseURL: BaseURL?

  @Option(
    help: .words(
      "The time to build for, in place of the clock: 2026-01-31 or 2026-01-31T09:30.",
      "按这个时间生成，代替现在：2026-01-31 或 2026-01-31T09:30。"),
    transform: Self.moment)
  var now: String?

  @Option(
    help: .words(
      "How to say what is wrong: for people, or for programs on standard output.",
      "提示写成什么样：text 给人看，json、github 和 sarif 给程序看（写到标准输出）。"))
  var format = DiagnosticFormat.text

  /// The same for the generator.
  var buildOptions: BuildOptions {
    var options = BuildOptions()
    options.source = folder.source
    options.includesDrafts = drafts
    options.isStrict = strict
    options.baseURL = baseURL
    options.now = now
    return options
  }

  static func baseURL(_ text: String) throws -> BaseURL {
    guard let url = BaseURL(text) else {
      throw ValidationError(
        "write a whole address, such as https://example.org/", "要写完整的网址，如 https://example.org/")
    }
    return url
  }

  static func moment(_ text: String) throws -> String {
    guard Moment(text) != nil else {
      throw ValidationError(
        "write a date, such as 2026-01-31 or 2026-01-31T09:30+08:00",
        "要写日期，如 2026-01-31 或 2026-01-31T09:30+08:00")
    }
    return text
  }
}

/// How many errors and warnings there are, each once.
struct DiagnosticCount {
  let errors: Phrase.Argument
  let warnings: Phrase.Argument

  init(_ diagnostics: [Diagnostic]) {
    let all = Set(diagnostics)
    errors = .counted(all.count { $0.severity == .error }, "error", "个错误")
    warnings = .counted(all.count { $0.severity == .warning }, "warning", "条提醒")
  }
}

/// How much a run says, beside what is wrong.
struct TalkOptions: ParsableArguments {
  @Flag(help: .words("Say nothing but errors and warnings.", "只说错误和提醒，别的都不说。"))
  var quiet = false

  @Flag(
    help: .words(
      "Say what each stage took, and how much was remembered.", "说出每一步用了多少时间、多少是沿用以前的。"))
  var verbose = false

  func validate() throws {
    if quiet, verbose {
      throw ValidationError(
        "--quiet and --verbose exclude one another", "--quiet 和 --verbose 不能同时写")
    }
  }

  var talk: Terminal.Talk { quiet ? .quiet : verbose ? .verbose : .usual }
}

extension Phrase.Argument {
  /// How long something took: `0.42 s`.
  static func seconds(
    from start: ContinuousClock.Instant, to end: ContinuousClock.Instant = .now
  ) -> Phrase.Argument {
    let hundredths = Int(start.duration(to: end) / .milliseconds(10))
    let fraction = hundredths % 100
    let digits = "\(hundredths / 100).\(fraction < 10 ? "0" : "")\(fraction)"
    return .words("\(digits) s", "\(digits) 秒")
  }

  static func seconds(since start: ContinuousClock.Instant) -> Phrase.Argument {
    seconds(from: start)
  }
}
