import Characters
import Diagnostics
import Markup

/// Makes a ``Fragment`` from the walk over a ``SyntaxTree``.
///
/// The HTML is byte for byte what libcmark's own renderer writes, except for what the dialect adds
/// and what safety takes away.
struct FragmentWriter {
  let converter: MarkdownConverter
  let preparation: Preparation
  let marks: MarkReader
  private let file: String
  private let firstLine: Int
  /// The numbers of items of ordered lists, as they are written in the prepared text.
  var itemNumbers: ItemNumbers

  var output: OutputBuffer
  var plainText: OutputBuffer
  var outline: [Heading] = []
  var headingIDs = HeadingIDs()
  var idSpace = IDSpace.page
  /// Where the HTML says the levels of headings.
  var headingLevels: [Int] = []
  var links: [Reference] = []
  var images: [Reference] = []
  var figureLinks: [FigureLink] = []
  /// Where in the plain text the words of each of them stand.
  var figurePlaces: [Range<Int>] = []
  /// Where in the plain text the number of a note was left out last.
  var lastNotePlace: Int?
  /// The figures right behind such a place.
  var figuresBehindNotes: Set<Int> = []
  /// The figures within notes, which stand below all headings and under none.
  var figuresInNotes: Set<Int> = []
  /// Where in the plain text the words of each heading stand.
  var headingPlaces: [Range<Int>] = []
  /// Where the sentences of those in cells of tables begin and end: with the cell.
  var figureSentences: [Int: Range<Int>] = [:]
  var fencedBlocks: [FencedBlock] = []
  private(set) var diagnostics: [Diagnostic] = []
  private var places: SourcePlaces
  private var markPlaces: SourcePlaces
  /// Nodes and bytes that were looked at, besides those in the source.
  private var ownSteps = 0
  var steps: Int { ownSteps + places.steps + markPlaces.steps }

  /// The link that is being walked.
  var link: OpenLink?
  /// How many links and headings are open: no definition opens inside one.
  var closedToTerms = 0
  var termPlaces = TermPlaces.none
  /// The image that is being walked: what is inside it becomes its alternative text.
  var image: Node?

  /// What the paragraph that is being walked becomes.
  var paragraph = ParagraphRole.plain
  /// How many bytes at the beginning of a text are not part of the caption that is being written.
  var captionSkips: [Node: Int] = [:]
  /// Whether what was written last is text: its last character counts for a line break behind it.
  var endsInText = false
  var strikes = StrikePairs()
  var tags = TagPairs()
  /// What was opened by `~~` or by a tag, the innermost last.
  var openElements: [OpenElement] = []
  var deletionDepth = 0
  /// Where in the plain text the outermost of them begins.
  var deletionStart = 0
  /// What is struck out of the plain text.
  var deletedRanges: [Range<Int>] = []
  /// Where in the HTML a link to a figure without words is to be filled in besides its own place: in
  /// the label of a table.
  var labelOffsets: [Node: Int] = [:]
  /// How many gaps the plain text has.
  var gapCount = 0
  var prose = Prose()
  /// Whether a bare address is open.
  var isInAddress = false
  /// The last address that stands in the text without brackets.
  var address: [UInt8] = []
  var table: OpenTable?
  let footnotes: FootnoteOrder
  /// How often each note was referred to so far.
  var referenceCounts: [Int: Int] = [:]
  /// The note that is being written.
  var footnote: (number: Int, item: Node)?

  /// The lines of the innermost block entered last, from 1 in the prepared text.
  private var blockLines = 1..<2
  private var depth = 0
  private var isTooDeep = false

  init(
    _ converter: MarkdownConverter, _ preparation: Preparation, footnotes: FootnoteOrder,
    file: String, firstLine: Int, source: UnsafeBufferPointer<UInt8>,
    prepared: UnsafeBufferPointer<UInt8>
  ) {
    itemNumbers = ItemNumbers(in: prepared)
    self.converter = converter
    self.preparation = preparation
    self.footnotes = footnotes
    self.file = file
    self.firstLine = firstLine
    marks = preparation.marks
    places = SourcePlaces(source)
    markPlaces = SourcePlaces(source)
    output = OutputBuffer(capacity: source.count + source.count / 4)
    plainText = OutputBuffer(capacity: source.count)
  }

  var isBulletin: Bool { converter.dialect == .bulletin }
  var isInLink: Bool { link != nil }

  mutating func visit(
    _ event: SyntaxTree.Event, _ node: Node, _ kind: Node.Kind
  ) -> SyntaxTree.Step {
    if isTooDeep { return .over }
    count(1)
    if event == .enter, kind.isBlock, node.line > 0 {
      blockLines = node.line..<max(node.line, node.lines.upperBound) + 1
    }
    guard !kind.isLeaf else {
      if image != nil { writeAlternativeText(node, kind) } else { write(node, kind) }
      return .into
    }
    countDepth(event)
    if isTooDeep { return .over }
    if image == node {
      image = nil
    } else if image != nil {
      return .into
    }
    if isBulletin, kind.isBlock {
      if let step = visitAddition(event, node, kind) {
        if step == .over, event == .enter { depth -= 1 }
        return step
      }
    }
    write(event, node, kind)
    return .into
  }

