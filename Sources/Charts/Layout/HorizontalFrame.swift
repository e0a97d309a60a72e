import Statistics

/// A plot with names down its side and values across: bars that lie, dots.
///
/// It draws the key, the names, the axis and the shaded stretches first, then the kind its marks, then
/// the frame what lies over them.
struct HorizontalFrame {
  var drawing: Drawing
  let plot: Box
  let x: ValueScale
  let format: AxisFormat
  private let rows: Rows
  private let references: References
  private let referenceNames: ReferenceNames

  struct Needs {
    var values: [Double]
    /// The numbers at the marks, where they are others.
    var labelled: [DecimalNumber]?
    /// What the rows are called, where they are not the places.
    var names: [String]?
    var rowHeight: Double
    var right = 6.0
    var legend: Legend.Sample?
    var baseline: Baseline
  }

  /// What marks begin at.
  enum Baseline {
    /// Bars begin at zero, and say their values; that is axis enough.
    case zero
    /// Places stand for numbers, which ticks name.
    case axis
  }

  init(_ stage: Stage, _ needs: Needs) {
    references = References(stage)
    let legend = needs.legend.map { Legend(stage, $0) }
    let values = needs.values + references.values
    let axis =
      needs.baseline == .axis
      ? ValueAxis(
        stage, values, labelled: needs.labelled,
        includingZero: ValueAxis.isNearZero(values), ticks: stage.isNarrow ? 3 : 6) : nil
    let format = axis?.format ?? stage.format(of: needs.labelled)
    let right =
      axis == nil
      ? needs.right : stage.widestLabel(format) + 14
    let rows = Rows(
      stage, names: needs.names ?? stage.placeNames, rowHeight: needs.rowHeight,
      top: (legend?.height ?? 0) + (axis == nil ? 4 : 24), right: right)
    let plot = rows.plot
    if let axis {
      let inset = stage.widestLabel(format) + 12
      x = axis.scale((plot.x + min(inset, plot.width / 4), plot.maxX))
    } else {
      x = .linear(Self.fromZero(values, stage, format, in: plot))
    }
    self.format = format
    self.rows = rows
    self.plot = plot
    referenceNames = ReferenceNames(
      references, along: x, width: stage.width, sayingValuesOf: axis == nil ? stage : nil)
    drawing = Drawing(width: stage.width, height: rows.height + referenceNames.height)
    legend?.draw(stage, in: &drawing)
    rows.drawNames(in: &drawing)
    if let axis { drawTicks(axis) }
    for line in references.lines {
      let position = x.position(of: line.value)
      drawing.rule(from: (position, plot.y), to: (position, plot.maxY))
    }
    for band in references.bands {
      let (a, b) = (x.position(of: band.range.lowerBound), x.position(of: band.range.upperBound))
      drawing.add(.rectangle(Box(x: a, y: plot.y, width: b - a, height: plot.height), .band))
    }
  }

  /// From zero, or to both sides of it, with room for the labels at the bars' ends.
  static func fromZero(
    _ values: [Double], _ stage: Stage, _ format: AxisFormat, in plot: Box
  ) -> LinearScale {
    let lower = min(0, values.min() ?? 0)
    let upper = max(0, values.max() ?? 1)
    let hasLabels = stage.chart.showsValues && stage.chart.stacking == .none
    var (left, right) = (0.0, 0.0)
    for value in hasLabels ? stage.series.flatMap(\.values) : [] {
      guard let value else { continue }
      let room = Drawing.width(of: stage.signedLabel(value, format)) + 8
      if value.doubleValue < 0 { left = max(left, room) } else { right = max(right, room) }
    }
    let (start, end) = (plot.x + min(left, plot.width / 3), plot.maxX - min(right, plot.width / 3))
    return LinearScale(
      domain: lower...(upper == lower ? lower + 1 : upper), range: (start, max(start + 10, end)))
  }

  private mutating func drawTicks(_ axis: ValueAxis) {
    for tick in axis.ticks {
      let position = x.position(of: tick)
      drawVertical(at: position, tick == 0 ? .zero : .grid)
      drawing.label(
        format.text(of: tick), x: position, y: plot.y - 12, anchor: .middle, look: .quiet,
        scale: 0.92, margin: 4)
    }
  }

  /// Where a text beside a mark begins, or ends: beyond the lines that would strike it, where it has
  /// room there.
  func clear(
    _ text: String, from start: Double, row y: Double, isLeft: Bool, scale: Double = 1
  ) -> Double {
    let width = drawing.width(of: text, scale: scale)
    var place = start
    let lines = references.lines.map { x.position(of: $0.value) }.sorted()
    for line in isLeft ? lines.reversed() : lines {
      let (from, to) = isLeft ? (place - width, place) : (place, place + width)
      if line > from - 2, line < to + 2 { place = isLeft ? line - 5 : line + 5 }
    }
    let (from, to) = isLeft ? (place - width, place) : (place, place + width)
    return from >= plot.x && to <= drawing.width ? place : start
  }

  func center(of row: Int) -> Double { rows.center(of: row) }

  /// The line at zero, over the bars that begin there.
  mutating func drawZero() { drawVertical(at: x.position(of: 0), .zero) }

  /// A line across all rows.
  private mutating func drawVertical(at x: Double, _ look: Look) {
    drawing.add(.path(.down(x: x, y: plot.y, length: plot.height), look))
  }

  /// The drawing with what lies over the marks: lines across the rows, and below them what lines and
  /// shaded stretches are called.
  consuming func finished() -> Drawing {
    for line in references.lines { drawVertical(at: x.position(of: line.value), .reference) }
    referenceNames.draw(below: plot.maxY + 4, in: &drawing)
    return drawing
  }
}
