import Diagnostics
import Markdown
import Markup
import Statistics

/// A bulletin that was published in a column.
///
/// A class so that every list and page that shows it shares one.
package final class Report: Sendable {
  /// The source file, as diagnostics name it.
  let file: String
  let path: SitePath
  /// The folder of the column, below the content folder.
  let column: String
  let title: String
  let date: Moment
  let updated: Moment?
  let source: String?
  let author: String?
  /// Clicks, as recorded by the system that the bulletin came from.
  let views: Int?
  /// The period that the metrics are about, unless they say otherwise.
  let period: Period?
  let summary: String?
  let documentNumber: String?
  let indexNumber: String?
  let issuer: String?
  let tags: [Located<String>]
  let metrics: [Metric]
  /// The charts that the editor describes; nil where the report gets those that suit its figures.
  let charts: [ChartRequest]?
  let corrections: [Correction]
  let image: Located<ImageAddress>?
  let language: String?
  let template: Located<String>?
  let aliases: [Located<SitePath>]
  let release: Release
  let body: Body
  let extra: YAMLValue?

  init(
    file: String, path: SitePath, column: String, title: String, date: Moment, updated: Moment?,
    source: String?, author: String?, views: Int?, period: Period?, summary: String?,
    documentNumber: String?, indexNumber: String?, issuer: String?, tags: [Located<String>],
    metrics: [Metric], charts: [ChartRequest]?, corrections: [Correction],
    image: Located<ImageAddress>?,
    language: String?, template: Located<String>?, aliases: [Located<SitePath>],
    release: Release, body: Body, extra: YAMLValue?
  ) {
    self.file = file
    self.path = path
    self.column = column
    self.title = title
    self.date = date
    self.updated = updated
    self.source = source
    self.author = author
    self.views = views
    self.period = period
    self.summary = summary
    self.documentNumber = documentNumber
    self.indexNumber = indexNumber
    self.issuer = issuer
    self.tags = tags
    self.metrics = metrics
    self.charts = charts
    self.corrections = corrections
    self.image = image
    self.language = language
    self.template = template
    self.aliases = aliases
    self.release = release
    self.body = body
    self.extra = extra
  }
}

extension Report {
  /// The few figures that the report is about: those that its editor marks, else the first four.
  var keyMetrics: [Int] {
    let marked = metrics.indices.filter { metrics[$0].isKey }
    return marked.isEmpty
      ? Array(
        metrics.indices.filter { metrics[$0].value != nil || metrics[$0].change != nil }.prefix(4))
      : marked
  }
}

/// What the site says went wrong in a report, and when it was put right.
struct Correction: Sendable {
  let date: Moment
  let text: String
}

/// When something may be seen.
struct Release: Sendable {
  let isDraft: Bool
  /// The first moment: the embargo, or the date where there is none.
  let from: Moment?
  /// The first moment at which it is gone again.
  let until: Moment?

  func isPublic(at now: Moment, withDrafts: Bool) -> Bool {
    if isDraft, !withDrafts { return false }
    if let from, now < from { return false }
    if let until, now >= until { return false }
    return true
  }
}

/// The address of a picture, as the editor wrote it.
enum ImageAddress: Sendable {
  /// A file beside the page, or below the site's root.
  case onSite(SitePath)
  case elsewhere(String)
}
