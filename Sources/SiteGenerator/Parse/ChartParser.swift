import Charts
import Diagnostics
import Statistics

/// Reads the description of a chart: a few lines of YAML.
enum ChartParser {
  /// - Returns: nil with errors where there is nothing to draw.
  static func request(_ fields: inout Fields<ChartKey>) -> ChartRequest? {
    let location = fields.location(fields.position)
    let kind = fields.choice(.type, chinese: Chart.Kind.byOtherName) as Chart.Kind?
    let unit = unit(&fields)
    // What can't be read leaves holes that would be reported as faults of the chart.
    guard let data = data(&fields, kind, location: location), !fields.diagnostics.hasErrors else {
      return nil
    }
    var request = ChartRequest(kind: kind, unit: unit, data: data, location: location)
    if kind != nil { request.kindLocation = fields.location(of: .type) }
    request.title = fields.text(.title)
    request.subtitle = fields.text(.subtitle)
    request.source = fields.text(.source)
    request.note = fields.text(.note)
    request.alternative = fields.text(.alt)
    request.stacking = fields.choice(.stack, chinese: ChineseWords.stackings)
    request.order = fields.choice(.order, chinese: ChineseWords.orders) ?? .given
    request.highlighted = fields.locatedTexts(.highlight).map { Located($0.text, at: $0.location) }
    request.lines = named(.lines, &fields).map { (name: $0.name, value: $0.value) }
    request.bands = named(.bands, &fields).map { (name: $0.name, range: $0.value) }
    request.height = fields.integer(.height, in: 60...1200)
    readLabels(&fields, into: &request)
    return request
  }

  private static func unit(_ fields: inout Fields<ChartKey>) -> Located<MeasuringUnit>? {
    guard let text = fields.text(.unit) else { return nil }
    let location = fields.location(of: .unit)
    guard let unit = MeasuringUnit(text) else {
      fields.report(
        .unusable(
          text, key: fields.name(of: .unit), because: "it is no unit",
          fix: "write a unit alone, such as 亿元, 家 or %", at: location))
      return nil
    }
    return Located(unit, at: location)
  }

  /// `labels: {2020年上半年: 疫情}` puts words at points; `labels: false` leaves the values out.
  private static func readLabels(_ fields: inout Fields<ChartKey>, into request: inout ChartRequest)
  {
    guard let value = fields.value(.labels) else { return }
    guard case .mapping = value.content else {
      request.showsValues = fields.boolean(.labels) ?? true
      return
    }
    request.notes = fields.namedTexts(.labels).compactMap { entry in
      entry.texts.first.map { (entry.name, $0.value) }
    }
  }

  private static func named(
    _ key: ChartKey, _ fields: inout Fields<ChartKey>
  ) -> [(name: String, value: Located<Quantity>)] {
    var diagnostics: [Diagnostic] = []
    let named = fields.namedTexts(key).compactMap { entry in
      entry.texts.first.flatMap { text in
        ChartRows.quantity(text, nil, &diagnostics).map { (entry.name.value, $0) }
      }
    }
    fields.report(contentsOf: diagnostics)
    return named
  }
}

// MARK: - Data

extension ChartParser {
  private static func data(
    _ fields: inout Fields<ChartKey>, _ kind: Chart.Kind?, location: SourceLocation
  ) -> ChartRequest.DataSource? {
    let sources: [ChartKey] = [.data, .series, .indicator]
    let given = sources.filter(fields.hasValue)
    if given.isEmpty, sources.contains(where: fields.isMisspelt) { return nil }
    guard given.count == 1 else {
      fields.report(.chartNeedsOneSource(given.count, at: location))
      return nil
    }
    if given[0] == .indicator { return indicator(&fields) }
    for key in [ChartKey.from, .to, .by, .show] where fields.hasValue(key) {
      fields.report(.onlyForIndicators(fields.name(of: key), at: fields.location(of: key)))
    }
    return given[0] == .series ? series(&fields) : inlineData(&fields, kind)
  }

