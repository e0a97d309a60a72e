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
  /// Those that stand below the text.
  fileprivate let charts: [ChartView]
  /// With the chart that stands in it; nil for the text as it is.
  private let bodyWithChart: HTML?

  /// Nil for a report that is not on the site.
  init?(_ id: ReportID, on site: SiteView) {
    guard let report = site.reader.report(id), let listing = site.reader.listing(id) else {
      return nil
    }
    self.site = site
    self.report = report
    self.listing = listing
    guard report.charts == nil, report.body.charts.isEmpty else {
      charts = site.reader.charts(of: report).map { ChartView($0) }
      bodyWithChart = nil
      return
    }
    let automatic = AutomaticChart(of: report, on: site.reader, site.language)
    let id = "_chart-1"
    bodyWithChart = automatic.flatMap { automatic in
      guard report.chartPosition == .afterFigures else { return nil }
      return site.reader.html(
        of: report, with: automatic.chart.figure(id: id, in: site.language),
        afterAnyOf: automatic.metrics)
    }
    charts =
      bodyWithChart == nil
      ? automatic.map { [ChartView($0.chart, id: id, on: site)] } ?? [] : []
  }

  fileprivate var body: HTML {
    bodyWithChart ?? site.reader.html(of: report.body, from: report.file)
  }

  fileprivate var neighbours: (older: ReportID?, newer: ReportID?) {
    site.reader.neighbours(of: report)
  }

  fileprivate var related: [HeadlineLink] {
    HeadlineLink.all(site.reader.related(to: report), on: site)
  }

  /// All that happened to it, the newest first.
  fileprivate var updates: [UpdateView] {
    let language = site.language
    var updates = report.corrections.map {
      UpdateView(kind: .correction($0.text), date: $0.date, language: language)
    }
    // A correction on the day of an update is that update.
    if let updated = report.updated, !report.corrections.contains(where: { $0.date == updated }) {
      updates.append(UpdateView(kind: .update, date: updated, language: language))
    }
    updates.sort { $0.date > $1.date }
    return updates + [UpdateView(kind: .publication, date: report.date, language: language)]
  }

  fileprivate func wording(_ period: Period) -> String { period.wording(in: site.language) }

  static let schema = Schema<ReportView>([
    .text("title", "the headline", "公报标题") { $0.report.title },
    .html(
      "headline", "the headline with each figure kept on one line, for where it is shown",
      "公报标题，其中的数和单位不会分在两行，供显示用"
    ) { Headline.html($0.report.title) },
    .url("url", "link to the report", "公报的网址") { $0.site.link(to: $0.report.path) },
    .text(
      "date", "the day, with the time where one was given: 2023-08-16 09:30",
      "日期，写了时间的带上时间，如：2023-08-16 09:30"
    ) { $0.report.date.text },
    .text("datetime", "the date for machines, for datetime=\"…\"", "供 datetime=\"…\" 用的日期") {
      $0.report.date.machineReadable
    },
    .text("date-text", "the date in the page's language: 16 August 2023", "按本页语言写的日期，如：2023年8月16日")
    {
      $0.report.date.wording(in: $0.site.language)
    },
    .optionalText(
      "updated", "when it was last changed or corrected: 2023-08-17",
      "最后修改或更正的日期，如：2023-08-17"
    ) {
      $0.report.lastChange?.text
    },
    .optionalText("updated-datetime", "the same for machines", "最后修改的日期，供 datetime=\"…\" 用") {
      $0.report.lastChange?.machineReadable
    },
    .optionalText(
      "updated-text", "the same in the page's language: 17 August 2023",
      "最后修改的日期，按本页语言写，如：2023年8月17日"
    ) { view in view.report.lastChange?.wording(in: view.site.language) },
    .optionalText("source", "who published it first", "最先由谁发布") { $0.report.source },
    .optionalText("author", "who wrote it", "作者") { $0.report.author },
    .optionalText("views", "clicks, as recorded by the system it came from", "点击次数，照原系统记录") {
      $0.report.views.map { "\($0)" }
    },
    .optionalText("summary", "the summary, or the first sentences", "摘要；编辑没有写时取正文开头几句") {
      $0.listing.summary
    },
    .optionalText("document-number", "the number of an official document", "发文字号") {
      $0.report.documentNumber
    },
    .optionalText("index-number", "its number in the index of public information", "信息公开索引号") {
      $0.report.indexNumber
    },
    .optionalText("issuer", "the body that issued it", "发文机关") { $0.report.issuer },
    .optionalText("period", "what its figures are about: first half of 2023", "各指标的时期，如：2023年上半年") {
      view in
      view.report.period.map(view.wording)
    },
    .html("body", "the text", "正文") { $0.body },
    .record("column", "the column it stands in", "所属栏目") {
      ColumnLink(site: $0.site, column: $0.listing.column)
    },
    .boolean("has-tags", "whether it is filed under anything", "有没有标签") { !$0.report.tags.isEmpty },
    .list("tags", "what it is filed under", "各个标签") { view in
      TagLink.all(view.listing.tags, on: view.site)
    },
    .list("metrics", "its figures", "全部指标数据") { view in
      view.report.metrics.indices.map { MetricView(of: view, $0) }
    },
    .list("key-metrics", "the few figures that it is about, for cards", "做成卡片的几个主要指标") { view in
      view.report.keyMetrics.map { MetricView(of: view, $0) }
    },
    .boolean("has-key-metrics", "whether there are any of those", "有没有主要指标") {
      !$0.report.keyMetrics.isEmpty
    },
    .boolean("has-metrics", "whether it has any figures", "有没有指标数据") { !$0.report.metrics.isEmpty },
    .optionalURL(
      "figures-file", "link to its figures as CSV, for spreadsheets", "指标数据的 CSV 文件的网址，供电子表格打开"
    ) { view in
      view.report.metrics.isEmpty
        ? nil : view.site.link(to: view.report.path.file(BulletinFigures.fileName))
    },
    .boolean("has-values", "whether any of its figures is a level", "指标数据里有没有数值（只有增减不算）") {
      $0.report.metrics.contains { $0.value != nil }
    },
    .boolean("has-changes", "whether any of its figures is a change", "指标数据里有没有增减") {
      $0.report.metrics.contains { $0.change != nil }
    },
    .list("charts", "its charts below the text", "正文之后的各幅图表") { $0.charts },
    .boolean("has-charts", "whether it has any", "有没有图表") { !$0.charts.isEmpty },
    .list("status-legend", "each status that any of its figures has, once", "指标数据里出现过的状态，每种一次") {
      view in
      StatusView.legend(
        of: view.report.metrics.flatMap(\.statuses.all), in: view.site.language)
    },
    .list("corrections", "what was put right, and when", "更正了什么、什么时候更正的") {
      CorrectionView.all($0.report.corrections, $0.site.language)
    },
    .url("all-corrections", "link to the corrections of all reports", "全部公报更正的网址") {
      $0.site.link(to: PageKind.revisionsPath)
    },
    .list(
      "updates", "when it was published, updated and corrected, the newest first",
      "历次变动：首次发布、更新和更正，新的在前"
    ) { $0.updates },
    .boolean("has-updates", "whether it was changed more than once", "是不是改过不止一次") {
      $0.updates.count > 2
    },
    .optionalRecord(
      "series", "the publication that it is an issue of", "所属的定期发布；不属于任何定期发布时没有这一项"
    ) { SeriesView(of: $0.report.id, on: $0.site) },
    .boolean("has-outline", "whether its text has headings", "正文有没有小标题") {
      !$0.report.body.outline.isEmpty
    },
    .list("outline", "the headings of its text", "正文的各个小标题") {
      OutlineEntry.all(of: $0.site.reader.outline(of: $0.report.body, from: $0.report.file))
    },
    .optionalRecord("previous", "the next older report of the column", "同栏目的上一篇（较早的）") {
      PageLink(to: $0.neighbours.older, on: $0.site)
    },
    .optionalRecord("next", "the next newer report of the column", "同栏目的下一篇（较新的）") {
      PageLink(to: $0.neighbours.newer, on: $0.site)
    },
    .list("related", "reports that its readers may want next, the closest first", "相关公报，最相关的在前") {
      $0.related
    },
    .boolean("has-related", "whether there are any", "有没有相关公报") { !$0.related.isEmpty },
    .text(
      "citation", "how to cite it: who published it, its title, its day and its address",
      "引用时怎么写：发布者、标题、日期和网址"
    ) { view in
      let site = view.site
      let publisher = view.report.source ?? site.settings.title
      return site.language.pagePhrases.citation(
        publisher, view.report.title, Period.day(view.report.date.date).wording(in: site.language),
        publisher == site.settings.title ? nil : site.settings.title,
        site.settings.baseURL.absolute(view.report.path))
    },
    .optionalRecord("licence", "under which terms it may be used", "使用许可") { view in
      view.site.settings.licence.map(LicenceView.init)
    },
    .optionalText("contact", "whom to ask about it", "联系人") { $0.site.settings.contact },
    .optionalRecord(
      "picture", "its picture as it stands above the text, unless the text shows it",
      "放在正文前面的公报图片；正文里已有这张图片时没有这一项"
    ) { view in
      PictureView(
        view.report.image, view.report.imageAlt, besideTextOf: view.report.file, on: view.site)
    },
    .optionalURL("image", "the whole address of its picture", "公报图片的完整网址") {
      $0.site.address($0.report.image)
    },
  ])
}

