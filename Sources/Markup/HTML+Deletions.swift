extension HTML {
  /// The same without what is struck out, and without the paragraphs, items and headings that held
  /// nothing else: for readers of feeds, some of which show `<del>` as if it stood.
  ///
  /// As in ``withWholeAddresses(origin:page:)`` it must be HTML that the generator wrote itself: the
  /// element has no attributes, and no text holds `<` as it is.
  public var withoutDeletions: HTML {
    let (opening, closing) = (Array("<del>".utf8), Array("</del>".utf8))
    var output: [UInt8] = []
    var depth = 0
    var place = 0
    while place < bytes.count {
      let rest = bytes[place...]
      if rest.starts(with: opening) {
        depth += 1
        place += opening.count
      } else if depth > 0, rest.starts(with: closing) {
        depth -= 1
        place += closing.count
        if depth == 0 { place += Self.removeEmptyBlock(from: &output, before: bytes[place...]) }
      } else {
        if depth == 0 { output.append(bytes[place]) }
        place += 1
      }
    }
    return HTML(vouchedFor: output)
  }

  private static let blocks = ["p", "li", "h1", "h2", "h3", "h4", "h5", "h6"]

  /// Takes the opening tag of a block away whose closing tag is next.
  /// - Returns: how many bytes the closing tag has, with the end of its line.
  private static func removeEmptyBlock(
    from output: inout [UInt8], before rest: ArraySlice<UInt8>
  ) -> Int {
    for name in blocks {
      let closing = "</\(name)>".utf8
      guard rest.starts(with: closing) else { continue }
      guard output.last == UInt8(ascii: ">"), let start = output.lastIndex(of: UInt8(ascii: "<")),
        output[start...].starts(with: "<\(name)".utf8)
      else { return 0 }
      output.removeSubrange(start...)
      let end = rest.startIndex + closing.count
      return closing.count + (rest.indices.contains(end) && rest[end] == UInt8(ascii: "\n") ? 1 : 0)
    }
    return 0
  }
}
