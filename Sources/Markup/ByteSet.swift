/// Some of the 256 bytes, a bit for each.
struct ByteSet {
  private let words: (UInt64, UInt64, UInt64, UInt64)

  static let all = ByteSet(words: (.max, .max, .max, .max))

  /// Bytes with which something begins that HTML or XML writes in another way: `"`, `&`, `'`, `<`, `>`,
  /// control characters (in UTF-8, those from U+0080 on begin with C2), and U+FFFE and U+FFFF.
  static let ofMarkup = ByteSet(
    Array(0..<0x20) + Array("\"&'<>".utf8) + [0x7F, 0xC2, 0xEF])

  private init(words: (UInt64, UInt64, UInt64, UInt64)) {
    self.words = words
  }

  init(_ bytes: [UInt8]) {
    var words: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)
    for byte in bytes {
      let bit: UInt64 = 1 << UInt64(byte & 63)
      switch byte >> 6 {
      case 0: words.0 |= bit
      case 1: words.1 |= bit
      case 2: words.2 |= bit
      default: words.3 |= bit
      }
    }
    self.words = words
  }

  @inline(__always)
  func contains(_ byte: UInt8) -> Bool {
    let word =
      switch byte >> 6 {
      case 0: words.0
      case 1: words.1
      case 2: words.2
      default: words.3
      }
    return word >> UInt64(byte & 63) & 1 == 1
  }
}
