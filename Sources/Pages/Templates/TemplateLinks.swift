import Diagnostics
import Files
import Markup
import SiteModel

/// The links that a template writes out: those that begin at the site's root and have no tag in them.
package struct TemplateLinks {
  /// Complains of those that lead nowhere.
  ///
  /// - Parameter bytes: the whole template.
  package static func diagnostics(
    in bytes: [UInt8], of file: String, on site: Site
  ) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    for mark in ["href=\"", "src=\""] {
      var offset = 0
      while let start = bytes.firstRange(of: Array(mark.utf8), from: offset) {
        let end = bytes[start...].firstIndex(of: UInt8(ascii: "\"")) ?? bytes.count
        offset = end
        let address = String(decoding: bytes[start..<end], as: UTF8.self)
        guard address.hasPrefix("/"), !address.hasPrefix("//"), !address.contains("{{"),
          let missing = site.missing(address)
        else { continue }
        diagnostics.append(
          Diagnostic(
            Rule.pages.templateLink, at: SourceLocation(file: file, offset: start, in: bytes),
            ["address": .text(address), "nearest": .text(missing.nearest ?? "")],
            fix: missing.nearest.map { _ in .didYouMean }, length: address.unicodeScalars.count))
      }
    }
    return diagnostics
  }
}

extension [UInt8] {
  /// Where something ends that begins at an offset or behind it.
  fileprivate func firstRange(of part: [UInt8], from offset: Int) -> Int? {
    guard count >= part.count, offset <= count - part.count else { return nil }
    for start in offset...(count - part.count) where self[start] == part[0] {
      if self[start..<start + part.count].elementsEqual(part) { return start + part.count }
    }
    return nil
  }
}
