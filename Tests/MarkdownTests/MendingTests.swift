import Diagnostics
import Markdown
import Testing

/// What editors type or paste in place of Markdown, by what it becomes.
@Suite struct MendingTests {
  private func html(_ text: String) -> String {
    MarkdownConverter().fragment(of: text.utf8, file: "x.md").value.html.description
  }

  private func codes(_ text: String) -> [String] {
    MarkdownConverter().fragment(of: text.utf8, file: "x.md").diagnostics.map(\.rule.code)
  }

  /// A Chinese keyboard leaves no doubt about these: nothing has to be said.
  @Test(arguments: [
    ("＃ 题", "<h1 id=\"题\">题</h1>"), ("＃＃ 题", "<h2 id=\"题\">题</h2>"), ("##题", "<h2 id=\"题\">题</h2>"),
    ("#题", "<h1 id=\"题\">题</h1>"), ("#　题", "<h1 id=\"题\">题</h1>"),
    ("##2023年", "<h2 id=\"2023年\">2023年</h2>"),
    ("－ 甲", "<ul>\n<li>甲</li>\n</ul>"), ("-\u{A0}甲", "<ul>\n<li>甲</li>\n</ul>"),
    ("　　- 甲", "<ul>\n<li>甲</li>\n</ul>"), ("•甲\n·乙", "<ul>\n<li>甲</li>\n<li>乙</li>\n</ul>"),
    ("1.　甲\n2.　乙", "<ol>\n<li>甲</li>\n<li>乙</li>\n</ol>"),
    ("1、甲\n2、乙", "<ol>\n<li>甲</li>\n<li>乙</li>\n</ol>"),
    ("３．甲\n４．乙", "<ol start=\"3\">\n<li>甲</li>\n<li>乙</li>\n</ol>"),
    ("**甲****乙**丙", "<p><strong>甲乙</strong>丙</p>"),
    ("**甲****乙****丙**", "<p><strong>甲乙丙</strong></p>"),
    ("**甲**138****1234**乙**", "<p><strong>甲</strong>138****1234<strong>乙</strong></p>"),
    (
      "一、\t总体\n\n甲。\n\n二、\t工业\n\n乙。",
      "<h2 id=\"一总体\">一、总体</h2>\n<p>甲。</p>\n<h2 id=\"二工业\">二、工业</h2>\n<p>乙。</p>"
    ),
    ("##\t标题\t一", "<h2 id=\"标题一\">标题一</h2>"),
    ("＊＊重点＊＊项目", "<p><strong>重点</strong>项目</p>"), ("[见]（b.md）", "<p><a href=\"b.md\">见</a></p>"),
    ("［见］（https：//a.cn/）", "<p><a href=\"https://a.cn/\">见</a></p>"),
    ("【见】（https://a.cn/x）", "<p><a href=\"https://a.cn/x\">见</a></p>"),
    ("见![图](图 1.png)", "<p>见<img src=\"%E5%9B%BE%201.png\" alt=\"图\" /></p>"),
    ("见![图](a.png “题”)", "<p>见<img src=\"a.png\" alt=\"图\" title=\"题\" /></p>"),
    ("见！[图](a.png)", "<p>见！<a href=\"a.png\">图</a></p>"),
    ("见！[图]（a.png）", "<p>见<img src=\"a.png\" alt=\"图\" /></p>"),
    ("[见] (https://a.cn/)", "<p><a href=\"https://a.cn/\">见</a></p>"),
    ("    上半年，经济稳中有进。", "<p>上半年，经济稳中有进。</p>"), ("　　上半年。　", "<p>上半年。</p>"),
    ("##　标题　##", "<h2 id=\"标题\">标题</h2>"), ("## 标题｛#a｝", "<h2 id=\"a\">标题</h2>"),
    ("～～删去～～5～～6", "<p><del>删去</del>5～～6</p>"),
    (
      "见https://例子.政务。请看http://政务服务.公益/x（官网）",
      "<p>见<a href=\"https://%E4%BE%8B%E5%AD%90.%E6%94%BF%E5%8A%A1\">https://例子.政务</a>。请看<a href=\"http://%E6%94%BF%E5%8A%A1%E6%9C%8D%E5%8A%A1.%E5%85%AC%E7%9B%8A/x\">http://政务服务.公益/x</a>（官网）</p>"
    ),
    (
      "https://www.例子.中国/a?b=1 和 https://例子.中国谢谢",
      "<p><a href=\"https://www.%E4%BE%8B%E5%AD%90.%E4%B8%AD%E5%9B%BD/a?b=1\">https://www.例子.中国/a?b=1</a> 和 <a href=\"https://%E4%BE%8B%E5%AD%90.%E4%B8%AD%E5%9B%BD\">https://例子.中国</a>谢谢</p>"
    ),
    ("## 标题 {#a-1}", "<h2 id=\"a-1\">标题</h2>"), ("## 标题{#中} ##", "<h2 id=\"中\">标题</h2>"),
  ])
  func whatIsMeantIsRead(text: String, expected: String) {
    #expect(html(text + "\n") == expected + "\n")
    #expect(codes(text + "\n") == [])
  }

