import SiteGenerator
import Testing

/// Earlier figures of an indicator, from a table beside its definition.
@Suite struct HistoryTests {
  private static let indicator =
    "---\ntitle: 国内生产总值\nunit: 亿元\nsource: 国家统计局\n"
    + "dimensions: {产业: [第一产业, 第二产业]}\ncodes: {第一产业: P}\n---\n"

  private static let report = TestSite.report(
    "甲", more: "metrics:\n  - {indicator: gdp, period: 2022, value: 120亿元, change: +3%}\n")

  private static let template =
    "{{#indicator.observations}}{{period}}|{{members}}|{{value}}|"
    + "{{#changes}}{{#change}}{{text}}{{/change}};{{/changes}}|"
    + "{{#statuses}}{{figure}}{{code}}{{/statuses}}|{{#notes}}{{text}}{{/notes}}|"
    + "{{#sources}}{{title}}{{/sources}}{{table-source}}\n{{/indicator.observations}}"

  private func site(_ table: String, _ more: [String: String] = [:]) throws -> TestSite {
    try TestSite(
      [
        "content/indicators/gdp.md": Self.indicator, "content/indicators/gdp.csv": table,
        "content/news/a.md": Self.report, "templates/indicator.mustache": Self.template,
      ].merging(more) { $1 })
  }

  /// 万 in a cell beside 万人 in the definition is written twice, and meant once.
  @Test(arguments: ["30.2万", "30.2万人", "30.2"])
  func aScaleCountsOnce(cell: String) async throws {
    let files = [
      "content/indicators/people.md": "---\ntitle: 人口\nunit: 万人\n---\n",
      "content/indicators/people.csv": "时期,数值\n2022年,\(cell)\n",
    ]
    let site = try site("时期,数值\n2020,1101.5\n", files)
    let outcome = try await site.build()
    #expect(outcome.diagnostics == "")
    let page = try site.files()["indicators/people/index.html"] ?? ""
    #expect(page.hasPrefix("2022年||30.2|"), "\(page)")
  }

  @Test(arguments: [("2026-11-27", true), ("2026-11-28", false)])
  func aRowThatIsNotReleasedYetIsRefused(day: String, isReleased: Bool) async throws {
    let site = try site("时期,数值,发布日期\n2020,1101.5,\(day)\n")
    let outcome = try await site.build { options, _ in options.now = "2026-11-27T12:00" }
    #expect(outcome.diagnostics.contains("to be released on 2026-11-28") == !isReleased)
    #expect((outcome.summary != nil) == isReleased)
  }

  @Test(arguments: ["累计", "目标"])
  func aHeadThatMayBeATotalIsNoChange(head: String) async throws {
    let outcome = try await site("时期,数值,\(head)\n2020,1101.5,179.2\n").build()
    #expect(outcome.summary == nil)
    #expect(outcome.diagnostics.contains("'\(head)'"))
  }

  /// A number with commas in it that fills two cells.
  @Test(arguments: [
    ("时期,数值,同比\n2020,1,000", true), ("时期,数值,同比\n2020,1,005", true),
    ("时期,数值,同比\n2020,-12,056.5", true), ("时期,数值,同比,备注\n2020,1,234.5,5.2", true),
    ("时期,数值,同比\n2020,1,234.5", true), ("时期,数值,同比\n2020,12,345\n2021,1,234.5", true),
    ("时期,数值,同比\n2020,12,345\n2021,8,-5", false), ("时期,数值,同比\n2020,12,+345", false),
    ("时期,数值,同比,备注\n2020,1,234.5,初步数", true),
    ("时期,数值,同比\n2020,\"1,000\",5", false), ("时期,数值,同比\n2020,100,0.5", false),
  ])
  func numbersThatFillTwoCellsAreRefused(table: String, isBroken: Bool) async throws {
    let outcome = try await site(table + "\n").build()
    #expect((outcome.summary == nil) == isBroken, "\(outcome.diagnostics)")
    #expect(outcome.diagnostics.contains("is read as two cells") == isBroken)
  }

