import Diagnostics
import Markup
import Statistics

/// Puts a site together from its parsed files, and checks what only the whole can show.
package struct SiteAssembly {
  package let configuration: SiteConfiguration
  /// Files that are published as they are.
  package let attachments: [OwnedAttachment]
  /// The bytes of the CSV files that charts name, by their paths.
  package let chartFiles: [String: [UInt8]]
  package let now: Moment
  package let withDrafts: Bool

  package init(
    configuration: SiteConfiguration, attachments: [OwnedAttachment], chartFiles: [String: [UInt8]],
    now: Moment, withDrafts: Bool
  ) {
    self.configuration = configuration
    self.attachments = attachments
    self.chartFiles = chartFiles
    self.now = now
    self.withDrafts = withDrafts
  }

  package func site(of contents: [ParsedContent]) -> Parsed<Site> {
    var parts = Site.Parts(configuration: configuration)
    var indicators: [IndicatorPage] = []
    var upcoming: [Report] = []
    var diagnostics: [Diagnostic] = []
    for content in contents {
      switch content {
      case .home(let page): parts.home = page
      case .column(let column): parts.columns.append(column)
      case .report(let report) where report.release.isPublic(at: now, withDrafts: withDrafts):
        parts.reports.append(report)
      case .report(let report):
        if let diagnostic = heldBack(report) { diagnostics.append(diagnostic) }
        // What is wrong with it must show now, and not in the hour of its release.
        if !report.release.isDraft, report.release.from.map({ now < $0 }) ?? false {
          upcoming.append(report)
        }
      case .page(let page):
        if page.release.isPublic(at: now, withDrafts: withDrafts) { parts.pages.append(page) }
      case .indicator(let indicator): indicators.append(indicator)
      case .indicatorIndex(let introduction): parts.indicatorIndex = introduction
      case .term(let term): parts.terms.append(term)
      case .glossary(let introduction): parts.glossary = introduction
      }
    }
    parts.reports.sort(by: Self.isBefore)
    diagnostics += addIndicators(indicators, to: &parts)
    diagnostics += resolveCharts(of: &parts)
    diagnostics += faults(of: upcoming, after: parts)
    parts.attachments = attachments(of: parts)
    let site = Site(parts)
    return Parsed(site, diagnostics + missingImages(in: site))
  }

  /// The files that may be seen: those of a draft wait with it.
  private func attachments(of parts: Site.Parts) -> [Attachment] {
    if attachments.isEmpty { return [] }
    var pages: [String: SitePath] = [:]
    for report in parts.reports { pages[report.file] = report.path }
    for page in parts.pages { pages[page.file] = page.path }
    for entry in parts.indicators { pages[entry.page.file] = entry.page.path }
    for term in parts.terms { pages[term.file] = GlossaryTerm.glossaryPath }
    return attachments.compactMap { $0.published(beside: pages) }
  }

  /// What would be wrong once reports that wait for their hour are published.
  private func faults(of upcoming: [Report], after parts: Site.Parts) -> [Diagnostic] {
    if upcoming.isEmpty { return [] }
    let reports = (parts.reports + upcoming).sorted(by: Self.isBefore)
    let entries = SeriesCollection.entries(for: parts.indicators.map(\.page), from: reports)
    var resolution = FigureLinkResolution(configuration, entries.value)
    for report in upcoming where !report.body.figureLinks.isEmpty {
      _ = resolution.fillings(of: report.body, file: report.file, report: report)
    }
    var charts = ChartResolution(
      Language(tag: configuration.language), entries.value, files: chartFiles)
    for report in upcoming {
      for request in (report.charts ?? []) + report.body.charts.map(\.request) {
        _ = charts.chart(request, in: report.file, title: report.title)
      }
    }
    return entries.diagnostics + resolution.diagnostics + charts.diagnostics
  }

  /// The newest first; of one moment by path.
  private static func isBefore(_ a: Report, _ b: Report) -> Bool {
    a.date == b.date ? a.path < b.path : a.date > b.date
  }

  /// Joins the metrics of the reports to their indicators.
  private func addIndicators(
    _ pages: [IndicatorPage], to parts: inout Site.Parts
  ) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    var owners: [IndicatorID: IndicatorPage] = [:]
    let ordered = pages.sorted { ($0.order, $0.indicator.id) < ($1.order, $1.indicator.id) }
    let unique = ordered.filter { page in
      if let other = owners.updateValue(page, forKey: page.indicator.id) {
        diagnostics.append(.indicatorTwice(page, other))
        return false
      }
      return true
    }
    let entries = SeriesCollection.entries(for: unique, from: parts.reports)
    parts.indicators = entries.value
    diagnostics += entries.diagnostics + RegisterCheck.diagnostics(in: entries.value)
    let byID = Dictionary(uniqueKeysWithValues: entries.value.map { ($0.indicator.id.text, $0) })
    for name in configuration.headlines {
      if let entry = byID[name.value] {
        parts.headlines.append(entry)
      } else {
        diagnostics.append(
          .unknownName(name, kind: "indicator", known: entries.value.map(\.indicator.id.text)))
      }
    }
    if configuration.headlines.isEmpty {
      parts.headlines = Array(entries.value.filter { $0.series.latest != nil }.prefix(4))
    }
    return diagnostics
  }

  /// Finds the data of the charts that editors describe.
  private func resolveCharts(of parts: inout Site.Parts) -> [Diagnostic] {
    let language = Language(tag: configuration.language)
    var resolution = ChartResolution(language, parts.indicators, files: chartFiles)
    for report in parts.reports {
      guard let requests = report.charts else { continue }
      parts.charts[report.path] = requests.compactMap {
        resolution.chart($0, in: report.file, title: report.title)
      }
    }
    return resolution.diagnostics
  }

  /// A date still to come holds a report back; that is worth saying unless it was asked for.
  private func heldBack(_ report: Report) -> Diagnostic? {
    guard !report.release.isDraft, report.release.from == report.date, now < report.date else {
      return nil
    }
    return .notYetPublished(report)
  }

  private func missingImages(in site: Site) -> [Diagnostic] {
    let published = Set(site.attachments.map(\.path))
    return site.images.compactMap { image in
      guard case .onSite(let path) = image.value, !published.contains(path) else { return nil }
      return .missingImage(path, at: image.location)
    }
  }

  /// When the site made now will no longer be the one that should be published: the next moment at
  /// which something appears or expires. Nil where nothing ever does.
  package func nextChange(of contents: [ParsedContent]) -> Int? {
    let releases = contents.compactMap { content -> Release? in
      switch content {
      case .report(let report): report.release
      case .page(let page): page.release
      case .home, .column, .indicator, .indicatorIndex, .term, .glossary: nil
      }
    }
    return releases.flatMap { [$0.from, $0.until] }.compactMap { $0 }
      .filter { now < $0 }.map(\.secondsSince1970).min()
  }
}

extension Diagnostic {
  package static func notYetPublished(_ report: Report) -> Diagnostic {
    .warning(
      at: SourceLocation(file: report.file),
      "held back until its date, \(report.date.text)",
      fix: "correct the date, or add 'publish: …' to show that it is meant")
  }

  fileprivate static func indicatorTwice(
    _ page: IndicatorPage, _ other: IndicatorPage
  ) -> Diagnostic {
    .error(
      at: SourceLocation(file: page.file, line: 1, column: 1),
      "the indicator '\(page.indicator.id)' is defined here and in \(other.file)",
      fix: "give one of them another 'id', or remove it")
  }

  package static func missingImage(_ path: SitePath, at location: SourceLocation) -> Diagnostic {
    .error(
      at: location, "there is no file for the picture '\(path.text)'",
      fix: "put it beside the report, in a folder with its index.md")
  }
}
