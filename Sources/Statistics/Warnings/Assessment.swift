/// What the rules of an indicator say about its newest figures.
public struct Assessment: Sendable {
  public let series: Series
  /// One for each rule, in their order; none for rules that have no figures to judge.
  public let findings: [Finding]

  public struct Finding: Sendable {
    public let rule: WarningRule
    public let state: WarningState
    /// The newest point that the rule could judge.
    public let point: Series.Point
    /// The first of the periods in a row in which the rule has given this state or a worse one; nil
    /// for a normal state.
    public let since: Period?
  }

  /// The worst of the findings.
  public var state: WarningState { findings.map(\.state).max() ?? .normal }

  public init(of series: Series) {
    self.series = series
    findings = series.indicator.rules.compactMap { Self.finding(of: $0, in: series) }
  }

  /// The newest of the points: the single period and not the sum where both end together.
  private static func latest(of points: [Series.Point], _ indicator: Indicator) -> Series.Point? {
    Series(indicator: indicator, points: points).latest
  }

  private static func finding(of rule: WarningRule, in series: Series) -> Finding? {
    let members = rule.members.isEmpty ? series.indicator.dimensions.map { _ in nil } : rule.members
    let readable = series.points(of: members).filter(rule.canRead)
    guard let newest = readable.last else { return nil }
    let latest = Self.latest(of: readable, series.indicator) ?? newest
    // Months and sums of months are two rows of figures.
    let track = latest.period.track(of: series.indicator.frequency)
    let points =
      series.indicator.frequency == nil
      ? readable
      : readable.filter { $0.period.track(of: series.indicator.frequency) == track }
    if case .missesTarget(_, let due?) = rule.condition {
      guard let point = readable.last(where: { $0.period.span == due.span }) else { return nil }
      let state = rule.state(of: [point], series.indicator.direction)
      return Finding(
        rule: rule, state: state, point: point, since: state == .normal ? nil : point.period)
    }
    let chain = Self.chain(endingAt: latest, in: points, series.indicator, rule.measure)
    let state = rule.state(of: chain, series.indicator.direction)
    var since: Period?
    if state > .normal {
      var rest = chain[...]
      while let last = rest.last, rule.state(of: Array(rest), series.indicator.direction) >= state {
        since = last.period
        rest.removeLast()
      }
    }
    return Finding(rule: rule, state: state, point: latest, since: since)
  }

  /// The points that lead up to one without a gap: period by period where the series has the one
  /// before, else year by year, as for figures that are published once a year for the same half.
  ///
  /// Flows from the start of the year are compared with those of other years: each is larger than the
  /// one before anyway. Their rates go on from month to month.
  private static func chain(
    endingAt latest: Series.Point, in points: [Series.Point], _ indicator: Indicator,
    _ measure: WarningRule.Measure
  ) -> [Series.Point] {
    var bySpan: [ClosedRange<CivilDate>: Series.Point] = [:]
    for point in points { bySpan[point.period.span] = point }
    let frequency = indicator.frequency
    let isSum =
      latest.period.track(of: frequency) == .cumulative
      || frequency == nil && latest.period.isCumulative
    let goesByYear =
      isSum && indicator.kind != .stock && (measure == .value || frequency == nil)
      || latest.period.previous(by: frequency).map { bySpan[$0.span] == nil } ?? true
    var chain = [latest]
    while let earlier = goesByYear
      ? chain.last!.period.yearBefore : chain.last!.period.previous(by: frequency),
      let point = bySpan[earlier.span]
    {
      chain.append(point)
    }
    return chain.reversed()
  }
}

extension WarningRule {
  /// What the rule judges: between which numbers the figure lies, in base units or percent.
  private struct Reading {
    let number: DecimalNumber
    let lower: DecimalNumber
    let upper: DecimalNumber
    /// Whether it lies truly above the lower end, or below the upper one: 不足50家 is below 50.
    let excludesLower: Bool
    let excludesUpper: Bool

    init(_ quantity: Quantity) {
      let lower = quantity.lower ?? quantity.upper ?? quantity.value!
      let upper = quantity.upper ?? quantity.lower ?? quantity.value!
      number = quantity.value ?? lower
      self.lower = lower
      self.upper = upper
      excludesLower = quantity.exactness == .moreThan
      excludesUpper = quantity.exactness == .lessThan || quantity.exactness == .nearly
    }
  }

  fileprivate func canRead(_ point: Series.Point) -> Bool { reading(of: point) != nil }

  private func reading(of point: Series.Point) -> Reading? {
    switch measure {
    case .value: return point.value.map { Reading($0.current.figure) }
    case .change:
      // A change on the period before, or in another unit, is another measure.
      guard let change = point.change(.yearBefore) ?? point.change(.cumulative),
        change.measure == (isInPoints ? .percentagePoint : .percent)
      else { return nil }
      return Reading(change.quantity)
    }
  }

  private var isInPoints: Bool {
    switch condition {
    case .below(let limit), .above(let limit), .missesTarget(let limit, _):
      limit.unit == .percentagePoint
    case .falls, .rises: false
    }
  }

  /// The state at the end of a chain of points. Where a figure is vague or a range, the worse end
  /// counts.
  fileprivate func state(
    of chain: [Series.Point], _ direction: Indicator.Direction
  ) -> WarningState {
    let readings = chain.compactMap(reading)
    guard let reading = readings.last else { return .normal }
    switch condition {
    case .below(let limit):
      guard let limit = limit.value else { return .normal }
      if reading.lower < limit || reading.excludesUpper && reading.upper <= limit { return level }
      return isNear(reading.lower, limit) ? .watch : .normal
    case .above(let limit):
      guard let limit = limit.value else { return .normal }
      if reading.upper > limit || reading.excludesLower && reading.lower >= limit { return level }
      return isNear(reading.upper, limit) ? .watch : .normal
    case .missesTarget(let target, _):
      guard let target = target.value else { return .normal }
      let misses =
        direction == .lower
        ? reading.upper > target || reading.excludesLower && reading.lower >= target
        : reading.lower < target || reading.excludesUpper && reading.upper <= target
      return misses ? level : .normal
    case .falls(let count):
      return moves(readings.map(\.number), count) { $1 < $0 } ? level : .normal
    case .rises(let count):
      return moves(readings.map(\.number), count) { $1 > $0 } ? level : .normal
    }
  }

  private func isNear(_ reading: DecimalNumber, _ limit: DecimalNumber) -> Bool {
    guard let margin else { return false }
    let reach = (limit.magnitude * margin).scaled(byPowerOfTen: -2)
    return (reading - limit).magnitude <= reach
  }

  private func moves(
    _ readings: [DecimalNumber], _ count: Int, _ isMove: (DecimalNumber, DecimalNumber) -> Bool
  ) -> Bool {
    guard readings.count > count else { return false }
    let last = readings.suffix(count + 1)
    return zip(last, last.dropFirst()).allSatisfy(isMove)
  }
}
