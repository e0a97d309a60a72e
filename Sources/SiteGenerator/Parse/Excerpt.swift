/// The beginning of a text, for lists and feeds, where the editor wrote no summary.
enum Excerpt {
  /// The most characters that an excerpt has.
  static let limit = 120

  /// Whole sentences as far as they fit, or else as many characters as fit and an ellipsis. Nil for
  /// a text without any.
  ///
  /// Chinese has no spaces to cut at; sentences end at 。！？.
  static func of(_ text: String) -> String? {
    var excerpt = String.UnicodeScalarView()
    var length = 0
    var sentenceEnd: String.UnicodeScalarView.Index?
    for scalar in text.unicodeScalars {
      let isSpace = scalar == "\n" || scalar == "\r" || scalar == " "
      if isSpace, excerpt.isEmpty || excerpt.last == " " { continue }
      // What only changes the character before it does not count, and is not cut off.
      let continues = scalar.continuesCharacter
      if length == limit, !continues {
        if let sentenceEnd { return String(excerpt[..<sentenceEnd]) }
        excerpt.append("…")
        return String(excerpt)
      }
      excerpt.append(isSpace ? " " : scalar)
      if !continues { length += 1 }
      if scalar == "。" || scalar == "！" || scalar == "？" { sentenceEnd = excerpt.endIndex }
    }
    while excerpt.last == " " { excerpt.removeLast() }
    return excerpt.isEmpty ? nil : String(excerpt)
  }
}
