import Markdown
import Testing

/// Documents as they are pasted from a word processor, by what readers see of them.
@Suite struct PastedDocumentTests {
  private func html(_ text: String) -> String {
    MarkdownConverter().fragment(of: text.utf8, file: "x.md").value.html.description
  }

  private func codes(_ text: String) -> [String] {
    MarkdownConverter().fragment(of: text.utf8, file: "x.md").diagnostics.map(\.rule.code)
  }

  /// A number with a space behind it begins an item below an indented paragraph, whatever the number is.
  @Test(arguments: [
    (
      "　　企业要依法报送。\n　　2. 抓过程",
      "<p>企业要依法报送。</p>\n<ol start=\"2\">\n<li>抓过程</li>\n</ol>"
    ),
    (
      "　　1. 抓源头\n　　企业要依法报送。\n　　2. 抓过程\n　　逐级审核。\n　　3. 抓结果",
      """
      <ol>
      <li>抓源头</li>
      </ol>
      <p>企业要依法报送。</p>
      <ol start="2">
      <li>抓过程</li>
      </ol>
      <p>逐级审核。</p>
      <ol start="3">
      <li>抓结果</li>
      </ol>
      """
    ),
    (
      "　　企业要依法报送。\n2. 抓过程",
      "<p>企业要依法报送。</p>\n<ol start=\"2\">\n<li>抓过程</li>\n</ol>"
    ),
    (
      "企业要依法报送。\n2. 抓过程",
      "<p>企业要依法报送。</p>\n<ol start=\"2\">\n<li>抓过程</li>\n</ol>"
    ),
    ("　　1. 甲\n　　2. 乙", "<ol>\n<li>甲</li>\n<li>乙</li>\n</ol>"),
    ("　　企业要依法报送。\n　　3、抓过程", "<p>企业要依法报送。</p>\n<p>3、抓过程</p>"),
    ("　　企业要依法报送。\n　　（二）抓过程", "<p>企业要依法报送。</p>\n<p>（二）抓过程</p>"),
    ("　　企业要依法报送。\n　　②抓过程", "<p>企业要依法报送。</p>\n<p>②抓过程</p>"),
    ("　　企业要依法报送。\n3、抓过程", "<p>企业要依法报送。</p>\n<p>3、抓过程</p>"),
    ("　　企业要依法报送。\n（二）抓过程", "<p>企业要依法报送。</p>\n<p>（二）抓过程</p>"),
    ("　　企业要依法报送。\n②抓过程", "<p>企业要依法报送。</p>\n<p>②抓过程</p>"),
    (
      "The number of windows is\n14. The number of doors is 6.",
      "<p>The number of windows is\n14. The number of doors is 6.</p>"
    ),
  ])
  func numbersBelowParagraphsBeginItems(text: String, expected: String) {
    #expect(html(text + "\n") == expected + "\n")
    #expect(codes(text + "\n") == [])
  }

  /// Items that are sentences make items of those beside them, though the last has no full stop.
  @Test(arguments: [
    (
      "二、建筑业\n1.总产值3215.6亿元；\n2.签订合同额增长3.2%\n全年从业3.5万人。",
      "<ol>\n<li>总产值3215.6亿元；</li>\n<li>签订合同额增长3.2%</li>\n</ol>\n<p>全年从业3.5万人。</p>\n"
    ),
    (
      "二、建筑业\n　　1.甲；\n　　2.乙；\n　　3.丙\n　　文。",
      "<ol>\n<li>甲；</li>\n<li>乙；</li>\n<li>丙</li>\n</ol>\n<p>文。</p>\n"
    ),
  ])
  func itemsBesideSentencesAreNoTitles(text: String, end: String) {
    #expect(html(text + "\n").hasSuffix(end), "\(html(text))")
    #expect(html(text + "\n").ranges(of: "<h").count == 1)
  }

  /// One item that is a sentence leaves the titles above it as they are.
  @Test func titlesStayBesideOneSentence() {
    let html = html("一、甲\n1.工业\n增长5%。\n2.建筑业\n增长3%。\n3.其他。略。\n")
    #expect(html.ranges(of: "<h3").count == 2, "\(html)")
  }

