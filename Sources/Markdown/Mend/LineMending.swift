import Characters
import Diagnostics
import Localization

/// Reads a text line by line and says which lines are to be replaced.
struct LineMending {
  let source: UnsafeBufferPointer<UInt8>
  let purpose: MendedText.Purpose
  let hasFormulas: Bool
  let hasInlineSlips: Bool
  let lines: LineIndex
  /// What the text is the content of; nil for a whole one.
  let container: ContainerLines.Kind?
  /// How many quotes, list items and notes it stands in.
  let depth: Int

  var edits: [RewrittenText.Edit] = []
  var slips: [MendedText.Slip] = []
  var headingIDs: [Int: String] = [:]
  var signatures: Set<Int> = []
  var tableNotes: Set<Int> = []
  var addressees: Set<Int> = []

  /// What the line before leaves open.
  enum Context {
    case nothing
    case paragraph(first: Int)
    case list
    /// The text of a note.
    case note
    /// A list item that was numbered by hand.
    case numbered(Int)
    case table
    case blankLineBelowTable
  }

  var context = Context.nothing
  /// Whether what is indented goes on with a list item or a note.
  var isInList = false
  /// Whether the paragraph that is open began with a marker, so that it may be as short as an item.
  var isMarked = false
  /// The number of the last item.
  var lastItem: Int?
  /// What stands behind the numbers of the list that is open: another one begins another list.
  var delimiter = "."
  /// The number of the last item that was numbered by hand, and what stands behind the numbers of a list
  /// of Markdown's since then: 2、 goes on with 1、, and not with that list.
  var lastNumbered: Int?
  var delimiterSince: String?
  /// How many columns the last table has, and whether it has rows below its head.
  var lastTable = (columns: 0, hasRows: false)
  /// Whether the line before is blank.
  var isBehindBlankLine = false
  var blocks = LiteralBlocks()
  var headings = HeadingLevels()
  /// The numbers of lines that are numbered by hand and belong to a row of at least two.
  var numberedLines: Set<Int> = []
  /// Of those the ones with a number behind a hyphen that is a bullet, and those that leave numbers out.
  var countedItems: Set<Int> = []
  var jumps: Set<Int> = []
  /// Whether the list below `附件：1.甲` is open.
  var isInAttachments = false
  /// The lines with parts of the document that are titles.
  var titles: Set<Int> = []
  /// Before these lines, columns that spaces or commas set were said already.
  var spacedColumnsEnd = 0
  var commaColumnsEnd = 0
  /// The lines that sign the document, and the notice before it, with the names above the dates; in order.
  var signed: [Range<Int>] = []

  init(
    _ source: UnsafeBufferPointer<UInt8>, _ purpose: MendedText.Purpose, hasFormulas: Bool,
    hasInlineSlips: Bool, in container: ContainerLines.Kind? = nil, depth: Int = 0
  ) {
    self.source = source
    self.purpose = purpose
    self.hasFormulas = hasFormulas
    self.hasInlineSlips = hasInlineSlips
    self.container = container
    self.depth = depth
    lines = LineIndex(of: source)
  }

