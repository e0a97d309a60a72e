import SiteModel
import Templates

extension PageKind {
  static let column = html(
    "column", "a column: one page of its list of reports", "栏目：公报列表的一页", of: ColumnContent.self,
    isAlwaysNeeded: true, isGathered: true
  ) { planning in
    planning.edition.columns.flatMap { column in
      let list = Pagination(
        of: planning.edition.reports(in: column.id).count,
        pageSize: column.pageSize ?? planning.edition.configuration.pageSize, base: column.path)
      let modified = planning.edition.reports(in: column.id).map(\.newest).max()
      return (1...list.total).map { number in
        Draft(
          path: list.path(of: number), subject: "\(column.id.folder) \(number)",
          origin: .file(column.file),
          modified: modified,
          template: column.template, language: column.language, isListed: number == 1
        ) { columnPage(column.id, number, on: $0) }
      }
    }
  }

  private static func columnPage(
    _ id: ColumnID, _ number: Int, on site: SiteView
  ) -> Page<ColumnContent>? {
    guard let column = site.reader.column(id) else { return nil }
    let size = column.pageSize ?? site.settings.pageSize
    let listed = site.reader.reports(in: id, from: (number - 1) * size, count: size)
    let pagination = Pagination(
      of: listed.count, pageSize: size, base: column.path, current: number)
    return Page(
      content: ColumnContent(
        site: site, column: column, shown: listed.shown, stickyCount: listed.stickyCount,
        pagination: pagination),
      head: site.head(
        pagination.path, site.words.title(column.title, page: number),
        below: number == 1 ? [] : [(column.title, column.path)],
        PageHead.About(
          description: column.summary, image: column.image, language: column.language,
          feed: FeedSubject(reports: .column(id), page: column.path), extra: column.extra)))
  }
}

struct ColumnContent: PageContent {
  let site: SiteView
  let column: Column
  let shown: [ReportListing]
  /// How many of those, from the first on, are kept first.
  let stickyCount: Int
  let pagination: Pagination

  static let schema = Schema<ColumnContent>([
    .record("column", "the column", "栏目") { $0.fields },
    .list(
      "reports", "the reports on this page of the list: those that are kept first, then the newest",
      "列表这一页上的公报：先列置顶的，再列新的"
    ) {
      $0.reports
    },
    .list(
      "years", "the years that have reports, the newest first, if there is more than one",
      "有公报的年份，新的在前；只有一年的没有"
    ) { page in
      page.years
    },
    .boolean("has-years", "whether there is more than one", "是不是不止一年") { !$0.years.isEmpty },
    .optionalRecord(
      "pagination", "the pages of the list, if there is more than one", "分页；列表不止一页时才有"
    ) { $0.pagination.view(on: $0.site) },
  ])

  private var years: [ArchiveYear] {
    let years = ArchiveYear.all(of: .column(column.id), on: site)
    return years.count > 1 ? years : []
  }

  private var fields: ColumnFields {
    ColumnFields(site: site, column: column, isFirstPage: pagination.current == 1)
  }

  private var reports: [ReportLink] {
    ReportLink.all(shown, stickyCount: stickyCount, on: site)
  }
}

struct ColumnFields: Described {
  let site: SiteView
  let column: Column
  let isFirstPage: Bool

  /// Whether its reports are issues of one publication, and there is any.
  private var hasIssues: Bool { column.isPeriodical && site.reader.isPublished(column.issuesPath) }

  static let schema = Schema<ColumnFields>([
    .text("title", "the column's name", "栏目名称") { $0.column.title },
    .url("url", "link to the column", "栏目的网址") { $0.site.link(to: $0.column.path) },
    .optionalText("summary", "what the column is about", "栏目简介") { $0.column.summary },
    .html(
      "introduction", "the text of its _index.md, on the first page of the list",
      "栏目 _index.md 的正文；只在列表第一页有"
    ) {
      $0.isFirstPage
        ? $0.site.reader.html(of: $0.column.introduction, from: $0.column.file) : .empty
    },
    .optionalURL(
      "releases", "link to the list of its issues, where it is one publication",
      "历次发布列表的网址；栏目写了定期发布才有"
    ) { $0.hasIssues ? $0.site.link(to: $0.column.issuesPath) : nil },
    .optionalURL(
      "latest", "link to its newest issue, where it is one publication", "最新一期的网址；栏目写了定期发布才有"
    ) { $0.hasIssues ? $0.site.link(to: $0.column.latestPath) : nil },
    .number("count", "how many reports it has", "栏目里公报的篇数") {
      $0.site.reader.reportCount(in: $0.column.id)
    },
  ])
}
