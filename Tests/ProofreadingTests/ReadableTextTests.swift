import Testing

@testable import Proofreading

/// What readers see of a Markdown source, and where each byte of it stands.
@Suite struct ReadableTextTests {
  /// With `␣` for what was left out.
  private func check(_ source: String, _ expected: String) {
    let bytes = Array(source.utf8)
    let text = ReadableText(markdown: bytes, from: 0)
    let shown = String(decoding: text.bytes, as: UTF8.self).replacing("\u{FFFC}", with: "␣")
    #expect(shown == expected, "\(source)")
    // Every byte of a text stands where the source says so.
    for (byte, offset) in zip(text.bytes, text.offsets) where byte > 0x20 && byte < 0x80 {
      #expect(bytes[offset] == byte)
    }
  }

  @Test(arguments: [
    ("甲乙\n丙丁\n", "甲乙丙丁\n"), ("one\ntwo\n", "one two\n"), ("甲\n\n乙\n", "甲\n乙\n"),
    ("# 标题\n正文\n", "标题\n正文\n"), ("- 甲\n- 乙\n", "甲\n乙\n"), ("1. 甲\n2. 乙\n", "甲\n乙\n"),
    ("> 甲\n> 乙\n", "甲\n乙\n"), ("甲\n===\n乙\n", "甲\n乙\n"), ("　　甲\n", "　　甲\n"),
    ("| 甲 | 乙 |\n|---|---|\n| 丙 | 丁 |\n", "␣ 甲 ␣ 乙 ␣\n␣ 丙 ␣ 丁 ␣\n"),
  ])
  func blocksAreParted(source: String, expected: String) { check(source, expected) }

  @Test(arguments: [
    ("帐**户**\n", "帐户\n"), ("甲`帐户`乙\n", "甲␣乙\n"), ("``a`b``甲\n", "␣甲\n"),
    ("[甲](帐户.md)乙\n", "甲乙\n"), ("[甲](a(b).md \"题\")乙\n", "甲乙\n"), ("[](metric:gdp)亿\n", "␣亿\n"),
    ("![图](a.png)\n", "图\n"), ("甲\\*乙\n", "甲*乙\n"), ("<b>甲</b>\n", "␣甲␣\n"),
    ("见https://a.cn/帐户。\n", "见␣帐户。\n"), ("甲[^1]乙\n", "甲乙\n"), ("3 < 4，甲\n", "3 < 4，甲\n"),
  ])
  func marksAreLeftOut(source: String, expected: String) { check(source, expected) }

  @Test(arguments: [
    "```\n帐户\n```\n", "~~~\n帐户\n~~~\n", "<!-- 帐户 -->\n", "<!--\n帐户\n-->\n", "[a]: https://a.cn/\n",
    "    code\n", "```\n帐户\n", "---\n",
  ])
  func whatNobodyReadsIsLeftOut(source: String) { check(source, "") }

  @Test(arguments: [
    ("[a](https://a.cn/x)", ["https://a.cn/x"]),
    ("[a]( https://a.cn/x \"题\" )", ["https://a.cn/x"]),
    ("<https://a.cn>", ["https://a.cn"]), ("见 https：//a.cn/x 。", ["https：//a.cn/x"]),
    ("见http://a.cn/，", ["http://a.cn/"]), ("[a](<b c.md>)", ["b c.md"]), ("`https://a.cn`", []),
  ])
  func addressesAreKept(source: String, addresses: [String]) {
    let text = ReadableText(markdown: Array(source.utf8), from: 0)
    #expect(text.addresses.map(\.text) == addresses)
    for address in text.addresses {
      #expect(Array(source.utf8)[address.offset...].starts(with: address.text.utf8))
    }
  }

  @Test(arguments: ["[", "](", "[](", "<", "`", "\\", "|", "> ", "- ", "!", "![", "https：//", "[^"])
  func endsAnywhere(source: String) {
    for text in [source, "甲\(source)", "\(source)\n\(source)"] {
      _ = ReadableText(markdown: Array(text.utf8), from: 0)
    }
  }
}
