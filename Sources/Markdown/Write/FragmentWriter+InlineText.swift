import Markup

/// The text of inlines, as headings and labels need it beside the HTML.
struct InlineText {
  /// For each link to a figure without words, a ``FigureLink/gap``.
  var text: String
  /// Those links, in their order.
  var gaps: [Node]
}

extension FragmentWriter {
  /// The text of all inlines under a node, walked without recursion, without the numbers of notes
  /// and without what is struck out.
  ///
  /// - Parameter first: the child with which the text begins; nil for the first.
  mutating func inlineText(
    in root: Node, from first: Node? = nil, withDeletions: Bool = false
  ) -> InlineText {
    var bytes: [UInt8] = []
    var gaps: [Node] = []
    var deletions = 0
    var raised: [(name: String, start: Int)] = []
    var isBefore = first != nil
    SyntaxTree.walk(root) { event, node, kind in
      count(1)
      guard event == .enter else { return .into }
      if isBefore, node != root {
        guard node == first else { return .over }
        isBefore = false
      }
      if kind == .text {
        append(node, to: &bytes, withDeletions: withDeletions, &deletions)
        return .into
      }
      if deletions > 0 { return .into }
      switch kind {
      case .code: bytes.append(contentsOf: marks.restored(node.literal) ?? Array(node.literal))
      case .softBreak:
        if !joinsLines(behind: bytes, at: node) { bytes.append(UInt8(ascii: " ")) }
      case .htmlInline where root.kind == .image && !RawHTML.isLineBreak(node.literal):
        // Nothing is HTML in an attribute.
        bytes.append(contentsOf: marks.restored(node.literal) ?? Array(node.literal))
      case .htmlInline: append(tag: node, to: &bytes, &raised)
      case .lineBreak: bytes.append(UInt8(ascii: " "))
      case .link where node != root && isGap(node):
        bytes.append(contentsOf: String(FigureLink.gap).utf8)
        gaps.append(node)
      default: break
      }
      return .into
    }
    return InlineText(text: String(decoding: bytes, as: UTF8.self), gaps: gaps)
  }

  /// A tag has no words; those between two that raise them are raised.
  private mutating func append(
    tag node: Node, to bytes: inout [UInt8], _ raised: inout [(name: String, start: Int)]
  ) {
    if RawHTML.isLineBreak(node.literal) { return bytes.append(UInt8(ascii: " ")) }
    guard !converter.allowsRawHTML, let tag = InlineTag(node.literal),
      tag.name == "sup" || tag.name == "sub"
    else { return }
    switch tags.role(of: node, &strikes, marks) {
    case .opens: raised.append((tag.name, bytes.count))
    case .closes:
      guard let open = raised.popLast(), open.name == tag.name,
        let words = RaisedText.words(bytes[open.start...], in: open.name)
      else { return }
      bytes.replaceSubrange(open.start..., with: words)
    case .isRedundant, nil: break
    }
  }

  private mutating func append(
    _ node: Node, to bytes: inout [UInt8], withDeletions: Bool, _ deletions: inout Int
  ) {
    let text = node.literal
    count(text.count)
    var start = 0
    while let found = marks.next(in: text, from: start) {
      if deletions == 0 { bytes.append(contentsOf: text[start..<found.range.lowerBound]) }
      start = found.range.upperBound
      switch found.mark {
      case .footnoteReference: break
      case .raisedStart, .loweredStart:
        guard let end = marks.next(in: text, from: start) else { break }
        let words = text[start..<end.range.lowerBound]
        if deletions == 0 { bytes.append(contentsOf: RaisedText.plain(words, found.mark)) }
        start = end.range.upperBound
      case .strikeOpener, .strikeCloser, .strikeEither:
        switch strikes.role(ofMarkAt: found.range.lowerBound, in: node, marks) {
        case .opens: if !withDeletions { deletions += 1 }
        case .closes: if !withDeletions { deletions -= 1 }
        case .isRedundant: break
        case nil: if deletions == 0 { bytes.append(contentsOf: "~~".utf8) }
        }
      default:
        if deletions == 0 { bytes.append(contentsOf: marks.original(of: found).utf8) }
      }
    }
    if deletions == 0 { bytes.append(contentsOf: text[start...]) }
  }

  /// Writes the value of an attribute.
  /// - Returns: where in the HTML the figures belong that it leaves open.
  mutating func writeLabel(_ label: InlineText) -> [(link: Node, offset: Int)] {
    let pieces = label.text.unicodeScalars.split(
      separator: FigureLink.gap, omittingEmptySubsequences: false)
    var places: [(link: Node, offset: Int)] = []
    for (index, piece) in pieces.enumerated() {
      if index > 0 { places.append((label.gaps[index - 1], output.count)) }
      output.append(String(piece), escapedFor: .html)
    }
    return places
  }
}
