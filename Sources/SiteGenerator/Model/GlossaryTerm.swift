import Markdown
import Markup

/// A term that readers may not know, with what it means.
struct GlossaryTerm: Sendable {
  let file: String
  let title: String
  /// Other words for it, which get the same definition.
  let also: [Located<String>]
  let order: Int
  /// The definition as text, for where it opens in the middle of another text.
  let definition: String
  let body: Body

  static let glossaryPath = SitePath.page([ContentLayout.glossaryFolder])

  /// The id of its entry on the glossary page.
  var id: String {
    var ids = HeadingIDs()
    return ids.id(for: title)
  }
}
