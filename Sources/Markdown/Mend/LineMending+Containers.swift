import Characters
import Diagnostics

/// Quotes, list items and notes: what they hold is mended as a text of its own is.
extension LineMending {
  /// How deep containers are looked into: each holds a copy of its text.
  private static let deepest = 8

  /// - Returns: the line behind the container that begins on a line; nil where none does, or where
  ///   there is nothing in it but a line of words.
  mutating func mendContainer(_ line: UnsafeBufferPointer<UInt8>, at number: Int) -> Int? {
    guard depth < Self.deepest, mayBeginContainer(line),
      let container = ContainerLines(at: number, of: lines.count, { self.line($0) })
    else { return nil }
    if container.kind == .item {
      reportStarAroundItem(container.lines, from: line.prefix { $0 == UInt8(ascii: " ") }.count)
      // One line of words, and a number other than 1 within a paragraph, which begins no list.
      if container.lines.count == 1,
        !LineBeginning.isOfInterest(line, from: container.prefixLengths[0])
          || interruptsNothing(line)
      {
        return nil
      }
    }
    endTable(before: container, number)
    mend(container)
    isInList = container.kind != .quote
    if container.kind == .item { noteItem(line) }
    context = container.kind == .note ? .note : .list
    isBehindBlankLine = false
    return container.lines.upperBound
  }

  private func mayBeginContainer(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = line.first(where: { $0 != UInt8(ascii: " ") }) else { return false }
    switch first {
    case UInt8(ascii: ">"), UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"),
      UInt8(ascii: "["), 0xEF:
      return true
    default: return first.isASCIIDigit
    }
  }

  /// `* 本表不含农户*`: the space makes a bullet of the first half of a pair, and readers see the other.
  ///
  /// - Parameter start: where the bullet stands in the first line.
  mutating func reportStarAroundItem(_ numbers: Range<Int>, from start: Int) {
    let star = UInt8(ascii: "*")
    guard line(numbers.lowerBound)[start] == star,
      let last = numbers.last(where: { !isBlank(line($0)) }), case let end = line(last),
      let closing = end.lastIndex(where: { !$0.isBlank }), closing > 0, end[closing] == star,
      !end[closing - 1].isBlank, end[closing - 1] != UInt8(ascii: "\\")
    else { return }
    let count = numbers.reduce(0) { sum, number in sum + line(number).count { $0 == star } }
    guard count == 2 else { return }
    report(Rule.markdown.marksLeft, last, closing..<closing + 1, ["mark": .text("*")])
  }

  private func interruptsNothing(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
    guard case .paragraph = context else { return false }
    let digits = line.drop { $0 == UInt8(ascii: " ") }.prefix(while: \.isASCIIDigit)
    return !digits.isEmpty && !(digits.count == 1 && digits.first == UInt8(ascii: "1"))
  }

  private mutating func mend(_ container: ContainerLines) {
    container.content.withUnsafeBufferPointer { content in
      var inner = LineMending(
        content, purpose, hasFormulas: hasFormulas, hasInlineSlips: hasInlineSlips,
        in: container.kind, depth: depth + 1)
      inner.mend()
      take(inner, from: container)
    }
  }

  /// Puts what was found in a container at its place in the text around it.
  private mutating func take(_ inner: LineMending, from container: ContainerLines) {
    let first = container.lines.lowerBound
    var next = first
    for edit in inner.edits {
      replaceWideMarks(next..<first + edit.lines.lowerBound, container, inner)
      next = first + edit.lines.upperBound
      var mapped = RewrittenText.Edit(
        lines: first + edit.lines.lowerBound..<first + edit.lines.upperBound)
      let written = edit.bytes.split(
        separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      for (index, (content, origin)) in zip(written, edit.origins).enumerated() {
        let isFirst = index == 0 && edit.lines.lowerBound == 0 && container.kind != .quote
        mapped.addLine(from: first + origin) {
          container.write(content, isFirst: isFirst, to: &$0)
        }
      }
      edits.append(mapped)
    }
    replaceWideMarks(next..<container.lines.upperBound, container, inner)
    for slip in inner.slips {
      let length = container.prefixLengths[slip.line - 1]
      let range = max(0, slip.range.lowerBound + length)..<max(0, slip.range.upperBound + length)
      slips.append(
        MendedText.Slip(
          rule: slip.rule, line: first + slip.line, range: range, arguments: slip.arguments))
    }
    headingIDs.merge(inner.headingIDs.map { (first + $0.key, $0.value) }) { $1 }
    signatures.formUnion(inner.signatures.map { first + $0 })
    tableNotes.formUnion(inner.tableNotes.map { first + $0 })
    addressees.formUnion(inner.addressees.map { first + $0 })
  }

  /// `＞ 引文`
  private mutating func replaceWideMarks(
    _ numbers: Range<Int>, _ container: ContainerLines, _ inner: LineMending
  ) {
    guard container.kind == .quote else { return }
    for number in numbers where container.isWide(line(number)) {
      let content = inner.line(number - container.lines.lowerBound)
      replace(number) { container.write(content, isFirst: false, to: &$0) }
    }
  }

  private mutating func endTable(before container: ContainerLines, _ number: Int) {
    switch context {
    case .table: addBlankLine(before: number)
    // A number other than 1 begins no list within a paragraph.
    case .paragraph where container.kind == .item && endsParagraphAbove(line(number), number):
      addBlankLine(before: number)
    case .nothing, .paragraph, .list, .note, .numbered, .blankLineBelowTable: break
    }
  }
}
