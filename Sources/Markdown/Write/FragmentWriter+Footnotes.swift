import Diagnostics
import Markup

extension FragmentWriter {
  /// Writes the number of a note, as a link to it. The ids begin with an underscore: no heading's
  /// does.
  mutating func writeFootnoteReference(_ note: Int) {
    guard footnotes.items[note] != nil, let number = footnotes.numbers[note] else {
      let label = marks.footnoteLabels.indices.contains(note) ? marks.footnoteLabels[note] : ""
      report(.noSuchFootnote(label, at: placeOfReference(label)))
      return writeWords("[^\(label)]")
    }
    let occurrence = referenceCounts[note, default: 0] + 1
    referenceCounts[note] = occurrence
    lastNotePlace = plainText.count
    output.append("<sup class=\"footnote-ref\"")
    // No link may stand in a link.
    let isLink = !isInLink && !isInAddress
    if isLink {
      output.append("><a href=\"#_fn-")
      output.append(idSpace.prefix, escapedFor: .urlSegment)
      output.append(number)
      output.append("\"")
    }
    output.append(" id=\"")
    writeReferenceID(number, occurrence, .html)
    output.append("\"")
    if isLink {
      output.append(" role=\"doc-noteref\" aria-label=\"")
      output.append(converter.words.footnote, escapedFor: .html)
      output.append(number)
      output.append("\"")
    }
    output.append(">")
    output.append(number)
    output.append(isLink ? "</a></sup>" : "</sup>")
  }

  /// Where the source refers to a note, with whatever brackets.
  private mutating func placeOfReference(_ label: String) -> SourceLocation {
    for (open, close) in [("[^", "]"), ("［^", "］"), ("［^", "]"), ("[^", "］"), ("[^ ", "]")] {
      if let place = foundPlace(of: "\(open)\(label)\(close)".utf8) { return place }
    }
    return place(of: EmptyCollection())
  }

  private mutating func writeReferenceID(
    _ number: Int, _ occurrence: Int, _ context: EscapingContext
  ) {
    output.append("_fnref-")
    output.append(idSpace.prefix, escapedFor: context)
    output.append(number)
    guard occurrence > 1 else { return }
    output.append("-")
    output.append(occurrence)
  }

  /// Writes the notes that the text refers to, in the order of their numbers.
  mutating func writeFootnotes() {
    closeTable()
    for line in preparation.emptyNoteLines {
      report(Diagnostic(Rule.markdown.footnoteEmpty, at: location(line: line)))
    }
    reportUnusedNotes()
    let shown = footnotes.shown.filter { footnotes.items[$0] != nil }
    if shown.isEmpty { return }
    beginLine()
    output.append("<section class=\"footnotes\" role=\"doc-endnotes\" aria-label=\"")
    output.append(converter.words.footnotes, escapedFor: .html)
    output.append("\">\n<ol>\n")
    for note in shown {
      guard let item = footnotes.items[note], let number = footnotes.numbers[note] else { continue }
      output.append("<li id=\"_fn-")
      output.append(idSpace.prefix, escapedFor: .html)
      output.append(number)
      output.append("\">\n")
      footnote = (note, item)
      SyntaxTree.walk(item) { visit($0, $1, $2) }
      closeTable()
      footnote = nil
      if item.lastChild?.kind != .paragraph || !isPlain(item.lastChild) {
        beginLine()
        output.append("<p>")
        writeWaysBack(note)
        output.append("</p>\n")
      }
      output.append("</li>\n")
    }
    output.append("</ol>\n</section>\n")
  }

  /// The last paragraph of a note ends with the way back.
  mutating func endFootnoteParagraph(_ node: Node) {
    guard let footnote, footnote.item == node.parent, node.next == nil else { return }
    output.append(" ")
    writeWaysBack(footnote.number)
  }

  /// Whether a paragraph is written as one.
  private func isPlain(_ paragraph: Node?) -> Bool {
    paragraph.flatMap(loneImage) == nil
  }

  private mutating func writeWaysBack(_ note: Int) {
    guard let number = footnotes.numbers[note] else { return }
    for occurrence in 1...max(1, footnotes.referenceCounts[note] ?? 1) {
      if occurrence > 1 { output.append(" ") }
      output.append("<a class=\"footnote-back\" href=\"#")
      writeReferenceID(number, occurrence, .urlSegment)
      output.append("\" role=\"doc-backlink\" aria-label=\"")
      output.append(converter.words.backToText, escapedFor: .html)
      output.append("\">↩")
      if occurrence > 1 {
        output.append("<sup>")
        output.append(occurrence)
        output.append("</sup>")
      }
      output.append("</a>")
    }
  }

  private mutating func reportUnusedNotes() {
    let doubles = Set(preparation.doubleNotes.map(\.note))
    for (note, line) in preparation.footnoteLines.enumerated()
    where footnotes.numbers[note] == nil && !doubles.contains(note) {
      report(.footnoteNotUsed(marks.footnoteLabels[note], at: location(line: line)))
    }
    for (note, line) in preparation.doubleNotes {
      report(.footnoteTwice(marks.footnoteLabels[note], at: location(line: line)))
    }
  }
}
