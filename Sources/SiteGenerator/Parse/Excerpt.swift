/// The beginning of a text, for lists and feeds, where the editor wrote no summary.
enum Excerpt {
  /// The most characters that an excerpt has.
  static let limit = 120

  /// Whole sentences as far as they fit, or else as many characters as fit and an ellipsis. Nil for
  /// a text without any.
  ///
  /// Chinese has no spaces to cut at; sentences end at 。！？.
  static func of(_ text: String) -> String? {
    var excerpt = ""
    var length = 0
    var sentenceEnd: String.Index?
    for character in text {
      let character: Character = character.isNewline ? " " : character
      if character == " ", excerpt.isEmpty || excerpt.last == " " { continue }
      if length == limit {
        if let sentenceEnd { return String(excerpt[..<sentenceEnd]) }
        return excerpt + "…"
      }
      excerpt.append(character)
      length += 1
      if "。！？".contains(character) { sentenceEnd = excerpt.endIndex }
    }
    while excerpt.last == " " { excerpt.removeLast() }
    return excerpt.isEmpty ? nil : excerpt
  }
}
