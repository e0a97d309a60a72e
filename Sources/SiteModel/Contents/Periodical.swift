import Files
import Statistics

/// What a publication that appears again and again is known by.
package enum PeriodicalID: Hashable, Sendable {
  /// The name that its reports give (系列).
  case named(String)
  /// The reports of a column that says of itself that it is one (定期发布).
  case column(ColumnID)
}

/// A publication that appears again and again, with the reports that are its issues.
package struct Periodical: Sendable {
  package let id: PeriodicalID
  package let title: String
  /// Where its issues are listed.
  package let path: SitePath
  /// Leads to the newest issue, whichever that is.
  package let latestPath: SitePath
  /// The page of the column that it is; nil of one that reports name.
  package let columnPath: SitePath?
  /// The language tag of its pages, where it is not the site's.
  package let language: String?
  /// The newest first; at least one.
  package let issues: [ReportID]

  /// Which publication a report is an issue of: the one that it names; else that of its column, if it
  /// has a period.
  ///
  /// - Parameter column: the one that the report stands in.
  static func id(of report: Report, in column: Column?) -> PeriodicalID? {
    if let name = report.series { return .named(name.value) }
    guard let column, column.isPeriodical, report.period != nil else { return nil }
    return .column(column.id)
  }

  /// All publications that some reports are issues of, by their addresses.
  ///
  /// - Parameter column: the one that a report stands in.
  static func all(of reports: [Report], column: (Report) -> Column?) -> [Periodical] {
    var issues: [PeriodicalID: [Report]] = [:]
    var columns: [ColumnID: Column] = [:]
    for report in reports {
      let home = column(report)
      guard let id = id(of: report, in: home) else { continue }
      issues[id, default: []].append(report)
      if let home { columns[home.id] = home }
    }
    return issues.compactMap { id, reports in
      let ordered = reports.sorted(by: isNewer).map(\.id)
      switch id {
      case .named(let name):
        let path = SitePath.page(["series", name])
        return Periodical(
          id: id, title: name, path: path, latestPath: path.page("latest"), columnPath: nil,
          language: nil, issues: ordered)
      case .column(let column):
        return columns[column].map {
          Periodical(
            id: id, title: $0.title, path: $0.issuesPath, latestPath: $0.latestPath,
            columnPath: $0.path, language: $0.language, issues: ordered)
        }
      }
    }.sorted { $0.path < $1.path }
  }

  /// Whether an issue is newer than another: of a later period, whenever it was published; of one
  /// period, the later published. One without a period counts by its date.
  private static func isNewer(_ a: Report, _ b: Report) -> Bool {
    let (end, otherEnd) = (a.period?.lastDay ?? a.date.date, b.period?.lastDay ?? b.date.date)
    if end != otherEnd { return end > otherEnd }
    return a.date == b.date ? a.path < b.path : a.date > b.date
  }
}

extension Column {
  /// Where its issues are listed, if they are those of one publication.
  package var issuesPath: SitePath { path.page("releases") }

  /// Leads to the newest of them.
  package var latestPath: SitePath { path.page("latest") }
}

extension Periodical {
  /// What of it pages show is known by.
  var fingerprint: Fingerprint {
    var fingerprint = Fingerprint(of: path.text)
    fingerprint.combine(title)
    fingerprint.combine(language)
    for issue in issues { fingerprint.combine(issue.file) }
    return fingerprint
  }
}

/// How an issue stands among those of its publication, judged against the newest that is published.
package struct IssueStanding: Sendable {
  package let periodical: Periodical
  /// When the next issue comes; nil where nobody says.
  package let next: UpcomingIssue?

  package var newest: ReportID { periodical.issues[0] }
}

/// When the next issue of a publication comes.
package struct UpcomingIssue: Sendable {
  package let moment: Moment
  package let status: PlannedRelease.Status
}

extension Edition {
  /// The newest first; none of a publication that is not there.
  func issues(of id: PeriodicalID) -> [ReportHeadline] {
    periodical(id)?.issues.compactMap { report($0).map(ReportHeadline.init) } ?? []
  }
}
