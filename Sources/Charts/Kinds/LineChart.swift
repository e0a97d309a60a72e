import Statistics

/// Values over time, or along any order, as lines; gaps where there is no value.
enum LineChart {
  static func draw(_ stage: Stage) -> Drawing {
    let names = stage.series.map(\.name)
    let hasNames = stage.series.count > 1
    let labelWidth = hasNames ? stage.width * (stage.isNarrow ? 0.3 : 0.26) : 0
    let draft = Drawing(width: stage.width, height: 10)
    let endLabels = names.map {
      TextWrap.shortened($0, to: labelWidth / draft.fontSize)
    }
    let values =
      stage.allValues
      + stage.series.flatMap { $0.values.compactMap { $0?.range } }
      .flatMap { [$0.lowerBound, $0.upperBound] }
    let periodLabels = stage.data.periods.map { PeriodLabels($0, stage.language) }
    let hasYears = periodLabels?.all.contains { !$0.year.isEmpty } ?? false
    let right =
      hasNames
      ? (endLabels.map { draft.width(of: $0) }.max() ?? 0) + 12
      : draft.width(of: Self.lastLabel(stage)) / 2 + 6
    var frame = VerticalFrame(
      stage,
      VerticalFrame.Needs(
        values: values, includesZero: Self.isNearZero(values), right: right,
        bottomLines: hasYears ? 2 : 1, top: 22,
        height: Double(stage.chart.height ?? (stage.isNarrow ? 190 : 230))))
    frame.drawBands(stage.chart)
    frame.drawZero()
    let x = positions(stage, in: frame.plot)
    // The most important series is drawn last, over the others.
    for index in stage.series.indices.reversed() { draw(index, stage, x, in: &frame) }
    let labelY = frame.plot.maxY + 18
    if let periodLabels {
      PlaceLabels.draw(
        periodLabels.all.map(\.text), years: hasYears ? periodLabels.all.map(\.year) : nil, at: x,
        y: labelY, in: &frame.drawing)
    } else {
      PlaceLabels.draw(stage.placeNames, at: x, y: labelY, in: &frame.drawing)
    }
    drawEndLabels(stage, endLabels, x, in: &frame)
    frame.drawLines(stage.chart)
    drawNotes(stage, x, in: &frame)
    frame.labelBands(stage.chart)
    return frame.drawing
  }

  /// A line may begin elsewhere than at zero, but not where zero is close by.
  static func isNearZero(_ values: [Double]) -> Bool {
    guard let lower = values.min(), let upper = values.max() else { return true }
    if lower <= 0, upper >= 0 { return true }
    return min(abs(lower), abs(upper)) < (upper - lower) * 0.6
  }

  /// Whether the axis of the chart leaves zero out, which has to be said.
  static func leavesZeroOut(_ stage: Stage) -> Bool { !isNearZero(stage.allValues) }

  private static func positions(_ stage: Stage, in plot: Box) -> [Double] {
    let inset = 8.0
    let range = (plot.x + inset, plot.maxX - inset)
    switch stage.data.places {
    case .periods(let periods):
      let scale = TimeScale(periods, range: range)
      return periods.map(scale.position)
    case .numbers(let numbers, _, _):
      let scale = LinearScale(domain: numbers.min()!...numbers.max()!, range: range)
      return numbers.map(scale.position)
    case .categories(let names):
      let scale = PointScale(count: names.count, range: range)
      return names.indices.map(scale.position)
    }
  }

  private static func draw(
    _ index: Int, _ stage: Stage, _ x: [Double], in frame: inout VerticalFrame
  ) {
    let style = stage.style(ofSeries: index)
    let values = stage.series[index].values
    drawRange(values, style, x, in: &frame)
    for run in stage.series[index].runs {
      drawRun(run, index, values, style, x, stage, in: &frame)
    }
  }

