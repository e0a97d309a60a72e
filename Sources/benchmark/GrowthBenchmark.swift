import ArgumentParser
import Foundation
import Markdown
import TestSupport

/// Texts that would take a Markdown reader more than linear time, each at its full length and a
/// quarter of it.
struct GrowthBenchmark: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "growth",
    abstract: "Checks that no text takes more time than its length explains.")

  /// Four times the text may take eight times as long, for caches are small, and a moment more.
  private static let leeway = 2.0
  private static let moment = 0.005

  func run() throws {
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
}
