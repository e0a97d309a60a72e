extension HTML {
  /// The same without what is struck out, and without the elements that held nothing else, from links and
  /// words set off up to whole lists: for readers of feeds, some of which show `<del>` as if it stood.
  ///
  /// As in ``withWholeAddresses(origin:page:)`` it must be HTML that the generator wrote itself: the
  /// element has no attributes, and no text holds `<` as it is.
  public var withoutDeletions: HTML {
    let (opening, closing) = (Array("<del>".utf8), Array("</del>".utf8))
    var output: [UInt8] = []
    var depth = 0
    // What comes next, and where that begins which stays up to there.
    var (place, kept) = (0, 0)
    while let tag = bytes[place...].firstIndex(of: UInt8(ascii: "<")) {
      place = tag + 1
      let rest = bytes[tag...]
      if rest.starts(with: opening) {
        if depth == 0 { output += bytes[kept..<tag] }
        depth += 1
        place = tag + opening.count
      } else if depth > 0, rest.starts(with: closing) {
        depth -= 1
        place = tag + closing.count
        if depth == 0 { place += Self.removeEmptied(from: &output, before: bytes[place...]) }
        kept = place
      }
    }
    if kept == 0, depth == 0 { return self }
    if depth == 0 { output += bytes[kept...] }
    return HTML(vouchedFor: output)
  }

  /// What is nothing without what is in it; an empty cell still keeps the others in their columns.
  private static let emptiable = [
    "a", "strong", "em", "code", "p", "li", "ul", "ol", "blockquote", "h1", "h2", "h3", "h4", "h5",
    "h6",
  ]

  /// Takes the opening tags away whose closing tags are next, with nothing in between.
  /// - Returns: how many bytes the closing tags have, with the ends of their lines.
  private static func removeEmptied(
    from output: inout [UInt8], before rest: ArraySlice<UInt8>
  ) -> Int {
    var left = rest
    while true {
      let closing = left.drop(while: isBlank)
      guard let name = emptiable.first(where: { closing.starts(with: "</\($0)>".utf8) }),
        let opened = output.lastIndex(where: { !isBlank($0) }), output[opened] == UInt8(ascii: ">"),
        let start = output.lastIndex(of: UInt8(ascii: "<")),
        output[start...].starts(with: "<\(name)>".utf8)
          || output[start...].starts(with: "<\(name) ".utf8)
      else { break }
      output.removeSubrange(start...)
      left = closing.dropFirst(name.utf8.count + 3)
      if output.isEmpty || output.last == UInt8(ascii: "\n"), left.first == UInt8(ascii: "\n") {
        left = left.dropFirst()
      }
    }
    return rest.count - left.count
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\n")
  }
}
