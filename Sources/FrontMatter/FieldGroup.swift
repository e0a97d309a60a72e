import Characters
import Diagnostics
import Files
import Foundation
import Localization
import Statistics

/// How the times and periods of a site are meant.
public struct TimeReckoning: Sendable {
  /// The zone of times that don't name one.
  public let zone: TimeZone
  /// When its fiscal and academic years begin.
  public let calendar: StatisticalCalendar

  public init(zone: TimeZone = .gmt, calendar: StatisticalCalendar = .usual) {
    self.zone = zone
    self.calendar = calendar
  }
}

/// The values of one group of keys as an editor wrote them, and what is wrong with them. What has
/// another type than it should, and every key that is not known, becomes a diagnostic.
public struct FieldGroup: Sendable {
  public let file: String
  public let times: TimeReckoning
  /// Where the group stands.
  public let position: SourceLocation.Position
  /// Whether it is a group of keys, or nothing.
  public let isGroup: Bool
  /// Lists, because no group has so many keys that a search takes as long as hashing one; the keys
  /// apart from their values, which are large.
  private var keys: [ObjectIdentifier] = []
  private var fields: [Field] = []
  public private(set) var diagnostics: [Diagnostic] = []
  /// Keys that misspelt ones were probably meant to be.
  private var misspelt: Set<ObjectIdentifier> = []

  @usableFromInline
  init(
    _ value: YAMLValue, _ known: [FieldKey], _ placesOfNames: [String: Int],
    advice: [String: Wording], file: String, times: TimeReckoning, as what: () -> Phrase.Argument
  ) {
    self.file = file
    self.times = times
    position = value.position
    isGroup =
      switch value.content {
      case .mapping, .null: true
      case .scalar, .sequence: false
      }
    switch value.content {
    case .mapping(let entries):
      keys.reserveCapacity(entries.count)
      fields.reserveCapacity(entries.count)
      var unknown: [YAMLValue.Entry] = []
      for entry in entries {
        if let place = placesOfNames[entry.key] {
          add(entry, known[place].identity)
        } else {
          unknown.append(entry)
        }
      }
      for entry in unknown { reportUnknown(entry, known, placesOfNames, advice) }
    case .null: break
    case .scalar(let text):
      if let slip = KeyboardSlips.colonSlip(in: text, isKey: { placesOfNames[$0] != nil }) {
        let column = value.position.column + slip.column - 1
        diagnostics.append(
          slip.diagnostic(
            at: SourceLocation(file: file, line: value.position.line, column: column)))
      } else {
        reportNotAGroup(value, as: what())
      }
    case .sequence: reportNotAGroup(value, as: what())
    }
  }

  /// What its known keys and their values are known by, wherever they stand.
  package var fingerprint: Fingerprint {
    var fingerprint = Fingerprint()
    for field in fields {
      fingerprint.combine(field.name)
      fingerprint.combine(field.value)
    }
    return fingerprint
  }

  mutating func reportNotAGroup(_ value: YAMLValue, as what: Phrase.Argument) {
    report(
      .wrongType(
        what, expected: .words("a group of keys", "一组“名称: 内容”"), found: value.kind,
        at: location(value.position))
    )
  }

  private mutating func add(_ entry: YAMLValue.Entry, _ key: ObjectIdentifier) {
    let earlier = field(key)
    keys.append(key)
    fields.append(
      Field(name: entry.key, namePosition: entry.keyPosition, value: entry.value))
    // The same name twice was a mistake of form already.
    if let earlier, earlier.name != entry.key {
      report(
        .keyUnderTwoNames(
          entry.key, earlier.name, first: earlier.namePosition.line,
          at: location(entry.keyPosition)))
    }
  }

  /// Suggests a key that is not there yet, the first of those that are equally near.
  private mutating func reportUnknown(
    _ entry: YAMLValue.Entry, _ known: [FieldKey], _ placesOfNames: [String: Int],
    _ advice: [String: Wording]
  ) {
    if let advice = advice[entry.key.lowercased()] {
      report(.misplacedKey(entry.key, advice, at: location(entry.keyPosition)))
      return
    }
    if let (name, report) = Self.slip(
      in: entry.key, at: location(entry.keyPosition), isKey: { placesOfNames[$0] != nil }),
      let place = placesOfNames[name]
    {
      misspelt.insert(known[place].identity)
      self.report(report)
      return
    }
    let names = known.filter { !keys.contains($0.identity) }
      .flatMap { [$0.name] + $0.chineseNames }
    let nearest =
      Spelling.nearest(to: entry.key, in: names) ?? Self.nearestInChinese(to: entry.key, in: names)
    if let place = nearest.flatMap({ placesOfNames[$0] }) { misspelt.insert(known[place].identity) }
    report(
      .unknownKey(
        entry.key, nearest: nearest, known: known, at: location(entry.keyPosition)))
  }

