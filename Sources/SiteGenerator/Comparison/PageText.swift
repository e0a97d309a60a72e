import Characters
import Files
import Markup

/// What a reader gets of a published page, taken from its HTML: the words of its main part line by line,
/// and what its links, pictures and drawings are known by.
struct PageText: Hashable {
  /// What the page is called: its first heading, or its title in the browser.
  private(set) var title = ""
  /// The main part, a paragraph, an item or a row of a table in each.
  private(set) var lines: [String] = []
  /// What stands for it in search engines.
  private(set) var summary = ""
  /// Whether search engines may have it.
  private(set) var isIndexed = true
  /// Where the links of the main part lead.
  private(set) var links: [String] = []
  /// The pictures of the main part, each with what is said of it.
  private(set) var pictures: [String] = []
  /// What is drawn in the main part.
  private(set) var drawings: [Fingerprint] = []
  /// The main part, with all that nobody sees.
  private(set) var main = Fingerprint()

  init(_ bytes: [UInt8]) {
    var reading = Reading(bytes)
    reading.run(into: &self)
  }

  /// Goes through a page once.
  private struct Reading {
    private let bytes: [UInt8]
    private var markup: MarkupReader
    private var line = ""
    /// The page's title in the browser.
    private var head = ""
    private var heading = ""
    private var open: Part?
    /// The spans that are open, and whether each is one that a theme sets apart by its style.
    private var spans: [Bool] = []
    /// Whether such a span began or ended since the last text.
    private var isAtEdge = false

    /// Parts that are read otherwise than as lines.
    private enum Part { case title, heading }

    init(_ bytes: [UInt8]) {
      self.bytes = bytes
      markup = MarkupReader(bytes)
    }

    mutating func run(into page: inout PageText) {
      // A page of a theme without a main part is all main part.
      let hasMain = String(decoding: bytes, as: UTF8.self).holds("<main")
      var isMain = !hasMain
      var mainStart = 0
      while true {
        let start = markup.offset
        guard let token = markup.next() else { break }
        switch token {
        case .text(let text):
          if open == .title { head += text }
          if open == .heading { heading += gap(between: heading, and: text) + text }
          if isMain, open != .title { line += gap(between: line, and: text) + text }
          isAtEdge = false
        case .open(let tag):
          if tag.name == "span", !tag.isEmpty {
            spans.append(tag.attributes["class"] != nil)
            isAtEdge = isAtEdge || spans[spans.count - 1]
          }
          if tag.name == "main" { (isMain, mainStart) = (true, markup.offset) }
          begin(tag, at: start, isMain, &page)
        case .close(let name):
          if name == "span", spans.popLast() == true { isAtEdge = true }
          if name == "main", hasMain {
            end(&page)
            isMain = false
            page.main = Fingerprint(of: [UInt8](bytes[mainStart..<start]))
          }
          if name == "title" || name == "h1" { open = nil }
          if name == "dd" || name != "dt" && Self.blocks.contains(name) { end(&page) }
        }
      }
      end(&page)
      if !hasMain { page.main = Fingerprint(of: bytes) }
      page.title = Self.collapsed(heading.isEmpty ? head : heading)
    }

    private mutating func begin(
      _ tag: MarkupReader.Tag, at start: Int, _ isMain: Bool, _ page: inout PageText
    ) {
      switch tag.name {
      case "svg":
        skip(tag)
        if isMain { page.drawings.append(Fingerprint(of: [UInt8](bytes[start..<markup.offset]))) }
      case "script", "style", "template": skip(tag)
      // The sizes of files follow what is in them, which is compared itself.
      case "a" where tag.attributes["download"] != nil:
        skip(tag)
        line += "…"
      case "title": open = .title
      case "h1" where heading.isEmpty: open = .heading
      default: break
      }
      if tag.name == "meta", let content = tag.attributes["content"] {
        if tag.attributes["name"] == "description" { page.summary = content }
        if tag.attributes["name"] == "robots" { page.isIndexed = !content.contains("noindex") }
      }
      guard isMain else { return }
      if let address = tag.attributes["href"] { page.links.append(address) }
      if tag.name == "img" {
        page.pictures.append(
          [tag.attributes["alt"], tag.attributes["src"]].compactMap { $0 }
            .filter { !$0.isEmpty }.joined(separator: " "))
      }
      if Self.blocks.contains(tag.name) { end(&page) }
      // Cells of a row, and what is said of a name in a list of descriptions, stand in its line.
      if line.allSatisfy(\.isWhitespace) { return }
      if tag.name == "td" || tag.name == "th" { line += " | " }
      if tag.name == "dd" { line += ": " }
    }

    /// What readers see between two spans is a matter of style; here their words must not run together.
    private func gap(between before: String, and after: String) -> String {
      guard isAtEdge, let last = before.last, let first = after.first, last.isASCII,
        first.isASCII, last.isLetter || last.isNumber, first.isLetter || first.isNumber
      else { return "" }
      return " "
    }

    /// Passes over an element with all that is in it.
    private mutating func skip(_ tag: MarkupReader.Tag) {
      if tag.isEmpty { return }
      var depth = 1
      while depth > 0, let token = markup.next() {
        switch token {
        case .open(let inner) where inner.name == tag.name && !inner.isEmpty: depth += 1
        case .close(tag.name): depth -= 1
        case .open, .close, .text: break
        }
      }
    }

    private mutating func end(_ page: inout PageText) {
      let text = Self.collapsed(line)
      if !text.isEmpty { page.lines.append(text) }
      line = ""
    }

    private static func collapsed(_ text: String) -> String {
      text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    /// Elements that begin and end a line.
    private static let blocks: Set<String> = [
      "address", "article", "aside", "blockquote", "br", "caption", "details", "div", "dl", "dt",
      "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr",
      "li", "main", "nav", "ol", "p", "pre", "section", "summary", "table", "tbody", "tfoot",
      "thead", "tr", "ul",
    ]
  }
}
