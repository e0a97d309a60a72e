import Characters
import Testing

/// What is told from a scalar's number alone is what Unicode's tables say.
@Suite struct ScalarTests {
  /// Every scalar of the planes that have letters in them, and the ends of the others.
  private static let scalars = [0...0x3_23AF, 0xE_0000...0xE_01EF, 0x10_FFFE...0x10_FFFF]
    .joined().compactMap { Unicode.Scalar(UInt32($0)) }

  @Test func whiteSpaceAndControlCharactersAreThoseOfUnicode() {
    for scalar in Self.scalars {
      let properties = scalar.properties
      if scalar.isWhiteSpace != properties.isWhitespace
        || scalar.isControl != (properties.generalCategory == .control)
        || scalar.isNoncharacter != properties.isNoncharacterCodePoint
      {
        Issue.record("U+\(String(scalar.value, radix: 16))")
      }
    }
  }

  @Test func whatIsInFormCCombinesWithNothing() {
    for scalar in Self.scalars where scalar.isInFormC && scalar.properties.isGraphemeExtend {
      // U+302A to U+302F are the tone marks behind the range.
      Issue.record("U+\(String(scalar.value, radix: 16))")
    }
    #expect("\u{E9}中。Ａ“".unicodeScalars.allSatisfy { $0.isInFormC })
    #expect(!"e\u{301}".unicodeScalars.allSatisfy { $0.isInFormC })
  }

  @Test(arguments: [
    ("a", 1), (" ", 1), ("é", 1), ("·", 1), ("“", 1), ("中", 2), ("。", 2), ("Ａ", 2), ("￥", 2),
    ("한", 2), ("ｱ", 1), ("ﾡ", 1), ("₩", 1), ("〿", 1), ("㊀", 2), ("😀", 2), ("🌡", 1), ("☰", 2),
    ("䷀", 2), ("𠀀", 2), ("\u{301}", 0), ("\u{200B}", 0), ("\u{FE0F}", 0), ("\u{20DD}", 0),
    ("\u{AD}", 1), ("\u{E0100}", 0),
  ])
  func columnsAreThoseOfUAX11(_ character: String, columns: Int) {
    #expect(character.unicodeScalars.first?.terminalColumns == columns)
  }

  @Test func halfWidthIsNeverWide() {
    for scalar in Self.scalars where scalar.isHalfWidth { #expect(!scalar.isWide) }
  }

  @Test(arguments: [
    ("", ""), (" \t", ""), ("a", "a"), (" a b\n", "a b"), ("\u{3000}中\u{85}", "中"),
    ("\r\na\r\n", "a"),
  ])
  func trimmedHasNoWhiteSpaceAround(_ text: String, expected: String) {
    #expect(text.trimmed == expected)
  }

  @Test func bytesAreToldApart() {
    for byte in UInt8.min...UInt8.max {
      let scalar = Unicode.Scalar(byte)
      let character = Character(scalar)
      #expect(byte.isASCIILetter == (scalar.isASCII && character.isLetter))
      #expect(byte.isASCIIDigit == (scalar.isASCII && character.isNumber))
      #expect(byte.isASCIIWhiteSpace == (scalar.isASCII && character.isWhitespace))
      #expect(
        byte.isASCIIPunctuation
          == (scalar.isASCII && (character.isPunctuation || character.isSymbol)))
    }
  }
}
