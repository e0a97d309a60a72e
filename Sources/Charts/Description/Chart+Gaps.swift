import Statistics

/// Periods that are missing between others get their places: lines have gaps there, and columns keep
/// the distances of time.
extension Chart {
  mutating func fillGaps(_ gaps: ChartTraits.Gaps) throws(ChartFault) {
    guard let periods = data.periods, periods.count > 2, gaps != .closed, let sequence else {
      return
    }
    let ordinals = periods.compactMap(sequence.ordinal)
    guard ordinals.count == periods.count, let step = Self.step(of: ordinals) else { return }
    let distances = zip(ordinals, ordinals.dropFirst()).map { $1 - $0 }
    if distances.allSatisfy({ $0 == step }) { return }
    // What goes by the calendar has gaps only where a step that it takes is left out.
    if gaps == .byCalendar, distances.min() != step { return }
    let places = (ordinals[ordinals.count - 1] - ordinals[0]) / step
    // A column of a month's end would stand between the names of two months.
    let reach = sequence.unit == .year ? max(1, (distances.min() ?? step) / step) : 1
    guard Self.areFew(places, of: periods.count, reach: reach) else {
      if gaps == .byStep { throw .unequalIntervals }
      return
    }
    var filled: [Period] = []
    var sources: [Int?] = []
    for (index, ordinal) in ordinals.enumerated() {
      if index > 0 {
        for between in stride(from: ordinals[index - 1] + step, to: ordinal, by: step) {
          guard let period = sequence.period(at: between) else { continue }
          filled.append(period)
          sources.append(nil)
        }
      }
      filled.append(periods[index])
      sources.append(index)
    }
    data.places = .periods(filled)
    data.filledPlaces = Set(sources.indices.filter { sources[$0] == nil })
    let spread = { (series: DataSeries) in
      DataSeries(name: series.name, values: sources.map { $0.flatMap { series.values[$0] } })
    }
    data.series = data.series.map(spread)
    data.given = data.given?.map(spread)
  }

  /// Whether so many places leave columns wide enough, each of which fills as many as its neighbours leave it: those
  /// of the censuses of 1953, 1964, 1982, 1990 … eight years.
  private static func areFew(_ places: Int, of count: Int, reach: Int) -> Bool {
    places < 4 * count + 24 || places / reach <= 24 && places <= 1000
  }

  /// What all distances between neighbours are multiples of; nil for periods without a fixed step.
  private static func step(of ordinals: [Int]) -> Int? {
    var step = 0
    for (a, b) in zip(ordinals, ordinals.dropFirst()) {
      var distance = b - a
      guard distance > 0 else { return nil }
      while distance != 0 { (step, distance) = (distance, step % distance) }
    }
    return step > 0 ? step : nil
  }
}
