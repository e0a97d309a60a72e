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

    init(_ id: String) { bytes = Array(id.utf8) }

    func hash(into hasher: inout Hasher) {
      bytes.withUnsafeBytes { hasher.combine(bytes: $0) }
    }
  }

  public init() {}

  public mutating func id(for text: String) -> String {
    let base = Self.slug(of: text)
    let key = Key(base)
    if taken.insert(key).inserted { return base }
    var number = nextNumber[key] ?? 2
    while !taken.insert(Key("\(base)-\(number)")).inserted { number += 1 }
    nextNumber[key] = number + 1
    return "\(base)-\(number)"
  }

  private static func slug(of text: String) -> String {
    var slug = String.UnicodeScalarView()
    var pendingHyphen = false
    for scalar in text.unicodeScalars {
      switch role(of: scalar) {
      case .dropped: break
      case .space: pendingHyphen = !slug.isEmpty
      case .kept:
        if pendingHyphen { slug.append("-") }
        pendingHyphen = false
        let isUpper = scalar.value &- 0x41 < 26
        slug.append(isUpper ? Unicode.Scalar(UInt8(scalar.value) | 0x20) : scalar)
      }
    }
    return slug.isEmpty ? "section" : String(slug)
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
