import Characters
import Testing

@testable import SiteModel

/// How the program knows the pictures that it made.
@Suite struct PictureMarkTests {
  /// A PNG of one pixel.
  static let png: [UInt8] =
    [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
    + chunk("IHDR", [0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0])
    + chunk("IDAT", [0x78, 0x9C, 0x63, 0x60, 0, 0, 0, 2, 0, 1]) + chunk("IEND", [])

  private static func chunk(_ name: String, _ content: [UInt8]) -> [UInt8] {
    let body = Array(name.utf8) + content
    let word = { (value: UInt32) in [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: value >> $0) } }
    return word(UInt32(content.count)) + body + word(CRC32.of(body))
  }

  @Test func knowsWhatItMarked() {
    let marked = PictureMark.marking(Self.png, showing: "abc")
    #expect(PictureMark.isUnchanged(marked))
    #expect(PictureMark.content(of: marked) == "abc")
    #expect(PictureMark.content(of: Array(marked.prefix(200))) == "abc")
    #expect(PictureMark.content(of: Self.png) == nil)
    #expect(!PictureMark.isUnchanged(Self.png))
    #expect(PictureMark.size(of: marked).map { [$0.width, $0.height] } == [1, 1])
    #expect(
      marked.count == Self.png.count + marked.dropFirst(33).prefix(4).reduce(12) { $0 + Int($1) })
  }

  @Test func noticesEveryChange() {
    let marked = PictureMark.marking(Self.png, showing: "abc")
    for place in marked.indices {
      var changed = marked
      changed[place] ^= 1
      #expect(!PictureMark.isUnchanged(changed), "\(place)")
      #expect(!PictureMark.isUnchanged(Array(marked[..<place])), "\(place)")
      _ = PictureMark.content(of: Array(marked[..<place]))
    }
    #expect(!PictureMark.isUnchanged(marked + [0]))
  }
}
