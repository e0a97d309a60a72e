/// The beginning of the running text: paragraphs that stand in nothing else.
struct Prose {
  /// Bytes that are kept at the most: a summary takes less.
  private static let limit = 2_048

  private(set) var bytes: [UInt8] = []
  /// Where in the plain text the paragraph begins that is being written, and how many gaps stand
  /// before it.
  private var paragraph: (start: Int, gaps: Int)?
  private var gapCount = 0
  private var isOver = false
  /// Whether the editor said where it ends.
  private(set) var isCut = false

  /// Ends it here, as the editor says.
  ///
  /// - Returns: false where there is none, or more than is kept.
  mutating func cut() -> Bool {
    if isCut { return true }
    guard !isOver, !bytes.isEmpty else { return false }
    isOver = true
    isCut = true
    return true
  }

  mutating func begin(at start: Int, gaps: Int) {
    // Gaps are filled in by their number: with one left out the next would get its words.
    if gaps != gapCount { isOver = true }
    paragraph = isOver ? nil : (start, gaps)
  }

  /// - Parameter deletions: what is struck out of the plain text.
  mutating func end(_ plainText: [UInt8], gaps: Int, without deletions: [Range<Int>]) {
    guard let start = paragraph?.start else { return }
    paragraph = nil
    gapCount = gaps
    if !bytes.isEmpty { bytes.append(UInt8(ascii: "\n")) }
    var place = start
    for range in deletions where range.lowerBound >= start {
      bytes.append(contentsOf: plainText[place..<range.lowerBound])
      place = range.upperBound
    }
    bytes.append(contentsOf: plainText[place...])
    if bytes.count > Self.limit { isOver = true }
  }
}
