import Characters
import Diagnostics

extension FragmentWriter {
  /// Says what readers would see of marks that mark nothing: `**`, `__`, `==`, `![`, `](` and `^[` in a text.
  /// Longer rows hide a name or a number, or leave a place to write in.
  mutating func reportMarksLeft(in text: UnsafeBufferPointer<UInt8>) {
    reportRuns(of: UInt8(ascii: "*"), lengths: 2...3, in: text)
    reportRuns(of: UInt8(ascii: "_"), lengths: 2...2, in: text)
    reportHighlights(in: text)
    reportPairs(of: UInt8(ascii: "["), behind: UInt8(ascii: "!"), in: text)
    reportPairs(of: UInt8(ascii: "("), behind: UInt8(ascii: "]"), in: text)
    reportPairs(of: UInt8(ascii: "["), behind: UInt8(ascii: "^"), in: text)
  }

  private mutating func reportRuns(
    of sign: UInt8, lengths: ClosedRange<Int>, in text: UnsafeBufferPointer<UInt8>
  ) {
    var index = 0
    while let found = text.firstIndex(of: sign, from: index, to: text.count) {
      index = found + 1
      while index < text.count, text[index] == sign { index += 1 }
      if lengths.contains(index - found) { reportMark(found..<index, in: text) }
    }
  }

  /// `==重点==`, which other programs set off.
  private mutating func reportHighlights(in text: UnsafeBufferPointer<UInt8>) {
    let sign = UInt8(ascii: "=")
    guard let start = text.firstIndex(of: [sign, sign], from: 0, to: text.count),
      start + 2 < text.count, text[start + 2] != sign, !text[start + 2].isBlank,
      let end = text.firstIndex(of: [sign, sign], from: start + 3, to: text.count),
      !text[end - 1].isBlank
    else { return }
    reportMark(start..<start + 2, in: text)
  }

  private mutating func reportPairs(
    of sign: UInt8, behind first: UInt8, in text: UnsafeBufferPointer<UInt8>
  ) {
    var index = 1
    while let found = text.firstIndex(of: sign, from: index, to: text.count) {
      index = found + 1
      if text[found - 1] == first { reportMark(found - 1..<found + 1, in: text) }
    }
  }

  /// Bytes of the words behind a mark by which it is found again.
  private static let contextLength = 18

  private mutating func reportMark(_ range: Range<Int>, in text: UnsafeBufferPointer<UInt8>) {
    let mark = Array(text[range])
    // With a backslash before it the sign is meant.
    let signs = mark[0] == UInt8(ascii: "]") ? Array("[]".utf8) : [mark[0]]
    if signs.contains(where: { blockHolds([UInt8(ascii: "\\"), $0]) }) { return }
    var end = range.upperBound
    if let next = marks.next(in: text, from: end), next.range.lowerBound == end {
      end = next.range.upperBound
    }
    var context = mark
    while end < text.count, context.count < mark.count + Self.contextLength,
      text[end] >= 0x80
        ? text[end] < Mark.lead : text[end].isASCIILetterOrDigit || text[end].isBlank
    {
      context.append(text[end])
      end += 1
    }
    guard let location = markPlace(of: context) ?? markPlace(of: mark) else { return }
    report(.marksLeft(String(decoding: mark, as: UTF8.self), at: location))
  }

  /// `**甲.**5，**（乙）**`: a run that may only begin bold type begins it within the one before.
  mutating func reportBoldWithinBold(_ node: Node) {
    guard isBulletin else { return }
    var ancestor = node.parent
    while let outer = ancestor, !outer.kind.isBlock {
      if outer.kind == .strong {
        guard let location = markPlace(of: "**".utf8) else { return }
        return report(Diagnostic(Rule.markdown.boldWithinBold, at: location))
      }
      ancestor = outer.parent
    }
  }

  /// 李*明、王*华: two stars that hide a part of a name each, and have more than one word between them.
  mutating func reportStarsWithinWords(_ node: Node, _ mark: String) {
    guard isBulletin, endsInText, let text = node.firstChild, text.kind == .text else { return }
    let before = plainText.bytes.withUnsafeBufferPointer {
      $0.isEmpty ? " " : $0.scalar(before: $0.count).scalar
    }
    guard before.isCJK, !before.isMarkdownPunctuation, let after = firstScalar(after: node),
      after.isCJK, !after.isMarkdownPunctuation
    else { return }
    let words = text.literal
    let parts = ["、", "，", "；"].contains { sign in
      words.firstIndex(of: Array(sign.utf8), from: 0, to: words.count) != nil
    }
    guard parts, let location = markPlace(of: mark.utf8) else { return }
    report(Diagnostic(Rule.markdown.starsWithinWords, at: location, ["mark": .text(mark)]))
  }
}
