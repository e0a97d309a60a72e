import Characters
import Files
import Foundation
import Markup

/// Where something stands on the site, below its root: `/`, `/news/half-year/`, `/feed.xml`.
///
/// Invariants: begins with `/`; its parts are in Unicode's form C and fit ``PathSegment``; a page's
/// path ends in `/`, a file's does not.
package struct SitePath: Hashable, Sendable {
  package let text: String

  private init(unchecked text: String) {
    self.text = text
  }

  package static let home = SitePath(unchecked: "/")

  /// A page at these parts, which must be usable.
  package static func page(_ segments: some Sequence<some StringProtocol>) -> SitePath {
    var text = "/"
    for segment in segments { text += segment + "/" }
    return SitePath(unchecked: text.inFormC)
  }

  /// A file at these parts, which must be usable.
  package static func file(_ segments: some Sequence<some StringProtocol>) -> SitePath {
    SitePath(unchecked: "/" + segments.joined(separator: "/").inFormC)
  }

  /// A path that was remembered as its ``text``.
  ///
  /// - Returns: nil for what can be none.
  package init?(remembered text: String) {
    guard text.hasPrefix("/") else { return nil }
    self.init(unchecked: text)
  }

  /// Reads what an editor writes: `/old/page/`, `/old/page` or `/old/page.html`.
  ///
  /// - Returns: nil unless it begins with `/` and every part is usable.
  package init?(_ text: String) {
    let text = text.percentDecoded ?? text
    guard text.hasPrefix("/"), !text.contains(where: { "?#".contains($0) }) else { return nil }
    let body = text.dropFirst()
    var parts = body.split(separator: "/", omittingEmptySubsequences: false)
    if parts.last == "" { parts.removeLast() }
    guard parts.allSatisfy({ PathSegment.fault(in: String($0)) == nil }) else { return nil }
    let isFile = !text.hasSuffix("/") && parts.last?.contains(".") == true
    self = isFile ? .file(parts) : .page(parts)
  }

  package var isPage: Bool { text.hasSuffix("/") }

  /// A page below this one.
  package func page(_ segment: String) -> SitePath {
    SitePath(unchecked: "\(text)\(segment.inFormC)/")
  }

  /// A file beside this page.
  package func file(_ name: String) -> SitePath {
    SitePath(unchecked: text + name.inFormC)
  }

  /// The file that holds it, below the published folder.
  package var output: String {
    isPage ? "\(text.dropFirst())index.html" : String(text.dropFirst())
  }

  /// Percent-encoded, below the site's root.
  package var encoded: String {
    // Byte by byte in memory, for every link of every page comes by here.
    let isPlain = text.utf8.withContiguousStorageIfAvailable {
      $0.allSatisfy(Self.standsForItself)
    }
    if isPlain ?? text.utf8.allSatisfy(Self.standsForItself) { return text }
    var buffer = OutputBuffer(capacity: text.utf8.count * 2)
    for (index, part) in text.split(separator: "/", omittingEmptySubsequences: false).enumerated() {
      if index > 0 { buffer.append("/") }
      buffer.append(String(part), escapedFor: .urlSegment)
    }
    return String(decoding: buffer.bytes, as: UTF8.self)
  }

  /// The address under which a published file is read.
  package static func address(ofOutput output: String) -> String {
    let index = "index.html"
    return output == index || output.hasSuffix("/\(index)")
      ? "/\(output.dropLast(index.utf8.count))" : "/\(output)"
  }

  private static func standsForItself(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
      UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "/"):
      true
    default: false
    }
  }

  /// Equal for two paths that some file system or reader takes for one: case and Unicode form do
  /// not count.
  package var collisionKey: String {
    text.utf8.allSatisfy { $0 < 0x80 } ? text.lowercased() : text.lowercased().inFormC
  }
}

extension SitePath: Comparable {
  package static func < (a: Self, b: Self) -> Bool {
    a.text.utf8.lexicographicallyPrecedes(b.text.utf8)
  }
}

extension StringProtocol {
  /// With what stands for bytes, `%E4%B8`, in its place; nil where those bytes are no text.
  package var percentDecoded: String? {
    utf8.contains(UInt8(ascii: "%")) ? removingPercentEncoding : String(self)
  }
}

extension String {
  /// In Unicode's normalization form C.
  package var inFormC: String {
    unicodeScalars.allSatisfy(\.isInFormC) ? self : precomposedStringWithCanonicalMapping
  }
}
