import Statistics

/// A value for each pair of a row and a column, as the darkness of a cell: months of years, say.
///
/// Series are rows. Where the names of the places don't fit side by side, the places are.
enum HeatmapChart {
  static func draw(_ stage: Stage) -> Drawing {
    let grid = Grid(stage)
    if stage.data.periods == nil, !fits(grid, stage), fits(grid.turned, stage) {
      return draw(grid.turned, stage)
    }
    return draw(grid, stage)
  }

  /// Names down the side and along the top, and which place and which series a cell shows.
  private struct Grid {
    var rows: [String]
    var columns: [String]
    /// The years above periods, where not all are of one.
    var years: [String]?
    var isTurned = false

    init(_ stage: Stage) {
      rows = stage.series.map(\.name)
      let periods = stage.data.periods.map { PeriodLabels($0, stage.language).all }
      columns = periods?.map(\.text) ?? stage.placeNames
      if let periods, periods.contains(where: { !$0.year.isEmpty }) { years = periods.map(\.year) }
    }

    var turned: Grid {
      var grid = self
      (grid.rows, grid.columns, grid.isTurned) = (columns, rows, true)
      return grid
    }

    func place(_ row: Int, _ column: Int) -> (place: Int, series: Int) {
      isTurned ? (row, column) : (column, row)
    }

    var top: Double { years == nil ? 26 : 43 }
  }

  private static func layout(_ grid: Grid, _ stage: Stage) -> (HorizontalFrame, BandScale) {
    let frame = HorizontalFrame(stage, names: grid.rows, rowHeight: 30, top: grid.top)
    let bands = BandScale(
      count: grid.columns.count, range: (frame.plot.x, frame.plot.maxX), padding: 0)
    return (frame, bands)
  }

  private static func fits(_ grid: Grid, _ stage: Stage) -> Bool {
    let (frame, bands) = layout(grid, stage)
    return PlaceLabels.areApart(
      grid.columns, at: grid.columns.indices.map(bands.center), in: frame.drawing)
  }

  private static func draw(_ grid: Grid, _ stage: Stage) -> Drawing {
    var (frame, bands) = layout(grid, stage)
    frame.drawNames()
    PlaceLabels.draw(
      grid.columns, years: grid.years, at: grid.columns.indices.map(bands.center), y: 12,
      in: &frame.drawing)
    let shades = Shades(stage.allValues)
    let format = stage.format()
    for row in grid.rows.indices {
      for column in grid.columns.indices {
        let (place, series) = grid.place(row, column)
        let box = Box(
          x: bands.start(of: column) + 0.5, y: frame.center(of: row) - 14.5,
          width: max(1, bands.width - 1), height: 29)
        guard let value = stage.series[series].values[place] else {
          frame.drawing.add(.rectangle(box, style: "x", tip: nil))
          continue
        }
        let (step, side) = shades.shade(of: value.doubleValue)
        frame.drawing.add(
          .rectangle(
            box, style: "\(side)\(step)", tip: stage.isNarrow ? nil : stage.tip(place, series)))
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

  /// Five steps of darkness, to both sides of zero where there are numbers on both.
  private struct Shades {
    private let low: Double
    private let high: Double

    init(_ values: [Double]) {
      (low, high) = (values.min() ?? 0, values.max() ?? 1)
    }

    func shade(of number: Double) -> (step: Int, side: String) {
      let isTwoSided = low < 0 && high > 0
      let share =
        isTwoSided
        ? abs(number) / max(abs(low), abs(high))
        : high > low ? (number - low) / (high - low) : 0.5
      return (min(4, Int(share * 5)), isTwoSided && number < 0 ? "j" : "i")
    }
  }
}
