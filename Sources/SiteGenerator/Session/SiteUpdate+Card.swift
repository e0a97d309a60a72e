import SiteModel

extension SiteUpdate {
  /// A report that may be seen at the moment of the update; nil where it may not.
  package func report(_ id: ReportID) -> Report? { SiteReader(site).report(id) }

  /// The picture of a report for where it is shared; nil of one without a chart.
  package func card(of report: Report) -> ReportCard? {
    ReportCard(of: report, on: SiteReader(site))
  }

  /// The file that is published at an address; nil where none is.
  package func file(publishedAt path: SitePath) -> String? {
    site.file(publishedAt: path)
  }
}
