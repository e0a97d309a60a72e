import Diagnostics
import Markdown
import Markup
import Testing

@Suite struct FragmentTests {
  private func fragment(_ text: String) -> Fragment {
    MarkdownConverter().fragment(of: text.utf8, file: "x.md").value
  }

  @Test func givesHeadingsIdsThatKeepChineseAndNeverCollide() {
    let text =
      "# 一、总体 情况！\n\n## Total *Output* (GDP)\n\n## 一、总体 情况\n\n# ！\n\n# section\n\n# 一总体-情况-2\n"
    let fragment = fragment(text)
    #expect(
      fragment.outline.map(\.id) == [
        "一总体-情况", "total-output-gdp", "一总体-情况-2", "section", "section-2", "一总体-情况-2-2",
      ])
    #expect(fragment.outline.map(\.level) == [1, 2, 2, 1, 1, 1])
    #expect(fragment.outline[1].text == "Total Output (GDP)")
    #expect(fragment.html.description.hasPrefix("<h1 id=\"一总体-情况\">一、总体 情况！</h1>\n"))
  }

  @Test func leavesHeadingsAloneInCommonMark() {
    let html = MarkdownConverter(dialect: .commonmark).fragment(of: "# a\n".utf8, file: "x.md")
    #expect(html.value.html.description == "<h1>a</h1>\n")
  }

  @Test func collectsTextLinksAndImages() {
    let text =
      "# 标题\n\n约**35**亿元，见[上期 *公报*](/a?b&c \"t\")\n和 ![图](p.png)。\n\n```\ncode\n```\n\n- 甲\n- `乙`\n"
    let fragment = fragment(text)
    #expect(fragment.plainText == "标题\n约35亿元，见上期 公报和 。\n甲\n乙\n")
    #expect(fragment.links.map(\.destination) == ["/a?b&c"])
    #expect(fragment.links.map(\.text) == ["上期 公报"])
    #expect(fragment.links.map(\.line) == [3])
    #expect(fragment.images.map(\.destination) == ["p.png"])
    #expect(fragment.images.map(\.text) == ["图"])
  }

  /// A figure that was withdrawn must not be read as one that holds.
  @Test(arguments: [
    ("投资~~增长65%~~增长64%。", "投资增长64%。\n"), ("a ~~b~~ c", "a c\n"),
    ("~~甲~~ 乙", "乙\n"), ("~~a **b ~~c~~**~~ d", "d\n"), ("甲~~[](metric:x)~~", "甲\n"),
    ("a~~b", "a~~b\n"), ("> [!更正] ~~甲\n> 乙~~丙", "\n丙\n"), ("|甲~~乙~~|\n|-|\n", "甲 \n"),
  ])
  func leavesOutWhatIsStruckOut(text: String, plainText: String) {
    #expect(fragment(text).plainText == plainText)
  }

  @Test func leavesOutWhatIsStruckOutOfLabels() {
    let fragment = fragment("# 甲~~乙~~\n\n![丙~~丁~~*戊*](a.png)\n\n表：己~~庚~~\n\n|a|\n|-|\n")
    #expect(fragment.outline.map(\.text) == ["甲"])
    #expect(fragment.html.description.contains("<h1 id=\"甲\">甲<del>乙</del></h1>"))
    #expect(fragment.html.description.contains("alt=\"丙戊\""))
    #expect(fragment.html.description.contains("aria-label=\"己\">"))
    #expect(fragment.html.description.contains("<caption>己<del>庚</del></caption>"))
  }

  @Test func writesRootAddressesBelowTheBasePath() {
    let converter = MarkdownConverter(basePath: "/park")
    let fragment = converter.fragment(of: "[a](/b) ![c](/d.png) [e](f)".utf8, file: "x.md").value
    #expect(
      fragment.html.description
        == "<p><a href=\"/park/b\">a</a> <img src=\"/park/d.png\" alt=\"c\" /> <a href=\"f\">e</a></p>\n"
    )
  }
}

@Suite struct MarkdownSafetyTests {
  private func html(_ text: String) -> String {
    MarkdownConverter().fragment(of: text.utf8, file: "x.md").value.html.description
  }

