import SiteModel
import Templates

extension PageKind {
  static let releases = html(
    "releases", "all issues of a publication", "定期发布：历次发布的公报", of: ReleasesContent.self,
    isGathered: true
  ) { planning in
    planning.edition.periodicals.map { periodical in
      let id = periodical.id
      return Draft(
        path: periodical.path, subject: periodical.path.text,
        origin: origin(of: periodical, in: planning.edition),
        modified: periodical.issues.compactMap { planning.edition.report($0)?.newest }.max(),
        language: periodical.language
      ) { releasesPage(id, on: $0) }
    }
  }

  /// The report that names a publication, of those that do the newest.
  private static func origin(
    of periodical: Periodical, in edition: Edition
  ) -> PlannedPage.Origin {
    guard case .named(let name) = periodical.id else { return .generator }
    let series = periodical.issues.lazy.compactMap { edition.report($0)?.series }.first
    return series.map { .series(name, $0.location) } ?? .generator
  }

  private static func releasesPage(
    _ id: PeriodicalID, on site: SiteView
  ) -> Page<ReleasesContent>? {
    guard let (periodical, issues) = site.reader.periodical(id) else { return nil }
    let above =
      periodical.columnPath.map { [(periodical.title, $0)] } ?? [
        (site.words.publications, publicationsPath)
      ]
    return Page(
      content: ReleasesContent(site: site, periodical: periodical, issues: issues),
      head: site.head(
        periodical.path, site.words.issuesOf(periodical.title), below: above,
        PageHead.About(
          description: site.words.aboutIssues(periodical.title), language: periodical.language,
          feed: .periodical(periodical))))
  }
}

struct ReleasesContent: PageContent {
  let site: SiteView
  let periodical: Periodical
  let issues: [ReportHeadline]

  static let schema = Schema<ReleasesContent>([
    .text("name", "the publication", "定期发布的名称") { $0.periodical.title },
    .url("latest", "the address that always leads to the newest issue", "始终转到最新一期的网址") {
      $0.site.link(to: $0.periodical.latestPath)
    },
    .number("count", "how many issues there are", "一共几期") { $0.issues.count },
    .list("releases", "all issues, the newest first", "各期公报，新的在前") {
      HeadlineLink.all($0.issues, on: $0.site)
    },
    .optionalRecord("next-release", "when the next issue comes", "下一期什么时候发布；没有预告时没有这一项") { page in
      page.site.reader.standing(of: page.periodical.issues[0])?.next.map {
        UpcomingView(upcoming: $0, language: page.site.language)
      }
    },
  ])
}
