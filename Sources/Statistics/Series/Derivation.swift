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

  /// Everything that can be worked out, in period order. A statistician has to be able to sign it: it
  /// comes from figures of one vintage and one definition, reaches across no break, compares periods of
  /// one kind, and is no more exact than what it comes from.
  public var figures: [DerivedFigure] {
    guard indicator.isDerivedFrom else { return [] }
    let kinds: [(Series.Point) -> DerivedFigure?] = [
      level, rate, singlePart, share, index, twoYearAverage,
    ]
    return series.points.flatMap { point in kinds.compactMap { $0(point) } }
      .sorted { $0.period < $1.period }
  }
}

// MARK: - The series as it would be without breaks

extension Derivation {
  /// The totals from before breaks on the footing of the newest ones: times the factors that an editor
  /// gives. Nothing where a break has no factor.
  public var linkedFigures: [DerivedFigure] {
    guard let last = series.totals.last(where: { $0.value != nil }), !indicator.links.isEmpty else {
      return []
    }
    return series.totals.compactMap { point in
      guard point.period < last.period, let links = links(from: point.period, to: last),
        !links.isEmpty, let input = input(point)?.linked(by: links),
        let published = input.quantity.value
      else { return nil }
      return DerivedFigure(
        kind: .linked, period: point.period, members: point.members,
        figure: .value(
          quantity(input.value, uncertainty: input.tolerance, like: input, isVague: true)),
        formula: product(published, links))
    }
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
  /// Of a share, between what it is sure to lie, in percent: what rounding may have taken from its parts.
  public var bounds: ClosedRange<DecimalNumber>?

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
    /// 衔接值: on the footing of the figures after a break
    case linked

    public func wording(in language: Language) -> String { language.statistics.derivation(self) }
  }
}

// MARK: - What may be worked out from what

/// A figure that another one is worked out from.
private struct Input {
  let quantity: Quantity
  private(set) var value: DecimalNumber
  /// Half of one in the last digit that was written: what rounding may have taken from it.
  private(set) var tolerance: DecimalNumber
  /// What links it to the figures after a break.
  private(set) var links: [LinkFactor] = []

  init?(_ quantity: Quantity) {
    guard quantity.exactness == .exact || quantity.exactness == .about,
      case .single(let value) = quantity.amount
    else { return nil }
    self.quantity = quantity
    self.value = value
    let exponent = quantity.writtenPower - quantity.writtenDecimals
    tolerance = DecimalNumber(significand: 5, exponent: exponent - 1)
  }

  /// The value as it would be after some breaks. The factors are rounded, too.
  func linked(by links: [LinkFactor]) -> Input {
    var input = self
    input.links = links
    for link in links {
      input.tolerance =
        input.tolerance * link.factor + input.value.magnitude * link.tolerance
      input.value = input.value * link.factor
    }
    return input
  }

  /// A linked value is an estimate.
  var isVague: Bool { quantity.exactness == .about || !links.isEmpty }
}

extension Derivation {
  /// Only a nominal rate connects two levels as published.
  private func isNominal(_ change: Change) -> Bool {
    change.measure == .percent && (change.basis ?? indicator.basis) == .nominal
  }

  private func shown(_ input: Input) -> String {
    guard let value = input.quantity.value, !input.links.isEmpty else {
      return indicator.unit.number(input.value).description
    }
    return "(\(product(value, input.links)))"
  }

  /// A number of the indicator's unit times the factors that link it.
  private func product(_ value: DecimalNumber, _ links: [LinkFactor]) -> String {
    ([indicator.unit.number(value).description] + links.map(\.text)).joined(separator: " × ")
  }

  private func input(_ point: Series.Point?) -> Input? {
    point?.value.flatMap { Input($0.current.figure) }
  }

  /// The value of an earlier period as it was known when a later one was published: what was revised
  /// since then belongs to another vintage.
  private func input(_ point: Series.Point?, asKnownTo later: Series.Point) -> Input? {
    guard let statement = point?.value, let release = later.value?.current.observation.release
    else {
      return nil
    }
    let versions = [statement.current] + statement.earlier
    let version = versions.first { $0.observation.release.moment <= release.moment }
    return Input((version ?? versions[versions.count - 1]).figure)
  }

