import SiteGenerator
import Testing

/// Charts that are described in the text, where they belong.
@Suite struct ChartBlockTests {
  private func page(_ body: String, more: String = "", _ files: [String: String] = [:]) async throws
    -> String
  {
    var files = files
    files["templates/report.mustache"] =
      "{{{report.body}}}{{#report.charts}}{{{figure}}}{{/report.charts}}"
    files["content/news/x.md"] = TestSite.report("甲", more: more, body: body)
    let site = try TestSite(files)
    let outcome = try await site.build()
    #expect(outcome.diagnostics == "")
    return try #require(try site.files()["news/x/index.html"])
  }

  @Test func standWhereTheyAreWritten() async throws {
    let html = try await page("前文\n\n```chart\ntitle: 项目\ndata: {续建: 33个, 新建: 47个}\n```\n\n后文\n")
    let before = try #require(html.range(of: "<p>前文</p>"))
    let chart = try #require(html.range(of: "<figure class=\"chart\" id=\"_chart-1\">"))
    let after = try #require(html.range(of: "<p>后文</p>"))
    #expect(before.upperBound <= chart.lowerBound && chart.upperBound <= after.lowerBound)
    #expect(html.contains("<b>项目</b>"))
    #expect(!html.contains("language-chart"))
  }

  /// Numbers that nobody asked to be scaled are scaled for their readers; a unit that is named counts.
  @Test(arguments: [
    ("", "单位：万亿元", "59.30"), ("unit: 亿元\n", "单位：亿元", "593,034"),
    ("单位: 万亿元\n", "单位：万亿元", "59.30"),
  ])
  func areDrawnInTheUnitThatIsNamed(line: String, subtitle: String, label: String) async throws {
    let html = try await page(
      "```chart\n\(line)type: bar\ndata: {甲: 593034亿元, 乙: 640000亿元}\n```\n")
    #expect(html.contains("<p>\(subtitle)</p>"))
    #expect(html.contains(">\(label)</text>"))
  }

  /// However an editor lays the figures out, the chart is the same.
  @Test(arguments: [
    "data: {2022年: 3亿元, 2023年: 4亿元}", "data:\n  - 2022年: 3亿元\n  - 2023年: 4亿元",
    "data:\n  - {年份: 2022, 产值（亿元）: 3}\n  - {年份: 2023, 产值（亿元）: 4}",
    "x: [2022年, 2023年]\nseries: [{name: 产值, values: [3亿元, 4亿元]}]", "data: long.csv",
    "data: wide.csv",
  ])
  func readFiguresInAnyLayout(data: String) async throws {
    let html = try await page(
      "```chart\ntitle: 产值\n\(data)\n```\n",
      [
        "content/news/long.csv": "年份, 产值（亿元） \r\n2022 ,3\r\n2023,4\r\n,\r\n",
        "content/news/wide.csv": "指标,2022,2023\n产值,3亿元,4亿元\n",
      ])
    #expect(html.contains("<tr><th scope=\"row\">2022年</th><td>3亿元</td></tr>"))
    #expect(html.contains("<tr><th scope=\"row\">2023年</th><td>4亿元</td></tr>"))
    #expect(html.contains("产值由3亿元增至4亿元"))
  }

  @Test func plotTwoMeasuresFromATable() async throws {
    let html = try await page(
      "```chart\ntitle: 散点\ntype: scatter\ndata: t.csv\nx: 产值\n```\n",
      ["content/news/t.csv": "名称,产值（亿元）,增速\n甲,3,5%\n乙,约40,6%\n"])
    #expect(html.contains("<tr><th scope=\"row\">乙</th><td>约40亿元</td><td>6%</td></tr>"))
    #expect(html.contains("<title>甲 产值 3亿元，增速 5%</title>"))
  }

