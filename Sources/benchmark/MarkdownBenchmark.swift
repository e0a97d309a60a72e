import ArgumentParser
import CMark
import Foundation
import Markdown

/// Texts of bulletins with the dialect on, and by plain libcmark, in turn: the made-up bulletins of
/// the site's benchmark, and the content of this repository.
struct MarkdownBenchmark: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "markdown",
    abstract: "Compares the dialect of bulletins with plain libcmark on the same texts.")

  @Option(help: "How often the two take turns.")
  var rounds = 15

  @Option(help: "How many made-up bulletins there are.")
  var bulletins = 1_000

  @Option(help: "The folder with the repository's content.")
  var content = "content"

  func run() throws {
    let madeUp = (0..<bulletins).map { SampleSite.body(ofBulletin: $0) }
    let content = try contentBodies()
    // Every made-up bulletin has a table and a note: paragraphs to plain libcmark, which cost it next
    // to nothing.
    let corpora = [
      ("made-up bulletins", madeUp), ("the site's content", content), ("both", madeUp + content),
    ]
    for (name, texts) in corpora {
      let size = texts.reduce(0) { $0 + $1.count }
      guard size > 0 else { throw Failure("there is no text in \(self.content)") }
      let converter = MarkdownConverter()
      for text in texts { try check(text, converter) }
      var ours: [Double] = []
      var theirs: [Double] = []
      var ratios: [Double] = []
      let repetitions = max(1, 2_000_000 / size)
      for _ in 0..<rounds {
        let their = ProcessorTime.of(repetitions) { for text in texts { free(Self.plain(text)) } }
        let our = ProcessorTime.of(repetitions) {
          for text in texts { _ = converter.fragment(of: text, file: "x.md") }
        }
        theirs.append(Double(size) / their / 1e6)
        ours.append(Double(size) / our / 1e6)
        ratios.append(their / our)
      }
      print(
        String(
          format:
            "%@: %.1f MB/s, libcmark %.1f MB/s, %.2f of its speed (medians of %d turns, %d KB)",
          name, median(ours), median(theirs), median(ratios), rounds, size / 1_000))
    }
  }

  private func contentBodies() throws -> [[UInt8]] {
    let files = FileManager.default.enumerator(atPath: content)?.compactMap { $0 as? String } ?? []
    return files.sorted().filter { $0.hasSuffix(".md") }.compactMap { path in
      guard let data = FileManager.default.contents(atPath: "\(content)/\(path)") else {
        return nil
      }
      let text = String(decoding: data, as: UTF8.self)
      // The text behind the front matter.
      guard let end = text.dropFirst(3).range(of: "\n---\n") else { return nil }
      return Array(text[end.upperBound...].utf8)
    }
  }

  /// The two agree about the words of a text.
  private func check(_ text: [UInt8], _ converter: MarkdownConverter) throws {
    let ours = converter.fragment(of: text, file: "x.md")
    let theirs = Self.plain(text)
    defer { free(theirs) }
    let words = Self.letters(String(cString: theirs))
    guard !ours.diagnostics.contains(where: { $0.severity == .error }) else {
      throw Failure("a text was refused")
    }
    // Only notes, callouts and tables have other words than plain libcmark finds.
    let hasOwnWords = ["[^", "[!", "|-", "表："].contains {
      String(decoding: text, as: UTF8.self).contains($0)
    }
    guard hasOwnWords || Self.letters(ours.value.html.description) == words else {
      throw Failure("the two disagree about a text")
    }
  }

  private static func letters(_ html: String) -> String {
    html.replacing(/<[^>]*>/, with: "").filter { $0.isLetter || $0.isNumber }
  }

  private static func plain(_ text: [UInt8]) -> UnsafeMutablePointer<CChar> {
    text.withUnsafeBytes {
      cmark_markdown_to_html(
        $0.baseAddress?.assumingMemoryBound(to: CChar.self), $0.count, CMARK_OPT_DEFAULT)
    }
  }

  private func median(_ values: [Double]) -> Double { values.sorted()[values.count / 2] }
}
