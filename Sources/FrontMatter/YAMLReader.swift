import Diagnostics
import Yams

/// Reads YAML through Yams, and gives back ``YAMLValue``: nothing else sees Yams.
package struct YAMLReader {
  package let file: String
  /// The line of the file on which the YAML begins.
  package let firstLine: Int
  /// The column in which its lines begin.
  package var firstColumn = 1

  package init(file: String, firstLine: Int, firstColumn: Int = 1) {
    self.file = file
    self.firstLine = firstLine
    self.firstColumn = firstColumn
  }

  /// The deepest nesting of lists and groups. Yams recurses, so it is checked before as well.
  package static let nestingLimit = 100

  /// Reads one document.
  ///
  /// - Parameter isKey: helps to recognise keys that YAML did not, because of a full-width colon,
  ///   say.
  /// - Returns: nil for an empty document, and where there are errors.
  package func read(_ text: String, isKey: (String) -> Bool) -> Parsed<YAMLValue?> {
    if let line = firstLineTooDeep(in: text) {
      return Parsed(nil, [.yamlTooDeep(at: location(line, 1))])
    }
    let separators = invisibleSeparators(in: text)
    guard separators.isEmpty else { return Parsed(nil, separators) }
    do {
      // Nodes are all that is wanted, so nothing has to be constructed from them.
      let parser = try Parser(
        yaml: text, resolver: .basic, constructor: Constructor([:], [:], [:]), encoding: .utf8)
      // Nodes refer to their anchors weakly; the parser keeps them.
      return try withExtendedLifetime(parser) {
        guard let node = try parser.singleRoot() else { return Parsed(nil) }
        return convert(node, of: text, isKey: isKey)
      }
    } catch {
      let slips = KeyboardSlips.diagnostics(in: text, reader: self, isKey: isKey)
      return Parsed(nil, slips.isEmpty ? [diagnostic(of: error, in: text)] : slips)
    }
  }

  private func convert(
    _ node: Node, of text: String, isKey: (String) -> Bool
  ) -> Parsed<YAMLValue?> {
    var conversion = YAMLConversion(reader: self)
    let value = conversion.value(of: node, depth: 0)
    if case .scalar = value.content {
      // YAML takes lines with slips in them for one long text.
      conversion.diagnostics += KeyboardSlips.diagnostics(in: text, reader: self, isKey: isKey)
    }
    return Parsed(conversion.diagnostics.isEmpty ? value : nil, conversion.diagnostics)
  }

  package func location(_ line: Int, _ column: Int) -> SourceLocation {
    SourceLocation(file: file, line: line + firstLine - 1, column: column + firstColumn - 1)
  }

  package func position(_ mark: Mark?) -> SourceLocation.Position {
    SourceLocation.Position(
      line: (mark?.line ?? 1) + firstLine - 1, column: (mark?.column ?? 1) + firstColumn - 1)
  }

  /// The first line that could nest deeper than allowed: by indentation, `- - -`, or brackets.
  private func firstLineTooDeep(in text: String) -> Int? {
    guard Self.mayNestTooDeeply(text) else { return nil }
    var openBrackets = 0
    for (index, line) in text.utf8.split(
      separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false
    )
    .enumerated() {
      let prefix = line.prefix {
        $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "?")
      }
      // A rule of hyphens is no nesting: only those before a space count.
      let nesting = zip(prefix, line.dropFirst()).count { $1 == UInt8(ascii: " ") }
      if nesting > Self.nestingLimit { return index + 1 }
      for byte in line {
        switch byte {
        case UInt8(ascii: "["), UInt8(ascii: "{"): openBrackets += 1
        case UInt8(ascii: "]"), UInt8(ascii: "}"): openBrackets = max(0, openBrackets - 1)
        default: break
        }
        if openBrackets > Self.nestingLimit { return index + 1 }
      }
    }
    return nil
  }

  /// Whether there is anything to count: nearly every text has too few brackets, and no beginning of
  /// a line that is long enough.
  private static func mayNestTooDeeply(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      var (brackets, run) = (0, 0)
      for byte in bytes {
        switch byte {
        case UInt8(ascii: " "), UInt8(ascii: "-"), UInt8(ascii: "?"):
          run += 1
          if run > nestingLimit { return true }
        case UInt8(ascii: "["), UInt8(ascii: "{"):
          brackets += 1
          if brackets > nestingLimit { return true }
          run = 0
        default: run = 0
        }
      }
      return false
    }
  }

  /// Characters that YAML takes for the ends of lines, and editors don't show as such: next line,
  /// line separator and paragraph separator. Every place after one would be wrong.
  private func invisibleSeparators(in text: String) -> [Diagnostic] {
    // C2 85, E2 80 A8 and E2 80 A9 in UTF-8; nearly every text is done with after this.
    var before: (UInt8, UInt8) = (0, 0)
    let hasAny = text.utf8.contains { byte in
      defer { before = (before.1, byte) }
      return byte == 0x85 && before.1 == 0xC2
        || (byte == 0xA8 || byte == 0xA9) && before.0 == 0xE2 && before.1 == 0x80
    }
    guard hasAny else { return [] }
    let separators: Set<Unicode.Scalar> = ["\u{85}", "\u{2028}", "\u{2029}"]
    var diagnostics: [Diagnostic] = []
    var (line, column) = (1, 1)
    for scalar in text.unicodeScalars {
      if separators.contains(scalar) {
        diagnostics.append(.controlCharacter(scalar.value, at: location(line, column)))
      }
      (line, column) = scalar == "\n" ? (line + 1, 1) : (line, column + 1)
    }
    return diagnostics
  }

  private func diagnostic(of error: any Error, in text: String) -> Diagnostic {
    switch error as? YamlError {
    case .scanner(let context?, "found unexpected end of stream", _, _):
      // Where the quotation begins says more than where the text ends.
      return .yaml(
        "found unexpected end of stream", at: location(context.mark.line, context.mark.column))
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      return .yaml(problem, at: location(mark.line, mark.column))
    case .reader(_, let offset, let value, _):
      let before = text.prefix(offset ?? 0)
      let line = before.count { $0.isNewline } + 1
      let column = before.unicodeScalars.reversed().prefix { $0 != "\n" }.count + 1
      return .controlCharacter(UInt32(bitPattern: value), at: location(line, column))
    case .duplicatedKeysInMapping(let keys, let context):
      let key = keys.first ?? ""
      let first = context.mark.line
      let second = lineOfRepetition(of: key, after: context.mark, in: text)
      return .repeatedKey(
        key, first: first + firstLine - 1, at: location(second ?? first, context.mark.column))
    default:
      return .yaml("\(error)", at: location(1, 1))
    }
  }

  /// Yams tells where a key stands first; people want to see where it stands again.
  private func lineOfRepetition(of key: String, after mark: Mark, in text: String) -> Int? {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated().dropFirst(mark.line) {
      if line.dropFirst(mark.column - 1).hasPrefix(key) { return index + 1 }
    }
    return nil
  }
}

