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

/// The line above a table that names it: `表：标题`, `Table: title`, or `表1：标题`, `表（一）：标题` and
/// `附表：标题`, which stay as they are, for the text may speak of 表1.
struct TableCaption {
  /// Which of the tables of the text it names.
  let table: Int
  let label: InlineText
  /// How many bytes at the beginning of a text are not part of the caption.
  let skipped: [Node: Int]

  /// Bytes that are not part of the caption; nil for a text that is none.
  static func prefix(in text: UnsafeBufferPointer<UInt8>) -> Int? {
    let start = text.endOfSpaces(from: 0)
    for word in ["附表", "表", "Table", "table"] where text[start...].starts(with: word.utf8) {
      let numbering = Numbering(in: text, from: start + word.utf8.count)
      for colon in ["：", ":"] where text[numbering.end...].starts(with: colon.utf8) {
        if numbering.hasNumber || word == "附表" { return start }
        return text.endOfSpaces(from: numbering.end + colon.utf8.count)
      }
    }
    return nil
  }

  /// What may stand between the word and the colon: 1, 1-2, 一, （一）.
  private struct Numbering {
    private(set) var end: Int
    private(set) var hasNumber = false

    init(in text: UnsafeBufferPointer<UInt8>, from start: Int) {
      end = start
      while end < text.count {
        let (scalar, length) = text.scalar(at: end)
        switch scalar {
        case "0"..."9", "０"..."９", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "百", "〇":
          hasNumber = true
        case " ", "\u{3000}", ".", "-", "．", "－", "—", "(", ")", "（", "）": break
        default: return
        }
        end += length
      }
    }
  }
}

extension FragmentWriter {
  /// The caption that a paragraph is for the table behind it: one line that begins as a caption does,
  /// set in bold or not.
  ///
  /// - Parameter first: the child with which the line begins; nil for the first.
  mutating func caption(_ paragraph: Node, from first: Node? = nil) -> TableCaption? {
    guard let heading = paragraph.next, heading.kind == .heading,
      let text = heading.firstChild, text.kind == .text,
      let found = marks.next(in: text.literal, from: 0), found.mark == .tableStart,
      let start = first ?? paragraph.firstChild, let skipped = captionPrefix(start)
    else { return nil }
    var child: Node? = start
    while let node = child {
      if node.kind == .softBreak || node.kind == .lineBreak { return nil }
      child = node.next
    }
    var label = inlineText(in: paragraph, from: first)
    let bytes = label.text.utf8.dropFirst(skipped.values.reduce(0, +))
    label.text = String(decoding: bytes, as: UTF8.self)
    // A word without a title names nothing.
    guard label.text.contains(where: { !$0.isWhitespace }) else { return nil }
    return TableCaption(table: found.number, label: label, skipped: skipped)
  }

  /// What is not part of a caption at the beginning of its texts; nil where there is none.
  private func captionPrefix(_ first: Node) -> [Node: Int]? {
    var skipped: [Node: Int] = [:]
    var current: Node? = first
    while let node = current {
      switch node.kind {
      case .text:
        let text = node.literal
        let spaces = text.endOfSpaces(from: 0)
        guard spaces == text.count else {
          guard let prefix = TableCaption.prefix(in: text) else { return nil }
          skipped[node] = prefix
          let rest = UnsafeBufferPointer(rebasing: text[prefix...])
          let isEmptied = (marks.restored(rest) ?? Array(rest)).isEmpty && node.next == nil
          // In bold type there has to be a word.
          return isEmptied && node.parent != first.parent ? nil : skipped
        }
        skipped[node] = spaces
        current = node.next
      case .strong, .emphasis: current = node.firstChild
      default: return nil
      }
    }
    return nil
  }

  mutating func beginCaption(_ caption: TableCaption) {
    paragraph = .caption(caption)
    endsInText = false
    beginTable(caption.table, label: caption.label)
    output.append("<caption>")
  }

  /// Opens the box in which a wide table scrolls, by keyboard too.
  ///
  /// - Parameter number: which of the tables of the text it is.
  mutating func beginTable(_ number: Int, label: InlineText) {
    beginLine()
    output.append("<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"")
    for (link, offset) in writeLabel(label) { labelOffsets[link] = offset }
    output.append("\">\n<table>\n")
    let table =
      preparation.tables.indices.contains(number)
      ? preparation.tables[number] : Table(columns: [])
    self.table = OpenTable(table: table)
  }

  mutating func beginCell(_ found: MarkReader.Found, _ node: Node) {
    if found.mark == .tableStart, table?.rows != 0 { closeTable() }
    if table == nil {
      beginTable(found.number, label: InlineText(text: converter.words.table, gaps: []))
    }
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
