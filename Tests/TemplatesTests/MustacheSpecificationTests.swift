import Foundation
import Markup
import TestSupport
import Testing

@testable import Templates

/// The cases of the Mustache specification, lambdas left out.
@Suite struct MustacheSpecificationTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let file: String
    let name: String
    let data: Value
    let template: String
    let partials: [(name: String, text: String)]
    let expected: String

    var testDescription: String { "\(file): \(name)" }
  }

  static let cases: [Case] = {
    guard let folder = ConformanceCases.folder else { return [] }
    let files = [
      "comments", "delimiters", "dynamic-names", "inheritance", "interpolation", "inverted",
      "partials", "sections",
    ]
    return files.flatMap { file -> [Case] in
      do {
        let bytes = try Data(contentsOf: folder.appending(path: "mustache/\(file).json"))
        return try Value(json: Array(bytes))["tests"].list.map { test in
          Case(
            file: file, name: test["name"].text, data: test["data"],
            template: test["template"].text,
            partials: test["partials"].entries.map { ($0, $1.text) },
            expected: test["expected"].text)
        }
      } catch {
        Issue.record(error, "the cases of Mustache in \(file).json can't be read")
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
    for (name, text) in test.partials {
      sources.append(TemplateSource(name: name, file: name, bytes: Array(text.utf8)))
    }
    let library = TemplateLibrary.compiling(sources)
    #expect(library.diagnostics.isEmpty)
    var output = OutputBuffer()
    try library.value.render(library.value.template("")!, with: test.data, to: &output)
    #expect(String(decoding: output.bytes, as: UTF8.self) == test.expected)
  }
}

/// What a case is read by.
extension Value {
  fileprivate subscript(name: String) -> Value { value(of: Name(name)) ?? .missing }

  fileprivate var text: String { if case .text(let text) = self { text } else { "" } }

  fileprivate var list: [Value] { if case .list(let list) = self { list } else { [] } }

  fileprivate var entries: [(String, Value)] {
    guard case .mapping(let mapping) = self else { return [] }
    return mapping.entries.map { ($0.name.text, $0.value) }
  }
}
