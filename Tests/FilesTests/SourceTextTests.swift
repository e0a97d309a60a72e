import Diagnostics
import Files
import Testing

/// A text as it is read from a file.
@Suite struct SourceTextTests {
  private func text(_ source: String, _ lineBreaks: SourceText.LineBreaks = .spaces) -> String {
    let text = SourceText.checking(Array(source.utf8), file: "x.md", lineBreaks: lineBreaks)
    return String(decoding: text.value.bytes, as: UTF8.self)
  }

  @Test(arguments: [
    ("\u{FEFF}甲", "甲"), ("工\u{200B}业", "工业"), ("增\u{AD}长", "增长"), ("a\u{A0}b", "a b"), ("⼀般", "一般"),
    ("甲\u{202E}乙", "甲乙"), ("👨\u{200D}🌾", "👨\u{200D}🌾"), ("\u{F0B7}甲", "•甲"), ("甲，乙。１２", "甲，乙。１２"),
    ("甲\u{0B}乙", "甲 乙"),
  ])
  func charactersThatNobodyMeansAreTakenAway(source: String, expected: String) {
    #expect(text(source) == expected)
  }

  /// Word's line break is one of Markdown; a value of the front matter is one line.
  @Test func lineBreaksOfWordProcessorsBreakLines() {
    #expect(
      text("---\n标题: 甲\u{0B}乙\n---\n\n丙\u{0B}丁\n", .markdown) == "---\n标题: 甲 乙\n---\n\n丙<br>丁\n")
  }

  @Test func whatOnlyOneFontKnowsIsRefusedWithItsPlace() {
    let result = SourceText.checking(Array("甲\n乙\u{E001}丙\u{FFFD}\n".utf8), file: "x.md")
    #expect(
      DiagnosticPrinter(in: .english).text(of: result.diagnostics).split(separator: "\n").filter {
        $0.hasPrefix("x.md")
      } == [
        "x.md:2:2: error: the character U+E001 means nothing on another computer",
        "x.md:2:4: error: the character U+FFFD means nothing on another computer",
      ])
  }
}

/// Names of files and folders become parts of addresses.
@Suite struct PathSegmentTests {
  @Test(arguments: [
    "工\u{200B}业.md", "a\u{A0}b.png", "甲\u{202E}gpj.exe", "\u{FEFF}a.md", "⼀季度.md", "\u{E000}.md",
  ])
  func namesWithCharactersThatNobodySeesAreRefused(name: String) {
    #expect(PathSegment.fault(in: name) != nil)
  }

  @Test(arguments: ["工业.md", "2023年 上半年（终稿）.pdf", "👨\u{200D}🌾.png", "é.md"])
  func otherNamesAreFine(name: String) {
    #expect(PathSegment.fault(in: name) == nil)
  }
}
