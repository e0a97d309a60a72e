import Diagnostics
import Files
import FrontMatter
import Localization
import Statistics

/// What the reports of an edition say about each indicator, on its way to be series.
package struct SeriesCollection: Sendable {
  private let edition: Edition
  private let reports: [Report]
  /// For each indicator the reports that say something about it, in the edition's order.
  private let contributors: [IndicatorID: [Report]]
  /// The reports by what their files are called, for those that name one another.
  private let reportsByName: [String: [Report]]
  private let addresses: KnownNames
  /// Metrics of indicators that there are not.
  package let diagnostics: [Diagnostic]

  package init(of edition: Edition) {
    self.edition = edition
    let reports = edition.reportsWithFigures
    self.reports = reports
    addresses = KnownNames { reports.map { String($0.path.text.dropFirst().dropLast()) } }
    let isAnySuperseded = reports.contains { $0.metrics.contains { $0.supersedes != nil } }
    reportsByName = isAnySuperseded ? Self.byName(reports) : [:]
    let known = Set(edition.indicators.map(\.indicator.id))
    let names = KnownNames { edition.indicators.map(\.indicator.id.text) }
    let units = edition.configuration.units.union(
      edition.indicators.map(\.indicator.unit.unit))
    var contributors: [IndicatorID: [Report]] = [:]
    var diagnostics: [Diagnostic] = []
    for report in reports {
      for metric in report.metrics {
        for unit in metric.unknownUnits where !units.contains(unit) {
          diagnostics.append(.unknownUnit(unit, at: metric.location).ifEveryFileIsRead)
        }
        guard let id = metric.indicator else { continue }
        guard known.contains(id.value) else {
          diagnostics.append(
            .unknownIndicator(id, nearest: names.nearest(to: id.value.text)).ifEveryFileIsRead)
          continue
        }
        if contributors[id.value]?.last !== report {
          contributors[id.value, default: []].append(report)
        }
      }
    }
    self.contributors = contributors
    self.diagnostics =
      diagnostics + Self.copies(among: reports) + reports.flatMap(Self.metricsTwice)
      + reports.flatMap(IndexNumbers.diagnostics(of:))
  }

  /// The reports by the last parts of their files' names and of their addresses.
  private static func byName(_ reports: [Report]) -> [String: [Report]] {
    var byName: [String: [Report]] = [:]
    for report in reports {
      let address = report.path.text.split(separator: "/").last.map(String.init)
      for name in Set([name(of: report.file), address].compactMap { $0 }) {
        byName[name, default: []].append(report)
      }
    }
    return byName
  }

  private static func name(of file: String) -> String? {
    var parts = file.split(separator: "/")[...]
    if parts.last == "index.md" { parts.removeLast() }
    return parts.last.map { String($0.hasSuffix(".md") ? $0.dropLast(3) : $0) }
  }

  /// Reports whose figures are all those of another one with another period: copied, and not yet
  /// brought up to date.
  private static func copies(among reports: [Report]) -> [Diagnostic] {
    var firsts: [Fingerprint: Report] = [:]
    var diagnostics: [Diagnostic] = []
    for report in reports.reversed() {
      guard let figures = report.figuresAlone else { continue }
      if let first = firsts[figures], first.period != report.period {
        diagnostics.append(
          Diagnostic(
            Rule.series.copiedFigures, at: report.metrics[0].location,
            ["file": .text(first.file)]))
      } else {
        firsts[figures] = report
      }
    }
    return diagnostics
  }

  /// Figures of one name and one period in a report that differ. Those of an indicator are compared in
  /// its series.
  private static func metricsTwice(in report: Report) -> [Diagnostic] {
    var firsts: [String: [Metric]] = [:]
    var diagnostics: [Diagnostic] = []
    for metric in report.metrics {
      guard metric.indicator == nil, let name = metric.label, let value = metric.value else {
        continue
      }
      let other = firsts[name, default: []].first {
        $0.period == metric.period && !value.agrees(with: $0.value ?? value)
      }
      firsts[name, default: []].append(metric)
      guard let other, let figure = other.value else { continue }
      diagnostics.append(
        Diagnostic(
          Rule.series.metricTwice, at: metric.location,
          [
            "name": .text(name), "period": .period(metric.period), "figure": .text(figure.text),
            "other": .text(value.text),
          ]))
    }
    return diagnostics
  }

  /// What the entry of an indicator is made from, down to the lines on which its figures stand.
  package func fingerprint(of page: IndicatorPage) -> Fingerprint {
    var fingerprint = page.fingerprint
    var names = false
    for report in contributors[page.indicator.id] ?? [] {
      fingerprint.combine(report.fingerprint)
      fingerprint.combine(report.file)
      names = names || report.metrics.contains { $0.supersedes != nil }
    }
    // What a report is said to supersede is looked for among all.
    if names {
      for report in reports {
        fingerprint.combine(report.file)
        fingerprint.combine(report.path.text)
      }
    }
    combine(historyOf: page, in: &fingerprint)
    return fingerprint
  }

  /// Adds the table of earlier figures, and when the years begin that it may count in.
  private func combine(historyOf page: IndicatorPage, in fingerprint: inout Fingerprint) {
    fingerprint.combine(page.historyFingerprint)
    if page.historyFingerprint == nil { return }
    fingerprint.combine(edition.configuration.calendar.fiscalStart ?? 0)
    fingerprint.combine(edition.configuration.calendar.academicStart)
  }

  /// What the figures of an indicator say, wherever in their files they stand.
  private func meaning(ofFiguresOf page: IndicatorPage) -> Fingerprint {
    var fingerprint = Fingerprint()
    for report in contributors[page.indicator.id] ?? [] {
      fingerprint.combine(report.metricsFingerprint)
      fingerprint.combine(report.file)
    }
    combine(historyOf: page, in: &fingerprint)
    return fingerprint
  }

  package func entry(of page: IndicatorPage) -> Parsed<IndicatorEntry> {
    var diagnostics: [Diagnostic] = []
    var observations: [Observation] = []
    for report in contributors[page.indicator.id] ?? [] {
      let release = Observation.Release(
        id: report.file, day: report.date.date, moment: report.date.secondsSince1970)
      for metric in report.metrics where metric.indicator?.value == page.indicator.id {
        if let observation = observation(of: metric, page.indicator, release, &diagnostics) {
          observations.append(observation)
        }
      }
    }
    if let history = page.history {
      let reading = HistoryReading(
        history, of: page.indicator, in: edition.configuration.calendar)
      diagnostics += reading.diagnostics
      observations += reading.observations
    }
    if let end = page.facts.discontinuation?.from {
      diagnostics += observations.filter { $0.period.reaches(end) }
        .map { .afterDiscontinuation($0, end, page.indicator) }
    }
    let series = SeriesAssembly.series(of: page.indicator, from: observations)
    diagnostics += series.diagnostics
    diagnostics += page.indicator.links.filter { link in
      !series.value.points.contains {
        $0.isTotal && $0.period.span == link.period.span && $0.statuses.contains(.break)
      }
    }.map { .linkWithoutBreak($0) }
    diagnostics += FigureChecks(series.value).diagnostics
    diagnostics += IndexNumbers.diagnostics(of: series.value)
    for contradiction in Derivation(of: series.value).contradictions
    // A note shows that the editor knows.
    where contradiction.reported.observation.note == nil {
      diagnostics.append(.contradiction(contradiction, page.indicator))
    }
    var figures = meaning(ofFiguresOf: page)
    // Which report is superseded also hangs on the addresses of others.
    for observation in observations { figures.combine(observation.supersedes) }
    let entry = IndicatorEntry(page: page, series: series.value, figures: figures)
    let judged = Set(entry.listing.assessment.findings.map(\.rule))
    for rule in page.indicator.rules
    where !judged.contains(rule) && entry.series.latest != nil && !rule.waits {
      diagnostics.append(.ruleWithoutFigures(page, rule))
    }
    return Parsed(entry, diagnostics)
  }

  private func observation(
    of metric: Metric, _ indicator: Indicator, _ release: Observation.Release,
    _ diagnostics: inout [Diagnostic]
  ) -> Observation? {
    let members = DimensionChoice.members(metric.dimensions, of: indicator.dimensions)
    diagnostics += members.diagnostics
    var value = metric.value
    if let stated = metric.value, stated.unit != indicator.unit.unit {
      // 万千瓦 and 兆瓦 are one measure.
      value = stated.converted(to: indicator.unit.unit)
      guard value != nil else {
        if stated.hasKnownUnit {
          diagnostics.append(
            .otherUnit(stated.text, stated.unit, than: indicator.unit.symbol, at: metric.location))
        }
        return nil
      }
    }
    if let change = metric.change, change.isPoints(of: indicator.unit.unit) {
      diagnostics.append(
        .pointsOfAmount(change.written, of: indicator.unit.symbol, at: metric.location))
    }
    if case .amount(let unit)? = metric.change?.measure,
      !indicator.canChange(by: unit)
    {
      diagnostics.append(
        .otherUnit(
          metric.change?.written ?? "", unit, than: indicator.unit.symbol, isChange: true,
          at: metric.location))
      return nil
    }
    if let day = release.day, metric.period.firstDay > day, day != Moment.unknown.date,
      metric.statuses.all.allSatisfy({ $0 != .forecast && $0 != .estimated })
    {
      diagnostics.append(.notYetBegun(metric.period, day, at: metric.location))
    }
    return Observation(
      period: metric.period, members: members.value, value: value,
      change: metric.change?.assuming(indicator.basis), valueStatus: metric.statuses.value,
      changeStatus: metric.statuses.change, reason: metric.reason, note: metric.note,
      release: release, isFinal: metric.isFinal,
      supersedes: metric.supersedes.flatMap { superseded($0, by: release.id, &diagnostics) },
      location: metric.location)
  }

  /// The report that an editor names by its file or its address.
  private func superseded(
    _ name: Located<String>, by file: String, _ diagnostics: inout [Diagnostic]
  ) -> String? {
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
    let found =
      wanted.split(separator: "/").last
      .flatMap { reportsByName[String($0)] }?.filter(isNamed) ?? []
    if let other = found.first, found.count == 1, other.file != file { return other.file }
    if found.count == 1 {
      diagnostics.append(.supersedesItself(name))
      return nil
    }
    let own = Self.name(of: file).flatMap { reportsByName[$0]?.first { $0.file == file } }
      .map { String($0.path.text.dropFirst().dropLast()) }
    diagnostics.append(
      .unknownReport(name, nearest: addresses.nearest(to: String(wanted), except: own))
        .ifEveryFileIsRead)
    return nil
  }
}

