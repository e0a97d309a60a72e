/// How large a picture is, in CSS pixels, as the beginning of its file says.
public struct ImageSize: Hashable, Sendable {
  public let width: Int
  public let height: Int

  public init?(width: Int, height: Int) {
    guard (1...1_000_000).contains(width), (1...1_000_000).contains(height) else { return nil }
    self.width = width
    self.height = height
  }

  /// How many bytes of a file are enough to find its size in: a photograph may carry a preview and
  /// a colour profile before it.
  public static let headerLength = 1 << 18

  /// Whether a file begins as an SVG drawing, whether or not that says how large it is.
  public static func isDrawing(_ bytes: [UInt8]) -> Bool {
    SVGHeader.rootTag(in: bytes.prefix(1 << 16)) != nil
  }

  /// - Parameter bytes: the beginning of a PNG, GIF, WebP, JPEG or SVG file.
  /// - Returns: nil where it is none of those or does not say.
  public init?(of bytes: [UInt8]) {
    let header = ImageHeader(bytes: bytes)
    guard
      let size = header.png ?? header.gif ?? header.webP ?? header.jpeg ?? SVGHeader.size(of: bytes)
    else { return nil }
    self = size
  }
}

/// The binary formats.
private struct ImageHeader {
  let bytes: [UInt8]

  /// PNG (W3C), section 11.2.1: the chunk IHDR comes first.
  var png: ImageSize? {
    guard begins(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]), has("IHDR", at: 12),
      let width = big(16, 4), let height = big(20, 4)
    else { return nil }
    return ImageSize(width: width, height: height)
  }

  /// GIF89a, section 18: the logical screen.
  var gif: ImageSize? {
    guard has("GIF8", at: 0), let width = little(6, 2), let height = little(8, 2) else {
      return nil
    }
    return ImageSize(width: width, height: height)
  }

  /// RFC 9649: lossy, lossless and extended.
  var webP: ImageSize? {
    guard has("RIFF", at: 0), has("WEBP", at: 8) else { return nil }
    if has("VP8 ", at: 12), let width = little(26, 2), let height = little(28, 2) {
      return ImageSize(width: width & 0x3FFF, height: height & 0x3FFF)
    }
    if has("VP8L", at: 12), let bits = little(21, 4) {
      return ImageSize(width: bits & 0x3FFF + 1, height: bits >> 14 & 0x3FFF + 1)
    }
    if has("VP8X", at: 12), let width = little(24, 3), let height = little(27, 3) {
      return ImageSize(width: width + 1, height: height + 1)
    }
    return nil
  }

  /// ITU-T T.81, annex B: segments, up to the one that begins the frame. Browsers turn a picture as
  /// its Exif orientation says, so that from 5 on its sides change places.
  var jpeg: ImageSize? {
    guard begins(with: [0xFF, 0xD8]) else { return nil }
    var index = 2
    var isTurned = false
    while index + 4 <= bytes.count {
      guard bytes[index] == 0xFF else { return nil }
      let marker = bytes[index + 1]
      // Fill bytes, and markers that stand alone.
      if marker == 0xFF {
        index += 1
        continue
      }
      if marker == 0x01 || (0xD0...0xD8).contains(marker) {
        index += 2
        continue
      }
      guard let length = big(index + 2, 2), length >= 2 else { return nil }
      switch marker {
      case 0xC0...0xC3, 0xC5...0xC7, 0xC9...0xCB, 0xCD...0xCF:
        guard let height = big(index + 5, 2), let width = big(index + 7, 2) else { return nil }
        return isTurned
          ? ImageSize(width: height, height: width) : ImageSize(width: width, height: height)
      case 0xE1: isTurned = isTurned || orientation(at: index + 4) >= 5
      case 0xD9, 0xDA: return nil
      default: break
      }
      index += 2 + length
    }
    return nil
  }

  /// Exif 2.3, section 4.6: the tag 0x0112 of the first directory; 1 where there is none.
  private func orientation(at start: Int) -> Int {
    guard has("Exif", at: start) else { return 1 }
    let tiff = start + 6
    let isLittle = has("II", at: tiff)
    func number(_ index: Int, _ length: Int) -> Int? {
      isLittle ? little(index, length) : big(index, length)
    }
    guard let offset = number(tiff + 4, 4), let count = number(tiff + offset, 2) else { return 1 }
    for entry in 0..<min(count, 100) {
      let index = tiff + offset + 2 + entry * 12
      if number(index, 2) == 0x0112 { return number(index + 8, 2) ?? 1 }
    }
    return 1
  }

  private func begins(with wanted: [UInt8]) -> Bool { bytes.starts(with: wanted) }

  private func has(_ text: String, at index: Int) -> Bool {
    index >= 0 && index + text.utf8.count <= bytes.count && bytes[index...].starts(with: text.utf8)
  }

  private func big(_ index: Int, _ length: Int) -> Int? {
    guard index >= 0, index + length <= bytes.count else { return nil }
    return bytes[index..<index + length].reduce(0) { $0 << 8 | Int($1) }
  }

  private func little(_ index: Int, _ length: Int) -> Int? {
    guard index >= 0, index + length <= bytes.count else { return nil }
    return bytes[index..<index + length].reversed().reduce(0) { $0 << 8 | Int($1) }
  }
}

