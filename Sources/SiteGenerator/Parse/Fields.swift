import Characters
import Diagnostics
import Statistics

/// The values of one group of keys, read as the types they should have. What has another type, and
/// every key that is not known, becomes a diagnostic.
struct Fields<Key: FrontMatterKey> {
  let file: String
  /// Where the group stands.
  let position: SourceLocation.Position
  /// Whether it is a group of keys, or nothing.
  let isGroup: Bool
  /// Lists, because no group has so many keys that a search takes as long as hashing one; the keys
  /// apart from their values, which are large.
  private var keys: [Key] = []
  private var fields: [Field] = []
  private(set) var diagnostics: [Diagnostic] = []
  private var unknown: [YAMLValue.Entry] = []
  /// Keys that misspelt ones were probably meant to be.
  private var misspelt: Set<Key> = []

  /// A key's value, and how the editor called the key.
  struct Field {
    let name: String
    let namePosition: SourceLocation.Position
    let value: YAMLValue
  }

  init(_ value: YAMLValue, file: String, as what: String) {
    self.file = file
    position = value.position
    isGroup =
      switch value.content {
      case .mapping, .null: true
      default: false
      }
    switch value.content {
    case .mapping(let entries):
      for entry in entries { add(entry) }
      for entry in unknown { reportUnknown(entry) }
    case .null: break
    case .scalar(let text):
      if let slip = KeyboardSlips.colonSlip(in: text, isKey: { Key.names[$0] != nil }) {
        let column = value.position.column + slip.column - 1
        diagnostics.append(
          slip.diagnostic(
            at: SourceLocation(file: file, line: value.position.line, column: column)))
      } else {
        fallthrough
      }
    case .sequence: reportNotAGroup(value, as: what)
    }
  }

  fileprivate mutating func reportNotAGroup(_ value: YAMLValue, as what: String) {
    diagnostics.append(
      .wrongType(what, expected: "a group of keys", found: value.kind, at: location(value.position))
    )
  }

  private mutating func add(_ entry: YAMLValue.Entry) {
    guard let key = Key.names[entry.key] else {
      unknown.append(entry)
      return
    }
    let field = Field(name: entry.key, namePosition: entry.keyPosition, value: entry.value)
    let earlier = value(of: key)
    keys.append(key)
    fields.append(field)
    if let earlier {
      diagnostics.append(
        .keyUnderTwoNames(
          entry.key, earlier.name, first: earlier.namePosition.line,
          at: location(entry.keyPosition)))
    }
  }

  /// Suggests a key that is not there yet, the first of those that are equally near.
  private mutating func reportUnknown(_ entry: YAMLValue.Entry) {
    let names = Key.allCases.filter { !contains($0) }.flatMap {
      [$0.rawValue] + $0.chineseNames
    }
    let nearest = Spelling.nearest(to: entry.key, in: names)
    if let key = nearest.flatMap({ Key.names[$0] }) { misspelt.insert(key) }
    diagnostics.append(
      .unknownKey(
        entry.key, nearest: nearest, known: Key.self, at: location(entry.keyPosition)))
  }

  func location(_ position: SourceLocation.Position) -> SourceLocation {
    SourceLocation(file: file, line: position.line, column: position.column)
  }

  /// Where the value of a key stands, or the group as a whole where the key is absent.
  func location(of key: Key) -> SourceLocation {
    location(value(of: key)?.value.position ?? position)
  }

  /// Whether the key is there, with a value or without.
  func contains(_ key: Key) -> Bool { keys.contains(key) }

  private func value(of key: Key) -> Field? { keys.firstIndex(of: key).map { fields[$0] } }

  /// Whether the key is there with a value.
  func hasValue(_ key: Key) -> Bool { contains(key) && !isEmpty(key) }

  mutating func report(_ diagnostic: Diagnostic) {
    diagnostics.append(diagnostic)
  }

  mutating func report(contentsOf diagnostics: [Diagnostic]) {
    self.diagnostics += diagnostics
  }

  /// The field, unless it is absent or has no value.
  private func field(_ key: Key) -> Field? {
    guard let field = value(of: key) else { return nil }
    if case .null = field.value.content { return nil }
    return field
  }

  private mutating func reportWrongType(_ field: Field, expected: String) {
    report(
      .wrongType(
        "'\(field.name)'", expected: expected, found: field.value.kind,
        at: location(field.value.position)))
  }
}

// MARK: - Texts and numbers

extension Fields {
  /// The text of a key, without white space around it; nil where it is absent or empty.
  mutating func text(_ key: Key) -> String? {
    guard let field = field(key) else { return nil }
    guard case .scalar(let text) = field.value.content else {
      reportWrongType(field, expected: "a text")
      return nil
    }
    return checked(text, at: field.value.position)
  }

  /// The text of a key that must have one.
  mutating func requiredText(_ key: Key) -> String {
    if let text = text(key) { return text }
    // A wrong type or a wrong spelling has been reported already.
    guard !contains(key) || isEmpty(key), !isMisspelt(key) else { return "" }
    report(
      value(of: key).map { .emptyKey($0.name, at: location($0.namePosition)) }
        ?? .missingKey(key, at: location(position)))
    return ""
  }

  /// Whether a key that is not known was probably meant to be this one.
  func isMisspelt(_ key: Key) -> Bool { misspelt.contains(key) }