/// One figure of a report.
///
/// A class, because a template asks for a dozen things of each.
final class MetricView: Described {
  private let report: ReportView
  private let index: Int
  private let metric: Metric
  private let listing: IndicatorListing?
  private let change: Change?

  init(of report: ReportView, _ index: Int) {
    self.report = report
    self.index = index
    metric = report.report.metrics[index]
    listing = metric.indicator.flatMap { report.site.reader.listing($0.value) }
    change = metric.change?.assuming(listing?.basis)
  }

  private var language: Language { report.site.language }

  /// The editor's word for it, or the indicator's, with the part it is about.
  private var label: String {
    report.report.label(ofMetric: index, on: report.site.reader, language)
  }

  private var members: [String?] {
    listing.map {
      DimensionChoice.members(metric.dimensions, of: $0.dimensions).value
    } ?? []
  }

  /// What a later report says in place of the figure, if it says something else, and why.
  private var revision: (figure: String, reason: Revision.Reason?)? {
    guard let point = listing?.point(at: metric.period, members) else { return nil }
    let ownMoment = report.report.date.secondsSince1970
    let isLater = { (release: Observation.Release) in release.moment > ownMoment }
    var figures: [String] = []
    var reason: Revision.Reason?
    if let value = metric.value, let current = point.value?.current,
      isLater(current.observation.release), current.figure.amount != value.amount
    {
      figures.append(current.figure.shown(in: language))
      reason = current.restatement?.reason
    }
    if let change,
      let current = point.changes.first(where: {
        $0.current.figure.comparison == change.comparison
          && (change.basis == nil || $0.current.figure.basis == change.basis)
      })?.current, current.figure.amount != change.amount, isLater(current.observation.release)
    {
      figures.append(current.figure.text(in: language))
      reason = reason ?? current.restatement?.reason
    }
    if figures.isEmpty { return nil }
    return (figures.joined(separator: language.pagePhrases.listSeparator), reason)
  }

