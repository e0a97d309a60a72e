import SiteGenerator
import Testing

/// Figures in titles and summaries, which have no links and are held to the report's own.
@Suite struct NamedFiguresTests {
  private static func diagnostics(_ title: String, _ language: String = "") async throws -> String {
    let site = try TestSite([
      "content/indicators/gdp.md":
        "---\ntitle: 生产总值\ntitle-en: Gross domestic product\nshort-title: GDP\nunit: 亿元\n"
        + "dimensions: {产业: [第一产业, 第二产业, 第三产业]}\n---\n",
      "content/news/a.md": TestSite.report(
        "\"\(title)\"", date: "2023-08-16",
        more: """
          period: 2023-H1
          metrics:
            - {indicator: gdp, value: 60.5亿元, change: +5.3%}
            - {indicator: gdp, dimensions: {产业: 第一产业}, value: 6.2亿元, change: +3.7%}
            - {indicator: gdp, dimensions: {产业: 第二产业}, value: 24亿元, change: +4.3%}
            - {indicator: gdp, dimensions: {产业: 第三产业}, value: 30亿元, change: +6.4%}
            - {label: 固定资产投资, value: 约35亿元, change: +64%}
            - {label: 进口, change: +3%}
            - {label: 出口, change: -2%}
            - {label: 财政总额, change: +9%}
            - {label: 国有企业利润, value: 20亿元}
            - {label: 利润总额, value: 400亿元}
            - {label: 规模以上工业增加值, change: +5.1%}
            - {label: 社会消费品零售总额, change: +2.8%}

          """),
    ])
    return try await site.build().diagnostics
  }

  @Test(arguments: [
    "2023年上半年全省生产总值达到60.5亿元", "全省生产总值首次突破60亿元", "上半年全省生产总值初步核算为60.5亿元",
    "生产总值同比增长5.3%", "生产总值60.5亿元，同比增长5.3%", "生产总值达60.5亿元（增长5.3%）", "全省GDP增速5.3%",
    "生产总值按不变价格计算同比增长5.3%", "生产总值按可比价格同比增长5.3%", "生产总值按可比口径同比增长5.3%",
    "Gross domestic product grew 5.3%", "GDP up 5.3%, exports down 2%",
    "一产、二产、三产增加值分别为6.2亿元、24亿元和30亿元", "一产、二产、三产分别增长3.7%、4.3%、6.4%",
    "进口和出口分别增长3%和下降2%", "固定资产投资增长64%，占全国的15%", "固定资产投资增长64%，比全省高5个百分点",
    "去年生产总值增长4%", "2022年生产总值57亿元，2023年上半年60.5亿元", "生产总值目标增长7%",
    "一季度生产总值增长4.5%，上半年增长5.3%",
    "固定资产投资带动就业增长9%", "生产总值比上年增长5.3%", "固定资产投资完成约35亿元", "生产总值环比增长1.1%",
    "生产总值60.5亿元，其中工业20亿元，增长8%", "第一产业增加值6.2亿元，增长3.7%", "生产总值突破60亿元，财政收入增长8%",
    "生产总值项目35个", "生产总值达60.5亿元 同比增长5.3%", "财政总额增长9%", "生产总值60.5亿元，居全省第3位",
    "国有企业实现利润总额20亿元", "国有企业利润总额20亿元", "全市实现利润总额400亿元", "民营企业实现利润总额30亿元",
    "规上工业增加值增长5.1%", "社零增长2.8%", "社零总额增长2.8%", "固投增长64%",
    "全市一产增加值6.2亿元", "三产增长6.4%", "统一产权登记增长9%", "一二三产融合项目增长20%",
  ])
  func whatIsRightPasses(title: String) async throws {
    #expect(try await Self.diagnostics(title) == "")
  }

  /// Where the report has a month and the sum of the year so far, the time that is named says which is meant.
  @Test(arguments: [
    ("10月零售额增长2.9%", true), ("1—10月零售额增长4.3%", true), ("10月零售额1266.3亿元，增长2.9%", true),
    ("10月零售额累计增长4.3%", true), ("10月份零售额累计12000.5亿元", true), ("10月零售额累计增长3.3%", false),
    ("9月零售额累计增长4.3%", false),
    ("零售额增长4.3%", true), ("1—10月零售额增长4.3%，10月增长2.9%", true), ("1—10月零售额12000.5亿元", true),
    ("10月零售额增长3.9%", false), ("10月零售额增长4.3%", false), ("1—10月零售额增长3.4%", false),
    ("10月零售额1366.3亿元", false), ("10月零售额12000.5亿元", false), ("零售额增长3.9%", false),
  ])
  func aTitleOfTwoPeriodsIsChecked(title: String, isRight: Bool) async throws {
    let site = try TestSite([
      "content/indicators/retail.md":
        "---\ntitle: 零售额\nunit: 亿元\nkind: flow\nfrequency: monthly\n---\n",
      "content/news/a.md": TestSite.report(
        "\"\(title)\"", date: "2023-11-10",
        more: """
          period: 2023-10
          metrics:
            - {indicator: retail, value: 1266.3亿元, change: +2.9%}
            - {indicator: retail, period: 2023-01..10, value: 12000.5亿元, change: +4.3%}

          """),
    ])
    let said = try await site.build().diagnostics
    #expect(said.isEmpty == isRight, "\(said)")
  }

