import Markdown
import Markup

/// A page that stands outside the columns: about, contact.
///
/// A class like the other pages.
package final class StandalonePage: Sendable {
  let file: String
  let path: SitePath
  let title: String
  let summary: String?
  let date: Moment?
  let updated: Moment?
  let template: Located<String>?
  let language: String?
  let image: Located<ImageAddress>?
  let aliases: [Located<SitePath>]
  let release: Release
  let body: Body
  let extra: YAMLValue?

  init(
    file: String, path: SitePath, title: String, summary: String?, date: Moment?,
    updated: Moment?, template: Located<String>?, language: String?,
    image: Located<ImageAddress>?, aliases: [Located<SitePath>], release: Release, body: Body,
    extra: YAMLValue?
  ) {
    self.file = file
    self.path = path
    self.title = title
    self.summary = summary
    self.date = date
    self.updated = updated
    self.template = template
    self.language = language
    self.image = image
    self.aliases = aliases
    self.release = release
    self.body = body
    self.extra = extra
  }
}
