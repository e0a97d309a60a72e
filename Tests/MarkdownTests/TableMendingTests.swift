import Markdown
import Testing

/// Tables as they are typed, by the table that is meant.
@Suite struct TableMendingTests {
  private func result(_ text: String) -> (html: String, codes: [String]) {
    let parsed = MarkdownConverter().fragment(of: text.utf8, file: "x.md")
    return (parsed.value.html.description, parsed.diagnostics.map(\.rule.code))
  }

  private static let plain = "|甲|乙|\n|---|---|\n|1|2|\n|3|4|\n"

  @Test(arguments: [
    "|甲|乙|\n|——|——|\n|1|2|\n|3|4|", "｜甲｜乙｜\n｜—｜—｜\n｜1｜2｜\n｜3｜4｜", "|甲｜乙|\n|---|---|\n|1｜2|\n|3|4|",
    "|甲|乙|\n|－－－｜－－－|\n|1|2|\n|3|4|", "|甲|乙|\n|---+---|\n|1|2|\n|3|4|",
    "+---+---+\n|甲|乙|\n+===+===+\n|1|2|\n+---+---+\n|3|4|\n+---+---+",
  ])
  func otherSignsAreReadAsTheyAreMeant(text: String) {
    #expect(result(text + "\n").html == result(Self.plain).html)
    #expect(result(text + "\n").codes == [])
  }

  @Test(arguments: [
    ("|甲|乙|\n|---|\n|1|2|\n|3|4|", "delimiter-row-misfits"),
    ("|甲|乙|\n|---|---|---|\n|1|2|\n|3|4|", "delimiter-row-misfits"),
    ("甲 | 乙\n---|---|---\n1 | 2\n3 | 4", "delimiter-row-misfits"),
    ("|甲|乙|\n\n|---|---|\n\n|1|2|\n\n|3|4|", "blank-line-in-table"),
    ("|甲|乙|\n|---|---|\n|1|2|\n\n|3|4|", "blank-line-in-table"),
    ("|---|---|\n|甲|乙|\n|1|2|\n|3|4|", "table-without-head"),
    ("|甲|乙|\n|1|2|\n|3|4|", "table-without-head"),
    ("甲 | 乙\n1 | 2\n3 | 4", "table-without-head"), ("甲 ｜ 乙\n1 ｜ 2\n3 ｜ 4", "table-without-head"),
  ])
  func guessesAreSaid(text: String, code: String) {
    #expect(result(text + "\n").html == result(Self.plain).html)
    #expect(result(text + "\n").codes == [code])
  }

  /// What stands below a table like a row is said to be none.
  @Test(arguments: [
    ("|甲|乙|\n|---|---|\nA 丙\n1 丁", true), ("|甲|乙|\n|---|---|\n|丙|1|\n丁 2", true),
    ("|甲|乙|\n|---|---|\n|丙|1|\n注：甲 乙", false), ("|甲|乙|\n|---|---|\n|丙|1|\n以上 如此", false),
    ("|甲|乙|\n|---|---|\n|丙|1|\n\n丁 2", false),
    ("|甲|乙|\n|---|---|\n|丙|1|\n2023年 共有三项，见下文。", false),
  ])
  func rowsWithoutPipesAreSaid(text: String, isSaid: Bool) {
    let (html, codes) = result(text + "\n")
    #expect(codes == (isSaid ? ["row-without-pipes"] : []))
    #expect(html.contains("</table>"))
  }

  /// A table of commas in a text is none.
  @Test(arguments: [
    ("地区,产值,增速\n东区,50,5.3%\n西区,60,6.1%", true), ("地区，产值\n东区，50亿元\n西区，-60亿元", true),
    ("区,产值,增速\n东区,50,\n西区,60,6.1%\n\n完。", true), ("甲,乙,丙\n丁,戊,己\n庚,辛,壬", false),
    ("地区,产值\n东区,50", false), ("上半年，增长5%\n下半年，增长6%\n全年，增长7%", false),
    ("2023年，50，60\n2024年，50，60\n2025年，60，70", false),
    ("去年，3月份开工，\n今年，5月完工，\n明年，6月投产，\n", false), ("甲，乙。\n丙，5。\n丁，6。", false),
  ])
  func columnsOfCommasAreSaid(text: String, isSaid: Bool) {
    #expect(result("前文。\n\n" + text + "\n").codes == (isSaid ? ["comma-columns"] : []))
  }

  /// Rows of a spreadsheet are rows whatever their first cells begin with.
  @Test(arguments: [
    ("指标\t数值\t增速\n一、工业\t12\t3\n  其中：国有\t13\t4\n1. 轻工\t5\t6\n- 其他\t1\t2", 5, []),
    ("指标\t数值\n1.工业\t12\n2.农业\t3", 3, []), ("指标\t\"同比\n增长\"\n甲\t1\n乙\t\"2\n3\"", 3, []),
    ("甲\t乙\t丙\n\n1\t2\t3\n\n4\t5\t6", 3, ["blank-line-in-table"]),
    ("甲\t乙\n丙\t1\n\n丁\t2", 3, ["blank-line-in-table"]),
    ("甲|乙\n工业|5\n农业|6", 3, ["table-without-head"]), ("甲｜乙\n工业｜-5%", 2, ["table-without-head"]),
    ("名称\t\"甲\"\n乙\t\"\"\n丙\t1", 3, []),
  ])
  func rowsOfSpreadsheetsStayTogether(text: String, rows: Int, codes: [String]) {
    let result = result("前文。\n\n\(text)\n正文。\n")
    #expect(result.html.matches(of: /<tr>/).count == rows, "\(result.html)")
    #expect(result.html.hasSuffix("<p>正文。</p>\n"))
    #expect(result.codes == codes)
  }

