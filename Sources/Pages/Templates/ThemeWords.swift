import Diagnostics
import Files
import FrontMatter
import Localization
import Templates

/// The words of a theme: what its templates say in each language, offered to them as `words.NAME`.
///
/// Each language has a file of names and texts, `words/zh-Hans.yaml` below the templates, with the
/// same names.
package struct ThemeWords: Sendable {
  private let texts: [Language: [(name: String, text: String)]]
  /// What templates are offered in each language: the same on all of its pages.
  private let values: [Language: Value]

  package static let none = ThemeWords(texts: [:])

  /// Below the folder of templates.
  package static let folder = "words"

  private init(texts: [Language: [(name: String, text: String)]]) {
    self.texts = texts
    values = texts.mapValues { .mapping(Mapping($0.map { ($0.name, .text($0.text)) })) }
  }

  /// Reads the files of a theme.
  ///
  /// - Parameter files: all files of the words folder, as diagnostics name them, with their bytes.
  /// - Returns: with errors for what is no language, and for names that not all languages have.
  package static func reading(
    _ files: [(file: String, bytes: [UInt8])]
  ) -> Parsed<ThemeWords> {
    var texts: [Language: [(name: String, text: String)]] = [:]
    var places: [Language: (file: String, names: [String: SourceLocation])] = [:]
    var diagnostics: [Diagnostic] = []
    for (file, bytes) in files {
      guard let language = language(ofFile: file) else {
        diagnostics.append(.noLanguage(file))
        continue
      }
      let source = SourceText.checking(bytes, file: file)
      let yaml = YAMLReader(file: file, firstLine: 1)
        .read(String(decoding: source.value.bytes, as: UTF8.self)) { _ in false }
      diagnostics += source.diagnostics + yaml.diagnostics
      var group: [(name: String, text: String)] = []
      var names: [String: SourceLocation] = [:]
      if case .mapping(let entries)? = yaml.value?.content {
        for entry in entries {
          let place = SourceLocation(
            file: file, line: entry.keyPosition.line, column: entry.keyPosition.column)
          guard case .scalar(let text) = entry.value.content else {
            diagnostics.append(
              .wrongType(
                .quoted(entry.key), expected: .words("a text", "一段文字"), found: entry.value.kind,
                at: place))
            continue
          }
          group.append((entry.key, text))
          names[entry.key] = place
        }
      }
      texts[language] = group
      places[language] = (file, names)
    }
    for (language, other) in places.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      for (another, known) in places where another != language {
        for (name, place) in known.names where other.names[name] == nil {
          diagnostics.append(.noWord(name, in: other.file, at: place))
        }
      }
    }
    return Parsed(ThemeWords(texts: texts), diagnostics)
  }

  private static func language(ofFile file: String) -> Language? {
    let name = file.split(separator: "/").last ?? ""
    return Language.allCases.first { "\($0.rawValue).yaml" == name }
  }

  /// Complains of languages that pages are in, and the theme has no words for.
  package func missing(_ languages: Set<Language>, folder: String) -> [Diagnostic] {
    if texts.isEmpty { return [] }
    return languages.filter { texts[$0] == nil }.sorted { $0.rawValue < $1.rawValue }
      .map { .noWords("\(folder)/\(Self.folder)/\($0.rawValue).yaml") }
  }

  /// What templates are offered under `words`; nil where the theme has none.
  func value(in language: Language) -> Value? {
    texts.isEmpty ? nil : values[language] ?? .mapping(Mapping([]))
  }

  /// The name `words` with all that is below it; none where the theme has no words.
  var shape: [FieldShape] {
    guard let names = texts.values.map({ $0.map(\.name) }).max(by: { $0.count < $1.count }) else {
      return []
    }
    let fields = names.map {
      FieldShape(name: $0, documentation: nil, shape: .text, isOptional: false)
    }
    return [
      FieldShape(
        name: "words",
        documentation: Wording(
          "the words of the theme, in the language of the page", "主题的文字，用本页的语言"),
        shape: .record(fields), isOptional: false)
    ]
  }
}

extension Diagnostic {
  fileprivate static func noLanguage(_ file: String) -> Diagnostic {
    Diagnostic(
      Rule.pages.wordsWithoutLanguage, at: SourceLocation(file: file),
      ["known": .names(Language.allCases.map { "\($0.rawValue).yaml" })])
  }

  fileprivate static func noWord(
    _ name: String, in file: String, at place: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      Rule.pages.missingWord, at: place, ["name": .text(name), "file": .text(file)],
      length: name.unicodeScalars.count)
  }

  fileprivate static func noWords(_ file: String) -> Diagnostic {
    Diagnostic(Rule.pages.missingWords, at: SourceLocation(file: file))
  }
}
