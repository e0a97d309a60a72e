import Characters

/// Puts the marks into a text before libcmark sees it: one pass over the bytes.
///
/// What is marked inside code or addresses is put back by whoever reads it there, so nothing has to
/// be known about blocks, but for where the text of a line begins.
struct InlineMarking {
  private let text: UnsafeBufferPointer<UInt8>
  private let footnotes: FootnoteLabels
  /// Whether the noncharacters in the text are marks already.
  private let hasMarks: Bool

  private var output: [UInt8] = []
  /// What has been copied.
  private var copied = 0
  private var index = 0
  /// Where the text of the current line begins, behind quote marks and list markers.
  private var lineStart = 0
  private var lineMarker: ContainerPrefix.Marker?
  /// Where the last raised or lowered sign ends.
  private var raisedEnd: Int?
  /// Where the next `www.` stands; nil where there is none.
  private var nextWithoutScheme: Int?
  /// Whether any mark was made besides those of emphasis.
  private var hasMarked = false
  /// Nil until one is needed; empty where there is none to be had.
  private var emphasisMark: [UInt8]?

  struct Result {
    /// Nil where there was nothing to mark.
    let bytes: [UInt8]?
    let reader: MarkReader
  }

  init(
    _ text: UnsafeBufferPointer<UInt8>, _ footnotes: FootnoteLabels, hasMarks: Bool = false
  ) {
    self.text = text
    self.footnotes = footnotes
    self.hasMarks = hasMarks
    nextWithoutScheme = text.firstIndex(of: BareAddress.www, from: 0, to: text.count)
  }

  /// The text with U+FFFD for every noncharacter.
  static func cleaned(_ text: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var marking = InlineMarking(text, FootnoteLabels())
    while marking.index < text.count {
      if text[marking.index] >= 0xEF { marking.replaceNoncharacter() } else { marking.index += 1 }
    }
    return marking.output + text[marking.copied...]
  }

  consuming func marked() -> Result {
    var labels = footnotes.labels
    beginLine()
    while true {
      let start = index
      index = nextOfInterest(from: index)
      if markWithoutScheme(from: start) { continue }
      guard index < text.count else { break }
      switch text[index] {
      case UInt8(ascii: "\n"), UInt8(ascii: "\r"):
        index += 1
        beginLine()
      case UInt8(ascii: "*"): markEmphasis()
      case UInt8(ascii: "_"): markUnderscores()
      case UInt8(ascii: "~"): markStrike()
      case UInt8(ascii: "^"): markRaised()
      case UInt8(ascii: ":"): markAddress()
      case UInt8(ascii: "["): markBracket(&labels)
      case UInt8(ascii: "\\"):
        let escapes = index + 1 < text.count && text[index + 1].isASCIIPunctuation
        index += escapes ? 2 : 1
      case UInt8(ascii: "&"): replaceReference()
      // A full-width bracket is among these.
      case 0xEF...: if !markTask(), !markCallout() { replaceNoncharacter() }
      // 【
      case 0xE3: if !markCallout() { index += text.stride(at: index) }
      default: index += 1
      }
    }
    let reader = MarkReader(
      emphasisMark: emphasisMark ?? [], footnoteLabels: labels, hasMarks: hasMarks || hasMarked)
    guard !output.isEmpty else { return Result(bytes: nil, reader: reader) }
    copy(upTo: text.count)
    return Result(bytes: output, reader: reader)
  }

  /// The first byte that may have to be marked, or that ends a line.
  private func nextOfInterest(from start: Int) -> Int {
    var index = start
    while index < text.count {
      switch text[index] {
      case 0xE3 where index == lineStart && lineMarker == .quote: return index
      case 0xE0..<0xEF: index += text.stride(at: index)
      case UInt8(ascii: "\n"), UInt8(ascii: "\r"), UInt8(ascii: "*"), UInt8(ascii: ":"),
        UInt8(ascii: "&"), 0xEF...:
        return index
      // From the bracket on: bracket, backslash, caret and underscore, and the tilde.
      case UInt8(ascii: "["), UInt8(ascii: "\\"), UInt8(ascii: "^"), UInt8(ascii: "_"),
        UInt8(ascii: "~"):
        return index
      default: index += 1
      }
    }
    return text.count
  }

