import Diagnostics
import Localization
import Markdown
import Markup
import Testing

/// What the dialect of bulletins adds to CommonMark, each rule by its smallest example.
@Suite struct DialectTests {
  private func html(_ text: String, words: DialectWords = .simplifiedChinese) -> String {
    MarkdownConverter(words: words).fragment(of: text.utf8, file: "x.md").value.html.description
  }

  private func diagnostics(_ text: String) -> String {
    let result = MarkdownConverter().fragment(of: text.utf8, file: "x.md", firstLine: 5)
    return DiagnosticPrinter(in: .english).text(of: result.diagnostics)
  }

  @Test(arguments: [
    ("**重点项目。**这", "<strong>重点项目。</strong>这"),
    ("《**条例**》、", "《<strong>条例</strong>》、"),
    ("**“规上”**工业", "<strong>“规上”</strong>工业"),
    ("*中*_文_", "<em>中</em><em>文</em>"),
    ("\\*中*文", "*中*文"),
    ("`**中。**文`", "<code>**中。**文</code>"),
    (
      "[**中。**文](/a*中* \"*中*\")", "<a href=\"/a*%E4%B8%AD*\" title=\"*中*\"><strong>中。</strong>文</a>"
    ),
    ("~~删去。~~后", "<del>删去。</del>后"),
    ("~~a **b~~ c**", "~~a <strong>b~~ c</strong>"),
    ("\\~~a~~ 10~20", "~~a~~ 10~20"),
    ("x ~~~a~~~", "x ~~~a~~~"),
  ])
  func emphasisStandsNextToChinese(text: String, expected: String) {
    #expect(html("> \(text)") == "<blockquote>\n<p>\(expected)</p>\n</blockquote>\n")
  }

  @Test(arguments: [
    ("中\n文", "中文"), ("中，\n文", "中，文"), ("中\n（文", "中（文"),
    ("**中**\n*文*", "<strong>中</strong><em>文</em>"),
    ("ａ\nｂ", "ａｂ"), ("中\na", "中\na"), ("a\n中", "a\n中"), ("한\n국", "한\n국"), ("中\n한", "中\n한"),
    ("第一行。\n“引文”", "第一行。“引文”"), ("中\n——文", "中——文"), ("①\n②", "①②"), ("中”\n“文", "中”“文"),
    ("中……\n——文", "中……——文"), ("“中”\n文", "“中”文"), ("①\n中", "①中"), ("甲·\n乙", "甲·乙"),
    ("a”\n“b", "a”\n“b"), ("a\n“b", "a\n“b"), ("”\nb", "”\nb"), ("1\n①", "1\n①"),
    ("한\n“국", "한\n“국"),
    ("中  \n文", "中<br />\n文"), ("中\n![a](b)x", "中\n<img src=\"b\" alt=\"a\" />x"),
    ("`中`\n文", "<code>中</code>文"), ("中\n\\*", "中\n*"), ("中\n&#x6587;", "中文"),
  ])
  func lineBreaksBetweenWideCharactersAreNone(text: String, expected: String) {
    #expect(html(text) == "<p>\(expected)</p>\n")
  }

  @Test func lineBreaksAreTheSameInPlainText() {
    let text = "中文，\n换行 word\nword\n\n# 标\n"
    let fragment = MarkdownConverter().fragment(of: text.utf8, file: "x.md").value
    #expect(fragment.plainText == "中文，换行 word word\n标\n")
  }

