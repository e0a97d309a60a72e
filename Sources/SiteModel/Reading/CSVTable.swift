import Characters
import Diagnostics
import Files
import FrontMatter
import Localization
import Statistics

/// The table in a CSV file beside a report: its first row names the columns.
package enum CSVTable {
  /// - Parameter complaint: what to say of a file without a row below its head.
  /// - Returns: nil with errors where the file holds no table.
  package static func reading(
    _ bytes: [UInt8], at path: String, orElse complaint: Diagnostic
  ) -> Parsed<ChartRows?> {
    let text = SourceText.checking(bytes, file: path)
    guard !text.diagnostics.hasErrors else { return Parsed(nil, text.diagnostics) }
    let read = CSVReader.rows(of: text.value.bytes)
    if let cell = read.unclosed {
      let start = SourceLocation(file: path, line: cell.line, column: cell.column)
      return Parsed(nil, text.diagnostics + [.unclosedQuote(at: start)])
    }
    let rows = read.rows.map { $0.map(\.trimmed) }
      .filter { row in row.contains { !$0.text.isEmpty } }
    let location = { (cell: CSVReader.Cell) in
      SourceLocation(file: path, line: cell.line, column: cell.column)
    }
    guard let head = rows.first, rows.count > 1 else {
      return Parsed(nil, [complaint])
    }
    if head.count == 1, let separator = head[0].text.first(where: { "；，、|".contains($0) }) {
      return Parsed(nil, [.otherSeparator(separator, at: location(head[0]))])
    }
    if let below = rows.dropFirst().first(where: { width($0) > 1 }), isTitle(head, above: below) {
      return Parsed(nil, [.titleAboveHead(head, below, at: location)])
    }
    if isHeadless(head) { return Parsed(nil, [.noHead(at: location(head[0]))]) }
    var diagnostics: [Diagnostic] = []
    for row in rows.dropFirst() where row.count > head.count {
      let extra = row[head.count...].filter { !$0.text.isEmpty }
      if let first = extra.first {
        diagnostics.append(
          .rowTooLong(row.count, columns: head.count, first.text, at: location(first)))
      }
    }
    guard diagnostics.isEmpty else { return Parsed(nil, diagnostics) }
    // Spreadsheets write a comma for each column that was ever touched: what has neither a name nor
    // anything below is none.
    let columns = head.indices.filter { index in
      !head[index].text.isEmpty
        || rows.contains { index < $0.count && !$0[index].text.isEmpty }
    }
    let body = rows.dropFirst().map { row in
      ChartRows.Row(
        location: location(row[0]),
        cells: columns.map { index in
          guard index < row.count, !row[index].text.isEmpty else { return nil }
          return Located(row[index].text, at: location(row[index]))
        })
    }
    let named = columns.map { ChartRows.Column(Located(head[$0].text, at: location(head[$0]))) }
    return Parsed(ChartRows(columns: named, rows: body))
  }

  /// How many cells of a row hold anything.
  private static func width(_ row: [CSVReader.Cell]) -> Int { row.count { !$0.text.isEmpty } }

  /// Whether the first row has words in its first cell alone, and the next one heads: no period before figures.
  private static func isTitle(
    _ row: [CSVReader.Cell], above head: [CSVReader.Cell]
  ) -> Bool {
    guard width(row) == 1, let first = row.first, !first.text.isEmpty else { return false }
    return head.enumerated().allSatisfy { place, cell in
      let isYear = cell.text.count == 4 && Period(cell.text) != nil
      // It is only asked whether it can be read as one; what can't is no row of figures.
      let isFigure = (try? Quantity(parsing: cell.text)) != nil
      return place == 0 ? Period(cell.text) == nil && !isFigure : isYear || !isFigure
    }
  }

  /// Whether the first row holds a period and figures, and so names nothing.
  private static func isHeadless(_ head: [CSVReader.Cell]) -> Bool {
    let isPlace = Period(head[0].text) != nil
    return isPlace
      && head.dropFirst().allSatisfy { cell in
        Period(cell.text) == nil && (try? Quantity(parsing: cell.text)) != nil
      }
  }
}

extension Diagnostic {
  package static func noTable(_ file: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      Rule.chartRequests.noTable, at: location, ["file": .text(file)],
      length: file.unicodeScalars.count)
  }

  fileprivate static func unclosedQuote(at location: SourceLocation) -> Diagnostic {
    Diagnostic(Rule.chartRequests.unclosedQuote, at: location)
  }

  fileprivate static func otherSeparator(
    _ separator: Character, at location: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      Rule.chartRequests.otherSeparator, at: location,
      ["separator": .quoted(String(separator))])
  }

  fileprivate static func titleAboveHead(
    _ title: [CSVReader.Cell], _ head: [CSVReader.Cell],
    at location: (CSVReader.Cell) -> SourceLocation
  ) -> Diagnostic {
    let cell = title.first { !$0.text.isEmpty } ?? title[0]
    return Diagnostic(
      Rule.chartRequests.titleAboveHead, at: location(cell),
      [
        "text": .text(cell.text), "line": .number(head[0].line),
        "head": .text(head.map(\.text).joined(separator: ",")),
      ],
      length: cell.text.unicodeScalars.count)
  }

  fileprivate static func noHead(at location: SourceLocation) -> Diagnostic {
    Diagnostic(Rule.chartRequests.noHead, at: location)
  }

  fileprivate static func rowTooLong(
    _ count: Int, columns: Int, _ text: String, at location: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      Rule.chartRequests.rowTooLong, at: location,
      ["count": .number(count), "columns": .number(columns)],
      length: text.unicodeScalars.count)
  }
}
