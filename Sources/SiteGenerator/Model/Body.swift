import Markdown
import Markup

/// The text of a page.
struct Body: Sendable {
  let html: HTML
  let outline: [Heading]
  /// Links to figures, still to be filled in.
  let figureLinks: [FigureLink]

  static let empty = Body(.empty)

  init(_ fragment: Fragment) {
    html = fragment.html
    outline = fragment.outline
    figureLinks = fragment.figureLinks
  }
}
