import Charts
import Files
import FrontMatter
import Markdown
import Markup
import Statistics

/// The only way for pages to the site: what they read is noted, so that it is known when a page has
/// to be made again.
///
/// A class so that the views of a page share one.
package final class SiteReader: Sendable {
  private let site: Site
  private let sizes: FileSizes
  package let notes = Notes()

  /// - Parameter sizes: of the files that were made before the page that reads.
  package init(_ site: Site, sizes: FileSizes = .none) {
    self.site = site
    self.sizes = sizes
    // Every page shows the site's name and navigation.
    notes.note(.settings)
  }

  package var settings: SiteConfiguration { site.configuration }

  private var edition: Edition { site.edition }
  private var figures: Figures { site.groundwork.figures }
}

// MARK: - Texts

extension SiteReader {
  package func html(of body: Body, from file: String?) -> HTML {
    note(textOf: file)
    return site.html(of: body, from: file)
  }

  /// The text of a report as it is read elsewhere than on its page.
  package func htmlElsewhere(of report: Report) -> HTML {
    note(textOf: report.file)
    return site.htmlElsewhere(of: report.body, from: report.file, at: report.path)
  }

  /// The text of a report with a drawing behind the first section that links to one of some of its
  /// metrics; nil where the drawing belongs below the text.
  package func html(
    of report: Report, with drawing: HTML, afterAnyOf metrics: [Int]
  ) -> HTML? {
    note(textOf: report.file)
    return site.html(of: report, with: drawing, afterAnyOf: metrics)
  }

  package func outline(of body: Body, from file: String) -> [Heading] {
    note(textOf: file)
    return site.outline(of: body, from: file)
  }

  package func summary(of page: StandalonePage) -> String? {
    summary(page.summary, from: page.file)
  }

  package func summary(of topic: Topic) -> String? {
    summary(topic.summary, from: topic.file)
  }

  private func summary(_ summary: String?, from file: String) -> String? {
    note(textOf: file)
    return site.summary(summary, from: file)
  }

  private func note(textOf file: String?) {
    if let file { notes.note(.text(file: file)) }
  }
}

// MARK: - Reports, columns, tags, pages

extension SiteReader {
  package var home: HomePage {
    notes.note(.home)
    return edition.home
  }

  /// The main links.
  package var navigation: [SiteConfiguration.NavigationEntry] {
    if !settings.namesNavigation { notes.note(.navigation) }
    return edition.navigation
  }

  /// As the home page shows them.
  package var columns: [ColumnListing] {
    notes.note(.columns)
    return edition.columns.map(\.listing)
  }

  /// A column with all that it says of itself.
  package func column(_ id: ColumnID) -> Column? {
    notes.note(.column(id))
    return edition.column(id)
  }

  /// A report with all that it says.
  package func report(_ id: ReportID) -> Report? {
    notes.note(.report(id))
    return edition.report(id)
  }

  /// A report and its translations, by language; none of a report that has none.
  package func translations(of report: Report) -> [Translation] {
    notes.note(.report(report.id))
    return edition.translations[report.path]
  }

  /// A page and its translations, by language; none of a page that has none.
  package func translations(of page: StandalonePage) -> [Translation] {
    notes.note(.page(file: page.file))
    return edition.translations[page.path]
  }

  /// A report as lists show it.
  package func listing(_ id: ReportID) -> ReportListing? {
    notes.note(.listing(id))
    return site.listing(of: id)
  }

  private func listings(_ reports: some Collection<Report>) -> [ReportListing] {
    for report in reports { notes.note(.listing(report.id)) }
    return site.listings(of: reports)
  }

  /// A report's title and address.
  package func heading(of id: ReportID) -> (title: String, path: SitePath)? {
    notes.note(.heading(id))
    return edition.source(id).map { ($0.title, $0.path) }
  }

  /// The charts that the editor of a report describes beside its text.
  package func charts(of report: Report) -> [DescribedChart] {
    notes.note(.report(report.id))
    return site.charts(of: report)
  }

  /// One of the charts that an editor describes in a file.
  ///
  /// - Parameter number: its place there, from 1.
  package func chart(_ number: Int, in file: String) -> DescribedChart? {
    notes.note(.chart(file: file, number: number))
    return site.chart(number, in: file)
  }

  /// The next older and the next newer report of the same column.
  package func neighbours(of report: Report) -> (older: ReportID?, newer: ReportID?) {
    notes.note(.neighbours(report.id))
    let neighbours = edition.neighbours(of: report)
    return (neighbours.older?.id, neighbours.newer?.id)
  }

  /// The reports that readers of one may want next, the closest first.
  package func related(to report: Report) -> [ReportHeadline] {
    notes.note(.related(report.id))
    return edition.headlines(relatedTo: report.id)
  }

  /// A publication with its issues, the newest first.
  package func periodical(
    _ id: PeriodicalID
  ) -> (periodical: Periodical, issues: [ReportHeadline])? {
    notes.note(.periodical(id))
    return edition.periodical(id).map { ($0, edition.issues(of: id)) }
  }

