import Markup
import SiteModel

extension FeedFormat {
  private static let name = "feed.json"

  /// JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/).
  static let json = FeedFormat(file: name, mediaType: "application/feed+json") {
    feed, site in
    var json = JSONWriter(capacity: 1 << 14)
    let base = site.settings.baseURL
    json.object { json in
      json.member("version", "https://jsonfeed.org/version/1.1")
      json.member("title", feed.title)
      if let subtitle = feed.subtitle { json.member("description", subtitle) }
      json.member("home_page_url", base.absolute(feed.subject.page))
      json.member("feed_url", base.absolute(feed.subject.page.file(name)))
      json.member("language", site.settings.language)
      json.name("authors")
      json.array { json in json.object { $0.member("name", site.settings.title) } }
      json.name("items")
      json.array { json in
        for entry in feed.entries { json.object { write(entry, to: &$0) } }
      }
    }
    json.endLine()
    return json.bytes
  }

  private static func write(_ entry: FeedEntry, to json: inout JSONWriter) {
    json.member("id", entry.id)
    json.member("url", entry.url)
    json.member("title", entry.report.title)
    json.member("content_html", String(decoding: entry.content, as: UTF8.self))
    if let sentences = entry.sentences { json.member("summary", sentences) }
    json.member("date_published", entry.report.date.rfc3339)
    json.member("date_modified", entry.report.newest.rfc3339)
    if let author = entry.author {
      json.name("authors")
      json.array { json in json.object { $0.member("name", author) } }
    }
    if !entry.report.tags.isEmpty {
      json.name("tags")
      json.array { json in for tag in entry.report.tags { json.string(tag.value.text) } }
    }
    if let language = entry.report.language { json.member("language", language) }
  }
}