  /// Two values of one vintage: the newest that one bulletin gave, else both as they were first
  /// published.
  private func pair(_ a: Series.Point?, _ b: Series.Point?) -> (Input, Input)? {
    guard let first = a?.value, let second = b?.value else { return nil }
    let (mine, theirs) = ([first.current] + first.earlier, [second.current] + second.earlier)
    for version in mine {
      if let other = theirs.first(where: { $0.observation.release == version.observation.release })
      {
        guard let x = Input(version.figure), let y = Input(other.figure) else { return nil }
        return (x, y)
      }
    }
    guard let x = Input(mine[mine.count - 1].figure), let y = Input(theirs[theirs.count - 1].figure)
    else { return nil }
    return (x, y)
  }

  /// Whether a figure can be held against that of an earlier period: no break parts the two, which is
  /// none after the first, up to the second, and both have the definition of the indicator. A figure
  /// in between that has another one is no break: it parts itself from the others, not those from one
  /// another.
  private func isComparable(_ point: Series.Point, with earlier: Period) -> Bool {
    links(from: earlier, to: point)?.isEmpty == true
  }

  /// What links a figure of an earlier period to a later one: nothing where the two can be held
  /// against one another as they are; nil where they can't be. The links of an indicator are those of
  /// its totals: parts may have changed more, or less.
  private func links(from earlier: Period, to point: Series.Point) -> [LinkFactor]? {
    guard !point.definitionDiffers,
      self.point(earlier, point.members)?.definitionDiffers != true
    else { return nil }
    let breaks = series.breaks(of: point.members).filter {
      $0.period.lastDay > earlier.lastDay && $0.period <= point.period
    }
    let links = breaks.compactMap { point in
      point.isTotal ? indicator.links.first { $0.period.span == point.period.span } : nil
    }
    return links.count == breaks.count ? links : nil
  }

  /// A result with the digits that its inputs vouch for, in the indicator's unit.
  ///
  /// - Parameter uncertainty: how far it may be off, in base units.
  private func quantity(
    _ value: DecimalNumber, uncertainty: DecimalNumber, like input: Input, isVague: Bool
  ) -> Quantity {
    let unit = indicator.unit
    let decimals = indicator.precision ?? unit.decimals(of: input.quantity)
    var place = unit.power - decimals
    // A digit counts while what it stands for is larger than the doubt.
    while DecimalNumber(significand: 1, exponent: place + 1) <= uncertainty + uncertainty {
      place += 1
    }
    let isRounded = place > unit.power - decimals
    return Quantity(
      value.rounded(toDecimals: -place), unit: unit.unit, decimals: max(0, unit.power - place),
      power: unit.power, exactness: isVague || isRounded ? .about : .exact)
  }

  /// How far a rate of two levels may be off because they were rounded, in percentage points.
  private func doubtOfRate(_ a: Input, _ b: Input) -> DecimalNumber? {
    guard
      let first = a.tolerance.divided(by: b.value.magnitude),
      let ratio = a.value.magnitude.divided(by: b.value.magnitude),
      let second = (ratio * b.tolerance).divided(by: b.value.magnitude)
    else { return nil }
    return (first + second).scaled(byPowerOfTen: 2)
  }

  /// How many decimals of a rate in percent two levels vouch for: one, or none.
  ///
  /// - Returns: nil where not even whole percents are sure.
  private func decimalsOfRate(_ a: Input, _ b: Input) -> Int? {
    guard let doubt = doubtOfRate(a, b) else { return nil }
    if doubt <= DecimalNumber(significand: 5, exponent: -2) { return 1 }
    return doubt <= DecimalNumber(significand: 5, exponent: -1) ? 0 : nil
  }

  /// Whether the members of the point's dimension add up to their total: where an editor says so, else
  /// where they are amounts or counts and in fact do.
  private func isAdditive(_ point: Series.Point) -> Bool {
    if let isAdditive = indicator.isAdditive { return isAdditive }
    guard indicator.kind != nil, indicator.unit.unit.isAmount,
      point.members.filter({ $0 != nil }).count == 1,
      let dimension = point.members.firstIndex(where: { $0 != nil }),
      let total = input(self.point(point.period, point.members.map { _ in nil }))
    else { return false }
    var sum = DecimalNumber.zero
    var tolerance = total.tolerance
    for member in indicator.dimensions[dimension].members {
      var members = point.members
      members[dimension] = member
      guard let part = input(self.point(point.period, members)) else { return false }
      sum = sum + part.value
      tolerance = tolerance + part.tolerance
    }
    return (sum - total.value).magnitude <= tolerance
  }
}

