import Diagnostics
import Files
import Localization
import SiteGenerator
import Statistics
import Synchronization

@testable import Authoring

/// A site in memory, as its editors and the generator see it.
struct MemorySite {
  let files = MemoryFileSystem()

  init(_ texts: [String: String] = [:]) {
    for (path, text) in texts { files.write(Array(text.utf8), to: "site/\(path)") }
  }

  private func options(on day: CivilDate) -> BuildOptions {
    var options = BuildOptions()
    options.source = "site"
    options.now = "\(day)"
    return options
  }

  private var environment: BuildEnvironment {
    let now = files.now
    var environment = BuildEnvironment(clock: { now }, programIdentity: "test")
    environment.sources = files.sources
    environment.publishing = files.publishing
    return environment
  }

  func check(on day: CivilDate) async throws -> CheckResult {
    try await Check(options(on: day), in: environment).run()
  }

  func build(on day: CivilDate, withDrafts: Bool = false) async throws -> BuildResult {
    var options = options(on: day)
    options.includesDrafts = withDrafts
    return try await Build(options, in: environment).run()
  }

  func newsroom(on day: String) async throws -> Newsroom {
    try await Newsroom.opening(options(on: CivilDate(day)!), in: environment)
  }

  var published: [String: String] {
    files.files(below: "site/public").mapValues { String(decoding: $0, as: UTF8.self) }
  }

  func text(_ path: String) -> String? {
    files.read(path).map { String(decoding: $0, as: UTF8.self) }
  }
}

/// Counts calls.
final class Counter: Sendable {
  private let count = Mutex(0)

  func next() -> Int {
    count.withLock {
      $0 += 1
      return $0
    }
  }
}

extension BuildResult {
  /// What was found, in English.
  var text: String { DiagnosticPrinter(in: .english).text(of: diagnostics) }
}
