import Characters
import Diagnostics

/// What other programs read, and this dialect does not.
extension LineMending {
  /// - Returns: whether the line is done with.
  mutating func reportOtherDialects(
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
    case UInt8(ascii: ":") where text.starts(with: ": ".utf8):
      report(Rule.markdown.marksLeft, number, 0..<line.count, ["mark": .text(":")])
      return false
    case UInt8(ascii: "-") where Self.setsColumns(text):
      reportColumnsOfHyphens(at: number)
      return false
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

  /// `------- ----- ----`: what Pandoc puts below the head of a table ("Extension: simple_tables"), where
  /// each row of hyphens is as wide as its column. CommonMark has one line across the page for it.
  private static func setsColumns(_ line: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    guard line.allSatisfy({ $0.isBlank || $0 == UInt8(ascii: "-") }) else { return false }
    let runs = line.split { $0.isBlank }
    return runs.count > 1 && runs.allSatisfy { $0.count > 2 }
  }

  private mutating func reportColumnsOfHyphens(at number: Int) {
    let columns = line(number).split { $0.isBlank }.count
    let head = number > 0 ? SpacedColumns(line(number - 1)).cells : []
    let cells = head.isEmpty ? Array(repeating: "", count: columns) : head
    report(
      Rule.markdown.spacedColumns, number, 0..<line(number).count,
      [
        "row": .text("| " + cells.joined(separator: " | ") + " |"),
        "delimiters": .text("|" + String(repeating: "---|", count: cells.count)),
      ])
  }

  static let titleKeys = ["标题", "標題", "title", "日期", "date"]

  /// Whether a line of hyphens begins what can only be the front matter of another text: keys up to the
  /// next such line, a title or a date among them.
  func beginsFrontMatter(_ number: Int) -> Bool {
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
  mutating func reportFormulas(
    _ text: UnsafeBufferPointer<UInt8>, from start: Int, _ number: Int
  ) {
    for formula in Formula.find(in: text) {
      report(
        Rule.markdown.formula, number, start + formula.lowerBound..<start + formula.upperBound,
        ["formula": .text(String(decoding: text[formula], as: UTF8.self))])
    }
  }
}
