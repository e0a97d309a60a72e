import SiteModel
import Templates

/// A report as lists show it.
struct ReportLink: Described {
  let site: SiteView
  let listing: ReportListing
  /// Whether it is kept first in the list (置顶).
  let isSticky: Bool

  init(_ listing: ReportListing, isSticky: Bool = false, on site: SiteView) {
    self.site = site
    self.listing = listing
    self.isSticky = isSticky
  }

  /// Nil for a report that is not on the site.
  init?(_ id: ReportID, on site: SiteView) {
    guard let listing = site.reader.listing(id) else { return nil }
    self.init(listing, on: site)
  }

  /// - Parameter stickyCount: how many of them, from the first on, are kept first.
  static func all(
    _ listings: [ReportListing], stickyCount: Int = 0, on site: SiteView
  ) -> [ReportLink] {
    listings.enumerated().map { ReportLink($1, isSticky: $0 < stickyCount, on: site) }
  }

  static let schema = Schema<ReportLink>([
    .text("title", "the headline", "公报标题") { $0.listing.title },
    .html(
      "headline", "the headline with each figure kept on one line, for where it is shown",
      "公报标题，其中的数和单位不会分在两行，供显示用"
    ) { Headline.html($0.listing.title) },
    .url("url", "link to the report", "公报的网址") { $0.site.link(to: $0.listing.path) },
    .text(
      "date", "the day, with the time where one was given: 2023-08-16 09:30",
      "日期，写了时间的带上时间，如：2023-08-16 09:30"
    ) { $0.listing.date.text },
    .text(
      "list-date", "the date as lists show it: 16 August 2023",
      "列表里用的日期，如：2023-08-16；英文页如：16 August 2023"
    ) { $0.listing.date.wordingInLists(in: $0.site.language) },
    .text("datetime", "the date for machines, for datetime=\"…\"", "供 datetime=\"…\" 用的日期") {
      $0.listing.date.machineReadable
    },
    .optionalText("period", "what its figures are about: first half of 2023", "各指标的时期，如：2023年上半年") {
      link in link.listing.period?.wording(in: link.site.language)
    },
    .optionalText("source", "who published it first", "最先由谁发布") { $0.listing.source },
    .optionalText("summary", "the summary, or the first sentences", "摘要；编辑没有写时取正文开头几句") {
      $0.listing.summary
    },
    .boolean("is-sticky", "whether it is kept first in this list", "是不是在这个列表里置顶") { $0.isSticky },
    .record("column", "the column it stands in", "所属栏目") {
      ColumnLink(site: $0.site, column: $0.listing.column)
    },
    .boolean("has-tags", "whether it is filed under anything", "有没有标签") {
      !$0.listing.tags.isEmpty
    },
    .list("tags", "what it is filed under", "各个标签") { link in
      TagLink.all(link.listing.tags, on: link.site)
    },
  ])
}

/// A report as lists of many show it.
struct HeadlineLink: Described {
  let site: SiteView
  let headline: ReportHeadline

  static func all(_ headlines: [ReportHeadline], on site: SiteView) -> [HeadlineLink] {
    headlines.map { HeadlineLink(site: site, headline: $0) }
  }

  static let schema = Schema<HeadlineLink>([
    .text("title", "the headline", "公报标题") { $0.headline.title },
    .html(
      "headline", "the headline with each figure kept on one line, for where it is shown",
      "公报标题，其中的数和单位不会分在两行，供显示用"
    ) { Headline.html($0.headline.title) },
    .url("url", "link to the report", "公报的网址") { $0.site.link(to: $0.headline.path) },
    .text("date-text", "the date in the page's language: 16 August 2023", "按本页语言写的日期，如：2023年8月16日")
    {
      $0.headline.date.wording(in: $0.site.language)
    },
    .text(
      "list-date", "the date as lists show it: 16 August 2023",
      "列表里用的日期，如：2023-08-16；英文页如：16 August 2023"
    ) { $0.headline.date.wordingInLists(in: $0.site.language) },
    .text("datetime", "the date for machines, for datetime=\"…\"", "供 datetime=\"…\" 用的日期") {
      $0.headline.date.machineReadable
    },
    .optionalText("period", "what its figures are about: first half of 2023", "各指标的时期，如：2023年上半年") {
      link in link.headline.period?.wording(in: link.site.language)
    },
  ])
}