/// Turns Yams's nodes into values, refusing what front matter has no use for.
private struct YAMLConversion {
  let reader: YAMLReader
  var diagnostics: [Diagnostic] = []

  /// Takes a node apart once: every copy of one counts its references.
  mutating func value(of node: Node, depth: Int) -> YAMLValue {
    switch node {
    case .scalar(let scalar):
      let position = position(scalar.mark, scalar.anchor, scalar.tag, depth: depth)
      let isQuoted = scalar.style != .plain && scalar.style != .any
      return YAMLValue(
        content: content(of: scalar.string, isQuoted: isQuoted), position: position,
        isQuoted: isQuoted)
    case .sequence(let sequence):
      let position = position(sequence.mark, sequence.anchor, sequence.tag, depth: depth)
      // After a first complaint nothing more is read.
      let items = diagnostics.isEmpty ? sequence.map { value(of: $0, depth: depth + 1) } : []
      return YAMLValue(content: .sequence(items), position: position)
    case .mapping(let mapping):
      let position = position(mapping.mark, mapping.anchor, mapping.tag, depth: depth)
      let entries = diagnostics.isEmpty ? mapping.map { entry(of: $0, depth: depth + 1) } : []
      return YAMLValue(content: .mapping(entries), position: position)
    case .alias(let alias):
      let position = reader.position(alias.mark)
      if diagnostics.isEmpty { report(.anchor(at: location(position))) }
      return YAMLValue(content: .null, position: position)
    }
  }

  /// Where a node stands; what none may have is reported.
  private mutating func position(
    _ mark: Mark?, _ anchor: Anchor?, _ tag: Yams.Tag, depth: Int
  ) -> SourceLocation.Position {
    let position = reader.position(mark)
    guard diagnostics.isEmpty else { return position }
    // The first anchor stands before every alias to it, so that none is ever expanded.
    if anchor != nil { report(.anchor(at: location(position))) }
    let name = tag.rawValue
    if !Self.isImplied(name) { report(.tag(name, at: location(position))) }
    if depth > YAMLReader.nestingLimit { report(.yamlTooDeep(at: location(position))) }
    return position
  }

  private func content(of text: String, isQuoted: Bool) -> YAMLValue.Content {
    if isQuoted { return .scalar(text) }
    switch text {
    case "", "~", "null", "Null", "NULL": return .null
    default: return .scalar(text)
    }
  }

  /// Whether it is a tag that values have without one being written.
  private static func isImplied(_ tag: String) -> Bool {
    switch tag {
    case "", "!", "tag:yaml.org,2002:str", "tag:yaml.org,2002:seq", "tag:yaml.org,2002:map": true
    default: false
    }
  }

  private mutating func entry(of pair: (key: Node, value: Node), depth: Int) -> YAMLValue.Entry {
    let position = reader.position(pair.key.mark)
    let key = value(of: pair.key, depth: depth)
    guard case .scalar(let name) = key.content else {
      // After a first complaint nothing more is read.
      guard diagnostics.isEmpty else {
        return YAMLValue.Entry(key: "", keyPosition: position, value: key)
      }
      report(.keyIsNoText(key.kind, at: location(position)))
      return YAMLValue.Entry(key: "", keyPosition: position, value: key)
    }
    if name == "<<" { report(.mergeKey(at: location(position))) }
    return YAMLValue.Entry(
      key: name, keyPosition: position, value: value(of: pair.value, depth: depth))
  }

  private mutating func report(_ diagnostic: Diagnostic) {
    diagnostics.append(diagnostic)
  }

  private func location(_ position: SourceLocation.Position) -> SourceLocation {
    SourceLocation(file: reader.file, line: position.line, column: position.column)
  }
}
