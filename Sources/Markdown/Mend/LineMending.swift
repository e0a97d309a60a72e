import Characters
import Diagnostics
import Localization

/// Reads a text line by line and says which lines are to be replaced.
struct LineMending {
  private let source: UnsafeBufferPointer<UInt8>
  private let purpose: MendedText.Purpose
  private let hasFormulas: Bool
  private let hasInlineSlips: Bool
  let lines: LineIndex

  private(set) var edits: [RewrittenText.Edit] = []
  private(set) var slips: [MendedText.Slip] = []
  private(set) var headingIDs: [Int: String] = [:]
  private(set) var signatures: Set<Int> = []
  private(set) var tableNotes: Set<Int> = []
  private(set) var addressees: Set<Int> = []

  /// What the line before leaves open.
  private enum Context {
    case nothing
    case paragraph(first: Int)
    case list
    /// A list item that was numbered by hand.
    case numbered(Int)
    case table
    case blankLineBelowTable
  }

  private var context = Context.nothing
  /// Whether what is indented goes on with a list item or a note.
  private var isInList = false
  /// Whether the paragraph that is open began with a marker, so that it may be as short as an item.
  private var isMarked = false
  /// The number of the last item.
  private var lastItem: Int?
  /// What stands behind the numbers of the list that is open: another one begins another list.
  private var delimiter = "."
  /// Whether the line before is blank.
  private var isBehindBlankLine = false
  private var blocks = LiteralBlocks()
  private var headings = HeadingLevels()
  /// The numbers of lines that are numbered by hand and belong to a row of at least two.
  private var numberedLines: Set<Int> = []
  /// The line that signs the document, if any, and the lines of names above it.
  private var signature: Range<Int>?

  init(
    _ source: UnsafeBufferPointer<UInt8>, _ purpose: MendedText.Purpose, hasFormulas: Bool,
    hasInlineSlips: Bool
  ) {
    self.source = source
    self.purpose = purpose
    self.hasFormulas = hasFormulas
    self.hasInlineSlips = hasInlineSlips
    lines = LineIndex(of: source)
  }

  private func line(_ number: Int) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(rebasing: source[lines.range(of: number)])
  }

  mutating func mend() {
    numberedLines = NumberedLines(source, lines).inRows
    signature = Signature.find(in: source, lines)
    var number = 0
    while number < lines.count {
      let line = line(number)
      if blocks.enter(line, number) {
        if !blocks.isInContainer, line.first?.isBlank == false { isInList = false }
        context = .nothing
        isBehindBlankLine = false
        number += 1
        continue
      }
      if let signature, number == signature.lowerBound {
        sign(signature)
        number = signature.upperBound
        continue
      }
      number = mend(line, number)
    }
    if let comment = blocks.openComment { report(Rule.markdown.commentNotClosed, comment) }
  }

  /// - Returns: the line with which to go on.
  private mutating func mend(_ line: UnsafeBufferPointer<UInt8>, _ number: Int) -> Int {
    if isPlainProse(line) {
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
      if case .paragraph = context, isMarked, prefix.last == .list { addBlankLine(before: number) }
      context = prefix.last == .list ? .list : .nothing
      mendInlines(line, number)
      return number + 1
    }
    if case .table = context, beginning.kind != .row {
      mendInlines(line, number)
      return number + 1
    }
    if let end = tabTable(at: number) { return end }
    if beginning.kind == .row { return mendRow(line, number, beginning) }
    return mendMargin(line, number, beginning)
  }

  /// Whether a line needs no closer look: words at the margin, as most lines are.
  private func isPlainProse(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
    // 0x9A ends ： and other characters.
    guard let first = line.first, first >= 0x80, let last = line.last, last != 0x80, last != 0xA0,
      last != 0x9A, !last.isBlank, !hasInlineSlips, !hasFormulas,
      !LineBeginning.isOfInterest(line, from: 0)
    else { return false }
    switch context {
    case .paragraph where isMarked: return false
    case .nothing, .paragraph, .list:
      return line.firstIndex(of: UInt8(ascii: "\t"), from: 0, to: line.count) == nil
    case .table, .numbered, .blankLineBelowTable: return false
    }
  }

  /// A list goes on with what is indented, and with lines right below its own.
  private mutating func followList(
    _ line: UnsafeBufferPointer<UInt8>, _ prefix: ContainerPrefix, _ beginning: LineBeginning
  ) {
    if prefix.last == .list || beginning.kind == .bullet {
      isInList = true
    } else if beginning.start < 2, isBehindBlankLine || line.first == UInt8(ascii: "#") {
      isInList = false
    }
  }

  private mutating func addBlankLine(before number: Int) {
    var edit = RewrittenText.Edit(lines: number..<number)
    edit.addLine(from: number) { _ in }
    edits.append(edit)
  }

  /// Puts a backslash before what would be a marker.
  private mutating func escapeFirst(
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

  private func isBlank(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
    LineBeginning(of: line).kind == .blank
  }

  private mutating func endParagraph() {
    switch context {
    case .table: context = .blankLineBelowTable
    case .nothing, .paragraph, .list, .numbered, .blankLineBelowTable: context = .nothing
    }
  }

  private var joinsParagraph: Bool {
    switch context {
    case .paragraph, .list, .numbered: true
    case .nothing, .table, .blankLineBelowTable: false
    }
  }
}

