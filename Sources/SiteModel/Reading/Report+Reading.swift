import Diagnostics
import Files
import FrontMatter
import Localization
import Markdown
import Statistics

/// The keys of a bulletin: the head of its Markdown file.
final class ReportKeys: KeyGroup {
  static let table = KeyTable<ReportKeys>()

  let title = Key("title", "标题 標題", "the headline", "标题", .requiredText)
  let date = Key(
    "date", "日期 时间 時間 发布日期 發布日期 成文日期 发文日期 發文日期",
    "the day, or day and time, of the bulletin; one still to come holds it back until then",
    "日期，可带时间；未到之日不发布", .requiredMoment)
  let updated = SharedKeys.updated
  let source = Key("source", "来源 來源", "who published it first", "来源", .text)
  let author = Key("author", "作者 记者 記者 编辑 編輯 责任编辑 責任編輯", "who wrote it", "作者", .text)
  let views = Key(
    "views", "点击 點擊 点击量 點擊量", "clicks, as recorded by the system that it came from",
    "点击次数，照原系统记录", .integer(in: 0...1_000_000_000))
  let period = Key(
    "period", "时期 時期 报告期 報告期 统计期 統計期", "what its figures are about, unless they say otherwise",
    "各指标的时期，指标另有说明的除外", .period)
  let series = Key(
    "series", "系列",
    "the name of the publication that it is an issue of: all its issues are listed, and older ones say that there is a newer one",
    "所属的定期发布的名称；同一系列的各期列在一起，旧的一期会注明最新一期", .name)
  let metrics = Key("metrics", "指标 指標", "its figures: a list", "指标列表", .groups(of: MetricKeys.self))
  let sticky = Key(
    "sticky", "置顶 置頂",
    "the day until which it stands first on the home page and in its column's list, that day included",
    "在首页和栏目列表里置顶到哪一天（含当天）", .moment)
  let column = Key(
    "column", "栏目 欄目", "the column that it stands in, in place of its folder's",
    "所属栏目，代替所在文件夹的栏目", .name)
  let tags = Key(
    "tags", "标签 標籤 关键词 關鍵詞 关键字 關鍵字 主题词 主題詞", "what it is filed under", "标签", .labels(atMost: 50))
  let summary = Key(
    "summary", "摘要 导读 導讀 提要",
    "what it says, in a sentence or two; the first sentences unless given",
    "摘要；不写则取正文开头", .text)
  let documentNumber = Key(
    "document-number", "文号 文號 发文字号 發文字號", "the number of an official document",
    "发文字号", .text)
  let indexNumber = Key(
    "index-number", "索引号 索引號", "its number in the index of public information",
    "信息公开索引号", .text)
  let issuer = Key(
    "issuer", "发文机关 發文機關 发文单位 發文單位 发布机构 發布機構", "the body that issued it", "发文机关", .text)
  let corrections = Key(
    "corrections", "更正", "what was put right, and when: a list",
    "更正列表", .groups(of: CorrectionKeys.self))
  let draft = SharedKeys.draft
  let publish = SharedKeys.publish
  let announce = Key(
    "announce", "预告 預告",
    "whether the release calendar gives its title and time while it waits to be published",
    "定时发布之前，是否在发布日历里预告标题和时间", .boolean)
  let expires = SharedKeys.expires
  let aliases = SharedKeys.aliases
  let feedID = Key(
    "id", "编号 編號",
    "by which feeds know it for good: a whole URI; its first address unless given",
    "订阅里用来认出它的编号，一个完整的 URI；不写就用它最早的网址", .uri)
  let slug = SharedKeys.slug
  let image = SharedKeys.image
  let imageAlt = SharedKeys.imageAlt
  let lang = SharedKeys.lang
  let translations = SharedKeys.translations
  let template = SharedKeys.template
  let charts = Key(
    "charts", "图表 圖表", "its charts: a list; those that suit its figures unless given",
    "图表列表；不写则自动生成", .groups(of: ChartKeys.self))
  let chartPlace = Key(
    "chart-place", "图表位置 圖表位置",
    "where the chart that suits its figures stands: after-figures, behind the first section that links to one of them, or end, unless given",
    "自动生成的图表放在哪里：文中，即第一个链接到图中指标的小节之后；文末，不写则为文末",
    .choice(ChineseWords.chartPositions))
  let noindex = SharedKeys.noindex
  let accept = SharedKeys.accept
  let extra = SharedKeys.extra
}

