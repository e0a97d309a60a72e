import Charts
import SiteModel

extension PageKind {
  static let chartStylesPath = SitePath.file(["assets", "charts.css"])

  static let chartStyles = file("charts.css", "how charts look", "图表的样式") { _ in
    [
      FileDraft(path: chartStylesPath, making: .written { $1.append(verbatim: ChartStyle.page) })
    ]
  }
}
