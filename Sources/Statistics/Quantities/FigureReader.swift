import Characters

/// Reads a figure from left to right, byte by byte. Full-width digits and signs count as their ASCII
/// forms.
struct FigureReader {
  private let bytes: UnsafeBufferPointer<UInt8>
  private(set) var index = 0
  private let end: Int

  /// The longest text that can be a figure, in bytes.
  static let lengthLimit = 128

  /// Calls the body with a reader over the text, without white space around it.
  ///
  /// - Returns: nil where the text is too long for a figure.
  static func reading<Result>(
    _ text: String, _ body: (inout FigureReader) -> Result
  ) -> Result? {
    var text = text
    return text.withUTF8 { bytes in
      guard bytes.count <= lengthLimit * 2 else { return nil }
      return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: bytes.count) { narrow in
        let count = copy(bytes, narrowedTo: narrow)
        guard count <= lengthLimit else { return nil }
        var reader = FigureReader(UnsafeBufferPointer(rebasing: narrow[..<count]))
        return body(&reader)
      }
    }
  }

  private init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    var end = bytes.count
    while end > 0, Self.isSpace(bytes[end - 1]) { end -= 1 }
    self.end = end
    skipSpaces()
  }

  var isAtEnd: Bool { index == end }

  /// The next byte, or 0 at the end.
  @inline(__always)
  var next: UInt8 { index < end ? bytes[index] : 0 }

  /// What has not been read.
  var rest: String {
    var start = index
    while start < end, Self.isSpace(bytes[start]) { start += 1 }
    return String(decoding: UnsafeBufferPointer(rebasing: bytes[start..<end]), as: UTF8.self)
  }

  mutating func goBack(to index: Int) {
    self.index = index
  }

  mutating func skipSpaces() {
    while index < end, Self.isSpace(bytes[index]) { index += 1 }
  }

  /// Reads the longest of the words that stands here and gives what it means.
  mutating func readWord<Meaning>(_ words: Lexicon<Meaning>) -> Meaning? {
    skipSpaces()
    guard index < end else { return nil }
    let match = words.match(UnsafeBufferPointer(rebasing: bytes[index..<end]))
    guard let match else { return nil }
    index += match.length
    return match.meaning
  }

  /// Reads what is left if it is one of the words.
  mutating func readLastWord<Meaning>(_ words: Lexicon<Meaning>) -> Meaning? {
    let start = index
    guard let meaning = readWord(words) else { return nil }
    if isAtEnd { return meaning }
    index = start
    return nil
  }

  /// Reads a plus or minus sign.
  mutating func readSign() -> Sign? {
    skipSpaces()
    let sign: Sign
    switch next {
    case UInt8(ascii: "+"): sign = .plus
    case UInt8(ascii: "-"): sign = .minus
    default: return readWord(FigureWords.signs)
    }
    index += 1
    return sign
  }

  /// Whether one of the words stands here; reads nothing.
  func stands<Meaning>(_ words: Lexicon<Meaning>) -> Bool {
    var copy = self
    return copy.readWord(words) != nil
  }

  enum Sign {
    case plus
    case minus
  }

  /// Reads a mark between the two ends of a range, if a number follows it.
  mutating func readRangeMark() -> Bool {
    let start = index
    skipSpaces()
    let afterSpaces = index
    switch next {
    case UInt8(ascii: "-"), UInt8(ascii: "~"): index += 1
    case Self.dash:
      while next == Self.dash { index += 1 }
    default: _ = readWord(FigureWords.rangeMarks)
    }
    let isMark = index > afterSpaces
    let end = index
    _ = readSign()
    skipSpaces()
    let isRange = isMark && Self.digit(next) != nil
    index = isRange ? end : start
    return isRange
  }

  /// Reads digits with at most one decimal point, and commas that part thousands. Gives the number
  /// and how many decimals it was written with.
  mutating func readNumber() -> Result<(DecimalNumber, decimals: Int), QuantityError> {
    skipSpaces()
    var significand: Int64 = 0
    /// Digits read, and those that count towards the limit: leading zeros don't.
    var digits = 0
    var significantDigits = 0
    var decimals = -1
    /// Digits since the last comma, or nil before the first.
    var group: Int?
    while index < end {
      let byte = bytes[index]
      if let digit = Self.digit(byte) {
        digits += 1
        if significand > 0 || digit > 0 { significantDigits += 1 }
        guard significantDigits <= DecimalNumber.digitLimit else { return .failure(.tooManyDigits) }
        significand = significand * 10 + digit
        if decimals >= 0 { decimals += 1 } else if group != nil { group! += 1 }
      } else if byte == UInt8(ascii: "."), decimals < 0, isFollowedByDigit {
        decimals = 0
      } else if byte == UInt8(ascii: ","), decimals < 0, isFollowedByDigit {
        guard group ?? 3 == 3, group != nil || (1...3).contains(digits) else {
          return .failure(.misplacedComma)
        }
        group = 0
      } else {
        break
      }
      index += 1
    }
    guard digits > 0 else { return .failure(isNumeral ? .spelledOut : .noNumber) }
    guard group ?? 3 == 3 else { return .failure(.misplacedComma) }
    decimals = max(0, decimals)
    return .success((DecimalNumber(significand: significand, exponent: -decimals), decimals))
  }

  /// Whether what is left begins with a number in words.
  private var isNumeral: Bool {
    guard let first = rest.unicodeScalars.first else { return false }
    return "一二三四五六七八九十百千万亿两零〇几数".unicodeScalars.contains(first)
  }

  private var isFollowedByDigit: Bool {
    index + 1 < end && Self.digit(bytes[index + 1]) != nil
  }

  @inline(__always)
  private static func digit(_ byte: UInt8) -> Int64? {
    let value = byte &- UInt8(ascii: "0")
    return value < 10 ? Int64(value) : nil
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || (0x09...0x0D).contains(byte)
  }

  /// Stands for the em dash: a mark between the ends of a range, and no minus sign.
  private static let dash: UInt8 = 1

  /// Copies UTF-8 text: the ASCII form of each full-width character, and one minus sign for all that
  /// look like it.
  ///
  /// - Returns: how many bytes the copy has.
  private static func copy(
    _ text: UnsafeBufferPointer<UInt8>, narrowedTo narrow: UnsafeMutableBufferPointer<UInt8>
  ) -> Int {
    var count = 0
    var index = 0
    while index < text.count {
      let byte = text[index]
      if byte >= 0xE2, index + 2 < text.count,
        let ascii = asciiForm(byte, text[index + 1], text[index + 2])
      {
        narrow[count] = ascii
        index += 3
      } else if byte == 0xC2, index + 1 < text.count, text[index + 1] == 0xA0 {
        narrow[count] = UInt8(ascii: " ")
        index += 2
      } else {
        narrow[count] = byte
        index += 1
      }
      count += 1
    }
    return count
  }

  @inline(__always)
  private static func asciiForm(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> UInt8? {
    switch (first, second, third) {
    // U+2010 to U+2013, U+2212 and U+2014.
    case (0xE2, 0x80, 0x90...0x93), (0xE2, 0x88, 0x92): UInt8(ascii: "-")
    case (0xE2, 0x80, 0x94): dash
    // U+3000, and the wave dash U+301C.
    case (0xE3, 0x80, 0x80): UInt8(ascii: " ")
    case (0xE3, 0x80, 0x9C): UInt8(ascii: "~")
    // U+FF01 to U+FF3F and U+FF40 to U+FF5E.
    case (0xEF, 0xBC, 0x81...0xBF): third - 0x60
    case (0xEF, 0xBD, 0x80...0x9E): third - 0x20
    default: nil
    }
  }
}

/// Words and what they mean, found by their bytes. ASCII letters match in either case, and only as
/// whole words.
struct Lexicon<Meaning: Sendable>: Sendable {
  private struct Entry: Sendable {
    let word: [UInt8]
    let meaning: Meaning
  }

  /// Longer words first among those that begin alike.
  private let entries: [Entry]
  /// For each first byte, where its entries begin; one more at the end.
  private let starts: [Int]

  init(_ groups: [(Meaning, [String])]) {
    let entries = groups.flatMap { meaning, words in
      words.map { Entry(word: Array($0.utf8), meaning: meaning) }
    }.sorted {
      ($0.word[0], -$0.word.count, $1.word.lexicographicallyPrecedes($0.word) ? 1 : 0)
        < ($1.word[0], -$1.word.count, $0.word.lexicographicallyPrecedes($1.word) ? 1 : 0)
    }
    self.entries = entries
    starts = (0...256).map { first in
      entries.firstIndex { Int($0.word[0]) >= first } ?? entries.count
    }
  }

  @inline(__always)
  func match(_ text: UnsafeBufferPointer<UInt8>) -> (length: Int, meaning: Meaning)? {
    let first = Int(text[0].lowercasedASCII)
    for index in starts[first]..<starts[first + 1]
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
