import Characters
import Diagnostics

/// A text file as read, known to be sound: UTF-8 no larger than allowed, without any character that
/// nobody means to write (``CharacterTreatment``).
package struct SourceText: Sendable {
  /// As diagnostics name it.
  package let file: String
  /// Without a byte order mark.
  package let bytes: [UInt8]

  /// The largest text file that is read, in bytes.
  package static let sizeLimit = 8 << 20

  /// What a line break that is none of a text file becomes, such as Word's.
  package enum LineBreaks: Sendable {
    /// A space: a line is a record or a value.
    case spaces
    /// A line break of Markdown, behind the front matter.
    case markdown
  }

  /// - Returns: an empty text with errors where the bytes are not sound.
  package static func checking(
    _ bytes: [UInt8], file: String, lineBreaks: LineBreaks = .spaces
  ) -> Parsed<SourceText> {
    let empty = SourceText(file: file, bytes: [])
    guard bytes.count <= sizeLimit else {
      return Parsed(empty, [.fileTooLarge(file)])
    }
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      return Parsed(empty, [.utf16(file)])
    }
    if let problem = TextFault.first(in: bytes) {
      return Parsed(empty, [problem.diagnostic(in: bytes, file: file)])
    }
    let cleaned = CleanedText(bytes, lineBreaks)
    guard cleaned.refused.isEmpty else {
      let places = TextPlaces(bytes)
      return Parsed(
        empty,
        cleaned.refused.map { character in
          .unusableCharacter(
            character.scalar, at: SourceLocation(file: file, offset: character.offset, in: places))
        })
    }
    return Parsed(SourceText(file: file, bytes: cleaned.bytes ?? bytes))
  }
}

/// The first byte of a file that no text may have.
private enum TextFault {
  case nul(offset: Int)
  case notUTF8(offset: Int)

  static func first(in bytes: [UInt8]) -> TextFault? {
    let invalid = bytes.span.firstInvalidUTF8
    if let nul = bytes[..<(invalid ?? bytes.count)].firstIndex(of: 0) { return .nul(offset: nul) }
    return invalid.map { .notUTF8(offset: $0) }
  }

  func diagnostic(in bytes: [UInt8], file: String) -> Diagnostic {
    let location = { SourceLocation(file: file, offset: $0, in: bytes) }
    return switch self {
    case .nul(let offset): .nulByte(offset: offset, at: location(offset))
    case .notUTF8(let offset): .invalidUTF8(bytes[offset], offset: offset, at: location(offset))
    }
  }
}
