import Diagnostics
import Localization
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

  @Test func movesHeadingsDownWhereThePageHasATitle() {
    let converter = MarkdownConverter(highestHeading: 2)
    let lowered = converter.fragment(of: "# a\n\n## b\n\n###### c\n".utf8, file: "x.md").value
    #expect(
      lowered.html.description
        == "<h2 id=\"a\">a</h2>\n<h3 id=\"b\">b</h3>\n<h6 id=\"c\">c</h6>\n")
    #expect(lowered.outline.map(\.level) == [2, 3, 6])
    let kept = converter.fragment(of: "## a\n\n### b\n".utf8, file: "x.md").value
    #expect(kept.html.description == "<h2 id=\"a\">a</h2>\n<h3 id=\"b\">b</h3>\n")
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
  func leavesTheWordsOfEveryOtherAddress(address: String) {
    #expect(html("[*x*](\(address))") == "<p><em>x</em></p>\n")
    #expect(html("![*x*](\(address))") == "<p><em>x</em></p>\n")
    let converter = MarkdownConverter(dialect: .commonmark)
    let inner = converter.fragment(of: "[<http://a>](\(address))".utf8, file: "x.md").value.html
    #expect(inner.description == "<p><a href=\"http://a\">http://a</a></p>\n")
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
      of: "好\n\n<a>x</a>\n\n[a](data:b)\n".utf8, file: "x.md", firstLine: 5)
    #expect(
      DiagnosticPrinter(in: .english).text(of: result.diagnostics) == """
        x.md:7:1: warning: raw HTML is left out
            write it in Markdown, or put a backslash before '<' where the character itself is meant
        x.md:9:5: warning: a link or image can't lead to a 'data:' address
            links may begin with http:, https:, mailto: or tel:, images with http: or https:, and both may be relative

        """)
  }

  /// What nobody reads through before it is published must not lose anything.
  @Test func isAnErrorWhereStrict() {
    let text =
      "<div>文</div>\n\n[a](javascript:b) ![图](C:/x/图.png) [c](file:///D:/%E5%9B%BE.docx)\n\n<hr>\n\n见[附件]()\n"
    let result = MarkdownConverter(isStrict: true).fragment(of: text.utf8, file: "x.md")
    #expect(
      DiagnosticPrinter(in: .english).text(of: result.diagnostics) == """
        x.md:1:1: error: raw HTML is left out, and the text in it would be lost
            write a table with '|' between its cells, and other text without tags
        x.md:3:5: error: a link or image can't lead to a 'javascript:' address
            links may begin with http:, https:, mailto: or tel:, images with http: or https:, and both may be relative
        x.md:3:24: error: 'C:/x/图.png' is a file on one computer alone
            put the file beside the text and name it alone: 图.png
        x.md:3:40: error: 'file:///D:/%E5%9B%BE.docx' is a file on one computer alone
            put the file beside the text and name it alone: %E5%9B%BE.docx
        x.md:5:1: warning: raw HTML is left out
            write it in Markdown, or put a backslash before '<' where the character itself is meant
        x.md:7:3: error: the link has no address
            write it between the parentheses, or take the brackets away

        """)
  }

  @Test(arguments: [
    ("<table>\n<tr><td>1</td></tr>\n</table>\n", true), ("<div>\n\n文\n\n</div>\n", false),
    ("<!-- 注\n文 -->\n", false), ("<!-- 注 --> 文\n", true), ("<script>\nf()\n</script>\n", false),
    ("<STYLE>a{}</STYLE>\n", false), ("</div> 文\n", true),
  ])
  func tellsTextFromTags(html: String, holdsText: Bool) {
    let result = MarkdownConverter(isStrict: true).fragment(of: html.utf8, file: "x.md")
    #expect(result.diagnostics.hasErrors == holdsText)
  }

  @Test(arguments: [
    ("1<br>2", "1<br />\n2", "1 2"), ("1<BR/>2", "1<br />\n2", "1 2"),
    ("1<x>2</x>3", "1<!-- raw HTML omitted -->2<!-- raw HTML omitted -->3", "123"),
    ("1<b><i>2", "12", "12"),
    ("1<!-- x -->2", "1<!-- raw HTML omitted -->2", "12"),
  ])
  func tagsPutNoSpaceIn(text: String, expected: String, plainText: String) {
    let fragment = MarkdownConverter().fragment(of: text.utf8, file: "x.md").value
    #expect(fragment.html.description == "<p>\(expected)</p>\n")
    #expect(fragment.plainText == "\(plainText)\n")
    #expect(html("|a|\n|-|\n|\(text)|\n").contains(">\(expected)</td>"))
    let heading = MarkdownConverter().fragment(of: "# \(text)".utf8, file: "x.md").value
    #expect(heading.outline.map(\.text) == [plainText])
  }

  /// What summaries are made of: running text, and not what stands beside it.
  @Test(arguments: [
    ("# 题\n\n甲。\n\n- 乙\n\n|丙|\n|-|\n|1|\n\n> 丁\n\n戊~~己~~。\n\n某局\n2023年8月16日\n", "甲。\n戊。"),
    ("- 甲\n- 乙\n", "甲\n乙\n"), ("[](metric:a)甲。\n\n乙[](metric:b)\n", "\u{FFFC}甲。\n乙\u{FFFC}"),
    ("甲。\n\n- [](metric:a)\n\n乙[](metric:b)\n", "甲。"),
  ])
  func runningTextIsKnown(text: String, prose: String) {
    let fragment = MarkdownConverter().fragment(of: text.utf8, file: "x.md").value
    let gap = String(FigureLink.gap)
    #expect(
      String(decoding: fragment.proseBytes, as: UTF8.self)
        == prose.replacing("\u{FFFC}", with: gap))
  }

  /// GitHub's rules cut a row that is longer than its head; nobody should lose a figure unawares.
  @Test(arguments: [
    ("| a | b |\n|---|---|\n| 1 | 2 | 3 |\n", true), ("| a | b |\n|---|---|\n| 1 | 2 | |\n", false),
    ("| a | b |\n|---|---|\n| 1 |\n", false), ("- x\n\n  | a |\n  |---|\n  | 1 | 2 |\n", true),
  ])
  func saysWhereRowsAreCut(text: String, isCut: Bool) {
    let diagnostics = MarkdownConverter().fragment(of: text.utf8, file: "x.md").diagnostics
    #expect(diagnostics.map { $0.message.text(in: .english) } == (isCut ? [Self.cut] : []))
  }

  private static let cut =
    "the row has more cells than the table's head, and the last are left out"
}
