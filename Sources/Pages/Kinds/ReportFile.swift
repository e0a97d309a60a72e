import Markup
import SiteModel

extension PageKind {
  static let reportFile = file(
    "report-file", "the figures of a bulletin for download", "各篇公报供下载的数据"
  ) { planning in
    planning.edition.reports.filter { !$0.metrics.isEmpty }.map { report in
      let id = report.id
      return FileDraft(
        path: report.path.file(BulletinFigures.fileName), subject: id.file, origin: .file(id.file),
        language: report.language,
        making: .written { (desk: PageDesk, output: inout OutputBuffer) throws(PageFault) in
          guard let report = desk.view.reader.report(id) else { throw .nothingToShow }
          output.append(verbatim: BulletinFigures(report: report, site: desk.view).csv())
        })
    }
  }
}
