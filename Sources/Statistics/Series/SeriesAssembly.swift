import Diagnostics
import Localization

/// Makes a series from what bulletins say, newest first in authority.
public struct SeriesAssembly: Sendable {
  private let indicator: Indicator
  private var diagnostics: [Diagnostic] = []

  /// - Returns: the series, with an error for each two bulletins of one day that disagree, and for
  ///   each change to a figure that was said to be final.
  public static func series(
    of indicator: Indicator, from observations: [Observation]
  ) -> Parsed<Series> {
    var assembly = SeriesAssembly(indicator: indicator)
    let series = assembly.series(from: observations)
    return Parsed(series, assembly.diagnostics)
  }

  private init(indicator: Indicator) {
    self.indicator = indicator
  }

  /// An observation with its place in the series: the end of its period, how long that is, and which
  /// members it is about. Worked out once, because sorting asks for it often.
  private struct Placed {
    let observation: Observation
    let lastDay: Int
    let dayCount: Int
    let members: [Int]

    init(_ observation: Observation, in dimensions: [Indicator.Dimension]) {
      self.observation = observation
      lastDay = observation.period.lastDay.daysSince1970
      dayCount = lastDay - observation.period.firstDay.daysSince1970
      members = order(of: observation.members, in: dimensions)
    }

    func isBeside(_ other: Placed) -> Bool {
      lastDay == other.lastDay && dayCount == other.dayCount && members == other.members
    }

    static func < (a: Self, b: Self) -> Bool {
      if a.lastDay != b.lastDay { return a.lastDay < b.lastDay }
      if a.dayCount != b.dayCount { return a.dayCount < b.dayCount }
      if a.members != b.members { return a.members.lexicographicallyPrecedes(b.members) }
      let (first, second) = (a.observation.release, b.observation.release)
      if first.moment != second.moment { return first.moment < second.moment }
      if first.id != second.id { return first.id < second.id }
      return a.observation.location < b.observation.location
    }
  }

  private mutating func series(from observations: [Observation]) -> Series {
    let placed = observations.map { Placed($0, in: indicator.dimensions) }.sorted(by: <)
    var points: [Series.Point] = []
    points.reserveCapacity(placed.count)
    var start = 0
    for index in placed.indices
    where index + 1 == placed.count || !placed[index].isBeside(placed[index + 1]) {
      points.append(point(from: Self.inOrder(placed[start...index].map(\.observation))))
      start = index + 1
    }
    return Series(indicator: indicator, points: points)
  }

  static func order(of members: [String?], in dimensions: [Indicator.Dimension]) -> [Int] {
    zip(members, dimensions).map { member, dimension in
      member.flatMap { dimension.members.firstIndex(of: $0) }.map { $0 + 1 } ?? 0
    }
  }

  /// In the order given, that of their releases, except that what supersedes another comes after it.
  private static func inOrder(_ observations: [Observation]) -> [Observation] {
    guard observations.contains(where: { $0.supersedes != nil }) else { return observations }
    var ordered = observations
    for observation in observations {
      guard let superseded = observation.supersedes,
        let own = ordered.firstIndex(where: { $0.location == observation.location }),
        let other = ordered.lastIndex(where: { $0.release.id == superseded }), own < other
      else { continue }
      ordered.remove(at: own)
      ordered.insert(observation, at: other)
    }
    return ordered
  }

