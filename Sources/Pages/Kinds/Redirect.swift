import SiteModel
import Templates

extension PageKind {
  package static let redirect = html(
    "redirect",
    "what leads to another address: from a former one, or to the newest issue of a publication",
    "转到另一个网址的页面：从旧网址转来，或者转到定期发布的最新一期", of: RedirectContent.self,
    isListed: false, isGathered: true
  ) { planning in
    planning.edition.aliases.map { alias in
      let target = alias.to
      return Draft(
        path: alias.from.value, subject: target.text, origin: .alias(alias.from.location)
      ) { site in
        Page(
          content: RedirectContent(
            target: site.link(to: target), isEndedChart: alias.from.value.isEmbedding),
          head: site.head(target, site.reader.title(at: target), below: []))
      }
    }
      + embeddings(of: planning.edition)
      + formerEmbeddings(of: planning.edition)
      + planning.edition.periodicals.map { periodical in
        let (newest, title, language) = (
          periodical.issues[0], periodical.title, periodical.language
        )
        return Draft(
          path: periodical.latestPath, subject: "\(title) \(newest.file)", language: language
        ) { latestPage(newest, of: title, language, on: $0) }
      }
  }

  /// A chart that other sites show is not lost to them when its page moves.
  private static func embeddings(of edition: Edition) -> [Draft<RedirectContent>] {
    let charts = Dictionary(grouping: edition.chartPlaces, by: \.page)
    return edition.aliases.filter {
      $0.from.value.isPage && !$0.from.value.isEmbedding
    }.flatMap { alias in
      (charts[alias.to] ?? []).map { chart in
        let target = chart.embedding
        let page = chart.page
        return Draft(
          path: chart.name.embedding(below: alias.from.value), subject: target.text,
          origin: .alias(alias.from.location)
        ) { site in
          Page(
            content: RedirectContent(target: site.link(to: target)),
            head: site.head(target, site.reader.title(at: page), below: []))
        }
      }
    }
  }

  /// A chart that gets an id is still found by the number that it had.
  private static func formerEmbeddings(of edition: Edition) -> [Draft<RedirectContent>] {
    edition.chartPlaces.flatMap { chart in
      chart.formerNames.map { former in
        let target = chart.embedding
        let page = chart.page
        return Draft(
          path: former.value.embedding(below: page), subject: target.text,
          origin: .alias(former.location)
        ) { site in
          Page(
            content: RedirectContent(target: site.link(to: target)),
            head: site.head(target, site.reader.title(at: page), below: []))
        }
      }
    }
  }

  /// - Parameter title: the publication's.
  private static func latestPage(
    _ newest: ReportID, of title: String, _ language: String?, on site: SiteView
  ) -> Page<RedirectContent>? {
    guard let heading = site.reader.heading(of: newest) else { return nil }
    return Page(
      content: RedirectContent(
        target: site.link(to: heading.path), latest: site.words.latestOf(title)),
      head: site.head(
        heading.path, heading.title, below: [], PageHead.About(language: language)))
  }
}

struct RedirectContent: PageContent {
  let target: String
  var latest: String? = nil
  /// Whether frames on other sites have the address: then they say that the chart is no more, instead of
  /// showing a whole page in its place.
  var isEndedChart = false

  static let schema = Schema<RedirectContent>([
    .optionalText(
      "latest", "what it leads to, where that is the newest issue of a publication",
      "转到定期发布的最新一期时，写明是哪个定期发布"
    ) { $0.latest },
    .boolean(
      "is-ended-chart",
      "whether it was the address of a chart alone that is no more, for frames on other sites",
      "是不是一幅已经撤下的图单独的网址，别的网站可能还嵌入着"
    ) { $0.isEndedChart },
    .url("target", "link to the page that stands for the former one", "新网址，旧网址转到这里") { $0.target },
  ])
}
