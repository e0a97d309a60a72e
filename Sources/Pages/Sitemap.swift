import Markup
import SiteModel

/// The list of all pages for search engines (sitemaps.org, protocol 0.9).
///
/// One file may list at most 50,000 pages; a larger site gets an index at the same address and the
/// lists beside it.
package struct Sitemap {
  package struct Entry: Sendable {
    package let path: SitePath
    package let modified: Moment?
  }

  package let baseURL: BaseURL
  package let entries: [Entry]

  package static let path = SitePath.file(["sitemap.xml"])
  private static let entryLimit = 50_000

  /// How many files the entries need, besides the index.
  package static func partCount(for entryCount: Int) -> Int {
    entryCount <= entryLimit ? 0 : (entryCount + entryLimit - 1) / entryLimit
  }

  /// The address of a part, from 1.
  package static func path(ofPart part: Int) -> SitePath { .file(["sitemap-\(part).xml"]) }

  /// Writes the file at ``path``: the list itself, or the index of its parts.
  package func write(to output: inout OutputBuffer) {
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
  package func write(part: Int, to output: inout OutputBuffer) {
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
