/// Texts of any length that would take a Markdown reader more than linear time or memory: those of
/// libcmark 0.30.2 (CVE-2023-22486, CVE-2023-24824, its own list of pathological inputs), and those
/// that the dialect's constructs invite.
public struct PathologicalText: Sendable, CustomStringConvertible {
  public let description: String
  /// How often something is repeated in a text that shows it.
  public let count: Int
  private let make: @Sendable (Int) -> String

  private init(_ name: String, _ count: Int, _ make: @escaping @Sendable (Int) -> String) {
    description = name
    self.count = count
    self.make = make
  }

  public func text(_ count: Int) -> [UInt8] { Array(make(count).utf8) }

  /// The text as long as it takes to show it.
  public var whole: [UInt8] { text(count) }

  private static func many(_ text: String, _ count: Int) -> String {
    String(repeating: text, count: count)
  }

  private static func many(_ range: Range<Int>, _ text: (Int) -> String) -> String {
    range.map(text).joined()
  }

  public static let all = blocks + inlines + definitions + dialect + tables + slips

  private static let blocks = [
    PathologicalText("quotes in quotes", 100_000) { many(">", $0) + "a" },
    PathologicalText("quotes, then delimiters", 100_000) { many(">", $0) + many("a*", $0) },
    PathologicalText("lists in lists", 30_000) { many("- ", $0) + "x" + many("\n", $0) },
    PathologicalText("lists in a quote", 30_000) {
      "> " + many("- ", $0) + "x\n" + many(">\n", $0)
    },
    PathologicalText("ordered lists in lists", 30_000) { many("1. ", $0) + "x" },
    PathologicalText("lists indented further on every line", 1_000) {
      many(0..<$0) { many(" ", $0 * 2) + "- a\n" }
    },
    PathologicalText("quotes indented further, then blank lines", 500_000) {
      many(0..<min(300, $0)) { many(" ", $0) + "> - a\n" } + many("\n", $0)
    },
    PathologicalText("ninety quotes over many lines", 5_000) {
      many("> ", 90) + "- a\n" + many(many(">", 90) + "\n", $0)
    },
    PathologicalText("headings all alike", 20_000) { many("# a\n", $0) },
    PathologicalText("many empty items", 50_000) { many("-\n", $0) },
    PathologicalText("line endings", 50_000) { many("\r\n\r", $0) },
    PathologicalText("NUL bytes", 10_000) { "abc\u{0}de" + many("\u{0}", $0) },
    PathologicalText("one long line", 300_000) { many("长", $0) },
  ]

  private static let inlines = [
    PathologicalText("image openers that end links", 160_000) { many("![[]()", $0) },
    PathologicalText("link openers that end links", 50_000) { many("[[]()", $0) },
    PathologicalText("asterisks", 50_000) { many("*", $0) },
    PathologicalText("asterisks and letters", 50_000) { many("*a ", $0) },
    PathologicalText("asterisks and underscores", 50_000) { many("*a _ ", $0) },
    PathologicalText("asterisks within words", 50_000) { many("a**b", $0) + many("c* ", $0) },
    PathologicalText("strong openers", 30_000) { many("**a *a ", $0) },
    PathologicalText("emphasis nested", 20_000) {
      many("*a **a ", $0) + "b" + many(" a** a*", $0)
    },
    PathologicalText("opening brackets", 50_000) { many("[", $0) },
    PathologicalText("closing brackets", 50_000) { many("]", $0) },
    PathologicalText("brackets in brackets", 50_000) { many("[", $0) + "a" + many("]", $0) },
    PathologicalText("bracket pairs", 50_000) { many("[a](", $0) },
    PathologicalText("empty links", 50_000) { many("[](", $0) },
    PathologicalText("angle openers of links", 50_000) { many("[a](<b", $0) },
    PathologicalText("backticks", 2_000) { many(1..<$0) { "e" + many("`", $0) } },
    PathologicalText("unclosed comments", 300_000) { "</" + many("<!--", $0) },
    PathologicalText("unclosed processing instructions", 100_000) { many("<?", $0) },
    PathologicalText("unclosed CDATA", 50_000) { many("<![CDATA[", $0) },
    PathologicalText("unclosed tags", 100_000) { many("<a ", $0) },
    PathologicalText("entities", 100_000) { many("&", $0) + many("&a", $0) },
    PathologicalText("tags between letters", 10_000) { many("a<b>", $0) },
    PathologicalText("dropped tags", 10_000) { many("<b>", $0) },
    PathologicalText("links that may not be", 5_000) { many("[a](b:c) ", $0) },
    PathologicalText("images without words", 5_000) { many("![](a&amp;b)", $0) },
    PathologicalText("links without addresses", 5_000) { many("[甲]()", $0) },
    PathologicalText("links of one line", 5_000) { many("[甲](乙.md)、", $0) },
    PathologicalText("addresses written in another way", 5_000) { many("[a](b&amp;c) ", $0) },
  ]