/// The root element of an SVG file: its width and height, or the sides of its view box.
private enum SVGHeader {
  static func size(of bytes: [UInt8]) -> ImageSize? {
    let text = bytes.prefix(1 << 16)
    guard let start = rootTag(in: text),
      let end = text[start...].firstIndex(of: UInt8(ascii: ">"))
    else { return nil }
    let tag = String(decoding: text[start..<end], as: UTF8.self)
    if let width = attribute("width", of: tag).flatMap(length),
      let height = attribute("height", of: tag).flatMap(length)
    {
      return ImageSize(width: width, height: height)
    }
    let box =
      attribute("viewBox", of: tag)?
      .split { $0 == " " || $0 == "," || $0 == "\n" }.compactMap { Double($0) } ?? []
    guard box.count == 4, box[2] > 0, box[3] > 0, box[2] < 1e6, box[3] < 1e6 else { return nil }
    return ImageSize(width: Int(box[2].rounded()), height: Int(box[3].rounded()))
  }

  static func rootTag(in text: ArraySlice<UInt8>) -> Int? {
    var index = text.startIndex
    while let tag = text[index...].firstIndex(of: UInt8(ascii: "<")) {
      let rest = text[(tag + 1)...]
      if rest.starts(with: "svg".utf8) { return tag + 4 }
      let isComment = rest.starts(with: "!--".utf8)
      guard isComment || rest.first == UInt8(ascii: "?") || rest.first == UInt8(ascii: "!") else {
        return nil
      }
      index = tag + 1
      if isComment {
        while index < text.endIndex, !text[index...].starts(with: "-->".utf8) { index += 1 }
      }
    }
    return nil
  }

  private static func attribute(_ name: String, of tag: String) -> String? {
    for quote: Character in ["\"", "'"] {
      let parts = tag.split(separator: quote, omittingEmptySubsequences: false)
      for index in parts.indices where index + 1 < parts.count {
        let before = parts[index].filter { !$0.isWhitespace }
        let words = parts[index].split { $0.isWhitespace || $0 == "=" }
        if before.hasSuffix("="), words.last == name[...] { return String(parts[index + 1]) }
      }
    }
    return nil
  }

  /// A length in pixels; any other unit depends on where the picture is shown.
  private static func length(_ text: String) -> Int? {
    let number = text.hasSuffix("px") ? text.dropLast(2) : text[...]
    guard let value = Double(number), value > 0, value < 1e6 else { return nil }
    return Int(value.rounded())
  }
}
