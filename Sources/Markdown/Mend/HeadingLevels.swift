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
      case .number, .doubtfulNumber: self = .item
      default: return nil
      }
    }
  }

  /// The level of the last heading in Markdown.
  private var base = 1
  /// The parts that are open, the outermost first.
  private var open: [Part] = []

  mutating func enter(markdown level: Int) {
    base = level
    open = []
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
    guard let closing = Self.length(of: ["}", "｝"], endingAt: end, in: text) else { return nil }
    let nameEnd = end - closing
    guard let open = Self.opening(in: text[..<nameEnd]), open.start > 0,
      text[open.start - 1] != UInt8(ascii: "\\")
    else { return nil }
    let name = text[open.end..<nameEnd]
    let isName = name.allSatisfy {
      $0.isASCIILetterOrDigit || $0 >= 0x80 || "-_.:".utf8.contains($0)
    }
    guard isName, !name.isEmpty else { return nil }
    id = String(decoding: name, as: UTF8.self)
    var start = open.start
    while start > 0, text[start - 1].isBlank { start -= 1 }
    self.start = start
  }

  private static func length(of signs: [String], endingAt end: Int, in text: [UInt8]) -> Int? {
    signs.first { text[..<end].reversed().starts(with: $0.utf8.reversed()) }?.utf8.count
  }

  /// The last `{#`, as a Chinese keyboard may type it.
  private static func opening(in text: ArraySlice<UInt8>) -> (start: Int, end: Int)? {
    for start in text.indices.reversed() {
      for sign in ["{#", "｛#", "{＃", "｛＃"] where text[start...].starts(with: sign.utf8) {
        return (start, start + sign.utf8.count)
      }
    }
    return nil
  }
}
