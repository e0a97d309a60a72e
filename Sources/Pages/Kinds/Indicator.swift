import SiteModel
import Statistics
import Templates

extension PageKind {
  static let indicator = html(
    "indicator", "an indicator with its observations, revisions and downloads", "指标：观测值、修订和下载",
    of: IndicatorContent.self
  ) { planning in
    let changes = planning.edition.lastChangeOfIndicators
    return planning.edition.indicators.map { page in
      let id = page.indicator.id
      return Draft(
        path: page.path, subject: id.text, origin: .file(page.file), modified: changes[id],
        language: page.language
      ) {
        indicatorPage(id, on: $0)
      }
    }
  }

  private static func indicatorPage(
    _ id: IndicatorID, on site: SiteView
  ) -> Page<IndicatorContent>? {
    guard let entry = site.reader.indicator(id) else { return nil }
    return Page(
      content: IndicatorContent(indicator: IndicatorView(site: site, entry: entry)),
      head: site.head(
        entry.page.path, entry.indicator.title(in: site.language), below: site.indicatorsCrumb,
        PageHead.About(
          description: site.reader.summary(of: entry.listing), language: entry.page.language,
          feed: entry.listing.points.isEmpty
            ? nil : FeedSubject(reports: .indicator(id), page: entry.page.path),
          extra: entry.page.extra)))
  }
}

/// One indicator's page.
struct IndicatorContent: PageContent {
  let indicator: IndicatorView

  static let schema = Schema<IndicatorContent>([
    .record("indicator", "the indicator", "指标") { $0.indicator }
  ])
}
