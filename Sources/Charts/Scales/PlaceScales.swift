/// Places in a row, each with a width of its own.
struct BandScale {
  let count: Int
  let range: (Double, Double)
  /// How much of a step is left free, from 0 to 1.
  let padding: Double
  /// How many steps a place may fill: more than one where no two neighbours are both taken.
  var reach = 1

  private var step: Double { (range.1 - range.0) / Double(max(1, count - 1 + reach)) }

  var width: Double { step * Double(reach) * (1 - padding) }

  func start(of index: Int) -> Double { center(of: index) - width / 2 }

  func center(of index: Int) -> Double {
    range.0 + step * (Double(index) + Double(reach) / 2)
  }
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

  /// The places that have something to show; the others only keep the distances of time.
  var takenPlaces: [Int] {
    (0..<data.places.count).filter { place in series.contains { $0.values[place] != nil } }
  }

  /// How far neighbours are apart at least that have something to show, in places.
  var leastDistance: Int {
    let taken = takenPlaces
    return zip(taken, taken.dropFirst()).map { $1 - $0 }.min() ?? 1
  }

  /// The places that a table has rows for: a month that is missing is worth one, the years between censuses are not.
  var tabledPlaces: [Int] {
    let left = data.filledPlaces.isEmpty || leastDistance == 1 ? [] : data.filledPlaces
    return data.places.indices.filter { !left.contains($0) }
  }

  /// Nil where the places are no periods.
  func timeScale(in range: (Double, Double)) -> TimeScale? {
    guard let periods = data.periods, let sequence else { return nil }
    return TimeScale(periods, sequence, range: range)
  }
}
