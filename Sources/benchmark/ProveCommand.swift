import ArgumentParser
import Foundation
import SiteProofs

/// The full proofs, of which the tests take short ones.
struct ProveCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "prove",
    abstract: "Proves at length what the tests prove in short.",
    discussion: "Ends with exit code 1 where anything comes out otherwise than it should.")

  @Option(help: "How many random sites are edited.")
  var seeds = 4

  @Option(help: "How many edits are made on each.")
  var edits = 40

  @Option(help: "How many reports each has.")
  var reports = 200

  @Option(help: "How many reports the site has on which small edits are counted.")
  var bulletins = 10_000

  func run() async throws {
    let theme = try SampleTheme.files()
    var failures: [String] = []
    for seed in 1...UInt64(seeds) {
      let start = ContinuousClock.now
      let differences = try await RememberedBuild.differences(
        reportCount: reports, edits: edits, seed: seed, theme: theme)
      failures += differences
      print(
        "seed \(seed): \(edits) edits of a site of \(reports) reports, each held against a fresh build: "
          + "\(differences.count) differ, \(start.duration(to: .now))")
    }
    let start = ContinuousClock.now
    let differences = try await EditedPreview.differences(
      reportCount: 12, edits: 5 * edits, seed: 1, theme: theme)
    failures += differences
    print(
      "preview: \(5 * edits) edits, every page held against a fresh build: "
        + "\(differences.count) differ, \(start.duration(to: .now))")
    failures += try await smallEdits(theme)
    for failure in failures { print("FAILED: \(failure)") }
    if !failures.isEmpty { throw ExitCode.failure }
  }

  /// How many HTML pages small edits of a large site make anew.
  private func smallEdits(_ theme: [String: [UInt8]]) async throws -> [String] {
    var failures: [String] = []
    var site = EditedSite(reportCount: bulletins, seed: 1, theme: theme)
    var build = RememberedBuild(site)
    let first = try await build.update(site)
    // Warnings of what will expire belong to such a site.
    failures += first.diagnostics.filter { $0.contains(": error: ") }
    print("\(bulletins) reports: \(first.madeCount) HTML pages")
    site.appendToBody(ofReport: bulletins / 2)
    let body = try await build.update(site).madeCount
    print("after an edit of one text: \(body) HTML pages made, 5 at most")
    if !(1...5).contains(body) { failures.append("\(body) pages after an edit of one text") }
    site.retitle(report: bulletins / 2)
    let title = try await build.update(site).madeCount
    print("after a new title: \(title) HTML pages made, 60 at most")
    if !(1...60).contains(title) { failures.append("\(title) pages after a new title") }
    return failures
  }
}
