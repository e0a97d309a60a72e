import Characters

/// One table of a workbook: a head, and rows below it.
package struct Sheet: Sendable {
  /// What its tab should be called; programs allow less than people write.
  package let name: String
  package let head: [String]
  package let rows: [[Cell]]

  /// What a sheet of these programs can hold.
  package static let rowLimit = 1_048_576
  package static let columnLimit = 16_384

  /// - Precondition: the head and every row fit into a sheet, the head as one of its rows.
  package init(name: String, head: [String], rows: [[Cell]]) {
    precondition(rows.count < Self.rowLimit, "more rows than a sheet holds")
    precondition(
      head.count <= Self.columnLimit && rows.allSatisfy { $0.count <= Self.columnLimit },
      "more columns than a sheet holds")
    self.name = name
    self.head = head
    self.rows = rows
  }

  package enum Cell: Hashable, Sendable {
    case empty
    case text(String)
    /// A number, as digits with a decimal point; it is shown with as many decimals as it is written
    /// with.
    case number(String)
    /// A day, counted from 1970-01-01, as its text says it.
    case day(Int, text: String)
  }
}

extension Sheet {
  /// The narrowest and the widest column, in digits. Wider text wraps.
  static let narrowest = 6
  static let widest = 48

  /// For each column how wide it is, in digits: as its widest text, a wide character counted twice.
  var widths: [Int] {
    let count = max(head.count, rows.map(\.count).max() ?? 0)
    return (0..<count).map { column in
      var width = column < head.count ? Self.width(of: head[column]) : 0
      for row in rows where column < row.count { width = max(width, Self.width(of: row[column])) }
      return min(max(width + 2, Self.narrowest), Self.widest)
    }
  }

  private static func width(of cell: Cell) -> Int {
    switch cell {
    case .empty: 0
    case .text(let text), .number(let text), .day(_, let text): width(of: text)
    }
  }

  /// The width of the longest line.
  private static func width(of text: String) -> Int {
    text.split(whereSeparator: \.isNewline).map { line in
      line.unicodeScalars.reduce(0) { $0 + $1.terminalColumns }
    }.max() ?? 0
  }
}
