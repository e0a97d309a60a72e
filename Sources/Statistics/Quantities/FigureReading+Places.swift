/// Where in a text a figure may begin or go on. Most places can be passed without reading there.
extension FigureReading {
  /// Whether a figure, with the words before its number, may begin with a character. Latin letters
  /// may begin a word in either case.
  public static func mayBegin(with character: Character) -> Bool {
    may(character, in: beginnings)
  }

  /// Whether words behind a figure that belong to it may begin with a character.
  public static func mayGoOn(with character: Character) -> Bool {
    may(character, in: continuations)
  }

  private static func may(_ character: Character, in known: Set<Character>) -> Bool {
    if character.isASCII {
      return known.contains(character.isUppercase ? Character(character.lowercased()) : character)
    }
    if known.contains(character) { return true }
    guard let scalar = character.unicodeScalars.first else { return false }
    // Full-width forms, spaces and dashes, and traditional characters.
    if (0xFF01...0xFF5E).contains(scalar.value) || (0x2000...0x2212).contains(scalar.value) {
      return true
    }
    return TraditionalForms.simplified(String(character)).first.map(known.contains) ?? false
  }

  private static let beginnings: Set<Character> =
    FigureWords.leadIns.firstCharacters.union(FigureWords.signs.firstCharacters)
    .union(FigureWords.currencySigns.firstCharacters).union(FigureWords.settled.firstCharacters)
    .union(FigureWords.held.firstCharacters)
    .union(FigureWords.namedPlaces.firstCharacters).union(FigureWords.halves.firstCharacters)
    .union(FigureWords.scales.firstCharacters).union("0123456789(+-.±一二两三四五六七八九十零〇几数分各依介b")

  private static let continuations: Set<Character> =
    FigureWords.tails.firstCharacters.union(UnitVocabulary.lexicon.firstCharacters)
    .union(FigureWords.openEnds.firstCharacters).union(FigureWords.scales.firstCharacters)
    .union(" (±+-~:/%↑↓至到")
}