  private static let definitions = [
    PathologicalText("many definitions", 20_000) { many(0..<$0) { "[\($0)]: u\n" } + "\n[5]\n" },
    PathologicalText("many definitions, each used", 5_000) {
      many(0..<$0) { "[\($0)]: /u 'title'\n" } + "\n" + many(0..<$0) { "[\($0)]\n" }
    },
    PathologicalText("a title with lines like definitions", 50_000) {
      "[a]: /u '\n" + many("[b]: /u\n", $0) + "'\n\n" + many("[a] ", $0)
    },
    PathologicalText("a long definition used often", 50_000) {
      "[a]: /" + many("u", 10 * $0) + "\n\n" + many("[a] ", $0)
    },
    PathologicalText("a long title used often", 50_000) {
      "[a]: /u '" + many("title\n", $0) + "'\n\n" + many("[a] ", $0)
    },
  ]

  private static let dialect = [
    PathologicalText("asterisks among Chinese", 30_000) { many("中**。", $0) },
    PathologicalText("soft breaks behind marks", 20_000) { many("中*。*\n", $0) },
    PathologicalText("strikes that open", 30_000) { many("~~中 ", $0) },
    PathologicalText("strikes nested", 20_000) { many("~~中 ", $0) + many("中~~ ", $0) },
    PathologicalText("strikes in emphasis", 10_000) { many("~~a *~~b* ", $0) },
    PathologicalText("addresses", 10_000) { many("https://a.cn/b_c。", $0) },
    PathologicalText("an address of entities", 30_000) { "http://a/" + many("&amp;", $0) },
    PathologicalText("an address of ampersands that ends in one", 20_000) {
      "http://a/b" + many("&a", $0) + many("&", $0)
    },
    PathologicalText("addresses that begin and do not end", 30_000) { many("http://", $0) },
    PathologicalText("references to one note", 10_000) { many("[^1]", $0) + "\n\n[^1]: a\n" },
    PathologicalText("many notes", 5_000) {
      many(0..<$0) { "[^\($0)]" } + "\n\n" + many(0..<$0) { "[^\($0)]: a\n\n" }
    },
    PathologicalText("notes that refer to one another", 3_000) {
      "[^0]\n\n" + many(0..<$0) { "[^\($0)]: a[^\($0 + 1)]\n\n" }
    },
    PathologicalText("openings of notes", 50_000) { many("[^", $0) },
    PathologicalText("notes all alike", 20_000) { "x\n\n" + many("[^1]: a\n", $0) },
    PathologicalText("callouts", 5_000) { many("> [!注意]\n> x\n\n", $0) },
    PathologicalText("callouts with unknown words", 10_000) { many("> [!x]\n\n", $0) },
    PathologicalText("titles of callouts that go on", 5_000) {
      many("> [!注意] ~~*甲\n> 乙*~~\n\n", $0)
    },
    PathologicalText("quotation marks over lines", 30_000) { "中" + many("“\n", $0) },
    PathologicalText("figures that are struck out", 10_000) { many("~~[](metric:x)~~", $0) },
    PathologicalText("figures in a picture", 3_000) {
      "![" + many("[](metric:x)", $0) + "](a.png)"
    },
    PathologicalText("tasks", 20_000) { many("- [ ] x\n", $0) },
  ]

