import Characters
import Charts
import Diagnostics
import Files
import FrontMatter
import Localization
import Statistics

/// Reads the description of a chart: a few lines of YAML.
enum ChartParser {
  /// - Returns: nil with errors where there is nothing to draw.
  static func request(_ fields: inout Fields<ChartKeys>) -> ChartRequest? {
    let location = fields.location(fields.position)
    let kind = fields[\.type]
    let unit = unit(&fields)
    // What can't be read leaves holes that would be reported as faults of the chart.
    guard let data = data(&fields, kind, location: location), !fields.diagnostics.hasErrors else {
      return nil
    }
    var request = ChartRequest(
      kind: kind, unit: unit, data: data, location: location, fingerprint: fields.fingerprint)
    if kind != nil { request.kindLocation = fields.location(of: \.type) }
    request.id = id(&fields)
    request.formerIDs = formerIDs(&fields, id: request.id?.value)
    request.title = fields[\.title]
    request.subtitle = fields[\.subtitle]
    request.source = fields[\.source]
    request.note = fields[\.note]
    request.alternative = fields[\.alt]
    request.stacking = fields[\.stack]
    request.order = fields[\.order] ?? .given
    request.highlighted = fields[\.highlight]
    request.lines = named(\.lines, &fields).map { (name: $0.name, value: $0.value) }
    request.bands = named(\.bands, &fields).map { (name: $0.name, range: $0.value) }
    request.height = fields[\.height]
    request.base = fields.hasValue(\.base) ? fields.read(\.base, as: .name) : nil
    request.isSeasonal = fields[\.seasons] ?? false
    request.scaling = fields[\.scales] ?? .shared
    readOverlay(&fields, into: &request)
    request.events = fields[\.events].compactMap { entry in
      entry.texts.first.map { (period: entry.name, label: $0.value) }
    }
    request.spans = fields[\.spans].compactMap { entry in
      entry.texts.first.map { (period: $0, label: entry.name.value) }
    }
    readGrid(&fields, into: &request)
    readLabels(&fields, into: &request)
    return fields.diagnostics.hasErrors ? nil : request
  }

  /// A name that is no number, as charts without one have, and that can stand in addresses.
  private static func id(_ fields: inout Fields<ChartKeys>) -> Located<String>? {
    guard let text = fields[\.id] else { return nil }
    guard isName(text) else {
      fields.report(
        .unusable(
          text, key: fields.name(of: \.id),
          because: Phrase("it can't stand in an address", "它不能用在网址里"),
          fix: Wording(
            "write letters, digits and hyphens, with a letter first: gdp-growth",
            "只写文字、数字和连字符，开头不能是数字，如 gdp-growth、增速"),
          at: fields.location(of: \.id)))
      return nil
    }
    return Located(text.inFormC, at: fields.location(of: \.id))
  }

  private static func isName(_ text: String) -> Bool {
    text.first?.isLetter == true && PathSegment.fault(in: text) == nil
      && text.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" }
  }

  /// Names that it had, or numbers that it was counted by.
  private static func formerIDs(_ fields: inout Fields<ChartKeys>, id: String?) -> [Located<String>]
  {
    fields[\.formerID].compactMap { former in
      let text = former.value
      let isNumber = Int(text).map { $0 > 0 && String($0) == text } == true
      guard isNumber || isName(text), text.inFormC != id else {
        fields.report(
          .unusable(
            text, key: fields.name(of: \.formerID),
            because: Phrase("no chart was known by it", "图不会有过这个编号"),
            fix: Wording(
              "write the id that the chart had, or the number that it was counted by: 2",
              "写图从前的编号，没写编号的写从前的序号，如 2"),
            at: former.location))
        return nil
      }
      return Located(text.inFormC, at: former.location)
    }
  }

  private static func unit(_ fields: inout Fields<ChartKeys>) -> Located<MeasuringUnit>? {
    guard let text = fields[\.unit] else { return nil }
    let location = fields.location(of: \.unit)
    guard let unit = MeasuringUnit(text) else {
      fields.report(
        .unusable(
          text, key: fields.name(of: \.unit), because: Phrase("it is no unit", "这不是单位"),
          fix: Wording("write a unit alone, such as 亿元, 家 or %", "只写单位，如 亿元、家、%"), at: location))
      return nil
    }
    return Located(unit, at: location)
  }

  /// `labels: {2020年上半年: 疫情}` puts words at points; `labels: false` leaves the values out.
  private static func readLabels(
    _ fields: inout Fields<ChartKeys>, into request: inout ChartRequest
  ) {
    guard let value = fields[\.labels] else { return }
    guard case .mapping = value.content else {
      request.showsValues = fields.read(\.labels, as: .boolean) ?? true
      return
    }
    request.notes = fields.read(\.labels, as: .namedTexts).compactMap { entry in
      entry.texts.first.map { (entry.name, $0.value) }
    }
  }

  private static func readOverlay(
    _ fields: inout Fields<ChartKeys>, into request: inout ChartRequest
  ) {
    if let name = fields[\.lineSeries] {
      request.overlay = Chart.Overlay(series: name, isLine: true)
      request.overlayLocation = fields.location(of: \.lineSeries)
    }
    guard let name = fields[\.dotSeries] else { return }
    if request.overlay != nil { fields.report(.twoOverlays(at: fields.location(of: \.dotSeries))) }
    request.overlay = Chart.Overlay(series: name, isLine: false)
    request.overlayLocation = fields.location(of: \.dotSeries)
  }

  /// `grid:` with a list for each row; what is empty, or a dash, is no tile.
  private static func readGrid(
    _ fields: inout Fields<ChartKeys>, into request: inout ChartRequest
  ) {
    guard let value = fields[\.grid] else { return }
    guard case .sequence(let rows) = value.content else {
      fields.report(.gridIsNoRows(at: fields.location(value.position)))
      return
    }
    var grid: [[String?]] = []
    for row in rows {
      guard case .sequence(let cells) = row.content else {
        fields.report(.gridIsNoRows(at: fields.location(row.position)))
        return
      }
      grid.append(
        cells.map { cell in
          guard case .scalar(let text) = cell.content, !ChartRows.missing.contains(text) else {
            return nil
          }
          return text
        })
    }
    let names = grid.flatMap { $0.compactMap { $0 } }
    var seen: Set<String> = []
    if let repeated = names.first(where: { !seen.insert($0).inserted }) {
      fields.report(.twiceOnGrid(repeated, at: fields.location(value.position)))
    }
    request.grid = grid
  }

  private static func named(
    _ key: Fields<ChartKeys>.Path<[NamedTexts]>, _ fields: inout Fields<ChartKeys>
  ) -> [(name: String, value: Located<Quantity>)] {
    var diagnostics: [Diagnostic] = []
    let named = fields[key].compactMap { entry in
      entry.texts.first.flatMap { text in
        ChartRows.quantity(text, nil, &diagnostics).map { (entry.name.value, $0) }
      }
    }
    fields.report(contentsOf: diagnostics)
    return named
  }
}

extension Diagnostic {
  fileprivate static func twoOverlays(at location: SourceLocation) -> Diagnostic {
    Diagnostic(Rule.chartRequests.twoOverlays, at: location)
  }

  fileprivate static func gridIsNoRows(at location: SourceLocation) -> Diagnostic {
    Diagnostic(Rule.chartRequests.gridIsNoRows, at: location)
  }

  fileprivate static func twiceOnGrid(
    _ name: String, at location: SourceLocation
  ) -> Diagnostic {
    Diagnostic(Rule.chartRequests.twiceOnGrid, at: location, ["name": .text(name)])
  }
}
