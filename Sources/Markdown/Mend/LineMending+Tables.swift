import Characters
import Diagnostics

/// Tables, as they are typed and as spreadsheets give them.
extension LineMending {
  func isRow(
    _ line: UnsafeBufferPointer<UInt8>, _ beginning: LineBeginning
  ) -> Bool {
    beginning.kind == .row || TableLines.isBorder(line)
      || line.firstIndex(of: UInt8(ascii: "|"), from: 0, to: line.count) != nil
  }

  /// A table with all its lines: rows that begin with a pipe, or a row with pipes above a line that can
  /// only be the one below a head.
  ///
  /// - Returns: the line behind it; nil where none begins.
  mutating func mendTable(at number: Int, _ beginning: LineBeginning) -> Int? {
    let first = line(number)
    guard beginning.kind == .row || TableLines.isBorder(first) || beginsTable(number) else {
      return nil
    }
    // Code.
    if beginning.start >= 4, !isInList, !beginning.isIndented { return number + 1 }
    let table = TableLines(at: number, lines.count, { self.line($0) })
    if table.rows.isEmpty { return nil }
    if table.hasBlankLines { report(Rule.markdown.blankLineInTable, number) }
    let above = joinsParagraph
    if let slip = table.delimiterSlip {
      let row = String(decoding: slip.row, as: UTF8.self)
      switch slip.kind {
      case .alone: report(Rule.markdown.rowWithoutTable, number)
      case .missing:
        report(Rule.markdown.noDelimiterRow, number, 0..<first.count, ["row": .text(row)])
      case .headRows:
        report(Rule.markdown.twoHeadRows, number, 0..<first.count, ["row": .text(row)])
      case .misfit(let cells, let delimiters):
        report(
          Rule.markdown.delimiterRowMisfits, slip.line, 0..<line(slip.line).count,
          ["cells": .number(cells), "delimiters": .number(delimiters), "row": .text(row)])
      }
    }
    var line = number
    for row in table.rows {
      // What stands between rows is no part of the table.
      if row.line > line { edits.append(RewrittenText.Edit(lines: line..<row.line)) }
      var text = row.text.withUnsafeBufferPointer { words(of: $0, from: 0, row.line) }
      // To CommonMark - 乙|3 begins a list.
      if text.withUnsafeBufferPointer({ ContainerPrefix(of: $0).markers > 0 }) {
        text.insert(UInt8(ascii: "|"), at: 0)
      }
      var edit = RewrittenText.Edit(lines: row.line..<max(row.line + 1, line))
      if row.line == table.rows[0].line, above { edit.addLine(from: row.line) { _ in } }
      edit.addLine(from: row.line) { $0.append(contentsOf: text) }
      if let delimiters = row.delimiters {
        edit.addLine(from: row.line) { $0.append(contentsOf: delimiters) }
      }
      if edit.origins.count > 1 || !text.elementsEqual(self.line(row.line)) { edits.append(edit) }
      line = row.line + 1
    }
    if table.end > line { edits.append(RewrittenText.Edit(lines: line..<table.end)) }
    context = .table
    lastTable = (
      table.rows[0].text.withUnsafeBufferPointer { TableSyntax.cells(of: $0).count },
      table.rows.count > 2
    )
    return table.end
  }

  /// `表1：主要指标` above `单位：亿元` and a table: one caption of two lines.
  ///
  /// - Returns: the line behind both; nil where they are none.
  mutating func mendCaption(
    _ line: UnsafeBufferPointer<UInt8>, _ number: Int, _ beginning: LineBeginning
  ) -> Int? {
    let caption = UnsafeBufferPointer(rebasing: line[beginning.start...])
    guard TableCaption.prefix(in: caption) != nil else { return nil }
    guard let unit = nextLine(below: number), let row = nextLine(below: unit), mayBeRow(row),
      case let unitStart = LineBeginning(of: self.line(unit)).start,
      TableCaption.isUnit(UnsafeBufferPointer(rebasing: self.line(unit)[unitStart...]))
    else { return nil }
    var text = words(of: line, from: beginning.start, number)
    while text.last == UInt8(ascii: "\\") || text.last?.isBlank == true { text.removeLast() }
    let unitText = words(of: self.line(unit), from: unitStart, unit)
    var edit = RewrittenText.Edit(lines: number..<unit + 1)
    if joinsParagraph { edit.addLine(from: number) { _ in } }
    edit.addLine(from: number) { $0.append(contentsOf: text + [UInt8(ascii: "\\")]) }
    edit.addLine(from: unit) { $0.append(contentsOf: unitText) }
    edits.append(edit)
    (context, isMarked) = (.paragraph(first: number), false)
    return unit + 1
  }

