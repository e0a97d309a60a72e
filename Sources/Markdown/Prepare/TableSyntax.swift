import Characters

/// How a line of a pipe table is read: GFM, section 4.10.
enum TableSyntax {
  enum Alignment {
    case none, left, center, right
  }

  /// The cells of a row, without the white space around them: split at each `|` that has no
  /// backslash before it, whether or not it stands in code. A pipe at either end opens no cell.
  static func cells(of line: UnsafeBufferPointer<UInt8>) -> [Range<Int>] {
    let row = trimmed(line, 0..<line.count)
    var cells: [Range<Int>] = []
    cells.reserveCapacity(8)
    var start = row.lowerBound
    if start < row.upperBound, line[start] == UInt8(ascii: "|") { start += 1 }
    var index = start
    while index < row.upperBound {
      if line[index] == UInt8(ascii: "|"), index == 0 || line[index - 1] != UInt8(ascii: "\\") {
        cells.append(trimmed(line, start..<index))
        start = index + 1
      }
      index += 1
    }
    if start < row.upperBound { cells.append(trimmed(line, start..<row.upperBound)) }
    return cells
  }

  /// The alignments that the line below a header gives; nil for any other line.
  static func alignments(of line: UnsafeBufferPointer<UInt8>) -> [Alignment]? {
    guard mayBeDelimiterRow(line) else { return nil }
    var alignments: [Alignment] = []
    for range in cells(of: line) {
      var cell = line[range]
      let isLeft = cell.first == UInt8(ascii: ":")
      if isLeft { cell.removeFirst() }
      let isRight = cell.last == UInt8(ascii: ":")
      if isRight { cell.removeLast() }
      guard !cell.isEmpty, cell.allSatisfy({ $0 == UInt8(ascii: "-") }) else { return nil }
      alignments.append(
        isLeft ? (isRight ? .center : .left) : (isRight ? .right : .none))
    }
    return alignments.isEmpty ? nil : alignments
  }

  /// Whether a line, with whatever quote marks stand before it, may be one below a header: a look at
  /// its bytes alone.
  ///
  /// - Parameter start: where the line begins; it ends where the bytes do, or before.
  static func mayBeDelimiterRow(
    _ line: UnsafeBufferPointer<UInt8>, from start: Int = 0
  ) -> Bool {
    var hasHyphen = false
    var hasOther = false
    for index in start..<line.count {
      switch line[index] {
      case UInt8(ascii: "\n"), UInt8(ascii: "\r"): return hasHyphen && hasOther
      case UInt8(ascii: "-"): hasHyphen = true
      case UInt8(ascii: "|"), UInt8(ascii: ":"): hasOther = true
      case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: ">"), 0x0B, 0x0C: break
      default: return false
      }
    }
    return hasHyphen && hasOther
  }

  /// Writes what a cell holds once its pipes have lost their backslashes.
  static func writeContent(
    of cell: UnsafeBufferPointer<UInt8>, to output: inout [UInt8]
  ) {
    var start = 0
    var index = 0
    while let pipe = cell.firstIndex(of: UInt8(ascii: "|"), from: index, to: cell.count) {
      if pipe > start, cell[pipe - 1] == UInt8(ascii: "\\") {
        output.append(contentsOf: cell[start..<pipe - 1])
        start = pipe
      }
      index = pipe + 1
    }
    output.append(contentsOf: cell[start...])
  }

  /// Whether a line ends a table, though it would go on with a paragraph: a rule, a list item that
  /// is empty or does not count from 1, a tag alone; and a pipe alone, which has no cell.
  static func endsTable(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
    let text = line[trimmed(line, 0..<line.count)]
    guard let first = text.first, text.count > 1 || first != UInt8(ascii: "|") else { return true }
    switch first {
    case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"), UInt8(ascii: "_"):
      let marks = text.filter { !$0.isBlank }
      let isRule =
        first != UInt8(ascii: "+") && marks.count >= 3 && marks.allSatisfy { $0 == first }
      let isItem =
        first != UInt8(ascii: "_") && (text.count == 1 || text[text.startIndex + 1].isBlank)
      return isRule || isItem
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      let digits = text.prefix(while: \.isASCIIDigit)
      let rest = text.dropFirst(digits.count)
      guard digits.count < 10, let mark = rest.first,
        mark == UInt8(ascii: ".") || mark == UInt8(ascii: ")")
      else { return false }
      return rest.dropFirst().first?.isBlank ?? true
    case UInt8(ascii: "<"):
      guard text.count > 2, text.last == UInt8(ascii: ">") else { return false }
      let inner = text.dropFirst().dropLast()
      let begins =
        inner.first == UInt8(ascii: "/") || inner.first!.isASCIILetter
      return begins && !inner.contains { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: ">") }
        && !inner.contains(UInt8(ascii: ":"))
    default: return false
    }
  }

  private static func trimmed(
    _ line: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
  ) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, isSpace(line[start]) { start += 1 }
    while end > start, isSpace(line[end - 1]) { end -= 1 }
    return start..<end
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte.isBlank || byte == 0x0B || byte == 0x0C
  }
}
