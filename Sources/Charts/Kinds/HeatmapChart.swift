import Statistics

/// A value for each pair of a row and a column, as the darkness of a cell: months of years, say.
enum HeatmapChart {
  static func draw(_ stage: Stage) -> Drawing {
    let columns = columnNames(stage)
    var frame = HorizontalFrame(
      stage, names: stage.series.map(\.name), rowHeight: 30, top: 26)
    frame.drawNames()
    let bands = BandScale(count: columns.count, range: (frame.plot.x, frame.plot.maxX), padding: 0)
    PlaceLabels.draw(columns, at: columns.indices.map(bands.center), y: 12, in: &frame.drawing)
    let values = stage.allValues
    let (low, high) = (values.min() ?? 0, values.max() ?? 1)
    let isTwoSided = low < 0 && high > 0
    let largest = max(abs(low), abs(high))
    let format = stage.format(of: values)
    for (row, series) in stage.series.enumerated() {
      for (column, value) in series.values.enumerated() {
        let box = Box(
          x: bands.start(of: column) + 0.5, y: frame.center(of: row) - 14.5,
          width: max(1, bands.width - 1), height: 29)
        guard let value else {
          frame.drawing.add(.rectangle(box, style: "x", tip: nil))
          continue
        }
        let number = value.doubleValue
        let share =
          isTwoSided ? abs(number) / largest : high > low ? (number - low) / (high - low) : 0.5
        let step = min(4, Int(share * 5))
        let side = isTwoSided && number < 0 ? "j" : "i"
        frame.drawing.add(
          .rectangle(
            box, style: "\(side)\(step)", tip: stage.isNarrow ? nil : stage.tip(column, row)))
        let text = stage.label(value, format)
        if frame.drawing.width(of: text, scale: 0.85) < bands.width - 4 {
          frame.drawing.label(
            text, x: bands.center(of: column), y: frame.center(of: row), anchor: .middle,
            style: step > 2 ? "o0" : "v", scale: 0.85, margin: 1)
        }
      }
    }
    return frame.drawing
  }

  private static func columnNames(_ stage: Stage) -> [String] {
    stage.data.periods.map { PeriodLabels($0, stage.language).all.map(\.text) } ?? stage.placeNames
  }
}
