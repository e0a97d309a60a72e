import Localization
import Testing

@testable import Templates

/// Data in JSON, and what is said where it is none.
@Suite struct JSONTests {
  private func description(_ value: Value) -> String {
    switch value {
    case .missing: "-"
    case .boolean(let value): "\(value)"
    case .text(let text): text.debugDescription
    case .list(let list): "[\(list.map(description).joined(separator: " "))]"
    case .mapping(let mapping):
      "{\(mapping.entries.map { "\($0.name.text)=\(description($0.value))" }.joined(separator: " "))}"
    case .html, .record: "?"
    }
  }

  @Test(arguments: [
    ("{}", "{}"), ("[]", "[]"), (" \"\" ", "\"\""), ("null", "-"), ("true", "true"),
    (#"{"b": 1, "a": [false, null, {"c": ""}]}"#, #"{b="1" a=[false - {c=""}]}"#),
    (
      #"[0, -0, 10, 1.10, 1e3, -2.5E-07, 12345678901234567890]"#,
      #"["0" "-0" "10" "1.10" "1e3" "-2.5E-07" "12345678901234567890"]"#
    ),
    (
      #"["\"\\\/\b\f\n\r\t", "\u7532\uD83d\uDe00", "乙“，：”"]"#,
      #"["\"\\/\u{08}\u{0C}\n\r\t" "甲😀" "乙“，：”"]"#
    ),
    ("{\r\n\t\"甲\"\t:\n1}", #"{甲="1"}"#),
  ])
  func readsJSON(text: String, expected: String) throws {
    #expect(description(try Value(json: Array(text.utf8))) == expected)
  }

  /// With the byte at which the fault is, and how many it is about.
  @Test(arguments: [
    ("", JSONFault(.empty, at: 0)),
    (" \n", JSONFault(.empty, at: 0)),
    (#"{"a": 1,}"#, JSONFault(.commaBehindLast, at: 7)),
    ("[1, 2 , ]", JSONFault(.commaBehindLast, at: 6)),
    (#"{"a": 1 "b": 2}"#, JSONFault(.missingComma, at: 7)),
    ("[1 2]", JSONFault(.missingComma, at: 2)),
    ("[[] null]", JSONFault(.missingComma, at: 3)),
    (#"{"a" 1}"#, JSONFault(.missingColon(name: "a"), at: 5)),
    (#"{"a: 1, "b": 2}"#, JSONFault(.missingColon(name: "a: 1, "), at: 9)),
    (#"["a, "b"]"#, JSONFault(.unexpected("b"), at: 6)),
    (#"{"a":}"#, JSONFault(.missingValue, at: 5)),
    ("[1,,2]", JSONFault(.missingValue, at: 3)),
    ("{,}", JSONFault(.missingName, at: 1)),
    ("{1: 2}", JSONFault(.bareName("1"), at: 1)),
    (#"{"a": "x}"#, JSONFault(.unclosedText, at: 6)),
    ("[\"x\n\"]", JSONFault(.unclosedText, at: 1)),
    ("[\"x\\\"", JSONFault(.unclosedText, at: 1)),
    (#"{"a": [1"#, JSONFault(.unclosedBracket("["), at: 6)),
    (#"{"a": 1"#, JSONFault(.unclosedBracket("{"), at: 0)),
    ("[1}", JSONFault(.wrongBracket(expected: "]", found: "}"), at: 2)),
    ("{'a': 1}", JSONFault(.singleQuotationMark, at: 1)),
    ("['a']", JSONFault(.singleQuotationMark, at: 1)),
    ("{“a”: 1}", JSONFault(.fullWidth(mark: "“", right: "\""), at: 1, length: 3)),
    (#"{"a"：1}"#, JSONFault(.fullWidth(mark: "：", right: ":"), at: 4, length: 3)),
    ("[1，2]", JSONFault(.fullWidth(mark: "，", right: ","), at: 2, length: 3)),
    ("［1]", JSONFault(.fullWidth(mark: "［", right: "["), at: 0, length: 3)),
    ("{标题: 1}", JSONFault(.bareName("标题"), at: 1, length: 6)),
    ("[True]", JSONFault(.bareText("True"), at: 1, length: 4)),
    ("[简报，1]", JSONFault(.bareText("简报"), at: 1, length: 6)),
    ("{} // x", JSONFault(.textBehindEnd, at: 3)),
    ("// x\n{}", JSONFault(.comment, at: 0)),
    ("[1, # x\n2]", JSONFault(.comment, at: 4)),
    ("[01]", JSONFault(.number("01"), at: 1, length: 2)),
    ("[+1.5]", JSONFault(.number("+1.5"), at: 1, length: 4)),
    ("[.5]", JSONFault(.number(".5"), at: 1, length: 2)),
    ("[1.]", JSONFault(.number("1."), at: 1, length: 2)),
    ("[-]", JSONFault(.number("-"), at: 1)),
    ("[1e]", JSONFault(.number("1e"), at: 1, length: 2)),
    ("[64%]", JSONFault(.unexpected("%"), at: 3)),
    (#"["\x"]"#, JSONFault(.escape, at: 2)),
    (#"["\u12"]"#, JSONFault(.escape, at: 2)),
    (#"["\ud83d"]"#, JSONFault(.escape, at: 2)),
    (#"["\ude00\ud83d"]"#, JSONFault(.escape, at: 2)),
    ("[\"a\tb\"]", JSONFault(.controlCharacter, at: 3)),
    ("{} x", JSONFault(.textBehindEnd, at: 3)),
    ("[]]", JSONFault(.textBehindEnd, at: 2)),
    (#"{"a": 1, "a": 2}"#, JSONFault(.repeatedName("a"), at: 9, length: 3)),
  ])
  func saysWhatIsNoJSON(text: String, fault: JSONFault) {
    #expect(throws: fault) { try Value(json: Array(text.utf8)) }
    for language in [Language.english, .simplifiedChinese] {
      #expect(!fault.kind.phrase.text(in: language).contains("{name}"))
    }
    #expect(fault.kind.phrase.wording.isWhole)
  }

  @Test func limitsHowDeepBracketsStand() throws {
    let brackets = { String(repeating: "[", count: $0) + String(repeating: "]", count: $0) }
    _ = try Value(json: Array(brackets(256).utf8))
    #expect(throws: JSONFault(.tooDeep(limit: 256), at: 256)) {
      try Value(json: Array(brackets(100_000).utf8))
    }
  }

  /// Whatever stands in the bytes, reading ends with data or with a fault inside of them.
  @Test func survivesAnyBytes() {
    let alphabet = Array("{}[]\",:\\u0d8e-+.e'“，tfn \n".utf8)
    var seed: UInt64 = 42
    for _ in 0..<20_000 {
      let bytes = (0..<12).map { _ in
        seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return alphabet[Int(seed >> 33) % alphabet.count]
      }
      do throws(JSONFault) {
        _ = try Value(json: bytes)
      } catch {
        #expect((0...bytes.count).contains(error.offset))
      }
    }
  }
}