// MARK: - Writing

extension LineMending {
  private mutating func replace(
    _ number: Int, behindBlankLine: Bool = false, _ write: (inout [UInt8]) -> Void
  ) {
    var edit = RewrittenText.Edit(lines: number..<number + 1)
    if behindBlankLine { edit.addLine(from: number) { _ in } }
    edit.addLine(from: number, write)
    edits.append(edit)
  }

  /// Writes a line from an index on behind what takes the place of its beginning, with what is to be
  /// mended in it.
  private mutating func write(
    _ number: Int, _ beginning: String = "", from start: Int, behindBlankLine: Bool = false
  ) {
    let line = line(number)
    if start == 0, beginning.isEmpty, !behindBlankLine { return mendInlines(line, number) }
    let text = words(of: line, from: start, number)
    replace(number, behindBlankLine: behindBlankLine) { output in
      output.append(contentsOf: beginning.utf8)
      output.append(contentsOf: text)
    }
  }

  /// The words of a line from an index on, without wide spaces at the end.
  private mutating func words(
    of line: UnsafeBufferPointer<UInt8>, from start: Int, _ number: Int
  ) -> [UInt8] {
    let end = Self.endOfWords(line, from: start)
    let text = UnsafeBufferPointer(rebasing: line[start..<end])
    if hasFormulas { reportFormulas(text, from: start, number) }
    return (hasInlineSlips ? InlineMending.mended(text) : nil) ?? Array(text)
  }

  /// Where the words of a line end: before wide spaces, but behind the ASCII ones that CommonMark
  /// takes for a line break.
  private static func endOfWords(_ line: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
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
  private mutating func mendInlines(_ line: UnsafeBufferPointer<UInt8>, _ number: Int) {
    let end = Self.endOfWords(line, from: 0)
    let text = UnsafeBufferPointer(rebasing: line[..<end])
    if hasFormulas { reportFormulas(text, from: 0, number) }
    let mended = hasInlineSlips ? InlineMending.mended(text) : nil
    guard mended != nil || end < line.count else { return }
    replace(number) { $0.append(contentsOf: mended ?? Array(text)) }
  }

  private mutating func report(
    _ rule: Rule, _ number: Int, _ range: Range<Int>, _ arguments: [String: Phrase.Argument] = [:]
  ) {
    slips.append(
      MendedText.Slip(rule: rule, line: number + 1, range: range, arguments: arguments))
  }

  private mutating func report(_ rule: Rule, _ number: Int) {
    report(rule, number, 0..<line(number).count)
  }
}

// MARK: - Lines at the margin

extension LineMending {
  private mutating func mendMargin(
    _ line: UnsafeBufferPointer<UInt8>, _ number: Int, _ beginning: LineBeginning
  ) -> Int {
    switch beginning.kind {
    case .heading(let level):
      headings.enter(markdown: level)
      context = .nothing
      writeHeading(level, number, from: beginning.contentStart)
    case .chapter(let value): mendPart(.chapter, value, line, number, beginning)
    case .section(let value): mendPart(.section, value, line, number, beginning)
    case .number(let value):
      if numberedLines.contains(number) {
        mendPart(.item, value, line, number, beginning)
      } else {
        beginPart(number, from: beginning.start)
      }
    case .clause: beginPart(number, from: beginning.start)
    case .bullet:
      write(number, "- ", from: beginning.contentStart)
      context = .numbered(0)
    case .attachments: return mendAttachments(line, number, beginning)
    case .block:
      if beginning.isIndented {
        // A list item or a heading below the first-line indentation of Chinese type.
        write(number, from: beginning.start)
        noteBlock(UnsafeBufferPointer(rebasing: line[beginning.start...]), number)
      } else if isUnderline(line, beginning) {
        mendUnderline(line, number)
      } else {
        noteBlock(line, number)
        mendHeadingID(line, number)
      }
    case .text, .note:
      if beginning.kind == .note, isBelowTableOrItsNote(number) { tableNotes.insert(number + 1) }
      if isAddressee(line, number, beginning) { addressees.insert(number + 1) }
      if beginning.kind == .note || beginning.isIndented || isIndentedProse(line, beginning)
        || isBelowItem(number)
      {
        beginParagraph(number, from: beginning.start)
      } else {
        noteWords(line, number, beginning)
        mendInlines(line, number)
      }
    case .blank, .row: break
    }
    return number + 1
  }

