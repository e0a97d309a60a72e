import Diagnostics
import FrontMatter
import Localization
import Statistics

/// What may be seen of a site's contents at one moment, each in its order: all that is known once the
/// files are parsed, before anything refers to anything else.
package final class Edition: Sendable {
  package let configuration: SiteConfiguration
  /// What the home page says above its lists.
  package let home: HomePage
  /// The main links: those of its editor, else to the home page, the columns and the indicators.
  let navigation: [SiteConfiguration.NavigationEntry]
  /// By their order, then by folder.
  package let columns: [Column]
  /// The newest first; of one moment by path.
  package let reports: [Report]
  /// By path.
  package let pages: [StandalonePage]
  /// By name.
  package let tags: [Tag]
  /// What editors say of tags.
  package let topics: [TagName: Topic]
  /// By their order, then by id; each id once.
  package let indicators: [IndicatorPage]
  package let indicatorIndex: ListIntroduction?
  /// By their order, then by title.
  package let terms: [GlossaryTerm]
  package let glossary: ListIntroduction?
  /// Files that are published as they are.
  package let attachments: [Attachment]
  /// Reports that are gone, the newest first. Their figures stay in the series.
  let expired: [Report]
  /// The publications that reports are issues of, by their addresses.
  package let periodicals: [Periodical]
  /// What is released when.
  package let calendar: ReleaseCalendar
  /// Which reports and pages say the same in other languages.
  let translations: Translations
  /// Which reports are close to which.
  let related: RelatedReports
  /// All that is not to be seen now.
  let absent: [AbsentPage]
  /// Files that are not published, as all texts that name them are hidden.
  let absentFiles: [(file: Attachment, absence: Absence)]

  private let reportsByID: [ReportID: Report]
  private let expiredByID: [ReportID: Report]
  private let columnsByID: [ColumnID: Column]
  private let reportsByColumn: [ColumnID: [Report]]
  /// The places of the reports that are kept first, among all and among those of their column.
  private let stickyPlaces: [Int]
  private let stickyPlacesInColumns: [ColumnID: [Int]]
  /// For each report, its place among those of its column.
  private let places: [ReportID: Int]
  /// For each issue of a publication, its place in ``periodicals``.
  private let periodicalPlaces: [ReportID: Int]
  /// Places in ``tags``.
  private let tagPlaces: [TagName: Int]
  let reportsByYear = MadeOnce<ReportSelection, [ReportsOfYear]>()

  /// What an edition is put together from; lists in any order.
  struct Parts {
    let configuration: SiteConfiguration
    var home = HomePage.empty
    var columns: [Column] = []
    var reports: [Report] = []
    /// Those of the reports that stand first in lists.
    var sticky: Set<ReportID> = []
    var expired: [Report] = []
    var absent: [AbsentPage] = []
    var absentFiles: [(file: Attachment, absence: Absence)] = []
    var pages: [StandalonePage] = []
    /// Each id once.
    var indicators: [IndicatorPage] = []
    var indicatorIndex: ListIntroduction?
    var terms: [GlossaryTerm] = []
    var glossary: ListIntroduction?
    var topics: [Topic] = []
    var attachments: [Attachment] = []
    var calendar = ReleaseCalendar.empty
  }

  init(_ parts: Parts) {
    configuration = parts.configuration
    home = parts.home
    columns = parts.columns.sorted { ($0.order, $0.id) < ($1.order, $1.id) }
    reports = parts.reports.sorted(by: Self.isBefore)
    expired = parts.expired.sorted(by: Self.isBefore)
    absent = parts.absent
    absentFiles = parts.absentFiles
    pages = parts.pages.sorted { $0.path < $1.path }
    indicators = parts.indicators.sorted {
      ($0.order, $0.indicator.id) < ($1.order, $1.indicator.id)
    }
    indicatorIndex = parts.indicatorIndex
    navigation =
      configuration.namesNavigation
      ? configuration.navigation
      : Self.navigation(configuration.languageOfWords, columns, indicators, parts.indicatorIndex)
    terms = GlossaryTerm.numbered(
      parts.terms.sorted { ($0.order, $0.title) < ($1.order, $1.title) })
    glossary = parts.glossary
    attachments = parts.attachments
    // A file has its name once, so a tag has its topic once.
    topics = Dictionary(parts.topics.map { ($0.tag, $0) }) { first, _ in first }
    let tags = Tag.all(
      of: reports, and: expired, with: topics, pagesFrom: configuration.smallestTagPage)
    self.tags = tags
    tagPlaces = Dictionary(uniqueKeysWithValues: tags.indices.map { (tags[$0].name, $0) })
    reportsByID = Dictionary(uniqueKeysWithValues: reports.map { ($0.id, $0) })
    expiredByID = Dictionary(uniqueKeysWithValues: expired.map { ($0.id, $0) })
    let byID = Dictionary(uniqueKeysWithValues: columns.map { ($0.id, $0) })
    columnsByID = byID
    var byColumn: [ColumnID: [Report]] = [:]
    var places: [ReportID: Int] = Dictionary(minimumCapacity: reports.count)
    for report in reports {
      let id = Self.column(of: report, in: byID)
      places[report.id] = byColumn[id, default: []].count
      byColumn[id, default: []].append(report)
    }
    reportsByColumn = byColumn
    self.places = places
    let sticky = parts.sticky
    let ordered = reports
    let stickyPlaces =
      sticky.isEmpty ? [] : ordered.indices.filter { sticky.contains(ordered[$0].id) }
    self.stickyPlaces = stickyPlaces
    stickyPlacesInColumns = Dictionary(
      grouping: stickyPlaces.map { ordered[$0] }, by: { Self.column(of: $0, in: byID) }
    ).mapValues { $0.compactMap { places[$0.id] } }
    calendar = parts.calendar
    let periodicals = Periodical.all(of: reports) { byID[Self.column(of: $0, in: byID)] }
    self.periodicals = periodicals
    var periodicalPlaces: [ReportID: Int] = [:]
    for (place, periodical) in periodicals.enumerated() {
      for issue in periodical.issues { periodicalPlaces[issue] = place }
    }
    self.periodicalPlaces = periodicalPlaces
    let translations = Translations(of: Self.members(reports, pages, in: configuration.language))
    self.translations = translations
    related = RelatedReports(
      of: reports, column: { Self.column(of: $0, in: byID) },
      periodical: { [periodicalPlaces] in periodicalPlaces[$0.id] },
      translations: { translations.group(of: $0.path) })
  }

  /// The same edition with other texts of some reports.
  ///
  /// - Parameter changed: reports that stand in it, with the front matter that they have there.
  package func replacing(_ changed: [Report]) -> Edition { Edition(self, changed) }

  private init(_ other: Edition, _ changed: [Report]) {
    var reports = other.reports
    var tags = other.tags
    var byID = other.reportsByID
    var byColumn = other.reportsByColumn
    for report in changed {
      guard let old = byID.updateValue(report, forKey: report.id) else {
        preconditionFailure("\(report.file) is not in the edition")
      }
      reports.replace(old, with: report)
      for tag in report.tags {
        if let place = other.tagPlaces[tag.value] { tags[place].reports.replace(old, with: report) }
      }
      byColumn[Self.column(of: report, in: other.columnsByID)]?.replace(old, with: report)
    }
    configuration = other.configuration
    home = other.home
    navigation = other.navigation
    columns = other.columns
    self.reports = reports
    expired = other.expired
    periodicals = other.periodicals
    periodicalPlaces = other.periodicalPlaces
    related = other.related
    translations = other.translations
    calendar = other.calendar
    absent = other.absent
    absentFiles = other.absentFiles
    pages = other.pages
    indicators = other.indicators
    indicatorIndex = other.indicatorIndex
    terms = other.terms
    glossary = other.glossary
    topics = other.topics
    attachments = other.attachments
    self.tags = tags
    tagPlaces = other.tagPlaces
    reportsByID = byID
    expiredByID = other.expiredByID
    columnsByID = other.columnsByID
    reportsByColumn = byColumn
    places = other.places
    stickyPlaces = other.stickyPlaces
    stickyPlacesInColumns = other.stickyPlacesInColumns
  }

  /// What leads through a site whose editor says nothing of it.
  private static func navigation(
    _ language: Language, _ columns: [Column], _ indicators: [IndicatorPage],
    _ index: ListIntroduction?
  ) -> [SiteConfiguration.NavigationEntry] {
    let words = language.sitePhrases
    var entries = [(words.home, SitePath.home)] + columns.map { ($0.title, $0.path) }
    if !indicators.isEmpty {
      entries.append((index?.title ?? words.indicators, IndicatorPage.indexPath))
    }
    return entries.map { title, path in
      SiteConfiguration.NavigationEntry(
        title: title, link: .onSite(path, suffix: ""), location: nil)
    }
  }

  static func isBefore(_ a: Report, _ b: Report) -> Bool {
    a.date == b.date ? a.path < b.path : a.date > b.date
  }

  /// The column that a report names, if there is such a one; else the one in whose folder it lies.
  private static func column(of report: Report, in columns: [ColumnID: Column]) -> ColumnID {
    guard let name = report.namedColumn else { return report.homeColumn }
    let named = ColumnID(name.value)
    return columns[named] == nil ? report.homeColumn : named
  }
}

