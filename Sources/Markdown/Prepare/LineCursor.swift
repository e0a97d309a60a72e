import Characters

/// A quote or a list item that a block stands in.
enum BlockContainer {
  case quote
  /// - width: how many columns its content is indented.
  /// - line: the line on which its marker stands, from 0.
  case item(width: Int, line: Int)

  /// What continues it on a line of its own.
  var prefix: String {
    switch self {
    case .quote: "> "
    case .item(let width, _): String(repeating: " ", count: width)
    }
  }
}

/// Reads the beginning of a line as CommonMark's container blocks do (section 5), in columns, with
/// tab stops four apart (section 2.2).
struct LineCursor {
  private let line: UnsafeBufferPointer<UInt8>
  /// The number of the line, from 0.
  private let number: Int
  private(set) var index = 0
  private var column = 0
  /// Columns of the tab before the index that are still to be used.
  private(set) var restOfTab = 0

  init(_ line: UnsafeBufferPointer<UInt8>, number: Int) {
    self.line = line
    self.number = number
  }

  /// Columns of white space from here on.
  var indentation: Int {
    var cursor = self
    return cursor.skipBlanks(atMost: .max)
  }

  var isAtEnd: Bool { index == line.count }

  /// The rest of the line behind white space.
  mutating func skipIndentation() -> UnsafeBufferPointer<UInt8> {
    _ = skipBlanks(atMost: .max)
    return UnsafeBufferPointer(rebasing: line[index...])
  }

  /// Goes behind what continues the container on this line, or begins it.
  mutating func enter(_ container: BlockContainer) -> Bool {
    switch container {
    case .quote:
      guard indentation < 4 else { return false }
      let before = self
      _ = skipBlanks(atMost: 3)
      guard index < line.count, line[index] == UInt8(ascii: ">") else {
        self = before
        return false
      }
      advance()
      _ = skipBlanks(atMost: 1)
      return true
    case .item(let width, let markerLine):
      if markerLine == number {
        let end = column + width
        while column < end, !isAtEnd { advance() }
        return true
      }
      guard indentation >= width else { return false }
      _ = skipBlanks(atMost: width)
      return true
    }
  }

  /// How far the content of the list item that begins here is indented; nil where none begins.
  func itemWidth() -> Int? {
    var cursor = self
    let start = cursor.column
    _ = cursor.skipBlanks(atMost: 3)
    if cursor.isAtEnd { return nil }
    while cursor.index < line.count, line[cursor.index].isASCIIDigit {
      cursor.advance()
    }
    if cursor.isAtEnd { return nil }
    cursor.advance()
    let markerEnd = cursor.column
    let padding = cursor.skipBlanks(atMost: .max)
    let isEmpty = cursor.isAtEnd
    return markerEnd - start + (isEmpty || padding > 4 ? 1 : padding)
  }

  private mutating func skipBlanks(atMost limit: Int) -> Int {
    var skipped = 0
    while skipped < limit, restOfTab > 0 || (index < line.count && line[index].isBlank) {
      advance()
      skipped += 1
    }
    return skipped
  }

  /// One column on.
  private mutating func advance() {
    if restOfTab > 0 {
      restOfTab -= 1
    } else {
      if line[index] == UInt8(ascii: "\t") { restOfTab = 3 - column % 4 }
      index += 1
    }
    column += 1
  }
}
