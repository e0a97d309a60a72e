import Characters
import Diagnostics

extension FragmentWriter {
  /// Says what readers would see of marks that mark nothing: `**`, `__`, `![`, `](` and `^[` in a text, and
  /// what other programs put there: `==`, `++`, `[[`, `{{`, `{%`, `:smile:`. Longer rows hide a name or a
  /// number, or leave a place to write in.
  mutating func reportMarksLeft(in text: UnsafeBufferPointer<UInt8>) {
    reportRuns(of: UInt8(ascii: "*"), lengths: 2...3, in: text)
    reportRuns(of: UInt8(ascii: "_"), lengths: 2...2, in: text)
    reportSetOff(by: UInt8(ascii: "="), in: text)
    reportSetOff(by: UInt8(ascii: "+"), in: text)
    reportPairs(of: UInt8(ascii: "{"), behind: UInt8(ascii: "{"), in: text)
    reportPairs(of: UInt8(ascii: "%"), behind: UInt8(ascii: "{"), in: text)
    reportPairs(of: UInt8(ascii: "["), behind: UInt8(ascii: "["), in: text)
    reportNamedPictures(in: text)
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

  /// `==重点==` and `++新增++`, which other programs set off; C++ and A++级 are words.
  private mutating func reportSetOff(by sign: UInt8, in text: UnsafeBufferPointer<UInt8>) {
    guard let start = text.firstIndex(of: [sign, sign], from: 0, to: text.count),
      start == 0 || !text[start - 1].isASCIILetterOrDigit,
      start + 2 < text.count, text[start + 2] != sign, !text[start + 2].isBlank,
      let end = text.firstIndex(of: [sign, sign], from: start + 3, to: text.count),
      !text[end - 1].isBlank
    else { return }
    reportMark(start..<start + 2, in: text)
  }

  /// `:smile:`, a picture by its name; 10:30:00 is a time.
  private mutating func reportNamedPictures(in text: UnsafeBufferPointer<UInt8>) {
    let colon = UInt8(ascii: ":")
    var index = 0
    while let start = text.firstIndex(of: colon, from: index, to: text.count) {
      index = start + 1
      let name = text[index...].prefix {
        $0.isASCIILetterOrDigit || $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: "-")
      }
      guard name.count > 2, name.endIndex < text.count, text[name.endIndex] == colon,
        name.first?.isASCIILetter == true, start == 0 || !text[start - 1].isASCIILetterOrDigit,
        name.allSatisfy({ !(UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) })
      else { continue }
      reportMark(start..<name.endIndex + 1, in: text)
      index = name.endIndex + 1
    }
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
    guard isBulletin, endsInText, let words = HiddenWords(of: node, marks) else { return }
    let before = plainText.bytes.withUnsafeBufferPointer {
      $0.isEmpty ? " " : $0.scalar(before: $0.count).scalar
    }
    guard before.isCJK, !before.isMarkdownPunctuation else { return }
    let after = firstScalar(after: node)
    let goesOn = after.map { $0.isCJK && !$0.isMarkdownPunctuation } ?? false
    guard goesOn ? words.areParted || words.areNames : words.areNames,
      let location = markPlace(of: mark.utf8)
    else { return }
    report(Diagnostic(Rule.markdown.starsWithinWords, at: location, ["mark": .text(mark)]))
  }
}

/// What stands between two stars within words: emphasis, or the ends of two names and what parts them.
private struct HiddenWords {
  private let words: [Unicode.Scalar]

  /// - Returns: nil where there is anything but words in the emphasis.
  init?(of node: Node, _ marks: MarkReader) {
    var words = String.UnicodeScalarView()
    var child = node.firstChild
    while let part = child {
      switch part.kind {
      case .text:
        let text = marks.restored(part.literal) ?? Array(part.literal)
        words.append(contentsOf: String(decoding: text, as: UTF8.self).unicodeScalars)
      case .softBreak, .lineBreak: words.append("\n")
      default: return nil
      }
      child = part.next
    }
    self.words = Array(words)
  }

  /// Whether a mark parts them that does so between names, and hardly within a phrase.
  var areParted: Bool { words.contains { "、，；;".unicodeScalars.contains($0) } }

  /// Scalars of the longest end, or beginning, of a name.
  private static let longest = 2

  /// Whether what stands before the first thing that parts words, and behind the last one, are short
  /// enough to be parts of names: 明、王.
  var areNames: Bool {
    // 明和王
    if words.count == 3, "和与與及同跟".unicodeScalars.contains(words[1]) { return true }
    guard let first = words.firstIndex(where: Self.parts),
      let last = words.lastIndex(where: Self.parts)
    else { return false }
    return isPartOfName(words[..<first]) && isPartOfName(words[(last + 1)...])
  }

  private func isPartOfName(_ part: ArraySlice<Unicode.Scalar>) -> Bool {
    (1...Self.longest).contains(part.count)
      && part.allSatisfy { $0.isCJK && !$0.isMarkdownPunctuation }
  }

  private static func parts(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isWhiteSpace || scalar == "\n" || "、，；,;".unicodeScalars.contains(scalar)
  }
}
