import Foundation
import SiteGenerator
import Testing

/// Sites with indicators, in and out.
@Suite struct StatisticsPagesTests {
  private static let gdp = """
    ---
    title: 国内生产总值
    title-en: GDP
    group: 核算
    unit: 亿元
    kind: flow
    basis: constant
    direction: higher
    dimensions: {产业: [第一产业, 第二产业]}
    additive: true
    source: 国家统计局
    warnings:
      - {below: 5.2%, level: watch, note: 示例}
    ---
    按不变价计算，见[](metric:gdp.change)。

    """

  private static let first = """
    ---
    title: 首次发布
    date: 2023-07-17
    period: 2023-H1
    metrics:
      - {indicator: gdp, value: 593034亿元, change: +5.5%, status: provisional}
      - {indicator: gdp, value: 30416亿元, change: +3.7%, dimensions: {产业: 第一产业}}
      - {indicator: gdp, period: 2022-H1, value: 562642亿元, change: +2.5%}
      - {label: 走访企业, value: 200余人次}
    ---
    **总量**[593034亿元](metric:gdp)，[](metric:gdp.change)，走访[](metric:走访企业)。

    """

  private static let revised = """
    ---
    title: 修订
    date: 2024-01-17
    period: 2023-H1
    metrics:
      - {indicator: gdp, value: 593100亿元, change: +5.1%, note: 最终核实}
    ---

    """

  private static let files = [
    "content/indicators/gdp.md": gdp, "content/news/first.md": first,
    "content/news/revised.md": revised,
    "content/indicators/left.md": "---\ntitle: 退库企业\nunit: 家\n---\n",
    "content/news/left.md": TestSite.report(
      "退库", more: "period: 2023-H1\nmetrics:\n  - {indicator: left, status: missing}\n",
      body: "当时发布[593034亿元](metric:gdp@2023-H1)。\n"),
  ]

  private func published(_ files: [String: String] = files) async throws -> [String: String] {
    let site = try TestSite(files)
    let outcome = try await site.build { options, _ in options.now = "2024-02-01" }
    #expect(outcome.diagnostics == "")
    #expect(outcome.summary != nil)
    return try site.files()
  }

