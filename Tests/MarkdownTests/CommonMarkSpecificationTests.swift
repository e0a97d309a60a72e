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
}

/// The folder with conformance cases: `CONFORMANCE` names it, or it lies beside the checkout.
let conformanceFolder: URL? = {
  let folder =
    ProcessInfo.processInfo.environment["CONFORMANCE"].map { URL(filePath: $0) }
    ?? URL(filePath: #filePath).appending(path: "../../../../shared/conformance").standardized
  return FileManager.default.fileExists(atPath: folder.path) ? folder : nil
}()
