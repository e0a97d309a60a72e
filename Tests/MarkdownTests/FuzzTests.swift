import Characters
import Foundation
import TestSupport
import Testing

@testable import Markdown

/// Random and mutated documents: none crashes, none takes more work than its length explains, and all
/// give balanced HTML.
///
/// `swift test` makes a thousand. The long run, the same documents every time:
///
///     SITEGEN_FUZZ=100000 swift test -c release -Xswiftc -enable-testing --filter FuzzTests
///
/// With `SITEGEN_FUZZ_DUMP=FOLDER` the HTML of every tenth is written there, for html5lib:
/// `Fixtures/oracles.py html FOLDER`.
@Suite struct FuzzTests {
  private static let environment = ProcessInfo.processInfo.environment
  fileprivate static let count = environment["SITEGEN_FUZZ"].flatMap(Int.init) ?? 1_000
  private static let dump = environment["SITEGEN_FUZZ_DUMP"].map { URL(filePath: $0) }

  /// What documents are made from: every construct of CommonMark and of the dialect, and the
  /// characters that the dialect marks a text with, as a text may contain them.
  private static let seeds: [[UInt8]] = (commonMark + dialect).map { Array($0.utf8) } + [marks]

  private static let commonMark: [String] = [
    "# 一、总体情况\n\n上半年，**规上工业**增长*64%*，见`code`与[上期](/a/b \"题\")。\n", "文\n===\n\n小标题\n---\n",
    "- 甲\n  - 乙\n\n    丙\n- 丁\n", "3. a\n4. b\n\n   c\n", "> 引\n> > 引中引\n懒\n",
    "```swift\nlet a = \"<b>\" // **\n```\n", "~~~\n```\n~~~\n", "    缩进的代码\n\n\t制表符\n",
    "[甲]\n\n[甲]: /url 'title'\n[乙]: <a b>\n", "![图](/p.png)与<https://a.b/?c=d&e>、<a@b.c>\n",
    "<div>\n*raw*\n</div>\n\n<!-- 注 -->\n", "a<b class=\"c\">d</b>&copy;&#35;&#xD;&nosuch;\n",
    "行\\\n行  \n行\n",
    "\\*不是*\\_强调_ __a__b **a*b**c* _a*b_c*\n", "***\n- - -\n___\n", "* * a\n+ b\n1) c\n",
    "[a](b(c)d) [a](<b c>) [a] (b) [a][b] [![x](y)](z)\n", "`` ` `` ` `` `a\nb`\n",
  ]

  private static let dialect: [String] = [
    "| 甲 | 乙 |\n|---|--:|\n| 1 | 2 |\n", "表：题\n\n| a |\n|---|\n",
    "见[^1]。\n\n[^1]: 注\n    续\n\n    二\n",
    "> [!更正]\n> 文\n", "> [!NOTE] 题\n", "- [ ] 甲\n- [x] 乙\n", "~~删~~去**。**字", "见https://例.中国/a_b。又",
    "> [!更正] ~~*甲\n> 乙*~~\n", "> [!注意]\n> **表（一）：题**\n>\n> |a|\n> |-|\n", "1<br>2<b>3</b>\n",
    "![图[](metric:x)](a.png)\n", "[甲*乙*](c:x)\n", "中\n文", "![图](a.png \"题\")\n", "[64%](metric:x)",
  ]

  /// The characters that the dialect marks a text with, as a text may contain them.
  private static let marks: [UInt8] =
    (0x90...0xAF).flatMap { [0xEF, 0xB7, $0, UInt8(ascii: "7")] } + Array("\u{1BC9F}".utf8)

  private static let pieces =
    [
      "*", "**", "_", "~~", "`", "```\n", "[", "]", "(", ")", "![", "](", "[^1]", "[^1]: ", "|",
      "|\n|", "---", "|---|\n",
      ":-:", "> ", "- ", "1. ", "[ ] ", "[x] ", "> [!注意]\n", "> ［！注意］", "#", "# ", "\n", "\n\n",
      "    ", "\t",
      " ", "中", "。", "文",
      "한", "“", "a", "1", "<", ">", "<b>", "</b>", "<!--", "-->", "&amp;", "&", "&#xFDD0;",
      "&#64990;", "\\",
      "https://a.b/", "http://", "表：", "!",
      "　　", "一、", "（一）", "1.", "（1）", "•", "附件：", "注：", "^", "^2^", "~2~", "<sup>", "</sup>", "^^|",
      "<<|",
      "＃", "］（", "\r\n", "\u{0}", "\u{FE00}", "===\n", "---\n", "+   ", "metric:x", "\u{1BC9F}",
    ].map { Array($0.utf8) } + [[0xEF, 0xB7, 0x90], [0xEF, 0xB7, 0x9E]]

  fileprivate struct Generator {
    var random: RandomSource

    mutating func below(_ bound: Int) -> Int { Int(random.next() % UInt64(max(1, bound))) }

    mutating func document() -> [UInt8] {
      if below(3) == 0 {
        return (0..<below(60)).flatMap { _ in pieces[below(pieces.count)] }
      }
      var text: [UInt8] = []
      for _ in 0...below(4) {
        text += seeds[below(seeds.count)]
        if below(2) == 0 { text.append(UInt8(ascii: "\n")) }
      }
      for _ in 0..<below(12) where !text.isEmpty {
        let place = below(text.count)
        switch below(6) {
        case 0: text.remove(at: place)
        case 1: text.insert(contentsOf: pieces[below(pieces.count)], at: place)
        case 2: text[place] = UInt8(truncatingIfNeeded: below(256))
        case 3: text.removeSubrange(place..<min(text.count, place + below(40)))
        case 4:
          let copy = Array(text[place..<min(text.count, place + below(80))])
          text.insert(contentsOf: copy, at: below(text.count))
        default:
          let piece = pieces[below(pieces.count)]
          text.insert(contentsOf: (0..<below(200)).flatMap { _ in piece }, at: place)
        }
      }
      return text
    }
  }

