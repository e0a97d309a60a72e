import Characters

/// Attributes in braces right behind a link, a picture, brackets, emphasis or words, or at the end of a heading, as
/// Pandoc and others write them ("Extension: link_attributes", "bracketed_spans", "header_attributes"):
/// `{width="5in"}`, `{.underline}`, `{#_Toc1 .anchor}`.
enum LinkAttributes {
  private static let longest = 300

  /// Whether any may stand in a text: a glance.
  static func mayStand(in text: UnsafeBufferPointer<UInt8>) -> Bool {
    var index = 1
    while let found = text.firstIndex(of: UInt8(ascii: "{"), from: index, to: text.count) {
      if text[found - 1] == UInt8(ascii: "]") || text[found - 1] == UInt8(ascii: ")")
        || found + 1 < text.count && ".#-:".utf8.contains(text[found + 1])
      {
        return true
      }
      index = found + 1
    }
    return false
  }

  /// - Returns: nil where there are none; `{#a}` alone at the end of a line is the id of a heading.
  static func end(in text: UnsafeBufferPointer<UInt8>, openingAt start: Int) -> Int? {
    let before = start > 0 ? text[start - 1] : UInt8(ascii: " ")
    guard before != UInt8(ascii: "\\"),
      let close = text.firstIndex(
        of: UInt8(ascii: "}"), from: start, to: min(text.count, start + longest)),
      case let words = words(of: text[start + 1..<close]).drop(while: { $0 == ":" }),
      !words.isEmpty,
      words.allSatisfy(isAttribute),
      words.count > 1 || words.first?.first != "#"
        || text[close + 1..<text.count].contains(where: { !$0.isBlank })
    else { return nil }
    if before == UInt8(ascii: "]") || before == UInt8(ascii: ")") { return close + 1 }
    // Elsewhere only looks are: {.red} behind words, and what ends a heading.
    let areLooks = words.allSatisfy { word in
      word.first == "." && word.dropFirst().first?.isLetter == true
        && word.utf8.allSatisfy { $0 < 0x80 }
    }
    if before >= 0x80 || before == UInt8(ascii: "*") || before == UInt8(ascii: "_") {
      return areLooks ? close + 1 : nil
    }
    let isAtEnd = text[(close + 1)...].allSatisfy { $0.isBlank || $0 == UInt8(ascii: "#") }
    return before.isBlank && isAtEnd && (areLooks || words == ["-"] || words.count > 1)
      ? close + 1 : nil
  }

  /// The words between spaces; spaces in quotation marks part nothing.
  private static func words(of text: Slice<UnsafeBufferPointer<UInt8>>) -> [String] {
    var isQuoted = false
    return text.split { byte in
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      return byte.isBlank && !isQuoted
    }.map { String(decoding: $0, as: UTF8.self) }
  }

  private static func isAttribute(_ word: String) -> Bool {
    if word == "-" { return true }
    // {:.note} of Jekyll has no space.
    if word.hasPrefix(":"), word.count > 1 { return isAttribute(String(word.dropFirst())) }
    if let first = word.first, first == "." || first == "#" {
      return word.count > 1 && !word.contains("=")
    }
    guard let equals = word.firstIndex(of: "=") else { return false }
    return equals > word.startIndex
      && word[..<equals].utf8.allSatisfy { $0.isASCIILetterOrDigit || "-_:".utf8.contains($0) }
  }
}
