import Characters
import Diagnostics

/// Reads YAML through libyaml, and gives back ``YAMLValue``: nothing else sees libyaml.
public struct YAMLReader {
  public let file: String
  /// The line of the file on which the YAML begins.
  public let firstLine: Int
  /// The column in which its lines begin.
  public var firstColumn = 1

  public init(file: String, firstLine: Int, firstColumn: Int = 1) {
    self.file = file
    self.firstLine = firstLine
    self.firstColumn = firstColumn
  }

  /// The deepest nesting of lists and groups.
  public static let nestingLimit = 100

  /// Reads one document.
  ///
  /// - Parameter isKey: helps to recognise keys that YAML did not, because of a full-width colon,
  ///   say.
  /// - Returns: nil for an empty document, and where there are errors.
  public func read(_ text: String, isKey: (String) -> Bool) -> Parsed<YAMLValue?> {
    let separators = invisibleSeparators(in: text)
    guard separators.isEmpty else { return Parsed(nil, separators) }
    var text = text
    var (value, diagnostics): (YAMLValue?, [Diagnostic]) = text.withUTF8 { bytes in
      var composition = YAMLComposition(of: bytes, reader: self)
      do throws(YAMLEvents.Fault) {
        let value = try composition.document()
        return (value, composition.diagnostics)
      } catch {
        return (nil, composition.diagnostics + [diagnostic(of: error, in: Array(bytes))])
      }
    }
    // YAML takes lines with slips in them for one long text, or for nothing it can read.
    let isOneText = if case .scalar? = value?.content { true } else { false }
    if !diagnostics.isEmpty || isOneText {
      let slips = KeyboardSlips.diagnostics(in: text, reader: self, isKey: isKey)
      if !slips.isEmpty { diagnostics = slips }
    }
    if !diagnostics.isEmpty { value = nil }
    return Parsed(value, diagnostics)
  }

  public func location(_ line: Int, _ column: Int) -> SourceLocation {
    SourceLocation(file: file, line: line + firstLine - 1, column: column + firstColumn - 1)
  }

  func position(_ mark: YAMLEvents.Mark) -> SourceLocation.Position {
    SourceLocation.Position(
      line: mark.line + firstLine - 1, column: mark.column + firstColumn - 1)
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

  private func diagnostic(of fault: YAMLEvents.Fault, in text: [UInt8]) -> Diagnostic {
    switch fault {
    case .syntax(let problem, let mark, let start):
      // Where the quotation begins says more than where the text ends.
      let place = problem == "found unexpected end of stream" ? start : mark
      return .yaml(problem, at: location(place.line, place.column))
    case .character(let value, let offset):
      let place = LinePosition(of: offset, in: text)
      return .controlCharacter(value, at: location(place.line, place.column))
    }
  }
}

/// Composes values of events, refusing what front matter has no use for.
private struct YAMLComposition: ~Copyable {
  private let reader: YAMLReader
  private var events: YAMLEvents
  private(set) var diagnostics: [Diagnostic] = []
  /// Whether the rest is not looked at: it could be nested without end.
  private var isGivenUp = false

  init(of text: UnsafeBufferPointer<UInt8>, reader: YAMLReader) {
    self.reader = reader
    events = YAMLEvents(of: text)
  }

  /// The only document of a text; nil where there is none.
  mutating func document() throws(YAMLEvents.Fault) -> YAMLValue? {
    var value: YAMLValue?
    while !isGivenUp {
      let event = try events.next()
      switch event.content {
      case .documentStart where value != nil:
        diagnostics.append(.yaml("but found another document", at: location(event)))
        return value
      case .streamStart, .documentStart, .documentEnd: continue
      case .streamEnd: return value
      case .scalar, .sequenceStart, .mappingStart, .alias, .end:
        value = try self.value(of: event, depth: 0)
      }
    }
    return nil
  }

  private mutating func value(
    of event: YAMLEvents.Event, depth: Int
  ) throws(YAMLEvents.Fault) -> YAMLValue {
    let position = reader.position(event.mark)
    if event.hasAnchor { diagnostics.append(.anchor(at: location(event))) }
    if let tag = event.tag, !Self.isImplied(tag) {
      diagnostics.append(.tag(tag, at: location(event)))
    }
    switch event.content {
    case .scalar(let text, let isQuoted):
      return YAMLValue(
        content: Self.content(of: text, isQuoted: isQuoted), position: position,
        isQuoted: isQuoted)
    case .sequenceStart:
      let items =
        depth < YAMLReader.nestingLimit ? try self.items(depth: depth + 1) : tooDeep(event)
      return YAMLValue(content: .sequence(items), position: position)
    case .mappingStart:
      let entries =
        depth < YAMLReader.nestingLimit ? try self.entries(depth: depth + 1) : tooDeep(event)
      return YAMLValue(content: .mapping(entries), position: position)
    case .alias: diagnostics.append(.anchor(at: location(event)))
    case .end, .documentStart, .documentEnd, .streamStart, .streamEnd: break
    }
    return YAMLValue(content: .null, position: position)
  }

  private mutating func items(depth: Int) throws(YAMLEvents.Fault) -> [YAMLValue] {
    var items: [YAMLValue] = []
    while let event = try next() { items.append(try value(of: event, depth: depth)) }
    return items
  }

  private mutating func entries(depth: Int) throws(YAMLEvents.Fault) -> [YAMLValue.Entry] {
    var entries: [YAMLValue.Entry] = []
    var places: [String: Int] = [:]
    while let event = try next() {
      let place = reader.position(event.mark)
      let key = try value(of: event, depth: depth)
      let name: String
      switch key.content {
      case .scalar(let text):
        name = text
        if text == "<<" { diagnostics.append(.mergeKey(at: location(event))) }
        if let first = places.updateValue(place.line, forKey: text) {
          diagnostics.append(.repeatedKey(text, first: first, at: location(event)))
        }
      case .null, .sequence, .mapping:
        name = ""
        if !isGivenUp { diagnostics.append(.keyIsNoText(key.kind, at: location(event))) }
      }
      guard let event = try next() else { return entries }
      entries.append(
        YAMLValue.Entry(
          key: name, keyPosition: place, value: try value(of: event, depth: depth)))
    }
    return entries
  }

  /// The next event of a list or a group; nil at its end.
  private mutating func next() throws(YAMLEvents.Fault) -> YAMLEvents.Event? {
    if isGivenUp { return nil }
    let event = try events.next()
    if case .end = event.content { return nil }
    return event
  }

  private mutating func tooDeep<Inner>(_ event: YAMLEvents.Event) -> [Inner] {
    if !isGivenUp { diagnostics.append(.yamlTooDeep(at: location(event))) }
    isGivenUp = true
    return []
  }

  private static func content(of text: String, isQuoted: Bool) -> YAMLValue.Content {
    if isQuoted { return .scalar(text) }
    switch text {
    case "", "~", "null", "Null", "NULL": return .null
    default: return .scalar(text)
    }
  }

  /// Whether it is a tag that values have without one being written.
  private static func isImplied(_ tag: String) -> Bool {
    switch tag {
    case "!", "tag:yaml.org,2002:str", "tag:yaml.org,2002:seq", "tag:yaml.org,2002:map": true
    default: false
    }
  }

  private func location(_ event: YAMLEvents.Event) -> SourceLocation {
    reader.location(event.mark.line, event.mark.column)
  }
}
