/// Names one below another on the left, with room for marks on the right.
struct Rows {
  /// Where marks may be.
  private(set) var plot: Box
  let rowHeight: Double
  /// The lines of each name.
  private let names: [[String]]
  private static let lineHeight = 16.0

  /// - Parameters:
  ///   - rowHeight: the least; rows are higher where a name takes several lines.
  ///   - top: the room above the first row.
  ///   - right: the room beside the marks.
  init(_ stage: Stage, names: [String], rowHeight: Double, top: Double, right: Double = 6) {
    let limit = stage.width * (stage.isNarrow ? 0.36 : 0.32) / Drawing.ordinarySize
    let wrapped = Self.wrapped(names, width: limit)
    self.names = wrapped
    let lines = wrapped.lazy.map(\.count).max() ?? 1
    self.rowHeight = max(rowHeight, Double(lines) * Self.lineHeight + 6)
    let widest = wrapped.lazy.flatMap { $0 }.map { Drawing.width(of: $0) }.max() ?? 0
    plot = Box(
      x: widest + 10, y: top, width: stage.width - widest - 10 - right,
      height: self.rowHeight * Double(names.count))
  }

  /// In two lines, or in as many as say which is which: names that begin alike must not be cut to the
  /// same.
  private static func wrapped(_ names: [String], width: Double) -> [[String]] {
    for limit in [2, 3, 4, 6] {
      let wrapped = names.map { TextWrap.lines(of: $0, width: width, limit: limit) }
      if !wrapped.contains(where: { $0.last?.hasSuffix("…") == true }) || limit == 6 {
        return wrapped
      }
    }
    return names.map { [$0] }
  }

  var count: Int { names.count }

  /// The same rows, begun somewhere else.
  func moved(to y: Double) -> Rows {
    var rows = self
    rows.plot.y = y
    return rows
  }

  /// How high a drawing of them is.
  var height: Double { plot.maxY + 6 }

  func center(of row: Int) -> Double { plot.y + rowHeight * (Double(row) + 0.5) }

  func drawNames(in drawing: inout Drawing) {
    for (row, lines) in names.enumerated() {
      let first = center(of: row) - Double(lines.count - 1) * Self.lineHeight / 2
      for (index, line) in lines.enumerated() {
        drawing.label(
          line, x: plot.x - 8, y: first + Double(index) * Self.lineHeight, anchor: .end, margin: 0)
      }
    }
  }
}