  private func isBelowTableOrItsNote(_ number: Int) -> Bool {
    switch context {
    case .blankLineBelowTable: true
    case .paragraph: tableNotes.contains(number)
    case .nothing, .list, .numbered, .table: false
    }
  }

  /// Whether a line names those to whom a document is sent (GB/T 9704-2012, section 7.3.2): the first
  /// one of a text that is indented below it.
  private func isAddressee(
    _ line: UnsafeBufferPointer<UInt8>, _ number: Int, _ beginning: LineBeginning
  ) -> Bool {
    guard beginning.start == 0, number + 1 < lines.count,
      line.scalar(before: line.count).scalar == "：",
      (0..<number).allSatisfy({ isBlank(self.line($0)) })
    else { return false }
    return LineBeginning(of: self.line(number + 1)).isIndented
  }

  /// What a line of words leaves open.
  private mutating func noteWords(
    _ line: UnsafeBufferPointer<UInt8>, _ number: Int, _ beginning: LineBeginning
  ) {
    let words = UnsafeBufferPointer(rebasing: line[beginning.start...])
    if let note = FootnoteLabels.reference(in: words, at: 0),
      FootnoteLabels.content(behind: note, in: words) != nil
    {
      context = .list
      isInList = true
      return
    }
    switch context {
    case .nothing, .blankLineBelowTable:
      (context, isMarked) = (.paragraph(first: number), false)
    case .paragraph, .list, .numbered, .table: break
    }
  }

  /// What a line of CommonMark leaves open.
  private mutating func noteBlock(_ line: UnsafeBufferPointer<UInt8>, _ number: Int) {
    let prefix = ContainerPrefix(of: line)
    if prefix.markers > 0 {
      context = prefix.last == .list ? .list : .nothing
      return
    }
    let level = line.prefix { $0 == UInt8(ascii: "#") }.count
    if level > 0 {
      headings.enter(markdown: level)
      context = .nothing
    } else if !joinsParagraph {
      context = .paragraph(first: number)
    }
  }

  private mutating func beginParagraph(_ number: Int, from start: Int) {
    write(number, from: start, behindBlankLine: joinsParagraph)
    context = .paragraph(first: number)
    isMarked = false
  }

  /// A paragraph that begins with the number of a part.
  private mutating func beginPart(_ number: Int, from start: Int) {
    beginParagraph(number, from: start)
    isMarked = true
  }

  /// Scalars of a line that may have been broken because it was full.
  private static let shortestFullLine = 26

