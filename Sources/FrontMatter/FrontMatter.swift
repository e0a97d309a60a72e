import Diagnostics
import Files

/// A text file in its two parts: the front matter between `---` lines, and the body below.
package struct FrontMatterDocument: Sendable {
  package let file: String
  package let frontMatter: String
  /// The line on which the front matter begins: 2, after the opening `---`.
  package static let frontMatterLine = 2
  package let body: ArraySlice<UInt8>
  /// The line on which the body begins.
  package let bodyLine: Int

  /// The largest front matter that is read, in bytes.
  package static let sizeLimit = 64 << 10

  /// - Returns: nil with errors where there is no front matter or no end to it.
  package static func splitting(_ text: SourceText) -> Parsed<FrontMatterDocument?> {
    var lines = LineScanner(text.bytes)
    guard let first = lines.next(), isFence(text.bytes[first]) else {
      return Parsed(nil, [.noFrontMatter(text.file)])
    }
    let start = lines.offset
    while let line = lines.next() {
      guard isFence(text.bytes[line]) else { continue }
      let frontMatter = text.bytes[start..<line.lowerBound]
      guard frontMatter.count <= sizeLimit else {
        return Parsed(nil, [.frontMatterTooLarge(text.file)])
      }
      return Parsed(
        FrontMatterDocument(
          file: text.file, frontMatter: String(decoding: frontMatter, as: UTF8.self),
          body: text.bytes[lines.offset...], bodyLine: lines.line + 1))
    }
    return Parsed(nil, [.unclosedFrontMatter(text.file)])
  }

  /// `---` and nothing else but spaces.
  private static func isFence(_ line: ArraySlice<UInt8>) -> Bool {
    line.starts(with: "---".utf8)
      && line.dropFirst(3).allSatisfy { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
  }
}

/// Walks over the lines of a text. CR, LF and CRLF end lines.
private struct LineScanner {
  private let bytes: [UInt8]
  /// Where the next line begins.
  private(set) var offset = 0
  /// How many lines have been read.
  private(set) var line = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// The range of the next line without its ending.
  mutating func next() -> Range<Int>? {
    guard offset < bytes.count else { return nil }
    let start = offset
    var end = start
    while end < bytes.count, bytes[end] != UInt8(ascii: "\n"), bytes[end] != UInt8(ascii: "\r") {
      end += 1
    }
    offset = min(end + 1, bytes.count)
    if end + 1 < bytes.count, bytes[end] == UInt8(ascii: "\r"),
      bytes[end + 1] == UInt8(ascii: "\n")
    {
      offset += 1
    }
    line += 1
    return start..<end
  }
}