  func line(_ number: Int) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(rebasing: source[lines.range(of: number)])
  }

  mutating func mend() {
    let numbered = NumberedLines(source, lines)
    (numberedLines, countedItems, jumps) = (
      numbered.inRows, numbered.countedItems, numbered.jumps
    )
    // Nobody signs an item of a list.
    if container == nil || container == .quote { signed = Signature.find(in: source, lines) }
    titles = findTitles()
    var number = 0
    while number < lines.count {
      let line = line(number)
      if !blocks.isOpen, let end = mendContainer(line, at: number) {
        number = end
        continue
      }
      if blocks.enter(line, number) {
        if !blocks.isInContainer, line.first?.isBlank == false { isInList = false }
        context = .nothing
        isBehindBlankLine = false
        number += 1
        continue
      }
      if let names = signed.first(where: { $0.lowerBound == number }) {
        sign(names)
        number = names.upperBound
        continue
      }
      number = mend(line, number)
    }
    if let comment = blocks.openComment { report(Rule.markdown.commentNotClosed, comment) }
  }

  /// - Returns: the line with which to go on.
  mutating func mend(_ line: UnsafeBufferPointer<UInt8>, _ number: Int) -> Int {
    if isPlainProse(line, number) {
      if isBehindBlankLine { isInList = false }
      if !joinsParagraph { (context, isMarked) = (.paragraph(first: number), false) }
      isBehindBlankLine = false
      return number + 1
    }
    let beginning = LineBeginning(of: line)
    if beginning.kind == .blank {
      // Wide spaces alone are no words.
      if beginning.isIndented { replace(number) { _ in } }
      endParagraph()
      isBehindBlankLine = true
      return number + 1
    }
    defer { isBehindBlankLine = false }
    if reportOtherDialects(line, number) {
      if line.first != UInt8(ascii: "[") { context = .nothing }
      return number + 1
    }
    let prefix = ContainerPrefix(of: line)
    followList(line, prefix, beginning)
    if case .table = context, !isRow(line, beginning) {
      return mendBelowTable(line, number, beginning)
    }
    if prefix.markers > 0, !beginning.isIndented {
      if line.first == UInt8(ascii: ">"), line.count > 1, line[1].isASCIIDigit {
        // >5% is no quotation.
        return escapeFirst(line, number)
      }
      // A number other than 1 begins no list within a paragraph.
      if prefix.last == .list, endsParagraphAbove(line, number) { addBlankLine(before: number) }
      context = prefix.last == .list ? .list : .nothing
      noteItem(line)
      mendInlines(line, number)
      return number + 1
    }
    if case .table = context, beginning.kind != .row {
      mendInlines(line, number)
      return number + 1
    }
    if let end = mendCaption(line, number, beginning) { return end }
    if let end = tabTable(at: number) ?? mendTable(at: number, beginning) { return end }
    return mendMargin(line, number, beginning)
  }

  /// Whether a line needs no closer look: words at the margin, as most lines are.
  func isPlainProse(_ line: UnsafeBufferPointer<UInt8>, _ number: Int) -> Bool {
    // 0x9A ends ： and other characters.
    guard let first = line.first, first >= 0x80, let last = line.last, last != 0x80, last != 0xA0,
      last != 0x9A, !last.isBlank, !hasInlineSlips, !hasFormulas,
      !LineBeginning.isOfInterest(line, from: 0), !numberedLines.contains(number),
      !TableLines.holdsPipe(line), !SpacedColumns.mayHave(line), !CommaColumns.mayHave(line)
    else { return false }
    // 表 begins a caption, and 发 and 發 end the last line of a document.
    if first == 0xE8, line.starts(with: "表".utf8) { return false }
    if first == 0xE5 || first == 0xE8, TableCaption.isUnit(line) { return false }
    if last == 0x91 || last == 0xBC, Signature.isImprint(line) { return false }
    switch context {
    case .paragraph where isMarked: return false
    case .list where isBelowTitledItem(number): return false
    case .nothing, .paragraph, .list:
      return line.firstIndex(of: UInt8(ascii: "\t"), from: 0, to: line.count) == nil
    case .table, .numbered, .note, .blankLineBelowTable: return false
    }
  }

  /// A list goes on with what is indented, and with lines right below its own.
  mutating func followList(
    _ line: UnsafeBufferPointer<UInt8>, _ prefix: ContainerPrefix, _ beginning: LineBeginning
  ) {
    if prefix.last == .list || beginning.kind == .bullet {
      isInList = true
    } else if beginning.start < 2, isBehindBlankLine || line.first == UInt8(ascii: "#") {
      isInList = false
    }
  }

  /// Whether a list begins right below a paragraph that is at its end: one that is an item itself, or
  /// that ends as a Chinese sentence does. Within a paragraph a number other than 1 begins no list.
  func endsParagraphAbove(_ line: UnsafeBufferPointer<UInt8>, _ number: Int) -> Bool {
    guard case .paragraph = context, number > 0 else { return false }
    if isMarked { return true }
    let start = line.prefix { $0.isBlank }.count
    guard let value = ListMarker(line, from: start)?.number, value != 1 else { return false }
    return Self.endsSentence(self.line(number - 1))
  }

  /// Whether a line ends as a Chinese sentence does.
  static func endsSentence(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
    let end = endOfWords(line, from: 0)
    return end > 0 && "。；！？：".unicodeScalars.contains(line.scalar(before: end).scalar)
  }

  mutating func addBlankLine(before number: Int) {
    var edit = RewrittenText.Edit(lines: number..<number)
    edit.addLine(from: number) { _ in }
    edits.append(edit)
  }

  /// Puts a backslash before what would be a marker.
  mutating func escapeFirst(
    _ line: UnsafeBufferPointer<UInt8>, _ number: Int
  ) -> Int {
    let words = words(of: line, from: 0, number)
    replace(number) { output in
      output.append(UInt8(ascii: "\\"))
      output.append(contentsOf: words)
    }
    if !joinsParagraph { context = .paragraph(first: number) }
    return number + 1
  }

  func isBlank(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
    LineBeginning(of: line).kind == .blank
  }

  mutating func endParagraph() {
    isInAttachments = false
    switch context {
    case .table: context = .blankLineBelowTable
    case .nothing, .paragraph, .list, .note, .numbered, .blankLineBelowTable: context = .nothing
    }
  }

  var joinsParagraph: Bool {
    switch context {
    case .paragraph, .list, .note, .numbered: true
    case .nothing, .table, .blankLineBelowTable: false
    }
  }
}

