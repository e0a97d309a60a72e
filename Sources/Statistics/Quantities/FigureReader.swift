import Characters

/// Reads a figure from left to right, byte by byte, in the form of ``FigureText``.
struct FigureReader {
  /// What words are looked up in.
  private let bytes: UnsafeBufferPointer<UInt8>
  /// The same with its characters as they were written.
  private let written: UnsafeBufferPointer<UInt8>
  private(set) var index = 0
  private(set) var end: Int

  /// Calls the body with a reader over the text, without white space around it.
  ///
  /// - Returns: nil where the text is too long for a figure.
  static func reading<Result>(
    _ text: String, _ body: (inout FigureReader) -> Result
  ) -> Result? {
    var text = text
    return text.withUTF8 { bytes in
      guard bytes.count <= FigureText.lengthLimit * 2 else { return nil }
      return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: bytes.count * 2) { space in
        let narrow = UnsafeMutableBufferPointer(rebasing: space[..<bytes.count])
        let folded = UnsafeMutableBufferPointer(rebasing: space[bytes.count...])
        let count = FigureText.copy(bytes, narrowedTo: narrow, foldedTo: folded)
        guard count <= FigureText.lengthLimit else { return nil }
        var reader = FigureReader(
          UnsafeBufferPointer(rebasing: folded[..<count]),
          written: UnsafeBufferPointer(rebasing: narrow[..<count]))
        return body(&reader)
      }
    }
  }

  /// Calls the body with a reader over the text whose traditional characters are left as they are: for
  /// words that both scripts share, or that only one of them needs.
  @inline(__always)
  static func readingUnfolded<Result>(
    _ text: String, _ body: (inout FigureReader) -> Result?
  ) -> Result? {
    var text = text
    return text.withUTF8 { bytes in
      guard bytes.count <= FigureText.lengthLimit else { return nil }
      return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: bytes.count) { narrow in
        let count = FigureText.copy(bytes, narrowedTo: narrow)
        let copy = UnsafeBufferPointer(rebasing: narrow[..<count])
        var reader = FigureReader(copy, written: copy)
        return body(&reader)
      }
    }
  }

  private init(_ bytes: UnsafeBufferPointer<UInt8>, written: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    self.written = written
    var end = bytes.count
    while end > 0 {
      // A sentence may end with the figure.
      let isStop =
        bytes[end - 1] == 0x82 && end > 3 && bytes[end - 2] == 0x80 && bytes[end - 3] == 0xE3
      if isStop {
        end -= 3
      } else if Self.isSpace(bytes[end - 1])
        || end > 1 && (bytes[end - 1] == UInt8(ascii: ",") || bytes[end - 1] == UInt8(ascii: ";"))
      {
        end -= 1
      } else {
        break
      }
    }
    self.end = end
    skipSpaces()
  }

  var isAtEnd: Bool { index == end }

  /// Whether all of the text is still to be read: nothing was left out at either end.
  var isWhole: Bool { index == 0 && end == bytes.count }

  /// The next byte, or 0 at the end.
  @inline(__always)
  var next: UInt8 { index < end ? bytes[index] : 0 }

  /// The byte before the next one, or 0 at the start.
  var last: UInt8 { index > 0 ? bytes[index - 1] : 0 }

  /// What has not been read, as it was written but for widths.
  var rest: String { text(from: index) }

  /// What stands between two places, as it was written but for widths.
  func text(from first: Int, to last: Int? = nil) -> String {
    var start = first
    var end = last ?? self.end
    while start < end, Self.isSpace(bytes[start]) { start += 1 }
    while start < end, Self.isSpace(bytes[end - 1]) { end -= 1 }
    let bytes = written[start..<end]
    let text = String(decoding: UnsafeBufferPointer(rebasing: bytes), as: UTF8.self)
    guard bytes.contains(FigureText.dash) else { return text }
    return text.replacing(FigureText.dashMark, with: "—")
  }

  mutating func goBack(to index: Int) {
    self.index = index
  }

  mutating func skipSpaces() {
    while index < end, Self.isSpace(bytes[index]) { index += 1 }
  }

  /// Takes the next byte if it is this one.
  mutating func read(_ byte: UInt8) -> Bool {
    skipSpaces()
    guard next == byte, !isAtEnd else { return false }
    index += 1
    return true
  }

  /// Passes one character.
  mutating func skipCharacter() {
    guard index < end else { return }
    index += 1
    while index < end, bytes[index] & 0xC0 == 0x80 { index += 1 }
  }

  /// Leaves out brackets around all that is left, with nothing but the figure between them.
  mutating func enterBrackets() -> Bool {
    guard next == UInt8(ascii: "("), end - index > 2, bytes[end - 1] == UInt8(ascii: ")"),
      !bytes[(index + 1)..<(end - 1)].contains(where: {
        $0 == UInt8(ascii: "(") || $0 == UInt8(ascii: ")")
      })
    else { return false }
    index += 1
    end -= 1
    while end > index, Self.isSpace(bytes[end - 1]) { end -= 1 }
    skipSpaces()
    return true
  }

  /// Reads what stands in brackets here.
  mutating func readBracketed() -> String? {
    skipSpaces()
    guard next == UInt8(ascii: "("),
      let close = bytes[index..<end].firstIndex(of: UInt8(ascii: ")"))
    else { return nil }
    let text = text(from: index + 1, to: close)
    index = close + 1
    return text
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

  /// Whether one of the words stands anywhere in what is left.
  func holds<Meaning>(_ words: Lexicon<Meaning>) -> Bool {
    var copy = self
    while !copy.isAtEnd {
      if copy.stands(words) { return true }
      copy.skipCharacter()
    }
    return false
  }

  enum Sign {
    case plus
    case minus
    /// 负 and 零下: said in words, of both ends of a range.
    case negative
    /// Arrows, which say a movement.
    case rise
    case fall
  }

  /// Whether a digit stands here, behind white space.
  var standsDigit: Bool {
    var copy = self
    copy.skipSpaces()
    return Self.digit(copy.next) != nil
  }

  /// Reads a mark between the two ends of a range, if a number follows it.
  mutating func readRangeMark() -> Bool {
    let start = index
    skipSpaces()
    let afterSpaces = index
    switch next {
    case UInt8(ascii: "-"), UInt8(ascii: "~"): index += 1
    case FigureText.dash:
      while next == FigureText.dash { index += 1 }
    default: _ = readWord(FigureWords.rangeMarks)
    }
    let isMark = index > afterSpaces
    let end = index
    _ = readSign()
    skipSpaces()
    let isRange = isMark && (Self.digit(next) != nil || standsNumeral)
    index = isRange ? end : start
    return isRange
  }

  /// Reads digits with at most one decimal point, and commas or spaces that part thousands. Gives the
  /// number and how many decimals it was written with.
  mutating func readNumber() -> Result<(DecimalNumber, decimals: Int), QuantityError> {
    skipSpaces()
    var significand: Int64 = 0
    /// Digits read, and those that count towards the limit: leading zeros don't.
    var digits = 0
    var significantDigits = 0
    var decimals = -1
    /// Digits since the last comma or space, or nil before the first; and which of the two it was.
    var group: Int?
    var mark: UInt8 = 0
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
        guard group ?? 3 == 3, group != nil || (1...3).contains(digits), mark != UInt8(ascii: " ")
        else { return .failure(.misplacedComma) }
        group = 0
        mark = byte
      } else if byte == UInt8(ascii: " "), decimals < 0, mark != UInt8(ascii: ","),
        group ?? 3 == 3, group != nil || (1...3).contains(digits), isFollowedByThreeDigits
      {
        group = 0
        mark = byte
      } else {
        break
      }
      index += 1
    }
    guard digits > 0 else { return .failure(.noNumber) }
    guard group ?? 3 == 3 else { return .failure(.misplacedComma) }
    decimals = max(0, decimals)
    return .success((DecimalNumber(significand: significand, exponent: -decimals), decimals))
  }

  private var isFollowedByDigit: Bool {
    index + 1 < end && Self.digit(bytes[index + 1]) != nil
  }

  /// Whether exactly three digits follow the byte that is next.
  private var isFollowedByThreeDigits: Bool {
    guard index + 3 < end else { return false }
    let isGroup = (index + 1...index + 3).allSatisfy { Self.digit(bytes[$0]) != nil }
    return isGroup && (index + 4 == end || Self.digit(bytes[index + 4]) == nil)
  }

  @inline(__always)
  static func digit(_ byte: UInt8) -> Int64? {
    let value = byte &- UInt8(ascii: "0")
    return value < 10 ? Int64(value) : nil
  }

  static func isSpace(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || (0x09...0x0D).contains(byte)
  }

  /// Whether an ASCII letter of this kind stands here, in its own case.
  func stands(exactly text: String) -> Bool {
    var place = index
    for byte in text.utf8 {
      guard place < end, written[place] == byte else { return false }
      place += 1
    }
    return true
  }

  mutating func advance(by count: Int) { index += count }
}

