import Characters

/// Raised and lowered signs in a text without markup: 10⁸ must not become 108 where no type can show
/// that the 8 is raised.
enum RaisedText {
  private static let raised: [Character: Character] = [
    "0": "⁰", "1": "¹", "2": "²", "3": "³", "4": "⁴", "5": "⁵", "6": "⁶", "7": "⁷", "8": "⁸",
    "9": "⁹", "+": "⁺", "-": "⁻", "−": "⁻", "n": "ⁿ", "i": "ⁱ",
  ]
  private static let lowered: [Character: Character] = [
    "0": "₀", "1": "₁", "2": "₂", "3": "₃", "4": "₄", "5": "₅", "6": "₆", "7": "₇", "8": "₈",
    "9": "₉", "+": "₊", "-": "₋", "−": "₋",
  ]

  /// The words as raised signs; behind `^` where there are none for them.
  static func raising(_ words: some Sequence<UInt8>) -> [UInt8] {
    let words = String(decoding: Array(words), as: UTF8.self)
    let signs = words.compactMap { raised[$0] }
    return Array(
      (signs.count == words.count ? String(signs) : words.isEmpty ? "" : "^\(words)").utf8)
  }

  /// The words as lowered signs; as they are where there are none for them.
  static func lowering(_ words: some Sequence<UInt8>) -> [UInt8] {
    let words = String(decoding: Array(words), as: UTF8.self)
    let signs = words.compactMap { lowered[$0] }
    return Array((signs.count == words.count ? String(signs) : words).utf8)
  }

  static func plain(_ words: some Sequence<UInt8>, _ mark: Mark) -> [UInt8] {
    mark == .raisedStart ? raising(words) : lowering(words)
  }

  /// What an element makes of the words in it; nil for one that leaves them as they are.
  static func words(_ words: some Sequence<UInt8>, in element: String) -> [UInt8]? {
    switch element {
    case "sup": raising(words)
    case "sub": lowering(words)
    default: nil
    }
  }
}
