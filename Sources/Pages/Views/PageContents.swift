import Markup
import SiteModel
import Templates

/// The content of one kind of page: which template shows it, and which names it offers.
package protocol PageContent: Described {
  static var template: PageTemplate { get }
}

/// The templates that a site needs, by the names of their files.
package enum PageTemplate: String, CaseIterable, Sendable {
  case home, column, report, page, tags, tag, indicators, indicator, warnings, revisions, glossary
  case notFound = "404"
  case redirect

  /// What the pages are, for template writers.
  package var documentation: String {
    switch self {
    case .home: "the home page"
    case .column: "a column: one page of its list of reports"
    case .report: "a report"
    case .page: "a page outside the columns, such as /about/"
    case .tags: "the list of all tags"
    case .tag: "a tag: one page of its list of reports"
    case .indicators: "the list of all indicators"
    case .indicator: "an indicator with its observations, revisions and downloads"
    case .warnings: "how all indicators stand by their warning rules"
    case .revisions: "what later bulletins changed"
    case .glossary: "all terms with their definitions"
    case .notFound: "what readers see where there is no page"
    case .redirect: "what stands at a former address"
    }
  }

  /// The names that pages of this kind offer.
  package var shape: Shape {
    switch self {
    case .home: PageView<HomeContent>.shape
    case .column: PageView<ColumnContent>.shape
    case .report: PageView<ReportContent>.shape
    case .page: PageView<StandaloneContent>.shape
    case .tags: PageView<TagIndexContent>.shape
    case .tag: PageView<TagContent>.shape
    case .indicators: PageView<IndicatorIndexContent>.shape
    case .indicator: PageView<IndicatorContent>.shape
    case .warnings: PageView<WarningsContent>.shape
    case .revisions: PageView<RevisionsContent>.shape
    case .glossary: PageView<GlossaryContent>.shape
    case .notFound: PageView<NotFoundContent>.shape
    case .redirect: PageView<RedirectContent>.shape
    }
  }
}

package struct HomeContent: PageContent {
  package let site: SiteView

  package static let template = PageTemplate.home
  package static let latestLimit = 9
  package static let columnLimit = 5

  package static let schema = Schema<HomeContent>([
    .list("headlines", "the indicators that site.yaml names, or the first four") { page in
      page.site.site.headlines.map { IndicatorCard(site: page.site, entry: $0) }
    },
    .boolean("has-headlines", "whether there are any indicators") {
      !$0.site.site.headlines.isEmpty
    },
    .boolean("has-alerts", "whether any warning rule gives watch or alert") { page in
      page.site.site.indicators.contains { $0.assessment.state > .normal }
    },
    .url("warnings", "link to the early warnings") { $0.site.link(to: WarningsContent.path) },
    .html("introduction", "the text of content/_index.md") {
      $0.site.site.html(of: $0.site.site.home.introduction, from: $0.site.site.home.file)
    },
    .list("latest", "the \(latestLimit) newest reports") { page in
      page.site.site.reports.indices.prefix(latestLimit).map {
        ReportLink(site: page.site, index: $0)
      }
    },
    .list("columns", "the columns in their order") { page in
      page.site.site.columns.map { ColumnBlock(site: page.site, column: $0) }
    },
  ])
}

/// A column as the home page shows it.
package struct ColumnBlock: Described {
  package let site: SiteView
  package let column: Column

  package static let schema = Schema<ColumnBlock>([
    .text("title", "the column's name") { $0.column.title },
    .url("url", "link to the column") { $0.site.link(to: $0.column.path) },
    .optionalText("summary", "what the column is about") { $0.column.summary },
    .number("count", "how many reports it has") { $0.site.site.reports(in: $0.column).count },
    .list("reports", "its \(HomeContent.columnLimit) newest reports") {
      block in
      block.site.site.reports(in: block.column).prefix(HomeContent.columnLimit).map {
        ReportLink(site: block.site, index: $0)
      }
    },
  ])
}

