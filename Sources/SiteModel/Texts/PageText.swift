import Files
import Localization
import Markdown
import Statistics

/// The text of one source file, and the page that it is shown on.
///
/// A report's charts belong to its text: they are found and checked with it.
///
/// A class so that every list of texts shares it.
package final class PageText: Sendable {
  package let file: String
  package let path: SitePath
  package let title: String
  package let body: Body
  /// What its file is known by.
  package let fingerprint: Fingerprint
  /// The report whose text it is, with its own figures.
  package let report: Report?
  /// The id of the text itself, where its page has several.
  package let id: String?
  /// The language of its page, where that is not the site's.
  package let language: Language?
  /// The day of its page, where it has one.
  let date: Moment?
  /// When its page will be gone, where that is said.
  let expiry: Moment?

  /// The id on the page of what a link to this very text calls so: where a page has several texts,
  /// their headings have ids apart, which nobody has to know.
  ///
  /// - Parameter anchors: the ids that links may lead to.
  package func anchor(called name: String, among anchors: Set<String>) -> String? {
    let own = body.idSpace.prefix + name
    return [own, name].first(where: anchors.contains)
  }

  /// The language of what the site says on its page.
  package func language(on site: SiteConfiguration) -> Language {
    language ?? site.languageOfWords
  }

  /// The ids that links may lead to.
  package var anchors: [String] { body.outline.map(\.id) + (id.map { [$0] } ?? []) }

  /// What links to this very text may call its headings.
  package var anchorNames: [String] {
    body.outline.map { String($0.id.dropFirst(body.idSpace.prefix.count)) }
  }

  init(
    _ file: String, _ path: SitePath, _ title: String, _ body: Body, _ fingerprint: Fingerprint,
    report: Report? = nil, id: String? = nil, language: String? = nil,
    date: Moment? = nil, expiry: Moment? = nil
  ) {
    self.file = file
    self.path = path
    self.title = title
    self.body = body
    self.fingerprint = fingerprint
    self.report = report
    self.id = id
    self.language = language.map(SiteConfiguration.language)
    self.date = date
    self.expiry = expiry
  }

  convenience init(of report: Report) {
    self.init(
      report.file, report.path, report.title, report.body, report.fingerprint, report: report,
      language: report.language, date: report.date, expiry: report.release.until)
  }

  /// Every text of an edition.
  static func all(of edition: Edition) -> [PageText] {
    var texts: [PageText] = []
    let language = edition.language
    if let file = edition.home.file {
      texts.append(
        PageText(
          file, .home, edition.configuration.title, edition.home.introduction,
          edition.home.fingerprint))
    }
    texts += edition.columns.map {
      PageText(
        $0.file, $0.path, $0.title, $0.introduction, $0.fingerprint, language: $0.language)
    }
    texts += edition.reports.map(PageText.init(of:))
    texts += edition.pages.map {
      PageText(
        $0.file, $0.path, $0.title, $0.body, $0.fingerprint, language: $0.language, date: $0.date,
        expiry: $0.release.until)
    }
    texts += edition.indicators.map { page in
      PageText(
        page.file, page.path, page.indicator.title(in: language), page.body, page.fingerprint,
        language: page.language)
    }
    if let index = edition.indicatorIndex {
      texts.append(
        PageText(
          index.file, IndicatorPage.indexPath, index.title ?? "", index.body, index.fingerprint))
    }
    if let glossary = edition.glossary {
      texts.append(
        PageText(
          glossary.file, GlossaryTerm.glossaryPath, glossary.title ?? "", glossary.body,
          glossary.fingerprint))
    }
    texts += edition.topics.values.sorted { $0.file < $1.file }.map {
      PageText($0.file, $0.path, $0.title ?? $0.tag.text, $0.body, $0.fingerprint)
    }
    texts += edition.terms.map {
      PageText($0.file, GlossaryTerm.glossaryPath, $0.title, $0.body, $0.fingerprint, id: $0.id)
    }
    return texts
  }
}