  @Test(arguments: [
    "<script>alert(1)</script>\n", "a <b onclick=x>b</b>\n", "<div>\n\nx\n\n</div>\n",
    "<!-- > -->\n",
    "<?php x ?>\n", "<![CDATA[x]]>\n",
  ])
  func dropsRawHTML(text: String) {
    let html = html(text)
    for tag in ["<script", "<b ", "<div", "<?", "<![", "onclick"] { #expect(!html.contains(tag)) }
  }

  @Test(arguments: [
    "http://a/", "HTTPS://a/", "mailto:a@b", "tel:+86", "a/b", "/a", "#a", "?a", "//a", "./a:b",
  ])
  func keepsHarmlessAddresses(address: String) {
    #expect(html("[x](\(address))").contains("href=\"\(address)\""))
  }

  @Test(arguments: [
    "javascript:alert(1)", "JavaScript:x", "vbscript:x", "data:text/html,x", "file:///etc/passwd",
    "&#106;avascript:x", "java&#115;cript:x", "blob:x", "x-y:z",
  ])
  func emptiesEveryOtherAddress(address: String) {
    #expect(html("[x](\(address))") == "<p><a href=\"\">x</a></p>\n")
    #expect(html("a ![x](\(address))") == "<p>a <img src=\"\" alt=\"x\" /></p>\n")
    #expect(!html("<\(address)>").contains("href=\"\(address)"))
  }

  @Test(arguments: [
    "&#1;javascript:x", "java&Tab;script:x", "java&NewLine;script:x", " javascript:x",
  ])
  func leavesNoSchemeBehindControlCharacters(address: String) {
    let result = html("[x](<\(address)>)")
    #expect(!result.contains("href=\"javascript"), "\(result)")
    #expect(!result.contains("\u{1}") && !result.contains("\t"))
  }

  @Test func makesControlCharactersHarmless() {
    #expect(
      html("a\u{1}b\u{7F}c\u{85}d `\u{1B}`")
        == "<p>a\u{FFFD}b\u{FFFD}c\u{FFFD}d <code>\u{FFFD}</code></p>\n")
  }

  @Test func escapesTitlesAlternativeTextsAndCode() {
    #expect(
      html("![a\"<b>](p.png '\"<x>') `<i>`")
        == "<p><img src=\"p.png\" alt=\"a&quot;&lt;b&gt;\" title=\"&quot;&lt;x&gt;\" /> <code>&lt;i&gt;</code></p>\n"
    )
    #expect(
      html("``` \"><script>\nx\n```\n").contains(
        "<code class=\"language-&quot;&gt;&lt;script&gt;\">"))
  }

  @Test func tellsWhatWasDropped() {
    let result = MarkdownConverter().fragment(
      of: "好\n\n<b>x</b>\n\n[a](data:b)\n".utf8, file: "x.md", firstLine: 5)
    #expect(
      DiagnosticPrinter { _ in nil }.text(of: result.diagnostics) == """
        x.md:7:1: warning: raw HTML is left out
            write it in Markdown, or put a backslash before '<' where the character itself is meant
        x.md:9:5: warning: a link or image to a 'data:' address is left without its address
            links may begin with http:, https:, mailto: or tel:, images with http: or https:, and both may be relative

        """)
  }

  /// GitHub's rules cut a row that is longer than its head; nobody should lose a figure unawares.
  @Test(arguments: [
    ("| a | b |\n|---|---|\n| 1 | 2 | 3 |\n", true), ("| a | b |\n|---|---|\n| 1 | 2 | |\n", false),
    ("| a | b |\n|---|---|\n| 1 |\n", false), ("- x\n\n  | a |\n  |---|\n  | 1 | 2 |\n", true),
  ])
  func saysWhereRowsAreCut(text: String, isCut: Bool) {
    let diagnostics = MarkdownConverter().fragment(of: text.utf8, file: "x.md").diagnostics
    #expect(diagnostics.map(\.message) == (isCut ? [Self.cut] : []))
  }

  private static let cut =
    "the row has more cells than the table's head, and the last are left out"
}
