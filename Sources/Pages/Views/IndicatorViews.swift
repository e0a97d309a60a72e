import Localization
import SiteModel
import Statistics
import Templates

struct IndicatorView: Described {
  let site: SiteView
  let entry: IndicatorEntry

  var language: Language { site.language }
  fileprivate var definition: Indicator { entry.indicator }
  fileprivate var facts: IndicatorFacts { entry.page.facts }

  fileprivate func link(to id: IndicatorID?) -> IndicatorLink? {
    id.flatMap { site.reader.indicator($0) }.map { IndicatorLink(site: site, entry: $0) }
  }

  fileprivate var data: IndicatorData { IndicatorData(entry: entry, site: site) }

  static let schema = Schema<IndicatorView>([
    .record("card", "its newest figures") { IndicatorCard(site: $0.site, entry: $0.entry) },
    .text("title", "what is measured") { $0.definition.title(in: $0.language) },
    .optionalText("english-title", "its English name") { $0.definition.englishTitle },
    .optionalText("group", "the heading it is listed under") { $0.definition.group },
    .optionalText("unit", "the unit of its values: 亿元") { view in
      view.definition.unit == .none ? nil : view.definition.unit.name(in: view.language)
    },
    .optionalText("kind", "存量 or 流量") { view in
      view.definition.kind?.wording(in: view.language)
    },
    .optionalText("frequency", "how often it is published") { view in
      view.definition.frequency?.wording(in: view.language)
    },
    .text("direction", "which way is better") { $0.definition.direction.wording(in: $0.language) },
    .optionalText("basis", "what makes its changes comparable") { view in
      view.definition.basis?.wording(in: view.language)
    },
    .list("dimensions", "the ways in which it is broken down") {
      $0.definition.dimensions.map { DimensionView(dimension: $0) }
    },
    .optionalText("source", "who publishes it") { $0.definition.source },
    .optionalText("contact", "whom to ask") { $0.definition.contact },
    .optionalRecord("licence", "under which terms its figures may be used") { view in
      view.facts.licence.map(LicenceView.init)
    },
    .optionalText("next-release", "when the next figures are due: 2024-08-15") {
      $0.facts.nextRelease?.text
    },
    .optionalText("base", "what an index takes for 100: 上年同期=100") { $0.facts.base },
    .optionalText("track", "当期数 or 累计数") { view in
      view.definition.track?.wording(in: view.language)
    },
    .optionalText("adjustment", "whether it is seasonally adjusted, where its editor says so") {
      view in view.definition.isAdjusted.map(view.language.pagePhrases.table.adjusted)
    },
    .optionalText("addition", "whether its parts add up to the total, where its editor says so") {
      view in view.definition.isAdditive.map(view.language.pagePhrases.table.additive)
    },
    .optionalText("decimals", "how many decimals its values have, where its editor says so") {
      view in view.definition.precision.map(String.init)
    },
    .optionalText("area", "the code of the area that it is about: CN-GS") { $0.facts.area },
    .optionalText("discontinued", "from when on it is no longer published, and why") { view in
      view.facts.discontinuation?.text(in: view.language)
    },
    .html("method", "the method note") { view in
      view.site.reader.html(of: view.entry.page.body, from: view.entry.page.file)
    },
    .boolean("has-values", "whether any observation has a level") {
      $0.entry.series.points.contains { $0.value != nil }
    },
    .list("charts", "its series as charts: levels, changes, and parts") { view in
      ChartView.all(SeriesCharts(view.entry, view.language).charts(), on: view.site)
    },
    .boolean("has-observations", "whether any bulletin says anything about it") {
      !$0.entry.series.points.isEmpty
    },
    .boolean("has-members", "whether any observation is about a member of a dimension") {
      $0.entry.series.points.contains { !$0.isTotal }
    },
    .boolean("has-statuses", "whether any observation has a status, or was revised") {
      $0.entry.series.points.contains { !$0.statuses.isEmpty || !$0.restatements.isEmpty }
    },
    .list("comparisons", "what changes are measured against: the columns of the table") { view in
      view.entry.comparisons.map { ComparisonView(comparison: $0, language: view.language) }
    },
    .list("observations", "all observations, the newest period first") { view in
      Self.newestFirst(view.entry.series.points).map { ObservationView(indicator: view, point: $0) }
    },
    .list("derived", "figures worked out from the observations, the newest period first") { view in
      view.entry.derived.reversed().map { DerivedView(indicator: view, figure: $0) }
    },
    .boolean("has-derived", "whether anything could be worked out") { !$0.entry.derived.isEmpty },
    .list("revisions", "what later bulletins changed, the newest first") { view in
      view.entry.revisions.compactMap {
        RevisionView(view.entry, $0, on: view.site)
      }
    },
    .boolean("has-revisions", "whether anything was changed") { !$0.entry.revisions.isEmpty },
    .list("bulletins", "the reports that give its figures, the newest first") { view in
      view.entry.releases.compactMap { ReportLink($0, on: view.site) }
    },
    .list("findings", "what its warning rules say") { view in
      view.entry.assessment.findings.map {
        FindingView(site: view.site, entry: view.entry, finding: $0)
      }
    },
    .boolean("has-findings", "whether it has warning rules that could be judged") {
      !$0.entry.assessment.findings.isEmpty
    },
    .boolean("is-register", "whether it counts what is on a register") {
      $0.definition.entering != nil || $0.definition.leaving != nil
    },
    .optionalRecord("entering", "the indicator that counts entries to the register") {
      $0.link(to: $0.definition.entering)
    },
    .optionalRecord("leaving", "the indicator that counts removals from the register") {
      $0.link(to: $0.definition.leaving)
    },
    .list("register", "the register by period, the newest first") { view in
      view.definition.entering == nil && view.definition.leaving == nil
        ? []
        : Self.newestFirst(view.entry.series.totals).map { RegisterRow(indicator: view, point: $0) }
    },
    .list("downloads", "its observations as files: for people first, then for programs") { view in
      view.entry.series.points.isEmpty
        ? [] : IndicatorFile.catalogued.map { DownloadView(indicator: view, file: $0) }
    },
    .url("csv-metadata", "link to the description of data.csv (CSVW)") {
      $0.site.link(to: IndicatorFile.metadata.path(of: $0.entry.page))
    },
    .html("structured-data", "a script element that describes the data to search engines") {
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
  let entry: IndicatorEntry

  static let schema = Schema<IndicatorLink>([
    .text("title", "what is measured") { $0.entry.indicator.title(in: $0.site.language) },
    .url("url", "link to its page") { $0.site.link(to: $0.entry.page.path) },
  ])
}

struct DimensionView: Described {
  let dimension: Indicator.Dimension

  static let schema = Schema<DimensionView>([
    .text("name", "产业") { $0.dimension.name },
    .optionalText("code", "what downloads call it: industry") { $0.dimension.code },
    .text("members", "第一产业、第二产业（工业、建筑业）、第三产业, with codes where they have them") {
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
    .text("name", "what the terms are called: CC BY 4.0") { $0.licence.name },
    .optionalURL("url", "where they stand") { $0.licence.url },
  ])
}

/// One file with the observations of an indicator.
struct DownloadView: Described {
  let indicator: IndicatorView
  let file: IndicatorFile

  static let schema = Schema<DownloadView>([
    .text("format", "XLSX, CSV, JSON-stat 2.0, SDMX-CSV 2.0") { $0.file.format },
    .url("url", "link to the file") {
      $0.indicator.site.link(to: $0.file.path(of: $0.indicator.entry.page))
    },
    .text("size", "how large it is: 9.2 KB") {
      FileSize.text(of: $0.indicator.data.bytes(of: $0.file).count)
    },
    .boolean("for-people", "whether it is meant for spreadsheet programs") {
      $0.file == .workbook || $0.file == .table
    },
    .boolean("has-metadata", "whether a description of its columns (CSVW) stands beside it") {
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
  let comparison: Change.Comparison
  let language: Language

  static let schema = Schema<ComparisonView>([
    .text("text", "同比, 环比") { $0.comparison.wording(in: $0.language) }
  ])
}

/// One row of an indicator's table.
struct ObservationView: Described {
  let indicator: IndicatorView
  let point: Series.Point

  private var language: Language { indicator.language }

  static let schema = Schema<ObservationView>([
    .text("period", "2023年上半年") { $0.point.period.wording(in: $0.language) },
    .text("interval", "the period for machines: 2023-01-01/2023-06-30") {
      $0.point.period.isoDays
    },
    .optionalText("members", "what part it is about: 第一产业") { row in
      MemberWording.text(of: row.point.members)
    },
    .optionalText("value", "the level, in the indicator's unit") { row in
      row.point.value.map {
        NumberWording(row.indicator.entry.indicator.unit, row.language)
          .text(of: $0.current.figure)
      }
    },
    .list("changes", "a change, or an empty one, for each of the indicator's comparisons") { row in
      row.indicator.entry.comparisons.map { comparison in
        ChangeCell(
          change: row.point.change(comparison).map {
            ChangeView(
              $0, in: row.language, direction: row.indicator.entry.indicator.direction)
          })
      }
    },
    .list("statuses", "what to know about it") { row in
      StatusView.all(of: row.point, in: row.language)
    },
    .optionalText("revision", "that it took the place of another figure, and why: 修订, 口径调整") {
      row in
      RevisionWording.text(of: row.point.restatements, in: row.language)
    },
    .list("notes", "remarks of the bulletins") { $0.point.notes.map(NoteView.init) },
    .boolean("revised", "whether it took the place of another figure") {
      !$0.point.restatements.isEmpty
    },
    .list("sources", "the bulletins that the figures come from") { row in
      row.sources.compactMap { ReportLink($0, on: row.indicator.site) }
    },
    .optionalText(
      "table-source", "that a figure comes from the table of earlier ones, and its source"
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
      source: observation.source ?? indicator.entry.indicator.source, in: language)
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
    .optionalRecord("change", "the change, if one was reported") { $0.change }
  ])
}

struct NoteView: Described {
  let text: String

  static let schema = Schema<NoteView>([.text("text", "a remark") { $0.text }])
}

/// A figure that was worked out.
struct DerivedView: Described {
  let indicator: IndicatorView
  let figure: DerivedFigure

  static let schema = Schema<DerivedView>([
    .text("period", "2023年上半年") { $0.figure.period.wording(in: $0.indicator.language) },
    .optionalText("members", "what part it is about: 第一产业") {
      MemberWording.text(of: $0.figure.members)
    },
    .text("kind", "what it is: 两年平均增速, 占总计的比重") {
      $0.figure.kind.wording(in: $0.indicator.language)
    },
    .text("figure", "the figure") {
      FigureWording.text(of: $0.figure.figure, $0.indicator.language)
    },
    .text("formula", "the numbers that it was worked out from") { $0.figure.formula },
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
    guard let entry = id.flatMap({ indicator.site.reader.indicator($0) }),
      let value = entry.series.point(at: point.period, [])?.value
    else { return nil }
    return value.current.figure.text
  }

  static let schema = Schema<RegisterRow>([
    .text("period", "2023年上半年") { $0.point.period.wording(in: $0.indicator.language) },
    .optionalText("count", "how many are on the register") { $0.point.value?.current.figure.text },
    .optionalText("entered", "how many came; missing where nothing was published") {
      $0.count($0.indicator.entry.indicator.entering)
    },
    .optionalText("left", "how many went; missing where nothing was published") {
      $0.count($0.indicator.entry.indicator.leaving)
    },
  ])
}
