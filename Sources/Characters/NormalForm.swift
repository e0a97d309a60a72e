extension Unicode.Scalar {
  /// Whether a text of such scalars is in normalization form C for certain (UAX #15, section 9):
  /// Latin letters, Chinese characters and their punctuation have NFC_Quick_Check=Yes and combine
  /// with nothing. Of a text with any other, nothing is said.
  @inlinable
  public var isInFormC: Bool {
    switch value {
    case ..<0x300, 0x2010...0x2027, 0x3000...0x3029, 0x3400...0x9FFF, 0xFF01...0xFF60: true
    default: false
    }
  }

  /// Whether it only changes the character before it (UAX #29, Grapheme_Extend and the joiner).
  @inlinable
  public var continuesCharacter: Bool {
    switch value {
    case ..<0x300, 0x3400...0x9FFF, 0xFF01...0xFF60: false
    case 0x200D: true
    default: properties.isGraphemeExtend
    }
  }
}
