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

  private static func finding(of rule: WarningRule, in series: Series) -> Finding? {
    let members = rule.members.isEmpty ? series.indicator.dimensions.map { _ in nil } : rule.members
    let points = series.points(of: members).filter { rule.reading(of: $0) != nil }
    guard let latest = points.last else { return nil }
    if case .missesTarget(_, let due?) = rule.condition {
      guard let point = points.last(where: { $0.period.span == due.span }) else { return nil }
      let state = rule.state(of: [point], series.indicator.direction)
      return Finding(
        rule: rule, state: state, point: point, since: state == .normal ? nil : point.period)
    }
    let chain = Self.chain(endingAt: latest, in: points)
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
  private static func chain(
    endingAt latest: Series.Point, in points: [Series.Point]
  ) -> [Series.Point] {
    var bySpan: [ClosedRange<CivilDate>: Series.Point] = [:]
    for point in points { bySpan[point.period.span] = point }
    let goesByYear =
      latest.period.isCumulative || latest.period.previous.map { bySpan[$0.span] == nil } ?? true
    var chain = [latest]
    while let earlier = goesByYear ? chain.last!.period.yearBefore : chain.last!.period.previous,
      let point = bySpan[earlier.span]
    {
      chain.append(point)
    }
    return chain.reversed()
  }
}

extension WarningRule {
  /// The number that the rule judges, in base units or percent.
  fileprivate func reading(of point: Series.Point) -> DecimalNumber? {
    switch measure {
    case .value: point.value?.current.figure.value
    case .change: point.mainChange?.amount
    }
  }

  /// The state at the end of a chain of points.
  fileprivate func state(
    of chain: [Series.Point], _ direction: Indicator.Direction
  ) -> WarningState {
    let readings = chain.compactMap(reading)
    guard let reading = readings.last else { return .normal }
    switch condition {
    case .below(let limit):
      guard let limit = limit.value else { return .normal }
      return reading < limit ? level : isNear(reading, limit) ? .watch : .normal
    case .above(let limit):
      guard let limit = limit.value else { return .normal }
      return reading > limit ? level : isNear(reading, limit) ? .watch : .normal
    case .missesTarget(let target, _):
      guard let target = target.value else { return .normal }
      let misses = direction == .lower ? reading > target : reading < target
      return misses ? level : .normal
    case .falls(let count): return moves(readings, count) { $1 < $0 } ? level : .normal
    case .rises(let count): return moves(readings, count) { $1 > $0 } ? level : .normal
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
