import Markup
import SiteModel

/// The newest reports as an Atom feed (RFC 4287).
package struct Feed {
  package let site: Site

  package static let path = SitePath.file(["feed.xml"])
  private static let entryLimit = 20

  package func write(to output: inout OutputBuffer) {
    let configuration = site.configuration
    let reports = site.reports.prefix(Self.entryLimit)
    let updated = reports.map { $0.updated ?? $0.date }.max()
    output.append("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n")
    output.append("<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"")
    output.append(configuration.language, escapedFor: .xml)
    output.append("\">\n")
    element("title", configuration.title, to: &output)
    if !configuration.description.isEmpty {
      element("subtitle", configuration.description, to: &output)
    }
    link(configuration.baseURL.absolute(Self.path), rel: "self", to: &output)
    link(configuration.baseURL.absolute(.home), rel: "alternate", to: &output)
    element("id", configuration.baseURL.absolute(.home), to: &output)
    // A feed must say when it changed; one without entries never did.
    element("updated", updated?.rfc3339 ?? "1970-01-01T00:00:00Z", to: &output)
    output.append("  <author><name>")
    output.append(configuration.title, escapedFor: .xml)
    output.append("</name></author>\n")
    for report in reports { entry(report, to: &output) }
    output.append("</feed>\n")
  }

  private func entry(_ report: Report, to output: inout OutputBuffer) {
    let url = site.configuration.baseURL.absolute(report.path)
    output.append("  <entry>\n  ")
    element("title", report.title, to: &output)
    output.append("  ")
    link(url, rel: "alternate", to: &output)
    output.append("  ")
    element("id", url, to: &output)
    output.append("  ")
    element("published", report.date.rfc3339, to: &output)
    output.append("  ")
    element("updated", (report.updated ?? report.date).rfc3339, to: &output)
    if let author = report.author ?? report.source {
      output.append("    <author><name>")
      output.append(author, escapedFor: .xml)
      output.append("</name></author>\n")
    }
    for tag in report.tags {
      output.append("    <category term=\"")
      output.append(tag.value, escapedFor: .xml)
      output.append("\"/>\n")
    }
    if let summary = site.summary(of: report) {
      output.append("  ")
      element("summary", summary, to: &output)
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
