import SiteGenerator
import Testing

/// Figures in the texts of reports that no metric has, which a check names.
@Suite struct ProseFiguresTests {
  private static func site(_ body: String, more: String = "") throws -> TestSite {
    try TestSite([
      "content/news/a.md": TestSite.report(
        "甲",
        more: "period: 2023\nmetrics:\n  - {label: 固定资产投资, value: 50亿元, change: +64%}\n" + more,
        body: body)
    ])
  }

  @Test(arguments: [
    "固定资产投资[增长64%](metric:固定资产投资)，共50亿元。\n", "投资约50亿元，增长64%。\n", "```\n增长46%\n```\n",
    "走访12家企业，2023年8月起。\n", "增速比全国高5.2个百分点。\n",
  ])
  func whatTheMetricsHaveIsRight(body: String) async throws {
    let said = try await Self.site(body).checked()
    #expect(said == "")
  }

  @Test(arguments: [
    ("固定资产投资增长46%。\n", "8:7: warning: no metric of the report has '增长46%'"),
    ("第一行\n总额达55亿元。\n", "9:1: warning: no metric of the report has '总额达55亿元'"),
    ("| 投资 | 下降64% |\n|---|---|\n| 甲 | 1 |\n", "8:8: warning: no metric of the report has '下降64%'"),
  ])
  func whatNoMetricHasIsNamed(body: String, message: String) async throws {
    let site = try Self.site(body)
    let said = try await site.checked()
    #expect(said.contains(message), "\(said)")
    // A build leaves the text to the editor.
    #expect(try await site.build().diagnostics == "")
  }

  @Test func aReportMayAcceptIt() async throws {
    let body = "另有3.5亿元。\n"
    #expect(try await Self.site(body).checked().contains("no metric of the report has"))
    let accepted = try Self.site(body, more: "accept: {figure-without-metric: 引自他处}\n")
    #expect(try await accepted.checked() == "")
  }
}
