import Diagnostics
import Foundation
import Localization

// How values are read that are texts, numbers, lists or groups.

extension Reader where Value == String? {
  /// A text without white space around it; nil where it is absent or empty.
  public static var text: Self { Self { field, group in group.text(field) } }
}

extension Reader where Value == String {
  /// A text that has to be there.
  public static var requiredText: Self {
    Self(isRequired: true) { field, group in group.text(field) ?? "" }
  }
}

extension Reader where Value == Located<String>? {
  /// A name and where it stands, to be looked up once everything is read.
  public static var name: Self {
    Self { field, group in
      guard let field, let text = group.text(field) else { return nil }
      return Located(text, at: group.location(field.value.position))
    }
  }
}

extension Reader where Value == Int? {
  public static func integer(in range: ClosedRange<Int>) -> Self {
    Self { field, group in
      guard let field, let text = group.text(field) else { return nil }
      guard let number = Int(text), range.contains(number) else {
        group.report(
          .notAnInteger(
            text, key: field.name, range: range, at: group.location(field.value.position)))
        return nil
      }
      return number
    }
  }
}

extension Reader where Value == Bool? {
  public static var boolean: Self {
    Self { field, group in
      guard let field, let text = group.text(field) else { return nil }
      switch text {
      case "true", "是": return true
      case "false", "否": return false
      default:
        group.report(
          .notABoolean(text, key: field.name, at: group.location(field.value.position)))
        return nil
      }
    }
  }
}

extension Reader {
  /// One of the cases of an enumeration, by its raw value or one of the Chinese words.
  ///
  /// - Parameter other: a key that words are often written under by mistake, in English and Chinese,
  ///   and those words.
  public static func choice<Case: RawRepresentable<String> & CaseIterable & Sendable>(
    _ chinese: [String: Case], not other: (key: Phrase.Argument, words: Set<String>)? = nil
  ) -> Self where Value == Case? {
    let choices = Case.allCases.map { own in
      Choice(
        name: own.rawValue,
        chineseNames: chinese.filter { $0.value.rawValue == own.rawValue }.keys.sorted())
    }
    return Self(choices: choices) { field, group in
      guard let field, let text = group.text(field) else { return nil }
      if let choice = Case(rawValue: text) ?? chinese[text] { return choice }
      if let other, other.words.contains(text) {
        group.report(
          .otherKeysChoice(
            text, key: field.name, other: other.key, at: group.location(field.value.position)))
        return nil
      }
      let known = Case.allCases.map(\.rawValue) + chinese.keys.sorted()
      group.report(
        .unknownChoice(
          text, key: field.name, known: known, at: group.location(field.value.position)))
      return nil
    }
  }
}

extension Reader where Value == [Located<String>] {
  /// The texts of a list, or of one text with commas; an empty list where the key is absent.
  public static var names: Self { names(atMost: .max) }

  /// The same for a list whose entries many pages show: it can't be longer than any reader wants it.
  public static func names(atMost limit: Int) -> Self {
    Self { field, group in
      let names = allNames.read(field, &group)
      return group.limited(names, to: limit, of: field)
    }
  }

  /// Names under which something is filed: `#甲 #乙`, and 甲　乙 with wide spaces between them, as official
  /// documents set their 主题词, are two of them.
  public static func labels(atMost limit: Int) -> Self {
    Self { field, group in
      let names = allNames.read(field, &group).flatMap { name -> [Located<String>] in
        // As social media set them: #甲 ＃乙, #甲#乙, #甲# #乙#.
        let isSign: (Character) -> Bool = { "#＃".contains($0) }
        let hasSigns = name.value.first.map(isSign) ?? false
        return name.value
          .split { $0 == "\u{3000}" || hasSigns && ($0.isWhitespace || isSign($0)) }
          .map { part in
            var label = part
            if label.hasSuffix("。") { label.removeLast() }
            return Located(String(label), at: name.location)
          }
          .filter { !$0.value.isEmpty }
      }
      return group.limited(names, to: limit, of: field)
    }
  }

  private static var allNames: Self {
    Self { field, group in
      guard let field else { return [] }
      switch field.value.content {
      case .null: return []
      case .scalar(let text):
        return group.names(
          in: field.value.isQuoted ? text : withoutBrackets(text), at: field.value.position,
          separators: "，、,；;")
      case .sequence(let items):
        return items.flatMap { item -> [Located<String>] in
          guard case .scalar(let text) = item.content else {
            group.report(
              .wrongType(
                .entry(of: field.name), expected: .words("a text", "一段文字"), found: item.kind,
                at: group.location(item.position)))
            return []
          }
          // What stands in quotation marks is one name, whatever it holds.
          return group.names(
            in: text, at: item.position, separators: item.isQuoted ? "" : "，、；")
        }
      case .mapping:
        group.reportWrongType(field, expected: .words("a list of texts", "一个清单"))
        return []
      }
    }
  }

