import SiteModel
import Templates

extension PageKind {
  static let home = html(
    "home", "the home page", "首页", of: HomeContent.self, isAlwaysNeeded: true, isGathered: true
  ) { planning in
    let edition = planning.edition
    return [
      Draft(
        path: .home, origin: .file(edition.home.file),
        modified: edition.lastChange,
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
    .list(
      "headlines", "the indicators that site.yaml names, or the first four",
      "site.yaml 里 headlines 列出的指标；没有列出时取前四个"
    ) { page in
      page.site.reader.headlines.map { IndicatorCard(site: page.site, listing: $0) }
    },
    .boolean("has-headlines", "whether there are any indicators", "网站有没有指标") {
      !$0.site.reader.headlines.isEmpty
    },
    .boolean("has-alerts", "whether any warning rule gives watch or alert", "有没有指标处于“关注”或“预警”") {
      page in
      page.site.reader.indicators.contains { $0.assessment.state > .normal }
    },
    .url("warnings", "link to the early warnings", "“监测预警”页的网址") {
      $0.site.link(to: PageKind.warningsPath)
    },
    .html("introduction", "the text of content/_index.md", "content/_index.md 的正文") {
      let home = $0.site.reader.home
      return $0.site.reader.html(of: home.introduction, from: home.file)
    },
    .list("latest", "the \(latestLimit) newest reports", "最新的 \(latestLimit) 篇公报") { page in
      ReportLink.all(page.site.reader.latestReports(latestLimit), on: page.site)
    },
    .list("columns", "the columns in their order", "全部栏目，按栏目的次序") { page in
      page.site.reader.columns.map { ColumnBlock(site: page.site, column: $0) }
    },
  ])
}

/// A column as the home page shows it.
struct ColumnBlock: Described {
  let site: SiteView
  let column: ColumnListing

  static let schema = Schema<ColumnBlock>([
    .text("title", "the column's name", "栏目名称") { $0.column.title },
    .url("url", "link to the column", "栏目的网址") { $0.site.link(to: $0.column.path) },
    .optionalText("summary", "what the column is about", "栏目简介") { $0.column.summary },
    .number("count", "how many reports it has", "栏目里公报的篇数") {
      $0.site.reader.reportCount(in: $0.column.id)
    },
    .list(
      "reports", "its \(HomeContent.columnLimit) newest reports",
      "栏目里最新的 \(HomeContent.columnLimit) 篇公报"
    ) {
      block in
      let reports = block.site.reader.reports(
        in: block.column.id, from: 0, count: HomeContent.columnLimit)
      return ReportLink.all(reports.shown, on: block.site)
    },
  ])
}
