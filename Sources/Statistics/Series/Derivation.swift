import Localization

/// Figures that follow from reported ones. They are worked out, never typed, and stand beside what
/// was reported, never in its place.
public struct Derivation: Sendable {
  private let series: Series
  private let points: [Place: Series.Point]

  private struct Place: Hashable {
    let span: ClosedRange<CivilDate>
    let members: [String?]
  }

  public init(of series: Series) {
    self.series = series
    var points: [Place: Series.Point] = [:]
    for point in series.points {
      points[Place(span: point.period.span, members: point.members)] = point
    }
    self.points = points
  }

  private var indicator: Indicator { series.indicator }

  private func point(_ period: Period?, _ members: [String?]) -> Series.Point? {
    period.flatMap { points[Place(span: $0.span, members: members)] }
  }

  /// Everything that can be worked out, in period order.
  public var figures: [DerivedFigure] {
    let kinds: [(Series.Point) -> DerivedFigure?] = [
      level, rate, singlePart, share, index, twoYearAverage,
    ]
    return series.points.flatMap { point in kinds.compactMap { $0(point) } }
      .sorted { $0.period < $1.period }
  }
}

/// A figure that was worked out, and how.
public struct DerivedFigure: Sendable {
  public let kind: Kind
  public let period: Period
  public let members: [String?]
  public let figure: Revision.Figure
  /// The numbers it was worked out from: `593034 ÷ 562642 − 1`.
  public let formula: String

  public enum Kind: Hashable, Sendable {
    /// 总量, from the rate and the level of the year before
    case level
    /// 增速, from two levels
    case rate
    /// 当季 or 当月, from two cumulative figures
    case singlePeriod
    /// 占比
    case share
    /// 定基指数
    case index(base: Period)
    /// 两年平均增速
    case twoYearAverage

    public func wording(in language: Language) -> String { language.statistics.derivation(self) }
  }
}

// MARK: - From rate to level and back

extension Derivation {
  /// Only a nominal rate connects two levels as published.
  private func isNominal(_ change: Change) -> Bool {
    change.measure == .percent && (change.basis ?? indicator.basis) == .nominal
  }

  private func exactValue(_ point: Series.Point?) -> Quantity? {
    guard let value = point?.value?.current.figure, value.exactness == .exact, value.value != nil
    else { return nil }
    return value
  }

  private func shown(_ value: Quantity) -> String {
    indicator.unit.number(value.value!).description
  }

  /// Decimals in the indicator's unit: those it is defined with, else those its figures are written
  /// with.
  private func decimals(like value: Quantity) -> Int {
    indicator.precision
      ?? indicator.unit.decimals(of: value)
  }

  private func quantity(_ value: DecimalNumber, decimals: Int) -> Quantity {
    let unit = indicator.unit
    return Quantity(
      value.rounded(toDecimals: decimals - unit.power), unit: unit.unit, decimals: decimals,
      power: unit.power)
  }

  /// Whether a figure and the one it would be compared with are on the same footing: a break in the
  /// series parts them.
  private func isUnbroken(_ point: Series.Point) -> Bool { !point.statuses.contains(.break) }

  private func level(_ point: Series.Point) -> DerivedFigure? {
    guard point.value == nil, isUnbroken(point), let change = point.change(.yearBefore),
      isNominal(change),
      let before = exactValue(self.point(point.period.yearBefore, point.members))
    else { return nil }
    let factor = DecimalNumber.one + change.amount.scaled(byPowerOfTen: -2)
    return DerivedFigure(
      kind: .level, period: point.period, members: point.members,
      figure: .value(quantity(before.value! * factor, decimals: decimals(like: before))),
      formula: "\(shown(before)) × (1 \(Self.term(change.amount)))")
  }

  /// `+ 8.2%`
  private static func term(_ percent: DecimalNumber) -> String {
    "\(percent.isNegative ? "−" : "+") \(percent.magnitude)%"
  }

  /// The rate from two levels.
  ///
  /// - Returns: nil where the rate would not be nominal.
  func nominalRate(at point: Series.Point) -> (rate: DecimalNumber, formula: String)? {
    guard indicator.basis == .nominal || point.change(.yearBefore).map(isNominal) == true else {
      return nil
    }
    return rateOfLevels(at: point)
  }

  /// What two levels give, whatever the rate of the indicator is measured on.
  private func rateOfLevels(at point: Series.Point) -> (rate: DecimalNumber, formula: String)? {
    guard isUnbroken(point), !indicator.unit.unit.isRelative, let value = exactValue(point),
      let before = exactValue(self.point(point.period.yearBefore, point.members)),
      let ratio = value.value!.divided(by: before.value!), !before.value!.isNegative
    else { return nil }
    return (
      (ratio - .one).scaled(byPowerOfTen: 2), "\(shown(value)) ÷ \(shown(before)) − 1"
    )
  }

  private func rate(_ point: Series.Point) -> DerivedFigure? {
    guard point.change(.yearBefore) == nil, let (rate, formula) = nominalRate(at: point) else {
      return nil
    }
    let change = Change(rate.rounded(toDecimals: 1), decimals: 1, basis: .nominal)
    return DerivedFigure(
      kind: .rate, period: point.period, members: point.members, figure: .change(change),
      formula: formula)
  }

