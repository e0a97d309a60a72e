import Localization
import SiteModel
import Statistics
import Templates

struct IndicatorView: Described {
  let site: SiteView
  let entry: IndicatorEntry

  var language: Language { site.language }
  fileprivate var definition: Indicator { entry.indicator }
  fileprivate var listing: IndicatorListing { entry.listing }
  fileprivate var facts: IndicatorFacts { entry.page.facts }

  fileprivate func link(to id: IndicatorID?) -> IndicatorLink? {
    id.flatMap { site.reader.listing($0) }.map { IndicatorLink(site: site, listing: $0) }
  }

  fileprivate var data: IndicatorData { IndicatorData(listing: listing, site: site) }

  static let schema = Schema<IndicatorView>([
    .record("card", "its newest figures", "最新数据") {
      IndicatorCard(site: $0.site, listing: $0.listing)
    },
    .text("title", "what is measured", "指标名称") { $0.definition.title(in: $0.language) },
    .optionalText("english-title", "its English name", "英文名") { $0.definition.englishTitle },
    .optionalText("group", "the heading it is listed under", "所在的分组") { $0.definition.group },
    .optionalText("unit", "the unit of its values: billion yuan", "数值的单位，如：亿元") { view in
      view.definition.unit == .none ? nil : view.definition.unit.name(in: view.language)
    },
    .optionalText("kind", "stock or flow", "性质：存量（时点数）或流量（时期数）") { view in
      view.definition.kind?.wording(in: view.language)
    },
    .optionalText("frequency", "how often it is published", "公布的频率，如：季度") { view in
      view.definition.frequency?.wording(in: view.language)
    },
    .text("direction", "which way is better", "哪个方向算好：越高越好、越低越好或中性") {
      $0.definition.direction.wording(in: $0.language)
    },
    .optionalText("basis", "what makes its changes comparable", "增减的口径，如：不变价") { view in
      view.definition.basis?.wording(in: view.language)
    },
    .list("dimensions", "the ways in which it is broken down", "分组方式，如：产业、地区") {
      $0.definition.dimensions.map { DimensionView(dimension: $0) }
    },
    .optionalText("source", "who publishes it", "数据由谁公布") { $0.definition.source },
    .optionalText("contact", "whom to ask", "咨询找谁") { $0.definition.contact },
    .optionalRecord("licence", "under which terms its figures may be used", "数据的使用许可") { view in
      view.facts.licence.map(LicenceView.init)
    },
    .text(
      "citation", "how to cite it: who publishes it, what it is called and its address",
      "引用时怎么写：发布者、名称和网址"
    ) { view in
      let settings = view.site.settings
      let publisher = view.definition.source ?? settings.title
      return view.language.pagePhrases.citation(
        publisher, view.listing.title(in: view.language), nil,
        publisher == settings.title ? nil : settings.title,
        settings.baseURL.absolute(view.listing.path))
    },
    .optionalText(
      "next-release", "when the next figures are due: 2024-08-15", "下次发布的日期，如：2024-08-15"
    ) {
      $0.facts.nextRelease?.text
    },
    .optionalText(
      "next-release-text", "the same in the page's language: 15 August 2024",
      "下次发布的日期，按本页语言写，如：2024年8月15日"
    ) { view in view.facts.nextRelease?.wording(in: view.language) },
    .optionalText(
      "next-release-datetime", "the same for machines", "下次发布的日期，供 datetime=\"…\" 用"
    ) { $0.facts.nextRelease?.machineReadable },
    .optionalText(
      "base", "what an index takes for 100: the same period of the year before",
      "指数以什么为 100，如：上年同期=100"
    ) { $0.facts.base },
    .optionalText("track", "single periods, or cumulative from the year's start", "当期数还是累计数") {
      view in
      view.definition.track?.wording(in: view.language)
    },
    .optionalText(
      "adjustment", "whether it is seasonally adjusted, where its editor says so",
      "是否经季节调整；编辑写明了才有"
    ) { view in view.definition.isAdjusted.map(view.language.pagePhrases.table.adjusted) },
    .optionalText(
      "addition", "whether its parts add up to the total, where its editor says so",
      "各部分能否相加得出总计；编辑写明了才有"
    ) { view in view.definition.isAdditive.map(view.language.pagePhrases.table.additive) },
    .optionalText(
      "decimals", "how many decimals its values have, where its editor says so",
      "数值的小数位数；编辑写明了才有"
    ) { view in view.definition.precision.map(String.init) },
    .optionalText("area", "the code of the area that it is about: CN-GS", "地区代码，如：CN-GS") {
      $0.facts.area
    },
    .optionalText(
      "discontinued", "from when on it is no longer published, and why",
      "从何时起不再发布，以及原因"
    ) { view in view.facts.discontinuation?.text(in: view.language) },
    .html("method", "the method note", "指标说明的正文") { view in
      view.site.reader.html(of: view.entry.page.body, from: view.entry.page.file)
    },
    .boolean("has-values", "whether any observation has a level", "有没有公布过数值（只公布增减不算）") {
      $0.listing.hasValues
    },
    .list("charts", "its series as charts: levels, changes, and parts", "各时期数据的图表：数值、增减和各部分") {
      view in
      ChartView.all(
        SeriesCharts(view.listing, view.language)
          .charts(source: view.definition.source), on: view.site, prefix: "_series")
    },
    .boolean("has-observations", "whether any bulletin says anything about it", "有没有公报公布过它的数据") {
      !$0.listing.points.isEmpty
    },
    .boolean(
      "has-members", "whether any observation is about a member of a dimension", "有没有分部分的数据，如各产业的"
    ) {
      $0.listing.hasMembers
    },
    .boolean(
      "has-statuses", "whether any observation has a status, or was revised", "有没有带状态或者修订过的数据"
    ) {
      $0.listing.hasStatuses
    },
    .list(
      "comparisons", "what changes are measured against: the columns of the table", "增减和什么比，表里各占一列"
    ) { view in
      view.listing.yardsticks.map { ComparisonView(yardstick: $0, language: view.language) }
    },
    .list("observations", "all observations, the newest period first", "全部观测值，新的时期在前") { view in
      Self.newestFirst(view.listing.points).map { ObservationView(indicator: view, point: $0) }
    },
    .list(
      "derived", "figures worked out from the observations, the newest period first",
      "由观测值推算出来的数据，新的时期在前"
    ) { view in
      view.entry.derived.reversed().map { DerivedView(indicator: view, figure: $0) }
    },
    .list(
      "links", "how figures from before a break compare with those from then on",
      "口径变化前后怎样衔接"
    ) { view in view.definition.links.map { LinkFactorView(link: $0, language: view.language) } },
    .boolean("has-derived", "whether anything could be worked out", "有没有推算出来的数据") {
      !$0.entry.derived.isEmpty
    },
    .list("revisions", "what later bulletins changed, the newest first", "后来的公报改动过的数据，新的在前") {
      view in
      view.listing.revisions.compactMap {
        RevisionView(view.listing, $0, on: view.site)
      }
    },
    .boolean("has-revisions", "whether anything was changed", "有没有数据改动过") {
      !$0.listing.revisions.isEmpty
    },
    .list("bulletins", "the reports that give its figures, the newest first", "公布过它的公报，新的在前") {
      view in
      view.listing.releases.compactMap { ReportLink($0, on: view.site) }
    },
    .list("findings", "what its warning rules say", "各条预警规则的判断") { view in
      view.listing.assessment.findings.map {
        FindingView(site: view.site, listing: view.listing, finding: $0)
      }
    },
    .boolean("has-findings", "whether it has warning rules that could be judged", "有没有能作出判断的预警规则") {
      !$0.listing.assessment.findings.isEmpty
    },
    .boolean("is-register", "whether it counts what is on a register", "是不是在册数（如在库企业数）") {
      $0.definition.entering != nil || $0.definition.leaving != nil
    },
    .optionalRecord("entering", "the indicator that counts entries to the register", "记录入库数的指标") {
      $0.link(to: $0.definition.entering)
    },
    .optionalRecord("leaving", "the indicator that counts removals from the register", "记录退库数的指标") {
      $0.link(to: $0.definition.leaving)
    },
    .list("register", "the register by period, the newest first", "各时期的在册、入库和退库，新的在前") { view in
      view.definition.entering == nil && view.definition.leaving == nil
        ? []
        : Self.newestFirst(view.listing.totals).map { RegisterRow(indicator: view, point: $0) }
    },
    .list(
      "downloads", "its observations as files: for people first, then for programs",
      "观测值的下载文件，先是给人看的，再是供程序读取的"
    ) { view in
      IndicatorFile.catalogued.compactMap { DownloadView($0, of: view.listing, on: view.site) }
    },
    .url("csv-metadata", "link to the description of data.csv (CSVW)", "data.csv 说明文件（CSVW）的网址") {
      $0.site.link(to: IndicatorFile.metadata.path(of: $0.listing))
    },
    .url(
      "sdmx-structure", "link to the structure of data.sdmx.csv (SDMX-ML)",
      "data.sdmx.csv 结构说明文件（SDMX-ML）的网址"
    ) {
      $0.site.link(to: IndicatorFile.sdmxStructure.path(of: $0.listing))
    },
    .html(
      "structured-data", "a script element that describes the data to search engines",
      "给搜索引擎看的数据说明，是一段 script"
    ) {
      $0.data.structuredData
    },
  ])

