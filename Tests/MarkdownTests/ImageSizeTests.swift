import Markdown
import TestSupport
import Testing

@Suite struct ImageSizeTests {
  private static func text(_ text: String) -> [UInt8] { Array(text.utf8) }

  static let png: [UInt8] =
    [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13] + text("IHDR") + [
      0, 0, 1, 0x40, 0, 0, 0, 0xF0, 8, 2, 0, 0, 0,
    ]
  private static let frame: [UInt8] = [0xFF, 0xC2, 0, 17, 8, 0, 0xF0, 1, 0x40, 3]
  private static let application: [UInt8] = [0xFF, 0xE0, 0, 4, 1, 2]
  /// Exif, little-endian, with one tag: turned by a quarter.
  private static let turned: [UInt8] =
    [0xFF, 0xE1, 0, 34] + text("Exif") + [0, 0] + text("II") + [
      42, 0, 8, 0, 0, 0, 1, 0, 0x12, 1, 3, 0, 1, 0, 0, 0, 6, 0, 0, 0, 0, 0, 0, 0,
    ]

  @Test(arguments: [
    (png, 320, 240),
    (text("GIF89a") + [0x40, 1, 0xF0, 0, 0], 320, 240),
    ([0xFF, 0xD8] + application + [0xFF] + frame, 320, 240),
    ([0xFF, 0xD8] + turned + frame, 240, 320),
    (text("RIFF____WEBPVP8 ____") + [0, 0, 0, 0x9D, 1, 0x2A, 0x40, 1, 0xF0, 0], 320, 240),
    // 319 and 239, each in 14 bits.
    (text("RIFF____WEBPVP8L____") + [0x2F, 0x3F, 0xC1, 0x3B, 0], 320, 240),
    (text("RIFF____WEBPVP8X____") + [0, 0, 0, 0, 0x3F, 1, 0, 0xEF, 0, 0], 320, 240),
    (text("<?xml version=\"1.0\"?>\n<!-- <svg> -->\n<svg width='320px' height=\"240\">"), 320, 240),
    (text("<svg viewBox=\"0 0 320.4 239.6\" stroke-width=\"2\">"), 320, 240),
    (text("<svg width=\"100%\" height=\"100%\" viewBox=\"0,0,320,240\">"), 320, 240),
  ])
  func isReadFromTheHeader(bytes: [UInt8], width: Int, height: Int) {
    #expect(ImageSize(of: bytes) == ImageSize(width: width, height: height))
  }

  @Test(arguments: [
    [], text("text"), Array(png.prefix(20)), [0xFF, 0xD8, 0xFF, 0xD9],
    [0xFF, 0xD8, 0xFF, 0xE0, 0, 0],
    text("<svg>"), text("<html><svg width=\"1\" height=\"1\">"), text("GIF89a") + [0, 0, 0, 0],
    text("<svg width=\"1e400\" height=\"1\">"),
  ])
  func isNotGuessed(bytes: [UInt8]) {
    #expect(ImageSize(of: bytes) == nil)
  }

  @Test func noBeginningOfAFileBreaksIt() {
    var random = RandomSource(seed: 7)
    let files = [
      Self.png, [0xFF, 0xD8] + Self.turned + Self.frame, Self.text("<svg viewBox=\"0 0 1 1\">"),
    ]
    for _ in 0..<3_000 {
      var bytes = files.randomElement(using: &random)!
      for _ in 0..<Int.random(in: 0...3, using: &random) where !bytes.isEmpty {
        bytes[bytes.indices.randomElement(using: &random)!] = .random(in: 0...255, using: &random)
      }
      _ = ImageSize(of: Array(bytes.prefix(Int.random(in: 0...60, using: &random))))
    }
  }
}
