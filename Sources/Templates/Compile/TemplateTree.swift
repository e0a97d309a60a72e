/// A template as a tree, white space already in order.
indirect enum TemplateNode: Sendable {
  /// Text of the source, at most one line.
  case text(Range<Int>)
  case variable(Tag)
  case section(Tag, [TemplateNode])
  case partial(Tag, indentation: Range<Int>)
  case block(TemplateBlock)
  /// - stray: where content that is in no block begins; it is passed over.
  case parent(Tag, indentation: Range<Int>, overrides: [TemplateBlock], stray: Int?)
}

/// A part that templates built on this one may replace; or what replaces it.
struct TemplateBlock: Sendable {
  let tag: Tag
  /// What is put before every line of a replacement.
  let indentation: Range<Int>
  let content: [TemplateNode]
}

extension [TemplateNode] {
  /// The white space at the beginning of the first line, where that line begins in these nodes.
  func intrinsicIndentation(in source: TemplateSource) -> Range<Int>? {
    switch first {
    case .text(let range): source.indentation(of: range)
    case .partial(_, let indentation), .parent(_, let indentation, _, _): indentation
    case .block(let block): block.indentation
    case .section(_, let content): content.intrinsicIndentation(in: source)
    case .variable, nil: nil
    }
  }

  /// The same with so many bytes of white space fewer at the beginning of each line.
  func dedented(by count: Int, in source: TemplateSource) -> [TemplateNode] {
    guard count > 0 else { return self }
    return map { node in
      switch node {
      case .text(let range): .text(source.dedented(range, by: count))
      case .variable: node
      case .section(let tag, let content):
        .section(tag, content.dedented(by: count, in: source))
      case .partial(let tag, let indentation):
        .partial(tag, indentation: indentation.dropping(count))
      case .block(let block): .block(block.dedented(by: count, in: source))
      case .parent(let tag, let indentation, let overrides, let stray):
        // What replaces blocks has been dedented on its own account.
        .parent(
          tag, indentation: indentation.dropping(count), overrides: overrides, stray: stray)
      }
    }
  }
}

extension TemplateBlock {
  fileprivate func dedented(by count: Int, in source: TemplateSource) -> TemplateBlock {
    TemplateBlock(
      tag: tag, indentation: indentation.dropping(count),
      content: content.dedented(by: count, in: source))
  }
}

extension Range<Int> {
  /// Without so many of its first elements.
  fileprivate func dropping(_ count: Int) -> Range<Int> {
    Swift.min(lowerBound + count, upperBound)..<upperBound
  }
}

extension TemplateSource {
  func startsLine(_ offset: Int) -> Bool {
    offset == 0 || bytes[offset - 1] == UInt8(ascii: "\n")
  }

  /// The blanks at the beginning of a piece of text that begins a line; empty for other text.
  func indentation(of range: Range<Int>) -> Range<Int> {
    guard startsLine(range.lowerBound) else { return range.lowerBound..<range.lowerBound }
    let end = bytes[range].firstIndex { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\t") }
    return range.lowerBound..<(end ?? range.upperBound)
  }

  fileprivate func dedented(_ range: Range<Int>, by count: Int) -> Range<Int> {
    let dropped = Swift.min(count, indentation(of: range).count)
    return range.lowerBound + dropped..<range.upperBound
  }
}