// MARK: - Objects of comparison

extension FigureReader {
  /// Whether digits of a date stand here, and no number: 2019年同期, 1—3月份, 5月末.
  func standsDate() -> Bool {
    var copy = self
    copy.skipSpaces()
    return copy.skipDate()
  }

  /// Passes a year, a month or a span of months.
  private mutating func skipDate() -> Bool {
    let start = index
    var digits = 0
    while Self.digit(next) != nil {
      digits += 1
      index += 1
    }
    guard digits > 0 else { return false }
    if next == UInt8(ascii: "-") || next == FigureText.dash || next == UInt8(ascii: "~") {
      index += 1
      while Self.digit(next) != nil { index += 1 }
    }
    let isYear = digits == 4
    if isYear && stands(Self.yearMarks) || !isYear && digits <= 2 && stands(Self.monthMarks) {
      return true
    }
    index = start
    return false
  }

  private static let yearMarks = Lexicon<Bool>([(true, ["年", "-"])])
  private static let monthMarks = Lexicon<Bool>([(true, ["月", "个月", "季度", "日", "周", "旬"])])

  /// Passes words without figures up to one of the words that end them; digits may be those of dates.
  ///
  /// - Returns: the words; nil, with nothing read, where no such word follows.
  mutating func readObject(endingBefore ends: Lexicon<Bool>) -> String? {
    let start = index
    while !isAtEnd, index - start <= 90 {
      if index > start, stands(ends) { return text(from: start, to: index) }
      if Self.digit(next) != nil {
        guard skipDate() else { break }
        continue
      }
      if ",;:%()".utf8.contains(next) || stands(Self.stops) { break }
      skipCharacter()
    }
    index = start
    return nil
  }

