import Characters
import Diagnostics
import Files
import FrontMatter
import Markdown
import Markup
import Statistics

/// A bulletin that was published in a column.
///
/// A class so that every list and page that shows it shares one.
package final class Report: Sendable {
  package let id: ReportID
  /// What its file is known by; that of another text differs.
  package let fingerprint: Fingerprint
  /// What its front matter is known by: all of the file that its text has no part in.
  package let headFingerprint: Fingerprint
  package let path: SitePath
  /// The column in whose folder it lies.
  package let homeColumn: ColumnID
  /// The column that its editor names instead, which may not be there.
  package let namedColumn: Located<String>?
  package let title: String
  /// Where its title stands, and its summary; nil for one that was taken from the text.
  package let titleLocation: SourceLocation
  package let summaryLocation: SourceLocation?
  package let date: Moment
  package let updated: Moment?
  let updatedLocation: SourceLocation
  package let source: String?
  package let author: String?
  /// Clicks, as recorded by the system that the bulletin came from.
  package let views: Int?
  /// The period that the metrics are about, unless they say otherwise.
  package let period: Period?
  package let summary: String?
  package let documentNumber: String?
  package let indexNumber: String?
  package let issuer: String?
  package let tags: [Located<TagName>]
  package let metrics: [Metric]
  /// What they are known by, wherever in the file they stand.
  package let metricsFingerprint: Fingerprint
  /// The charts that the editor describes; nil where the report gets those that suit its figures.
  package let charts: [ChartRequest]?
  package let chartPosition: ChartPosition
  package let corrections: [Correction]
  package let image: Located<ImageAddress>?
  /// What that picture shows.
  package let imageAlt: String?
  package let language: String?
  /// What its editor names as the same in other languages.
  package let translations: [TranslationReference]
  package let template: Located<String>?
  package let aliases: [Located<SitePath>]
  /// By which feeds know it, whatever becomes of its address; nil where its first address is that.
  package let feedID: Located<String>?
  /// Whether search engines are asked to leave it out.
  package let isUnindexed: Bool
  package let release: Release
  /// The publication of which it is an issue, by its name.
  package let series: Located<String>?
  /// The first moment at which it no longer stands first in lists; nil where it never does.
  package let stickyUntil: Moment?
  /// Whether the calendar says when it comes, while it waits for its time.
  package let isAnnounced: Bool
  package let body: Body
  package let extra: YAMLValue?
  /// Warnings that its editor knows of, and why they are right all the same.
  package let accepted: [AcceptedWarning]
  /// What its figures are known by, whatever their period: two bulletins with the same are copies.
  package let figuresAlone: Fingerprint?
  /// What its headline is known by; every list of an archive, a tag or an index asks for it.
  let headlineFingerprint: Fingerprint

  package init(
    id: ReportID, fingerprint: Fingerprint, headFingerprint: Fingerprint, path: SitePath,
    homeColumn: ColumnID,
    namedColumn: Located<String>?, title: String, date: Moment, updated: Moment?,
    updatedLocation: SourceLocation,
    source: String?, author: String?, views: Int?, period: Period?, summary: String?,
    documentNumber: String?, indexNumber: String?, issuer: String?, tags: [Located<TagName>],
    metrics: [Metric], metricsFingerprint: Fingerprint, charts: [ChartRequest]?,
    chartPosition: ChartPosition, corrections: [Correction],
    image: Located<ImageAddress>?, imageAlt: String?,
    language: String?, template: Located<String>?, aliases: [Located<SitePath>],
    feedID: Located<String>?,
    isUnindexed: Bool,
    release: Release, series: Located<String>?, stickyUntil: Moment?, isAnnounced: Bool,
    translations: [TranslationReference] = [], body: Body, extra: YAMLValue?,
    accepted: [AcceptedWarning] = [],
    titleLocation: SourceLocation, summaryLocation: SourceLocation?
  ) {
    self.id = id
    self.fingerprint = fingerprint
    self.headFingerprint = headFingerprint
    headlineFingerprint = ReportHeadline.fingerprint(title, path, date, period)
    self.path = path
    self.homeColumn = homeColumn
    self.namedColumn = namedColumn
    self.title = title
    self.date = date
    self.updated = updated
    self.updatedLocation = updatedLocation
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
    self.metricsFingerprint = metricsFingerprint
    self.charts = charts
    self.chartPosition = chartPosition
    self.corrections = corrections
    self.image = image
    self.imageAlt = imageAlt
    self.language = language
    self.translations = translations
    self.template = template
    self.aliases = aliases
    self.feedID = feedID
    self.isUnindexed = isUnindexed
    self.release = release
    self.series = series
    self.stickyUntil = stickyUntil
    self.isAnnounced = isAnnounced
    self.body = body
    self.extra = extra
    self.accepted = accepted
    self.titleLocation = titleLocation
    self.summaryLocation = summaryLocation
    figuresAlone = Self.figuresAlone(of: metrics)
  }

  /// Nil for a bulletin with too few figures to tell it from others.
  private static func figuresAlone(of metrics: [Metric]) -> Fingerprint? {
    var fingerprint = Fingerprint()
    var count = 0
    for metric in metrics where metric.value != nil || metric.change != nil {
      count += 1
      fingerprint.combine(metric.indicator?.value.text ?? metric.label ?? "")
      for named in metric.dimensions {
        for text in named.texts { fingerprint.combine(text.value) }
      }
      fingerprint.combine(metric.value?.text ?? "")
      fingerprint.combine(metric.change?.written ?? "")
    }
    return count >= 4 ? fingerprint : nil
  }
}