  /// Whether a line stands below an item or a part and does not go on with it: that ends as a sentence
  /// does, or before a line would be full.
  private func isBelowItem(_ number: Int) -> Bool {
    switch context {
    case .numbered: break
    case .paragraph: guard isMarked else { return false }
    case .nothing, .list, .table, .blankLineBelowTable: return false
    }
    let above = line(number - 1)
    var end = above.count
    while end > 0 {
      let (scalar, start) = above.scalar(before: end)
      guard scalar.isWhiteSpace else {
        return "。；！？：.;!?:".unicodeScalars.contains(scalar)
          || above.scalarCount < Self.shortestFullLine
      }
      end = start
    }
    return false
  }

  /// Four spaces before Chinese make code of it in CommonMark; in a bulletin they are the first-line
  /// indentation of type, unless the line goes on with a list item.
  private func isIndentedProse(
    _ line: UnsafeBufferPointer<UInt8>, _ beginning: LineBeginning
  ) -> Bool {
    if beginning.start == 0 { return false }
    let isCode =
      beginning.start >= 4 || line[..<beginning.start].contains(UInt8(ascii: "\t"))
    return isCode && line[beginning.start] >= 0x80 && !isInList
  }

  // MARK: Parts of a document

  /// A chapter, a section or a numbered item: a heading where it is a title with a text of its own
  /// below it, an item of a list where it is numbered with digits, and a paragraph else.
  private mutating func mendPart(
    _ part: HeadingLevels.Part, _ value: Int, _ line: UnsafeBufferPointer<UInt8>, _ number: Int,
    _ beginning: LineBeginning
  ) {
    let isHeading =
      headings.canHave(part) && isTitle(line, from: beginning.contentStart)
      && !goesOnBelow(line, number) && hasOwnText(number, beginning.kind)
    if isHeading {
      writeHeading(headings.enter(part), number, from: beginning.start)
      headings.lastPart = (part, true, number)
      context = .nothing
      return
    }
    headings.lastPart = (part, false, number)
    guard part == .item else { return beginPart(number, from: beginning.start) }
    let goesOn = lastItem.map { $0 + 1 == value } ?? true
    if !goesOn { delimiter = delimiter == "." ? ")" : "." }
    var isRightBelow = false
    if case .numbered = context { isRightBelow = goesOn }
    write(
      number, "\(value)\(delimiter) ", from: beginning.contentStart,
      behindBlankLine: joinsParagraph && !isRightBelow)
    context = .numbered(value)
    lastItem = value
  }

  /// Whether a line is one of a sentence that goes on below: long, or with a comma in it, and the next
  /// one begins with nothing.
  private func goesOnBelow(_ line: UnsafeBufferPointer<UInt8>, _ number: Int) -> Bool {
    let hasComma = line.firstIndex(of: Array("，".utf8), from: 0, to: line.count) != nil
    guard hasComma || line.scalarCount >= Self.shortestFullLine, number + 1 < lines.count else {
      return false
    }
    let next = LineBeginning(of: self.line(number + 1))
    return next.kind == .text && !next.isIndented && next.start == 0
  }

  private static let longestTitle = 45

  /// Whether the words are those of a title: few, and no sentence.
  private func isTitle(_ line: UnsafeBufferPointer<UInt8>, from start: Int) -> Bool {
    var count = 0
    var index = start
    var last: Unicode.Scalar = " "
    while index < line.count {
      let (scalar, length) = line.scalar(at: index)
      index += length
      switch scalar {
      case "。", "；", "！", "？", ";": return false
      default: break
      }
      if scalar.isWhiteSpace { continue }
      count += 1
      if count > Self.longestTitle { return false }
      last = scalar
    }
    return count > 0 && !"，、：:,.".unicodeScalars.contains(last)
  }

  /// Whether something else than the next part of the same kind follows, and the part before, right
  /// above, is no item of a list either.
  private func hasOwnText(_ number: Int, _ kind: LineBeginning.Kind) -> Bool {
    if let last = headings.lastPart, last.part == HeadingLevels.Part(kind), !last.isHeading,
      (last.line + 1..<number).allSatisfy({ isBlank(line($0)) })
    {
      return false
    }
    var next = number + 1
    while next < lines.count, isBlank(line(next)) { next += 1 }
    guard next < lines.count, signature?.lowerBound != next else { return false }
    return HeadingLevels.Part(LineBeginning(of: line(next)).kind) != HeadingLevels.Part(kind)
  }

