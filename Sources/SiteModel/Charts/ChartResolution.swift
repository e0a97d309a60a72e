import Charts
import Diagnostics
import FrontMatter
import Localization
import Statistics

/// Turns what editors ask for into charts: finds the data, infers what was left out, and refuses what
/// would mislead.
package struct ChartResolution {
  package let language: Language
  let reader: GroundworkReader
  package var diagnostics: [Diagnostic] = []

  init(_ language: Language, _ reader: GroundworkReader) {
    self.language = language
    self.reader = reader
  }

  /// Where the file of a chart lies.
  ///
  /// - Parameter source: the file that describes the chart.
  package static func path(of file: String, beside source: String) -> String {
    let folder = source.lastIndex(of: "/").map { source[...$0] } ?? ""
    return folder + file
  }

  /// - Parameters:
  ///   - source: the file that describes the chart.
  ///   - title: for a chart without a title of its own.
  mutating func chart(_ request: ChartRequest, in source: String, title: String)
    -> DrawableChart?
  {
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
    // The page's own title says nothing of the chart in particular.
    if case .indicator = request.data { chart.subject = found.title }
    chart.subtitle = request.subtitle
    chart.source = request.source
    chart.note = request.note
    chart.alternative = request.alternative
    chart.stacking = request.stacking ?? .none
    chart.order = request.order
    chart.isSeasonal = request.isSeasonal
    chart.highlighted = Set(request.highlighted.map { shown($0.value, chart) })
    chart.notes = request.notes.map { note in
      let point = point(note.place.value, chart)
      return Chart.PointNote(place: point.place, series: point.series, text: note.text)
    }
    chart.showsValues = request.showsValues
    chart.height = request.height
    chart.base = request.base?.value
    chart.scaling = request.scaling
    chart.overlay = request.overlay
    chart.grid = request.grid
    chart.events = request.events.compactMap { timeNote($0) }
    chart.spans = request.spans.compactMap { timeNote($0) }
    addLines(request, to: &chart)
    checkLength(chart.data, of: request)
    checkTitle(request)
    checkNames(request, chart)
    checkAdditions(request, chart)
    do throws(ChartFault) {
      let drawable = try chart.checked()
      if request.title != nil { return drawable }
      return drawable.finding(of: chart.subject, in: language).map(drawable.titled) ?? drawable
    } catch {
      diagnostics.append(.chartFault(error, at: request.kindLocation ?? request.location))
      return nil
    }
  }

  /// What suits the data where nothing is said.
  package static func kind(for data: ChartData, isStacked: Bool) -> Chart.Kind {
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
      chart.lines.append(
        Chart.ReferenceLine(
          value: number.approximation, label: line.name,
          text: wording(line.value, in: chart.data.unit)))
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
        Chart.ReferenceBand(
          range: start.approximation...end.approximation, label: band.name,
          text: wording(band.range, in: chart.data.unit)))
    }
  }

  /// A number in the chart's unit: bare numbers are taken for it, others must agree with it.
  package mutating func scaled(
    _ figure: Located<Quantity>, _ number: DecimalNumber, _ unit: MeasuringUnit
  ) -> DecimalNumber? {
    if figure.value.unit == unit.unit { return number }
    if figure.value.unit == .none { return number.scaled(byPowerOfTen: unit.power) }
    diagnostics.append(
      .mixedUnits(figure.value.text, figure.value.unit, unit, at: figure.location))
    return nil
  }

  /// What happened on a day, or in a stretch of time.
  private mutating func timeNote(_ note: (period: Located<String>, label: String))
    -> Chart.TimeNote?
  {
    guard let period = Period(note.period.value) else {
      diagnostics.append(
        .notAPeriod(note.period.value, examples: Period.examples, at: note.period.location))
      return nil
    }
    return Chart.TimeNote(period: period, label: note.label)
  }

  /// The point that words are put at: a place, or a series and a place, `第一产业 2020-H1`.
  private func point(_ text: String, _ chart: Chart) -> (place: String, series: String?) {
    let series = chart.data.series.map(\.name).filter { text.hasPrefix($0 + " ") }
      .max { $0.count < $1.count }
    guard let series, !series.isEmpty else { return (shown(text, chart), nil) }
    let place = text.dropFirst(series.count).drop { $0 == " " }
    return (shown(String(place), chart), series)
  }

  /// A place as the chart calls it: 2023-H1 is 2023年上半年. Of a chart with a line for each year, a year
  /// is a series.
  private func shown(_ place: String, _ chart: Chart) -> String {
    guard case .periods(let periods) = chart.data.places, let period = Period(place) else {
      return place
    }
    if chart.isSeasonal, case .year(let year) = period { return "\(year)" }
    return periods.contains(period) ? period.wording(in: language) : place
  }

  /// How many figures a chart may have before its editor is asked whether it needs them all.
  private static let usualValueCount = 1_000

  private mutating func checkLength(_ data: ChartData, of request: ChartRequest) {
    guard data.valueCount > Self.usualValueCount else { return }
    diagnostics.append(
      Diagnostic(
        Rule.chartRequests.longChart, at: request.location, ["count": .number(data.valueCount)]))
  }

  /// A title is read at a glance or not at all.
  private mutating func checkTitle(_ request: ChartRequest) {
    guard let title = request.title else { return }
    if ChartTitle.isLong(title) {
      diagnostics.append(
        Diagnostic(
          Rule.chartRequests.longChartTitle, at: request.location, ["count": .number(title.count)]))
    }
  }

  /// What is highlighted or labelled has to be there.
  private mutating func checkNames(_ request: ChartRequest, _ chart: Chart) {
    let places = chart.data.placeNames(in: language)
    var known = (chart.data.series.map(\.name) + places).filter { !$0.isEmpty }
    if chart.isSeasonal, case .periods(let periods) = chart.data.places {
      known = Set(periods.map(\.year)).sorted().map(String.init)
    }
    for name in request.highlighted where !known.contains(shown(name.value, chart)) {
      diagnostics.append(.unknownName(name, kind: .placeOrSeries, known: known))
    }
    for name in request.notes.map(\.place)
    where !places.contains(point(name.value, chart).place) {
      diagnostics.append(.unknownName(name, kind: .placeOrSeries, known: places))
    }
    for name in request.highlighted where isEmpty(shown(name.value, chart), nil, chart) {
      diagnostics.append(.noFigure(at: name))
    }
    for name in request.notes.map(\.place) {
      let point = point(name.value, chart)
      if isEmpty(point.place, point.series, chart) { diagnostics.append(.noFigure(at: name)) }
    }
  }

  /// Whether what is called so is in the chart and has no figure there.
  private func isEmpty(_ name: String, _ seriesName: String?, _ chart: Chart) -> Bool {
    let series = chart.data.series.filter { seriesName == nil || $0.name == seriesName }
    if let place = chart.data.placeNames(in: language).firstIndex(of: name) {
      return series.allSatisfy { $0.values[place] == nil }
    }
    return series.first { $0.name == name }?.values.allSatisfy { $0 == nil } ?? false
  }

  /// What is said about a chart has to be seen on it.
  private mutating func checkAdditions(_ request: ChartRequest, _ chart: Chart) {
    // A name is of a place where any place is called so.
    let places = Set(chart.data.placeNames(in: language))
    let place = request.highlighted.first { places.contains(shown($0.value, chart)) }
    let names = Set(chart.data.series.map(\.name)).subtracting(places)
    let series = request.highlighted.first { names.contains(shown($0.value, chart)) }
    if let place, let series {
      diagnostics.append(
        Diagnostic(
          Rule.chartRequests.mixedHighlight, at: place.location,
          ["place": .text(place.value), "series": .text(series.value)],
          length: place.value.unicodeScalars.count))
    }
    let additions: [(String, SourceLocation?, Chart.Addition)] = [
      ("highlight", series?.location, .highlightedSeries),
      (
        chart.kind.shows(.highlightedSeries) ? "highlight: \(place?.value ?? "")" : "highlight",
        place?.location, .highlightedPlaces
      ),
      ("lines", request.lines.first?.value.location, .lines),
      ("bands", request.bands.first?.range.location, .bands),
      ("labels", request.notes.first?.place.location, .notes),
      ("events", request.events.first?.period.location, .events),
      ("spans", request.spans.first?.period.location, .events),
      ("base", request.base?.location, .base),
      ("seasons", request.isSeasonal ? request.location : nil, .seasons),
      (
        request.overlay?.isLine == false ? "dot-series" : "line-series", request.overlayLocation,
        .overlay
      ),
    ]
    for (key, location, addition) in additions {
      if let location, !chart.kind.shows(addition) {
        diagnostics.append(.notOnKind(key, chart.kind, addition, at: location))
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

extension Diagnostic {
  package static func chartFault(_ fault: ChartFault, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      Diagnostic(
        Rule.chartRequests.chartNotDrawn, at: location, ["reason": .phrase(fault.message)]),
      fix: fault.fix)
  }

  package static func mixedUnits(
    _ text: String, _ unit: Unit, _ expected: MeasuringUnit, at location: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      Rule.chartRequests.mixedUnits, at: location,
      ["text": .text(text), "unit": .text(unit.symbol), "expected": .unit(expected)],
      length: text.unicodeScalars.count)
  }

  package static func otherUnit(
    _ unit: Located<MeasuringUnit>, than expected: MeasuringUnit
  ) -> Diagnostic {
    Diagnostic(
      Rule.metrics.otherChartUnit, at: unit.location,
      ["expected": .unit(expected), "unit": .text(unit.value.symbol)],
      length: unit.value.symbol.unicodeScalars.count)
  }

  fileprivate static func notOnKind(
    _ key: String, _ kind: Chart.Kind, _ addition: Chart.Addition, at location: SourceLocation
  ) -> Diagnostic {
    let kinds = Chart.Kind.allCases.filter { $0.shows(addition) }
    return Diagnostic(
      Rule.chartRequests.notOnKind, at: location,
      [
        "kind": .phrase(Phrase(kind.wording)), "key": .text(key),
        "kinds": .list(
          kinds.sorted { $0.rawValue < $1.rawValue }.map { .phrase(Phrase($0.wording)) }),
      ])
  }

  fileprivate static func noFigure(at name: Located<String>) -> Diagnostic {
    Diagnostic(
      Rule.chartRequests.noFigureThere, at: name.location, ["name": .text(name.value)],
      length: name.value.unicodeScalars.count)
  }

  fileprivate static func bandIsNoRange(_ text: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      Rule.chartRequests.bandIsNoRange, at: location, ["text": .text(text)],
      length: text.unicodeScalars.count)
  }
}

extension Phrase.Argument {
  fileprivate static func unit(_ unit: MeasuringUnit) -> Phrase.Argument {
    unit.symbol.isEmpty ? .words("bare numbers", "没有单位的数") : .text(unit.symbol)
  }
}
