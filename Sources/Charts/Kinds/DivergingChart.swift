/// Changes as bars to both sides of zero.
enum DivergingChart: ChartKind {
  static let traits = ChartTraits(
    names: ["增减图", "增減圖"],
    summary: "Bars to both sides of zero, for what rose and what fell.",
    additions: [.lines], uncertainty: .pale)

  static func check(_ chart: Chart) throws(ChartFault) { try chart.checkOneSeries() }

  static func draw(_ stage: Stage) -> Drawing {
    var frame = HorizontalFrame(
      stage,
      HorizontalFrame.Needs(
        values: stage.allValues, rowHeight: Rows.hasLongName(stage.placeNames) ? 36 : 28,
        baseline: .zero))
    for place in stage.placeNames.indices {
      guard let value = stage.series[0].values[place] else { continue }
      let (a, b) = (frame.x.position(of: 0), frame.x.position(of: value.doubleValue))
      let isFall = value.doubleValue < 0
      let y = frame.center(of: place)
      let colour =
        stage.chart.highlighted.isEmpty
        ? (isFall ? Colour.second : .first) : stage.colour(ofPlace: place, series: 0)
      frame.drawing.add(
        .rectangle(
          Box(x: min(a, b), y: y - 10, width: abs(a - b), height: 20),
          .bar(colour, edge: Pattern(series: isFall ? 1 : 0), isFinal: value.isFinal),
          tip: stage.tip(place, 0)))
      let text =
        value.doubleValue == 0
        ? stage.label(value, frame.format) : stage.signedLabel(value, frame.format)
      BarChart.labelAtEnd(
        value.doubleValue, text, y,
        inside: ink(on: colour, isFinal: value.isFinal), in: &frame)
    }
    frame.drawZero()
    return frame.finished()
  }

  private static func ink(on colour: Colour, isFinal: Bool) -> TextLook {
    guard isFinal, colour != .grey else { return .plain }
    return .onColour(ofSeries: colour == .second ? 1 : 0)
  }
}