package struct ColumnContent: PageContent {
  package let site: SiteView
  package let column: Column
  package let pagination: Pagination

  package static let template = PageTemplate.column

  package static let schema = Schema<ColumnContent>([
    .record("column", "the column") { $0.fields },
    .list("reports", "the reports on this page of the list, newest first") {
      $0.reports
    },
    .optionalRecord(
      "pagination", "the pages of the list, if there is more than one"
    ) { $0.pagination.view(on: $0.site) },
  ])

  private var fields: ColumnFields {
    ColumnFields(site: site, column: column, isFirstPage: pagination.current == 1)
  }

  private var reports: [ReportLink] {
    site.site.reports(in: column)[pagination.range].map { ReportLink(site: site, index: $0) }
  }
}

package struct ColumnFields: Described {
  package let site: SiteView
  package let column: Column
  package let isFirstPage: Bool

  package static let schema = Schema<ColumnFields>([
    .text("title", "the column's name") { $0.column.title },
    .url("url", "link to the column") { $0.site.link(to: $0.column.path) },
    .optionalText("summary", "what the column is about") { $0.column.summary },
    .html("introduction", "the text of its _index.md, on the first page of the list") {
      $0.isFirstPage ? $0.site.site.html(of: $0.column.introduction, from: $0.column.file) : .empty
    },
    .number("count", "how many reports it has") { $0.site.site.reports(in: $0.column).count },
  ])
}

package struct ReportContent: PageContent {
  package let report: ReportView

  package static let template = PageTemplate.report
  package static let schema = Schema<ReportContent>([
    .record("report", "the report") { $0.report }
  ])
}

package struct StandaloneContent: PageContent {
  package let site: SiteView
  package let page: StandalonePage

  package static let template = PageTemplate.page
  package static let schema = Schema<StandaloneContent>([
    .html("body", "the text") { $0.site.site.html(of: $0.page.body, from: $0.page.file) },
    .boolean("has-outline", "whether the text has headings") { !$0.page.body.outline.isEmpty },
    .list("outline", "the headings of the text") {
      $0.site.site.outline(of: $0.page.body, from: $0.page.file).map(OutlineEntry.init)
    },
    .optionalText("date", "2023-08-16") { $0.page.date?.text },
    .optionalText("updated", "when it was last changed: 2023-08-17") {
      $0.page.updated?.text
    },
    .optionalText("updated-datetime", "the same for machines") {
      $0.page.updated?.machineReadable
    },
  ])
}

package struct TagIndexContent: PageContent {
  package let site: SiteView

  package static let template = PageTemplate.tags
  package static let schema = Schema<TagIndexContent>([
    .list("tags", "all tags") { page in
      page.site.site.tags.map { TagFields(site: page.site, tag: $0) }
    }
  ])
}

package struct TagFields: Described {
  package let site: SiteView
  package let tag: Tag

  package static let schema = Schema<TagFields>([
    .text("name", "the tag") { $0.tag.name },
    .url("url", "link to its page") { $0.site.link(to: $0.tag.path) },
    .number("count", "how many reports it has") { $0.tag.reports.count },
  ])
}

package struct TagContent: PageContent {
  package let site: SiteView
  package let tag: Tag
  package let pagination: Pagination

  package static let template = PageTemplate.tag
  package static let schema = Schema<TagContent>([
    .record("tag", "the tag") {
      TagFields(site: $0.site, tag: $0.tag)
    },
    .list("reports", "the reports on this page of the list, newest first") {
      page in
      page.tag.reports[page.pagination.range].map {
        ReportLink(site: page.site, index: $0)
      }
    },
    .optionalRecord(
      "pagination", "the pages of the list, if there is more than one"
    ) { $0.pagination.view(on: $0.site) },
  ])
}

package struct NotFoundContent: PageContent {
  package static let template = PageTemplate.notFound
  package static let schema = Schema<NotFoundContent>([])
}

package struct RedirectContent: PageContent {
  package let target: String

  package static let template = PageTemplate.redirect
  package static let schema = Schema<RedirectContent>([
    .url("target", "link to the page that stands for the former one") { $0.target }
  ])
}
