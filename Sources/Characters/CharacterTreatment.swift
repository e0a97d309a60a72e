/// What becomes of a character that nobody means to write, or that means nothing on another computer:
/// one table for texts, front matter, data, names and templates.
///
/// Taken away are the characters that Unicode calls default-ignorable and that say nothing in Chinese
/// or in Latin letters (UAX #44, DerivedCoreProperties.txt), among them the controls of direction with
/// which a text can be made to read otherwise than it is written (UTR #36, section 2). Characters
/// that exist for the sake of old encodings take their normal form (UAX #15); the control characters
/// that a word processor uses between lines become line breaks; what has a meaning in one font alone
/// is refused.
public enum CharacterTreatment: Equatable, Sendable {
  case keep
  case remove
  case space
  case lineBreak
  /// Another character that is the same, or the one that is meant.
  case replace(with: String)
  case refuse

  /// - Parameters:
  ///   - before: the character before it; nil at the beginning.
  ///   - after: the character behind it.
  public init(
    of scalar: Unicode.Scalar, before: Unicode.Scalar? = nil, after: Unicode.Scalar? = nil
  ) {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D, 0x20..<0x7F: self = .keep
    // Word's line break and page break, the next line, the separators of lines and paragraphs.
    case 0x0B, 0x0C, 0x85, 0x2028, 0x2029: self = .lineBreak
    case 0..<0x20, 0x7F..<0xA0: self = .refuse
    // Spaces that do not break.
    case 0xA0, 0x2007, 0x202F: self = .space
    case 0xAD, 0x34F, 0x61C, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180B...0x180F, 0x3164, 0xFFA0:
      self = .remove
    // Within an emoji the joiner makes one picture of two.
    case 0x200D:
      let joins = [before, after].allSatisfy { $0.map(\.isPartOfEmoji) ?? false }
      self = joins ? .keep : .remove
    case 0x200B, 0x200C, 0x200E, 0x200F, 0x202A...0x202E, 0x2060...0x206F, 0xFEFF, 0xFFF9...0xFFFB:
      self = .remove
    case 0x2E80...0x2FDF, 0xF900...0xFAFF, 0x2F800...0x2FA1F: self = Self.normalForm(of: scalar)
    // The bullets and ticks of Wingdings, as Word pastes them.
    case 0xF06C, 0xF06E, 0xF075, 0xF0A7, 0xF0A8, 0xF0B7, 0xF0D8: self = .replace(with: "•")
    case 0xF0FC, 0xF0FE: self = .replace(with: "√")
    case 0xE000...0xF8FF, 0xF0000...0x10FFFF: self = .refuse
    // What stands where a character was lost, and what no text may contain.
    case 0xFFFC, 0xFFFD: self = .refuse
    case 0xE0000...0xE007F:
      self = before.map(\.isPartOfEmoji) ?? false ? .keep : .remove
    default: self = scalar.isNoncharacter ? .refuse : .keep
    }
  }

  /// Ideographs for the sake of round trips with old encodings, and radicals that a PDF gives in the
  /// place of ideographs: ⼀ for 一.
  private static func normalForm(of scalar: Unicode.Scalar) -> CharacterTreatment {
    IdeographForms.form(of: scalar).map { .replace(with: String(Character($0))) } ?? .keep
  }

  /// Whether a byte of UTF-8 may begin a character that is not kept: a glance that nearly all of a
  /// text does not pass.
  @inlinable @inline(__always)
  public static func isOfInterest(_ byte: UInt8, before next: UInt8) -> Bool {
    if byte < 0x80 { return byte < 0x20 && byte &- 9 > 1 && byte != 0x0D || byte == 0x7F }
    switch byte {
    case 0xC2: return next <= 0xA0 || next == 0xAD
    case 0xCD, 0xD8: return next == 0x8F || next == 0x9C
    case 0xE1: return next == 0x85 || next == 0x9E || next == 0xA0
    case 0xE2: return next <= 0x81 || next >= 0xBA
    case 0xE3: return next == 0x85
    case 0xEE: return true
    case 0xEF: return next < 0xAC || next == 0xB7 || next == 0xBB || next >= 0xBE
    case 0xF0...0xFF: return true
    default: return false
    }
  }
}

extension Unicode.Scalar {
  /// Whether it may be joined with others to one picture.
  fileprivate var isPartOfEmoji: Bool {
    value == 0xFE0F || (0xE0020...0xE007F).contains(value) || (value > 0x200D && properties.isEmoji)
  }
}
