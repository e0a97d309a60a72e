import Characters

/// Gives the headings of one text their ids.
///
/// Letters and digits of every script are kept, ASCII in lower case; white space, hyphens and
/// underscores become one hyphen; everything else goes. An id is never empty (`section` stands in)
/// and never given twice: the second gets `-2`, also where another heading is itself called so.
public struct HeadingIDs: Sendable {
  private var taken: Set<Key> = []
  private var nextNumber: [Key: Int] = [:]

  /// An id by its bytes: a String compares by canonical equivalence, which takes several times as
  /// long for Chinese.
  private struct Key: Hashable {
    let bytes: [UInt8]

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    var text: String { String(decoding: bytes, as: UTF8.self) }

    func numbered(_ number: Int) -> Key {
      Key(bytes + [UInt8(ascii: "-")] + String(number).utf8)
    }

    func hash(into hasher: inout Hasher) {
      bytes.withUnsafeBytes { hasher.combine(bytes: $0) }
    }
  }

  public init() {}

  public mutating func id(for text: String) -> String {
    let base = Key(Self.slug(of: text))
    if taken.insert(base).inserted { return base.text }
    var number = nextNumber[base] ?? 2
    var key = base.numbered(number)
    while !taken.insert(key).inserted {
      number += 1
      key = base.numbered(number)
    }
    nextNumber[base] = number + 1
    return key.text
  }

  /// Takes an id that a heading brings along.
  /// - Returns: whether no heading before has it.
  mutating func take(_ id: String) -> Bool { taken.insert(Key(Array(id.utf8))).inserted }

  private static func slug(of text: String) -> [UInt8] {
    var text = text
    return text.withUTF8 { text in
      var slug: [UInt8] = []
      slug.reserveCapacity(text.count)
      var pendingHyphen = false
      var index = 0
      while index < text.count {
        let (scalar, length) = text.scalar(at: index)
        switch role(of: scalar) {
        case .dropped: break
        case .space: pendingHyphen = !slug.isEmpty
        case .kept:
          if pendingHyphen { slug.append(UInt8(ascii: "-")) }
          pendingHyphen = false
          slug.append(text[index].lowercasedASCII)
          if length > 1 { slug.append(contentsOf: text[index + 1..<index + length]) }
        }
        index += length
      }
      return slug.isEmpty ? Array("section".utf8) : slug
    }
  }

  private enum Role {
    case kept, space, dropped
  }

  /// Most of a heading is told without a look at Unicode's tables: ASCII and ideographs.
  private static func role(of scalar: Unicode.Scalar) -> Role {
    switch scalar.value {
    case 0x4E00...0x9FFF: return .kept
    case 0x09...0x0D, 0x20, 0x2D, 0x5F: return .space
    case 0..<0x80: return UInt8(scalar.value).isASCIILetterOrDigit ? .kept : .dropped
    default: return scalar.isWhiteSpace ? .space : isKept(scalar) ? .kept : .dropped
    }
  }

  private static func isKept(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .nonspacingMark, .spacingMark, .decimalNumber, .letterNumber, .otherNumber:
      true
    default: false
    }
  }
}