  private static func drawRun(
    _ run: [Int], _ index: Int, _ values: [DataValue?], _ style: String, _ x: [Double],
    _ stage: Stage, in frame: inout VerticalFrame
  ) {
    // A run is drawn in stretches of one certainty.
    let first = run[0]
    let scale = frame.y
    let point = { (place: Int) in (x[place], scale.position(of: values[place]!.doubleValue)) }
    var solid = [point(first)]
    var dashed: [(Double, Double)] = []
    for (earlier, later) in zip(run, run.dropFirst()) {
      if values[later]!.certainty == .projected {
        if dashed.isEmpty { dashed = [point(earlier)] }
        dashed.append(point(later))
      } else {
        solid.append(point(later))
      }
    }
    let solidStyle = "l \(style) k\(index % Stage.seriesLimit)"
    frame.drawing.dataLine(
      Simplification.keepingExtremes(solid, width: frame.plot.width), style: solidStyle)
    frame.drawing.dataLine(dashed, style: "l \(style) p")
    guard values.count <= 40, style != "sg" else {
      if run.count == 1 { drawDot(first, index, style, point(first), stage, in: &frame) }
      return
    }
    let plain = run.filter {
      stage.isNarrow && Symbol.of(series: index) == .circle && values[$0]!.certainty == .final
    }
    if !plain.isEmpty {
      frame.drawing.add(.path(PathData.dots(plain.map(point)), style: "l \(style) dot"))
    }
    for place in run where !plain.contains(place) {
      drawDot(place, index, style, point(place), stage, in: &frame)
    }
  }

  private static func drawDot(
    _ place: Int, _ index: Int, _ style: String, _ point: (Double, Double), _ stage: Stage,
    in frame: inout VerticalFrame
  ) {
    let value = stage.series[index].values[place]!
    let isHollow = value.certainty != .final
    frame.drawing.add(
      .symbol(
        Symbol.of(series: index), x: point.0, y: point.1,
        style: isHollow ? "h \(style)" : "m \(style)",
        tip: stage.isNarrow ? nil : stage.tip(place, index)))
  }

  private static func drawRange(
    _ values: [DataValue?], _ style: String, _ x: [Double], in frame: inout VerticalFrame
  ) {
    let ranged = values.indices.filter { values[$0]?.range != nil }
    guard ranged.count > 1 else { return }
    let upper = ranged.map { (x[$0], frame.y.position(of: values[$0]!.range!.upperBound)) }
    let lower = ranged.reversed().map {
      (x[$0], frame.y.position(of: values[$0]!.range!.lowerBound))
    }
    frame.drawing.add(.path(PathData.polygon(upper + lower), style: "a \(style)"))
  }

  private static func lastPlace(_ series: DataSeries) -> Int? {
    series.values.lastIndex { $0 != nil }
  }

  private static func lastLabel(_ stage: Stage) -> String {
    guard let series = stage.series.first, let last = lastPlace(series) else { return "" }
    let format = stage.format()
    return stage.label(series.values[last]!, format)
  }

  private static func drawEndLabels(
    _ stage: Stage, _ labels: [String], _ x: [Double], in frame: inout VerticalFrame
  ) {
    guard stage.series.count > 1 else { return drawValues(stage, x, in: &frame) }
    let named = stage.series.indices.filter {
      lastPlace(stage.series[$0]) != nil && stage.style(ofSeries: $0) != "sg"
    }
    let wanted = named.map { index in
      frame.y.position(of: stage.series[index].values[lastPlace(stage.series[index])!]!.doubleValue)
    }
    let half = frame.drawing.lineHeight / 2
    let places = LabelSpread.places(
      wanted, size: frame.drawing.lineHeight + 1, in: half...frame.plot.maxY + half)
    for (place, index) in zip(places, named) {
      guard let place else { continue }
      let end = (x[lastPlace(stage.series[index])!], frame.plot.maxX + 8)
      let wantedY = wanted[named.firstIndex(of: index)!]
      if frame.drawing.label(labels[index], x: end.1, y: place, style: "t", margin: 0),
        abs(place - wantedY) > half || end.0 < frame.plot.maxX - 12
      {
        frame.drawing.line([(end.0 + 6, wantedY), (end.1 - 2, place)], style: "n")
      }
    }
  }

