import Diagnostics
import Localization

/// Everything this module has to say.
extension Diagnostic {
  static func nestedTooDeeply(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      Rule.markdown.nestedTooDeeply, at: location,
      ["limit": .number(MarkdownConverter.nestingLimit)])
  }

  static func rawHTMLDropped(at location: SourceLocation) -> Diagnostic {
    Diagnostic(Rule.markdown.rawHTML, at: location)
  }

  /// - Parameter severity: an error where nobody would read the page before it is published.
  static func rawHTMLHoldsText(_ severity: Severity, at location: SourceLocation) -> Diagnostic {
    Diagnostic(Rule.markdown.textInRawHTML, at: location, severity: severity)
  }

  static func schemeNotAllowed(
    _ scheme: String, _ destination: String, _ severity: Severity, at place: ReferencePlace
  ) -> Diagnostic {
    // A drive's letter looks like a scheme.
    if scheme.count == 1 || scheme.lowercased() == "file" {
      let name = destination.split { $0 == "/" || $0 == "\\" }.last ?? ""
      return Diagnostic(
        Rule.markdown.fileOnOneComputer, at: place.location,
        ["destination": .text(destination), "name": .text(String(name))], severity: severity,
        length: place.length)
    }
    return Diagnostic(
      Rule.markdown.addressNotAllowed, at: place.location, ["scheme": .text(scheme)],
      severity: severity, length: place.length)
  }

  static func noAddress(
    _ severity: Severity, at place: ReferencePlace
  ) -> Diagnostic {
    Diagnostic(
      Rule.markdown.noAddress, at: place.location, severity: severity, length: place.length)
  }

  static func tooManyCells(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      Rule.markdown.tooManyCells, at: location, ["limit": .number(TableRewriting.cellLimit)])
  }

  static func rowCut(at location: SourceLocation) -> Diagnostic {
    Diagnostic(Rule.markdown.rowCut, at: location)
  }

  static func unknownCallout(_ word: String, at location: SourceLocation) -> Diagnostic {
    var arguments: [String: Phrase.Argument] = [
      "word": .text(word), "words": .names(Callout.knownWords),
    ]
    var fix: Wording?
    if let nearest = Spelling.nearest(to: word, in: Callout.knownWords) {
      arguments["nearest"] = .text(nearest)
      fix = Wording(
        "did you mean '{nearest}'? the words are {words}", "是不是想写“{nearest}”？可以写：{words}")
    }
    return Diagnostic(
      Rule.markdown.unknownCallout, at: location, arguments, fix: fix,
      length: word.unicodeScalars.count)
  }

  static func noAlternativeText(_ destination: String, at place: ReferencePlace) -> Diagnostic {
    Diagnostic(
      Rule.markdown.noAlternativeText, at: place.location, ["destination": .text(destination)],
      length: place.length)
  }

  static func attributesDropped(_ tag: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      Rule.markdown.attributesDropped, at: location, ["tag": .text(tag)],
      length: tag.unicodeScalars.count)
  }

  static func tagAlone(_ tag: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      Rule.markdown.tagAlone, at: location, ["tag": .text(tag)], length: tag.unicodeScalars.count)
  }

  static func marksLeft(_ mark: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      Rule.markdown.marksLeft, at: location, ["mark": .text(mark)], length: mark.count)
  }

  static func headingIDTwice(_ id: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      Rule.markdown.headingIDTwice, at: location, ["id": .text(id)],
      length: id.unicodeScalars.count)
  }

  static func noSuchFootnote(_ label: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      Rule.markdown.noSuchFootnote, at: location, ["label": .text(label)],
      length: label.unicodeScalars.count + 3)
  }

  static func footnoteNotUsed(_ label: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(Rule.markdown.footnoteNotUsed, at: location, ["label": .text(label)])
  }

  static func footnoteTwice(_ label: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(Rule.markdown.footnoteTwice, at: location, ["label": .text(label)])
  }
}
