import Characters

/// A word that reports are filed under, with the reports.
package struct Tag: Sendable {
  package let name: TagName
  package let path: SitePath
  /// The newest first; none where all have expired, for others lead to the page of the tag, and where
  /// an editor says more of it before any report has it.
  package internal(set) var reports: [Report]
  /// Whether its reports are listed on a page of their own, and not on the page of all tags alone.
  package let hasPage: Bool
  /// Whether an editor says more of it.
  package let isTopic: Bool

  package static let indexPath = SitePath.page(["tags"])

  /// Where the reports of a tag are listed.
  package static func path(of name: TagName) -> SitePath { indexPath.page(name.text) }

  /// The id of a tag on the page of all tags. No two have the same, and none has a space in it.
  package static func anchor(of name: TagName) -> String {
    "_"
      + name.text.unicodeScalars.map { scalar in
        scalar == "%" || scalar.isWhiteSpace ? "%\(String(scalar.value, radix: 16))" : "\(scalar)"
      }.joined()
  }

  /// Every tag of the reports, by name.
  ///
  /// - Parameters:
  ///   - reports: the newest first.
  ///   - expired: reports that are gone. They count for whether a tag has a page: time alone takes no
  ///     page away that others lead to.
  ///   - topics: what editors say of tags, each of which has a page.
  ///   - smallest: how many reports a tag needs for a page of its own.
  static func all(
    of reports: [Report], and expired: [Report] = [], with topics: [TagName: Topic],
    pagesFrom smallest: Int
  ) -> [Tag] {
    var reportsByName: [TagName: [Report]] = [:]
    var expiredCounts: [TagName: Int] = [:]
    for tag in topics.keys { reportsByName[tag] = [] }
    for report in expired {
      for tag in report.tags {
        reportsByName[tag.value] = []
        expiredCounts[tag.value, default: 0] += 1
      }
    }
    for report in reports {
      for tag in report.tags { reportsByName[tag.value, default: []].append(report) }
    }
    return reportsByName.sorted { $0.key < $1.key }
      .map { name, reports in
        Tag(
          name: name, path: path(of: name), reports: reports,
          hasPage: topics[name] != nil
            || reports.count + expiredCounts[name, default: 0] >= smallest,
          isTopic: topics[name] != nil)
      }
  }
}
