import Characters

/// Breaks texts into lines: between Chinese characters, between Latin words, and where neither helps
/// within a word.
///
/// After clreq: no closing punctuation at the start of a line, no opening bracket at its end; a
/// number stays with its unit.
enum TextWrap {
  /// - Parameters:
  ///   - width: the most that a line may have, in em.
  ///   - limit: the most lines; the last one ends in `…` where text is left over.
  static func lines(of text: String, width: Double, limit: Int) -> [String] {
    let isOneLine = !text.unicodeScalars.contains { scalar in
      scalar.value < 0x20 || [0x85, 0x2028, 0x2029].contains(scalar.value)
    }
    let text =
      isOneLine ? text : String(text.map { $0.isNewline || $0 == "\t" ? " " : $0 })
    if TextMetrics.width(of: text) <= width { return [text] }
    var lines: [String] = []
    var rest = text[...]
    while !rest.isEmpty, lines.count < limit {
      while rest.first == " " { rest.removeFirst() }
      let isLast = lines.count == limit - 1
      if TextMetrics.width(of: String(rest)) <= width {
        if !rest.isEmpty { lines.append(String(rest)) }
        return lines
      }
      if isLast {
        lines.append(shortened(String(rest), to: width))
        return lines
      }
      let end = lineEnd(of: rest, width: width)
      var line = rest[..<end]
      while line.last == " " { line.removeLast() }
      lines.append(String(line))
      rest = rest[end...]
    }
    return lines
  }

  /// The text with as many characters as fit and `…`; empty where not even that fits.
  static func shortened(_ text: String, to width: Double) -> String {
    if TextMetrics.width(of: text) <= width { return text }
    let room = width - TextMetrics.width(of: "…")
    guard room >= 0 else { return "" }
    var result = ""
    var used = 0.0
    for character in text {
      let wide = TextMetrics.width(of: String(character))
      guard used + wide <= room else { break }
      used += wide
      result.append(character)
    }
    while result.last == " " { result.removeLast() }
    return result + "…"
  }

  /// The end of the first line: the last place before the width at which it may be broken.
  private static func lineEnd(of text: Substring, width: Double) -> Substring.Index {
    var index = text.startIndex
    var used = 0.0
    var allowed: Substring.Index?
    while index < text.endIndex {
      let next = text.index(after: index)
      used += TextMetrics.width(of: String(text[index]))
      if used > width { break }
      if next < text.endIndex, isBreak(between: text[index], and: text[next]) { allowed = next }
      index = next
    }
    if let allowed { return allowed }
    return index > text.startIndex ? index : text.index(after: text.startIndex)
  }

  private static func isBreak(between a: Character, and b: Character) -> Bool {
    if closing.contains(b) || opening.contains(a) { return false }
    if a == " " { return b != " " }
    let (first, second) = (isWide(a), isWide(b))
    // A number and its unit.
    if a.isNumber, a.isASCII, second { return false }
    return first || second
  }

  private static func isWide(_ character: Character) -> Bool {
    character.unicodeScalars.first?.isWide ?? false
  }

  private static let closing: Set<Character> = Set("，。、；：？！）》」』】〕”’…％%‰,.;:?!)]}")
  private static let opening: Set<Character> = Set("（《「『【〔“‘([{")
}
