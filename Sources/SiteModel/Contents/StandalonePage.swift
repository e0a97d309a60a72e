import Files
import FrontMatter
import Markdown
import Markup

/// A page that stands outside the columns: about, contact.
///
/// A class like the other pages.
package final class StandalonePage: Sendable {
  package let file: String
  package let fingerprint: Fingerprint
  package let path: SitePath
  package let title: String
  package let summary: String?
  package let date: Moment?
  package let updated: Moment?
  package let template: Located<String>?
  package let language: String?
  /// What its editor names as the same in other languages.
  package let translations: [TranslationReference]
  package let image: Located<ImageAddress>?
  /// What that picture shows.
  package let imageAlt: String?
  package let aliases: [Located<SitePath>]
  /// Whether search engines are asked to leave it out.
  package let isUnindexed: Bool
  package let release: Release
  package let body: Body
  package let extra: YAMLValue?
  package let accepted: [AcceptedWarning]

  package init(
    file: String, fingerprint: Fingerprint, path: SitePath, title: String, summary: String?,
    date: Moment?,
    updated: Moment?, template: Located<String>?, language: String?,
    image: Located<ImageAddress>?, imageAlt: String? = nil, aliases: [Located<SitePath>],
    isUnindexed: Bool = false, release: Release, translations: [TranslationReference] = [],
    body: Body,
    extra: YAMLValue?, accepted: [AcceptedWarning] = []
  ) {
    self.file = file
    self.fingerprint = fingerprint
    self.path = path
    self.title = title
    self.summary = summary
    self.date = date
    self.updated = updated
    self.template = template
    self.language = language
    self.translations = translations
    self.image = image
    self.imageAlt = imageAlt
    self.aliases = aliases
    self.isUnindexed = isUnindexed
    self.release = release
    self.body = body
    self.extra = extra
    self.accepted = accepted
  }
}

extension StandalonePage {
  /// A page that says but one thing, in the place of something that is gone.
  package static func saying(_ html: HTML, in page: AbsentPage) -> StandalonePage {
    StandalonePage(
      file: page.file, fingerprint: Fingerprint(), path: page.path, title: page.title, summary: nil,
      date: nil, updated: nil, template: nil, language: page.language, image: nil, aliases: [],
      release: Release(isDraft: false, from: nil, until: nil), body: Body(showing: html), extra: nil
    )
  }
}
