import CMark

/// Characters in a run of UTF-8 bytes, read without making a String.
extension UnsafeBufferPointer<UInt8> {
  /// The scalar that begins at an index, and its length; U+FFFD for what is no UTF-8.
  func scalar(at index: Int) -> (scalar: Unicode.Scalar, length: Int) {
    let first = self[index]
    if first < 0x80 { return (Unicode.Scalar(first), 1) }
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    guard first >= 0xC2, first <= 0xF4, index + length <= count else { return ("\u{FFFD}", 1) }
    var value = UInt32(first) & (0xFF >> UInt32(length + 1))
    for offset in 1..<length {
      guard self[index + offset] & 0xC0 == 0x80 else { return ("\u{FFFD}", 1) }
      value = value << 6 | UInt32(self[index + offset] & 0x3F)
    }
    return (Unicode.Scalar(value) ?? "\u{FFFD}", length)
  }

  /// The scalar that ends before an index, and where it begins.
  func scalar(before index: Int) -> (scalar: Unicode.Scalar, start: Int) {
    var start = index - 1
    while start > 0, index - start < 4, self[start] & 0xC0 == 0x80 { start -= 1 }
    let found = scalar(at: start)
    return start + found.length == index ? (found.scalar, start) : ("\u{FFFD}", index - 1)
  }

  /// Where spaces end that begin at an index, full-width ones among them.
  func endOfSpaces(from start: Int) -> Int {
    var index = start
    while index < count {
      let (scalar, length) = scalar(at: index)
      guard scalar == " " || scalar == "\t" || scalar == "\u{3000}" else { break }
      index += length
    }
    return index
  }

  /// Whether all of it is UTF-8.
  var isUTF8: Bool {
    var index = 0
    while index < count {
      let byte = self[index]
      if byte < 0x80 {
        index += 1
      } else if byte &- 0xE1 < 0x0C, index + 2 < count,
        self[index + 1] & self[index + 2] & 0xC0 == 0x80,
        (self[index + 1] | self[index + 2]) & 0x40 == 0
      {
        // Most of Chinese.
        index += 3
      } else {
        let (scalar, length) = scalar(at: index)
        guard length > 1, UTF8.width(scalar) == length else { return false }
        if scalar == "\u{FFFD}", self[index] != 0xEF { return false }
        index += length
      }
    }
    return true
  }

  /// How many bytes may be passed over by whoever looks for a byte below 0x80 or above 0xEE: most
  /// of Chinese is in threes.
  @inline(__always)
  func stride(at index: Int) -> Int {
    guard self[index] &- 0xE0 < 0x0F, index + 3 <= count,
      self[index + 1] & 0xC0 == 0x80, self[index + 2] & 0xC0 == 0x80
    else { return 1 }
    return 3
  }

  /// Where a byte stands first, from an index on and before another.
  @inline(__always)
  func firstIndex(of byte: UInt8, from start: Int, to end: Int) -> Int? {
    guard start < end, let base = baseAddress,
      let found = memchr(base + start, Int32(byte), end - start)
    else { return nil }
    return UnsafeRawPointer(found) - UnsafeRawPointer(base)
  }

  /// Where some bytes stand first, from an index on and before another.
  func firstIndex(of wanted: [UInt8], from start: Int, to end: Int) -> Int? {
    guard let first = wanted.first else { return nil }
    var index = start
    while let found = firstIndex(of: first, from: index, to: end - wanted.count + 1) {
      if (1..<wanted.count).allSatisfy({ self[found + $0] == wanted[$0] }) { return found }
      index = found + 1
    }
    return nil
  }
}

extension Unicode.Scalar {
  /// Unicode whitespace as CommonMark defines it, section 2.1.
  var isMarkdownSpace: Bool {
    switch value {
    case 0x09, 0x0A, 0x0C, 0x0D, 0x20, 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: true
    default: false
    }
  }

  /// A punctuation character as CommonMark 0.30 defines it: ASCII punctuation and Unicode's
  /// categories P.
  var isMarkdownPunctuation: Bool {
    if value < 0x80 { return UInt8(value).isASCIIPunctuation }
    switch properties.generalCategory {
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation,
      .initialPunctuation, .finalPunctuation, .otherPunctuation:
      return true
    default: return false
    }
  }
}

extension UInt8 {
  var isASCIIPunctuation: Bool {
    switch self {
    case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
    default: false
    }
  }

  var isASCIILetterOrDigit: Bool {
    (self | 0x20) &- UInt8(ascii: "a") < 26 || self &- UInt8(ascii: "0") < 10
  }

  /// White space inside a line.
  var isBlank: Bool { self == UInt8(ascii: " ") || self == UInt8(ascii: "\t") }
  var isLineEnd: Bool { self == UInt8(ascii: "\n") || self == UInt8(ascii: "\r") }
}
