import Files
import FrontMatter

/// What an editor says of a tag: `content/tags/TAG.md`. Its page opens with the text, and with the figures
/// of the indicators that it names.
///
/// A class like the other pages.
package final class Topic: Sendable {
  package let tag: TagName
  package let file: String
  package let fingerprint: Fingerprint
  /// What its page is called, where that is not the tag.
  package let title: String?
  package let summary: String?
  /// As the editor names them.
  package let indicators: [Located<String>]
  package let body: Body
  /// Whether it is left out until it is finished.
  package let isDraft: Bool
  package let accepted: [AcceptedWarning]

  package init(
    tag: TagName, file: String, fingerprint: Fingerprint, title: String?, summary: String?,
    indicators: [Located<String>], body: Body, isDraft: Bool, accepted: [AcceptedWarning]
  ) {
    self.tag = tag
    self.file = file
    self.fingerprint = fingerprint
    self.title = title
    self.summary = summary
    self.indicators = indicators
    self.body = body
    self.isDraft = isDraft
    self.accepted = accepted
  }
}

extension Topic {
  package var path: SitePath { Tag.path(of: tag) }
}
