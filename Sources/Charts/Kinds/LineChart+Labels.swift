import Statistics

/// The values of a single line.
extension LineChart {
  /// - Parameter shown: the numbers that are written.
  static func lastLabel(_ stage: Stage, _ shown: [DecimalNumber]) -> String {
    guard let last = stage.series.first?.values.last(where: { $0 != nil }) ?? nil else { return "" }
    return stage.label(last, stage.format(of: shown))
  }

  /// The places whose values are written: the last one, the highest and the lowest, and all others
  /// while there are few.
  private static func labelledPlaces(_ stage: Stage) -> [Int] {
    guard stage.chart.showsValues, stage.series.count == 1, let series = stage.series.first else {
      return []
    }
    let shown = series.values.indices.filter { series.values[$0] != nil }
    guard let last = shown.last, let highest = series.highest(of: shown),
      let lowest = series.lowest(of: shown)
    else { return [] }
    return [last, highest, lowest] + shown.filter(stage.standsOut)
      + (shown.count <= usualCount ? shown : [])
  }

  /// As many values as are all written.
  private static let usualCount = 14

  /// The room right of the plot for the last value: beside the point where there are so many points
  /// that the line leaves no room above or below.
  static func rightRoom(_ stage: Stage, _ shown: [DecimalNumber]) -> Double {
    let width = Drawing.width(of: lastLabel(stage, shown))
    return isCrowded(stage) ? width + 10 : width / 2 + 6
  }

  private static func isCrowded(_ stage: Stage) -> Bool {
    stage.chart.showsValues
      && stage.series.first.map { $0.values.count { $0 != nil } > usualCount } == true
  }

  /// The numbers that are written; none where there are several lines.
  static func shownValues(_ stage: Stage) -> [DecimalNumber] {
    labelledPlaces(stage).compactMap { place in
      stage.series[0].values[place].flatMap { $0.isExact ? $0.number : nil }
    }
  }

  static func drawValues(_ stage: Stage, _ x: [Double], in frame: inout VerticalFrame) {
    let order = labelledPlaces(stage)
    guard order.count > 2, let series = stage.series.first else { return }
    let (highest, lowest) = (order[1], order[2])
    var done: Set<Int> = []
    for place in order where done.insert(place).inserted {
      guard let value = series.values[place] else { continue }
      let extent = value.extent
      let (top, bottom) = (
        frame.y.position(of: extent.upperBound), frame.y.position(of: extent.lowerBound)
      )
      let isValley = place == lowest && place != highest
      let label = stage.label(value, frame.format)
      let half = frame.drawing.width(of: label) / 2
      let center = min(max(x[place], half + 1), stage.width - half - 1)
      let above = Drawing.Place(x: center, y: top - 14, anchor: .middle)
      let below = Drawing.Place(x: center, y: bottom + 15, anchor: .middle)
      let isRoomBelow = bottom + 15 < frame.plot.maxY - 4
      let upright = isRoomBelow ? isValley ? [below, above] : [above, below] : [above]
      let y = frame.y.position(of: value.doubleValue)
      let beside = Drawing.Place(x: x[place] + 8, y: y, anchor: .start)
      frame.drawing.label(
        label,
        at: (place == order[0] && isCrowded(stage) ? [beside] : []) + upright + [
          Drawing.Place(x: x[place] - 2, y: top - 14, anchor: .start),
          Drawing.Place(x: x[place] + 2, y: top - 14, anchor: .end),
          Drawing.Place(x: x[place] - 2, y: bottom + 15, anchor: .start, isLastResort: false),
          Drawing.Place(x: x[place] + 2, y: bottom + 15, anchor: .end, isLastResort: false),
          // Here the line would strike it through.
          Drawing.Place(x: x[place] + 8, y: y + 2, anchor: .start, isLastResort: false),
          Drawing.Place(x: x[place] - 8, y: y + 2, anchor: .end, isLastResort: false),
        ], look: .plain.with(.paper),
        isImportant: order.prefix(3).contains(place) || stage.standsOut(place))
    }
  }
}

/// The names of several lines, each at the end of its own.
struct EndLabels {
  /// The series that have a name there, and the lines of each.
  private let names: [(series: Int, lines: [String])]

  /// - Parameter width: the most that a name may have.
  init(_ stage: Stage, width: Double) {
    names = stage.labelledSeries.filter { index in
      stage.series[index].values.contains { $0 != nil }
    }.map { index in
      let name = stage.series[index].name
      return (
        index, TextWrap.lines(of: name, width: width / Drawing.ordinarySize, limit: 3)
      )
    }
  }

  /// The room that they need.
  var width: Double {
    names.flatMap(\.lines).map { Drawing.width(of: $0) }.max() ?? 0
  }

  func draw(_ stage: Stage, _ x: [Double], in frame: inout VerticalFrame) {
    let ends = names.compactMap { name -> (x: Double, y: Double)? in
      let values = stage.series[name.series].values
      guard let last = values.lastIndex(where: { $0 != nil }), let value = values[last] else {
        return nil
      }
      return (x[last], frame.y.position(of: value.doubleValue))
    }
    guard ends.count == names.count else { return }
    // A series that ends early is named where it ends; a line to the margin would look like data.
    var late: [Int] = []
    for index in names.indices {
      // Beside the others it would seem to go on as far as they do.
      if ends[index].x > frame.plot.maxX - 12
        || !label(names[index].lines, at: ends[index], isImportant: false, in: &frame)
          && !label(names[index].lines, at: ends[index], isImportant: true, in: &frame)
      {
        late.append(index)
      }
    }
    drawInMargin(late, ends, in: &frame)
  }

  private func drawInMargin(
    _ late: [Int], _ ends: [(x: Double, y: Double)], in frame: inout VerticalFrame
  ) {
    let lineHeight = frame.drawing.lineHeight
    let half = lineHeight / 2
    let heights = late.map { Double(names[$0].lines.count) * lineHeight }
    let places = LabelSpread.places(
      late.map { ends[$0].y }, sizes: heights.map { $0 + 1 }, in: 0...frame.plot.maxY + lineHeight)
    let x = frame.plot.maxX + 8
    for (place, index) in zip(places, late) {
      guard let place else { continue }
      let lines = names[index].lines
      for (row, line) in lines.enumerated() {
        frame.drawing.label(
          line, x: x, y: place + (Double(row) - Double(lines.count - 1) / 2) * lineHeight,
          margin: 0)
      }
      if abs(place - ends[index].y) > half {
        frame.drawing.line([(ends[index].x + 6, ends[index].y), (x - 2, place)], .connector)
      }
    }
  }

  /// At the end of a line within the plot, where there is room.
  private func label(
    _ lines: [String], at end: (x: Double, y: Double), isImportant: Bool,
    in frame: inout VerticalFrame
  ) -> Bool {
    guard lines.count == 1 else { return false }
    return frame.drawing.label(
      lines[0],
      at: [
        Drawing.Place(x: end.x + 8, y: end.y, anchor: .start),
        Drawing.Place(x: end.x, y: end.y - 14, anchor: .middle),
        Drawing.Place(x: end.x, y: end.y + 15, anchor: .middle),
      ], look: .plain.with(.paper), isImportant: isImportant) != nil
  }
}
