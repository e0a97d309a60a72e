/// Reads CSV (RFC 4180): quoted cells, doubled quotation marks, any line ending.
public enum CSVReader {
  /// A cell, and the line and the column where it begins, from 1.
  public struct Cell {
    public let text: String
    public let line: Int
    public let column: Int

    /// The cell without white space around its text.
    public var trimmed: Cell {
      Cell(text: String(text.trimmed), line: line, column: column)
    }
  }

  /// A file cut into cells.
  public struct Rows {
    /// Those that are not empty.
    public let rows: [[Cell]]
    /// The cell whose quotation mark nothing closes: all behind it would be swallowed.
    public let unclosed: Cell?
  }

  public static func rows(of bytes: [UInt8]) -> Rows {
    var rows: [[Cell]] = []
    var row: [Cell] = []
    var cell: [UInt8] = []
    var (line, cellLine) = (1, 1)
    // In characters, of which the bytes that continue one are none.
    var (column, cellColumn) = (1, 1)
    var isQuoted = false
    var index = 0
    func endCell() {
      row.append(
        Cell(text: String(decoding: cell, as: UTF8.self), line: cellLine, column: cellColumn))
      cell = []
      (cellLine, cellColumn) = (line, column)
    }
    func endRow() {
      endCell()
      if row.count > 1 || !row[0].text.isEmpty { rows.append(row) }
      row = []
    }
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      if byte & 0xC0 != 0x80 { column += 1 }
      if isQuoted {
        if byte == UInt8(ascii: "\""), index < bytes.count, bytes[index] == byte {
          cell.append(byte)
          index += 1
          column += 1
        } else if byte == UInt8(ascii: "\"") {
          isQuoted = false
        } else {
          if byte == UInt8(ascii: "\n") { (line, column) = (line + 1, 1) }
          cell.append(byte)
        }
        continue
      }
      switch byte {
      case UInt8(ascii: "\"") where cell.isEmpty: isQuoted = true
      case UInt8(ascii: ","): endCell()
      case UInt8(ascii: "\r"), UInt8(ascii: "\n"):
        if byte == UInt8(ascii: "\r"), index < bytes.count, bytes[index] == UInt8(ascii: "\n") {
          index += 1
        }
        endRow()
        (line, column) = (line + 1, 1)
        (cellLine, cellColumn) = (line, column)
      default: cell.append(byte)
      }
    }
    let unclosed = isQuoted ? Cell(text: "", line: cellLine, column: cellColumn) : nil
    if !cell.isEmpty || !row.isEmpty { endRow() }
    return Rows(rows: rows, unclosed: unclosed)
  }
}
