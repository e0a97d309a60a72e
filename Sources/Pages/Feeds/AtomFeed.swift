import Markup
import SiteModel

extension FeedFormat {
  /// The Atom Syndication Format (RFC 4287).
  static let atom = FeedFormat(file: "feed.xml", mediaType: "application/atom+xml") { feed, site in
    var writer = AtomWriter()
    writer.write(feed, site)
    return writer.output.bytes
  }
}

private struct AtomWriter {
  var output = OutputBuffer(capacity: 1 << 14)
  /// What stands before each element.
  private var indent: StaticString = "  "

  mutating func write(_ feed: Feed, _ site: SiteView) {
    let base = site.settings.baseURL
    output.append("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n")
    output.append("<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"")
    output.append(site.settings.language, escapedFor: .xml)
    output.append("\">\n")
    element("title", feed.title)
    if let subtitle = feed.subtitle { element("subtitle", subtitle) }
    link(base.absolute(feed.subject.path(of: .atom)), rel: "self")
    link(base.absolute(feed.subject.page), rel: "alternate")
    element("id", base.absolute(feed.subject.page))
    // A feed must say when it changed (section 4.1.1); one without entries never did.
    element("updated", feed.updated?.rfc3339 ?? "1970-01-01T00:00:00Z")
    name(site.settings.title)
    for entry in feed.entries { write(entry) }
    output.append("</feed>\n")
  }

  private mutating func write(_ entry: FeedEntry) {
    output.append("  <entry>\n")
    indent = "    "
    element("title", entry.report.title)
    link(entry.url, rel: "alternate")
    element("id", entry.id)
    element("published", entry.report.date.rfc3339)
    element("updated", entry.report.newest.rfc3339)
    if let author = entry.author { name(author) }
    for tag in entry.report.tags {
      output.append(indent)
      output.append("<category term=\"")
      output.append(tag.value.text, escapedFor: .xml)
      output.append("\"/>\n")
    }
    if let sentences = entry.sentences { element("summary", sentences) }
    output.append(indent)
    output.append("<content type=\"html\"")
    if let language = entry.report.language {
      output.append(" xml:lang=\"")
      output.append(language, escapedFor: .xml)
      output.append("\"")
    }
    output.append(">")
    output.append(entry.content, escapedFor: .xml)
    output.append("</content>\n  </entry>\n")
    indent = "  "
  }

  private mutating func name(_ name: String) {
    output.append(indent)
    output.append("<author><name>")
    output.append(name, escapedFor: .xml)
    output.append("</name></author>\n")
  }

  private mutating func element(_ name: StaticString, _ text: String) {
    output.append(indent)
    output.append("<")
    output.append(name)
    output.append(">")
    output.append(text, escapedFor: .xml)
    output.append("</")
    output.append(name)
    output.append(">\n")
  }

  private mutating func link(_ url: String, rel: StaticString) {
    output.append(indent)
    output.append("<link rel=\"")
    output.append(rel)
    output.append("\" href=\"")
    output.append(url, escapedFor: .xml)
    output.append("\"/>\n")
  }
}
