import SiteModel
import Templates

extension PageKind {
  /// Below which the publications are that reports name.
  static let publicationsPath = SitePath.page(["series"])

  static let publications = html(
    "publications", "all publications that appear again and again", "全部定期发布",
    of: PublicationsContent.self, isGathered: true
  ) { planning in
    let edition = planning.edition
    if edition.periodicals.isEmpty { return [] }
    return [
      Draft(
        path: publicationsPath,
        modified: edition.periodicals.flatMap(\.issues).compactMap { edition.report($0)?.newest }
          .max()
      ) { site in
        Page(
          content: PublicationsContent(site: site),
          head: site.head(
            publicationsPath, site.words.publications, below: [],
            PageHead.About(description: site.words.aboutPublications)))
      }
    ]
  }
}

struct PublicationsContent: PageContent {
  let site: SiteView

  static let schema = Schema<PublicationsContent>([
    .list("publications", "each with its newest issue", "各个定期发布和它的最新一期") { page in
      page.site.reader.periodicals.map {
        PublicationView(site: page.site, periodical: $0.periodical, newest: $0.newest)
      }
    }
  ])
}

/// A publication among others.
struct PublicationView: Described {
  let site: SiteView
  let periodical: Periodical
  let newest: ReportHeadline

  static let schema = Schema<PublicationView>([
    .text("name", "the publication", "定期发布的名称") { $0.periodical.title },
    .url("url", "link to the list of all its issues", "历次发布列表的网址") {
      $0.site.link(to: $0.periodical.path)
    },
    .number("count", "how many issues there are", "一共几期") { $0.periodical.issues.count },
    .record("latest", "the newest issue", "最新一期") {
      HeadlineLink(site: $0.site, headline: $0.newest)
    },
    .optionalRecord("next-release", "when the next issue comes", "下一期什么时候发布；没有预告时没有这一项") { view in
      view.site.reader.standing(of: view.periodical.issues[0])?.next.map {
        UpcomingView(upcoming: $0, language: view.site.language)
      }
    },
    .url("feed", "link to its Atom feed", "它的 Atom 订阅网址") {
      $0.site.link(to: FeedSubject.periodical($0.periodical).path(of: .atom))
    },
  ])
}