  @Test(arguments: [
    "增长率", "同比增长（%）", "同比增速", "增长(%)", "同比（±%）", "同比(+-%)", "同比涨跌幅", "增减率（％）",
    "同比%", "增长%", "同比 （%）", "当月同比", "当月同比（%）", "当期同比增长", "同比％",
  ])
  func ratesHaveManyNames(head: String) async throws {
    let page = try await page("时期,数值,\(head)\n2020,1101.5,５.２\n")
    #expect(page.contains("2020年||1101.5|+5.2%;"), "\(page)")
  }

  @Test(arguments: [
    ("年份,月份,数值\n2020,3,5\n", "2020年3月||5|"), ("年份,月份,数值\n2020年,1—3月,5\n", "2020年第一季度||5|"),
    ("年度,季度,数值\n2020,2,5\n", "2020年第二季度||5|"), ("年,季度,数值\n2020,二季度,5\n", "2020年第二季度||5|"),
    ("年份,月份,数值\n2020,全年,5\n", "2020年||5|"), ("年份,月份,数值\n2020,1-2,5\n", "2020年1—2月||5|"),
  ])
  func yearAndMonthMayStandInTwoColumns(table: String, row: String) async throws {
    let page = try await page(table)
    #expect(page.contains(row), "\(page)")
  }

  /// Without its month a figure would be taken for the year's; what is no month is said of the month.
  @Test(arguments: [
    (
      "年份,月份,数值\n2020,3,5\n2020,,5\n",
      "gdp.csv:3:1: error: the row has a year and nothing under '月份'"
    ),
    ("年份,季度,数值\n2020,,5\n", "gdp.csv:2:1: error: the row has a year and nothing under '季度'"),
    ("年份,月份,数值\n2020,13,5\n", "gdp.csv:2:6: error: '13'"),
    ("年份,季度,数值\n2020,五,5\n", "gdp.csv:2:6: error: '五'"),
    ("年份,月份,数值\n20x0,3,5\n", "gdp.csv:2:1: error: '20x0'"),
  ])
  func aYearNeedsItsMonth(table: String, message: String) async throws {
    let outcome = try await site(table).build()
    #expect(outcome.summary == nil)
    #expect(outcome.diagnostics.contains(message), "\(outcome.diagnostics)")
  }

