import Charts
import Diagnostics
import Statistics

/// Turns what editors ask for into charts: finds the data, infers what was left out, and refuses what
/// would mislead.
struct ChartResolution {
  let language: Language
  private let entries: [IndicatorID: IndicatorEntry]
  /// The bytes of the CSV files that charts name, by their paths.
  private let files: [String: [UInt8]]
  private(set) var diagnostics: [Diagnostic] = []

  init(_ language: Language, _ entries: [IndicatorEntry], files: [String: [UInt8]]) {
    self.language = language
    self.entries = Dictionary(uniqueKeysWithValues: entries.map { ($0.indicator.id, $0) })
    self.files = files
  }

  /// Where the file of a chart lies.
  ///
  /// - Parameter source: the file that describes the chart.
  static func path(of file: String, beside source: String) -> String {
    let folder = source.lastIndex(of: "/").map { source[...$0] } ?? ""
    return folder + file
  }

  /// - Parameters:
  ///   - source: the file that describes the chart.
  ///   - title: for a chart without a title of its own.
  mutating func chart(_ request: ChartRequest, in source: String, title: String) -> Chart? {
    guard let found = data(of: request, source, title) else { return nil }
    var data = found.data
    if let periods = Self.periods(data) {
      data.places = .periods(periods.map(\.period))
      data.series = data.series.map { series in
        DataSeries(name: series.name, values: periods.map { series.values[$0.index] })
      }
    }
    var chart = Chart(
      kind: request.kind ?? found.kind ?? Self.kind(for: data, isStacked: request.stacking != nil),
      title: request.title ?? found.title, data: data)
    chart.subtitle = request.subtitle
    chart.source = request.source
    chart.note = request.note
    chart.alternative = request.alternative
    chart.stacking = request.stacking ?? .none
    chart.order = request.order
    chart.highlighted = Set(request.highlighted.map { shown($0, chart) })
    chart.notes = request.notes.map {
      Chart.PointNote(place: shown($0.place, chart), text: $0.text)
    }
    chart.showsValues = request.showsValues
    chart.height = request.height
    addLines(request, to: &chart)
    checkNames(request, chart)
    do throws(ChartFault) {
      try chart.check()
    } catch {
      diagnostics.append(.chartFault(error, at: request.kindLocation ?? request.location))
      return nil
    }
    return chart
  }

  /// What suits the data where nothing is said.
  static func kind(for data: ChartData, isStacked: Bool) -> Chart.Kind {
    let values = data.series.flatMap { $0.values.compactMap { $0?.doubleValue } }
    switch data.places {
    case .numbers: return .scatter
    case .periods(let periods):
      if isStacked { return .stacked }
      return periods.count == 1 && data.series.count == 1
        ? .card : periods.count == 1 ? .column : .line
    case .categories(let names):
      if isStacked { return .bar }
      let isSigned = values.contains { $0 < 0 }
      if isSigned, data.series.count == 1, data.unit.unit == .percent { return .diverging }
      return names.count == 1 && data.series.count == 1 ? .card : .bar
    }
  }

  private mutating func addLines(_ request: ChartRequest, to chart: inout Chart) {
    for line in request.lines {
      guard let value = line.value.value.value,
        let number = scaled(line.value, value, chart.data.unit)
      else { continue }
      chart.lines.append(Chart.ReferenceLine(value: number.approximation, label: line.name))
    }
    for band in request.bands {
      guard let lower = band.range.value.lower, let upper = band.range.value.upper, lower < upper,
        let start = scaled(band.range, lower, chart.data.unit),
        let end = scaled(band.range, upper, chart.data.unit)
      else {
        diagnostics.append(.bandIsNoRange(band.range.value.text, at: band.range.location))
        continue
      }
      chart.bands.append(
        Chart.ReferenceBand(range: start.approximation...end.approximation, label: band.name))
    }
  }

  /// A number in the chart's unit: bare numbers are taken for it, others must agree with it.
  private mutating func scaled(
    _ figure: Located<Quantity>, _ number: DecimalNumber, _ unit: MeasuringUnit
  ) -> DecimalNumber? {
    if figure.value.unit == unit.unit { return number }
    if figure.value.unit == .none { return number.scaled(byPowerOfTen: unit.power) }
    diagnostics.append(
      .mixedUnits(figure.value.text, figure.value.unit, unit, at: figure.location))
    return nil
  }

  /// A place as the chart calls it: 2023-H1 is 2023年上半年.
  private func shown(_ place: String, _ chart: Chart) -> String {
    guard case .periods(let periods) = chart.data.places, let period = Period(place),
      periods.contains(period)
    else { return place }
    return period.wording(in: language)
  }

