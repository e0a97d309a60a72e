/// A plot with values up its side: lines, columns, points.
struct VerticalFrame {
  var drawing: Drawing
  let plot: Box
  let y: ValueScale
  let format: AxisFormat
  /// Whether the axis does not begin at zero.
  let isBroken: Bool

  struct Needs {
    var values: [Double]
    /// The numbers at the marks, where they are others.
    var labelled: [Double]?
    var includesZero: Bool
    var right = 0.0
    var bottomLines = 1
    var top = 8.0
    var height: Double
    var drawsAxis = true
  }

  init(_ stage: Stage, _ needs: Needs) {
    let extra =
      stage.chart.lines.map(\.value)
      + stage.chart.bands.flatMap { [$0.range.lowerBound, $0.range.upperBound] }
    let axis = ValueAxis(
      stage, needs.values + extra, labelled: needs.labelled ?? needs.values,
      includingZero: needs.includesZero, ticks: max(2, Int(needs.height / 45)))
    format = axis.format
    var drawing = Drawing(
      width: stage.width,
      height: needs.top + needs.height + 12 + Double(needs.bottomLines) * 18)
    let labels = axis.labels
    let left =
      needs.drawsAxis ? (labels.map { drawing.width(of: $0, scale: 0.92) }.max() ?? 0) + 8 : 4
    plot = Box(
      x: left, y: needs.top, width: max(40, stage.width - left - max(needs.right, 6)),
      height: needs.height)
    y = axis.scale((plot.maxY, plot.y))
    isBroken = axis.domain.lowerBound > 0 || axis.domain.upperBound < 0
    if needs.drawsAxis {
      var grid = ""
      for (value, label) in zip(axis.ticks, labels) {
        let position = y.position(of: value)
        if value != 0 { grid += "M\(Numbers.pair(plot.x, position))h\(Numbers.text(plot.width))" }
        drawing.label(label, x: left - 6, y: position, anchor: .end, style: "q", scale: 0.92)
      }
      if !grid.isEmpty { drawing.add(.path(grid, style: "g")) }
    }
    self.drawing = drawing
  }

  /// The line at zero, over the marks that stand on it.
  mutating func drawZero() {
    guard y.domain.contains(0) else { return }
    drawing.add(
      .path("M\(Numbers.pair(plot.x, y.position(of: 0)))h\(Numbers.text(plot.width))", style: "z"))
  }

  /// Shaded stretches, under the marks.
  mutating func drawBands(_ chart: Chart) {
    for band in chart.bands {
      let (top, bottom) = (
        y.position(of: band.range.upperBound), y.position(of: band.range.lowerBound)
      )
      drawing.add(
        .rectangle(
          Box(x: plot.x, y: top, width: plot.width, height: bottom - top), style: "d", tip: nil))
    }
  }

  /// The names of the shaded stretches, where no mark is.
  mutating func labelBands(_ chart: Chart) {
    for band in chart.bands {
      let (top, bottom) = (
        y.position(of: band.range.upperBound), y.position(of: band.range.lowerBound)
      )
      let heights = bottom - top >= 18 ? [top + 10, bottom - 9] : [top - 9, bottom + 9]
      let places = heights.flatMap { height in
        [
          Drawing.Place(x: plot.x + 4, y: height, anchor: .start),
          Drawing.Place(x: plot.maxX - 4, y: height, anchor: .end),
          Drawing.Place(x: plot.x + plot.width / 2, y: height, anchor: .middle),
          Drawing.Place(x: plot.x + plot.width / 4, y: height, anchor: .middle),
          Drawing.Place(x: plot.x + plot.width * 3 / 4, y: height, anchor: .middle),
        ]
      }
      drawing.label(band.label, at: places, style: "q hp", scale: 0.92, isImportant: true)
    }
  }

  /// Lines across the plot, over the marks.
  mutating func drawLines(_ chart: Chart) {
    for line in chart.lines {
      let position = y.position(of: line.value)
      drawing.add(
        .path("M\(Numbers.pair(plot.x, position))h\(Numbers.text(plot.width))", style: "r"))
      let places = [(plot.maxX - 4, Drawing.Anchor.end), (plot.x + 4, .start)]
      let candidates = places.flatMap { place in
        [-10.0, 10].map { Drawing.Place(x: place.0, y: position + $0, anchor: place.1) }
      }
      drawing.label(line.label, at: candidates, style: "t hp", scale: 0.92, isImportant: true)
    }
  }
}
