/// Gives the headings of one text their ids.
///
/// Letters and digits of every script are kept, ASCII in lower case; white space, hyphens and
/// underscores become one hyphen; everything else goes. An id is never empty (`section` stands in)
/// and never given twice: the second gets `-2`, also where another heading is itself called so.
public struct HeadingIDs: Sendable {
  private var taken: Set<String> = []
  private var nextNumber: [String: Int] = [:]

  public init() {}

  public mutating func id(for text: String) -> String {
    let base = Self.slug(of: text)
    if taken.insert(base).inserted { return base }
    var number = nextNumber[base] ?? 2
    while !taken.insert("\(base)-\(number)").inserted { number += 1 }
    nextNumber[base] = number + 1
    return "\(base)-\(number)"
  }

  private static func slug(of text: String) -> String {
    var slug = String.UnicodeScalarView()
    var pendingHyphen = false
    for scalar in text.unicodeScalars {
      // Most of a Chinese heading, told without a look at Unicode's tables.
      let isUnified = (0x4E00...0x9FFF).contains(scalar.value)
      if !isUnified, scalar.properties.isWhitespace || scalar == "-" || scalar == "_" {
        pendingHyphen = !slug.isEmpty
      } else if isUnified || isKept(scalar) {
        if pendingHyphen { slug.append("-") }
        pendingHyphen = false
        let isUpper = ("A"..."Z").contains(scalar)
        slug.append(isUpper ? Unicode.Scalar(UInt8(scalar.value) | 0x20) : scalar)
      }
    }
    return slug.isEmpty ? "section" : String(slug)
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
