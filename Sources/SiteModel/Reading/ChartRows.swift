import Characters
import Charts
import Diagnostics
import FrontMatter
import Localization
import Statistics

/// Rows with named columns, from a chart's description or from a CSV file, on their way to be its data.
package struct ChartRows {
  package let columns: [Column]
  package let rows: [Row]

  /// A column, whose name may say the unit of its figures: 产值（亿元）.
  package struct Column {
    package let name: Located<String>
    /// The name without the unit.
    package let title: String
    package let unit: MeasuringUnit?

    package init(_ name: Located<String>) {
      self.name = name
      var text = name.value
      // 同比%
      if let last = text.last, "%％".contains(last), text.dropLast().last?.isLetter == true {
        text = "\(text.dropLast())（%）"
      }
      let opening = text.lastIndex { $0 == "（" || $0 == "(" }
      guard let opening, let last = text.last, last == "）" || last == ")",
        let unit = Self.unit(text[text.index(after: opening)...].dropLast()),
        opening > text.startIndex
      else {
        (title, unit) = (text, nil)
        return
      }
      title = String(String(text[..<opening]).trimmed)
      self.unit = unit
    }

    /// 亿元; ±% says of a rate what goes without saying.
    private static func unit(_ text: Substring) -> MeasuringUnit? {
      let signs: Set<Character> = ["±", "+", "-", "＋", "－", "/"]
      let plain = text.drop { signs.contains($0) }
      return MeasuringUnit(String(plain == "%" || plain == "％" || plain == "‰" ? plain : text))
    }

    package func isCalled(_ name: String) -> Bool { self.name.value == name || title == name }
  }

  package struct Row {
    package let location: SourceLocation
    /// For each column what stands in it, or nil where nothing does.
    package let cells: [Located<String>?]
  }

  /// What an editor says of the columns.
  package struct Choice: Sendable {
    package var kind: Chart.Kind?
    /// What the places are: the first column, unless another one is named.
    package var x: Located<String>?
    /// The series: all other columns, unless some are named.
    package var y: [Located<String>] = []
  }

  /// What stands for a figure that there isn't.
  package static let missing: Set<String> = [
    "", "—", "——", "-", "--", "–", "―", "－", "…", "……", "..", "...", "n/a", "N/A", "NA", "na",
    "N.A.",
    "n.a.", "#N/A", "NaN", "nan", "NULL", "null", "/", "／",
  ]

  /// - Returns: nil with errors where the rows are no table.
  package func table(_ choice: Choice) -> Parsed<ChartRequest.ChartTableData?> {
    var diagnostics: [Diagnostic] = []
    let asked = ([choice.x].compactMap { $0 } + choice.y)
    for name in asked where !columns.contains(where: { $0.isCalled(name.value) }) {
      diagnostics.append(.unknownName(name, kind: .tableColumn, known: columns.map(\.name.value)))
    }
    guard diagnostics.isEmpty else { return Parsed(nil, diagnostics) }
    let wanted = choice.y.compactMap { name in columns.firstIndex { $0.isCalled(name.value) } }
    let x = choice.x.flatMap { name in columns.firstIndex { $0.isCalled(name.value) } }
    if choice.kind == .scatter { return points(x: x, y: wanted.first) }
    let places = x ?? 0
    let status = columns.firstIndex { Self.statusHeads.contains($0.name.value) }
    let series =
      wanted.isEmpty ? columns.indices.filter { $0 != places && $0 != status } : wanted
    // What is said of a row would be said of a series.
    if status == nil, isWide(places, series), choice.kind == nil || choice.kind == .line,
      wanted.isEmpty
    {
      return wide(places, series)
    }
    let names = rows.map { row in
      row.cells[places]
        ?? {
          diagnostics.append(.rowWithoutName(columns[places].name.value, at: row.location))
          return Located("", at: row.location)
        }()
    }
    let values = series.map { index in
      (
        columns[index].title,
        rows.map { Self.figure(in: $0.cells[index], columns[index].unit, &diagnostics) }
      )
    }
    var table = ChartRequest.ChartTableData(places: names, series: values)
    if let status, !series.contains(status) {
      table.statuses = rows.map { Self.status(in: $0.cells[status], &diagnostics) }
    }
    return Parsed(table, diagnostics)
  }

  private static let statusHeads: Set<String> = ["状态", "狀態", "数据状态", "數據狀態", "status"]

  private static func status(
    in cell: Located<String>?, _ diagnostics: inout [Diagnostic]
  ) -> ObservationStatus? {
    guard let cell, !missing.contains(cell.value) else { return nil }
    do throws(Diagnostic.Rejection) {
      return try ObservationStatus(word: cell, key: "status")
    } catch {
      diagnostics.append(error.diagnostic)
      return nil
    }
  }

  /// Whether the periods stand side by side, and a row is a series.
  private func isWide(_ places: Int, _ series: [Int]) -> Bool {
    series.count > 1 && series.allSatisfy { Period(columns[$0].name.value) != nil }
      && !rows.allSatisfy { $0.cells[places].flatMap { Period($0.value) } != nil }
  }

  private func wide(
    _ names: Int, _ places: [Int]
  ) -> Parsed<ChartRequest.ChartTableData?> {
    var diagnostics: [Diagnostic] = []
    let series = rows.map { row in
      (
        row.cells[names]?.value ?? "",
        places.map { Self.figure(in: row.cells[$0], nil, &diagnostics) }
      )
    }
    return Parsed(
      ChartRequest.ChartTableData(places: places.map { columns[$0].name }, series: series),
      diagnostics)
  }

  /// The points of a scatter plot, with a number on both axes.
  private func points(x: Int?, y: Int?) -> Parsed<ChartRequest.ChartTableData?> {
    var diagnostics: [Diagnostic] = []
    let numeric = columns.indices.filter { index in
      rows.first?.cells[index].map { (try? Quantity(parsing: $0.value)) != nil } ?? false
    }
    guard let across = x ?? numeric.first(where: { $0 != y }),
      let up = y ?? numeric.first(where: { $0 != across })
    else {
      let location = rows.first?.location ?? columns[0].name.location
      return Parsed(nil, [.scatterNeedsNumbers(at: location)])
    }
    let status = columns.firstIndex { Self.statusHeads.contains($0.name.value) }
    let label = columns.indices.first { $0 != across && $0 != up && $0 != status }
    var table = ChartRequest.ChartTableData(places: [], series: [], numbers: [])
    var values: [Located<Quantity>?] = []
    for row in rows {
      let number = Self.figure(in: row.cells[across], columns[across].unit, &diagnostics)
      guard let number else {
        diagnostics.append(.noNumber(columns[across].name.value, at: row.location))
        continue
      }
      guard number.value.value != nil else {
        diagnostics.append(.rangeOnAxis(number.value.text, at: number.location))
        continue
      }
      table.numbers?.append(number)
      table.places.append(
        label.flatMap { row.cells[$0] } ?? Located("", at: row.location))
      values.append(Self.figure(in: row.cells[up], columns[up].unit, &diagnostics))
      if let status { table.statuses.append(Self.status(in: row.cells[status], &diagnostics)) }
    }
    table.series = [(columns[up].title, values)]
    table.numbersTitle = columns[across].title
    return Parsed(table, diagnostics)
  }

  /// A figure, or nil where there is none.
  ///
  /// - Parameter unit: what bare numbers are in.
  package static func figure(
    in cell: Located<String>?, _ unit: MeasuringUnit?, _ diagnostics: inout [Diagnostic]
  ) -> Located<Quantity>? {
    guard let cell, !missing.contains(cell.value) else { return nil }
    return quantity(cell, unit, examples: Quantity.examples + ", —", &diagnostics)
  }

  private static let scales = [
    "百", "千", "万", "萬", "亿", "億", "兆", "thousand", "million", "billion", "trillion",
  ]

  /// A figure that has to be there; nil with an error where it can't be read.
  package static func quantity(
    _ cell: Located<String>, _ unit: MeasuringUnit?, examples: String = Quantity.examples,
    _ diagnostics: inout [Diagnostic]
  ) -> Located<Quantity>? {
    do throws(QuantityError) {
      // A unit of the site's own is defined by the chart or the head of the column.
      let units = unit.map { $0.unit.isKnown ? UnitPolicy.known : .any } ?? .known
      let figure = try Quantity(parsing: cell.value, units: units)
      if !figure.hasKnownUnit, figure.unit != unit?.unit {
        throw .unreadableUnit(figure.unit.symbol)
      }
      guard let unit, figure.unit == .none else { return Located(figure, at: cell.location) }
      // 30.2万 where figures are in 万人 is 30.2万人: nobody counts in 万万.
      let hasScale = unit.power != 0 && scales.contains { cell.value.contains($0) }
      let symbol = hasScale ? unit.unit.symbol : unit.symbol
      return Located(try Quantity(parsing: cell.value + symbol, units: units), at: cell.location)
    } catch {
      diagnostics.append(
        .notAFigure(
          cell.value, because: error.reason, examples: examples, at: cell.location))
      return nil
    }
  }
}

extension Diagnostic {
  fileprivate static func rowWithoutName(
    _ column: String, at location: SourceLocation
  ) -> Diagnostic {
    Diagnostic(Rule.chartRequests.rowWithoutName, at: location, ["column": .text(column)])
  }

  fileprivate static func scatterNeedsNumbers(at location: SourceLocation) -> Diagnostic {
    Diagnostic(Rule.chartRequests.scatterNeedsNumbers, at: location)
  }

  fileprivate static func noNumber(_ column: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(Rule.chartRequests.noNumber, at: location, ["column": .text(column)])
  }

  fileprivate static func rangeOnAxis(_ text: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      Rule.chartRequests.rangeOnAxis, at: location, ["text": .text(text)],
      length: text.unicodeScalars.count)
  }
}
