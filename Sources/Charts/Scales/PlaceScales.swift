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

extension Stage {
  /// Where each place is: periods by the calendar, numbers in proportion, categories at even distances.
  ///
  /// - Parameter time: the scale of the periods, where it is known.
  func positions(in range: (Double, Double), along time: TimeScale? = nil) -> [Double] {
    switch data.places {
    case .periods(let periods):
      guard let scale = time ?? timeScale(in: range) else { return periods.map { _ in range.0 } }
      return periods.map(scale.position)
    case .numbers(let numbers, _, _):
      let scale = LinearScale(
        domain: (numbers.min() ?? 0)...(numbers.max() ?? 0), range: range)
      return numbers.map(scale.position)
    case .categories(let names):
      let scale = PointScale(count: names.count, range: range)
      return names.indices.map(scale.position)
    }
  }

  /// Nil where the places are no periods.
  func timeScale(in range: (Double, Double)) -> TimeScale? {
    guard let periods = data.periods, let sequence else { return nil }
    return TimeScale(periods, sequence, range: range)
  }
}
