import Diagnostics

/// The wording of everything this module has to say.
extension Diagnostic {
  static func nestedTooDeeply(at location: SourceLocation) -> Diagnostic {
    .error(
      at: location,
      "the text is nested more than \(MarkdownConverter.nestingLimit) levels deep here",
      fix: "use fewer quotes, lists or emphasis inside one another")
  }

  static func tooCostly(_ construct: String, at location: SourceLocation) -> Diagnostic {
    .error(
      at: location, "\(construct) here, which would take too long to read",
      fix: "split the text, or put a backslash before characters that are meant as themselves")
  }

  static func rawHTMLDropped(at location: SourceLocation) -> Diagnostic {
    .warning(
      at: location, "raw HTML is left out",
      fix: "write it in Markdown, or put a backslash before '<' where the character itself is meant"
    )
  }

  static func schemeNotAllowed(_ scheme: String, at location: SourceLocation) -> Diagnostic {
    .warning(
      at: location, "a link or image to a '\(scheme):' address is left without its address",
      fix: "links may begin with http:, https:, mailto: or tel:, images with http: or https:, "
        + "and both may be relative")
  }
}
