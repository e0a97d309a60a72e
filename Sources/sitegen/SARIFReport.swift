import Diagnostics
import Localization
import Markup
import SiteGenerator

/// Diagnostics as the Static Analysis Results Interchange Format 2.1.0 (OASIS) has them, which code
/// hosts and editors read.
struct SARIFReport {
  private let diagnostics: [Diagnostic]
  private let language: Language
  /// Those that were broken, by code: a reader looks rules up by their place in this list.
  private let rules: [Rule]

  /// - Parameter diagnostics: in their order, each once.
  init(on diagnostics: [Diagnostic], in language: Language) {
    self.diagnostics = diagnostics
    self.language = language
    rules = Set(diagnostics.map(\.rule)).sorted { $0.code < $1.code }
  }

  private static let schema = "https://json.schemastore.org/sarif-2.1.0.json"
  /// What addresses of files are relative to: the folder that the command ran in.
  private static let root = "SRCROOT"

  var text: String {
    var json = JSONWriter()
    json.object { json in
      json.member("$schema", Self.schema)
      json.member("version", "2.1.0")
      json.name("runs")
      json.array { json in
        json.object { json in
          json.name("tool")
          json.object { json in
            json.name("driver")
            json.object { json in write(driver: &json) }
          }
          json.member("language", language.rawValue)
          // Columns count Unicode scalars, as everywhere in this program.
          json.member("columnKind", "unicodeCodePoints")
          json.name("results")
          json.array { json in
            for diagnostic in diagnostics { write(diagnostic, to: &json) }
          }
        }
      }
    }
    json.endLine()
    return String(decoding: json.bytes, as: UTF8.self)
  }

  private func write(driver json: inout JSONWriter) {
    json.member("name", "sitegen")
    json.name("rules")
    json.array { json in
      for rule in rules {
        let words = RuleText(rule, language)
        json.object { json in
          json.member("id", rule.code)
          write("shortDescription", words.message, to: &json)
          write("fullDescription", rule.reason.text(in: language), to: &json)
          write("help", words.help, to: &json)
          json.name("defaultConfiguration")
          json.object { json in json.member("level", rule.severity.rawValue) }
        }
      }
    }
  }

  private func write(_ name: String, _ text: String, to json: inout JSONWriter) {
    json.name(name)
    json.object { json in json.member("text", text) }
  }

  private func write(_ diagnostic: Diagnostic, to json: inout JSONWriter) {
    let message = [diagnostic.message, diagnostic.fix].compactMap { $0?.text(in: language) }
      .joined(separator: "\n")
    json.object { json in
      json.member("ruleId", diagnostic.rule.code)
      if let index = rules.firstIndex(of: diagnostic.rule) {
        json.member("ruleIndex", orNull: index)
      }
      json.member("level", diagnostic.severity.rawValue)
      write("message", message, to: &json)
      json.name("locations")
      json.array { json in
        json.object { json in
          json.name("physicalLocation")
          json.object { json in write(diagnostic.location, length: diagnostic.length, to: &json) }
        }
      }
    }
  }

  private func write(_ location: SourceLocation, length: Int, to json: inout JSONWriter) {
    json.name("artifactLocation")
    json.object { json in
      json.member("uri", Self.uri(of: location.file))
      if !location.file.hasPrefix("/") { json.member("uriBaseId", Self.root) }
    }
    guard let position = location.position else { return }
    json.name("region")
    json.object { json in
      json.member("startLine", orNull: position.line)
      json.member("startColumn", orNull: position.column)
      json.member("endColumn", orNull: position.column + max(length, 1))
    }
  }

  /// A path as RFC 3986 has it; one from the root on is a whole address.
  static func uri(of file: String) -> String {
    let path = file.split(separator: "/", omittingEmptySubsequences: false).map { part in
      part.utf8.map { byte -> String in
        let isPlain =
          (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
          || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
          || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || "-._~".utf8.contains(byte)
        if isPlain { return String(UnicodeScalar(byte)) }
        let digits = String(byte, radix: 16, uppercase: true)
        return byte < 16 ? "%0\(digits)" : "%\(digits)"
      }.joined()
    }.joined(separator: "/")
    return file.hasPrefix("/") ? "file://\(path)" : path
  }
}
