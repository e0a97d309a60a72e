/// Places in a row, each with a width of its own.
struct BandScale {
  let count: Int
  let range: (Double, Double)
  /// How much of a step is left free, from 0 to 1.
  let padding: Double

  private var step: Double { (range.1 - range.0) / Double(max(1, count)) }

  var width: Double { step * (1 - padding) }

  func start(of index: Int) -> Double { range.0 + step * (Double(index) + padding / 2) }

  func center(of index: Int) -> Double { range.0 + step * (Double(index) + 0.5) }
}

/// Places in a row without a width: the first and the last at the ends.
struct PointScale {
  let count: Int
  let range: (Double, Double)

  func position(of index: Int) -> Double {
    guard count > 1 else { return (range.0 + range.1) / 2 }
    return range.0 + (range.1 - range.0) * Double(index) / Double(count - 1)
  }
}
