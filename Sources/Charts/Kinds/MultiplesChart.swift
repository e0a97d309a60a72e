import Statistics

/// One small plot for each series, on the same scales, so that shapes and sizes can be compared; or each
/// on its own, where sizes are too far apart and shapes are what matters.
enum MultiplesChart: ChartKind {
  static let traits = ChartTraits(
    names: ["小图", "小圖", "small multiples"],
    summary:
      "One small plot for each series, all on the same scales, or each on its own: lines, or bars of places that don't follow upon one another.",
    additions: [.base], uncertainty: .unseen, ranges: .bands, gaps: .byCalendar)

  static func axisNote(_ stage: Stage) -> String? {
    if stage.chart.scaling == .free { return stage.phrases.scalesDiffer }
    if !stage.data.placesFollow { return nil }
    return ValueAxis.isNearZero(stage.extents) ? nil : stage.phrases.verticalAxisNotFromZero
  }

  /// Where the plots are, and how high a cell is.
  private struct Grid {
    let columns: Int
    let rows: Int
    let cellWidth: Double
    /// The room for the numbers of an axis.
    let axisWidth: Double
    let hasYears: Bool
    static let (gap, plotHeight, head) = (16.0, 70.0, 26.0)

    init(_ stage: Stage, axisWidth: Double) {
      let count = stage.series.count
      let most = min(stage.isNarrow ? 2 : 3, max(1, count))
      // Long numbers must leave room for the plots.
      columns =
        (1...most).last { columns in
          (stage.width - Self.gap * Double(columns - 1)) / Double(columns) >= axisWidth + 60
        } ?? 1
      rows = (count + columns - 1) / columns
      self.axisWidth = axisWidth
      hasYears = stage.sequence.map { $0.unit != .year } ?? false
      cellWidth = (stage.width - Self.gap * Double(columns - 1)) / Double(columns)
    }

    var cellHeight: Double { Self.head + Self.plotHeight + (hasYears ? 44 : 28) }

    func plot(_ index: Int) -> Box {
      Box(
        x: Double(index % columns) * (cellWidth + Self.gap) + axisWidth,
        y: Double(index / columns) * cellHeight + Self.head,
        width: max(20, cellWidth - axisWidth), height: Self.plotHeight)
    }
  }

  static func draw(_ stage: Stage) -> Drawing {
    if !stage.data.placesFollow { return drawBars(stage) }
    let isFree = stage.chart.scaling == .free
    let shared = axis(stage, stage.extents)
    let axes = stage.series.map { series in
      isFree
        ? axis(
          stage,
          series.values.flatMap { value in
            value.map { [$0.extent.lowerBound, $0.extent.upperBound] } ?? []
          }) : shared
    }
    let widest = axes.flatMap(\.labels).map { Drawing.width(of: $0, scale: 0.85) }.max() ?? 0
    let grid = Grid(stage, axisWidth: widest + 6)
    var drawing = Drawing(
      width: stage.width, height: grid.cellHeight * Double(max(1, grid.rows)))
    let room = lastLabels(stage, axes).map { Drawing.width(of: $0, scale: 0.85) }.max() ?? 0
    for index in stage.series.indices {
      let plot = grid.plot(index)
      let y = axes[index].scale((plot.maxY, plot.y))
      drawAxis(axes[index], y, plot, hasNumbers: isFree || index % grid.columns == 0, &drawing)
      let name = TextWrap.shortened(
        stage.series[index].name, to: grid.cellWidth / drawing.fontSize)
      drawing.label(name, x: plot.x - grid.axisWidth, y: plot.y - 16, margin: 0)
      draw(index, plot, y, axes[index].format, room: room, stage, in: &drawing)
    }
    return drawing
  }

  /// The last values of all plots, as far as they are written.
  private static func lastLabels(_ stage: Stage, _ axes: [ValueAxis]) -> [String] {
    guard stage.chart.showsValues else { return [] }
    return zip(stage.series, axes).compactMap { series, axis in
      series.values.last { $0 != nil }.flatMap { $0 }.map { stage.label($0, axis.format) }
    }
  }

  private static func axis(_ stage: Stage, _ values: [Double]) -> ValueAxis {
    ValueAxis(
      stage, values, labelled: nil, includingZero: ValueAxis.isNearZero(values),
      ticks: 2)
  }