  private mutating func writeHeading(_ level: Int, _ number: Int, from start: Int) {
    let line = line(number)
    var text = words(of: line, from: start, number)
    if purpose == .reading { takeHeadingID(from: &text, number) }
    let marker = String(repeating: "#", count: min(level, 6)) + " "
    replace(number, behindBlankLine: false) { output in
      output.append(contentsOf: marker.utf8)
      output.append(contentsOf: text)
    }
  }

  /// `## 标题 {#id}`: the id is the heading's, as in Pandoc and PHP Markdown Extra.
  private mutating func mendHeadingID(_ line: UnsafeBufferPointer<UInt8>, _ number: Int) {
    guard line.first == UInt8(ascii: "#"), purpose == .reading,
      line.contains(UInt8(ascii: "{"))
    else { return mendInlines(line, number) }
    var text = words(of: line, from: 0, number)
    takeHeadingID(from: &text, number)
    replace(number) { $0.append(contentsOf: text) }
  }

  private mutating func takeHeadingID(from text: inout [UInt8], _ number: Int) {
    guard let found = HeadingID(endOf: text) else { return }
    headingIDs[number + 1] = found.id
    text.removeLast(text.count - found.start)
  }

  // MARK: Attachments

  /// `附件：1.甲`: the first of a list stands on the line of the word.
  private mutating func mendAttachments(
    _ line: UnsafeBufferPointer<UInt8>, _ number: Int, _ beginning: LineBeginning
  ) -> Int {
    let rest = UnsafeBufferPointer(rebasing: line[beginning.contentStart...])
    guard let (value, contentStart) = item(rest) else {
      beginPart(number, from: beginning.start)
      return number + 1
    }
    let label = Array(line[beginning.start..<beginning.contentStart])
    let content = words(of: rest, from: contentStart, number)
    var edit = RewrittenText.Edit(lines: number..<number + 1)
    if joinsParagraph { edit.addLine(from: number) { _ in } }
    edit.addLine(from: number) { $0.append(contentsOf: Self.withoutSpaces(label)) }
    edit.addLine(from: number) { _ in }
    edit.addLine(from: number) { output in
      output.append(contentsOf: "\(value). ".utf8)
      output.append(contentsOf: content)
    }
    edits.append(edit)
    context = .numbered(value)
    (lastItem, delimiter) = (value, ".")
    return number + 1
  }

  /// The number of an item, with or without a space behind it, and where its words begin.
  private func item(_ line: UnsafeBufferPointer<UInt8>) -> (value: Int, contentStart: Int)? {
    let beginning = LineBeginning(of: line)
    if case .number(let value) = beginning.kind { return (value, beginning.contentStart) }
    let digits = line.prefix(while: \.isASCIIDigit)
    guard beginning.kind == .block, beginning.start == 0, (1...3).contains(digits.count),
      let value = Int(String(decoding: digits, as: UTF8.self))
    else { return nil }
    var start = digits.endIndex + 1
    while start < line.count, line[start].isBlank { start += 1 }
    return start < line.count ? (value, start) : nil
  }

  private static func withoutSpaces(_ bytes: [UInt8]) -> [UInt8] {
    bytes.withUnsafeBufferPointer { Array($0[..<endOfWords($0, from: 0)]) }
  }

  // MARK: Signature

  private mutating func sign(_ range: Range<Int>) {
    signatures.insert(range.lowerBound + 1)
    for number in range {
      let line = line(number)
      let start = LineBeginning(of: line).start
      if isBlank(line) {
        edits.append(RewrittenText.Edit(lines: number..<number + 1))
        continue
      }
      var text = words(of: line, from: start, number)
      while text.last == UInt8(ascii: "\\") || text.last?.isBlank == true { text.removeLast() }
      let isLast = number == range.upperBound - 1
      var edit = RewrittenText.Edit(lines: number..<number + 1)
      if number == range.lowerBound, joinsParagraph || isBelowTable {
        edit.addLine(from: number) { _ in }
      }
      edit.addLine(from: number) { output in
        output.append(contentsOf: text)
        if !isLast { output.append(UInt8(ascii: "\\")) }
      }
      if isLast, number + 1 < lines.count, !isBlank(self.line(number + 1)) {
        edit.addLine(from: number) { _ in }
      }
      edits.append(edit)
    }
    context = .nothing
  }

