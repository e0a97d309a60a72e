import Characters
import Diagnostics
import Localization

/// A text in which what stands for a construct of Markdown, as editors type it on a Chinese keyboard
/// or paste it from a document, is that construct.
///
/// Where a line can be meant in one way alone it is read in that way; where that is a guess it is
/// said besides. Nothing is looked at in code and in raw HTML.
struct MendedText {
  /// The text as it is to be read; nil where nothing had to be mended.
  private(set) var text: RewrittenText?
  /// The ids that headings bring along, by the line of the source, from 1.
  private(set) var headingIDs: [Int: String] = [:]
  /// The lines of the source, from 1, on which the names and dates begin that sign a document.
  private(set) var signatures: Set<Int> = []
  /// The lines of the source, from 1, on which the notes of tables begin.
  private(set) var tableNotes: Set<Int> = []
  /// The lines of the source, from 1, that name those to whom a document is sent.
  private(set) var addressees: Set<Int> = []
  private(set) var slips: [Slip] = []

  /// Something that is said of a line.
  struct Slip {
    let rule: Rule
    /// From 1.
    let line: Int
    /// Bytes of the line.
    let range: Range<Int>
    var arguments: [String: Phrase.Argument] = [:]
  }

  /// What the text is mended for.
  enum Purpose {
    /// To be read at once.
    case reading
    /// To be kept as a source, in which what has a meaning of its own stays.
    case keeping
  }

  /// A text that is read as it stands.
  static let untouched = MendedText()

  private init() {}

  init(_ source: UnsafeBufferPointer<UInt8>, for purpose: Purpose = .reading) {
    let look = FirstLook(source)
    guard look.mayNeedMending else { return }
    var mending = LineMending(
      source, purpose, hasFormulas: look.mayHaveFormulas, hasInlineSlips: look.mayHaveInlineSlips)
    mending.mend()
    slips = mending.slips
    headingIDs = mending.headingIDs
    signatures = mending.signatures
    tableNotes = mending.tableNotes
    addressees = mending.addressees
    guard !mending.edits.isEmpty else { return }
    var text = RewrittenText(Array(source))
    text.apply(mending.edits, to: mending.lines)
    self.text = text
  }

  /// The line in the source, from 1, of a line in the text as it is to be read.
  func sourceLine(of line: Int) -> Int { text?.sourceLine(of: line) ?? line }

  /// What is to be said of the source, in the order of its lines.
  func diagnostics(
    _ source: UnsafeBufferPointer<UInt8>, file: String, firstLine: Int
  ) -> [Diagnostic] {
    if slips.isEmpty { return [] }
    let lines = LineIndex(of: source)
    // Columns are counted on from the last one: a line may hold thousands.
    var last = (line: 0, offset: 0, column: 1)
    let inOrder = slips.sorted { ($0.line, $0.range.lowerBound) < ($1.line, $1.range.lowerBound) }
    return inOrder.map { slip in
      let line = source[lines.range(of: slip.line - 1)]
      if last.line != slip.line { last = (slip.line, line.startIndex, 1) }
      let start = line.startIndex + slip.range.lowerBound
      let end = line.startIndex + slip.range.upperBound
      let column = last.column + line[last.offset..<start].scalarCount
      last = (slip.line, start, column)
      let location = SourceLocation(
        file: file, line: firstLine + slip.line - 1, column: column)
      return Diagnostic(
        slip.rule, at: location, slip.arguments, length: line[start..<end].scalarCount)
    }
  }

  /// Hands on the text as it is to be read.
  func withText<Result: ~Copyable>(
    orElse source: UnsafeBufferPointer<UInt8>,
    _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    guard let text else { return body(source) }
    return text.bytes.span.withUnsafeBufferPointer { body($0) }
  }
}

/// Whether a text has anything in it that may have to be mended: most have nothing, and pay for one
/// look at the beginnings of their lines.
private struct FirstLook {
  private(set) var mayNeedMending = false
  private(set) var mayHaveFormulas = false
  private(set) var mayHaveInlineSlips = false

  init(_ text: UnsafeBufferPointer<UInt8>) {
    mayHaveFormulas = text.firstIndex(of: UInt8(ascii: "$"), from: 0, to: text.count) != nil
    mayHaveInlineSlips = Self.hasInlineSlips(text)
    mayNeedMending =
      mayHaveFormulas || mayHaveInlineSlips
      || text.firstIndex(of: UInt8(ascii: "\t"), from: 0, to: text.count) != nil
      || Self.hasLineSlips(text)
  }

