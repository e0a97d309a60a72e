import Testing

/// The charts of an indicator's page.
@Suite struct SeriesChartTests {
  /// - Returns: the descriptions of the charts on the page of an indicator.
  private func descriptions(
    _ metrics: [String], unit: String, _ frequency: String = "monthly"
  ) async throws -> [String] {
    let reports = metrics.enumerated().map { index, metric in
      (
        "content/news/\(index).md",
        TestSite.report("第\(index)期", more: "metrics: [{indicator: rate, \(metric)}]\n")
      )
    }
    let site = try TestSite(
      [
        "content/indicators/rate.md":
          "---\ntitle: 销售\nunit: \(unit)\nkind: flow\nfrequency: \(frequency)\n---\n",
        "templates/indicator.mustache": "{{#indicator.charts}}{{{figure}}}{{/indicator.charts}}",
      ].merging(reports) { $1 })
    let diagnostics = try await site.build().diagnostics
    #expect(diagnostics == "")
    let html = try #require(try site.files()["indicators/rate/index.html"])
    return html.matches(of: /<desc [^>]*>(.*?)<\/desc>/).map { String($0.1) }
  }

  /// January and February are published together; a line of rates without them would have a gap where
  /// there is none.
  @Test func monthlyRatesTakeInTheFirstTwoMonths() async throws {
    let metrics = [
      "period: 2022-11, change: +3%", "period: 2022-12, change: +4%",
      "period: 2023-01..02, change: +7%", "period: 2023-03, change: +5%",
    ]
    let found = try await descriptions(metrics, unit: "亿元")
    #expect(
      found.contains { $0.contains("2022年11月至2023年3月") && $0.contains("最高为2023年1—2月的+7%") },
      "\(found)")
    #expect(!found.contains { $0.contains("没有数据") })
    // A month of its own keeps the two of them out.
    let apart = try await descriptions(metrics + ["period: 2023-02, change: +6%"], unit: "亿元")
    #expect(
      apart.contains { $0.contains("最高为2023年2月的+6%") && $0.contains("其中1个没有数据") }, "\(apart)")
  }

  /// What was sold in two months is no figure among those of one.
  @Test func monthlyAmountsDoNot() async throws {
    let found = try await descriptions(
      [
        "period: 2022-11, value: 45亿元", "period: 2022-12, value: 40亿元",
        "period: 2023-01..02, value: 70亿元",
        "period: 2023-03, value: 50亿元",
      ], unit: "亿元")
    #expect(
      found.contains { $0.contains("2022年11月至2023年3月") && $0.contains("其中2个没有数据") }, "\(found)")
  }

  /// 第一季度 is the first of the sums; and sums of half a year and of a year have no third one between
  /// them that tells what they are.
  @Test(arguments: [
    (
      ["2022-Q1", "2022-H1", "2022-Q1..Q3", "2023-Q1"], "2022年第一季度至2023年第一季度",
      "2022年第一季度为10亿元，2023年第一季度为13亿元"
    ),
    (["2022-H1", "2022", "2023-H1"], "2022年上半年至2023年上半年", "2022年上半年为10亿元，2023年上半年为12亿元"),
    (["2022-Q1", "2023-Q1", "2023-H1", "2023"], "2022年第一季度至2023年", "2023年为13亿元"),
  ])
  func sumsOfQuartersBeginWithTheFirst(periods: [String], span: String, figures: String)
    async throws
  {
    let found = try await descriptions(
      periods.enumerated().map { "period: \($1), value: \(10 + $0)亿元" }, unit: "亿元", "quarterly")
    #expect(
      found.contains { $0.contains("\(span)，销售") && $0.contains("各期从年初算起，\(figures)") },
      "\(found)")
  }

  /// A report whose newest figure is that of 1—2月 goes on with the line of the months, not with sums of
  /// earlier years.
  @Test func wordsOfALineEndAtTheFirstTwoMonths() async throws {
    let metrics = [
      "period: 2022-01..06, change: +30%", "period: 2022-01..11, change: +31%",
      "period: 2022-10, change: +2%", "period: 2022-11, change: +3%",
      "period: 2022-12, change: +4%",
      "period: 2023-01..02, change: +7%",
    ]
    let reports = metrics.enumerated().map { index, metric in
      (
        "content/news/\(index).md",
        TestSite.report("第\(index)期", more: "metrics: [{indicator: rate, \(metric)}]\n")
      )
    }
    let site = try TestSite(
      [
        "content/indicators/rate.md":
          "---\ntitle: 销售\nunit: 亿元\nkind: flow\nfrequency: monthly\n---\n",
        "templates/report.mustache": "{{#report.metrics}}{{{sparkline}}}{{/report.metrics}}",
      ].merging(reports) { $1 })
    let diagnostics = try await site.build().diagnostics
    #expect(diagnostics == "")
    let files = try site.files()
    // 2, 3, 4 and 7%: a third of the way up, and all the rest in a step twice as long.
    let line = try #require(files["news/5/index.html"])
    #expect(line.contains(" d=\"M3 22l22.3-3.6l22.4-3.6l44.3-10.8\""), "\(line)")
    // Beside a sum stand sums, of which there are too few.
    #expect(files["news/1/index.html"] == "")
  }

  /// Beside the changes on the year before there are others, which are asked for by the name that
  /// bulletins give them; of an indicator that has changes alone, nobody has to say so.
  @Test(arguments: [
    ("", "销售（环比）", "2022年11月至2022年12月"), ("show: change\n", "销售（环比）", "由+0.3%"),
    ("show: 环比\n", "销售（环比）", "由+0.3%"), ("show: period-before\n", "销售（环比）", "由+0.3%"),
    ("显示: 比上旬\n", nil, "can't be '比上旬'"),
    ("显示: 比年初\n", nil, "the indicator 'rate' has no 'year-end' to draw"),
    ("show: year-before\n", nil, "the indicator 'rate' has no 'year-before' to draw"),
    ("show: value\n", nil, "it has period-before"),
  ])
  func ofOtherComparisonsAreDrawn(line: String, title: String?, text: String) async throws {
    let months = ["2022-11, change: +0.3%", "2022-12, change: -0.1%"]
    let reports = months.enumerated().map { index, metric in
      (
        "content/news/\(index).md",
        TestSite.report(
          "第\(index)期",
          more: "metrics: [{indicator: rate, compared-with: 环比, period: \(metric)}]\n")
      )
    }
    let site = try TestSite(
      [
        "content/indicators/rate.md":
          "---\ntitle: 销售\nunit: 亿元\nkind: flow\nfrequency: monthly\n---\n",
        "templates/report.mustache": "{{{report.body}}}",
        "content/news/x.md": TestSite.report("甲", body: "```chart\nindicator: rate\n\(line)```\n"),
      ].merging(reports) { $1 })
    let diagnostics = try await site.build().diagnostics
    guard let title else { return #expect(diagnostics.contains(text), "\(diagnostics)") }
    #expect(diagnostics == "")
    let html = try #require(try site.files()["news/x/index.html"])
    #expect(html.contains(title) && html.contains(text), "\(html)")
  }

  /// A chart of a whole series grows with it, and with it every report that has one.
  @Test(arguments: [("", true), ("from: 1993-05\n", false), ("to: 1990-03\n", false)])
  func ofAWholeLongSeriesAreNamed(window: String, isNamed: Bool) async throws {
    let months = (0..<1_200).map { "\(1900 + $0 / 12)-\($0 % 12 + 1),\($0 % 90)" }
    let site = try TestSite([
      "content/indicators/rate.md":
        "---\ntitle: 销售\nunit: 亿元\nkind: flow\nfrequency: monthly\nderive: false\n---\n文\n",
      "content/indicators/rate.csv": "时期,数值\n" + months.joined(separator: "\n") + "\n",
      "content/news/x.md": TestSite.report(
        "甲", body: "```chart\ntype: line\nindicator: rate\n\(window)```\n"),
    ])
    let diagnostics = try await site.build().diagnostics
    #expect(diagnostics.contains("the chart has 1200 figures") == isNamed, "\(diagnostics)")
    let table = try #require(try site.files()["news/x/chart-1.csv"])
    let rows = table.split(whereSeparator: \.isNewline)
    switch window {
    case "": #expect(rows.count == 1_201)
    case "from: 1993-05\n": #expect(rows.count == 81 && rows[1].contains("1993"))
    default: #expect(rows.count == 1_084 && rows.last?.contains("1990") == true)
    }
  }
}
