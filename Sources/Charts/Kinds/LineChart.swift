import Statistics

/// Values over time, or along any order, as lines; gaps where there is no value.
enum LineChart: ChartKind {
  static let traits = ChartTraits(
    names: ["折线图", "折線圖"],
    summary: "Values over time, or along any order, as lines with gaps where there is no value.",
    additions: [.lines, .bands, .notes, .events, .base, .seasons], uncertainty: .hollowAndDashed,
    ranges: .bands,
    gaps: .byCalendar, namesLines: true)

  static func axisNote(_ stage: Stage) -> String? {
    ValueAxis.isNearZero(stage.axisValues) ? nil : stage.phrases.verticalAxisNotFromZero
  }

  static func draw(_ stage: Stage) -> Drawing {
    let hasNames = stage.series.count > 1
    let labelWidth = hasNames ? stage.width * (stage.isNarrow ? 0.3 : 0.26) : 0
    let endLabels = EndLabels(stage, width: labelWidth)
    let axis = PlaceAxis(row: stage)
    let labelled = shownValues(stage)
    var frame = VerticalFrame(
      stage,
      VerticalFrame.Needs(
        values: stage.extents, labelled: labelled,
        includesZero: ValueAxis.isNearZero(stage.axisValues),
        right: hasNames
          ? endLabels.width + 12 : rightRoom(stage, labelled),
        bottomLines: axis.lineCount, top: 22,
        height: Double(stage.chart.height ?? (stage.isNarrow ? 190 : 230))))
    frame.drawZero()
    let range = (frame.plot.x + 8, frame.plot.maxX - 8)
    let time = stage.timeScale(in: range)
    let x = stage.positions(in: range, along: time)
    let timeReferences = TimeReferences(stage, along: time, within: frame.plot)
    timeReferences.drawSpans(in: &frame)
    // The most important series is drawn last, over the others.
    for index in stage.drawingOrder { draw(index, stage, x, in: &frame) }
    axis.draw(at: x, along: time, in: &frame)
    if hasNames { endLabels.draw(stage, x, in: &frame) } else { drawValues(stage, x, in: &frame) }
    timeReferences.drawEvents(in: &frame)
    let y = frame.y
    return frame.finished(pointOf: { place, series in
      stage.series[series].values[place].map { (x[place], y.position(of: $0.doubleValue)) }
    })
  }

  private static func draw(
    _ index: Int, _ stage: Stage, _ x: [Double], in frame: inout VerticalFrame
  ) {
    let colour = stage.colour(ofSeries: index)
    let series = stage.series[index]
    let (ranges, y) = (Ranges(series), frame.y)
    for run in stage.runs(ofSeries: index) {
      ranges.draw(run, colour, in: &frame.drawing) { (x[$0], y.position(of: $1)) }
    }
    for place in series.values.indices where stage.standsOut(place) {
      ranges.draw(place, in: &frame.drawing) { (x[$0], y.position(of: $1)) }
    }
    for run in stage.lines(ofSeries: index) {
      drawRun(run, index, series.values, colour, x, stage, in: &frame)
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
    var solid: [[(Double, Double)]] = [[point(first)]]
    var dashed: [[(Double, Double)]] = []
    var isDashed = false
    for (earlier, later) in zip(run, run.dropFirst()) {
      let isProjected = stage.certainty(of: values[later]) == .projected
      if isProjected {
        if !isDashed { dashed.append([point(earlier)]) }
        dashed[dashed.count - 1].append(point(later))
      } else {
        if isDashed { solid.append([point(earlier)]) }
        solid[solid.count - 1].append(point(later))
      }
      isDashed = isProjected
    }
    let style = stage.styleIndex(ofSeries: index)
    for stretch in solid {
      frame.drawing.dataLine(
        Simplification.keepingExtremes(stretch, width: frame.plot.width),
        .line(colour, Pattern(series: style)))
    }
    for stretch in dashed { frame.drawing.dataLine(stretch, .projection(colour)) }
    guard values.count <= 40, colour != .grey else {
      for place in run where run.count == 1 || stage.standsOut(place) && colour != .grey {
        drawDot(place, index, colour, point(place), stage, in: &frame)
      }
      return
    }
    let plain = run.filter {
      stage.isNarrow && !stage.standsOut($0) && Symbol.of(series: style) == .circle
        && stage.certainty(of: values[$0]) == .final
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
        ofSeries: stage.styleIndex(ofSeries: index), x: point.0, y: point.1,
        radius: stage.standsOut(place) ? Symbol.largeRadius : Symbol.smallRadius, colour,
        isFinal: stage.isFinal(stage.series[index].values[place]), tip: stage.tip(place, index)))
  }
}
