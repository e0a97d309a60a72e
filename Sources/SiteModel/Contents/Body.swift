import Markdown
import Markup

/// The text of a page.
package struct Body: Sendable {
  package let html: HTML
  package let outline: [Heading]
  /// Links to figures, still to be filled in.
  package let figureLinks: [FigureLink]
  /// Links to other places on the site, and pictures from there: their addresses are still as the
  /// editor wrote them.
  package let links: [Reference]
  package let pictures: [Reference]
  /// Charts that the text describes where they belong.
  package let charts: [ChartBlock]

  /// Where terms may be explained.
  package let termPlaces: TermPlaces

  /// What stands in front of the ids of its headings.
  package let idSpace: IDSpace

  package static let empty = Body(.empty, charts: [])

  package init(_ fragment: Fragment, charts: [ChartBlock], idSpace: IDSpace = .page) {
    self.charts = charts
    self.idSpace = idSpace
    html = fragment.html
    outline = fragment.outline
    figureLinks = fragment.figureLinks
    termPlaces = fragment.termPlaces
    links = fragment.links.filter(\.isLocal)
    pictures = fragment.images.filter(\.isLocal)
  }

  /// Whether more of the site has to be known before it can be shown, terms aside.
  var hasGaps: Bool {
    !figureLinks.isEmpty || !links.isEmpty || !pictures.isEmpty || !charts.isEmpty
  }
}