  /// The newest period first, and within a period the total first.
  private static func newestFirst(_ points: [Series.Point]) -> [Series.Point] {
    var groups: [[Series.Point]] = []
    for point in points {
      if groups.last?.last?.period == point.period {
        groups[groups.count - 1].append(point)
      } else {
        groups.append([point])
      }
    }
    return groups.reversed().flatMap { $0 }
  }
}

struct IndicatorLink: Described {
  let site: SiteView
  let listing: IndicatorListing

  static let schema = Schema<IndicatorLink>([
    .text("title", "what is measured", "指标名称") { $0.listing.title(in: $0.site.language) },
    .url("url", "link to its page", "指标页的网址") { $0.site.link(to: $0.listing.path) },
  ])
}

struct DimensionView: Described {
  let dimension: Indicator.Dimension

  static let schema = Schema<DimensionView>([
    .text("name", "its name, as its editor wrote it", "分组方式的名称，如：产业") { $0.dimension.name },
    .optionalText("code", "what downloads call it: industry", "下载文件里的代码，如：industry") {
      $0.dimension.code
    },
    .text(
      "members", "its members, one behind the other, each with its code and its parts in brackets",
      "各部分，用顿号隔开，有代码的带上代码，下级的写在括号里，如：第一产业、第二产业（工业、建筑业）"
    ) {
      $0.text(in: .simplifiedChinese)
    },
  ])

