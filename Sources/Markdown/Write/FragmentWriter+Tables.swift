import Markup

/// A table whose cells are being written.
struct OpenTable {
  let table: Table
  /// Rows that have begun, the header among them.
  var rows = 0
  var nextColumn = 0
  /// The cell that is open.
  var cell: Node?
}

/// The line above a table that names it: `表：标题`, `Table: title`, or `表1：标题`, which stays as it
/// is, for the text may speak of 表1.
enum TableCaption {
  /// Bytes that are not part of the caption; nil for a text that is none.
  static func prefix(in text: UnsafeBufferPointer<UInt8>) -> Int? {
    for word in ["表", "Table", "table"] where text.starts(with: word.utf8) {
      var index = word.utf8.count
      let numberStart = index
      while index < text.count, isNumbering(text[index]) { index += 1 }
      let hasNumber = text[numberStart..<index].contains { $0 &- UInt8(ascii: "0") < 10 }
      let rest = UnsafeBufferPointer(rebasing: text[index...])
      for colon in ["：", ":"] where rest.starts(with: colon.utf8) {
        if hasNumber { return 0 }
        index += colon.utf8.count
        while index < text.count, text[index].isBlank { index += 1 }
        return index
      }
    }
    return nil
  }

  static func prefixLength(in text: UnsafeBufferPointer<UInt8>) -> Int { prefix(in: text) ?? 0 }

  private static func isNumbering(_ byte: UInt8) -> Bool {
    byte.isBlank || byte &- UInt8(ascii: "0") < 10 || byte == UInt8(ascii: ".")
      || byte == UInt8(ascii: "-")
  }
}

extension FragmentWriter {
  /// The words of a paragraph that names the table behind it: one line that begins as a caption
  /// does.
  func caption(_ paragraph: Node) -> (text: String, table: Int)? {
    guard let heading = paragraph.next, heading.kind == .heading,
      let text = heading.firstChild, text.kind == .text,
      let found = marks.next(in: text.literal, from: 0), found.mark == .tableStart,
      let first = paragraph.firstChild, first.kind == .text,
      let prefix = TableCaption.prefix(in: first.literal)
    else { return nil }
    var child = paragraph.firstChild
    while let node = child {
      if node.kind == .softBreak || node.kind == .lineBreak { return nil }
      child = node.next
    }
    let words = String(decoding: self.text(in: paragraph).utf8.dropFirst(prefix), as: UTF8.self)
    return (words, found.number)
  }

  /// Opens the box in which a wide table scrolls, by keyboard too.
  ///
  /// - Parameter number: which of the tables of the text it is.
  mutating func beginTable(_ number: Int, label: String) {
    beginLine()
    output.append("<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"")
    output.append(label, escapedFor: .html)
    output.append("\">\n<table>\n")
    let table =
      preparation.tables.indices.contains(number)
      ? preparation.tables[number] : Table(columns: [])
    self.table = OpenTable(table: table)
  }

  mutating func beginCell(_ found: MarkReader.Found, _ node: Node) {
    if found.mark == .tableStart, table?.rows != 0 { closeTable() }
    if table == nil { beginTable(found.number, label: converter.words.table) }
    if found.mark != .cellStart || table?.rows == 0 { beginRow() }
    if found.mark == .cellStart { fillRow(upTo: found.number) }
    beginTag()
    table?.cell = node
    endsInText = false
  }

  mutating func endCell() {
    endTag()
    table?.cell = nil
    plainText.append(" ")
  }

  mutating func closeTable() {
    guard let rows = table?.rows, let table, !isInCaption else { return }
    if rows > 0 {
      fillRow(upTo: table.table.columns.count)
      output.append(rows == 1 ? "</tr>\n</thead>\n" : "</tr>\n</tbody>\n")
      plainText.append("\n")
    }
    output.append("</table>\n</div>\n")
    self.table = nil
  }

  /// Between a caption and the first cell there is nothing that could end the table.
  private var isInCaption: Bool {
    if case .caption = paragraph { return true }
    return false
  }

  private mutating func beginRow() {
    guard let table else { return }
    switch table.rows {
    case 0: output.append("<thead>\n<tr>\n")
    case 1:
      fillRow(upTo: table.table.columns.count)
      output.append("</tr>\n</thead>\n<tbody>\n<tr>\n")
      plainText.append("\n")
    default:
      fillRow(upTo: table.table.columns.count)
      output.append("</tr>\n<tr>\n")
      plainText.append("\n")
    }
    self.table?.rows += 1
    self.table?.nextColumn = 0
  }

  /// Writes the empty cells before a column.
  private mutating func fillRow(upTo column: Int) {
    while let next = table?.nextColumn, next < min(column, table!.table.columns.count) {
      beginTag()
      endTag()
    }
  }

  private mutating func beginTag() {
    guard let table else { return }
    output.append(table.rows == 1 ? "<th scope=\"col\"" : "<td")
    if table.table.columns.indices.contains(table.nextColumn) {
      let column = table.table.columns[table.nextColumn]
      switch column.alignment {
      case .none: if column.isNumeric { output.append(" class=\"number\"") }
      case .left: output.append(" class=\"left\"")
      case .center: output.append(" class=\"center\"")
      case .right: output.append(" class=\"right\"")
      }
    }
    output.append(">")
    self.table?.nextColumn += 1
  }

  private mutating func endTag() {
    output.append(table?.rows == 1 ? "</th>\n" : "</td>\n")
  }
}
