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
    chart.highlighted = Set(request.highlighted.map { shown($0.value, chart) })
    chart.notes = request.notes.map {
      Chart.PointNote(place: shown($0.place.value, chart), text: $0.text)
    }
    chart.showsValues = request.showsValues
    chart.height = request.height
    addLines(request, to: &chart)
    checkNames(request, chart)
    checkAdditions(request, chart)
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
    where !known.contains(shown(name.value, chart)) {
      diagnostics.append(.unknownName(name, kind: "place or series", known: known))
    }
  }

  /// What is said about a chart has to be seen on it.
  private mutating func checkAdditions(_ request: ChartRequest, _ chart: Chart) {
    let additions = [
      ("lines", request.lines.first?.value.location, Chart.Kind.withLines),
      ("bands", request.bands.first?.range.location, Chart.Kind.withBands),
      ("labels", request.notes.first?.place.location, Chart.Kind.withNotes),
    ]
    for (key, location, kinds) in additions {
      if let location, !kinds.contains(chart.kind) {
        diagnostics.append(.notOnKind(key, chart.kind, kinds, at: location))
      }
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
    case .file(let file, let choice):
      return table(in: file, source, choice).flatMap { data(of: $0, request) }
        .map { ($0, nil, title) }
    case .indicator(let query): return data(of: query, in: request.unit)
    }
  }

  private mutating func data(
    of table: ChartRequest.ChartTableData, _ request: ChartRequest
  ) -> ChartData? {
    checkPeriods(table.places)
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
    let places = numbers.compactMap { number in
      number.value.value.flatMap { scaled(number, $0, xUnit) }
    }
    guard places.count == numbers.count else { return nil }
    var data = ChartData(
      places: .numbers(
        places.map(\.approximation), unit: xUnit, labels: table.places.map(\.value)),
      series: series, unit: unit)
    data.placesTitle = table.numbersTitle
    data.placesTexts = numbers.map { wording($0.value) }
    data.isUnitFixed = request.unit != nil
    return data
  }

  /// Places that are meant as periods but aren't would silently become names in any order.
  private mutating func checkPeriods(_ places: [Located<String>]) {
    let isMixed = places.contains { Period($0.value) != nil }
    for place in places where Period(place.value) == nil {
      let digits = place.value.prefix { $0.isASCII && $0.isNumber }
      let isBare = place.value.allSatisfy { $0.isASCII && ($0.isNumber || "-/.".contains($0)) }
      let isYear = digits.count == 4 && (1900...2100).contains(Int(digits)!)
      let isMeant =
        isYear && isBare || isYear && isMixed
        || isBare && digits.count == 6 && (190_001...210_012).contains(Int(digits)!)
      if isMeant {
        diagnostics.append(
          .notAPeriod(place.value, examples: Period.examples, at: place.location))
      }
    }
  }

  /// A figure as it was written, in the language of the site.
  private func wording(_ figure: Quantity) -> String {
    language == .chinese ? figure.text : figure.written(in: language)
  }

  private mutating func value(of figure: Located<Quantity>, _ unit: MeasuringUnit) -> DataValue? {
    switch figure.value.amount {
    case .single(let number):
      return scaled(figure, number, unit).map {
        let isExact = figure.value.exactness == .exact
        return DataValue(
          $0, text: figure.value.unit == .none && isExact ? nil : wording(figure.value),
          isExact: isExact)
      }
    case .range(let lower, let upper):
      // A range is drawn as its middle with the ends around it.
      guard let start = scaled(figure, lower, unit), let end = scaled(figure, upper, unit),
        let middle = (start + end).divided(by: DecimalNumber(significand: 2))
      else { return nil }
      return DataValue(
        middle, text: wording(figure.value), range: start.approximation...end.approximation,
        isExact: false)
    }
  }

  /// The table in a CSV file beside the page.
  private mutating func table(
    in file: Located<String>, _ source: String, _ choice: ChartRows.Choice
  ) -> ChartRequest.ChartTableData? {
    let path = Self.path(of: file.value, beside: source)
    guard let bytes = files[path] else {
      diagnostics.append(.noTable(file.value, at: file.location))
      return nil
    }
    let rows = CSVTable.reading(bytes, at: path, named: file)
    diagnostics += rows.diagnostics
    guard let table = rows.value?.table(choice) else { return nil }
    diagnostics += table.diagnostics
    return table.diagnostics.hasErrors ? nil : table.value
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

  fileprivate static func notOnKind(
    _ key: String, _ kind: Chart.Kind, _ kinds: Set<Chart.Kind>, at location: SourceLocation
  ) -> Diagnostic {
    .error(
      at: location, "a \(kind.rawValue) shows no '\(key)'",
      fix: "take them out, or use one of \(kinds.map(\.rawValue).sorted().joined(separator: ", "))")
  }

  fileprivate static func bandIsNoRange(_ text: String, at location: SourceLocation) -> Diagnostic {
    .error(
      at: location, "a band runs from one number to another, but this is '\(text)'",
      fix: "write a range, such as 4.5—5.5%", length: text.unicodeScalars.count)
  }
}
