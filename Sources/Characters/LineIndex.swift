/// Where the lines of a text stand.
public struct LineIndex: Sendable {
  @usableFromInline
  let ranges: [Range<Int>]

  public init(of text: UnsafeBufferPointer<UInt8>) {
    var ranges: [Range<Int>] = []
    ranges.reserveCapacity(text.count / 24)
    let lineEnds = LineEnds(of: text)
    var start = 0
    while start < text.count {
      let (end, next) = lineEnds.end(from: start)
      ranges.append(start..<end)
      start = next
    }
    self.ranges = ranges
  }

  /// How many lines there are; a line ending at the end begins none.
  @inlinable
  public var count: Int { ranges.count }

  /// A line, from 0, without its ending.
  @inlinable
  public func range(of line: Int) -> Range<Int> { ranges[line] }
}

/// A place in a text. Both numbers begin at 1; columns count Unicode scalars.
public struct LinePosition: Hashable, Sendable {
  public let line: Int
  public let column: Int

  init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  /// The place of a byte; all the text before it is UTF-8. Where there are many to be found,
  /// ``TextPlaces`` finds them without counting each time from the start.
  public init(of offset: Int, in text: [UInt8]) {
    self = text.withUnsafeBufferPointer { LinePosition(of: offset, in: $0) }
  }

  private init(of offset: Int, in text: UnsafeBufferPointer<UInt8>) {
    var line = 1
    var column = 1
    var previous: UInt8 = 0
    for index in 0..<min(offset, text.count) {
      let byte = text[index]
      if byte.isLineEnd {
        // The second half of CRLF ends nothing.
        if byte != UInt8(ascii: "\n") || previous != UInt8(ascii: "\r") { line += 1 }
        column = 1
      } else if !byte.continuesUTF8 {
        column += 1
      }
      previous = byte
    }
    self.line = line
    self.column = column
  }
}
