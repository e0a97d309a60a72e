import Statistics

/// A plot with values up its side: lines, columns, points.
///
/// It draws the axis, the key and the shaded stretches first, then the kind its marks, then the frame
/// what lies over them.
struct VerticalFrame {
  var drawing: Drawing
  let plot: Box
  let y: ValueScale
  let format: AxisFormat
  let references: References
  /// Where the middle of the names below the plot is: lower than else where numbers hang below marks.
  let namesY: Double
  /// Names for which there was no room in the plot: they stand below it, so that none is lost.
  private var unplaced: [String] = []
  /// A name with its figure.
  private let part: @Sendable (String, String) -> String

  struct Needs {
    var values: [Double]
    /// The numbers at the marks, where they are others.
    var labelled: [DecimalNumber]?
    var includesZero: Bool
    /// The room for names at the right.
    var right = 0.0
    /// The lines of names below.
    var bottomLines = 1
    /// The lowest value whose number stands below its mark.
    var hanging: Double?
    /// The room above the plot, besides the key's.
    var top: Double
    var height: Double
    var legend: Legend.Sample?
  }

  init(_ stage: Stage, _ needs: Needs) {
    references = References(stage)
    part = stage.phrases.part
    let legend = needs.legend.map { Legend(stage, $0) }
    let axis = ValueAxis(
      stage, needs.values + references.values, labelled: needs.labelled,
      includingZero: needs.includesZero, ticks: max(2, Int(needs.height / 45)))
    format = axis.format
    let top = (legend?.height ?? 0) + needs.top
    let scale = axis.scale((top + needs.height, top))
    y = scale
    let below =
      needs.hanging.map { scale.position(of: $0) - top - needs.height + Self.hangingRoom } ?? 0
    let gap = max(0, below).rounded(.up)
    namesY = top + needs.height + 18 + gap
    drawing = Drawing(
      width: stage.width, height: top + needs.height + 12 + gap + Double(needs.bottomLines) * 18)
    let labels = axis.labels
    // Whole numbers take fewer bytes.
    let left = (labels.map { Drawing.width(of: $0, scale: 0.92) }.max() ?? 0).rounded(.up) + 8
    plot = Box(
      x: left, y: top, width: max(40, stage.width - left - max(needs.right.rounded(.up), 6)),
      height: needs.height)
    drawTicks(axis.ticks, labels)
    legend?.draw(stage, in: &drawing)
    drawBands()
    for line in references.lines {
      let position = y.position(of: line.value)
      drawing.rule(from: (plot.x, position), to: (plot.maxX, position))
    }
  }

  /// How far below a mark its number reaches, less what lies between the plot and its names anyway.
  private static let hangingRoom = 10.0

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
  ///   - point: where the mark of a place and a series is, for what notes say of it.
  ///   - label: writes what matters less than the names of lines and stretches.
  consuming func finished(
    pointOf point: (Int, Int) -> (Double, Double)? = { _, _ in nil },
    thenLabel label: (inout VerticalFrame) -> Void = { _ in }
  ) -> Drawing {
    drawLines()
    drawNotes(point)
    labelBands()
    label(&self)
    drawing.appendRows(unplaced)
    return drawing
  }

  /// Writes a name that an editor asked for: at the first of some places where it fits, else below the
  /// plot.
  ///
  /// - Parameter figure: what it is the name of, which has to be said where it stands below.
  /// - Returns: where it is; nil where it stands below.
  @discardableResult
  mutating func place(
    _ text: String, of figure: String? = nil, at places: [Drawing.Place], look: TextLook
  ) -> Drawing.Place? {
    guard !text.isEmpty else { return nil }
    if let place = drawing.label(text, at: places, look: look, scale: 0.92, isImportant: true) {
      return place
    }
    unplaced.append(figure.map { text.contains($0) ? text : part(text, $0) } ?? text)
    return nil
  }
}
