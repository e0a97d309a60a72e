import Foundation
import Markdown
import TestSupport
import Testing

/// The examples of the CommonMark specification, version 0.30, each as one case.
@Suite struct CommonMarkSpecificationTests {
  struct Example: Decodable, Sendable, CustomTestStringConvertible {
    let example: Int
    let section: String
    let markdown: String
    let html: String

    var testDescription: String { "\(section), example \(example)" }
  }

  static let examples: [Example] = {
    guard let folder = ConformanceCases.folder else { return [] }
    do {
      let data = try Data(contentsOf: folder.appending(path: "commonmark-0.30.json"))
      return try JSONDecoder().decode([Example].self, from: data)
    } catch {
      Issue.record(error, "the examples of CommonMark can't be read")
      return []
    }
  }()

  @Test func everyExampleIsThere() {
    guard ConformanceCases.folder != nil else {
      Issue.record(Comment(rawValue: ConformanceCases.absence), severity: .warning)
      return
    }
    #expect(Self.examples.count == 652)
  }

  @Test(arguments: examples)
  func rendersAsSpecified(example: Example) {
    let converter = MarkdownConverter(dialect: .commonmark, allowsRawHTML: true)
    let fragment = converter.fragment(of: Array(example.markdown.utf8), file: "example").value
    #expect(fragment.html.description == example.html)
  }

  /// What the dialect of bulletins adds to the specification, and nothing else: headings carry ids;
  /// code is reached by keyboard; a lone image becomes a figure with its title below it; bare addresses
  /// become links; an asterisk between digits multiplies.
  @Test(arguments: examples)
  func rendersTheSameInBulletinsButForWhatIsAdded(example: Example) {
    var converter = MarkdownConverter(dialect: .bulletin, allowsRawHTML: true)
    converter.mendsSlips = false
    let html = converter.fragment(of: Array(example.markdown.utf8), file: "example").value.html
      .description.replacing(/<(h\d) id="[^"]*">/) { "<\($0.1)>" }
      .replacing("<pre tabindex=\"0\"><code", with: "<pre><code")
    var expected = example.html
    if Self.loneImages.contains(example.example) {
      expected = expected.replacing(/<p>(<img [^>]*?)(?: title="([^"]*)")? \/><\/p>/) { match in
        let caption = match.2.map { "\n<figcaption>\($0)</figcaption>" } ?? ""
        return "<figure>\n\(match.1) />\(caption)\n</figure>"
      }
      #expect(expected != example.html)
    }
    if Self.bareAddresses.contains(example.example) {
      expected = expected.replacing(/http:[a-z.\/]+/) { "<a href=\"\($0.0)\">\($0.0)</a>" }
      #expect(expected != example.html)
    }
    if Self.products.contains(example.example) {
      expected = "<p>\(example.markdown.trimmingCharacters(in: .newlines))</p>\n"
      #expect(expected != example.html)
    }
    #expect(html == expected)
  }

  private static let loneImages: Set = [
    519, 571, 572, 573, 574, 575, 576, 577, 579, 580, 581, 582, 583, 584, 585, 587, 588, 590,
  ]
  private static let bareAddresses: Set = [607, 610]
  private static let products: Set = [355]
}
