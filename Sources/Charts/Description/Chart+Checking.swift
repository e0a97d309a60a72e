import Statistics

/// What can't be drawn honestly, whatever the kind.
extension Chart {
  /// The chart as it can be drawn: checked, in the order asked for, with places for the periods that
  /// are missing.
  ///
  /// - Throws: where the chart would mislead, or has nothing to show.
  public func checked() throws(ChartFault) -> DrawableChart {
    var chart = self
    try chart.checkValues()
    chart.adoptUnitOfSubtitle()
    try chart.sort()
    let implementation = kind.implementation
    implementation.prepare(&chart)
    chart.height = chart.height.map { min(max($0, 60), 1200) }
    try chart.checkPeriods()
    try chart.checkTime()
    chart.data.noteBreaks()
    try chart.moveOverlayToTheEnd()
    try chart.indexToBase()
    try chart.partIntoSeasons()
    if chart.stacking != .none { try chart.checkStack() }
    try implementation.check(chart)
    try chart.checkRanges(implementation.traits.ranges)
    try chart.fillGaps(implementation.traits.gaps)
    return DrawableChart(checked: chart)
  }

  private func checkValues() throws(ChartFault) {
    if case .numbers(let numbers, _, let labels) = data.places {
      guard numbers.count == labels.count else {
        throw .unequalNumbers(expected: labels.count, found: numbers.count)
      }
      for (number, label) in zip(numbers, labels) { try Self.check(number, of: label) }
    }
    for series in data.series {
      guard series.values.count == data.places.count else {
        throw .unequalLengths(
          series: series.name, expected: data.places.count, found: series.values.count)
      }
      for case let value? in series.values {
        try Self.check(value.doubleValue, of: series.name)
        guard let range = value.range else { continue }
        try Self.check(range.lowerBound, of: series.name)
        try Self.check(range.upperBound, of: series.name)
      }
    }
    for line in lines { try Self.check(line.value, of: line.label) }
    for band in bands {
      try Self.check(band.range.lowerBound, of: band.label)
      try Self.check(band.range.upperBound, of: band.label)
    }
    guard data.series.contains(where: { $0.values.contains { $0 != nil } }) else { throw .empty }
    if let name = Self.firstRepeated(data.series.map(\.name)) { throw .repeatedSeries(name) }
    // Two bars of one name are two figures of one thing, and nobody knows which holds.
    if case .categories(let names) = data.places, let name = Self.firstRepeated(names) {
      throw .repeatedPlace(name)
    }
    if let periods = data.periods,
      let repeated = Self.firstRepeated(periods.map(\.span)),
      let period = periods.first(where: { $0.span == repeated })
    {
      throw .repeatedPeriod(period.wording(in: .simplifiedChinese))
    }
  }

  /// A range that nothing stands for would look like a fact: the number in its middle.
  private func checkRanges(_ ranges: ChartTraits.Ranges) throws(ChartFault) {
    guard ranges == .refused || stacking != .none,
      let value = data.series.lazy.flatMap(\.values).compactMap({ $0 }).first(where: {
        $0.range != nil
      })
    else { return }
    throw .rangeNotDrawn(value.text ?? "\(value.number)", kind: kind.rawValue)
  }

  /// Beyond these powers of ten, sums and quotients would no longer be numbers.
  private static func check(_ number: Double, of name: String) throws(ChartFault) {
    guard number.isFinite else { throw .notFinite(name) }
    guard number == 0 || (1e-100...1e100).contains(abs(number)) else { throw .outOfRange(name) }
  }

  private static func firstRepeated<Name: Hashable>(_ names: [Name]) -> Name? {
    var seen: Set<Name> = []
    return names.first { !seen.insert($0).inserted }
  }

  private mutating func sort() throws(ChartFault) {
    guard order != .given, let first = data.series.first else { return }
    guard case .categories(let names) = data.places else {
      throw data.periods == nil ? .needsNames(kind: kind.rawValue) : .orderOnTime
    }
    let indices = names.indices.sorted { a, b in
      let (x, y) = (first.values[a]?.doubleValue, first.values[b]?.doubleValue)
      switch (x, y) {
      case (nil, nil): return a < b
      case (nil, _): return false
      case (_, nil): return true
      case (let x?, let y?): return x == y ? a < b : order == .ascending ? x < y : x > y
      }
    }
    data.places = .categories(indices.map { names[$0] })
    data.series = data.series.map { series in
      DataSeries(name: series.name, values: indices.map { series.values[$0] })
    }
  }
}
