import Diagnostics
import Foundation
import Localization
import SiteGenerator
import Testing

@testable import sitegen

/// The rules as data: what each says in both languages, and that it says all that it has to.
@Suite struct RuleTests {
  private static let golden = URL(filePath: #filePath).appending(path: "../Golden/rules.txt")
    .standardized

  /// The whole text of every rule, for a person to review. With `RECORD=1` the file is written anew,
  /// and the run fails.
  @Test func sayInBothLanguagesWhatIsWrittenDown() throws {
    let text = RuleBook.all.map { rule in
      [Language.english, .simplifiedChinese].map { RuleText(rule, $0).text }.joined(separator: "\n")
    }.joined(separator: "\n\(String(repeating: "-", count: 80))\n\n")
    if ProcessInfo.processInfo.environment["RECORD"] != nil {
      try Data(text.utf8).write(to: Self.golden)
      Issue.record("recorded")
    }
    #expect(try String(contentsOf: Self.golden, encoding: .utf8) == text)
  }

  @Test func haveCodesOfTheirOwn() {
    let codes = RuleBook.all.map(\.code)
    #expect(Set(codes).count == codes.count)
    #expect(codes.count > 150)
    for code in codes { #expect(code.wholeMatch(of: /[a-z0-9]+(-[a-z0-9]+)*/) != nil, "\(code)") }
  }

  @Test(arguments: RuleBook.all)
  func areWholeInBothLanguages(rule: Rule) {
    for wording in [rule.message, rule.fix].compactMap({ $0 }) {
      #expect(wording.isWhole, "\(rule.code): \(wording)")
      for text in [wording.english, wording.chinese] {
        #expect(!text.isEmpty && !text.hasSuffix(".") && !text.hasSuffix("。"), "\(text)")
      }
    }
    for text in [
      rule.reason.english, rule.reason.chinese, rule.example.wrong, rule.example.right,
    ] { #expect(!text.isEmpty, "\(rule.code)") }
    #expect(rule.example.wrong != rule.example.right, "\(rule.code)")
    #expect(rule.reason.english.hasSuffix(".") && rule.reason.chinese.hasSuffix("。"))
  }

  /// Traditional messages hold no character that only simplified Chinese has.
  @Test(arguments: RuleBook.all)
  func areInTraditionalCharacters(rule: Rule) {
    for wording in [rule.message, rule.fix, rule.reason].compactMap({ $0 }) {
      let text = wording.text(in: .traditionalChinese)
      let left = Set(text).filter { character in
        guard character.unicodeScalars.contains(where: \.properties.isIdeographic) else {
          return false
        }
        let other = String(character).applyingTransform(
          StringTransform("Hans-Hant"), reverse: false)
        return other != String(character) && !Self.shared.contains(character)
      }
      #expect(left.isEmpty, "\(left) in \(text)")
      #expect(text.count == wording.chinese.count)
    }
  }

  /// Characters that traditional Chinese has, too, for other words than those that the transform thinks of.
  private static let shared: Set<Character> = [
    "里", "只", "系", "制", "表", "注", "了", "台", "干", "面", "后", "布", "才", "核", "折", "周", "着",
    "占", "志", "卷", "游", "出", "回", "升", "群", "舍",
  ]

  @Test(arguments: [
    ("历次发布的数据里只有系列", "歷次發布的數據裡只有系列"), ("日历里的公里数和系数", "日曆裡的公里數和係數"),
    ("复制后恢复到合并之前，并写明备注", "複製後恢復到合併之前，並寫明備註"), ("若干项，注意台阶", "若干項，注意台階"),
  ])
  func haveTheCharactersOfTheirWords(simplified: String, traditional: String) {
    #expect(TraditionalText.of(simplified) == traditional)
  }

  /// What an editor can't be asked to know.
  @Test(arguments: RuleBook.all)
  func speakNoProgrammersChinese(rule: Rule) {
    let texts = [rule.message.chinese, rule.fix?.chinese ?? "", rule.reason.chinese]
    for word in ["YAML", "解析", "字符串", "布尔", "数组", "映射", "键值", "序列化", "参数", "变量"] {
      for text in texts { #expect(!text.contains(word), "\(rule.code): \(text)") }
    }
  }
}
