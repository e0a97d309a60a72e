import Localization
import SiteModel
import Templates

extension PageKind {
  static let archive = html(
    "archive", "the reports of a year or a month, of the site or a column; or all years",
    "一年或一个月的公报（全站或一个栏目），或者全部年份", of: ArchiveContent.self, isListed: true, isGathered: true
  ) { planning in
    ArchivePeriod.all(of: planning.edition).map { period in
      Draft(
        path: period.path, subject: period.path.text,
        modified: period.reports(of: planning.edition).map(\.newest).max(),
        language: period.column.flatMap { planning.edition.column($0)?.language }
      ) { archivePage(period, on: $0) }
    }
  }

  private static func archivePage(
    _ period: ArchivePeriod, on site: SiteView
  ) -> Page<ArchiveContent> {
    let column = period.column.flatMap(site.reader.column)
    var above: [(title: String, path: SitePath)] = []
    if period.year != nil { above.append((site.words.archive, ArchivePeriod.folder)) }
    if let column { above = [(column.title, column.path)] }
    if period.month != nil, let year = period.year {
      let whole = ArchivePeriod(year: year, column: period.column)
      above.append((site.words.archive(of: whole, column: nil, in: site.language), whole.path))
    }
    let title = site.words.archive(of: period, column: column?.title, in: site.language)
    return Page(
      content: ArchiveContent(site: site, period: period),
      head: site.head(
        period.path, title, below: above,
        PageHead.About(
          description: site.words.aboutArchive(title, site.settings.title),
          language: column?.language)))
  }
}

struct ArchiveContent: PageContent {
  let site: SiteView
  let period: ArchivePeriod

  static let schema = Schema<ArchiveContent>([
    .list(
      "years", "the years that have reports, the newest first, of the site or the column",
      "有公报的年份，新的在前；全站的或者这个栏目的"
    ) { ArchiveYear.all(of: $0.period.selection, on: $0.site, shown: $0.period) },
    .list(
      "months", "the months of the year, or the one month, the newest first", "这一年的各个月，或者只有这个月，新的在前"
    ) {
      $0.months
    },
    .boolean("has-months", "whether it is about a year or a month", "是不是一年或一个月的公报") {
      $0.period.year != nil
    },
    .list(
      "columns",
      "the columns that have reports in the year or the month, unless it is a column's page",
      "这一年或这个月有公报的栏目；栏目自己的页上没有"
    ) { $0.columns },
    .number("count", "how many reports there are", "公报的篇数") { $0.count },
  ])

  private var count: Int {
    guard let span = period.span else {
      return site.reader.years(of: period.selection).reduce(0) { $0 + $1.count }
    }
    return site.reader.headlines(in: period.selection, during: span).count
  }

  private var months: [ArchiveMonth] {
    guard let span = period.span else { return [] }
    let reports = site.reader.headlines(in: period.selection, during: span)
    let isLong = period.month == nil && reports.count > ArchivePeriod.mostOnPage
    let byMonth = Dictionary(grouping: reports) { $0.date.date.month }
    return byMonth.sorted { $0.key > $1.key }.map { month, reports in
      var one = period
      one.month = month
      return ArchiveMonth(site: site, period: one, reports: reports, isApart: isLong)
    }
  }

  private var columns: [ArchiveColumn] {
    guard period.column == nil, let year = period.year, period.month == nil else { return [] }
    return site.reader.columns.compactMap { column in
      let years = site.reader.years(of: .column(column.id))
      guard let count = years.first(where: { $0.year == year })?.count else { return nil }
      return ArchiveColumn(
        site: site, title: column.title, period: ArchivePeriod(year: year, column: column.id),
        count: count)
    }
  }
}

/// A column's share of a year.
struct ArchiveColumn: Described {
  let site: SiteView
  let title: String
  let period: ArchivePeriod
  let count: Int

  static let schema = Schema<ArchiveColumn>([
    .text("title", "the column's name", "栏目名称") { $0.title },
    .url("url", "link to its reports of the year", "栏目这一年公报的网址") {
      $0.site.link(to: $0.period.path)
    },
    .number("count", "how many reports it has in the year", "栏目这一年公报的篇数") { $0.count },
  ])
}

extension SitePhrases {
  /// The title of a page of the archive.
  fileprivate func archive(
    of period: ArchivePeriod, column: String?, in language: Language
  ) -> String {
    guard let time = period.period else { return archive }
    return archiveOf(column, time.wording(in: language))
  }
}