  /// The values of a single line: the last one, then the highest and the lowest, then all others as
  /// far as there is room.
  private static func drawValues(_ stage: Stage, _ x: [Double], in frame: inout VerticalFrame) {
    guard stage.chart.showsValues, let series = stage.series.first else { return }
    let shown = series.values.indices.filter { series.values[$0] != nil }
    guard let last = shown.last else { return }
    let number = { series.values[$0]!.doubleValue }
    let highest = shown.max { number($0) < number($1) }!
    let lowest = shown.min { number($0) < number($1) }!
    var order = [last, highest, lowest]
    if shown.count <= 14 { order += shown }
    var done: Set<Int> = []
    for place in order where done.insert(place).inserted {
      let y = frame.y.position(of: number(place))
      let isValley = place == lowest && place != highest
      let label = stage.label(series.values[place]!, frame.format)
      let half = frame.drawing.width(of: label) / 2
      let center = min(max(x[place], half + 1), stage.width - half - 1)
      let above = Drawing.Place(x: center, y: y - 14, anchor: .middle)
      let below = Drawing.Place(x: center, y: y + 15, anchor: .middle)
      let isRoomBelow = y + 15 < frame.plot.maxY - 4
      let upright = isRoomBelow ? isValley ? [below, above] : [above, below] : [above]
      frame.drawing.label(
        label,
        at: upright + [
          Drawing.Place(x: x[place] - 2, y: y - 14, anchor: .start),
          Drawing.Place(x: x[place] + 2, y: y - 14, anchor: .end),
          // Here the line would strike it through.
          Drawing.Place(x: x[place] + 8, y: y + 2, anchor: .start, isLastResort: false),
          Drawing.Place(x: x[place] - 8, y: y + 2, anchor: .end, isLastResort: false),
        ], style: "t", isImportant: order.prefix(3).contains(place))
    }
  }

  private static func drawNotes(_ stage: Stage, _ x: [Double], in frame: inout VerticalFrame) {
    for note in stage.chart.notes {
      guard let place = stage.placeNames.firstIndex(of: note.place),
        let value = stage.series.first?.values[place]
      else { continue }
      let y = frame.y.position(of: value.doubleValue)
      let pointX = x[place]
      let half = frame.drawing.width(of: note.text) / 2
      let center = min(max(pointX, half + 1), stage.width - half - 1)
      let places =
        [-32.0, 34, -50, 52].map { Drawing.Place(x: center, y: y + $0, anchor: .middle) }
        + [-8.0, -24, 16, 32].flatMap { offset in
          [
            Drawing.Place(x: pointX + 26, y: y + offset, anchor: .start),
            Drawing.Place(x: pointX - 26, y: y + offset, anchor: .end),
          ]
        }
      guard
        let place = frame.drawing.label(note.text, at: places, style: "t", isImportant: true)
      else { continue }
      let end =
        place.anchor == .middle
        ? (center, place.y + (place.y < y ? 9 : -9))
        : (place.x + (place.anchor == .start ? -3 : 3), place.y)
      frame.drawing.line([(pointX, y), end], style: "n")
    }
  }
}

/// Fewer points for a long line, without losing what is high or low.
enum Simplification {
  /// Of the points that share a pixel column, the first, the lowest, the highest and the last.
  static func keepingExtremes(_ points: [(Double, Double)], width: Double) -> [(Double, Double)] {
    guard Double(points.count) > width * 2 else { return points }
    var result: [(Double, Double)] = []
    var column: [(Double, Double)] = []
    func flush() {
      guard let first = column.first, let last = column.last else { return }
      let low = column.indices.min { column[$0].1 < column[$1].1 }!
      let high = column.indices.max { column[$0].1 < column[$1].1 }!
      result.append(first)
      for index in [min(low, high), max(low, high)] where index > 0 && index < column.count - 1 {
        result.append(column[index])
      }
      if column.count > 1 { result.append(last) }
    }
    for point in points {
      if let last = column.last, last.0.rounded(.down) != point.0.rounded(.down) {
        flush()
        column = []
      }
      column.append(point)
    }
    flush()
    return result
  }
}
