import Statistics

/// Periods that are missing between others get their places: lines have gaps there, and columns keep
/// the distances of time.
extension Chart {
  mutating func fillGaps(_ gaps: ChartTraits.Gaps) throws(ChartFault) {
    guard let periods = data.periods, periods.count > 2, gaps != .closed,
      let step = Self.step(of: periods)
    else { return }
    let isEven = zip(periods, periods.dropFirst()).allSatisfy {
      Self.distance(from: $0, to: $1) == step
    }
    if isEven { return }
    // What goes by the calendar has gaps only where a step that it takes is left out.
    let shortest = zip(periods, periods.dropFirst()).compactMap {
      Self.distance(from: $0, to: $1)
    }.min()
    if gaps == .byCalendar, shortest != step { return }
    var filled: [Period] = [periods[0]]
    var sources: [Int?] = [0]
    for index in periods.indices.dropFirst() {
      while let next = Self.period(after: filled[filled.count - 1], step),
        next.span != periods[index].span
      {
        guard next < periods[index], filled.count < Self.limit(periods.count) else {
          if gaps == .byStep { throw .unequalIntervals }
          return
        }
        filled.append(next)
        sources.append(nil)
      }
      filled.append(periods[index])
      sources.append(index)
    }
    data.places = .periods(filled)
    data.series = data.series.map { series in
      DataSeries(name: series.name, values: sources.map { $0.flatMap { series.values[$0] } })
    }
  }

  private static func limit(_ count: Int) -> Int { 4 * count + 24 }

  /// What all distances between neighbours are multiples of; nil for periods without a fixed step.
  private static func step(of periods: [Period]) -> Int? {
    var step = 0
    for (a, b) in zip(periods, periods.dropFirst()) {
      guard var distance = distance(from: a, to: b), distance > 0 else { return nil }
      while distance != 0 { (step, distance) = (distance, step % distance) }
    }
    return step > 0 ? step : nil
  }

  /// How many periods later another one is; nil for stretches within a year that are no like parts.
  private static func distance(from a: Period, to b: Period) -> Int? {
    switch (a, b) {
    case (.year(let x), .year(let y)): y - x
    case (.half(let i, let x), .half(let j, let y)): (y - x) * 2 + j - i
    case (.quarter(let i, let x), .quarter(let j, let y)): (y - x) * 4 + j - i
    case (.month(let i, let x), .month(let j, let y)): (y - x) * 12 + j - i
    case (.day(let x), .day(let y)): y.daysSince1970 - x.daysSince1970
    case (.quarters(let i, let x), .quarters(let j, let y)) where i == j: y - x
    case (.months(let i, let x), .months(let j, let y)) where i == j: y - x
    default: nil
    }
  }

  private static func period(after period: Period, _ step: Int) -> Period? {
    switch period {
    case .quarters, .months: return period.moved(toYear: period.year + step)
    case .day(let date): return .day(CivilDate(daysSince1970: date.daysSince1970 + step))
    default:
      var period = period
      for _ in 0..<step {
        guard let next = period.next else { return nil }
        period = next
      }
      return period
    }
  }
}
