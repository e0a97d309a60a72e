import Files
import FrontMatter

/// What an editor can say about the home page, in `content/_index.md`.
package struct HomePage: Sendable {
  package let file: String?
  package let fingerprint: Fingerprint
  package let summary: String?
  package let introduction: Body
  package let template: Located<String>?
  package let image: Located<ImageAddress>?
  package let accepted: [AcceptedWarning]

  package static let empty = HomePage(
    file: nil, fingerprint: Fingerprint(), summary: nil, introduction: .empty, template: nil,
    image: nil, accepted: [])
}
