import Diagnostics

/// What a text in YAML says, and what is wrong with the way it is written down.
public struct YAMLReading {
  /// Nil for an empty document, and where nothing could be read.
  public var value: YAMLValue?
  public var diagnostics: [Diagnostic]
  /// Whether no line was passed over. What is not there may stand on one that was.
  public var isWhole = true
}

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

  /// Reads one document. What stands in the way of reading it is reported, and mended or passed over,
  /// so that the other mistakes show in the same run.
  ///
  /// - Parameter isKey: helps to recognise keys that YAML did not, because of a full-width colon,
  ///   say.
  public func read(_ text: String, isKey: (String) -> Bool) -> YAMLReading {
    let separators = invisibleSeparators(in: text)
    guard separators.isEmpty else { return YAMLReading(diagnostics: separators, isWhole: false) }
    var numberSigns: YAMLRecovery?
    if NumberSigns.mayBeText(in: text) {
      numberSigns = YAMLRecovery(of: text, reader: self)
      numberSigns?.keepNumberSigns()
    }
    let first = numberSigns.map { compose($0.text, $0.lines) } ?? compose(text, [])
    let isOneText = if case .scalar? = first.value?.content { true } else { false }
    if first.fault == nil, !isOneText,
      !(first.value.map { KeyboardSlips.isIn($0, isKey: isKey) } ?? false)
    {
      return YAMLReading(
        value: first.value, diagnostics: (numberSigns?.diagnostics ?? []) + first.diagnostics,
        isWhole: first.isWhole)
    }
    var recovery = numberSigns ?? YAMLRecovery(of: text, reader: self)
    recovery.mendSlips(isKey)
    // YAML takes lines with slips in them for one long text.
    if isOneText, !recovery.hasMended, recovery.diagnostics.isEmpty {
      return YAMLReading(value: first.value, diagnostics: first.diagnostics)
    }
    while true {
      let attempt = compose(recovery.text, recovery.lines)
      guard let fault = attempt.fault else {
        return YAMLReading(
          value: attempt.value, diagnostics: recovery.diagnostics + attempt.diagnostics,
          isWhole: recovery.isWhole && attempt.isWhole)
      }
      guard recovery.passOver(fault) else {
        return YAMLReading(
          diagnostics: recovery.diagnostics + attempt.diagnostics, isWhole: false)
      }
    }
  }

  /// - Parameter lines: those of the text, where they were mended.
  private func compose(
    _ text: String, _ lines: [MendedLine]
  ) -> (value: YAMLValue?, diagnostics: [Diagnostic], isWhole: Bool, fault: YAMLEvents.Fault?) {
    var text = text
    return text.withUTF8 { bytes in
      var composition = YAMLComposition(of: bytes, lines, reader: self)
      do throws(YAMLEvents.Fault) {
        let value = try composition.document()
        return (value, composition.diagnostics, !composition.isGivenUp, nil)
      } catch {
        return (nil, composition.diagnostics, false, error)
      }
    }
  }

  public func location(_ line: Int, _ column: Int) -> SourceLocation {
    SourceLocation(file: file, line: line + firstLine - 1, column: column + firstColumn - 1)
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

}

/// On which lines the keys of one group stand. A list for as long as going through it takes less than
/// hashing, as in nearly every group.
private struct LinesOfKeys {
  private var few: [(key: String, line: Int)] = []
  private var many: [String: Int] = [:]

  private static let limit = 24

  /// - Returns: the line of the same key before, if there is one.
  mutating func update(_ line: Int, of key: String) -> Int? {
    if !many.isEmpty { return many.updateValue(line, forKey: key) }
    if let place = few.firstIndex(where: { $0.key == key }) {
      defer { few[place].line = line }
      return few[place].line
    }
    few.append((key, line))
    if few.count == Self.limit {
      many = Dictionary(uniqueKeysWithValues: few.map { ($0.key, $0.line) })
    }
    return nil
  }
}

/// Composes values of events, refusing what front matter has no use for.
private struct YAMLComposition: ~Copyable {
  private let reader: YAMLReader
  private let lines: [MendedLine]
  private var events: YAMLEvents
  private(set) var diagnostics: [Diagnostic] = []
  /// Whether the rest is not looked at: it could be nested without end.
  private(set) var isGivenUp = false

  init(of text: UnsafeBufferPointer<UInt8>, _ lines: [MendedLine], reader: YAMLReader) {
    self.reader = reader
    self.lines = lines
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
    let position = position(event.mark)
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
    var lines = LinesOfKeys()
    while let event = try next() {
      let place = position(event.mark)
      let key = try value(of: event, depth: depth)
      let name: String
      switch key.content {
      case .scalar(let text):
        name = text
        if text == "<<" { diagnostics.append(.mergeKey(at: location(event))) }
        if let first = lines.update(place.line, of: text) {
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
    let position = position(event.mark)
    return SourceLocation(file: reader.file, line: position.line, column: position.column)
  }

  private func position(_ mark: YAMLEvents.Mark) -> SourceLocation.Position {
    let column =
      mark.line <= lines.count ? lines[mark.line - 1].column(of: mark.column - 1) : mark.column
    return SourceLocation.Position(
      line: mark.line + reader.firstLine - 1, column: column + reader.firstColumn - 1)
  }
}