extension Series.Point {
  /// Whether its figure is of something else than what the indicator says.
  fileprivate var definitionDiffers: Bool { statuses.contains(.definitionDiffers) }
}

extension Unit {
  /// Whether amounts of it can add up: money, things that are counted, weights; no rates, averages or
  /// bare numbers, which may be indices.
  fileprivate var isAmount: Bool {
    switch self {
    case .currency: true
    case .other(let symbol): !symbol.contains("/") && measure?.dimension != .points
    case .none, .percent, .perMille, .percentagePoint, .perMillePoint, .rank, .rankFromEnd: false
    }
  }
}

// MARK: - From rate to level and back

extension Derivation {
  private func level(_ point: Series.Point) -> DerivedFigure? {
    guard point.value == nil, let change = point.change(.yearBefore), isNominal(change),
      change.exactness == .exact || change.exactness == .about,
      let earlier = point.period.yearBefore, isComparable(point, with: earlier),
      let before = input(self.point(earlier, point.members))
    else { return nil }
    let factor = DecimalNumber.one + change.amount.scaled(byPowerOfTen: -2)
    // The rate is right to half of its last digit, in percent.
    let doubt =
      before.value.magnitude
      * DecimalNumber(significand: 5, exponent: -change.writtenDecimals - 3)
    return DerivedFigure(
      kind: .level, period: point.period, members: point.members,
      figure: .value(
        quantity(
          before.value * factor, uncertainty: doubt + before.tolerance, like: before,
          isVague: before.isVague || change.exactness == .about)),
      formula: "\(shown(before)) × (1 \(Self.term(change.amount)))")
  }

  /// `+ 8.2%`
  private static func term(_ percent: DecimalNumber) -> String {
    "\(percent.isNegative ? "−" : "+") \(percent.magnitude)%"
  }

  private struct Rate {
    let percent: DecimalNumber
    /// How far it may be off, in percentage points.
    let doubt: DecimalNumber
    /// How many decimals the levels vouch for; nil where not even whole percents.
    let decimals: Int?
    let formula: String
    let isVague: Bool
  }

  /// What two levels give, whatever the rate of the indicator is measured on.
  private func rateOfLevels(at point: Series.Point) -> Rate? {
    point.period.yearBefore.flatMap { rateOfLevels(at: point, since: $0) }
  }

  private func rateOfLevels(at point: Series.Point, since earlier: Period) -> Rate? {
    guard !indicator.unit.unit.isRelative, indicator.unit.unit != .none || indicator.kind != nil,
      let links = links(from: earlier, to: point),
      let value = input(point),
      let before = input(self.point(earlier, point.members), asKnownTo: point)?
        .linked(by: links),
      before.value > .zero, !value.value.isNegative,
      let ratio = value.value.divided(by: before.value),
      let doubt = doubtOfRate(value, before)
    else { return nil }
    return Rate(
      percent: (ratio - .one).scaled(byPowerOfTen: 2), doubt: doubt,
      decimals: decimalsOfRate(value, before),
      formula: "\(shown(value)) ÷ \(shown(before)) − 1",
      isVague: value.isVague || before.isVague)
  }