  /// A sign before a number is a part of it, and never the bullet of a list.
  @Test(arguments: [
    "－5.2亿元（一季度）\n－3.1亿元（二季度）", "-5.2亿元\n+3.1亿元", "－约5亿元\n－约3亿元", "-近5亿元\n-近3亿元", "－ 5%\n－ 3%",
    "－５.２亿元\n－３.１亿元", "−5.2\n−3", "−5.2亿元\n−3.1亿元", "＋5.2%\n＋3.1%", "±5\n±3",
  ])
  func signsOfNumbersStay(text: String) {
    let lines = text.split(separator: "\n")
    #expect(html(text + "\n") == "<p>\(lines[0])</p>\n<p>\(lines[1])</p>\n")
    #expect(html("> \(lines[0])\n> \(lines[1])\n").contains(">\(lines[1])</p>"))
    #expect(codes(text + "\n") == [])
  }

  /// The title of a numbered item and the sentence below it are two.
  @Test(arguments: ["1. 加强领导\n各地区要高度重视。\n2. 强化保障\n各部门要配合。", "1) 加强领导\n各地区要高度重视。\n2) 强化保障\n各部门要配合。"])
  func sentencesBelowTitlesOfItemsAreParagraphs(text: String) {
    let html = html(text + "\n")
    #expect(html.contains("<li>加强领导</li>") && html.contains("<p>各地区要高度重视。</p>"), "\(html)")
    #expect(html.contains("start=\"2\"") && html.contains("<li>强化保障</li>"))
    #expect(codes(text + "\n") == [])
  }

  /// Lines that an item goes on with stay in it.
  @Test(arguments: [
    "1. 加强领导，\n各地区要高度重视。", "1. 甲\n乙", "- 加强领导\n各地区要高度重视。",
    "1. 各地区各部门要高度重视这项工作并且认真组织实施确保各项\n任务落到实处。", "1. Output\nrose by 5%.",
  ])
  func linesThatAnItemGoesOnWithStay(text: String) {
    let html = html(text + "\n")
    #expect(!html.contains("<p>") && html.matches(of: /<li>/).count == 1, "\(html)")
  }

  /// CommonMark counts on from the first number of a list, whatever the others are.
  @Test(arguments: [
    ("2023. 甲\n2024. 乙\n2026. 丙", [nil, nil, 2026]),
    ("9. 甲\n10. 乙\n12. 丙\n13. 丁", [nil, nil, 12, nil]),
    ("1. 甲\n1. 乙\n1. 丙", [nil, nil, nil]), ("2. 甲\n1. 乙", [nil, 1]),
    ("1. 甲\n\n   文\n\n3. 乙", [nil, 3]),
    ("1) 甲\n3) 乙", [nil, 3]), ("> 1. 甲\n> 3. 乙", [nil, 3]), ("- 1. 甲\n  3. 乙", [nil, 3]),
    ("1. [ ] 甲\n3. [x] 乙", [nil, 3]), ("1. 甲\n1. 乙\n2. 丙", [nil, 1, nil]),
  ])
  func itemsKeepTheirNumbers(text: String, values: [Int?]) {
    let items = html(text + "\n").matches(of: /<li(?: class="task")?(?: value="(\d+)")?>/)
      .map { $0.output.1.flatMap { Int($0) } }
    // The item of the list around another one has no number.
    #expect(items.suffix(values.count) == values[...])
    let plain = MarkdownConverter(dialect: .commonmark).fragment(of: text.utf8, file: "x.md")
    #expect(!plain.value.html.description.contains("value="))
  }

  @Test(arguments: [
    ("**“提高”**0.3，**（一）**甲", "<strong>“提高”</strong>0.3，<strong>（一）</strong>甲"),
    ("**5%**5**（丙）**年", "<strong>5%</strong>5<strong>（丙）</strong>年"),
    ("A**“乙”**5", "A<strong>“乙”</strong>5"), ("**甲……**B", "<strong>甲……</strong>B"),
    ("“乙”**5**", "“乙”<strong>5</strong>"),
    ("**甲**“乙”**5**", "<strong>甲</strong>“乙”<strong>5</strong>"),
  ])
  func emphasisEndsBehindQuotationMarksBeforeDigits(text: String, expected: String) {
    #expect(html(text + "\n") == "<p>\(expected)</p>\n")
    #expect(codes(text + "\n") == [])
  }

  /// Where asterisks are paired that do not belong together, somebody says so.
  @Test func boldWithinBoldIsSaid() {
    #expect(codes("**甲.**5，**（乙）**丙\n") == ["bold-within-bold"])
    #expect(codes("***甲***乙，**丙*丁*戊**\n") == [])
  }

