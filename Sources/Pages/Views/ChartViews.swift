import Charts
import Markup
import SiteModel
import Templates

/// A chart as a page shows it.
struct ChartView: Described {
  let title: String
  private let figure: @Sendable () -> HTML

  /// A chart that nobody described.
  init(_ chart: DrawableChart, id: String, on site: SiteView) {
    title = chart.chart.title
    figure = { chart.figure(id: id, in: site.language) }
  }

  init(_ described: DescribedChart) {
    title = described.chart.chart.title
    figure = { described.figure }
  }

  /// All charts of a page that nobody described, with ids that neither headings nor charts in its text
  /// have.
  static func all(_ charts: [DrawableChart], on site: SiteView, prefix: String) -> [ChartView] {
    charts.enumerated().map { ChartView($1, id: "\(prefix)-\($0 + 1)", on: site) }
  }

  static let schema = Schema<ChartView>([
    .text("title", "what the chart finds", "图表的标题，说明图表的结论") { $0.title },
    .html("figure", "the drawing with its title, source and table", "整幅图表，带标题、来源和数据表") {
      $0.figure()
    },
  ])
}
