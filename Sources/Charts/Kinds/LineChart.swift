import Statistics

/// Values over time, or along any order, as lines; gaps where there is no value.
enum LineChart: ChartKind {
  static let traits = ChartTraits(
    names: ["折线图", "折線圖"],
    summary: "Values over time, or along any order, as lines with gaps where there is no value.",
    additions: [.lines, .bands, .notes], uncertainty: .hollowAndDashed, gaps: .byCalendar,
    breaksLines: true)

  static func axisNote(_ stage: Stage) -> String? {
    if ValueAxis.isNearZero(stage.allValues) { return nil }
    return stage.language == .chinese ? "纵轴不从零开始" : "axis does not start at zero"
  }

  static func draw(_ stage: Stage) -> Drawing {
    let names = stage.series.map(\.name)
    let hasNames = stage.series.count > 1
    let labelWidth = hasNames ? stage.width * (stage.isNarrow ? 0.3 : 0.26) : 0
    let endLabels = names.map {
      TextWrap.shortened($0, to: labelWidth / Drawing.ordinarySize)
    }
    let values =
      stage.allValues
      + stage.series.flatMap { $0.values.compactMap { $0?.range } }
      .flatMap { [$0.lowerBound, $0.upperBound] }
    let axis = PlaceAxis(row: stage)
    let right =
      hasNames
      ? (endLabels.map { Drawing.width(of: $0) }.max() ?? 0) + 12
      : Drawing.width(of: Self.lastLabel(stage)) / 2 + 6
    var frame = VerticalFrame(
      stage,
      VerticalFrame.Needs(
        values: values, includesZero: ValueAxis.isNearZero(values), right: right,
        bottomLines: axis.lineCount, top: 22,
        height: Double(stage.chart.height ?? (stage.isNarrow ? 190 : 230))))
    frame.drawZero()
    let x = stage.data.places.positions(in: (frame.plot.x + 8, frame.plot.maxX - 8))
    // The most important series is drawn last, over the others.
    for index in stage.series.indices.reversed() { draw(index, stage, x, in: &frame) }
    axis.draw(at: x, in: &frame)
    drawEndLabels(stage, endLabels, x, in: &frame)
    let y = frame.y
    return frame.finished(pointOf: { place in
      stage.series.first?.values[place].map { (x[place], y.position(of: $0.doubleValue)) }
    })
  }

  private static func draw(
    _ index: Int, _ stage: Stage, _ x: [Double], in frame: inout VerticalFrame
  ) {
    let colour = stage.colour(ofSeries: index)
    let values = stage.series[index].values
    drawRange(values, colour, x, in: &frame)
    for run in stage.series[index].runs {
      drawRun(run, index, values, colour, x, stage, in: &frame)
    }
  }

  private static func drawRun(
    _ run: [Int], _ index: Int, _ values: [DataValue?], _ colour: Colour, _ x: [Double],
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
    frame.drawing.dataLine(
      Simplification.keepingExtremes(solid, width: frame.plot.width),
      .line(colour, Pattern(series: index)))
    frame.drawing.dataLine(dashed, .projection(colour))
    guard values.count <= 40, colour != .grey else {
      if run.count == 1 { drawDot(first, index, colour, point(first), stage, in: &frame) }
      return
    }
    let plain = run.filter {
      stage.isNarrow && Symbol.of(series: index) == .circle && values[$0]!.certainty == .final
    }
    if !plain.isEmpty {
      frame.drawing.add(.path(.dots(plain.map(point)), .dots(colour)))
    }
    for place in run where !plain.contains(place) {
      drawDot(place, index, colour, point(place), stage, in: &frame)
    }
  }

  private static func drawDot(
    _ place: Int, _ index: Int, _ colour: Colour, _ point: (Double, Double), _ stage: Stage,
    in frame: inout VerticalFrame
  ) {
    frame.drawing.add(
      .symbol(
        ofSeries: index, x: point.0, y: point.1, radius: Symbol.smallRadius, colour,
        isFinal: stage.series[index].values[place]?.isFinal ?? true,
        tip: stage.tip(place, index)))
  }

  private static func drawRange(
    _ values: [DataValue?], _ colour: Colour, _ x: [Double], in frame: inout VerticalFrame
  ) {
    let ranged = values.indices.filter { values[$0]?.range != nil }
    guard ranged.count > 1 else { return }
    let upper = ranged.map { (x[$0], frame.y.position(of: values[$0]!.range!.upperBound)) }
    let lower = ranged.reversed().map {
      (x[$0], frame.y.position(of: values[$0]!.range!.lowerBound))
    }
    frame.drawing.add(.path(.polygon(upper + lower), .range(colour)))
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
      lastPlace(stage.series[$0]) != nil && stage.colour(ofSeries: $0) != .grey
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
      if frame.drawing.label(labels[index], x: end.1, y: place, margin: 0),
        abs(place - wantedY) > half || end.0 < frame.plot.maxX - 12
      {
        frame.drawing.line([(end.0 + 6, wantedY), (end.1 - 2, place)], .connector)
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
        ], look: .plain, isImportant: order.prefix(3).contains(place))
    }
  }
}