  @Test(arguments: [
    ("见![图](p.png){width=\"5.7in\" height=\"2in\"}", "见<img src=\"p.png\" alt=\"图\" />"),
    ("[甲]{.underline}乙", "甲乙"), ("甲[]{#_Toc1 .anchor}乙", "甲乙"),
    ("见[甲](a.md){.x}", "见<a href=\"a.md\">甲</a>"), ("**甲**{.mark}乙", "<strong>甲</strong>乙"),
    ("文字{.red}乙", "文字乙"), ("见![图](p.png){#fig:1}", "见<img src=\"p.png\" alt=\"图\" />"),
    ("如图{#fig:1}", "如图"),
  ])
  func attributesOfPandocAreLeftOut(text: String, expected: String) {
    #expect(html(text + "\n") == "<p>\(expected)</p>\n")
    #expect(codes(text + "\n") == ["attributes-in-braces"])
  }

  @Test func otherMarksOfPandocAreSaid() {
    #expect(
      codes("  指标     数值\n  ------- ------\n  甲       5\n") == ["spaced-columns"])
    #expect(codes("甲\n\n: 表1 标题\n") == ["marks-left"])
    #expect(html("## 标题 {.c}\n") == "<h2 id=\"标题\">标题</h2>\n")
    #expect(codes("## 标题 {.c}\n") == ["attributes-in-braces"])
    #expect(codes("## 标题 {.c #d}\n") == ["attributes-in-braces"])
    #expect(html("甲\n{: .note}\n") == "<p>甲</p>\n")
    #expect(codes("甲\n{: .note}\n") == ["attributes-in-braces"])
    #expect(codes("## 标题 {-}\n") == ["attributes-in-braces"])
    #expect(codes("## 标题 {#c}\n\n集合{a}、{甲}和\\{.a}，`x{.y}`\n") == [])
    #expect(codes("甲（x）{y}，函数f(x){y}，[见](a.md){注}\n") == [])
  }

  /// A note in brackets of either width ends before a line at the margin.
  @Test(arguments: ["[^1]：初步数。", "［^1］：初步数。", "［＾1］：初步数。", "【^1】：初步数。", "【＾1】：初步数。"])
  func notesSwallowNoText(note: String) {
    let text = "\(note)\n正文继续\n\n文[^1]。\n"
    #expect(html(text).hasPrefix("<p>正文继续</p>"))
    #expect(codes(text) == ["text-below-footnote"])
  }

  /// The box of a task in brackets of either width.
  @Test(arguments: ["［ ］ 甲", "［　］甲", "[　] 甲", "［］ 甲", "［x］ 甲", "［Ｘ］甲", "［√］甲", "[√] 甲", "[x］甲"])
  func boxesOfTasksAreRead(text: String) {
    let isEmpty = text.hasPrefix("［］")
    let expected =
      isEmpty
      ? "<li>［］ 甲</li>"
      : "<li class=\"task\"><input type=\"checkbox\" disabled=\"\""
    #expect(html("- \(text)\n").contains(expected), "\(html("- \(text)\n"))")
    if !isEmpty { #expect(html("- \(text)\n").contains("/> 甲</li>"), "\(html("- \(text)\n"))") }
    #expect(codes("- \(text)\n") == [])
    // Elsewhere, and with another word in them, brackets are brackets.
    #expect(!html("\(text)\n").contains("<input"))
    #expect(!html("- ［注］甲\n- [注]甲\n- ［x］(a.md)\n").contains("<input"))
  }

  @Test(arguments: ["> 【！注意】\n> 甲\n", "> 【!注意】甲\n", "> 【！NOTE】\n> 甲\n"])
  func calloutsMayStandInBlackBrackets(text: String) {
    #expect(html(text).contains("callout") || html(text).contains("note"), "\(html(text))")
    #expect(!html(text).contains("【"))
    #expect(html("> 【注意】甲\n") == "<blockquote>\n<p>【注意】甲</p>\n</blockquote>\n")
  }

  /// What may be something else stays as it is.
  @Test(arguments: [
    "#话题#", "#3 号地块", "1.5亿元", "1、2月份增长", "一、二季度", "（见下文）", "[注]（见下文）", "3.14", "2023.1", "5、6月",
    "【通知】（第3号）", "－5%", "·····", "价格$5到$6", "3*4*5=60", "5~10人，20~30人", "2**10", "(1+2)*(3+4)",
    "a^b", "x~y~", "5~~6万人，7~~8万人", "A~1.2.3~B",
    "1.甲",
  ])
  func whatMayBeMeantOtherwiseStays(text: String) {
    #expect(html(text + "\n") == "<p>\(text)</p>\n")
    #expect(codes(text + "\n") == [])
  }

  @Test(arguments: [
    "`＃ 题`", "`[a]（b.md）`", "`＊＊a＊＊`", "`m^2^ 3*4*5 H~2~O`",
  ])
  func codeStaysAsItIs(text: String) {
    #expect(html("\(text)\n") == "<p><code>\(text.dropFirst().dropLast())</code></p>\n")
    #expect(
      html("```\n\(text)\n　　一、甲\n```\n")
        == "<pre tabindex=\"0\"><code>\(text)\n　　一、甲\n</code></pre>\n")
  }

  /// An official document (GB/T 9704-2012) as it is pasted: no blank line, first lines indented.
  @Test func officialDocumentsAreReadAsPasted() {
    let text = """
      各县区人民政府：
      　　现将有关事项通知如下：
      　　一、总体要求
      　　上半年，全区经济稳中有进。
      　　（一）工业
      　　1.规模以上工业
      　　增长64%。
      　　2.建筑业
      　　增长5%。
      　　（二）投资。投资增长3%。
      　　二、工作安排
      　　1、统一思想。
      　　2、加强领导。
      　　（1）甲
      　　①乙
      　　附件：1.名单
      　　　　　2.汇总表

      　　　　　　　　某某管委会办公室
      　　　　　　　　　2023年8月16日
      （此件公开发布）
      """
    #expect(
      html(text) == """
        <p class="addressee">各县区人民政府：</p>
        <p>现将有关事项通知如下：</p>
        <h2 id="一总体要求">一、总体要求</h2>
        <p>上半年，全区经济稳中有进。</p>
        <h3 id="一工业">（一）工业</h3>
        <h4 id="1规模以上工业">1.规模以上工业</h4>
        <p>增长64%。</p>
        <h4 id="2建筑业">2.建筑业</h4>
        <p>增长5%。</p>
        <p>（二）投资。投资增长3%。</p>
        <h2 id="二工作安排">二、工作安排</h2>
        <ol>
        <li>统一思想。</li>
        <li>加强领导。</li>
        </ol>
        <p>（1）甲</p>
        <p>①乙</p>
        <p>附件：</p>
        <ol>
        <li>名单</li>
        <li>汇总表</li>
        </ol>
        <p class="signature">某某管委会办公室<br />
        2023年8月16日</p>
        <p>（此件公开发布）</p>

        """)
    #expect(codes(text) == [])
  }

  /// Items of an agenda are no titles: nothing stands below them.
  @Test func chaptersWithoutTextOfTheirOwnAreParagraphs() {
    #expect(
      html("一、时间：8月16日\n二、地点：会议室\n三、参加人员：各科室\n") == """
        <p>一、时间：8月16日</p>
        <p>二、地点：会议室</p>
        <p>三、参加人员：各科室</p>

        """)
  }

  /// What is indented goes on with a list item, whatever stands between.
  @Test(arguments: [
    "2. 甲\n\n    ```\n    a\n    ```\n\n    乙\n\n    ```\n    b\n    ```\n\n    > 丙\n\n    丁\n",
    "- 甲\n\n    乙\n\n    - 丙\n\n        丁\n",
    "1. 甲\n\n    | a | b |\n    |---|---|\n    | 1 | 2 |　\n\n    乙\n",
  ])
  func listsGoOnWithWhatIsIndented(text: String) {
    var plain = MarkdownConverter()
    plain.mendsSlips = false
    #expect(html(text) == plain.fragment(of: text.utf8, file: "x.md").value.html.description)
    #expect(codes(text) == [])
  }

  @Test func linesEndAsTheyDidInTidiedTexts() throws {
    let tidied = try #require(MarkdownConverter().tidied(Array("甲\r\n＃ 乙\r\n".utf8)))
    #expect(String(decoding: tidied, as: UTF8.self) == "甲\r\n# 乙\r\n")
  }

  @Test func chaptersStandBelowTheHeadingAboveThem() {
    #expect(
      html("## 公报\n\n一、综合\n文。\n\n## 附录\n\n一、说明\n文。\n").contains("<h3 id=\"一说明\">一、说明</h3>"))
  }

  @Test func tablesFromSpreadsheetsAreTables() {
    let table = html("甲\t乙|丙\n1\t2\n3\t\n正文\n")
    #expect(
      table.contains("<th scope=\"col\" class=\"number\">甲</th>") && table.contains("乙|丙</th>"))
    #expect(table.hasSuffix("</table>\n</div>\n<p>正文</p>\n"), "\(table)")
  }

  @Test func fullWidthRowsAndTrailingSpacesAreRows() {
    let plain = html("|甲|乙|\n|-|-|\n|1|2|\n")
    #expect(html("｜甲｜乙｜\n｜－｜－｜\n｜1｜2｜　\n") == plain)
    #expect(html("|甲|乙|\n|-|-|　\n|1|2|　\n") == plain)
  }

  /// What stands right below a table of tabs is what it would be below one of pipes.
  @Test(arguments: ["注：初步数。", "资料来源：统计局", "正文一句。", "## 题", "2023年8月16日"])
  func whatStandsBelowATableOfTabs(line: String) {
    #expect(html("甲\t乙\n1\t2\n\(line)\n") == html("|甲|乙|\n|---|---|\n|1|2|\n\(line)\n"))
  }

  /// A blank line ends no table of tabs where a row with figures follows; another head begins another.
  @Test(arguments: [
    ("甲\t乙\nA\t1\nB\t2\n\nC\t3\n", 1, 4), ("甲\t乙\n\nA\t1\n\nB\t2\n\nC\t3\n", 1, 4),
    ("甲\t乙\nA\t1\n\n\nB\t2\nC\t3\n", 1, 4), ("甲\t乙\nA\t1\n\n丙\t丁\nB\t2\n", 2, 4),
    ("甲\t乙\nA\t1\n\n制表：丙\t审核：丁\n", 1, 2), ("甲\t乙\nA\t1\n\nB\t2\t3\n", 1, 2),
  ])
  func tablesOfTabsGoOnBehindABlankLine(text: String, tables: Int, rows: Int) {
    let table = html(text)
    #expect(table.components(separatedBy: "<table>").count == tables + 1, "\(table)")
    #expect(table.components(separatedBy: "<tr>").count == rows + 1, "\(table)")
    let isJoined = tables == 1 && rows > 2
    #expect(codes(text).contains("blank-line-in-table") == isJoined, "\(codes(text))")
  }

  @Test func tablesWithoutADelimiterRowAreReadAndSaid() {
    let text = "文\n| 甲 | 乙 |\n| 1 | 2 |\n"
    #expect(html(text) == "<p>文</p>\n" + html("| 甲 | 乙 |\n|---|---|\n| 1 | 2 |\n"))
    #expect(codes(text) == ["table-without-head"])
  }

  @Test(arguments: [
    ("注：初步数。", "<p class=\"table-note\">注：初步数。</p>\n"),
    ("资料来源：统计局", "<p class=\"table-note\">资料来源：统计局</p>\n"),
    (
      "注：甲。\n资料来源：乙",
      "<p class=\"table-note\">注：甲。</p>\n<p class=\"table-note\">资料来源：乙</p>\n"
    ),
    ("　　正文。", "<p>正文。</p>\n"), ("正文。", "<p>正文。</p>\n"), ("- 甲", "<ul>\n<li>甲</li>\n</ul>\n"),
  ])
  func whatStandsBelowATableIsNoRow(line: String, expected: String) {
    let table = "|甲|\n|-|\n|1|\n"
    #expect(html(table + line + "\n") == html(table) + expected)
  }

  /// `^^` continues the cell above (MultiMarkdown), `<<` the one to its left.
  @Test func cellsReachOverRowsAndColumns() {
    let rows = html("|地区|一季度|<<|\n|-|-|-|\n|秦川|1|2|\n|^^|3|<<|\n|甲|<<|乙|\n|^^|^^|丙|\n")
      .split(separator: "\n").filter { $0.hasPrefix("<t") && $0.contains("</t") }
    #expect(
      rows == [
        "<th scope=\"col\">地区</th>",
        "<th scope=\"colgroup\" class=\"number\" colspan=\"2\">一季度</th>",
        "<td rowspan=\"2\">秦川</td>", "<td class=\"number\">1</td>", "<td>2</td>",
        "<td class=\"number\" colspan=\"2\">3</td>", "<td rowspan=\"2\" colspan=\"2\">甲</td>",
        "<td>乙</td>",
        "<td>丙</td>",
      ])
  }

  /// A first row that names what stands below it goes on with the head.
  @Test func headsMayHaveTwoRows() {
    let table = html("|指标|6月||1—6月|\n|-|-|-|-|\n||总量|增速|总量|\n|收入|510|4.1|3010|\n")
    let head = table.components(separatedBy: "</thead>")[0]
    #expect(
      head.split(separator: "\n").filter { $0.hasPrefix("<th ") } == [
        "<th scope=\"col\" rowspan=\"2\">指标</th>",
        "<th scope=\"colgroup\" class=\"number\" colspan=\"2\">6月</th>",
        "<th scope=\"col\" class=\"number\">1—6月</th>",
        "<th scope=\"col\" class=\"number\">总量</th>",
        "<th scope=\"col\" class=\"number\">增速</th>",
        "<th scope=\"col\" class=\"number\">总量</th>",
      ])
    #expect(table.contains("<tbody>\n<tr>\n<td>收入</td>\n<td class=\"number\">510</td>"))
  }

  /// A row of words above words, or of figures, is none of the head.
  @Test(arguments: [
    "|项目|内容|\n|-|-|\n||续\n|甲|乙|\n", "|指标|数值|\n|-|-|\n||5|\n|甲|6|\n",
    "|指标|数值|\n|-|-|\n|甲|无|\n|乙|6|\n",
  ])
  func otherRowsAreNoHeads(table: String) {
    let rows = html(table).components(separatedBy: "<tbody>")[1].ranges(of: "<tr>")
    #expect(rows.count == 2)
  }

  @Test(arguments: ["|<<|1|", "|^^|1|", "|1|^^|\n|^^|^^|", "|1|<<|\n|^^|2|"])
  func cellsThatContinueNothingAreSaid(rows: String) {
    #expect(codes("|a|b|\n|-|-|\n\(rows)\n").allSatisfy { $0 == "cell-continues-nothing" })
    #expect(!html("|a|b|\n|-|-|\n\(rows)\n").contains("^^"))
    #expect(!html("|a|b|\n|-|-|\n\(rows)\n").contains("&lt;&lt;"))
  }

  @Test(arguments: [
    ("m^2^", "m<sup>2</sup>", "m²"), ("10^8^千瓦", "10<sup>8</sup>千瓦", "10⁸千瓦"),
    ("10^-3^", "10<sup>-3</sup>", "10⁻³"),
    ("平方米^2^", "平方米<sup>2</sup>", "平方米²"), ("H~2~O", "H<sub>2</sub>O", "H₂O"),
    ("SO~4~^2-^", "SO<sub>4</sub><sup>2-</sup>", "SO₄²⁻"), ("PM~2.5~", "PM<sub>2.5</sub>", "PM2.5"),
    ("增长~~5~~6亿元", "增长<del>5</del>6亿元", "增长6亿元"),
    ("(OH)~2~", "(OH)<sub>2</sub>", "(OH)₂"),
    ("10<sup>8</sup>千瓦", "10<sup>8</sup>千瓦", "10⁸千瓦"), ("<b>12</b>34人", "<b>12</b>34人", "1234人"),
    ("<ABBR title=\"甲\">乙</ABBR>", "<abbr title=\"甲\">乙</abbr>", "乙"),
    ("甲<span>乙</span>丙", "甲乙丙", "甲乙丙"),
    ("<ruby>秦<rt>qín</rt></ruby>", "<ruby>秦<rt>qín</rt></ruby>", "秦qín"),
    ("甲<br>乙", "甲<br />\n乙", "甲 乙"),
    ("x^{n}", "x^{n}", "x^{n}"), ("10<sup>a b</sup>", "10<sup>a b</sup>", "10^a b"),
    ("**<u>甲</u>**", "<strong><u>甲</u></strong>", "甲"),
  ])
  func raisedSignsAndHarmlessTagsMeanWhatTheySay(text: String, expected: String, plain: String) {
    let result = MarkdownConverter().fragment(of: text.utf8, file: "x.md")
    #expect(result.value.html.description == "<p>\(expected)</p>\n")
    #expect(result.value.plainText == plain + "\n")
    #expect(result.diagnostics.isEmpty)
  }

  @Test(arguments: [
    ("<b>甲", "甲", "tag-without-other-half"), ("甲</b>", "甲", "tag-without-other-half"),
    ("<b>~~甲</b>乙~~", "<del>甲乙</del>", "tag-without-other-half"),
    ("*<b>甲*乙</b>", "<em>甲</em>乙", "tag-without-other-half"),
    ("<span style=\"color:red\">甲</span>", "甲", "tag-without-look"),
    ("<sup onclick=\"x\">1</sup>", "<sup>1</sup>", "tag-without-look"),
  ])
  func tagsThatAreLeftOutAreSaid(text: String, expected: String, code: String) {
    #expect(html("文\(text)\n") == "<p>文\(expected)</p>\n")
    #expect(Set(codes("文\(text)\n")) == [code])
  }

  @Test(arguments: [
    ("**重点项目", 1), ("甲==重点==乙", 2), ("甲++新增++乙", 2), ("见[[丙]]", 2),
    ("{{< figure >}}", 1), ("甲{% include %}", 2), ("好:smile:", 2), ("甲^[注]", 2),
    ("甲 **乙** 丙 ** 丁", 11), ("__甲", 1),
    ("[甲](乙 丙)", 3), ("![甲", 1),
    ("王**，李**", 2),
  ])
  func marksThatReadersWouldSeeAreSaid(text: String, column: Int) {
    let diagnostics = MarkdownConverter().fragment(of: text.utf8, file: "x.md").diagnostics
    #expect(diagnostics.first?.rule.code == "marks-left")
    #expect(diagnostics.first?.location.position?.column == column)
  }

  @Test(arguments: [
    "\\*\\*甲", "138****1234", "姓名：____", "\\[甲](乙 丙)", "`**甲`", "**重点**", "a_b__c", "a == b",
    "a==b", "=====",
  ])
  func signsThatAreMeantAreNotSaid(text: String) {
    #expect(codes(text) == (text == "a_b__c" ? ["marks-left"] : []))
  }

  @Test(arguments: [
    ("####### 甲\n", "heading-too-deep"), ("甲<o:p></o:p>\n", "tag-of-word-processor"),
    ("<st1:place w:st=\"on\">甲</st1:place>\n", "tag-of-word-processor"),
    ("甲[^1]\n\n[^1]:\n", "footnote-empty"), ("甲[^1]\n\n[^1]: 注。\n正文。\n", "text-below-footnote"),
    ("<<<<<<< HEAD\n甲\n=======\n乙\n>>>>>>> b\n", "conflict-marker"),
    ("::: tip\n文\n\n", "colon-fence"),
    ("[TOC]\n\n文\n", "contents-marker"), ("文\n\n```\n码\n", "fence-not-closed"),
    ("面积$S=\\pi r^2$。\n", "formula"),
    ("$$\nx\n$$\n", "formula"), ("甲。\n\n---\n标题: 乙\n日期: 2023\n---\n\n丙\n", "second-front-matter"),
    ("甲。乙丙。\n---\n\n丁\n", "line-below-text"),
    ("# 甲 {#a}\n\n# 乙 {#a}\n", "heading-id-twice"),
  ])
  func whatOtherProgramsReadIsSaid(text: String, code: String) {
    #expect(codes(text).first == code)
  }

  /// The second line of a name in the list of attachments goes on with it.
  @Test func namesOfAttachmentsGoOnBelow() {
    let text = "　　附件：1.关于推进全省工业经济平稳运行和高质量\n　　　　　发展的若干措施\n　　　　2.乙\n"
    #expect(
      html(text)
        == "<p>附件：</p>\n<ol>\n<li>关于推进全省工业经济平稳运行和高质量发展的若干措施</li>\n<li>乙</li>\n</ol>\n")
    #expect(html("附件：1.甲\n　　下一段。\n").hasSuffix("<p>下一段。</p>\n"))
  }

  /// Each was lost, or turned into something else, without a word.
  @Test(arguments: [
    "增长**64%**[^1]\n\n[^1]: 注\n", "*a.*[^1]\n\n[^1]: 注\n", "_a_[^1]\n\n[^1]: 注\n",
    "[^1]**“a”**\n\n[^1]: 注\n",
    "10. 甲[^1]\n\n    [^1]: 注\n", "- - 甲[^1]\n\n    [^1]: 注\n", "甲[^1]\n\n  [^1]: 注\n\n    二\n",
    "甲[^1]\n\n[^1]:\n    注\n", "甲[^1]\n\n[^1]:\n\n    注\n", "见[^1]\n\n- ```\n  码\n\n[^1]: 注\n",
    "> 甲[^1]\n[^1]: 注\n", "> [!注意]\n> 甲[^1]\n>\n> [^1]: 注\n", "- 甲[^1]\n[^1]: 注\n",
    "|a|\n|-|\n|**5%**[^1]|\n\n[^1]: 注\n", "甲[^注 1]\n\n[^注 1]: 注\n", "甲[^ 1]\n\n[^1]：注\n",
  ])
  func notesAreNeverLost(text: String) {
    let html = html(text)
    #expect(
      html.contains("<p>注 <a class=\"footnote-back\"") || html.contains("<p>注</p>\n<p>二 <a"),
      "\(html)")
    #expect(
      !html.contains("*") && !html.contains("[^1]") && !html.contains("<code>二")
        && !html.contains("_a_"))
    #expect(codes(text).filter { $0 != "fence-not-closed" } == [])
  }

  /// What was eaten, glued or renumbered when documents were tried.
  @Test(arguments: [
    ("电话138****1234，139****5678。", "<p>电话138****1234，139****5678。</p>"),
    ("姓名：____（签字）____", "<p>姓名：____（签字）____</p>"), ("增长5%*；下降3%*。", "<p>增长5%*；下降3%*。</p>"),
    ("GDP*（亿元）、投资*（亿元）", "<p>GDP*（亿元）、投资*（亿元）</p>"), ("[记者]: 您好", "<p>[记者]: 您好</p>"),
    (">5%的有三个区县", "<p>&gt;5%的有三个区县</p>"), ("根据《通知》第\n（三）项办理。", "<p>根据《通知》第（三）项办理。</p>"),
    ("1. one\n(1) sub\n2. two", "<ol>\n<li>one\n(1) sub</li>\n<li>two</li>\n</ol>"),
    (
      "1. 甲\n（1）子\n2. 乙",
      "<ol>\n<li>甲</li>\n</ol>\n<p>（1）子</p>\n<ol start=\"2\">\n<li>乙</li>\n</ol>"
    ),
    (
      "1.甲\n2.乙\n1.丙\n2.丁",
      "<ol>\n<li>甲</li>\n<li>乙</li>\n</ol>\n<ol>\n<li>丙</li>\n<li>丁</li>\n</ol>"
    ),
    (
      "1、甲\n2、乙\n农业：\n1、丙\n2、丁",
      "<ol>\n<li>甲</li>\n<li>乙</li>\n</ol>\n<p>农业：</p>\n<ol>\n<li>丙</li>\n<li>丁</li>\n</ol>"
    ),
    ("一、甲：5人\n二、乙：6人\n共11人。", "<p>一、甲：5人</p>\n<p>二、乙：6人</p>\n<p>共11人。</p>"),
    (
      "附件：1.2023年表\n　　　2.2024年表\n　　　3.丙",
      "<p>附件：</p>\n<ol>\n<li>2023年表</li>\n<li>2024年表</li>\n<li>丙</li>\n</ol>"
    ),
    ("附件：1. 甲\n　　　2. 乙", "<p>附件：</p>\n<ol>\n<li>甲</li>\n<li>乙</li>\n</ol>"),
    (
      "一、总述\n　　1.甲\n　　文。\n　　2.乙\n　　文。\n　　附件：1.表一\n　　　　　2.表二\n　　　　　3.表三",
      """
      <h2 id="一总述">一、总述</h2>
      <h3 id="1甲">1.甲</h3>
      <p>文。</p>
      <h3 id="2乙">2.乙</h3>
      <p>文。</p>
      <p>附件：</p>
      <ol>
      <li>表一</li>
      <li>表二</li>
      <li>表三</li>
      </ol>
      """
    ),
    ("一、\t甲\n二、\t乙", "<p>一、\t甲</p>\n<p>二、\t乙</p>"),
    ("甲\n\n<br>\n\n乙", "<p>甲</p>\n<p>乙</p>"),
  ])
  func whatIsMeantAsItStandsStays(text: String, expected: String) {
    #expect(html(text + "\n") == expected + "\n")
    #expect(codes(text + "\n") == [])
  }

  @Test(arguments: [
    ("正文。\n\n兰州新区管理委员会\n2023年8月16日", true), ("|1|\n|-|\n|2|\n兰州市统计局\n2023年8月16日", true),
    ("正文。\n兰州市统计局\\\n2023年8月16日", true), ("正文。\n某某局\n2023年8月16日\n\n抄送：某某厅", true),
    ("一、报名\n报名截止时间：\n2023年8月16日", false), ("本证有效期至\n2028年8月16日", false),
    ("上报时间\n2023年8月31日", false),
  ])
  func signaturesNameABody(text: String, isSigned: Bool) {
    let html = html(text + "\n")
    #expect(html.contains("<p class=\"signature\">") == isSigned, "\(html)")
    #expect(!html.contains("\\"))
  }

  @Test func crossTablesAreRead() {
    let html = html("\t一季度\t二季度\n甲\t1\t2\n")
    #expect(
      html.contains("<th scope=\"col\"></th>\n<th scope=\"col\" class=\"number\">一季度</th>"),
      "\(html)")
    #expect(html.contains("<td>甲</td>"))
  }

  @Test func starsThatHideNamesAreSaid() {
    #expect(codes("李*明、王*华获奖。\n") == ["stars-within-words"])
    #expect(codes("李\\*明、王\\*华获奖。**重点**项目，*强调*。\n") == [])
  }

  @Test func openCommentsAreErrors() {
    #expect(codes("甲\n\n<!-- 乙\n\n丙\n") == ["comment-not-closed"])
    #expect(codes("甲\n\n<!-- 乙 -->\n\n丙\n") == [])
  }

  @Test func tidiedTextsAreReadInTheSameWayAndNeedNoMore() throws {
    let text = Array(
      "　　一、总体\n　　文。\n　　1、甲\n　　2、乙。\n[见]（a.md）＃\n｜甲｜\n｜－｜\n｜1｜\n注：乙\n甲\t乙\n1\t2\n## 题{#a}\n某某局\n2023年8月16日\n"
        .utf8)
    let converter = MarkdownConverter()
    let tidied = try #require(converter.tidied(text))
    #expect(converter.tidied(tidied) == nil, "\(String(decoding: tidied, as: UTF8.self))")
    let before = converter.fragment(of: text, file: "x.md").value.html
    let after = converter.fragment(of: tidied, file: "x.md").value.html
    #expect(before == after, "\(before)\n\(after)")
  }

  @Test func footnotesThatAreMissingAreSaidAtTheirPlaces() {
    let places = MarkdownConverter().fragment(of: "文文［^1］和［^2]\n".utf8, file: "x.md").diagnostics
      .map {
        $0.location.position?.column
      }
    #expect(places == [3, 8])
  }

  /// Chinese in an address belongs to it where something behind shows that.
  @Test(arguments: [
    ("见https://a.cn/甲.html。", "https://a.cn/甲.html"),
    ("https://a.cn/甲/2023年/乙.pdf下载", "https://a.cn/甲/2023年/乙.pdf"),
    ("https://a.cn/?q=甲&b=2，", "https://a.cn/?q=甲&b=2"), ("https://a.cn/甲/乙。", "https://a.cn/甲/乙"),
    ("https://a.cn/x查询", "https://a.cn/x"),
    ("https://a.cn/2023年公报.pdf下载", "https://a.cn/2023年公报.pdf"),
    ("网址：http：／／a.cn/x", "http://a.cn/x"), ("网址：www.gov.cn。", "http://www.gov.cn"),
    ("见www.gov.cn/甲/乙.html", "http://www.gov.cn/甲/乙.html"), ("（www.a.cn）", "http://www.a.cn"),
  ])
  func bareAddressesAreWhole(text: String, expected: String) {
    let parsed = MarkdownConverter().fragment(of: text.utf8, file: "x.md")
    #expect(parsed.value.links.map(\.destination) == [expected])
    #expect(parsed.diagnostics.isEmpty)
  }

  @Test func addressesBehindOthersAreFound() {
    let text = "https://www.a.cn/www.b/www.c见www.d.cn和www.e.cn。"
    let links = MarkdownConverter().fragment(of: text.utf8, file: "x.md").value.links
    #expect(
      links.map(\.destination) == [
        "https://www.a.cn/www.b/www.c", "http://www.d.cn", "http://www.e.cn",
      ])
  }

  @Test func addressesWithoutAnEndAreSaid() {
    #expect(codes("详见https://a.cn/甲查询") == ["address-end-unclear"])
    #expect(codes("详见<https://a.cn/甲查询>，`https://a.cn/甲`，https://a.cn/ 甲") == [])
  }

  @Test(arguments: ["www", "www.", "xwww.a.cn", "www.甲", "a@www.b.cn", "`www.a.cn`"])
  func whatIsNoAddressIsNoLink(text: String) {
    #expect(MarkdownConverter().fragment(of: text.utf8, file: "x.md").value.links.isEmpty)
  }
}
