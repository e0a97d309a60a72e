import Charts
import Diagnostics
import Files
import Markdown
import Markup
import Statistics

/// The whole site as values, put together once. Pages read it through a ``SiteReader`` alone.
///
/// A class so that every page's view of it costs one reference.
package final class Site: Sendable {
  let groundwork: Groundwork
  /// The texts that had gaps, by their source files.
  private let texts: [String: ResolvedText]
  private let listings: [ReportID: ReportListing]
  let answersOfSearch = AnswersOfLists()

  var edition: Edition { groundwork.edition }

  package init(_ groundwork: Groundwork, texts: [String: ResolvedText]) {
    self.groundwork = groundwork
    self.texts = texts
    var listings: [ReportID: ReportListing] = Dictionary(
      minimumCapacity: groundwork.edition.reports.count)
    for report in groundwork.edition.sources {
      listings[report.id] = Self.listing(of: report, groundwork, texts)
    }
    self.listings = listings
  }

  /// The site as it was, but for some texts of reports.
  ///
  /// - Parameter changed: the source files of those texts.
  package init(
    _ groundwork: Groundwork, texts: [String: ResolvedText], as before: Site,
    butFor changed: Set<String>
  ) {
    self.groundwork = groundwork
    self.texts = texts
    var listings = before.listings
    for file in changed {
      if let report = groundwork.edition.report(ReportID(file)) {
        listings[report.id] = Self.listing(of: report, groundwork, texts)
      }
    }
    self.listings = listings
  }

  /// Nil where its column could not be read, which was an error before.
  private static func listing(
    of report: Report, _ groundwork: Groundwork, _ texts: [String: ResolvedText]
  ) -> ReportListing? {
    groundwork.edition.column(of: report).map { column in
      ReportListing(
        report: report, column: (column.title, column.path),
        summary: filled(report.summary, texts[report.file]?.words ?? []))
    }
  }

  package var configuration: SiteConfiguration { edition.configuration }

  /// The indicators of which figures can be published.
  package var indicatorPages: [IndicatorPage] { edition.indicators }

  /// Complaints of reports and pages that show nothing.
  package var emptyTexts: [Diagnostic] {
    let reports = edition.reports.filter {
      $0.body.isEmpty && $0.metrics.isEmpty && ($0.charts ?? []).isEmpty
    }
    let pages = edition.pages.filter { $0.body.isEmpty && $0.template == nil }
    return (reports.map(\.file) + pages.map(\.file)).map {
      Diagnostic(Rule.sourceFiles.emptyText, at: SourceLocation(file: $0, line: 1, column: 1))
    }
  }

  /// Says that there is nothing at an address from the host's root on, and which is near it; nil where
  /// there is something.
  package func missing(_ address: String) -> MissingAddress? {
    let path = String(address.prefix { $0 != "?" && $0 != "#" })
    let base = configuration.baseURL.path
    // On a site below a path, what stands outside of it is somebody else's.
    guard base == "/" || path.hasPrefix(base) else { return nil }
    let below = "/" + path.dropFirst(base.count)
    let book = groundwork.addresses
    if book.target(at: below) != nil { return nil }
    return MissingAddress(nearest: book.nearest(to: below))
  }

  /// When what stands in a file may be seen; nil of what says nothing of it, and of what is not on the
  /// site.
  package func release(of file: String) -> Release? {
    if let report = edition.source(ReportID(file)) {
      return edition.column(of: report)?.isDraft == true ? report.release.asDraft : report.release
    }
    if let column = edition.columns.first(where: { $0.file == file }) {
      return Release(isDraft: column.isDraft, from: nil, until: nil)
    }
    if let topic = edition.topics.values.first(where: { $0.file == file }) {
      return Release(isDraft: topic.isDraft, from: nil, until: nil)
    }
    return edition.pages.first { $0.file == file }?.release
  }

  func listing(of id: ReportID) -> ReportListing? { listings[id] }

  func listings(of reports: some Sequence<Report>) -> [ReportListing] {
    reports.compactMap { listings[$0.id] }
  }

  /// The HTML of a text with its links and pictures filled in.
  func html(of body: Body, from file: String?) -> HTML {
    guard let file, let shown = shown(of: file) else { return body.html }
    return body.html.applying(shown.editsWithDrawings)
  }

  /// The HTML of a text for readers elsewhere: with whole addresses, pictures of its charts, and without
  /// what opens on its page and what is struck out.
  ///
  /// - Parameter path: where its page is.
  func htmlElsewhere(of body: Body, from file: String, at path: SitePath) -> HTML {
    let html = shown(of: file).map { body.html.applying($0.editsElsewhere) } ?? body.html
    let base = configuration.baseURL
    let kept = html.withoutDeletions
    let whole = kept.bytes.count == html.bytes.count ? kept : kept.withoutLostFootnotes
    return whole.withWholeAddresses(origin: base.origin, page: base.absolute(path))
  }

  /// The text of a report with a drawing behind the first section that links to one of some metrics;
  /// nil where none does, and where the text ends with the section.
  func html(of report: Report, with drawing: HTML, afterAnyOf metrics: [Int]) -> HTML? {
    guard let shown = shown(of: report.file),
      let place = shown.namedMetrics.first(where: { metrics.contains($0.metric) }),
      let edit = TextEdit.drawing(drawing, before: place.heading)
    else { return nil }
    return report.body.html.applying(shown.editsWithDrawings + [edit])
  }

  /// The charts that the editor of a report describes beside its text.
  func charts(of report: Report) -> [DescribedChart] {
    guard let described = report.charts, !described.isEmpty else { return [] }
    return shown(of: report.file)?.charts.prefix(described.count).compactMap { $0 } ?? []
  }

  /// The file that is published as it is at an address; nil where none is.
  package func file(publishedAt path: SitePath) -> String? {
    groundwork.addresses.file(publishedAt: path)
  }

  /// - Parameter number: from 1.
  func chart(_ number: Int, in file: String) -> DescribedChart? {
    guard let charts = shown(of: file)?.charts, charts.indices.contains(number - 1) else {
      return nil
    }
    return charts[number - 1]
  }

  func fingerprint(ofChart number: Int, in file: String) -> Fingerprint? {
    guard let charts = texts[file]?.chartFingerprints, charts.indices.contains(number - 1) else {
      return nil
    }
    return charts[number - 1]
  }

  /// What the page of a text shows; nil of a text without gaps.
  private func shown(of file: String) -> ResolvedText.Shown? {
    guard let text = texts[file] else { return nil }
    if let shown = text.shown { return shown }
    // What it says is known, and that nothing is wrong with it; so it comes out the same again.
    return groundwork.addresses.text(of: file).flatMap {
      TextResolution.resolving($0, against: GroundworkReader(groundwork)).value.shown
    }
  }

  func summary(_ summary: String?, from file: String) -> String? {
    Self.filled(summary, texts[file]?.words ?? [])
  }

  /// A summary that may be the beginning of a text, with the figures that the text leaves to be
  /// filled in.
  private static func filled(_ summary: String?, _ words: [String]) -> String? {
    words.isEmpty ? summary : summary.map { FigureLink.filling($0, with: words) }
  }

  func outline(of body: Body, from file: String) -> [Heading] {
    guard let words = texts[file]?.words, !words.isEmpty else { return body.outline }
    return body.outline.map { $0.filled(with: words) }
  }

  func fingerprint(ofText file: String) -> Fingerprint {
    texts[file]?.fingerprint ?? Fingerprint()
  }
}

