import Diagnostics
import Markup

/// Makes a ``Fragment`` from the walk over a ``SyntaxTree``.
///
/// The HTML is byte for byte what libcmark's own renderer writes, except for what the dialect adds
/// and what safety takes away.
struct FragmentWriter {
  private let converter: MarkdownConverter
  private let file: String
  private let firstLine: Int

  private var output: OutputBuffer
  private var plainText: OutputBuffer
  private var outline: [Heading] = []
  private var headingIDs = HeadingIDs()
  private var links: [Reference] = []
  private var images: [Reference] = []
  private var figureLinks: [FigureLink] = []
  private var diagnostics: [Diagnostic] = []

  /// The link to a figure that is being walked.
  private var figureLink: (node: Node, addressOffset: Int, line: Int)?
  /// How many links and headings are open: no definition opens inside one.
  private var closedToTerms = 0
  private var usedTerms: Set<Int> = []

  /// The image that is being walked: what is inside it becomes its alternative text.
  private var image: Node?
  /// The line of the innermost block entered last, in the file.
  private var line: Int
  private var depth = 0
  private var isTooDeep = false

  init(converter: MarkdownConverter, file: String, firstLine: Int, capacity: Int) {
    self.converter = converter
    self.file = file
    self.firstLine = firstLine
    line = firstLine
    output = OutputBuffer(capacity: capacity)
    plainText = OutputBuffer(capacity: capacity)
  }

  mutating func visit(_ event: SyntaxTree.Event, _ node: Node) {
    let kind = node.kind
    if event == .enter, kind.isBlock, node.line > 0 { line = firstLine + node.line - 1 }
    if !kind.isLeaf { countDepth(event) }
    if isTooDeep { return }

    if image == node {
      image = nil
    } else if image != nil {
      return writeAlternativeText(node, kind)
    }
    collectText(event, node, kind)
    write(event, node, kind)
  }

  /// - Parameter source: the text that was walked, to find the places of references in.
  consuming func finish(source: UnsafeBufferPointer<UInt8>) -> Parsed<Fragment> {
    if isTooDeep { return Parsed(.empty, diagnostics) }
    let fragment = Fragment(
      html: HTML(vouchedFor: output.bytes), outline: outline,
      plainText: String(decoding: plainText.bytes, as: UTF8.self), links: links, images: images,
      figureLinks: ReferencePlaces(source, firstLine: firstLine).locating(figureLinks))
    return Parsed(fragment, diagnostics)
  }

  private mutating func countDepth(_ event: SyntaxTree.Event) {
    guard event == .enter else {
      depth -= 1
      return
    }
    depth += 1
    // The document itself is no nesting.
    if depth > MarkdownConverter.nestingLimit + 1, !isTooDeep {
      isTooDeep = true
      diagnostics.append(.nestedTooDeeply(at: SourceLocation(file: file, line: line, column: 1)))
    }
  }
}

// MARK: - HTML

extension FragmentWriter {
  private mutating func write(_ event: SyntaxTree.Event, _ node: Node, _ kind: Node.Kind) {
    let isEntering = event == .enter
    switch kind {
    case .document, .customBlock, .customInline: break
    case .blockQuote:
      beginLine()
      output.append(isEntering ? "<blockquote>\n" : "</blockquote>\n")
    case .list: writeList(isEntering, node)
    case .item:
      if isEntering { beginLine() }
      output.append(isEntering ? "<li>" : "</li>\n")
    case .heading: isEntering ? beginHeading(node) : endHeading(node)
    case .codeBlock: writeCodeBlock(node)
    case .htmlBlock:
      beginLine()
      writeRawHTML(node)
      beginLine()
    case .thematicBreak:
      beginLine()
      output.append("<hr />\n")
    case .paragraph:
      guard !node.isInTightList else { break }
      if isEntering { beginLine() }
      output.append(isEntering ? "<p>" : "</p>\n")
    case .text: writeText(node.literal)
    case .lineBreak: output.append("<br />\n")
    case .softBreak: output.append("\n")
    case .code:
      output.append("<code>")
      output.append(node.literal, escapedFor: .htmlText)
      output.append("</code>")
    case .htmlInline: writeRawHTML(node)
    case .strong: output.append(isEntering ? "<strong>" : "</strong>")
    case .emphasis: output.append(isEntering ? "<em>" : "</em>")
    case .link: isEntering ? beginLink(node) : endLink(node)
    case .image: isEntering ? beginImage(node) : endImage(node)
    }
  }