  /// Its members in order, each with its code, and behind it in brackets those that are part of it.
  func text(in language: Language) -> String {
    text(of: dimension.members.filter { dimension.parents[$0] == nil }, language)
  }

  private func text(of members: [String], _ language: Language) -> String {
    let phrases = language.pagePhrases
    return members.map { member in
      let name = dimension.codes[member].map { "\(member) \($0)" } ?? member
      let parts = dimension.parts(of: member)
      return parts.isEmpty ? name : phrases.table.coded(name, text(of: parts, language))
    }.joined(separator: phrases.listSeparator)
  }
}

struct LicenceView: Described {
  let licence: Licence

  static let schema = Schema<LicenceView>([
    .text("name", "what the terms are called: CC BY 4.0", "许可的名称，如：CC BY 4.0") { $0.licence.name },
    .optionalURL("url", "where they stand", "许可全文的网址") { $0.licence.url },
  ])
}

/// One file with the observations of an indicator.
struct DownloadView: Described {
  let file: IndicatorFile
  let url: String
  /// In bytes.
  let size: Int

  /// - Returns: nil where there is no such file, because the indicator has no figures.
  init?(_ file: IndicatorFile, of listing: IndicatorListing, on site: SiteView) {
    let path = file.path(of: listing)
    guard let size = site.reader.size(ofFileAt: path) else { return nil }
    self.file = file
    url = site.link(to: path)
    self.size = size
  }

  static let schema = Schema<DownloadView>([
    .text(
      "format", "what the format is called: XLSX, CSV, JSON-stat 2.0, SDMX-CSV 2.0",
      "格式的名称：XLSX、CSV、JSON-stat 2.0、SDMX-CSV 2.0"
    ) { $0.file.format },
    .url("url", "link to the file", "文件的网址") { $0.url },
    .text("size", "how large it is: 9.2 KB", "文件大小，如：9.2 KB") {
      FileSize.text(of: $0.size)
    },
    .boolean(
      "for-people", "whether it is meant for spreadsheet programs", "是不是给人看的表格，可用 Excel、WPS 打开"
    ) {
      $0.file == .workbook || $0.file == .table
    },
    .boolean(
      "has-structure", "whether a description of its structure (SDMX-ML) stands beside it",
      "有没有结构说明文件（SDMX-ML）"
    ) { $0.file == .sdmx },
    .boolean(
      "has-metadata", "whether a description of its columns (CSVW) stands beside it",
      "旁边有没有说明各列的文件（CSVW）"
    ) {
      $0.file == .data
    },
  ])
}

