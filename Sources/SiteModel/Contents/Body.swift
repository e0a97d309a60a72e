import Markdown
import Markup

/// The text of a page.
///
/// A class so that whoever holds it holds one reference.
package final class Body: Sendable {
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

  /// - Parameter site: whole addresses on it are links within it.
  package convenience init(
    _ fragment: Fragment, charts: [ChartBlock], on site: BaseURL? = nil, idSpace: IDSpace = .page
  ) {
    let isOnSite = { (reference: Reference) in
      reference.isLocal || site?.pathOnSite(reference.destination) != nil
    }
    self.init(
      html: fragment.html, outline: fragment.outline, figureLinks: fragment.figureLinks,
      links: fragment.links.filter(isOnSite), pictures: fragment.images.filter(isOnSite),
      charts: charts, termPlaces: fragment.termPlaces, idSpace: idSpace)
  }

  /// A text of which nothing has to be known.
  convenience init(showing html: HTML) {
    self.init(
      html: html, outline: [], figureLinks: [], links: [], pictures: [], charts: [],
      termPlaces: .none, idSpace: .page)
  }

  init(
    html: HTML, outline: [Heading], figureLinks: [FigureLink], links: [Reference],
    pictures: [Reference], charts: [ChartBlock], termPlaces: TermPlaces, idSpace: IDSpace
  ) {
    self.html = html
    self.outline = outline
    self.figureLinks = figureLinks
    self.links = links
    self.pictures = pictures
    self.charts = charts
    self.termPlaces = termPlaces
    self.idSpace = idSpace
  }

  /// The heading behind the section in which something stands, by its offset in the HTML; nil of what
  /// stands in the last one.
  func heading(after offset: Int) -> Heading? {
    outline.first { $0.offset.map { $0 >= offset } ?? false }
  }

  /// Whether it shows nothing.
  var isEmpty: Bool { html.bytes.isEmpty && charts.isEmpty }

  /// Whether more of the site has to be known before it can be shown, terms aside.
  var hasGaps: Bool {
    !figureLinks.isEmpty || !links.isEmpty || !pictures.isEmpty || !charts.isEmpty
  }
}
