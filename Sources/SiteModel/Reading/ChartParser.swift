import Charts
import Diagnostics
import FrontMatter
import Localization
import Statistics

/// The keys of a chart, under `charts` or in a block of its own.
final class ChartKeys: KeyGroup {
  static let table = KeyTable<ChartKeys>()

  let type = Key(
    "type", "类型 類型", "the kind of chart; inferred unless given",
    "图表类型，不写则自动判断", .choice(Chart.Kind.byOtherName))
  let title = Key("title", "标题 標題", "what the chart finds", "标题，说明结论", .text)
  let subtitle = Key(
    "subtitle", "副标题 副標題", "measure, place, unit and time",
    "副标题：指标、地区、单位、时间", .text)
  let source = Key("source", "来源 來源", "who published the figures", "数据来源", .text)
  let note = Key("note", "备注 備註", "a remark below the chart", "图下备注", .text)
  let unit = Key("unit", "单位 單位", "the unit that numbers are drawn in", "显示所用的单位", .text)
  let x = Key(
    "x", "横轴 橫軸", "the places of `series`, or the column of a table that names them",
    "横轴：各点名称，或表中的列", .names)
  let y = Key("y", "纵轴 縱軸", "the columns of a table that become series", "纵轴：表中作为系列的列", .names)
  let series = Key(
    "series", "系列", "the series: a list of names and values",
    "系列列表", .groups(of: SeriesKeys.self))
  let data = Key(
    "data", "数据 數據", "figures by name, rows, or a CSV file beside the page",
    "数据：名称和数值、行，或旁边的CSV文件", .anything)
  let indicator = Key(
    "indicator", "指标 指標", "the indicator whose series is drawn",
    "绘制哪个指标的序列", .indicatorID)
  let from = Key("from", "起", "the first period of the series", "起始时期", .period)
  let to = Key("to", "止", "the last period of the series", "截止时期", .period)
  let by = Key("by", "分组依据 按", "the dimension whose members become series", "按哪个分类分系列", .name)
  let show = Key(
    "show", "显示 顯示", "what is drawn of an indicator: value or change",
    "绘制数值或增速", .choice(ChineseWords.measures))
  let track = Key(
    "track", "时段 時段", "single periods, or sums from the start of the year (cumulative)",
    "当期数还是累计数", .choice(ChineseWords.tracks))
  let highlight = Key(
    "highlight", "突出", "the series or places that stand out",
    "突出显示的系列或项目", .names)
  let lines = Key("lines", "参考线 參考線", "lines across the chart: {目标: 20万亿元}", "参考线", .namedTexts)
  let bands = Key("bands", "区间 區間", "shaded stretches: {区间: 4.5—5.5%}", "区间", .namedTexts)
  let labels = Key(
    "labels", "标注 標註", "words at points, or false for no values",
    "各点的标注；false 则不显示数值", .anything)
  let order = Key(
    "order", "顺序 順序", "given, ascending or descending",
    "顺序：原序、升序、降序", .choice(ChineseWords.orders))
  let stack = Key(
    "stack", "堆叠 堆疊", "none, stacked or percent",
    "堆叠：否、堆叠、百分比", .choice(ChineseWords.stackings))
  let height = Key(
    "height", "高度", "the height of the plot in pixels",
    "高度（像素）", .integer(in: 60...1200))
  let base = Key(
    "base", "基期", "the place at which every line is 100",
    "基期：各条线在这一期都是100", .text)
  let seasons = Key(
    "seasons", "按年分线 按年分線", "true: a line for each year of one series",
    "是：一个系列按年份分成几条线", .boolean)
  let lineSeries = Key(
    "line-series", "画线 畫線", "the series that is a line over the columns",
    "画成线、压在柱子上的系列", .text)
  let dotSeries = Key(
    "dot-series", "画点 畫點", "the series that is dots over the columns",
    "画成点、压在柱子上的系列", .text)
  let events = Key(
    "events", "事件", "what happened when: {2020-01-23: 离汉通道关闭}",
    "事件：{2020-01-23: 离汉通道关闭}", .namedTexts)
  let spans = Key(
    "spans", "阶段 階段", "shaded stretches of time: {疫情期间: 2020-01..2022-12}",
    "阴影标出的一段时间：{疫情期间: 2020-01..2022-12}", .namedTexts)
  let grid = Key(
    "grid", "网格 網格", "the rows of a tile map: lists of names, empty where there is nothing",
    "方块地图的各行：一行一个列表，空的地方留空", .anything)
  let scales = Key(
    "scales", "刻度", "of small multiples: shared, or free for a scale each",
    "小图的刻度：统一，或各自", .choice(ChineseWords.scalings))
  let alt = Key(
    "alt", "描述", "the description for those who don't see the chart",
    "供读屏软件使用的描述", .text)
}

