import Characters
import Diagnostics
import Files
import FrontMatter
import Localization

/// The keys of an entry of content/wording.yaml.
final class WordingKeys: KeyGroup {
  static let table = KeyTable<WordingKeys>()

  let wrong = Key(
    "wrong", "错 錯 错误 錯誤 不用", "the words to avoid: one, or a list", "不该这样写的词，一个或几个", .names)
  let right = Key("right", "对 對 正确 正確 改用", "what to write in their place", "应该怎样写", .text)
  let reason = Key("reason", "理由 原因", "why, for whoever wrote it", "为什么", .text)
  let except = Key(
    "except", "例外 除外", "longer words that hold one of them and are right",
    "含有这个词、但没有写错的词", .names)
}

/// Reads `wording.yaml`: a list of words to avoid.
package struct WordingParser {
  private let file: String

  package init(file: String) {
    self.file = file
  }

  /// - Returns: what can be used of it.
  package func parse(_ bytes: [UInt8]) -> Parsed<[DiscouragedWording]> {
    let text = SourceText.checking(bytes, file: file)
    guard !text.diagnostics.hasErrors else { return Parsed([], text.diagnostics) }
    let yaml = YAMLReader(file: file, firstLine: 1).read(
      String(decoding: text.value.bytes, as: UTF8.self), isKey: WordingKeys.table.knows)
    var result = Parsed<[DiscouragedWording]>([], yaml.diagnostics)
    guard let value = yaml.value else { return result }
    switch value.content {
    // A file of comments alone has no entry yet.
    case .null: return result
    case .scalar, .mapping:
      result.diagnostics.append(
        .wrongType(
          .words("the file", "这个文件"),
          expected: .words("a list, with '- ' before each entry", "一个清单，每条前面写“- ”"),
          found: value.kind, at: location(value.position)))
      return result
    case .sequence(let items):
      var owners: [String: SourceLocation] = [:]
      for item in items {
        var fields = Fields<WordingKeys>(item, file: file, as: .words("an entry", "每一条"))
        if let wording = wording(&fields, &owners) { result.value.append(wording) }
        result.diagnostics += fields.diagnostics
      }
      return result
    }
  }

  private func wording(
    _ fields: inout Fields<WordingKeys>, _ owners: inout [String: SourceLocation]
  ) -> DiscouragedWording? {
    guard fields.isGroup else { return nil }
    let words = fields[\.wrong]
    let (right, reason) = (fields[\.right], fields[\.reason])
    let exceptions = fields[\.except]
    // What seems to be missing may be written under a name that is not known.
    guard !words.isEmpty else {
      if fields.diagnostics.isEmpty {
        fields.report(
          Diagnostic(Rule.discouragedWords.wordingWithoutWord, at: fields.location(fields.position))
        )
      }
      return nil
    }
    var kept: [Located<String>] = []
    for word in words {
      if word.value == right {
        fields.report(.uselessWording(word, Rule.discouragedWords.wordingIsRight))
      } else if word.value.unicodeScalars.count < 2, word.value.utf8.count < 3 {
        fields.report(.uselessWording(word, Rule.discouragedWords.wordingTooShort))
      } else if let earlier = owners.updateValue(word.location, forKey: word.value) {
        fields.report(.uselessWording(word, Rule.discouragedWords.wordingTwice, earlier: earlier))
      } else {
        kept.append(word)
      }
    }
    for exception in exceptions
    where !words.contains(where: {
      exception.value != $0.value && exception.value.contains($0.value)
    }) {
      fields.report(.uselessWording(exception, Rule.discouragedWords.exceptionWithoutWord))
    }
    return DiscouragedWording(
      wrong: kept, right: right, reason: reason, exceptions: exceptions.map(\.value))
  }

  private func location(_ position: SourceLocation.Position) -> SourceLocation {
    SourceLocation(file: file, line: position.line, column: position.column)
  }
}

extension Diagnostic {
  fileprivate static func uselessWording(
    _ word: Located<String>, _ rule: Rule, earlier: SourceLocation? = nil
  ) -> Diagnostic {
    Diagnostic(
      rule, at: word.location,
      ["word": .text(word.value), "line": .number(earlier?.position?.line ?? 0)],
      length: word.value.unicodeScalars.count)
  }
}
