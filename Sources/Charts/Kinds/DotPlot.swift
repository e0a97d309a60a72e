/// A dot for each value of each place, and a line between the outer two.
enum DotPlot {
  static func axisNote(_ stage: Stage) -> String? {
    if stage.isLogarithmic(stage.allValues) { return stage.phrases.onlyAxisLogarithmic }
    return ValueAxis.isNearZero(stage.axisValues) ? nil : stage.phrases.horizontalAxisNotFromZero
  }

  static func draw(_ stage: Stage) -> Drawing {
    var frame = HorizontalFrame(
      stage,
      HorizontalFrame.Needs(
        values: stage.allValues, rowHeight: Rows.hasLongName(stage.placeNames) ? 34 : 26,
        legend: .symbols, baseline: .axis))
    for place in stage.placeNames.indices { drawRow(place, stage, in: &frame) }
    return frame.finished()
  }

  private static func drawRow(_ place: Int, _ stage: Stage, in frame: inout HorizontalFrame) {
    let y = frame.center(of: place)
    let points = stage.series.indices.compactMap { index in
      stage.series[index].values[place].map { (index, $0, frame.x.position(of: $0.doubleValue)) }
    }
    if points.count > 1, let left = points.map(\.2).min(), let right = points.map(\.2).max() {
      frame.drawing.line([(left, y), (right, y)], .span)
    }
    for (index, value, x) in points {
      frame.drawing.add(
        .symbol(
          ofSeries: index, x: x, y: y, radius: Symbol.largeRadius,
          stage.colour(ofPlace: place, series: index), isFinal: value.isFinal,
          tip: stage.tip(place, index)))
    }
    guard stage.chart.showsValues else { return }
    let ordered = points.sorted { $0.2 < $1.2 }
    if let last = ordered.last {
      frame.drawing.label(
        stage.label(last.1, frame.format), x: last.2 + 9, y: y, scale: 0.92, margin: 1)
    }
    if ordered.count > 1, let first = ordered.first {
      frame.drawing.label(
        stage.label(first.1, frame.format), x: first.2 - 9, y: y, anchor: .end, scale: 0.92,
        margin: 1)
    }
  }
}