extension Edition {
  package var language: Language { configuration.languageOfWords }

  package func report(_ id: ReportID) -> Report? { reportsByID[id] }

  /// A report to which a figure can lead back: where it has expired, to the page that says so.
  func source(_ id: ReportID) -> Report? {
    reportsByID[id] ?? (configuration.expiredPages == .notice ? expiredByID[id] : nil)
  }

  /// All such reports, in any order.
  var sources: [Report] {
    configuration.expiredPages == .notice ? reports + expired : reports
  }

  /// The reports whose figures count, the newest first.
  var reportsWithFigures: [Report] {
    expired.isEmpty ? reports : (reports + expired).sorted(by: Self.isBefore)
  }

  /// The pages that say that something has expired.
  package var notices: [AbsentPage] {
    configuration.expiredPages == .notice ? absent.filter(\.absence.isExpiry) : []
  }

  package func column(_ id: ColumnID) -> Column? { columnsByID[id] }

  package func tag(_ name: TagName) -> Tag? { tagPlaces[name].map { tags[$0] } }

  /// Nil where the file of the column could not be read, which stops the build.
  package func column(of report: Report) -> Column? {
    columnsByID[Self.column(of: report, in: columnsByID)]
  }

  /// The reports of a column, newest first.
  package func reports(in column: ColumnID) -> [Report] { reportsByColumn[column] ?? [] }

