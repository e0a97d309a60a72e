import SiteGenerator
import Testing

/// What the places of a chart are, and what its figures are measured by.
@Suite struct ChartPlacesTests {
  /// What can't be compared is refused, or told of; what can be, is drawn without a word.
  @Test(arguments: [
    (
      "type: bar\ndata: {食品: 99.2（上年=100）, 衣着: 130.7（2020年=100）}",
      "'130.7（2020年=100）' and '99.2（上年=100）' are index numbers on different bases"
    ),
    ("type: bar\ndata: {食品: 99.2（上年=100）, 衣着: 101.3（上年 = 100）}", nil),
    (
      "type: bar\nlines: {全省: 125（2020年=100）}\ndata: {食品: 99.2（上年=100）, 衣着: 101.3（上年=100）}",
      "on different bases"
    ),
    (
      "type: line\nbase: 2023\ndata: {2023: 99.2（上年=100）, 2024: 101.3（上年=100）}",
      "figures in 上年=100 are rates already"
    ),
    ("type: line\nbase: 2023\ndata: {2023: 99.2（2020年=100）, 2024: 101.3（2020年=100）}", nil),
    ("type: bar\ndata: {1—2月: 100亿元, 3月: 60亿元, 4月: 55亿元}", "of different kinds"),
    ("type: bar\ndata: {一季度: 100亿元, 二季度: 60亿元, 上半年: 160亿元}", "of different kinds"),
    ("type: bar\ndata: {1—2月: 5.1%, 3月: 6%, 4月: 5.5%}", nil),
    ("type: bar\ndata: {一季度: 100亿元, 上半年: 160亿元, 全年: 350亿元}", nil),
    ("type: bar\ndata: {一季度: 100亿元, 二季度: 60亿元, 三季度: 70亿元}", nil),
    ("type: waterfall\ndata: {一季度: 100亿元, 二季度: 60亿元, 上半年: 160亿元}", nil),
    ("type: line\norder: descending\ndata: {2021: 6元, 2022: 7元, 2023: 5元}", "time goes on"),
    ("type: bar\norder: descending\ndata: {2021: 6元, 2022: 7元, 2023: 5元}", nil),
    (
      "type: bar\norder: descending\nhighlight: 2023-H1\n"
        + "data: {2022年上半年: 6元, 2023年上半年: 7元, 2024年上半年: 5元}", nil
    ),
    (
      "type: bar\norder: descending\ndata: {2024年1—2月: 100亿元, 2024年3月: 60亿元}",
      "of different kinds"
    ),
    ("type: line\ndata: {2022年末: 100万人, 2023年6月末: 101万人, 2023年末: 102万人}", nil),
    ("type: bar\ndata: {3月末: 100万人, 年末: 102万人}", nil),
    ("type: line\ndata: {2023年12月末: 101万人, 2023年末: 102万人}", "of different kinds"),
    ("type: line\ndata: {2023年: 101万人, 2024年6月末: 102万人}", "of different kinds"),
    ("type: line\ndata: {城区: 4%, 郊区: 6%, 山区: 5%}", "a line joins '城区' and '郊区'"),
    ("type: line\ndata: {20—29岁: 4%, 30—39岁: 6%, 40岁以上: 5%}", nil),
    ("type: line\ndata: {春: 4%, 夏: 6%, 秋: 5%, 冬: 3%}", nil),
  ])
  func compareOnlyWhatCanBeCompared(block: String, complaint: String?) async throws {
    let site = try TestSite([
      "content/news/x.md": TestSite.report("甲", body: "```chart\n\(block)\n```\n")
    ])
    let diagnostics = try await site.build().diagnostics
    if let complaint {
      #expect(diagnostics.contains(complaint), "\(diagnostics)")
    } else {
      #expect(!diagnostics.contains("chart"), "\(diagnostics)")
    }
  }

  @Test(arguments: [
    // What index numbers take for 100 is said where it is written.
    ("type: line\ndata: {2024-01: 99.2（上年同月=100）, 2024-02: 100.7（上年同月=100）}", "上年同月=100，纵轴"),
    ("type: line\ndata: {2024-01: 99.2（上年同月=100）, 2024-02: 100.7（上年同月=100）}", "。上年同月=100。"),
    ("type: line\nbase: 2023\ndata: {2023: 50亿元, 2024: 60亿元}", "。2023年=100。"),
    // No sum is called the highest of those that it holds.
    ("type: bar\ndata: {一季度: 100亿元, 上半年: 160亿元, 全年: 350亿元}", "全年为350亿元。"),
    // Sorted periods stand in their order, and stand out by any of their names.
    (
      "type: bar\norder: descending\ndata: {2021: 6元, 2022: 7元, 2023: 5元}",
      "2022年为7元，2021年为6元，2023年为5元"
    ),
    // Months as spreadsheets write them.
    ("type: line\ndata: {202401: 6元, 202402: 7元}", "2024年1月至2024年2月"),
    ("type: line\ndata: {2011/11: 6元, 2011/10: 7元}", "2011年10月至2011年11月"),
    // Bars have no axis that says where a line lies.
    ("type: bar\nlines: {全省: 5.3%}\ndata: {甲: 4%, 乙: 6%}", ">全省 5.3%<"),
    ("type: bar\nlines: {全省5.3%: 5.3%}\ndata: {甲: 4%, 乙: 6%}", ">全省5.3%<"),
    ("type: bar\nbands: {目标: 4.5—5.5%}\ndata: {甲: 4%, 乙: 6%}", ">目标 4.5—5.5%<"),
    ("type: dot\nlines: {全省: 5.3%}\ndata: {甲: 4%, 乙: 6%}", ">全省<"),
  ])
  func sayWhatFiguresAreMeasuredBy(block: String, said: String) async throws {
    let html = try await page(block)
    #expect(html.contains(said), "\(html)")
  }

  @Test func fiscalYearsAreThoseOfTheSite() async throws {
    let html = try await page(
      "type: line\ndata: {2022/23财年: 6元, 2023/24财年: 7元}",
      ["content/site.yaml": "title: 公报\nbase-url: https://example.org/\nfiscal-year: 4\n"])
    #expect(html.contains("2022/23财年至2023/24财年"), "\(html)")
  }

  private func page(_ block: String, _ files: [String: String] = [:]) async throws -> String {
    var files = files
    files["templates/report.mustache"] = "{{{report.body}}}"
    files["content/news/x.md"] = TestSite.report("甲", body: "```chart\n\(block)\n```\n")
    let site = try TestSite(files)
    let outcome = try await site.build()
    #expect(outcome.diagnostics == "")
    return try #require(try site.files()["news/x/index.html"])
  }
}