enum FileSize {
  /// In KB or MB of 1024, with one decimal below ten, as file managers show it.
  static func text(of bytes: Int) -> String {
    if bytes < 1024 { return "\(bytes) B" }
    let (unit, name) = bytes < 1 << 20 ? (1024, "KB") : (1 << 20, "MB")
    let tenths = (bytes * 10 + unit / 2) / unit
    return tenths < 100 ? "\(tenths / 10).\(tenths % 10) \(name)" : "\((tenths + 5) / 10) \(name)"
  }
}

struct ComparisonView: Described {
  let yardstick: Change.Yardstick
  let language: Language

  static let schema = Schema<ComparisonView>([
    .text("text", "what the change is measured against: year on year", "和什么比，如：同比、环比") {
      $0.yardstick.wording(in: $0.language)
    }
  ])
}

/// One row of an indicator's table.
struct ObservationView: Described {
  let indicator: IndicatorView
  let point: Series.Point

  private var language: Language { indicator.language }

  static let schema = Schema<ObservationView>([
    .text("id", "what a link to the row ends in, behind #", "这一行的锚点，写在网址的 # 后面") {
      FigureAnchor.row(of: $0.point.period, $0.point.members)
    },
    .text("period", "the period: first half of 2023", "时期，如：2023年上半年") {
      $0.point.period.wording(in: $0.language)
    },
    .text(
      "interval", "the period for machines: 2023-01-01/2023-06-30",
      "时期的起止日期，供程序用：2023-01-01/2023-06-30"
    ) {
      $0.point.period.isoDays
    },
    .optionalText("members", "what part it is about", "是哪一部分，如：第一产业；总计没有这一项") { row in
      MemberWording.text(of: row.point.members, in: row.indicator.listing.dimensions)
    },
    .optionalText("value", "the level, in the indicator's unit", "数值，以指标的单位计") { row in
      row.point.value.map {
        NumberWording(row.indicator.listing.unit, row.language)
          .text(of: $0.current.figure)
      }
    },
    .list(
      "changes", "a change, or an empty one, for each of the indicator's comparisons",
      "增减，和指标的 comparisons 一一对应；没有公布的空着"
    ) { row in
      row.indicator.listing.yardsticks.map { yardstick in
        ChangeCell(
          change: row.indicator.listing.change(yardstick, of: row.point).map {
            ChangeView(
              $0, in: row.language, direction: row.indicator.listing.direction)
          })
      }
    },
    .list("statuses", "what to know about it", "数据的状态，如：初步数") { row in
      StatusView.all(of: row.point, in: row.language)
    },
    .optionalText(
      "revision", "that it took the place of another figure, and why: revised, change of coverage",
      "取代了以前公布的数据时，写明原因，如：修订、口径调整"
    ) { row in
      RevisionWording.text(of: row.point.restatements, in: row.language)
    },
    .list("notes", "remarks of the bulletins", "公报里的备注") { $0.point.notes.map(NoteView.init) },
    .boolean("revised", "whether it took the place of another figure", "是否取代了以前公布的数据") {
      !$0.point.restatements.isEmpty
    },
    .list("sources", "the bulletins that the figures come from", "数据出自哪几篇公报") { row in
      row.sources.compactMap { ReportLink($0, on: row.indicator.site) }
    },
    .optionalText(
      "table-source", "that a figure comes from the table of earlier ones, and its source",
      "数据出自历史数据表时，写明出处"
    ) {
      $0.tableSource
    },
  ])

  /// The first figure that counts and stands in a table, in words.
  private var tableSource: String? {
    let current =
      [point.value?.current.observation].compactMap { $0 }
      + point.changes.map(\.current.observation)
    guard let observation = current.first(where: \.release.isTable) else { return nil }
    return observation.release.tableWording(
      source: observation.source ?? indicator.definition.source, in: language)
  }

