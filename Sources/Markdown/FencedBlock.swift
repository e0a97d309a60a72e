/// A fenced block that describes something which is not Markdown's to know, such as a chart: it is
/// left out of the HTML, and its place kept for whoever does know.
public struct FencedBlock: Hashable, Sendable {
  /// The words behind the fence; the first says what is described.
  public let words: [String]
  /// The lines between the fences.
  public let text: String
  /// Where the first of those lines stands in the file, each from 1; the column counts characters.
  public let line: Int
  public let column: Int
  /// Whether a fence ends it; one that has none goes on to the end of the text.
  public let isClosed: Bool
  /// Where in the HTML it belongs; an offset in bytes.
  package let offset: Int

  package init(
    words: [String], text: String, line: Int, column: Int, isClosed: Bool, offset: Int
  ) {
    self.words = words
    self.text = text
    self.line = line
    self.column = column
    self.isClosed = isClosed
    self.offset = offset
  }
}
