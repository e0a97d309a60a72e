import Charts
import Localization
import Markdown
import Markup
import SiteModel
import Statistics
import Templates

/// A report as its own page shows it.
///
/// A class so that the views of its figures carry one reference.
final class ReportView: Described {
  let site: SiteView
  let listing: ReportListing
  let report: Report
  fileprivate let charts: [DrawableChart]

  /// Nil for a report that is not on the site.
  init?(_ id: ReportID, on site: SiteView) {
    guard let report = site.reader.report(id), let listing = site.reader.listing(id) else {
      return nil
    }
    self.site = site
    self.report = report
    self.listing = listing
    charts =
      report.charts == nil && report.body.charts.isEmpty
      ? AutomaticCharts.charts(of: report, on: site.reader, site.language)
      : site.reader.charts(of: report)
  }

  fileprivate var neighbours: (older: ReportID?, newer: ReportID?) {
    site.reader.neighbours(of: report)
  }

  fileprivate func wording(_ period: Period) -> String { period.wording(in: site.language) }

  static let schema = Schema<ReportView>([
    .text("title", "the headline") { $0.report.title },
    .url("url", "link to the report") { $0.site.link(to: $0.report.path) },
    .text("date", "2023-08-16, with 09:30 where a time was given") { $0.report.date.text },
    .text("datetime", "the date for machines, for datetime=\"…\"") {
      $0.report.date.machineReadable
    },
    .text("date-text", "the date in the site's language: 2023年8月16日") {
      $0.report.date.wording(in: $0.site.language)
    },
    .optionalText("updated", "when it was last changed: 2023-08-17") { $0.report.updated?.text },
    .optionalText("updated-datetime", "the same for machines") {
      $0.report.updated?.machineReadable
    },
    .optionalText("source", "who published it first") { $0.report.source },
    .optionalText("author", "who wrote it") { $0.report.author },
    .optionalText("views", "clicks, as recorded by the system it came from") {
      $0.report.views.map { "\($0)" }
    },
    .optionalText("summary", "the summary, or the first sentences") {
      $0.listing.summary
    },
    .optionalText("document-number", "发文字号") { $0.report.documentNumber },
    .optionalText("index-number", "索引号") { $0.report.indexNumber },
    .optionalText("issuer", "发文机关") { $0.report.issuer },
    .optionalText("period", "what its figures are about: 2023年上半年") { view in
      view.report.period.map(view.wording)
    },
    .html("body", "the text") { $0.site.reader.html(of: $0.report.body, from: $0.report.file) },
    .record("column", "the column it stands in") {
      ColumnLink(site: $0.site, column: $0.listing.column)
    },
    .boolean("has-tags", "whether it is filed under anything") { !$0.report.tags.isEmpty },
    .list("tags", "what it is filed under") { view in
      TagLink.all(view.listing.tags, on: view.site)
    },
    .list("metrics", "its figures") { view in
      view.report.metrics.indices.map { MetricView(of: view, $0) }
    },
    .list("key-metrics", "the few figures that it is about, for cards") { view in
      view.report.keyMetrics.map { MetricView(of: view, $0) }
    },
    .boolean("has-key-metrics", "whether there are any of those") { !$0.report.keyMetrics.isEmpty },
    .boolean("has-metrics", "whether it has any figures") { !$0.report.metrics.isEmpty },
    .boolean("has-values", "whether any of its figures is a level") {
      $0.report.metrics.contains { $0.value != nil }
    },
    .boolean("has-changes", "whether any of its figures is a change") {
      $0.report.metrics.contains { $0.change != nil }
    },
    .list("charts", "its charts") { view in
      ChartView.all(view.charts, on: view.site)
    },
    .boolean("has-charts", "whether it has any") { !$0.charts.isEmpty },
    .list("status-legend", "each status that any of its figures has, once") { view in
      StatusView.legend(
        of: view.report.metrics.flatMap(\.statuses.all), in: view.site.language)
    },
    .list("corrections", "what was put right, and when") {
      $0.report.corrections.map(CorrectionView.init)
    },
    .boolean("has-outline", "whether its text has headings") { !$0.report.body.outline.isEmpty },
    .list("outline", "the headings of its text") {
      $0.site.reader.outline(of: $0.report.body, from: $0.report.file).map(OutlineEntry.init)
    },
    .optionalRecord("previous", "the next older report of the column") {
      PageLink(to: $0.neighbours.older, on: $0.site)
    },
    .optionalRecord("next", "the next newer report of the column") {
      PageLink(to: $0.neighbours.newer, on: $0.site)
    },
    .optionalURL("image", "the whole address of its picture") { $0.site.address($0.report.image) },
  ])
}

