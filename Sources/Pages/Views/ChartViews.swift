import Charts
import Markup
import Templates

/// A chart as a page shows it.
struct ChartView: Described {
  let chart: DrawableChart
  let id: String
  let site: SiteView

  /// All charts of a page, with ids that no heading has.
  static func all(_ charts: [DrawableChart], on site: SiteView, prefix: String = "_chart")
    -> [ChartView]
  {
    charts.enumerated().map { ChartView(chart: $1, id: "\(prefix)-\($0 + 1)", site: site) }
  }

  static let schema = Schema<ChartView>([
    .text("title", "what the chart finds", "图表的标题，说明图表的结论") { $0.chart.chart.title },
    .html("figure", "the drawing with its title, source and table", "整幅图表，带标题、来源和数据表") { view in
      view.chart.figure(id: view.id, in: view.site.language)
    },
  ])
}