/// The keys of an entry of `series`.
final class SeriesKeys: KeyGroup {
  static let table = KeyTable<SeriesKeys>()

  let name = Key("name", "名称 名稱", "the name of the series", "系列名称", .text)
  let values = Key("values", "数值 數值", "its values, one for each place", "各点数值", .anything)
}

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
    var request = ChartRequest(kind: kind, unit: unit, data: data, location: location)
    if kind != nil { request.kindLocation = fields.location(of: \.type) }
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

// MARK: - Data

extension ChartParser {
  private static func data(
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
    let shown = fields[\.show]
    let track = fields[\.track]
    guard let id = fields[\.indicator] else { return nil }
    return .indicator(
      ChartRequest.IndicatorQuery(
        id: id, from: from, to: to, by: by, showsChange: shown == .change, track: track)
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

extension ChineseWords {
  static let stackings: [String: Chart.Stacking] = [
    "否": .none, "是": .stacked, "堆叠": .stacked, "堆疊": .stacked, "百分比": .percent, "true": .stacked,
    "false": .none, "100%": .percent,
  ]

  static let scalings: [String: Chart.Scaling] = [
    "统一": .shared, "統一": .shared, "各自": .free,
  ]

  static let orders: [String: Chart.Order] = [
    "原序": .given, "升序": .ascending, "降序": .descending,
  ]
}

extension Diagnostic {
  fileprivate static func chartNeedsOneSource(
    _ count: Int, at location: SourceLocation
  ) -> Diagnostic {
    count == 0
      ? Diagnostic(Rule.siteModel.noData, at: location)
      : Diagnostic(Rule.siteModel.twoSources, at: location, ["count": .number(count)])
  }

  fileprivate static func seriesOfOtherLength(
    _ name: String, _ count: Int, places: Int, at location: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      Rule.siteModel.seriesOfOtherLength, at: location,
      ["name": .text(name), "count": .number(count), "places": .number(places)])
  }

  fileprivate static func onlyForIndicators(
    _ key: String, at location: SourceLocation
  ) -> Diagnostic {
    Diagnostic(Rule.siteModel.onlyForIndicators, at: location, ["key": .text(key)])
  }

  fileprivate static func fullWidthColon(
    _ text: String, at location: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      Rule.siteModel.colonInData, at: location, ["text": .text(text)],
      length: text.unicodeScalars.count)
  }

  fileprivate static func cutAtComma(_ text: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(Rule.siteModel.cutAtComma, at: location, ["text": .text(text)])
  }

  fileprivate static func twoOverlays(at location: SourceLocation) -> Diagnostic {
    Diagnostic(Rule.siteModel.twoOverlays, at: location)
  }

  fileprivate static func gridIsNoRows(at location: SourceLocation) -> Diagnostic {
    Diagnostic(Rule.siteModel.gridIsNoRows, at: location)
  }

  fileprivate static func twiceOnGrid(
    _ name: String, at location: SourceLocation
  ) -> Diagnostic {
    Diagnostic(Rule.siteModel.twiceOnGrid, at: location, ["name": .text(name)])
  }

  fileprivate static func rowsWithoutNames(at location: SourceLocation) -> Diagnostic {
    Diagnostic(Rule.siteModel.rowsWithoutNames, at: location)
  }
}