/// One figure of a report.
///
/// A class, because a template asks for a dozen things of each.
final class MetricView: Described {
  private let report: ReportView
  private let index: Int
  private let metric: Metric
  private let entry: IndicatorEntry?
  private let change: Change?

  init(of report: ReportView, _ index: Int) {
    self.report = report
    self.index = index
    metric = report.report.metrics[index]
    entry = metric.indicator.flatMap { report.site.reader.indicator($0.value) }
    change = metric.change?.assuming(entry?.indicator.basis)
  }

  private var language: Language { report.site.language }

  /// The editor's word for it, or the indicator's, with the part it is about.
  private var label: String {
    report.report.label(ofMetric: index, on: report.site.reader, language)
  }

  private var members: [String?] {
    entry.map {
      DimensionChoice.members(metric.dimensions, of: $0.indicator.dimensions).value
    } ?? []
  }

  /// What a later report says in place of the figure, if it says something else, and why.
  private var revision: (figure: String, reason: Revision.Reason?)? {
    guard let point = entry?.series.point(at: metric.period, members) else { return nil }
    let ownMoment = report.report.date.secondsSince1970
    let isLater = { (release: Observation.Release) in release.moment > ownMoment }
    if let value = metric.value, let current = point.value?.current,
      isLater(current.observation.release), current.figure.amount != value.amount
    {
      return (current.figure.shown(in: language), current.restatement?.reason)
    }
    guard let change,
      let current = point.changes.first(where: {
        $0.current.figure.comparison == change.comparison
      })?.current, current.figure.amount != change.amount, isLater(current.observation.release)
    else { return nil }
    return (current.figure.text(in: language), current.restatement?.reason)
  }

  static let schema = Schema<MetricView>([
    .text("id", "an id for the figure on its page, to which links in texts lead") {
      Metric.anchor(ofPlace: $0.index)
    },
    .text("label", "what is measured") { $0.label },
    .optionalURL("url", "link to the indicator, if it belongs to one") { view in
      view.entry.map { view.report.site.link(to: $0.page.path) }
    },
    .optionalText("value", "the level as the editor wrote it: 约35亿元") { view in
      view.metric.value?.shown(in: view.language)
    },
    .optionalRecord("change", "the change") { view in
      view.change.map {
        ChangeView($0, in: view.language, direction: view.entry?.indicator.direction ?? .neutral)
      }
    },
    .text("period", "what the figure is about: 2023年上半年") {
      $0.report.wording($0.metric.period)
    },
    .boolean("other-period", "whether that is not the report's own period") {
      $0.metric.period != $0.report.report.period
    },
    .html("sparkline", "its series as a line as small as a word, up to this figure") { view in
      let metric = view.metric
      return view.entry.flatMap { entry in
        entry.sparkline(
          endingAt: metric.period,
          of: view.members, hasLevel: metric.value != nil, in: view.language)
      } ?? .empty
    },
    .optionalText("revised", "what a later report says in place of the figure: 101.9亿元") {
      $0.revision?.figure
    },
    .optionalText("revision-reason", "why, where that report says so: 口径调整") { view in
      view.revision?.reason?.wording(in: view.language)
    },
    .list("statuses", "what to know about the level, or why there is none: 初步数") { view in
      StatusView.legend(of: [view.metric.statuses.value].compactMap { $0 }, in: view.language)
    },
    .list("change-statuses", "what to know about the change, where it is not the same") { view in
      let statuses = view.metric.statuses
      return statuses.change == statuses.value
        ? [] : StatusView.legend(of: [statuses.change].compactMap { $0 }, in: view.language)
    },
    .optionalText("note", "a remark") { $0.metric.note },
  ])
}

struct CorrectionView: Described {
  let correction: Correction

  static let schema = Schema<CorrectionView>([
    .text("date", "when it was put right: 2023-08-17") { $0.correction.date.text },
    .text("datetime", "the same for machines") { $0.correction.date.machineReadable },
    .text("text", "what was wrong, and what is right") { $0.correction.text },
  ])
}

struct OutlineEntry: Described {
  let heading: Heading

  static let schema = Schema<OutlineEntry>([
    .number("level", "1 to 6") { $0.heading.level },
    .text("id", "the heading's id, for href=\"#…\"") { $0.heading.id },
    .text("text", "the heading's words") { $0.heading.text },
  ])
}
