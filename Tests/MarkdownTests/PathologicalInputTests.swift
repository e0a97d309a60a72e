import Diagnostics
import Markdown
import Testing

/// Inputs that take libcmark 0.30.2 more than linear time or memory: each is rendered or refused in
/// under a second, and none crashes.
@Suite struct PathologicalInputTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let text: String

    init(_ name: String, _ text: String) {
      testDescription = name
      self.text = text
    }
  }

  private static func many(_ text: String, _ count: Int) -> String {
    String(repeating: text, count: count)
  }

  static let cases = [
    Case("quotes in quotes", many(">", 100_000) + "a"),
    Case("quotes, then delimiters", many(">", 100_000) + many("a*", 100_000)),
    Case("lists in lists", many("- ", 30_000) + "x" + many("\n", 30_000)),
    Case("lists in a quote", "> " + many("- ", 30_000) + "x\n" + many(">\n", 30_000)),
    Case("ordered lists in lists", many("1. ", 30_000) + "x"),
    Case(
      "lists indented further on every line",
      (0..<1_000).map { many(" ", $0 * 2) + "- a\n" }.joined()),
    Case(
      "quotes indented further, then blank lines",
      (0..<300).map { many(" ", $0) + "> - a\n" }.joined() + many("\n", 500_000)),
    Case(
      "ninety quotes over many lines",
      many("> ", 90) + "- a\n" + many(many(">", 90) + "\n", 5_000)),
    Case("image openers that end links", many("![[]()", 160_000)),
    Case("link openers that end links", many("[[]()", 50_000)),
    Case("asterisks", many("*", 50_000)),
    Case("asterisks and letters", many("*a ", 50_000)),
    Case("asterisks and underscores", many("*a _ ", 50_000)),
    Case("asterisks within words", many("a**b", 50_000) + many("c* ", 50_000)),
    Case("strong openers", many("**a *a ", 30_000)),
    Case("emphasis nested", many("*a **a ", 20_000) + "b" + many(" a** a*", 20_000)),
    Case("opening brackets", many("[", 50_000)),
    Case("closing brackets", many("]", 50_000)),
    Case("brackets in brackets", many("[", 50_000) + "a" + many("]", 50_000)),
    Case("bracket pairs", many("[a](", 50_000)),
    Case("empty links", many("[](", 50_000)),
    Case("angle openers of links", many("[a](<b", 50_000)),
    Case("backticks", (1..<2_000).map { "e" + many("`", $0) }.joined()),
    Case("unclosed comments", "</" + many("<!--", 300_000)),
    Case("unclosed processing instructions", many("<?", 100_000)),
    Case("unclosed CDATA", many("<![CDATA[", 50_000)),
    Case("unclosed tags", many("<a ", 100_000)),
    Case("entities", many("&", 100_000) + many("&a", 100_000)),
    Case("many definitions", (0..<20_000).map { "[\($0)]: u\n" }.joined() + "\n[5]\n"),
    Case(
      "many definitions, each used",
      (0..<5_000).map { "[\($0)]: /u 'title'\n" }.joined() + "\n"
        + (0..<5_000).map { "[\($0)]\n" }.joined()),
    Case(
      "a title with lines like definitions",
      "[a]: /u '\n" + many("[b]: /u\n", 50_000) + "'\n\n" + many("[a] ", 50_000)),
    Case(
      "a long definition used often", "[a]: /" + many("u", 500_000) + "\n\n" + many("[a] ", 50_000)),
    Case(
      "a long title used often",
      "[a]: /u '" + many("title\n", 50_000) + "'\n\n" + many("[a] ", 50_000)),
    Case("headings all alike", many("# a\n", 20_000)),
    Case("NUL bytes", "abc\u{0}de" + many("\u{0}", 10_000)),
    Case("one long line", many("长", 300_000)),
    Case("asterisks among Chinese", many("中**。", 30_000)),
    Case("strikes that open", many("~~中 ", 30_000)),
    Case("strikes nested", many("~~中 ", 20_000) + many("中~~ ", 20_000)),
    Case("strikes in emphasis", many("~~a *~~b* ", 10_000)),
    Case("addresses", many("https://a.cn/b_c。", 10_000)),
    Case("an address of entities", "http://a/" + many("&amp;", 30_000)),
    Case(
      "an address of ampersands that ends in one",
      "http://a/b" + many("&a", 20_000) + many("&", 20_000)),
    Case("addresses that begin and do not end", many("http://", 30_000)),
    Case("references to one note", many("[^1]", 10_000) + "\n\n[^1]: a\n"),
    Case(
      "many notes",
      (0..<5_000).map { "[^\($0)]" }.joined() + "\n\n"
        + (0..<5_000).map { "[^\($0)]: a\n\n" }.joined()),
    Case(
      "notes that refer to one another",
      "[^0]\n\n" + (0..<3_000).map { "[^\($0)]: a[^\($0 + 1)]\n\n" }.joined()),
    Case("openings of notes", many("[^", 50_000)),
    Case("notes all alike", "x\n\n" + many("[^1]: a\n", 20_000)),
    Case("lines below a header", many("|-|\n", 20_000)),
    Case("tables", many("a|b\n-|-\nc|d\n\n", 3_000)),
    Case("tables in one paragraph", many("a|b\n-|-\n    c\n", 10_000)),
    Case("a long table", "a|b\n-|-\n" + many("c|d\n", 10_000)),
    Case("a wide table", many("a|", 20_000) + "\n" + many("-|", 20_000)),
    Case(
      "a table of empty cells",
      many("|", 50_000) + "\n" + many("|-", 49_999) + "|\n" + many("|\n", 100)),
    Case(
      "a table deep in quotes",
      many("> ", 90) + many("a|", 3_000) + "\n" + many("> ", 90) + many("-|", 3_000)),
    Case("pipes with backslashes", many("\\|", 30_000) + "\n|-|\n" + many("\\|", 30_000)),
    Case("soft breaks behind marks", many("中*。*\n", 20_000)),
    Case("callouts", many("> [!注意]\n> x\n\n", 5_000)),
    Case("callouts with unknown words", many("> [!x]\n\n", 10_000)),
    Case("titles of callouts that go on", many("> [!注意] ~~*甲\n> 乙*~~\n\n", 5_000)),
    Case("quotation marks over lines", "中" + many("“\n", 30_000)),
    Case("figures that are struck out", many("~~[](metric:x)~~", 10_000)),
    Case("figures in a picture", "![" + many("[](metric:x)", 3_000) + "](a.png)"),
    Case("figures in a caption", "表：" + many("[](metric:x)", 3_000) + "\n\n|a|\n|-|\n"),
    Case("links that may not be", many("[a](b:c) ", 5_000)),
    Case("tags between letters", many("a<b>", 10_000)),
    Case("tasks", many("- [ ] x\n", 20_000)),
    Case("images without words", many("![](a&amp;b)", 5_000)),
    Case("addresses written in another way", many("[a](b&amp;c) ", 5_000)),
    Case("dropped tags", many("<b>", 10_000)),
    Case("captions", many("表：x\n\n", 10_000)),
    Case("many empty items", many("-\n", 50_000)),
    Case("line endings", many("\r\n\r", 50_000)),
  ]

  @Test(arguments: cases)
  func isRenderedOrRefusedInUnderASecond(_ input: Case) {
    let text = Array(input.text.utf8)
    var result = Parsed(Fragment.empty)
    // The best of three: the other tests run at the same time.
    var elapsed = Duration.seconds(3600)
    for _ in 0..<3 where elapsed > .seconds(1) {
      elapsed = min(
        elapsed,
        ContinuousClock().measure {
          result = MarkdownConverter().fragment(of: text, file: "x.md")
        })
    }
    // A microsecond a byte is for builds with sanitizers.
    #expect(elapsed < .seconds(1) + .microseconds(text.count))
    if result.diagnostics.hasErrors {
      #expect(result.value == .empty)
    } else {
      #expect(!result.value.html.isEmpty || text.allSatisfy { $0 <= 0x20 })
      #expect(result.value.html.bytes.count < 100 * text.count)
    }
  }

  @Test(arguments: [
    // A paragraph is one level, and each list two: the list and its item.
    ("> ", 99, true), ("> ", 100, false), ("- ", 49, true), ("- ", 50, false),
    ("*a **b ", 20, true),
  ])
  func nestingIsCounted(_ marker: String, times: Int, isAccepted: Bool) {
    let text = String(repeating: marker, count: times) + "a\n"
    let result = MarkdownConverter().fragment(of: text.utf8, file: "x.md")
    #expect(result.diagnostics.hasErrors == !isAccepted)
  }

  @Test func refusalNamesTheLine() {
    let text = "好\n\n" + String(repeating: ">", count: 101) + " a\n"
    let result = MarkdownConverter().fragment(of: text.utf8, file: "x.md", firstLine: 10)
    #expect(
      DiagnosticPrinter { _ in nil }.text(of: result.diagnostics) == """
        x.md:12:1: error: the text is nested more than 100 levels deep here
            use fewer quotes, lists or emphasis inside one another

        """)
  }

  /// What people write by the thousand must not be taken for an attack.
  @Test(arguments: [
    Case("a list of links", many("- [链接](https://example.org/a_b_c)\n", 20_000)),
    Case("a paragraph of links", many("[链接](/a)、", 1_500)),
    Case("a table in plain text", many("| **a** | *b* | [c](d) |\n", 1_500)),
    Case("many paragraphs", many("**重点**项目完成_投资_约35亿元[1]。\n\n", 20_000)),
    Case("code", "```\n" + many("a[i] = b[j] * c\n", 3_000) + "```\n"),
    Case("definitions", (0..<1_000).map { "[\($0)]: https://example.org/\($0)\n" }.joined()),
  ])
  func ordinaryLongTextsAreAccepted(_ input: Case) {
    let result = MarkdownConverter().fragment(of: input.text.utf8, file: "x.md")
    #expect(result.diagnostics.isEmpty)
  }
}
