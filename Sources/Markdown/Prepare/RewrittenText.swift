import Characters

/// A text some of whose lines were replaced by others, and which line each came from.
struct RewrittenText {
  private(set) var bytes: [UInt8]
  /// For each line, from 0, its line in the source, from 1. Nil where they are the same.
  private(set) var sourceLines: [Int]?

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// - Parameter origin: a text with as many lines, whose lines came from the same places.
  init(_ bytes: [UInt8], linesOf origin: RewrittenText) {
    self.bytes = bytes
    sourceLines = origin.sourceLines
  }

  /// Lines put in the place of others.
  struct Edit {
    /// From 0.
    let lines: Range<Int>
    /// The new lines, each with its ending.
    private(set) var bytes: [UInt8] = []
    /// For each of them, the line that it came from, from 0.
    private(set) var origins: [Int] = []

    init(lines: Range<Int>) {
      self.lines = lines
    }

    /// - Parameter write: appends the line without its ending.
    mutating func addLine(from origin: Int, _ write: (inout [UInt8]) -> Void) {
      write(&bytes)
      bytes.append(UInt8(ascii: "\n"))
      origins.append(origin)
    }
  }

  /// The line in the source, from 1, of a line in this text, from 1.
  func sourceLine(of line: Int) -> Int {
    guard let sourceLines else { return line }
    return sourceLines[min(max(line - 1, 0), sourceLines.count - 1)]
  }

  /// - Parameter edits: in order, none over another.
  mutating func apply(_ edits: [Edit], to lines: LineIndex) {
    if edits.isEmpty { return }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count * 2)
    var numbers: [Int] = []
    numbers.reserveCapacity(lines.count + edits.reduce(0) { $0 + $1.origins.count })
    var line = 0
    func copy(upTo end: Int) {
      while line < end {
        result.append(contentsOf: bytes[lines.range(of: line)])
        result.append(UInt8(ascii: "\n"))
        numbers.append(sourceLine(of: line + 1))
        line += 1
      }
    }
    for edit in edits {
      copy(upTo: edit.lines.lowerBound)
      result.append(contentsOf: edit.bytes)
      for origin in edit.origins { numbers.append(sourceLine(of: origin + 1)) }
      line = edit.lines.upperBound
    }
    copy(upTo: lines.count)
    bytes = result
    sourceLines = numbers
  }
}
