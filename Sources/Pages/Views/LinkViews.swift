import SiteModel
import Templates

/// A report as lists show it.
struct ReportLink: Described {
  let site: SiteView
  let listing: ReportListing

  init(_ listing: ReportListing, on site: SiteView) {
    self.site = site
    self.listing = listing
  }

  /// Nil for a report that is not on the site.
  init?(_ id: ReportID, on site: SiteView) {
    guard let listing = site.reader.listing(id) else { return nil }
    self.init(listing, on: site)
  }

  static func all(_ listings: [ReportListing], on site: SiteView) -> [ReportLink] {
    listings.map { ReportLink($0, on: site) }
  }

  static let schema = Schema<ReportLink>([
    .text("title", "the headline") { $0.listing.title },
    .url("url", "link to the report") { $0.site.link(to: $0.listing.path) },
    .text("date", "2023-08-16, with 09:30 where a time was given") { $0.listing.date.text },
    .text("datetime", "the date for machines, for datetime=\"…\"") {
      $0.listing.date.machineReadable
    },
    .optionalText("source", "who published it first") { $0.listing.source },
    .optionalText("summary", "the summary, or the first sentences") { $0.listing.summary },
    .record("column", "the column it stands in") {
      ColumnLink(site: $0.site, column: $0.listing.column)
    },
    .boolean("has-tags", "whether it is filed under anything") { !$0.listing.tags.isEmpty },
    .list("tags", "what it is filed under") { link in
      TagLink.all(link.listing.tags, on: link.site)
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
    .text("title", "the page's title") { $0.title },
    .url("url", "link to the page") { $0.url },
  ])
}

struct ColumnLink: Described {
  let site: SiteView
  let column: Column

  static let schema = Schema<ColumnLink>([
    .text("title", "the column's name") { $0.column.title },
    .url("url", "link to the column") { $0.site.link(to: $0.column.path) },
  ])
}

struct TagLink: Described {
  let name: String
  let url: String

  static func all(_ tags: [TagName], on site: SiteView) -> [TagLink] {
    tags.map { TagLink(name: $0.text, url: site.look.tagLinks[$0] ?? "") }
  }

  static let schema = Schema<TagLink>([
    .text("name", "the tag") { $0.name },
    .url("url", "link to its page") { $0.url },
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
    .number("current", "which page this is, from 1") { $0.pagination.current },
    .number("total", "how many pages there are") { $0.pagination.total },
    .optionalURL("first", "link to the first page") { $0.link(to: 1) },
    .optionalURL("last", "link to the last page") { $0.link(to: $0.pagination.total) },
    .optionalURL("previous", "link to the page before") { $0.link(to: $0.pagination.current - 1) },
    .optionalURL("next", "link to the page after") { $0.link(to: $0.pagination.current + 1) },
    .list("pages", "the first page, the last, and those around this one") {
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
    .number("number", "from 1") { $0.number },
    .url("url", "link to the page") { $0.url },
    .boolean("current", "whether it is this page") { $0.isCurrent },
    .boolean("gap-before", "whether pages are left out before it") { $0.hasGapBefore },
  ])
}