/// The keys of an entry of `corrections`.
final class CorrectionKeys: KeyGroup {
  static let table = KeyTable<CorrectionKeys>()

  let date = Key("date", "日期", "when it was put right", "更正日期", .requiredMoment)
  let text = Key("text", "内容 內容 说明 說明", "what was wrong, and what is right", "更正内容", .requiredText)
}

extension ContentParser {
  func report(
    _ entry: ContentLayout.Entry, column: ColumnID, _ text: ParsedText,
    _ fields: inout Fields<ReportKeys>
  ) -> Report {
    let path = path(of: entry, slug: fields[\.slug])
    let period = fields[\.period]
    let date = fields[\.date]
    let publish = fields[\.publish]
    let isDraft = fields[\.draft] ?? false
    var unfinished: [String] = []
    let metrics = fields.map(\.metrics) {
      metric(&$0, period: period, isDraft: isDraft, unfinished: &unfinished)
    }
    if !unfinished.isEmpty {
      fields.report(.unfinishedFigures(unfinished, at: fields.location(of: \.metrics)))
    }
    for metric in calledAlike(metrics) { fields.report(.calledAlike(metric)) }
    if fields.hasValue(\.charts), fields.hasValue(\.chartPlace) {
      fields.report(
        Diagnostic(Rule.chartRequests.unusedChartPlace, at: fields.location(of: \.chartPlace)))
    }
    let corrections = fields.map(\.corrections) { correction(&$0, of: date) }
    checkOrder(
      of: \.updated, fields[\.updated], \.expires, from: publish ?? date, date: date, &fields)
    return Report(
      id: ReportID(entry.file), fingerprint: text.fingerprint,
      headFingerprint: text.headFingerprint, path: path,
      homeColumn: column, namedColumn: fields[\.column],
      title: fields[\.title], date: date ?? .unknown,
      updated: fields[\.updated], updatedLocation: fields.location(of: \.updated),
      source: fields[\.source], author: fields[\.author],
      views: fields[\.views], period: period,
      summary: fields[\.summary] ?? text.excerpt,
      documentNumber: fields[\.documentNumber], indexNumber: fields[\.indexNumber],
      issuer: fields[\.issuer], tags: tags(&fields),
      metrics: metrics,
      metricsFingerprint: metricsFingerprint(&fields),
      charts: fields.hasValue(\.charts)
        ? fields.map(\.charts) { ChartParser.request(&$0) } : nil,
      chartPosition: fields[\.chartPlace] ?? .end,
      corrections: corrections,
      image: image(\.image, of: path, entry, &fields), imageAlt: fields[\.imageAlt],
      language: fields[\.lang],
      template: fields[\.template], aliases: fields[\.aliases],
      feedID: fields[\.feedID].map { Located($0, at: fields.location(of: \.feedID)) },
      isUnindexed: fields[\.noindex] ?? false,
      release: Release(
        isDraft: isDraft,
        from: publish ?? date, until: fields[\.expires],
        isScheduled: publish != nil),
      series: series(&fields), stickyUntil: stickyUntil(&fields, from: publish ?? date),
      isAnnounced: fields[\.announce] ?? false,
      translations: translations(\.translations, &fields),
      body: text.body, extra: fields[\.extra], accepted: accepted(\.accept, &fields),
      titleLocation: fields.location(of: \.title),
      summaryLocation: fields.hasValue(\.summary) ? fields.location(of: \.summary) : nil)
  }

