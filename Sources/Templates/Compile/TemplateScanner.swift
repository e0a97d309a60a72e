import Characters
import Diagnostics
import Localization

/// A piece of a template: a tag, or text that ends no later than its line.
enum Token {
  case text(Range<Int>)
  case tag(Tag)
}

/// Splits a template into its tags and the text between them, line by line.
struct TemplateScanner {
  private let source: TemplateSource
  private let bytes: [UInt8]
  private var open = Array("{{".utf8)
  private var close = Array("}}".utf8)
  private var tokens: [Token] = []
  private var diagnostics: [Diagnostic] = []

  private init(_ source: TemplateSource) {
    self.source = source
    bytes = source.bytes
  }

  static func tokens(of source: TemplateSource) -> Parsed<[Token]> {
    var scanner = TemplateScanner(source)
    scanner.scan()
    return Parsed(scanner.tokens, scanner.diagnostics)
  }

  private mutating func scan() {
    var offset = 0
    while offset < bytes.count {
      let start = find(open, from: offset) ?? bytes.count
      addText(offset..<start)
      guard start < bytes.count else { return }
      guard let end = scanTag(at: start) else { return }
      offset = end
    }
  }

  /// One token for every line that the text has a part of.
  private mutating func addText(_ range: Range<Int>) {
    var start = range.lowerBound
    for index in range where bytes[index] == UInt8(ascii: "\n") {
      tokens.append(.text(start..<index + 1))
      start = index + 1
    }
    if start < range.upperBound { tokens.append(.text(start..<range.upperBound)) }
  }

  /// - Returns: the end of the tag, or nil where the rest of the text can't be read.
  private mutating func scanTag(at start: Int) -> Int? {
    let inside = start + open.count
    let sigil = inside < bytes.count ? bytes[inside] : 0
    switch sigil {
    case UInt8(ascii: "{"):
      return scanTag(at: start, .unescapedVariable, until: [UInt8(ascii: "}")] + close)
    case UInt8(ascii: "="): return scanDelimiters(at: start)
    case UInt8(ascii: "&"): return scanTag(at: start, .unescapedVariable)
    case UInt8(ascii: "#"): return scanTag(at: start, .section)
    case UInt8(ascii: "^"): return scanTag(at: start, .invertedSection)
    case UInt8(ascii: "/"): return scanTag(at: start, .close)
    case UInt8(ascii: ">"): return scanTag(at: start, .partial)
    case UInt8(ascii: "<"): return scanTag(at: start, .parent)
    case UInt8(ascii: "$"): return scanTag(at: start, .block)
    case UInt8(ascii: "!"): return scanTag(at: start, .comment)
    default: return scanTag(at: start, .escapedVariable, sigilLength: 0)
    }
  }

  private mutating func scanTag(
    at start: Int, _ kind: Tag.Kind, sigilLength: Int = 1, until end: [UInt8]? = nil
  ) -> Int? {
    let end = end ?? close
    let nameStart = start + open.count + sigilLength
    guard let nameEnd = find(end, from: nameStart) else {
      report(.unclosedTag(at: source.location(ofOffset: start)))
      return nil
    }
    let range = start..<nameEnd + end.count
    var name = trimmed(bytes[nameStart..<nameEnd])
    var isDynamic = false
    if kind == .partial || kind == .parent, name.hasPrefix("*") {
      isDynamic = true
      name = trimmed(Array(name.utf8)[1...])
    }
    if kind != .comment, let fault = Self.fault(in: name) {
      report(.unreadableTag(because: fault, at: source.location(ofOffset: start)))
    }
    tokens.append(.tag(Tag(kind: kind, name: name, isDynamic: isDynamic, range: range)))
    return range.upperBound
  }

  private static func fault(in name: String) -> Phrase? {
    if name.isEmpty { return Phrase("there is no name in it", "里面没有写名称") }
    if name.contains(where: \.isWhitespace) {
      return Phrase("a name has no spaces", "名称里不能有空格")
    }
    if name.contains("{{") {
      return Phrase("the tag before it is not closed", "前一个标签没有写完")
    }
    return nil
  }

  /// `{{=<% %>=}}`: what opens and closes tags from here on.
  private mutating func scanDelimiters(at start: Int) -> Int? {
    let inside = start + open.count + 1
    let end = [UInt8(ascii: "=")] + close
    guard let contentEnd = find(end, from: inside) else {
      report(.unclosedTag(at: source.location(ofOffset: start)))
      return nil
    }
    let parts = bytes[inside..<contentEnd].split(whereSeparator: \.isASCIIWhiteSpace)
    guard parts.count == 2, !parts.joined().contains(UInt8(ascii: "=")) else {
      report(.unreadableDelimiters(at: source.location(ofOffset: start)))
      return nil
    }
    let range = start..<contentEnd + end.count
    tokens.append(.tag(Tag(kind: .delimiters, name: "", isDynamic: false, range: range)))
    open = Array(parts[0])
    close = Array(parts[1])
    return range.upperBound
  }

  private func find(_ needle: [UInt8], from start: Int) -> Int? {
    guard start + needle.count <= bytes.count else { return nil }
    for index in start...(bytes.count - needle.count)
    where bytes[index] == needle[0] && bytes[index..<index + needle.count].elementsEqual(needle) {
      return index
    }
    return nil
  }

  private func trimmed(_ bytes: ArraySlice<UInt8>) -> String {
    var bytes = bytes
    while let first = bytes.first, first.isASCIIWhiteSpace { bytes.removeFirst() }
    while let last = bytes.last, last.isASCIIWhiteSpace { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
  }

  private mutating func report(_ diagnostic: Diagnostic) {
    diagnostics.append(diagnostic)
  }
}
