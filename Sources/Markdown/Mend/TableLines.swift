import Characters

/// The lines of a table as they are typed: with full-width pipes and dashes, blank lines between rows, a
/// line below the head that does not fit it or is missing, borders of `+---+`.
struct TableLines {
  struct Row {
    /// From 0.
    let line: Int
    /// As Markdown has it.
    let text: [UInt8]
    /// The line to be put below it.
    var delimiters: [UInt8]?
  }

  /// What is wrong with the line below the head.
  struct DelimiterSlip {
    enum Kind {
      /// A row alone, which is no table.
      case alone
      case missing
      /// Several rows above it, which are read as one.
      case headRows
      case misfit(cells: Int, delimiters: Int)
    }

    let kind: Kind
    let line: Int
    /// What it should be.
    let row: [UInt8]
  }

  private(set) var rows: [Row] = []
  private(set) var hasBlankLines = false
  private(set) var delimiterSlip: DelimiterSlip?
  /// The line behind the table.
  private(set) var end: Int

  private typealias Line = (Int) -> UnsafeBufferPointer<UInt8>

  init(at first: Int, _ count: Int, _ line: (Int) -> UnsafeBufferPointer<UInt8>) {
    end = first
    var numbers: [Int] = []
    var isBordered = false
    gather(from: first, count, line, &numbers, &isBordered)
    let delimiterRows = numbers.map { Self.delimiters(line($0)) }
    if isBordered {
      readBordered(numbers, delimiterRows, line)
    } else {
      read(numbers, delimiterRows, line)
    }
  }

  // MARK: Which lines

  private mutating func gather(
    from first: Int, _ count: Int, _ line: Line, _ numbers: inout [Int], _ isBordered: inout Bool
  ) {
    isBordered = Self.isBorder(line(first))
    let isLed = isBordered || Self.beginsWithPipe(line(first))
    var width = 0
    var hasDelimiters = false
    while end < count {
      let text = line(end)
      if Self.isBlank(text) {
        guard isLed, !isBordered,
          let next = rowBehindBlankLines(end, count, line, width, hasDelimiters, numbers.count)
        else { break }
        hasBlankLines = true
        end = next
        continue
      }
      guard Self.isRow(text, isLed: isLed && !hasDelimiters) || isBordered && Self.isBorder(text)
      else { break }
      // A list below a table may have pipes in its words.
      if !isLed, !numbers.isEmpty, ContainerPrefix(of: text).markers > 0,
        Self.cellCount(text) != width
      {
        break
      }
      // A head of its own begins another table.
      if numbers.isEmpty { width = Self.cellCount(text) }
      if Self.delimiters(text) != nil { hasDelimiters = true }
      numbers.append(end)
      end += 1
    }
  }

  /// The row with which the table goes on behind blank lines: the line below its head, or one with as
  /// many cells that is no head.
  private func rowBehindBlankLines(
    _ start: Int, _ count: Int, _ line: Line, _ width: Int, _ hasDelimiters: Bool, _ rowCount: Int
  ) -> Int? {
    func nextRow(_ start: Int) -> Int? {
      var next = start
      while next < count, next - start < 3, Self.isBlank(line(next)) { next += 1 }
      return next < count && Self.beginsWithPipe(line(next)) ? next : nil
    }
    guard width > 1, let next = nextRow(start) else { return nil }
    if Self.delimiters(line(next)) != nil { return rowCount == 1 ? next : nil }
    guard Self.cellCount(line(next)) == width else { return nil }
    if let following = nextRow(next + 1), Self.delimiters(line(following)) != nil { return nil }
    // Two rows apart from one another may be anything.
    return hasDelimiters || rowCount > 1 || nextRow(next + 1) != nil ? next : nil
  }

  private static func isRow(_ line: UnsafeBufferPointer<UInt8>, isLed: Bool) -> Bool {
    if isLed { return beginsWithPipe(line) || delimiters(line) != nil }
    return holdsPipe(line) || beginsWithPipe(line) || delimiters(line) != nil
  }

