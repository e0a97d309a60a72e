import Characters

/// A source cut into its lines once, for however many complaints there are about it.
struct SourceLines {
  private let bytes: [UInt8]
  private let index: LineIndex

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    index = bytes.withUnsafeBufferPointer(LineIndex.init)
  }

  /// The bytes of a line, from 1 on, without its ending. Behind the last line's ending there is one
  /// more, with nothing on it.
  func line(_ number: Int) -> ArraySlice<UInt8>? {
    if number > 0, number <= index.count { return bytes[index.range(of: number - 1)] }
    let isBehindLast = number == index.count + 1 && bytes.last?.isLineEnd ?? true
    return isBehindLast ? bytes[bytes.count...] : nil
  }
}

/// One line of a source, cut to what a terminal shows, and the line of carets that belongs under it.
struct SourceExcerpt {
  let line: String
  let caret: String

  /// The most Unicode scalars of a line that are shown on each side of the place.
  private static let reach = 60

  init(of text: String, isFirstLine: Bool, column: Int, length: Int) {
    var scalars = Array(text.unicodeScalars)
    if isFirstLine, scalars.first == "\u{FEFF}" { scalars.removeFirst() }

    let place = min(max(column - 1, 0), scalars.count)
    let start = max(0, place - Self.reach)
    let end = min(scalars.count, place + Self.reach)
    let marked = min(max(length, 1), max(end - place, 1))

    var line = start > 0 ? "…" : ""
    var caret = start > 0 ? " " : ""
    for scalar in scalars[start..<place] {
      line.unicodeScalars.append(Self.printable(scalar))
      caret += scalar == "\t" ? "\t" : Self.blank(asWideAs: Self.printable(scalar))
    }
    for (offset, scalar) in scalars[place..<end].enumerated() {
      line.unicodeScalars.append(Self.printable(scalar))
      if offset < marked {
        caret += offset == 0 ? "^" : "~"
        if Self.printable(scalar).terminalColumns == 2 { caret += "~" }
      }
    }
    if end < scalars.count { line += "…" }
    if place == scalars.count { caret += "^" }
    self.line = line
    self.caret = caret
  }

  /// The text with control characters made visible: a file's content must not steer the terminal.
  static func printable(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { result.append(printable(scalar)) }
    return String(result)
  }

  private static func printable(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.properties.generalCategory {
    case .control where scalar != "\t", .lineSeparator, .paragraphSeparator: "\u{FFFD}"
    case .format where ("\u{202A}"..."\u{202E}").contains(scalar): "\u{FFFD}"
    case .format where ("\u{2066}"..."\u{2069}").contains(scalar): "\u{FFFD}"
    default: scalar
    }
  }

  /// A space that takes the terminal columns of the scalar: none, one, or two.
  private static func blank(asWideAs scalar: Unicode.Scalar) -> String {
    switch scalar.terminalColumns {
    case 0: ""
    case 2: "\u{3000}"
    default: " "
    }
  }
}
