import Statistics

/// What can't be drawn honestly.
extension Chart {
  func checkValues() throws(ChartFault) {
    for series in data.series {
      guard series.values.count == data.places.count else {
        throw .unequalLengths(
          series: series.name, expected: data.places.count, found: series.values.count)
      }
      for value in series.values where value.map({ !$0.doubleValue.isFinite }) ?? false {
        throw .notFinite(series.name)
      }
    }
    let values = data.series.flatMap { $0.values.compactMap { $0 } }
    guard !values.isEmpty else { throw .empty }
    if let name = Self.firstRepeated(data.series.map(\.name)) { throw .repeatedSeries(name) }
    if let periods = data.periods, let span = Self.firstRepeated(periods.map(\.span)) {
      throw .repeatedPeriod(periods.first { $0.span == span }!.wording(in: .chinese))
    }
  }

  private static func firstRepeated<Name: Hashable>(_ names: [Name]) -> Name? {
    var seen: Set<Name> = []
    return names.first { !seen.insert($0).inserted }
  }

  func checkKind() throws(ChartFault) {
    if let periods = data.periods {
      if !Self.areOfOneKind(periods) { throw .mixedPeriods }
      if let (a, b) = Self.unequalSpans(in: periods) {
        throw .unequalSpans(a.wording(in: .chinese), b.wording(in: .chinese))
      }
    }
    if stacking != .none { try checkStack() }
    switch kind {
    case .pie, .waffle: try checkParts()
    case .funnel, .waterfall, .diverging, .sparkline, .minibar:
      guard data.series.count == 1 else {
        throw .oneSeries(kind: kind.rawValue, count: data.series.count)
      }
      if kind == .funnel { try checkStages() }
      if kind == .waterfall { try checkSteps() }
    case .bullet where data.series.count > 2:
      throw .oneSeries(kind: "bullet chart, beside its target,", count: data.series.count - 1)
    case .card:
      let count = data.series.reduce(0) { $0 + $1.values.count { $0 != nil } }
      if data.periods == nil || data.series.count > 1, count > 1 { throw .oneFigure(count: count) }
    case .slope where data.places.count != 2: throw .needsTwoPlaces(kind: kind.rawValue)
    case .dumbbell where data.series.count != 2: throw .needsTwoSeries(kind: kind.rawValue)
    case .scatter:
      guard case .numbers = data.places else { throw .needsNumbers }
    default: break
    }
  }

  private var placeNames: [String] {
    (0..<data.places.count).map { data.name(of: $0, in: .chinese) }
  }

  /// Parts of one whole: all there, none below zero, none of them their sum.
  private func checkParts() throws(ChartFault) {
    let isByPlace = data.series.count == 1
    guard isByPlace || data.places.count == 1 else {
      throw .oneSeries(kind: kind.rawValue, count: data.series.count)
    }
    let names = isByPlace ? placeNames : data.series.map(\.name)
    let values = isByPlace ? data.series[0].values : data.series.map { $0.values[0] }
    try checkSigns(of: values, names)
    let limit = kind == .pie ? PieChart.limit : Stage.seriesLimit
    if names.count > limit {
      throw .tooManyParts(kind: kind.rawValue, limit: limit, count: names.count)
    }
    for (name, value) in zip(names, values) where value == nil {
      throw .missingPart(name, kind: kind.rawValue)
    }
    if values.allSatisfy({ $0!.doubleValue == 0 }) { throw .emptyTotal(kind: kind.rawValue) }
    try checkWhole(values.map { $0! }, names)
  }

  private func checkStages() throws(ChartFault) {
    let values = data.series[0].values
    try checkSigns(of: values, placeNames)
    if values.allSatisfy({ ($0?.doubleValue ?? 0) == 0 }) { throw .emptyTotal(kind: kind.rawValue) }
  }

  private func checkSigns(of values: [DataValue?], _ names: [String]) throws(ChartFault) {
    for (name, value) in zip(names, values) where (value?.doubleValue ?? 0) < 0 {
      throw .negativePart(name, kind: kind.rawValue)
    }
  }

  private func checkStack() throws(ChartFault) {
    if stacking == .percent,
      let negative = data.series.first(where: {
        $0.values.contains { ($0?.doubleValue ?? 0) < 0 }
      })
    {
      throw .negativePart(negative.name, kind: "percent stack")
    }
    for place in 0..<data.places.count {
      let values = data.series.compactMap { $0.values[place] }
      guard values.count == data.series.count else { continue }
      try checkWhole(values, data.series.map(\.name))
    }
  }

  /// Shares have to add up, but for what rounding does to them; and no part may hold the others.
  private func checkWhole(_ values: [DataValue], _ names: [String]) throws(ChartFault) {
    let sum = values.map(\.number).reduce(.zero, +)
    for (name, value) in zip(names, values) where Self.isTotal(name) && values.count > 2 {
      if value.number + value.number == sum { throw .totalAmongParts(name) }
    }
    guard data.unit.unit == .percent, stacking == .percent || kind == .pie || kind == .waffle
    else { return }
    let tolerance = values.allSatisfy(\.isExact) ? 1.0 : 10
    if abs(sum.approximation - 100) > tolerance {
      throw .sharesNotWhole(total: sum.text(minimumDecimals: 0))
    }
  }

  private static func isTotal(_ name: String) -> Bool {
    let words = ["合计", "总计", "總計", "合計", "总额", "總額", "期末", "total", "sum"]
    return words.contains { name.lowercased().hasSuffix($0) }
  }

  /// The steps of a waterfall lead to its last value, where that is called a total.
  private func checkSteps() throws(ChartFault) {
    let names = placeNames
    if names.count > WaterfallChart.limit {
      throw .tooManyParts(kind: "waterfall", limit: WaterfallChart.limit, count: names.count)
    }
    var values: [DataValue] = []
    for (name, value) in zip(names, data.series[0].values) {
      guard let value else { throw .missingPart(name, kind: "waterfall") }
      values.append(value)
    }
    guard let name = names.last, let stated = values.last, values.count > 2, Self.isTotal(name)
    else { return }
    let sum = values.dropLast().map(\.number).reduce(.zero, +)
    guard abs((sum - stated.number).approximation) > abs(stated.doubleValue) * 1e-9,
      values.allSatisfy(\.isExact)
    else { return }
    let text = { (number: DecimalNumber) in
      "\(data.unit.number(number).text(minimumDecimals: 0))\(data.unit.symbol)"
    }
    throw .totalDiffers(name, stated: text(stated.number), sum: text(sum))
  }
}

extension Chart {
  /// Periods of one kind can share an axis: all of one length, or all from the start of their year.
  static func areOfOneKind(_ periods: [Period]) -> Bool {
    let frequencies = Set(periods.map(\.frequency))
    if frequencies.count == 1, frequencies.first != nil { return true }
    return periods.allSatisfy { period in
      period.firstDay.month == 1 && period.firstDay.day == 1 && period.frequency != .daily
    } && periods.contains { $0.frequency == nil }
  }

  /// Two neighbours that are compared across years though they end in different months: 1—2月 of one
  /// year, and 1—6月 of the next. From a year's last one it may go on to the shortest of the next.
  private static func unequalSpans(in periods: [Period]) -> (Period, Period)? {
    guard periods.contains(where: { $0.frequency == nil }) else { return nil }
    let shortest = periods.map(\.lastDay.month).min()
    return zip(periods, periods.dropFirst()).first { a, b in
      a.year != b.year && a.lastDay.month != b.lastDay.month && b.lastDay.month != shortest
    }
  }
}