  private var isBelowTable: Bool {
    if case .table = context { return true }
    return false
  }

  // MARK: Underlines

  private func isUnderline(
    _ line: UnsafeBufferPointer<UInt8>, _ beginning: LineBeginning
  ) -> Bool {
    guard beginning.start < 4, line[beginning.start] == UInt8(ascii: "-") else { return false }
    return line[beginning.start...].allSatisfy { $0 == UInt8(ascii: "-") || $0.isBlank }
      && line.count { $0 == UInt8(ascii: "-") } >= 3
  }

  /// `---` right below a paragraph makes a heading of all of it; below whole sentences a line is
  /// meant.
  private mutating func mendUnderline(_ line: UnsafeBufferPointer<UInt8>, _ number: Int) {
    guard case .paragraph(let first) = context else {
      context = .nothing
      return
    }
    let above = self.line(number - 1)
    context = .nothing
    guard first < number - 1 || !isTitle(above, from: 0) else { return }
    report(Rule.markdown.lineBelowText, number)
    replace(number, behindBlankLine: true) { $0.append(contentsOf: line) }
  }
}

// MARK: - Tables

extension LineMending {
  private func isRow(
    _ line: UnsafeBufferPointer<UInt8>, _ beginning: LineBeginning
  ) -> Bool {
    beginning.kind == .row
      || line.firstIndex(of: UInt8(ascii: "|"), from: 0, to: line.count) != nil
  }

  /// Rows that begin with a pipe, with all their lines.
  private mutating func mendRow(
    _ line: UnsafeBufferPointer<UInt8>, _ number: Int, _ beginning: LineBeginning
  ) -> Int {
    let isFirst: Bool
    if case .table = context { isFirst = false } else { isFirst = true }
    let row = pipes(of: line, from: beginning.start, number)
    let isCode = beginning.start >= 4 && !isInList && !beginning.isIndented
    if isCode { return number + 1 }
    let lacksDelimiters = isFirst && mayBeHeader(number) && cellCount(row) > 1
    var edit = RewrittenText.Edit(lines: number..<number + 1)
    if isFirst, joinsParagraph { edit.addLine(from: number) { _ in } }
    edit.addLine(from: number) { $0.append(contentsOf: row) }
    if lacksDelimiters {
      let delimiters = "|" + String(repeating: "---|", count: cellCount(row))
      let indentation = row.prefix(while: \.isBlank)
      edit.addLine(from: number) { $0.append(contentsOf: indentation + delimiters.utf8) }
      report(
        Rule.markdown.noDelimiterRow, number, 0..<line.count, ["row": .text(delimiters)])
    }
    if edit.origins.count > 1 || !row.elementsEqual(line) { edits.append(edit) }
    context = .table
    return number + 1
  }

  /// Whether a row is the first of at least two, none of which is the line below a header.
  private func mayBeHeader(_ number: Int) -> Bool {
    var next = number + 1
    while next < lines.count, case let line = line(next), LineBeginning(of: line).kind == .row {
      if isDelimiterRow(line) { return false }
      next += 1
    }
    return next > number + 1 && !isDelimiterRow(line(number))
      && (next >= lines.count || !TableSyntax.mayBeDelimiterRow(line(next)))
  }

  private func isDelimiterRow(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
    let row = Self.withPipes(line, from: 0)
    return row.withUnsafeBufferPointer { TableSyntax.mayBeDelimiterRow($0) }
  }

  private func cellCount(_ row: [UInt8]) -> Int {
    row.withUnsafeBufferPointer { TableSyntax.cells(of: $0).count }
  }

  private mutating func pipes(
    of line: UnsafeBufferPointer<UInt8>, from start: Int, _ number: Int
  ) -> [UInt8] {
    let isWide = line[start] >= 0x80
    // A row of a table in a list item is indented as that is.
    let indentation = line[..<start].filter(\.isBlank)
    let row =
      (indentation.count == start ? indentation : [])
      + (isWide ? Self.withPipes(line, from: start) : Array(line[start...]))
    return row.withUnsafeBufferPointer { words(of: $0, from: 0, number) }
  }

