/// A sentence in every language that sitegen speaks to editors, traditional Chinese being the simplified
/// text in other characters, with `{names}` for what differs from
/// one time to the next.
public struct Wording: Hashable, Sendable {
  public let english: String
  public let chinese: String

  public init(_ english: String, _ chinese: String) {
    self.english = english
    self.chinese = chinese
  }

  public func text(in language: Language) -> String {
    switch language {
    case .english: english
    case .simplifiedChinese: chinese
    case .traditionalChinese: TraditionalText.of(chinese)
    }
  }

  /// The names of its gaps.
  public var names: Set<String> { Set(Self.parts(of: english).compactMap(\.name)) }

  /// Whether both languages have the same gaps.
  public var isWhole: Bool { names == Set(Self.parts(of: chinese).compactMap(\.name)) }

  fileprivate struct Part {
    let text: Substring
    /// What stands in a gap: letters and hyphens between braces.
    let name: String?
  }

  /// Any other brace is one that is meant as itself, as in `{{title}}`.
  fileprivate static func parts(of text: String) -> [Part] {
    var parts: [Part] = []
    var rest = text[...]
    while let open = rest.firstIndex(of: "{") {
      let behind = rest.index(after: open)
      let name = rest[behind...].prefix { $0.isASCII && ($0.isLetter || $0 == "-") }
      let end = name.endIndex
      guard !name.isEmpty, end < rest.endIndex, rest[end] == "}",
        open == text.startIndex || text[text.index(before: open)] != "{"
      else {
        parts.append(Part(text: rest[...open], name: nil))
        rest = rest[behind...]
        continue
      }
      parts.append(Part(text: rest[..<open], name: nil))
      parts.append(Part(text: "", name: String(name)))
      rest = rest[rest.index(after: end)...]
    }
    parts.append(Part(text: rest, name: nil))
    return parts
  }
}

/// A wording with what stands in its gaps.
public struct Phrase: Hashable, Sendable {
  public let wording: Wording
  public let arguments: [String: Argument]

  public init(_ wording: Wording, _ arguments: [String: Argument] = [:]) {
    self.wording = wording
    self.arguments = arguments
  }

  public init(_ english: String, _ chinese: String, _ arguments: [String: Argument] = [:]) {
    self.init(Wording(english, chinese), arguments)
  }

  /// A gap for which there is nothing stays as it is written.
  public func text(in language: Language) -> String {
    var result = ""
    for part in Wording.parts(of: wording.text(in: language)) {
      guard let name = part.name else {
        result += part.text
        continue
      }
      result += arguments[name]?.text(in: language) ?? "{\(name)}"
    }
    return result
  }
}

extension Phrase {
  /// What stands in a gap of a wording.
  public indirect enum Argument: Hashable, Sendable {
    /// As it is: what an editor wrote, a name, a number.
    case text(String)
    case phrase(Phrase)
    /// With commas between its parts, as the language has them.
    case list([Argument])

    public static func number(_ number: Int) -> Argument { .text("\(number)") }

    public static func names(_ names: some Sequence<String>) -> Argument {
      .list(names.map { .text($0) })
    }

    /// The first of many names, and how many more there are: a complaint of each of many is not as
    /// long as all of them.
    public static func someNames(_ names: [String]) -> Argument {
      let most = 40
      guard names.count > most else { return .names(names) }
      return .phrase(
        Phrase(
          "{names} and {count} more", "{names}等 {count} 个",
          [
            "names": .names(names.prefix(most)),
            "count": .words("\(names.count - most)", "\(names.count)"),
          ]))
    }

    /// Words of sitegen's own, with nothing in them that differs.
    public static func words(_ english: String, _ chinese: String) -> Argument {
      .phrase(Phrase(english, chinese))
    }

    public func text(in language: Language) -> String {
      switch self {
      case .text(let text): text
      case .phrase(let phrase): phrase.text(in: language)
      case .list(let parts):
        parts.map { $0.text(in: language) }.joined(separator: language.isChinese ? "、" : ", ")
      }
    }
  }
}

extension Phrase.Argument: ExpressibleByStringInterpolation {
  public init(stringLiteral value: String) { self = .text(value) }
}

extension Phrase.Argument {
  /// A number with what it counts, in the plural where it is not one.
  public static func counted(_ count: Int, _ noun: String, _ chinese: String) -> Phrase.Argument {
    .words("\(count) \(noun)\(count == 1 ? "" : "s")", "\(count) \(chinese)")
  }
}
