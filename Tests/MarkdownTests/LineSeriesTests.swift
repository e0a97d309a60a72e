import Markdown
import Testing

/// Lines under one another that begin in the same way stay lines of their own.
@Suite struct LineSeriesTests {
  private func html(_ text: String) -> String {
    MarkdownConverter().fragment(of: text.utf8, file: "x.md").value.html.description
  }

  @Test(arguments: [
    "-甲\n-乙", "－甲\n－乙", "+甲\n+乙", "l 甲\nl 乙", "Ø 甲\nØ 乙", "-甲\n\n-乙", "- 甲\n-乙",
  ])
  func bulletsOfAnyKindAreAList(text: String) {
    #expect(html(text + "\n") == "<ul>\n<li>甲</li>\n<li>乙</li>\n</ul>\n" || text.contains("\n\n"))
    #expect(html(text + "\n").hasPrefix("<ul>"))
  }

  /// A count behind a hyphen is an item below items, and an amount keeps its sign.
  @Test(arguments: [
    ("-甲\n-3家", "<ul>\n<li>甲</li>\n<li>3家</li>\n</ul>\n"),
    ("- 甲\n-3家\n-乙", "<ul>\n<li>甲</li>\n<li>3家</li>\n<li>乙</li>\n</ul>\n"),
    ("－甲\n－12个项目", "<ul>\n<li>甲</li>\n<li>12个项目</li>\n</ul>\n"),
    ("1.甲\n2.乙\n4.丁", "<ol>\n<li>甲</li>\n<li>乙</li>\n<li value=\"4\">丁</li>\n</ol>\n"),
    (
      "1、甲\n2、乙\n4、丁\n5、戊",
      "<ol>\n<li>甲</li>\n<li>乙</li>\n<li value=\"4\">丁</li>\n<li>戊</li>\n</ol>\n"
    ),
  ])
  func itemsStayInTheirLists(text: String, expected: String) {
    #expect(html(text + "\n") == expected)
  }

  @Test(arguments: ["-甲\n-3亿元", "-甲\n-3%", "-甲\n-3个百分点", "-甲\n-1.5家"])
  func amountsKeepTheirSigns(text: String) {
    #expect(html(text + "\n").contains(text.split(separator: "\n")[1]))
  }

  @Test(arguments: [
    "1）甲\n2）乙", "1，甲\n2，乙", "1,甲\n2,乙", "１．甲\n２．乙", "1.2023年总结\n2.2024年计划", "1.5G网络\n2.甲",
    "1、2023年\n2、2024年", "1、2月份\n2、3月份", "1.甲\n2.5G网络\n3.乙", "1. 甲\n2、乙", "1.甲\n2. 乙\n3.丙",
  ])
  func numberedLinesAreAList(text: String) {
    let html = html(text + "\n")
    #expect(html.hasPrefix("<ol>\n<li>"))
    #expect(!html.contains("<p>"))
  }

