import Diagnostics
import Localization
import Pages
import SiteModel

/// An address that publishing takes away: readers and search engines may still have it.
package struct EndedAddress: Hashable, Sendable {
  /// The file that was published, below the published folder.
  let output: String
  package let address: String
  /// The source file that most likely stands for it now; of a chart alone, that of its page.
  package let successor: String?

  /// - Parameters:
  ///   - removed: the files that were published before, and are no more.
  ///   - added: the paths of those that are new.
  ///   - titles: what pages among both are called, as far as they were read.
  static func all(
    among removed: [String], added: [String], titles: [String: String], in plan: PagePlan
  ) -> [EndedAddress] {
    let all = Set(removed)
    let gone = removed.filter { output in
      // With its page goes also where the chart stood alone: an alias of the page leads to both.
      page(ofChartAlone: output).map { !all.contains($0) } ?? isKept(output)
    }.sorted()
    if gone.isEmpty { return [] }
    let files = plan.sourceFiles(of: Set(added))
    let known = KnownPaths(files.keys.sorted())
    // Of pages with the same title none is known to be the one.
    let namesakes = Dictionary(grouping: added) { titles[$0] ?? "" }
    return gone.map { output in
      let address = SitePath.address(ofOutput: output)
      if let page = page(ofChartAlone: output) {
        return EndedAddress(
          output: output, address: address,
          successor: plan.sourceFiles(of: [page]).values.first)
      }
      let namesake = titles[output].flatMap { $0.isEmpty ? nil : namesakes[$0] }
      // What was renamed is new, and has the same title, or lies in the same folder, or has the same
      // name.
      let near =
        (namesake?.count == 1 ? namesake.map { SitePath.address(ofOutput: $0[0]) } : nil)
        ?? known.nearest(to: address)
        ?? (gone.count == 1 && files.count == 1 ? files.keys.first : nil)
      return EndedAddress(
        output: output, address: address, successor: near.flatMap { files[$0] })
    }
  }

  /// The page that a chart is of which stands alone in some file, both below the published folder.
  static func page(ofChartAlone output: String) -> String? {
    let parts = output.split(separator: "/")
    guard parts.last == "index.html", parts.count > 2, parts[parts.count - 3] == "embed",
      parts[parts.count - 2].hasPrefix("chart-")
    else { return nil }
    return (parts.dropLast(3) + ["index.html"]).joined(separator: "/")
  }

  /// Whether people keep the address: not the next pages of a list, the pages of tags, or what the
  /// generator makes beside pages.
  private static func isKept(_ output: String) -> Bool {
    let parts = output.split(separator: "/")
    if ["tags", "assets", "data", "search", "archive"].contains(parts.first) { return false }
    if ["page", "embed"].contains(parts.dropLast(2).last ?? "") { return false }
    if output.hasSuffix("index.html") { return true }
    return !isMadeBesidePages(output)
      && [
        "pdf", "ofd", "doc", "docx", "wps", "xls", "xlsx", "et", "csv", "txt", "ppt", "pptx", "zip",
        "rar", "7z",
      ].contains {
        output.lowercased().hasSuffix(".\($0)")
      }
  }

  /// Whether a file that is gone was made by the generator: figures for download, drawings of charts.
  static func isMadeBesidePages(_ output: String) -> Bool {
    let parts = output.split(separator: "/")
    return parts.first == "indicators" || parts.first == "data" || parts.first == "charts"
      || parts.count == 1 && ["sitemap.xml", "robots.txt", "manifest.webmanifest"].contains(output)
      || parts.last == "feed.xml" || parts.last == "feed.json"
      || (parts.last?.hasPrefix("chart-") ?? false)
        && ["csv", "svg"].contains { output.hasSuffix(".\($0)") }
      || output == "assets/charts.css"
  }

  /// What to write in the file that stands for it now.
  package var advice: Phrase {
    Phrase(fix ?? Rule.session.addressRemoved.fix ?? Rule.session.writeAlias, arguments)
  }

  /// What the rule itself does not say.
  private var fix: Wording? {
    // A page in the place of a file that is downloaded leads nobody on.
    if !output.hasSuffix(".html") { return Rule.session.putFileBack }
    if successor == nil { return nil }
    return Self.page(ofChartAlone: output) == nil
      ? Rule.session.writeAlias : Rule.session.writeAliasOfChart
  }

  private var arguments: [String: Phrase.Argument] {
    let name = output.split(separator: "/").dropLast().last ?? ""
    return [
      "address": .text(address), "file": .text(successor ?? ""),
      "id": .text(String(name.dropFirst(name.hasPrefix("chart-") ? 6 : 0))),
    ]
  }

  /// More would not be read.
  private static let limit = 20

  /// - Parameter folder: the published folder.
  static func diagnostics(of ended: [EndedAddress], _ folder: String) -> [Diagnostic] {
    ended.prefix(limit).map { ended in
      Diagnostic(
        Rule.session.addressRemoved, at: SourceLocation(file: "\(folder)/\(ended.output)"),
        ended.arguments, fix: ended.fix)
    }
  }
}