  /// The longest name that is a part of a key, or of which the key is one: 报告标题, 原因.
  private static func nearestInChinese(to key: String, in names: [String]) -> String? {
    names.filter { name in
      name.unicodeScalars.count > 1 && key.unicodeScalars.count > 1
        && !name.utf8.allSatisfy { $0 < 0x80 }
        && (key.contains(name) || name.contains(key))
    }.max { ($0.count, key.hasPrefix($0) ? 1 : 0) < ($1.count, key.hasPrefix($1) ? 1 : 0) }
  }

  /// A key that is known but for a character that nobody sees, or that looks like another.
  private static func slip(
    in key: String, at location: SourceLocation, isKey: (String) -> Bool
  ) -> (name: String, diagnostic: Diagnostic)? {
    let scalars = Array(key.unicodeScalars)
    if let first = scalars.first, KeyboardSlips.isWideDash(first) {
      let name = String(String.UnicodeScalarView(scalars.dropFirst().drop { $0.isWhiteSpace }))
      return isKey(name) ? (name, .wideDash(first, at: location)) : nil
    }
    let isInvisible = { (scalar: Unicode.Scalar) in
      scalar.properties.generalCategory == .format || scalar.isZeroWidth || scalar.isWhiteSpace
    }
    guard let first = scalars.first(where: isInvisible) else { return nil }
    let name = String(String.UnicodeScalarView(scalars.filter { !isInvisible($0) }))
    return isKey(name) ? (name, .invisibleInKey(first, name, at: location)) : nil
  }

  @usableFromInline
  func field(_ key: ObjectIdentifier) -> Field? { keys.firstIndex(of: key).map { fields[$0] } }

  /// Complains of a key that has to be there and has no value, unless it was probably misspelt.
  @usableFromInline
  mutating func require(_ key: FieldKey, _ field: Field?) {
    guard field?.isEmpty ?? true, !isMisspelt(key.identity) else { return }
    report(
      field.map { .emptyKey($0.name, at: location($0.namePosition)) }
        ?? .missingKey(key, at: location(position)))
  }

  /// Whether a key that is not known was probably meant to be this one.
  @usableFromInline
  func isMisspelt(_ key: ObjectIdentifier) -> Bool { misspelt.contains(key) }

  public func location(_ position: SourceLocation.Position) -> SourceLocation {
    SourceLocation(file: file, line: position.line, column: position.column)
  }

  public mutating func report(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }

  public mutating func report(contentsOf diagnostics: [Diagnostic]) {
    self.diagnostics += diagnostics
  }

  public mutating func reportWrongType(_ field: Field, expected: Phrase.Argument) {
    report(
      .wrongType(
        .quoted(field.name), expected: expected, found: field.value.kind,
        at: location(field.value.position)))
  }

  /// The text of a field, without white space around it; nil where it is absent or empty.
  public mutating func text(_ field: Field?) -> String? {
    guard let field else { return nil }
    switch field.value.content {
    case .null: return nil
    case .scalar(let text): return checked(text, at: field.value.position)
    case .sequence, .mapping:
      reportWrongType(field, expected: .words("a text", "一段文字"))
      return nil
    }
  }

  /// Quotes and escapes can bring characters into a value that no file may have; none may reach a
  /// page.
  public mutating func checked(
    _ text: String, at position: SourceLocation.Position
  ) -> String? {
    let scalars = text.unicodeScalars
    for scalar in scalars where !scalar.isInFormC || scalar.value < 0x20 || scalar.value > 0x7E {
      switch CharacterTreatment(of: scalar) {
      // A joiner that stays in a file is in a picture.
      case .keep, .space, .replace: continue
      case .remove where scalar == "\u{200D}": continue
      case .remove, .lineBreak, .refuse:
        report(.controlCharacter(scalar.value, at: location(position)))
        return nil
      }
    }
    guard let start = scalars.firstIndex(where: { !$0.isWhiteSpace }),
      let end = scalars.lastIndex(where: { !$0.isWhiteSpace })
    else { return nil }
    return start == scalars.startIndex && scalars.index(after: end) == scalars.endIndex
      ? text : String(scalars[start...end])
  }
}

extension Field {
  /// Whether the key has nothing behind its colon.
  public var isEmpty: Bool {
    switch value.content {
    case .null: true
    case .scalar(let text): text.allSatisfy(\.isWhitespace)
    case .sequence, .mapping: false
    }
  }
}

// MARK: - Lists

extension FieldGroup {
  /// The names in a text, parted by any of some characters.
  mutating func names(
    in text: String, at position: SourceLocation.Position, separators: String
  ) -> [Located<String>] {
    var names: [Located<String>] = []
    for part in text.split(whereSeparator: { separators.contains($0) }) {
      guard let name = checked(String(part), at: position) else { continue }
      names.append(Located(name, at: location(position)))
    }
    return names
  }

  /// The entries of a list, and a complaint in place of those beyond a limit.
  mutating func limited<Entry>(_ entries: [Entry], to limit: Int, of field: Field?) -> [Entry] {
    guard let field, entries.count > limit else { return entries }
    report(
      .tooManyEntries(
        entries.count, limit: limit, key: field.name, at: location(field.value.position)))
    return Array(entries.prefix(limit))
  }
}
