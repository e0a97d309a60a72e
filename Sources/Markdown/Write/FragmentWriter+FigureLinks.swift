import Diagnostics
import Markup

extension FragmentWriter {
  func isFigureLink(_ destination: [UInt8]) -> Bool {
    isBulletin && URLPolicy.scheme(of: destination)?.lowercased() == FigureLink.scheme
  }

  /// Whether a link is to a figure that is to be filled in.
  func isGap(_ link: Node) -> Bool {
    link.firstChild == nil
      && isFigureLink(marks.restored(link.destination) ?? Array(link.destination))
  }

  /// Keeps a link for whoever knows the figures.
  ///
  /// - Parameters:
  ///   - address: where in the HTML its address belongs; nil in an attribute.
  ///   - texts: where in the HTML the figure belongs.
  mutating func addFigureLink(
    _ node: Node, at place: SourceLocation, address: Int?, texts: [Int]
  ) {
    let destination = marks.restored(node.destination) ?? Array(node.destination)
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
        reference: String(
          decoding: destination.dropFirst(FigureLink.scheme.utf8.count + 1), as: UTF8.self),
        text: words, line: place.position?.line ?? blockLine,
        column: place.position?.column ?? 1, leavesGap: leavesGap, addressOffset: address,
        textOffsets: texts))
  }
}
