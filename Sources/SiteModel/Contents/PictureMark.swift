import Characters

/// The mark by which a picture is known as one that the program made and nobody has changed since: a text
/// in the PNG that says what all the rest of it is known by (PNG, Third Edition, 11.3.3.2).
package enum PictureMark {
  private static let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
  private static let keyword = "Software\0sitegen "
  /// Where the first chunk ends, which says how large the picture is.
  private static let endOfHeader = 33

  /// Width and height of a PNG in pixels; nil of anything else.
  package static func size(of png: [UInt8]) -> (width: Int, height: Int)? {
    guard png.count > endOfHeader, png.starts(with: signature),
      png[12..<16].elementsEqual("IHDR".utf8)
    else { return nil }
    return (word(png, at: 16), word(png, at: 20))
  }

  /// The PNG with the mark behind its header. Any that it has already is left where it is.
  ///
  /// - Parameter content: what the picture shows is known by; no spaces.
  package static func marking(_ png: [UInt8], showing content: String) -> [UInt8] {
    guard size(of: png) != nil else { return png }
    return png[..<endOfHeader] + chunk(for: png, content) + png[endOfHeader...]
  }

  /// What a picture shows is known by, as its mark says; nil of one that has none.
  ///
  /// - Parameter header: the file, or its beginning.
  package static func content(of header: [UInt8]) -> String? {
    guard size(of: header) != nil, header.count > endOfHeader + 8 else { return nil }
    let length = word(header, at: endOfHeader)
    let start = endOfHeader + 4
    guard length < 200, start + 4 + length <= header.count else { return nil }
    let text = header[start..<start + 4 + length]
    guard text.starts(with: "tEXt\(keyword)".utf8) else { return nil }
    return String(decoding: text, as: UTF8.self).split(separator: " ").last.map(String.init)
  }

  /// Whether a file is as it was marked.
  package static func isUnchanged(_ png: [UInt8]) -> Bool {
    guard size(of: png) != nil, png.count > endOfHeader + 8 else { return false }
    let end = endOfHeader + 12 + word(png, at: endOfHeader)
    guard end < png.count else { return false }
    let mark = png[endOfHeader..<end]
    let content = String(decoding: mark.dropLast(4), as: UTF8.self).split(separator: " ").last
    return mark.elementsEqual(
      chunk(for: Array(png[..<endOfHeader]) + png[end...], String(content ?? "")))
  }

  private static func chunk(for png: [UInt8], _ content: String) -> [UInt8] {
    let rest = String(StableHash(png).value, radix: 16)
    let content = Array("tEXt\(keyword)\(rest) \(content)".utf8)
    return bytes(UInt32(content.count - 4)) + content + bytes(CRC32.of(content))
  }

  private static func word(_ bytes: [UInt8], at place: Int) -> Int {
    bytes[place..<place + 4].reduce(0) { $0 << 8 | Int($1) }
  }

  private static func bytes(_ word: UInt32) -> [UInt8] {
    [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: word >> $0) }
  }
}
