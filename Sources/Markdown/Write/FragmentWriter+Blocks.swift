import Characters
import Diagnostics
import Markup

/// What a paragraph turns out to be.
enum ParagraphRole {
  case plain
  /// Its only child is an image.
  case figure(image: Node)
  /// The line above a table that names it.
  case caption
  /// The first line of a callout, until it ends.
  case calloutTitle
}

extension FragmentWriter {
  /// Writes a container at its beginning or its end.
  mutating func write(_ event: SyntaxTree.Event, _ node: Node, _ kind: Node.Kind) {
    let isEntering = event == .enter
    switch kind {
    case .blockQuote:
      beginLine()
      output.append(isEntering ? "<blockquote>\n" : "</blockquote>\n")
    case .list: writeList(isEntering, node)
    case .item:
      if isEntering { beginItem(node) } else { output.append("</li>\n") }
    case .heading: isEntering ? beginHeading(node) : endHeading(node)
    case .paragraph:
      if isEntering { endsInText = false } else { plainText.append("\n") }
      guard !isTight(node) else { break }
      if isEntering { beginLine() }
      output.append(isEntering ? "<p>" : "</p>\n")
    case .strong:
      if isEntering {
        reportStarsWithinWords(node, "**")
        reportBoldWithinBold(node)
      }
      output.append(isEntering ? "<strong>" : "</strong>")
    case .emphasis:
      if isEntering { reportStarsWithinWords(node, "*") }
      output.append(isEntering ? "<em>" : "</em>")
    case .link: isEntering ? beginLink(node) : endLink(node)
    case .image: isEntering ? beginImage(node) : endImage(node)
    default: break
    }
  }

  /// Writes a leaf.
  mutating func write(_ node: Node, _ kind: Node.Kind) {
    switch kind {
    case .codeBlock:
      closeTable()
      writeCodeBlock(node)
    case .htmlBlock:
      closeTable()
      beginLine()
      writeRawHTML(node)
      beginLine()
    case .thematicBreak:
      closeTable()
      beginLine()
      output.append("<hr />\n")
    case .text: writeText(node)
    case .lineBreak: writeLineBreak(node)
    case .softBreak: writeSoftBreak(node)
    case .code:
      output.append("<code>")
      appendRestored(node.literal, escapedFor: .htmlText)
      output.append("</code>")
      appendPlain(node.literal)
    case .htmlInline: writeInlineHTML(node)
    default: break
    }
  }

  mutating func beginLine() {
    if let last = output.bytes.last, last != UInt8(ascii: "\n") { output.append("\n") }
  }

  /// Whether a paragraph gets no tags of its own.
  private func isTight(_ node: Node) -> Bool {
    node.isInTightList && node.parent != footnote?.item
  }

