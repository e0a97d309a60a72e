import Foundation
import Markdown
import TestSupport
import Testing

/// Random and mutated documents: none crashes, none takes long, and all give balanced HTML.
///
/// `swift test` makes a few thousand. The long run, the same documents every time:
///
///     SITEGEN_FUZZ=100000 swift test -c release -Xswiftc -enable-testing --filter FuzzTests
///
/// With `SITEGEN_FUZZ_DUMP=FOLDER` the HTML of every tenth is written there, for html5lib:
/// `Fixtures/oracles.py html FOLDER`.
@Suite struct FuzzTests {
  private static let environment = ProcessInfo.processInfo.environment
  private static let count = environment["SITEGEN_FUZZ"].flatMap(Int.init) ?? 1_000
  private static let dump = environment["SITEGEN_FUZZ_DUMP"].map { URL(filePath: $0) }

  /// What documents are made from: the specification's examples, the site's content, and the
  /// characters that mean something.
  private static let seeds: [[UInt8]] = {
    var seeds = CommonMarkSpecificationTests.examples.map { Array($0.markdown.utf8) }
    let content = URL(filePath: #filePath).appending(path: "../../../content").standardized
    let files =
      FileManager.default.enumerator(atPath: content.path)?
      .compactMap { $0 as? String } ?? []
    for path in files.sorted() where path.hasSuffix(".md") {
      guard let data = FileManager.default.contents(atPath: content.appending(path: path).path)
      else { continue }
      seeds.append(Array(data.prefix(3_000)))
    }
    return seeds + dialect.map { Array($0.utf8) } + [marks]
  }()

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
      "\r\n", "\u{0}", "\u{FE00}", "===\n", "---\n", "+   ", "metric:x", "\u{1BC9F}",
    ].map { Array($0.utf8) } + [[0xEF, 0xB7, 0x90], [0xEF, 0xB7, 0x9E]]

  private struct Generator {
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

  @Test(.enabled(if: conformanceFolder != nil, "no conformance folder"))
  func everyDocumentIsReadInTimeAndBalanced() throws {
    var generator = Generator(random: RandomSource(seed: 20_230_816))
    let converter = MarkdownConverter()
    let clock = ContinuousClock()
    // What a byte takes in an ordinary text, measured here and now.
    let ordinary = Array(Self.seeds.filter { $0.count > 1_000 }.joined())
    let perByte = (0..<3).map { _ in
      clock.measure { _ = converter.fragment(of: ordinary, file: "x.md") } / ordinary.count
    }.min()!
    for number in 0..<Self.count {
      let text = generator.document()
      var html: [UInt8] = []
      func measure() -> Duration {
        clock.measure { html = converter.fragment(of: text, file: "x.md").value.html.bytes }
      }
      // Fifty times linear time, and half a millisecond for a text of any length to begin with.
      let limit = perByte * (50 * text.count) + .microseconds(500)
      var elapsed = measure()
      for _ in 0..<4 where elapsed > limit { elapsed = min(elapsed, measure()) }
      #expect(elapsed <= limit, "document \(number), \(text.count) bytes")
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

/// A strict reader of the HTML that the dialect makes: every element is closed in order, every
/// attribute is quoted, and nothing else begins with `<`.
enum TagBalance {
  private static let void: Set = ["br", "hr", "img", "input"]

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
