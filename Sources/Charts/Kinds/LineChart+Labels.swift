/// What stands at the lines: the names of several, the values of one.
extension LineChart {
  private static func lastPlace(_ series: DataSeries) -> Int? {
    series.values.lastIndex { $0 != nil }
  }

  static func lastLabel(_ stage: Stage) -> String {
    guard let series = stage.series.first, let last = lastPlace(series) else { return "" }
    let format = stage.format()
    return stage.label(series.values[last]!, format)
  }

  static func drawEndLabels(
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
