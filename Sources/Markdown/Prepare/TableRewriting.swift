import Characters
import Diagnostics

/// Makes the tables of a text into blocks that libcmark knows: a heading for the table, and one for
/// each cell in which there is more than words: a heading is one line, holds inlines alone, and needs
/// no blank line around it.
///
/// The tree could not be used instead: its text has lost its backslashes, and code or emphasis in it
/// may span what are to be two cells.
struct TableRewriting {
  private(set) var text: RewrittenText
  private(set) var tables: [Table] = []
  /// The line, from 1 in the source, of the table at which all tables have too many cells.
  private(set) var excessLine: Int?

  /// The lines, from 1 in the source, of rows with more cells than their header.
  private(set) var cutLines: [Int] = []

  /// The cells that can't continue the one above or beside them.
  private(set) var misfits: [Misfit] = []

  /// A place in the source, both from 1; the column counts Unicode scalars.
  struct Misfit {
    let line: Int
    let column: Int
  }

  /// Bytes that were looked at.
  private(set) var steps = 0
  private let isUTF8: Bool
  private var cellCount = 0
  /// Bytes written for the containers that cells stand in.
  private var prefixBytes = 0

  /// The most cells that the tables of one text have, with those that short rows lack: a few lines
  /// of source can ask for millions.
  static let cellLimit = 200_000
  private static let prefixLimit = 16 << 20

  /// - Parameter isUTF8: whether all of the text is; libcmark reads what else is in it.
  init(_ rewritten: RewrittenText, isUTF8: Bool) {
    text = rewritten
    self.isUTF8 = isUTF8
    // Behind a table that ends within a paragraph there may be another one.
    for _ in 0..<Self.passLimit where rewriteOnce() == .unfinished {}
  }

  private static let passLimit = 4

  private enum Pass {
    case done, unfinished
  }

