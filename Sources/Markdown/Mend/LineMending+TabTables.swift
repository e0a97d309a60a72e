import Characters
import Diagnostics

/// Lines under one another in which tabs part the same columns, as they come from a spreadsheet.
extension LineMending {
  /// A row as a spreadsheet hands it on.
  private struct TabRow {
    /// Several where a cell has line breaks in it.
    let lines: Range<Int>
    /// The cells as one line has them, with tabs between.
    let text: [UInt8]
    let cells: [Range<Int>]

    /// How many cells there are up to the last one with words.
    var width: Int { (cells.lastIndex { !$0.isEmpty } ?? -1) + 1 }

    /// Whether any cell but the first is a figure: those of a head are none.
    var hasFigures: Bool {
      cells.dropFirst().contains { cell in
        text[cell].first { !$0.isBlank && $0 != UInt8(ascii: "-") }.map(\.isASCIIDigit) ?? false
      }
    }
  }

  /// The most lines that one cell has.
  private static let longestCell = 20

  /// - Returns: the line behind the table; nil where there is none.
  mutating func tabTable(at number: Int) -> Int? {
    guard lines.range(of: number).count > 1,
      line(number).firstIndex(of: UInt8(ascii: "\t"), from: 0, to: line(number).count) != nil,
      !isInList, container != .item, let first = tabRow(at: number, below: nil)
    else { return nil }
    var rows = [first]
    var hasBlankLines = false
    while let next = tabRow(at: rows[rows.count - 1].lines.upperBound, below: first) {
      rows.append(next)
    }
    while let next = tabRow(behindBlankLinesBelow: rows) {
      hasBlankLines = true
      rows.append(next)
      while let next = tabRow(at: rows[rows.count - 1].lines.upperBound, below: first) {
        rows.append(next)
      }
    }
    joinHeads(&rows)
    // Empty cells at the end of all rows are none.
    let columns = rows.map(\.width).max() ?? 0
    guard rows.count > 1, columns > 1,
      rows.contains(where: { $0.text.first != UInt8(ascii: "\t") })
    else { return nil }
    if hasBlankLines { report(Rule.markdown.blankLineInTable, number) }
    let end = rows[rows.count - 1].lines.upperBound
    var edit = RewrittenText.Edit(lines: number..<end)
    if joinsParagraph { edit.addLine(from: number) { _ in } }
    for (index, row) in rows.enumerated() {
      var cells = row.text.withUnsafeBufferPointer { text in
        row.cells.prefix(columns).map { words(of: text, $0, row.lines.lowerBound) }
      }
      while index == 0, cells.count < columns { cells.append([]) }
      edit.addLine(from: row.lines.lowerBound) { output in
        for cell in cells {
          output.append(UInt8(ascii: "|"))
          output.append(contentsOf: cell)
        }
        output.append(UInt8(ascii: "|"))
      }
      if index == 0 {
        edit.addLine(from: number) {
          $0.append(contentsOf: ("|" + String(repeating: "---|", count: columns)).utf8)
        }
      }
    }
    edits.append(edit)
    context = .table
    lastTable = (columns, rows.count > 1)
    return end
  }

  /// Makes one row of two that are the head together.
  private mutating func joinHeads(_ rows: inout [TabRow]) {
    guard rows.count > 2 else { return }
    let cells = rows.map { row in
      row.cells.prefix(row.width).map {
        Array(String(decoding: row.text[$0], as: UTF8.self).trimmed.utf8)
      }
    }
    guard HeadRows.areTwo(cells) else { return }
    let joined = HeadRows.joined(Array(cells.prefix(2)))
    var text: [UInt8] = []
    var places: [Range<Int>] = []
    for cell in joined {
      if !places.isEmpty { text.append(UInt8(ascii: "\t")) }
      places.append(text.count..<text.count + cell.count)
      text.append(contentsOf: cell)
    }
    let lines = rows[0].lines.lowerBound..<rows[1].lines.upperBound
    let row = joined.map { String(decoding: $0, as: UTF8.self) }.joined(separator: " | ")
    report(
      Rule.markdown.twoHeadRows, lines.lowerBound, 0..<line(lines.lowerBound).count,
      ["row": .text("| " + row + " |")])
    rows.replaceSubrange(..<2, with: [TabRow(lines: lines, text: text, cells: places)])
  }

  /// - Parameter first: the first row, which leaves less doubt about those below it.
  private func tabRow(at number: Int, below first: TabRow?) -> TabRow? {
    guard number < lines.count else { return nil }
    var text = Array(line(number))
    var end = number + 1
    // What a spreadsheet puts into quotation marks goes on to the closing one.
    while Self.hasOpenCell(text), end < lines.count, end - number < Self.longestCell {
      let next = line(end)
      if let last = text.last, last < 0x80 || (next.first ?? 0) < 0x80 {
        text.append(UInt8(ascii: " "))
      }
      text.append(contentsOf: next)
      end += 1
    }
    if end > number + 1 {
      if Self.hasOpenCell(text) {
        (text, end) = (Array(line(number)), number + 1)
      } else {
        text = Self.withoutQuotes(text)
      }
    }
    let cells = text.withUnsafeBufferPointer { tabCells(of: $0, isSure: (first?.width ?? 0) > 2) }
    let row = TabRow(lines: number..<end, text: text, cells: cells)
    return cells.count > 1 ? row : nil
  }

