import Diagnostics
import Files
import Localization
import Pages
import SiteModel

/// The addresses that a build took away: readers and search engines may still have them.
struct RemovedAddresses {
  /// More would not be read.
  private static let limit = 20

  /// - Parameters:
  ///   - removed: the files that were published before, and are no more.
  ///   - added: the paths of those that are new.
  static func diagnostics(
    of removed: [String], added: [String], in plan: PagePlan, _ folder: String
  ) -> [Diagnostic] {
    let gone = removed.filter(isKept).sorted()
    let files = plan.sourceFiles(of: Set(added))
    return gone.prefix(limit).map { output in
      let address = SitePath.address(ofOutput: output)
      // What was renamed is new, and mostly lies in the same folder or has the same name.
      let near =
        PathSpelling.nearest(to: address, in: files.keys.sorted())
        ?? (gone.count == 1 && files.count == 1 ? files.keys.first : nil)
      let arguments: [String: Phrase.Argument] = [
        "address": .text(address), "file": .text(near.flatMap { files[$0] } ?? ""),
      ]
      return Diagnostic(
        Rule.session.addressRemoved, at: SourceLocation(file: "\(folder)/\(output)"), arguments,
        fix: near == nil ? nil : Rule.session.writeAlias)
    }
  }

  /// Whether people keep the address: not the next pages of a list, the pages of tags, or what the
  /// generator makes beside pages.
  private static func isKept(_ output: String) -> Bool {
    let parts = output.split(separator: "/")
    if parts.first == "tags" || parts.first == "assets" || parts.first == "data" { return false }
    if parts.dropLast(2).last == "page" { return false }
    return output.hasSuffix("index.html")
      || ["pdf", "doc", "docx", "xls", "xlsx", "zip"].contains {
        output.lowercased().hasSuffix(".\($0)")
      }
  }
}