  private static func hasLineSlips(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    let lineEnds = LineEnds(of: text)
    var start = 0
    var wasRow = false
    var isBelowTable = false
    var wasText = false
    var above = 0..<0
    var isBelowNote = false
    var isBelowNumber = false
    var isBelowItem = false
    var hasStarItem = false
    while start < text.count {
      let (end, next) = lineEnds.end(from: start)
      var first = start
      while first < end, text[first] == UInt8(ascii: " ") { first += 1 }
      let line = UnsafeBufferPointer(rebasing: text[start..<end])
      guard first < end else {
        (isBelowTable, wasRow, wasText, isBelowNote) = (wasRow, false, false, false)
        start = next
        continue
      }
      if LineBeginning.isOfInterest(line, from: first - start) { return true }
      if first - start >= 4, text[first] >= 0x80 { return true }
      if isBelowNumber, text[first] >= 0x80 { return true }
      isBelowNumber = first == start && text[first].isASCIIDigit
      var isItem = false
      if Self.mayBeginContainer(text[first]) {
        let prefix = ContainerPrefix(of: line)
        if prefix.markers > 0, !prefix.isWholeLine {
          // Within a paragraph a number other than 1 begins no list.
          if wasText, !isBelowItem, text[first].isASCIIDigit,
            LineMending.endsSentence(UnsafeBufferPointer(rebasing: text[above]))
          {
            return true
          }
          isItem = true
          if text[first] == UInt8(ascii: "*") { hasStarItem = true }
          first = start + prefix.length
          if LineBeginning.isOfInterest(line, from: prefix.length) { return true }
        }
      }
      let byte = text[first]
      if byte == 0xE8 || byte == UInt8(ascii: "T") || byte == UInt8(ascii: "t"),
        TableCaption.prefix(in: UnsafeBufferPointer(rebasing: text[first..<end])) != nil
      {
        return true
      }
      if wasText, Signature.isImprint(line) { return true }
      if wasText,
        TableLines.holdsPipe(line)
          || LineBeginning.mayBeInSeries(line, from: first - start)
          || SpacedColumns.mayHave(line, from: first - start)
          || CommaColumns.areAlike(UnsafeBufferPointer(rebasing: text[above]), line)
      {
        return true
      }
      switch byte {
      case UInt8(ascii: "*") where line.suffix(2).elementsEqual("**".utf8): return true
      case UInt8(ascii: "|"):
        // Rows without the line below a header.
        if !wasRow, next >= text.count || !Self.isTableHead(line, text, next) { return true }
        if line.firstIndex(of: 0x9C, from: 0, to: line.count) != nil { return true }
        wasRow = true
      case UInt8(ascii: ":"), UInt8(ascii: "<"), UInt8(ascii: "["), UInt8(ascii: "="):
        if isMarkerOfAnotherDialect(line.dropFirst(first - start)) { return true }
        if line.dropFirst(first - start).starts(with: "[^".utf8) { isBelowNote = true }
        wasText = true
      case UInt8(ascii: "-")
      where wasText
        && line.dropFirst(first - start).allSatisfy({
          $0 == UInt8(ascii: "-") || $0.isBlank
        }):
        return true
      case UInt8(ascii: "-")
      where wasText && TableSyntax.mayBeDelimiterRow(line)
        && !Self.haveSameCells(UnsafeBufferPointer(rebasing: text[above]), line):
        return true
      case UInt8(ascii: "#"):
        // An id behind the words.
        if line.contains(UInt8(ascii: "{")) || line.contains(0xEF) { return true }
        if line.dropFirst(first - start).starts(with: "#######".utf8) { return true }
        (wasRow, wasText) = (false, false)
      default:
        // Note: and Source:
        if wasRow || isBelowNote
          || (isBelowTable && (byte == UInt8(ascii: "N") || byte == UInt8(ascii: "S")))
        {
          return true
        }
        wasText = true
      }
      // The other half of what became a bullet.
      if hasStarItem, line.last(where: { !$0.isBlank }) == UInt8(ascii: "*") { return true }
      isBelowItem = isItem
      above = start..<end
      isBelowTable = false
      if byte != UInt8(ascii: "|"), wasRow { return true }
      // A wide space, or one that does not break, at the end.
      let last = text[end - 1]
      if last == 0x80 || last == 0xA0 { return true }
      if Signature.mayBeDate(line) { return true }
      start = next
    }
    return false
  }

