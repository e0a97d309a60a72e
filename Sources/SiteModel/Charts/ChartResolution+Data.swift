import Charts
import Diagnostics
import FrontMatter
import Localization
import Statistics

/// Where a chart's figures come from: the description, a table beside the page, an indicator.
extension ChartResolution {
  package typealias Found = (data: ChartData, kind: Chart.Kind?, title: String)

  package mutating func data(
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

  package mutating func data(
    of table: ChartRequest.ChartTableData, _ request: ChartRequest
  ) -> ChartData? {
    checkPeriods(table.places)
    let figures = table.series.flatMap { $0.values.compactMap { $0 } }
    let unit =
      request.unit?.value
      ?? figures.lazy.map(\.value.unit).first { $0 != .none }
      .map { MeasuringUnit($0) } ?? .none
    let before = diagnostics.count
    let references = request.lines.map(\.value) + request.bands.map(\.range)
    if request.unit == nil { checkScales(of: figures, readAgainst: references) }
    if let numbers = table.numbers { checkScales(of: numbers, readAgainst: []) }
    let base = checkBases(of: figures + references)
    let series = table.series.map { name, values in
      DataSeries(
        name: name,
        values: values.enumerated().map { place, figure in
          let status = table.statuses.isEmpty ? nil : table.statuses[place]
          let isWhole =
            name == request.overlay?.series
            || request.kind == .waterfall && place == values.count - 1
          return figure.flatMap { value(of: $0, unit, status, isWhole: isWhole) }
        })
    }
    guard diagnostics.count == before else { return nil }
    guard let numbers = table.numbers else {
      var data = ChartData(
        places: .categories(table.places.map(\.value)), series: series, unit: unit)
      data.isUnitFixed = request.unit != nil
      data.indexBase = base?.text
      return data
    }
    let xUnit =
      numbers.lazy.map(\.value.unit).first { $0 != .none }.map { MeasuringUnit($0) }
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
    data.indexBase = base?.text
    return data
  }

  /// Index numbers on different bases stand on no one axis.
  ///
  /// - Returns: the base of all that name one.
  private mutating func checkBases(of figures: [Located<Quantity>]) -> IndexBase? {
    let based = figures.compactMap { figure in
      figure.value.indexBase.map { (base: IndexBase($0), figure: figure) }
    }
    guard let first = based.first else { return nil }
    for other in based where other.base != first.base {
      diagnostics.append(.mixedBases(other.figure, first.figure.value))
    }
    return first.base
  }

  /// A bare number among those that are counted in 万 or 亿, or are shares of a hundred, may be in the same,
  /// or not.
  ///
  /// - Parameter references: what the figures are read against; on an axis of percent these are percent.
  private mutating func checkScales(
    of figures: [Located<Quantity>], readAgainst references: [Located<Quantity>]
  ) {
    let scaled = figures.first { $0.value.writtenPower > 0 }
    guard let other = scaled ?? figures.first(where: { $0.value.unit.isRelative }) else { return }
    for figure in figures + (scaled == nil ? [] : references)
    where figure.value.unit == .none && figure.value.writtenPower == 0 && !figure.value.isZero {
      diagnostics.append(.bareAmongScaled(figure, other.value))
    }
  }

  /// Places that are meant as periods but aren't would silently become names in any order.
  private mutating func checkPeriods(_ places: [Located<String>]) {
    let isMixed = places.contains { period($0.value) != nil }
    for place in places where period(place.value) == nil {
      let digits = place.value.prefix { $0.isASCII && $0.isNumber }
      let isBare = place.value.allSatisfy { $0.isASCII && ($0.isNumber || "-/.".contains($0)) }
      let isYear = digits.count == 4 && (1900...2100).contains(Int(digits)!)
      let isMeant =
        isYear && (isBare || isMixed || Self.goesOnInNumbers(place.value.dropFirst(4)))
        || isBare && digits.count == 6 && (190_001...210_012).contains(Int(digits)!)
      if isMeant {
        diagnostics.append(
          .notAPeriod(place.value, examples: Period.examples, at: place.location))
      }
    }
  }

  /// Whether a month seems to follow upon a year, as in 2024-07上旬.
  private static func goesOnInNumbers(_ rest: Substring) -> Bool {
    guard let sign = rest.first, "-/.".contains(sign), let digit = rest.dropFirst().first else {
      return false
    }
    return digit.isASCII && digit.isNumber
  }

  /// A figure as it was written, with the unit that a bare number is taken for: 约35 among 亿元.
  func wording(_ figure: Located<Quantity>, in unit: MeasuringUnit) -> String {
    let text = wording(figure.value)
    guard figure.value.unit == .none, unit != .none else { return text }
    let name = unit.name(in: language)
    return name.first?.isLetter == true && language == .english ? "\(text) \(name)" : text + name
  }

  /// A figure as it was written, in the language of the site.
  private func wording(_ figure: Quantity) -> String {
    figure.shown(in: language)
  }

  /// - Parameters:
  ///   - status: what a column says of all figures of a place.
  ///   - isWhole: whether it is what parts come to: points of percent add up to a rate.
  private mutating func value(
    of written: Located<Quantity>, _ unit: MeasuringUnit, _ status: ObservationStatus?,
    isWhole: Bool
  ) -> DataValue? {
    // 20兆瓦 is 2万千瓦.
    let same = written.value.unit == .none ? nil : written.value.converted(to: unit.unit)
    let figure = Located(same ?? written.value, at: written.location)
    let rate = isWhole && unit.unit == .percentagePoint ? Unit.percent : nil
    let status = status ?? figure.value.statedStatus ?? .normal
    let startsAnew = status == .break
    switch figure.value.amount {
    case .single(let number):
      return scaled(figure, number, unit, or: rate).map {
        let isExact = figure.value.exactness == .exact
        return DataValue(
          $0, text: figure.value.unit == .none && isExact ? nil : wording(figure, in: unit),
          status: status, isExact: isExact, bound: .init(of: figure.value), startsAnew: startsAnew)
      }
    case .interval(let number, let lower, let upper):
      // An estimate keeps its own centre, which need not be the middle.
      guard let centre = scaled(figure, number, unit), let start = scaled(figure, lower, unit),
        let end = scaled(figure, upper, unit)
      else { return nil }
      return DataValue(
        centre, text: wording(figure, in: unit), range: start.approximation...end.approximation,
        status: status, isExact: false, startsAnew: startsAnew)
    case .ratio:
      diagnostics.append(
        .notAFigure(
          figure.value.text, because: QuantityError.ratio.reason, examples: Quantity.examples,
          at: figure.location))
      return nil
    case .range(let lower, let upper):
      // A range is drawn as its middle with the ends around it.
      guard let start = scaled(figure, lower, unit), let end = scaled(figure, upper, unit),
        let middle = (start + end).divided(by: DecimalNumber(significand: 2))
      else { return nil }
      return DataValue(
        middle, text: wording(figure, in: unit), range: start.approximation...end.approximation,
        isCentred: false, status: status, isExact: false, startsAnew: startsAnew)
    }
  }

  /// The table in a CSV file beside the page.
  private mutating func table(
    in file: Located<String>, _ source: String, _ choice: ChartRows.Choice
  ) -> ChartRequest.ChartTableData? {
    let path = Self.path(of: file.value, beside: source)
    guard let bytes = reader.table(path) else {
      diagnostics.append(.noTable(file.value, at: file.location))
      return nil
    }
    let rows = CSVTable.reading(bytes, at: path, orElse: .noTable(file.value, at: file.location))
    diagnostics += rows.diagnostics
    guard let table = rows.value?.table(choice) else { return nil }
    diagnostics += table.diagnostics
    return table.diagnostics.hasErrors ? nil : table.value
  }

  /// - Parameter unit: what the numbers shall be shown in; of the indicator's kind, as 万亿元 is of
  ///   亿元's.
  package mutating func data(
    of query: ChartRequest.IndicatorQuery, in unit: Located<MeasuringUnit>?
  ) -> Found? {
    guard let listing = reader.listing(query.id.value) else {
      diagnostics.append(
        .unknownName(
          Located(query.id.value.text, at: query.id.location), kind: .indicator,
          known: reader.indicatorNames
        ).ifEveryFileIsRead)
      return nil
    }
    var members: [[String?]] = [listing.dimensions.map { _ in nil }]
    if let by = query.by {
      guard let index = listing.dimensions.firstIndex(where: { $0.name == by.value }) else {
        diagnostics.append(
          .unknownName(by, kind: .dimension, known: listing.dimensions.map(\.name)))
        return nil
      }
      members = listing.dimensions[index].members.map { member in
        listing.dimensions.indices.map { $0 == index ? member : nil }
      }
    }
    let (start, end) = (query.from?.firstDay, query.to?.lastDay)
    let charts = SeriesCharts(listing, language, on: query.track)
    let shown = charts.shown(query.shown?.value, of: members)
    guard let shown else {
      let known = listing.indicator.unit
      if let unit, query.shown?.value ?? .value == .value, unit.value.unit != known.unit {
        diagnostics.append(.otherUnit(unit, than: known))
        return nil
      }
      diagnostics.append(.noSuchFigures(query, charts.shownKinds(of: members), language))
      return nil
    }
    var data =
      switch shown {
      case .values: charts.values(of: members, from: start, through: end)
      case .changes(let comparison, let measure):
        charts.changes(of: members, by: comparison, in: measure, from: start, through: end)
      }
    if let unit {
      guard unit.value.unit == data.unit.unit else {
        diagnostics.append(.otherUnit(unit, than: data.unit))
        return nil
      }
      data.unit = unit.value
      data.isUnitFixed = true
    }
    let title = listing.title(in: language)
    return (
      data, query.by != nil && shown == .values ? .stacked : nil,
      shown.title(of: title, in: language)
    )
  }
}

extension Quantity {
  /// Nothing is nothing in every unit.
  fileprivate var isZero: Bool { value == .zero }
}

extension Diagnostic {
  fileprivate static func mixedBases(_ figure: Located<Quantity>, _ other: Quantity) -> Diagnostic {
    Diagnostic(
      Rule.chartRequests.mixedBases, at: figure.location,
      ["text": .text(figure.value.text), "other": .text(other.text)],
      length: figure.value.text.unicodeScalars.count)
  }