  /// Stars hide parts of names, whatever stands between the names.
  @Test(arguments: [
    "李*明\n王*华", "李*明  \n王*华", "李*明,138****5678;王*华,139****1234", "李*明;王*华", "李*明 王*华",
    "李*明　王*华", "李*明、张*，赵某", "李*明，张*。", "李*明和王*华获奖。",
  ])
  func starsThatHideNamesAreSaid(text: String) {
    #expect(codes(text + "\n") == ["stars-within-words"], "\(html(text))")
  }

  @Test(arguments: [
    "这是*重点*内容。", "要坚持*稳中求进，以进促稳*。", "**重点：稳中求进**和**二**。", "李\\*明\n王\\*华",
  ])
  func emphasisIsNotTakenForNames(text: String) {
    #expect(codes(text + "\n") == [])
  }

  /// A star that opens emphasis with a space behind it is a bullet, and its other half stays.
  @Test(arguments: [
    ("* 本表不含*", ["marks-left"]), ("|甲|\n|-|\n|1|\n\n* 本表不含农户。*", ["marks-left"]),
    ("　　* 本表不含*", ["marks-left"]), ("* 本表不含\n  农户*", ["marks-left"]), ("* 甲\n* 乙", []),
    ("* *甲*", []), ("* 甲\\*", []), ("- 甲*", []), ("* 增长5%*，下降", []),
  ])
  func starsAroundANoteAreSaid(text: String, expected: [String]) {
    #expect(codes(text + "\n") == expected, "\(html(text))")
  }

  private static let signature =
    "<p class=\"signature\">泉州市统计局<br />\n2026年3月12日</p>"

  /// What follows a signature leaves it one.
  @Test(arguments: [
    "附件：1.任务分解表\n　　　2.名单", "附件：任务分解表", "[附件1：任务分解表](a.xlsx)", "- [任务分解表](a.xlsx)\n- [名单](b.xlsx)",
    "1. [任务分解表](a.xlsx)", "附件1\n任务分解表\n\n|甲|乙|\n|-|-|\n|1|2|", "附件\n\n# 任务分解表\n\n文。",
    "抄送：市政府办公室。\n泉州市统计局办公室　　2026年3月12日印发", "（此件公开发布）\n\n附件：任务分解表", "泉州市统计局办公室 2026年3月12日印发",
    "# 统计管理办法\n\n第一条　甲。\n\n第二条　乙。", "统计管理办法\n\n第一条　甲。", "---\n\n文。",
  ])
  func signaturesStayAboveWhatFollows(rest: String) {
    for gap in ["\n", "\n\n"] {
      let signed = "　　现印发给你们，请遵照执行。\n\n　　　　　　　　泉州市统计局\n　　　　　　　　2026年3月12日"
      let html = html("\(signed)\(gap)\(rest)\n")
      #expect(html.contains(Self.signature), "\(html)")
    }
  }

  /// At the margin, a signature is one below a text that is whole.
  @Test(arguments: [
    "附件：任务分解表", "[任务分解表](a.xlsx)", "- [任务分解表](a.xlsx)", "附件1\n任务分解表", "附表\n\n|甲|\n|-|\n|1|",
    "联系人：张三",
    "1、任务分解表\n2、名单", "抄送：市政府办公室。",
  ])
  func signaturesAtTheMarginStay(rest: String) {
    for text in ["文。\n", "特此通知\n\n"] {
      let html = html("\(text)泉州市统计局\n2026年3月12日\n\(rest)\n")
      #expect(html.contains(Self.signature), "\(html)")
    }
  }

  @Test func aDocumentMayBeSignedTwice() {
    let signed = "文。\n\n泉州市统计局\n2026年3月12日\n"
    #expect(html(signed + "\n# 方案\n\n" + signed).ranges(of: Self.signature).count == 2)
  }

