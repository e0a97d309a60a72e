import Files
import FrontMatter
import Markdown
import Markup

/// A term that readers may not know, with what it means.
package struct GlossaryTerm: Sendable {
  package let file: String
  package let fingerprint: Fingerprint
  package let title: String
  /// Other words for it, which get the same definition.
  package let also: [Located<String>]
  /// Words that hold it and are another thing: nothing is explained in them.
  package let exceptions: [String]
  package let order: Int
  /// The definition as text, for where it opens in the middle of another text.
  package let definition: String
  package let body: Body
  /// Whether it is left out until it is finished.
  package let isDraft: Bool
  package let accepted: [AcceptedWarning]

  package static let glossaryPath = SitePath.page([ContentLayout.glossaryFolder])

  /// The id of its entry on the glossary page, unique among the terms of a site.
  package private(set) var id = ""

  /// Terms with their ids: of two whose titles differ in signs alone, such as GDP（名义） and GDP名义, the
  /// one whose file comes later gets a number.
  package static func numbered(_ terms: [GlossaryTerm]) -> [GlossaryTerm] {
    var ids = HeadingIDs()
    var numbered = terms
    for index in terms.indices.sorted(by: { terms[$0].file < terms[$1].file }) {
      numbered[index].id = ids.id(for: terms[index].title)
    }
    return numbered
  }

  init(
    file: String, fingerprint: Fingerprint, title: String, also: [Located<String>],
    exceptions: [String], order: Int, definition: String, body: Body,
    isDraft: Bool = false, accepted: [AcceptedWarning] = []
  ) {
    self.file = file
    self.fingerprint = fingerprint
    self.title = title
    self.also = also
    self.exceptions = exceptions
    self.order = order
    self.definition = definition
    self.body = body
    self.isDraft = isDraft
    self.accepted = accepted
  }
}
