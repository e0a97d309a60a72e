import Characters
import Markup

/// Words that readers may not know: the first use of each on a page opens its definition, which stands at
/// the end of the text.
///
/// Finds the longest word at a place: 规上工业 before 规上. Texts are converted without it; what it has
/// to say about one is a list of ``TextEdit``s, made when the whole glossary has been read:
///
///     let edits = terms.explanations(in: fragment)
///     let html = fragment.html.applying(edits)
public struct TermIndex: Sendable {
  public struct Term: Sendable {
    /// Every way to write it.
    public let words: [String]
    /// Longer words in which it turns up by chance: 同比 in 不同比例.
    public let exceptions: [String]
    /// The id of the definition on the page.
    public let id: String
    /// The definition, as HTML that may stand in a paragraph.
    public let definition: HTML

    public init(words: [String], exceptions: [String] = [], id: String, definition: HTML) {
      self.words = words
      self.exceptions = exceptions
      self.id = id
      self.definition = definition
    }
  }

  private let terms: [Term]
  private let words: Words
  /// The words by a hash of their first and third bytes, longer ones first, each with its term.
  private let buckets: [[Entry]]
  private static let bucketCount = 256

  private struct Entry {
    let word: [UInt8]
    let term: Int
    /// Longer words around it, and where in each it stands.
    let exceptions: [(word: [UInt8], offset: Int)]
  }

  /// Bytes of the shortest word that is found.
  static let shortestWord = 2

  /// What stands around definitions.
  public struct Words: Sendable {
    /// What the list of them is called.
    public let title: String
    /// What closes one that is open.
    public let close: String

    public init(title: String, close: String) {
      self.title = title
      self.close = close
    }
  }

  public static let empty = TermIndex([], words: Words(title: "", close: ""))

  public init(_ terms: [Term], words: Words) {
    self.terms = terms
    self.words = words
    var buckets = [[Entry]](repeating: [], count: Self.bucketCount)
    for (index, term) in terms.enumerated() {
      for word in term.words where word.utf8.count >= Self.shortestWord {
        let bytes = Array(word.utf8)
        // A word of two bytes may be followed by anything.
        let hashes =
          bytes.count > 2
          ? [Self.bucket(bytes[0], bytes[2])]
          : Array(Set((0...255).map { Self.bucket(bytes[0], $0) }))
        let exceptions = term.exceptions.flatMap { Self.places(of: bytes, in: Array($0.utf8)) }
        for hash in hashes {
          buckets[hash].append(Entry(word: bytes, term: index, exceptions: exceptions))
        }
      }
    }
    for index in buckets.indices { buckets[index].sort { $0.word.count > $1.word.count } }
    self.buckets = buckets
  }

  private static func places(
    of word: [UInt8], in exception: [UInt8]
  ) -> [(word: [UInt8], offset: Int)] {
    guard exception.count > word.count else { return [] }
    return (0...exception.count - word.count)
      .filter { exception[$0...].starts(with: word) }.map { (exception, $0) }
  }

  public var isEmpty: Bool { terms.isEmpty }

  /// What explains the terms of a text, each at its first use; the definitions at the end of the text in
  /// the order of those uses.
  public func explanations(in fragment: Fragment) -> [TextEdit] {
    explanations(in: fragment.html, at: fragment.termPlaces)
  }

  /// The same, of a fragment's HTML before any change to it. The edits go together with all others to
  /// ``HTML/applying(_:)``.
  public func explanations(in html: HTML, at places: TermPlaces) -> [TextEdit] {
    if isEmpty || places.isEmpty { return [] }
    var edits: [TextEdit] = []
    var isUsed = [Bool](repeating: false, count: terms.count)
    var used: [Term] = []
    html.bytes.withUnsafeBufferPointer { html in
      for run in places.runs {
        let text = TextRun(run, of: html)
        text.withSource { source in
          var start = 0
          while let match = firstMatch(in: source, from: start, isUsed: { isUsed[$0] }) {
            isUsed[match.term] = true
            start = match.range.upperBound
            let range = text.place(of: match.range.lowerBound)..<text.place(of: start)
            used.append(terms[match.term])
            edits.append(.explained(terms[match.term], range, in: html))
          }
        }
      }
    }
    if used.isEmpty { return [] }
    return edits + [.definitions(of: used, words, endOf: html)]
  }

  @inline(__always)
  private static func bucket(_ first: UInt8, _ third: UInt8) -> Int {
    Int(first &* 31 ^ third)
  }

  /// The first of the words in a text that has a term not used yet.
  private func firstMatch(
    in text: UnsafeBufferPointer<UInt8>, from start: Int, isUsed: (Int) -> Bool
  ) -> (range: Range<Int>, term: Int)? {
    var index = start
    while index + 1 < text.count {
      let byte = text[index]
      // The continuation of a character begins no word.
      if !byte.continuesUTF8 {
        let third = text[index + 2 < text.count ? index + 2 : index + 1]
        let candidates = buckets[Self.bucket(byte, third)]
        if !candidates.isEmpty, let match = longest(candidates, in: text, at: index) {
          if !isUsed(match.term) { return (index..<index + match.length, match.term) }
          index += match.length
          continue
        }
      }
      index += 1
    }
    return nil
  }

  private func longest(
    _ candidates: [Entry], in text: UnsafeBufferPointer<UInt8>, at index: Int
  ) -> (length: Int, term: Int)? {
    for entry in candidates where Self.stands(entry.word, in: text, at: index) {
      guard isWhole(entry.word, in: text, at: index),
        !entry.exceptions.contains(where: { exception in
          Self.stands(exception.word, in: text, at: index - exception.offset)
        })
      else { continue }
      return (entry.word.count, entry.term)
    }
    return nil
  }

  @inline(__always)
  private static func stands(
    _ word: [UInt8], in text: UnsafeBufferPointer<UInt8>, at index: Int
  ) -> Bool {
    guard index >= 0, index + word.count <= text.count else { return false }
    return word.indices.allSatisfy { text[index + $0] == word[$0] }
  }

  /// GDP is no part of GDPR.
  private func isWhole(
    _ word: [UInt8], in text: UnsafeBufferPointer<UInt8>, at index: Int
  ) -> Bool {
    let end = index + word.count
    let joinsBefore =
      index > 0 && word[0].isASCIILetterOrDigit && text[index - 1].isASCIILetterOrDigit
    let joinsAfter =
      end < text.count && word[word.count - 1].isASCIILetterOrDigit
      && text[end].isASCIILetterOrDigit
    return !joinsBefore && !joinsAfter
  }
}
