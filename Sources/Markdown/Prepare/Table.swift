/// What has to be known of a table before its first cell is written.
struct Table {
  let columns: [Column]

  struct Column {
    let alignment: TableSyntax.Alignment
    /// Whether every cell below the header holds a figure, as far as it holds anything.
    var isNumeric: Bool
  }
}

/// Whether a cell holds one figure and nothing else: a number with its sign, its unit and what is
/// said of its exactness.
enum TableFigure {
  enum Content {
    case figure
    /// Nothing, or a dash in its place.
    case absent
    case words
  }

  /// - Parameter cell: as the editor wrote it.
  static func content(of cell: [UInt8]) -> Content {
    var text = Substring(String(decoding: cell, as: UTF8.self))
    // The number of a note says nothing about what the cell holds.
    if let start = text.firstRange(of: "[^"), text.hasSuffix("]") {
      text = text[..<start.lowerBound]
    }
    // A link to a figure that brings its own words.
    if text.hasPrefix("[](\(FigureLink.scheme):") { return .figure }
    if text.hasPrefix("["), let end = text.firstIndex(of: "]"), text.hasSuffix(")") {
      text = text[text.index(after: text.startIndex)..<end]
    }
    text = text.filter { !"*_~` \u{3000}".contains($0) }[...]
    if text.isEmpty || ["-", "—", "——", "–", "…", "……", "/"].contains(text) { return .absent }
    for prefix in ["约", "近", "超"] where text.hasPrefix(prefix) { text.removeFirst() }
    if let first = text.first, "+-−±＋－".contains(first) { text.removeFirst() }
    guard let first = text.first, isDigit(first) else { return .words }
    text = text.drop { isDigit($0) || ".,，．".contains($0) }
    return isUnit(text) ? .figure : .words
  }

  private static func isDigit(_ character: Character) -> Bool {
    ("0"..."9").contains(character) || ("０"..."９").contains(character)
  }

  /// A percentage, or a unit of a few letters; a year or a month is a time, not a figure.
  private static func isUnit(_ text: Substring) -> Bool {
    if text.isEmpty || ["%", "‰", "％", "个百分点"].contains(text) { return true }
    return text.count <= 4 && text.allSatisfy(\.isLetter)
      && !text.contains { "年月日季期时".contains($0) }
  }
}
