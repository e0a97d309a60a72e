import Characters
import Markup

extension FragmentWriter {
  /// Writes the text of a node, where marks become what they stand for.
  mutating func writeText(_ node: Node) {
    let text = node.literal
    count(text.count)
    guard isBulletin else { return writeWords(text) }
    reportMarksLeft(in: text)
    var start = 0
    if case .caption = paragraph { start = captionSkips[node] ?? 0 }
    var isFirst = true
    while let found = marks.next(in: text, from: start) {
      writeWords(UnsafeBufferPointer(rebasing: text[start..<found.range.lowerBound]))
      start = found.range.upperBound
      switch found.mark {
      case .strikeOpener, .strikeCloser, .strikeEither:
        writeStrike(node, found)
      case .addressStart: beginAddress(node, text, from: start)
      case .addressEnd: start = endAddress(text, from: start)
      case .openTask where isFirst && isTask(node): writeTask(isDone: false)
      case .doneTask where isFirst && isTask(node): writeTask(isDone: true)
      case .doneTaskCapital where isFirst && isTask(node): writeTask(isDone: true)
      case .calloutStart where isFirst && isCalloutTitle(node):
        start = writeCalloutTitle(node, from: start)
      case .footnoteReference: writeFootnoteReference(found.number)
      case .raisedStart, .loweredStart: start = writeRaised(found.mark, text, from: start)
      default: writeWords(marks.original(of: found))
      }
      isFirst = false
    }
    writeWords(UnsafeBufferPointer(rebasing: text[start...]))
  }

  /// Writes what is raised or lowered, which is all in one text.
  /// - Returns: where the text goes on.
  private mutating func writeRaised(
    _ mark: Mark, _ text: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> Int {
    guard let end = marks.next(in: text, from: start) else { return start }
    let words = UnsafeBufferPointer(rebasing: text[start..<end.range.lowerBound])
    output.append(mark == .raisedStart ? "<sup>" : "<sub>")
    output.append(words, escapedFor: .htmlText)
    output.append(mark == .raisedStart ? "</sup>" : "</sub>")
    plainText.append(verbatim: RaisedText.plain(words, mark))
    endsInText = true
    return end.range.upperBound
  }

  mutating func writeWords(_ text: String) {
    var text = text
    text.withUTF8 { writeWords($0) }
  }

  /// Writes text, in which terms may be explained later.
  private mutating func writeWords(_ text: UnsafeBufferPointer<UInt8>) {
    if text.isEmpty { return }
    plainText.append(verbatim: text)
    endsInText = true
    let start = output.count
    output.append(text, escapedFor: .htmlText)
    if closedToTerms == 0 { termPlaces.add(start..<output.count) }
  }

  /// Text for the plain text alone, with everything put back that marks stand for.
  mutating func appendPlain(_ text: UnsafeBufferPointer<UInt8>) {
    guard !text.isEmpty else { return }
    if let restored = marks.restored(text) {
      plainText.append(verbatim: restored)
    } else {
      plainText.append(verbatim: text)
    }
    endsInText = true
  }

  mutating func appendRestored(
    _ text: UnsafeBufferPointer<UInt8>, escapedFor context: EscapingContext
  ) {
    if let restored = marks.restored(text) {
      output.append(restored, escapedFor: context)
    } else {
      output.append(text, escapedFor: context)
    }
  }

  // MARK: Line breaks

  /// Whether a line break is none: Chinese has no space between two wide characters, of which either
  /// may be one that is wide beside Chinese alone.
  func joinsLines(behind text: [UInt8], at node: Node) -> Bool {
    guard isBulletin, !text.isEmpty else { return false }
    return text.withUnsafeBufferPointer { text in
      var (last, start) = text.scalar(before: text.count)
      guard last.joinsLines || last.isWideInChinese, let next = firstScalar(after: node),
        next.joinsLines || next.isWideInChinese
      else { return false }
      if last.joinsLines || next.joinsLines || last.isEnclosedNumber || next.isEnclosedNumber {
        return true
      }
      // ” and “ are of every language: what stands before them tells which.
      for _ in 0..<8 where last.isWideInChinese && start > 0 {
        (last, start) = text.scalar(before: start)
      }
      return last.joinsLines
    }
  }

  mutating func writeSoftBreak(_ node: Node) {
    if endsCalloutTitle(at: node) { return }
    if endsInText, joinsLines(behind: plainText.bytes, at: node) { return }
    output.append("\n")
    plainText.append(" ")
  }

  mutating func writeLineBreak(_ node: Node) {
    if endsCalloutTitle(at: node) { return }
    output.append("<br />\n")
    plainText.append(" ")
    endsInText = false
  }

  /// The character with which the text goes on behind a node of the same block; nil where something
  /// else comes first.
  func firstScalar(after node: Node) -> Unicode.Scalar? {
    var current = node
    while true {
      while current.next == nil {
        guard let parent = current.parent, !parent.kind.isBlock else { return nil }
        current = parent
      }
      current = current.next!
      while !current.kind.isLeaf {
        guard current.kind != .image, let child = current.firstChild else { break }
        current = child
      }
      switch current.kind {
      case .text:
        if let scalar = firstScalar(in: current.literal) { return scalar }
      case .code:
        return (marks.restored(current.literal) ?? Array(current.literal))
          .withUnsafeBufferPointer { $0.isEmpty ? nil : $0.scalar(at: 0).scalar }
      case .emphasis, .strong, .link: break
      default: return nil
      }
    }
  }

  private func firstScalar(in text: UnsafeBufferPointer<UInt8>) -> Unicode.Scalar? {
    var start = 0
    while start < text.count {
      guard let found = marks.next(in: text, from: start), found.range.lowerBound == start else {
        return text.scalar(at: start).scalar
      }
      if found.mark == .footnoteReference { return nil }
      if let original = marks.original(of: found).unicodeScalars.first { return original }
      start = found.range.upperBound
    }
    return nil
  }
}
