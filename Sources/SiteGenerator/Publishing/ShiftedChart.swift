import Diagnostics
import Pages
import SiteModel

/// The address of a chart alone that shows another chart of its page than before: charts without an id
/// are counted, and one was put before them or taken out. Frames of other sites change without a word.
struct ShiftedChart {
  /// The file, below the published folder.
  let output: String
  let before: String
  let after: String
  /// The source file of the page.
  let source: String

  static func all(among changes: [FileDifference], in plan: PagePlan) -> [ShiftedChart] {
    let charts = changes.compactMap { file in
      EndedAddress.page(ofChartAlone: file.output).map { (page: $0, file: file) }
    }
    let ofPages = Dictionary(grouping: charts, by: \.page)
    return charts.compactMap { page, file in
      guard case (let before?, let after?) = file.charts, before != after else { return nil }
      // What is only called otherwise now is still the same chart.
      let isOfAnother = ofPages[page, default: []].contains { other in
        other.file.output != file.output
          && (other.file.charts.after == before || other.file.charts.before == after)
      }
      guard isOfAnother else { return nil }
      return ShiftedChart(
        output: file.output, before: before, after: after,
        source: plan.sourceFiles(of: [page]).values.first ?? "")
    }.sorted { $0.output < $1.output }
  }

  /// - Parameter folder: the published folder.
  static func diagnostics(of charts: [ShiftedChart], _ folder: String) -> [Diagnostic] {
    charts.map { chart in
      Diagnostic(
        Rule.session.chartShifted, at: SourceLocation(file: "\(folder)/\(chart.output)"),
        [
          "address": .text(SitePath.address(ofOutput: chart.output)), "before": .text(chart.before),
          "after": .text(chart.after), "file": .text(chart.source),
        ])
    }
  }
}