  /// A list without the full-width brackets around the whole of it.
  private static func withoutBrackets(_ text: String) -> String {
    let pairs: [Character: Character] = ["［": "］", "【": "】", "〔": "〕", "（": "）", "「": "」"]
    guard let first = text.first, let closing = pairs[first], text.last == closing else {
      return text
    }
    let inner = text.dropFirst().dropLast()
    return inner.contains(first) || inner.contains(closing) ? text : String(inner)
  }
}

extension Reader where Value == [NamedTexts] {
  /// Groups of names and texts whose names the editor chooses.
  public static var namedTexts: Self {
    Self { field, group in
      guard let field, !field.isEmpty else { return [] }
      guard case .mapping(let entries) = field.value.content else {
        group.reportWrongType(
          field, expected: .words("a group of names, such as {产业: 第一}", "“名称: 内容”的样子，如 {产业: 第一}"))
        return []
      }
      return entries.map { entry in
        let name = Located(entry.key, at: group.location(entry.keyPosition))
        let items: [YAMLValue] =
          if case .sequence(let items) = entry.value.content { items } else { [entry.value] }
        let texts = items.compactMap { item -> Located<String>? in
          guard case .scalar(let text) = item.content else {
            group.report(
              .wrongType(
                .quoted(entry.key), expected: .words("a text or a list of texts", "一段文字或一个清单"),
                found: item.kind,
                at: group.location(item.position)))
            return nil
          }
          return group.checked(text, at: item.position)
            .map { Located($0, at: group.location(item.position)) }
        }
        return NamedTexts(name: name, texts: texts)
      }
    }
  }
}

/// A name that an editor chose, and the texts under it.
public struct NamedTexts: Sendable {
  public let name: Located<String>
  public let texts: [Located<String>]

  public init(name: Located<String>, texts: [Located<String>]) {
    self.name = name
    self.texts = texts
  }
}

extension Reader where Value == YAMLValue? {
  /// The value as it stands, of whatever type.
  public static var anything: Self {
    Self { field, _ in
      field.flatMap { if case .null = $0.value.content { nil } else { $0.value } }
    }
  }
}

/// A list of groups of keys, to be read by whoever knows what they mean.
public struct GroupList<Group: KeyGroup>: Sendable {
  @usableFromInline let name: String
  @usableFromInline let items: [YAMLValue]

  fileprivate init(name: String, items: [YAMLValue]) {
    self.name = name
    self.items = items
  }
}

extension Reader {
  /// A list of groups of keys.
  ///
  /// - Parameter limit: how many there may be, where many pages show them all.
  public static func groups<Inner>(
    of _: Inner.Type, atMost limit: Int = .max
  ) -> Self where Value == GroupList<Inner> {
    Self { field, group in
      guard let field, !field.isEmpty else { return GroupList(name: "", items: []) }
      guard case .sequence(let items) = field.value.content else {
        group.reportWrongType(
          field, expected: .words("a list, with '- ' before each entry", "一个清单，每条前面写“- ”"))
        return GroupList(name: "", items: [])
      }
      return GroupList(name: field.name, items: group.limited(items, to: limit, of: field))
    }
  }
}

extension Fields {
  /// The groups of a list, each read by the closure.
  @inlinable
  public mutating func map<Inner, Result>(
    _ path: Path<GroupList<Inner>>, _ read: (inout Fields<Inner>) -> Result?
  ) -> [Result] {
    self[path].read(file: file, times: times, into: &self, read)
  }
}

extension GroupList {
  @inlinable
  func read<Outer, Result>(
    file: String, times: TimeReckoning, into outer: inout Fields<Outer>,
    _ read: (inout Fields<Group>) -> Result?
  ) -> [Result] {
    var results: [Result] = []
    for item in items {
      var fields = Fields<Group>(item, file: file, times: times, as: .entry(of: name))
      if case .mapping = item.content {
        if let result = read(&fields) { results.append(result) }
      } else if fields.diagnostics.isEmpty {
        fields.report(
          .wrongType(
            .entry(of: name), expected: .words("a group of keys", "一组“名称: 内容”"), found: item.kind,
            at: fields.location(item.position)))
      }
      outer.report(contentsOf: fields.diagnostics)
    }
    return results
  }
}
