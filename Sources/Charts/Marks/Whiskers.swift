/// Thin lines from one end of a range to the other: error bars, over whatever lies beneath.
struct Whiskers {
  private var path = PathData()
  /// Half the length of the strokes at their ends.
  private static let cap = 4.0

  mutating func addLying(y: Double, from start: Double, to end: Double) {
    path.addLying(y: y, from: start, to: end)
    for x in [start, end] { path.addUpright(x: x, from: y - Self.cap, to: y + Self.cap) }
  }

  mutating func addUpright(x: Double, from start: Double, to end: Double) {
    path.addUpright(x: x, from: start, to: end)
    for y in [start, end] { path.addLying(y: y, from: x - Self.cap, to: x + Self.cap) }
  }

  func draw(in drawing: inout Drawing) {
    guard !path.isEmpty else { return }
    // The paper's colour beneath tells it from dark bars.
    drawing.add(.path(path, .whiskerEdge))
    drawing.add(.path(path, .whisker))
  }
}
