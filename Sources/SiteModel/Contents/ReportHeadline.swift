import Files
import Statistics

/// A report as lists of many show it, by its title and date: an edit of its text changes nothing of it.
package struct ReportHeadline: Sendable {
  package let title: String
  package let path: SitePath
  package let date: Moment
  package let period: Period?
  /// What it is known by.
  let fingerprint: Fingerprint

  init(_ report: Report) {
    title = report.title
    path = report.path
    date = report.date
    period = report.period
    fingerprint = report.headlineFingerprint
  }

  static func fingerprint(
    _ title: String, _ path: SitePath, _ date: Moment, _ period: Period?
  ) -> Fingerprint {
    var fingerprint = Fingerprint(of: title)
    fingerprint.combine(path.text)
    fingerprint.combine(date.machineReadable)
    fingerprint.combine(period?.description)
    return fingerprint
  }
}
