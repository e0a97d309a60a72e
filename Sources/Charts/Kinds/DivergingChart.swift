/// Changes as bars to both sides of zero.
enum DivergingChart {
  static func draw(_ stage: Stage) -> Drawing {
    let names = stage.placeNames
    let isLong = names.contains { TextMetrics.width(of: $0) > 9 }
    let values = stage.allValues
    let format = stage.format(of: values)
    var frame = HorizontalFrame(stage, names: names, rowHeight: isLong ? 36 : 28, top: 4)
    frame.drawNames()
    let scale = BarChart.scale(values, stage, format, in: frame)
    for place in names.indices {
      guard let value = stage.series[0].values[place] else { continue }
      let (a, b) = (scale.position(of: 0), scale.position(of: value.doubleValue))
      let isFall = value.doubleValue < 0
      let y = frame.center(of: place)
      let style =
        stage.chart.highlighted.isEmpty
        ? (isFall ? "s1" : "s0") : stage.style(ofPlace: place, series: 0)
      frame.drawing.add(
        .rectangle(
          Box(x: min(a, b), y: y - 10, width: abs(a - b), height: 20),
          style: "b \(style)\(isFall ? " f1" : "")\(value.barSuffix)",
          tip: stage.isNarrow ? nil : stage.tip(place, 0)))
      let text =
        value.doubleValue == 0 ? stage.label(value, format) : stage.signedLabel(value, format)
      BarChart.labelAtEnd(value.doubleValue, text, y, stage, scale, in: &frame)
    }
    frame.drawVertical(at: scale.position(of: 0), style: "z")
    for line in stage.chart.lines {
      frame.drawVertical(at: scale.position(of: line.value), style: "r")
    }
    return frame.drawing
  }
}
