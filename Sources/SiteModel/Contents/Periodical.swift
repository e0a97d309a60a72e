import Diagnostics
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

// MARK: - Misspelt names

extension Periodical {
  /// Complains of names that only one report has, and that were most likely meant to be another.
  static func namesLikeOthers(in edition: Edition) -> [Diagnostic] {
    var reports: [String: [Report]] = [:]
    for report in edition.reports {
      if let name = report.series { reports[name.value, default: []].append(report) }
    }
    let names = KnownNames(reports.keys.sorted())
    return reports.values.compactMap { issues -> Diagnostic? in
      guard issues.count == 1, let report = issues.first, let series = report.series else {
        return nil
      }
      let others = names.neighbours(of: series.value).filter { other in
        other != series.value && isSlip(of: other, series.value)
          // Of two that stand alone the later one is the slip.
          && isWritten(reports[other] ?? [], before: report)
      }
      return Spelling.nearest(to: series.value, in: others).map { other in
        Diagnostic(
          Rule.calendar.seriesLikeAnother, at: series.location,
          ["series": .text(series.value), "other": .text(other)],
          length: series.value.unicodeScalars.count)
      }
    }
  }

  /// Whether a name may have been meant to be another: near to it, and not of another frequency.
  private static func isSlip(of name: String, _ slip: String) -> Bool {
    let rest = { (name: String) in name.filter { !frequencies.contains($0) && !$0.isNumber } }
    return Spelling.isNear(slip, name) && rest(slip) != rest(name)
  }

  /// 月度数据 and 季度数据 are two publications.
  private static let frequencies: Set<Character> = Set("年季月旬周週日度报報快")

  private static func isWritten(_ others: [Report], before report: Report) -> Bool {
    others.count > 1 || others.contains { isNewer(report, $0) }
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
  /// All publications, each with its newest issue.
  var periodicalsWithNewest: [(periodical: Periodical, newest: ReportHeadline)] {
    periodicals.compactMap { periodical in
      report(periodical.issues[0]).map { (periodical, ReportHeadline($0)) }
    }
  }

  /// The newest first; none of a publication that is not there.
  func issues(of id: PeriodicalID) -> [ReportHeadline] {
    periodical(id)?.issues.compactMap { report($0).map(ReportHeadline.init) } ?? []
  }
}