  private static func mayBeginContainer(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: ">"), UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"): true
    default: byte.isASCIIDigit
    }
  }

  /// Whether the line below a row is one that fits it.
  private static func isTableHead(
    _ line: UnsafeBufferPointer<UInt8>, _ text: UnsafeBufferPointer<UInt8>, _ next: Int
  ) -> Bool {
    guard TableSyntax.mayBeDelimiterRow(text, from: next) else { return false }
    let end = LineEnds(of: text).end(from: next).end
    return haveSameCells(line, UnsafeBufferPointer(rebasing: text[next..<end]))
  }

  /// What stands before the first pipe of either, such as the mark of a quote, is a part of a cell.
  private static func haveSameCells(
    _ head: UnsafeBufferPointer<UInt8>, _ delimiters: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    func cells(_ line: UnsafeBufferPointer<UInt8>) -> Int {
      let start = ContainerPrefix(of: line).length
      return TableSyntax.cells(of: UnsafeBufferPointer(rebasing: line[start...])).count
    }
    return cells(head) == cells(delimiters)
  }

  /// `:::`, `: 表1`, `<<<<<<<`, `[TOC]`, `=======`
  private static func isMarkerOfAnotherDialect(
    _ line: Slice<UnsafeBufferPointer<UInt8>>
  ) -> Bool {
    line.starts(with: ":::".utf8) || line.starts(with: ": ".utf8) || line.starts(with: "<!--".utf8)
      || line.starts(with: "<br".utf8) || definesWords(line) || line.starts(with: "<<<<<<<".utf8)
      || line.starts(with: "[TOC".utf8) || line.starts(with: "[toc".utf8)
      || line.starts(with: "[[".utf8)
  }

  /// `[记者]: 您好`
  private static func definesWords(_ line: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    WordsInBrackets.begin(UnsafeBufferPointer(rebasing: line))
  }

  /// Brackets and asterisks as a Chinese keyboard types them, and addresses with spaces.
  private static func hasInlineSlips(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    var index = 0
    while let found = text.firstIndex(of: UInt8(ascii: "]"), from: index, to: text.count) {
      index = found + 1
      guard index < text.count else { break }
      switch text[index] {
      case 0xEF: if opensParenthesis(text, index) { return true }
      case UInt8(ascii: " "): if opensParenthesis(text, index + 1) { return true }
      case UInt8(ascii: "("):
        if LinkSlip.isSlip(text, openingAt: index) { return true }
      default: break
      }
    }
    return WordTag.mayStand(in: text) || LinkAttributes.mayStand(in: text)
      || holds(text, "～", 0x9E) { opens("～", text, $0) }
      || holds(text, "：", 0x9A) { opens("//", text, $0) || opens("／／", text, $0) }
      || holds(text, "＾", 0xBE) { _ in true } || holds(text, "］", 0xBD) { _ in true }
      || holds(text, "＊", 0x8A) { _ in true }
      || holds(text, "】", 0x91) { opensParenthesis(text, $0) }
      || holds(text, "【", 0x90) { opens("^", text, $0) || opens("＾", text, $0) }
      || holdsFourStars(text)
  }

  /// `****` within words: where bold type ends and begins.
  private static func holdsFourStars(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    let star = UInt8(ascii: "*")
    var index = 0
    while let found = text.firstIndex(of: star, from: index, to: text.count) {
      index = found + 1
      while index < text.count, text[index] == star { index += 1 }
      if index - found == 4, found > 0, !text[found - 1].isBlank { return true }
    }
    return false
  }

  private static func opens(
    _ sign: StaticString, _ text: UnsafeBufferPointer<UInt8>, _ index: Int
  ) -> Bool {
    text[index...].starts(with: sign.utf8)
  }

  private static func opensParenthesis(
    _ text: UnsafeBufferPointer<UInt8>, _ index: Int
  ) -> Bool {
    guard index < text.count else { return false }
    return text[index] == UInt8(ascii: "(")
      || text[index] == 0xEF && index + 2 < text.count && text[index + 1] == 0xBC
        && text[index + 2] == 0x88
  }

  /// - Parameter last: the last byte of the sign, which is rarer than its first.
  private static func holds(
    _ text: UnsafeBufferPointer<UInt8>, _ sign: StaticString, _ last: UInt8,
    before isWanted: (Int) -> Bool
  ) -> Bool {
    let sign = sign.utf8
    var index = 2
    while let found = text.firstIndex(of: last, from: index, to: text.count) {
      index = found + 1
      if text[found - 1] == sign[1], text[found - 2] == sign[0], isWanted(index) { return true }
    }
    return false
  }
}
