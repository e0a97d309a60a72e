import Files
import Statistics

/// A report as lists of many show it, by its title and date: an edit of its text changes nothing of it.
package struct ReportHeadline: Sendable {
  package let title: String
  package let path: SitePath
  package let date: Moment
  package let period: Period?

  init(_ report: Report) {
    title = report.title
    path = report.path
    date = report.date
    period = report.period
  }

  /// What it is known by.
  var fingerprint: Fingerprint {
    var fingerprint = Fingerprint(of: title)
    fingerprint.combine(path.text)
    fingerprint.combine(date.machineReadable)
    fingerprint.combine(period?.description)
    return fingerprint
  }
}
