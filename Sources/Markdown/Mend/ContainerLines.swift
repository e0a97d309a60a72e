import Characters

/// The lines of a quote, a list item or a note, and what they hold: a text of its own, in which lines
/// begin as they do at the margin.
struct ContainerLines {
  enum Kind {
    case quote, item, note
  }

  let kind: Kind
  /// From 0, in the text around it.
  let lines: Range<Int>
  /// What the lines hold.
  private(set) var content: [UInt8] = []
  /// How many bytes of each line stand before what it holds.
  private(set) var prefixLengths: [Int] = []
  /// What the first line begins with, where that begins the container.
  private var beginning: [UInt8] = []
  /// What a line begins with that goes on with it.
  private var continuation: [UInt8] = []

  private typealias Line = (Int) -> UnsafeBufferPointer<UInt8>

  /// - Returns: nil where no container begins on a line.
  init?(at first: Int, of count: Int, _ line: (Int) -> UnsafeBufferPointer<UInt8>) {
    let text = line(first)
    let start = text.prefix { $0 == UInt8(ascii: " ") }.count
    guard start < 4, start < text.count else { return nil }
    switch text[start] {
    case UInt8(ascii: ">"), 0xEF:
      var end = first + 1
      while end < count, Self.quoteMark(line(end)) != nil { end += 1 }
      guard Self.beginsQuote(text, isAlone: end == first + 1) else { return nil }
      kind = .quote
      lines = first..<end
      readQuote(line)
    case UInt8(ascii: "["):
      let words = UnsafeBufferPointer(rebasing: text[start...])
      guard let note = FootnoteLabels.reference(in: words, at: 0),
        let wordsStart = FootnoteLabels.content(behind: note, in: words)
      else { return nil }
      kind = .note
      lines = first..<Self.end(behind: first, width: 4, count, line)
      // One line alone is words.
      guard lines.count > 1 else { return nil }
      var contentStart = start + wordsStart
      while contentStart < text.count, text[contentStart].isBlank { contentStart += 1 }
      beginning = Array(text[..<contentStart])
      continuation = [UInt8](repeating: UInt8(ascii: " "), count: 4)
      add(text[contentStart...], behind: contentStart)
      readIndented(4, line)
    default:
      let prefix = ContainerPrefix(of: text)
      var cursor = LineCursor(text, number: first)
      guard prefix.markers > 0, !prefix.isWholeLine, !Self.isRule(text),
        let width = cursor.itemWidth()
      else { return nil }
      kind = .item
      lines = first..<Self.end(behind: first, width: width, count, line)
      _ = cursor.enter(.item(width: width, line: first))
      beginning = Array(text[..<cursor.index])
      continuation = [UInt8](repeating: UInt8(ascii: " "), count: width)
      // The rest of a tab is a part of code.
      guard cursor.restOfTab == 0 else { return nil }
      add(text[cursor.index...], behind: cursor.index)
      readIndented(width, line)
    }
  }

  /// What takes the place of a line, given what it is to hold.
  ///
  /// - Parameter isFirst: whether it is the line on which the container begins.
  func write(_ content: some Collection<UInt8>, isFirst: Bool, to output: inout [UInt8]) {
    if content.isEmpty, !isFirst {
      if kind == .quote { output.append(UInt8(ascii: ">")) }
      return
    }
    output.append(contentsOf: isFirst ? beginning : continuation)
    output.append(contentsOf: content)
  }

  private mutating func add(
    _ content: some Collection<UInt8>, behind length: Int, spaces: Int = 0
  ) {
    if !prefixLengths.isEmpty { self.content.append(UInt8(ascii: "\n")) }
    self.content.append(contentsOf: repeatElement(UInt8(ascii: " "), count: spaces))
    self.content.append(contentsOf: content)
    prefixLengths.append(length - spaces)
  }

  // MARK: Quotes

  /// `>`, or `＞` before a space; `>5%` is no quotation, nor is a line alone that begins with a figure.
  private static func beginsQuote(
    _ line: UnsafeBufferPointer<UInt8>, isAlone: Bool
  ) -> Bool {
    guard let (end, isWide) = quoteMark(line) else { return false }
    guard end < line.count else { return !isWide }
    let rest = line[end...].drop { $0.isASCIIDigit || $0 == UInt8(ascii: ".") }
    return rest.startIndex == end || !isAlone && rest.first != UInt8(ascii: "%")
  }

  /// Where the mark ends that a line begins with.
  private static func quoteMark(
    _ line: UnsafeBufferPointer<UInt8>
  ) -> (end: Int, isWide: Bool)? {
    let start = line.prefix { $0 == UInt8(ascii: " ") }.count
    guard start < 4, start < line.count else { return nil }
    if line[start] == UInt8(ascii: ">") { return (start + 1, false) }
    guard line[start...].starts(with: "＞".utf8), start + 3 < line.count,
      line.scalar(at: start + 3).scalar.isWhiteSpace
    else { return nil }
    return (start + 3, true)
  }

  private mutating func readQuote(_ line: Line) {
    beginning = Array("> ".utf8)
    continuation = beginning
    for number in lines {
      let line = line(number)
      guard let mark = Self.quoteMark(line) else { continue }
      if mark.isWide {
        let start = mark.end + line.scalar(at: mark.end).length
        add(line[start...], behind: start)
        continue
      }
      var cursor = LineCursor(line, number: number)
      _ = cursor.enter(.quote)
      add(line[cursor.index...], behind: cursor.index, spaces: cursor.restOfTab)
    }
  }

  /// Whether a line of the quote has a mark that has to be another one.
  func isWide(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
    kind == .quote && Self.quoteMark(line)?.isWide == true
  }

  // MARK: What is indented

  /// Behind the last line that is indented as far, blank ones between them among them.
  private static func end(
    behind first: Int, width: Int, _ count: Int, _ line: Line
  ) -> Int {
    var end = first + 1
    var next = end
    while next < count {
      let cursor = LineCursor(line(next), number: next)
      var rest = cursor
      if rest.skipIndentation().isEmpty {
        next += 1
        continue
      }
      guard cursor.indentation >= width else { break }
      next += 1
      end = next
    }
    return end
  }

  private mutating func readIndented(_ width: Int, _ line: Line) {
    for number in lines.dropFirst() {
      var cursor = LineCursor(line(number), number: number)
      // A blank line may be shorter.
      _ = cursor.enter(.item(width: min(width, cursor.indentation), line: lines.lowerBound))
      add(line(number)[cursor.index...], behind: cursor.index, spaces: cursor.restOfTab)
    }
  }

  /// A row of hyphens or asterisks across the page: CommonMark 0.30, section 4.1.
  private static func isRule(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
    let signs = line.filter { !$0.isBlank }
    guard let first = signs.first, first == UInt8(ascii: "-") || first == UInt8(ascii: "*") else {
      return false
    }
    return signs.count >= 3 && signs.allSatisfy { $0 == first }
  }
}