  private mutating func point(from observations: [Observation]) -> Series.Point {
    let value = statement(
      observations, figure: \.value, status: \.valueStatus, isSame: Self.isSame,
      isSaidBy: { $0.isStated(by: $1) }, isRounded: Self.isRounded)
    var comparisons: [Change.Comparison] = []
    for case let change? in observations.map(\.change)
    where !comparisons.contains(change.comparison) {
      comparisons.append(change.comparison)
    }
    let changes = comparisons.flatMap { comparison in
      bases(of: comparison, in: observations).compactMap { bases in
        statement(
          observations,
          figure: {
            $0.change?.comparison == comparison && bases.contains($0.change?.basis)
              ? $0.change : nil
          },
          status: \.changeStatus, isSame: Self.isSame,
          isSaidBy: { $0.isStated(by: $1) }, isRounded: Self.isRounded)
      }
    }
    if let last = observations.last, last.value == nil, last.change == nil,
      let absence = last.valueStatus, absence.mayStandAlone, value != nil || !changes.isEmpty
    {
      return Series.Point(
        period: last.period.simplified(for: indicator.frequency), members: last.members, value: nil,
        changes: [],
        absence: absence, notes: last.note.map { [$0] } ?? [],
        releases: Self.releases(observations),
        withdrawal: Series.Point.Withdrawal(observation: last, value: value, changes: changes))
    }
    reportIdleReasons(of: observations, value, changes)
    let current = ([value?.current.confirmation] + changes.map(\.current.confirmation))
      .compactMap { $0 }
    let counting = current.isEmpty ? observations.suffix(1) : current[...]
    // A level that another bulletin gives is not missing.
    let absence = value == nil ? observations.last { $0.valueStatus != nil }?.valueStatus : nil
    var notes: [String] = []
    for case let note? in counting.map(\.note) where !notes.contains(note) { notes.append(note) }
    return Series.Point(
      period: observations[0].period.simplified(for: indicator.frequency),
      members: observations[0].members, value: value,
      changes: changes, absence: absence, notes: notes, releases: Self.releases(observations))
  }

  /// The bases of one comparison, those together whose changes are one figure. 名义 and 实际 are two; a
  /// basis that a later bulletin adds or leaves out is no other figure, unless one bulletin gives both.
  private func bases(
    of comparison: Change.Comparison, in observations: [Observation]
  ) -> [Set<Change.Basis?>] {
    let changes = observations.filter { $0.change?.comparison == comparison }
    let all = Set(changes.map { $0.change?.basis })
    if all.count < 2 { return [all] }
    let isNamedBeside = Dictionary(grouping: changes, by: \.release).values.contains { given in
      Set(given.map { $0.change?.basis }).isSuperset(of: [nil])
        && given.contains { $0.change?.basis != nil }
    }
    if all.compactMap({ $0 }).count < 2, !isNamedBeside { return [all] }
    let order = Change.inOrder(all, of: indicator)
    // What names no basis is on the main one of those that are named, unless it stands beside them.
    guard let first = order.first, first == nil, !isNamedBeside, order.count > 1 else {
      return order.map { [$0] }
    }
    return [[nil, order[1]]] + order.dropFirst(2).map { [$0] }
  }

  /// A reason for a revision that changes nothing is shown nowhere: its editor should know.
  private mutating func reportIdleReasons(
    of observations: [Observation], _ value: Series.Statement<Quantity>?,
    _ changes: [Series.Statement<Change>]
  ) {
    for observation in observations where observation.reason != nil {
      let isUsed =
        value.map { $0.restates(at: observation.location) } == true
        || changes.contains { $0.restates(at: observation.location) }
      if !isUsed { diagnostics.append(.idleReason(indicator, observation)) }
    }
  }

  private static func releases(_ observations: [Observation]) -> [Observation.Release] {
    var releases: [Observation.Release] = []
    for observation in observations where !releases.contains(observation.release) {
      releases.append(observation.release)
    }
    return releases
  }

  private static func isSame(_ a: Quantity, _ b: Quantity) -> Bool {
    a.amount == b.amount && a.exactness == b.exactness
  }

  private static func isSame(_ a: Change, _ b: Change) -> Bool {
    a.amount == b.amount && a.measure == b.measure && a.exactness == b.exactness
  }

  /// Whether two figures that agree are so far apart in how they are written that one can only be the
  /// other, rounded: 12345亿元 and 1.23万亿元 or 约12345亿元, 5.24% and 5.2%. 5.2% and 5% may be two
  /// figures, of which somebody wrote the second without its zero.
  private static func isRounded(_ a: Quantity, _ b: Quantity) -> Bool {
    a.writtenPower != b.writtenPower || a.unit != b.unit
      || min(a.writtenDecimals, b.writtenDecimals) > 0
      || (a.exactness == .exact) != (b.exactness == .exact)
  }

  private static func isRounded(_ a: Change, _ b: Change) -> Bool {
    isRounded(a.quantity, b.quantity)
  }

