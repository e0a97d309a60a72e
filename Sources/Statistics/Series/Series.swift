import Localization

/// Everything known about one indicator, in period order.
public struct Series: Sendable {
  public let indicator: Indicator
  /// In the order of their periods, and within a period in the order of the dimensions' members,
  /// the total first.
  public let points: [Point]

  /// The newest point with any figure: of the totals where they have any, else of all; the single
  /// period and not the sum where both end together.
  public let latest: Point?

  private let pointsByMembers: [[String?]: [Point]]
  private let pointsByPlace: [Place: Point]
  /// Kept, because derivations ask for them at every point, and there are few.
  private let breaksByMembers: [[String?]: [Point]]
  let furtherBases: [Change.Comparison: Set<Change.Basis>]

  /// What a point is the only one of.
  private struct Place: Hashable {
    let span: ClosedRange<CivilDate>
    let members: [String?]
  }

  /// One period, and one combination of members.
  ///
  /// A class so that what is worked out from a series and every page that shows it share its points.
  public final class Point: Sendable {
    public let period: Period
    /// As in ``Observation/members``.
    public let members: [String?]
    public let value: Statement<Quantity>?
    /// At most one for each comparison and basis, of one comparison the main basis first.
    public let changes: [Statement<Change>]
    /// Why there is no value, where a bulletin says so.
    public let absence: ObservationStatus?
    /// Every status that a figure of it has, or its absence, each once in the order of the code list;
    /// ``ObservationStatus/normal`` left out. Kept, because derivations ask for it again and again.
    public let statuses: [ObservationStatus]
    public let notes: [String]
    /// Every bulletin that reports it, in the order of their releases.
    public let releases: [Observation.Release]
    /// The bulletin that took the figures back, without others in their place.
    public let withdrawal: Withdrawal?

    /// Figures that were taken back.
    public struct Withdrawal: Sendable {
      public let observation: Observation
      public let value: Statement<Quantity>?
      public let changes: [Statement<Change>]
    }

    init(
      period: Period, members: [String?], value: Statement<Quantity>?, changes: [Statement<Change>],
      absence: ObservationStatus?, notes: [String], releases: [Observation.Release],
      withdrawal: Withdrawal? = nil
    ) {
      self.withdrawal = withdrawal
      self.period = period
      self.members = members
      self.value = value
      self.changes = changes
      self.absence = absence
      let all = [value?.current.status ?? absence].compactMap { $0 } + changes.map(\.current.status)
      statuses =
        all.allSatisfy { $0 == .normal }
        ? [] : ObservationStatus.allCases.filter { $0 != .normal && all.contains($0) }
      self.notes = notes
      self.releases = releases
    }

    public var isTotal: Bool { members.allSatisfy { $0 == nil } }

    /// The status of its value, or why there is none; nil where no bulletin says anything of it.
    public var valueStatus: ObservationStatus? { value?.current.status ?? absence }

    /// How its figures took the place of others: an entry for each that did.
    public var restatements: [Restatement] {
      ([value?.current.restatement] + changes.map(\.current.restatement)).compactMap { $0 }
    }

    fileprivate var hasFigure: Bool { value != nil || !changes.isEmpty }

    /// Of several on different bases the main one.
    public func change(_ comparison: Change.Comparison) -> Change? {
      changes.first { $0.current.figure.comparison == comparison }?.current.figure
    }

    /// The change to show first: against the year before where there is one.
    public var mainChange: Change? {
      change(.yearBefore) ?? change(.cumulative) ?? changes.first?.current.figure
    }
  }

  /// The figure that counts, and those that it took the place of.
  public struct Statement<Figure: Sendable>: Sendable {
    public let current: Version
    /// What was said before, the newest first.
    public let earlier: [Version]

    public struct Version: Sendable {
      public let figure: Figure
      /// Who said it first.
      public let observation: Observation
      /// Who said it last: what it says of the figure counts.
      public let confirmation: Observation
      /// What to know about the figure.
      public let status: ObservationStatus
      /// How it took the place of the version before; nil of the first one.
      public let restatement: Restatement?
    }
  }

  /// That a figure took the place of another, and why, as far as a bulletin says so.
  public struct Restatement: Hashable, Sendable {
    public let reason: Revision.Reason?
  }

  public init(indicator: Indicator, points: [Point]) {
    self.indicator = indicator
    self.points = points
    pointsByMembers = Dictionary(grouping: points, by: \.members)
    breaksByMembers = Dictionary(
      grouping: points.filter { $0.statuses.contains(.break) }, by: \.members)
    pointsByPlace = Dictionary(
      points.map { (Place(span: $0.period.span, members: $0.members), $0) },
      uniquingKeysWith: { first, _ in first })
    furtherBases = Self.furtherBases(in: points, of: indicator)
    let isKnown = { (point: Point) in point.hasFigure }
    latest =
      Self.latest(of: points.filter { $0.isTotal && isKnown($0) }, indicator)
      ?? Self.latest(of: points.filter(isKnown), indicator)
  }

  /// The point that ends last. Of several that end together it is the one of the indicator's own
  /// frequency: December, and not the year, of what is published by months. Where nobody has said how
  /// often that is, it is the longest.
  private static func latest(of points: [Point], _ indicator: Indicator) -> Point? {
    guard let last = points.last, indicator.frequency != nil else { return points.last }
    let day = last.period.lastDay
    return points.last {
      $0.period.lastDay == day && $0.period.track(of: indicator.frequency) == indicator.mainTrack
    } ?? points.last {
      $0.period.lastDay == day && $0.period.track(of: indicator.frequency) != nil
    } ?? last
  }
}

