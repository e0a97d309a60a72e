import Markup
import SiteModel
import Templates

extension PageKind {
  static let embed = html(
    "embed", "a chart alone, for frames on other sites", "单独一幅图表，供别的网站嵌入",
    of: EmbedContent.self, isListed: false, isGathered: true
  ) { planning in
    planning.edition.chartPlaces.map { chart in
      let (number, file, page) = (chart.number, chart.file, chart.page)
      return Draft(
        path: chart.embedding, subject: "\(file) \(number)", origin: .file(file),
        language: chart.language?.rawValue
      ) { embedPage(number, in: file, of: page, on: $0) }
    }
  }

  private static func embedPage(
    _ number: Int, in file: String, of page: SitePath, on site: SiteView
  ) -> Page<EmbedContent>? {
    guard let chart = site.reader.chart(number, in: file) else { return nil }
    let title = site.reader.title(at: page)
    return Page(
      content: EmbedContent(site: site, chart: chart, page: page, title: title),
      // Search engines are led to the page that the chart is of.
      head: site.head(
        page, chart.title.isEmpty ? title : chart.title, below: [],
        PageHead.About(language: site.language.rawValue, isUnindexed: true)))
  }
}

struct EmbedContent: PageContent {
  let site: SiteView
  let chart: DescribedChart
  /// Of which the chart is.
  let page: SitePath
  let title: String

  static let schema = Schema<EmbedContent>([
    .html("figure", "the drawing with its title, source and table", "整幅图表，带标题、来源和数据表") {
      $0.chart.figureAlone
    },
    .record("from", "the page that the chart is of", "图表所在的页面") {
      Crumb(title: $0.title, url: $0.site.link(to: $0.page))
    },
  ])
}
