import Markup
import SiteModel

extension PageKind {
  static let chartFile = file(
    "chart-file", "the figures and the drawing of a chart that an editor describes",
    "编辑所写各幅图表的数据和图"
  ) { planning in
    planning.edition.chartPlaces.flatMap { chart in
      ChartFile.allCases.map { file in
        FileDraft(
          path: chart.name.path(of: file, beside: chart.page),
          subject: "\(chart.file) \(chart.number)", origin: .file(chart.file),
          making: .written { (desk: PageDesk, output: inout OutputBuffer) throws(PageFault) in
            guard let described = desk.view.reader.chart(chart.number, in: chart.file) else {
              throw .nothingToShow
            }
            output.append(verbatim: described.bytes(of: file))
          })
      }
    }
  }
}