  /// A title above the heads is said once, and what to do about it.
  @Test(arguments: [
    "主要指标,,\n时期,数值,同比\n2020,1101.5,5.2\n", "主要指标\n时期,数值,同比\n2020,1101.5,5.2\n",
    "主要指标,,\n,,单位：亿元\n时期,数值,同比\n2020,1101.5,5.2\n",
  ])
  func aTitleIsNoHead(table: String) async throws {
    let outcome = try await site(table).build()
    #expect(outcome.summary == nil)
    #expect(
      outcome.diagnostics.contains("gdp.csv:1:1: error: the first row should name the columns"))
    #expect(outcome.diagnostics.contains("comes first: 时期,数值,同比"), "\(outcome.diagnostics)")
    #expect(outcome.diagnostics.split(separator: "\n").count { $0.contains("error:") } == 1)
  }

  /// What names too few columns is no title.
  @Test(arguments: ["时期,\n2020,1101.5\n2021,1201.5\n", ",数值\n2020,1101.5\n2021,1201.5\n"])
  func aHeadOfOneNameIsNoTitle(table: String) async throws {
    let outcome = try await site(table).build()
    #expect(!outcome.diagnostics.contains("is a title"), "\(outcome.diagnostics)")
  }

  /// Beside a month's own figure stands what came about from January on, as statistical offices hand it on.
  @Test(arguments: [
    ("报告期,当期值,累计值,当月同比,累计增长", ["2020年10月||5|+5.2%;", "2020年1—10月||50|+4.1%;"]),
    (
      "时期,国内生产总值_当期值(亿元),国内生产总值_累计值(亿元),国内生产总值同比增长(%),国内生产总值累计增长(%)",
      ["2020年10月||5|+5.2%;", "2020年1—10月||50|+4.1%;"]
    ),
    ("时期,累计值,累计同比", ["2020年1—10月||50|+4.1%;"]),
    ("时期,数值,同比增长（%）,累计增长（%）", ["2020年10月||5|+5.2%;+4.1%;"]),
  ])
  func sumsStandBesideMonths(heads: String, rows: [String]) async throws {
    let cells = heads.split(separator: ",").map { head in
      switch head {
      case "报告期", "时期": "2020年10月"
      default:
        head.contains("累计值")
          ? "50"
          : head.contains("当期值") || head == "数值" ? "5" : head.contains("累计") ? "4.1" : "5.2"
      }
    }
    let page = try await page("\(heads)\n\(cells.joined(separator: ","))\n")
    for row in rows { #expect(page.contains(row), "\(page)") }
    #expect(page.split(separator: "\n").count { $0.contains("2020") } == rows.count, "\(page)")
  }

  @Test(arguments: ["..", "n/a", "—", "", "NA", "/", "／", "#N/A"])
  func whatIsNotThereIsLeftOut(cell: String) async throws {
    let page = try await page("时期,数值,同比\n2020,1101.5,\(cell)\n")
    #expect(page.contains("2020年||1101.5|;|"), "\(page)")
  }

  /// 2025-1 in a table of quarters may be one.
  @Test(arguments: [
    ("quarterly", "2020-1", "flow", true), ("annual", "2020-12", "flow", true),
    ("annual", "2020-12", "stock", false), ("quarterly", "2020-03", "stock", false),
    ("quarterly", "2020-02", "stock", true), ("monthly", "2020-1", "flow", false),
    ("quarterly", "2020-Q1", "flow", false), ("quarterly", "2020年1—3月", "flow", false),
    ("annual", "2020-Q1", "flow", true),
  ])
  func periodsShorterThanTheFrequencyAreSaid(
    frequency: String, period: String, kind: String, isSaid: Bool
  ) async throws {
    let files = [
      "content/indicators/people.md":
        "---\ntitle: 人口\nunit: 万人\nfrequency: \(frequency)\nkind: \(kind)\n---\n",
      "content/indicators/people.csv": "时期,数值\n\(period),30\n",
    ]
    let outcome = try await site("时期,数值\n2020,1101.5\n", files).build()
    #expect(
      outcome.diagnostics.contains("people.csv:2:1: warning") == isSaid, "\(outcome.diagnostics)")
    #expect(outcome.summary != nil)
  }

  private func page(_ table: String, _ more: [String: String] = [:]) async throws -> String {
    let site = try site(table, more)
    let outcome = try await site.build()
    #expect(outcome.diagnostics == "")
    return try #require(try site.files()["indicators/gdp/index.html"])
  }

  /// As spreadsheet programs in their settings save it.
  @Test(arguments: [
    "时期,数值,同比\n2020年,\"1,101.5\",2.2\n2021年,约1084,-1.6\n",
    "时期,数值,同比\n“2020年”,“1,101.5”,“2.2”\n2021年,约1084,-1.6\n",
    "\u{FEFF}时期,数值（亿元）,同比（%）\r\n2020,1101.5,+2.2\r\n2021,约1084,下降1.6%\r\n,,\r\n,,\r\n",
    "时期;数值;增速;;\r\n2020年;1101.5;2.2;;\r\n2021年;约1084亿元;-1.6;;\r\n;;;;\r\n",
    "時期\t國內生產總值\t數值\t年增\n".replacing("\t國內生產總值", with: "").replacing("年增", with: "同比")
      + "2020\t1101.5\t2.2%\n2021\t约1084\t-1.6%\n",
    "period,国内生产总值（万亿元）,year-before\n2020,0.11015,2.2\n2021,约0.1084,-1.6\n",
    "\"时期\",\"数值\",\"同比\"\n\"2020\",\"1,101.5\",\"2.2\"\n\n\"2021\",\"约1084\",\"-1.6\"",
  ])
  func tablesAreReadAsProgramsSaveThem(table: String) async throws {
    #expect(
      try await page(table) == """
        2022年||120|+3%;|||甲
        2021年||约1084|−1.6%;|||历史数据（国家统计局）
        2020年||1101.5|+2.2%;|||历史数据（国家统计局）

        """)
  }

  /// Amounts in the unit of their column, years that figures are compared with, periods of the site's
  /// own calendar, and units that measure the same.
  @Test func everyKindOfFigureMayStandInATable() async throws {
    let table = """
      时期,数值（兆瓦）,比年初,较2019年同期,增减（兆瓦）
      2021财年,1500,-1.6,12.5%,50
      2022财年,160万千瓦,翻一番,,下降6

      """
    let page = try await page(
      table,
      [
        "content/site.yaml": "title: 公报\nbase-url: https://example.org/\nfiscal-year: 4\n",
        "content/indicators/gdp.md": "---\ntitle: 装机\nunit: 万千瓦\n---\n",
        "content/news/a.md": TestSite.report("甲"),
      ])
    #expect(
      page == """
        2022/23财年||160|−600万瓦;+100%;;|||历史数据
        2021/22财年||150|+5000万瓦;−1.6%;+12.5%;|||历史数据

        """)
  }

  /// Months as spreadsheet programs save them, and the dates that they make of them.
  @Test(arguments: [
    "2023/6", "202306", "2023.6", "2023.06", "2023/06", "2023-6", "2023年6月份", "2023-06-01",
    "2023/6/1",
    "2023/6/30", "2023.6.1", "2023年6月1日", "2023-06-01 00:00:00", "Jun-23", "2023/6/1 0:00",
  ])
  func monthsAreReadAsProgramsSaveThem(period: String) async throws {
    let page = try await page(
      "月份,数值\n\(period),12\n",
      [
        "content/indicators/gdp.md": "---\ntitle: 产量\nunit: 亿元\nfrequency: monthly\n---\n",
        "content/news/a.md": TestSite.report("甲"),
      ])
    #expect(page == "2023年6月||12||||历史数据\n")
  }

  @Test func aNoteBelowTheTableIsToBeTakenOut() async throws {
    let site = try site(
      "时期,数值\n2023-06,12\n注：快报数,\n", ["content/news/a.md": TestSite.report("甲")])
    let said = try await site.build().diagnostics
    #expect(said.contains("gdp.csv:3:1: error: '注：快报数' is no period"), "\(said)")
    #expect(said.contains("take the line out"), "\(said)")
  }

  @Test(arguments: [
    ("monthly", "2023.1", "2:1: error: '2023.1' may be January, or October"),
    ("monthly", "2023/6/15", "2:1: error: '2023/6/15' is a day"),
    ("quarterly", "2023-06-30", "2:1: error: '2023-06-30' is a day"),
    ("monthly", "45078", "2:1: error: '45078' is no period"),
    ("monthly", "202313", "2:1: error: '202313' is no period"),
    ("annual", "Jun-23", "2:1: error: 'Jun-23' is no period"),
  ])
  func whatMayBeAnotherPeriodIsRefused(frequency: String, period: String, message: String)
    async throws
  {
    let site = try site(
      "时期,数值\n\(period),12\n",
      [
        "content/indicators/gdp.md": "---\ntitle: 产量\nunit: 亿元\nfrequency: \(frequency)\n---\n",
        "content/news/a.md": TestSite.report("甲"),
      ])
    let said = try await site.build().diagnostics
    #expect(said.contains("content/indicators/gdp.csv:\(message)"), "\(said)")
  }

  /// 口径 is a coverage of the indicator, or what makes the changes of the row comparable.
  @Test func aColumnSaysTheCoverage() async throws {
    let files = [
      "content/indicators/gdp.md":
        "---\ntitle: 产量\nunit: 亿元\nkind: flow\ncoverages: [规模以上, 全部企业]\n---\n",
      "content/news/a.md": TestSite.report(
        "甲",
        more: "metrics:\n  - {indicator: gdp, period: 2022, value: 120亿元}\n"
          + "  - {indicator: gdp, period: 2022, coverage: 全部企业, value: 150亿元}\n"),
    ]
    let page = try await page(
      "时期,口径,数值,同比\n2021,规模以上,110,\n2021,全部企业,140,\n2020,可比口径,100,3\n", files)
    #expect(
      page == """
        2022年|规模以上|120|;|||甲
        2022年|全部企业|150|;|||甲
        2021年|规模以上|110|;|||历史数据
        2021年|全部企业|140|;|||历史数据
        2020年|规模以上|100|+3%;|||历史数据

        """)
    let published = try site("时期,口径,数值\n2021,全部企业,140\n", files)
    _ = try await published.build()
    let downloads = try published.files()
    #expect(downloads["indicators/gdp/data.csv"]?.contains(",2021,全部企业,value,140,") == true)
    #expect(downloads["indicators/gdp/data.csv"]?.contains(",2022,规模以上,value,120,") == true)
    #expect(downloads["indicators/gdp/data.sdmx.csv"]?.contains(",A,M0,VALUE,2022,120,") == true)
    #expect(
      downloads["indicators/gdp/data.json"]?.contains(
        #""coverage":{"label":"统计范围","category":{"index":["规模以上","全部企业"]"#) == true)
    let said = try await site("时期,口径,数值\n2021,规下,140\n", files).build().diagnostics
    #expect(said.contains("gdp.csv:2:6: error: there is no coverage '规下'"), "\(said)")
  }

  @Test func aRowSaysWhatAMetricDoes() async throws {
    let table = """
      时期,产业,数值,同比,环比（%）,状态,增速状态,备注,来源,发布日期
      2020,合计,12,1,0.5,口径有变,P,含在建,统计年鉴,2021-03-01
      2020,第一产业,13,,,,,,,
      2020,P,,4,,,,,,
      2021,,—,,,未公布,,,,

      """
    #expect(
      try await page(table) == """
        2022年||120|+3%;;|||甲
        2021年|||;;|O||
        2020年||12|+1%;+0.5%;|数值B同比P环比P|含在建|2021-03-01 历史数据（统计年鉴）
        2020年|第一产业|13|+4%;;|||历史数据（国家统计局）

        """)
  }

  /// A table is read, and never published as it is.
  @Test func aTableIsInputAlone() async throws {
    let site = try site("时期,数值\n2020,12\n")
    _ = try await site.build()
    let files = try site.files()
    #expect(files["indicators/gdp.csv"] == nil)
    #expect(files["indicators/gdp/gdp.csv"]?.contains("历史数据（国家统计局）") == true)
    #expect(files["indicators/gdp/data.csv"]?.contains(",2020,,,value,12,,") == true)
  }

  /// An indicator that only its table says anything about has its downloads all the same.
  @Test func aTableIsEnough() async throws {
    let site = try site("时期,数值\n2020,12\n", ["content/news/a.md": TestSite.report("甲")])
    #expect(try await site.build().diagnostics == "")
    #expect(try site.files()["indicators/gdp/gdp.xlsx"] != nil)
  }

  /// Equal figures are one; the bulletin's counts where they differ, and the earlier one stays.
  @Test func aBulletinCountsBeforeATable() async throws {
    let site = try site("时期,数值,同比\n2022,119,3\n")
    let outcome = try await site.build()
    #expect(
      outcome.diagnostics == """
        content/news/a.md:5:43: warning: 'gdp' is 120亿元 for 2022 here, but 119亿元 in \
        content/indicators/gdp.csv:2:6; the figure here counts
              - {indicator: gdp, period: 2022, value: 120亿元, change: +3%}
                                                      ^
            correct one of them; if the figure was revised, say why with 'reason' or a note

        """)
    let files = try site.files()
    #expect(files["indicators/gdp/index.html"] == "2022年||120|+3%;|||甲历史数据（国家统计局）\n")
    #expect(
      files["revisions/index.html"] == "国内生产总值 2022年 119亿元 → 120亿元 历史数据（国家统计局） → 甲 \n")
  }

  /// Rows with their days of release are releases: the later one is a revision of the earlier one.
  @Test func rowsWithDaysAreVintages() async throws {
    let site = try site("时期,数值,发布日期\n2021,119,2022-01-17\n2021,121,2022-12-30\n")
    let outcome = try await site.build()
    #expect(outcome.diagnostics == "")
    #expect(
      try site.files()["revisions/index.html"]
        == "国内生产总值 2021年 119亿元 → 121亿元 2022-01-17 历史数据（国家统计局） → 2022-12-30 历史数据（国家统计局） \n")
  }

  /// What a session remembers of a table is renewed with it.
  @Test func anEditedTableIsReadAgain() async throws {
    let site = try site("时期,数值\n2020,12\n")
    _ = try await site.build()
    try site.write("时期,数值\n2020,13\n", to: "content/indicators/gdp.csv")
    #expect(try await site.build().diagnostics == "")
    #expect(try site.files()["indicators/gdp/index.html"]?.contains("2020年||13|") == true)
    try site.remove("content/indicators/gdp.csv")
    #expect(try await site.build().diagnostics == "")
    #expect(try site.files()["indicators/gdp/index.html"]?.contains("2020年") == false)
  }
}
