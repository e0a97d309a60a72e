import Diagnostics
import Markdown

/// What can be told of a picture from its file.
package enum Picture {
  private static let photographs = [".png", ".jpg", ".jpeg", ".gif", ".webp"]
  private static let others = [".svg", ".avif", ".bmp", ".ico"]

  /// Whether a file is called as pictures are.
  package static func isNamed(so path: String) -> Bool {
    let path = path.lowercased()
    return (photographs + others).contains { path.hasSuffix($0) }
  }

  package static func isDrawing(_ path: String) -> Bool { path.lowercased().hasSuffix(".svg") }

  /// Whether a browser would show nothing.
  ///
  /// - Parameter header: the beginning of the file.
  package static func isBroken(_ header: [UInt8], file: String) -> Bool {
    if header.isEmpty { return true }
    if isDrawing(file) { return !ImageSize.isDrawing(header) }
    // A photograph may have more before its size than was read.
    if header.count >= ImageSize.headerLength, header.starts(with: [0xFF, 0xD8]) { return false }
    let path = file.lowercased()
    return photographs.contains { path.hasSuffix($0) } && ImageSize(of: header) == nil
  }
}

/// What was found in the file of a picture.
package struct PictureFacts: Hashable, Sendable {
  /// Nil where the file does not say.
  package let size: ImageSize?
  package let isBroken: Bool
  /// What of a drawing would run when somebody opens it by itself.
  package let script: String?

  /// How much of a file has to be read: all of a drawing, and the beginning of a photograph.
  package static func readingLimit(of file: String) -> Int {
    Picture.isDrawing(file) ? .max : ImageSize.headerLength
  }

  /// - Parameter bytes: the file, or as much of its beginning as ``readingLimit(of:)`` says.
  package init(of bytes: [UInt8], file: String) {
    size = ImageSize(of: bytes)
    isBroken = Picture.isBroken(bytes, file: file)
    script = Picture.isDrawing(file) ? DrawingScript(of: bytes).found : nil
  }
}

/// Finds what a drawing would do when it is opened by itself: an SVG file may hold scripts, as a page
/// may.
package struct DrawingScript {
  private let bytes: [UInt8]

  /// - Parameter drawing: a whole SVG file.
  package init(of drawing: [UInt8]) {
    bytes = drawing.map { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) ? $0 | 0x20 : $0 }
  }

  /// What of it runs, as it stands in the file; nil where nothing does.
  package var found: String? {
    var rest = bytes[...]
    while let start = rest.firstIndex(of: UInt8(ascii: "<")) {
      if rest[(start + 1)...].starts(with: "!--".utf8) {
        rest = rest[endOfComment(from: start)...]
        continue
      }
      let tag = tag(from: start + 1)
      if let found = script(in: tag) { return found }
      rest = bytes[tag.endIndex...]
    }
    return nil
  }

  /// Quotation marks in a comment mean nothing.
  private func endOfComment(from start: Int) -> Int {
    var index = start
    while index < bytes.count, !bytes[index...].starts(with: "-->".utf8) { index += 1 }
    return index
  }

  /// A tag without its brackets; a `>` in quotation marks does not end it.
  private func tag(from start: Int) -> ArraySlice<UInt8> {
    var quote: UInt8?
    var index = start
    while index < bytes.count {
      switch bytes[index] {
      case quote: quote = nil
      case UInt8(ascii: ">") where quote == nil: return bytes[start..<index]
      case UInt8(ascii: "\""), UInt8(ascii: "'"): if quote == nil { quote = bytes[index] }
      default: break
      }
      index += 1
    }
    return bytes[start...]
  }

  private func script(in tag: ArraySlice<UInt8>) -> String? {
    // An entity may stand for anything.
    if tag.starts(with: "!doctype".utf8), tag.contains(UInt8(ascii: "[")) { return "<!doctype [" }
    let text = String(decoding: tag, as: UTF8.self)
    let name = text.prefix { !$0.isWhitespace && $0 != "/" }
    if name == "script" || name.hasSuffix(":script") { return "<\(name)" }
    if let attribute = text.firstMatch(of: /[\s"'\/](on[a-z]+)\s*=/) { return "\(attribute.1)=" }
    let address = text.filter { !$0.isWhitespace }
    let hidesScheme = address.contains(/href=["']?[a-z]*&#/)
    return address.contains("javascript:") || hidesScheme ? "javascript:" : nil
  }
}
