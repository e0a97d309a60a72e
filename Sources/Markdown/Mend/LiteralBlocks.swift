import Characters

/// Follows, line by line, what is code or raw HTML: nothing is mended there.
struct LiteralBlocks {
  private var fence: Fence?
  /// Whether a list item or a quote holds the fence.
  private(set) var isInContainer = false
  private var isInHTML = false
  /// The line, from 0, on which a comment begins that nothing has closed.
  private(set) var openComment: Int?

  /// Whether what comes next still belongs to code or raw HTML.
  var isOpen: Bool { fence != nil || openComment != nil || isInHTML }

  /// - Returns: whether the line is code or raw HTML, a fence among them.
  mutating func enter(_ line: UnsafeBufferPointer<UInt8>, _ number: Int) -> Bool {
    if let fence {
      if let closing = Fence(of: line), closing.closes(fence) {
        self.fence = nil
        return true
      }
      // What holds the fence ends at a line that belongs to nothing.
      guard isInContainer, let first = line.first, !first.isBlank,
        first != UInt8(ascii: ">")
      else { return true }
      self.fence = nil
    }
    if openComment != nil {
      if Self.holds(line, "-->") { openComment = nil }
      return true
    }
    let text = line.drop { $0.isBlank }
    if isInHTML {
      if text.isEmpty { isInHTML = false }
      return true
    }
    if let opened = Fence(of: line) {
      let prefix = ContainerPrefix(of: line)
      // The words behind backticks hold none.
      let isCode = line[prefix.length...].drop { $0 == UInt8(ascii: "`") }
        .contains(UInt8(ascii: "`"))
      if line[prefix.length] == UInt8(ascii: "~") || !isCode {
        fence = opened
        isInContainer = prefix.markers > 0 || prefix.length >= 2
        return true
      }
    }
    guard text.first == UInt8(ascii: "<"), text.count > 1 else { return false }
    if text.starts(with: "<!--".utf8) {
      if !Self.holds(line, "-->") { openComment = number }
      return true
    }
    // A tag of a block: CommonMark 0.30, section 4.6. Tags within a text begin no block.
    let second = text[text.startIndex + 1]
    guard second == UInt8(ascii: "/") || second.isASCIILetter else { return false }
    let name = text.dropFirst(second == UInt8(ascii: "/") ? 2 : 1)
      .prefix { $0.isASCIILetterOrDigit }
    isInHTML =
      !InlineTag.names.contains(String(decoding: name, as: UTF8.self).lowercased())
      && !name.isEmpty
      && Self.blockNames.contains(String(decoding: name, as: UTF8.self).lowercased())
    return isInHTML
  }

  private static let blockNames: Set<String> = [
    "address", "article", "aside", "blockquote", "body", "center", "details", "dialog", "dir",
    "div", "dl", "dt", "dd", "fieldset", "figcaption", "figure", "footer", "form", "frame", "h1",
    "h2", "h3", "h4", "h5", "h6", "head", "header", "hr", "html", "iframe", "legend", "li", "link",
    "main", "menu", "meta", "nav", "ol", "optgroup", "option", "p", "param", "pre", "script",
    "section", "style", "summary", "table", "tbody", "td", "textarea", "tfoot", "th", "thead",
    "title", "tr", "track", "ul",
  ]

  private static func holds(_ line: UnsafeBufferPointer<UInt8>, _ text: StaticString) -> Bool {
    line.firstIndex(of: Array(text.utf8), from: 0, to: line.count) != nil
  }
}
