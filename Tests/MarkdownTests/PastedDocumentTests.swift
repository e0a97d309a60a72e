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
}
