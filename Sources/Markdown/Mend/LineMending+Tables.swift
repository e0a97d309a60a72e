import Characters
import Diagnostics

/// Tables, as they are typed and as spreadsheets give them.
extension LineMending {
  func isRow(
    _ line: UnsafeBufferPointer<UInt8>, _ beginning: LineBeginning
  ) -> Bool {
    beginning.kind == .row
      || line.firstIndex(of: UInt8(ascii: "|"), from: 0, to: line.count) != nil
  }

  /// Rows that begin with a pipe, with all their lines.
  mutating func mendRow(
    _ line: UnsafeBufferPointer<UInt8>, _ number: Int, _ beginning: LineBeginning
  ) -> Int {
    let isFirst: Bool
    if case .table = context { isFirst = false } else { isFirst = true }
    let row = pipes(of: line, from: beginning.start, number)
    let isCode = beginning.start >= 4 && !isInList && !beginning.isIndented
    if isCode { return number + 1 }
    let lacksDelimiters = isFirst && mayBeHeader(number) && cellCount(row) > 1
    var edit = RewrittenText.Edit(lines: number..<number + 1)
    if isFirst, joinsParagraph { edit.addLine(from: number) { _ in } }
    edit.addLine(from: number) { $0.append(contentsOf: row) }
    if lacksDelimiters {
      let delimiters = "|" + String(repeating: "---|", count: cellCount(row))
      let indentation = row.prefix(while: \.isBlank)
      edit.addLine(from: number) { $0.append(contentsOf: indentation + delimiters.utf8) }
      report(
        Rule.markdown.noDelimiterRow, number, 0..<line.count, ["row": .text(delimiters)])
    }
    if edit.origins.count > 1 || !row.elementsEqual(line) { edits.append(edit) }
    context = .table
    return number + 1
  }

  /// Whether a row is the first of at least two, none of which is the line below a header.
  func mayBeHeader(_ number: Int) -> Bool {
    var next = number + 1
    while next < lines.count, case let line = line(next), LineBeginning(of: line).kind == .row {
      if isDelimiterRow(line) { return false }
      next += 1
    }
    return next > number + 1 && !isDelimiterRow(line(number))
      && (next >= lines.count || !TableSyntax.mayBeDelimiterRow(line(next)))
  }

  func isDelimiterRow(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
    let row = Self.withPipes(line, from: 0)
    return row.withUnsafeBufferPointer { TableSyntax.mayBeDelimiterRow($0) }
  }

  func cellCount(_ row: [UInt8]) -> Int {
    row.withUnsafeBufferPointer { TableSyntax.cells(of: $0).count }
  }

  mutating func pipes(
    of line: UnsafeBufferPointer<UInt8>, from start: Int, _ number: Int
  ) -> [UInt8] {
    let isWide = line[start] >= 0x80
    // A row of a table in a list item is indented as that is.
    let indentation = line[..<start].filter(\.isBlank)
    let row =
      (indentation.count == start ? indentation : [])
      + (isWide ? Self.withPipes(line, from: start) : Array(line[start...]))
    return row.withUnsafeBufferPointer { words(of: $0, from: 0, number) }
  }

