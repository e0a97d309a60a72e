import ArgumentParser
import Files
import Foundation
import Markdown
import SiteGenerator
import TestSupport

/// Texts and sites that would take more than linear time, each at its full length and a quarter of it.
struct GrowthBenchmark: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "growth",
    abstract: "Checks that no text and no site takes more time than its length explains.")

  /// Four times the text may take eight times as long, for caches are small, and a moment more.
  private static let leeway = 2.0
  private static let moment = 0.005

  func run() async throws {
    try runTexts()
    try await runSites()
  }

  private func runTexts() throws {
    let converter = MarkdownConverter()
    var slowest = 0.0
    var refused = 0
    for input in PathologicalText.all {
      let (whole, quarter) = (input.whole, input.text(input.count / 4))
      let seconds = ProcessorTime.best(of: 3) { _ = converter.fragment(of: whole, file: "x.md") }
      let before = ProcessorTime.best(of: 3) { _ = converter.fragment(of: quarter, file: "x.md") }
      if converter.fragment(of: whole, file: "x.md").diagnostics.hasErrors { refused += 1 }
      slowest = max(slowest, seconds)
      let growth = Double(whole.count) / Double(quarter.count)
      guard seconds <= Self.leeway * growth * before + Self.moment else {
        throw Failure(
          "\(input): \(whole.count) bytes take \(seconds) s, a quarter of them \(before) s")
      }
    }
    print(
      String(
        format: "texts made to be slow: %d, of which %d are refused; the slowest takes %.2f s",
        PathologicalText.all.count, refused, slowest))
  }

  // MARK: Sites

  /// Four times the site may take five times as long.
  private static let siteGrowth = 5.0
  private static let siteMoment = 0.05

  private func runSites() async throws {
    var slowest = 0.0
    for site in PathologicalSite.all {
      let count = 4 * max(4, site.count)
      let seconds = try await buildTime(of: site.files(count))
      let before = try await buildTime(of: site.files(count / 4))
      slowest = max(slowest, seconds)
      guard seconds <= Self.siteGrowth * before + Self.siteMoment else {
        throw Failure(
          "\(site): \(count) take \(seconds) s, a quarter of them \(before) s")
      }
    }
    print(
      String(
        format: "sites made to be slow: %d; the slowest takes %.2f s",
        PathologicalSite.all.count, slowest))
  }

  /// Of the fastest of some builds, in memory.
  private func buildTime(of files: [String: String]) async throws -> Double {
    var best = Double.infinity
    for _ in 0..<3 {
      let memory = MemoryFileSystem()
      for (path, text) in files { memory.write(Array(text.utf8), to: "/site/\(path)") }
      var options = BuildOptions()
      options.source = "/site"
      var environment = BuildEnvironment(
        clock: { 1_700_000_000 * 1_000_000_000 }, programIdentity: "benchmark")
      environment.sources = memory.sources
      environment.publishing = memory.publishing
      let start = ProcessorTime.now
      _ = try await Build(options, in: environment).run()
      best = min(best, ProcessorTime.now - start)
    }
    return best
  }
}
