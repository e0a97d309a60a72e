import Testing

/// Changes under the names that bulletins give them: 同比 and 环比.
@Suite struct NamedChangeTests {
  private func built(
    _ metrics: String, body: String = ""
  ) async throws -> (page: String, diagnostics: String) {
    let site = try TestSite([
      "content/indicators/output.md": "---\ntitle: 产值\nunit: 亿元\n---\n",
      "content/news/a.md": TestSite.report(
        "甲", more: "period: 2023-Q2\nmetrics:\n\(metrics)", body: body + "\n"),
      "templates/report.mustache":
        "{{#report.metrics}}{{label}} {{#change}}{{comparison}} {{text}};{{/change}}{{/report.metrics}}|{{{report.body}}}",
    ])
    let outcome = try await site.build()
    let pages = try site.files()
    return (pages["news/a/index.html"] ?? "", "\(outcome.diagnostics)")
  }

  @Test(arguments: [
    ("同比: 5.8%", "增速: 5.8%"), ("同比: 下降3.2%", "增速: 下降3.2%"),
    ("year-on-year: +4.1%", "change: +4.1%"), ("环比: +0.3%", "增速: +0.3%\n    对比: 环比"),
    ("環比: +0.3%", "增速: +0.3%\n    对比: 环比"),
    ("同比: 6%\n    对比: 累计同比", "增速: 6%\n    对比: 累计同比"),
  ])
  func meanTheSameAsAChangeWithItsComparison(named: String, plain: String) async throws {
    func metric(_ change: String) -> String { "  - 指标: output\n    数值: 35亿元\n    \(change)\n" }
    let short = try await built(metric(named))
    let long = try await built(metric(plain))
    #expect(short.diagnostics == "")
    #expect(short.page == long.page)
    #expect(short.page.contains("%"))
  }

  @Test(arguments: [
    ("同比: 5%\n    环比: 1%", "'环比' is a second change beside '同比', and a metric has one"),
    ("增速: 5%\n    同比: 5%", "'同比' is a second change beside '增速', and a metric has one"),
    ("同比: 5%\n    对比: 环比", "this says another comparison than '同比'"),
    ("同比: 环比增长5%", "this says another comparison than '同比'"),
    ("环比: 同比增长5%", "this says another comparison than '环比'"),
    ("环比: 5%\n    对比: 2019", "this says another comparison than '环比'"),
  ])
  func anEntryHasOne(changes: String, message: String) async throws {
    let site = try TestSite([
      "content/news/a.md": TestSite.report(
        "甲", more: "period: 2023-Q2\nmetrics:\n  - 名称: 投资\n    \(changes)\n")
    ])
    let outcome = try await site.build()
    #expect(outcome.summary == nil)
    #expect(outcome.diagnostics.contains("error: \(message)"), "\(outcome.diagnostics)")
  }

  /// 增加5.2 beside 5亿元 may be an amount, or a rate without its sign.
  @Test(arguments: [
    ("数值: 5亿元\n    同比: 增加5.2", "'增加5.2' says no unit", "write '增加5.2亿元'"),
    ("数值: 5.3%\n    同比: 下降0.2", "'下降0.2' says no unit", "0.2个百分点'"),
    ("数值: 约300万人\n    增速: 减少3", "'减少3' says no unit", "write '减少3万人'"),
    ("数值: 50.3\n    环比: 下降0.2", "", ""), ("数值: 5亿元\n    同比: 增加0.3亿元", "", ""),
    ("数值: 5亿元\n    同比: 持平", "", ""),
  ])
  func hasAUnitBesideAValueWithOne(figures: String, message: String, fix: String) async throws {
    let site = try TestSite([
      "content/news/a.md": TestSite.report(
        "甲", more: "period: 2023-Q2\nmetrics:\n  - 名称: 投资\n    \(figures)\n")
    ])
    let said = try await site.build().diagnostics
    #expect(message.isEmpty ? said == "" : said.contains("error: \(message)"), "\(said)")
    #expect(fix.isEmpty || said.contains(fix), "\(said)")
  }

  @Test func standBesideOneAnother() async throws {
    let (page, diagnostics) = try await built(
      """
        - 指标: output
          数值: 35亿元
          同比: 6%
        - 指标: output
          环比: 下降1.5%

      """,
      body: "同比[](metric:output.同比)，环比[](metric:output.环比)，[35亿元](metric:output.数值)。")
    #expect(diagnostics == "")
    #expect(page.contains(">增长6%</a>"))
    #expect(page.contains(">下降1.5%</a>"))
  }

  @Test(arguments: ["环比[6%](metric:output.环比)", "环比[](metric:output.period-on-period)"])
  func aLinkToAnotherComparisonFindsNone(body: String) async throws {
    let (_, diagnostics) = try await built("  - 指标: output\n    同比: 6%\n", body: body)
    #expect(diagnostics.contains("output"))
    #expect(diagnostics.contains("error"))
  }

  @Test(arguments: [
    ("同比增速: 5%", "did you mean '同比'"), ("同比增长率: 5%", "did you mean '增长率'"),
    ("原因: 数据更新", "did you mean '修订原因'"), ("数值（亿元）: 5", "did you mean '数值'"),
  ])
  func namesThatHoldAKnownOneLeadToIt(line: String, advice: String) async throws {
    let site = try TestSite([
      "content/news/a.md": TestSite.report(
        "甲", more: "period: 2023-Q2\nmetrics:\n  - 名称: 投资\n    \(line)\n")
    ])
    let outcome = try await site.build()
    #expect(outcome.diagnostics.contains(advice), "\(outcome.diagnostics)")
    #expect(outcome.diagnostics.contains("neither a value nor") == line.hasPrefix("原因"))
  }
}