  /// Steps for a byte of any text; an ordinary one takes seven.
  private static let stepsPerByte = 100

  @Test func everyDocumentTakesWorkInMeasureAndIsBalanced() throws {
    var generator = Generator(random: RandomSource(seed: 20_230_816))
    let converter = MarkdownConverter()
    for number in 0..<Self.count {
      let text = generator.document()
      let (parsed, steps) = converter.countedFragment(of: text, file: "x.md")
      let html = parsed.value.html.bytes
      #expect(
        steps <= Self.stepsPerByte * text.count + 1_000,
        "document \(number), \(text.count) bytes, \(steps) steps")
      if let fault = TagBalance.fault(in: html) {
        Issue.record(
          "document \(number): \(fault)\n\(String(decoding: text, as: UTF8.self).debugDescription)")
      }
      if let dump = Self.dump, number % 10 == 0 {
        try FileManager.default.createDirectory(at: dump, withIntermediateDirectories: true)
        try Data(html).write(to: dump.appending(path: "\(number).html"))
      }
    }
  }
}

extension FuzzTests {
  /// What a text is rewritten into for libcmark never shows: no sign is on the page more often than in
  /// the source.
  @Test func noRewritingShows() {
    var generator = Generator(random: RandomSource(seed: 20_240_715))
    let signs: [Unicode.Scalar] = [
      "#", "+", "|", "\\", "^", "~", "{", "}", "\u{1BC9F}", "\u{1DA8B}",
    ]
    for number in 0..<Self.count {
      let text = generator.document()
      let source = String(decoding: text, as: UTF8.self)
      // What is written as a reference to a character is written in other ones.
      if source.contains("&") { continue }
      let fragment = MarkdownConverter().fragment(of: text, file: "x.md").value
      let visible = TagBalance.visibleText(in: fragment.html.description)
      for sign in signs {
        let shown = visible.unicodeScalars.count { $0 == sign }
        let written = source.unicodeScalars.count { $0 == sign }
        #expect(shown <= written, "document \(number): \(sign) in \(source.debugDescription)")
      }
      #expect(!visible.unicodeScalars.contains { (0xFDD0...0xFDEF).contains($0.value) })
    }
  }

  /// What is told from the margin alone is what libcmark says, for all that is asked of either.
  @Test func blocksAtTheMarginAreThoseOfLibcmark() {
    var generator = Generator(random: RandomSource(seed: 19_970_816))
    var told = 0
    for number in 0..<Self.count {
      let text = generator.document()
      text.withUnsafeBufferPointer { text in
        let lines = LineIndex(of: text)
        guard let margin = MarginBlocks(of: text, lines) else { return }
        let isWanted = { (range: Range<Int>) in
          range.dropFirst().contains {
            TableSyntax.mayBeDelimiterRow(text, from: lines.range(of: $0).lowerBound)
          }
        }
        let scan = BlockScan(parsing: text, lines, for: .tables, wants: isWanted)
        let paragraphs = margin.paragraphs.filter(isWanted)
        told += paragraphs.count
        #expect(paragraphs == scan.paragraphs.map(\.lines), "document \(number)")
        #expect(
          scan.paragraphs.allSatisfy { $0.containers.isEmpty && $0.end == $0.lines.upperBound })
        let isNote = { (line: Int) in
          let start = lines.range(of: line).lowerBound
          return text[start...].starts(with: "[^".utf8)
        }
        let notes = BlockScan(parsing: text, lines, for: .notes) { $0.contains(where: isNote) }
          .paragraphs.flatMap { $0.lines.filter(isNote) }
        #expect(margin.notes == notes, "document \(number)")
      }
    }
    #expect(told > 0)
  }
}

/// A strict reader of the HTML that the dialect makes: every element is closed in order, every
/// attribute is quoted, and nothing else begins with `<`.
enum TagBalance {
  private static let void: Set = ["br", "hr", "img", "input", "wbr"]

  /// The words of a page, without tags.
  static func visibleText(in html: String) -> String {
    html.replacing(/<[^>]*>/, with: "")
  }

  static func fault(in html: [UInt8]) -> String? {
    var open: [String] = []
    var index = 0
    while index < html.count {
      guard html[index] == UInt8(ascii: "<") else {
        if html[index] == UInt8(ascii: ">") { return "a stray > at \(index)" }
        index += 1
        continue
      }
      if html[index...].starts(with: "<!-- raw HTML omitted -->".utf8) {
        index += "<!-- raw HTML omitted -->".utf8.count
        continue
      }
      var end = index + 1
      var isQuoted = false
      while end < html.count, isQuoted || html[end] != UInt8(ascii: ">") {
        if html[end] == UInt8(ascii: "\"") { isQuoted.toggle() }
        if html[end] == UInt8(ascii: "<") { return "a < in a tag at \(index)" }
        end += 1
      }
      guard end < html.count else { return "a tag without end at \(index)" }
      let tag = String(decoding: html[index + 1..<end], as: UTF8.self)
      let isClosing = tag.hasPrefix("/")
      let name = String(tag.drop { $0 == "/" }.prefix { $0.isLetter || $0.isNumber })
      if name.isEmpty { return "no element at \(index)" }
      if isClosing {
        guard open.popLast() == name else { return "</\(name)> at \(index) closes nothing" }
      } else if !void.contains(name) {
        open.append(name)
        if name == "a", open.dropLast().contains("a") { return "a link in a link at \(index)" }
      }
      index = end + 1
    }
    return open.last.map { "<\($0)> stays open" }
  }
}
