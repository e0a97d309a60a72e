import Characters
import Testing

@Suite struct TextTests {
  /// The Unicode Standard, table 3-7: where the first ill-formed sequence begins.
  @Test(
    arguments: [
      ([0x61, 0xE4, 0xB8, 0xAD], nil), ([], nil), ([0xF4, 0x8F, 0xBF, 0xBF], nil),
      ([0x61, 0x80], 1), ([0xC1, 0x81], 0), ([0xC3], 0), ([0x61, 0xE4, 0xB8], 1),
      ([0xE4, 0xB8, 0x61], 0), ([0xE0, 0x9F, 0x80], 0), ([0xED, 0xA0, 0x80], 0),
      ([0xF0, 0x8F, 0x80, 0x80], 0), ([0xF4, 0x90, 0x80, 0x80], 0), ([0xF5, 0x80, 0x80, 0x80], 0),
      ([0xC3, 0xA9, 0xFF], 2),
    ] as [([UInt8], Int?)])
  func firstInvalidSequenceIsFound(_ bytes: [UInt8], offset: Int?) {
    #expect(bytes.span.firstInvalidUTF8 == offset)
  }

  /// Whatever way it is found, it is what the standard library finds.
  @Test func soundTextIsToldFromOtherBytes() {
    let bytes: [UInt8] = [0x61, 0x80, 0xBF, 0xC3, 0xE0, 0xE1, 0xE4, 0xED, 0xEF, 0xF0, 0xA0, 0x9F]
    for first in bytes {
      for second in bytes {
        for third in bytes {
          let text = [0xE4, 0xB8, 0xAD, first, second, third]
          #expect(
            (text.span.firstInvalidUTF8 == nil) == (String(validating: text, as: UTF8.self) != nil),
            "\(text)")
        }
      }
    }
  }

  @Test(arguments: ["", "工业", "工业投资", "民间工业投资增长", "工工业", "业投", "1.5%", "增长1.5%"])
  func aWordIsFoundByItsBytesWhereverItsCharactersAre(_ text: String) {
    for word in ["工业", "投资", "业", "1.5%", "工业投资增长", "工工业"] {
      #expect(text.holds(word) == (text.firstRange(of: word) != nil), "\(word) in \(text)")
    }
    #expect(text.holds(""))
    #expect(text.holds(text))
  }

  @Test(arguments: ["a", "é", "中", "😀", "a中é😀。"])
  func scalarsAreReadBothWays(_ text: String) {
    var utf8 = Array(text.utf8)
    utf8.append(0xE4)
    utf8.withUnsafeBufferPointer { bytes in
      var index = 0
      for scalar in text.unicodeScalars {
        let found = bytes.scalar(at: index)
        #expect(found.scalar == scalar)
        #expect(found.length == UTF8.width(scalar))
        let (before, start) = bytes.scalar(before: index + found.length)
        #expect(before == scalar)
        #expect(start == index)
        index += found.length
      }
      #expect(bytes.scalar(at: index) == ("\u{FFFD}", 1))
      #expect(bytes.scalar(before: index + 1) == ("\u{FFFD}", index))
    }
    #expect(text.utf8.scalarCount == text.unicodeScalars.count)
  }

  @Test(arguments: [
    ("", []), ("a", ["a"]), ("a\n", ["a"]), ("\n", [""]), ("a\r\nb\rc\nd", ["a", "b", "c", "d"]),
    ("一二三四五\n六", ["一二三四五", "六"]), ("\r\n\r\n", ["", ""]), ("\n\r", ["", ""]),
    ("12345678\r12345678", ["12345678", "12345678"]),
    ("\u{B}\u{C}\u{85}\u{2028}", ["\u{B}\u{C}\u{85}\u{2028}"]),
  ])
  func linesEndInFeedsAndReturns(_ text: String, lines: [String]) {
    Array(text.utf8).withUnsafeBufferPointer { bytes in
      let index = LineIndex(of: bytes)
      let found = (0..<index.count).map {
        String(decoding: bytes[index.range(of: $0)], as: UTF8.self)
      }
      #expect(found == lines)
    }
  }

  @Test(arguments: [
    ("abc", 0, 1, 1), ("abc", 2, 1, 3), ("中文", 3, 1, 2), ("a\nb", 2, 2, 1), ("a\r\nb", 3, 2, 1),
    ("a\rb", 2, 2, 1), ("a\n\nb", 3, 3, 1), ("a", 9, 1, 2),
  ])
  func placesCountScalars(_ text: String, offset: Int, line: Int, column: Int) {
    let place = LinePosition(of: offset, in: Array(text.utf8))
    #expect(place.line == line)
    #expect(place.column == column)
  }

  /// The test vectors of the algorithm's authors.
  @Test(
    arguments: [
      ("", 0xCBF2_9CE4_8422_2325), ("a", 0xAF63_DC4C_8601_EC8C), ("foobar", 0x8594_4171_F739_67E8),
    ] as [(String, UInt64)])
  func hashIsFNV1a(_ text: String, hash: UInt64) {
    #expect(StableHash(text.utf8).value == hash)
  }
}