  fileprivate static func bareAmongScaled(
    _ figure: Located<Quantity>, _ scaled: Quantity
  ) -> Diagnostic {
    Diagnostic(
      Rule.chartRequests.bareAmongScaled, at: figure.location,
      [
        "text": .text(figure.value.text), "other": .text(scaled.text),
        "same": .text(figure.value.text + Self.unit(in: scaled.text)),
      ],
      length: figure.value.text.unicodeScalars.count)
  }

  /// What stands behind the number in a figure: 亿元, %.
  private static func unit(in text: String) -> String {
    var rest = text[...]
    while let digit = rest.lastIndex(where: { $0.isASCII && $0.isNumber }) {
      let unit = rest[rest.index(after: digit)...].filter { !"余多 ".contains($0) }
        .prefix { $0.isLetter || "%‰".contains($0) }
      if !unit.isEmpty { return String(unit) }
      rest = rest[..<digit]
    }
    return ""
  }

  /// - Parameter known: what the indicator has.
  fileprivate static func noSuchFigures(
    _ query: ChartRequest.IndicatorQuery, _ known: [SeriesCharts.Shown], _ language: Language
  ) -> Diagnostic {
    let id = query.id.value.text
    guard let shown = query.shown, !known.isEmpty else {
      return Diagnostic(
        Rule.chartRequests.indicatorWithoutFigures, at: query.id.location,
        ["indicator": .text(id)], length: id.unicodeScalars.count)
    }
    return Diagnostic(
      Rule.chartRequests.noSuchFigures, at: shown.location,
      [
        "indicator": .text(id), "shown": shown.value.argument,
        "known": .list(known.map(\.request.argument)),
      ])
  }
}
