import ArgumentParser
import Diagnostics
import Foundation
import Localization
import Markup
import SiteGenerator
import SiteModel

/// How a run says what it found.
enum DiagnosticFormat: String, CaseIterable, ExpressibleByArgument {
  /// For people, on standard error.
  case text
  /// One document on standard output.
  case json
  /// GitHub's annotations, on standard output.
  case github
  /// One document of the Static Analysis Results Interchange Format, on standard output.
  case sarif

  /// - Parameter language: of the messages; codes, names and severities are for machines, and stay
  ///   as they are in JSON and annotations.
  ///   Only for people are there colours.
  /// - Parameter schedule: what will happen by itself, for the one document that has room for it; nil where
  ///   nobody asked.
  func output(
    of diagnostics: [Diagnostic], in language: Language, isColoured: Bool = false,
    ahead schedule: [ScheduledChange]? = nil
  ) -> String {
    switch self {
    case .text: DiagnosticPrinter(in: language, isColoured: isColoured).text(of: diagnostics)
    case .json: Self.json(diagnostics, language, schedule)
    case .github: Self.annotations(diagnostics, language)
    case .sarif: SARIFReport(on: Self.distinct(diagnostics), in: language).text
    }
  }

  /// Whether standard output is for a document of its own, and for no words beside it.
  var isDocument: Bool { self == .json || self == .sarif }

  /// Sorted, and each once.
  private static func distinct(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    var seen: Set<Diagnostic> = []
    return diagnostics.sorted().filter { seen.insert($0).inserted }
  }

  private static func json(
    _ diagnostics: [Diagnostic], _ language: Language, _ schedule: [ScheduledChange]?
  ) -> String {
    var json = JSONWriter()
    json.object { json in
      json.name("diagnostics")
      json.array { json in
        for diagnostic in distinct(diagnostics) {
          json.object { json in
            json.member("code", diagnostic.rule.code)
            json.member("severity", diagnostic.severity.rawValue)
            json.member("message", diagnostic.message.text(in: language))
            json.member("file", diagnostic.location.file)
            json.member("line", orNull: diagnostic.location.position?.line)
            json.member("column", orNull: diagnostic.location.position?.column)
            json.member("fix", orNull: diagnostic.fix?.text(in: language))
          }
        }
      }
      guard let schedule else { return }
      json.name("schedule")
      json.array { json in
        for change in schedule {
          json.object { json in
            json.member("moment", change.moment.rfc3339)
            json.member("kind", change.kind.name)
            json.member("title", change.title)
            json.member("file", change.file)
          }
        }
      }
    }
    json.endLine()
    return String(decoding: json.bytes, as: UTF8.self)
  }

  /// Workflow commands: `::error file=…,line=…,col=…,title=…::message`, with GitHub's escapes.
  private static func annotations(_ diagnostics: [Diagnostic], _ language: Language) -> String {
    distinct(diagnostics).map { diagnostic in
      var properties = [("file", diagnostic.location.file)]
      if let position = diagnostic.location.position {
        properties += [("line", "\(position.line)"), ("col", "\(position.column)")]
      }
      properties.append(("title", diagnostic.rule.code))
      let list = properties.map { "\($0)=\(escaped($1, isProperty: true))" }
        .joined(separator: ",")
      let lines = [diagnostic.message, diagnostic.fix].compactMap { $0?.text(in: language) }
      let message = escaped(lines.joined(separator: "\n"), isProperty: false)
      return "::\(diagnostic.severity.rawValue) \(list)::\(message)\n"
    }.joined()
  }

  private static func escaped(_ text: String, isProperty: Bool) -> String {
    var text = text.replacing("%", with: "%25").replacing("\r", with: "%0D")
      .replacing("\n", with: "%0A")
    if isProperty { text = text.replacing(":", with: "%3A").replacing(",", with: "%2C") }
    return text
  }
}
