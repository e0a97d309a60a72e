import Characters
import Markup

extension FragmentWriter {
  mutating func writeRawHTML(_ node: Node) {
    let html = marks.restored(node.literal) ?? Array(node.literal)
    if converter.allowsRawHTML {
      output.append(verbatim: html)
      return
    }
    output.append("<!-- raw HTML omitted -->")
    let firstLine = html.drop { $0 == UInt8(ascii: " ") }.prefix { !$0.isLineEnd }
    if isBulletin, node.kind == .htmlBlock, RawHTML.holdsText(html) {
      report(.rawHTMLHoldsText(lossSeverity, at: place(of: firstLine)))
    } else if !RawHTML.isComment(html), !html.starts(with: "</".utf8) {
      // Comments are notes of editors to themselves, and a closing tag has an opening one.
      report(.rawHTMLDropped(at: place(of: firstLine)))
    }
  }

  /// A tag in a text. `<br>` is a line break; any other goes without joining what it kept apart: 1 and
  /// 2 must not become 12.
  mutating func writeInlineHTML(_ node: Node) {
    endsInText = false
    guard isBulletin else { return writeRawHTML(node) }
    if !converter.allowsRawHTML, RawHTML.isLineBreak(node.literal) {
      output.append("<br />\n")
      plainText.append(" ")
      return
    }
    writeRawHTML(node)
    guard separates(node, behind: plainText.bytes) else { return }
    if !converter.allowsRawHTML { output.append(" ") }
    plainText.append(" ")
  }

  /// Whether what stands on both sides of a tag would look like one word or one figure without it.
  /// Chinese is written without spaces.
  func separates(_ tag: Node, behind text: [UInt8]) -> Bool {
    if RawHTML.isLineBreak(tag.literal) { return true }
    guard !RawHTML.isComment(tag.literal), !text.isEmpty, let next = firstScalar(after: tag) else {
      return false
    }
    let last = text.withUnsafeBufferPointer { $0.scalar(before: $0.count).scalar }
    return [last, next].allSatisfy { !$0.isMarkdownSpace && !$0.isWideOrHalfWidth }
  }
}

/// What has to be known of HTML that is left out.
enum RawHTML {
  static func isComment(_ html: some Sequence<UInt8>) -> Bool { html.starts(with: "<!--".utf8) }

  static func isLineBreak(_ tag: some Sequence<UInt8>) -> Bool {
    let name = tag.dropFirst().prefix { $0.isASCIILetterOrDigit }.map { $0 | 0x20 }
    return name.elementsEqual("br".utf8)
  }

  /// Whether there is anything to read in a block, besides tags, comments, scripts and styles.
  static func holdsText(_ html: [UInt8]) -> Bool {
    var rest = html[...]
    while let byte = rest.first {
      if byte == UInt8(ascii: "<") {
        rest = rest[end(ofTag: rest)...]
      } else if byte.isBlank || byte.isLineEnd {
        rest.removeFirst()
      } else {
        return true
      }
    }
    return false
  }

  private static func end(ofTag html: ArraySlice<UInt8>) -> Int {
    for (start, end) in [("<!--", "-->"), ("<script", "</script"), ("<style", "</style")]
    where lowercased(html.prefix(start.utf8.count)).elementsEqual(start.utf8) {
      var index = html.startIndex + start.utf8.count
      while index < html.endIndex,
        !lowercased(html[index...].prefix(end.utf8.count)).elementsEqual(end.utf8)
      {
        index += 1
      }
      // The closing tag is one of its own.
      return start == "<!--" ? min(index + end.utf8.count, html.endIndex) : index
    }
    return html.firstIndex(of: UInt8(ascii: ">")).map { $0 + 1 } ?? html.endIndex
  }

  private static func lowercased(_ bytes: some Sequence<UInt8>) -> some Sequence<UInt8> {
    bytes.lazy.map(\.lowercasedASCII)
  }
}
