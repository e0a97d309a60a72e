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

  /// Indices into ``reports``, by the folder of their column, newest first.
  private let reportsByColumn: [String: [Int]]
  private let columnsByFolder: [String: Int]
  /// For each report, its place among those of its column.
  private let placeInColumn: [Int]

  init(
    configuration: SiteConfiguration, home: HomePage, columns: [Column], reports: [Report],
    pages: [StandalonePage], attachments: [Attachment]
  ) {
    self.configuration = configuration
    self.home = home
    self.columns = columns.sorted { ($0.order, $0.folder) < ($1.order, $1.folder) }
    self.reports = reports.sorted { a, b in
      a.date == b.date ? a.path < b.path : a.date > b.date
    }
    self.pages = pages.sorted { $0.path < $1.path }
    self.attachments = attachments

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
  }

  private func neighbour(of index: Int, at place: Int) -> Int? {
    guard let reports = reportsByColumn[self.reports[index].column],
      reports.indices.contains(place)
    else { return nil }
    return reports[place]
  }
}
