import Characters
import Diagnostics
import Files

/// A text file in its two parts: the front matter between `---` lines, and the body below.
public struct FrontMatterDocument: Sendable {
  public let file: String
  public let frontMatter: String
  /// The line on which the front matter begins: 2, after the opening `---`.
  public static let frontMatterLine = 2
  public let body: ArraySlice<UInt8>
  /// The line on which the body begins.
  public let bodyLine: Int

  /// The largest front matter that is read, in bytes.
  public static let sizeLimit = 64 << 10

  /// - Returns: nil with errors where there is no front matter or no end to it.
  package static func splitting(_ text: SourceText) -> Parsed<FrontMatterDocument?> {
    var line = text.bytes.lineEnd(from: 0)
    guard !text.bytes.isEmpty, isFence(text.bytes[..<line.end]) else {
      return Parsed(nil, [.noFrontMatter(text.file)])
    }
    let start = line.next
    var (offset, number) = (start, 2)
    while offset < text.bytes.count {
      line = text.bytes.lineEnd(from: offset)
      if isFence(text.bytes[offset..<line.end]) {
        let frontMatter = text.bytes[start..<offset]
        guard frontMatter.count <= sizeLimit else {
          return Parsed(nil, [.frontMatterTooLarge(text.file)])
        }
        return Parsed(
          FrontMatterDocument(
            file: text.file, frontMatter: String(decoding: frontMatter, as: UTF8.self),
            body: text.bytes[line.next...], bodyLine: number + 1))
      }
      (offset, number) = (line.next, number + 1)
    }
    return Parsed(nil, [.unclosedFrontMatter(text.file)])
  }

  /// `---` and nothing else but spaces.
  private static func isFence(_ line: ArraySlice<UInt8>) -> Bool {
    line.starts(with: "---".utf8)
      && line.dropFirst(3).allSatisfy(\.isBlank)
  }
}