  private mutating func writeList(_ isEntering: Bool, _ node: Node) {
    guard isEntering else {
      output.append(node.isOrderedList ? "</ol>\n" : "</ul>\n")
      return
    }
    if isBulletin, node.isOrderedList { itemNumbers.read(node) }
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

  private mutating func beginItem(_ node: Node, isTask: Bool = false) {
    beginLine()
    output.append(isTask ? "<li class=\"task\"" : "<li")
    if let number = itemNumbers.jumps[node] {
      output.append(" value=\"")
      output.append(number)
      output.append("\"")
    }
    output.append(">")
  }

  private mutating func beginHeading(_ node: Node) {
    closedToTerms += 1
    endsInText = false
    beginLine()
    let text = inlineText(in: node).text
    let heading = Heading(
      level: node.headingLevel, text: text, id: idSpace.id(headingID(of: node, text)),
      gapsBefore: gapCount, offset: node.parent?.kind == .document ? output.count : nil,
      line: fileLine(preparation.sourceLine(of: node.line)))
    outline.append(heading)
    headingPlaces.append(plainText.count..<plainText.count)
    output.append("<h")
    headingLevels.append(output.count)
    output.append(heading.level)
    if isBulletin {
      output.append(" id=\"")
      output.append(heading.id, escapedFor: .html)
      output.append("\"")
    }
    output.append(">")
  }

  private mutating func headingID(of node: Node, _ text: String) -> String {
    guard let own = preparation.headingID(ofLine: node.line) else {
      return headingIDs.id(for: text)
    }
    if !headingIDs.take(own) { report(.headingIDTwice(own, at: place(of: own.utf8))) }
    return own
  }

  private mutating func endHeading(_ node: Node) {
    closedToTerms -= 1
    output.append("</h")
    headingLevels.append(output.count)
    output.append(node.headingLevel)
    output.append(">\n")
    plainText.append("\n")
    if let begun = headingPlaces.popLast() {
      headingPlaces.append(begun.lowerBound..<plainText.count)
    }
  }

  private mutating func writeCodeBlock(_ node: Node) {
    beginLine()
    if isBulletin, !converter.describedKinds.isEmpty, keepForCaller(node) { return }
    if isBulletin { reportOpenFence(node) }
    let info = node.fenceInfo
    let language = info.prefix { !$0.isASCIIWhiteSpace }
    // A long line scrolls within the block, which has to be reached by keyboard for that.
    output.append(isBulletin ? "<pre tabindex=\"0\"><code" : "<pre><code")
    if info.isEmpty {
      output.append(">")
    } else {
      output.append(" class=\"language-")
      appendRestored(UnsafeBufferPointer(rebasing: language), escapedFor: .htmlText)
      output.append("\">")
    }
    appendRestored(node.literal, escapedFor: .htmlText)
    output.append("</code></pre>\n")
  }

  /// - Returns: whether the block is one that the caller draws.
  private mutating func keepForCaller(_ node: Node) -> Bool {
    let info = marks.restored(node.fenceInfo) ?? Array(node.fenceInfo)
    let words = String(decoding: info, as: UTF8.self).split(whereSeparator: \.isWhitespace)
    guard let kind = words.first, converter.describedKinds.contains(kind.lowercased()) else {
      return false
    }
    let text = marks.restored(node.literal) ?? Array(node.literal)
    fencedBlocks.append(
      FencedBlock(
        words: words.map(String.init), text: String(decoding: text, as: UTF8.self),
        line: blockLine + 1, column: node.column, isClosed: isClosed(node), offset: output.count))
    return true
  }

  /// A block that takes in the rest of the text, or of the list item or quote that holds it.
  private mutating func reportOpenFence(_ node: Node) {
    let line = sourceLine(node.line)
    guard Fence(of: line) != nil, !isClosed(node) else { return }
    let location = location(line: preparation.sourceLine(of: node.line), column: node.column)
    report(
      Diagnostic(Rule.markdown.fenceNotClosed, at: location, length: line.count - node.column + 1))
  }

  private mutating func isClosed(_ block: Node) -> Bool {
    let (first, last) = (block.line, block.lines.upperBound)
    guard last > first, let opening = Fence(of: sourceLine(first)),
      let closing = Fence(of: sourceLine(last))
    else { return false }
    return closing.closes(opening)
  }
}

// MARK: - What the dialect adds

extension FragmentWriter {
  /// - Returns: nil for a block that is as CommonMark has it.
  mutating func visitAddition(
    _ event: SyntaxTree.Event, _ node: Node, _ kind: Node.Kind
  ) -> SyntaxTree.Step? {
    let isEntering = event == .enter
    if kind == .heading {
      if !isEntering, table?.cell == node {
        endCell()
        return .into
      }
      if isEntering, let text = node.firstChild, text.kind == .text,
        let found = marks.next(in: text.literal, from: 0)
      {
        switch found.mark {
        case .tableStart:
          openTable(found.number)
          return .over
        case .cellStart:
          beginCell(found.number, node)
          return .into
        case .footnoteDefinition:
          closeTable()
          return .over
        default: break
        }
      }
    }
    closeTable()
    switch kind {
    case .list
    where isEntering && footnotes.isDefinition(list: node) && node.firstChild?.next == nil:
      return .over
    case .item: return visitItem(isEntering, node)
    case .blockQuote: return visitQuote(isEntering, node)
    case .paragraph: return isEntering ? beginParagraph(node) : endParagraph(node)
    default: return nil
    }
  }

  private mutating func visitItem(_ isEntering: Bool, _ node: Node) -> SyntaxTree.Step? {
    if node == footnote?.item { return .into }
    guard isEntering else { return nil }
    if footnotes.isDefinition(item: node) { return .over }
    guard taskMark(of: node) != nil else { return nil }
    beginItem(node, isTask: true)
    return .into
  }

  private mutating func beginParagraph(_ node: Node) -> SyntaxTree.Step? {
    paragraph = .plain
    if let image = loneImage(in: node) {
      paragraph = .figure(image: image)
      beginLine()
      output.append("<figure>\n")
    } else if let parent = node.parent, parent.kind == .blockQuote, parent.firstChild == node,
      callout(of: parent) != nil
    {
      paragraph = .calloutTitle
      endsInText = false
      output.append("<p class=\"callout-title\">")
    } else if let caption = caption(node) {
      beginCaption(caption)
    } else if let name = preparation.className(ofParagraphAt: node.line) {
      beginLine()
      endsInText = false
      output.append("<p class=\"")
      output.append(name)
      output.append("\">")
    } else {
      if node.parent?.kind == .document { prose.begin(at: plainText.count, gaps: gapCount) }
      return nil
    }
    return .into
  }

  /// The picture that is all of a paragraph.
  func loneImage(in paragraph: Node) -> Node? {
    guard let image = paragraph.firstChild, image.kind == .image, image.next == nil,
      refusedScheme(of: image) == nil
    else { return nil }
    return image
  }

  private mutating func endParagraph(_ node: Node) -> SyntaxTree.Step? {
    defer { paragraph = .plain }
    switch paragraph {
    case .plain:
      prose.end(plainText.bytes, gaps: gapCount, without: deletedRanges)
      endFootnoteParagraph(node)
      return nil
    case .calloutTitle:
      output.append("</p>\n")
      plainText.append("\n")
    case .caption:
      output.append("</caption>\n")
      plainText.append("\n")
    case .figure(let image):
      output.append("\n")
      if !image.title.isEmpty {
        output.append("<figcaption>")
        appendRestored(image.title, escapedFor: .htmlText)
        output.append("</figcaption>\n")
        appendPlain(image.title)
      }
      output.append("</figure>\n")
      plainText.append("\n")
    }
    return .into
  }
}
