import Charts
import SiteModel

extension PageKind {
  static let chartStylesPath = SitePath.file(["assets", "charts.css"])

  /// Every page of the theme says at its top that it is without its style, as one opened from a disk
  /// is: its addresses are those of a site. Whatever style sheet a site has of its own, this one comes
  /// from the program, and hides the line.
  private static let hiddenWithStyle = ".unstyled{display:none}\n"

  static let chartStyles = file("charts.css", "how charts look", "图表的样式") { _ in
    [
      FileDraft(
        path: chartStylesPath,
        making: .written { $1.append(verbatim: ChartStyle.page + hiddenWithStyle) })
    ]
  }
}
