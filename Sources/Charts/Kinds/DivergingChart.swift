/// Changes as bars to both sides of zero.
enum DivergingChart: ChartKind {
  static let traits = ChartTraits(
    names: ["增减图", "增減圖"],
    summary: "Bars to both sides of zero, for what rose and what fell.",
    additions: [.lines], uncertainty: .pale, ranges: .whiskers, hasRows: true)

  static func check(_ chart: Chart) throws(ChartFault) { try chart.checkOneSeries() }

  static func draw(_ stage: Stage) -> Drawing {
    var frame = HorizontalFrame(
      stage,
      HorizontalFrame.Needs(
        values: stage.extents, rowHeight: 28, baseline: .zero))
    var whiskers = Whiskers()
    for place in stage.placeNames.indices {
      guard let value = stage.series[0].values[place] else { continue }
      let isFall = value.doubleValue < 0
      let y = frame.center(of: place)
      let colour =
        stage.chart.highlighted.isEmpty
        ? (isFall ? Colour.fall : .first) : stage.colour(ofPlace: place, series: 0)
      if let end = value.barEnd {
        let (a, b) = (frame.x.position(of: 0), frame.x.position(of: end))
        frame.drawing.add(
          .rectangle(
            Box(x: min(a, b), y: y - 10, width: abs(a - b), height: 20),
            .bar(colour, edge: Pattern(series: isFall ? 3 : 0), isFinal: stage.isFinal(value)),
            tip: stage.tip(place, 0)))
      }
      if let range = value.range {
        whiskers.addLying(
          y: y, from: frame.x.position(of: range.lowerBound),
          to: frame.x.position(of: range.upperBound))
      }
      let text =
        value.doubleValue == 0
        ? stage.label(value, frame.format) : stage.signedLabel(value, frame.format)
      BarChart.labelAtEnd(
        value, text, y,
        inside: ink(on: colour, isFinal: stage.isFinal(value), stage), in: &frame)
    }
    whiskers.draw(in: &frame.drawing)
    frame.drawZero()
    return frame.finished()
  }

  private static func ink(on colour: Colour, isFinal: Bool, _ stage: Stage) -> TextLook {
    guard isFinal, colour != .grey else { return .plain }
    let look = TextLook.onColour(ofSeries: colour == .fall ? 3 : 0)
    return stage.chart.lines.isEmpty ? look : look.with(.bar(colour))
  }
}
