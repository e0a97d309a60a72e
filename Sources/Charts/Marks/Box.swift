/// A rectangle by its upper left corner.
struct Box {
  var x: Double
  var y: Double
  var width: Double
  var height: Double

  var maxX: Double { x + width }
  var maxY: Double { y + height }

  func overlaps(_ other: Box) -> Bool {
    x < other.maxX && other.x < maxX && y < other.maxY && other.y < maxY
  }

  func holds(_ other: Box) -> Bool {
    x <= other.x && other.maxX <= maxX && y <= other.y && other.maxY <= maxY
  }

  /// Whether a line between two points passes through; clipped by Liang and Barsky's algorithm.
  func isCrossed(from a: (Double, Double), to b: (Double, Double)) -> Bool {
    if max(a.0, b.0) < x || min(a.0, b.0) > maxX || max(a.1, b.1) < y || min(a.1, b.1) > maxY {
      return false
    }
    var (enter, leave) = (0.0, 1.0)
    // Whether something is left of the line on one side of an edge.
    func clip(_ p: Double, _ q: Double) -> Bool {
      if p < 0 { enter = max(enter, q / p) } else if p > 0 { leave = min(leave, q / p) }
      return p != 0 || q >= 0
    }
    let (dx, dy) = (b.0 - a.0, b.1 - a.1)
    return clip(-dx, a.0 - x) && clip(dx, maxX - a.0) && clip(-dy, a.1 - y)
      && clip(dy, maxY - a.1) && enter <= leave
  }

  func expanded(by margin: Double) -> Box {
    Box(x: x - margin, y: y - margin, width: width + 2 * margin, height: height + 2 * margin)
  }
}