// MARK: - Writing

extension LineMending {
  mutating func replace(
    _ number: Int, behindBlankLine: Bool = false, _ write: (inout [UInt8]) -> Void
  ) {
    var edit = RewrittenText.Edit(lines: number..<number + 1)
    if behindBlankLine { edit.addLine(from: number) { _ in } }
    edit.addLine(from: number, write)
    edits.append(edit)
  }

  /// Writes a line from an index on behind what takes the place of its beginning, with what is to be
  /// mended in it.
  mutating func write(
    _ number: Int, _ beginning: String = "", from start: Int, isItem: Bool = false,
    behindBlankLine: Bool = false
  ) {
    let line = line(number)
    if start == 0, beginning.isEmpty, !behindBlankLine { return mendInlines(line, number) }
    var text = words(of: line, from: start, number)
    // A line break at the end of an item breaks nothing.
    if isItem, text.last == UInt8(ascii: "\\"), text.dropLast().last != UInt8(ascii: "\\"),
      number + 1 < lines.count,
      LineBeginning(of: self.line(number + 1)).kind != .text
    {
      text.removeLast()
    }
    replace(number, behindBlankLine: behindBlankLine) { output in
      output.append(contentsOf: beginning.utf8)
      output.append(contentsOf: text)
    }
  }

  /// The words of a line from an index on, without wide spaces at the end.
  mutating func words(
    of line: UnsafeBufferPointer<UInt8>, from start: Int, _ number: Int
  ) -> [UInt8] {
    let end = Self.endOfWords(line, from: start)
    let text = UnsafeBufferPointer(rebasing: line[start..<end])
    if hasFormulas { reportFormulas(text, from: start, number) }
    return mendedInlines(of: text, from: start, number) ?? Array(text)
  }

  /// - Returns: nil where nothing in the text has to be mended.
  mutating func mendedInlines(
    of text: UnsafeBufferPointer<UInt8>, from start: Int, _ number: Int
  ) -> [UInt8]? {
    guard hasInlineSlips, let mended = InlineMending.mended(text) else { return nil }
    for tag in mended.tags {
      report(
        Rule.markdown.wordTag, number, start + tag.lowerBound..<start + tag.upperBound,
        ["tag": .text(String(decoding: text[tag], as: UTF8.self))])
    }
    for range in mended.attributes {
      report(
        Rule.markdown.attributesInBraces, number,
        start + range.lowerBound..<start + range.upperBound,
        ["attributes": .text(String(decoding: text[range], as: UTF8.self))])
    }
    return mended.text
  }

  /// Where the words of a line end: before wide spaces, but behind the ASCII ones that CommonMark
  /// takes for a line break.
  static func endOfWords(_ line: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var end = line.count
    // A wide space, or one that does not break.
    guard let last = line.last, last == 0x80 || last == 0xA0 || last.isBlank else { return end }
    var hasWide = false
    while end > start {
      let (scalar, place) = line.scalar(before: end)
      guard scalar.isWhiteSpace, place >= start else { break }
      if scalar.value >= 0x80 { hasWide = true }
      end = place
    }
    return hasWide ? end : line.count
  }

  /// A line of words that stays where it is.
  mutating func mendInlines(_ line: UnsafeBufferPointer<UInt8>, _ number: Int) {
    let end = Self.endOfWords(line, from: 0)
    let text = UnsafeBufferPointer(rebasing: line[..<end])
    if hasFormulas { reportFormulas(text, from: 0, number) }
    let mended = mendedInlines(of: text, from: 0, number)
    guard mended != nil || end < line.count else { return }
    replace(number) { $0.append(contentsOf: mended ?? Array(text)) }
  }

  mutating func report(
    _ rule: Rule, _ number: Int, _ range: Range<Int>, _ arguments: [String: Phrase.Argument] = [:]
  ) {
    slips.append(
      MendedText.Slip(rule: rule, line: number + 1, range: range, arguments: arguments))
  }

  mutating func report(_ rule: Rule, _ number: Int) {
    report(rule, number, 0..<line(number).count)
  }
}
