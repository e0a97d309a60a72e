/// A source cut into its lines once, for however many complaints there are about it. CR, LF and CRLF
/// end lines.
struct SourceLines {
  private let bytes: [UInt8]
  private let ranges: [Range<Int>]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var ranges: [Range<Int>] = []
    var start = 0
    for (index, byte) in bytes.enumerated() {
      if byte == UInt8(ascii: "\n"), index > 0, bytes[index - 1] == UInt8(ascii: "\r") {
        start = index + 1
      } else if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") {
        ranges.append(start..<index)
        start = index + 1
      }
    }
    ranges.append(start..<bytes.count)
    self.ranges = ranges
  }

  /// The bytes of a line, from 1 on, without its ending.
  func line(_ number: Int) -> ArraySlice<UInt8>? {
    ranges.indices.contains(number - 1) ? bytes[ranges[number - 1]] : nil
  }
}

/// One line of a source, cut to what a terminal shows, and the line of carets that belongs under it.
struct SourceExcerpt {
  let line: String
  let caret: String

  /// The most Unicode scalars of a line that are shown on each side of the place.
  private static let reach = 60

  /// - Returns: nil where the source has no such line.
  init?(of lines: SourceLines, line number: Int, column: Int, length: Int) {
    guard let text = lines.line(number) else { return nil }
    var scalars = Array(String(decoding: text, as: UTF8.self).unicodeScalars)
    if number == 1, scalars.first == "\u{FEFF}" { scalars.removeFirst() }

    let place = min(max(column - 1, 0), scalars.count)
    let start = max(0, place - Self.reach)
    let end = min(scalars.count, place + Self.reach)
    let marked = min(max(length, 1), max(end - place, 1))

    var line = start > 0 ? "…" : ""
    var caret = start > 0 ? " " : ""
    for scalar in scalars[start..<place] {
      line.unicodeScalars.append(Self.printable(scalar))
      caret += scalar == "\t" ? "\t" : Self.blank(asWideAs: scalar)
    }
    for (offset, scalar) in scalars[place..<end].enumerated() {
      line.unicodeScalars.append(Self.printable(scalar))
      if offset < marked {
        caret += offset == 0 ? "^" : "~"
        if Self.blank(asWideAs: scalar) == "\u{3000}" { caret += "~" }
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
    switch scalar.value {
    case 0x300...0x36F, 0x200B...0x200F, 0xFE00...0xFE0F: ""
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3,
      0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F,
      0x1F900...0x1F9FF, 0x20000...0x3FFFD:
      "\u{3000}"
    default: " "
    }
  }
}
