import Diagnostics
import Testing

@testable import Authoring
@testable import FrontMatter

/// What is written is read as it was meant.
@Suite struct YAMLTextTests {
  private static let texts = [
    "标题", "a: b", "a #b", "甲：乙", "- 甲", "-1.6%", "-1, -2", "[甲]", "{a}", "'引'", "\"引\"", "#1",
    "null", "~", "2026-10", "12:30", "是", "甲, 乙", "甲，乙", "@x", "`x`", "%", "a:", " 空 ", "?", "*a",
    "&a", "!a", "|", ">", "O'Brien: it's", "一\n\"二\"\n", "\\a\nb",
  ]

  private func read(_ yaml: YAMLText) throws -> [YAMLValue.Entry] {
    let reading = YAMLReader(file: "a", firstLine: 1).read(yaml.lines.joined(separator: "\n")) {
      _ in false
    }
    #expect(reading.diagnostics.isEmpty, "\(yaml.lines)")
    guard case .mapping(let entries)? = reading.value?.content else {
      Issue.record("no group: \(yaml.lines)")
      return []
    }
    return entries
  }

  @Test(arguments: texts) func isReadAsItWasWritten(text: String) throws {
    var yaml = YAMLText()
    yaml.comment("说明")
    yaml.entry("title", text)
    yaml.entry("empty", nil)
    let entries = try read(yaml)
    #expect(entries.map(\.key) == ["title", "empty"])
    #expect(entries.first?.value.scalarText == text)
  }

  /// Lists, groups, and what holds both, however long.
  @Test(arguments: texts) func keepsWhatIsNested(text: String) throws {
    let start = SourcePlace.start
    let scalar = YAMLValue(content: .scalar(text), position: start)
    let list = YAMLValue(
      content: .sequence(Array(repeating: scalar, count: 40)), position: start)
    let short = YAMLValue(content: .sequence([scalar]), position: start)
    let group = YAMLValue(
      content: .mapping([
        .init(key: "甲", keyPosition: start, value: scalar),
        .init(key: "乙", keyPosition: start, value: short),
        .init(key: "丙", keyPosition: start, value: list),
      ]), position: start)
    let nested = YAMLValue(content: .sequence([group, scalar]), position: start)
    for value in [list, short, group, nested] {
      var yaml = YAMLText()
      yaml.entry("key", value)
      let read = try #require(try read(yaml).first?.value)
      #expect(plain(read) == plain(value), "\(yaml.lines)")
    }
  }

  private func plain(_ value: YAMLValue) -> String {
    switch value.content {
    case .null: "null"
    case .scalar(let text): "<\(text)>"
    case .sequence(let items): "[\(items.map(plain).joined(separator: " "))]"
    case .mapping(let entries):
      "{\(entries.map { "\($0.key)=\(plain($0.value))" }.joined(separator: " "))}"
    }
  }
}

private enum SourcePlace {
  static let start = SourceLocation.Position(line: 1, column: 1)
}
