/// A word that reports are filed under, with the reports.
package struct Tag: Sendable {
  package let name: String
  package let path: SitePath
  /// Indices into the site's reports, newest first.
  package let reports: [Int]

  package static let indexPath = SitePath.page(["tags"])

  /// Every tag of the reports, by name.
  package static func all(of reports: [Report]) -> [Tag] {
    var indices: [String: [Int]] = [:]
    for (index, report) in reports.enumerated() {
      for tag in report.tags {
        indices[tag.value, default: []].append(index)
      }
    }
    return indices.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
      .map { Tag(name: $0.key, path: indexPath.page($0.key), reports: $0.value) }
  }
}
