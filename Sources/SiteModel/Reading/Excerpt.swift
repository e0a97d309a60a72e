import Characters

/// The beginning of a text, for lists and feeds, where the editor wrote no summary.
package enum Excerpt {
  /// The most characters that an excerpt has.
  package static let limit = 120

  /// Whole sentences as far as they fit, or else as many characters as fit and an ellipsis. Nil for
  /// a text without any.
  ///
  /// Sentences end at 。！？ and, before a space, at . ! ?, with the marks that close behind them. Chinese
  /// has no spaces to cut at; a Latin word is not cut.
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
      if isSpace, LatinSentence.ends(at: excerpt) { sentenceEnd = excerpt.count }
      if length == limit, !continues {
        // The quotation mark belongs to the sentence that it closes.
        if sentenceEnd == excerpt.count, closers.contains(scalar) {
          excerpt.append(contentsOf: text[index..<index + width])
          sentenceEnd = excerpt.count
        }
        if let sentenceEnd { return String(decoding: excerpt[..<sentenceEnd], as: UTF8.self) }
        if scalar.isLatinWord { LatinSentence.dropBegunWord(from: &excerpt) }
        dropFigureAtEnd(of: &excerpt)
        return String(decoding: excerpt, as: UTF8.self) + "…"
      }
      let closes = sentenceEnd == excerpt.count && closers.contains(scalar)
      if isSpace {
        excerpt.append(UInt8(ascii: " "))
      } else {
        excerpt.append(contentsOf: text[index..<index + width])
      }
      if !continues { length += 1 }
      if closes || scalar == "。" || scalar == "！" || scalar == "？" { sentenceEnd = excerpt.count }
    }
    while excerpt.last == UInt8(ascii: " ") { excerpt.removeLast() }
    return excerpt.isEmpty ? nil : String(decoding: excerpt, as: UTF8.self)
  }

  /// Takes away a number right before the end, and what may be a part of its unit: of 12345.6亿元 neither
  /// 1234 nor 12345.6 may be left.
  private static func dropFigureAtEnd(of text: inout [UInt8]) {
    var end = text.count
    var unitLength = 0
    text.withUnsafeBufferPointer { text in
      while end > 0, unitLength < 4, case (let scalar, let start) = text.scalar(before: end),
        scalar.value >= 0x80 || scalar == "%", !"，。；、：！？（）".unicodeScalars.contains(scalar),
        !scalar.isPartOfNumber
      {
        (end, unitLength) = (start, unitLength + 1)
      }
    }
    let start = text.withUnsafeBufferPointer { text in
      var start = end
      while start > 0, case (let scalar, let before) = text.scalar(before: start),
        scalar.isPartOfNumber
      {
        start = before
      }
      return start
    }
    guard start > 0, start < end, text[start..<end].contains(where: \.isASCIIDigit) else { return }
    text.removeSubrange(start...)
  }

  /// What closes behind the end of a sentence.
  private static let closers: Set<Unicode.Scalar> = ["”", "’", "」", "』", "）", "》"]
}

/// Sentences and words of languages that write them apart.
private enum LatinSentence {
  /// What ends in a full stop and ends no sentence, in lower case.
  private static let abbreviations: Set<String> = [
    "no", "nos", "mr", "mrs", "ms", "dr", "st", "vs", "cf", "approx", "ca", "fig", "vol", "art",
    "eg",
    "ie", "etc", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov",
    "dec",
    "dept", "gov", "inc", "ltd", "co",
  ]

  /// Whether a text that goes on with a space ends with a sentence.
  static func ends(at text: [UInt8]) -> Bool {
    var end = text.count
    while end > 0, "\"')".utf8.contains(text[end - 1]) { end -= 1 }
    guard end > 0 else { return false }
    switch text[end - 1] {
    case UInt8(ascii: "!"), UInt8(ascii: "?"): return true
    case UInt8(ascii: "."): break
    default: return false
    }
    let start = text[..<(end - 1)].lastIndex(of: UInt8(ascii: " ")).map { $0 + 1 } ?? 0
    let word = text[start..<(end - 1)]
    // An initial, and what has full stops of its own: J. Smith, U.S.
    guard word.count > 1, !word.contains(UInt8(ascii: ".")) || word.contains(where: isDigit) else {
      return false
    }
    return !abbreviations.contains(String(decoding: word, as: UTF8.self).lowercased())
  }

  /// Takes away the beginning of a word, as far as something is left.
  static func dropBegunWord(from text: inout [UInt8]) {
    // Chinese text may have no space for long.
    if let space = text.lastIndex(of: UInt8(ascii: " ")), text[space...].allSatisfy({ $0 < 0x80 }) {
      text.removeSubrange(space...)
    }
    while let last = text.last, ",;:".utf8.contains(last) { text.removeLast() }
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}

extension Unicode.Scalar {
  /// A digit, or what parts digits or stands before them.
  fileprivate var isPartOfNumber: Bool {
    switch self {
    case "0"..."9", ".", ",", "+", "-", "−": true
    default: false
    }
  }

  /// A letter or a digit of a Latin word, before which no line is broken within one.
  fileprivate var isLatinWord: Bool {
    value < 0x250 && (properties.isAlphabetic || properties.numericType != nil)
  }
}