  /// Whether a line names the unit of the table below it.
  func isUnitOfTable(
    _ line: UnsafeBufferPointer<UInt8>, _ number: Int, _ beginning: LineBeginning
  ) -> Bool {
    guard TableCaption.isUnit(UnsafeBufferPointer(rebasing: line[beginning.start...])) else {
      return false
    }
    return nextLine(below: number).map { mayBeRow($0) } ?? false
  }

  /// The line below another, or behind one blank line; nil where there is none.
  private func nextLine(below number: Int) -> Int? {
    var next = number + 1
    if next < lines.count, isBlank(line(next)) { next += 1 }
    return next < lines.count && !isBlank(line(next)) ? next : nil
  }

  private func mayBeRow(_ number: Int) -> Bool {
    let line = line(number)
    return LineBeginning(of: line).kind == .row || TableLines.holdsPipe(line)
      || line.contains(UInt8(ascii: "\t"))
  }

  /// Whether a row without a pipe before it is the head of a table that has to be mended.
  private func beginsTable(_ number: Int) -> Bool {
    if case .table = context { return false }
    guard number + 1 < lines.count, case let head = line(number),
      TableLines.holdsPipe(head)
    else { return false }
    guard let delimiters = TableLines.delimiters(line(number + 1)) else {
      return TableLines.areRows(head, line(number + 1))
    }
    return delimiters.withUnsafeBufferPointer { TableSyntax.cells(of: $0).count } > 1
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
    if isRowWithoutPipes(line, beginning) {
      report(
        Rule.markdown.rowWithoutPipes, number, 0..<line.count,
        [
          "row": .text(
            "| " + Self.words(of: line).joined(separator: " | ") + " |")
        ])
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

  /// Whether a line right below a table has as many words as the table has columns, and spaces for pipes.
  private func isRowWithoutPipes(
    _ line: UnsafeBufferPointer<UInt8>, _ beginning: LineBeginning
  ) -> Bool {
    switch beginning.kind {
    case .text, .member: break
    default: return false
    }
    let words = Self.words(of: line)
    guard words.count == lastTable.columns, words.count > 1,
      words.allSatisfy({ word in
        word.unicodeScalars.count <= 16
          && !word.unicodeScalars.contains { "，。；！？：".unicodeScalars.contains($0) }
      })
    else { return false }
    // Below rows words may be a caption; figures are none.
    return !lastTable.hasRows || words.contains { $0.first?.isNumber ?? false }
  }

  private static func words(of line: UnsafeBufferPointer<UInt8>) -> [String] {
    String(decoding: line, as: UTF8.self).split(whereSeparator: \.isWhitespace).map(String.init)
  }

  /// A table as a file of commas has it, typed or pasted into the text.
  mutating func reportCommas(at number: Int) {
    guard number >= commaColumnsEnd, container == nil else { return }
    let first = CommaColumns(line(number))
    guard first.cells.count > 1 else { return }
    var rows = [first]
    while number + rows.count < lines.count,
      case let next = CommaColumns(line(number + rows.count)),
      next.cells.count == first.cells.count
    {
      rows.append(next)
    }
    guard CommaColumns.areTable(rows) else { return }
    commaColumnsEnd = number + rows.count
    report(
      Rule.markdown.commaColumns, number, 0..<line(number).count,
      [
        "row": .text("| " + first.cells.joined(separator: " | ") + " |"),
        "delimiters": .text("|" + String(repeating: "---|", count: first.cells.count)),
      ])
  }

  /// Columns that several spaces set: in a paragraph readers see one space each.
  mutating func reportSpacedColumns(at number: Int) {
    guard number >= spacedColumnsEnd else { return }
    let first = SpacedColumns(line(number))
    guard first.cells.count > 1 else { return }
    var rows = [first]
    while number + rows.count < lines.count,
      case let next = SpacedColumns(line(number + rows.count)),
      next.cells.count == first.cells.count
    {
      rows.append(next)
    }
    spacedColumnsEnd = number + rows.count
    guard rows.count > 1, SpacedColumns.areTable(rows) else { return }
    report(
      Rule.markdown.spacedColumns, number, 0..<line(number).count,
      [
        "row": .text("| " + first.cells.joined(separator: " | ") + " |"),
        "delimiters": .text("|" + String(repeating: "---|", count: first.cells.count)),
      ])
  }
}
