import SiteGenerator
import Testing

/// Figures in the texts of reports that no metric has, which a check names.
@Suite struct ProseFiguresTests {
  private static func site(_ body: String, more: String = "") throws -> TestSite {
    try TestSite([
      "content/news/a.md": TestSite.report(
        "甲",
        more: "period: 2023\nmetrics:\n  - {label: 固定资产投资, value: 50亿元, change: +64%}\n"
          + "  - {label: 走访企业, value: 36家次}\n  - {label: 就业率, change: +0.3个百分点}\n" + more,
        body: body)
    ])
  }

  @Test(arguments: [
    "固定资产投资[增长64%](metric:固定资产投资)，共50亿元。\n", "投资约50亿元，增长64%。\n", "```\n增长46%\n```\n",
    "走访12家企业，2023年8月起。\n", "增速比全国高5.2个百分点。\n", "投资增长64.0%，总额50.00亿元。\n",
    "走访企业36家次，另有12家。\n", "上年同期首次发布的增速为6.3%。\n", "就业率提高0.3个百分点，另一项提高0.5个百分点。\n",
  ])
  func whatTheMetricsHaveIsRight(body: String) async throws {
    let said = try await Self.site(body).checked()
    #expect(said == "")
  }

  @Test(arguments: [
    ("走访企业40家次。\n", "10:5: warning: no metric of the report has '40家次'"),
    ("就业率提高0.5个百分点。\n", "10:4: warning: no metric of the report has '提高0.5个百分点'"),
    ("固定资产投资比上年同期增长46%。\n", "10:7: warning: no metric of the report has '比上年同期增长46%'"),
    ("固定资产投资增长46%。\n", "10:7: warning: no metric of the report has '增长46%'"),
    ("第一行\n总额达55亿元。\n", "11:1: warning: no metric of the report has '总额达55亿元'"),
    (
      "| 投资 | 下降64% |\n|---|---|\n| 甲 | 1 |\n", "10:8: warning: no metric of the report has '下降64%'"
    ),
  ])
  func whatNoMetricHasIsNamed(body: String, message: String) async throws {
    let site = try Self.site(body)
    let said = try await site.checked()
    #expect(said.contains(message), "\(said)")
    // A build leaves the text to the editor.
    #expect(try await site.build().diagnostics == "")
  }

  /// What follows from the figures on record is no news.
  @Test(arguments: [
    ("产值比上月增加10亿元。\n", false), ("产值比上月增加12亿元。\n", true), ("产值比上月减少10亿元。\n", true),
    ("产值比上年同月增加30亿元。\n", false),
  ])
  func aDifferenceOfTwoFiguresIsRight(body: String, isNamed: Bool) async throws {
    let site = try TestSite([
      "content/indicators/r.md": "---\ntitle: 产值\nunit: 亿元\nkind: flow\nfrequency: monthly\n---\n",
      "content/indicators/r.csv": "period,value,source\n2022-06,480,年鉴\n2023-05,500,年鉴\n",
      "content/news/a.md": TestSite.report(
        "甲", date: "2023-07-16",
        more: "period: 2023-06\nmetrics:\n  - {indicator: r, value: 510亿元, change: +2.0%}\n",
        body: body),
    ])
    let said = try await site.checked()
    #expect(said.contains("no metric of the report has") == isNamed, "\(said)")
  }

  /// A figure may be called by the end of its name, where that is no end of another.
  @Test(arguments: [
    ("全市用电量113.3亿千瓦时。\n", true), ("用电量112.3万千瓦时。\n", true), ("全社会用电量113.3亿千瓦时。\n", true),
    ("用电量达113.3亿千瓦时。\n", true), ("全市用电量112.3亿千瓦时。\n", false), ("工业用电量80亿千瓦时。\n", false),
    ("用电量112.3亿千瓦时。\n", false), ("发电113.3亿千瓦时。\n", false), ("上年用电量110亿千瓦时。\n", false),
    ("最大负荷电量3亿千瓦时。\n", false),
  ])
  func aFigureIsNamedByTheEndOfItsName(body: String, isNamed: Bool) async throws {
    let site = try TestSite([
      "content/news/a.md": TestSite.report(
        "甲", more: "period: 2023\nmetrics:\n  - {label: 全社会用电量, value: 112.3亿千瓦时}\n", body: body)
    ])
    let said = try await site.checked()
    #expect(said.contains("no metric of the report has") == isNamed, "\(said)")
  }

  /// Numbers alone in a table are held to the metric that their row or head names.
  @Test(arguments: [
    ("| 地区生产总值 | 6305.0 | 5.5 |", "12:12: warning: no metric of the report has '6305.0亿元'"),
    ("| 地区生产总值 | 6300.5 | 5.6 |", "12:21: warning: no metric of the report has '同比增长5.6%'"),
    ("| 其中：第一产业 | 60.5 | 3.0 |", "12:20: warning: no metric of the report has '同比增长3.0%'"),
    ("| 地区生产总值 | 6300.5 | 5.5 |", ""), ("| 地区生产总值 | 6301 | 5.5 |", ""),
    ("| 其中：第一产业 | 60.5 | -3.0 |", ""), ("| 第二产业 | 70.5 | 4.0 |", ""),
    ("| 工业用电量 | 70.5 | 4.0 |", ""),
    ("| 投资 | 50 | 7.0 |", ""), ("| 地区生产总值 | [6300.5](metric:gdp) | 5.5 |", ""),
  ])
  func aTableWithItsUnitsInTheHeadIsLookedAt(row: String, message: String) async throws {
    let site = try TestSite([
      "content/indicators/gdp.md":
        "---\ntitle: 地区生产总值\nunit: 亿元\ndimensions: {产业: [第一产业, 第二产业]}\n---\n",
      "content/news/a.md": TestSite.report(
        "甲",
        more: "period: 2023-H1\nmetrics:\n  - {indicator: gdp, value: 6300.5亿元, change: +5.5%}\n"
          + "  - {indicator: gdp, dimensions: {产业: 第一产业}, value: 60.5亿元, change: -3.0%}\n"
          + "  - {label: 投资, value: 50亿元}\n",
        body: "| 指标 | 绝对值（亿元） | 同比增长（%） |\n|---|---|---|\n\(row)\n"),
    ])
    let said = try await site.checked()
    #expect(message.isEmpty ? said == "" : said.contains(message), "\(said)")
  }

  /// A column of another time is no figure of the metric.
  @Test(arguments: ["上年同期（亿元）", "2022年上半年（亿元）", "一季度（亿元）", "占比（%）", "环比（%）"])
  func aColumnOfAnotherTimeIsLeftAlone(head: String) async throws {
    let said = try await Self.site(
      "| 指标 | \(head) |\n|---|---|\n| 固定资产投资 | 30.5 |\n"
    ).checked()
    #expect(said == "")
  }

  @Test func aReportMayAcceptIt() async throws {
    let body = "另有3.5亿元。\n"
    #expect(try await Self.site(body).checked().contains("no metric of the report has"))
    let accepted = try Self.site(body, more: "accept: {figure-without-metric: 引自他处}\n")
    #expect(try await accepted.checked() == "")
  }
}
