import Characters

/// The blocks of a text that shows them without libcmark, as nearly all do that have tables or notes:
/// tables stand at the margin between blank lines, fences at the margin, and no line begins with a
/// tag. What begins at the margin behind a blank line is in no list and no quote.
struct MarginBlocks {
  /// The paragraphs of more than one line that begin with `|`; each of their lines does.
  private(set) var paragraphs: [Range<Int>] = []
  /// The lines, from 0, that may begin a note.
  private(set) var notes: [Int] = []

  /// - Returns: nil where only libcmark can tell.
  init?(of text: UnsafeBufferPointer<UInt8>, _ lines: LineIndex) {
    // libcmark passes over a byte order mark, and so would have to be followed there.
    if text.starts(with: [0xEF, 0xBB, 0xBF]) { return nil }
    var fence: Fence?
    var canBegin = true
    var number = 0
    while number < lines.count {
      let line = UnsafeBufferPointer(rebasing: text[lines.range(of: number)])
      let prefix = ContainerPrefix(of: line)
      let first = prefix.isWholeLine ? 0 : line[prefix.length]
      let isAtMargin = prefix.length == 0
      if let opening = fence {
        if Self.isFenceMark(first), !isAtMargin { return nil }
        if let closing = Fence(of: line), closing.closes(opening) { fence = nil }
        canBegin = true
        number += 1
        continue
      }
      switch first {
      case UInt8(ascii: "<"): return nil
      case UInt8(ascii: "`"), UInt8(ascii: "~"):
        if let opening = Fence(of: line) {
          guard isAtMargin, !line.dropFirst(3).contains(UInt8(ascii: "`")) else { return nil }
          fence = opening
        }
        canBegin = false
      case UInt8(ascii: "|") where isAtMargin:
        let start = number
        while number + 1 < lines.count, Self.beginsWithPipe(text, lines, number + 1) { number += 1 }
        let mayBeTable = (start...number).contains {
          TableSyntax.mayBeDelimiterRow(text, from: lines.range(of: $0).lowerBound)
        }
        if mayBeTable {
          guard canBegin, number + 1 == lines.count || Self.isBlank(text, lines, number + 1) else {
            return nil
          }
          if number > start { paragraphs.append(start..<number + 1) }
        }
        canBegin = false
      case UInt8(ascii: "["):
        // What may be a note is one at the margin alone.
        if line.count > prefix.length + 1, line[prefix.length + 1] == UInt8(ascii: "^") {
          guard isAtMargin else { return nil }
          notes.append(number)
        }
        canBegin = false
      default:
        if TableSyntax.mayBeDelimiterRow(line) { return nil }
        canBegin = prefix.isWholeLine && prefix.markers == 0
      }
      number += 1
    }
  }

  private static func isFenceMark(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "`") || byte == UInt8(ascii: "~")
  }

  private static func beginsWithPipe(
    _ text: UnsafeBufferPointer<UInt8>, _ lines: LineIndex, _ number: Int
  ) -> Bool {
    text[lines.range(of: number)].first == UInt8(ascii: "|")
  }

  private static func isBlank(
    _ text: UnsafeBufferPointer<UInt8>, _ lines: LineIndex, _ number: Int
  ) -> Bool {
    text[lines.range(of: number)].allSatisfy(\.isBlank)
  }
}
