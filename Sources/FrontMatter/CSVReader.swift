/// Reads CSV (RFC 4180): quoted cells, doubled quotation marks, any line ending; with commas, or with
/// the semicolons or tabs that spreadsheet programs write in some settings. Curly quotation marks around
/// a figure, or around a cell with a separator in it, are read as straight ones.
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

  /// What separates the cells of the first line most often, outside of quotation marks.
  private static func separator(in bytes: [UInt8]) -> UInt8 {
    let candidates = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")]
    var counts = [0, 0, 0]
    var isQuoted = false
    for byte in bytes {
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      if isQuoted { continue }
      if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") {
        // Rows of nothing may stand before the first.
        if counts != [0, 0, 0] { break }
      } else if let place = candidates.firstIndex(of: byte) {
        counts[place] += 1
      }
    }
    let most = counts.max() ?? 0
    return candidates[counts.firstIndex(of: most) ?? 0]
  }

  public static func rows(of bytes: [UInt8]) -> Rows {
    let separator = separator(in: bytes)
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
      case 0xE2 where cell.isEmpty:
        guard let inside = curlyQuoted(bytes, from: index - 1, separator) else {
          cell.append(byte)
          break
        }
        cell.append(contentsOf: bytes[inside])
        column += bytes[index..<inside.upperBound + 3].count { $0 & 0xC0 != 0x80 }
        index = inside.upperBound + 3
      case UInt8(ascii: "\"") where cell.isEmpty: isQuoted = true
      case separator: endCell()
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

  /// What stands between the curly quotation marks around a whole cell, where straight ones are meant: it
  /// holds a separator, or is a figure. Around words they may belong to the words.
  private static func curlyQuoted(
    _ bytes: [UInt8], from start: Int, _ separator: UInt8
  ) -> Range<Int>? {
    let (open, close) = (Array("“".utf8), Array("”".utf8))
    guard bytes[start...].starts(with: open) else { return nil }
    let contentStart = start + open.count
    var end = contentStart
    while end < bytes.count, bytes[end] != UInt8(ascii: "\n"), bytes[end] != UInt8(ascii: "\r"),
      !bytes[end...].starts(with: close)
    {
      end += 1
    }
    guard bytes[end...].starts(with: close), end > contentStart else { return nil }
    let behind = end + close.count
    guard
      behind == bytes.count || bytes[behind] == separator || bytes[behind] == UInt8(ascii: "\n")
        || bytes[behind] == UInt8(ascii: "\r")
    else { return nil }
    let content = bytes[contentStart..<end]
    let isFigure = "0123456789+-.".utf8.contains(content[contentStart])
    return isFigure || content.contains(separator) ? contentStart..<end : nil
  }
}