  static let schema = Schema<MetricView>([
    .text(
      "id", "an id for the figure on its page, to which links in texts lead", "这个数据在本页的编号，正文里的链接指向它"
    ) {
      Metric.anchor(ofPlace: $0.index)
    },
    .text("label", "what is measured", "指标名称") { $0.label },
    .optionalURL("url", "link to the indicator, if it belongs to one", "指标页的网址；没有指标页时没有这一项") {
      view in
      view.listing.map { view.report.site.link(to: $0.path) }
    },
    .optionalText(
      "value", "the level as the editor wrote it: about 3.5 billion yuan", "数值，照编辑的写法，如：约35亿元"
    ) { view in
      view.metric.value?.shown(in: view.language)
    },
    .optionalRecord("change", "the change", "增减") { view in
      view.change.map {
        ChangeView($0, in: view.language, direction: view.listing?.direction ?? .neutral)
      }
    },
    .text("period", "what the figure is about: first half of 2023", "数据的时期，如：2023年上半年") {
      $0.report.wording($0.metric.period)
    },
    .boolean("other-period", "whether that is not the report's own period", "数据的时期是否和公报的时期不同") {
      $0.metric.period != $0.report.report.period
    },
    .html(
      "sparkline", "its series as a line as small as a word, up to this figure", "一行字大小的折线，画到这个数据为止"
    ) { view in
      let metric = view.metric
      return view.listing.flatMap { listing in
        listing.sparkline(
          endingAt: metric.period,
          of: view.members, hasLevel: metric.value != nil, in: view.language)
      } ?? .empty
    },
    .optionalText(
      "revised", "what a later report says in place of the figure: 101.9 billion yuan",
      "后来的公报改成了多少，如：101.9亿元"
    ) {
      $0.revision?.figure
    },
    .optionalText(
      "revision-reason", "why, where that report says so: change of coverage",
      "改动的原因，后来的公报写明了才有，如：口径调整"
    ) { view in
      view.revision?.reason?.wording(in: view.language)
    },
    .list(
      "statuses", "what to know about the level, or why there is none: provisional",
      "数值的状态，或者为什么没有数值，如：初步数"
    ) { view in
      StatusView.legend(of: [view.metric.statuses.value].compactMap { $0 }, in: view.language)
    },
    .list(
      "change-statuses", "what to know about the change, where it is not the same",
      "增减的状态，和数值的状态不同时才有"
    ) { view in
      let statuses = view.metric.statuses
      return statuses.change == statuses.value
        ? [] : StatusView.legend(of: [statuses.change].compactMap { $0 }, in: view.language)
    },
    .optionalText("note", "a remark", "备注") { $0.metric.note },
  ])
}

