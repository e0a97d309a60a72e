import Diagnostics
import Localization
import Statistics

/// The figure that a link leads to: what counts for whoever writes at the time, what was said before
/// that, and what follows from it.
struct FigureTarget {
  var period: Period
  /// Where an editor wrote it.
  let location: SourceLocation
  let address: String
  /// The levels and changes that a text may state.
  var values: [Quantity] = []
  var changes: [Change] = []
  /// Figures that were revised before the text was written.
  var formers: [Former] = []
  /// What was worked out for the same period and members.
  var derived: [DerivedFigure] = []
  /// What the figure is called.
  var names: [String] = []
  /// Those of them that all members of its indicator share.
  var titles: [String] = []
  /// The member that it is about; nil for the total.
  var ownMember: String?
  /// The other members of its dimensions.
  var otherMembers: [String] = []
  /// What other figures of the report are called.
  var otherNames: [String] = []
  /// What other indicators are called, those of the report by their short names too, which only the heads and rows of tables are held to: a text may
  /// use their words for something else.
  var otherTitles: [String] = []
  /// The figures beside it, with which a text may compare it; nil on a page.
  var peers: FigurePeers?
  /// In which prices its changes are, where they don't say so themselves.
  var basis: Change.Basis?
  /// What its series holds, of all periods.
  private var points: [Series.Point] = []
  /// The indicator that it is of, and which of its members it is about.
  private var origin: (listing: IndicatorListing, members: [String?])?
  /// What the report itself says of earlier periods, where the figure belongs to no series.
  var metricsBefore: [Metric] = []
  /// The measures that are meant, where only some are; the level is not, then.
  private var comparisons: [Change.Comparison]?
  /// The year in which the text was published; nil for a page, which is of today.
  var yearOfText: Int?
  /// The period that the text reports on; nil where it reports on none.
  var periodOfText: Period?
  /// The same where the report says it itself.
  var statedPeriodOfText: Period?
  /// Whether it is a state at a date.
  var isStock = false
  /// Whether it is what came about in a period. Of a figure without an indicator neither is known.
  var isFlow = false

  struct Former {
    let figure: Revision.Figure
    /// What took its place, and when.
    let successor: String
    let since: CivilDate
  }

  /// What is known of an earlier period, revised or not: whoever wrote before a revision was right.
  struct Earlier {
    let period: Period
    var values: [Quantity]
    var changes: [Change]
  }

  init(period: Period, location: SourceLocation, address: String) {
    self.period = period
    self.location = location
    self.address = address
  }

  /// Whether what it is called comes about in a period, and is no state at a date: 产值.
  var isFlowByName: Bool {
    names.contains { name in
      let stem =
        ["总额", "總額", "额", "額", "量"].first(where: name.hasSuffix)
        .map { name.dropLast($0.count) } ?? name[...]
      return Self.flows.contains { name.hasSuffix($0) || stem.hasSuffix($0) }
    }
  }

  private static let flows = [
    "生产总值", "生產總值", "GDP", "增加值", "产值", "產值", "收入", "支出", "产量", "產量", "销售", "銷售", "零售", "投资", "投資",
    "进出口", "進出口", "出口", "进口", "進口", "交易", "成交", "营收", "營收", "税收", "稅收", "客运量",
    "货运量",
    "用电量", "發電量", "发电量", "用電量", "利润", "利潤", "价格", "價格", "指数", "指數", "CPI", "PPI",
  ]

  /// Adds the figures of a point.
  ///
  /// - Parameter moment: when the text was published, in seconds since 1970; what was revised by then
  ///   is former. What was revised later was right when it was written. Nil for a page, which is of
  ///   today.
  mutating func add(_ point: Series.Point, asOf moment: Int?) {
    if let value = point.value {
      let parted = Self.parted(value, asOf: moment) { .value($0) }
      values += parted.valid
      formers += parted.formers
    }
    for change in point.changes {
      let parted = Self.parted(change, asOf: moment) { .change($0) }
      changes += parted.valid
      formers += parted.formers
    }
  }

  private static func parted<Figure: CustomStringConvertible>(
    _ statement: Series.Statement<Figure>, asOf moment: Int?, _ wrap: (Figure) -> Revision.Figure
  ) -> (valid: [Figure], formers: [Former]) {
    let versions = [statement.current] + statement.earlier
    // The newest version that was there already; where none was, the first.
    let valid =
      moment.map { moment in
        versions.firstIndex { $0.observation.release.moment <= moment } ?? versions.count - 1
      } ?? 0
    let formers = versions.indices.filter { $0 > valid }.compactMap { index -> Former? in
      // Only rows of a table without their day of release have none, and they come first of all.
      guard let since = versions[index - 1].observation.release.day else { return nil }
      return Former(
        figure: wrap(versions[index].figure), successor: "\(versions[valid].figure)", since: since)
    }
    return (versions[...valid].map(\.figure), formers)
  }

