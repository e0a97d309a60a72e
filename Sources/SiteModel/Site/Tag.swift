/// A word that reports are filed under, with the reports.
package struct Tag: Sendable {
  package let name: TagName
  package let path: SitePath
  /// The newest first; none where all have expired: the page of the tag stays, for others lead to it.
  package internal(set) var reports: [Report]

  package static let indexPath = SitePath.page(["tags"])

  /// Where the reports of a tag are listed.
  package static func path(of name: TagName) -> SitePath { indexPath.page(name.text) }

  /// Every tag of the reports, by name.
  ///
  /// - Parameters:
  ///   - reports: the newest first.
  ///   - expired: reports that are gone.
  static func all(of reports: [Report], and expired: [Report] = []) -> [Tag] {
    var reportsByName: [TagName: [Report]] = [:]
    for report in expired {
      for tag in report.tags { reportsByName[tag.value] = [] }
    }
    for report in reports {
      for tag in report.tags { reportsByName[tag.value, default: []].append(report) }
    }
    return reportsByName.sorted { $0.key < $1.key }
      .map { Tag(name: $0.key, path: path(of: $0.key), reports: $0.value) }
  }
}
