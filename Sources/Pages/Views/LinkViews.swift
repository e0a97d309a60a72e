import SiteModel
import Templates

/// A report as lists show it.
package struct ReportLink: Described {
  package let site: SiteView
  /// Into the site's reports.
  package let index: Int

  private var report: Report { site.site.reports[index] }

  package static let schema = Schema<ReportLink>([
    .text("title", "the headline") { $0.report.title },
    .url("url", "link to the report") { $0.site.link(to: $0.report.path) },
    .text("date", "2023-08-16, with 09:30 where a time was given") { $0.report.date.text },
    .text("datetime", "the date for machines, for datetime=\"…\"") {
      $0.report.date.machineReadable
    },
    .optionalText("source", "who published it first") { $0.report.source },
    .optionalText("summary", "the summary, or the first sentences") {
      $0.site.site.summary(of: $0.report)
    },
    .record("column", "the column it stands in") {
      ColumnLink(site: $0.site, column: $0.site.site.column(ofReport: $0.index))
    },
    .boolean("has-tags", "whether it is filed under anything") { !$0.report.tags.isEmpty },
    .list("tags", "what it is filed under") { link in
      TagLink.all(of: link.report, on: link.site)
    },
  ])
}

/// A title that leads somewhere.
package struct PageLink: Described {
  package let title: String
  package let url: String

  package init?(toReport index: Int?, on site: SiteView) {
    guard let index else { return nil }
    title = site.site.reports[index].title
    url = site.link(to: site.site.reports[index].path)
  }

  package static let schema = Schema<PageLink>([
    .text("title", "the page's title") { $0.title },
    .url("url", "link to the page") { $0.url },
  ])
}

package struct ColumnLink: Described {
  package let site: SiteView
  package let column: Column

  package static let schema = Schema<ColumnLink>([
    .text("title", "the column's name") { $0.column.title },
    .url("url", "link to the column") { $0.site.link(to: $0.column.path) },
  ])
}

package struct TagLink: Described {
  package let name: String
  package let url: String

  package static func all(of report: Report, on site: SiteView) -> [TagLink] {
    report.tags.map { TagLink(name: $0.value, url: site.tagLinks[$0.value] ?? "") }
  }

  package static let schema = Schema<TagLink>([
    .text("name", "the tag") { $0.name },
    .url("url", "link to its page") { $0.url },
  ])
}

extension Pagination {
  /// Nil for a list that fits on one page.
  package func view(on site: SiteView) -> PaginationView? {
    total > 1 ? PaginationView(site: site, pagination: self) : nil
  }
}

/// The pages of a long list.
package struct PaginationView: Described {
  package let site: SiteView
  package let pagination: Pagination

  private func link(to page: Int) -> String? {
    (1...pagination.total).contains(page) ? site.link(to: pagination.path(of: page)) : nil
  }

  package static let schema = Schema<PaginationView>([
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

package struct PageNumber: Described {
  package let number: Int
  package let url: String
  package let isCurrent: Bool
  package let hasGapBefore: Bool

  package static let schema = Schema<PageNumber>([
    .number("number", "from 1") { $0.number },
    .url("url", "link to the page") { $0.url },
    .boolean("current", "whether it is this page") { $0.isCurrent },
    .boolean("gap-before", "whether pages are left out before it") { $0.hasGapBefore },
  ])
}
