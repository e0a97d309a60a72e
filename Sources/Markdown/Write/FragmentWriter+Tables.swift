import Markup

/// A table whose cells are being written.
struct OpenTable {
  let table: Table
  /// Rows that have begun, the header among them.
  var rows = 0
  var nextColumn = 0
  /// The cell that is open.
  var cell: Node?
  /// Where in the plain text its words begin.
  var cellStart = 0
  /// Where the words of the heads stand, and those of the row that is being written.
  var heads: [Range<Int>] = []
  /// The column, from 0, in which units stand.
  var unitColumn: Int?
  var row: [Range<Int>] = []
  /// Where the words of the last cell stand that reaches into each column.
  var columnWords: [Int: Range<Int>] = [:]
  /// Where in the plain text the table begins.
  var start = 0
  var caption = ""
}

extension FragmentWriter {
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
    self.table?.start = plainText.count
  }

  mutating func beginCell(_ found: MarkReader.Found, _ node: Node) {
    if found.mark == .tableStart, table?.rows != 0 { closeTable() }
    if table == nil {
      beginTable(found.number, label: InlineText(text: converter.words.table, gaps: []))
    }
    if found.mark != .cellStart || table?.rows == 0 { beginRow() }
    if found.mark != .tableStart { fillRow(upTo: found.number) }
    beginTag()
    table?.cell = node
    table?.cellStart = plainText.count
    endsInText = false
  }

  mutating func endCell() {
    endTag()
    keepWordsOfCell()
    table?.cell = nil
    plainText.append(" ")
  }

  /// What a figure in a cell is about, the head of its column and the first cell of its row say.
  private mutating func keepWordsOfCell() {
    // No copy of the table is held: its rows would be copied with every cell.
    guard let start = table?.cellStart, let rows = table?.rows, let next = table?.nextColumn else {
      return
    }
    let place = start..<plainText.count
    let column = next - 1
    if let spans = table?.table.spans, !spans.isEmpty {
      let size = spans.size(row: rows - 1, column: column)
      for covered in column..<column + size.columns { table?.columnWords[covered] = place }
    }
    if rows == 1 { return addWords(place, isHead: true) }
    for index in figurePlaces.indices.reversed() {
      guard figurePlaces[index].lowerBound >= place.lowerBound else { break }
      figureLinks[index].cell = cell(column)
      figureSentences[index] = place
    }
    addWords(place, isHead: false)
  }

  private mutating func addWords(_ place: Range<Int>, isHead: Bool) {
    if isHead {
      if table?.unitColumn == nil, FigureLink.TableCell.isUnitHead(words(at: place)) {
        let column = table?.heads.count
        table?.unitColumn = column
      }
      table?.heads.append(place)
    } else {
      table?.row.append(place)
    }
  }

  private func cell(_ column: Int) -> FigureLink.TableCell? {
    guard let table else { return nil }
    let unit = table.unitColumn.flatMap { table.row.indices.contains($0) ? table.row[$0] : nil }
    return FigureLink.TableCell(
      head: table.heads.indices.contains(column) ? words(at: table.heads[column]) : "",
      corner: table.heads.first.map(words) ?? "", row: table.row.first.map(words) ?? "",
      unit: unit.map(words),
      caption: [table.caption, unitLine(above: table.start)].filter { !$0.isEmpty }
        .joined(separator: " "))
  }

  private func words(at place: Range<Int>) -> String {
    String(decoding: plainText.bytes[place], as: UTF8.self)
  }

  /// The line above a table that names the unit of all of it: 单位：亿元.
  private func unitLine(above place: Int) -> String {
    var end = place
    let bytes = plainText.bytes
    while end > 0, bytes[end - 1] == UInt8(ascii: "\n") || bytes[end - 1] == UInt8(ascii: " ") {
      end -= 1
    }
    let start = bytes[..<end].lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    // A paragraph that speaks of units is no such line.
    guard end - start <= 120 else { return "" }
    let line = words(at: start..<end)
    return ["单位", "單位", "Unit", "unit"].contains(where: line.contains) ? line : ""
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
    self.table?.row = []
  }

  /// Writes the empty cells before a column.
  private mutating func fillRow(upTo column: Int) {
    while let next = table?.nextColumn, next < min(column, table?.table.columns.count ?? 0) {
      // No copy of the table is held: its rows would be copied with every cell.
      var place = plainText.count..<plainText.count
      if table?.table.spans.isCovered(row: (table?.rows ?? 1) - 1, column: next) == true {
        place = table?.columnWords[next] ?? place
        table?.nextColumn += 1
      } else {
        beginTag()
        endTag()
      }
      addWords(place, isHead: table?.rows == 1)
    }
  }

  private mutating func beginTag() {
    guard let table else { return }
    let isHead = table.rows == 1
    let reachesFar = table.table.spans.size(row: 0, column: table.nextColumn).columns > 1
    output.append(
      isHead ? (reachesFar ? "<th scope=\"colgroup\"" : "<th scope=\"col\"") : "<td")
    if table.table.columns.indices.contains(table.nextColumn) {
      let column = table.table.columns[table.nextColumn]
      switch column.alignment {
      case .none: if column.isNumeric { output.append(" class=\"number\"") }
      case .left: output.append(" class=\"left\"")
      case .center: output.append(" class=\"center\"")
      case .right: output.append(" class=\"right\"")
      }
    }
    let size = table.table.spans.size(row: table.rows - 1, column: table.nextColumn)
    writeSpan(" rowspan=\"", size.rows)
    writeSpan(" colspan=\"", size.columns)
    output.append(">")
    self.table?.nextColumn += 1
  }

  private mutating func writeSpan(_ attribute: StaticString, _ count: Int) {
    if count == 1 { return }
    output.append(attribute)
    output.append(count)
    output.append("\"")
  }

  private mutating func endTag() {
    output.append(table?.rows == 1 ? "</th>\n" : "</td>\n")
  }
}
