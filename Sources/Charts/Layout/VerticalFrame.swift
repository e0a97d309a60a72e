/// A plot with values up its side: lines, columns, points.
///
/// It draws the axis, the key and the shaded stretches first, then the kind its marks, then the frame
/// what lies over them.
struct VerticalFrame {
  var drawing: Drawing
  let plot: Box
  let y: ValueScale
  let format: AxisFormat
  private let references: References

  struct Needs {
    var values: [Double]
    /// The numbers at the marks, where they are others.
    var labelled: [Double]?
    var includesZero: Bool
    /// The room for names at the right.
    var right = 0.0
    /// The lines of names below.
    var bottomLines = 1
    /// The room above the plot, besides the key's.
    var top: Double
    var height: Double
    var legend: Legend.Sample?
  }

  init(_ stage: Stage, _ needs: Needs) {
    references = References(stage)
    let legend = needs.legend.map { Legend(stage, $0) }
    let axis = ValueAxis(
      stage, needs.values + references.values, labelled: needs.labelled ?? needs.values,
      includingZero: needs.includesZero, ticks: max(2, Int(needs.height / 45)))
    format = axis.format
    let top = (legend?.height ?? 0) + needs.top
    drawing = Drawing(
      width: stage.width, height: top + needs.height + 12 + Double(needs.bottomLines) * 18)
    let labels = axis.labels
    let left = (labels.map { Drawing.width(of: $0, scale: 0.92) }.max() ?? 0) + 8
    plot = Box(
      x: left, y: top, width: max(40, stage.width - left - max(needs.right, 6)),
      height: needs.height)
    y = axis.scale((plot.maxY, plot.y))
    drawTicks(axis.ticks, labels)
    legend?.draw(stage, in: &drawing)
    drawBands()
  }

  private mutating func drawTicks(_ ticks: [Double], _ labels: [String]) {
    var grid = PathData()
    for (value, label) in zip(ticks, labels) {
      let position = y.position(of: value)
      if value != 0 { grid.addAcross(x: plot.x, y: position, length: plot.width) }
      drawing.label(
        label, x: plot.x - 6, y: position, anchor: .end, look: .quiet, scale: 0.92)
    }
    if !grid.isEmpty { drawing.add(.path(grid, .grid)) }
  }

  /// The line at zero, over the marks that stand on it or under those that cross it.
  mutating func drawZero() {
    guard y.domain.contains(0) else { return }
    drawing.add(
      .path(.across(x: plot.x, y: y.position(of: 0), length: plot.width), .zero))
  }

  /// The drawing with what lies over the marks.
  ///
  /// - Parameters:
  ///   - point: where the point of a place is that notes are about.
  ///   - label: writes what matters less than the names of lines and stretches.
  consuming func finished(
    pointOf point: (Int) -> (Double, Double)? = { _ in nil },
    thenLabel label: (inout VerticalFrame) -> Void = { _ in }
  ) -> Drawing {
    drawLines()
    drawNotes(point)
    labelBands()
    label(&self)
    return drawing
  }
}

// MARK: - References

extension VerticalFrame {
  /// Shaded stretches, under the marks.
  private mutating func drawBands() {
    for band in references.bands {
      let (top, bottom) = ends(of: band)
      drawing.add(
        .rectangle(Box(x: plot.x, y: top, width: plot.width, height: bottom - top), .band))
    }
  }

  private func ends(of band: Chart.ReferenceBand) -> (top: Double, bottom: Double) {
    (y.position(of: band.range.upperBound), y.position(of: band.range.lowerBound))
  }

  /// Lines across the plot, with their names above or below.
  private mutating func drawLines() {
    for line in references.lines {
      let position = y.position(of: line.value)
      drawing.add(
        .path(.across(x: plot.x, y: position, length: plot.width), .reference))
      let places = places(at: [position - 10, position + 10])
      drawing.label(
        line.label, at: places, look: TextLook.plain.with(.paper), scale: 0.92, isImportant: true)
    }
  }

  /// The names of the shaded stretches, where no mark is.
  private mutating func labelBands() {
    for band in references.bands {
      let (top, bottom) = ends(of: band)
      let heights = bottom - top >= 18 ? [top + 10, bottom - 9] : [top - 9, bottom + 9]
      drawing.label(
        band.label, at: bandPlaces(at: heights), look: TextLook.quiet.with(.paper), scale: 0.92,
        isImportant: true)
    }
  }

  /// At the ends of a line, the right one first, and where both are taken between them.
  private func places(at heights: [Double]) -> [Drawing.Place] {
    let ends = [(plot.maxX - 4, Drawing.Anchor.end), (plot.x + 4, .start)]
    let between = [0.5, 0.25, 0.75].map { (plot.x + plot.width * $0, Drawing.Anchor.middle) }
    return (ends + between).flatMap { x, anchor in
      heights.map { Drawing.Place(x: x, y: $0, anchor: anchor) }
    }
  }

  private func bandPlaces(at heights: [Double]) -> [Drawing.Place] {
    heights.flatMap { height in
      [
        Drawing.Place(x: plot.x + 4, y: height, anchor: .start),
        Drawing.Place(x: plot.maxX - 4, y: height, anchor: .end),
        Drawing.Place(x: plot.x + plot.width / 2, y: height, anchor: .middle),
        Drawing.Place(x: plot.x + plot.width / 4, y: height, anchor: .middle),
        Drawing.Place(x: plot.x + plot.width * 3 / 4, y: height, anchor: .middle),
      ]
    }
  }

  /// Words at points, with a thin line to each.
  private mutating func drawNotes(_ point: (Int) -> (Double, Double)?) {
    for note in references.notes {
      guard let (x, y) = point(note.place) else { continue }
      let half = drawing.width(of: note.text) / 2
      let center = min(max(x, half + 1), drawing.width - half - 1)
      let places =
        [-32.0, 34, -50, 52].map { Drawing.Place(x: center, y: y + $0, anchor: .middle) }
        + [-8.0, -24, 16, 32].flatMap { offset in
          [
            Drawing.Place(x: x + 26, y: y + offset, anchor: .start),
            Drawing.Place(x: x - 26, y: y + offset, anchor: .end),
          ]
        }
      guard let place = drawing.label(note.text, at: places, look: .plain, isImportant: true)
      else { continue }
      let end =
        place.anchor == .middle
        ? (center, place.y + (place.y < y ? 9 : -9))
        : (place.x + (place.anchor == .start ? -3 : 3), place.y)
      drawing.line([(x, y), end], .connector)
    }
  }
}