extension Report {
  /// The source file, as diagnostics name it.
  package var file: String { id.file }

  /// When it last changed since it was published, as far as it says: a correction is a change.
  package var lastChange: Moment? {
    if corrections.isEmpty { return updated }
    return (corrections.map(\.date) + [updated].compactMap { $0 }).max()
  }

  /// When there was last anything new about it.
  package var newest: Moment { lastChange.map { max($0, date) } ?? date }

  /// Whether its title or its summary may state figures of its own, or its time.
  var statesFigures: Bool {
    if period != nil, NamedTime.marks.contains(where: title.holds) { return true }
    guard !metrics.isEmpty || period != nil else { return false }
    if [title, summary ?? ""].contains(where: { text in
      RecordClaim.marksWithoutFigure.contains(where: text.holds)
    }) {
      return true
    }
    return title.utf8.contains(where: Self.isDigit)
      || summaryLocation != nil && summary?.utf8.contains(where: Self.isDigit) == true
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  /// The few figures that the report is about: those that its editor marks, else the first four.
  package var keyMetrics: [Int] {
    let marked = metrics.indices.filter { metrics[$0].isKey }
    return marked.isEmpty
      ? Array(
        metrics.indices.filter { metrics[$0].value != nil || metrics[$0].change != nil }.prefix(4))
      : marked
  }
}

/// What the site says went wrong in a report, and when it was put right.
package struct Correction: Sendable {
  package let date: Moment
  package let text: String
  /// Where the date stands.
  let location: SourceLocation
}

/// When something may be seen.
package struct Release: Sendable {
  package let isDraft: Bool
  /// The first moment: the embargo, or the date where there is none.
  package let from: Moment?
  /// The first moment at which it is gone again.
  package let until: Moment?
  /// Whether its editor gave the first moment, and it is not the date alone that holds it back.
  package var isScheduled = false

  /// Where it stands between being written and being gone.
  package enum State: Hashable, Sendable {
    case draft
    case waiting(until: Moment)
    case visible
    case expired(since: Moment)
  }

  /// The same of what is not finished.
  var asDraft: Release {
    Release(isDraft: true, from: from, until: until, isScheduled: isScheduled)
  }

  /// - Parameters:
  ///   - withDrafts: whether drafts are taken for finished.
  ///   - withWaiting: whether what waits for its time is taken for published.
  package func state(at now: Moment, withDrafts: Bool, withWaiting: Bool = false) -> State {
    if isDraft, !withDrafts { return .draft }
    if let from, now < from, !withWaiting { return .waiting(until: from) }
    if let until, now >= until { return .expired(since: until) }
    return .visible
  }
}

/// The address of a picture, as the editor wrote it.
package enum ImageAddress: Sendable {
  /// A file beside the text, beside its page or below the site's root: where it may be meant to stand,
  /// the likeliest place first.
  case onSite([SitePath])
  case elsewhere(String)
}
