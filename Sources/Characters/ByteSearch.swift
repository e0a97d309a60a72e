extension String {
  /// Whether a word stands in the text, byte by byte.
  ///
  /// Says what `contains` says of words whose characters have one form alone, as those of Chinese do
  /// (``Unicode/Scalar/isInFormC``), and takes a small part of its time: no character is looked up.
  public func holds(_ word: String) -> Bool {
    var (text, word) = (self, word)
    return text.withUTF8 { text in
      word.withUTF8 { word in
        guard let first = word.first else { return true }
        var start = 0
        while start + word.count <= text.count {
          if text[start] == first,
            (1..<word.count).allSatisfy({ text[start + $0] == word[$0] })
          {
            return true
          }
          start += 1
        }
        return false
      }
    }
  }
}