  /// A row with ASCII's pipes and hyphens in place of the full-width ones.
  static func withPipes(
    _ line: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> [UInt8] {
    var row: [UInt8] = []
    row.reserveCapacity(line.count)
    var index = start
    var hasWords = false
    while index < line.count {
      let (scalar, length) = line.scalar(at: index)
      if scalar == "｜" {
        row.append(UInt8(ascii: "|"))
      } else {
        row.append(contentsOf: line[index..<index + length])
        if !"|：:-－—─ \u{3000}".unicodeScalars.contains(scalar) { hasWords = true }
      }
      index += length
    }
    if hasWords { return row }
    // The line below the header.
    let ascii = String(decoding: row, as: UTF8.self)
      .map { "－—─".contains($0) ? "-" : $0 == "：" ? ":" : $0 == "\u{3000}" ? " " : $0 }
    return Array(String(ascii).utf8)
  }

  /// What stands right below a table and has no pipe is no row of it.
  mutating func mendBelowTable(
    _ line: UnsafeBufferPointer<UInt8>, _ number: Int, _ beginning: LineBeginning
  ) -> Int {
    context = .nothing
    if beginning.kind == .note {
      tableNotes.insert(number + 1)
      write(number, from: beginning.start, behindBlankLine: true)
      context = .paragraph(first: number)
      return number + 1
    }
    switch beginning.kind {
    case .block where !beginning.isIndented: break
    default:
      var edit = RewrittenText.Edit(lines: number..<number)
      edit.addLine(from: number) { _ in }
      edits.append(edit)
    }
    return mend(line, number)
  }

  /// Lines under one another in which tabs part the same columns, as they come from a spreadsheet.
  /// - Returns: the line behind them; nil where there is no such table.
  mutating func tabTable(at number: Int) -> Int? {
    var end = number
    var columns = 0
    while end < lines.count, case let cells = tabCells(of: line(end)), cells.count > 1 {
      // Empty cells at the end of all rows are none.
      columns = max(columns, (cells.lastIndex { !$0.isEmpty } ?? 0) + 1)
      end += 1
    }
    guard end > number + 1, columns > 1,
      (number..<end).contains(where: { line($0).first != UInt8(ascii: "\t") })
    else { return nil }
    if isInList { return nil }
    var edit = RewrittenText.Edit(lines: number..<end)
    if joinsParagraph { edit.addLine(from: number) { _ in } }
    for row in number..<end {
      let line = line(row)
      var cells = tabCells(of: line).prefix(columns).map { words(of: line, $0, row) }
      while row == number, cells.count < columns { cells.append([]) }
      edit.addLine(from: row) { output in
        for cell in cells {
          output.append(UInt8(ascii: "|"))
          output.append(contentsOf: cell)
        }
        output.append(UInt8(ascii: "|"))
      }
      if row == number {
        edit.addLine(from: row) {
          $0.append(contentsOf: ("|" + String(repeating: "---|", count: columns)).utf8)
        }
      }
    }
    if end < lines.count, !isBlank(line(end)) { edit.addLine(from: end - 1) { _ in } }
    edits.append(edit)
    context = .nothing
    return end
  }

  mutating func words(
    of line: UnsafeBufferPointer<UInt8>, _ cell: Range<Int>, _ number: Int
  ) -> [UInt8] {
    let text = UnsafeBufferPointer(rebasing: line[cell])
    var words = words(of: text, from: LineBeginning(of: text).start, number)
    while words.last?.isBlank == true { words.removeLast() }
    return words.flatMap { byte in
      byte == UInt8(ascii: "|") ? [UInt8(ascii: "\\"), byte] : [byte]
    }
  }

  func tabCells(of line: UnsafeBufferPointer<UInt8>) -> [Range<Int>] {
    let tab = UInt8(ascii: "\t")
    guard let first = line.first, first != UInt8(ascii: " "),
      line.firstIndex(of: tab, from: 0, to: line.count) != nil,
      first == tab || ContainerPrefix(of: line).length == 0, LineBeginning(of: line).kind != .row
    else { return [] }
    var cells: [Range<Int>] = []
    var start = 0
    while let found = line.firstIndex(of: tab, from: start, to: line.count) {
      cells.append(start..<found)
      start = found + 1
    }
    cells.append(start..<line.count)
    let isProse = cells.dropLast().contains { cell in
      // A sentence with a tab in it, and what a word processor puts behind its own numbers.
      line[cell].reversed().starts(with: "。".utf8.reversed()) || isMarkerAlone(line, cell)
    }
    return isProse ? [] : cells
  }

  func isMarkerAlone(_ line: UnsafeBufferPointer<UInt8>, _ cell: Range<Int>) -> Bool {
    guard cell.lowerBound == 0, !cell.isEmpty, cell.count <= 12 else { return false }
    // With a word behind it, it would be the beginning of an item.
    let item = Array(line[cell]) + Array("文".utf8)
    return item.withUnsafeBufferPointer { item in
      switch LineBeginning(of: item).kind {
      case .chapter, .section, .number, .clause, .bullet: true
      case .blank, .text, .block, .heading, .row, .note, .attachments: false
      }
    }
  }
}