  private mutating func beginLine() {
    lineStart = index
    lineMarker = nil
    var first = index
    while first < text.count, text[first].isBlank { first += 1 }
    lineStart = first
    guard first < text.count else { return }
    switch text[first] {
    case UInt8(ascii: ">"), UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      let prefix = ContainerPrefix(of: text, from: index)
      lineStart = index + prefix.length
      lineMarker = prefix.last
      index = lineStart
    default: index = first
    }
  }

  /// Copies what stands before the index, and then other bytes for what stands up to the end.
  private mutating func replace(upTo end: Int, with bytes: some Sequence<UInt8>) {
    copy(upTo: index)
    output.append(contentsOf: bytes)
    copied = end
    index = end
  }

  private mutating func copy(upTo end: Int) {
    // Most texts get few marks.
    if output.isEmpty { output.reserveCapacity(text.count + text.count / 8 + 64) }
    output.append(contentsOf: UnsafeBufferPointer(rebasing: text[copied..<end]))
    copied = end
  }

  private mutating func insert(_ mark: Mark) { replace(upTo: index, with: mark) }

  /// Writes a mark in the place of what stands up to the end.
  private mutating func replace(upTo end: Int, with mark: Mark, number: Int? = nil) {
    hasMarked = true
    copy(upTo: index)
    output.append(mark, number: number)
    copied = end
    index = end
  }

  /// A numeric reference to a noncharacter, which libcmark would make into a mark.
  private mutating func replaceReference() {
    let start = index
    index += 1
    guard index < text.count, text[index] == UInt8(ascii: "#") else { return }
    var end = index + 1
    let isHexadecimal = end < text.count && text[end] | 0x20 == UInt8(ascii: "x")
    if isHexadecimal { end += 1 }
    var value = 0
    // CommonMark, section 2.5: at most seven digits.
    while end < text.count, end - start < 10,
      let digit = Character(Unicode.Scalar(text[end])).hexDigitValue, isHexadecimal || digit < 10
    {
      value = value * (isHexadecimal ? 16 : 10) + digit
      end += 1
    }
    guard end < text.count, text[end] == UInt8(ascii: ";"),
      Unicode.Scalar(UInt32(value))?.isNoncharacter == true
    else { return }
    index = start
    replace(upTo: end + 1, with: "\u{FFFD}".utf8)
  }

  /// The noncharacters: U+FDD0 to U+FDEF, and the last two of each plane.
  private mutating func replaceNoncharacter() {
    let (scalar, length) = text.scalar(at: index)
    if scalar.isNoncharacter, !hasMarks {
      replace(upTo: index + length, with: "\u{FFFD}".utf8)
    } else {
      index += length
    }
  }
}

// MARK: - Delimiters

extension InlineMarking {
  private func endOfRun(of byte: UInt8) -> Int {
    var end = index + 1
    while end < text.count, text[end] == byte { end += 1 }
    return end
  }

  private mutating func markEmphasis() {
    let end = endOfRun(of: UInt8(ascii: "*"))
    if isArithmetic(upTo: end) || isMask(upTo: end) {
      while index < end { replace(upTo: index + 1, with: Mark.asterisk) }
      return
    }
    let neighbours = DelimiterNeighbours(of: index..<end, in: text, lineStart: lineStart)
    if neighbours.endsWord { insert(Mark.wordEnd) }
    switch neighbours.emphasisMarks {
    case .none: index = end
    case .before: insertEmphasisMark(behind: end, onBothSides: false)
    case .both: insertEmphasisMark(behind: end, onBothSides: true)
    }
  }