  /// What is highlighted or labelled has to be there.
  private mutating func checkNames(_ request: ChartRequest, _ chart: Chart) {
    let places =
      switch chart.data.places {
      case .categories(let names): names
      case .periods(let periods): periods.map { $0.wording(in: language) }
      case .numbers(_, _, let labels): labels
      }
    let known = (chart.data.series.map(\.name) + places).filter { !$0.isEmpty }
    for name in request.highlighted + request.notes.map(\.place)
    where !known.contains(shown(name, chart)) {
      diagnostics.append(
        .unknownName(Located(name, at: request.location), kind: "place or series", known: known))
    }
  }

  /// The places as periods in order, if all of them are.
  private static func periods(_ data: ChartData) -> [(period: Period, index: Int)]? {
    guard case .categories(let names) = data.places, !names.isEmpty else { return nil }
    let periods = names.compactMap { Period($0) }
    guard periods.count == names.count else { return nil }
    return zip(periods, periods.indices).map { (period: $0, index: $1) }
      .sorted { $0.period < $1.period }
  }
}

// MARK: - Data

extension ChartResolution {
  private typealias Found = (data: ChartData, kind: Chart.Kind?, title: String)

  private mutating func data(
    of request: ChartRequest, _ source: String, _ title: String
  ) -> Found? {
    switch request.data {
    case .table(let table):
      return data(of: table, request).map { ($0, nil, title) }
    case .file(let file, let x, let y):
      return table(in: file, source, x: x, y: y).flatMap { data(of: $0, request) }
        .map { ($0, nil, title) }
    case .indicator(let query): return data(of: query, in: request.unit)
    }
  }

  private mutating func data(
    of table: ChartRequest.ChartTableData, _ request: ChartRequest
  ) -> ChartData? {
    let figures = table.series.flatMap { $0.values.compactMap { $0 } }
    let unit =
      request.unit?.value
      ?? figures.lazy.map(\.value.unit).first { $0 != .none }
      .flatMap { MeasuringUnit($0.symbol) } ?? .none
    let before = diagnostics.count
    let series = table.series.map { name, values in
      DataSeries(name: name, values: values.map { $0.flatMap { value(of: $0, unit) } })
    }
    guard diagnostics.count == before else { return nil }
    guard let numbers = table.numbers else {
      var data = ChartData(
        places: .categories(table.places.map(\.value)), series: series, unit: unit)
      data.isUnitFixed = request.unit != nil
      return data
    }
    let xUnit =
      numbers.lazy.map(\.value.unit).first { $0 != .none }.flatMap { MeasuringUnit($0.symbol) }
      ?? .none
    var data = ChartData(
      places: .numbers(
        numbers.compactMap { $0.value.value?.approximation }, unit: xUnit,
        labels: table.places.map(\.value)), series: series, unit: unit)
    data.placesTitle = table.numbersTitle
    data.isUnitFixed = request.unit != nil
    return data
  }

  private mutating func value(of figure: Located<Quantity>, _ unit: MeasuringUnit) -> DataValue? {
    switch figure.value.amount {
    case .single(let number):
      return scaled(figure, number, unit).map {
        let isExact = figure.value.exactness == .exact
        return DataValue(
          $0, text: figure.value.unit == .none && isExact ? nil : figure.value.text,
          isExact: isExact)
      }
    case .range(let lower, let upper):
      // A range is drawn as its middle with the ends around it.
      guard let start = scaled(figure, lower, unit), let end = scaled(figure, upper, unit),
        let middle = (start + end).divided(by: DecimalNumber(significand: 2))
      else { return nil }
      return DataValue(
        middle, text: figure.value.text, range: start.approximation...end.approximation,
        isExact: false)
    }
  }

