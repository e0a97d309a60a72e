import Diagnostics

/// The wording of what can be wrong with a template as such.
extension Diagnostic {
  static func unclosedTag(at location: SourceLocation) -> Diagnostic {
    .error(at: location, "the tag that begins here has no end", fix: "close it with }}", length: 2)
  }

  static func unusableName(
    _ name: String, because reason: String, at location: SourceLocation
  ) -> Diagnostic {
    .error(
      at: location, "the tag can't be read: \(reason)", fix: "write one name, such as {{title}}",
      length: 2)
  }

  static func unusableDelimiters(at location: SourceLocation) -> Diagnostic {
    .error(
      at: location, "new delimiters can't be read", fix: "write them like {{=<% %>=}}", length: 3)
  }

  static func templateTooDeep(limit: Int, at location: SourceLocation) -> Diagnostic {
    .error(
      at: location, "sections and blocks are nested more than \(limit) deep here",
      fix: "move the inner ones to a partial", length: 2)
  }

  static func closesNothing(_ name: String, at location: SourceLocation) -> Diagnostic {
    .error(
      at: location, "{{/\(name)}} closes nothing", fix: "remove it, or open {{#\(name)}} before it",
      length: name.unicodeScalars.count + 5)
  }

  static func closesAnother(
    _ name: String, expected: String, at location: SourceLocation
  ) -> Diagnostic {
    .error(
      at: location, "{{/\(name)}} stands where '\(expected)' is to be closed",
      fix: "write {{/\(expected)}}", length: name.unicodeScalars.count + 5)
  }

  static func unclosedSection(_ name: String, at location: SourceLocation) -> Diagnostic {
    .error(
      at: location, "'\(name)' is opened here and never closed", fix: "close it with {{/\(name)}}",
      length: name.unicodeScalars.count + 5)
  }

  static func sameTemplateTwice(_ name: String, _ other: String, at file: String) -> Diagnostic {
    .error(
      at: SourceLocation(file: file), "\(other) is called '\(name)' as well",
      fix: "rename one of them")
  }

  static func noTemplate(
    _ name: String, nearest: String?, at location: SourceLocation
  ) -> Diagnostic {
    .error(
      at: location, "there is no template '\(name)'",
      fix: nearest.map { "did you mean '\($0)'?" } ?? "add the file \(name).mustache",
      length: name.unicodeScalars.count + 5)
  }
}
