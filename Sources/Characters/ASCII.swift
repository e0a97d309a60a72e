/// What a byte of UTF-8 is where it stands for an ASCII character. Every byte of any other character
/// is 0x80 or more, and none of these.
extension UInt8 {
  /// Whether it continues the character that an earlier byte began.
  @inlinable @inline(__always)
  public var continuesUTF8: Bool { self & 0xC0 == 0x80 }

  @inlinable @inline(__always)
  public var isASCIIDigit: Bool { self &- UInt8(ascii: "0") < 10 }

  @inlinable @inline(__always)
  public var isASCIILetter: Bool { (self | 0x20) &- UInt8(ascii: "a") < 26 }

  @inlinable @inline(__always)
  public var isASCIILetterOrDigit: Bool { isASCIILetter || isASCIIDigit }

  @inlinable @inline(__always)
  public var isASCIIUppercase: Bool { self &- UInt8(ascii: "A") < 26 }

  /// A capital letter as a small one; any other byte as it is.
  @inlinable @inline(__always)
  public var lowercasedASCII: UInt8 { isASCIIUppercase ? self | 0x20 : self }

  @inlinable
  public var isASCIIPunctuation: Bool {
    switch self {
    case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
    default: false
    }
  }
}
