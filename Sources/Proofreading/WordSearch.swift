import Characters

/// Finds many words in a text at once: at each place the longest, unless it stands there as a part of
/// a longer word that is excepted.
struct WordSearch: Sendable {
  struct Word: Sendable {
    let text: String
    /// Longer words that hold it and are something else.
    let exceptions: [String]
  }

  struct Match: Sendable {
    let range: Range<Int>
    /// The place of the word in the list.
    let word: Int
  }

  private struct Entry {
    let bytes: [UInt8]
    let word: Int
    /// Longer words around it, and where in each it stands.
    let exceptions: [(bytes: [UInt8], offset: Int)]
  }

  /// By a hash of their first and last of three bytes, longer ones first: most places of a text have
  /// none.
  private let buckets: [[Entry]]

  init(_ words: [Word]) {
    var buckets = [[Entry]](repeating: [], count: 256)
    for (index, word) in words.enumerated() {
      let bytes = Array(word.text.utf8)
      guard bytes.count > 1 else { continue }
      let exceptions = word.exceptions.flatMap { exception in
        let around = Array(exception.utf8)
        return around.indices.filter {
          around[$0...].starts(with: bytes) && around.count > bytes.count
        }
        .map { (around, $0) }
      }
      let entry = Entry(bytes: bytes, word: index, exceptions: exceptions)
      // A word of two bytes may be followed by anything.
      let hashes =
        bytes.count > 2
        ? [Self.hash(bytes[0], bytes[2])] : Set((0...255).map { Self.hash(bytes[0], $0) }).sorted()
      for hash in hashes { buckets[hash].append(entry) }
    }
    for index in buckets.indices { buckets[index].sort { $0.bytes.count > $1.bytes.count } }
    self.buckets = buckets
  }

  private static func hash(_ first: UInt8, _ third: UInt8) -> Int { Int(first &* 31 ^ third) }

  func matches(in text: [UInt8]) -> [Match] {
    text.withUnsafeBufferPointer { text in
      var matches: [Match] = []
      var index = 0
      while index + 1 < text.count {
        let bucket = buckets[
          Self.hash(text[index], text[index + 2 < text.count ? index + 2 : index + 1])]
        if !bucket.isEmpty, let entry = bucket.first(where: { stands($0, at: index, in: text) }) {
          let range = index..<index + entry.bytes.count
          if !isExcepted(entry, at: index, in: text) {
            matches.append(Match(range: range, word: entry.word))
          }
          index = range.upperBound
        } else {
          index += 1
        }
      }
      return matches
    }
  }

  private func stands(_ entry: Entry, at index: Int, in text: UnsafeBufferPointer<UInt8>) -> Bool {
    let end = index + entry.bytes.count
    guard end <= text.count, entry.bytes.indices.allSatisfy({ text[index + $0] == entry.bytes[$0] })
    else { return false }
    // A word in Latin letters is no part of another one.
    if entry.bytes[0].isASCIILetterOrDigit, index > 0, text[index - 1].isASCIILetterOrDigit {
      return false
    }
    return
      !(entry.bytes[entry.bytes.count - 1].isASCIILetterOrDigit && end < text.count
      && text[end].isASCIILetterOrDigit)
  }

  private func isExcepted(
    _ entry: Entry, at index: Int, in text: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    entry.exceptions.contains { exception, offset in
      let start = index - offset
      return start >= 0 && start + exception.count <= text.count
        && exception.indices.allSatisfy { text[start + $0] == exception[$0] }
    }
  }
}
