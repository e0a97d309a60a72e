import Characters

/// A place in a source: the file as the user would name it and, where known, the line and column.
public struct SourceLocation: Hashable, Sendable {
  /// A position inside a file. Both numbers start at 1; columns count Unicode scalars.
  public struct Position: Hashable, Comparable, Sendable {
    public let line: Int
    public let column: Int

    public init(line: Int, column: Int) {
      self.line = line
      self.column = column
    }

    public static func < (a: Self, b: Self) -> Bool {
      (a.line, a.column) < (b.line, b.column)
    }
  }

  public let file: String
  public let position: Position?

  /// The file as a whole.
  public init(file: String) {
    self.file = file
    position = nil
  }

  /// A position in the file.
  public init(file: String, line: Int, column: Int) {
    self.file = file
    position = Position(line: line, column: column)
  }

  /// The position of a byte in the file's text, where others are asked for as well.
  package init(file: String, offset: Int, in text: TextPlaces) {
    let place = text.position(of: offset)
    self.init(file: file, line: place.line, column: place.column)
  }

  /// The position of a byte in the file's text.
  package init(file: String, offset: Int, in text: [UInt8]) {
    let place = LinePosition(of: offset, in: text)
    self.init(file: file, line: place.line, column: place.column)
  }
}

extension SourceLocation: CustomStringConvertible {
  /// `file:line:column`, or `file` alone.
  public var description: String {
    position.map { "\(file):\($0.line):\($0.column)" } ?? file
  }
}

extension SourceLocation: Comparable {
  public static func < (a: Self, b: Self) -> Bool {
    if a.file != b.file { return a.file < b.file }
    switch (a.position, b.position) {
    case (nil, .some): return true
    case (_, nil): return false
    case (let a?, let b?): return a < b
    }
  }
}
