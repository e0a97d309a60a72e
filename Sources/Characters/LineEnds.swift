/// Finds where the lines of a text end. LF, CR and CRLF end a line, and nothing else does.
public struct LineEnds {
  @usableFromInline
  let text: UnsafeBufferPointer<UInt8>

  @inlinable
  public init(of text: UnsafeBufferPointer<UInt8>) {
    self.text = text
  }

  /// Where the line ends that a place is in, and where the next one begins.
  @inlinable
  public func end(from start: Int) -> (end: Int, next: Int) {
    var end = start
    // Eight bytes at a time, while none of them ends a line.
    if let base = text.baseAddress {
      while end + 8 <= text.count {
        let word = UnsafeRawPointer(base + end).loadUnaligned(as: UInt64.self)
        if Self.hasLineEnd(word) { break }
        end += 8
      }
    }
    while end < text.count, !text[end].isLineEnd { end += 1 }
    return (end, next(behind: end))
  }

  /// Where the next line begins, behind the end of one.
  @inlinable @inline(__always)
  public func next(behind end: Int) -> Int {
    guard end < text.count else { return end }
    let isPair =
      text[end] == UInt8(ascii: "\r") && end + 1 < text.count
      && text[end + 1] == UInt8(ascii: "\n")
    return end + (isPair ? 2 : 1)
  }

  /// Whether one of eight bytes is LF or CR: a byte is 0 where its highest bit changes when 1 is
  /// taken away, and it had none (Warren, Hacker's Delight, section 6-1).
  @inlinable @inline(__always)
  static func hasLineEnd(_ word: UInt64) -> Bool {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let feeds = word ^ (ones &* 0x0A)
    let returns = word ^ (ones &* 0x0D)
    let zeros = ((feeds &- ones) & ~feeds) | ((returns &- ones) & ~returns)
    return zeros & (ones &* 0x80) != 0
  }
}

extension [UInt8] {
  /// Where the line ends that a place is in, and where the next one begins.
  public func lineEnd(from start: Int) -> (end: Int, next: Int) {
    withUnsafeBufferPointer { LineEnds(of: $0).end(from: start) }
  }
}