  /// Two tables that begin alike are two.
  @Test(arguments: [
    "指标\t2025\n甲\t1\n\n指标\t2024\n乙\t2\n", "指标\t2025年\n甲\t1\n\n地区\t2024年\n乙\t2\n",
    "指标\t数值\n甲\t1\n乙\t2\n\n指标\t数值\n丙\t3\n",
  ])
  func tablesOfTabsThatBeginAlikeAreTwo(text: String) {
    let html = result(text).html
    #expect(html.matches(of: /<table>/).count == 2, "\(html)")
  }

  /// A row may begin with what begins a list elsewhere; a list below a table may have a pipe.
  @Test func rowsWithoutOuterPipesMayBeginLikeItems() {
    let html = result("指标|数值\n---|---\n甲|1\n- 乙|3\n1. 丙|5\n").html
    #expect(html.contains("<td>- 乙</td>") && html.contains("<td>1. 丙</td>"), "\(html)")
    #expect(!html.contains("<li>"))
    #expect(result("指标|数值\n---|---\n甲|1\n- 见甲\n").html.contains("<li>见甲</li>"))
    #expect(result("指标|数值\n---|---\n甲|1\n- 见a|b|c\n").html.contains("<li>"))
  }

  @Test func aTableBelowAnotherHasItsOwnHead() {
    let html = result("甲\t乙\n丙\t1\n\n丁\t戊\n己\t2\n").html
    #expect(html.matches(of: /<thead>/).count == 2)
    #expect(result("一、\t甲甲\n\n二、\t乙乙\n").html.contains("<table>") == false)
  }

  @Test func aCellWithLineBreaksIsOneCell() {
    let html = result("指标\t\"同比\n增长\"\t\"of \"\"total\"\"\n%\"\n甲\t1\t2\n").html
    #expect(html.contains(">同比增长</th>"))
    #expect(html.contains(">of “total” %</th>") || html.contains(">of &quot;total&quot; %</th>"))
  }

  /// A head with a cell too few gets an empty one, so that nothing in the rows is lost.
  @Test func aHeadThatLacksACellGetsOne() {
    let (html, codes) = result("|甲|乙|\n|---|---|---|\n|1|2|3|\n")
    #expect(html.contains("<td class=\"number\">3</td>"))
    #expect(codes == ["delimiter-row-misfits"])
  }

  @Test(arguments: [
    "|甲|乙|\n|---|---|\n|1|2|\n\n|丙|丁|\n|---|---|\n|3|4|", "|甲|\n|---|\n|a｜b|",
    "|甲|乙|\n|---|---|\n|a｜b|2|", "|甲|乙|\n|---|---|\n|---|---|",
  ])
  func tablesThatAreSoundStay(text: String) {
    var plain = MarkdownConverter()
    plain.mendsSlips = false
    #expect(
      result(text + "\n").html == plain.fragment(of: text.utf8, file: "x.md").value.html.description
    )
    #expect(result(text + "\n").codes == [])
  }

  @Test(arguments: [
    ("指标  数值  增速\n产值  12亿元  5%", true), ("指标    数值\n产值    12亿元\n投资    3亿元", true),
    ("甲　　乙乙　　丙丙\n丁丁　　戊戊　　己己", true), ("张  三  李  四\n王  五  赵  六", false), ("甲  乙", false),
    ("上半年  增长\n下半年", false), ("两个空格  在这里。\n两个空格  在那里。", false), ("甲甲  乙乙\n丙丙  丁丁", false),
  ])
  func columnsSetWithSpacesAreSaid(text: String, isSaid: Bool) {
    #expect(result(text + "\n").codes == (isSaid ? ["spaced-columns"] : []))
  }

  @Test func rowsAloneAreSaid() {
    #expect(result("|甲|乙|\n").codes == ["row-without-table"])
    #expect(result("|甲|乙|\n|-|-|\n|1|2|\n\n注：丙\n\n|3|4|\n").codes == ["row-without-table"])
    #expect(result("|x| < 1\n\n首页 | 关于\n\na|b\nc|d\n").codes == [])
  }

  @Test func continuationsThatFitNowhereAreSaidAtTheirCells() {
    let text = "|甲|乙|\n|-|-|\n|甲甲|^^|\n"
    let places = MarkdownConverter().fragment(of: text.utf8, file: "x.md").diagnostics.map {
      $0.location.position?.column
    }
    #expect(places == [5])
  }
}
