import Markup
import SiteModel

extension PageKind {
  static let feedPath = SitePath.file(["feed.xml"])

  static let feed = file(
    "feed", "the newest reports, and those that were changed last, as an Atom feed",
    "最新发布和最近改动的公报的 Atom 订阅"
  ) { _ in
    [FileDraft(path: feedPath, making: .written { Feed(site: $0.view).write(to: &$1) })]
  }
}

/// The newest reports as an Atom feed (RFC 4287). One that was changed or corrected comes back into it.
struct Feed {
  let site: SiteView

  private static let entryLimit = 20

  func write(to output: inout OutputBuffer) {
    let configuration = site.settings
    // Lists don't show who wrote a report and when it was updated.
    let entries = site.reader.latestChanges(Self.entryLimit).compactMap { listing in
      site.reader.report(listing.id).map { (report: $0, summary: listing.summary) }
    }
    let updated = entries.map(\.report.newest).max()
    output.append("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n")
    output.append("<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"")
    output.append(configuration.language, escapedFor: .xml)
    output.append("\">\n")
    element("title", configuration.title, to: &output)
    if !configuration.description.isEmpty {
      element("subtitle", configuration.description, to: &output)
    }
    link(configuration.baseURL.absolute(PageKind.feedPath), rel: "self", to: &output)
    link(configuration.baseURL.absolute(.home), rel: "alternate", to: &output)
    element("id", configuration.baseURL.absolute(.home), to: &output)
    // A feed must say when it changed; one without entries never did.
    element("updated", updated?.rfc3339 ?? "1970-01-01T00:00:00Z", to: &output)
    output.append("  <author><name>")
    output.append(configuration.title, escapedFor: .xml)
    output.append("</name></author>\n")
    for (report, summary) in entries { entry(report, summary, to: &output) }
    output.append("</feed>\n")
  }

  private func entry(_ report: Report, _ summary: String?, to output: inout OutputBuffer) {
    let url = site.settings.baseURL.absolute(report.path)
    output.append("  <entry>\n  ")
    element("title", report.title, to: &output)
    output.append("  ")
    link(url, rel: "alternate", to: &output)
    output.append("  ")
    element("id", url, to: &output)
    output.append("  ")
    element("published", report.date.rfc3339, to: &output)
    output.append("  ")
    element("updated", report.newest.rfc3339, to: &output)
    if let author = report.author ?? report.source {
      output.append("    <author><name>")
      output.append(author, escapedFor: .xml)
      output.append("</name></author>\n")
    }
    for tag in report.tags {
      output.append("    <category term=\"")
      output.append(tag.value.text, escapedFor: .xml)
      output.append("\"/>\n")
    }
    let phrases = site.language.pagePhrases
    let corrections = report.corrections.sorted { $0.date > $1.date }.map {
      phrases.correction($0.date.wordingInLists(in: site.language), $0.text)
    }
    let sentences = corrections + [summary].compactMap { $0 }
    if !sentences.isEmpty {
      output.append("  ")
      element("summary", sentences.joined(separator: "\n"), to: &output)
    }
    output.append("  </entry>\n")
  }

  private func element(_ name: StaticString, _ text: String, to output: inout OutputBuffer) {
    output.append("  <")
    output.append(name)
    output.append(">")
    output.append(text, escapedFor: .xml)
    output.append("</")
    output.append(name)
    output.append(">\n")
  }

  private func link(_ url: String, rel: StaticString, to output: inout OutputBuffer) {
    output.append("  <link rel=\"")
    output.append(rel)
    output.append("\" href=\"")
    output.append(url, escapedFor: .xml)
    output.append("\"/>\n")
  }
}