  @Test(arguments: [
    "A.甲\nB.乙", "A、甲\nB、乙", "a）甲\nb）乙", "Ⅰ.甲\nⅡ.乙", "❶甲\n❷乙", "○甲\n○乙", "□甲\n☑乙", "★甲\n▲乙",
    "——甲\n——乙", "甲：\n——乙乙\n——丙",
    "[1] 甲\n[2] 乙", "一是甲。\n二是乙。", "一．甲\n二．乙", "第一，甲。\n第二，乙。", "第一条 甲\n第二条 乙", "第一章　总则\n第一条　甲",
    "时间：甲\n地点：乙", "时间:8月\n地点:兰州", "时　间：甲\n地　点：乙", "问：甲？\n答：乙。", "8:30 甲\n9:00 乙", "1月：甲\n2月：乙",
    "→ 甲\n→ 乙",
    "〔1〕甲\n〔2〕乙",
    "i. 甲\nii. 乙\niii. 丙", "I、甲\nII、乙", "（i）甲\n（ii）乙", "(iv) 甲\n(v) 乙", "ii. 甲\niii. 乙",
    "（A）甲\n（B）乙", "【甲】乙\n【丙】丁", "甲方：\n乙方：", "※甲\n※乙", "**一、甲**\n乙", "（一)甲\n（二)乙",
    "**甲：**乙\n**丙：**丁",
    "—— 甲\n—— 乙", "其一，甲。\n其二，乙。", "㈠甲\n㈡乙", "㊀甲\n㊁乙", "一）甲\n二）乙", "壹、甲\n贰、乙", "甲、乙方\n乙、丙方",
    "首先，甲。\n其次，乙。\n最后，丙。", "1.1 甲\n1.2 乙\n1.2.1 丙\n2.1 丁", "1.1.9　甲\n1.1.10　乙", "1 甲\n2 乙",
    "1　甲\n2　乙",
    "√甲\n×乙", "✅ 甲\n❌ 乙", "👉甲\n👉乙", "⬤甲\n⬤乙", "1️⃣甲\n2️⃣乙",
  ])
  func otherLinesAreParagraphs(text: String) {
    let html = html(text + "\n")
    #expect(
      html.split(separator: "\n").count == text.split(separator: "\n").count
        && html.hasPrefix("<p>"), "\(html)")
    let plain = MarkdownConverter().fragment(of: text.utf8, file: "x.md").value.plainText
    for line in text.split(separator: "\n") {
      #expect(plain.contains(line.replacing("**", with: "")))
    }
  }

  /// One such line alone, or one that may go on with a sentence, stays as it is.
  @Test(arguments: [
    "1.5亿元\n2.3亿元", "甲\n-乙", "时间：甲\n乙", "A. Smith\nB", "1）甲", "○○市\n○○县",
    "根据全区上半年统计数据和各部门上报的情况以及《条例》\n——特别是第三章的规定办理。", "https://a.cn\nhttps://b.cn",
    "二三是五\n六七", "1.5 亿元\n2.7 亿元", "3 月\n1 月", "甲、乙\n丙、丁", "第一季度，甲\n第二季度，乙", "最后，甲\n首先，乙",
    "vi. 甲", "xi，甲\nxii，乙", "ix. 甲\nvi. 乙",
  ])
  func whatMayBeMeantOtherwiseStays(text: String) {
    #expect(html(text + "\n").split(separator: "<p>").count == 1)
    #expect(!html(text + "\n").contains("<li>"))
  }

  /// Parts of one kind are read in the same way, whatever stands below the last one.
  @Test(arguments: [
    ("一、甲\n\n内容。\n\n二、乙\n\n内容。\n\n三、丙\n", 3), ("一、甲\n二、乙\n内容。\n三、丙\n内容。\n四、丁\n内容。\n", 4),
    ("一、甲\n内容。\n（一）子\n二、乙\n内容。\n", 2), ("一、甲\n二、乙\n三、丙\n共三项。\n", 0),
  ])
  func partsOfOneKindAreReadInTheSameWay(text: String, headings: Int) {
    #expect(html(text).ranges(of: "<h2").count == headings)
  }

  /// Items of another list between them are no part of a row.
  @Test func rowsGoOnBehindOtherLists() {
    let html = html("1、甲\n\n1. 子\n2. 丑\n\n2、乙\n\n1. 寅\n\n3、丙\n")
    #expect(!html.contains("、"))
  }

  /// A list of Markdown's between two numbers of another is no part of their list, whatever it is numbered
  /// with.
  @Test(arguments: [
    "1、甲\n\n1. 子\n2. 丑\n\n2、乙\n", "1、甲\n1. 子\n2. 丑\n2、乙\n", "1、甲\n\n1) 子\n2) 丑\n\n2、乙\n",
    "1、甲\n\n1. 子\n\n2、乙\n", "1、甲\n2、乙\n\n1. 子\n2. 丑\n\n3、丙\n",
  ])
  func aListBetweenTwoNumbersIsOneOfItsOwn(text: String) {
    let html = html(text)
    #expect(!html.contains("、"))
    #expect(html.ranges(of: "<ol").count >= 3, "\(html)")
    // The sub-list begins anew, and the other goes on with its own number.
    #expect(html.contains("<ol>\n<li>子</li>"), "\(html)")
    let last = text.contains("3、") ? ("丙", 3) : ("乙", 2)
    #expect(html.contains("<ol start=\"\(last.1)\">\n<li>\(last.0)</li>"), "\(html)")
  }

  /// A day before a comma keeps its number: lists with commas begin with 1.
  @Test(arguments: ["16，开会\n17，散会", "23,甲\n24,乙", "2，甲\n3，乙"])
  func daysBeforeCommasAreNoList(text: String) {
    #expect(!html(text + "\n").contains("<li>"))
    #expect(html("前。\n\n1，甲\n2，乙\n3，丙\n").contains("<li>丙</li>"))
    for line in text.split(separator: "\n") { #expect(html(text + "\n").contains(line)) }
  }

  /// Line breaks that stand there already are enough, and none is shown.
  @Test(arguments: ["时间：甲\\\n地点：乙", "时间：甲  \n地点：乙", "1、甲\\\n2、乙", "•甲\\\n•乙"])
  func lineBreaksAreKept(text: String) {
    let html = html(text + "\n")
    #expect(!html.contains("\\"))
    #expect(html.contains("<br />") || html.contains("<li>"))
  }

  /// 1） within 1、 and 2、 counts by itself.
  @Test func numbersCountByTheirMarks() {
    let html = html("1、甲\n\n文。\n\n1）子。\n\n2）丑。\n\n2、乙\n\n文。\n")
    #expect(!html.contains("、") && !html.contains("）"), "\(html)")
  }
}