  /// All publications, by their addresses, each with its newest issue.
  package var periodicals: [(periodical: Periodical, newest: ReportHeadline)] {
    notes.note(.periodicals)
    return edition.periodicalsWithNewest
  }

  /// How a report stands among the issues of its publication; nil of one that belongs to none.
  package func standing(of id: ReportID) -> IssueStanding? {
    notes.note(.standing(id))
    return edition.standing(of: id)
  }

  /// What is released when.
  package var calendar: ReleaseCalendar {
    notes.note(.calendar)
    return edition.calendar
  }

  /// Some reports of a column, first those that are kept there, then the newest; how many of those
  /// shown are kept first, and how many the column has.
  package func reports(
    in column: ColumnID, from start: Int, count: Int
  ) -> (shown: [ReportListing], stickyCount: Int, count: Int) {
    notes.note(.reportsOfColumn(column, from: start, count: count))
    let listed = edition.listed(in: column, from: start, count: count)
    return (listings(listed.reports), listed.stickyCount, edition.reports(in: column).count)
  }

  /// How many reports a column has.
  package func reportCount(in column: ColumnID) -> Int {
    reports(in: column, from: 0, count: 0).count
  }

  /// The reports that are kept first, and how many those are, then the newest.
  package func latestReports(_ count: Int) -> (shown: [ReportListing], stickyCount: Int) {
    notes.note(.latestReports(count: count))
    let listed = edition.latest(count)
    return (listings(listed.reports), listed.stickyCount)
  }

  /// Those of some reports about which there was anything new last.
  package func latestChanges(of reports: ReportSelection, _ count: Int) -> [ReportListing] {
    notes.note(.latestChanges(of: reports, count: count))
    return listings(site.groundwork.latestChanges(of: reports, count))
  }

  /// Some reports of a stretch of days, the newest first.
  package func headlines(
    in selection: ReportSelection, during span: DaySpan
  ) -> [ReportHeadline] {
    notes.note(.headlinesOfDays(selection, span))
    return edition.reports(in: selection, during: span).map(ReportHeadline.init)
  }

  /// How many of some reports are of each year, the newest first.
  package func years(of selection: ReportSelection) -> [(year: Int, count: Int)] {
    notes.note(.years(selection))
    return edition.years(of: selection)
  }

  /// What all is known by that can be searched of the reports of a stretch of days: whoever asks need
  /// not be told of each of them.
  package func searched(_ span: DaySpan) -> Fingerprint {
    notes.note(.searched(span))
    return site.answer(.searched(span), sizes)
  }

  /// A report with all of it that can be searched: whoever asks need not be told of what that is made of.
  package func searchedReport(_ id: ReportID) -> ReportListing? {
    notes.note(.report(id))
    notes.note(.listing(id))
    notes.note(.indicatorTitles)
    return site.listing(of: id)
  }

  /// The reports of a stretch of days with all of them that can be searched, the newest first.
  package func searchedReports(_ span: DaySpan) -> [ReportListing] {
    notes.note(.searched(span))
    return edition.reports(in: .all, during: span).compactMap { site.listing(of: $0.id) }
  }

  /// What ``searchedTitles(_:)`` are known by.
  package func fingerprintOfTitles(_ span: DaySpan) -> Fingerprint {
    notes.note(.searchedTitles(span))
    return site.answer(.searchedTitles(span), sizes)
  }

  /// What the reports of a stretch of days are called, and in which columns they are, the newest first.
  package func searchedTitles(_ span: DaySpan) -> [(headline: ReportHeadline, column: SitePath)] {
    notes.note(.searchedTitles(span))
    return edition.reports(in: .all, during: span).compactMap { report in
      site.listing(of: report.id).map { (ReportHeadline(report), $0.column.path) }
    }
  }

  /// The reports with corrections, the newest first.
  package var correctedReports: [(listing: ReportListing, corrections: [Correction])] {
    notes.note(.corrections)
    return listings(edition.reports.filter { !$0.corrections.isEmpty })
      .map { ($0, $0.report.corrections) }
  }

  package func page(_ file: String) -> StandalonePage? {
    notes.note(.page(file: file))
    return edition.pages.first { $0.file == file }
  }

  /// All tags that any report has, or an editor says more of, each with how many it has, and where they have no page of their own,
  /// with which.
  package var tags: [(name: TagName, count: Int, hasPage: Bool, listed: [ReportHeadline])] {
    notes.note(.tags)
    return edition.tags.filter { !$0.reports.isEmpty || $0.isTopic }.map { tag in
      (
        tag.name, tag.reports.count, tag.hasPage,
        tag.hasPage ? [] : tag.reports.map(ReportHeadline.init)
      )
    }
  }

  /// What an editor says of a tag.
  package func topic(of tag: TagName) -> Topic? {
    notes.note(.topic(tag))
    return edition.topics[tag]
  }

  /// Whether the reports of a tag have a page of their own.
  package func hasPage(_ tag: TagName) -> Bool {
    // Without a threshold all have.
    settings.smallestTagPage == 1 || isPublished(Tag.path(of: tag))
  }

