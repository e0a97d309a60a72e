/// Finds where the lines of a text end. LF, CR and CRLF end a line.
struct LineEnds {
  private let text: UnsafeBufferPointer<UInt8>
  /// In a text without any, lines are found as fast as memory is read.
  private let hasCarriageReturns: Bool

  init(of text: UnsafeBufferPointer<UInt8>) {
    self.text = text
    hasCarriageReturns = text.firstIndex(of: UInt8(ascii: "\r"), from: 0, to: text.count) != nil
  }

  /// Where the line ends that a place is in, and where the next one begins.
  func end(from start: Int) -> (end: Int, next: Int) {
    if !hasCarriageReturns {
      guard let end = text.firstIndex(of: UInt8(ascii: "\n"), from: start, to: text.count) else {
        return (text.count, text.count)
      }
      return (end, end + 1)
    }
    var end = start
    while end < text.count, !text[end].isLineEnd { end += 1 }
    let isPair =
      end + 1 < text.count && text[end] == UInt8(ascii: "\r")
      && text[end + 1] == UInt8(ascii: "\n")
    return (end, min(end + (isPair ? 2 : 1), text.count))
  }
}