  /// Some of all reports as the home page lists them: first those that are kept there, then the newest.
  func latest(_ count: Int) -> ListedReports {
    ListedReports(of: reports, keepingFirst: stickyPlaces, from: 0, count: count)
  }

  /// Some reports of a column as its list shows them: first those that are kept there, then the newest.
  func listed(in column: ColumnID, from start: Int, count: Int) -> ListedReports {
    ListedReports(
      of: reports(in: column), keepingFirst: stickyPlacesInColumns[column] ?? [], from: start,
      count: count)
  }

  /// The reports about which there was anything new last, the newest change first.
  /// - Parameter reports: the newest first.
  static func latestChanges(among reports: [Report], _ count: Int) -> [Report] {
    // Only reports of the newest, and those that say of a change, can be among them.
    var candidates: [(offset: Int, element: Report)] = []
    for (place, report) in reports.enumerated() where place < count || report.lastChange != nil {
      candidates.append((place, report))
    }
    return candidates.sorted { a, b in
      (b.element.newest.secondsSince1970, a.offset) < (a.element.newest.secondsSince1970, b.offset)
    }.prefix(count).map(\.element)
  }

  /// The next older report of the same column, and the next newer one.
  package func neighbours(of report: Report) -> (older: Report?, newer: Report?) {
    let all = reports(in: Self.column(of: report, in: columnsByID))
    guard let place = places[report.id] else { return (nil, nil) }
    return (
      all.indices.contains(place + 1) ? all[place + 1] : nil,
      all.indices.contains(place - 1) ? all[place - 1] : nil
    )
  }