extension Change {
  /// Whether it is said in points of what is measured in a unit of amounts, which only rates, shares and indices move
  /// by. What something adds to the rate of another is in points of that.
  func isPoints(of unit: Statistics.Unit) -> Bool {
    guard measure.unit.isPoints || measure == .percentagePoint, comparison != .contribution else {
      return false
    }
    return switch unit {
    case .currency: true
    case .other(let name): unit.isKnown && !name.contains("/") && !"点點倍分".contains(name)
    case .none, .percent, .perMille, .percentagePoint, .perMillePoint, .rank, .rankFromEnd: false
    }
  }
}

extension Diagnostic {
  /// - Parameter unit: that of the figure that moved.
  static func pointsOfAmount(
    _ text: String, of unit: String, at location: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      Rule.metrics.pointsOfAmount, at: location, ["text": .text(text), "unit": .text(unit)],
      length: text.unicodeScalars.count)
  }
}

extension Indicator {
  /// Whether a change may be said as an amount of a unit: of its own, or as places and points, which
  /// are of no indicator's own.
  func canChange(by unit: Statistics.Unit) -> Bool {
    unit.isComparable(to: self.unit.unit) || unit == .rank || unit.isPoints
  }
}

extension Period {
  /// Whether it begins in another period or reaches beyond its end.
  fileprivate func reaches(_ other: Period) -> Bool {
    firstDay >= other.firstDay || lastDay > other.lastDay
  }
}

