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

  @Test func aReportMayAcceptIt() async throws {
    let body = "另有3.5亿元。\n"
    #expect(try await Self.site(body).checked().contains("no metric of the report has"))
    let accepted = try Self.site(body, more: "accept: {figure-without-metric: 引自他处}\n")
    #expect(try await accepted.checked() == "")
  }
}