  private func isEmpty(_ key: Key) -> Bool {
    switch value(of: key)?.value.content {
    case .null: true
    case .scalar(let text): text.allSatisfy(\.isWhitespace)
    default: false
    }
  }

  /// Quotes and escapes can bring control characters into a value; none may reach a page.
  private mutating func checked(
    _ text: String, at position: SourceLocation.Position
  ) -> String? {
    let scalars = text.unicodeScalars
    for scalar in scalars where scalar.isControl && scalar != "\n" && scalar != "\t" {
      report(.controlCharacter(scalar.value, at: location(position)))
      return nil
    }
    guard let start = scalars.firstIndex(where: { !$0.isWhiteSpace }),
      let end = scalars.lastIndex(where: { !$0.isWhiteSpace })
    else { return nil }
    return start == scalars.startIndex && scalars.index(after: end) == scalars.endIndex
      ? text : String(scalars[start...end])
  }

  mutating func integer(_ key: Key, in range: ClosedRange<Int>) -> Int? {
    guard let text = text(key) else { return nil }
    guard let number = Int(text), range.contains(number) else {
      report(.notAnInteger(text, key: name(of: key), range: range, at: location(of: key)))
      return nil
    }
    return number
  }

  mutating func boolean(_ key: Key) -> Bool? {
    guard let text = text(key) else { return nil }
    switch text {
    case "true", "是": return true
    case "false", "否": return false
    default:
      report(.notABoolean(text, key: name(of: key), at: location(of: key)))
      return nil
    }
  }

  /// One of the cases of an enumeration, by its raw value or one of the Chinese words.
  mutating func choice<Choice: RawRepresentable<String> & CaseIterable>(
    _ key: Key, chinese: [String: Choice]
  ) -> Choice? {
    guard let text = text(key) else { return nil }
    if let choice = Choice(rawValue: text) ?? chinese[text] { return choice }
    let known = Choice.allCases.map(\.rawValue) + chinese.keys.sorted()
    report(.unknownChoice(text, key: name(of: key), known: known, at: location(of: key)))
    return nil
  }

  /// How the editor calls the key.
  func name(of key: Key) -> String { value(of: key)?.name ?? key.rawValue }
}

// MARK: - Lists and groups

extension Fields {
  /// The texts of a list, or of one text with commas; an empty list where the key is absent.
  mutating func texts(_ key: Key) -> [String] {
    locatedTexts(key).map(\.text)
  }

  mutating func locatedTexts(_ key: Key) -> [(text: String, location: SourceLocation)] {
    guard let field = field(key) else { return [] }
    var texts: [(text: String, location: SourceLocation)] = []
    switch field.value.content {
    case .scalar(let text):
      let location = location(field.value.position)
      for part in text.split(whereSeparator: { "，、,；;".contains($0) }) {
        if let text = checked(String(part), at: field.value.position) {
          texts.append((text, location))
        }
      }
    case .sequence(let items):
      for item in items {
        guard case .scalar(let text) = item.content else {
          report(
            .wrongType(
              "an entry of '\(field.name)'", expected: "a text", found: item.kind,
              at: location(item.position)))
          continue
        }
        if let text = checked(text, at: item.position) {
          texts.append((text, location(item.position)))
        }
      }
    case .null, .mapping: reportWrongType(field, expected: "a list of texts")
    }
    return texts
  }

  /// The groups of a list, each read by the closure.
  mutating func groups<Inner: FrontMatterKey, Result>(
    _ key: Key, of inner: Inner.Type, _ read: (inout Fields<Inner>) -> Result?
  ) -> [Result] {
    guard let field = field(key) else { return [] }
    guard case .sequence(let items) = field.value.content else {
      reportWrongType(field, expected: "a list, with '- ' before each entry")
      return []
    }
    var results: [Result] = []
    for item in items {
      var fields = Fields<Inner>(item, file: file, as: "an entry of '\(field.name)'")
      if case .mapping = item.content {
        if let result = read(&fields) { results.append(result) }
      } else if fields.diagnostics.isEmpty {
        fields.reportNotAGroup(item, as: "an entry of '\(field.name)'")
      }
      report(contentsOf: fields.diagnostics)
    }
    return results
  }

  /// The groups of names and texts of a key whose names the editor chooses.
  mutating func namedTexts(_ key: Key) -> [NamedTexts] {
    guard let field = field(key) else { return [] }
    guard case .mapping(let entries) = field.value.content else {
      reportWrongType(field, expected: "a group of names, such as {产业: 第一}")
      return []
    }
    return entries.map { entry in
      let name = Located(entry.key, at: location(entry.keyPosition))
      let items: [YAMLValue] =
        if case .sequence(let items) = entry.value.content { items } else { [entry.value] }
      var texts: [Located<String>] = []
      for item in items {
        guard case .scalar(let text) = item.content else {
          report(
            .wrongType(
              "'\(entry.key)'", expected: "a text or a list of texts", found: item.kind,
              at: location(item.position)))
          continue
        }
        if let text = checked(text, at: item.position) {
          texts.append(Located(text, at: location(item.position)))
        }
      }
      return NamedTexts(name: name, texts: texts)
    }
  }

  /// The value of a key as it stands, of whatever type.
  func value(_ key: Key) -> YAMLValue? { field(key)?.value }
}

/// A name that an editor chose, and the texts under it.
struct NamedTexts: Sendable {
  let name: Located<String>
  let texts: [Located<String>]
}