  private static func beginsWithPipe(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
    LineBeginning(of: line).kind == .row
  }

  private static func isBlank(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
    LineBeginning(of: line).kind == .blank
  }

  /// Whether there is a pipe of either width.
  static func holdsPipe(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
    if line.firstIndex(of: UInt8(ascii: "|"), from: 0, to: line.count) != nil { return true }
    var index = 2
    // The last byte of ｜
    while let found = line.firstIndex(of: 0x9C, from: index, to: line.count) {
      if line[found - 1] == 0xBD, line[found - 2] == 0xEF { return true }
      index = found + 1
    }
    return false
  }

  /// Whether two lines are rows of a table without pipes at their ends: as many cells in both, and
  /// spaces around each pipe, or a figure in the second line and none in the first.
  static func areRows(
    _ first: UnsafeBufferPointer<UInt8>, _ second: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    let (head, row) = (withPipes(first, from: 0), withPipes(second, from: 0))
    let width = count(head)
    guard width > 1, width == count(row) else { return false }
    return setsPipesApart(head) && setsPipesApart(row)
      || !holdsFigure(head) && holdsFigure(row) && !hasEmptyCells(head) && !hasEmptyCells(row)
  }

  private static func setsPipesApart(_ row: [UInt8]) -> Bool {
    row.indices.allSatisfy { index in
      guard row[index] == UInt8(ascii: "|") else { return true }
      return index > 0 && row[index - 1].isBlank
        && (index + 1 == row.count || row[index + 1].isBlank)
    }
  }

