import Characters

/// The rows of a head of which the upper one names several columns together: 1—9月 above 绝对量 and 增速.
/// A table has one row of heads, in which each column is named in full.
enum HeadRows {
  typealias Cells = [[UInt8]]

  /// The most rows that are a head.
  static let most = 3

  /// One row for all of them: 1—9月绝对量, 1—9月增速.
  static func joined(_ rows: [Cells]) -> Cells {
    let width = rows.map(\.count).max() ?? 0
    var rows = rows.map { $0 + Cells(repeating: [], count: width - $0.count) }
    for index in rows.indices.dropLast() {
      for column in columnsInCommon(rows[index], below: rows[index + 1]) {
        rows[index][column] = rows[index][column - 1]
      }
    }
    return (0..<width).map { column in
      rows.reduce(into: []) { name, row in
        let cell = row[column]
        guard !isEmpty(cell), !name.elementsEqual(cell) else { return }
        if let last = name.last, let first = cell.first, last < 0x80, first < 0x80 {
          name.append(UInt8(ascii: " "))
        }
        name.append(contentsOf: cell)
      }
    }
  }

  /// Whether there is a row of names below the first one: nothing in its first cell, or the same name
  /// again, where rows of data have one of their own, no figure in it, and figures below it.
  static func areTwo(_ rows: [Cells]) -> Bool {
    guard rows.count > 2, let first = rows[1].first,
      isEmpty(first) || rows[0].first == first
    else { return false }
    let names = rows[1].dropFirst().filter { !isEmpty($0) }
    guard !names.isEmpty, !names.contains(where: isFigure),
      rows[2...].contains(where: { $0.dropFirst().contains(where: isFigure) })
    else { return false }
    let hasName = rows[0].first.map { !isEmpty($0) } ?? false
    return hasName || !columnsInCommon(rows[0], below: rows[1]).isEmpty
  }

  /// Whether a cell of one row reaches into another row or column: rows in which every cell has words may
  /// as well be a head and data.
  static func shareNames(_ rows: [Cells]) -> Bool {
    rows.contains { $0.contains(where: isEmpty) } || Set(rows.map(\.first)).count == 1
  }

  /// The columns without a name of their own that have that of the column to their left: both have
  /// another one below.
  private static func columnsInCommon(_ row: Cells, below next: Cells) -> [Int] {
    var columns: [Int] = []
    var source: Int?
    for column in next.indices {
      if column < row.count, !isEmpty(row[column]) {
        source = column
      } else if let source, source > 0 || isContinued(row, column), !isEmpty(next[source]),
        !isEmpty(next[column])
      {
        columns.append(column)
      } else {
        source = nil
      }
    }
    return columns
  }

  private static func isContinued(_ row: Cells, _ column: Int) -> Bool {
    column < row.count && row[column].elementsEqual("<<".utf8)
  }

  /// Nothing, or what continues another cell.
  private static func isEmpty(_ cell: [UInt8]) -> Bool {
    cell.allSatisfy(\.isBlank) || cell.elementsEqual("^^".utf8) || cell.elementsEqual("<<".utf8)
  }

  /// Whether a cell holds a figure, and not a time: 1—9月, 2023年.
  static func isFigure(_ cell: [UInt8]) -> Bool {
    let text = String(decoding: cell, as: UTF8.self).unicodeScalars
    guard
      let first = text.first(where: { !$0.isWhiteSpace && !"-+－＋−".unicodeScalars.contains($0) })
    else { return false }
    return ("0"..."9").contains(first) && !text.contains { "年月季日".unicodeScalars.contains($0) }
  }
}
