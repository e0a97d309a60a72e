import Characters

/// Words and what they mean, found by their bytes: the longest that stands at a place. ASCII letters
/// match in either case, and only as whole words.
struct Lexicon<Meaning: Sendable>: Sendable {
  private struct Entry: Sendable {
    let word: [UInt8]
    let meaning: Meaning
  }

  /// In the order of their buckets, and the longer first within one.
  private let entries: [Entry]
  /// Where the entries of each bucket begin; one more at the end.
  private let starts: [Int]

  /// Words of ASCII part by their first byte, others by their first two: Chinese characters share
  /// few first bytes.
  private static var bucketCount: Int { 256 + 1024 }

  @inline(__always)
  private static func bucket(_ first: UInt8, _ second: UInt8) -> Int {
    first < 0xE0
      ? Int(first.lowercasedASCII) : 256 + (Int(first & 0x0F) << 6 | Int(second & 0x3F))
  }

  init(_ groups: [(Meaning, [String])]) {
    let placed = groups.flatMap { meaning, words in
      words.map { word in
        let bytes = Array(word.utf8)
        return (
          bucket: Self.bucket(bytes[0], bytes.count > 1 ? bytes[1] : 0),
          entry: Entry(word: bytes, meaning: meaning)
        )
      }
    }.sorted {
      ($0.bucket, -$0.entry.word.count) < ($1.bucket, -$1.entry.word.count)
    }
    entries = placed.map(\.entry)
    var starts: [Int] = []
    starts.reserveCapacity(Self.bucketCount + 1)
    var next = 0
    for bucket in 0...Self.bucketCount {
      while next < placed.count, placed[next].bucket < bucket { next += 1 }
      starts.append(next)
    }
    self.starts = starts
  }

  /// The characters with which its words begin.
  var firstCharacters: Set<Character> {
    Set(entries.compactMap { String(decoding: $0.word, as: UTF8.self).first })
  }

  @inline(__always)
  func match(_ text: UnsafeBufferPointer<UInt8>) -> (length: Int, meaning: Meaning)? {
    let bucket = Self.bucket(text[0], text.count > 1 ? text[1] : 0)
    for index in starts[bucket]..<starts[bucket + 1]
    where Self.begins(text, with: entries[index].word) {
      return (entries[index].word.count, entries[index].meaning)
    }
    return nil
  }

  @inline(__always)
  private static func begins(_ text: UnsafeBufferPointer<UInt8>, with word: [UInt8]) -> Bool {
    guard text.count >= word.count else { return false }
    for index in word.indices where text[index].lowercasedASCII != word[index] { return false }
    return word.count == text.count || !word[word.count - 1].isASCIILetter
      || !text[word.count].isASCIILetter
  }
}