  /// Whether a row of signs hides a part of a number or a name, 138****1234, or is a place to write in:
  /// four or more that follow a digit or a Chinese character, or stand apart.
  private func isMask(upTo end: Int) -> Bool {
    guard end - index >= 4 else { return false }
    let before: Unicode.Scalar = index > lineStart ? text.scalar(before: index).scalar : " "
    let after: Unicode.Scalar =
      end < text.count && !text[end].isLineEnd ? text.scalar(at: end).scalar : " "
    let isWord = { (scalar: Unicode.Scalar) in
      scalar.value < 0x80 ? UInt8(scalar.value).isASCIILetter : false
    }
    return index > lineStart && !isWord(before) && !isWord(after)
  }

  /// Whether asterisks stand between two numbers, as in 3*4*5 and 2**10.
  private func isArithmetic(upTo end: Int) -> Bool {
    guard end - index <= 2, index > lineStart, end < text.count else { return false }
    let before = text[index - 1]
    let after = text[end]
    return (before.isASCIIDigit || before == UInt8(ascii: ")"))
      && (after.isASCIIDigit || after == UInt8(ascii: "("))
      && (before.isASCIIDigit || after.isASCIIDigit)
  }

  /// The amendments leave underscores as they are; only a variation selector behind punctuation
  /// hides that from libcmark.
  private mutating func markUnderscores() {
    let end = endOfRun(of: UInt8(ascii: "_"))
    if isMask(upTo: end) {
      while index < end { replace(upTo: index + 1, with: Mark.underscore) }
      return
    }
    let neighbours = DelimiterNeighbours(of: index..<end, in: text, lineStart: lineStart)
    if neighbours.hidesPunctuation {
      insertEmphasisMark(behind: end, onBothSides: false)
    } else {
      index = end
    }
  }

  private mutating func insertEmphasisMark(behind end: Int, onBothSides isBoth: Bool) {
    if emphasisMark == nil { emphasisMark = EmphasisMark.absent(from: text) ?? [] }
    guard let mark = emphasisMark, !mark.isEmpty else {
      index = end
      return
    }
    copy(upTo: index)
    output.append(contentsOf: mark)
    index = end
    guard isBoth else { return }
    copy(upTo: end)
    output.append(contentsOf: mark)
  }

  /// Two tildes, no more and no fewer: one alone stands between the ends of a range, 10~20亿元.
  private mutating func markStrike() {
    let end = endOfRun(of: UInt8(ascii: "~"))
    if end - index == 1,
      let raised = RaisedSigns(
        lowered: text, at: index, lineStart: lineStart, isBehindSign: raisedEnd == index)
    {
      mark(raised, .loweredStart, .loweredEnd)
      return
    }
    guard end - index == 2 else {
      index = end
      return
    }
    let neighbours = DelimiterNeighbours(of: index..<end, in: text, lineStart: lineStart)
    let mark: Mark
    switch (neighbours.isLeftFlanking, neighbours.isRightFlanking) {
    // Between two figures stands a range, 5~~6万人; what is struck out may end there.
    case (true, true): mark = isBetweenFigures(upTo: end) ? .strikeCloser : .strikeEither
    case (true, false): mark = .strikeOpener
    case (false, true): mark = .strikeCloser
    case (false, false):
      index = end
      return
    }
    index += 1
    insert(mark)
    index = end
  }

  private func isBetweenFigures(upTo end: Int) -> Bool {
    index > lineStart && text[index - 1].isASCIIDigit && end < text.count && text[end].isASCIIDigit
  }

  private mutating func markRaised() {
    guard
      let raised = RaisedSigns(
        raised: text, at: index, lineStart: lineStart, isBehindSign: raisedEnd == index)
    else {
      index += 1
      return
    }
    mark(raised, .raisedStart, .raisedEnd)
  }

  private mutating func mark(_ signs: RaisedSigns, _ start: Mark, _ end: Mark) {
    replace(upTo: signs.range.lowerBound, with: start)
    index = signs.range.upperBound
    replace(upTo: index + 1, with: end)
    raisedEnd = index
  }