  private static func indicator(_ fields: inout Fields<ChartKey>) -> ChartRequest.DataSource? {
    let (from, to) = (fields.period(.from), fields.period(.to))
    let by = fields.located(.by)
    let shown = fields.choice(.show, chinese: ChineseWords.measures) as WarningRule.Measure?
    guard let id = fields.indicatorID(.indicator) else { return nil }
    return .indicator(
      ChartRequest.IndicatorQuery(id: id, from: from, to: to, by: by, showsChange: shown == .change)
    )
  }

  /// `x: [甲, 乙]` and `series: [{name: …, values: [1, 2]}]`.
  private static func series(_ fields: inout Fields<ChartKey>) -> ChartRequest.DataSource? {
    let places = fields.locatedTexts(.x).map { Located($0.text, at: $0.location) }
    var series: [(name: String, values: [Located<Quantity>?])] = []
    for (name, values) in fields.groups(
      .series, of: SeriesKey.self,
      { group in
        (group.text(.name) ?? "", group.value(.values).map { values(in: $0, &group) } ?? [])
      })
    {
      series.append((name, values))
    }
    for (name, values) in series where values.count != places.count {
      fields.report(
        .seriesOfOtherLength(
          name, values.count, places: places.count, at: fields.location(of: .series)))
      return nil
    }
    return .table(ChartRequest.ChartTableData(places: places, series: series))
  }

  private static func values<Key: FrontMatterKey>(
    in value: YAMLValue, _ fields: inout Fields<Key>
  ) -> [Located<Quantity>?] {
    guard case .sequence(let items) = value.content else {
      fields.report(
        .wrongType(
          "'values'", expected: "a list of numbers such as [1.5, 2, —]", found: value.kind,
          at: fields.location(value.position)))
      return []
    }
    return items.map { figure(of: $0, &fields) }
  }

  /// A number, or nil where there is none: empty, `~` or `—`.
  private static func figure<Key: FrontMatterKey>(
    of value: YAMLValue, _ fields: inout Fields<Key>
  ) -> Located<Quantity>? {
    guard let cell = cell(of: value, &fields) else { return nil }
    var diagnostics: [Diagnostic] = []
    let figure = ChartRows.figure(in: cell, nil, &diagnostics)
    fields.report(contentsOf: diagnostics)
    return figure
  }

  private static func cell<Key: FrontMatterKey>(
    of value: YAMLValue, _ fields: inout Fields<Key>
  ) -> Located<String>? {
    let location = fields.location(value.position)
    switch value.content {
    case .null: return nil
    case .scalar(let text): return Located(text, at: location)
    case .sequence, .mapping:
      fields.report(
        .wrongType("a figure", expected: "a number", found: value.kind, at: location))
      return nil
    }
  }

  private static func inlineData(
    _ fields: inout Fields<ChartKey>, _ kind: Chart.Kind?
  ) -> ChartRequest.DataSource? {
    guard let value = fields.value(.data) else { return nil }
    let choice = ChartRows.Choice(
      kind: kind, x: fields.located(.x),
      y: fields.locatedTexts(.y).map { Located($0.text, at: $0.location) })
    switch value.content {
    case .mapping(let entries): return table(of: entries, &fields)
    case .sequence(let rows): return table(of: rows, choice, &fields)
    case .scalar(let text):
      return .file(Located(text, at: fields.location(value.position)), choice)
    case .null: return nil
    }
  }

  /// A figure for each name: `{续建项目: 33, 新建项目: 47}`.
  private static func table(
    of entries: [YAMLValue.Entry], _ fields: inout Fields<ChartKey>
  ) -> ChartRequest.DataSource? {
    for (before, entry) in zip([nil] + entries, entries) {
      guard case .null = entry.value.content else { continue }
      let location = fields.location(entry.keyPosition)
      if entry.key.contains("：") {
        fields.report(.fullWidthColon(entry.key, at: location))
      } else if let before, case .scalar(let start) = before.value.content,
        start.last?.isNumber == true, entry.key.prefix(while: \.isNumber).count == 3
      {
        fields.report(.cutAtComma("\(start),\(entry.key)", at: location))
      }
    }
    let values = entries.map { figure(of: $0.value, &fields) }
    return .table(
      ChartRequest.ChartTableData(
        places: entries.map { Located($0.key, at: fields.location($0.keyPosition)) },
        series: [("", values)]))
  }