extension Metric {
  /// The units of its figures that not everybody knows.
  fileprivate var unknownUnits: [Unit] {
    var units: [Unit] = []
    if let value, !value.hasKnownUnit { units.append(value.unit) }
    if case .amount(let unit)? = change?.measure, !unit.isKnown { units.append(unit) }
    return units
  }
}

extension Diagnostic {
  fileprivate static func unknownUnit(_ unit: Unit, at location: SourceLocation) -> Diagnostic {
    let nearest = unit.nearestKnown
    return Diagnostic(
      Rule.metrics.unknownUnit, at: location,
      ["unit": .text(unit.symbol), "nearest": .text(nearest ?? "")],
      fix: nearest.map { _ in
        Wording(
          "the nearest that is known is '{nearest}'; a unit of your own goes under 'units' in site.yaml",
          "最接近的常用单位是“{nearest}”；确实要用自己的单位，写到 site.yaml 的“单位”里")
      })
  }

  fileprivate static func unknownIndicator(
    _ id: Located<IndicatorID>, nearest: String?
  ) -> Diagnostic {
    Diagnostic(
      Rule.metrics.unknownIndicator, at: id.location,
      ["indicator": .text(id.value.text), "nearest": .text(nearest ?? "")],
      fix: nearest.map { _ in .didYouMean }, length: id.value.text.utf8.count)
  }

