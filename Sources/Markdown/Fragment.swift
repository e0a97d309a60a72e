import Markup

/// What one walk over a Markdown text gives: the HTML, and everything that pages, search and checks
/// want to know about it.
public struct Fragment: Hashable, Sendable {
  public var html: HTML
  public var outline: [Heading]
  /// The text alone, one line for each block, without code blocks and raw HTML.
  public var plainText: String
  public var links: [Reference]
  public var images: [Reference]
  /// Links to figures, in their order; until they are filled in they lead nowhere.
  public var figureLinks: [FigureLink] = []

  public static let empty = Fragment(
    html: .empty, outline: [], plainText: "", links: [], images: [])
}

/// A heading of a text.
public struct Heading: Hashable, Sendable {
  /// 1 to 6.
  public let level: Int
  public let text: String
  /// Unique in its fragment and the same for the same text every time; see ``HeadingIDs``.
  public let id: String
}

/// A link or an image as the text names it.
public struct Reference: Hashable, Sendable {
  /// The destination with escapes and entities resolved, not percent-encoded.
  public let destination: String
  /// What the link or image stands for in the text: its words, or its alternative text.
  public let text: String
  /// The line on which the block that holds it begins. libcmark knows no better: the positions it
  /// gives for inlines are wrong after emphasis and on continuation lines.
  public let line: Int
}