struct CorrectionView: Described {
  let correction: Correction
  let language: Language

  static func all(_ corrections: [Correction], _ language: Language) -> [CorrectionView] {
    corrections.map { CorrectionView(correction: $0, language: language) }
  }

  static let schema = Schema<CorrectionView>([
    .text("date", "when it was put right: 2023-08-17", "更正日期，如：2023-08-17") {
      $0.correction.date.text
    },
    .text(
      "date-text", "the same in the page's language: 17 August 2023",
      "更正日期，按本页语言写，如：2023年8月17日"
    ) { $0.correction.date.wording(in: $0.language) },
    .text(
      "list-date", "the same as lists show it: 17 August 2023",
      "列表里用的更正日期，如：2023-08-17；英文页如：17 August 2023"
    ) { $0.correction.date.wordingInLists(in: $0.language) },
    .text("datetime", "the same for machines", "更正日期，供 datetime=\"…\" 用") {
      $0.correction.date.machineReadable
    },
    .text("text", "what was wrong, and what is right", "更正的内容：哪里错了，应当是什么") { $0.correction.text },
  ])
}

/// One thing that happened to a report.
struct UpdateView: Described {
  enum Kind {
    case publication
    case update
    /// What was put right.
    case correction(String)
  }

  let kind: Kind
  let date: Moment
  let language: Language

  static let schema = Schema<UpdateView>([
    .text("date-text", "when: 17 August 2023", "日期，按本页语言写，如：2023年8月17日") {
      $0.date.wording(in: $0.language)
    },
    .text("datetime", "the same for machines", "供 datetime=\"…\" 用的日期") {
      $0.date.machineReadable
    },
    .boolean("is-publication", "whether it was published then", "是不是首次发布") {
      if case .publication = $0.kind { true } else { false }
    },
    .boolean("is-update", "whether it was updated then", "是不是更新") {
      if case .update = $0.kind { true } else { false }
    },
    .optionalText("correction", "what was put right then", "更正的内容；不是更正时没有这一项") {
      if case .correction(let text) = $0.kind { text } else { nil }
    },
  ])
}

struct OutlineEntry: Described {
  let heading: Heading

  /// A longer list is no overview any more.
  private static let most = 60

  /// The headings of a text: of very many only the highest levels, the first of them in any case.
  static func all(of headings: [Heading]) -> [OutlineEntry] {
    var kept = headings
    while kept.count > most, let lowest = kept.map(\.level).max(),
      kept.contains(where: { $0.level < lowest })
    {
      kept.removeAll { $0.level == lowest }
    }
    return kept.map(OutlineEntry.init)
  }

  static let schema = Schema<OutlineEntry>([
    .number("level", "1 to 6", "小标题的级别，1 到 6") { $0.heading.level },
    .text("id", "the heading's id, for href=\"#…\"", "小标题的编号，供 href=\"#…\" 用") { $0.heading.id },
    .text("text", "the heading's words", "小标题的文字") { $0.heading.text },
  ])
}