  @Test(arguments: [
    "```Chart", "```CHART", "```图表", "```圖表", "``` chart", "~~~ Chart 写法",
  ])
  func areCalledSoInAnyCase(fence: String) async throws {
    let html = try await page("\(fence)\ndata: {甲: 1家, 乙: 2家}\n\(fence.prefix(3))\n")
    #expect(html.contains("id=\"_chart-1\""))
  }

  /// What the block swallowed is not looked at.
  @Test(arguments: [
    ("```chart\ndata: {甲: 1家, 乙: 2家}\n\n后文：\n", 5), ("文\n\n````chart\ndata: {甲: 1家}\n```\n", 7),
    ("> ```chart\n> data: {甲: 1家}\n```\n", 5), ("```chart\n", 5), ("```chart", 5),
    ("- ```chart\n  data: {甲: 1家}\n\n文\n", 5),
    ("```chart\ndata: {甲: 1家}\n\n```chart\ndata: {乙: 1家}\n```\n", 5),
  ])
  func areClosed(body: String, line: Int) async throws {
    let site = try TestSite(["content/news/x.md": TestSite.report("甲", body: body)])
    let outcome = try await site.build()
    #expect(outcome.diagnostics.contains("x.md:\(line):"))
    #expect(outcome.diagnostics.contains(": error: the block is not closed\n"))
    #expect(outcome.diagnostics.contains("    end it with a line of ```\n"))
    #expect(outcome.diagnostics.components(separatedBy: ": error: ").count == 2)
  }

  @Test func areClosedInQuotesListsAndByLongerFences() async throws {
    _ = try await page(
      """
      > ```chart
      > data: {甲: 1家, 乙: 2家}
      > ````

      - ~~~chart
        data: {甲: 1家, 乙: 2家}
          ~~~

      """)
  }

  @Test func haveIdsOfTheirOwn() async throws {
    let block = "```chart\ntitle: 项目\ndata: {续建: 33个, 新建: 47个}\n```\n\n"
    let html = try await page(block + block + "- 项\n\n  " + "```chart\n  数据: {甲: 1, 乙: 2}\n  ```\n")
    for number in 1...3 {
      #expect(html.components(separatedBy: "id=\"_chart-\(number)\"").count == 2)
    }
  }

  @Test func showTheirDescriptionWhereAsked() async throws {
    let html = try await page("```chart 写法\ndata: {<甲>: 1家, 乙: 2家}\n```\n")
    #expect(html.contains("<summary>写法</summary>"))
    #expect(html.contains("<code class=\"language-yaml\">data: {&lt;甲&gt;: 1家, 乙: 2家}\n</code>"))
  }

  @Test func readTablesBesideTheReport() async throws {
    let html = try await page(
      "```chart\ntype: line\ndata: t.csv\nunit: 亿元\n```\n",
      ["content/news/t.csv": "时期,产值\n2022,3\n2023,4\n"])
    #expect(html.contains("id=\"_chart-1\""))
    #expect(html.contains("4亿元"))
  }

  /// An editor who draws charts gets no others.
  @Test func replaceTheAutomaticChart() async throws {
    let metrics = """
      period: 2023-H1
      metrics: [{label: 产值, change: +5%}, {label: 投资, change: +6%}, {label: 零售, change: -1%}]

      """
    let automatic = try await page("文\n", more: metrics)
    #expect(automatic.contains("主要指标增速"))
    let own = try await page("```chart\ndata: {甲: 1家, 乙: 2家}\n```\n", more: metrics)
    #expect(!own.contains("主要指标增速"))
  }

