import Diagnostics

/// A text file as read, known to be sound: UTF-8 without NUL, no larger than allowed.
package struct SourceText: Sendable {
  /// As diagnostics name it.
  package let file: String
  /// Without a byte order mark.
  package let bytes: [UInt8]

  /// The largest text file that is read, in bytes.
  package static let sizeLimit = 8 << 20

  /// - Returns: an empty text with errors where the bytes are not sound.
  package static func checking(_ bytes: [UInt8], file: String) -> Parsed<SourceText> {
    let empty = SourceText(file: file, bytes: [])
    guard bytes.count <= sizeLimit else {
      return Parsed(empty, [.fileTooLarge(file)])
    }
    if let problem = TextFault.first(in: bytes) {
      return Parsed(empty, [problem.diagnostic(in: bytes, file: file)])
    }
    let hasMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
    return Parsed(SourceText(file: file, bytes: hasMark ? Array(bytes.dropFirst(3)) : bytes))
  }
}

/// The first byte of a file that no text may have.
private enum TextFault {
  case nul(offset: Int)
  case notUTF8(offset: Int)

  static func first(in bytes: [UInt8]) -> TextFault? {
    bytes.withUnsafeBufferPointer { bytes in
      var index = 0
      while index < bytes.count {
        let byte = bytes[index]
        if byte == 0 { return .nul(offset: index) }
        if byte < 0x80 {
          index += 1
          continue
        }
        guard let length = sequenceLength(bytes, at: index) else { return .notUTF8(offset: index) }
        index += length
      }
      return nil
    }
  }

  /// The Unicode Standard, table 3-7, well-formed UTF-8 byte sequences.
  private static func sequenceLength(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int? {
    let length: Int
    var second: ClosedRange<UInt8> = 0x80...0xBF
    switch bytes[index] {
    case 0xC2...0xDF: length = 2
    case 0xE0: (length, second) = (3, 0xA0...0xBF)
    case 0xED: (length, second) = (3, 0x80...0x9F)
    case 0xE1...0xEF: length = 3
    case 0xF0: (length, second) = (4, 0x90...0xBF)
    case 0xF1...0xF3: length = 4
    case 0xF4: (length, second) = (4, 0x80...0x8F)
    default: return nil
    }
    guard index + length <= bytes.count, second.contains(bytes[index + 1]) else { return nil }
    for offset in 2..<max(length, 2) where bytes[index + offset] & 0xC0 != 0x80 { return nil }
    return length
  }

  func diagnostic(in bytes: [UInt8], file: String) -> Diagnostic {
    switch self {
    case .nul(let offset):
      .nulByte(offset: offset, at: Self.location(of: offset, in: bytes, file: file))
    case .notUTF8(let offset):
      .invalidUTF8(
        bytes[offset], offset: offset, at: Self.location(of: offset, in: bytes, file: file))
    }
  }

  /// Everything before the first fault is sound, so its scalars can be counted.
  private static func location(of offset: Int, in bytes: [UInt8], file: String) -> SourceLocation {
    var line = 1
    var column = 1
    for index in 0..<offset {
      if bytes[index] == UInt8(ascii: "\n") {
        line += 1
        column = 1
      } else if bytes[index] & 0xC0 != 0x80 {
        column += 1
      }
    }
    return SourceLocation(file: file, line: line, column: column)
  }
}
