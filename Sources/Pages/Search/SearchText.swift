import Markup

/// A page's HTML as one reads it: a line for each block, words as they are written.
///
/// For HTML that this program made, whose tags are all closed.
struct SearchText {
  /// The text of some HTML in UTF-8.
  static func text(of html: [UInt8]) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(html.count / 2)
    var place = 0
    while place < html.count {
      switch html[place] {
      case UInt8(ascii: "<"):
        let name = name(at: place + 1, in: html)
        let isOpening = place + 1 < html.count && html[place + 1] != UInt8(ascii: "/")
        let isReference = html[place...].starts(with: reference)
        place = end(ofTagAt: place, in: html)
        if name == drawing {
          // What is drawn is said beside the drawing.
          place = end(of: "</svg>", from: place, in: html)
        } else if isReference {
          // 18.5 with a note is not 18.51.
          place = end(of: "</sup>", from: place, in: html)
        } else if name == deleted, isOpening {
          place = end(of: "</del>", from: place, in: html)
        } else if name == raised, isOpening, let last = text.last, isDigit(last) {
          text.append(UInt8(ascii: "^"))
        }
        if parting.contains(name) {
          text.part(by: UInt8(ascii: "\n"))
        } else if cells.contains(name) {
          text.part(by: UInt8(ascii: " "))
        }
      case UInt8(ascii: "&"): place = appendReference(at: place, in: html, to: &text)
      case UInt8(ascii: "\n"), UInt8(ascii: " "), UInt8(ascii: "\t"):
        // Line breaks of the source are spaces to a reader.
        text.part(by: UInt8(ascii: " "))
        place += 1
      case let byte:
        text.append(byte)
        place += 1
      }
    }
    while let last = text.last, last == UInt8(ascii: "\n") || last == UInt8(ascii: " ") {
      text.removeLast()
    }
    return text
  }

  private static let parting = Set(
    [
      "p", "li", "h1", "h2", "h3", "h4", "h5", "h6", "tr", "table", "caption", "br", "hr", "pre",
      "dt", "dd", "div", "section", "blockquote", "figure", "figcaption", "ul", "ol", "dl",
      "summary",
    ].map { name(at: 0, in: Array($0.utf8)) })
  private static let cells = ["td", "th"].map { name(at: 0, in: Array($0.utf8)) }
  private static let drawing = name(at: 0, in: Array("svg".utf8))
  private static let deleted = name(at: 0, in: Array("del".utf8))
  private static let raised = name(at: 0, in: Array("sup".utf8))
  private static let reference = Array("<sup class=\"footnote-ref\"".utf8)

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  /// The last eight letters of the name of an opening or closing tag, as one number.
  private static func name(at start: Int, in html: [UInt8]) -> UInt64 {
    var place = start
    if place < html.count, html[place] == UInt8(ascii: "/") { place += 1 }
    var name: UInt64 = 0
    while place < html.count, isNamed(html[place]) {
      name = name << 8 | UInt64(html[place])
      place += 1
    }
    return name
  }

  private static func isNamed(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
      || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  /// Behind a tag; a `>` in a quoted attribute ends none.
  private static func end(ofTagAt start: Int, in html: [UInt8]) -> Int {
    var place = start + 1
    var quote: UInt8?
    while place < html.count {
      let byte = html[place]
      place += 1
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte == UInt8(ascii: ">") {
        break
      }
    }
    return place
  }

  /// Behind the next of a closing tag; none of these stands in one of its own kind.
  private static func end(of tag: String, from start: Int, in html: [UInt8]) -> Int {
    let closing = Array(tag.utf8)
    var place = start
    while place + closing.count <= html.count {
      if html[place] == closing[0], html[place..<place + closing.count].elementsEqual(closing) {
        return place + closing.count
      }
      place += 1
    }
    return html.count
  }

  private static let references: [(name: [UInt8], text: UInt8)] = [
    ("&amp;", "&"), ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"),
  ].map { (Array($0.utf8), UInt8(ascii: $1)) }

  /// The escapes that ``OutputBuffer`` writes.
  private static func appendReference(
    at place: Int, in html: [UInt8], to text: inout [UInt8]
  ) -> Int {
    for (name, meant) in references where html[place...].starts(with: name) {
      text.append(meant)
      return place + name.count
    }
    text.append(html[place])
    return place + 1
  }
}

extension [UInt8] {
  /// One separator between words, and a line end rather than a space.
  fileprivate mutating func part(by separator: UInt8) {
    guard let last else { return }
    if last == UInt8(ascii: "\n") { return }
    if last == UInt8(ascii: " ") {
      if separator == UInt8(ascii: "\n") { self[count - 1] = separator }
    } else {
      append(separator)
    }
  }
}
