import Characters
import TestSupport
import Testing

@Suite struct TextPlacesTests {
  private static let pieces = [
    "a", "字", "𠮷", "\n", "\r\n", "\r", "e\u{301}", String(repeating: "长", count: 400),
  ]

  /// Whatever the text, every place is the one that counting from the start finds, and leads back.
  @Test(arguments: [1, 2, 3, 4, 5, 6, 7, 8])
  func findsWhatCountingFinds(seed: UInt64) throws {
    var random = RandomSource(seed: seed)
    let text = (0..<40).map { _ in Self.pieces.randomElement(using: &random) ?? "" }.joined()
    let bytes = Array(text.utf8)
    let places = TextPlaces(bytes)
    for offset in 0...bytes.count where offset == bytes.count || bytes[offset] & 0xC0 != 0x80 {
      let position = LinePosition(of: offset, in: bytes)
      // Between the two halves of a line's end there is nothing to point at.
      if offset > 0, offset < bytes.count, bytes[offset - 1] == 0x0D || bytes[offset] == 0x0A {
        continue
      }
      #expect(places.position(of: offset) == position)
      let line = try #require(places.line(position.line))
      if line.contains(offset) {
        #expect(places.offset(ofScalar: position.column - 1, in: line) == offset)
      }
    }
  }

  @Test func anEmptyTextHasOneLineWithNothingOnIt() {
    let places = TextPlaces([])
    #expect(places.position(of: 0) == LinePosition(of: 0, in: []))
    #expect(places.line(1) == 0..<0)
    #expect(places.line(2) == nil)
    #expect(places.offset(ofScalar: 5, in: 0..<0) == 0)
  }
}