  private static func drawAxis(
    _ axis: ValueAxis, _ y: ValueScale, _ plot: Box, hasNumbers: Bool, _ drawing: inout Drawing
  ) {
    var lines = PathData()
    for (tick, label) in zip(axis.ticks, axis.labels) {
      let position = y.position(of: tick)
      if tick == 0 {
        drawing.add(.path(.across(x: plot.x, y: position, length: plot.width), .zero))
      } else {
        lines.addAcross(x: plot.x, y: position, length: plot.width)
      }
      guard hasNumbers else { continue }
      drawing.label(
        label, x: plot.x - 4, y: position, anchor: .end, look: .quiet, scale: 0.85, margin: 0)
    }
    if !lines.isEmpty { drawing.add(.path(lines, .grid)) }
  }

  private static func draw(
    _ index: Int, _ plot: Box, _ y: ValueScale, _ format: AxisFormat, room: Double, _ stage: Stage,
    in drawing: inout Drawing
  ) {
    let series = stage.series[index]
    // The last value stands beside its point, where no line is; of long ones only what is above or below
    // has room.
    let isBeside = room < plot.width * 0.4
    let range = (plot.x + 10, plot.maxX - (isBeside ? room + 8 : 14))
    let x = stage.positions(in: range)
    let colour = stage.singleColour(ofSeries: index)
    let ranges = Ranges(series)
    for run in stage.runs(ofSeries: index) {
      ranges.draw(run, colour, in: &drawing) { (x[$0], y.position(of: $1)) }
    }
    for run in stage.lines(ofSeries: index) {
      let points = run.compactMap { place in
        series.values[place].map { (x[place], y.position(of: $0.doubleValue)) }
      }
      if points.count == 1 {
        drawing.add(.circle(x: points[0].0, y: points[0].1, radius: 2.5, .point(colour)))
      }
      drawing.dataLine(points, .line(colour))
    }
    for place in series.values.indices where stage.standsOut(place) {
      ranges.draw(place, in: &drawing) { (x[$0], y.position(of: $1)) }
      guard let value = series.values[place], value.isCentred else { continue }
      drawing.add(
        .circle(
          x: x[place], y: y.position(of: value.doubleValue), radius: Symbol.largeRadius,
          .point(colour)))
    }
    if stage.chart.showsValues, let last = series.values.lastIndex(where: { $0 != nil }),
      let value = series.values[last]
    {
      let position = y.position(of: value.doubleValue)
      if value.isCentred {
        drawing.add(.circle(x: x[last], y: position, radius: 3, .point(colour)))
      }
      let heights =
        position - plot.y > 20 ? [position - 12, position + 13] : [position + 13, position - 12]
      drawing.label(
        stage.label(value, format),
        at: (isBeside ? [Drawing.Place(x: x[last] + 6, y: position, anchor: .start)] : [])
          + heights.map { Drawing.Place(x: x[last] + 3, y: $0, anchor: .end) },
        look: .plain.with(.paper), scale: 0.85, isImportant: true)
    }
    drawPlaces(plot, x, range, stage, in: &drawing)
  }

  /// What stands under a plot: its ticks, or the first and the last of its names.
  private static func drawPlaces(
    _ plot: Box, _ x: [Double], _ range: (Double, Double), _ stage: Stage, in drawing: inout Drawing
  ) {
    let scale = 0.85
    if let periods = stage.data.periods, let time = stage.timeScale(in: range) {
      let ticks = TimeTicks(
        periods, time.sequence, stage.phraseBook, at: x, between: { time.position(of: $0) },
        width: { Drawing.width(of: $0, scale: scale) })
      for tick in ticks.ticks {
        for (text, y) in [(tick.text, 13.0), (tick.year, 28)] {
          let half = Drawing.width(of: text, scale: scale) / 2
          drawing.label(
            text, x: min(max(tick.position, half + 1), drawing.width - half - 1), y: plot.maxY + y,
            anchor: .middle, look: .quiet, scale: scale, margin: 1)
        }
      }
      return
    }
    let names = stage.placeNames
    guard let first = names.first, let last = names.last else { return }
    let room = plot.width / 2 / drawing.fontSize / scale - 0.5
    drawing.label(
      TextWrap.shortened(first, to: room), x: plot.x, y: plot.maxY + 13, look: .quiet,
      scale: scale, margin: 0)
    guard names.count > 1 else { return }
    drawing.label(
      TextWrap.shortened(last, to: room), x: plot.maxX - 1, y: plot.maxY + 13, anchor: .end,
      look: .quiet, scale: scale, margin: 0)
  }
}
