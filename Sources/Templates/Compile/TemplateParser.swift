import Characters
import Diagnostics

/// Builds the tree of a template from its tokens, and takes out the white space that tags on lines
/// of their own would leave behind.
///
/// Rules: the Mustache specification, `sections`, `partials` and `~inheritance`.
struct TemplateParser {
  private let source: TemplateSource
  private var tokens: [Token]
  /// For a tag that opens, the token that closes it, and the other way round.
  private var partners: [Int: Int] = [:]
  /// For each token, the innermost tag around it.
  private var enclosing: [Int?] = []
  /// The blanks before partials, parents and blocks that begin their lines.
  private var indentation: [Int: Range<Int>] = [:]
  private var diagnostics: [Diagnostic] = []

  static let nestingLimit = 100

  private init(_ source: TemplateSource, _ tokens: [Token]) {
    self.source = source
    self.tokens = tokens
  }

  /// - Returns: an empty tree with errors where the tags don't fit together.
  static func tree(of source: TemplateSource) -> Parsed<[TemplateNode]> {
    let tokens = TemplateScanner.tokens(of: source)
    var parser = TemplateParser(source, tokens.value)
    parser.matchTags()
    parser.diagnostics += tokens.diagnostics
    guard parser.diagnostics.isEmpty else { return Parsed([], parser.diagnostics) }
    parser.trim()
    return Parsed(parser.nodes(in: parser.tokens.indices))
  }

  // MARK: Matching

  private mutating func matchTags() {
    var open: [(token: Int, tag: Tag)] = []
    for (index, token) in tokens.enumerated() {
      enclosing.append(open.last?.token)
      guard case .tag(let tag) = token else { continue }
      if tag.opens {
        open.append((index, tag))
        if open.count > Self.nestingLimit {
          // What follows would be said of every tag that is open.
          report(.sectionsTooDeep(limit: Self.nestingLimit, at: location(of: tag)))
          return
        }
      } else if tag.kind == .close {
        guard let last = open.last else {
          report(.closesNothing(tag.name, at: location(of: tag)))
          continue
        }
        if last.tag.name == tag.name {
          open.removeLast()
          enclosing[index] = open.last?.token
          partners[index] = last.token
          partners[last.token] = index
        } else if open.contains(where: { $0.tag.name == tag.name }) {
          // Something inside was never closed: say so there, once, and go on outside.
          while let inner = open.popLast(), inner.tag.name != tag.name {
            report(.unclosedSection(inner.tag.name, at: location(of: inner.tag)))
          }
        } else {
          report(.closesAnother(tag.name, expected: last.tag.name, at: location(of: tag)))
        }
      }
    }
    for (_, tag) in open { report(.unclosedSection(tag.name, at: location(of: tag))) }
  }

  // MARK: White space

  /// Whether only blanks stand before the token on its line.
  private func leads(_ index: Int) -> Bool {
    guard index > 0 else { return true }
    guard case .text(let range) = tokens[index - 1] else { return false }
    return endsLine(range) || isBlank(range) && source.startsLine(range.lowerBound)
  }

  /// Whether only blanks stand after the token on its line.
  private func trails(_ index: Int) -> Bool {
    guard index + 1 < tokens.count else { return true }
    guard case .text(let range) = tokens[index + 1], isBlank(range) else { return false }
    return endsLine(range) || index + 2 == tokens.count
  }

  private func isBlank(_ range: Range<Int>) -> Bool {
    source.bytes[range].allSatisfy(\.isASCIIWhiteSpace)
  }

  private func endsLine(_ range: Range<Int>) -> Bool {
    !range.isEmpty && source.bytes[range.upperBound - 1] == UInt8(ascii: "\n")
  }

  private struct Trim {
    var before: Set<Int> = []
    var after: Set<Int> = []
  }

  private mutating func trim() {
    var trim = Trim()
    for index in tokens.indices {
      guard case .tag(let tag) = tokens[index], tag.canStandAlone else { continue }
      switch tag.kind {
      case .parent: decideParent(index, &trim)
      case .block: decideBlock(index, &trim)
      case .close: decideClose(index, &trim)
      default:
        if leads(index), trails(index) {
          trim.before.insert(index)
          trim.after.insert(index)
        }
      }
    }
    for index in trim.before where index > 0 {
      if case .text(let range) = tokens[index - 1], !endsLine(range) {
        indentation[index] = range
        tokens[index - 1] = .text(range.lowerBound..<range.lowerBound)
      }
    }
    for index in trim.after where index + 1 < tokens.count {
      if case .text(let range) = tokens[index + 1] {
        tokens[index + 1] = .text(range.upperBound..<range.upperBound)
      }
    }
  }

