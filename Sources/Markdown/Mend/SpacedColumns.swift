import Characters

/// A line that several spaces part into columns.
struct SpacedColumns {
  private(set) var cells: [String] = []

  /// Scalars of the longest cell that is one.
  private static let longest = 24
  /// Bytes of the longest line that is columns: prose is longer.
  private static let longestLine = 300
  private static let wideSpaces = Array("\u{3000}\u{3000}".utf8)

  init(_ line: UnsafeBufferPointer<UInt8>) {
    // Most lines have no two spaces beside one another.
    guard Self.mayHave(line) else { return }
    let text = String(decoding: line, as: UTF8.self).unicodeScalars
    var cell = ""
    var width = 0
    for scalar in text {
      if scalar.isWhiteSpace {
        width += 1
        continue
      }
      if width >= 2, !cell.isEmpty {
        cells.append(cell)
        cell = ""
      } else if width == 1, !cell.isEmpty {
        cell += " "
      }
      width = 0
      cell.unicodeScalars.append(scalar)
    }
    if !cell.isEmpty { cells.append(cell) }
    let isProse = cells.contains { cell in
      cell.unicodeScalars.count > Self.longest
        || cell.unicodeScalars.contains { "。；！？，|".unicodeScalars.contains($0) }
    }
    if isProse { cells = [] }
  }

  /// Whether there are two spaces behind a word: a glance.
  static func mayHave(_ line: UnsafeBufferPointer<UInt8>, from start: Int = 0) -> Bool {
    guard line.count - start <= longestLine else { return false }
    let space = UInt8(ascii: " ")
    var index = start
    while let found = line.firstIndex(of: space, from: index, to: line.count) {
      index = found + 1
      guard index + 1 < line.count else { break }
      if line[index] == space, found > start, line[found - 1] != space {
        return line[index...].contains { $0 != space }
      }
    }
    return line.firstIndex(of: wideSpaces, from: start + 1, to: line.count)
      != nil
  }

  /// Whether rows hold the words of a table: three columns and more, or figures; two characters with
  /// spaces between them are a name.
  static func areTable(_ rows: [SpacedColumns]) -> Bool {
    let cells = rows.flatMap(\.cells)
    let short = cells.count { $0.unicodeScalars.count == 1 && $0.first?.isNumber == false }
    guard short * 3 < cells.count else { return false }
    if rows[0].cells.count > 2 { return true }
    let figures = rows.dropFirst().count { $0.cells[1].first?.isNumber == true }
    return figures * 2 >= rows.count - 1
  }
}
