import Localization
import Markup
import SiteModel

/// What a page tells search engines of itself, in schema.org's words as JSON-LD 1.1: the way to it from
/// the home page; of a report that it is one, by whom and when; of the home page, whose site it is.
///
/// Google's guidelines for `Article` and `BreadcrumbList` say what they read of it.
struct StructuredData {
  let head: PageHead

  private var site: SiteView { head.site }
  private var base: BaseURL { site.settings.baseURL }
  private var page: String { base.absolute(head.path) }

  /// A script element that nothing runs; nothing of pages of which search engines should not know.
  var html: HTML {
    if head.about.isExpired { return .empty }
    var json = JSONWriter(capacity: 1 << 10)
    json.object { json in
      json.member("@context", "https://schema.org")
      json.name("@graph")
      json.array { json in
        if head.path == .home {
          json.object(writeSite)
        } else {
          json.object(writeBreadcrumbs)
        }
        if let report = head.about.report { json.object { write(report, &$0) } }
      }
    }
    var output = OutputBuffer(capacity: json.bytes.count + 64)
    output.append("<script type=\"application/ld+json\">")
    output.append(verbatim: json.bytes)
    output.append("</script>")
    return HTML(vouchedFor: output.bytes)
  }

  private func writeSite(_ json: inout JSONWriter) {
    json.member("@type", "WebSite")
    json.member("@id", "\(page)#site")
    json.member("name", site.settings.title)
    if !site.settings.description.isEmpty {
      json.member("description", site.settings.description)
    }
    json.member("url", page)
    json.member("inLanguage", site.settings.language)
    json.name("publisher")
    json.object(site.writePublisher)
  }

  private func writeBreadcrumbs(_ json: inout JSONWriter) {
    json.member("@type", "BreadcrumbList")
    let above = head.breadcrumbs.map { ($0.title, base.origin + $0.url) }
    json.name("itemListElement")
    json.array { json in
      for (index, crumb) in (above + [(head.title, page)]).enumerated() {
        json.object { json in
          json.member("@type", "ListItem")
          json.member("position", orNull: index + 1)
          json.member("name", crumb.0)
          json.member("item", crumb.1)
        }
      }
    }
  }

  private func write(_ report: Report, _ json: inout JSONWriter) {
    // What a body reports in figures, or under a number, is a `Report`; both are articles.
    let isReport = !report.metrics.isEmpty || report.documentNumber != nil
    json.member("@type", isReport ? "Report" : "NewsArticle")
    json.member("@id", "\(page)#article")
    json.member("headline", report.title)
    if let description = head.about.description { json.member("description", description) }
    json.member("url", page)
    json.member("mainEntityOfPage", page)
    json.member("inLanguage", report.language ?? site.settings.language)
    json.member("datePublished", report.date.rfc3339)
    json.member("dateModified", report.newest.rfc3339)
    if let image = site.address(report.image) { json.member("image", image) }
    json.name("author")
    json.object { json in
      json.member("@type", report.author == nil ? "Organization" : "Person")
      json.member("name", report.author ?? report.source ?? site.settings.title)
    }
    json.name("publisher")
    json.object(site.writePublisher)
    if let source = report.source {
      json.name("sourceOrganization")
      json.object { json in
        json.member("@type", "Organization")
        json.member("name", source)
      }
    }
    if let number = report.documentNumber {
      json.member(isReport ? "reportNumber" : "identifier", number)
    }
    if !report.tags.isEmpty {
      json.member("keywords", report.tags.map(\.value.text).joined(separator: ","))
    }
    if let period = report.period {
      json.member("temporalCoverage", "\(period.firstDay)/\(period.lastDay)")
    }
    if let correction = report.corrections.max(by: { $0.date < $1.date }) {
      json.member("correction", correction.text)
    }
    var known: Set<String> = []
    let datasets = report.metrics.compactMap { metric in
      metric.indicator.flatMap { site.reader.listing($0.value) }
        .map { "\(base.absolute($0.path))#dataset" }
    }.filter { known.insert($0).inserted }
    if !datasets.isEmpty {
      json.name("about")
      json.array { json in for id in datasets { json.object { $0.member("@id", id) } } }
    }
  }
}

extension SiteView {
  /// Whoever publishes the site, and so its reports and data; by one id on all of its pages.
  func writePublisher(_ json: inout JSONWriter) {
    let home = settings.baseURL.absolute(.home)
    json.member("@type", "Organization")
    json.member("@id", "\(home)#publisher")
    json.member("name", settings.title)
    json.member("url", home)
    if let icon = address(settings.icon) { json.member("logo", icon) }
  }
}
