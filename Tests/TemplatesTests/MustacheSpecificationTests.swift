import Foundation
import Markup
import Templates
import TestSupport
import Testing

/// The cases of the Mustache specification, lambdas left out.
@Suite struct MustacheSpecificationTests {
  struct Case: Decodable, Sendable, CustomTestStringConvertible {
    let name: String
    let desc: String
    let data: Data
    let template: String
    let partials: [String: String]?
    let expected: String
    var file = ""

    private enum CodingKeys: CodingKey { case name, desc, data, template, partials, expected }

    var testDescription: String { "\(file): \(name)" }
  }

  /// JSON as templates see it.
  struct Data: Decodable, Sendable {
    let value: Value

    private struct Key: CodingKey {
      let stringValue: String
      let intValue: Int? = nil
      init(stringValue: String) { self.stringValue = stringValue }
      init?(intValue: Int) { nil }
    }

    init(from decoder: any Decoder) throws {
      if let container = try? decoder.container(keyedBy: Key.self) {
        value = .mapping(
          Mapping(
            try container.allKeys.map {
              ($0.stringValue, try container.decode(Data.self, forKey: $0).value)
            }))
      } else if let items = try? [Data](from: decoder) {
        value = .list(items.map(\.value))
      } else {
        let container = try decoder.singleValueContainer()
        if container.decodeNil() {
          value = .missing
        } else if let boolean = try? container.decode(Bool.self) {
          value = .boolean(boolean)
        } else if let number = try? container.decode(Decimal.self) {
          value = .text("\(number)")
        } else {
          value = .text(try container.decode(String.self))
        }
      }
    }
  }

  private struct File: Decodable {
    let tests: [Case]
  }

  static let cases: [Case] = {
    guard let folder = ConformanceCases.folder else { return [] }
    let files = [
      "comments", "delimiters", "dynamic-names", "inheritance", "interpolation", "inverted",
      "partials", "sections",
    ]
    return files.flatMap { name -> [Case] in
      do {
        let data = try Foundation.Data(
          contentsOf: folder.appending(path: "mustache/\(name).json"))
        return try JSONDecoder().decode(File.self, from: data).tests.map {
          var test = $0
          test.file = name
          return test
        }
      } catch {
        Issue.record(error, "the cases of Mustache in \(name).json can't be read")
        return []
      }
    }
  }()

  @Test func everyCaseIsThere() {
    guard ConformanceCases.folder != nil else {
      Issue.record(Comment(rawValue: ConformanceCases.absence), severity: .warning)
      return
    }
    #expect(Self.cases.count == 184)
  }

  @Test(arguments: cases)
  func rendersAsSpecified(test: Case) throws {
    var sources = [TemplateSource(name: "", file: "main", bytes: Array(test.template.utf8))]
    for (name, text) in test.partials ?? [:] {
      sources.append(TemplateSource(name: name, file: name, bytes: Array(text.utf8)))
    }
    let library = TemplateLibrary.compiling(sources)
    #expect(library.diagnostics.isEmpty)
    var output = OutputBuffer()
    try library.value.render(library.value.template("")!, with: test.data.value, to: &output)
    #expect(String(decoding: output.bytes, as: UTF8.self) == test.expected)
  }
}
