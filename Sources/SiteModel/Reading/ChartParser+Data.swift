import Charts
import Diagnostics
import FrontMatter
import Localization
import Statistics

/// Where the figures of a chart come from: written beside it, in a file, or an indicator's.
extension ChartParser {
  static func data(
    _ fields: inout Fields<ChartKeys>, _ kind: Chart.Kind?, location: SourceLocation
  ) -> ChartRequest.DataSource? {
    let sources: [(source: Source, isGiven: Bool, isMisspelt: Bool)] = [
      (.data, fields.hasValue(\.data), fields.isMisspelt(\.data)),
      (.series, fields.hasValue(\.series), fields.isMisspelt(\.series)),
      (.indicator, fields.hasValue(\.indicator), fields.isMisspelt(\.indicator)),
    ]
    let given = sources.filter(\.isGiven).map(\.source)
    if given.isEmpty, sources.contains(where: \.isMisspelt) { return nil }
    guard given.count == 1 else {
      fields.report(.chartNeedsOneSource(given.count, at: location))
      return nil
    }
    if given[0] == .indicator { return indicator(&fields) }
    forIndicatorsAlone(\.from, &fields)
    forIndicatorsAlone(\.to, &fields)
    forIndicatorsAlone(\.by, &fields)
    forIndicatorsAlone(\.show, &fields)
    forIndicatorsAlone(\.track, &fields)
    return given[0] == .series ? series(&fields) : inlineData(&fields, kind)
  }

  /// Where the figures of a chart come from.
  private enum Source {
    case data, series, indicator
  }

  private static func forIndicatorsAlone<Value: Sendable>(
    _ key: Fields<ChartKeys>.Path<Value>, _ fields: inout Fields<ChartKeys>
  ) {
    guard fields.hasValue(key) else { return }
    fields.report(.onlyForIndicators(fields.name(of: key), at: fields.location(of: key)))
  }

  private static func indicator(_ fields: inout Fields<ChartKeys>) -> ChartRequest.DataSource? {
    let (from, to) = (fields[\.from], fields[\.to])
    let by = fields[\.by]
    let shown = fields[\.show].map { Located($0, at: fields.location(of: \.show)) }
    let track = fields[\.track]
    guard let id = fields[\.indicator] else { return nil }
    return .indicator(
      ChartRequest.IndicatorQuery(
        id: id, from: from, to: to, by: by, shown: shown, track: track)
    )
  }

  /// `x: [甲, 乙]` and `series: [{name: …, values: [1, 2]}]`.
  private static func series(_ fields: inout Fields<ChartKeys>) -> ChartRequest.DataSource? {
    let places = fields[\.x]
    var series: [(name: String, values: [Located<Quantity>?])] = []
    let groups = fields.map(\.series) { group in
      (group[\.name] ?? "", group[\.values].map { values(in: $0, &group) } ?? [])
    }
    for (name, values) in groups {
      series.append((name, values))
    }
    for (name, values) in series where values.count != places.count {
      fields.report(
        .seriesOfOtherLength(
          name, values.count, places: places.count, at: fields.location(of: \.series)))
      return nil
    }
    return .table(ChartRequest.ChartTableData(places: places, series: series))
  }

  private static func values<Group>(
    in value: YAMLValue, _ fields: inout Fields<Group>
  ) -> [Located<Quantity>?] {
    guard case .sequence(let items) = value.content else {
      fields.report(
        .wrongType(
          .quoted("values"),
          expected: .words("a list of numbers such as [1.5, 2, —]", "一串数，如 [1.5, 2, —]"),
          found: value.kind,
          at: fields.location(value.position)))
      return []
    }
    return items.map { figure(of: $0, &fields) }
  }

  /// A number, or nil where there is none: empty, `~` or `—`.
  private static func figure<Group>(
    of value: YAMLValue, _ fields: inout Fields<Group>
  ) -> Located<Quantity>? {
    guard let cell = cell(of: value, &fields) else { return nil }
    var diagnostics: [Diagnostic] = []
    let figure = ChartRows.figure(in: cell, nil, &diagnostics)
    fields.report(contentsOf: diagnostics)
    return figure
  }

  private static func cell<Group>(
    of value: YAMLValue, _ fields: inout Fields<Group>
  ) -> Located<String>? {
    let location = fields.location(value.position)
    switch value.content {
    case .null: return nil
    case .scalar(let text): return Located(text, at: location)
    case .sequence, .mapping:
      fields.report(
        .wrongType(
          .words("a figure", "数据"), expected: .words("a number", "一个数"), found: value.kind,
          at: location))
      return nil
    }
  }

  private static func inlineData(
    _ fields: inout Fields<ChartKeys>, _ kind: Chart.Kind?
  ) -> ChartRequest.DataSource? {
    guard let value = fields[\.data] else { return nil }
    let choice = ChartRows.Choice(
      kind: kind, x: fields.read(\.x, as: .name),
      y: fields[\.y])
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
    of entries: [YAMLValue.Entry], _ fields: inout Fields<ChartKeys>
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
    of values: [YAMLValue], _ choice: ChartRows.Choice, _ fields: inout Fields<ChartKeys>
  ) -> ChartRequest.DataSource? {
    var entries: [[YAMLValue.Entry]] = []
    for row in values {
      guard case .mapping(let row) = row.content else {
        fields.report(
          .wrongType(
            .words("a row of 'data'", "“数据”里的每一行"),
            expected: .words("a group such as {年份: 2019, 产值: 5}", "{年份: 2019, 产值: 5} 的样子"),
            found: row.kind,
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
      fields.report(.rowsWithoutNames(at: fields.location(of: \.data)))
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

extension Diagnostic {
  fileprivate static func chartNeedsOneSource(
    _ count: Int, at location: SourceLocation
  ) -> Diagnostic {
    count == 0
      ? Diagnostic(Rule.chartRequests.noData, at: location)
      : Diagnostic(Rule.chartRequests.twoSources, at: location, ["count": .number(count)])
  }

  fileprivate static func seriesOfOtherLength(
    _ name: String, _ count: Int, places: Int, at location: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      Rule.chartRequests.seriesOfOtherLength, at: location,
      ["name": .text(name), "count": .number(count), "places": .number(places)])
  }

  fileprivate static func onlyForIndicators(
    _ key: String, at location: SourceLocation
  ) -> Diagnostic {
    Diagnostic(Rule.chartRequests.onlyForIndicators, at: location, ["key": .text(key)])
  }

  fileprivate static func fullWidthColon(
    _ text: String, at location: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      Rule.chartRequests.colonInData, at: location, ["text": .text(text)],
      length: text.unicodeScalars.count)
  }

  fileprivate static func cutAtComma(_ text: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(Rule.chartRequests.cutAtComma, at: location, ["text": .text(text)])
  }

  fileprivate static func rowsWithoutNames(at location: SourceLocation) -> Diagnostic {
    Diagnostic(Rule.chartRequests.rowsWithoutNames, at: location)
  }
}