  /// The row with which a table goes on behind blank lines: one with as many cells that is no head of
  /// another.
  private func tabRow(behindBlankLinesBelow rows: [TabRow]) -> TabRow? {
    let end = rows[rows.count - 1].lines.upperBound
    var next = end
    while next < lines.count, next - end < 3, isBlank(line(next)) { next += 1 }
    guard next > end, let row = tabRow(at: next, below: rows[0]), !isHead(row, beside: rows[0]),
      row.cells.count == rows[0].cells.count || row.width == rows[0].width
    else { return nil }
    let follows = rows.dropFirst().contains(where: \.hasFigures) ? row.hasFigures : true
    return follows && (rows.count > 1 || rows[0].width > 2 || row.hasFigures) ? row : nil
  }

  /// Whether a row begins another table as the first one began its own: with the same word, or with years where that
  /// has years.
  private func isHead(_ row: TabRow, beside head: TabRow) -> Bool {
    func words(_ row: TabRow) -> [String] {
      row.cells.map { String(String(decoding: row.text[$0], as: UTF8.self).trimmed) }
    }
    func areYears(_ cells: [String]) -> Bool {
      let cells = cells.dropFirst().filter { !$0.isEmpty }
      return !cells.isEmpty
        && cells.allSatisfy { cell in
          let year = cell.hasSuffix("年") ? String(cell.dropLast()) : cell
          return year.utf8.count == 4 && Int(year).map { (1900...2100).contains($0) } ?? false
        }
    }
    let (own, other) = (words(row), words(head))
    if let first = own.first, !first.isEmpty, first == other.first { return true }
    return areYears(own) && areYears(other)
  }

  /// `甲⇥"乙`: whether the last cell begins with a quotation mark that is not closed.
  private static func hasOpenCell(_ row: [UInt8]) -> Bool {
    let quote = UInt8(ascii: "\"")
    guard row.contains(quote) else { return false }
    var (isOpen, isAtStart, index) = (false, true, 0)
    while index < row.count {
      if isOpen {
        if row[index] == quote {
          // Doubled, it stands for itself.
          if index + 1 < row.count, row[index + 1] == quote { index += 1 } else { isOpen = false }
        }
      } else if isAtStart, row[index] == quote {
        isOpen = true
      }
      isAtStart = !isOpen && row[index] == UInt8(ascii: "\t")
      index += 1
    }
    return isOpen
  }

  private static func withoutQuotes(_ row: [UInt8]) -> [UInt8] {
    let quote = UInt8(ascii: "\"")
    var output: [UInt8] = []
    for cell in row.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false) {
      if !output.isEmpty || cell.startIndex > 0 { output.append(UInt8(ascii: "\t")) }
      guard cell.count > 1, cell.first == quote, cell.last == quote else {
        output.append(contentsOf: cell)
        continue
      }
      var isDoubled = false
      for byte in cell.dropFirst().dropLast() {
        if byte == quote, !isDoubled {
          isDoubled = true
        } else {
          output.append(byte)
          isDoubled = false
        }
      }
    }
    return output
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

  /// - Parameter isSure: whether it stands below a row of three columns, so that a number before the
  ///   words of the first cell makes no list.
  private func tabCells(of line: UnsafeBufferPointer<UInt8>, isSure: Bool) -> [Range<Int>] {
    let tab = UInt8(ascii: "\t")
    guard line.firstIndex(of: tab, from: 0, to: line.count) != nil else { return [] }
    // Spaces before the words of the first cell show that they belong to the row above.
    let start = line.first == tab ? 0 : line.firstIndex { $0 != UInt8(ascii: " ") } ?? 0
    guard start < (isSure ? 16 : 4), isSure || line[start] != tab || start == 0 else { return [] }
    let words = UnsafeBufferPointer(rebasing: line[start...])
    guard isSure || line.first == tab || ContainerPrefix(of: words).length == 0,
      LineBeginning(of: words).kind != .row
    else { return [] }
    var cells: [Range<Int>] = []
    var cellStart = start
    while let found = line.firstIndex(of: tab, from: cellStart, to: line.count) {
      cells.append(cellStart..<found)
      cellStart = found + 1
    }
    cells.append(cellStart..<line.count)
    if isSure, cells.count > 2 { return cells }
    let isProse = cells.dropLast().contains { cell in
      // A sentence with a tab in it, and what a word processor puts behind its own numbers.
      line[cell].reversed().starts(with: "。".utf8.reversed())
        || cell.lowerBound == start && isMarkerAlone(line[cell])
    }
    return isProse ? [] : cells
  }

  /// Whether there is nothing in a cell but what an item begins with.
  private func isMarkerAlone(_ cell: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    guard !cell.isEmpty, cell.count <= 12 else { return false }
    // With a word behind it, it would be the beginning of an item.
    let item = Array(cell) + Array("文".utf8)
    return item.withUnsafeBufferPointer { item in
      let beginning = LineBeginning(of: item)
      guard beginning.contentStart >= cell.count else { return false }
      return switch beginning.kind {
      case .chapter, .section, .number, .doubtfulNumber, .clause, .bullet, .ownLine: true
      case .member(let series): series.marksAlone
      case .blank, .text, .block, .heading, .row, .note, .attachments: false
      }
    }
  }
}