/// A title that leads somewhere.
struct PageLink: Described {
  let title: String
  let url: String

  /// Nil where there is no such report.
  init?(to id: ReportID?, on site: SiteView) {
    guard let heading = id.flatMap(site.reader.heading) else { return nil }
    title = heading.title
    url = site.link(to: heading.path)
  }

  static let schema = Schema<PageLink>([
    .text("title", "the page's title", "公报标题") { $0.title },
    .html(
      "headline", "the headline with each figure kept on one line, for where it is shown",
      "公报标题，其中的数和单位不会分在两行，供显示用"
    ) { Headline.html($0.title) },
    .url("url", "link to the page", "公报的网址") { $0.url },
  ])
}

struct ColumnLink: Described {
  let site: SiteView
  let column: (title: String, path: SitePath)

  static let schema = Schema<ColumnLink>([
    .text("title", "the column's name", "栏目名称") { $0.column.title },
    .url("url", "link to the column", "栏目的网址") { $0.site.link(to: $0.column.path) },
  ])
}

struct TagLink: Described {
  let name: String
  let url: String

  static func all(_ tags: [TagName], on site: SiteView) -> [TagLink] {
    tags.map { TagLink(name: $0.text, url: site.link(toTag: $0)) }
  }

  static let schema = Schema<TagLink>([
    .text("name", "the tag", "标签") { $0.name },
    .url("url", "link to its reports", "这个标签的公报所在的网址") { $0.url },
  ])
}

extension Pagination {
  /// Nil for a list that fits on one page.
  func view(on site: SiteView) -> PaginationView? {
    total > 1 ? PaginationView(site: site, pagination: self) : nil
  }
}

/// The pages of a long list.
struct PaginationView: Described {
  let site: SiteView
  let pagination: Pagination

  private func link(to page: Int) -> String? {
    (1...pagination.total).contains(page) ? site.link(to: pagination.path(of: page)) : nil
  }

  static let schema = Schema<PaginationView>([
    .number("current", "which page this is, from 1", "当前是第几页，从 1 数起") { $0.pagination.current },
    .number("total", "how many pages there are", "共有几页") { $0.pagination.total },
    .optionalURL("first", "link to the first page", "第一页的网址") { $0.link(to: 1) },
    .optionalURL("last", "link to the last page", "最后一页的网址") { $0.link(to: $0.pagination.total) },
    .optionalURL("previous", "link to the page before", "上一页的网址；第一页没有这一项") {
      $0.link(to: $0.pagination.current - 1)
    },
    .optionalURL("next", "link to the page after", "下一页的网址；最后一页没有这一项") {
      $0.link(to: $0.pagination.current + 1)
    },
    .list("pages", "the first page, the last, and those around this one", "要列出的页：第一页、最后一页和当前页前后几页")
    {
      view in
      let linked = view.pagination.linked
      return linked.enumerated().map { place, number in
        PageNumber(
          number: number, url: view.site.link(to: view.pagination.path(of: number)),
          isCurrent: number == view.pagination.current,
          hasGapBefore: place > 0 && linked[place - 1] != number - 1)
      }
    },
  ])
}

struct PageNumber: Described {
  let number: Int
  let url: String
  let isCurrent: Bool
  let hasGapBefore: Bool

  static let schema = Schema<PageNumber>([
    .number("number", "the page's number, from 1", "页码，从 1 数起") { $0.number },
    .url("url", "link to the page", "这一页的网址") { $0.url },
    .boolean("current", "whether it is this page", "是不是当前页") { $0.isCurrent },
    .boolean("gap-before", "whether pages are left out before it", "它前面有没有略去的页") {
      $0.hasGapBefore
    },
  ])
}
