/// What a text is found by: each two neighbouring Chinese characters, each of them with a mark beside it, the
/// beginnings of words and numbers, each of these with the character behind it, and its beginning with the character
/// before it. `search.js`
/// makes the same of what is asked for; the two must agree.
struct SearchKeys {
  /// What a unit of UTF-16 is to a search.
  enum Kind {
    /// A character that is a word by itself, as Chinese ones are.
    case wide
    /// A letter of a word, or a digit of a number.
    case word
    case other
  }

  /// How long the beginnings are by which longer words are found.
  static let prefixes = [2, 3, 4, 5, 6, 7, 8, 12]

  /// The marks that keep keys of one kind from being taken for another's.
  private enum Mark: UInt8 {
    case pair = 0
    case prefix = 1
    case whole = 2
  }

  static func kind(_ unit: UInt16) -> Kind {
    switch unit {
    case 0x30...0x39, 0x61...0x7A: .word
    case 0...0xBF: .other
    case 0xD7, 0xF7: .other
    case 0xC0...0x1FFF, 0x2150...0x218B: .word
    case 0x2460...0x24FF: .wide
    case 0x2000...0x2E7F: .other
    case 0x3000...0x3004, 0x3008...0x3020, 0x3030, 0x303D: .other
    case 0xFE10...0xFE6F, 0xFF00...0xFFEF: .other
    default: .wide
    }
  }

  /// A text as it is compared: half as wide, without capital letters, with its raised and lowered figures on
  /// the line, and without commas inside numbers.
  static func folded(_ text: String) -> [UInt16] {
    var units: [UInt16] = []
    units.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      if let unit = UInt16(exactly: scalar.value) {
        units.append(folded(unit))
      } else {
        // No surrogate is folded.
        units.append(contentsOf: UTF16.encode(scalar)!)
      }
    }
    return withoutCommasInNumbers(units)
  }

  private static func folded(_ unit: UInt16) -> UInt16 {
    switch unit {
    case 0x41...0x5A, 0xC0...0xD6, 0xD8...0xDE, 0x391...0x3A9, 0x410...0x42F: unit + 32
    case 0xFF21...0xFF3A: unit - 0xFEE0 + 32
    // One bracket, and one dash, is as good as another.
    case 0x3010, 0x3014, 0x5B, 0xFF3B: 0x28
    case 0x3011, 0x3015, 0x5D, 0xFF3D: 0x29
    case 0x2013, 0x2014, 0x2212: 0x2D
    case 0xFF01...0xFF5E: unit - 0xFEE0
    case 0x3000, 0xA0: 0x20
    // The figures of m² and H₂O.
    case 0xB9: 0x31
    case 0xB2, 0xB3: unit - 0x80
    case 0x2070, 0x2074...0x2079, 0x2080...0x2089: 0x30 + unit & 0xF
    default: unit
    }
  }

  private static func withoutCommasInNumbers(_ units: [UInt16]) -> [UInt16] {
    guard units.contains(0x2C) else { return units }
    var kept: [UInt16] = []
    kept.reserveCapacity(units.count)
    for (place, unit) in units.enumerated() where unit != 0x2C || !isInNumber(place, units) {
      kept.append(unit)
    }
    return kept
  }

  private static func isDigit(_ unit: UInt16) -> Bool { (0x30...0x39).contains(unit) }

  /// Whether a mark stands between two digits.
  private static func isInNumber(_ place: Int, _ units: [UInt16]) -> Bool {
    place > 0 && place + 1 < units.count && isDigit(units[place - 1]) && isDigit(units[place + 1])
  }

  /// Hands the keys of a folded text on, each with where it begins; some of them several times.
  static func forEach(of units: [UInt16], _ body: (_ key: UInt32, _ start: Int) -> Void) {
    var place = 0
    while place < units.count {
      switch kind(units[place]) {
      case .other:
        if place + 1 < units.count, isMark(units[place]), kind(units[place + 1]) == .wide {
          body(key(.pair, units, place..<place + 2), place)
        }
        place += 1
      case .wide:
        if place + 1 < units.count, isMark(units[place + 1]) {
          body(key(.pair, units, place..<place + 2), place)
        } else if place + 1 < units.count, kind(units[place + 1]) != .other {
          body(key(.pair, units, place..<place + 2), place)
          // 增长15 is in far fewer texts than 增长 and 长1 are.
          if kind(units[place + 1]) == .word, place + 2 < units.count,
            kind(units[place + 2]) != .other
          {
            body(key(.pair, units, place..<place + 3), place)
          }
        }
        place += 1
      case .word:
        let end = endOfWord(at: place, units)
        for length in prefixes where place + length <= end {
          body(key(.prefix, units, place..<place + length), place)
        }
        body(key(.whole, units, place..<end), place)
        if end < units.count, kind(units[end]) == .wide {
          body(key(.pair, units, place..<end + 1), place)
        }
        place = end
      }
    }
  }

  /// Whether a mark can stand in what is asked for: spaces part its words, and so do these.
  private static func isMark(_ unit: UInt16) -> Bool {
    kind(unit) == .other && unit > 0x20 && !separators.contains(unit)
  }

  private static let separators = Array("、；;,\"“”„「」『』".utf16)

  /// A point between digits is a part of their number.
  private static func endOfWord(at start: Int, _ units: [UInt16]) -> Int {
    var end = start + 1
    while end < units.count,
      kind(units[end]) == .word || units[end] == 0x2E && isInNumber(end, units)
    { end += 1 }
    return end
  }

  /// The 32-bit FNV-1a hash of the mark and the units, low byte first. 0 is kept for reports that have
  /// too many keys to be found by them.
  private static func key(_ mark: Mark, _ units: [UInt16], _ range: Range<Int>) -> UInt32 {
    var hash: UInt32 = 0x811C_9DC5
    func combine(_ byte: UInt16) { hash = (hash ^ UInt32(byte)) &* 0x0100_0193 }
    combine(UInt16(mark.rawValue))
    for unit in units[range] {
      combine(unit & 0xFF)
      combine(unit >> 8)
    }
    return hash
  }
}