  private mutating func beginLine() {
    if let last = output.bytes.last, last != UInt8(ascii: "\n") { output.append("\n") }
  }

  private mutating func writeList(_ isEntering: Bool, _ node: Node) {
    guard isEntering else {
      output.append(node.isOrderedList ? "</ol>\n" : "</ul>\n")
      return
    }
    beginLine()
    if !node.isOrderedList {
      output.append("<ul>\n")
    } else if node.listStart == 1 {
      output.append("<ol>\n")
    } else {
      output.append("<ol start=\"")
      output.append(node.listStart)
      output.append("\">\n")
    }
  }

  private mutating func beginHeading(_ node: Node) {
    closedToTerms += 1
    beginLine()
    let text = text(in: node)
    let heading = Heading(level: node.headingLevel, text: text, id: headingIDs.id(for: text))
    outline.append(heading)
    output.append("<h")
    output.append(heading.level)
    if converter.dialect == .bulletin {
      output.append(" id=\"")
      output.append(heading.id, escapedFor: .html)
      output.append("\"")
    }
    output.append(">")
  }

  private mutating func endHeading(_ node: Node) {
    closedToTerms -= 1
    output.append("</h")
    output.append(node.headingLevel)
    output.append(">\n")
  }

  private mutating func writeCodeBlock(_ node: Node) {
    beginLine()
    let info = node.fenceInfo
    let language = info.prefix { !Self.isSpace($0) }
    if info.isEmpty {
      output.append("<pre><code>")
    } else {
      output.append("<pre><code class=\"language-")
      output.append(UnsafeBufferPointer(rebasing: language), escapedFor: .htmlText)
      output.append("\">")
    }
    output.append(node.literal, escapedFor: .htmlText)
    output.append("</code></pre>\n")
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || (0x09...0x0D).contains(byte)
  }

  private mutating func writeRawHTML(_ node: Node) {
    let html = node.literal
    if converter.allowsRawHTML {
      output.append(verbatim: html)
    } else {
      output.append("<!-- raw HTML omitted -->")
      // Comments are notes of editors to themselves.
      if !html.starts(with: "<!--".utf8) {
        diagnostics.append(.rawHTMLDropped(at: SourceLocation(file: file, line: line, column: 1)))
      }
    }
  }

  /// Writes text, with the definition of each term after its first use.
  private mutating func writeText(_ text: UnsafeBufferPointer<UInt8>) {
    var start = 0
    if closedToTerms == 0, !converter.terms.isEmpty {
      while let match = converter.terms.firstMatch(
        in: text, from: start, isUsed: usedTerms.contains)
      {
        output.append(
          UnsafeBufferPointer(rebasing: text[start..<match.range.lowerBound]), escapedFor: .htmlText
        )
        writeTerm(UnsafeBufferPointer(rebasing: text[match.range]), match.term)
        start = match.range.upperBound
      }
    }
    output.append(UnsafeBufferPointer(rebasing: text[start...]), escapedFor: .htmlText)
  }

  /// A link that opens the definition right behind it, by `:target` and without script.
  private mutating func writeTerm(_ word: UnsafeBufferPointer<UInt8>, _ index: Int) {
    usedTerms.insert(index)
    let term = converter.terms.terms[index]
    output.append("<a class=\"term\" id=\"use-")
    output.append(term.id, escapedFor: .html)
    output.append("\" href=\"#")
    output.append(term.id, escapedFor: .urlSegment)
    output.append("\">")
    output.append(word, escapedFor: .htmlText)
    output.append("</a><span class=\"definition\" role=\"note\" id=\"")
    output.append(term.id, escapedFor: .html)
    output.append("\">")
    output.append(verbatim: term.definition.bytes)
    output.append("</span>")
  }

