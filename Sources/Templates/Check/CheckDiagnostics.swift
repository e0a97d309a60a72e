import Diagnostics

/// The wording of what can be wrong with a template for the page that it is used on.
extension Diagnostic {
  static func unknownName(
    _ name: String, suggestion: String?, known: [String], length: Int, at location: SourceLocation
  ) -> Diagnostic {
    let names = known.prefix(20).joined(separator: ", ")
    return .error(
      at: location, "unknown name '\(name)'",
      fix: suggestion.map { "did you mean '\($0)'?" }
        ?? (known.isEmpty ? "there are no names here" : "the names known here are \(names)"),
      length: length)
  }

  static func valueIsNoText(
    _ name: String, _ shape: Shape, length: Int, at location: SourceLocation
  ) -> Diagnostic {
    let fix =
      switch shape {
      case .html: "write {{{\(name)}}}, with three braces"
      case .list: "write {{#\(name)}} … {{/\(name)}} around what is to be repeated"
      default: "write {{\(name).…}} with one of its names"
      }
    return .error(
      at: location, "'\(name)' is no text: it is \(shape.article)", fix: fix, length: length)
  }

  static func valueIsNoGroup(
    _ name: String, _ shape: Shape, length: Int, at location: SourceLocation
  ) -> Diagnostic {
    .error(
      at: location, "'\(name)' has no names in it: it is \(shape.article)",
      fix: "write {{#\(name)}} around names of its entries, or use '\(name)' itself",
      length: length)
  }

  static func unescapedText(
    _ name: String, _ shape: Shape, length: Int, at location: SourceLocation
  ) -> Diagnostic {
    .error(
      at: location, "'\(name)' is not HTML that the generator made: it is \(shape.article)",
      fix: "write {{\(name)}}, with two braces, so that it is escaped", length: length)
  }

  static func misplaced(
    _ what: String, _ place: String, fix: String, length: Int, at location: SourceLocation
  ) -> Diagnostic {
    .error(at: location, "\(what) can't stand \(place)", fix: fix, length: length)
  }

  static func textAsAddress(
    _ name: String, attribute: String, length: Int, at location: SourceLocation
  ) -> Diagnostic {
    .error(
      at: location, "'\(name)' begins the address in '\(attribute)', but may be any text",
      fix: "use a name that is an address, or begin it in the template: \(attribute)=\"/…\"",
      length: length)
  }

  static func uncheckablePartial(
    _ name: String, length: Int, at location: SourceLocation
  ) -> Diagnostic {
    .error(
      at: location, "which template '*\(name)' means shows only when the page is made",
      fix: "choose between named partials with {{#…}}", length: length)
  }

  static func endlessTemplate(
    _ chain: [String], length: Int, at location: SourceLocation
  ) -> Diagnostic {
    .error(
      at: location, "templates include one another without end: \(chain.joined(separator: " → "))",
      fix: "take one of the steps out, or put it in a section that ends", length: length)
  }

  static func tooManyTemplates(at location: SourceLocation) -> Diagnostic {
    .error(
      at: location, "templates include one another too often to be checked",
      fix: "include each of them fewer times", length: 2)
  }

  static func unknownBlock(
    _ name: String, in parent: String, nearest: String?, known: [String], length: Int,
    at location: SourceLocation
  ) -> Diagnostic {
    .error(
      at: location, "'\(parent)' has no block '\(name)' that this could replace",
      fix: nearest.map { "did you mean '\($0)'?" }
        ?? (known.isEmpty
          ? "it has no blocks" : "its blocks are \(known.joined(separator: ", "))"),
      length: length)
  }

  static func strayContent(in parent: String, at location: SourceLocation) -> Diagnostic {
    .error(
      at: location, "this is in no block of '\(parent)', so it would not be shown",
      fix: "move it into one of the blocks {{$…}}")
  }

  static func unbalancedSection(
    _ name: String, length: Int, at location: SourceLocation
  ) -> Diagnostic {
    .error(
      at: location, "the HTML after {{/\(name)}} would differ with and without the section",
      fix: "open and close tags, attributes and comments on the same side of it", length: length)
  }
}

extension Shape {
  /// "a list", "HTML".
  fileprivate var article: String {
    switch self {
    case .any, .html, .boolean: words
    case .url: "an \(words)"
    case .text, .list, .record: "a \(words)"
    }
  }
}
