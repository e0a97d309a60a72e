import Diagnostics
import FrontMatter
import Statistics

/// Collects what all reports say about each indicator into its series.
package struct SeriesCollection {
  private let pages: [IndicatorPage]
  private let reports: [Report]
  private let indices: [IndicatorID: Int]
  private var diagnostics: [Diagnostic] = []

  /// - Parameters:
  ///   - pages: the indicators, each id once.
  ///   - reports: in the site's order; their indices name the releases.
  /// - Returns: an entry for each indicator, in the order given.
  package static func entries(
    for pages: [IndicatorPage], from reports: [Report]
  ) -> Parsed<[IndicatorEntry]> {
    var collection = SeriesCollection(pages, reports)
    let entries = collection.entries()
    return Parsed(entries, collection.diagnostics)
  }

  private init(_ pages: [IndicatorPage], _ reports: [Report]) {
    self.pages = pages
    self.reports = reports
    var indices: [IndicatorID: Int] = [:]
    for (index, page) in pages.enumerated() { indices[page.indicator.id] = index }
    self.indices = indices
  }

  private mutating func entries() -> [IndicatorEntry] {
    var observations = [[Observation]](repeating: [], count: pages.count)
    for (index, report) in reports.enumerated() where !report.metrics.isEmpty {
      let release = Observation.Release(
        id: index, day: report.date.date, moment: report.date.secondsSince1970)
      for metric in report.metrics {
        guard let id = metric.indicator else { continue }
        guard let place = indices[id.value] else {
          diagnostics.append(
            .unknownIndicator(id, known: pages.map(\.indicator.id.text)).ifEveryFileIsRead)
          continue
        }
        if let observation = observation(of: metric, pages[place].indicator, release) {
          observations[place].append(observation)
        }
      }
    }
    return zip(pages, observations).map { page, observations in
      let series = SeriesAssembly.series(of: page.indicator, from: observations)
      diagnostics += series.diagnostics
      for contradiction in Derivation(of: series.value).contradictions
      // A note shows that the editor knows.
      where contradiction.reported.observation.note == nil {
        diagnostics.append(.contradiction(contradiction, page.indicator))
      }
      let entry = IndicatorEntry(page: page, series: series.value)
      let judged = Set(entry.assessment.findings.map(\.rule))
      for rule in page.indicator.rules
      where !judged.contains(rule) && entry.series.latest != nil && !rule.waits {
        diagnostics.append(.ruleWithoutFigures(page, rule))
      }
      return entry
    }
  }

  private mutating func observation(
    of metric: Metric, _ indicator: Indicator, _ release: Observation.Release
  ) -> Observation? {
    let members = DimensionChoice.members(metric.dimensions, of: indicator.dimensions)
    diagnostics += members.diagnostics
    if let value = metric.value, value.unit != indicator.unit.unit {
      diagnostics.append(
        .otherUnit(value.text, value.unit, than: indicator.unit.symbol, at: metric.location))
      return nil
    }
    if metric.period.firstDay > release.day, release.day != Moment.unknown.date,
      !metric.statuses.contains(.forecast), !metric.statuses.contains(.estimated)
    {
      diagnostics.append(.notYetBegun(metric.period, release.day, at: metric.location))
    }
    return Observation(
      period: metric.period, members: members.value, value: metric.value,
      change: metric.change?.assuming(indicator.basis), statuses: metric.statuses,
      note: metric.note, release: release, isFinal: metric.isFinal,
      supersedes: metric.supersedes.flatMap { superseded($0, by: release.id) },
      location: metric.location)
  }

  /// The report that an editor names by its file or its address.
  private mutating func superseded(_ name: Located<String>, by index: Int) -> Int? {
    var wanted = name.value[...]
    for ending in [".md", "/index"] where wanted.hasSuffix(ending) {
      wanted.removeLast(ending.count)
    }
    while wanted.hasPrefix("/") { wanted.removeFirst() }
    while wanted.hasSuffix("/") { wanted.removeLast() }
    let path = SitePath.page([wanted])
    let isNamed = { (report: Report) in
      report.path == path
        || ["\(wanted).md", "\(wanted)/index.md"].contains { file in
          report.file == file || report.file.hasSuffix("/\(file)")
        }
    }
    let found = reports.indices.filter { isNamed(reports[$0]) }
    if let other = found.first, found.count == 1, other != index { return other }
    if found == [index] {
      diagnostics.append(.supersedesItself(name))
      return nil
    }
    let known = reports.indices.filter { $0 != index }
      .map { String(reports[$0].path.text.dropFirst().dropLast()) }
    diagnostics.append(
      .unknownReport(name, nearest: Spelling.nearest(to: String(wanted), in: known))
        .ifEveryFileIsRead)
    return nil
  }
}

extension Diagnostic {
  fileprivate static func unknownIndicator(
    _ id: Located<IndicatorID>, known: [String]
  ) -> Diagnostic {
    let nearest = Spelling.nearest(to: id.value.text, in: known)
    return .error(
      at: id.location, "there is no indicator '\(id.value)'",
      fix: nearest.map { "did you mean '\($0)'?" }
        ?? "define it in content/indicators/\(id.value).md, or leave 'indicator' out",
      length: id.value.text.utf8.count)
  }

  fileprivate static func supersedesItself(_ name: Located<String>) -> Diagnostic {
    .error(
      at: name.location, "the bulletin can't take the place of itself",
      fix: "name the earlier bulletin", length: name.value.unicodeScalars.count)
  }

  fileprivate static func notYetBegun(
    _ period: Period, _ day: CivilDate, at location: SourceLocation
  ) -> Diagnostic {
    .error(
      at: location, "the figure is about \(period), which begins after the bulletin's day, \(day)",
      fix: "correct the period, or say 'status: forecast'")
  }

  fileprivate static func ruleWithoutFigures(
    _ page: IndicatorPage, _ rule: WarningRule
  ) -> Diagnostic {
    .warning(
      at: SourceLocation(file: page.file, line: 1, column: 1),
      "the rule '\(rule.wording(in: .chinese))' finds no figures to judge",
      fix: "name the member with 'dimensions: …', or see whether 'measure' is the right one")
  }

  fileprivate static func unknownReport(_ name: Located<String>, nearest: String?) -> Diagnostic {
    .error(
      at: name.location, "there is no bulletin '\(name.value)'",
      fix: nearest.map { "did you mean '\($0)'?" }
        ?? "write its path, such as news/2023-08-16-half-year",
      length: name.value.unicodeScalars.count)
  }

  fileprivate static func contradiction(
    _ contradiction: Derivation.Contradiction, _ indicator: Indicator
  ) -> Diagnostic {
    .warning(
      at: contradiction.reported.observation.location,
      "'\(indicator.id)' is reported with \(contradiction.reported.figure.text), but its published levels give \(contradiction.computed.text) (\(contradiction.formula))",
      fix: "check the figures; if both are as published, say 'basis: comparable' or add a note")
  }
}