  mutating func add(_ listing: IndicatorListing, _ members: [String?]) {
    let indicator = listing.indicator
    names += indicator.names
    titles = indicator.names
    basis = indicator.basis
    if indicator.kind == .stock { isStock = true }
    if indicator.kind == .flow { isFlow = true }
    points = listing.series.points(of: members)
    origin = (listing, members)
    derived = listing.derived.filter { $0.period.span == period.span && $0.members == members }
    let names = members.compactMap { $0 }
    ownMember = names.isEmpty ? nil : names.joined(separator: "、")
    let own = Set(names)
    otherMembers = zip(indicator.dimensions, members).flatMap { dimension, member in
      (dimension.members + (member == nil ? [] : [dimension.main].compactMap { $0 }))
        .filter { !own.contains($0) }
    }
  }

  /// The figures of earlier periods.
  var earlier: [Earlier] { others.filter { $0.period.lastDay < period.lastDay } }

  /// The figures of other periods that were over when its own was: of October those of 1—10月, too.
  var others: [Earlier] {
    var all = metricsBefore.map { metric in
      Earlier(
        period: metric.period, values: [metric.value].compactMap { $0 },
        changes: [metric.change].compactMap { $0 })
    }
    for point in points
    where point.period.lastDay <= period.lastDay && point.period.span != period.span {
      all.append(
        Earlier(
          period: point.period, values: point.value.map(Self.versions) ?? [],
          changes: point.changes.flatMap(Self.versions)))
    }
    guard let comparisons else { return all }
    for index in all.indices {
      all[index].values = []
      all[index].changes.removeAll { !comparisons.contains($0.comparison) }
    }
    return all
  }

  /// The changes of its own period by all measures, revised or not, whichever of them are meant.
  var allChanges: [Change] {
    points.first { $0.period.span == period.span }?.changes.flatMap(Self.versions) ?? changes
  }

  /// What went out and what came in in its own period, where both are known: members that make a balance.
  var trade: (exports: [Quantity], imports: [Quantity])? {
    guard let (listing, members) = origin else { return nil }
    for (place, dimension) in listing.dimensions.enumerated() {
      for (out, into) in Self.sides
      where dimension.members.contains(out) && dimension.members.contains(into) {
        let sides = [out, into].map { side -> [Quantity] in
          var members = members
          members[place] = side
          return listing.series.point(at: period, members)?.value.map(Self.versions) ?? []
        }
        if sides.allSatisfy({ !$0.isEmpty }) { return (sides[0], sides[1]) }
      }
    }
    return nil
  }

  private static let sides = [("出口", "进口"), ("出口", "進口"), ("Exports", "Imports")]

  private static func versions<Figure>(_ statement: Series.Statement<Figure>) -> [Figure] {
    [statement.current.figure] + statement.earlier.map(\.figure)
  }

  /// What it is about, for a message that names something else; nil for the total of members.
  func name(beside said: String) -> String? {
    ownMember ?? (otherMembers.contains { said.contains($0) } ? nil : names.first)
  }

  /// What it and another figure are called, where they are of two indicators or members.
  ///
  /// - Parameter rates: whether a rate may be an indicator of its own: 工业增加值 and 工业增加值增速.
  func names(
    unlike other: FigureTarget, rates: Bool = false
  ) -> (own: String, other: String)? {
    guard let title = titles.first, let otherTitle = other.titles.first else { return nil }
    func name(_ title: String, _ member: String?) -> String {
      member.map { "\(title)（\($0)）" } ?? title
    }
    if rates, title != otherTitle, FigureSubject.areOfOneThing(title, otherTitle) { return nil }
    return title == otherTitle && ownMember == other.ownMember
      ? nil : (name(title, ownMember), name(otherTitle, other.ownMember))
  }

  /// Whether a name is long enough to tell figures apart, and no part of its own.
  func isOther(_ name: String) -> Bool {
    name.count >= 2 && !names.contains { $0.contains(name) }
  }

  /// Leaves out what is measured against something else, and the level.
  mutating func keepChanges(against comparisons: [Change.Comparison]) {
    values = []
    changes.removeAll { !comparisons.contains($0.comparison) }
    self.comparisons = comparisons
    formers.removeAll { former in
      if case .change(let change) = former.figure {
        !comparisons.contains(change.comparison)
      } else {
        true
      }
    }
    derived.removeAll { derived in
      if case .change(let change) = derived.figure {
        !comparisons.contains(change.comparison)
      } else {
        true
      }
    }
  }

  /// What was worked out of a kind.
  func derived(_ part: FigureReference.Part) -> Revision.Figure? {
    derived.first { $0.kind.part == part }?.figure
  }

  func has(_ part: FigureReference.Part?) -> Bool {
    switch part {
    case .value: !values.isEmpty || derived(.value) != nil
    case .change: !changes.isEmpty || derived(.change) != nil
    case .share, .index, .twoYearAverage: part.flatMap(derived) != nil
    case nil: !values.isEmpty || !changes.isEmpty || !derived.isEmpty
    }
  }
}

extension DerivedFigure.Kind {
  /// What a link calls it.
  var part: FigureReference.Part {
    switch self {
    case .level, .singlePeriod, .linked: .value
    case .rate: .change
    case .share: .share
    case .index: .index
    case .twoYearAverage: .twoYearAverage
    }
  }
}
