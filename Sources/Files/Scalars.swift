/// Properties that are asked of every character of every value, told from its number alone.
extension Unicode.Scalar {
  /// Whether it is in Unicode's general category Cc, which never changes.
  package var isControl: Bool { value < 0x20 || (0x7F..<0xA0).contains(value) }

  /// Unicode's White_Space, which never changes.
  package var isWhiteSpace: Bool {
    switch value {
    case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F,
      0x3000:
      true
    default: false
    }
  }

  /// Whether a text of such scalars is in normalization form C for certain: Latin letters, Chinese
  /// characters and their punctuation have NFC_Quick_Check=Yes and combine with nothing.
  package var isInFormC: Bool {
    switch value {
    case ..<0x300, 0x2010...0x2027, 0x3000...0x3029, 0x3400...0x9FFF, 0xFF01...0xFF60: true
    default: false
    }
  }

  /// Whether it only changes the character before it.
  package var continuesCharacter: Bool {
    switch value {
    case ..<0x300, 0x3400...0x9FFF, 0xFF01...0xFF60: false
    case 0x200D: true
    default: properties.isGraphemeExtend
    }
  }
}
