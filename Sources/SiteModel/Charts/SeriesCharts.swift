import Charts
import Localization
import Statistics

/// The series of an indicator as charts.
package struct SeriesCharts {
  private let listing: IndicatorListing
  private let language: Language
  /// The track that is drawn; nil for that of the newest figure.
  private let track: Track?

  package init(_ listing: IndicatorListing, _ language: Language, on track: Track? = nil) {
    self.listing = listing
    self.language = language
    self.track = track
  }

  private var indicator: Indicator { listing.indicator }

  /// The levels, with a place for every year or period in between that has none.
  ///
  /// - Parameters:
  ///   - start: the first day that is drawn; nil where the series begins.
  ///   - end: the last one; nil where the series ends.
  package func values(
    of members: [[String?]], from start: CivilDate? = nil, through end: CivilDate? = nil
  ) -> ChartData {
    values(of: members, at: listing.series.points(of: members, from: start, through: end))
  }

  private func values(of members: [[String?]], at points: [Series.Point]) -> ChartData {
    var data = data(of: members, at: points, unit: indicator.unit) { point in
      point.value.flatMap { statement in
        let figure = statement.current.figure
        return DataValue(
          figure, text: figure.shown(in: language),
          status: statement.current.status,
          startsAnew: point.statuses.contains(.break))
      }
    }
    let bases = points.lazy.compactMap { $0.value?.current.figure.indexBase }
    // Where they differ, a warning has said so; what holds for all is then nothing.
    let isOne = Set(bases.map(IndexBase.init)).count < 2
    data.indexBase = isOne ? (bases.first ?? listing.base).map { IndexBase($0).text } : nil
    return data
  }

  /// What can be drawn of a series.
  enum Shown: Hashable, Sendable {
    case values
    case changes(Change.Comparison, Change.Measure)

    /// How a chart's description asks for it.
    var request: ChartRequest.Shown {
      switch self {
      case .values: .value
      case .changes(let comparison, _): .change(comparison)
      }
    }

    /// What a chart of it is called.
    func title(of indicator: String, in language: Language) -> String {
      let phrases = language.sitePhrases
      switch self {
      case .values: return indicator
      case .changes(.yearBefore, .percent): return phrases.growthOf(indicator)
      case .changes(let comparison, _):
        return phrases.nameWithParts(indicator, [comparison.wording(in: language)])
      }
    }
  }

  /// What there is to draw of some members: levels first, then the changes of each comparison, those on
  /// the year before first and the year so far next.
  func shownKinds(of members: [[String?]]) -> [Shown] {
    let points = listing.series.points(of: members)
    let changes = points.flatMap { $0.changes.map(\.current.figure) }
    let used = Change.Comparison.inOrder(Set(changes.map(\.comparison)))
    let main = [Change.Comparison.yearBefore, .cumulative].filter(used.contains)
    let kinds = (main + used.filter { !main.contains($0) }).compactMap { comparison -> Shown? in
      // Rates where it has any: points and amounts can't stand among them.
      let measures = changes.filter { $0.comparison == comparison }.map(\.measure)
      return (measures.contains(.percent) ? .percent : measures.last)
        .map { .changes(comparison, $0) }
    }
    return (points.contains { $0.value != nil } ? [.values] : []) + kinds
  }

  /// What is drawn where an editor asks for something, or for nothing in particular; nil where there is
  /// no such thing.
  func shown(_ asked: ChartRequest.Shown?, of members: [[String?]]) -> Shown? {
    let kinds = shownKinds(of: members)
    switch asked {
    case nil: return kinds.first
    case .value: return kinds.first { $0 == .values }
    case .change(let comparison):
      return kinds.first {
        guard case .changes(let found, _) = $0 else { return false }
        return comparison == nil || comparison == found
      }
    }
  }

  /// The changes of one comparison.
  ///
  /// - Parameter measure: that of the changes that are drawn.
  package func changes(
    of members: [[String?]], by comparison: Change.Comparison = .yearBefore,
    in measure: Change.Measure = .percent, from start: CivilDate? = nil,
    through end: CivilDate? = nil
  ) -> ChartData {
    changes(
      of: members, at: listing.series.points(of: members, from: start, through: end),
      by: comparison, in: measure)
  }

  private func changes(
    of members: [[String?]], at points: [Series.Point],
    by comparison: Change.Comparison = .yearBefore, in measure: Change.Measure = .percent
  ) -> ChartData {
    data(of: members, at: points, unit: MeasuringUnit(measure.unit)) { point in
      guard
        let current = point.changes.first(where: {
          $0.current.figure.comparison == comparison
        })?.current, current.figure.measure == measure
      else { return nil }
      let change = current.figure
      return DataValue(
        change.amount, text: change.text(in: language),
        status: current.status,
        isExact: change.exactness == .exact, bound: .init(of: change.quantity))
    }
  }

  /// The period of the newest figure: the single one and not the sum where both end together.
  private func newest(of periods: [Period]) -> Period? {
    guard let last = periods.last, let frequency = indicator.frequency else { return periods.last }
    return periods.last {
      $0.lastDay == last.lastDay && $0.track(of: frequency) == indicator.mainTrack
    } ?? last
  }

  /// The figures of periods of one kind: the kind that the newest of them is about.
  private func data(
    of members: [[String?]], at points: [Series.Point], unit: MeasuringUnit,
    _ value: (Series.Point) -> DataValue?
  ) -> ChartData {
    var values: [ObjectIdentifier: DataValue] = [:]
    for point in points { values[ObjectIdentifier(point)] = value(point) }
    let known = points.filter { values[ObjectIdentifier($0)] != nil }
    let onTrack = known.lazy.map(\.period).filter { [track] period in
      track == nil || period.track(of: indicator.frequency) == track
    }
    let shown =
      newest(of: Array(onTrack)).map { listing.line(known, with: $0, in: unit, on: track) } ?? []
    var periods: [Period] = []
    // Points are in the order of their periods, so that those of one span are neighbours.
    for period in shown.map(\.period) where period.span != periods.last?.span {
      periods.append(period)
    }
    let byMembers = Dictionary(grouping: shown, by: \.members)
    let series = members.map { members in
      let bySpan = Dictionary(
        (byMembers[members] ?? []).map { ($0.period.span, values[ObjectIdentifier($0)]) },
        uniquingKeysWith: { first, _ in first })
      return DataSeries(
        name: MemberWording.text(of: members, in: indicator.dimensions) ?? "",
        values: periods.map { bySpan[$0.span] ?? nil })
    }
    // A part of which nothing is known would be an empty line in the key.
    return ChartData(
      places: .periods(periods), series: series.filter { $0.values.contains { $0 != nil } },
      unit: unit)
  }

  private var totals: [[String?]] { [indicator.dimensions.map { _ in nil }] }

  /// The charts of an indicator's page: levels and changes, where there are at least two of them.
  ///
  /// - Parameter source: who publishes the figures.
  package func charts(source: String?) -> [DrawableChart] {
    guard track == nil, indicator.frequency != nil else {
      return chartsOfTrack(isOneOfTwo: false, source)
    }
    // Months, and sums of months, are two lines; each has a chart where it has a line.
    let tracks = Track.allCases.filter { track in
      let ofTrack = SeriesCharts(listing, language, on: track)
      return [ofTrack.values(of: totals), ofTrack.changes(of: totals)].contains {
        $0.places.count > 1
      }
    }
    if tracks.isEmpty { return chartsOfTrack(isOneOfTwo: false, source) }
    return tracks.flatMap {
      SeriesCharts(listing, language, on: $0).chartsOfTrack(isOneOfTwo: tracks.count > 1, source)
    }
  }

  private func chartsOfTrack(isOneOfTwo: Bool, _ source: String?) -> [DrawableChart] {
    var charts: [Chart] = []
    var title = indicator.title(in: language)
    if isOneOfTwo, let track { title = language.sitePhrases.onTrack(title, track) }
    let values = values(of: totals)
    if values.places.count > 1 {
      var chart = Chart(kind: .line, title: title, data: values)
      chart.source = source
      chart.lines = lines(.value)
      charts.append(chart)
    }
    let changes = changes(of: totals)
    if changes.places.count > 1 {
      var chart = Chart(
        kind: .line, title: language.sitePhrases.growthOf(title),
        data: changes)
      chart.subtitle = language.sitePhrases.growthSubtitle(indicator.basis?.wording(in: language))
      chart.source = source
      chart.lines = lines(.change)
      charts.append(chart)
    }
    for dimension in indicator.dimensions.indices {
      let members = indicator.dimensions[dimension].members.map { member in
        indicator.dimensions.indices.map { $0 == dimension ? member : nil }
      }
      let parts = self.values(of: members)
      if parts.places.count > 1, parts.series.count > 1 {
        var chart = Chart(
          kind: .line,
          title: language.sitePhrases.byDimension(title, indicator.dimensions[dimension].name),
          data: parts)
        chart.source = source
        charts.append(chart)
      }
    }
    return charts.compactMap(\.ifComparable)
  }

  /// The limits of warning rules, drawn where the figures are.
  private func lines(_ measure: WarningRule.Measure) -> [Chart.ReferenceLine] {
    indicator.rules.compactMap { rule in
      guard rule.measure == measure, rule.members.allSatisfy({ $0 == nil }), let limit = rule.limit
      else { return nil }
      let label = language.sitePhrases.limitLine(rule.level)
      return Chart.ReferenceLine(value: limit.approximation, label: label)
    }
  }

  /// A line as small as a word, which ends at a figure that stands beside it and is of its kind:
  /// levels beside a level, changes beside a change.
  ///
  /// - Parameter end: the period of that figure. What came later is not shown, as if the figure were
  ///   the newest.
  package func sparkline(
    of members: [String?], _ measure: WarningRule.Measure, until end: Period
  ) -> DrawableChart? {
    let points = listing.series.points(of: members)
    guard let last = points.lastIndex(where: { $0.period <= end }) else { return nil }
    let unit = measure == .value ? indicator.unit : MeasuringUnit(.percent)
    let inLine = listing.line(Array(points[...last]), with: end, in: unit)
    let shown = Array(inLine.suffix(Self.sparklineLength))
    let data =
      measure == .value
      ? values(of: [members], at: shown) : changes(of: [members], at: shown)
    guard case .periods(let periods) = data.places, periods.count > 2,
      periods.last?.span == end.span
    else { return nil }
    return Chart(kind: .sparkline, title: indicator.title(in: language), data: data).ifComparable
  }

  /// How many periods fit into a line of the width of a word, with two pixels for each.
  private static let sparklineLength = 48
}