  /// Typography is the style sheet's: the text stays as it is written.
  @Test(arguments: [
    "1—6月", "GDP增长5.5%，投资35亿元", "“引号”和‘引号’", "a -- b --- c...", "\"x\" 'y'", "中文 English中文",
    "（１）；：！",
    "63%～68%",
  ])
  func textIsLeftAsItIs(text: String) {
    #expect(
      html(text).replacing("&quot;", with: "\"") == "<p>\(text)</p>\n")
  }

  @Test(arguments: [
    ("见https://a.cn/b。", "见<a href=\"https://a.cn/b\">https://a.cn/b</a>。"),
    ("网址:https://a.cn", "网址:<a href=\"https://a.cn\">https://a.cn</a>"),
    ("（https://a.cn/b）中", "（<a href=\"https://a.cn/b\">https://a.cn/b</a>）中"),
    ("https://a.cn/中", "<a href=\"https://a.cn/\">https://a.cn/</a>中"),
    ("https://a.cn/a_b_c*d*", "<a href=\"https://a.cn/a_b_c*d\">https://a.cn/a_b_c*d</a>*"),
    ("http://a/?x=1&y=2.", "<a href=\"http://a/?x=1&amp;y=2\">http://a/?x=1&amp;y=2</a>."),
    ("(http://a/(b)c)", "(<a href=\"http://a/(b)c\">http://a/(b)c</a>)"),
    ("**http://a/**中", "<strong><a href=\"http://a/\">http://a/</a></strong>中"),
    ("http://a&lt;b", "<a href=\"http://a%3Cb\">http://a&lt;b</a>"),
    ("`http://a`", "<code>http://a</code>"),
    ("[http://a http://b](/c)", "<a href=\"/c\">http://a http://b</a>"),
    ("[x](http://a_b_c)", "<a href=\"http://a_b_c\">x</a>"),
    ("<http://a_b_>", "<a href=\"http://a_b_\">http://a_b_</a>"),
    ("xhttp://a http:// https:b ftp://c", "xhttp://a http:// https:b ftp://c"),
  ])
  func bareAddressesBecomeLinks(text: String, expected: String) {
    #expect(html(text) == "<p>\(expected)</p>\n")
  }

  @Test func tablesHaveABoxACaptionAndNumbers() {
    #expect(
      html("表：产值\n\n| 名称 | 产值 | 同比 |\n|---|---|:-:|\n| **甲** | 35亿元 | +5% |\n| 乙 | — |\n") == """
        <div class="scroll" role="region" tabindex="0" aria-label="产值">
        <table>
        <caption>产值</caption>
        <thead>
        <tr>
        <th scope="col">名称</th>
        <th scope="col" class="number">产值</th>
        <th scope="col" class="center">同比</th>
        </tr>
        </thead>
        <tbody>
        <tr>
        <td><strong>甲</strong></td>
        <td class="number">35亿元</td>
        <td class="center">+5%</td>
        </tr>
        <tr>
        <td>乙</td>
        <td class="number">—</td>
        <td class="center"></td>
        </tr>
        </tbody>
        </table>
        </div>

        """)
  }

  @Test(arguments: [
    ("表：题", "题"), ("表: 题", "题"), ("Table: a *b*", "a <em>b</em>"), ("表1：题", "表1：题"),
    ("表 1-2：题", "表 1-2：题"), ("表一：题", "表一：题"), ("表（一）：题", "表（一）：题"),
    ("表(2)：题", "表(2)：题"), ("附表1：题", "附表1：题"), ("附表：题", "附表：题"),
    ("**表1：题**", "<strong>表1：题</strong>"), ("**表：题**", "<strong>题</strong>"),
    ("　　表：题", "题"), ("　　表1：题", "表1：题"), ("　　**表二：题**", "<strong>表二：题</strong>"),
    ("表：题~~乙~~", "题<del>乙</del>"),
    ("表题", nil), ("表：题\n二", nil), ("表：", nil), ("表:　", nil), ("**表：**题", nil), ("表决：题", nil),
  ])
  func captionsAreLinesThatSaySo(line: String, caption: String?) {
    let html = html("\(line)\n\n|a|\n|-|\n")
    #expect(html.contains("<caption>\(caption ?? "")</caption>") == (caption != nil))
    #expect(html.contains("<p>") == (caption == nil))
  }

  @Test func captionsStandInCalloutsToo() {
    let html = html("> [!注意]\n> 表：产值\n>\n> |a|\n> |-|\n")
    #expect(
      html.hasPrefix(
        """
        <aside class="callout callout-note" role="note">
        <p class="callout-title">注意</p>
        <div class="scroll" role="region" tabindex="0" aria-label="产值">
        <table>
        <caption>产值</caption>
        """), "\(html)")
  }

  @Test(arguments: [
    ("2023", true), ("1,234.5", true), ("-1.6%", true), ("约35亿元", true), ("**+64%**", true),
    ("[64%](metric:x)", true),
    ("[](metric:x)", true), ("3.2个百分点", true), ("２０", true), ("35亿元[^1]", true), ("2023年", false),
    ("6月", false),
    ("甲", false), ("1—6月", false),
    ("", false), ("1）", false), ("3个重点项目", false),
  ])
  func columnsOfFiguresAreTold(cell: String, isNumeric: Bool) {
    #expect(html("|a|b|\n|-|-|\n|x|\(cell)|\n").contains("<td class=\"number\">") == isNumeric)
  }

  @Test func tableBombsAreRefused() {
    let wide =
      String(repeating: "|a", count: 3_000) + "\n" + String(repeating: "|-", count: 3_000) + "\n"
    let text = "好\n\n" + wide + String(repeating: "|\\x\n", count: 3_000)
    #expect(
      diagnostics(text) == """
        x.md:7:1: error: with this table the text has more than 200000 table cells, those that short rows lack among them
            publish the data as a file, and show the rows that matter

        """)
  }

  @Test func tasks() {
    #expect(
      html("- [ ] 甲\n- [X] 乙\n- [x]丙\n- \\[ ] 丁\n", words: .english) == """
        <ul>
        <li class="task"><input type="checkbox" disabled="" aria-label="Not done" /> 甲</li>
        <li class="task"><input type="checkbox" disabled="" checked="" aria-label="Done" /> 乙</li>
        <li>[x]丙</li>
        <li>[ ] 丁</li>
        </ul>

        """)
  }

  @Test func footnotesAreNumberedByFirstUse() {
    #expect(
      html("甲[^b]乙[^注]丙[^b]\n\n[^注]: 一\n\n[^b]: 二\n    续\n\n    - 三\n") == """
        <p>甲<sup class="footnote-ref"><a href="#_fn-1" id="_fnref-1" role="doc-noteref" aria-label="脚注1">1</a></sup>乙<sup class="footnote-ref"><a href="#_fn-2" id="_fnref-2" role="doc-noteref" aria-label="脚注2">2</a></sup>丙<sup class="footnote-ref"><a href="#_fn-1" id="_fnref-1-2" role="doc-noteref" aria-label="脚注1">1</a></sup></p>
        <section class="footnotes" role="doc-endnotes" aria-label="脚注">
        <ol>
        <li id="_fn-1">
        <p>二续</p>
        <ul>
        <li>三</li>
        </ul>
        <p><a class="footnote-back" href="#_fnref-1" role="doc-backlink" aria-label="返回正文">↩</a> <a class="footnote-back" href="#_fnref-1-2" role="doc-backlink" aria-label="返回正文">↩<sup>2</sup></a></p>
        </li>
        <li id="_fn-2">
        <p>一 <a class="footnote-back" href="#_fnref-2" role="doc-backlink" aria-label="返回正文">↩</a></p>
        </li>
        </ol>
        </section>

        """)
  }

  @Test(arguments: [
    "[^1]: 一\n[^1]: 二\n", "[^1]: 一\n\n[^1]: 二\n    续\n", "[^1]：一\n", "> [^1]： 一\n",
  ])
  func theFirstNoteOfANameIsShown(notes: String) {
    let html = html("甲[^1]\n\n\(notes)")
    #expect(html.contains("<p>一 <a class=\"footnote-back\" href=\"#_fnref-1\""), "\(html)")
    #expect(!html.contains("二") && !html.contains("续"))
  }

  @Test func textsOnOnePageHaveIdsApart() {
    let html = MarkdownConverter().fragment(
      of: "# 说明\n\n甲[^1]乙[^1]\n\n[^1]: 注\n".utf8, file: "x.md", idSpace: IDSpace(named: "同 比")
    ).value.html.description
    #expect(html.contains("<h1 id=\"同-比_说明\">"))
    #expect(html.contains("<a href=\"#_fn-%E5%90%8C-%E6%AF%94_1\" id=\"_fnref-同-比_1\""))
    #expect(html.contains("id=\"_fnref-同-比_1-2\""))
    #expect(html.contains("<li id=\"_fn-同-比_1\">"))
    #expect(html.contains("href=\"#_fnref-%E5%90%8C-%E6%AF%94_1-2\""))
  }

  @Test func footnotesThatFailAreReported() {
    #expect(
      diagnostics("甲[^x]\n\n[^y]: 一\n[^y]: 二\n") == """
        x.md:5:2: warning: there is no footnote 'x'
            add a line that begins with '[^x]: ', or put a backslash before the bracket
        x.md:7:1: warning: nothing refers to the footnote 'y', so it is not shown
            put '[^y]' into the text, or take the note out
        x.md:8:1: warning: there is a footnote 'y' already, so this one is not shown
            give it another name

        """)
  }

  @Test(arguments: [
    ("[!NOTE]\n> 文", "note", "注意", "<p>文</p>\n"), ("[!更正]\n> 文", "correction", "更正", "<p>文</p>\n"),
    ("[!勘误] 八月 *公报*\n> 文", "correction", "八月 <em>公报</em>", "<p>文</p>\n"),
    ("[!warning]", "warning", "警告", ""),
    ("[!提示]\n>\n> - 甲", "tip", "提示", "<ul>\n<li>甲</li>\n</ul>\n"),
  ])
  func callouts(text: String, kind: String, title: String, rest: String) {
    #expect(
      html("> \(text)\n") == """
        <aside class="callout callout-\(kind)" role="note">
        <p class="callout-title">\(title)</p>
        \(rest)</aside>

        """)
  }

  /// What goes on behind the title is open on both sides; a link keeps the lines together.
  @Test(arguments: [
    ("~~增长65%\n> 增长64%~~", "<del>增长65%</del></p>\n<p><del>增长64%</del>"),
    ("~~增长65%\\\n> 增长64%~~", "<del>增长65%</del></p>\n<p><del>增长64%</del>"),
    ("**甲\n> 乙**丙", "<strong>甲</strong></p>\n<p><strong>乙</strong>丙"),
    ("~~*甲\n> 乙*丙~~", "<del><em>甲</em></del></p>\n<p><del><em>乙</em>丙</del>"),
    ("**~~甲\n> 乙~~**", "<strong><del>甲</del></strong></p>\n<p><strong><del>乙</del></strong>"),
    ("[甲\n> 乙](/x)\n> 丙", "<a href=\"/x\">甲乙</a></p>\n<p>丙"),
  ])
  func calloutTitlesEndWithTheirLine(text: String, expected: String) {
    #expect(
      html("> [!更正] \(text)\n") == """
        <aside class="callout callout-correction" role="note">
        <p class="callout-title">\(expected)</p>
        </aside>

        """)
  }

  /// As they come from a keyboard that is set to Chinese.
  @Test(arguments: [
    "[！注意] 题", "［！注意］题", "［!注意］ 题", "[! 注意 ]题", "[!注意］题", "[!注意]：题", "[!注意]: 题", "［！　注意　］　：　题",
  ])
  func calloutsInFullWidth(line: String) {
    #expect(
      html("> \(line)\n> 文\n") == """
        <aside class="callout callout-note" role="note">
        <p class="callout-title">题</p>
        <p>文</p>
        </aside>

        """)
  }

  @Test(arguments: ["文［！注意］", "> 文［！注意］", "> `［！注意］`", "[！注意]", "> 文\n> ［!注意]"])
  func textInBracketsStaysAsItIs(text: String) {
    let characters = text.filter { !"> `\n".contains($0) }
    #expect(html(text).contains(characters), "\(html(text))")
  }

  @Test func unknownCalloutsAreReported() {
    #expect(
      diagnostics("> [!注音]\n> 文\n\n> ［！NOTES］\n\n> \\[!未知]\n\n> [![图](a.png)](b)\n\n> [!甲](b)\n")
        == """
        x.md:5:5: warning: there is no callout '注音'
            did you mean '注意'? the words are 注意, 说明, 提示, 重要, 警告, 小心, 更正, 勘误, 通知, 公告, NOTE, TIP, IMPORTANT, WARNING, CAUTION, CORRECTION, NOTICE
        x.md:8:5: warning: there is no callout 'NOTES'
            did you mean 'NOTE'? the words are 注意, 说明, 提示, 重要, 警告, 小心, 更正, 勘误, 通知, 公告, NOTE, TIP, IMPORTANT, WARNING, CAUTION, CORRECTION, NOTICE

        """)
  }

  @Test(arguments: ["> [!未知]\n> 文", "> 文\n> [!NOTE]", "[!NOTE]\n文", "> \\[!NOTE]"])
  func otherQuotesStayQuotes(text: String) {
    #expect(!html(text).contains("<aside"))
  }

  @Test func figuresHaveTheirTitleBelow() {
    #expect(
      html("![图](a.png \"图一 *x*\")\n\n文![图](b.png \"t\")\n") == """
        <figure>
        <img src="a.png" alt="图" />
        <figcaption>图一 *x*</figcaption>
        </figure>
        <p>文<img src="b.png" loading="lazy" alt="图" title="t" /></p>

        """)
  }

  @Test func placesAreExact() {
    #expect(
      diagnostics("好，<q>x</q>\n![](图.png)[a](data:x)\n\n> - 文\n>   ![ ](b.png)\n") == """
        x.md:5:3: warning: raw HTML is left out
            write it in Markdown, or put a backslash before '<' where the character itself is meant
        x.md:6:5: warning: the picture '图.png' has no words for those who can't see it
            say between the brackets what it shows: ![…](图.png)
        x.md:6:15: warning: a link or image can't lead to a 'data:' address
            links may begin with http:, https:, mailto: or tel:, images with http: or https:, and both may be relative
        x.md:9:10: warning: the picture 'b.png' has no words for those who can't see it
            say between the brackets what it shows: ![…](b.png)

        """)
  }

  /// Where the address stands elsewhere or is written in another way, its words are pointed at.
  @Test(arguments: [
    ("见[ref]和[^9]。\n\n[ref]: nope7.md\n", 3, 3), ("甲[x](no&amp;pe.md)\n", 3, 1),
    ("甲 ![图](<a\\\\b.png>)\n", 5, 1), ("甲[*x* y][r]\n\n[r]: z.md\n", 1, 1), ("甲[x](y.md)\n", 6, 4),
  ])
  func referencesAreFoundByTheirWords(text: String, column: Int, length: Int) {
    let fragment = MarkdownConverter().fragment(of: text.utf8, file: "x.md").value
    let reference = (fragment.links + fragment.images)[0]
    #expect(reference.line == 1)
    #expect(reference.column == column)
    #expect(reference.length == length)
  }

  @Test func placesAreThoseOfTheSourceBehindTablesAndNotes() {
    #expect(
      diagnostics("[^1]: 注[^2]\n\n|a|b|\n|-|-|\n|<q>|c|\n\n文[^1]\n\n![](x.png)\n") == """
        x.md:5:8: warning: there is no footnote '2'
            add a line that begins with '[^2]: ', or put a backslash before the bracket
        x.md:9:2: warning: raw HTML is left out
            write it in Markdown, or put a backslash before '<' where the character itself is meant
        x.md:13:5: warning: the picture 'x.png' has no words for those who can't see it
            say between the brackets what it shows: ![…](x.png)

        """)
  }

  /// What marks a text for the dialect is nothing that a text can say itself.
  @Test func marksInTheSourceMeanNothing() {
    for third in UInt8(0x90)...0xAF {
      let text =
        Array("a".utf8) + [0xEF, 0xB7, third] + Array("0 b `".utf8) + [0xEF, 0xB7, third]
        + Array("`\n\n|a|\n|-|\n".utf8)
      let html = MarkdownConverter().fragment(of: text, file: "x.md").value.html.description
      #expect(html.hasPrefix("<p>a\u{FFFD}0 b <code>\u{FFFD}</code></p>\n<div"))
    }
    #expect(html("http://a/&#xFDDC;0").hasPrefix("<p><a href=\"http://a/%EF%BF%BD0\">"))
    #expect(html("&#xFDDC;0&#64989; &#x4E2D;") == "<p>\u{FFFD}0\u{FFFD} 中</p>\n")
    #expect(html("**中。**文\u{1BC9F}") == "<p><strong>中。</strong>文\u{1BC9F}</p>\n")
  }
}
