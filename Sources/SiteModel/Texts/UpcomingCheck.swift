import Diagnostics

/// Finds what would be wrong once reports that wait for their hour are published.
enum UpcomingCheck {
  static func diagnostics(_ groundwork: Groundwork) -> [Diagnostic] {
    let edition = groundwork.edition
    if edition.upcoming.isEmpty { return [] }
    let collection = SeriesCollection(of: edition, withUpcoming: true)
    let parsed = edition.indicators.map(collection.entry)
    let entries = parsed.map(\.value)
    var then = groundwork
    then.figures = Figures(entries)
    let reader = GroundworkReader(then)
    var links = FigureLinkResolution(reader)
    var charts = ChartResolution(edition.language, reader)
    for report in edition.upcoming {
      _ = links.fillings(
        of: report.body, file: report.file, report: report, in: edition.language)
      for request in (report.charts ?? []) + report.body.charts.map(\.request) {
        _ = charts.chart(request, in: report.file, title: report.title)
      }
    }
    return collection.diagnostics + parsed.flatMap(\.diagnostics)
      + RegisterCheck.diagnostics(in: entries) + links.diagnostics + charts.diagnostics
  }
}
