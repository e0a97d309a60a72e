import Characters
import Diagnostics
import Markup

extension FragmentWriter {
  mutating func writeRawHTML(_ node: Node) {
    let html = marks.restored(node.literal) ?? Array(node.literal)
    if isBulletin, node.kind == .htmlBlock, RawHTML.endsSummary(html) {
      let isAlone = node.parent?.kind == .document
      if !isAlone || !prose.cut() {
        report(Diagnostic(Rule.markdown.unusedMore, at: place(of: html[...])))
      }
      return
    }
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

  /// A tag in a text: one that means no more than how words look becomes what it means, and no other
  /// one is written. No space takes its place: it kept nothing apart.
  mutating func writeInlineHTML(_ node: Node) {
    guard isBulletin, !converter.allowsRawHTML else {
      endsInText = false
      return writeRawHTML(node)
    }
    guard let tag = InlineTag(node.literal) else { return writeRawHTML(node) }
    if tag.losesAttributes {
      report(.attributesDropped(name(of: node), at: place(of: node.literal)))
    }
    if tag.name == "br" {
      output.append("<br />\n")
      plainText.append(" ")
      endsInText = false
      return
    }
    if tag.isVoid { return output.append("<wbr />") }
    switch tags.role(of: node, &strikes, marks) {
    case .opens: open(tag, in: node.parent ?? node)
    case .closes: if !tag.isTransparent, let element = openElements.last { close(element) }
    case .isRedundant: break
    case nil: report(.tagAlone(name(of: node), at: place(of: node.literal)))
    }
  }

  private func name(of tag: Node) -> String {
    let html = marks.restored(tag.literal) ?? Array(tag.literal)
    return String(decoding: html, as: UTF8.self)
  }

  private mutating func open(_ tag: InlineTag, in parent: Node) {
    if tag.isTransparent { return }
    if tag.name == "del" || tag.name == "s" { return beginDeletion(in: parent) }
    let element = OpenElement(
      parent: parent, kind: .tag(tag.name, title: tag.title, plainStart: plainText.count))
    reopen(element)
  }

  /// Begins an element again that ended where a block did.
  mutating func reopen(_ element: OpenElement) {
    switch element.kind {
    case .deletion: beginDeletion(in: element.parent)
    case .tag(let name, let title, _):
      output.append("<")
      output.append(name, escapedFor: .html)
      if let title {
        output.append(" title=\"")
        output.append(title, escapedFor: .html)
        output.append("\"")
      }
      output.append(">")
      openElements.append(
        OpenElement(
          parent: element.parent, kind: .tag(name, title: title, plainStart: plainText.count)))
    }
  }

  /// Ends the innermost element.
  mutating func close(_ element: OpenElement) {
    switch element.kind {
    case .deletion: endDeletion()
    case .tag(let name, _, let plainStart):
      output.append("</")
      output.append(name, escapedFor: .html)
      output.append(">")
      openElements.removeLast()
      guard figurePlaces.last?.upperBound ?? 0 <= plainStart,
        deletedRanges.last?.upperBound ?? 0 <= plainStart
      else { return }
      if let words = RaisedText.words(plainText.bytes[plainStart...], in: name) {
        plainText.replaceEnd(from: plainStart, with: words)
      }
    }
  }
}

/// What was opened by `~~` or by a tag and is to be closed.
struct OpenElement {
  enum Kind {
    case deletion
    /// - plainStart: where its words begin in the plain text.
    case tag(String, title: String?, plainStart: Int)
  }

  /// Below which node.
  let parent: Node
  let kind: Kind
}

/// What has to be known of HTML that is left out.
enum RawHTML {
  static func isComment(_ html: some Sequence<UInt8>) -> Bool { html.starts(with: "<!--".utf8) }

  /// Whether a block is `<!-- more -->`, by which editors say where the summary ends.
  static func endsSummary(_ html: [UInt8]) -> Bool {
    guard html.starts(with: "<!--".utf8) else { return false }
    let signs = html.filter { !$0.isASCIIWhiteSpace }.map(\.lowercasedASCII)
    return signs.elementsEqual("<!--more-->".utf8)
  }

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