  package func periodical(_ id: PeriodicalID) -> Periodical? {
    periodicals.first { $0.id == id }
  }

  /// How a report stands among the issues of its publication; nil of one that belongs to none.
  func standing(of id: ReportID) -> IssueStanding? {
    guard let place = periodicalPlaces[id] else { return nil }
    let periodical = periodicals[place]
    guard let newest = report(periodical.issues[0]) else { return nil }
    return IssueStanding(periodical: periodical, next: next(of: periodical, after: newest.date))
  }

  /// What the calendar says of the next issue; else what its column says.
  private func next(of periodical: Periodical, after newest: Moment) -> UpcomingIssue? {
    if let next = calendar.next(of: periodical.id, after: newest) { return next }
    guard case .column(let id) = periodical.id, let due = column(id)?.nextRelease?.value,
      newest < due
    else { return nil }
    return UpcomingIssue(moment: due, status: .confirmed)
  }

  /// Every former address, with the page that stands for it now.
  package var aliases: [(from: Located<SitePath>, to: SitePath)] {
    allAliases.map { (below(configuration.baseURL, $0.from), $0.to) }
  }

  /// An address that was copied from a browser begins with the path of the site.
  private func below(_ base: BaseURL, _ alias: Located<SitePath>) -> Located<SitePath> {
    guard base.path != "/", let prefix = SitePath(base.path),
      alias.value.text.hasPrefix(prefix.text), alias.value != prefix,
      let path = SitePath("/" + alias.value.text.dropFirst(prefix.text.count))
    else { return alias }
    return Located(path, at: alias.location)
  }

  private var allAliases: [(from: Located<SitePath>, to: SitePath)] {
    columns.flatMap { column in column.aliases.map { ($0, column.path) } }
      + reports.flatMap { report in report.aliases.map { ($0, report.path) } }
      + pages.flatMap { page in page.aliases.map { ($0, page.path) } }
      + indicators.flatMap { page in page.aliases.map { ($0, page.path) } }
      + notices.flatMap { notice in notice.aliases.map { ($0, notice.path) } }
  }

  /// The pictures that pages name for where they are shared.
  var images: [Located<ImageAddress>] {
    reports.compactMap(\.image) + pages.compactMap(\.image) + columns.compactMap(\.image)
      + [home.image, configuration.icon].compactMap { $0 }
  }

  /// When there was last anything new on the site; nil of a site without reports.
  package var lastChange: Moment? { reports.lazy.map(\.newest).max() }

  /// When there was last anything new in the reports that give figures of each indicator.
  package var lastChangeOfIndicators: [IndicatorID: Moment] {
    var changes: [IndicatorID: Moment] = [:]
    for report in reports {
      for metric in report.metrics {
        guard let id = metric.indicator?.value else { continue }
        changes[id] = changes[id].map { max($0, report.newest) } ?? report.newest
      }
    }
    return changes
  }

  /// The indicators that any report which may be seen, or a table of earlier figures, says something
  /// about.
  package var reportedIndicators: Set<IndicatorID> {
    var ids = Set(indicators.filter { $0.history != nil }.map(\.indicator.id))
    for report in reportsWithFigures {
      for metric in report.metrics { if let id = metric.indicator { ids.insert(id.value) } }
    }
    return ids
  }
}

extension [Report] {
  fileprivate mutating func replace(_ old: Report, with new: Report) {
    if let place = firstIndex(where: { $0 === old }) { self[place] = new }
  }
}
