extension Unicode.Scalar {
  /// Whether it is in Unicode's general category Cc, which never changes.
  @inlinable
  public var isControl: Bool { value < 0x20 || (0x7F..<0xA0).contains(value) }

  /// One of the 66 code points that no text may contain (The Unicode Standard, section 23.7): U+FDD0
  /// to U+FDEF, and the last two of each plane.
  @inlinable
  public var isNoncharacter: Bool {
    (0xFDD0...0xFDEF).contains(value) || value & 0xFFFE == 0xFFFE
  }
}
