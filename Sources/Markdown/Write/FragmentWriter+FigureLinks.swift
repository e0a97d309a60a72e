import Diagnostics
import Markup

extension FragmentWriter {
  func isFigureLink(_ destination: [UInt8]) -> Bool {
    isBulletin && FigureLink.isReference(destination)
  }

  /// Whether a link is to a figure that is to be filled in.
  func isGap(_ link: Node) -> Bool {
    link.firstChild == nil
      && isFigureLink(destination(of: link))
  }

  /// Keeps a link for whoever knows the figures.
  ///
  /// - Parameters:
  ///   - address: where in the HTML its address belongs; nil in an attribute.
  ///   - texts: where in the HTML the figure belongs.
  mutating func addFigureLink(
    _ node: Node, at place: SourceLocation, address: Int?, texts: [Int]
  ) {
    let destination = self.destination(of: node)
    var words = inlineText(in: node).text
    // Words that are struck out are words, too.
    if words.isEmpty, node.firstChild != nil {
      words = inlineText(in: node, withDeletions: true).text
    }
    let leavesGap = words.isEmpty && address != nil && deletions.isEmpty
    if leavesGap {
      plainText.append(verbatim: String(FigureLink.gap).utf8)
      gapCount += 1
    }
    figureLinks.append(
      FigureLink(
        reference: FigureLink.reference(in: destination),
        text: words, line: place.position?.line ?? blockLine,
        column: place.position?.column ?? 1, leavesGap: leavesGap, addressOffset: address,
        textOffsets: texts))
  }
}
