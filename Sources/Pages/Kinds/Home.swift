import SiteModel
import Templates

extension PageKind {
  static let home = html("home", "the home page", of: HomeContent.self, isAlwaysNeeded: true) {
    planning in
    let edition = planning.edition
    return [
      Draft(
        path: .home, origin: .file(edition.home.file), modified: edition.reports.first?.date,
        template: edition.home.template
      ) { site in
        let home = site.reader.home
        return Page(
          content: HomeContent(site: site),
          head: PageHead(
            site: site, path: .home, title: site.settings.title,
            about: PageHead.About(
              description: home.summary ?? site.settings.description, image: home.image)))
      }
    ]
  }
}

struct HomeContent: PageContent {
  let site: SiteView

  static let latestLimit = 9
  static let columnLimit = 5

  static let schema = Schema<HomeContent>([
    .list("headlines", "the indicators that site.yaml names, or the first four") { page in
      page.site.reader.headlines.map { IndicatorCard(site: page.site, entry: $0) }
    },
    .boolean("has-headlines", "whether there are any indicators") {
      !$0.site.reader.headlines.isEmpty
    },
    .boolean("has-alerts", "whether any warning rule gives watch or alert") { page in
      page.site.reader.indicators.contains { $0.assessment.state > .normal }
    },
    .url("warnings", "link to the early warnings") { $0.site.link(to: PageKind.warningsPath) },
    .html("introduction", "the text of content/_index.md") {
      let home = $0.site.reader.home
      return $0.site.reader.html(of: home.introduction, from: home.file)
    },
    .list("latest", "the \(latestLimit) newest reports") { page in
      ReportLink.all(page.site.reader.latestReports(latestLimit), on: page.site)
    },
    .list("columns", "the columns in their order") { page in
      page.site.reader.columns.map { ColumnBlock(site: page.site, column: $0) }
    },
  ])
}

/// A column as the home page shows it.
struct ColumnBlock: Described {
  let site: SiteView
  let column: Column

  static let schema = Schema<ColumnBlock>([
    .text("title", "the column's name") { $0.column.title },
    .url("url", "link to the column") { $0.site.link(to: $0.column.path) },
    .optionalText("summary", "what the column is about") { $0.column.summary },
    .number("count", "how many reports it has") { $0.site.reader.reportCount(in: $0.column.id) },
    .list("reports", "its \(HomeContent.columnLimit) newest reports") {
      block in
      let reports = block.site.reader.reports(
        in: block.column.id, from: 0, count: HomeContent.columnLimit)
      return ReportLink.all(reports.shown, on: block.site)
    },
  ])
}