  /// Two bars of one name would be two figures of one thing; one of them left out would be worse.
  @Test func automaticChartsTellFiguresOfOneNameApart() async throws {
    let indicator = { (title: String, more: String) in
      "---\ntitle: \(title)\nunit: 亿元\nkind: flow\nfrequency: semiannual\n\(more)---\n"
    }
    let html = try await page(
      "文\n",
      more: """
        period: 2023-H1
        metrics:
          - {label: 增加值, indicator: industry, change: +5%}
          - {label: 增加值, indicator: farming, change: +3%}
          - {label: 投资, indicator: investment, dimensions: {行业: 工业}, change: +9%}
          - {label: 投资, indicator: investment, dimensions: {行业: 民间}, change: +8%}
          - {label: 零售, change: -1%}

        """,
      [
        "content/indicators/industry.md": indicator("工业", ""),
        "content/indicators/farming.md": indicator("农业", ""),
        "content/indicators/investment.md": indicator("固定资产投资", "dimensions: {行业: [工业, 民间]}\n"),
      ])
    for (name, rate) in [
      ("增加值（工业）", "+5%"), ("增加值（农业）", "+3%"), ("投资（工业）", "+9%"), ("投资（民间）", "+8%"),
      ("零售", "−1%"),
    ] {
      #expect(html.contains("<tr><th scope=\"row\">\(name)</th><td>\(rate)</td></tr>"))
    }
  }