  /// Marks the first address between two places that begins with `www.`: from an index up to the one
  /// that was reached.
  ///
  /// - Returns: whether there was one; the index stands behind it.
  private mutating func markWithoutScheme(from first: Int) -> Bool {
    while let start = nextWithoutScheme, start < index {
      nextWithoutScheme = text.firstIndex(
        of: BareAddress.www, from: max(start + 1, first), to: text.count)
      guard start >= first,
        let address = BareAddress(
          withoutSchemeIn: text, at: start, lineStart: max(lineStart, copied))
      else { continue }
      mark(address)
      return true
    }
    return false
  }

  private mutating func markAddress() {
    guard
      let address = BareAddress(in: text, around: index, lineStart: max(lineStart, copied))
    else {
      index += 1
      return
    }
    mark(address)
  }

  private mutating func mark(_ address: BareAddress) {
    index = address.range.lowerBound
    insert(Mark.addressStart)
    while index < address.lastCharacter {
      switch text[index] {
      case UInt8(ascii: "*"): replace(upTo: index + 1, with: Mark.asterisk)
      case UInt8(ascii: "_"): replace(upTo: index + 1, with: Mark.underscore)
      case UInt8(ascii: "&"): replaceReference()
      default: index += 1
      }
    }
    insert(Mark.addressEnd)
    index = address.range.upperBound
  }
}

// MARK: - Brackets

extension InlineMarking {
  private mutating func markBracket(_ labels: inout [String]) {
    if index + 1 < text.count, text[index + 1] == UInt8(ascii: "^") {
      if let reference = FootnoteLabels.reference(in: text, at: index) {
        return markFootnote(reference, &labels)
      }
    } else if index == lineStart {
      if markTask() || markCallout() { return }
    }
    index += 1
  }

  /// - Returns: whether a callout begins here.
  private mutating func markCallout() -> Bool {
    guard index == lineStart, lineMarker == .quote,
      let callout = Callout.Marked(in: text, at: index), Callout.Kind(word: callout.word) != nil
    else { return false }
    replace(
      upTo: callout.range.lowerBound, with: Mark.calloutStart, number: callout.opening)
    index = callout.range.upperBound
    replace(upTo: callout.end, with: Mark.calloutEnd, number: callout.closing)
    return true
  }

  private mutating func markFootnote(
    _ reference: FootnoteLabels.Reference, _ labels: inout [String]
  ) {
    let number: Int
    if let known = footnotes.number(of: reference.label) {
      number = known
    } else {
      // Without a note of that name it may be a link.
      let following = reference.end < text.count ? text[reference.end] : 0
      guard following != UInt8(ascii: "("), following != UInt8(ascii: "[") else {
        index = reference.end
        return
      }
      number = labels.count
      labels.append(reference.label)
    }
    // To a delimiter beside it, a note is the brackets that it is written with.
    let isBehindDelimiter = index > lineStart && Self.isDelimiter(text[index - 1])
    if isBehindDelimiter { insertPunctuation() }
    replace(upTo: reference.end, with: Mark.footnoteReference, number: number)
    output.append(.numberEnd)
    if index < text.count, Self.isDelimiter(text[index]) { insertPunctuation() }
  }

  private static func isDelimiter(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "*") || byte == UInt8(ascii: "_")
  }

  /// An ``EmphasisMark``, which is punctuation to libcmark.
  private mutating func insertPunctuation() {
    if emphasisMark == nil { emphasisMark = EmphasisMark.absent(from: text) ?? [] }
    guard let mark = emphasisMark else { return }
    copy(upTo: index)
    output.append(contentsOf: mark)
  }

  /// - Returns: whether the box of a task stands here.
  private mutating func markTask() -> Bool {
    guard index == lineStart, lineMarker == .list, let box = TaskBox(in: text, at: index) else {
      return false
    }
    replace(upTo: box.end, with: box.mark)
    // A full-width bracket has its space within it.
    if !text[index].isBlank { output.append(UInt8(ascii: " ")) }
    return true
  }
}