  /// The reports of the figures that count, the newest first.
  private var sources: [ReportID] {
    let current =
      [point.value?.current.observation.release].compactMap { $0 }
      + point.changes.map(\.current.observation.release)
    let all = current.isEmpty ? point.releases.suffix(1) : current[...]
    return ReportID.newestFirst(all)
  }
}

struct ChangeCell: Described {
  let change: ChangeView?

  static let schema = Schema<ChangeCell>([
    .optionalRecord("change", "the change, if one was reported", "增减；公布了才有") { $0.change }
  ])
}

struct NoteView: Described {
  let text: String

  static let schema = Schema<NoteView>([.text("text", "a remark", "一条备注") { $0.text }])
}

/// A figure that was worked out.
struct DerivedView: Described {
  let indicator: IndicatorView
  let figure: DerivedFigure

  static let schema = Schema<DerivedView>([
    .text("period", "the period: first half of 2023", "时期，如：2023年上半年") {
      $0.figure.period.wording(in: $0.indicator.language)
    },
    .optionalText("members", "what part it is about", "是哪一部分，如：第一产业；总计没有这一项") {
      MemberWording.text(of: $0.figure.members, in: $0.indicator.listing.dimensions)
    },
    .text(
      "kind", "what it is: two-year average growth, share of the total", "推算的内容，如：两年平均增速、占总计的比重"
    ) {
      $0.figure.kind.wording(in: $0.indicator.language)
    },
    .text("figure", "the figure", "推算出来的数据") {
      FigureWording.text(of: $0.figure.figure, $0.indicator.language)
    },
    .text("formula", "the numbers that it was worked out from", "算式") { $0.figure.formula },
  ])
}

/// A factor across a break.
struct LinkFactorView: Described {
  let link: LinkFactor
  let language: Language

  static let schema = Schema<LinkFactorView>([
    .text("period", "the period of the first figure after the break: 2023", "口径变化后的第一期，如：2023年") {
      $0.link.period.wording(in: $0.language)
    },
    .text("factor", "what earlier values are multiplied by: 1.032", "以前的数要乘的系数，如：1.032") {
      $0.link.text
    },
    .optionalText("note", "where the factor comes from", "系数的来历") { $0.link.note },
  ])
}

enum RevisionWording {
  /// Why a figure took the place of another; that it did, where no reason was given.
  static func text(of reason: Revision.Reason?, in language: Language) -> String {
    reason?.wording(in: language) ?? language.pagePhrases.revised
  }

  /// - Returns: nil where no figure took the place of another.
  static func text(of restatements: [Series.Restatement], in language: Language) -> String? {
    var words: [String] = []
    for restatement in restatements {
      let word = text(of: restatement.reason, in: language)
      if !words.contains(word) { words.append(word) }
    }
    return words.isEmpty ? nil : words.joined(separator: language.pagePhrases.listSeparator)
  }
}

enum FigureWording {
  static func text(of figure: Revision.Figure, _ language: Language) -> String {
    switch figure {
    case .value(let value): value.shown(in: language)
    case .change(let change): change.text(in: language)
    case .absence(let status): status.wording(in: language)
    }
  }
}

/// A register at the end of one period: how many are on it, how many came and went.
struct RegisterRow: Described {
  let indicator: IndicatorView
  let point: Series.Point

  private func count(_ id: IndicatorID?) -> String? {
    guard let listing = id.flatMap({ indicator.site.reader.listing($0) }),
      let value = listing.point(at: point.period, [])?.value
    else { return nil }
    return value.current.figure.shown(in: indicator.language)
  }

  static let schema = Schema<RegisterRow>([
    .text("period", "the period: first half of 2023", "时期，如：2023年上半年") {
      $0.point.period.wording(in: $0.indicator.language)
    },
    .optionalText("count", "how many are on the register", "期末在册数") {
      $0.point.value?.current.figure.shown(in: $0.indicator.language)
    },
    .optionalText("entered", "how many came; missing where nothing was published", "入库数；没有公布时没有这一项")
    {
      $0.count($0.indicator.entry.indicator.entering)
    },
    .optionalText("left", "how many went; missing where nothing was published", "退库数；没有公布时没有这一项") {
      $0.count($0.indicator.entry.indicator.leaving)
    },
  ])
}
