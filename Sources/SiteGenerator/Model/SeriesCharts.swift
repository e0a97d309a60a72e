import Charts
import Statistics

/// The series of an indicator as charts.
struct SeriesCharts {
  private let entry: IndicatorEntry
  private let language: Language

  init(_ entry: IndicatorEntry, _ language: Language) {
    self.entry = entry
    self.language = language
  }

  private var indicator: Indicator { entry.indicator }

  /// Periods of one kind: those of the kind that has the newest figure.
  private func points(
    of members: [[String?]], where isShown: (Period) -> Bool, has: (Series.Point) -> Bool
  ) -> [Period] {
    let points = entry.series.points.filter {
      members.contains($0.members) && isShown($0.period) && has($0)
    }
    guard let last = points.last?.period else { return [] }
    let alike = points.map(\.period).filter { $0.isLike(last) }
    var seen: Set<ClosedRange<CivilDate>> = []
    return alike.filter { seen.insert($0.span).inserted }
  }

  /// The levels, with a place for every year or period in between that has none.
  func values(of members: [[String?]], where isShown: (Period) -> Bool = { _ in true }) -> ChartData
  {
    let periods = points(of: members, where: isShown) { $0.value?.current.figure.value != nil }
    return data(periods, members, unit: indicator.unit) { point in
      point.value.flatMap { statement in
        statement.current.figure.value.map {
          DataValue(
            $0, text: statement.current.figure.text, certainty: Self.certainty(point),
            isExact: statement.current.figure.exactness == .exact)
        }
      }
    }
  }

  /// The changes on the year before, in percent.
  func changes(of members: [[String?]], where isShown: (Period) -> Bool = { _ in true })
    -> ChartData
  {
    let change = { (point: Series.Point) -> Change? in
      guard let change = point.change(.yearBefore), change.measure == .percent else { return nil }
      return change
    }
    let periods = points(of: members, where: isShown) { change($0) != nil }
    return data(periods, members, unit: MeasuringUnit("%")!) { point in
      change(point).map {
        DataValue(
          $0.amount, text: $0.text(in: language), certainty: Self.certainty(point),
          isExact: $0.exactness == .exact)
      }
    }
  }

  private func data(
    _ periods: [Period], _ members: [[String?]], unit: MeasuringUnit,
    _ value: (Series.Point) -> DataValue?
  ) -> ChartData {
    let series = members.map { members in
      DataSeries(
        name: MemberWording.text(of: members) ?? "",
        values: periods.map { entry.series.point(at: $0, members).flatMap(value) })
    }
    // A part of which nothing is known would be an empty line in the key.
    return ChartData(
      places: .periods(periods), series: series.filter { $0.values.contains { $0 != nil } },
      unit: unit)
  }

  private static func certainty(_ point: Series.Point) -> DataValue.Certainty {
    if point.statuses.contains(.forecast) { return .projected }
    return point.statuses.contains(.provisional) || point.statuses.contains(.estimated)
      ? .provisional : .final
  }

  private var totals: [[String?]] { [indicator.dimensions.map { _ in nil }] }

  /// The charts of an indicator's page: levels and changes, where there are at least two of them.
  func charts() -> [Chart] {
    var charts: [Chart] = []
    let title = indicator.title(in: language)
    let values = values(of: totals)
    if values.places.count > 1 {
      var chart = Chart(kind: .line, title: title, data: values)
      chart.source = indicator.source
      chart.lines = lines(.value)
      charts.append(chart)
    }
    let changes = changes(of: totals)
    if changes.places.count > 1 {
      var chart = Chart(
        kind: .line, title: language == .chinese ? "\(title)增速" : "\(title), year on year",
        data: changes)
      chart.subtitle =
        language == .chinese
        ? "同比" + (indicator.basis.map { "，\($0.wording(in: .chinese))" } ?? "")
        : indicator.basis?.wording(in: .english)
      chart.source = indicator.source
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
          title: language == .chinese
            ? "\(title)：按\(indicator.dimensions[dimension].name)"
            : "\(title) by \(indicator.dimensions[dimension].name)", data: parts)
        chart.source = indicator.source
        charts.append(chart)
      }
    }
    return charts
  }

  /// The limits of warning rules, drawn where the figures are.
  private func lines(_ measure: WarningRule.Measure) -> [Chart.ReferenceLine] {
    indicator.rules.compactMap { rule in
      guard rule.measure == measure, rule.members.allSatisfy({ $0 == nil }), let limit = rule.limit
      else { return nil }
      let label =
        language == .chinese ? "\(rule.level.wording(in: .chinese))线" : rule.level.rawValue
      return Chart.ReferenceLine(value: limit.approximation, label: label)
    }
  }

  /// A line as small as a word: levels, or changes where no levels are published.
  func sparkline() -> Chart? {
    let values = values(of: totals)
    let data = values.places.count > 2 ? values : changes(of: totals)
    guard data.places.count > 2 else { return nil }
    return Chart(kind: .sparkline, title: indicator.title(in: language), data: data)
  }
}

extension Period {
  /// Whether two periods can share an axis: of one length, or both from the start of their years.
  fileprivate func isLike(_ other: Period) -> Bool {
    if frequency == nil || other.frequency == nil {
      return firstDay.month == 1 && other.firstDay.month == 1 && isCumulative == other.isCumulative
    }
    return frequency == other.frequency
  }
}
