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
  ///   - plainStart: where its words begin in the plain text.
  mutating func addFigureLink(
    _ node: Node, at place: SourceLocation, address: Int?, texts: [Int],
    from plainStart: Int? = nil
  ) {
    let destination = self.destination(of: node)
    var words = inlineText(in: node).text
    // Words that are struck out are words, too.
    if words.isEmpty, node.firstChild != nil {
      words = inlineText(in: node, withDeletions: true).text
    }
    let leavesGap = words.isEmpty && address != nil && deletionDepth == 0
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
    let start = plainStart ?? plainText.count
    if lastNotePlace == start { figuresBehindNotes.insert(figurePlaces.count) }
    if footnote != nil { figuresInNotes.insert(figurePlaces.count) }
    figurePlaces.append(start..<plainText.count)
  }

  /// Keeps with each link to a figure the words of its sentence around it, which say what the figure
  /// is: a fall, a share, of which year.
  mutating func readSentencesOfFigures() {
    guard !figureLinks.isEmpty else { return }
    let bytes = plainText.bytes
    let headings = HeadingPaths(outline)
    for (index, place) in figurePlaces.enumerated() {
      let cell = figureSentences[index]
      let start = max(
        Sentence.start(before: place.lowerBound, in: bytes), cell?.lowerBound ?? 0)
      let end = min(
        Sentence.end(behind: place.upperBound, in: bytes), cell?.upperBound ?? bytes.count)
      figureLinks[index].before = String(decoding: bytes[start..<place.lowerBound], as: UTF8.self)
      // Readers see the number of the note between the two: 项目2①35亿元 is no 235亿元.
      if figuresBehindNotes.contains(index) { figureLinks[index].before += " " }
      figureLinks[index].after = String(decoding: bytes[place.upperBound..<end], as: UTF8.self)
      if cell == nil {
        let next =
          figurePlaces.indices.contains(index + 1)
          ? figurePlaces[index + 1].lowerBound : bytes.count
        figureLinks[index].beyond = Sentence.behind(end, before: next, in: bytes)
      }
      if cell == nil, !figuresInNotes.contains(index) {
        figureLinks[index].section = section(above: start, in: bytes, headings)
      }
    }
  }

  /// What stands above a sentence, as far as it may name a time.
  ///
  /// - Parameter headings: for each heading those that it stands under, itself the last.
  private func section(
    above sentence: Int, in bytes: [UInt8], _ headings: HeadingPaths
  ) -> FigureLink.Section {
    let heading = headings.last(before: sentence, among: headingPlaces)
    // What stands in a heading is not under the one before.
    if let heading, headingPlaces[heading].upperBound > sentence { return FigureLink.Section() }
    let top = heading.map { headingPlaces[$0].upperBound } ?? 0
    var start = max(top, sentence - Self.reachAbove)
    let isCut = start > top
    while start < sentence, bytes[start] & 0xC0 == 0x80 { start += 1 }
    let above = bytes[start..<sentence]
    return FigureLink.Section(
      headings: isCut ? [] : heading.map { headings.path(to: $0, outline) } ?? [],
      above: Self.mayNameTime(above) ? String(decoding: above, as: UTF8.self) : "")
  }

  private static let reachAbove = 900

  /// Whether one of 年月季期初 stands in a text.
  private static func mayNameTime(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.indices.dropLast(2).contains { place in
      switch (bytes[place], bytes[place + 1], bytes[place + 2]) {
      case (0xE5, 0xB9, 0xB4), (0xE6, 0x9C, 0x88), (0xE5, 0xAD, 0xA3), (0xE6, 0x9C, 0x9F),
        (0xE5, 0x88, 0x9D):
        true
      default: false
      }
    }
  }
}

/// Which headings stand above one another.
private struct HeadingPaths {
  /// For each heading the one that it stands under.
  private var parents: [Int?] = []

  init(_ outline: [Heading]) {
    var open: [Int] = []
    for (index, heading) in outline.enumerated() {
      while let last = open.last, outline[last].level >= heading.level { open.removeLast() }
      parents.append(open.last)
      open.append(index)
    }
  }

  /// The words of a heading and of those above it, its own the last.
  func path(to heading: Int, _ outline: [Heading]) -> [String] {
    var path: [String] = []
    var next: Int? = heading
    while let index = next {
      path.append(outline[index].text)
      next = parents[index]
    }
    return path.reversed()
  }

  /// The last heading that begins before a place or there.
  func last(before place: Int, among places: [Range<Int>]) -> Int? {
    var (low, high) = (0, places.count)
    while low < high {
      let middle = (low + high) / 2
      if places[middle].lowerBound <= place { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? low - 1 : nil
  }
}

/// Where the sentence around a place in plain text begins and ends; no further than is of use.
private enum Sentence {
  private static let reach = 240

  static func start(before place: Int, in bytes: [UInt8]) -> Int {
    var index = place
    while index > 0, place - index < reach {
      if bytes[index - 1] == UInt8(ascii: "\n") || endsSentence(bytes, index) { return index }
      index -= 1
    }
    while index < place, bytes[index] & 0xC0 == 0x80 { index += 1 }
    return index
  }

  static func end(behind place: Int, in bytes: [UInt8]) -> Int {
    var index = place
    while index < bytes.count, index - place < reach {
      if bytes[index] == UInt8(ascii: "\n") || endsSentence(bytes, index + 3) { return index }
      index += 1
    }
    while index > place, index < bytes.count, bytes[index] & 0xC0 == 0x80 { index -= 1 }
    return index
  }

  /// The words of the same paragraph behind the mark with which a sentence ends; a ``FigureLink/gap`` stands
  /// for what is left out.
  static func behind(_ sentence: Int, before next: Int, in bytes: [UInt8]) -> String {
    guard endsSentence(bytes, sentence + 3), sentence + 3 < next else { return "" }
    let start = sentence + 3
    let most = min(next, bytes.count, start + reach)
    var end = bytes[start..<most].firstIndex(of: UInt8(ascii: "\n")) ?? most
    let isCut = end == most && most < bytes.count
    while end > start, isCut, bytes[end] & 0xC0 == 0x80 { end -= 1 }
    return String(decoding: bytes[start..<end], as: UTF8.self)
      + (isCut ? String(FigureLink.gap) : "")
  }

  /// Whether one of 。！？； ends before the index.
  private static func endsSentence(_ bytes: [UInt8], _ index: Int) -> Bool {
    guard index >= 3, index <= bytes.count else { return false }
    switch (bytes[index - 3], bytes[index - 2], bytes[index - 1]) {
    case (0xE3, 0x80, 0x82), (0xEF, 0xBC, 0x81), (0xEF, 0xBC, 0x9F), (0xEF, 0xBC, 0x9B): return true
    default: return false
    }
  }
}