  /// What nothing tells apart is said to whoever wrote it, and drawn for nobody.
  @Test func figuresThatNothingTellsApartAreNamed() async throws {
    let site = try TestSite([
      "templates/report.mustache": "{{#report.charts}}{{{figure}}}{{/report.charts}}",
      "content/news/x.md": TestSite.report(
        "甲",
        more: """
          period: 2023-H1
          metrics:
            - {label: 投资, change: +3%}
            - {label: 投资, change: +9%}
            - {label: 投资, value: 3亿元}
            - {label: 投资, period: 2022-H1, change: +9%}
            - {label: 零售, change: -1%}

          """),
    ])
    let diagnostics = try await site.build().diagnostics
    #expect(
      diagnostics.components(separatedBy: "another figure of the same period is called '投资'").count
        == 2, "\(diagnostics)")
    #expect(try site.files()["news/x/index.html"] == "")
  }

  /// 5000 beside 3亿元 may be in either unit; nothing is nothing in both, and 1.2亿 says it itself.
  @Test(arguments: [
    ("data: {甲: 3亿元, 乙: 5000}", "'5000' has no unit, and stands beside '3亿元'"),
    ("data: {甲: 3亿元, 乙: 0, 丙: 1.2亿}", nil),
    ("data: {甲: 3亿元, 乙: 5000}\nunit: 亿元", nil), ("data: {甲: 300元, 乙: 5000}", nil),
    (
      "data: {甲: 3亿元, 乙: 4亿元}\nlines: {目标: 20}", "'20' has no unit, and stands beside '3亿元'"
    ),
    (
      "data: {甲: 3亿元, 乙: 4亿元}\nbands: {目标: 2—3}",
      "'2—3' has no unit, and stands beside '3亿元'"
    ),
    ("data: {甲: 1.2万, 乙: 3}", "'3' has no unit, and stands beside '1.2万'"),
    ("data: {甲: 3, 乙: 1.2万余}", "write '3万'"),
    ("data: {甲: 5.2%, 乙: 3}", "write '3%' if"),
    ("data: {甲: 5.1%（4.8—5.4%）, 乙: 3}", "write '3%' if"),
    ("data: {甲: 5.2%, 乙: 0}\nlines: {目标: 5}", nil),
    ("data: {甲: 5.2%, 乙: 3}\nunit: \"%\"", nil),
    ("data: {甲: 1.2万, 乙: 3万}", nil),
  ])
  func takeNoBareNumberForAnother(data: String, refused: String?) async throws {
    let site = try TestSite([
      "content/news/x.md": TestSite.report("甲", body: "```chart\ntype: bar\n\(data)\n```\n")
    ])
    let diagnostics = try await site.build().diagnostics
    guard let refused else { return #expect(diagnostics == "") }
    #expect(diagnostics.contains(refused), "\(diagnostics)")
  }

  /// The places of a scatter plot are figures, too.
  @Test func takeNoBareNumberAlongTheOtherAxisEither() async throws {
    let data = "data: [{市: 甲, 人口: 3万人, 收入: 2亿元}, {市: 乙, 人口: 5000, 收入: 3亿元}]"
    let site = try TestSite([
      "content/news/x.md": TestSite.report(
        "甲", body: "```chart\ntype: scatter\nx: 人口\ny: 收入\n\(data)\n```\n")
    ])
    let diagnostics = try await site.build().diagnostics
    #expect(
      diagnostics.contains("'5000' has no unit, and stands beside '3万人'"), "\(diagnostics)")
  }

  /// Colours of a map stand for numbers; one that stood out would be read as another.
  @Test(arguments: [("tilemap", true), ("pie", true), ("bar", false)])
  func nothingStandsOutWhereColoursStandForNumbers(kind: String, isRefused: Bool) async throws {
    let block = "```chart\ntype: \(kind)\nhighlight: 北京\ndata: {北京: 60%, 天津: 40%}\n```\n"
    let site = try TestSite(["content/news/x.md": TestSite.report("甲", body: block)])
    let diagnostics = try await site.build().diagnostics
    #expect(diagnostics.contains("shows no 'highlight'") == isRefused, "\(diagnostics)")
  }

  private static let twoYears =
    "data: [{年: 2022年, 出口: 3%, 进口: 5%}, {年: 2023年, 出口: 4%, 进口: 6%}]"
  private static let months =
    "data: {2022年1月: 3%, 2022年2月: 4%, 2023年1月: 2%, 2023年2月: 5%}"

  /// What was asked to stand out does, or the editor hears why not.
  @Test(arguments: [
    ("type: slope\nhighlight: 出口\n\(twoYears)", nil),
    ("type: slope\nhighlight: 2023年\n\(twoYears)", "shows no 'highlight: 2023年'"),
    ("type: line\nhighlight: 2023年\n\(twoYears)", nil),
    ("type: multiples\nhighlight: 2023年\n\(twoYears)", nil),
    (
      "type: line\nhighlight: [2023年, 出口]\n\(twoYears)",
      "'2023年' is a place and '出口' a series: both can't stand out in one chart"
    ),
    (
      "type: waterfall\ndata: {年初: 100亿元, 新增: 50亿元, 退出: -30亿元, 年末: 130亿元}",
      "the steps before it come to 120亿元"
    ),
    ("type: line\nseasons: true\nhighlight: 2022年\n\(months)", nil),
    ("type: line\nseasons: true\nhighlight: 2022\n\(months)", nil),
    ("type: line\nseasons: true\nhighlight: 2022年2月\n\(months)", "no place or series '2022年2月'"),
    (
      "type: line\nhighlight: 2023年\ndata: {2022年: 3%, 2023年: ~, 2024年: 4%}",
      "'2023年' has no figure in this chart"
    ),
    (
      "type: line\nlabels: {2023年: 停报}\ndata: {2022年: 3%, 2023年: ~, 2024年: 4%}",
      "'2023年' has no figure in this chart"
    ),
    (
      "type: line\nseasons: true\nevents: {2022年2月: 换届}\n\(months)",
      "'换届' belongs to one year, and this chart lays the years over one another"
    ),
  ])
  func showWhatIsAskedToStandOut(block: String, complaint: String?) async throws {
    let site = try TestSite([
      "content/news/x.md": TestSite.report("甲", body: "```chart\n\(block)\n```\n")
    ])
    let diagnostics = try await site.build().diagnostics
    if let complaint {
      #expect(diagnostics.contains(complaint), "\(diagnostics)")
    } else {
      #expect(!diagnostics.contains("error"), "\(diagnostics)")
    }
  }

  /// What is said of the figures is so, however they are written.
  @Test(arguments: [
    ("type: line\ndata: {2020年: 5.0%, 2021年: 5%, 2022年: 5%}", "一直", "最高"),
    ("type: line\ndata: {2020年: 6%, 2021年: 5%, 2022年: 6.00%}", "最高为2020年、2022年的6%", "最高为2020年的"),
    ("type: line\ndata: {2022年: 第8位, 2023年: 第1位}", "由第8位变为第1位", "最高"),
    (
      "type: line\nseasons: true\n"
        + "data: {2020-W52: 5亿元, 2020-W53: 9亿元, 2021-W51: 7亿元, 2021-W52: 8亿元}",
      "9亿元", "没有数据的"
    ),
    ("type: waterfall\ndata: {消费: 0.4%, 投资: 1.9%, 净出口: 2.6%, GDP: 5.0%}", "5.0%", "+5.0%"),
    ("type: waterfall\ndata: {年初: 10亿元, 新增: 3.5亿元, 年末: 13.6亿元}", "13.6", "+13.6"),
    ("type: bullet\ndata: [{区: 甲, 预算执行数: 9亿元, 上年决算数: 8亿元}]", "9 / 8", "8 / 9"),
    (
      "type: bullet\ndata: [{区: 甲, 目标: 125亿元, 实际: 120亿元}, {区: 乙, 目标: 90亿元, 实际: 95亿元}]",
      "120 / 125", "125 / 120"
    ),
  ])
  func sayWhatIsSo(block: String, said: String, unsaid: String) async throws {
    let page = try await page("```chart\ntitle: 图\n\(block)\n```\n")
    #expect(page.contains(said), "\(page)")
    #expect(!page.contains(unsaid), "\(page)")
  }

  /// What begins like a month would be a name among names, in any order.
  @Test func namesThatSeemToBePeriodsAreRefused() async throws {
    let site = try TestSite([
      "content/news/x.md": TestSite.report(
        "甲", body: "```chart\ntype: line\ndata: {2024-07上旬: 3元, 2024-07中旬: 4元}\n```\n")
    ])
    let diagnostics = try await site.build().diagnostics
    #expect(diagnostics.contains("'2024-07上旬' is no period"), "\(diagnostics)")
  }

  /// Rates that are said to be about so much are drawn like others, with their words.
  @Test func automaticChartsHaveVagueRatesToo() async throws {
    let html = try await page(
      "文\n",
      more: """
        period: 2023-H1
        metrics:
          - {label: 产值, change: 增长5%}
          - {label: 投资, change: 增长6%}
          - {label: 零售, change: 增长7%}
          - {label: 出口, change: 增长约8%}
          - {label: 税收, change: 增长超9%}

        """)
    let drawing = try #require(html.firstMatch(of: /<svg[\s\S]*?<\/svg>/)).0
    let labels = drawing.matches(of: /<text[^>]*>\u{200B}?([^<]*)<\/text>/).map(\.output.1)
    for text in ["产值", "出口", "税收", "约+8%", "增长超9%"] {
      #expect(labels.contains { $0 == text }, "\(text) in \(drawing)")
    }
    let description = try #require(drawing.firstMatch(of: /<desc [^>]*>(.*?)<\/desc>/)).1
    #expect(
      description == "主要指标增速：税收为增长超9%，出口为约+8%，零售为+7%，投资为+6%，产值为+5%。")
  }

  @Test func standOnPagesAndColumnsToo() async throws {
    let block = "```chart\ndata: {甲: 1家, 乙: 2家}\n```\n"
    let site = try TestSite([
      "content/about.md": "---\ntitle: 关于\n---\n" + block,
      "content/news/_index.md": "---\ntitle: 新闻\n---\n" + block,
      "templates/column.mustache": "{{{column.introduction}}}",
    ])
    #expect(try await site.build().diagnostics == "")
    let files = try site.files()
    for path in ["about/index.html", "news/index.html"] {
      #expect(files[path]?.contains("id=\"_chart-1\"") == true)
    }
  }
}