  fileprivate static func supersedesItself(_ name: Located<String>) -> Diagnostic {
    Diagnostic(
      Rule.metrics.supersedesItself, at: name.location,
      length: name.value.unicodeScalars.count)
  }

  fileprivate static func notYetBegun(
    _ period: Period, _ day: CivilDate, at location: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      Rule.metrics.notYetBegun, at: location,
      ["period": .period(period), "day": .text("\(day)")])
  }

  fileprivate static func afterDiscontinuation(
    _ observation: Observation, _ end: Period, _ indicator: Indicator
  ) -> Diagnostic {
    Diagnostic(
      Rule.metrics.afterDiscontinuation, at: observation.location,
      [
        "indicator": .text(indicator.id.text), "from": .period(end),
        "period": .period(observation.period),
      ])
  }

  fileprivate static func linkWithoutBreak(_ link: LinkFactor) -> Diagnostic {
    Diagnostic(
      Rule.metrics.linkWithoutBreak, at: link.location, ["period": .period(link.period)]
    ).ifEveryFileIsRead
  }

  fileprivate static func ruleWithoutFigures(
    _ page: IndicatorPage, _ rule: WarningRule
  ) -> Diagnostic {
    Diagnostic(
      Rule.metrics.ruleWithoutFigures, at: SourceLocation(file: page.file, line: 1, column: 1),
      ["rule": .text(rule.wording(in: .simplifiedChinese))])
  }

  fileprivate static func unknownReport(_ name: Located<String>, nearest: String?) -> Diagnostic {
    Diagnostic(
      Rule.metrics.unknownReport, at: name.location,
      ["name": .text(name.value), "nearest": .text(nearest ?? "")],
      fix: nearest.map { _ in .didYouMean }, length: name.value.unicodeScalars.count)
  }

  fileprivate static func contradiction(
    _ contradiction: Derivation.Contradiction, _ indicator: Indicator
  ) -> Diagnostic {
    Diagnostic(
      Rule.metrics.contradiction, at: contradiction.reported.observation.location,
      [
        "indicator": .text(indicator.id.text),
        "reported": .text(contradiction.reported.figure.text),
        "computed": .text(contradiction.computed.text), "formula": .text(contradiction.formula),
      ])
  }
}
