import Markdown
import SiteModel
import Statistics

/// The text of one source file, and the page that it is shown on.
package struct PageText: Sendable {
  package let file: String
  package let path: SitePath
  package let title: String
  package let body: Body
  /// The report whose text it is, with its own figures.
  package let report: Report?
  /// The id of the text itself, where its page has several.
  package let id: String?

  /// Whether a link may lead to an id.
  package func hasAnchor(_ anchor: String) -> Bool {
    id == anchor || body.outline.contains { $0.id == anchor }
  }

  /// The id on the page of what a link to this very text calls so: where a page has several texts,
  /// their headings have ids apart, which nobody has to know.
  package func anchor(called name: String) -> String? {
    let own = body.idSpace.prefix + name
    return [own, name].first(where: hasAnchor)
  }

  /// The ids that links may lead to.
  package var anchors: [String] { body.outline.map(\.id) + (id.map { [$0] } ?? []) }

  /// What links to this very text may call its headings.
  package var anchorNames: [String] {
    body.outline.map { String($0.id.dropFirst(body.idSpace.prefix.count)) }
  }

  private init(
    _ file: String, _ path: SitePath, _ title: String, _ body: Body, report: Report? = nil,
    id: String? = nil
  ) {
    self.file = file
    self.path = path
    self.title = title
    self.body = body
    self.report = report
    self.id = id
  }

  /// Every text of a site.
  package static func all(of site: Site) -> [PageText] {
    var texts: [PageText] = []
    if let file = site.home.file {
      texts.append(PageText(file, .home, site.configuration.title, site.home.introduction))
    }
    texts += site.columns.map { PageText($0.file, $0.path, $0.title, $0.introduction) }
    texts += site.reports.map { PageText($0.file, $0.path, $0.title, $0.body, report: $0) }
    texts += site.pages.map { PageText($0.file, $0.path, $0.title, $0.body) }
    let language = Language(tag: site.configuration.language)
    texts += site.indicators.map { entry in
      PageText(
        entry.page.file, entry.page.path, entry.indicator.title(in: language), entry.page.body)
    }
    if let index = site.indicatorIndex {
      texts.append(PageText(index.file, IndicatorPage.indexPath, index.title ?? "", index.body))
    }
    if let glossary = site.glossary {
      texts.append(
        PageText(glossary.file, GlossaryTerm.glossaryPath, glossary.title ?? "", glossary.body))
    }
    texts += site.terms.map {
      PageText($0.file, GlossaryTerm.glossaryPath, $0.title, $0.body, id: $0.id)
    }
    return texts
  }
}