  /// A rate that the report has for another time alone is no figure of the time that is named.
  @Test(arguments: [
    ("10月零售额增长4.1%", "error: it says '10月', but '增长4.1%' is the figure of '零售额' for 2023-01..10"),
    ("四季度零售额增长4.1%", "error: it says '四季度'"), ("10月当月零售额增长4.1%", "error: it says '10月'"),
    ("10月零售额增长2.9%", ""), ("1—10月零售额增长4.1%", ""), ("零售额增长4.1%", ""), ("前10个月零售额增长4.1%", ""),
    ("截至10月末零售额增长4.1%", ""), ("今年以来零售额增长4.1%", ""),
  ])
  func aRateIsOfItsTime(title: String, message: String) async throws {
    let site = try TestSite([
      "content/indicators/retail.md":
        "---\ntitle: 零售额\nunit: 亿元\nkind: flow\nfrequency: monthly\n---\n",
      "content/news/a.md": TestSite.report(
        "\"\(title)\"", date: "2023-11-10",
        more: """
          period: 2023-01..10
          metrics:
            - {indicator: retail, value: 12000.5亿元, change: +4.1%}

          """),
    ])
    let said = try await site.build().diagnostics
    #expect(message.isEmpty ? !said.contains("error") : said.contains(message), "\(said)")
  }

  /// Of several changes a message names the one by the measure that the title gives.
  @Test func aMessageNamesTheChangeThatIsMeant() async throws {
    let site = try TestSite([
      "content/news/a.md": TestSite.report(
        "居民消费价格环比上涨0.3%", date: "2023-11-10",
        more: """
          period: 2023-10
          metrics:
            - {label: 居民消费价格, change: +0.3%}
            - {label: 居民消费价格, change: +0.2%, compared-with: period-before}

          """)
    ])
    let said = try await site.build().diagnostics
    #expect(said.contains("'居民消费价格' is +0.2% on the previous period"), "\(said)")
  }

  /// A title of another time was copied, as likely as not; figures of the report's own time are wrong
  /// in it.
  @Test(arguments: [
    ("2023年上半年经济运行情况", ""), ("上半年经济运行情况", ""), ("2023年二季度经济运行情况", ""), ("2023年6月末情况", ""),
    ("2023年经济运行情况", ""), ("统计公报2023年第3号", ""), ("2022年第3号公报", ""), ("经济运行情况", ""),
    ("2023年一季度和上半年情况", ""), ("First half of 2023", ""), ("2022年全年目标和上半年完成情况", ""),
    ("2022年上半年经济运行情况", "warning: this says '2022年上半年', but the report is about 2023-H1"),
    ("去年上半年经济运行情况", "warning: this says '去年上半年'"), ("上半年比去年一季度回升", ""),
    ("二〇二二年上半年经济运行情况", "warning: this says '二〇二二年上半年'"), ("二〇二三年上半年经济运行情况", ""),
    ("一季度经济运行情况", "warning: this says '一季度', but the report is about 2023-H1"),
    ("2023年前三季度经济运行情况", "warning: this says '2023年前三季度'"),
    ("112年一季度經濟情況", "warning: this says '112年一季度'"),
    ("Output in September 2023", "warning: this says 'September 2023'"),
    (
      "前三季度生产总值60.5亿元",
      "error: it says '前三季度', but '60.5亿元' is the figure of '生产总值' for 2023-H1"
    ),
    ("前三季度，全省生产总值达到60.5亿元", "error: it says '前三季度'"), ("从上半年数据看全年走势", ""),
    ("从一季度数据看下半年走势", "warning: this says '一季度'"),
  ])
  func aTitleIsOfTheReportsTime(title: String, message: String) async throws {
    let said = try await Self.diagnostics(title)
    #expect(message.isEmpty ? said == "" : said.contains(message), "\(said)")
  }

  @Test(arguments: [
    "2023年上半年全省生产总值达到65.5亿元", "全省生产总值首次突破70亿元", "上半年全省生产总值初步核算为65.5亿元",
    "生产总值同比增长3.5%", "生产总值60.5亿元，同比增长3.5%", "生产总值达60.5亿元（增长3.5%）", "全省GDP增速3.5%",
    "生产总值按不变价格计算同比增长3.5%", "生产总值按可比价格同比增长3.5%", "生产总值按可比口径同比增长3.5%",
    "Gross domestic product grew 3.5%", "GDP up 3.5%",
    "一产、二产、三产增加值分别为24亿元、6.2亿元和30亿元", "一产、二产、三产分别增长4.3%、3.7%、6.4%",
    "固定资产投资增长46%，占全国的15%", "生产总值比上年增长3.5%", "固定资产投资完成35亿元",
    "第一产业增加值6.2亿元，增长7.3%", "生产总值下降5.3%", "固定资产投资超35亿元", "生产总值：65.5亿元",
    "生产总值历史性地突破70亿元", "出口增长2%", "生产总值达60.5亿元 同比增长3.5%", "财政总额增长8%",
    "国有企业实现利润总额25亿元", "全市实现利润总额20亿元", "规上工业增加值增长5.5%", "社零增长3.8%", "固投增长46%",
    "全市一产增加值6.3亿元", "三产增长4.6%", "上半年全市生产总值增长5.3%，固定资产投资增长46%",
  ])
  func whatIsWrongIsRefused(title: String) async throws {
    let said = try await Self.diagnostics(title)
    #expect(said.contains("content/news/a.md:2:"), "\(said)")
  }
}
