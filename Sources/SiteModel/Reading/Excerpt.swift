import Characters

/// The beginning of a text, for lists and feeds, where the editor wrote no summary.
package enum Excerpt {
  /// The most characters that an excerpt has.
  package static let limit = 120

  /// Whole sentences as far as they fit, or else as many characters as fit and an ellipsis. Nil for
  /// a text without any.
  ///
  /// Chinese has no spaces to cut at; sentences end at 。！？.
  package static func of(_ text: String) -> String? { of(utf8: Array(text.utf8)) }

  /// - Parameter text: UTF-8; no more of it is read than the excerpt takes.
  package static func of(utf8 text: [UInt8]) -> String? {
    text.withUnsafeBufferPointer(of)
  }

  /// All of a text whose end the editor chose, in one line.
  static func whole(of text: [UInt8]) -> String? {
    let words = String(decoding: text, as: UTF8.self).split(whereSeparator: \.isWhitespace)
    return words.isEmpty ? nil : words.joined(separator: " ")
  }

  private static func of(_ text: UnsafeBufferPointer<UInt8>) -> String? {
    // Bytes, because appending to a string scalar by scalar takes several times as long.
    var excerpt: [UInt8] = []
    excerpt.reserveCapacity(3 * limit + 16)
    var length = 0
    var sentenceEnd: Int?
    var index = 0
    while index < text.count {
      let (scalar, width) = text.scalar(at: index)
      defer { index += width }
      let isSpace = scalar == "\n" || scalar == "\r" || scalar == " "
      if isSpace, excerpt.isEmpty || excerpt.last == UInt8(ascii: " ") { continue }
      // What only changes the character before it does not count, and is not cut off.
      let continues = scalar.continuesCharacter
      if length == limit, !continues {
        if let sentenceEnd { return String(decoding: excerpt[..<sentenceEnd], as: UTF8.self) }
        return String(decoding: excerpt, as: UTF8.self) + "…"
      }
      if isSpace {
        excerpt.append(UInt8(ascii: " "))
      } else {
        excerpt.append(contentsOf: text[index..<index + width])
      }
      if !continues { length += 1 }
      if scalar == "。" || scalar == "！" || scalar == "？" { sentenceEnd = excerpt.count }
    }
    while excerpt.last == UInt8(ascii: " ") { excerpt.removeLast() }
    return excerpt.isEmpty ? nil : String(decoding: excerpt, as: UTF8.self)
  }
}
