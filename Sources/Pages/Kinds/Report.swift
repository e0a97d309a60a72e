import SiteModel
import Templates

extension PageKind {
  static let report = html(
    "report", "a report", "公报", of: ReportContent.self, isAlwaysNeeded: true
  ) { planning in
    planning.edition.reports.map { report in
      let id = report.id
      return Draft(
        path: report.path, subject: id.file, origin: .file(id.file),
        modified: report.newest, template: report.template,
        language: report.language, isListed: !report.isUnindexed
      ) { reportPage(id, on: $0) }
    }
  }

  private static func reportPage(_ id: ReportID, on site: SiteView) -> Page<ReportContent>? {
    guard let view = ReportView(id, on: site) else { return nil }
    let (report, column) = (view.report, view.listing.column)
    return Page(
      content: ReportContent(report: view),
      head: site.head(
        report.path, report.title, below: [(column.title, column.path)],
        PageHead.About(
          description: view.listing.summary, image: report.image, imageAlt: report.imageAlt,
          language: report.language, translations: site.reader.translations(of: report),
          report: report, isUnindexed: report.isUnindexed,
          extra: report.extra)))
  }
}

struct ReportContent: PageContent {
  let report: ReportView

  static let schema = Schema<ReportContent>([
    .record("report", "the report", "公报") { $0.report }
  ])
}
