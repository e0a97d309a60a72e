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

  /// - Parameter severity: an error where nobody would read the page before it is published.
  static func rawHTMLHoldsText(_ severity: Severity, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      severity, at: location, "raw HTML is left out, and the text in it would be lost",
      fix: "write a table with '|' between its cells, and other text without tags")
  }

  static func schemeNotAllowed(
    _ scheme: String, _ destination: String, _ severity: Severity, at place: ReferencePlace
  ) -> Diagnostic {
    // A drive's letter looks like a scheme.
    if scheme.count == 1 || scheme.lowercased() == "file" {
      let name = destination.split { $0 == "/" || $0 == "\\" }.last ?? ""
      return Diagnostic(
        severity, at: place.location, "'\(destination)' is a file on one computer alone",
        fix: "put the file beside the text and name it alone: \(name)", length: place.length)
    }
    return Diagnostic(
      severity, at: place.location, "a link or image can't lead to a '\(scheme):' address",
      fix: "links may begin with http:, https:, mailto: or tel:, images with http: or https:, "
        + "and both may be relative", length: place.length)
  }

  static func noAddress(
    _ severity: Severity, at place: ReferencePlace
  ) -> Diagnostic {
    Diagnostic(
      severity, at: place.location, "the link has no address",
      fix: "write it between the parentheses, or take the brackets away", length: place.length)
  }

  static func tooManyCells(at location: SourceLocation) -> Diagnostic {
    .error(
      at: location,
      "with this table the text has more than \(TableRewriting.cellLimit) table cells, "
        + "those that short rows lack among them",
      fix: "publish the data as a file, and show the rows that matter")
  }

  static func rowCut(at location: SourceLocation) -> Diagnostic {
    .warning(
      at: location, "the row has more cells than the table's head, and the last are left out",
      fix: "give the head as many cells, or put a backslash before a '|' that belongs to the text")
  }

  static func unknownCallout(_ word: String, at location: SourceLocation) -> Diagnostic {
    let nearest = Spelling.nearest(to: word, in: Callout.knownWords)
    return .warning(
      at: location, "there is no callout '\(word)'",
      fix: (nearest.map { "did you mean '\($0)'? " } ?? "")
        + "the words are \(Callout.knownWords.joined(separator: ", "))",
      length: word.unicodeScalars.count)
  }

  static func noAlternativeText(_ destination: String, at place: ReferencePlace) -> Diagnostic {
    .warning(
      at: place.location,
      "the picture '\(destination)' has no words for those who can't see it",
      fix: "say between the brackets what it shows: ![…](\(destination))", length: place.length)
  }

  static func noSuchFootnote(_ label: String, at location: SourceLocation) -> Diagnostic {
    .warning(
      at: location, "there is no footnote '\(label)'",
      fix: "add a line that begins with '[^\(label)]: ', or put a backslash before the bracket",
      length: label.unicodeScalars.count + 3)
  }

  static func footnoteNotUsed(_ label: String, at location: SourceLocation) -> Diagnostic {
    .warning(
      at: location, "nothing refers to the footnote '\(label)', so it is not shown",
      fix: "put '[^\(label)]' into the text, or take the note out")
  }

  static func footnoteTwice(_ label: String, at location: SourceLocation) -> Diagnostic {
    .warning(
      at: location, "there is a footnote '\(label)' already, so this one is not shown",
      fix: "give it another name")
  }
}
