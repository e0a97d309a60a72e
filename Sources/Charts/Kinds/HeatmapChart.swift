import Statistics

/// A value for each pair of a row and a column, as the darkness of a cell: months of years, say.
///
/// Series are rows. Where the names of the places don't fit side by side, the places are.
enum HeatmapChart: ChartKind {
  static let traits = ChartTraits(
    names: ["热力图", "熱力圖"],
    summary: "A value for each row and column as the darkness of a cell: months of years, say.",
    gaps: .byCalendar)

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
      let periods = stage.data.periods.map { PeriodLabels($0, stage.phrases).all }
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

  private static func layout(_ grid: Grid, _ stage: Stage) -> (Rows, BandScale) {
    let rows = Rows(stage, names: grid.rows, rowHeight: 30, top: grid.top)
    let bands = BandScale(
      count: grid.columns.count, range: (rows.plot.x, rows.plot.maxX), padding: 0)
    return (rows, bands)
  }

  private static func fits(_ grid: Grid, _ stage: Stage) -> Bool {
    let (rows, bands) = layout(grid, stage)
    return PlaceLabels.areApart(
      grid.columns, at: grid.columns.indices.map(bands.center),
      in: Drawing(width: stage.width, height: rows.height))
  }

  private static func draw(_ grid: Grid, _ stage: Stage) -> Drawing {
    let (rows, bands) = layout(grid, stage)
    var drawing = Drawing(width: stage.width, height: rows.height)
    rows.drawNames(in: &drawing)
    PlaceLabels.draw(
      grid.columns, years: grid.years, at: grid.columns.indices.map(bands.center), y: 12,
      in: &drawing)
    let shades = Shades(stage.allValues)
    let format = stage.format()
    for row in grid.rows.indices {
      for column in grid.columns.indices {
        let (place, series) = grid.place(row, column)
        let box = Box(
          x: bands.start(of: column) + 0.5, y: rows.center(of: row) - 14.5,
          width: max(1, bands.width - 1), height: 29)
        guard let value = stage.series[series].values[place] else {
          drawing.add(.rectangle(box, .missing))
          continue
        }
        let shade = shades.shade(of: value.doubleValue)
        drawing.add(
          .rectangle(
            box, .shade(step: shade.step, isBelowZero: shade.isBelowZero),
            tip: stage.tip(place, series)))
        let text = stage.label(value, format)
        if drawing.width(of: text, scale: 0.85) < bands.width - 4 {
          drawing.label(
            text, x: bands.center(of: column), y: rows.center(of: row), anchor: .middle,
            look: shade.step > 2 ? .onColour(ofSeries: 0) : .plain, scale: 0.85, margin: 1)
        }
      }
    }
    return drawing
  }

  /// Five steps of darkness, to both sides of zero where there are numbers on both.
  private struct Shades {
    private let low: Double
    private let high: Double

    init(_ values: [Double]) {
      (low, high) = (values.min() ?? 0, values.max() ?? 1)
    }

    func shade(of number: Double) -> (step: UInt8, isBelowZero: Bool) {
      let isTwoSided = low < 0 && high > 0
      let share =
        isTwoSided
        ? abs(number) / max(abs(low), abs(high))
        : high > low ? (number - low) / (high - low) : 0.5
      return (UInt8(min(4, share * 5)), isTwoSided && number < 0)
    }
  }
}