  /// Goes through what was said of one figure, from the oldest on.
  ///
  /// - Parameters:
  ///   - isSaidBy: whether the second figure says no more than the first, and nothing that the first
  ///     denies.
  ///   - isRounded: whether of two such figures one is the other, rounded.
  private mutating func statement<Figure>(
    _ observations: [Observation], figure: (Observation) -> Figure?,
    status: (Observation) -> ObservationStatus?, isSame: (Figure, Figure) -> Bool,
    isSaidBy: (Figure, Figure) -> Bool, isRounded: (Figure, Figure) -> Bool
  ) -> Series.Statement<Figure>? {
    var versions: [Series.Statement<Figure>.Version] = []
    for observation in observations {
      guard let figure = figure(observation) else { continue }
      guard let last = versions.last else {
        versions.append(
          Series.Statement.Version(
            figure: figure, observation: observation, confirmation: observation,
            status: status(observation) ?? .normal, restatement: nil))
        continue
      }
      if isSame(last.figure, figure) {
        // The same again: what the later bulletin says of the figure counts, if it says anything.
        if status(observation) != nil || observation.isFinal {
          versions[versions.count - 1] = Series.Statement.Version(
            figure: last.figure, observation: last.observation, confirmation: observation,
            status: status(observation) ?? .normal, restatement: last.restatement)
        }
        continue
      }
      let isOutright = observation.supersedes == last.observation.release.id
      let saysNoMore = isSaidBy(last.figure, figure)
      let agrees = saysNoMore || isSaidBy(figure, last.figure)
      let (older, newer) = (last.observation.release, observation.release)
      if agrees, !isOutright, observation.reason == nil,
        older.day == newer.day || isRounded(last.figure, figure)
      {
        // One figure, of which the finer account counts.
        versions[versions.count - 1] = Series.Statement.Version(
          figure: saysNoMore ? last.figure : figure,
          observation: saysNoMore ? last.observation : observation,
          confirmation: observation.isFinal || !saysNoMore ? observation : last.confirmation,
          status: saysNoMore && !observation.isFinal ? last.status : status(observation) ?? .normal,
          restatement: last.restatement)
        continue
      }
      let isExplained = isOutright || observation.reason != nil || observation.note != nil
      func report(_ rule: Rule, at place: SourceLocation? = nil) {
        diagnostics.append(
          .differing(
            rule, indicator, observation, "\(figure)", from: "\(last.figure)",
            at: place ?? last.observation.location))
      }
      if saysNoMore, !isExplained, !older.isTable { report(Rule.statistics.rounderThanBefore) }
      if !isOutright, last.confirmation.isFinal {
        report(Rule.statistics.finalFigureChanged, at: last.confirmation.location)
      } else if older.isTable != newer.isTable {
        if !isExplained { report(Rule.statistics.tableDiffers) }
      } else if !isOutright, older.day == newer.day {
        report(
          newer.isTable
            ? Rule.statistics.disagreementInTable
            : observation.location.file == last.observation.location.file
              ? Rule.statistics.disagreementInOneBulletin : Rule.statistics.disagreementOnOneDay)
      }
      versions.append(
        Series.Statement.Version(
          figure: figure, observation: observation, confirmation: observation,
          status: status(observation) ?? .normal,
          restatement: Series.Restatement(reason: observation.reason)))
    }
    guard let current = versions.popLast() else { return nil }
    return Series.Statement(current: current, earlier: versions.reversed())
  }
}

extension Series.Statement {
  /// Whether what an editor wrote there took the place of an earlier figure.
  fileprivate func restates(at location: SourceLocation) -> Bool {
    ([current] + earlier).contains {
      $0.restatement != nil && $0.observation.location == location
    }
  }
}

extension Quantity: CustomStringConvertible {
  public var description: String { text }
}

extension Change: CustomStringConvertible {
  public var description: String { written.isEmpty ? text : written }
}

extension Diagnostic {
  /// - Parameter place: where the other figure stands.
  fileprivate static func differing(
    _ rule: Rule, _ indicator: Indicator, _ observation: Observation, _ figure: String,
    from other: String, at place: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      rule, at: observation.location,
      [
        "indicator": "\(indicator.id)", "figure": .text(figure), "other": .text(other),
        "period": .words(observation.period.description, observation.period.chinese),
        "place": "\(place)",
      ])
  }

  fileprivate static func idleReason(
    _ indicator: Indicator, _ observation: Observation
  ) -> Diagnostic {
    Diagnostic(
      Rule.statistics.idleReason, at: observation.location,
      [
        "indicator": "\(indicator.id)",
        "period": .words(observation.period.description, observation.period.chinese),
      ])
  }
}