  /// Figures of no indicator that nothing tells from others before them: of one name and period, both
  /// with a value or with changes of one kind.
  private func calledAlike(_ metrics: [Metric]) -> [Metric] {
    var before: [String: [Metric]] = [:]
    return metrics.filter { metric in
      guard metric.indicator == nil, let label = metric.label else { return false }
      defer { before[label, default: []].append(metric) }
      return before[label, default: []].contains { $0.isAlike(metric) }
    }
  }

  /// What the figures of a report are known by: what is said of them, and for which time.
  private func metricsFingerprint(_ fields: inout Fields<ReportKeys>) -> Fingerprint {
    Fingerprint(of: [
      fields.value(of: \.metrics), fields.value(of: \.period), fields.value(of: \.date),
    ])
  }

  /// The tags, in Unicode's form C, each usable as a part of an address and each once.
  private func tags(_ fields: inout Fields<ReportKeys>) -> [Located<TagName>] {
    var names: Set<String> = []
    return fields[\.tags].compactMap { tag in
      if let fault = PathSegment.fault(in: tag.value) {
        fields.report(
          .unusable(
            tag.value, key: fields.name(of: \.tags), because: fault,
            fix: Wording("choose another word", "换一个词"),
            at: tag.location))
        return nil
      }
      let name = tag.value.inFormC
      return names.insert(name).inserted ? Located(TagName(name), at: tag.location) : nil
    }
  }

  /// The name of a publication, in Unicode's form C, usable as a part of an address.
  private func series(_ fields: inout Fields<ReportKeys>) -> Located<String>? {
    guard let name = fields[\.series] else { return nil }
    if let fault = PathSegment.fault(in: name.value) {
      fields.report(
        .unusable(
          name.value, key: fields.name(of: \.series), because: fault,
          fix: Wording("choose another name", "换一个名称"), at: name.location))
      return nil
    }
    return Located(name.value.inFormC, at: name.location)
  }

  /// The first moment at which it no longer stands first: the end of the day that is named, or its time.
  private func stickyUntil(
    _ fields: inout Fields<ReportKeys>, from release: Moment?
  ) -> Moment? {
    guard let last = fields[\.sticky] else { return nil }
    let end = last.timeOfDay == nil ? last.endOfDay : last
    if let release, end <= release {
      fields.report(
        Diagnostic(
          Rule.contents.stickyBeforeRelease, at: fields.location(of: \.sticky),
          [
            "key": .text(fields.name(of: \.sticky)), "end": .text(last.text),
            "release": .text(release.text),
          ]))
    }
    return end
  }

  /// - Parameter report: when the report was published.
  private func correction(
    _ fields: inout Fields<CorrectionKeys>, of report: Moment?
  ) -> Correction? {
    let text = fields[\.text]
    guard let date = fields[\.date] else { return nil }
    let location = fields.location(of: \.date)
    if let report, date.date < report.date {
      fields.report(.changedBefore(report, fields.name(of: \.date), date, at: location))
    }
    return Correction(date: date, text: text, location: location)
  }
}

extension Metric {
  fileprivate func isAlike(_ other: Metric) -> Bool {
    guard period == other.period else { return false }
    if value != nil, other.value != nil { return true }
    guard let change, let otherChange = other.change else { return false }
    return change.comparison == otherChange.comparison && change.measure == otherChange.measure
      && change.basis == otherChange.basis
  }
}

extension Diagnostic {
  fileprivate static func calledAlike(_ metric: Metric) -> Diagnostic {
    Diagnostic(
      Rule.metrics.calledAlike, at: metric.location, ["name": .text(metric.label ?? "")])
  }

  fileprivate static func unfinishedFigures(
    _ names: [String], at location: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      Rule.contents.unfinishedFigures, at: location,
      ["count": .number(names.count), "names": .someNames(names)])
  }
}

extension Moment {
  /// Stands in where a date could not be read, which stops the build.
  package static let unknown = Moment("0001-01-01", in: .gmt)!
}
