import Characters
import Localization

/// Writes diagnostics for people: `file:line:column: error: message`, the line with a caret under
/// the place, and the fix.
public struct DiagnosticPrinter {
  private let language: Language
  private let isColoured: Bool

  /// - Parameter isColoured: whether a terminal that knows colours shows the text.
  public init(in language: Language = .english, isColoured: Bool = false) {
    self.language = language
    self.isColoured = isColoured
  }

  /// The text of all diagnostics, in their order and each once, every line ending in a newline.
  public func text(of diagnostics: some Sequence<Diagnostic>) -> String {
    var result = ""
    var previous: Diagnostic?
    for diagnostic in diagnostics.sorted() where diagnostic != previous {
      previous = diagnostic
      write(diagnostic, to: &result)
    }
    return result
  }

  private func write(_ diagnostic: Diagnostic, to result: inout String) {
    let severity = diagnostic.severity.wording.text(in: language)
    let colon = Wording(": ", "：").text(in: language)
    let message = diagnostic.message.text(in: language)
    let tint: TerminalTint = diagnostic.severity == .error ? .error : .warning
    result += shown("\(diagnostic.location):", .place) + " "
    result += shown(severity, tint) + colon + SourceExcerpt.printable(message) + "\n"
    if let quote = diagnostic.quote {
      let excerpt = SourceExcerpt(of: quote, length: diagnostic.length)
      result += "    \(excerpt.line)\n    \(tinted(excerpt.caret, tint))\n"
    }
    if let fix = diagnostic.fix {
      result += "    \(SourceExcerpt.printable(fix.text(in: language)))\n"
    }
  }

  private func shown(_ text: String, _ tint: TerminalTint) -> String {
    tinted(SourceExcerpt.printable(text), tint)
  }

  private func tinted(_ text: String, _ tint: TerminalTint) -> String {
    isColoured ? tint.around(text) : text
  }
}

/// The colours in which a terminal shows what a run says: ECMA-48's, in the shades that the reader
/// has chosen for them.
public enum TerminalTint: String, Sendable {
  case place = "1"
  case error = "1;31"
  case warning = "1;33"

  /// The text in the colour, and what follows in that of before.
  public func around(_ text: String) -> String { "\u{1B}[\(rawValue)m\(text)\u{1B}[0m" }
}

extension Diagnostic.Severity {
  /// As people read it.
  public var wording: Wording {
    switch self {
    case .error: Wording("error", "错误")
    case .warning: Wording("warning", "提醒")
    }
  }
}

extension Sequence<Diagnostic> {
  /// The diagnostics with the lines that they are about.
  ///
  /// - Parameter source: the bytes of a file named in a location, as they were read; nil where nobody
  ///   knows them, and the line is left out.
  public func quoting(_ source: (_ file: String) -> [UInt8]?) -> [Diagnostic] {
    var files: [String: TextPlaces?] = [:]
    return map { diagnostic in
      guard diagnostic.quote == nil, let position = diagnostic.location.position else {
        return diagnostic
      }
      let file = diagnostic.location.file
      let text = files[file] ?? source(file).map(TextPlaces.init)
      files[file] = .some(text)
      var quoting = diagnostic
      quoting.quote = text.flatMap { Quote(of: position, in: $0) }
      return quoting
    }
  }
}