  /// A reported rate, and the one that the levels give, where neither rounding nor, of a rate that
  /// is not nominal, prices can explain the difference.
  public struct Contradiction: Sendable {
    public let reported: Series.Statement<Change>.Version
    public let computed: Change
    public let formula: String
  }

  /// In percentage points.
  private static let grossDifference = DecimalNumber(significand: 60)

  public var contradictions: [Contradiction] {
    series.points.compactMap { point in
      guard
        let reported = point.changes.first(where: {
          $0.current.figure.comparison == .yearBefore
        })?.current, reported.figure.exactness == .exact, reported.figure.measure == .percent,
        let (rate, formula) = rateOfLevels(at: point)
      else { return nil }
      let decimals = reported.figure.writtenDecimals
      // The levels are rounded too, so one in the last place is no contradiction. A rate on another
      // basis differs by what prices do, but not by as much as a slip of the decimal point.
      let tolerance =
        isNominal(reported.figure)
        ? DecimalNumber(significand: 1, exponent: -decimals) : Self.grossDifference
      guard (rate - reported.figure.amount).magnitude > tolerance else { return nil }
      let computed = Change(rate.rounded(toDecimals: max(1, decimals)), decimals: max(1, decimals))
      return Contradiction(reported: reported, computed: computed, formula: formula)
    }
  }
}

// MARK: - Parts, shares, indices and averages

extension Derivation {
  private func singlePart(_ point: Series.Point) -> DerivedFigure? {
    guard indicator.kind == .flow, isUnbroken(point), !indicator.unit.unit.isRelative,
      let (minus, leaves) = point.period.lastPart(by: indicator.frequency),
      let value = exactValue(point),
      self.point(leaves, point.members)?.value == nil,
      let before = exactValue(self.point(minus, point.members))
    else { return nil }
    let difference = value.value! - before.value!
    let decimals = max(decimals(like: value), decimals(like: before))
    return DerivedFigure(
      kind: .singlePeriod, period: leaves, members: point.members,
      figure: .value(quantity(difference, decimals: decimals)),
      formula: "\(shown(value)) − \(shown(before))")
  }

  private func share(_ point: Series.Point) -> DerivedFigure? {
    guard !point.isTotal, !indicator.unit.unit.isRelative, let value = exactValue(point),
      let total = exactValue(self.point(point.period, point.members.map { _ in nil })),
      let share = value.value!.divided(by: total.value!), total.value! > .zero,
      value.value! >= .zero
    else { return nil }
    let percent = share.scaled(byPowerOfTen: 2).rounded(toDecimals: 1)
    return DerivedFigure(
      kind: .share, period: point.period, members: point.members,
      figure: .value(Quantity(percent, unit: .percent, decimals: 1)),
      formula: "\(shown(value)) ÷ \(shown(total))")
  }

  private func index(_ point: Series.Point) -> DerivedFigure? {
    guard let base = indicator.indexBase, let value = exactValue(point),
      !indicator.unit.unit.isRelative,
      let start = self.point(base, point.members), let first = exactValue(start),
      first.value! > .zero, value.value! >= .zero, isUnbroken(from: start, to: point),
      let ratio = value.value!.divided(by: first.value!)
    else { return nil }
    let index = ratio.scaled(byPowerOfTen: 2).rounded(toDecimals: 1)
    return DerivedFigure(
      kind: .index(base: base), period: point.period, members: point.members,
      figure: .value(Quantity(index, unit: .none, decimals: 1)),
      formula: "\(shown(value)) ÷ \(shown(first)) × 100")
  }

  private func isUnbroken(from start: Series.Point, to end: Series.Point) -> Bool {
    series.points.allSatisfy {
      $0.members != end.members || $0.period <= start.period || $0.period > end.period
        || isUnbroken($0)
    }
  }

  /// The geometric mean of this year's rate and the last one's, as the National Bureau of Statistics
  /// gave it for 2021: only where the year before fell, and so was no fair base.
  private func twoYearAverage(_ point: Series.Point) -> DerivedFigure? {
    guard let change = point.change(.yearBefore), change.measure == .percent,
      change.exactness == .exact,
      let before = self.point(point.period.yearBefore, point.members)?.change(.yearBefore),
      before.measure == .percent, before.exactness == .exact, before.amount.isNegative
    else { return nil }
    let factors = [change, before].map { DecimalNumber.one + $0.amount.scaled(byPowerOfTen: -2) }
    guard factors.allSatisfy({ $0 > .zero }), let root = (factors[0] * factors[1]).squareRoot else {
      return nil
    }
    let rate = (root - .one).scaled(byPowerOfTen: 2).rounded(toDecimals: 1)
    return DerivedFigure(
      kind: .twoYearAverage, period: point.period, members: point.members,
      figure: .change(Change(rate, decimals: 1)),
      formula: "√((1 \(Self.term(change.amount))) × (1 \(Self.term(before.amount)))) − 1")
  }
}
