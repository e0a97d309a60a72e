import SiteModel
import Statistics
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
  static let upcomingLimit = 3

  /// The next releases that have a day.
  private var upcoming: [CalendarEntryView] {
    Array(
      CalendarEntryView.upcoming(on: site).filter { !$0.entry.isOpenEnded }
        .prefix(Self.upcomingLimit))
  }

  /// The newest period of a figure that needs attention.
  private var alertsAsOf: Period? {
    site.reader.indicators.flatMap(\.assessment.findings).filter { $0.state > .normal }
      .map(\.point.period).max { $0.lastDay < $1.lastDay }
  }

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
    .optionalText(
      "alerts-as-of", "the newest period of a figure that needs attention: first half of 2025",
      "需要关注的指标里最近的时期，如：2025年上半年"
    ) { page in page.alertsAsOf?.wording(in: page.site.language) },
    .list(
      "upcoming", "the next \(upcomingLimit) releases of the calendar",
      "发布日历里接下来的 \(upcomingLimit) 次发布"
    ) { $0.upcoming },
    .boolean("has-upcoming", "whether any release is announced", "有没有预告的发布") {
      !$0.upcoming.isEmpty
    },
    .url("calendar", "link to the release calendar", "“发布日历”页的网址") {
      $0.site.link(to: PageKind.calendarPath)
    },
    .url("warnings", "link to the early warnings", "“监测预警”页的网址") {
      $0.site.link(to: PageKind.warningsPath)
    },
    .html("introduction", "the text of content/_index.md", "content/_index.md 的正文") {
      let home = $0.site.reader.home
      return $0.site.reader.html(of: home.introduction, from: home.file)
    },
    .list(
      "latest", "\(latestLimit) reports: those that are kept first, then the newest",
      "\(latestLimit) 篇公报：先列置顶的，再列最新的"
    ) { page in
      let latest = page.site.reader.latestReports(latestLimit)
      return ReportLink.all(latest.shown, stickyCount: latest.stickyCount, on: page.site)
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
      "reports",
      "\(HomeContent.columnLimit) of its reports: those that are kept first, then the newest",
      "栏目里的 \(HomeContent.columnLimit) 篇公报：先列置顶的，再列最新的"
    ) {
      block in
      let reports = block.site.reader.reports(
        in: block.column.id, from: 0, count: HomeContent.columnLimit)
      return ReportLink.all(
        reports.shown, stickyCount: reports.stickyCount, on: block.site)
    },
  ])
}