  /// The table in a CSV file: the first row names the columns.
  private mutating func table(
    in file: Located<String>, _ source: String, x: String?, y: [String]
  ) -> ChartRequest.ChartTableData? {
    let path = Self.path(of: file.value, beside: source)
    guard let bytes = files[path] else {
      diagnostics.append(.noDataFile(file.value, at: file.location))
      return nil
    }
    let text = SourceText.checking(bytes, file: path)
    diagnostics += text.diagnostics
    let rows = CSVReader.rows(of: text.value.bytes)
    guard let head = rows.first?.map(\.text), rows.count > 1 else {
      diagnostics.append(.noDataFile(file.value, at: file.location))
      return nil
    }
    let placeColumn = x ?? head[0]
    let columns = y.isEmpty ? head.filter { $0 != placeColumn } : y
    for name in [placeColumn] + columns where !head.contains(name) {
      diagnostics.append(
        .unknownName(Located(name, at: file.location), kind: "column", known: head))
      return nil
    }
    let cell = { (row: [CSVReader.Cell], name: String) in
      head.firstIndex(of: name).flatMap { row.indices.contains($0) ? row[$0] : nil }
    }
    let body = rows.dropFirst()
    let location = { (line: Int) in SourceLocation(file: path, line: line, column: 1) }
    let places = body.map { row in
      Located(cell(row, placeColumn)?.text ?? "", at: location(row[0].line))
    }
    var series: [(name: String, values: [Located<Quantity>?])] = []
    for name in columns {
      var values: [Located<Quantity>?] = []
      for row in body {
        guard let cell = cell(row, name), !cell.text.isEmpty else {
          values.append(nil)
          continue
        }
        do throws(QuantityError) {
          values.append(Located(try Quantity(parsing: cell.text), at: location(cell.line)))
        } catch {
          values.append(nil)
          diagnostics.append(
            .notAFigure(
              cell.text, because: error.description, examples: Quantity.examples,
              at: location(cell.line)))
        }
      }
      series.append((columns.count == 1 ? "" : name, values))
    }
    return ChartRequest.ChartTableData(places: places, series: series)
  }

  /// - Parameter unit: what the numbers shall be shown in; of the indicator's kind, as 万亿元 is of
  ///   亿元's.
  private mutating func data(
    of query: ChartRequest.IndicatorQuery, in unit: Located<MeasuringUnit>?
  ) -> Found? {
    guard let entry = entries[query.id.value] else {
      diagnostics.append(
        .unknownName(
          Located(query.id.value.text, at: query.id.location), kind: "indicator",
          known: entries.keys.map(\.text).sorted()))
      return nil
    }
    var members: [[String?]] = [entry.indicator.dimensions.map { _ in nil }]
    if let by = query.by {
      guard let index = entry.indicator.dimensions.firstIndex(where: { $0.name == by.value }) else {
        diagnostics.append(
          .unknownName(by, kind: "dimension", known: entry.indicator.dimensions.map(\.name)))
        return nil
      }
      members = entry.indicator.dimensions[index].members.map { member in
        entry.indicator.dimensions.indices.map { $0 == index ? member : nil }
      }
    }
    let isInRange = { (period: Period) in
      (query.from.map { $0.firstDay <= period.firstDay } ?? true)
        && (query.to.map { period.lastDay <= $0.lastDay } ?? true)
    }
    let charts = SeriesCharts(entry, language)
    var data =
      query.showsChange
      ? charts.changes(of: members, where: isInRange) : charts.values(of: members, where: isInRange)
    if let unit {
      guard unit.value.unit == data.unit.unit else {
        diagnostics.append(.otherUnit(unit, than: data.unit))
        return nil
      }
      data.unit = unit.value
      data.isUnitFixed = true
    }
    let title = entry.indicator.title(in: language)
    let rate = language == .chinese ? "\(title)增速" : "\(title), change"
    return (
      data, query.by != nil && !query.showsChange ? .stacked : nil, query.showsChange ? rate : title
    )
  }
}

extension Diagnostic {
  static func chartFault(_ fault: ChartFault, at location: SourceLocation) -> Diagnostic {
    .error(at: location, "the chart is not drawn: \(fault)", fix: fault.fix)
  }

  fileprivate static func mixedUnits(
    _ text: String, _ unit: Unit, _ expected: MeasuringUnit, at location: SourceLocation
  ) -> Diagnostic {
    .error(
      at: location,
      "'\(text)' is in \(unit.symbol), but the chart is in \(expected.symbol.isEmpty ? "bare numbers" : expected.symbol)",
      fix: "one chart has one unit: draw another chart for it", length: text.unicodeScalars.count)
  }

  fileprivate static func otherUnit(
    _ unit: Located<MeasuringUnit>, than expected: MeasuringUnit
  ) -> Diagnostic {
    .error(
      at: unit.location,
      "the indicator is in \(expected.symbol.isEmpty ? "bare numbers" : expected.symbol), which can't be shown in \(unit.value.symbol)",
      fix: "leave 'unit' out, or name a multiple of the indicator's",
      length: unit.value.symbol.unicodeScalars.count)
  }

  fileprivate static func bandIsNoRange(_ text: String, at location: SourceLocation) -> Diagnostic {
    .error(
      at: location, "a band runs from one number to another, but this is '\(text)'",
      fix: "write a range, such as 4.5—5.5%", length: text.unicodeScalars.count)
  }

  fileprivate static func noDataFile(_ file: String, at location: SourceLocation) -> Diagnostic {
    .error(
      at: location, "there is no table in '\(file)'",
      fix: "put a CSV file with a head line beside the report", length: file.unicodeScalars.count)
  }
}
