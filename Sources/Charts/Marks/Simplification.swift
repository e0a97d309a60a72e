/// Fewer points for a long line, without losing what is high or low.
enum Simplification {
  /// Of the points that share a pixel column, the first, the lowest, the highest and the last.
  static func keepingExtremes(_ points: [(Double, Double)], width: Double) -> [(Double, Double)] {
    guard Double(points.count) > width * 2 else { return points }
    var result: [(Double, Double)] = []
    var column: [(Double, Double)] = []
    func flush() {
      guard let first = column.first, let last = column.last else { return }
      let low = column.indices.min { column[$0].1 < column[$1].1 }!
      let high = column.indices.max { column[$0].1 < column[$1].1 }!
      result.append(first)
      for index in [min(low, high), max(low, high)] where index > 0 && index < column.count - 1 {
        result.append(column[index])
      }
      if column.count > 1 { result.append(last) }
    }
    for point in points {
      if let last = column.last, last.0.rounded(.down) != point.0.rounded(.down) {
        flush()
        column = []
      }
      column.append(point)
    }
    flush()
    return result
  }
}
