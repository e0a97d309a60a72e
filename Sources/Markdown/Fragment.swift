import Diagnostics
import Markup

/// What one walk over a Markdown text gives: the HTML, and everything that pages, search and checks
/// want to know about it.
public struct Fragment: Hashable, Sendable {
  public var html: HTML
  public var outline: [Heading]
  /// The text alone, one line for each block, without code blocks, raw HTML and what is struck out.
  /// For each link to a figure that is still to be filled in, a ``FigureLink/gap``.
  public var plainText: String { String(decoding: plainBytes, as: UTF8.self) }
  /// The same in UTF-8, for whoever needs its beginning alone.
  package internal(set) var plainBytes: [UInt8]
  /// The beginning of the running text alone, without headings, lists, tables and what signs it: what
  /// a summary is made of. All of the plain text where there is none, or where links to figures that
  /// are to be filled in stand between.
  package internal(set) var proseBytes: [UInt8] = []
  /// Whether the editor said with `<!-- more -->` where the running text ends that makes the summary.
  package internal(set) var isProseCut = false
  public var links: [Reference]
  public var images: [Reference]
  /// Links to figures, in their order; until they are filled in they lead nowhere.
  public var figureLinks: [FigureLink] = []
  /// Blocks that are left out of the HTML, in their order.
  public var fencedBlocks: [FencedBlock] = []
  /// Where in the HTML terms may be explained: see ``TermIndex``.
  public internal(set) var termPlaces = TermPlaces.none

  public static let empty = Fragment(
    html: .empty, outline: [], plainBytes: [], links: [], images: [])
}

/// A heading of a text.
public struct Heading: Hashable, Sendable {
  /// 1 to 6.
  public let level: Int
  /// With a ``FigureLink/gap`` for each link to a figure that is still to be filled in.
  public let text: String
  /// Unique in its fragment and the same for the same text every time; see ``HeadingIDs``.
  public let id: String
  /// How many gaps the plain text has before it.
  package let gapsBefore: Int
  /// Where in the HTML it begins; nil inside a quote, a list or another block. An offset in bytes.
  package let offset: Int?
  /// The line of the file on which it stands, from 1.
  public let line: Int

  package init(
    level: Int, text: String, id: String, gapsBefore: Int, offset: Int?, line: Int
  ) {
    self.level = level
    self.text = text
    self.id = id
    self.gapsBefore = gapsBefore
    self.offset = offset
    self.line = line
  }

  func lowered(by distance: Int) -> Heading {
    Heading(
      level: min(level + distance, 6), text: text, id: id, gapsBefore: gapsBefore, offset: offset,
      line: line)
  }

  /// - Parameter words: what the links to figures of the whole text that leave gaps are filled in
  ///   with, in their order.
  public func filled(with words: [String]) -> Heading {
    Heading(
      level: level, text: FigureLink.filling(text, with: words.dropFirst(gapsBefore)), id: id,
      gapsBefore: gapsBefore, offset: offset, line: line)
  }
}

/// Where a source has a link or an image.
struct ReferencePlace {
  let location: SourceLocation
  /// How many Unicode scalars stand there.
  let length: Int
}

/// A link or an image as the text names it.
public struct Reference: Hashable, Sendable {
  /// The destination with escapes and entities resolved, not percent-encoded.
  public let destination: String
  /// What the link or image stands for in the text: its words, or its alternative text.
  public let text: String
  /// Where it stands, each from 1; the column counts Unicode scalars: the destination, or the words
  /// where the source has the destination elsewhere or writes it in another way. Of one that is not
  /// local, the line on which its block begins: there is no use for more.
  public private(set) var line: Int
  public private(set) var column: Int
  /// How many Unicode scalars stand there.
  public private(set) var length: Int
  /// Where in the HTML its address stands; offsets in bytes.
  package let addressRange: Range<Int>

  package init(
    destination: String, text: String, line: Int, column: Int, length: Int,
    addressRange: Range<Int>
  ) {
    self.destination = destination
    self.text = text
    self.line = line
    self.column = column
    self.length = length
    self.addressRange = addressRange
  }

  init(destination: String, text: String, line: Int, column: Int, addressRange: Range<Int>) {
    self.destination = destination
    self.text = text
    self.line = line
    self.column = column
    length = destination.unicodeScalars.count
    self.addressRange = addressRange
  }

  /// Whether it leads to somewhere on the same site: it names neither a scheme nor a host.
  public var isLocal: Bool {
    !destination.hasPrefix("//") && URLPolicy.scheme(of: Array(destination.utf8)) == nil
  }

  mutating func set(_ place: ReferencePlace) {
    guard let position = place.location.position else { return }
    line = position.line
    column = position.column
    length = place.length
  }
}