  /// Passes words without figures up to a number.
  mutating func readObjectBeforeNumber() -> String? {
    let start = index
    while !isAtEnd, index - start <= 90 {
      if Self.digit(next) != nil {
        if skipDate() { continue }
        return text(from: start, to: index)
      }
      if ",;:%()".utf8.contains(next) || stands(Self.stops) { break }
      skipCharacter()
    }
    index = start
    return nil
  }

  private static let stops = Lexicon<Bool>([(true, ["，", "、", "。", "；", "和", "‰"])])
}

// MARK: - Units

extension FigureReader {
  /// Reads the longest unit of the vocabulary that stands here, or a rate of two of them.
  mutating func readUnit() -> Unit? {
    guard let unit = readWord(UnitVocabulary.lexicon) else { return nil }
    guard next == UInt8(ascii: "/") else { return unit }
    let slash = index
    index += 1
    let power = readScaleName()
    guard let below = readWord(UnitVocabulary.lexicon) else {
      index = slash
      return unit
    }
    return .other("\(unit.symbol)/\(power)\(below.symbol)")
  }

  /// The scale before the second unit of a rate, as in 吨/万元.
  private mutating func readScaleName() -> String {
    let start = index
    while !stands(FigureWords.unitsLikeScales), readWord(FigureWords.scales) != nil {}
    return text(from: start, to: index)
  }
}
