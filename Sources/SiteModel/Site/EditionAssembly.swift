import Diagnostics
import Files
import FrontMatter
import Localization
import Statistics

/// Chooses what may be seen of parsed contents, and checks what only all of them together can show.
package struct EditionAssembly: Sendable {
  private let configuration: SiteConfiguration
  private let layout: ContentLayout
  /// Files that are published as they are.
  private let attachments: [OwnedAttachment]
  private let now: Moment
  private let withDrafts: Bool

  package init(
    _ configuration: SiteConfiguration, _ layout: ContentLayout, attachments: [OwnedAttachment],
    now: Moment, withDrafts: Bool
  ) {
    self.configuration = configuration
    self.layout = layout
    self.attachments = attachments
    self.now = now
    self.withDrafts = withDrafts
  }

  /// What an edition is known by, but for the texts of the reports in it: of them only how many charts
  /// they describe.
  package func fingerprint(of contents: [ParsedContent]) -> Fingerprint {
    var fingerprint = configuration.fingerprint
    for content in contents {
      fingerprint.combine(content.file)
      if case .report(let report) = content,
        report.release.isPublic(at: now, withDrafts: withDrafts)
      {
        fingerprint.combine(report.headFingerprint)
        // Each chart has files, which are planned.
        fingerprint.combine(report.body.charts.count)
      } else {
        fingerprint.combine(content.fingerprint)
      }
    }
    return fingerprint
  }

  package func edition(of contents: [ParsedContent]) -> Parsed<Edition> {
    var parts = Edition.Parts(configuration: configuration)
    var indicators: [IndicatorPage] = []
    var diagnostics: [Diagnostic] = []
    var titles: [ColumnID: String] = [:]
    for case .column(let column) in contents { titles[column.id] = column.title }
    for content in contents {
      switch content {
      case .home(let page): parts.home = page
      case .column(let column): parts.columns.append(column)
      case .report(let report):
        if let diagnostic = unknownColumn(report, titles) { diagnostics.append(diagnostic) }
        if report.release.isPublic(at: now, withDrafts: withDrafts) {
          parts.reports.append(report)
          continue
        }
        if let diagnostic = heldBack(report) { diagnostics.append(diagnostic) }
        // What is wrong with it must show now, and not in the hour of its release.
        if !report.release.isDraft, report.release.from.map({ now < $0 }) ?? false {
          parts.upcoming.append(report)
        }
      case .page(let page):
        if page.release.isPublic(at: now, withDrafts: withDrafts) { parts.pages.append(page) }
      case .indicator(let indicator): indicators.append(indicator)
      case .indicatorIndex(let introduction): parts.indicatorIndex = introduction
      case .term(let term): parts.terms.append(term)
      case .glossary(let introduction): parts.glossary = introduction
      }
    }
    var owners: [IndicatorID: IndicatorPage] = [:]
    parts.indicators = indicators.sorted { ($0.order, $0.file) < ($1.order, $1.file) }.filter {
      page in
      if let other = owners.updateValue(page, forKey: page.indicator.id) {
        diagnostics.append(.indicatorTwice(page, other))
        return false
      }
      return true
    }
    diagnostics += parts.indicators.filter(isReleasePassed).map(Diagnostic.releasePassed)
    parts.attachments = visibleAttachments(of: parts)
    let edition = Edition(parts)
    return Parsed(edition, diagnostics + missingImages(in: edition))
  }

  /// The files that may be seen: those of a draft wait with it.
  private func visibleAttachments(of parts: Edition.Parts) -> [Attachment] {
    if attachments.isEmpty { return [] }
    var pages: [String: SitePath] = [:]
    for report in parts.reports { pages[report.file] = report.path }
    for page in parts.pages { pages[page.file] = page.path }
    for page in parts.indicators { pages[page.file] = page.path }
    for term in parts.terms { pages[term.file] = GlossaryTerm.glossaryPath }
    return attachments.compactMap { $0.published(beside: pages) }
  }

  private func unknownColumn(_ report: Report, _ titles: [ColumnID: String]) -> Diagnostic? {
    guard let name = report.namedColumn, !layout.columns.contains(ColumnID(name.value)) else {
      return nil
    }
    return .unknownColumn(name, known: layout.columns.sorted().map { ($0.folder, titles[$0]) })
  }

  /// A date still to come holds a report back; that is worth saying unless it was asked for.
  private func heldBack(_ report: Report) -> Diagnostic? {
    guard !report.release.isDraft, !report.release.isScheduled, now < report.date else {
      return nil
    }
    return .notYetPublished(report)
  }

  /// The end of the day on which the next figures of an indicator are due.
  private static func endOfNextRelease(of page: IndicatorPage) -> Moment? {
    page.facts.nextRelease.map { Moment(secondsSince1970: $0.secondsSince1970 + 86_400) }
  }

  private func isReleasePassed(of page: IndicatorPage) -> Bool {
    Self.endOfNextRelease(of: page).map { $0 < now } ?? false
  }

  private func missingImages(in edition: Edition) -> [Diagnostic] {
    let published = Set(edition.attachments.map(\.path))
    return edition.images.compactMap { image in
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
    let announced = contents.compactMap { content -> Moment? in
      if case .indicator(let page) = content { Self.endOfNextRelease(of: page) } else { nil }
    }
    return (releases.flatMap { [$0.from, $0.until] }.compactMap { $0 } + announced)
      .filter { now < $0 }.map(\.secondsSince1970).min()
  }
}

extension Diagnostic {
  static func notYetPublished(_ report: Report) -> Diagnostic {
    Diagnostic(
      Rule.siteModel.notYetPublished, at: SourceLocation(file: report.file),
      ["date": .text(report.date.text)])
  }

  /// - Parameter known: the folders of the columns, with their titles.
  fileprivate static func unknownColumn(
    _ name: Located<String>, known: [(folder: String, title: String?)]
  ) -> Diagnostic {
    let byTitle = known.first { $0.title == name.value }
    let nearest =
      byTitle?.folder ?? Spelling.nearest(to: name.value, in: known.map(\.folder))
    let list = known.map { column -> Phrase.Argument in
      guard let title = column.title else { return .text(column.folder) }
      return .phrase(
        Phrase(
          "{folder} ({title})", "{folder}（{title}）",
          ["folder": .text(column.folder), "title": .text(title)]))
    }
    return Diagnostic(
      Rule.siteModel.unknownColumn, at: name.location,
      ["column": .text(name.value), "known": .list(list), "nearest": .text(nearest ?? "")],
      fix: nearest.map { _ in .didYouMean }, length: name.value.unicodeScalars.count)
  }

  fileprivate static func releasePassed(of page: IndicatorPage) -> Diagnostic {
    Diagnostic(
      Rule.siteModel.releasePassed, at: SourceLocation(file: page.file, line: 1, column: 1),
      [
        "indicator": .text(page.indicator.id.text),
        "date": .text(page.facts.nextRelease?.text ?? ""),
      ])
  }

  fileprivate static func indicatorTwice(
    _ page: IndicatorPage, _ other: IndicatorPage
  ) -> Diagnostic {
    Diagnostic(
      Rule.siteModel.indicatorTwice, at: SourceLocation(file: page.file, line: 1, column: 1),
      ["indicator": .text(page.indicator.id.text), "other": .text(other.file)])
  }

  static func missingImage(_ path: SitePath, at location: SourceLocation) -> Diagnostic {
    Diagnostic(Rule.siteModel.missingImage, at: location, ["path": .text(path.text)])
  }
}