  /// Words in the middle of a text that only look like it.
  @Test(arguments: [
    "# 公告\n\n泉州市统计局\n2026年3月12日\n\n文。", "管理办法\n\n泉州市统计局\n2026年3月12日\n\n第一章　总则",
    "会议安排如下。\n\n开会时间\n2026年3月12日\n\n文。", "文。\n\n2026年3月12日\n\n文。",
    "文。\n泉州市统计局\n2026年3月12日\n开会。", "```\n文。\n泉州市统计局\n2026年3月12日\n```\n",
  ])
  func otherDatesSignNothing(text: String) {
    #expect(!html(text + "\n").contains("signature"), "\(html(text))")
  }

  /// What stands on lines of its own at the end of a document, and above its tables, stays there.
  @Test(arguments: [
    (
      "抄送：市政府办公室。\n泉州市统计局办公室　　2026年3月12日印发",
      "<p>抄送：市政府办公室。</p>\n<p>泉州市统计局办公室　　2026年3月12日印发</p>"
    ),
    ("附件1\n任务分解表", "<p>附件1</p>\n<p>任务分解表</p>"), ("附件\n任务分解表", "<p>附件</p>\n<p>任务分解表</p>"),
    ("　　附件 2：\n　　任务分解表", "<p>附件 2：</p>\n<p>任务分解表</p>"),
    ("按要求填写\n附件1和其他表。", "<p>按要求填写附件1和其他表。</p>"),
  ])
  func linesOfTheirOwnStayThere(text: String, expected: String) {
    #expect(html(text + "\n") == expected + "\n")
    #expect(codes(text + "\n") == [])
  }

  /// The unit of all of a table stands between its caption and its rows.
  @Test(arguments: [
    "表1：主要指标\n单位：亿元\n|甲|\n|-|\n|1|", "表1：主要指标\n　　　　单位：亿元\n甲\t乙\n丙\t1",
    "表1：主要指标\n\n单位：亿元\n\n|甲|\n|-|\n|1|",
    "表1：主要指标\n（单位：亿元）\n\n|甲|\n|-|\n|1|", "表1：主要指标\\\n单位：亿元\n\n|甲|\n|-|\n|1|",
  ])
  func unitsGoWithCaptions(text: String) {
    let html = html("文。\n\n\(text)\n")
    let unit = text.contains("（单") ? "（单位：亿元）" : "单位：亿元"
    #expect(html.contains("<caption>表1：主要指标<br />\n\(unit)</caption>"), "\(html)")
    #expect(codes(text + "\n") == [])
  }

  /// Without a colon the line above is no caption, and stays a line of its own.
  @Test(arguments: ["表1 主要指标\n单位：亿元\n|甲|\n|-|\n|1|", "主要指标\n（单位：亿元）\n\n|甲|\n|-|\n|1|"])
  func unitsAboveTablesAreLinesOfTheirOwn(text: String) {
    let lines = text.split(separator: "\n")
    #expect(html(text + "\n").hasPrefix("<p>\(lines[0])</p>\n<p>\(lines[1])</p>\n<div"))
    #expect(codes(text + "\n") == [])
  }

  @Test func otherLinesBelowCaptionsStay() {
    #expect(!html("表1：主要指标\n单位：亿元\n\n文。\n").contains("<br"))
    #expect(!html("表1：主要指标\n口径：全市\n|甲|\n|-|\n|1|\n").contains("<caption"))
  }