  /// Rows with names, `- {年份: 2019, 产值: 5}`: the first name, or `x`, says what the places are, the
  /// others, or `y`, are series. For `type: scatter` both are numbers, and a third names the points.
  private static func table(
    of values: [YAMLValue], _ choice: ChartRows.Choice, _ fields: inout Fields<ChartKey>
  ) -> ChartRequest.DataSource? {
    var entries: [[YAMLValue.Entry]] = []
    for row in values {
      guard case .mapping(let row) = row.content else {
        fields.report(
          .wrongType(
            "a row of 'data'", expected: "a group such as {年份: 2019, 产值: 5}", found: row.kind,
            at: fields.location(row.position)))
        return nil
      }
      entries.append(row)
    }
    // A list of single pairs is a group written with dashes.
    let isGroup = entries.allSatisfy { $0.count == 1 }
    if isGroup, Set(entries.map { $0[0].key }).count == entries.count {
      return table(of: entries.map { $0[0] }, &fields)
    }
    var columns: [ChartRows.Column] = []
    for entry in entries.joined() where !columns.contains(where: { $0.name.value == entry.key }) {
      columns.append(
        ChartRows.Column(Located(entry.key, at: fields.location(entry.keyPosition))))
    }
    guard columns.count > 1 else {
      fields.report(.rowsWithoutNames(at: fields.location(of: .data)))
      return nil
    }
    let rows = zip(values, entries).map { value, row in
      ChartRows.Row(
        location: fields.location(value.position),
        cells: columns.map { column in
          row.first { $0.key == column.name.value }.flatMap { cell(of: $0.value, &fields) }
        })
    }
    let table = ChartRows(columns: columns, rows: rows).table(choice)
    fields.report(contentsOf: table.diagnostics)
    return table.value.map { .table($0) }
  }
}

extension ChineseWords {
  static let stackings: [String: Chart.Stacking] = [
    "否": .none, "是": .stacked, "堆叠": .stacked, "堆疊": .stacked, "百分比": .percent, "true": .stacked,
    "false": .none, "100%": .percent,
  ]

  static let orders: [String: Chart.Order] = [
    "原序": .given, "升序": .ascending, "降序": .descending,
  ]
}

extension Diagnostic {
  fileprivate static func chartNeedsOneSource(_ count: Int, at location: SourceLocation)
    -> Diagnostic
  {
    .error(
      at: location,
      count == 0 ? "the chart has no data" : "the chart has data from \(count) places",
      fix: "give it one of 'data', 'series' and 'indicator'")
  }

  fileprivate static func seriesOfOtherLength(
    _ name: String, _ count: Int, places: Int, at location: SourceLocation
  ) -> Diagnostic {
    .error(
      at: location, "the series '\(name)' has \(count) values, but 'x' has \(places) places",
      fix: "give each series one value for each place, and '~' where there is none")
  }

  fileprivate static func onlyForIndicators(_ key: String, at location: SourceLocation)
    -> Diagnostic
  {
    .error(
      at: location, "'\(key)' is for charts of an indicator",
      fix: "take it out, or draw the chart with 'indicator'")
  }

  fileprivate static func fullWidthColon(_ text: String, at location: SourceLocation)
    -> Diagnostic
  {
    .error(
      at: location, "'\(text)' has a full-width colon",
      fix: "write a half-width ':' and a space behind it", length: text.unicodeScalars.count)
  }

  fileprivate static func cutAtComma(_ text: String, at location: SourceLocation) -> Diagnostic {
    .error(
      at: location, "the comma cuts '\(text)' in two",
      fix: "leave the comma out, or put quotation marks around the figure: \"\(text)\"")
  }

  fileprivate static func rowsWithoutNames(at location: SourceLocation) -> Diagnostic {
    .error(
      at: location, "the rows have figures, but no names",
      fix: "write rows such as {年份: 2019, 产值: 5}")
  }
}
