/// The places of each series as dots on one line: how they are spread, and which stand at the ends.
enum StripChart: ChartKind {
  static let traits = ChartTraits(
    names: ["点带图", "點帶圖"],
    summary:
      "All places of a series as dots on one line: how they are spread, and who is at the ends.",
    additions: [.lines, .bands], uncertainty: .hollow, isPlacedByValue: true)

  static func axisNote(_ stage: Stage) -> String? { DotPlot.axisNote(stage) }

  static func draw(_ stage: Stage) -> Drawing {
    let isNamed = stage.series.contains { !$0.name.isEmpty }
    var frame = HorizontalFrame(
      stage,
      HorizontalFrame.Needs(
        values: stage.allValues, names: isNamed ? stage.series.map(\.name) : [""], rowHeight: 62,
        baseline: .axis))
    for index in stage.series.indices {
      let y = frame.center(of: index)
      frame.drawing.add(
        .path(.across(x: frame.plot.x, y: y, length: frame.plot.width), .grid))
      drawDots(index, y, stage, in: &frame)
    }
    for index in stage.series.indices { label(index, frame.center(of: index), stage, in: &frame) }
    return frame.finished()
  }

  private static func drawDots(
    _ index: Int, _ y: Double, _ stage: Stage, in frame: inout HorizontalFrame
  ) {
    let values = stage.series[index].values
    // What stands out lies over the others.
    let order = values.indices.sorted { a, b in
      isQuiet(a, stage) == isQuiet(b, stage) ? a < b : isQuiet(a, stage)
    }
    for place in order {
      guard let value = values[place] else { continue }
      frame.drawing.add(
        .circle(
          x: frame.x.position(of: value.doubleValue), y: y, radius: Symbol.largeRadius,
          .point(colour(place, stage), isHollow: !stage.isFinal(value)),
          tip: stage.tip(place, index)))
    }
  }

  private static func colour(_ place: Int, _ stage: Stage) -> Colour {
    stage.chart.highlighted.isEmpty ? .first : stage.colour(ofPlace: place, series: 0)
  }

  private static func isQuiet(_ place: Int, _ stage: Stage) -> Bool {
    colour(place, stage) == .grey
  }

  /// The greatest, the least and what stands out, with their names: above the dots and below.
  private static func label(
    _ index: Int, _ y: Double, _ stage: Stage, in frame: inout HorizontalFrame
  ) {
    let series = stage.series[index]
    let known = series.values.indices.filter { series.values[$0] != nil }
    guard let highest = series.highest(of: known), let lowest = series.lowest(of: known) else {
      return
    }
    let chosen =
      stage.chart.highlighted.isEmpty ? [] : known.filter { !isQuiet($0, stage) }
    var done: Set<Int> = []
    for place in chosen + [highest, lowest] where done.insert(place).inserted {
      guard let value = series.values[place] else { continue }
      let figure = stage.chart.showsValues ? " " + stage.label(value, frame.format) : ""
      let text = stage.placeNames[place] + figure
      let half = frame.drawing.width(of: text, scale: 0.92) / 2
      let x = min(
        max(frame.x.position(of: value.doubleValue), half + 1), frame.drawing.width - half - 1)
      frame.drawing.label(
        text, at: [-17.0, 17].map { Drawing.Place(x: x, y: y + $0, anchor: .middle) },
        look: .plain.with(.paper), scale: 0.92, isImportant: true)
    }
  }
}
