import Markdown
import Markup

/// A page that stands outside the columns: about, contact.
package struct StandalonePage: Sendable {
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
  let body: HTML
  let outline: [Heading]
  let extra: YAMLValue?
}
