import SiteModel
import Statistics
import Templates

/// What a page of the archive is about: all years, one of them, or a month; of the site or of a column.
///
/// Everything lies below `/archive/`, the year before the column: no report's address begins so, unless
/// a column or a page is called "archive".
struct ArchivePeriod: Hashable, Sendable {
  /// Nil for all years, of the site alone.
  var year: Int?
  var month: Int?
  var column: ColumnID?

  static let folder = SitePath.page(["archive"])
  /// A year with more reports has a page for each of its months.
  static let mostOnPage = 300

  var path: SitePath {
    guard let year else { return Self.folder }
    let name = month.map { "\(year)-\($0 < 10 ? "0" : "")\($0)" } ?? "\(year)"
    let columns = column.map { $0.folder.split(separator: "/").map(String.init) } ?? []
    return .page(["archive", name] + columns)
  }

  var selection: ReportSelection { column.map { .column($0) } ?? .all }

  var span: DaySpan? {
    year.map { year in
      month.map { DaySpan(year: year, months: $0...$0) } ?? DaySpan(years: year...year)
    }
  }

  /// Those that it is about, the newest first.
  func reports(of edition: Edition) -> [Report] {
    span.map { edition.reports(in: selection, during: $0) } ?? edition.reports(in: selection)
  }

  /// All pages that a site needs.
  static func all(of edition: Edition) -> [ArchivePeriod] {
    if edition.reports.isEmpty { return [] }
    let columns: [ColumnID?] = [nil] + edition.columns.map(\.id)
    return [ArchivePeriod()]
      + columns.flatMap { column -> [ArchivePeriod] in
        var months: [Int: Set<Int>] = [:]
        var counts: [Int: Int] = [:]
        for report in edition.reports(in: column.map { .column($0) } ?? .all) {
          let day = report.date.date
          months[day.year, default: []].insert(day.month)
          counts[day.year, default: 0] += 1
        }
        return counts.sorted { $0.key > $1.key }.flatMap { year, count in
          [ArchivePeriod(year: year, column: column)]
            + (count > mostOnPage
              ? (months[year] ?? []).sorted().map {
                ArchivePeriod(year: year, month: $0, column: column)
              } : [])
        }
      }
  }

  /// As it stands in a sentence; nil for all years.
  var period: Period? {
    guard let year else { return nil }
    return month.map { Period.month($0, of: year) } ?? .year(year)
  }
}

/// A year of the archive, with how many reports it has.
struct ArchiveYear: Described {
  let site: SiteView
  let period: ArchivePeriod
  let count: Int
  var isCurrent = false

  /// - Parameter shown: the page that lists them.
  static func all(
    of selection: ReportSelection, on site: SiteView, shown: ArchivePeriod? = nil
  ) -> [ArchiveYear] {
    let column: ColumnID? = if case .column(let id) = selection { id } else { nil }
    return site.reader.years(of: selection).map { year, count in
      ArchiveYear(
        site: site, period: ArchivePeriod(year: year, column: column), count: count,
        isCurrent: shown?.year == year && shown?.month == nil)
    }
  }

  static let schema = Schema<ArchiveYear>([
    .text("year", "the year: 2023", "年份，如：2023") { "\($0.period.year ?? 0)" },
    .url("url", "link to the year's reports", "这一年公报的网址") { $0.site.link(to: $0.period.path) },
    .number("count", "how many reports it has", "这一年公报的篇数") { $0.count },
    .boolean("current", "whether it is this page", "是不是本页") { $0.isCurrent },
  ])
}

/// A month of the archive.
struct ArchiveMonth: Described {
  let site: SiteView
  let period: ArchivePeriod
  let reports: [ReportHeadline]
  /// Whether it has a page of its own, which lists them.
  let isApart: Bool

  static let schema = Schema<ArchiveMonth>([
    .text("id", "an id on its page: m03", "在本页的编号，如：m03") {
      "m\(($0.period.month ?? 0) < 10 ? "0" : "")\($0.period.month ?? 0)"
    },
    .text("title", "the month in the page's language: March 2015", "按本页语言写的月份，如：2015年3月") {
      month in month.period.period.map { $0.wording(in: month.site.language) } ?? ""
    },
    .number("count", "how many reports it has", "这个月公报的篇数") { $0.reports.count },
    .optionalURL(
      "url", "link to the month's own page; only where the year has very many",
      "这个月单独一页的网址；只有一年公报很多时才有"
    ) { $0.isApart ? $0.site.link(to: $0.period.path) : nil },
    .list(
      "reports", "its reports, newest first, unless they have a page of their own",
      "这个月的公报，新的在前；单独成页的不列"
    ) { $0.isApart ? [] : HeadlineLink.all($0.reports, on: $0.site) },
  ])
}