  /// Some reports of a tag, newest first, and how many it has.
  package func reports(
    of tag: TagName, from start: Int, count: Int
  ) -> (shown: [ReportListing], count: Int) {
    notes.note(.reportsOfTag(tag, from: start, count: count))
    let reports = edition.tag(tag)?.reports ?? []
    return (listings(reports.dropFirst(start).prefix(count)), reports.count)
  }

  /// What the page at an address is called; the site's name where it has no title of its own.
  package func title(at path: SitePath) -> String {
    notes.note(.title(path))
    return site.groundwork.addresses.title(at: path) ?? settings.title
  }

  /// The first of some addresses at which anything is published; the first of all where none is.
  package func first(of paths: [SitePath]) -> SitePath {
    paths.first { path in
      notes.note(.place(path.text))
      return site.groundwork.addresses.isPublished(path)
    } ?? paths[0]
  }

  /// Whether anything is published at an address.
  package func isPublished(_ path: SitePath) -> Bool {
    notes.note(.place(path.text))
    return site.groundwork.addresses.isPublished(path)
  }

  /// A picture that front matter names, as far as it lies on the site, with its size where that is known;
  /// nil where the text shows it already, and of a card, which says what the page says.
  ///
  /// - Parameter file: the source file of the text.
  package func picture(
    _ image: Located<ImageAddress>?, besideTextOf file: String
  ) -> (path: SitePath, size: ImageSize?)? {
    guard case .onSite(let paths) = image?.value else { return nil }
    let book = site.groundwork.addresses
    let path = first(of: paths)
    guard let source = book.file(publishedAt: path) else { return nil }
    note(textOf: file)
    if let text = book.text(of: file), book.shows(path, in: text, settings.baseURL, notes) {
      return nil
    }
    notes.note(.picture(file: source))
    let facts = site.groundwork.materials.pictures[source]
    return facts?.card == nil ? (path, facts?.size) : nil
  }

  /// Whether what a link of the navigation or the footer leads to can be seen.
  package func leadsSomewhere(_ link: SiteConfiguration.SiteLink) -> Bool {
    guard case .onSite(let path, _) = link else { return true }
    return isPublished(path)
  }

  /// How many bytes a file for download has; nil where there is no such file.
  package func size(ofFileAt path: SitePath) -> Int? {
    notes.note(.size(path))
    return sizes[path]
  }
}

// MARK: - Indicators and terms

extension SiteReader {
  /// By their order, then by id.
  package var indicators: [IndicatorListing] {
    notes.note(.indicators)
    return listings(figures.entries)
  }

  /// Those that the home page shows.
  package var headlines: [IndicatorListing] {
    notes.note(.headlines)
    return listings(figures.headlines)
  }

  private func listings(_ entries: [IndicatorEntry]) -> [IndicatorListing] {
    for entry in entries { notes.note(.indicatorListing(entry.indicator.id)) }
    return entries.map(\.listing)
  }

  /// An indicator as others than its own page show it.
  package func listing(_ id: IndicatorID) -> IndicatorListing? {
    notes.note(.indicatorListing(id))
    return figures[id]?.listing
  }

  /// The heading that an indicator is listed under.
  package func group(of listing: IndicatorListing) -> String? {
    notes.note(.indicatorDescription(listing.id))
    return listing.indicator.group
  }

  /// What an indicator is, in a sentence.
  package func summary(of listing: IndicatorListing) -> String? {
    notes.note(.indicatorDescription(listing.id))
    return summary(listing.page.summary, from: listing.page.file)
  }

  /// Who publishes an indicator.
  package func source(of listing: IndicatorListing) -> String? {
    notes.note(.indicatorSource(listing.id))
    return listing.indicator.source
  }

  /// What readers and other programs should know of an indicator beside its figures.
  package func facts(of listing: IndicatorListing) -> IndicatorFacts {
    notes.note(.indicatorFacts(listing.id))
    return listing.page.facts
  }

  /// Whom to ask about an indicator.
  package func contact(of listing: IndicatorListing) -> String? {
    notes.note(.indicatorFacts(listing.id))
    return listing.indicator.contact
  }

  /// Whether an indicator is seasonally adjusted; nil where nobody says.
  package func isAdjusted(_ listing: IndicatorListing) -> Bool? {
    notes.note(.indicatorFacts(listing.id))
    return listing.indicator.isAdjusted
  }

  /// An indicator with everything that the site knows about it.
  package func indicator(_ id: IndicatorID) -> IndicatorEntry? {
    notes.note(.indicator(id))
    return figures[id]
  }

  package var indicatorIndex: ListIntroduction? {
    notes.note(.indicatorIndex)
    return edition.indicatorIndex
  }

  package var glossary: ListIntroduction? {
    notes.note(.glossary)
    return edition.glossary
  }

  package var terms: [GlossaryTerm] {
    notes.note(.glossary)
    return edition.terms
  }
}
