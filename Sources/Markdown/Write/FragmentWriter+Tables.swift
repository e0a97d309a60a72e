import Markup

/// A table whose cells are being written.
final class OpenTable {
  let table: Table
  /// The next cell to be written, by its number in all of the table.
  var next = 0
  /// Whether more than its caption was met.
  var hasBegun = false
  /// The cell that is open.
  var cell: Node?
  /// Where in the plain text its words begin.
  var cellStart = 0
  /// Where the words of the heads stand, and those of the row that is being written.
  var heads: [Range<Int>] = []
  /// Those of the second row of heads, where there are two.
  var lowerHeads: [Range<Int>] = []
  var row: [Range<Int>] = []
  /// The column, from 0, in which units stand.
  var unitColumn: Int?
  /// Where the words of the last cell stand that reaches into each column.
  var columnWords: [Int: Range<Int>] = [:]
  /// The name of the last row that is no part of another, and whether parts of it follow.
  var whole = ""
  var isInParts = false
  /// Where in the plain text the table begins.
  let start: Int
  var caption = ""

  init(_ table: Table, start: Int) {
    self.table = table
    self.start = start
  }

  var width: Int { max(1, table.columns.count) }
  /// The row and the column of the next cell.
  var place: TableSpans.Place { TableSpans.Place(row: next / width, column: next % width) }
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
    self.table = OpenTable(table, start: plainText.count)
  }

  /// Begins a table, unless its caption has begun it.
  mutating func openTable(_ number: Int) {
    if table?.hasBegun == true { closeTable() }
    if table == nil {
      // Regions of one name can't be told apart by those who go from one to the next.
      let name = converter.words.table + (number == 0 ? "" : " \(number + 1)")
      beginTable(number, label: InlineText(text: name, gaps: []))
    }
    table?.hasBegun = true
  }

  mutating func beginCell(_ number: Int, _ node: Node) {
    guard let table else { return }
    writeCells(of: table, upTo: number)
    beginRowWhereOneBegins(table)
    beginTag(table)
    table.cell = node
    table.cellStart = plainText.count
    endsInText = false
  }

  mutating func endCell() {
    guard let table else { return }
    endTag(table)
    keepWordsOfCell(table)
    table.next += 1
    table.cell = nil
    plainText.append(" ")
  }

  /// What a figure in a cell is about, the head of its column and the first cell of its row say.
  private mutating func keepWordsOfCell(_ table: OpenTable) {
    let place = table.cellStart..<plainText.count
    let cell = table.place
    if !table.table.spans.isEmpty {
      let size = table.table.spans.size(row: cell.row, column: cell.column)
      for column in cell.column..<cell.column + size.columns { table.columnWords[column] = place }
    }
    for index in figurePlaces.indices.reversed() where cell.row >= table.table.headRows {
      guard figurePlaces[index].lowerBound >= place.lowerBound else { break }
      figureLinks[index].cell = surroundings(of: cell.column, in: table)
      figureSentences[index] = place
    }
    addWords(place, to: table)
  }

  private func addWords(_ place: Range<Int>, to table: OpenTable) {
    let cell = table.place
    guard cell.row < table.table.headRows else {
      if table.row.isEmpty { noteRow(called: words(at: place), in: table) }
      return table.row.append(place)
    }
    if table.unitColumn == nil, place.count < 20,
      FigureLink.TableCell.isUnitHead(words(at: place))
    {
      table.unitColumn = cell.column
    }
    if cell.row == 0 { table.heads.append(place) } else { table.lowerHeads.append(place) }
  }

  /// Below 其中：出口 may stand 进口, which is a part as well; what has a unit of its own is none.
  private func noteRow(called name: String, in table: OpenTable) {
    if FigureLink.TableCell.isPart(name) {
      table.isInParts = true
    } else if !table.isInParts || name.contains(where: { "（(".contains($0) }) {
      (table.whole, table.isInParts) = (name, false)
    }
  }

  private func surroundings(of column: Int, in table: OpenTable) -> FigureLink.TableCell {
    let unit = table.unitColumn.flatMap { table.row.indices.contains($0) ? table.row[$0] : nil }
    let upper = table.heads.indices.contains(column) ? table.heads[column] : 0..<0
    let lower = table.lowerHeads.indices.contains(column) ? table.lowerHeads[column] : upper
    let isBelow = !lower.isEmpty && lower != upper
    return FigureLink.TableCell(
      head: words(at: lower.isEmpty ? upper : lower), over: isBelow ? words(at: upper) : "",
      leading: (isBelow ? table.lowerHeads : table.heads).prefix(column).dropFirst().map(words),
      corner: table.heads.first.map(words) ?? "", row: table.row.first.map(words) ?? "",
      whole: table.isInParts ? table.whole : "", unit: unit.map(words),
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
    guard let table, !isInCaption else { return }
    writeCells(of: table, upTo: table.table.cells.count)
    if table.next > 0 {
      output.append(
        table.next <= table.width ? "</tr>\n</thead>\n" : "</tr>\n</tbody>\n")
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

  private mutating func beginRowWhereOneBegins(_ table: OpenTable) {
    let place = table.place
    guard place.column == 0 else { return }
    switch place.row {
    case 0: output.append("<thead>\n<tr>\n")
    case table.table.headRows: output.append("</tr>\n</thead>\n<tbody>\n<tr>\n")
    default: output.append("</tr>\n<tr>\n")
    }
    if place.row > 0 { plainText.append("\n") }
    table.row.removeAll(keepingCapacity: true)
  }

  /// Writes the cells before one that libcmark has read: all of them hold words alone.
  private mutating func writeCells(of table: OpenTable, upTo number: Int) {
    while table.next < min(number, table.table.cells.count) {
      beginRowWhereOneBegins(table)
      writePlainCell(table)
      table.next += 1
    }
  }

  private mutating func writePlainCell(_ table: OpenTable) {
    let place = table.place
    if table.table.spans.isCovered(row: place.row, column: place.column) {
      let end = plainText.count
      addWords(table.columnWords[place.column] ?? end..<end, to: table)
      return
    }
    beginTag(table)
    table.cellStart = plainText.count
    let range = table.table.cells[table.next].range ?? 0..<0
    count(range.count)
    endsInText = false
    table.table.words.withUnsafeBufferPointer {
      writeWords(UnsafeBufferPointer(rebasing: $0[range]))
    }
    endTag(table)
    keepWordsOfCell(table)
    if !range.isEmpty { plainText.append(" ") }
  }

  private mutating func beginTag(_ table: OpenTable) {
    let place = table.place
    let isHead = place.row < table.table.headRows
    let size = table.table.spans.size(row: place.row, column: place.column)
    let reachesFar = isHead && size.columns > 1
    output.append(
      isHead ? (reachesFar ? "<th scope=\"colgroup\"" : "<th scope=\"col\"") : "<td")
    if table.table.columns.indices.contains(place.column) {
      let column = table.table.columns[place.column]
      switch column.alignment {
      case .none: if column.isNumeric { output.append(" class=\"number\"") }
      case .left: output.append(" class=\"left\"")
      case .center: output.append(" class=\"center\"")
      case .right: output.append(" class=\"right\"")
      }
    }
    writeSpan(" rowspan=\"", size.rows)
    writeSpan(" colspan=\"", size.columns)
    output.append(">")
  }

  private mutating func writeSpan(_ attribute: StaticString, _ count: Int) {
    if count == 1 { return }
    output.append(attribute)
    output.append(count)
    output.append("\"")
  }

  private mutating func endTag(_ table: OpenTable) {
    output.append(table.next < table.width * table.table.headRows ? "</th>\n" : "</td>\n")
  }
}