  /// A row with ASCII's pipes and hyphens in place of the full-width ones.
  private static func withPipes(
    _ line: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> [UInt8] {
    var row: [UInt8] = []
    row.reserveCapacity(line.count)
    var index = start
    var hasWords = false
    while index < line.count {
      let (scalar, length) = line.scalar(at: index)
      if scalar == "｜" {
        row.append(UInt8(ascii: "|"))
      } else {
        row.append(contentsOf: line[index..<index + length])
        if !"|：:-－—─ \u{3000}".unicodeScalars.contains(scalar) { hasWords = true }
      }
      index += length
    }
    if hasWords { return row }
    // The line below the header.
    let ascii = String(decoding: row, as: UTF8.self)
      .map { "－—─".contains($0) ? "-" : $0 == "：" ? ":" : $0 == "\u{3000}" ? " " : $0 }
    return Array(String(ascii).utf8)
  }

  /// What stands right below a table and has no pipe is no row of it.
  private mutating func mendBelowTable(
    _ line: UnsafeBufferPointer<UInt8>, _ number: Int, _ beginning: LineBeginning
  ) -> Int {
    context = .nothing
    if beginning.kind == .note {
      tableNotes.insert(number + 1)
      write(number, from: beginning.start, behindBlankLine: true)
      context = .paragraph(first: number)
      return number + 1
    }
    switch beginning.kind {
    case .block where !beginning.isIndented: break
    default:
      var edit = RewrittenText.Edit(lines: number..<number)
      edit.addLine(from: number) { _ in }
      edits.append(edit)
    }
    return mend(line, number)
  }

  /// Lines under one another in which tabs part the same columns, as they come from a spreadsheet.
  /// - Returns: the line behind them; nil where there is no such table.
  private mutating func tabTable(at number: Int) -> Int? {
    var end = number
    var columns = 0
    while end < lines.count, case let cells = tabCells(of: line(end)), cells.count > 1 {
      // Empty cells at the end of all rows are none.
      columns = max(columns, (cells.lastIndex { !$0.isEmpty } ?? 0) + 1)
      end += 1
    }
    guard end > number + 1, columns > 1,
      (number..<end).contains(where: { line($0).first != UInt8(ascii: "\t") })
    else { return nil }
    if isInList { return nil }
    var edit = RewrittenText.Edit(lines: number..<end)
    if joinsParagraph { edit.addLine(from: number) { _ in } }
    for row in number..<end {
      let line = line(row)
      var cells = tabCells(of: line).prefix(columns).map { words(of: line, $0, row) }
      while row == number, cells.count < columns { cells.append([]) }
      edit.addLine(from: row) { output in
        for cell in cells {
          output.append(UInt8(ascii: "|"))
          output.append(contentsOf: cell)
        }
        output.append(UInt8(ascii: "|"))
      }
      if row == number {
        edit.addLine(from: row) {
          $0.append(contentsOf: ("|" + String(repeating: "---|", count: columns)).utf8)
        }
      }
    }
    if end < lines.count, !isBlank(line(end)) { edit.addLine(from: end - 1) { _ in } }
    edits.append(edit)
    context = .nothing
    return end
  }

  private mutating func words(
    of line: UnsafeBufferPointer<UInt8>, _ cell: Range<Int>, _ number: Int
  ) -> [UInt8] {
    let text = UnsafeBufferPointer(rebasing: line[cell])
    var words = words(of: text, from: LineBeginning(of: text).start, number)
    while words.last?.isBlank == true { words.removeLast() }
    return words.flatMap { byte in
      byte == UInt8(ascii: "|") ? [UInt8(ascii: "\\"), byte] : [byte]
    }
  }

  private func tabCells(of line: UnsafeBufferPointer<UInt8>) -> [Range<Int>] {
    let tab = UInt8(ascii: "\t")
    guard let first = line.first, first != UInt8(ascii: " "),
      line.firstIndex(of: tab, from: 0, to: line.count) != nil,
      first == tab || ContainerPrefix(of: line).length == 0, LineBeginning(of: line).kind != .row
    else { return [] }
    var cells: [Range<Int>] = []
    var start = 0
    while let found = line.firstIndex(of: tab, from: start, to: line.count) {
      cells.append(start..<found)
      start = found + 1
    }
    cells.append(start..<line.count)
    let isProse = cells.dropLast().contains { cell in
      // A sentence with a tab in it, and what a word processor puts behind its own numbers.
      line[cell].reversed().starts(with: "。".utf8.reversed()) || isMarkerAlone(line, cell)
    }
    return isProse ? [] : cells
  }

  private func isMarkerAlone(_ line: UnsafeBufferPointer<UInt8>, _ cell: Range<Int>) -> Bool {
    guard cell.lowerBound == 0, !cell.isEmpty, cell.count <= 12 else { return false }
    // With a word behind it, it would be the beginning of an item.
    let item = Array(line[cell]) + Array("文".utf8)
    return item.withUnsafeBufferPointer { item in
      switch LineBeginning(of: item).kind {
      case .chapter, .section, .number, .clause, .bullet: true
      case .blank, .text, .block, .heading, .row, .note, .attachments: false
      }
    }
  }
}

// MARK: - What other dialects have

extension LineMending {
  /// - Returns: whether the line is done with.
  private mutating func reportOtherDialects(
    _ line: UnsafeBufferPointer<UInt8>, _ number: Int
  ) -> Bool {
    let text = line.drop { $0.isBlank }
    switch text.first {
    case UInt8(ascii: ":") where text.starts(with: ":::".utf8):
      report(Rule.markdown.colonFence, number)
      replace(number) { _ in }
      return true
    case UInt8(ascii: "<") where text.starts(with: "<<<<<<< ".utf8),
      UInt8(ascii: "<") where text.elementsEqual("<<<<<<<".utf8):
      report(Rule.markdown.conflictMarker, number)
      return true
    case UInt8(ascii: "-") where text.elementsEqual("---".utf8) && beginsFrontMatter(number):
      report(Rule.markdown.secondFrontMatter, number)
      return true
    case UInt8(ascii: "<")
    where RawHTML.isLineBreak(text) && text.last == UInt8(ascii: ">")
      && text.count <= 6:
      replace(number) { _ in }
      return true
    case UInt8(ascii: "[")
    where WordsInBrackets.begin(UnsafeBufferPointer(rebasing: text))
      && !joinsParagraph:
      _ = escapeFirst(UnsafeBufferPointer(rebasing: text), number)
      return true
    case UInt8(ascii: "["):
      let word = String(decoding: text, as: UTF8.self).trimmed.uppercased()
      guard word == "[TOC]" || word == "[[TOC]]" || word == "[[_TOC_]]" else { return false }
      report(Rule.markdown.contentsMarker, number)
      replace(number) { _ in }
      return true
    default: return false
    }
  }

