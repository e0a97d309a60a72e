import Statistics

/// A dot for each value of each place, and a line between the outer two.
enum DotPlot {
  static func axisNote(_ stage: Stage) -> String? {
    if stage.isLogarithmic(stage.axisValues) { return stage.phrases.onlyAxisLogarithmic }
    return ValueAxis.isNearZero(stage.axisValues) ? nil : stage.phrases.horizontalAxisNotFromZero
  }

  static func draw(_ stage: Stage) -> Drawing {
    var frame = HorizontalFrame(
      stage,
      HorizontalFrame.Needs(
        values: stage.extents, rowHeight: 26, legend: .symbols, baseline: .axis))
    var whiskers = Whiskers()
    for place in stage.placeNames.indices { drawRow(place, stage, &whiskers, in: &frame) }
    whiskers.draw(in: &frame.drawing)
    // Dots lie over the ranges around them.
    for place in stage.placeNames.indices { drawDots(place, stage, in: &frame) }
    return frame.finished()
  }

  private static func drawRow(
    _ place: Int, _ stage: Stage, _ whiskers: inout Whiskers, in frame: inout HorizontalFrame
  ) {
    let y = frame.center(of: place)
    let values = stage.series.compactMap { $0.values[place] }
    let dots = values.filter(\.isCentred).map { frame.x.position(of: $0.doubleValue) }
    if dots.count > 1, let left = dots.min(), let right = dots.max() {
      frame.drawing.line([(left, y), (right, y)], .span)
    }
    for range in values.compactMap(\.range) {
      whiskers.addLying(
        y: y, from: frame.x.position(of: range.lowerBound),
        to: frame.x.position(of: range.upperBound))
    }
  }

  private static func drawDots(
    _ place: Int, _ stage: Stage, in frame: inout HorizontalFrame
  ) {
    let y = frame.center(of: place)
    let values = stage.series.indices.compactMap { index in
      stage.series[index].values[place].map { (index: index, value: $0) }
    }
    for (index, value) in values where value.isCentred {
      frame.drawing.add(
        .symbol(
          ofSeries: index, x: frame.x.position(of: value.doubleValue), y: y,
          radius: Symbol.largeRadius, stage.colour(ofPlace: place, series: index),
          isFinal: stage.isFinal(value), tip: stage.tip(place, index)))
    }
    guard stage.chart.showsValues,
      let last = values.max(by: { $0.value.extent.upperBound < $1.value.extent.upperBound })
    else { return }
    label(last.value, isLeft: false, y, stage, in: &frame)
    // Two that are equal are one dot with one label.
    let first = values.min { $0.value.extent.lowerBound < $1.value.extent.lowerBound }
    if let first, first.value.number != last.value.number {
      label(first.value, isLeft: true, y, stage, in: &frame)
    }
  }

  private static func label(
    _ value: DataValue, isLeft: Bool, _ y: Double, _ stage: Stage, in frame: inout HorizontalFrame
  ) {
    let text = stage.label(value, frame.format)
    let end = frame.x.position(of: isLeft ? value.extent.lowerBound : value.extent.upperBound)
    frame.drawing.label(
      text,
      x: frame.clear(text, from: end + (isLeft ? -9 : 9), row: y, isLeft: isLeft, scale: 0.92),
      y: y, anchor: isLeft ? .end : .start, look: .plain.with(.paper), scale: 0.92, margin: 1)
  }
}
