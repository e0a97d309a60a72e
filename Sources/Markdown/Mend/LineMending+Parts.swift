import Characters
import Diagnostics

/// Lines at the margin: paragraphs, and the parts of official documents.
extension LineMending {
  mutating func mendMargin(
    _ line: UnsafeBufferPointer<UInt8>, _ number: Int, _ beginning: LineBeginning
  ) -> Int {
    switch beginning.kind {
    case .heading(let level):
      if level > 6 { report(Rule.markdown.headingTooDeep, number) }
      headings.enter(markdown: min(level, 6))
      context = .nothing
      writeHeading(level, number, from: beginning.contentStart)
    case .chapter(let value): mendPart(.chapter, value, line, number, beginning)
    case .section(let value): mendPart(.section, value, line, number, beginning)
    case .number(let value), .doubtfulNumber(let value, _):
      if numberedLines.contains(number) {
        mendPart(.item, value, line, number, beginning)
      } else if case .doubtfulNumber = beginning.kind {
        mendWords(line, number, beginning)
      } else {
        beginPart(number, from: beginning.start)
      }
    case .member where countedItems.contains(number):
      let sign = line.scalar(at: beginning.start)
      write(number, "- ", from: beginning.start + sign.length, isItem: true)
      context = .numbered(0)
    case .member(let series):
      if !numberedLines.contains(number) || isAddressee(line, number, beginning) {
        mendWords(line, number, beginning)
      } else if series.isBullet {
        mendBullet(number, beginning)
      } else {
        beginPart(number, from: beginning.start)
      }
    case .ownLine:
      if joinsParagraph, !endsAbove(number) {
        mendWords(line, number, beginning)
      } else {
        beginPart(number, from: beginning.start)
      }
    case .clause: beginPart(number, from: beginning.start)
    case .bullet: mendBullet(number, beginning)
    case .attachments: return mendAttachments(line, number, beginning)
    case .block:
      if beginning.isIndented {
        // A list item or a heading below the first-line indentation of Chinese type.
        reportStarAroundItem(number..<number + 1, from: beginning.start)
        let rest = UnsafeBufferPointer(rebasing: line[beginning.start...])
        // Within a paragraph a number other than 1 begins no list.
        var isInParagraph = false
        if case .paragraph = context { isInParagraph = ListMarker(rest, from: 0)?.number != nil }
        write(number, from: beginning.start, behindBlankLine: isInParagraph)
        noteItem(rest)
        noteBlock(rest, number)
      } else if isUnderline(line, beginning) {
        mendUnderline(line, number)
      } else {
        noteBlock(line, number)
        mendHeadingID(line, number)
      }
    case .text, .note: mendWords(line, number, beginning)
    case .blank, .row: break
    }
    return number + 1
  }

  /// A line of words.
  mutating func mendWords(
    _ line: UnsafeBufferPointer<UInt8>, _ number: Int, _ beginning: LineBeginning
  ) {
    if joinsParagraph, Signature.isImprint(line) { return beginPart(number, from: beginning.start) }
    if joinsParagraph, isUnitOfTable(line, number, beginning) {
      return beginPart(number, from: beginning.start)
    }
    if isInAttachments, case .numbered = context, beginning.kind == .text,
      Self.width(of: line[..<beginning.start]) >= Self.attachmentIndentation
    {
      // The line above was full, and its item goes on.
      return write(number, from: beginning.start)
    }
    if beginning.kind == .note, isBelowTableOrItsNote(number) { tableNotes.insert(number + 1) }
    if isAddressee(line, number, beginning) { addressees.insert(number + 1) }
    reportSpacedColumns(at: number)
    reportCommas(at: number)
    let beginsNote = beginsNote(line, beginning)
    if case .note = context, !beginsNote, isBelowItem(number) {
      report(Rule.markdown.textBelowFootnote, number)
    }
    if beginning.kind == .note || beginning.isIndented || isIndentedProse(line, beginning)
      || isBelowItem(number) && !beginsNote
    {
      let isInList = if case .list = context { true } else { false }
      beginParagraph(number, from: beginning.start)
      // The next number begins an item again.
      if isInList { isMarked = true }
    } else {
      noteWords(line, number, beginning)
      if !leaveOutID(line, number) { mendInlines(line, number) }
    }
  }

