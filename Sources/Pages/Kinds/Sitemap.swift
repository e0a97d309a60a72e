import Files
import Markup
import SiteModel

extension PageKind {
  static let sitemap = file("sitemap", "the list of all pages for search engines", "给搜索引擎的全部页面清单") {
    planning in
    let entries = planning.planned.filter(\.isListed).map {
      Sitemap.Entry(path: $0.path, modified: $0.modified)
    }
    let sitemap = Sitemap(baseURL: planning.edition.configuration.baseURL, entries: entries)
    // The list is all that it is made from.
    let subject = sitemap.fingerprint.description
    return [
      FileDraft(
        path: Sitemap.path, subject: subject, making: .written { sitemap.write(to: &$1) })
    ]
      + (0..<Sitemap.partCount(for: entries.count)).map { part in
        FileDraft(
          path: Sitemap.path(ofPart: part + 1), subject: subject,
          making: .written { sitemap.write(part: part + 1, to: &$1) })
      }
  }
}

/// The list of all pages for search engines (sitemaps.org, protocol 0.9).
///
/// One file may list at most 50,000 pages; a larger site gets an index at the same address and the
/// lists beside it.
struct Sitemap: Sendable {
  struct Entry: Sendable {
    let path: SitePath
    let modified: Moment?
  }

  let baseURL: BaseURL
  let entries: [Entry]

  static let path = SitePath.file(["sitemap.xml"])
  private static let entryLimit = 50_000

  /// How many files the entries need, besides the index.
  static func partCount(for entryCount: Int) -> Int {
    entryCount <= entryLimit ? 0 : (entryCount + entryLimit - 1) / entryLimit
  }

  /// What the list is known by.
  var fingerprint: Fingerprint {
    var fingerprint = Fingerprint()
    for entry in entries {
      fingerprint.combine(entry.path.text)
      fingerprint.combine(entry.modified?.machineReadable)
    }
    return fingerprint
  }

  /// The address of a part, from 1.
  static func path(ofPart part: Int) -> SitePath { .file(["sitemap-\(part).xml"]) }

  /// Writes the file at ``path``: the list itself, or the index of its parts.
  func write(to output: inout OutputBuffer) {
    let parts = Self.partCount(for: entries.count)
    guard parts > 0 else { return writeList(entries[...], to: &output) }
    begin("sitemapindex", to: &output)
    for part in 1...parts {
      output.append("<sitemap><loc>")
      output.append(baseURL.absolute(Self.path(ofPart: part)), escapedFor: .xml)
      output.append("</loc></sitemap>\n")
    }
    output.append("</sitemapindex>\n")
  }

  /// Writes one part, from 1.
  func write(part: Int, to output: inout OutputBuffer) {
    let start = (part - 1) * Self.entryLimit
    writeList(entries[start..<min(start + Self.entryLimit, entries.count)], to: &output)
  }

  private func writeList(_ entries: ArraySlice<Entry>, to output: inout OutputBuffer) {
    begin("urlset", to: &output)
    for entry in entries {
      output.append("<url><loc>")
      output.append(baseURL.absolute(entry.path), escapedFor: .xml)
      output.append("</loc>")
      if let modified = entry.modified {
        output.append("<lastmod>")
        output.append(modified.machineReadable, escapedFor: .xml)
        output.append("</lastmod>")
      }
      output.append("</url>\n")
    }
    output.append("</urlset>\n")
  }

  private func begin(_ element: StaticString, to output: inout OutputBuffer) {
    output.append("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<")
    output.append(element)
    output.append(" xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n")
  }
}