  private static let titleKeys = ["标题", "標題", "title", "日期", "date"]

  /// Whether a line of hyphens begins what can only be the front matter of another text: keys up to the
  /// next such line, a title or a date among them.
  private func beginsFrontMatter(_ number: Int) -> Bool {
    var hasTitle = false
    for next in number + 1..<min(number + 40, lines.count) {
      let line = String(decoding: self.line(next), as: UTF8.self)
      if line.trimmed == "---" { return hasTitle }
      if line.isEmpty || line.hasPrefix(" ") || line.hasPrefix("- ") || line.hasPrefix("#") {
        continue
      }
      guard let colon = line.firstIndex(where: { $0 == ":" || $0 == "：" }) else { return false }
      let key = line[..<colon].trimmed
      guard key.unicodeScalars.count <= 20, !key.contains(where: \.isWhitespace) else {
        return false
      }
      if Self.titleKeys.contains(where: { $0 == key.lowercased() }) { hasTitle = true }
    }
    return false
  }

  /// `$…$` around what is a formula: a command of TeX, a raised or lowered sign. Prices have none of
  /// these.
  private mutating func reportFormulas(
    _ text: UnsafeBufferPointer<UInt8>, from start: Int, _ number: Int
  ) {
    for formula in Formula.find(in: text) {
      report(
        Rule.markdown.formula, number, start + formula.lowerBound..<start + formula.upperBound,
        ["formula": .text(String(decoding: text[formula], as: UTF8.self))])
    }
  }
}
