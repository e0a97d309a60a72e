extension Unicode.Scalar {
  /// Unicode's property White_Space (PropList.txt), which never changes: told from the number alone,
  /// for it is asked of every character of every value.
  @inlinable
  public var isWhiteSpace: Bool {
    switch value {
    case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F,
      0x3000:
      true
    default: false
    }
  }
}

extension UInt8 {
  /// White space inside a line: a space or a tab.
  @inlinable @inline(__always)
  public var isBlank: Bool { self == UInt8(ascii: " ") || self == UInt8(ascii: "\t") }

  /// A line feed or a carriage return.
  @inlinable @inline(__always)
  public var isLineEnd: Bool { self == UInt8(ascii: "\n") || self == UInt8(ascii: "\r") }

  /// The white space of ASCII: a space, or any of the bytes from the tab to the carriage return.
  @inlinable @inline(__always)
  public var isASCIIWhiteSpace: Bool { self == UInt8(ascii: " ") || self &- 0x09 < 5 }
}

extension StringProtocol where SubSequence == Substring {
  /// Without white space around it.
  public var trimmed: Substring {
    let scalars = unicodeScalars
    guard let start = scalars.firstIndex(where: { !$0.isWhiteSpace }) else {
      return self[endIndex...]
    }
    var end = endIndex
    while case let last = scalars.index(before: end), scalars[last].isWhiteSpace { end = last }
    return self[start..<end]
  }
}