  /// Rewrites the first table of each paragraph.
  private mutating func rewriteOnce() -> Pass {
    let rewritten = text
    var result = Pass.done
    rewritten.bytes.withUnsafeBufferPointer { source in
      steps += source.count
      let lines = LineIndex(of: source)
      func line(_ number: Int) -> UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(rebasing: source[lines.range(of: number)])
      }
      let scan = BlockScan(of: source, lines, for: .tables) { range in
        range.dropFirst().contains { TableSyntax.mayBeDelimiterRow(line($0)) }
      }
      var edits: [RewrittenText.Edit] = []
      for paragraph in scan.paragraphs
      where paragraph.lines.lowerBound >= edits.last?.lines.upperBound ?? 0 {
        guard let found = find(in: paragraph, line, lines.count) else { continue }
        guard let edit = edit(found, paragraph, line) else {
          excessLine = rewritten.sourceLine(of: found.header + 1)
          return
        }
        edits.append(edit)
        if (found.rows.upperBound..<paragraph.end).contains(where: {
          TableSyntax.mayBeDelimiterRow(line($0))
        }) {
          result = .unfinished
        }
      }
      text.apply(edits, to: lines)
    }
    return result
  }

  /// Where a table stands, in lines from 0.
  private struct Found {
    let header: Int
    let alignments: [TableSyntax.Alignment]
    let rows: Range<Int>
  }

  private typealias Line = (Int) -> UnsafeBufferPointer<UInt8>

  private func find(
    in paragraph: BlockScan.Paragraph, _ line: Line, _ lineCount: Int
  ) -> Found? {
    for number in paragraph.lines.dropFirst() {
      guard TableSyntax.mayBeDelimiterRow(line(number)),
        let delimiters = content(of: number, in: paragraph, line),
        let alignments = TableSyntax.alignments(of: delimiters)
      else { continue }
      // As in cmark-gfm and comrak, a paragraph in which the two do not match is not looked at
      // again.
      let header = header(number - 1, in: paragraph, line)
      guard TableSyntax.cells(of: header).count == alignments.count else { return nil }
      var end = number + 1
      while end < paragraph.end,
        let row = content(of: end, in: paragraph, line), !TableSyntax.endsTable(row)
      {
        end += 1
      }
      return Found(header: number - 1, alignments: alignments, rows: number + 1..<end)
    }
    return nil
  }

  /// What a line holds behind its containers; nil where it does not continue them all, or is
  /// indented like code.
  private func content(
    of number: Int, in paragraph: BlockScan.Paragraph, _ line: Line
  ) -> UnsafeBufferPointer<UInt8>? {
    var cursor = LineCursor(line(number), number: number)
    for container in paragraph.containers {
      guard cursor.enter(container) else { return nil }
    }
    return cursor.indentation < 4 ? cursor.skipIndentation() : nil
  }

  /// What a header's line holds behind as many of its containers as it continues, however far it is
  /// indented: it belongs to the paragraph above the table.
  private func header(
    _ number: Int, in paragraph: BlockScan.Paragraph, _ line: Line
  ) -> UnsafeBufferPointer<UInt8> {
    var cursor = LineCursor(line(number), number: number)
    for container in paragraph.containers where !cursor.enter(container) { break }
    return cursor.skipIndentation()
  }

  /// - Returns: nil where the table has too many cells.
  private mutating func edit(
    _ found: Found, _ paragraph: BlockScan.Paragraph, _ line: Line
  ) -> RewrittenText.Edit? {
    let width = found.alignments.count
    cellCount += width * (found.rows.count + 1)
    guard cellCount <= Self.cellLimit else { return nil }

    let prefix = Array(paragraph.containers.map(\.prefix).joined().utf8)
    var columns = found.alignments.map { Table.Column(alignment: $0, isNumeric: $0 == .none) }
    var hasFigure = [Bool](repeating: false, count: width)
    var edit = RewrittenText.Edit(lines: found.header..<found.rows.upperBound)
    let headRows = hasSecondHead(found, paragraph, line) ? 2 : 1
    let spans = spans(found, paragraph, line, headRows: headRows)
    var cellContent = Table.Content()
    // The header's line may be the one on which its containers begin.
    let before = before(found.header, paragraph, line) ?? prefix
    edit.addLine(from: found.header) { output in
      output.append(contentsOf: before)
      output.append(contentsOf: "# ".utf8)
      output.append(.tableStart, number: tables.count)
    }
    for number in found.header..<found.rows.upperBound where number != found.header + 1 {
      var cursor = LineCursor(line(number), number: number)
      for container in paragraph.containers where !cursor.enter(container) { break }
      let row = cursor.skipIndentation()
      let cells = TableSyntax.cells(of: row)
      if cells.dropFirst(width).contains(where: { !$0.isEmpty }) {
        cutLines.append(text.sourceLine(of: number + 1))
      }
      let rowNumber = number == found.header ? 0 : number - found.header - 1
      let rowStart = rowNumber * width
      for (column, range) in cells.prefix(width).enumerated() {
        cellContent.addEmptyCells(upTo: rowStart + column)
        var content = UnsafeBufferPointer(rebasing: row[range])
        if spans.isCovered(row: rowNumber, column: column) { continue }
        if !spans.misfits.isEmpty,
          spans.misfits.contains(TableSpans.Place(row: rowNumber, column: column))
        {
          let before = UnsafeBufferPointer(
            rebasing: line(number)[..<(cursor.index + range.lowerBound)])
          misfits.append(
            Misfit(line: text.sourceLine(of: number + 1), column: before.scalarCount + 1))
          content = UnsafeBufferPointer(rebasing: row[..<0])
        }
        if rowNumber >= headRows, columns[column].isNumeric {
          switch TableFigure.content(of: content) {
          case .figure: hasFigure[column] = true
          case .absent: break
          case .words: columns[column].isNumeric = false
          }
        }
        if isUTF8, Table.isPlain(content) {
          cellContent.addWords(content)
          continue
        }
        cellContent.addMarkedCell()
        prefixBytes += prefix.count
        guard prefixBytes <= Self.prefixLimit else { return nil }
        edit.addLine(from: number) { output in
          output.append(contentsOf: prefix)
          Self.writeCell(rowStart + column, content, &output)
        }
      }
      cellContent.addEmptyCells(upTo: rowStart + width)
    }
    for column in columns.indices where !hasFigure[column] { columns[column].isNumeric = false }
    tables.append(Table(columns: columns, spans: spans, headRows: headRows, content: cellContent))
    return edit
  }

  /// The cells of a row of a table, from 0 below the delimiter.
  private func cells(
    ofRow number: Int, _ found: Found, _ paragraph: BlockScan.Paragraph, _ line: Line
  ) -> [UnsafeBufferPointer<UInt8>] {
    var cursor = LineCursor(line(number), number: number)
    for container in paragraph.containers where !cursor.enter(container) { break }
    let row = cursor.skipIndentation()
    return TableSyntax.cells(of: row).prefix(found.alignments.count).map {
      UnsafeBufferPointer(rebasing: row[$0])
    }
  }

  /// Whether the first row below the delimiter goes on with the head, as tables of statistics do: 指标 above
  /// nothing, 1—10月 above 总量（亿元） and 同比增长（%）, and figures below.
  private func hasSecondHead(
    _ found: Found, _ paragraph: BlockScan.Paragraph, _ line: Line
  ) -> Bool {
    let second = found.header + 2
    guard found.rows.contains(second + 1), Self.mayGoOnWithHead(line(second)) else { return false }
    let heads = cells(ofRow: second, found, paragraph, line)
    guard let first = heads.first, first.isEmpty || TableSpans.Continuation(first) == .above,
      heads.count > 1
    else { return false }
    let areWords = heads.dropFirst().allSatisfy { cell in
      cell.isEmpty || TableSpans.Continuation(cell) != nil
        || TableFigure.content(of: cell) == .words && !cell.contains(UInt8(ascii: "]"))
    }
    let figures = cells(ofRow: second + 1, found, paragraph, line)
    return areWords
      && zip(heads, figures).dropFirst().contains { head, figure in
        !head.isEmpty && TableFigure.content(of: figure) == .figure
      }
  }

  /// Whether a row may begin with an empty cell: a glance.
  private static func mayGoOnWithHead(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let start = line.firstIndex(of: UInt8(ascii: "|")) else { return false }
    let next = line[(start + 1)...].first { !$0.isBlank }
    return next == UInt8(ascii: "|") || next == UInt8(ascii: "^") || next == 0xEF
  }

  /// What the cells of a table reach over; most tables have none that do. Where there are two rows of heads,
  /// an empty cell of the first goes on with the one to its left, and the first of the second with the one above.
  private func spans(
    _ found: Found, _ paragraph: BlockScan.Paragraph, _ line: Line, headRows: Int
  ) -> TableSpans {
    var continuations: [Int: [Int: TableSpans.Continuation]] = [:]
    if headRows == 2 {
      let upper = cells(ofRow: found.header, found, paragraph, line)
      let lower = cells(ofRow: found.header + 2, found, paragraph, line)
      for column in upper.indices.dropFirst(2) where upper[column].isEmpty {
        if lower.indices.contains(column), !lower[column].isEmpty {
          continuations[0, default: [:]][column] = .left
        }
      }
      continuations[1, default: [:]][0] = .above
    }
    for number in found.header..<found.rows.upperBound where number != found.header + 1 {
      let source = line(number)
      guard Self.mayContinueCells(source) else { continue }
      var cursor = LineCursor(source, number: number)
      for container in paragraph.containers where !cursor.enter(container) { break }
      let row = cursor.skipIndentation()
      let rowNumber = number == found.header ? 0 : number - found.header - 1
      for (column, range) in TableSyntax.cells(of: row).prefix(found.alignments.count).enumerated()
      {
        let cell = UnsafeBufferPointer(rebasing: row[range])
        guard let continuation = TableSpans.Continuation(cell) else { continue }
        continuations[rowNumber, default: [:]][column] = continuation
      }
    }
    if continuations.isEmpty { return .none }
    return TableSpans(
      continuations, rowCount: found.rows.count + 1, width: found.alignments.count,
      headRows: headRows)
  }

  private static func mayContinueCells(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
    // The last bytes of ＾, ＜ and 《.
    for sign in [0xBE, 0x9C, 0x8A] as [UInt8] {
      var index = 5
      while let place = line.firstIndex(of: sign, from: index, to: line.count) {
        if line[place - 3] == sign { return true }
        index = place + 1
      }
    }
    for sign in [UInt8(ascii: "^"), UInt8(ascii: "<")] {
      if let place = line.firstIndex(of: sign, from: 0, to: line.count), place + 1 < line.count,
        line[place + 1] == sign || line.count > place + 2
      {
        return true
      }
    }
    return false
  }

  /// What stands before a table on the first line of its containers.
  private func before(
    _ header: Int, _ paragraph: BlockScan.Paragraph, _ line: Line
  ) -> [UInt8]? {
    guard header == paragraph.lines.lowerBound else { return nil }
    var cursor = LineCursor(line(header), number: header)
    for container in paragraph.containers where !cursor.enter(container) { break }
    _ = cursor.skipIndentation()
    return Array(line(header)[..<cursor.index])
  }

  private static func writeCell(
    _ number: Int, _ content: UnsafeBufferPointer<UInt8>, _ output: inout [UInt8]
  ) {
    output.append(contentsOf: "# ".utf8)
    output.append(.cellStart, number: number)
    output.append(UInt8(ascii: " "))
    TableSyntax.writeContent(of: content, to: &output)
    output.append(UInt8(ascii: " "))
    output.append(.cellEnd)
  }
}