extension Series {
  /// The points over no dimension.
  public var totals: [Point] { points.filter(\.isTotal) }

  /// The points of one combination of members, in the order of their periods.
  public func points(of members: [String?]) -> [Point] { pointsByMembers[members] ?? [] }

  /// The points of one combination of members at which its figures begin to mean something else, in the
  /// order of their periods.
  func breaks(of members: [String?]) -> [Point] { breaksByMembers[members] ?? [] }

  /// The points of some combinations of members whose periods lie in a stretch of days, in the order of
  /// their periods.
  ///
  /// - Parameters:
  ///   - start: the first day; nil where there is none.
  ///   - end: the last day; nil where there is none.
  public func points(
    of combinations: [[String?]], from start: CivilDate? = nil, through end: CivilDate? = nil
  ) -> [Point] {
    let all = combinations.count == 1 ? points(of: combinations[0]) : points
    // They are in the order of their last days: no period that ends before the stretch lies in it.
    let first = start.map { start in Self.place(in: all) { $0 < start } } ?? 0
    let last = end.map { end in Self.place(in: all) { $0 <= end } } ?? all.count
    guard first < last else { return [] }
    return all[first..<last].filter { point in
      (start.map { $0 <= point.period.firstDay } ?? true)
        && (combinations.count == 1 || combinations.contains(point.members))
    }
  }

  /// The place of the first point whose last day is not among those that come before.
  private static func place(in points: [Point], after isBefore: (CivilDate) -> Bool) -> Int {
    var (lower, upper) = (0, points.count)
    while lower < upper {
      let middle = (lower + upper) / 2
      if isBefore(points[middle].period.lastDay) { lower = middle + 1 } else { upper = middle }
    }
    return lower
  }

  /// Every combination of members that has points, the total first.
  public var combinations: [[String?]] {
    pointsByMembers.keys.sorted { order(of: $0).lexicographicallyPrecedes(order(of: $1)) }
  }

  private func order(of members: [String?]) -> [Int] {
    SeriesAssembly.order(of: members, in: indicator.dimensions)
  }

  /// The change of a point that is measured so.
  public func change(_ yardstick: Change.Yardstick, of point: Point) -> Change? {
    point.changes.map(\.current.figure).first { self.yardstick(of: $0) == yardstick }
  }

  public func point(at period: Period, _ members: [String?]) -> Point? {
    pointsByPlace[Place(span: period.span, members: members)]
  }

  /// Every figure that took the place of another, the newest first.
  public var revisions: [Revision] {
    points.flatMap { point in
      let values = point.value.map { Revision.all(of: $0, at: point) } ?? []
      let changes = point.changes.flatMap { Revision.all(of: $0, at: point) }
      return values + changes + Revision.withdrawals(at: point)
    }.sorted { $0.release.moment > $1.release.moment }
  }

  /// How many figures have an earlier version.
  public var isRevised: Bool {
    points.contains {
      $0.value?.earlier.isEmpty == false || $0.changes.contains { !$0.earlier.isEmpty }
    }
  }
}

/// One figure that took the place of another.
public struct Revision: Sendable {
  public let period: Period
  public let members: [String?]
  public let before: Figure
  public let after: Figure
  public let release: Observation.Release
  public let releaseBefore: Observation.Release
  /// Why, as far as the later bulletin says so.
  public let reason: Reason?
  /// What the later bulletin says about it.
  public let note: String?

  /// Why a figure took the place of another.
  public enum Reason: String, CaseIterable, Hashable, Sendable {
    /// Better data came in.
    case data
    /// The coverage or the definition changed, and the past was made comparable: the earlier figure
    /// was not wrong.
    case coverage
    /// A census gave a new base.
    case census
    /// There was an error.
    case correction

    public func wording(in language: Language) -> String { language.statistics.reason(self) }
  }

  public enum Figure: Sendable {
    case value(Quantity)
    case change(Change)
    /// Nothing any more, and why.
    case absence(ObservationStatus)
  }

  fileprivate static func withdrawals(at point: Series.Point) -> [Revision] {
    guard let withdrawal = point.withdrawal,
      let status = withdrawal.observation.valueStatus
    else { return [] }
    let values = withdrawal.value.map {
      [(Figure.value($0.current.figure), $0.current.observation)]
    }
    let changes = withdrawal.changes.map {
      (Figure.change($0.current.figure), $0.current.observation)
    }
    return ((values ?? []) + changes).map { figure, observation in
      Revision(
        period: point.period, members: point.members, before: figure, after: .absence(status),
        release: withdrawal.observation.release, releaseBefore: observation.release,
        reason: withdrawal.observation.reason, note: withdrawal.observation.note)
    }
  }

  fileprivate static func all<Stated>(
    of statement: Series.Statement<Stated>, at point: Series.Point
  ) -> [Revision] {
    let versions = [statement.current] + statement.earlier
    return zip(versions, versions.dropFirst()).compactMap { after, before in
      guard let newer = figure(after.figure), let older = figure(before.figure) else { return nil }
      return Revision(
        period: point.period, members: point.members, before: older, after: newer,
        release: after.observation.release, releaseBefore: before.observation.release,
        reason: after.restatement?.reason, note: after.observation.note)
    }
  }

  private static func figure(_ figure: some Any) -> Figure? {
    switch figure {
    case let value as Quantity: .value(value)
    case let change as Change: .change(change)
    default: nil
    }
  }
}
