import Statistics

/// A value for each pair of a row and a column, as the darkness of a cell: months of years, say.
///
/// Series are rows. Where the names of the places don't fit side by side, the places are.
enum HeatmapChart: ChartKind {
  static let traits = ChartTraits(
    names: ["热力图", "熱力圖"],
    summary: "A value for each row and column as the darkness of a cell: months of years, say.",
    ranges: .inWords, gaps: .byCalendar, highlights: .nothing)

  static func draw(_ stage: Stage) -> Drawing {
    let grid = Grid(stage)
    if stage.data.periods == nil, !grid.fits, Grid(stage, isTurned: true).fits {
      return draw(Grid(stage, isTurned: true), stage)
    }
    return draw(grid, stage)
  }

  /// Names down the side and along the top, and which place and which series a cell shows.
  private struct Grid {
    let rows: Rows
    let bands: BandScale
    private let columns: [String]
    private let ticks: TimeTicks?
    private let isTurned: Bool

    init(_ stage: Stage, isTurned: Bool = false) {
      self.isTurned = isTurned
      let series = stage.series.map(\.name)
      columns = isTurned ? series : stage.placeNames
      let rows = Rows(
        stage, names: isTurned ? stage.placeNames : series, rowHeight: 30,
        top: stage.data.periods == nil || isTurned ? 26 : 43)
      let bands = BandScale(
        count: columns.count, range: (rows.plot.x, rows.plot.maxX), padding: 0)
      (self.rows, self.bands) = (rows, bands)
      guard !isTurned, let periods = stage.data.periods, let sequence = stage.sequence else {
        ticks = nil
        return
      }
      ticks = TimeTicks(
        periods, sequence, stage.phraseBook, at: periods.indices.map(bands.center),
        between: { _ in nil },
        width: { Drawing.width(of: $0, scale: PlaceAxis.scale) })
    }

    func place(_ row: Int, _ column: Int) -> (place: Int, series: Int) {
      isTurned ? (row, column) : (column, row)
    }

    var rowIndices: Range<Int> { 0..<rows.count }
    var columnIndices: Range<Int> { columns.indices }

    /// Whether the names of all columns have room side by side.
    var fits: Bool {
      PlaceLabels.areApart(
        columns, at: columns.indices.map(bands.center),
        in: Drawing(width: rows.plot.maxX + 6, height: rows.height))
    }

    func drawColumnNames(in drawing: inout Drawing) {
      guard let ticks else {
        return PlaceLabels.draw(
          columns, at: columns.indices.map(bands.center), y: 12, in: &drawing)
      }
      for tick in ticks.ticks {
        PlaceLabels.place(tick.text, at: tick.position, y: 29, in: &drawing)
      }
      for tick in ticks.ticks where !tick.year.isEmpty {
        PlaceLabels.place(tick.year, at: tick.position, y: 12, in: &drawing)
      }
    }

    func box(_ row: Int, _ column: Int) -> Box {
      Box(
        x: bands.start(of: column) + 0.5, y: rows.center(of: row) - rows.rowHeight / 2 + 0.5,
        width: max(1, bands.width - 1), height: rows.rowHeight - 1)
    }
  }

  private static func draw(_ grid: Grid, _ stage: Stage) -> Drawing {
    var drawing = Drawing(width: stage.width, height: grid.rows.height + Shades.keyHeight)
    grid.rows.drawNames(in: &drawing)
    grid.drawColumnNames(in: &drawing)
    let shades = Shades(stage.allNumbers)
    let format = stage.format()
    for row in grid.rowIndices {
      for column in grid.columnIndices {
        let (place, series) = grid.place(row, column)
        let box = grid.box(row, column)
        guard let value = stage.series[series].values[place] else {
          drawing.add(.rectangle(box, .missing))
          continue
        }
        drawing.add(
          .rectangle(box, shades.look(of: value.doubleValue), tip: stage.tip(place, series)))
      }
    }
    if stage.chart.showsValues { label(grid, shades, format, stage, in: &drawing) }
    shades.drawKey(
      x: grid.rows.plot.x, y: grid.rows.height + Shades.keyHeight / 2, format, in: &drawing)
    return drawing
  }

  /// The numbers of all cells, or of none.
  private static func label(
    _ grid: Grid, _ shades: Shades, _ format: AxisFormat, _ stage: Stage,
    in drawing: inout Drawing
  ) {
    var labels: [(text: String, box: Box, look: TextLook)] = []
    for row in grid.rowIndices {
      for column in grid.columnIndices {
        let (place, series) = grid.place(row, column)
        guard let value = stage.series[series].values[place] else { continue }
        let (text, box) = (stage.label(value, format), grid.box(row, column))
        guard drawing.width(of: text, scale: 0.85) < box.width - 4 else { return }
        labels.append((text, box, shades.ink(of: value.doubleValue)))
      }
    }
    for label in labels {
      drawing.label(
        label.text, x: label.box.x + label.box.width / 2, y: label.box.y + label.box.height / 2,
        anchor: .middle, look: label.look, scale: 0.85, margin: 1)
    }
  }
}
