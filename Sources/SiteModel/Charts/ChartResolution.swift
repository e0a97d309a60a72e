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
    if let periods = periods(data) {
      let isSorted = request.order != .given && request.kind?.hasRows == true
      data.places =
        isSorted
        ? .categories(periods.map { $0.period.wording(in: language) })
        : .periods(periods.map(\.period))
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
    checkTitle(request, chart)
    checkNames(request, chart)
    checkJoins(request, chart)
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
  ///
  /// - Parameter other: another unit whose numbers may stand beside them.
  package mutating func scaled(
    _ figure: Located<Quantity>, _ number: DecimalNumber, _ unit: MeasuringUnit,
    or other: Unit? = nil
  ) -> DecimalNumber? {
    if figure.value.unit == unit.unit || figure.value.unit == other { return number }
    if figure.value.unit == .none { return number.scaled(byPowerOfTen: unit.power) }
    diagnostics.append(
      .mixedUnits(figure.value.text, figure.value.unit, unit, at: figure.location))
    return nil
  }

  /// What happened on a day, or in a stretch of time.
  private mutating func timeNote(_ note: (period: Located<String>, label: String))
    -> Chart.TimeNote?
  {
    guard let period = period(note.period.value) else {
      diagnostics.append(
        .notAPeriod(note.period.value, examples: Period.examples, at: note.period.location))
      return nil
    }
    return Chart.TimeNote(period: period, label: note.label)
  }

  /// The point that words are put at: a place, or a series and a place in either order, `第一产业 2020-H1`.
  private func point(_ text: String, _ chart: Chart) -> (place: String, series: String?) {
    let series = chart.data.series.map(\.name)
      .filter { !$0.isEmpty && (text.hasPrefix($0 + " ") || text.hasSuffix(" " + $0)) }
      .max { $0.count < $1.count }
    guard let series else { return (shown(text, chart), nil) }
    let place =
      text.hasPrefix(series + " ")
      ? text.dropFirst(series.count) : text.dropLast(series.count)
    return (shown(String(String(place).trimmed), chart), series)
  }

  /// A place as the chart calls it: 2023-H1 is 2023年上半年. Of a chart with a line for each year, a year
  /// is a series.
  private func shown(_ place: String, _ chart: Chart) -> String {
    guard let period = period(place) else { return place }
    let wording = period.wording(in: language)
    switch chart.data.places {
    case .periods(let periods):
      if chart.isSeasonal, case .year(let year) = period { return "\(year)" }
      return periods.contains(period) ? wording : place
    case .categories(let names):
      return names.contains(place) ? place : names.contains(wording) ? wording : place
    case .numbers: return place
    }
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
  private mutating func checkTitle(_ request: ChartRequest, _ chart: Chart) {
    guard let title = request.title else { return }
    if ChartTitle.isLong(title) {
      diagnostics.append(
        Diagnostic(
          Rule.chartRequests.longChartTitle, at: request.location, ["count": .number(title.count)]))
    }
    for found in TitleContradiction.all(title, chart) {
      diagnostics.append(
        Diagnostic(
          Rule.chartRequests.titleAgainstFigures, at: request.location,
          [
            "words": .text(found.words), "before": found.other.name,
            "first": .text(found.other.wording), "after": found.point.name,
            "second": .text(found.point.wording),
          ]))
    }
  }

  /// A line goes from one place to the next: of ages and ranks there is one, of towns there is none.
  private mutating func checkJoins(_ request: ChartRequest, _ chart: Chart) {
    guard chart.kind == .line, case .categories(let names) = chart.data.places, names.count > 1,
      !chart.data.placesFollow
    else { return }
    diagnostics.append(
      Diagnostic(
        Rule.chartRequests.lineJoinsNames, at: request.kindLocation ?? request.location,
        ["first": .text(names[0]), "second": .text(names[1])]))
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
      // Words stand at a point, and a series has many.
      let points =
        known.contains(name.value) ? places.map { "\(name.value) \($0)" } : places
      diagnostics.append(.unknownName(name, kind: .placeOrSeries, known: points))
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
    let keys = ChartKeys.table.group
    let additions: [(FieldKey, SourceLocation?, Chart.Addition)] = [
      (keys.highlight.line, series?.location, .highlightedSeries),
      (keys.highlight.line, place?.location, .highlightedPlaces),
      (keys.lines.line, request.lines.first?.value.location, .lines),
      (keys.bands.line, request.bands.first?.range.location, .bands),
      (keys.labels.line, request.notes.first?.place.location, .notes),
      (keys.events.line, request.events.first?.period.location, .events),
      (keys.spans.line, request.spans.first?.period.location, .events),
      (keys.base.line, request.base?.location, .base),
      (keys.seasons.line, request.isSeasonal ? request.location : nil, .seasons),
      (
        (request.overlay?.isLine == false ? keys.dotSeries : keys.lineSeries).line,
        request.overlayLocation, .overlay
      ),
    ]
    for (key, location, addition) in additions {
      guard let location, !chart.kind.shows(addition) else { continue }
      // Where series may stand out, it is this place that can't.
      let name =
        addition == .highlightedPlaces && chart.kind.shows(.highlightedSeries) ? place?.value : nil
      diagnostics.append(.notOnKind(key, name, chart.kind, addition, at: location))
    }
  }

  /// The places as periods in order, if all of them are.
  private func periods(_ data: ChartData) -> [(period: Period, index: Int)]? {
    guard case .categories(let names) = data.places, !names.isEmpty else { return nil }
    let periods = names.compactMap { period($0) }
    guard periods.count == names.count else { return nil }
    return zip(periods, periods.indices).map { (period: $0, index: $1) }
      .sorted { $0.period < $1.period }
  }

  /// A period as editors and spreadsheets write it, with the fiscal years of the site.
  func period(_ text: String) -> Period? {
    Period(text, in: reader.configuration.calendar) ?? Self.month(ofSpreadsheet: text)
  }

  /// The month in 202401 and 2024/1, which spreadsheets make of months.
  ///
  /// - Returns: nil for 2023/24, which is a fiscal or academic year.
  private static func month(ofSpreadsheet text: String) -> Period? {
    guard text.utf8.allSatisfy({ $0 == UInt8(ascii: "/") || Character(UnicodeScalar($0)).isNumber })
    else { return nil }
    let year = text.prefix(4)
    var month = text.dropFirst(4)
    let hasSlash = month.first == "/"
    if hasSlash { month.removeFirst() }
    guard let year = Int(year), let number = Int(month), (1900...2100).contains(year),
      (1...12).contains(number),
      hasSlash ? month.count < 3 && number != (year + 1) % 100 : month.count == 2
    else { return nil }
    return .month(number, of: year)
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

  /// - Parameter name: what was written under the key, where other words would do.
  fileprivate static func notOnKind(
    _ key: FieldKey, _ name: String?, _ kind: Chart.Kind, _ addition: Chart.Addition,
    at location: SourceLocation
  ) -> Diagnostic {
    let kinds = Chart.Kind.allCases.filter { $0.shows(addition) }
    return Diagnostic(
      Rule.chartRequests.notOnKind, at: location,
      [
        "kind": .phrase(Phrase(kind.wording)),
        "key": name.map {
          .phrase(
            Phrase("{key}: {name}", "{key}: {name}", ["key": key.argument, "name": .text($0)]))
        } ?? key.argument,
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
