/// What an editor can say about the home page, in `content/_index.md`.
struct HomePage: Sendable {
  let file: String?
  let summary: String?
  let introduction: Body
  let template: Located<String>?
  let image: Located<ImageAddress>?

  static let empty = HomePage(
    file: nil, summary: nil, introduction: .empty, template: nil, image: nil)
}
