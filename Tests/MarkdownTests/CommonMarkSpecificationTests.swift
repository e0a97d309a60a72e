import Foundation
import Markdown
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
    guard let folder = conformanceFolder,
      let data = try? Data(contentsOf: folder.appending(path: "commonmark-0.30.json"))
    else { return [] }
    return (try? JSONDecoder().decode([Example].self, from: data)) ?? []
  }()

  @Test(.enabled(if: conformanceFolder != nil, "no conformance folder"))
  func everyExampleIsThere() {
    #expect(Self.examples.count == 652)
  }

  @Test(.enabled(if: conformanceFolder != nil, "no conformance folder"), arguments: examples)
  func rendersAsSpecified(example: Example) {
    let converter = MarkdownConverter(dialect: .commonmark, allowsRawHTML: true)
    let fragment = converter.fragment(of: Array(example.markdown.utf8), file: "example").value
    #expect(fragment.html.description == example.html)
  }

  /// What the dialect of bulletins adds to the specification, and nothing else: headings carry ids;
  /// a lone image becomes a figure with its title below it; bare addresses become links.
  @Test(.enabled(if: conformanceFolder != nil, "no conformance folder"), arguments: examples)
  func rendersTheSameInBulletinsButForWhatIsAdded(example: Example) {
    let converter = MarkdownConverter(dialect: .bulletin, allowsRawHTML: true)
    let html = converter.fragment(of: Array(example.markdown.utf8), file: "example").value.html
      .description.replacing(/<(h\d) id="[^"]*">/) { "<\($0.1)>" }
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
    #expect(html == expected)
  }

  private static let loneImages: Set = [
    519, 571, 572, 573, 574, 575, 576, 577, 579, 580, 581, 582, 583, 584, 585, 587, 588, 590,
  ]
  private static let bareAddresses: Set = [607, 610]
}

/// The folder with conformance cases: `CONFORMANCE` names it, or it lies beside the checkout.
let conformanceFolder: URL? = {
  let folder =
    ProcessInfo.processInfo.environment["CONFORMANCE"].map { URL(filePath: $0) }
    ?? URL(filePath: #filePath).appending(path: "../../../../shared/conformance").standardized
  return FileManager.default.fileExists(atPath: folder.path) ? folder : nil
}()
