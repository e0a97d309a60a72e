import Markup

extension FragmentWriter {
  /// The callout that a quote is: its text begins with the mark of one.
  func callout(of quote: Node) -> Callout? {
    guard let paragraph = quote.firstChild, paragraph.kind == .paragraph,
      let node = paragraph.firstChild, node.kind == .text,
      let start = marks.next(in: node.literal, from: 0), start.mark == .calloutStart,
      start.range.lowerBound == 0,
      let end = marks.next(in: node.literal, from: start.range.upperBound),
      end.mark == .calloutEnd
    else { return nil }
    let word = Callout.word(
      in: UnsafeBufferPointer(
        rebasing: node.literal[start.range.upperBound..<end.range.lowerBound]))
    return Callout.Kind(word: word).map { Callout(kind: $0, word: word) }
  }

  mutating func visitQuote(_ isEntering: Bool, _ node: Node) -> SyntaxTree.Step? {
    guard let callout = callout(of: node) else {
      if isEntering { reportUnknownCallout(node) }
      return nil
    }
    beginLine()
    if isEntering {
      output.append("<aside class=\"callout callout-")
      output.append(verbatim: callout.kind.rawValue)
      output.append("\" role=\"note\">\n")
    } else {
      output.append("</aside>\n")
    }
    return .into
  }

  /// What looks like a callout and has a word that none has, which readers would see in brackets. A
  /// link or a picture may begin in the same way.
  private mutating func reportUnknownCallout(_ quote: Node) {
    guard let text = quote.firstChild?.firstChild, text.kind == .text,
      let first = text.literal.first, first == UInt8(ascii: "[") || first >= 0xEF
    else { return }
    let line = sourceLine(quote.line)
    guard let callout = Callout.Marked(in: line, at: ContainerPrefix(of: line).length),
      !callout.word.isEmpty, !callout.word.contains("["), Callout.Kind(word: callout.word) == nil,
      callout.end == line.count || !"([:".utf8.contains(line[callout.end])
    else { return }
    let place = place(of: callout.word.utf8)
    report(.unknownCallout(callout.word, at: place))
  }

  func isCalloutTitle(_ node: Node) -> Bool {
    if case .calloutTitle = paragraph { return node == node.parent?.firstChild }
    return false
  }

  /// Writes the word of a callout unless a title of the editor's own follows it.
  /// - Returns: where the text goes on.
  mutating func writeCalloutTitle(_ node: Node, from start: Int) -> Int {
    guard let callout = node.parent?.parent.flatMap(callout(of:)),
      let end = marks.next(in: node.literal, from: start)
    else { return start }
    // With a colon behind it the word is still no part of the title.
    var rest = node.literal.endOfSpaces(from: end.range.upperBound)
    for colon in ["：", ":"] where node.literal[rest...].starts(with: colon.utf8) {
      rest = node.literal.endOfSpaces(from: rest + colon.utf8.count)
    }
    let endsLine = node.next.map { $0.kind == .softBreak || $0.kind == .lineBreak } ?? true
    if rest == node.literal.count, endsLine { writeWords(callout.title(in: converter.words)) }
    return rest
  }

  /// At the end of the first line the title ends and the text begins, with the same emphasis; only a
  /// link, which can't be in two places, takes the title along to its own end.
  mutating func endsCalloutTitle(at node: Node) -> Bool {
    guard case .calloutTitle = paragraph, !isInLink else { return false }
    paragraph = .plain
    let open = closeInlines(around: node)
    output.append("</p>\n")
    plainText.append("\n")
    if open.isEmpty, let parent = node.parent, let next = node.next,
      let caption = caption(parent, from: next)
    {
      beginCaption(caption)
      return true
    }
    output.append("<p>")
    for inline in open.reversed() {
      switch inline {
      case .strong: output.append("<strong>")
      case .emphasis: output.append("<em>")
      case .element(let element): reopen(element)
      }
    }
    endsInText = false
    return true
  }

  private enum OpenInline {
    case strong, emphasis
    case element(OpenElement)
  }

  /// - Returns: what was open, the innermost first.
  private mutating func closeInlines(around node: Node) -> [OpenInline] {
    var open: [OpenInline] = []
    var current = node
    while let parent = current.parent {
      while let element = openElements.last, element.parent == parent {
        close(element)
        open.append(.element(element))
      }
      switch parent.kind {
      case .strong:
        output.append("</strong>")
        open.append(.strong)
      case .emphasis:
        output.append("</em>")
        open.append(.emphasis)
      // One that is left as its words.
      case .link, .image: break
      default: return open
      }
      current = parent
    }
    return open
  }
}
