/// Finds where references stand in a source. libcmark knows the line on which a block begins, and
/// nothing reliable about what is in it; so the text is searched from there on.
struct ReferencePlaces {
  private let source: UnsafeBufferPointer<UInt8>
  private let firstLine: Int

  init(_ source: UnsafeBufferPointer<UInt8>, firstLine: Int) {
    self.source = source
    self.firstLine = firstLine
  }

  /// The links with the places of their references; the line of its block, and the first column, for
  /// one that the source writes in another way, as with an escape.
  func locating(_ links: [FigureLink]) -> [FigureLink] {
    if links.isEmpty { return links }
    let lineStarts = lineStarts()
    var place = 0
    return links.map { link in
      let blockStart = lineStarts[min(link.line - firstLine, lineStarts.count - 1)]
      let wanted = Array("\(FigureLink.scheme):\(link.reference)".utf8)
      guard let found = firstOccurrence(of: wanted, from: max(place, blockStart)) else {
        return link
      }
      place = found + wanted.count
      let line = lineStarts.lastIndex { $0 <= found }!
      let before = source[lineStarts[line]..<found]
      return FigureLink(
        reference: link.reference, text: link.text, line: line + firstLine,
        column: before.count { $0 & 0xC0 != 0x80 } + 1, addressOffset: link.addressOffset,
        textOffset: link.textOffset)
    }
  }

  private func lineStarts() -> [Int] {
    var starts = [0]
    for (index, byte) in source.enumerated() {
      let isLineEnd =
        byte == UInt8(ascii: "\n")
        || (byte == UInt8(ascii: "\r")
          && (index + 1 == source.count || source[index + 1] != UInt8(ascii: "\n")))
      if isLineEnd { starts.append(index + 1) }
    }
    return starts
  }

  private func firstOccurrence(of wanted: [UInt8], from start: Int) -> Int? {
    guard source.count >= wanted.count else { return nil }
    for index in start...max(start, source.count - wanted.count)
    where index + wanted.count <= source.count && source[index...].starts(with: wanted) {
      return index
    }
    return nil
  }
}
