import Characters

/// At which level of headings the parts of an official document stand: below the last heading that is
/// written in Markdown, chapters above sections above items (GB/T 9704-2012, section 7.3.3).
struct HeadingLevels {
  enum Part: Int {
    case chapter, section, item

    init?(_ kind: LineBeginning.Kind) {
      switch kind {
      case .chapter: self = .chapter
      case .section: self = .section
      case .number: self = .item
      default: return nil
      }
    }
  }

  /// The level of the last heading in Markdown.
  private var base = 1
  /// The parts that are open, the outermost first.
  private var open: [Part] = []
  /// The part that was met last, and whether it became a heading.
  var lastPart: (part: Part, isHeading: Bool, line: Int)?

  mutating func enter(markdown level: Int) {
    base = level
    open = []
    lastPart = nil
  }

  /// Items are headings only below chapters or sections: elsewhere they are a list.
  func canHave(_ part: Part) -> Bool {
    part != .item || open.contains { $0 != .item }
  }

  /// - Returns: the level of the part.
  mutating func enter(_ part: Part) -> Int {
    open.removeAll { $0.rawValue >= part.rawValue }
    open.append(part)
    return base + open.count
  }
}

/// The id at the end of a heading: `{#id}`.
struct HeadingID {
  let id: String
  /// Where the heading ends without it.
  let start: Int

  init?(endOf text: [UInt8]) {
    var end = text.count
    while end > 0, text[end - 1].isBlank || text[end - 1] == UInt8(ascii: "#") { end -= 1 }
    guard end > 3, text[end - 1] == UInt8(ascii: "}"),
      let open = text[..<end].lastIndex(of: UInt8(ascii: "{")), open > 0,
      text[open + 1] == UInt8(ascii: "#"), text[open - 1] != UInt8(ascii: "\\")
    else { return nil }
    let name = text[open + 2..<end - 1]
    let isName = name.allSatisfy {
      $0.isASCIILetterOrDigit || $0 >= 0x80 || "-_.:".utf8.contains($0)
    }
    guard isName, !name.isEmpty else { return nil }
    id = String(decoding: name, as: UTF8.self)
    var start = open
    while start > 0, text[start - 1].isBlank { start -= 1 }
    self.start = start
  }
}
