/// Names one below another on the left, with room for marks on the right.
struct Rows {
  /// Where marks may be.
  let plot: Box
  let rowHeight: Double
  /// The lines of each name.
  private let names: [[String]]

  /// - Parameters:
  ///   - top: the room above the first row.
  ///   - right: the room beside the marks.
  init(_ stage: Stage, names: [String], rowHeight: Double, top: Double, right: Double = 6) {
    let limit = stage.width * (stage.isNarrow ? 0.36 : 0.32)
    let lines = rowHeight >= 34 ? 2 : 1
    let wrapped = names.map {
      TextWrap.lines(of: $0, width: limit / Drawing.ordinarySize, limit: lines)
    }
    self.names = wrapped
    self.rowHeight = rowHeight
    let widest = wrapped.lazy.flatMap { $0 }.map { Drawing.width(of: $0) }.max() ?? 0
    let height = top + rowHeight * Double(names.count) + 6
    plot = Box(
      x: widest + 10, y: top, width: stage.width - widest - 10 - right, height: height - top - 6)
  }

  /// How high a drawing of them is.
  var height: Double { plot.y + rowHeight * Double(names.count) + 6 }

  func center(of row: Int) -> Double { plot.y + rowHeight * (Double(row) + 0.5) }

  func drawNames(in drawing: inout Drawing) {
    for (row, lines) in names.enumerated() {
      let first = center(of: row) - Double(lines.count - 1) * 8
      for (index, line) in lines.enumerated() {
        drawing.label(line, x: plot.x - 8, y: first + Double(index) * 16, anchor: .end, margin: 0)
      }
    }
  }

  /// Whether a name is long enough to need a second line.
  static func hasLongName(_ names: [String]) -> Bool {
    names.contains { TextMetrics.width(of: $0) > 9 }
  }
}