  private mutating func beginLink(_ node: Node) {
    closedToTerms += 1
    if converter.dialect == .bulletin,
      URLPolicy.scheme(of: node.destination)?.lowercased() == FigureLink.scheme
    {
      output.append("<a class=\"figure\" href=\"")
      figureLink = (node, output.count, line)
      output.append("\">")
      return
    }
    links.append(reference(to: node))
    output.append("<a href=\"")
    writeDestination(of: node, isAllowed: URLPolicy.allowsLink)
    writeTitle(of: node)
    output.append("\">")
  }

  private mutating func endLink(_ node: Node) {
    closedToTerms -= 1
    if let link = figureLink, link.node == node {
      let destination = String(decoding: node.destination, as: UTF8.self)
      figureLinks.append(
        FigureLink(
          reference: String(destination.dropFirst(FigureLink.scheme.utf8.count + 1)),
          text: text(in: node), line: link.line, column: 1, addressOffset: link.addressOffset,
          textOffset: output.count))
      figureLink = nil
    }
    output.append("</a>")
  }

  private mutating func beginImage(_ node: Node) {
    images.append(reference(to: node))
    output.append("<img src=\"")
    writeDestination(of: node, isAllowed: URLPolicy.allowsImage)
    output.append("\" alt=\"")
    image = node
  }

  private mutating func endImage(_ node: Node) {
    writeTitle(of: node)
    output.append("\" />")
  }

  private mutating func writeAlternativeText(_ node: Node, _ kind: Node.Kind) {
    switch kind {
    case .text, .code, .htmlInline: output.append(node.literal, escapedFor: .htmlText)
    case .softBreak, .lineBreak: output.append(" ")
    default: break
    }
  }

  private mutating func writeDestination(of node: Node, isAllowed: (String?) -> Bool) {
    let destination = node.destination
    let scheme = URLPolicy.scheme(of: destination)
    if converter.allowsRawHTML || isAllowed(scheme) {
      if destination.first == UInt8(ascii: "/"), destination.dropFirst().first != UInt8(ascii: "/")
      {
        output.append(converter.basePath, escapedFor: .url)
      }
      output.append(destination, escapedFor: .url)
    } else {
      diagnostics.append(
        .schemeNotAllowed(scheme ?? "", at: SourceLocation(file: file, line: line, column: 1)))
    }
  }

  private mutating func writeTitle(of node: Node) {
    let title = node.title
    guard !title.isEmpty else { return }
    output.append("\" title=\"")
    output.append(title, escapedFor: .htmlText)
  }
}

// MARK: - Text and references

extension FragmentWriter {
  private mutating func collectText(_ event: SyntaxTree.Event, _ node: Node, _ kind: Node.Kind) {
    switch kind {
    case .text, .code: plainText.append(verbatim: node.literal)
    case .softBreak, .lineBreak: plainText.append(" ")
    case .paragraph, .heading:
      if event == .exit { plainText.append("\n") }
    default: break
    }
  }

  private func reference(to node: Node) -> Reference {
    Reference(
      destination: String(decoding: node.destination, as: UTF8.self), text: text(in: node),
      line: line)
  }

  /// The text of all inlines under a node, walked without recursion.
  private func text(in root: Node) -> String {
    var bytes: [UInt8] = []
    var current = root.firstChild
    while let node = current {
      switch node.kind {
      case .text, .code: bytes.append(contentsOf: node.literal)
      case .softBreak, .lineBreak: bytes.append(UInt8(ascii: " "))
      default: break
      }
      current = node.firstChild ?? following(node, under: root)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private func following(_ node: Node, under root: Node) -> Node? {
    var node = node
    while true {
      if let next = node.next { return next }
      guard let parent = node.parent, parent != root else { return nil }
      node = parent
    }
  }
}
