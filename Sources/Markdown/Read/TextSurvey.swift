import Characters

/// What one look at a text shows before anything else is done with it: whether libcmark would take
/// too long over it, and what it may hold, so that nobody looks again for what is not there.
struct TextSurvey {
  private(set) var excess: ParseCost.Excess?
  /// Whether all of it is UTF-8.
  private(set) var isUTF8 = true
  /// Whether there is a `[^`.
  private(set) var mayHaveNotes = false
  /// Whether there is a line that may be the one below a table's header.
  private(set) var mayHaveTables = false
  /// Whether there is anything that ``InlineMarking`` may have to mark or to replace.
  private(set) var mayNeedMarks = false

  /// Whether there are sequences in it whose soundness the scan does not see.
  private var hasRareSequences = false

  init(_ text: UnsafeBufferPointer<UInt8>, nestingLimit: Int) {
    var cost = ParseCost(nestingLimit: nestingLimit)
    mayNeedMarks = text.firstIndex(of: BareAddress.www, from: 0, to: text.count) != nil
    var index = 0
    while index < text.count {
      let prefix = ContainerPrefix(of: text, from: index)
      if !mayHaveTables { mayHaveTables = TableSyntax.mayBeDelimiterRow(text, from: index) }
      let start = index + prefix.length
      cost.beginLine(prefix, first: start < text.count ? text[start] : 0)
      if prefix.last != nil { lookAtBeginning(text, start) }
      index = scanLine(text, from: start, &cost)
      if let reason = cost.endLine(length: index - start) {
        excess = ParseCost.Excess(reason: reason, line: cost.line)
        return
      }
      index = LineEnds(of: text).next(behind: index)
    }
    excess = cost.excessOfReferences
    if hasRareSequences { isUTF8 = text.span.firstInvalidUTF8 == nil }
  }

  /// - Returns: where the line ends.
  @inline(__always)
  private mutating func scanLine(
    _ text: UnsafeBufferPointer<UInt8>, from start: Int, _ cost: inout ParseCost
  ) -> Int {
    var index = start
    while index < text.count {
      let byte = text[index]
      if byte >= 0x80 {
        // Most of Chinese; with these first bytes, all such sequences are sound.
        if byte &- 0xE1 < 0x0E, byte != 0xED, index + 2 < text.count,
          text[index + 1].continuesUTF8, text[index + 2].continuesUTF8
        {
          index += 3
        } else {
          index += lookAtRareSequence(text, index)
        }
        continue
      }
      guard Self.isOfInterest(byte) else {
        index += 1
        continue
      }
      if byte.isLineEnd { return index }
      let previous = index > start ? text[index - 1] : 0
      let next = index + 1 < text.count ? text[index + 1] : 0
      cost.read(byte, after: previous)
      switch byte {
      case UInt8(ascii: "["):
        if next == UInt8(ascii: "^") { (mayHaveNotes, mayNeedMarks) = (true, true) }
      case UInt8(ascii: "*"):
        // Between ASCII characters CommonMark knows what asterisks do, but for those of arithmetic.
        if previous >= 0x80 || next >= 0x80 || previous.isASCIIDigit || next.isASCIIDigit {
          mayNeedMarks = true
        }
      case UInt8(ascii: "_"): if previous == byte, next == byte { mayNeedMarks = true }
      case UInt8(ascii: "^"): if previous != UInt8(ascii: "[") { mayNeedMarks = true }
      case UInt8(ascii: "~"):
        if next == byte || next.isASCIIDigit { mayNeedMarks = true }
      case UInt8(ascii: ":"): if next == UInt8(ascii: "/") { mayNeedMarks = true }
      case UInt8(ascii: "&"): if next == UInt8(ascii: "#") { mayNeedMarks = true }
      default: break
      }
      index += 1
    }
    return index
  }

  /// `\n \r [ ] ^ _ : " ' ( ) * ~ &`, as bits of two words.
  @inline(__always)
  private static func isOfInterest(_ byte: UInt8) -> Bool {
    let low: UInt64 = 1 << 0x0A | 1 << 0x0D | 1 << 0x22 | 1 << 0x26 | 1 << 0x27 | 1 << 0x28
    let high: UInt64 =
      1 << (0x5B - 64) | 1 << (0x5D - 64) | 1 << (0x5E - 64)
      | 1 << (0x5F - 64) | 1 << (0x7E - 64)
    let word = byte < 64 ? low | 1 << 0x29 | 1 << 0x2A | 1 << 0x3A : high
    return word >> UInt64(byte & 63) & 1 != 0
  }

  /// Behind the marker of a list or a quote: a task or a callout.
  private mutating func lookAtBeginning(_ text: UnsafeBufferPointer<UInt8>, _ start: Int) {
    guard start < text.count else { return }
    if text[start] == UInt8(ascii: "[") || text[start] == 0xEF { mayNeedMarks = true }
    // 【
    if text[start] == 0xE3, start + 2 < text.count, text[start + 1] == 0x80, text[start + 2] == 0x90
    {
      mayNeedMarks = true
    }
  }

  /// Everything but most of Chinese: full-width forms and what else begins with EF, and what is no
  /// UTF-8 for all that is known here.
  ///
  /// - Returns: how many bytes are done with.
  private mutating func lookAtRareSequence(
    _ text: UnsafeBufferPointer<UInt8>, _ index: Int
  ) -> Int {
    if text[index] == 0xEF, index + 2 < text.count, text[index + 1].continuesUTF8,
      text[index + 2].continuesUTF8
    {
      // Variation selectors, and noncharacters.
      switch text[index + 1] {
      case 0xB7, 0xB8, 0xBF: mayNeedMarks = true
      default: break
      }
      return 3
    }
    hasRareSequences = true
    // Noncharacters, and the characters that emphasis is marked with.
    if text[index] >= 0xF0 { mayNeedMarks = true }
    return 1
  }
}