  /// Two rows of heads are read as one that names each column in full, and the row to write is said.
  @Test(arguments: [
    "| 指标 | 1—9月 | |\n| | 绝对量 | 增速（%） |\n|---|---|---|\n| 产值 | 12 | 5.1 |",
    "| 指标 | 1—9月 | << |\n| ^^ | 绝对量 | 增速（%） |\n|---|---|---|\n| 产值 | 12 | 5.1 |",
    "指标\t1—9月\t\n\t绝对量\t增速（%）\n产值\t12\t5.1",
    "指标\t1—9月\t\n指标\t绝对量\t增速（%）\n产值\t12\t5.1",
  ])
  func headsOfTwoRowsAreOne(text: String) {
    let html = html("文。\n\n\(text)\n")
    for head in [">指标</th>", ">1—9月绝对量</th>", ">1—9月增速（%）</th>"] {
      #expect(html.contains(head), "\(html)")
    }
    #expect(html.contains("<th scope=\"col\" class=\"number\">1—9月绝对量"))
    #expect(html.ranges(of: "<tr>").count == 2 && !html.contains("|"))
    let said = MarkdownConverter().fragment(of: text.utf8, file: "x.md").diagnostics
    #expect(said.map(\.rule.code) == ["two-head-rows"])
    #expect(said.first?.location.position?.line == 1)
  }

  @Test(arguments: [
    ("指标\t单位\t产值\t\n\t\t2023年\t2024年\n甲\t亿元\t1\t2", "指标 单位 产值2023年 产值2024年"),
    ("|指标|单位|||\n|||本月|累计|\n|-|-|-|-|\n|甲|亿元|1|2|", "指标 单位 本月 累计"),
    ("|指标|绝对量||增速|\n||本月|累计||\n|-|-|-|-|\n|甲|1|2|3|", "指标 绝对量本月 绝对量累计 增速"),
  ])
  func eachColumnIsNamedInFull(text: String, heads: String) {
    let found = html(text + "\n").matches(of: /<th [^>]*>([^<]*)</).map { String($0.output.1) }
    #expect(found.joined(separator: " ") == heads)
  }

  /// Where the line that belongs below the head stands below rows of data, nothing is made one.
  @Test(arguments: [
    "| 指标 | 数值 |\n| 产值 | 12 |\n|---|---|\n| 投资 | 5 |",
    "| 指标 | 说明 |\n| 甲 | 乙 |\n|---|---|\n| 丙 | 丁 |",
    "指标 | 1—9月 |\n | 绝对量 | 增速\n---|---|---\n产值 | 12 | 5",
  ])
  func linesBelowOtherRowsAreSaid(text: String) {
    let html = html(text + "\n")
    #expect(codes(text + "\n") == ["table-without-head"])
    #expect(html.contains(">指标</th>") && !html.contains("---"), "\(html)")
    #expect(html.ranges(of: "<tr>").count == 3)
  }

  /// Rows that hold data are none of the head.
  @Test(arguments: [
    "指标\t数值\t增速\n\t12\t5.1\n乙\t1\t2", "\t一季度\t二季度\n甲\t1\t2\n乙\t1\t2", "指标\t说明\n甲\t文字\n乙\t1",
    "地区\t企业\t产值\n东区\t甲厂\t5\n\t乙厂\t6", "地区\t负责人\n\t张三\n西区\t李四",
  ])
  func rowsOfDataAreNoHeads(text: String) {
    let count = text.split(separator: "\n").count
    #expect(html(text + "\n").ranges(of: "<tr>").count == count)
    #expect(codes(text + "\n") == [])
  }

  /// What was mended once needs no more, and reads as it did.
  @Test(arguments: [
    "　　企业要依法报送。\n　　2. 抓过程\n企业。\n3. 抓结果\n", "表1：主要指标\n　　　单位：亿元\n甲\t乙\n丙\t1\n",
    "文。\n\n　　　　　泉州市统计局\n　　　　　2026年3月12日\n附件1\n任务分解表\n抄送：某某局。\n某某局办公室　　2026年3月12日印发\n",
    "|指标|1—9月||\n||绝对量|增速|\n|-|-|-|\n|产值|12|5|\n", "指标\t1—9月\t\n\t绝对量\t增速\n产值\t12\t5\n",
  ])
  func tidiedDocumentsNeedNoMore(text: String) throws {
    let converter = MarkdownConverter()
    let tidied = try #require(converter.tidied(Array(text.utf8)))
    #expect(converter.tidied(tidied) == nil, "\(String(decoding: tidied, as: UTF8.self))")
    #expect(html(String(decoding: tidied, as: UTF8.self)) == html(text))
  }
}
