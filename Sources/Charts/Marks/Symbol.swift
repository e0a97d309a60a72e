/// The shapes of series, in their order.
enum Symbol: Int, CaseIterable {
  case circle, square, triangle, diamond, cross, ring

  /// Beside a line.
  static let smallRadius = 3.5
  /// Alone.
  static let largeRadius = 5.5

  static func of(series index: Int) -> Symbol { allCases[index % allCases.count] }

  /// The outline around a point.
  func path(x: Double, y: Double, radius r: Double) -> PathData {
    switch self {
    case .circle, .ring: return .circle(x: x, y: y, radius: r)
    case .square:
      return .polygon([(x - r, y - r), (x + r, y - r), (x + r, y + r), (x - r, y + r)])
    case .triangle:
      return .polygon([
        (x, y - r * 1.2), (x + r * 1.1, y + r * 0.9), (x - r * 1.1, y + r * 0.9),
      ])
    case .diamond:
      return .polygon([(x, y - r * 1.3), (x + r * 1.3, y), (x, y + r * 1.3), (x - r * 1.3, y)])
    case .cross:
      let t = r * 0.4
      return .polygon([
        (x - t, y - r), (x + t, y - r), (x + t, y - t), (x + r, y - t), (x + r, y + t),
        (x + t, y + t), (x + t, y + r), (x - t, y + r), (x - t, y + t), (x - r, y + t),
        (x - r, y - t), (x - t, y - t),
      ])
    }
  }
}