  /// `![图](a.png){#fig:1}`: what other programs refer to by its id at the end of a line.
  ///
  /// - Returns: whether there was one.
  private mutating func leaveOutID(_ line: UnsafeBufferPointer<UInt8>, _ number: Int) -> Bool {
    guard hasInlineSlips, purpose == .reading, line.last == UInt8(ascii: "}"),
      let found = HeadingID(endOf: Array(line)), found.id.utf8.allSatisfy({ $0 < 0x80 }),
      found.id.utf8.first?.isASCIILetter == true
    else { return false }
    let open = line.lastIndex(of: UInt8(ascii: "{")) ?? found.start
    report(
      Rule.markdown.attributesInBraces, number, open..<line.count,
      ["attributes": .text(String(decoding: line[open...], as: UTF8.self))])
    let words = UnsafeBufferPointer(rebasing: line[..<found.start])
    let mended = mendedInlines(of: words, from: 0, number) ?? Array(words)
    replace(number) { $0.append(contentsOf: mended) }
    return true
  }

  /// How far the second line of an attachment's name is indented at least (GB/T 9704-2012, section 7.3.4): it
  /// stands below the first word of the name, and a paragraph begins with two wide spaces.
  private static let attachmentIndentation = 6

  /// In spaces of ASCII, of which a wide one is two.
  static func width(of blanks: Slice<UnsafeBufferPointer<UInt8>>) -> Int {
    String(decoding: blanks, as: UTF8.self).unicodeScalars.reduce(0) {
      $0 + ($1 == "\u{3000}" ? 2 : $1 == "\t" ? 4 : 1)
    }
  }

  mutating func mendBullet(_ number: Int, _ beginning: LineBeginning) {
    // An item of a list that begins with another bullet has one.
    if container == .item, number == 0 { return mendInlines(line(number), number) }
    var sign = "-"
    if case .member(.sign(let own)) = beginning.kind, own == "+" { sign = "+" }
    write(number, "\(sign) ", from: beginning.contentStart, isItem: true)
    context = .numbered(0)
  }

  func isBelowTableOrItsNote(_ number: Int) -> Bool {
    switch context {
    case .blankLineBelowTable: true
    case .paragraph: tableNotes.contains(number)
    case .nothing, .list, .note, .numbered, .table: false
    }
  }

  /// Whether a line names those to whom a document is sent (GB/T 9704-2012, section 7.3.2): the first
  /// one of a text that is indented below it.
  func isAddressee(
    _ line: UnsafeBufferPointer<UInt8>, _ number: Int, _ beginning: LineBeginning
  ) -> Bool {
    guard beginning.start == 0, number + 1 < lines.count,
      line.scalar(before: line.count).scalar == "：",
      (0..<number).allSatisfy({ isBlank(self.line($0)) })
    else { return false }
    return LineBeginning(of: self.line(number + 1)).isIndented
  }

  /// What a line of words leaves open.
  mutating func noteWords(
    _ line: UnsafeBufferPointer<UInt8>, _ number: Int, _ beginning: LineBeginning
  ) {
    if beginsNote(line, beginning) {
      context = .note
      isInList = true
      return
    }
    switch context {
    case .nothing, .blankLineBelowTable:
      (context, isMarked) = (.paragraph(first: number), false)
    case .paragraph, .list, .note, .numbered, .table: break
    }
  }

  func beginsNote(_ line: UnsafeBufferPointer<UInt8>, _ beginning: LineBeginning) -> Bool {
    guard case let first = line.scalar(at: beginning.start).scalar,
      first == "[" || first == "［" || first == "【"
    else { return false }
    let words = UnsafeBufferPointer(rebasing: line[beginning.start...])
    let mended = hasInlineSlips ? InlineMending.mended(words)?.text : nil
    return (mended ?? Array(words)).withUnsafeBufferPointer { words in
      guard let note = FootnoteLabels.reference(in: words, at: 0) else { return false }
      return FootnoteLabels.content(behind: note, in: words) != nil
    }
  }

