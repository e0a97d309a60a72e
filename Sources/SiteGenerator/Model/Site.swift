import Charts
import Markdown
import Markup
import Statistics

/// The whole site as values, put together once and then only read.
///
/// A class so that every page's view of it costs one reference.
package final class Site: Sendable {
  package let configuration: SiteConfiguration
  /// By their order, then by folder.
  let columns: [Column]
  /// What may be seen now, newest first; of one moment by path.
  let reports: [Report]
  /// By path.
  let pages: [StandalonePage]
  /// By name.
  let tags: [Tag]
  /// What the home page says above its lists.
  let home: HomePage
  let attachments: [Attachment]
  /// By their order, then by id.
  let indicators: [IndicatorEntry]
  /// Those that the home page shows.
  let headlines: [IndicatorEntry]
  let indicatorIndex: ListIntroduction?
  /// By their order, then by title.
  let terms: [GlossaryTerm]
  let glossary: ListIntroduction?

  /// Indices into ``reports``, by the folder of their column, newest first.
  private let reportsByColumn: [String: [Int]]
  private let columnsByFolder: [String: Int]
  /// For each report, its place among those of its column.
  private let placeInColumn: [Int]
  private let indicatorsByID: [IndicatorID: Int]
  /// Texts whose links and pictures are filled in, by their source files.
  private let completedTexts: [String: CompletedText]
  private let charts: [SitePath: [DrawableChart]]

  /// What a site is put together from.
  struct Parts {
    let configuration: SiteConfiguration
    var home = HomePage.empty
    var columns: [Column] = []
    /// In the site's order.
    var reports: [Report] = []
    var pages: [StandalonePage] = []
    var attachments: [Attachment] = []
    /// In the site's order.
    var indicators: [IndicatorEntry] = []
    var headlines: [IndicatorEntry] = []
    var indicatorIndex: ListIntroduction?
    var terms: [GlossaryTerm] = []
    var glossary: ListIntroduction?
    /// The charts that editors describe, by the paths of their pages.
    var charts: [SitePath: [DrawableChart]] = [:]
  }

  init(_ parts: Parts) {
    configuration = parts.configuration
    home = parts.home
    columns = parts.columns.sorted { ($0.order, $0.folder) < ($1.order, $1.folder) }
    reports = parts.reports
    pages = parts.pages.sorted { $0.path < $1.path }
    attachments = parts.attachments
    indicators = parts.indicators
    headlines = parts.headlines
    indicatorIndex = parts.indicatorIndex
    terms = parts.terms.sorted { ($0.order, $0.title) < ($1.order, $1.title) }
    glossary = parts.glossary
    completedTexts = [:]
    charts = parts.charts
    indicatorsByID = Dictionary(
      uniqueKeysWithValues: parts.indicators.enumerated().map { ($1.indicator.id, $0) })

    var byColumn: [String: [Int]] = [:]
    var places: [Int] = []
    for (index, report) in self.reports.enumerated() {
      places.append(byColumn[report.column, default: []].count)
      byColumn[report.column, default: []].append(index)
    }
    reportsByColumn = byColumn
    placeInColumn = places
    columnsByFolder = Dictionary(
      uniqueKeysWithValues: self.columns.enumerated().map { ($1.folder, $0) })
    tags = Tag.all(of: self.reports)
  }

  func column(ofReport index: Int) -> Column {
    columns[columnsByFolder[reports[index].column]!]
  }

  /// The reports of a column, newest first, as indices into ``reports``.
  func reports(in column: Column) -> [Int] {
    reportsByColumn[column.folder] ?? []
  }

  /// The next older report of the same column.
  func olderReport(than index: Int) -> Int? {
    neighbour(of: index, at: placeInColumn[index] + 1)
  }

  /// The next newer report of the same column.
  func newerReport(than index: Int) -> Int? {
    neighbour(of: index, at: placeInColumn[index] - 1)
  }

  /// Every former address, with the page that stands for it now.
  var aliases: [(from: Located<SitePath>, to: SitePath)] {
    columns.flatMap { column in column.aliases.map { ($0, column.path) } }
      + reports.flatMap { report in report.aliases.map { ($0, report.path) } }
      + pages.flatMap { page in page.aliases.map { ($0, page.path) } }
      + indicators.flatMap { entry in entry.page.aliases.map { ($0, entry.page.path) } }
  }

  /// The pictures that pages name for where they are shared.
  var images: [Located<ImageAddress>] {
    reports.compactMap(\.image) + pages.compactMap(\.image) + columns.compactMap(\.image)
      + [home.image].compactMap { $0 }
  }

  func indicator(_ id: IndicatorID) -> IndicatorEntry? {
    indicatorsByID[id].map { indicators[$0] }
  }

  /// The charts that the editor of a page describes.
  func charts(at path: SitePath) -> [DrawableChart] { charts[path] ?? [] }

  /// The text of a source file, with its links and pictures filled in.
  func html(of body: Body, from file: String?) -> HTML {
    body.hasGaps ? file.flatMap { completedTexts[$0]?.html } ?? body.html : body.html
  }

  func summary(of report: Report) -> String? { completed(report.summary, from: report.file) }
  func summary(of page: StandalonePage) -> String? { completed(page.summary, from: page.file) }
  func summary(of page: IndicatorPage) -> String? { completed(page.summary, from: page.file) }

  /// A summary that may be the beginning of a text, with the figures that the text leaves to be
  /// filled in.
  private func completed(_ summary: String?, from file: String) -> String? {
    guard let summary, let words = completedTexts[file]?.words, !words.isEmpty else {
      return summary
    }
    return FigureLink.filling(summary, with: words)
  }

  /// The headings of a source file's text, with the figures that it leaves to be filled in.
  func outline(of body: Body, from file: String) -> [Heading] {
    guard let words = completedTexts[file]?.words, !words.isEmpty else { return body.outline }
    return body.outline.map { $0.filled(with: words) }
  }

  /// A text that says where its links lead.
  struct CompletedText {
    let html: HTML
    /// What its links to figures without words of their own are filled in with, in their order.
    let words: [String]
  }

  /// The same site with texts completed, by their source files.
  func completed(with texts: [String: CompletedText]) -> Site { Site(self, completedTexts: texts) }

  private init(_ other: Site, completedTexts: [String: CompletedText]) {
    configuration = other.configuration
    columns = other.columns
    reports = other.reports
    pages = other.pages
    tags = other.tags
    home = other.home
    attachments = other.attachments
    indicators = other.indicators
    headlines = other.headlines
    indicatorIndex = other.indicatorIndex
    terms = other.terms
    glossary = other.glossary
    reportsByColumn = other.reportsByColumn
    columnsByFolder = other.columnsByFolder
    placeInColumn = other.placeInColumn
    indicatorsByID = other.indicatorsByID
    charts = other.charts
    self.completedTexts = completedTexts
  }

  private func neighbour(of index: Int, at place: Int) -> Int? {
    guard let reports = reportsByColumn[self.reports[index].column],
      reports.indices.contains(place)
    else { return nil }
    return reports[place]
  }
}