  mutating func finish() -> Parsed<Fragment> {
    count(output.count + plainText.count)
    if isTooDeep { return Parsed(.empty, diagnostics) }
    for misfit in preparation.misfits {
      let location = location(line: misfit.line, column: misfit.column)
      report(Diagnostic(Rule.markdown.cellContinuesNothing, at: location, length: 2))
    }
    for line in preparation.cutLines { report(.rowCut(at: location(line: line))) }
    readSentencesOfFigures()
    var fragment = Fragment(
      html: HTML(vouchedFor: htmlWithLoweredHeadings().withoutSpareRoom), outline: outline,
      plainBytes: plainTextThatHolds(), links: links,
      images: images,
      figureLinks: figureLinks, fencedBlocks: fencedBlocks,
      termPlaces: TermPlaces(offsets: termPlaces.offsets.withoutSpareRoom))
    fragment.isProseCut = prose.isCut
    fragment.proseBytes = prose.bytes.isEmpty ? fragment.plainBytes : prose.bytes
    return Parsed(fragment, diagnostics)
  }

  /// Moves the headings down where one is higher than any may be: a page has one title.
  private mutating func htmlWithLoweredHeadings() -> [UInt8] {
    let highest = outline.map(\.level).min() ?? .max
    guard highest < converter.highestHeading else { return output.bytes }
    let distance = converter.highestHeading - highest
    var bytes = output.bytes
    for place in headingLevels {
      bytes[place] = min(bytes[place] + UInt8(distance), UInt8(ascii: "6"))
    }
    outline = outline.map { $0.lowered(by: distance) }
    return bytes
  }

  /// What becomes of a text that readers would miss something of.
  var lossSeverity: Diagnostic.Severity { converter.isStrict ? .error : .warning }

  private mutating func countDepth(_ event: SyntaxTree.Event) {
    guard event == .enter else {
      depth -= 1
      return
    }
    depth += 1
    // The document itself is no nesting.
    if depth > MarkdownConverter.nestingLimit + 1, !isTooDeep {
      isTooDeep = true
      report(.nestedTooDeeply(at: SourceLocation(file: file, line: blockLine, column: 1)))
    }
  }

  /// The line of the file on which the innermost block begins.
  var blockLine: Int { fileLine(preparation.sourceLine(of: blockLines.lowerBound)) }

  /// A line of the file, of a line of the source.
  func fileLine(_ line: Int) -> Int { firstLine + line - 1 }

  @inline(__always)
  mutating func count(_ steps: Int) { ownSteps += steps }

  mutating func report(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }

  func location(line: Int, column: Int = 1) -> SourceLocation {
    SourceLocation(file: file, line: fileLine(line), column: column)
  }

  /// A line of the source, by its number from 1 in the prepared text.
  mutating func sourceLine(_ line: Int) -> UnsafeBufferPointer<UInt8> {
    places.line(preparation.sourceLine(of: line))
  }

  /// Where the source of the innermost block has some text, from the last such place in it on; the
  /// beginning of the block where it is written in another way.
  mutating func place(of text: some Sequence<UInt8>) -> SourceLocation {
    foundPlace(of: text)
      ?? location(line: preparation.sourceLine(of: blockLines.lowerBound))
  }

  /// The same, and nil where the source has no such text in the block.
  mutating func foundPlace(of text: some Sequence<UInt8>) -> SourceLocation? {
    let first = preparation.sourceLine(of: blockLines.lowerBound)
    let last = preparation.sourceLine(of: blockLines.upperBound - 1)
    return places.place(of: Array(text), inLines: first...max(first, last)).map {
      location(line: $0.line, column: $0.column)
    }
  }

  /// The same for marks that are left, which are sought before anything else in their text.
  mutating func markPlace(of text: some Sequence<UInt8>) -> SourceLocation? {
    let first = preparation.sourceLine(of: blockLines.lowerBound)
    let last = preparation.sourceLine(of: blockLines.upperBound - 1)
    return markPlaces.place(of: Array(text), inLines: first...max(first, last)).map {
      location(line: $0.line, column: $0.column)
    }
  }

  /// Whether the source of the innermost block has some bytes.
  mutating func blockHolds(_ wanted: [UInt8]) -> Bool {
    let first = preparation.sourceLine(of: blockLines.lowerBound)
    let last = preparation.sourceLine(of: blockLines.upperBound - 1)
    return places.holds(wanted, inLines: first...max(first, last))
  }

  /// Where the source of the innermost block names what a link or an image leads to; else, where it
  /// has the words.
  mutating func place(of node: Node, to destination: [UInt8]) -> ReferencePlace {
    if let location = foundPlace(of: destination) {
      return ReferencePlace(location: location, length: destination.scalarCount)
    }
    let words = inlineText(in: node).text
    let length = words.unicodeScalars.count
    if !words.isEmpty, let bracket = foundPlace(of: "[\(words)]".utf8)?.position {
      let location = SourceLocation(file: file, line: bracket.line, column: bracket.column + 1)
      return ReferencePlace(location: location, length: length)
    }
    if !words.isEmpty, let location = foundPlace(of: words.utf8) {
      return ReferencePlace(location: location, length: length)
    }
    return ReferencePlace(
      location: location(line: preparation.sourceLine(of: blockLines.lowerBound)), length: 1)
  }
}
