/// A list of names on the left, with room for marks on the right: bars, dots, heat.
struct HorizontalFrame {
  var drawing: Drawing
  /// Where marks may be.
  let plot: Box
  let rowHeight: Double
  private let names: [[String]]

  init(_ stage: Stage, names: [String], rowHeight: Double, top: Double, right: Double = 6) {
    let limit = stage.width * (stage.isNarrow ? 0.36 : 0.32)
    let draft = Drawing(width: stage.width, height: 10)
    let lines = rowHeight >= 34 ? 2 : 1
    let wrapped = names.map {
      TextWrap.lines(of: $0, width: limit / draft.fontSize, limit: lines)
    }
    self.names = wrapped
    self.rowHeight = rowHeight
    let widest = wrapped.flatMap { $0 }.map { draft.width(of: $0) }.max() ?? 0
    let height = top + rowHeight * Double(names.count) + 6
    plot = Box(
      x: widest + 10, y: top, width: stage.width - widest - 10 - right, height: height - top - 6)
    drawing = Drawing(width: stage.width, height: height)
  }

  func center(of row: Int) -> Double { plot.y + rowHeight * (Double(row) + 0.5) }

  mutating func drawNames() {
    for (row, lines) in names.enumerated() {
      let first = center(of: row) - Double(lines.count - 1) * 8
      for (index, line) in lines.enumerated() {
        drawing.label(
          line, x: plot.x - 8, y: first + Double(index) * 16, anchor: .end, style: "t", margin: 0)
      }
    }
  }

  /// A line across all rows.
  mutating func drawVertical(at x: Double, style: String) {
    drawing.add(.path("M\(Numbers.pair(x, plot.y))v\(Numbers.text(plot.height))", style: style))
  }
}