  /// A parent stands alone where nothing is before its first tag or after its last.
  private func decideParent(_ index: Int, _ trim: inout Trim) {
    let end = partners[index]!
    guard leads(index), trails(end) else { return }
    trim.before.insert(index)
    trim.after.insert(end)
  }

  private func decideBlock(_ index: Int, _ trim: inout Trim) {
    let isOverride = isDirectlyInParent(index)
    if endsItsLine(index) {
      if leads(index) || isOverride { trim.after.insert(index) }
      if leads(index) { trim.before.insert(index) }
    } else if partners[index] == index + 1, leads(index), trails(index + 1), !isOverride {
      // `{{$block}}{{/block}}` on a line: the line stays, a replacement is indented.
      trim.before.insert(index)
    }
  }

  private func decideClose(_ index: Int, _ trim: inout Trim) {
    let opening = partners[index]!
    guard case .tag(let tag) = tokens[opening], tag.kind != .parent, leads(index) else { return }
    if trails(index) {
      trim.before.insert(index)
      trim.after.insert(index)
    } else if tag.kind == .block, isDirectlyInParent(opening) {
      trim.before.insert(index)
    }
  }

  private func isDirectlyInParent(_ index: Int) -> Bool {
    guard let outer = enclosing[index], case .tag(let tag) = tokens[outer] else { return false }
    return tag.kind == .parent
  }

  private func endsItsLine(_ index: Int) -> Bool {
    guard index + 1 < tokens.count, case .text(let range) = tokens[index + 1] else { return false }
    return isBlank(range) && endsLine(range)
  }

  // MARK: Tree

  private func nodes(in range: Range<Int>) -> [TemplateNode] {
    var nodes: [TemplateNode] = []
    var index = range.lowerBound
    while index < range.upperBound {
      switch tokens[index] {
      case .text(let text):
        if !text.isEmpty { nodes.append(.text(text)) }
      case .tag(let tag):
        let end = partners[index] ?? index
        if let node = node(of: tag, at: index, content: index + 1..<max(end, index + 1)) {
          nodes.append(node)
        }
        index = end
      }
      index += 1
    }
    return nodes
  }

  private func node(of tag: Tag, at index: Int, content: Range<Int>) -> TemplateNode? {
    switch tag.kind {
    case .escapedVariable, .unescapedVariable: .variable(tag)
    case .section, .invertedSection: .section(tag, nodes(in: content))
    case .partial: .partial(tag, indentation: indentation(of: index))
    case .block: .block(block(tag, at: index, content: content))
    case .parent:
      .parent(
        tag, indentation: indentation(of: index), overrides: overrides(in: content),
        stray: stray(in: content))
    case .close, .comment, .delimiters: nil
    }
  }

  private func indentation(of index: Int) -> Range<Int> {
    indentation[index] ?? 0..<0
  }

  private func block(_ tag: Tag, at index: Int, content: Range<Int>) -> TemplateBlock {
    let nodes = nodes(in: content)
    let own = indentation(of: index)
    guard endsItsLine(in: content) else {
      return TemplateBlock(tag: tag, indentation: own, content: nodes)
    }
    return TemplateBlock(
      tag: tag, indentation: nodes.intrinsicIndentation(in: source) ?? own, content: nodes)
  }

  /// Whether the opening tag's line was trimmed, so that the content has lines of its own.
  private func endsItsLine(in content: Range<Int>) -> Bool {
    guard case .text(let range)? = content.isEmpty ? nil : tokens[content.lowerBound] else {
      return false
    }
    return range.isEmpty
  }

  /// The blocks directly in a parent; everything else there is passed over.
  private func overrides(in range: Range<Int>) -> [TemplateBlock] {
    nodes(in: range).compactMap { node in
      guard case .block(let block) = node else { return nil }
      let indentation = block.content.intrinsicIndentation(in: source)?.count ?? 0
      return TemplateBlock(
        tag: block.tag, indentation: 0..<0,
        content: block.content.dedented(by: indentation, in: source))
    }
  }

  /// Where the first thing directly in a parent stands that is no block, comment or blank.
  private func stray(in range: Range<Int>) -> Int? {
    var index = range.lowerBound
    while index < range.upperBound {
      switch tokens[index] {
      case .text(let text):
        if !isBlank(text) { return text.lowerBound }
      case .tag(let tag):
        switch tag.kind {
        case .block: index = partners[index]!
        case .comment, .delimiters: break
        default: return tag.range.lowerBound
        }
      }
      index += 1
    }
    return nil
  }

  private func location(of tag: Tag) -> SourceLocation {
    source.location(ofOffset: tag.range.lowerBound)
  }

  private mutating func report(_ diagnostic: Diagnostic) {
    diagnostics.append(diagnostic)
  }
}
