import Characters
import Diagnostics
import Files
import FrontMatter
import Statistics

/// The table in a CSV file beside a report: its first row names the columns.
package enum CSVTable {
  /// - Parameter name: the file as the editor names it.
  /// - Returns: nil with errors where the file holds no table.
  package static func reading(
    _ bytes: [UInt8], at path: String, named name: Located<String>
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
      return Parsed(nil, [.noTable(name.value, at: name.location)])
    }
    if head.count == 1, let separator = head[0].text.first(where: { "；;\t，、|".contains($0) }) {
      return Parsed(nil, [.otherSeparator(separator, at: location(head[0]))])
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
    let body = rows.dropFirst().map { row in
      ChartRows.Row(
        location: location(row[0]),
        cells: head.indices.map { index in
          guard index < row.count, !row[index].text.isEmpty else { return nil }
          return Located(row[index].text, at: location(row[index]))
        })
    }
    let columns = head.map { ChartRows.Column(Located($0.text, at: location($0))) }
    return Parsed(ChartRows(columns: columns, rows: body))
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
    .error(
      at: location, "there is no table in '\(file)'",
      fix: "put a CSV file with a head line beside the report", length: file.unicodeScalars.count)
  }

  fileprivate static func unclosedQuote(at location: SourceLocation) -> Diagnostic {
    .error(
      at: location, "the quotation mark that begins here is never closed",
      fix: "close it, or write it twice where it belongs to the text")
  }

  fileprivate static func otherSeparator(
    _ separator: Character, at location: SourceLocation
  ) -> Diagnostic {
    let name = separator == "\t" ? "tabs" : "'\(separator)'"
    return .error(
      at: location, "the columns are separated by \(name), not by commas",
      fix: "save the table as CSV with commas (CSV UTF-8 in Excel)")
  }

  fileprivate static func noHead(at location: SourceLocation) -> Diagnostic {
    .error(
      at: location, "the first row holds figures, and no names of columns",
      fix: "add a row above it, such as 年份,产值")
  }

  fileprivate static func rowTooLong(
    _ count: Int, columns: Int, _ text: String, at location: SourceLocation
  ) -> Diagnostic {
    .error(
      at: location, "the row has \(count) cells, but there are \(columns) columns",
      fix: "put quotation marks around a figure with a comma, such as \"1,200\"",
      length: text.unicodeScalars.count)
  }
}