  @Test func everyIndicatorHasItsPageAndDownloads() async throws {
    let published = try await published()
    let paths = published.keys.filter {
      ["indicators/", "data/", "warnings/", "revisions/", "glossary/"].contains(where: $0.hasPrefix)
    }.sorted()
    #expect(
      paths == [
        "data/catalog.jsonld", "data/observations.csv", "data/observations.csv-metadata.json",
        "indicators/gdp/data.csv", "indicators/gdp/data.csv-metadata.json",
        "indicators/gdp/data.json", "indicators/gdp/data.sdmx.csv",
        "indicators/gdp/data.sdmx.xml", "indicators/gdp/feed.json", "indicators/gdp/feed.xml",
        "indicators/gdp/gdp.csv",
        "indicators/gdp/gdp.xlsx", "indicators/gdp/index.html", "indicators/index.html",
        "indicators/left/data.csv", "indicators/left/data.csv-metadata.json",
        "indicators/left/data.json", "indicators/left/data.sdmx.csv",
        "indicators/left/data.sdmx.xml", "indicators/left/feed.json", "indicators/left/feed.xml",
        "indicators/left/index.html", "indicators/left/left.csv", "indicators/left/left.xlsx",
        "revisions/index.html", "warnings/index.html",
      ])
    #expect(published["sitemap.xml"]?.contains("/indicators/gdp/") == true)
  }

  /// Where the summary is the beginning of the text, it says the figures that the text fills in.
  @Test func summariesSayTheFigures() async throws {
    let feed = try #require(try await published()["feed.xml"])
    #expect(feed.contains("<summary>总量593034亿元，增长5.5%，走访200余人次。</summary>"))
  }

  @Test func anIndicatorsPageShowsSeriesRevisionsAndWhatFollows() async throws {
    let published = try await published()
    #expect(
      published["indicators/gdp/index.html"] == """
        <h1>国内生产总值</h1>
        2023年上半年||593100|+5.1%||修订
        2023年上半年|第一产业|30416|+3.7%||首次发布
        2022年上半年||562642|+2.5%||首次发布
        占总计的比重 2023年上半年 第一产业 5.1% = 30416 ÷ 593034
        <p>按不变价计算，见<a class="figure" href="/indicators/gdp/#_2023-H1">增长5.1%</a>。</p>

        """)
    #expect(
      published["revisions/index.html"] == """
        国内生产总值 2023年上半年 593034亿元 → 593100亿元 首次发布 → 修订 最终核实
        国内生产总值 2023年上半年 +5.5% → +5.1% 首次发布 → 修订 最终核实

        """)
    #expect(
      published["warnings/index.html"] == """
        alert:
        watch: 国内生产总值 增速低于5.2% 同比 +5.1% 2022年上半年 修订;
        normal:

        """)
    #expect(
      published["indicators/index.html"] == "核算: 国内生产总值=593100亿元(+5.1%)[watch]\n其他: 退库企业=[normal]\n"
    )
  }

  @Test func linksToFiguresAreCheckedAndFilledIn() async throws {
    let published = try await published()
    #expect(
      published["news/first/index.html"] == """
        <h1>首次发布</h1>
        <p><strong>总量</strong><a class="figure" href="/indicators/gdp/#_2023-H1">593034亿元</a>，\
        <a class="figure" href="/indicators/gdp/#_2023-H1">增长5.5%</a>，走访\
        <a class="figure" href="#_metric-4">200余人次</a>。</p>

        """)
    #expect(published["news/left/index.html"]?.contains(">593034亿元</a>") == true)
  }

  @Test func missingStaysMissing() async throws {
    let published = try await published()
    #expect(published["indicators/left/index.html"] == "<h1>退库企业</h1>\n2023年上半年||||O|退库\n")
    #expect(
      published["indicators/left/data.csv"] == """
        period,period_label,measure,observation,observation_lower,observation_upper,unit,exactness,\
        rounded_to,index_base,basis,observation_status,revision,note,released,bulletin,source,link_factor\r
        2023-01-01T00:00:00/P6M,2023-H1,value,,,,家,,,,,O,,,2023-08-16,https://example.org/news/left/,,\r

        """)
    #expect(published["indicators/left/data.json"]?.contains("\"value\":[null]") == true)
  }

  @Test func theWholeSitesObservationsKeepWhatWasRevised() async throws {
    let published = try await published()
    let rows = try #require(published["data/observations.csv"]).split(separator: "\r\n")
    #expect(
      rows.filter { $0.contains("2023-H1,,value") } == [
        "gdp,国内生产总值,2023-01-01T00:00:00/P6M,2023-H1,,value,593100,,,亿元,exact,,,,A,revised,最终核实,2024-01-17,https://example.org/news/revised/,,,true",
        "gdp,国内生产总值,2023-01-01T00:00:00/P6M,2023-H1,,value,593034,,,亿元,exact,,,,P,,,2023-07-17,https://example.org/news/first/,,,false",
        "left,退库企业,2023-01-01T00:00:00/P6M,2023-H1,,value,,,,家,,,,,O,,,2023-08-16,https://example.org/news/left/,,,true",
      ])
  }

  /// Vague, rounded and ranging figures, with their remarks, in the formats for machines.
  @Test func downloadsSayNoMoreThanWasPublished() async throws {
    let published = try await published([
      "content/indicators/firms.md": "---\ntitle: 投资\nunit: 亿元\n---\n",
      "content/news/a.md": TestSite.report(
        "甲",
        more: """
          metrics:
            - {indicator: firms, period: 2019, value: 20.1万亿元}
            - {indicator: firms, period: 2020, value: 约35亿元, change: 增长超5%, note: '含在建, 未审'}
            - {indicator: firms, period: 2021, value: 30—40亿元, status: E}
            - {indicator: firms, period: 2022, value: 35.20亿元, change: 3%, change-status: 初步数}

          """),
    ])
    let rows = try #require(published["indicators/firms/data.csv"]).split(separator: "\r\n")
      .dropFirst().map { $0.split(separator: ",", maxSplits: 1).last.map(String.init) ?? "" }
      .map { $0.replacing(",2023-08-16,https://example.org/news/a/,,", with: "") }
    #expect(
      rows == [
        "2019,value,201000,,,亿元,rounded,1000,,,A,,",
        "2020,value,35,,,亿元,about,,,,A,,\"含在建, 未审\"",
        "2020,change_year_before,5,,,%,more than,,,,A,,\"含在建, 未审\"",
        "2021,value,,30,40,亿元,range,,,,E,,",
        "2022,value,35.20,,,亿元,exact,,,,A,,",
        "2022,change_year_before,3,,,%,exact,,,,P,,",
      ])
    let json = try #require(published["indicators/firms/data.json"])
    #expect(json.contains(#""value":[201000,null,35,5,null,null,35.20,3]"#))
    #expect(json.contains(#""status":{"4":"E","7":"P"}"#))
    #expect(
      json.contains(
        #""exactness":{"0":"rounded","2":"about","3":"more than","4":"range"},"#
          + #""wording":{"0":"20.1万亿元","2":"约35亿元","3":"增长超5%","4":"30—40亿元"},"#
          + #""lower":{"4":30},"upper":{"4":40},"rounded_to":{"0":1000},"#
          + #""note":{"2":"含在建, 未审","3":"含在建, 未审"}"#))
    let page = try #require(published["indicators/firms/index.html"])
    #expect(page.contains("2019年||20.1万亿元||"))
  }

  /// Eight dimensions of ten members have a hundred million places, and one of them is taken.
  @Test(arguments: [1, 8, 60]) func aCubeIsAsLargeAsItsFigures(dimensions: Int) async throws {
    let members = (1...10).map { "甲\($0)" }.joined(separator: ", ")
    let names = (1...dimensions).map { "类\($0)" }
    let json = try #require(
      try await published([
        "content/indicators/firms.md": "---\ntitle: 企业\nunit: 家\ndimensions: {"
          + names.map { "\($0): [\(members)]" }.joined(separator: ", ") + "}\n---\n",
        "content/news/a.md": TestSite.report(
          "甲",
          more: "period: 2023\nmetrics:\n  - {indicator: firms, value: 5家, dimensions: {"
            + names.map { "\($0): 甲7" }.joined(separator: ", ") + "}}\n"
            + "  - {indicator: firms, value: 9家}\n"),
      ])["indicators/firms/data.json"])
    switch dimensions {
    case 1: #expect(json.contains(#""value":[9,5]"#))
    case 8:
      #expect(json.contains(#""size":[1,2,2,2,2,2,2,2,2,1]"#))
      #expect(json.contains(#""value":{"0":9,"255":5}"#))
    default:
      #expect(json.contains(#""size":[1,2,1]"#))
      #expect(json.contains(#""value":[9,5]"#))
    }
  }

  @Test func cellsThatLookLikeFormulasAreMadeHarmless() async throws {
    var files = Self.files
    files["content/indicators/gdp.md"] = Self.gdp.replacing(
      "title: 国内生产总值", with: "title: '=HYPERLINK(\"x\")'")
    let rows = try await published(files)["data/observations.csv"]
    #expect(rows?.contains("gdp,\"'=HYPERLINK(\"\"x\"\")\",") == true)
  }

  @Test func termsAreExplainedAtTheirFirstUse() async throws {
    let published = try await published(
      [
        "content/glossary/a.md": "---\ntitle: 规上\nalso: [规上工业]\n---\n规模以上，见制度。\n",
        "content/news/a.md": TestSite.report(
          "甲", body: "## 规上企业\n\n[规上](/news/)的规上工业与规上企业，规上。\n"),
      ].merging(["templates/report.mustache": "{{{report.body}}}"]) { $1 })
    let page = try #require(published["news/a/index.html"])
    #expect(page.contains("<h2 id=\"规上企业\">规上企业</h2>"))
    #expect(
      page.contains(
        "<a href=\"/news/\">规上</a>的<button type=\"button\" class=\"term\" popovertarget=\"_term-规上\">规上工业</button>与规上企业，规上。</p>"
      ))
    #expect(page.contains("<div class=\"definition\" popover id=\"_term-规上\">"))
    #expect(page.components(separatedBy: "class=\"term\"").count == 2)
    #expect(published["glossary/index.html"]?.hasPrefix("<dt id=\"规上\">规上</dt>") == true)
  }

  @Test func filesOfADraftWaitWithIt() async throws {
    let files = [
      "content/news/d/index.md": TestSite.report("甲", more: "draft: true\n"),
      "content/news/d/secret.xlsx": "PK\u{3}\u{4}",
      "content/news/e/index.md": TestSite.report("乙", more: "slug: half-year\n"),
      "content/news/e/files/table.csv": "a\n",
      "content/news/free.pdf": "%PDF",
    ]
    let published = try await published(files)
    #expect(published["news/d/secret.xlsx"] == nil)
    #expect(published["news/half-year/files/table.csv"] == "a\n")
    #expect(published["news/free.pdf"] == "%PDF")
  }

  /// What prose says, and whether it agrees with a metric of 64% more and 35亿元.
  @Test(arguments: [
    ("增长64%", true), ("同比增长64%", true), ("固定资产投资增长了64%", true), ("达到35亿元", true),
    ("下降了64%", false), ("同比降64%", false), ("投资缩减64%", false), ("跌幅64%", false), ("降幅达64%", false),
    ("萎缩64%", false), ("1亿35亿元", false), ("1 35亿元", false), ("13,35亿元", false), ("三十35亿元", false),
    ("增加35亿元", false), ("减少了35亿元", false), ("比上月增长64%", false),
  ])
  func proseAgreesOrStopsTheBuild(words: String, agrees: Bool) async throws {
    let site = try TestSite([
      "content/indicators/investment.md": "---\ntitle: 投资\nunit: 亿元\n---\n",
      "content/news/a.md": TestSite.report(
        "甲",
        more: "period: 2023-H1\nmetrics:\n  - {indicator: investment, value: 35亿元, change: +64%}\n",
        body: "[\(words)](metric:investment)\n"),
    ])
    let outcome = try await site.build()
    #expect((outcome.summary != nil) == agrees, "\(outcome.diagnostics)")
  }

  @Test func whatWaitsForItsHourIsCheckedNow() async throws {
    let site = try TestSite([
      "content/indicators/firms.md": "---\ntitle: 企业\nunit: 家\n---\n",
      "content/news/a.md": TestSite.report(
        "甲",
        more: "publish: 2027-01-01\nperiod: 2023-H1\nmetrics:\n  - {indicator: firms, value: 5个}\n"),
    ])
    let outcome = try await site.build()
    #expect(outcome.diagnostics.contains("'5个' is in 个, but the indicator is in 家"))
    #expect(outcome.summary == nil)
  }

  @Test func aFigureThatIsTakenBackIsGone() async throws {
    let published = try await published([
      "content/indicators/firms.md": "---\ntitle: 企业\nunit: 家\n---\n",
      "content/news/a.md": TestSite.report(
        "甲", more: "period: 2023-H1\nmetrics:\n  - {indicator: firms, value: 50家}\n"),
      "content/news/b.md": TestSite.report(
        "乙", date: "2023-09-16",
        more: "period: 2023-H1\nmetrics:\n  - {indicator: firms, status: suppressed, note: 撤回}\n"),
    ])
    #expect(published["indicators/firms/index.html"] == "<h1>企业</h1>\n2023年上半年||||Q|乙\n")
    #expect(published["indicators/firms/data.csv"]?.contains(",50,") == false)
    #expect(published["revisions/index.html"] == "企业 2023年上半年 50家 → 不予公布 甲 → 乙 撤回\n")
  }

  @Test func aReportGetsTheChartsThatSuitItsFigures() async throws {
    let metrics = (1...4).map { "  - {label: 指标\($0), change: +\($0)%}\n" }.joined()
    let files = [
      "content/news/auto.md": TestSite.report(
        "甲", more: "period: 2023-H1\nmetrics:\n\(metrics)"),
      "content/news/own.md": TestSite.report(
        "乙", more: "charts:\n  - {标题: 四个库, 数据: {续建项目: 33个, 新建项目: 47个}}\n"),
      "content/news/none.md": TestSite.report(
        "丙", more: "period: 2023-H1\ncharts: []\nmetrics:\n\(metrics)"),
      "content/news/file/index.md": TestSite.report(
        "丁", more: "charts:\n  - {title: 表, data: t.csv, unit: 亿元}\n"),
      "content/news/file/t.csv": "时期,第一产业,第二产业\n2019-H1,23207,179984\n2020-H1,26053,\n",
      "templates/report.mustache": "{{#report.charts}}{{title}}:{{{figure}}}{{/report.charts}}",
    ]
    let published = try await published(files)
    let auto = try #require(published["news/auto/index.html"])
    #expect(auto.hasPrefix("主要指标增速:<figure class=\"chart\" id=\"_chart-1\">"))
    #expect(auto.contains("<tr><th scope=\"row\">指标4</th><td>+4%</td></tr>"))
    let own = try #require(published["news/own/index.html"])
    #expect(own.hasPrefix("四个库:"))
    #expect(own.contains("<tr><th scope=\"row\">新建项目</th><td>47个</td></tr>"))
    #expect(published["news/none/index.html"] == "")
    let file = try #require(published["news/file/index.html"])
    #expect(file.contains("<tr><th scope=\"row\">2020年上半年</th><td>26053亿元</td><td>—</td></tr>"))
  }

  /// A basis is said of all rates only where all have it; else the names of those that have it do.
  @Test(arguments: [
    (["comparable", "comparable", "comparable"], "2023年上半年，同比，可比口径", ["甲", "乙", "丙"]),
    (["comparable", nil, nil], "2023年上半年，同比", ["甲（可比口径）", "乙", "丙"]),
    (["comparable", "nominal", nil], "2023年上半年，同比", ["甲（可比口径）", "乙（名义）", "丙"]),
    ([nil, nil, nil], "2023年上半年，同比", ["甲", "乙", "丙"]),
  ])
  func aBasisIsSaidOfTheRatesThatHaveIt(
    bases: [String?], subtitle: String, names: [String]
  ) async throws {
    let metrics = zip(["甲", "乙", "丙"], bases).enumerated().map { index, metric in
      "  - {label: \(metric.0), change: +\(index + 1)%\(metric.1.map { ", basis: \($0)" } ?? "")}\n"
    }
    let published = try await published([
      "content/news/a.md": TestSite.report(
        "文", more: "period: 2023-H1\nmetrics:\n\(metrics.joined())"),
      "templates/report.mustache": "{{#report.charts}}{{{figure}}}{{/report.charts}}",
    ])
    let html = try #require(published["news/a/index.html"])
    #expect(html.contains("<p>\(subtitle)</p>"), "\(html)")
    for name in names { #expect(html.contains("<th scope=\"row\">\(name)</th>"), "\(html)") }
  }

  @Test func aChartShowsTheSeriesOfAnIndicator() async throws {
    var files = Self.files
    files["content/news/chart.md"] = TestSite.report(
      "图",
      more: "charts:\n  - {indicator: gdp, from: 2022-H1, show: change}\n  - {indicator: gdp}\n")
    files["templates/report.mustache"] =
      "{{#report.charts}}{{title}}:{{{figure}}}{{/report.charts}}"
    files["templates/indicator.mustache"] =
      "{{#indicator.charts}}{{{figure}}}{{/indicator.charts}}{{{indicator.card.sparkline}}}"
    let published = try await published(files)
    let report = try #require(published["news/chart/index.html"])
    #expect(report.contains("国内生产总值增速:"))
    #expect(report.contains("<tr><th scope=\"row\">2023年上半年</th><td>+5.1%</td></tr>"))
    #expect(report.contains("<tr><th scope=\"row\">2023年上半年</th><td>593100亿元</td></tr>"))
    let page = try #require(published["indicators/gdp/index.html"])
    #expect(page.contains("关注线"))
  }

  /// A rate that stands is not revised because its level was.
  @Test func onlyWhatWasRevisedIsMarkedSo() async throws {
    var files = Self.files
    files["content/news/revised.md"] = files["content/news/revised.md"]?
      .replacing("change: +5.1%", with: "change: +5.5%")
    let csv = try #require(try await published(files)["indicators/gdp/data.csv"])
    let rows = csv.split(whereSeparator: \.isNewline).filter { $0.contains("2023-H1,,") }
    #expect(rows.count == 2)
    for row in rows {
      let isValue = row.contains(",value,")
      #expect(row.contains(",revised,") == isValue, "\(row)")
    }
  }

  /// A bulletin keeps its figures, and says where later ones took their place.
  @Test func anOldBulletinSaysWhatBecameOfItsFigures() async throws {
    var files = Self.files
    files["templates/report.mustache"] =
      "{{#report.metrics}}{{value}}{{#change}} {{text}}{{/change}}>{{revised}};{{/report.metrics}}"
    let published = try await published(files)
    #expect(
      published["news/first/index.html"]
        == "593034亿元 +5.5%>593100亿元、+5.1%;30416亿元 +3.7%>;562642亿元 +2.5%>;200余人次>;")
    #expect(published["news/revised/index.html"] == "593100亿元 +5.1%>;")
  }

  /// A restatement on a new coverage was no mistake, and is not called a revision.
  /// Its page says by what figures from before a break are linked to those after it.
  @Test func aLinkAcrossABreakIsShown() async throws {
    let site = try TestSite([
      "content/indicators/output.md": """
      ---
      title: 产值
      unit: 亿元
      kind: flow
      basis: nominal
      衔接: [{时期: 2022, 系数: 1.0320, 备注: 按新口径重算}]
      ---
      """,
      "content/news/a.md": TestSite.report(
        "全年", date: "2023-02-28",
        more: """
          metrics:
            - {indicator: output, period: 2021, value: 107.80亿元}
            - {indicator: output, period: 2022, value: 121.30亿元, status: break}

          """),
      "templates/indicator.mustache": """
      {{#indicator.links}}{{period}} {{factor}} {{note}}{{/indicator.links}}
      {{#indicator.derived}}{{figure}} = {{formula}}{{/indicator.derived}}
      """,
    ])
    let outcome = try await site.build()
    #expect(outcome.diagnostics == "")
    #expect(
      try site.files()["indicators/output/index.html"]
        == "2022年 1.0320 按新口径重算\n约+9.0% = 121.3 ÷ (107.8 × 1.0320) − 1")
  }

  @Test func aChangeOfCoverageIsSaidToBeOne() async throws {
    var files = Self.files
    files["content/news/revised.md"] = Self.revised.replacing(
      "note: 最终核实", with: "reason: 口径调整")
    files["templates/report.mustache"] =
      "{{#report.metrics}}{{revised}}{{#revision-reason}}（{{revision-reason}}）{{/revision-reason}};"
      + "{{/report.metrics}}"
    files["templates/indicator.mustache"] =
      "{{#indicator.observations}}{{period}}{{members}} {{revision}};{{/indicator.observations}}"
      + "{{#indicator.revisions}}{{after}} {{reason}};{{/indicator.revisions}}"
    let published = try await published(files)
    #expect(published["news/first/index.html"] == "593100亿元、+5.1%（口径调整）;;;;")
    #expect(
      published["indicators/gdp/index.html"]
        == "2023年上半年 口径调整;2023年上半年第一产业 ;2022年上半年 ;593100亿元 口径调整;+5.1% 口径调整;")
    #expect(published["indicators/gdp/data.csv"]?.contains(",A,coverage,,2024-01-17,") == true)
  }

  /// What a card draws must not contradict the figure on it: nothing later, and no other part.
  @Test func theLineOnACardEndsAtItsFigure() async throws {
    var files = Self.files
    for (index, year) in (2018...2022).enumerated() {
      files["content/news/\(year).md"] = """
        ---
        title: \(year)年上半年
        date: \(year)-07-15
        period: \(year)-H1
        metrics:
          - {indicator: gdp, value: \(400_000 + index * 1000)亿元}
          - {indicator: gdp, value: \(30_000 - index * 1000)亿元, dimensions: {产业: 第一产业}}
        ---

        """
    }
    files["content/news/first.md"] = nil
    files["content/news/revised.md"] = nil
    files["content/news/left.md"] = nil
    files["content/indicators/gdp.md"] =
      "---\ntitle: 国内生产总值\nunit: 亿元\nkind: flow\n"
      + "dimensions: {产业: [第一产业]}\n---\n"
    files["templates/report.mustache"] =
      "{{#report.metrics}}{{value}}[{{{sparkline}}}]{{/report.metrics}}"
    let published = try await published(files)
    let second = try #require(published["news/2019/index.html"])
    #expect(second == "401000亿元[]29000亿元[]")
    let paths = try #require(published["news/2020/index.html"]).matches(of: /d="M([^"]*)"/)
      .map { String($0.output.1) }
    #expect(paths == ["3 22l44.5-9l44.5-9", "3 4l44.5 9l44.5 9"])
  }

  /// Stretches of different lengths make no chart, and no empty place for one.
  @Test func unequalStretchesAreNotDrawn() async throws {
    var files = Self.files
    for name in ["first", "revised", "left"] { files["content/news/\(name).md"] = nil }
    for (name, period) in [
      ("2019", "2019-01..02"), ("2020", "2020-01..06"), ("2021", "2021-01..02"),
    ] {
      files["content/news/\(name).md"] = TestSite.report(
        name, date: "\(name)-07-15",
        more: "period: \(period)\nmetrics:\n  - {indicator: gdp, value: \(name)亿元}\n")
    }
    files["content/indicators/gdp.md"] = "---\ntitle: 国内生产总值\nunit: 亿元\nkind: flow\n---\n"
    files["templates/indicator.mustache"] =
      "{{#indicator.charts}}[{{{figure}}}]{{/indicator.charts}}{{indicator.title}}"
    let page = try #require(try await published(files)["indicators/gdp/index.html"])
    #expect(page == "国内生产总值")
  }

  /// What can't be compared is not joined by a line, on a chart or on a card.
  @Test func linesBreakWhereTheSeriesDoes() async throws {
    var files = Self.files
    for (index, year) in (2019...2023).enumerated() {
      files["content/news/\(year).md"] = TestSite.report(
        "\(year)", date: "\(year)-07-15",
        more: "period: \(year)-H1\nmetrics:\n  - {indicator: gdp, value: \(index + 30)亿元"
          + (year == 2022 ? ", status: break}\n" : "}\n"))
    }
    for name in ["first", "revised", "left"] { files["content/news/\(name).md"] = nil }
    files["content/indicators/gdp.md"] = "---\ntitle: 国内生产总值\nunit: 亿元\nkind: flow\n---\n"
    files["templates/indicator.mustache"] =
      "{{#indicator.charts}}{{{figure}}}{{/indicator.charts}}[{{{indicator.card.sparkline}}}]"
    let page = try #require(try await published(files)["indicators/gdp/index.html"])
    let wide = try #require(page.components(separatedBy: "</svg>").first)
    let stretches = wide.matches(of: /<path class="l s0" d="([^"]*)"/)
    #expect(stretches.map { $0.output.1.filter { $0 == "l" }.count } == [2, 1])
    #expect(page.contains("2022年上半年起口径有变，不能与此前直接比较"))
    let card = try #require(page.components(separatedBy: "[<svg").last)
    #expect(card.matches(of: /d="M[^"]*"/).count == 2)
    // Scattered figures are no line at all.
    for year in [2020, 2021] { files["content/news/\(year).md"] = nil }
    let scattered = try #require(try await self.published(files)["indicators/gdp/index.html"])
    #expect(scattered.hasSuffix("[]"))
    #expect(page.contains("首期为30亿元，末期为34亿元，其间口径有变，不能直接相比"))
  }

  /// A rate turned where the one published before it, on the same track, has the other sign.
  @Test(arguments: [
    (["2021-10, change: +1%", "2022-09, change: -3%", "2022-10, change: -2%"], ""),
    (["2021-10, change: -1%", "2022-09, change: +3%", "2022-10, change: -2%"], "由正转负"),
    (["2022-09, change: -3%", "2022-10, change: +2%"], "由负转正"),
    // A month that nobody reported is passed over, and so is one without a rate.
    (["2022-07, change: +3%", "2022-09, value: 3亿元", "2022-10, change: -2%"], "由正转负"),
    // Sums of months are another line.
    (["2022-08, change: -1%", "2022-01..09, change: +3%", "2022-10, change: -2%"], ""),
    (
      ["2022-01..09, change: +3%", "2022-10, change: -1%", "2022-01..11, change: -2%"], "由正转负"
    ),
    // The first two months come behind December.
    (["2021-01..02, change: +1%", "2021-12, change: -3%", "2022-01..02, change: -2%"], ""),
    (["2021-12, change: +3%", "2022-01..02, change: -2%"], "由正转负"),
    (["2022-01..02, change: +3%", "2022-03, change: -2%"], "由正转负"),
    // A rate on the month before says nothing of one on the year before.
    (["2022-09, change: 环比+3%", "2022-10, change: -2%"], ""),
  ])
  func turnsAreFromOneReportToTheNext(metrics: [String], expected: String) async throws {
    let reports = metrics.enumerated().map { index, metric in
      (
        "content/news/\(index).md",
        TestSite.report(
          "第\(index)期", more: "metrics: [{indicator: rate, period: \(metric)}]\n")
      )
    }
    let site = try TestSite(
      [
        "content/indicators/rate.md":
          "---\ntitle: 销售\nunit: 亿元\nkind: flow\nfrequency: monthly\n---\n",
        "templates/indicator.mustache": "turn: {{indicator.card.turn}};",
      ].merging(reports) { $1 })
    #expect(try await site.build().diagnostics == "")
    #expect(try site.files()["indicators/rate/index.html"]?.contains("turn: \(expected);") == true)
  }
}
