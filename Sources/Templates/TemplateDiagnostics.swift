import Diagnostics
import Localization

/// What can be wrong with a template as such.
extension Diagnostic {
  static func unclosedTag(at location: SourceLocation) -> Diagnostic {
    Diagnostic(Rule.templates.unclosedTag, at: location, length: 2)
  }

  static func unreadableTag(because reason: Phrase, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      Rule.templates.unreadableTag, at: location, ["reason": .phrase(reason)], length: 2)
  }

  static func unreadableDelimiters(at location: SourceLocation) -> Diagnostic {
    Diagnostic(Rule.templates.unreadableDelimiters, at: location, length: 3)
  }

  static func sectionsTooDeep(limit: Int, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      Rule.templates.sectionsTooDeep, at: location, ["limit": .number(limit)], length: 2)
  }

  static func closesNothing(_ name: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      Rule.templates.closesNothing, at: location, ["name": .text(name)],
      length: name.unicodeScalars.count + 5)
  }

  static func closesAnother(
    _ name: String, expected: String, at location: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      Rule.templates.closesAnother, at: location,
      ["name": .text(name), "expected": .text(expected)], length: name.unicodeScalars.count + 5)
  }

  static func unclosedSection(_ name: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      Rule.templates.unclosedSection, at: location, ["name": .text(name)],
      length: name.unicodeScalars.count + 5)
  }

  static func sameTemplateTwice(_ name: String, _ other: String, at file: String) -> Diagnostic {
    Diagnostic(
      Rule.templates.sameTemplateTwice, at: SourceLocation(file: file),
      ["name": .text(name), "other": .text(other)])
  }

  static func unknownPartial(
    _ name: String, nearest: String?, at location: SourceLocation
  ) -> Diagnostic {
    var arguments: [String: Phrase.Argument] = ["name": .text(name)]
    arguments["nearest"] = nearest.map { .text($0) }
    return Diagnostic(
      Rule.templates.unknownPartial, at: location, arguments,
      fix: nearest == nil ? nil : .didYouMean, length: name.unicodeScalars.count + 5)
  }
}