  /// The number with which a list goes on that Markdown knows.
  mutating func noteItem(_ line: UnsafeBufferPointer<UInt8>) {
    let start = line.prefix { $0 == UInt8(ascii: " ") }.count
    guard let item = ListMarker(line, from: start) else { return }
    let goesOn = item.number != nil && item.number == lastItem.map { $0 + 1 }
    lastItem = item.number
    guard let number = item.number else { return }
    delimiter = item.delimiter == UInt8(ascii: ")") ? ")" : "."
    if lastNumbered != nil, goesOn, delimiterSince == nil {
      lastNumbered = number
    } else {
      delimiterSince = delimiter
    }
  }

  /// What a line of CommonMark leaves open.
  mutating func noteBlock(_ line: UnsafeBufferPointer<UInt8>, _ number: Int) {
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

  mutating func beginParagraph(_ number: Int, from start: Int) {
    write(number, from: start, behindBlankLine: joinsParagraph && !breaksAbove(number))
    context = .paragraph(first: number)
    (isMarked, isInAttachments) = (false, false)
  }

  /// Whether the line above ends with a line break of its own: two spaces, a backslash or a tag.
  private func breaksAbove(_ number: Int) -> Bool {
    guard number > 0, case let above = line(number - 1), let last = above.last else { return false }
    if case .paragraph = context,
      last == UInt8(ascii: "\\") || above.suffix(2).elementsEqual("  ".utf8)
    {
      return true
    }
    return false
  }

  /// A paragraph that begins with the number of a part.
  mutating func beginPart(_ number: Int, from start: Int) {
    beginParagraph(number, from: start)
    isMarked = true
  }

  /// Scalars of a line that may have been broken because it was full.
  static let shortestFullLine = 26

  /// Whether a line stands below an item or a part and does not go on with it: that ends as a sentence
  /// does, or before a line would be full.
  func isBelowItem(_ number: Int) -> Bool {
    switch context {
    case .numbered, .note: break
    case .paragraph: guard isMarked else { return false }
    case .list: return isBelowTitledItem(number)
    case .nothing, .table, .blankLineBelowTable: return false
    }
    return endsAbove(number)
  }

  /// Whether a sentence stands at the margin right below a numbered item that is a title: `1. 加强领导`.
  /// CommonMark takes it for a line of the item, and between Chinese nothing would part the two.
  func isBelowTitledItem(_ number: Int) -> Bool {
    guard number > 0, container == nil, case let above = line(number - 1),
      ListMarker(above, from: LineBeginning(of: above).start)?.number != nil,
      above.scalarCount < Self.shortestFullLine,
      case let end = above.scalar(before: above.count).scalar, end.isCJK,
      !end.isMarkdownPunctuation,
      case let line = line(number), !line.isEmpty, line.scalar(at: 0).scalar.isCJK
    else { return false }
    let last = line.scalar(before: line.count).scalar
    return "。；：！？".unicodeScalars.contains(last) || line.scalarCount >= Self.shortestFullLine
  }

  /// Whether the line above ends as a sentence does, or before it would be full.
  func endsAbove(_ number: Int) -> Bool {
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
  func isIndentedProse(
    _ line: UnsafeBufferPointer<UInt8>, _ beginning: LineBeginning
  ) -> Bool {
    if beginning.start == 0 { return false }
    let isCode =
      beginning.start >= 4 || line[..<beginning.start].contains(UInt8(ascii: "\t"))
    return isCode && line[beginning.start] >= 0x80 && !isInList
      && container != .item
  }

  // MARK: Parts of a document

  /// A chapter, a section or a numbered item: a heading where it is a title with a text of its own
  /// below it, an item of a list where it is numbered with digits, and a paragraph else.
  mutating func mendPart(
    _ part: HeadingLevels.Part, _ value: Int, _ line: UnsafeBufferPointer<UInt8>, _ number: Int,
    _ beginning: LineBeginning
  ) {
    if headings.canHave(part), titles.contains(number) {
      writeHeading(headings.enter(part), number, from: beginning.start)
      context = .nothing
      return
    }
    guard part == .item else { return beginPart(number, from: beginning.start) }
    var goesOn = lastItem.map { $0 + 1 == value } ?? true
    if let since = delimiterSince, let last = lastNumbered, last + 1 == value {
      goesOn = false
      delimiter = since
    }
    if jumps.contains(number), let last = lastItem, last < value, case .numbered = context {
      goesOn = true
    }
    if !goesOn { delimiter = delimiter == "." ? ")" : "." }
    if let next = delimiterOfList(behind: number), next == delimiter {
      delimiter = delimiter == "." ? ")" : "."
      goesOn = false
    }
    var isRightBelow = false
    switch context {
    case .numbered: isRightBelow = goesOn
    // An item as Markdown has it.
    case .list: isRightBelow = goesOn && lastItem != nil
    default: break
    }
    write(
      number, "\(value)\(delimiter) ", from: beginning.contentStart, isItem: true,
      behindBlankLine: joinsParagraph && !isRightBelow && !(container == .item && value == 1))
    context = .numbered(value)
    lastItem = value
    (lastNumbered, delimiterSince) = (value, nil)
  }

  /// What stands behind the numbers of a list of Markdown's that begins anew below a line.
  private func delimiterOfList(behind number: Int) -> String? {
    var next = number + 1
    while next < lines.count, next < number + 3, isBlank(line(next)) { next += 1 }
    guard next < lines.count, next < number + 3,
      let item = ListMarker(line(next), from: 0), item.number == 1
    else { return nil }
    return item.delimiter == UInt8(ascii: ")") ? ")" : "."
  }

  /// Whether a line is one of a sentence that goes on below: long, or with a comma in it, and the next
  /// one begins with nothing.
  func goesOnBelow(_ line: UnsafeBufferPointer<UInt8>, _ number: Int) -> Bool {
    let hasComma = line.firstIndex(of: Array("，".utf8), from: 0, to: line.count) != nil
    guard hasComma || line.scalarCount >= Self.shortestFullLine, number + 1 < lines.count else {
      return false
    }
    let next = LineBeginning(of: self.line(number + 1))
    return next.kind == .text && !next.isIndented && next.start == 0
  }

  static let longestTitle = 45

  /// Whether the words are those of a title: few, and no sentence.
  func isTitle(_ line: UnsafeBufferPointer<UInt8>, from start: Int) -> Bool {
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

  mutating func writeHeading(_ level: Int, _ number: Int, from start: Int) {
    let line = line(number)
    var text = words(of: line, from: start, number)
    if purpose == .reading { takeHeadingID(from: &text, number) }
    Self.removeClosingSigns(from: &text)
    Self.removeTabs(from: &text)
    let marker = String(repeating: "#", count: min(level, 6)) + " "
    replace(number, behindBlankLine: false) { output in
      output.append(contentsOf: marker.utf8)
      output.append(contentsOf: text)
    }
  }

  /// `一、⇥总体`: nothing parts a number from a Chinese title, and a space other words.
  static func removeTabs(from text: inout [UInt8]) {
    let tab = UInt8(ascii: "\t")
    guard text.contains(tab) else { return }
    var output: [UInt8] = []
    for run in text.split(separator: tab) {
      let words = run.drop(while: \.isBlank)
      // A mark of Chinese is as wide as it needs.
      let isBehindMark = output.last.map { $0 >= 0x80 } ?? true
      if !isBehindMark || words.first.map({ $0 < 0x80 }) ?? false, !output.isEmpty {
        output.append(UInt8(ascii: " "))
      }
      output.append(contentsOf: words)
      while output.last?.isBlank == true { output.removeLast() }
    }
    text = output
  }

  /// `##　标题　##`: signs at the end that have white space of any width before them.
  static func removeClosingSigns(from text: inout [UInt8]) {
    guard text.last == UInt8(ascii: "#") || text.last == 0x83 else { return }
    var rest = String(decoding: text, as: UTF8.self).unicodeScalars[...]
    let whole = rest.endIndex
    while rest.last == "#" || rest.last == "＃" { rest.removeLast() }
    guard rest.endIndex < whole, rest.last?.isWhiteSpace == true else { return }
    while rest.last?.isWhiteSpace == true { rest.removeLast() }
    text = Array(String(rest).utf8)
  }

  /// `## 标题 {#id}`: the id is the heading's, as in Pandoc and PHP Markdown Extra.
  mutating func mendHeadingID(_ line: UnsafeBufferPointer<UInt8>, _ number: Int) {
    let hasTab = line.contains(UInt8(ascii: "\t"))
    guard line.first == UInt8(ascii: "#"), purpose == .reading,
      line.contains(UInt8(ascii: "{")) || line.contains(0xEF) || hasTab
    else { return mendInlines(line, number) }
    var text = words(of: line, from: 0, number)
    takeHeadingID(from: &text, number)
    if hasTab {
      let marks = text.prefix { $0 == UInt8(ascii: "#") }.count
      var title = Array(text[marks...].drop(while: \.isBlank))
      Self.removeTabs(from: &title)
      text = Array(text[..<marks]) + [UInt8(ascii: " ")] + title
    }
    replace(number) { $0.append(contentsOf: text) }
  }

  mutating func takeHeadingID(from text: inout [UInt8], _ number: Int) {
    guard let found = HeadingID(endOf: text) else { return }
    headingIDs[number + 1] = found.id
    text.removeLast(text.count - found.start)
  }

  // MARK: Attachments

  /// `附件：1.甲`: the first of a list stands on the line of the word.
  mutating func mendAttachments(
    _ line: UnsafeBufferPointer<UInt8>, _ number: Int, _ beginning: LineBeginning
  ) -> Int {
    let rest = UnsafeBufferPointer(rebasing: line[beginning.contentStart...])
    guard let (value, contentStart) = item(line, from: beginning.contentStart) else {
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
    isInAttachments = true
    (lastItem, delimiter) = (value, ".")
    (lastNumbered, delimiterSince) = (value, nil)
    return number + 1
  }

  /// The number of an item that begins at an index, with or without a space behind it, and where its
  /// words begin from there.
  func item(
    _ wholeLine: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> (value: Int, contentStart: Int)? {
    let line = UnsafeBufferPointer(rebasing: wholeLine[start...])
    let beginning = LineBeginning(of: line)
    switch beginning.kind {
    case .number(let value), .doubtfulNumber(let value, isLikely: true):
      return (value, beginning.contentStart)
    default: break
    }
    let digits = line.prefix(while: \.isASCIIDigit)
    guard beginning.kind == .block, beginning.start == 0, (1...3).contains(digits.count),
      let value = Int(String(decoding: digits, as: UTF8.self))
    else { return nil }
    var start = digits.endIndex + 1
    while start < line.count, line[start].isBlank { start += 1 }
    return start < line.count ? (value, start) : nil
  }

  static func withoutSpaces(_ bytes: [UInt8]) -> [UInt8] {
    bytes.withUnsafeBufferPointer { Array($0[..<endOfWords($0, from: 0)]) }
  }

  // MARK: Signature

  mutating func sign(_ range: Range<Int>) {
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

  var isBelowTable: Bool {
    if case .table = context { return true }
    return false
  }

  // MARK: Underlines

  func isUnderline(
    _ line: UnsafeBufferPointer<UInt8>, _ beginning: LineBeginning
  ) -> Bool {
    guard beginning.start < 4, line[beginning.start] == UInt8(ascii: "-") else { return false }
    return line[beginning.start...].allSatisfy { $0 == UInt8(ascii: "-") || $0.isBlank }
      && line.count { $0 == UInt8(ascii: "-") } >= 3
  }

  /// `---` right below a paragraph makes a heading of all of it; below whole sentences a line is
  /// meant.
  mutating func mendUnderline(_ line: UnsafeBufferPointer<UInt8>, _ number: Int) {
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