  private func rate(_ point: Series.Point) -> DerivedFigure? {
    guard point.change(.yearBefore) == nil, indicator.basis == .nominal,
      let rate = rateOfLevels(at: point), let decimals = rate.decimals
    else { return nil }
    let change = Change(
      rate.percent.rounded(toDecimals: decimals), decimals: decimals,
      exactness: rate.isVague ? .about : .exact, basis: .nominal)
    return DerivedFigure(
      kind: .rate, period: point.period, members: point.members, figure: .change(change),
      formula: rate.formula)
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
  private static let tenth = DecimalNumber(significand: 1, exponent: -1)

  /// Where an office compares with what it revised since, all rates of a year differ from those of the levels by
  /// about as much: only those that differ otherwise are contradictions.
  public var contradictions: [Contradiction] {
    let suspects = series.points.flatMap { point in
      [Change.Comparison.yearBefore, .periodBefore].compactMap { suspect(at: point, $0) }
    }
    return suspects.filter { suspect in
      !isOfRevisedBase(suspect, among: suspects)
        && (!suspect.isLikelySlip || hasCalmPrices(beside: suspect))
    }.map(\.contradiction)
  }

  /// A rate that differs from that of the levels.
  private struct Suspect {
    let contradiction: Contradiction
    let point: Series.Point
    /// In percentage points; nil where nothing but a slip explains it.
    let difference: DecimalNumber?
    /// Whether it looks like a slip only where prices hardly move the other rates.
    let isLikelySlip: Bool
  }

  /// Whether another rate of the same year is near to what the levels give, so that prices explain no more
  /// than that.
  private func hasCalmPrices(beside suspect: Suspect) -> Bool {
    series.points(of: suspect.point.members).contains { point in
      guard point.period.year == suspect.point.period.year,
        point.period.span != suspect.point.period.span,
        let stated = point.change(.yearBefore), stated.measure == .percent,
        let rate = rateOfLevels(at: point)
      else { return false }
      return (rate.percent - stated.amount).magnitude <= Self.three
    }
  }

  /// Whether two others of its year differ as it does, and none by much.
  private func isOfRevisedBase(_ suspect: Suspect, among suspects: [Suspect]) -> Bool {
    guard let difference = suspect.difference, difference.magnitude <= Self.three else {
      return false
    }
    let alike = suspects.count { other in
      other.point.members == suspect.point.members
        && other.point.period.year == suspect.point.period.year
        && other.point.period.span != suspect.point.period.span
        && other.difference.map { ($0 - difference).magnitude <= .one } ?? false
    }
    return alike >= 2
  }

  private static let three = DecimalNumber(significand: 3)

  private func suspect(
    at point: Series.Point, _ comparison: Change.Comparison
  ) -> Suspect? {
    let changes = point.changes.filter { $0.current.figure.comparison == comparison }
    let earlier =
      comparison == .yearBefore
      ? point.period.yearBefore : point.period.previous(by: indicator.frequency)
    guard
      let reported = (changes.first { isNominal($0.current.figure) } ?? changes.first)?.current,
      reported.figure.exactness == .exact, reported.figure.measure == .percent,
      let earlier, let rate = rateOfLevels(at: point, since: earlier), !rate.isVague
    else { return nil }
    let decimals = reported.figure.writtenDecimals
    // The levels are rounded too, so one in the last place is no contradiction. A rate on another
    // basis differs by what prices do, one against the period before by what the seasons do, but not by
    // as much as a slip of the decimal point.
    let isOfLevels = comparison == .yearBefore && isNominal(reported.figure)
    let difference = rate.percent - reported.figure.amount
    let isFar =
      difference.magnitude > rate.doubt
      + (isOfLevels ? DecimalNumber(significand: 1, exponent: -decimals) : Self.grossDifference)
    // What a rate is compared with may be revised, or at other prices: a slip still shows.
    let doubt = rate.doubt + Self.tenth + (comparison == .yearBefore ? .one : .zero)
    let isSureSlip =
      Self.isSlip(reported.figure.amount, for: rate.percent, within: rate.doubt + Self.tenth)
    let isSlip =
      isSureSlip || Self.isSlip(reported.figure.amount, for: rate.percent, within: doubt)
    guard isFar || isSlip else { return nil }
    let computed = Change(
      rate.percent.rounded(toDecimals: max(1, decimals)), decimals: max(1, decimals),
      comparison: comparison)
    return Suspect(
      contradiction: Contradiction(
        reported: reported, computed: computed, formula: rate.formula),
      point: point, difference: isOfLevels && !isSlip ? difference : nil,
      isLikelySlip: !isFar && !isSureSlip)
  }

  /// Whether a rate has the digits of another, and another sign or place of the decimal point: -5.2 and
  /// 52 for 5.2, and 0.052 as spreadsheets hold it. Rates near to zero are too near to one another to tell.
  private static func isSlip(
    _ rate: DecimalNumber, for other: DecimalNumber, within doubt: DecimalNumber
  ) -> Bool {
    guard rate != .zero, other.magnitude > DecimalNumber.one + doubt + doubt else { return false }
    let isFraction = rate.magnitude < .one && rate.decimals > 2
    return (rate + other).magnitude <= doubt
      || (rate - other.scaled(byPowerOfTen: 1)).magnitude <= doubt.scaled(byPowerOfTen: 1)
      || isFraction && (rate.scaled(byPowerOfTen: 2) - other).magnitude <= doubt
  }
}

// MARK: - Parts, shares, indices and averages

extension Derivation {
  private func singlePart(_ point: Series.Point) -> DerivedFigure? {
    guard indicator.kind == .flow, indicator.isAdditive != false, !indicator.unit.unit.isRelative,
      let (minus, leaves) = point.period.lastPart(by: indicator.frequency),
      isComparable(point, with: minus), self.point(leaves, point.members)?.value == nil,
      let (value, before) = pair(point, self.point(minus, point.members))
    else { return nil }
    // Sums from January on that fall say that one of the two is wrong.
    guard !(value.value < before.value && !value.value.isNegative) else { return nil }
    let coarser = value.tolerance > before.tolerance ? value : before
    return DerivedFigure(
      kind: .singlePeriod, period: leaves, members: point.members,
      figure: .value(
        quantity(
          value.value - before.value, uncertainty: coarser.tolerance, like: value,
          isVague: value.isVague || before.isVague)),
      formula: "\(shown(value)) − \(shown(before))")
  }