  private static let tables = [
    PathologicalText("lines below a header", 20_000) { many("|-|\n", $0) },
    PathologicalText("tables", 3_000) { many("a|b\n-|-\nc|d\n\n", $0) },
    PathologicalText("tables at the margin", 3_000) { many("|a|\n|-|\n|c|\n\n", $0) },
    PathologicalText("tables in one paragraph", 10_000) { many("a|b\n-|-\n    c\n", $0) },
    PathologicalText("a long table", 10_000) { "a|b\n-|-\n" + many("c|d\n", $0) },
    PathologicalText("a wide table", 20_000) { many("a|", $0) + "\n" + many("-|", $0) },
    PathologicalText("a table of empty cells", 50_000) {
      many("|", $0) + "\n" + many("|-", $0 - 1) + "|\n" + many("|\n", 100)
    },
    PathologicalText("a table deep in quotes", 3_000) {
      many("> ", 90) + many("a|", $0) + "\n" + many("> ", 90) + many("-|", $0)
    },
    PathologicalText("pipes with backslashes", 30_000) {
      many("\\|", $0) + "\n|-|\n" + many("\\|", $0)
    },
    PathologicalText("figures in a caption", 3_000) {
      "表：" + many("[](metric:x)", $0) + "\n\n|a|\n|-|\n"
    },
    PathologicalText("captions", 10_000) { many("表：x\n\n", $0) },
  ]

  /// What is meant as a construct and is none.
  private static let slips = [
    PathologicalText("rows parted by blank lines", 10_000) { many("|a|b|\n\n", $0) },
    PathologicalText("rows of a table parted by blank lines", 10_000) {
      "|a|b|\n|-|-|\n" + many("\n|c｜d|\n", $0)
    },
    PathologicalText("heads that do not fit", 10_000) { many("|a|b|\n|——|\n|c|\n", $0) },
    PathologicalText("rows without pipes at their ends", 10_000) { many("a | b\n", $0) },
    PathologicalText("borders", 10_000) { many("+-+-+\n|a|b|\n", $0) },
    PathologicalText("columns set with spaces", 10_000) { many("甲甲  乙乙  丙丙\n", $0) },
    PathologicalText("labels", 20_000) { many("时间：甲\n", $0) },
    PathologicalText("hyphens before words", 20_000) { many("-甲\n", $0) },
    PathologicalText("numbers in doubt", 20_000) { many(1..<$0) { "\($0 % 900).2023年\n" } },
    PathologicalText("parts without a text", 20_000) { many("一、甲\n\n", $0) },
    PathologicalText("quotes in lists in quotes, mended", 3_000) {
      many("> - > - > ＃ 甲\n>   >   > 1、乙\n>   >   > 2、丙\n\n", $0)
    },
    PathologicalText("items with blank lines", 20_000) { "- ＃ 甲\n" + many("\n", $0) + "  1、乙" },
    PathologicalText("notes with texts below", 5_000) {
      many(0..<$0) { "[^\($0)]: 注。\n正文。\n\n" }
    },
    PathologicalText("Chinese addresses", 10_000) { many("https://a.cn/甲/乙x", $0) },
    PathologicalText("addresses without schemes", 20_000) { many("www.a.cn/甲www.", $0) },
    PathologicalText("addresses without an end", 10_000) { many("https://a.cn/甲，", $0) },
    PathologicalText("tags of word processors", 20_000) { many("<o:p>甲", $0) },
    PathologicalText("tags of word processors that never end", 30_000) { many("<o:p ", $0) },
    PathologicalText("wide tildes", 30_000) { many("～～甲", $0) },
    PathologicalText("raised and lowered signs", 20_000) { many("x^2^~3~", $0) },
    PathologicalText("full-width colons", 30_000) { many("http：//", $0) },
  ]
}