  /// Whether any cell but the first is a number, with its sign and its unit.
  private static func holdsFigure(_ row: [UInt8]) -> Bool {
    cells(of: row).dropFirst().contains { cell in
      cell.drop { $0.isBlank || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "+") }
        .first?.isASCIIDigit ?? false
    }
  }

  private static func hasEmptyCells(_ row: [UInt8]) -> Bool {
    cells(of: row).contains { $0.allSatisfy(\.isBlank) }
  }

  private static func cells(of row: [UInt8]) -> [ArraySlice<UInt8>] {
    row.withUnsafeBufferPointer { TableSyntax.cells(of: $0) }.map { row[$0] }
  }

  /// `+---+---+`
  static func isBorder(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = line.first(where: { !$0.isBlank }), first == UInt8(ascii: "+") else {
      return false
    }
    return line.allSatisfy { $0.isBlank || "+-=:|".utf8.contains($0) }
      && line.count { $0 == UInt8(ascii: "+") } > 1
      && line.contains { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "=") }
  }

  // MARK: As Markdown has them

  private mutating func read(_ numbers: [Int], _ delimiterRows: [[UInt8]?], _ line: Line) {
    guard let head = numbers.first else { return }
    if readHeadRows(numbers, delimiterRows, line) { return }
    var headIndex = 0
    var delimiters = numbers.count > 1 ? delimiterRows[1] : nil
    // The line of hyphens stands above the head.
    if let above = delimiterRows[0], numbers.count > 1, delimiters == nil {
      delimiters = above
      headIndex = 1
    }
    let delimiterCount = delimiters.map { Self.count($0) } ?? 0
    let plain = Self.row(line(numbers[headIndex]), width: delimiterCount)
    let headCount = Self.count(plain)
    let bodyStart = delimiters == nil ? 1 : 2
    let bodyCount =
      numbers.dropFirst(bodyStart).map { Self.cellCount(line($0)) }.max() ?? headCount
    // A row too many in the line below the head, and in the rows: the head lacks a cell.
    let width =
      delimiterCount > headCount && (bodyCount > headCount || headCount == 1)
      ? delimiterCount : headCount
    rows.append(Row(line: head, text: Self.padded(plain, by: width - headCount)))
    if let delimiters {
      let fitting = delimiterCount == width ? delimiters : Self.fitting(delimiters, width)
      rows.append(Row(line: numbers[1], text: fitting))
      if width != headCount || width != delimiterCount {
        delimiterSlip = DelimiterSlip(
          kind: .misfit(cells: headCount, delimiters: delimiterCount), line: numbers[1],
          row: fitting)
      } else if headIndex == 1 {
        delimiterSlip = DelimiterSlip(kind: .missing, line: head, row: fitting)
      }
    } else if numbers.count > 1, headCount > 1, !delimiterRows.contains(where: { $0 != nil }) {
      let indentation = plain.prefix(while: \.isBlank)
      let row = Array("|".utf8) + Array(String(repeating: "---|", count: width).utf8)
      rows[0].delimiters = indentation + row
      delimiterSlip = DelimiterSlip(kind: .missing, line: head, row: row)
    }
    if numbers.count == 1, headCount > 1, delimiterRows[0] == nil,
      plain.last(where: { !$0.isBlank }) == UInt8(ascii: "|")
    {
      delimiterSlip = DelimiterSlip(kind: .alone, line: head, row: [])
    }
    for (number, delimiters) in zip(numbers, delimiterRows).dropFirst(bodyStart) {
      // A row of dashes says that there is nothing.
      let text = delimiters == nil ? Self.row(line(number), width: width) : Array(line(number))
      rows.append(Row(line: number, text: text))
    }
  }

  /// Several rows above the line that belongs below the head: the rows of one head, or all those of the
  /// table with the line in a wrong place.
  private mutating func readHeadRows(
    _ numbers: [Int], _ delimiterRows: [[UInt8]?], _ line: Line
  ) -> Bool {
    guard let index = delimiterRows.firstIndex(where: { $0 != nil }), index > 1,
      let delimiters = delimiterRows[index]
    else { return false }
    let heads = numbers[..<index].map { number in
      let row = Self.row(line(number), width: .max)
      return Self.cells(of: row).map { Array($0) }
    }
    // Where a row is short nobody knows what stands above what.
    let isHead =
      index <= HeadRows.most && HeadRows.shareNames(heads)
      && heads.allSatisfy { $0.count == Self.count(delimiters) }
      && !heads.dropFirst().contains { $0.dropFirst().contains(where: HeadRows.isFigure) }
    let cells = isHead ? HeadRows.joined(heads) : heads[0]
    let width = max(cells.count, Self.count(delimiters))
    let head = Self.row(of: cells, width: width)
    let fitting = Self.fitting(delimiters, width)
    delimiterSlip = DelimiterSlip(
      kind: isHead ? .headRows : .missing, line: numbers[0], row: isHead ? head : fitting)
    rows.append(Row(line: numbers[0], text: head, delimiters: isHead ? nil : fitting))
    if isHead { rows.append(Row(line: numbers[index], text: fitting)) }
    for (place, number) in numbers.enumerated()
    where place != index && place >= (isHead ? index : 1) {
      let isDashes = delimiterRows[place] != nil
      rows.append(
        Row(
          line: number, text: isDashes ? Array(line(number)) : Self.row(line(number), width: width))
      )
    }
    return true
  }

  private static func row(of cells: HeadRows.Cells, width: Int) -> [UInt8] {
    var row = Array("|".utf8)
    for index in 0..<width {
      let cell = index < cells.count ? cells[index] : []
      row.append(contentsOf: Array(" ".utf8) + cell + Array(cell.isEmpty ? "|".utf8 : " |".utf8))
    }
    return row
  }

  /// Rows between borders: those are left out, but for the one below the head.
  private mutating func readBordered(
    _ numbers: [Int], _ delimiterRows: [[UInt8]?], _ line: Line
  ) {
    for (number, delimiters) in zip(numbers, delimiterRows) {
      let text = line(number)
      if delimiters != nil || Self.isBorder(text) { continue }
      rows.append(Row(line: number, text: Self.row(text, width: 0)))
    }
    guard !rows.isEmpty else { return }
    let width = Self.count(rows[0].text)
    rows[0].delimiters = Array(("|" + String(repeating: "---|", count: width)).utf8)
  }

  private static func cellCount(_ line: UnsafeBufferPointer<UInt8>) -> Int {
    count(row(line, width: .max))
  }

  private static func count(_ row: [UInt8]) -> Int { cells(of: row).count }

  /// A row with ASCII's pipes in the place of full-width ones: where it begins with one, and where it
  /// would have too few cells.
  private static func row(_ line: UnsafeBufferPointer<UInt8>, width: Int) -> [UInt8] {
    let start = LineBeginning(of: line).start
    let indentation = line[..<start].filter(\.isBlank)
    let text = line[start...]
    let before = indentation.count == start ? indentation : []
    // The last byte of ｜
    guard text.contains(0x9C) else { return before + text }
    let plain = before + text
    let wide = before + withPipes(line, from: start)
    if line[start] >= 0x80 || plain.count == wide.count { return wide }
    let isLacking = count(plain) < width
    return isLacking && (width == 0 || width == .max || count(wide) <= width) ? wide : plain
  }

  private static func withPipes(_ line: UnsafeBufferPointer<UInt8>, from start: Int) -> [UInt8] {
    var row: [UInt8] = []
    row.reserveCapacity(line.count)
    var index = start
    while index < line.count {
      let (scalar, length) = line.scalar(at: index)
      if scalar == "｜" {
        row.append(UInt8(ascii: "|"))
      } else {
        row.append(contentsOf: line[index..<index + length])
      }
      index += length
    }
    return row
  }

  private static func padded(_ row: [UInt8], by count: Int) -> [UInt8] {
    guard count > 0 else { return row }
    let end = (row.lastIndex { !$0.isBlank } ?? -1) + 1
    let hasPipe = end > 0 && row[end - 1] == UInt8(ascii: "|")
    return Array(row[..<end]) + (hasPipe ? [] : Array(" |".utf8))
      + Array(String(repeating: " |", count: count).utf8)
  }

  // MARK: The line below the head

  /// The line below a head in ASCII's signs; nil for any other line.
  static func delimiters(_ line: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
    guard let last = line.last(where: { !$0.isBlank }), last >= 0x80 || "|-:+=".utf8.contains(last)
    else { return nil }
    var row: [UInt8] = []
    var hasPipe = false
    var hasDash = false
    var index = 0
    while index < line.count {
      let (scalar, length) = line.scalar(at: index)
      switch scalar {
      case "|", "｜", "+", "＋":
        row.append(UInt8(ascii: "|"))
        hasPipe = true
      case "-", "=", "－", "—", "─", "―", "–", "‐", "‑", "﹣", "━":
        row.append(UInt8(ascii: "-"))
        hasDash = true
      case ":", "：": row.append(UInt8(ascii: ":"))
      default:
        guard scalar.isWhiteSpace else { return nil }
        row.append(UInt8(ascii: " "))
      }
      index += length
    }
    guard hasPipe, hasDash else { return nil }
    let isDelimiters = row.withUnsafeBufferPointer { TableSyntax.alignments(of: $0) != nil }
    return isDelimiters ? row : nil
  }

  /// As many cells as there are columns, with the alignments that there are.
  private static func fitting(_ row: [UInt8], _ width: Int) -> [UInt8] {
    var cells = row.withUnsafeBufferPointer { row in
      TableSyntax.cells(of: row).map { Array(row[$0]) }
    }
    if cells.count > width { cells.removeLast(cells.count - width) }
    while cells.count < width { cells.append(Array("---".utf8)) }
    return Array("|".utf8) + cells.joined(separator: "|".utf8) + Array("|".utf8)
  }
}
