import Characters

/// The part of a source's line that shows a place: no more than a terminal does, however long the
/// line is and however much there is to say about it.
public struct Quote: Hashable, Sendable {
  /// What stands before the place, and from it on.
  package let before: String
  package let behind: String
  /// Whether the line goes on at either end.
  package let isCutBefore: Bool
  package let isCutBehind: Bool

  /// The most Unicode scalars that are shown on each side of the place.
  private static let reach = 60

  package init(before: String, behind: String, isCutBefore: Bool, isCutBehind: Bool) {
    self.before = before
    self.behind = behind
    self.isCutBefore = isCutBefore
    self.isCutBehind = isCutBehind
  }

  /// Nil where the text has no such line.
  init?(of position: SourceLocation.Position, in text: TextPlaces) {
    guard var line = text.line(position.line) else { return nil }
    // A byte order mark is no part of the first line.
    if line.lowerBound == 0, text.bytes[line].starts(with: [0xEF, 0xBB, 0xBF]) {
      line = 3..<line.upperBound
    }
    let place = text.offset(ofScalar: position.column - 1, in: line)
    let end = text.offset(ofScalar: Self.reach, in: place..<line.upperBound)
    // The line's end where its columns end before the place.
    let count = min(position.column - 1, text.scalarCount(in: line.lowerBound..<place))
    let start = text.offset(ofScalar: count - Self.reach, in: line)
    before = String(decoding: text.bytes[start..<place], as: UTF8.self)
    behind = String(decoding: text.bytes[place..<end], as: UTF8.self)
    isCutBefore = start > line.lowerBound
    isCutBehind = end < line.upperBound
  }
}

/// A quote as it is shown, and the line of carets that belongs under it.
package struct SourceExcerpt {
  let line: String
  let caret: String

  init(of quote: Quote, length: Int) {
    let behind = Array(quote.behind.unicodeScalars)
    let marked = min(max(length, 1), max(behind.count, 1))

    var line = quote.isCutBefore ? "…" : ""
    var caret = quote.isCutBefore ? " " : ""
    for scalar in quote.before.unicodeScalars {
      line.unicodeScalars.append(Self.printable(scalar))
      caret += scalar == "\t" ? "\t" : Self.blank(asWideAs: Self.printable(scalar))
    }
    for (offset, scalar) in behind.enumerated() {
      line.unicodeScalars.append(Self.printable(scalar))
      if offset < marked {
        caret += offset == 0 ? "^" : "~"
        if Self.printable(scalar).terminalColumns == 2 { caret += "~" }
      }
    }
    if quote.isCutBehind { line += "…" }
    if behind.isEmpty { caret += "^" }
    self.line = line
    self.caret = caret
  }

  /// The text with control characters made visible: a file's content must not steer the terminal.
  package static func printable(_ text: String) -> String {
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
