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
  /// What a card of a report shows is known by (`sitegen card`); nil of any other picture.
  package let card: String?

  /// How much of a file has to be read: all of a drawing, and the beginning of a photograph.
  package static func readingLimit(of file: String) -> Int {
    Picture.isDrawing(file) ? .max : ImageSize.headerLength
  }

  /// - Parameter bytes: the file, or as much of its beginning as ``readingLimit(of:)`` says.
  package init(of bytes: [UInt8], file: String) {
    size = ImageSize(of: bytes)
    let drawing = Picture.isDrawing(file) ? DrawingCheck(bytes) : nil
    isBroken = Picture.isBroken(bytes, file: file) || drawing?.isMalformed == true
    script = drawing?.refused
    card = PictureMark.content(of: bytes)
  }
}
