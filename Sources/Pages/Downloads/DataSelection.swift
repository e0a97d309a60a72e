import Diagnostics
import Localization
import Markup
import SiteModel
import Spreadsheets
import Statistics

/// Some of the site's observations, or all, as one table: what `data/observations.csv` publishes, with
/// what people want to read beside it.
package struct DataSelection: Sendable {
  private let sheetName: String
  private let rows: [[String?]]

  /// What is asked for.
  package struct Query: Sendable {
    /// The indicators, by id or by any of their names; none for all.
    package var indicators: [String] = []
    /// The first and the last period; figures of periods that reach beyond them are left out.
    package var from: Period?
    package var to: Period?

    package init() {}

    fileprivate func includes(_ period: Period) -> Bool {
      from.map { period.firstDay >= $0.firstDay } ?? true
        && to.map { period.lastDay <= $0.lastDay } ?? true
    }
  }

  /// Why there is no table.
  package enum Fault: Error {
    /// No indicator has that name; one that is nearly called so.
    case unknownIndicator(String, nearest: String?)
  }

  /// - Parameter site: as it may be seen now.
  package init(_ query: Query, of site: Site, look: SiteLook) throws(Fault) {
    let view = SiteView(SiteReader(site, sizes: .none), look, nil)
    let table = ObservationsTable(site: view)
    let listings = try Self.listings(query.indicators, among: view.reader.indicators)
    rows = listings.flatMap { table.rowsOfSelection(of: $0, where: query.includes) }
    sheetName = view.language.pagePhrases.table.dataSheet
  }

  /// The indicators of those names, in the order of the site, each once.
  private static func listings(
    _ names: [String], among listings: [IndicatorListing]
  ) throws(Fault) -> [IndicatorListing] {
    if names.isEmpty { return listings }
    var wanted: Set<String> = []
    for name in names {
      let named =
        listings.first { $0.id.text == name }.map { [$0] }
        ?? listings.filter { $0.names.contains(name) }
      guard !named.isEmpty else {
        let known = listings.flatMap { [$0.id.text] + $0.names }
        throw .unknownIndicator(name, nearest: Spelling.nearest(to: name, in: known))
      }
      wanted.formUnion(named.map(\.id.text))
    }
    return listings.filter { wanted.contains($0.id.text) }
  }
}

// MARK: - Formats

extension DataSelection {
  private static let columns = ObservationsTable.columnsOfSelection

  /// By the rules of the site's own CSV files for programs: UTF-8, a head, CRLF.
  package func csv() -> [UInt8] {
    var csv = CSVWriter(capacity: 1 << 16)
    csv.head(Self.columns)
    for row in rows { csv.row(row, Self.columns) }
    return csv.bytes
  }

  /// One document, `{"observations": [{…}]}`, with a member for each column: numbers as they are
  /// written, and null where there is nothing to say.
  package func json() -> [UInt8] {
    var json = JSONWriter(capacity: 1 << 16)
    json.object { json in
      json.name("observations")
      json.array { json in
        for row in rows {
          json.object { json in
            for (cell, column) in zip(row, Self.columns) { json.member(column, cell) }
          }
        }
      }
    }
    json.endLine()
    return json.bytes
  }

  /// The same columns in a sheet; nil where there are more rows than a sheet holds.
  package func workbook() -> [UInt8]? {
    guard rows.count < Sheet.rowLimit else { return nil }
    let cells = rows.map { row in
      zip(row, Self.columns).map { cell, column -> Sheet.Cell in
        guard let cell else { return .empty }
        if column.isNumber { return .number(cell) }
        if column.datatype == "date", let day = CivilDate(cell[...]) {
          return .day(day.daysSince1970, text: cell)
        }
        return .text(cell)
      }
    }
    return Workbook([Sheet(name: sheetName, head: Self.columns.map(\.name), rows: cells)]).bytes
  }
}

extension JSONWriter {
  fileprivate mutating func member(_ column: ObservationsTable.Column, _ cell: String?) {
    name(column.name)
    switch (cell, column.datatype) {
    case (nil, _): null()
    case (let digits?, "decimal"): number(digits)
    case (let text?, "boolean"): boolean(text == "true")
    case (let text?, _): string(text)
    }
  }
}
