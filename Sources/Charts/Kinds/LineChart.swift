import Statistics

/// Values over time, or along any order, as lines; gaps where there is no value.
enum LineChart: ChartKind {
  static let traits = ChartTraits(
    names: ["折线图", "折線圖"],
    summary: "Values over time, or along any order, as lines with gaps where there is no value.",
    additions: [.lines, .bands, .notes], uncertainty: .hollowAndDashed, gaps: .byCalendar,
    breaksLines: true)

  static func axisNote(_ stage: Stage) -> String? {
    ValueAxis.isNearZero(stage.axisValues) ? nil : stage.phrases.verticalAxisNotFromZero
  }

  static func draw(_ stage: Stage) -> Drawing {
    let names = stage.series.map(\.name)
    let hasNames = stage.series.count > 1
    let labelWidth = hasNames ? stage.width * (stage.isNarrow ? 0.3 : 0.26) : 0
    let endLabels = names.map {
      TextWrap.shortened($0, to: labelWidth / Drawing.ordinarySize)
    }
    let values = stage.axisValues
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
}
