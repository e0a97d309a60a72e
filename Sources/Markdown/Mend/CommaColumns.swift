import Characters

/// A line of a table as it is stored, with commas between its cells: readers see a sentence of it.
struct CommaColumns {
  private(set) var cells: [String] = []

  /// Scalars of the longest cell that is one.
  private static let longest = 20
  /// Bytes of the longest line that is looked at: prose is longer.
  private static let longestLine = 160

  init(_ line: UnsafeBufferPointer<UInt8>) {
    guard Self.mayHave(line), !Self.isSurelyProse(line) else { return }
    let text = String(decoding: line, as: UTF8.self)
    let marks = Set(text).intersection([",", "，"])
    guard marks.count == 1, let mark = marks.first else { return }
    let cells = text.split(separator: mark, omittingEmptySubsequences: false).map {
      String($0.trimmed)
    }
    let isProse = cells.contains { cell in
      cell.unicodeScalars.count > Self.longest
        || cell.unicodeScalars.contains { "。；！？|：:“”（".unicodeScalars.contains($0) }
    }
    if !isProse, cells[0].contains(where: \.isLetter) { self.cells = cells }
  }

  /// Whether the bytes alone tell of prose, as those of most lines with a comma do. Counts fewer scalars
  /// of a cell than it may have, so that it never says so of a row.
  private static func isSurelyProse(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
    var count = 0
    for place in line.indices {
      switch line[place] {
      case UInt8(ascii: ","): count = 0
      case UInt8(ascii: "|"), UInt8(ascii: ":"): return true
      // Ideographs, and what is no space of ASCII.
      case 0x21..<0x7F, 0xE4...0xE9: count += 1
      case 0xE2, 0xE3, 0xEF:
        guard place + 2 < line.count else { return false }
        switch (line[place], line[place + 1], line[place + 2]) {
        // ，
        case (0xEF, 0xBC, 0x8C): count = 0
        // 。 “ ” and then ！（：；？
        case (0xE3, 0x80, 0x82), (0xE2, 0x80, 0x9C), (0xE2, 0x80, 0x9D), (0xEF, 0xBC, 0x81),
          (0xEF, 0xBC, 0x88), (0xEF, 0xBC, 0x9A), (0xEF, 0xBC, 0x9B), (0xEF, 0xBC, 0x9F):
          return true
        default: break
        }
      default: break
      }
      if count > longest { return true }
    }
    return false
  }

  /// Whether there is a comma in a short line: a glance.
  static func mayHave(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
    guard line.count <= longestLine else { return false }
    if line.firstIndex(of: UInt8(ascii: ","), from: 0, to: line.count) != nil { return true }
    return line.firstIndex(of: wideComma, from: 0, to: line.count) != nil
  }

  /// Whether two lines have as many cells: a glance at lines with a figure.
  static func areAlike(
    _ above: UnsafeBufferPointer<UInt8>, _ line: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    guard mayHave(above), mayHave(line), line.contains(where: \.isASCIIDigit) else { return false }
    let cells = CommaColumns(line).cells.count
    return cells > 1 && cells == CommaColumns(above).cells.count
  }

  private static let wideComma = Array("，".utf8)

  /// Whether lines under one another are a table: a head without figures, and rows in which every cell but
  /// the first is a figure or empty.
  static func areTable(_ rows: [CommaColumns]) -> Bool {
    guard rows.count > 2, rows[0].cells.count > 1 else { return false }
    if rows[0].cells.contains(where: { $0.isEmpty || isFigure($0) }) { return false }
    return rows.dropFirst().allSatisfy { row in
      row.cells.dropFirst().allSatisfy { $0.isEmpty || isFigure($0) }
        && row.cells.dropFirst().contains(where: isFigure)
    }
  }

  private static func isFigure(_ cell: String) -> Bool {
    guard let first = cell.unicodeScalars.first(where: { !"+-−－约".unicodeScalars.contains($0) })
    else { return false }
    return ("0"..."9").contains(first) || ("０"..."９").contains(first)
  }
}