  private func share(_ point: Series.Point) -> DerivedFigure? {
    let whole = self.point(point.period, point.members.map { _ in nil })
    guard !point.isTotal, !indicator.isOnOtherCoverage(point.members),
      !indicator.unit.unit.isRelative, isAdditive(point),
      point.definitionDiffers == whole?.definitionDiffers, let (value, total) = pair(point, whole),
      total.value > .zero, !value.value.isNegative, value.value <= total.value,
      let share = value.value.divided(by: total.value),
      let decimals = decimalsOfRate(value, total)
    else { return nil }
    let exact = share.scaled(byPowerOfTen: 2)
    let doubt = doubtOfRate(value, total)
    return DerivedFigure(
      kind: .share, period: point.period, members: point.members,
      figure: .value(
        Quantity(
          exact.rounded(toDecimals: decimals), unit: .percent, decimals: decimals,
          exactness: value.isVague || total.isVague ? .about : .exact)),
      formula: "\(shown(value)) ÷ \(shown(total))",
      bounds: doubt.map { exact - $0...exact + $0 })
  }

  private func index(_ point: Series.Point) -> DerivedFigure? {
    guard let base = indicator.indexBase, Self.areAlike(base, point.period),
      !indicator.unit.unit.isRelative, base <= point.period,
      let links = links(from: base, to: point), let value = input(point),
      let first = input(self.point(base, point.members), asKnownTo: point)?.linked(by: links),
      first.value > .zero, !value.value.isNegative,
      let ratio = value.value.divided(by: first.value),
      let decimals = decimalsOfRate(value, first)
    else { return nil }
    let index = ratio.scaled(byPowerOfTen: 2).rounded(toDecimals: decimals)
    return DerivedFigure(
      kind: .index(base: base), period: point.period, members: point.members,
      figure: .value(
        Quantity(
          index, unit: .none, decimals: decimals,
          exactness: value.isVague || first.isVague ? .about : .exact)),
      formula: "\(shown(value)) ÷ \(shown(first)) × 100")
  }

  /// Whether two periods are of one kind and length, so that their levels can be compared: years, or
  /// first halves, but no year and nine months.
  private static func areAlike(_ a: Period, _ b: Period) -> Bool {
    if let frequency = a.simplified.frequency { return frequency == b.simplified.frequency }
    return a.moved(toYear: b.year)?.span == b.span
  }

  /// The geometric mean of this year's rate and the last one's, as the National Bureau of Statistics
  /// gave it for 2021: only where the year before fell, and so was no fair base.
  private func twoYearAverage(_ point: Series.Point) -> DerivedFigure? {
    guard let change = point.change(.yearBefore), change.measure == .percent,
      change.exactness == .exact, point.change(.twoYearAverage) == nil,
      let earlier = point.period.yearBefore, isComparable(point, with: earlier),
      let start = self.point(earlier, point.members), !start.statuses.contains(.break),
      let before = start.change(.yearBefore),
      before.measure == .percent, before.exactness == .exact, before.amount.isNegative
    else { return nil }
    let factors = [change, before].map { DecimalNumber.one + $0.amount.scaled(byPowerOfTen: -2) }
    guard factors.allSatisfy({ $0 > .zero }), let root = (factors[0] * factors[1]).squareRoot else {
      return nil
    }
    let decimals = min(1, change.writtenDecimals, before.writtenDecimals)
    let rate = (root - .one).scaled(byPowerOfTen: 2).rounded(toDecimals: decimals)
    return DerivedFigure(
      kind: .twoYearAverage, period: point.period, members: point.members,
      figure: .change(Change(rate, decimals: decimals)),
      formula: "√((1 \(Self.term(change.amount))) × (1 \(Self.term(before.amount)))) − 1")
  }
}
