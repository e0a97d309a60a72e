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
  package let order: Int
  /// The definition as text, for where it opens in the middle of another text.
  package let definition: String
  package let body: Body

  package static let glossaryPath = SitePath.page([ContentLayout.glossaryFolder])

  /// The id of its entry on the glossary page.
  package var id: String {
    var ids = HeadingIDs()
    return ids.id(for: title)
  }
}
