/// Writes diagnostics for people: `file:line:column: error: message`, the line with a caret under
/// the place, and the fix.
public struct DiagnosticPrinter {
  private let source: (_ file: String) -> [UInt8]?

  /// - Parameter source: the bytes of a file named in a location, or nil where it can't be read;
  ///   the line is then left out.
  public init(source: @escaping (_ file: String) -> [UInt8]?) {
    self.source = source
  }

  /// The text of all diagnostics, in their order and each once, every line ending in a newline.
  public func text(of diagnostics: some Sequence<Diagnostic>) -> String {
    var result = ""
    var current: (file: String, lines: SourceLines?)?
    var previous: Diagnostic?
    for diagnostic in diagnostics.sorted() where diagnostic != previous {
      previous = diagnostic
      if current?.file != diagnostic.location.file {
        let bytes = source(diagnostic.location.file)
        current = (diagnostic.location.file, bytes.map(SourceLines.init))
      }
      write(diagnostic, from: current?.lines, to: &result)
    }
    return result
  }

  private func write(
    _ diagnostic: Diagnostic, from lines: SourceLines?, to result: inout String
  ) {
    let head = "\(diagnostic.location): \(diagnostic.severity): \(diagnostic.message)"
    result += SourceExcerpt.printable(head) + "\n"
    if let position = diagnostic.location.position, let lines,
      let excerpt = SourceExcerpt(
        of: lines, line: position.line, column: position.column, length: diagnostic.length)
    {
      result += "    \(excerpt.line)\n    \(excerpt.caret)\n"
    }
    if let fix = diagnostic.fix {
      result += "    \(SourceExcerpt.printable(fix))\n"
    }
  }
}
