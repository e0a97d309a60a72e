import SiteModel
import Templates

extension PageKind {
  static let indicators = html(
    "indicators", "the list of all indicators", "全部指标", of: IndicatorIndexContent.self,
    isGathered: true
  ) { planning in
    let edition = planning.edition
    if edition.indicators.isEmpty { return [] }
    return [
      Draft(
        path: IndicatorPage.indexPath, origin: .file(edition.indicatorIndex?.file),
        modified: edition.lastChange
      ) { site in
        Page(
          content: IndicatorIndexContent(site: site),
          head: site.head(
            IndicatorPage.indexPath, site.indicatorsCrumb[0].title, below: [],
            PageHead.About(description: site.reader.indicatorIndex?.summary)))
      }
    ]
  }
}

extension SiteView {
  /// The list of indicators, as what is below it names it.
  var indicatorsCrumb: [(title: String, path: SitePath)] {
    [(reader.indicatorIndex?.title ?? words.indicators, IndicatorPage.indexPath)]
  }
}

/// The list of all indicators.
struct IndicatorIndexContent: PageContent {
  let site: SiteView

  private var groups: [IndicatorGroup] {
    var groups: [IndicatorGroup] = []
    for listing in site.reader.indicators {
      let title = site.reader.group(of: listing) ?? site.words.other
      let card = IndicatorCard(site: site, listing: listing)
      if let index = groups.firstIndex(where: { $0.title == title }) {
        groups[index].cards.append(card)
      } else {
        groups.append(IndicatorGroup(title: title, cards: [card]))
      }
    }
    return groups
  }

  static let schema = Schema<IndicatorIndexContent>([
    .html(
      "introduction", "the text of content/indicators/_index.md", "content/indicators/_index.md 的正文"
    ) { page in
      page.site.reader.indicatorIndex.map {
        page.site.reader.html(of: $0.body, from: $0.file)
      } ?? .empty
    },
    .list("groups", "the indicators under their headings", "按分组列出的指标") { $0.groups },
    .list(
      "status-legend", "each status that any of their newest figures has, once",
      "各指标最新数据里出现过的状态，每种一次"
    ) { page in
      StatusView.legend(
        of: page.site.reader.indicators.flatMap { $0.latest?.statuses ?? [] },
        in: page.site.language)
    },
    .number("count", "how many indicators there are", "指标的个数") { $0.site.reader.indicators.count },
    .url("data", "link to all observations as CSV", "全部观测值（CSV）的下载网址") {
      $0.site.link(to: PageKind.observationsPath)
    },
    .url("catalogue", "link to the catalogue of all data (DCAT)", "数据目录（DCAT）的网址") {
      $0.site.link(to: PageKind.cataloguePath)
    },
    .url("warnings", "link to the early warnings", "“监测预警”页的网址") {
      $0.site.link(to: PageKind.warningsPath)
    },
    .url("revisions", "link to the revisions", "“数据修订”页的网址") {
      $0.site.link(to: PageKind.revisionsPath)
    },
  ])
}

struct IndicatorGroup: Described {
  let title: String
  var cards: [IndicatorCard]

  static let schema = Schema<IndicatorGroup>([
    .text("title", "the heading", "分组的名称，如：工业与投资") { $0.title },
    .list("indicators", "the indicators under it", "这一组的指标") { $0.cards },
  ])
}
