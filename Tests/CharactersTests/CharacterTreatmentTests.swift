import Characters
import Testing

/// What becomes of characters that nobody means to write.
@Suite struct CharacterTreatmentTests {
  @Test(
    arguments: [
      ("\u{200B}", CharacterTreatment.remove), ("\u{AD}", .remove), ("\u{FEFF}", .remove),
      ("\u{202E}", .remove),
      ("\u{2066}", .remove), ("\u{200F}", .remove), ("\u{2060}", .remove), ("\u{180E}", .remove),
      ("\u{3164}", .remove),
      ("\u{A0}", .space), ("\u{202F}", .space), ("\u{0B}", .lineBreak), ("\u{0C}", .lineBreak),
      ("\u{85}", .lineBreak),
      ("\u{2028}", .lineBreak), ("\u{1}", .refuse), ("\u{7F}", .refuse), ("\u{9F}", .refuse),
      ("\u{FFFD}", .refuse),
      ("\u{E123}", .refuse),
      ("\u{F8FF}", .refuse),
      ("\u{100000}", .refuse), ("\u{F0B7}", .replace(with: "•")), ("\u{2F00}", .replace(with: "一")),
      ("\u{F900}", .replace(with: "豈")), ("\u{2F800}", .replace(with: "丽")),
      ("\u{2E9F}", .replace(with: "母")),
      ("\t", .keep), ("\n", .keep), ("a", .keep), ("中", .keep), ("　", .keep), ("，", .keep),
      ("\u{2009}", .keep),
      ("\u{FE0F}", .keep), ("😀", .keep), ("\u{E0100}", .keep), ("\u{FA0E}", .keep), ("é", .keep),
      ("\u{2E80}", .keep),
    ] as [(Unicode.Scalar, CharacterTreatment)])
  func eachIsTreatedByOneTable(scalar: Unicode.Scalar, expected: CharacterTreatment) {
    #expect(CharacterTreatment(of: scalar) == expected)
  }

  @Test(arguments: [0xFFFE, 0xFFFF, 0xFDD0, 0x1FFFF] as [UInt32])
  func nothingThatIsNoCharacterStays(value: UInt32) throws {
    #expect(CharacterTreatment(of: try #require(Unicode.Scalar(value))) == .refuse)
  }

  /// The joiner makes one picture of 👨 and 🌾, and does nothing in 甲乙.
  @Test func joinersStayWithinPictures() {
    #expect(CharacterTreatment(of: "\u{200D}", before: "👨", after: "🌾") == .keep)
    #expect(CharacterTreatment(of: "\u{200D}", before: "甲", after: "乙") == .remove)
  }

  /// The glance that spares most of a text the table lets nothing pass that the table does not keep.
  @Test func theGlanceMissesNothing() {
    for value in UInt32(0)...0x10FFFF {
      guard let scalar = Unicode.Scalar(value), CharacterTreatment(of: scalar) != .keep else {
        continue
      }
      let bytes = Array(String(Character(scalar)).utf8)
      let isSeen = CharacterTreatment.isOfInterest(bytes[0], before: bytes.count > 1 ? bytes[1] : 0)
      #expect(isSeen, "U+\(String(value, radix: 16))")
    }
  }
}
