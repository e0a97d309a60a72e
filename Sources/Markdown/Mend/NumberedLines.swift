import Characters

/// The lines that are numbered with digits and belong to a row: the number before or the one behind
/// follows on. One such line alone may begin with anything.
struct NumberedLines {
  /// From 0.
  private(set) var inRows: Set<Int> = []

  init(_ text: UnsafeBufferPointer<UInt8>, _ lines: LineIndex) {
    var last: (line: Int, value: Int)?
    for number in 0..<lines.count {
      let line = UnsafeBufferPointer(rebasing: text[lines.range(of: number)])
      let beginning = LineBeginning(of: line)
      switch beginning.kind {
      case .number(let value): note(value, number, &last)
      case .attachments:
        let rest = UnsafeBufferPointer(rebasing: line[beginning.contentStart...])
        if case .number(let value) = LineBeginning(of: rest).kind { note(value, number, &last) }
      case .chapter, .section, .heading: last = nil
      default: break
      }
    }
  }

  private mutating func note(_ value: Int, _ line: Int, _ last: inout (line: Int, value: Int)?) {
    if let last, last.value + 1 == value {
      inRows.insert(last.line)
      inRows.insert(line)
    }
    last = (line, value)
  }
}