/// A report as lists show it.
///
/// A class so that every list that shows it shares one.
package final class ReportListing: Sendable {
  /// Not for pages: they would read more than ``fingerprint`` tells of.
  let report: Report
  package let column: (title: String, path: SitePath)
  package let summary: String?
  package var id: ReportID { report.id }
  package var title: String { report.title }
  package var path: SitePath { report.path }
  package var date: Moment { report.date }
  package var source: String? { report.source }
  package var period: Period? { report.period }
  package var tags: [TagName] { report.tags.map(\.value) }

  /// What of it lists show is known by.
  let fingerprint: Fingerprint

  init(report: Report, column: (title: String, path: SitePath), summary: String?) {
    self.report = report
    self.column = column
    self.summary = summary
    var fingerprint = Fingerprint()
    fingerprint.combine(report.title)
    fingerprint.combine(report.path.text)
    fingerprint.combine(report.date.secondsSince1970)
    fingerprint.combine(report.date.text)
    fingerprint.combine(report.source)
    fingerprint.combine(report.period.map { "\($0)" })
    fingerprint.combine(summary)
    fingerprint.combine(column.title)
    fingerprint.combine(column.path.text)
    for tag in report.tags { fingerprint.combine(tag.value.text) }
    self.fingerprint = fingerprint
  }
}

/// An address at which there is nothing.
package struct MissingAddress: Sendable {
  /// The one that was most likely meant.
  package let nearest: String?
}
