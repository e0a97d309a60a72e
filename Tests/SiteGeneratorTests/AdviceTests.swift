import Testing

/// What is said of slips that look like something else: each is told what to write instead.
@Suite struct AdviceTests {
  private static func diagnostics(
    _ more: String, body: String = "", table: String? = nil
  ) async throws -> String {
    var files = [
      "content/indicators/output.md": "---\ntitle: 产值\nunit: 亿元\nfrequency: monthly\n---\n",
      "content/news/a.md": TestSite.report(
        "甲", date: "2023-11-10", more: more, body: body + "\n"),
    ]
    files["content/indicators/output.csv"] = table
    return try await TestSite(files).build().diagnostics
  }

  @Test(arguments: [
    (
      "period: 2023-10\nmetrics:\n  - {indicator: output, value: 115.0亿}\n",
      "write it behind the figure: 115.0亿元"
    ),
    (
      "period: 2023-10\nmetrics:\n  - {indicator: output, value: 115.0}\n",
      "write it behind the figure: 115.0亿元"
    ),
    (
      "period: 2023-10\nmetrics:\n  - {名称: 产值, 数值: 5, 单位: 亿元}\n",
      "write the unit behind the figure: value: 5亿元"
    ),
    ("period: 1023-10\n", "'1023-10' is a period of the year 1023"),
    ("period: 2023-10..3023-11\n", "'2023-10..3023-11' is a period of the year 3023"),
    ("编号: 兰政发〔2023〕5号\n", "the number of an official document goes under 'document-number'"),
    ("id: 第5号\n", "goes under 'document-number'"),
    ("id: gdp\n", "such as tag:example.org,2023:half-year"),
  ])
  func headsOfReports(more: String, advice: String) async throws {
    let said = try await Self.diagnostics(more)
    #expect(said.contains("error: ") && said.contains(advice), "\(said)")
  }

  @Test(arguments: [
    ("时期,数值,同比（‰）\n2023-09,5,3.2\n", "3.2‰ is 0.32%"),
    ("时期,数值\n1023-09,5\n", "a period of the year 1023"),
  ])
  func tables(table: String, advice: String) async throws {
    let said = try await Self.diagnostics("", table: table)
    #expect(said.contains("content/indicators/output.csv:2:") && said.contains(advice), "\(said)")
  }

  @Test(arguments: [
    (
      "[12,05亿元](metric:产值)",
      "'12,05亿元' can't be read as a figure: its commas do not part the digits in threes"
    ),
    ("增长[5.2%](metric:产值)", "but '产值' is -5.2% year on year"),
    (
      "```chart\ntype: column\nunit: 同比%\ndata:\n  甲: 1\n  乙: 2\n```\n",
      "'unit' can't be '同比%': it is no unit"
    ),
  ])
  func texts(body: String, advice: String) async throws {
    let metrics = "period: 2023-10\nmetrics:\n  - {label: 产值, value: 12.05亿元, change: -5.2%}\n"
    let said = try await Self.diagnostics(metrics, body: body)
    #expect(said.contains("error: ") && said.contains(advice), "\(said)")
  }

  /// What is right, and looked wrong: the number of a note between two figures, and sums that only
  /// rounding keeps from their total.
  @Test(arguments: [
    "比2022年10月下降[5.2%](metric:产值)，与2022年10月相比下降[5.2%](metric:产值)\n",
    "CPI同比、环比分别上涨[0.2%](metric:CPI.同比)和[0.4%](metric:CPI.环比)\n",
    "CPI环比和同比分别上涨[0.4%](metric:CPI.环比)和[0.2%](metric:CPI.同比)\n",
    "项目2[^1][12.05亿元](metric:产值)\n\n[^1]: 注\n",
    "```chart\ntype: waterfall\nunit: 亿元\ndata:\n  年初: 10.1\n  增加: 5.3\n  减少: -3.3\n  合计: 12.0\n```\n",
  ])
  func whatIsRightPasses(body: String) async throws {
    let metrics =
      "period: 2023-10\nmetrics:\n  - {label: 产值, value: 12.05亿元, change: -5.2%}\n"
      + "  - {label: CPI, 同比: 0.2%}\n  - {label: CPI, 环比: 0.4%}\n"
    #expect(try await Self.diagnostics(metrics, body: body) == "")
  }

  /// Sentences that compare with times and list them, with links to the figures of an indicator.
  @Test(arguments: [
    (
      "8—10月产值增速分别为[4.1%](metric:output@2023-08)、[5%](metric:output@2023-09)、[4.9%](metric:output@2023-10)",
      true
    ),
    (
      "8—10月产值增速分别为[5%](metric:output@2023-09)、[4.1%](metric:output@2023-08)、[4.9%](metric:output@2023-10)",
      false
    ),
    (
      "9月、10月产值分别增长[5%](metric:output@2023-09)、[4.9%](metric:output@2023-10)，10月产值[9亿元](metric:output@2023-10)",
      true
    ),
    (
      "2023年10月，产值增长[4.9%](metric:output@2023-10)，比2022年10月（[3.2%](metric:output@2022-10)）加快1.7个百分点",
      true
    ),
    ("去年同月增长[3.2%](metric:output@2022-10)", true),
    ("产值比2022年10月增长[4.9%](metric:output@2023-10.change)", true),
    ("产值比2022年9月增长[4.9%](metric:output@2023-10.change)", false),
  ])
  func timesInSentences(body: String, isRight: Bool) async throws {
    let table =
      "时期,数值,同比\n2022-10,8,3.2%\n2023-08,7,4.1%\n2023-09,8,5%\n2023-10,9,4.9%\n"
    let said = try await Self.diagnostics("period: 2023-10\n", body: body, table: table)
    #expect(said.contains("error: ") != isRight, "\(said)")
  }

  /// 【!提示】 is a mark of its own, and 甲!乙 is not.
  @Test(arguments: [("【!提示】正文", false), ("甲!乙", true)])
  func anExclamationMarkBehindABracketIsAMark(body: String, isSaid: Bool) async throws {
    let site = try TestSite(["content/news/a.md": TestSite.report("甲", body: body + "\n")])
    #expect(try await site.checked().contains("half-width") == isSaid)
  }
}
