import Testing

/// Links in whole sentences of a report on June and the first half of a year.
@Suite struct SentenceTests {
  private static func diagnostics(
    _ body: String, title: String = "公报"
  ) async throws -> String {
    func indicator(_ title: String, _ more: String) -> String {
      "---\ntitle: \(title)\n\(more)---\n"
    }
    let site = try TestSite([
      "content/indicators/fin.md": indicator(
        "一般公共预算收入", "unit: 亿元\nkind: flow\nfrequency: monthly\n"),
      "content/indicators/gdp.md": indicator(
        "地区生产总值", "unit: 亿元\nkind: flow\nfrequency: quarterly\nbasis: constant\n"),
      "content/indicators/retail.md": indicator("社会消费品零售总额", "unit: 亿元\nkind: flow\n"),
      "content/indicators/trade.md": indicator("货物进出口总额", "unit: 亿元\nkind: flow\n"),
      "content/indicators/profit.md": indicator("利润总额", "unit: 亿元\nkind: flow\n"),
      "content/indicators/out.md": indicator("出口", "unit: 亿元\nkind: flow\n"),
      "content/indicators/in.md": indicator("进口", "unit: 亿元\nkind: flow\n"),
      "content/indicators/r.md": indicator("产值", "unit: 亿元\nkind: flow\nfrequency: monthly\n"),
      "content/indicators/fai.md": indicator(
        "固定资产投资", "unit: 亿元\nkind: flow\nfrequency: monthly\n"),
      "content/indicators/rate.md": indicator("失业率", "unit: \"%\"\nfrequency: monthly\n"),
      "content/indicators/cpi.md": indicator(
        "居民消费价格", "short-title: CPI\nfrequency: monthly\n"),
      "content/indicators/area.md": indicator(
        "商品房销售面积", "unit: 万平方米\nkind: flow\nfrequency: monthly\n"),
      "content/indicators/sales.md": indicator(
        "商品房销售额", "unit: 亿元\nkind: flow\nfrequency: monthly\n"),
      "content/indicators/foreign.md": indicator(
        "外贸进出口",
        "unit: 亿元\nkind: flow\nfrequency: monthly\ndimensions: {方向: [出口, 进口]}\n"),
      "content/indicators/core.md": indicator("核心CPI", "frequency: monthly\n"),
      "content/indicators/loans.md": indicator(
        "贷款余额", "unit: 亿元\nkind: stock\nfrequency: monthly\n"),
      "content/news/a.md": TestSite.report(
        title, date: "2023-07-16",
        more: """
          period: 2023-H1
          metrics:
            - {indicator: fin, period: 2023-06, value: 510亿元, change: +4.1%}
            - {indicator: fin, period: 2023-01..06, value: 3010亿元, change: +4.3%}
            - {indicator: gdp, value: 6300亿元, change: +5.5%}
            - {indicator: gdp, period: 2023-Q1, value: 3000亿元, change: +5.9%}
            - {indicator: gdp, period: 2023-Q2, value: 3300亿元, change: +5.1%}
            - {indicator: retail, value: 2100亿元, change: +4%}
            - {indicator: trade, value: 1100亿元, change: +3%}
            - {indicator: profit, value: 400亿元, change: +2%}
            - {label: 国有企业利润, value: 170亿元, change: +3%}
            - {label: 限上企业零售额, value: 90亿元}
            - {label: 总产值, value: 80亿元, change: +4.1%, basis: comparable}
            - {indicator: out, value: 600亿元, change: +6.0%}
            - {indicator: in, value: 500亿元, change: -4.0%}
            - {indicator: r, period: 2023-05, value: 500亿元, change: -1.0%}
            - {indicator: r, period: 2023-06, value: 510亿元, change: +2.0%}
            - {indicator: fai, period: 2023-01..04, change: +3.0%}
            - {indicator: fai, period: 2023-01..05, change: -20.3%}
            - {indicator: fai, period: 2023-01..06, change: -18.9%}
            - {label: 投资, period: 2023-01..06, change: +2.1%}
            - {label: 盈余, period: 2023-01..06, value: 1.5亿元}
            - {indicator: rate, period: 2023-06, value: 5.1%}
            - {indicator: rate, period: 2023-06, change: -0.1个百分点, compared-with: period-before}
            - {indicator: rate, period: 2023-06, change: -0.3个百分点}
            - {indicator: cpi, period: 2023-05, change: -0.3%}
            - {indicator: cpi, period: 2023-06, change: +0.2%}
            - {indicator: cpi, period: 2023-05, change: +0.1%, compared-with: period-before}
            - {indicator: cpi, period: 2023-06, change: +0.2%, compared-with: period-before}
            - {indicator: core, period: 2023-06, change: +0.2%}
            - {indicator: area, period: 2023-01..06, value: 510万平方米, change: -3.2%}
            - {indicator: sales, period: 2023-01..06, value: 480亿元, change: -4.1%}
            - {indicator: foreign, period: 2023-06, change: +3.1%}
            - {indicator: foreign, period: 2023-06, dimensions: {方向: 出口}, value: 60亿元, change: +6.0%}
            - {indicator: foreign, period: 2023-06, dimensions: {方向: 进口}, value: 30亿元, change: -2.0%}
            - {indicator: loans, period: 2023-06, value: 900亿元}
            - {label: 规模以上工业增加值两年平均, value: 6.5%}

          """, body: body + "\n"),
    ])
    return try await site.build().diagnostics
  }

  private static func check(_ body: String, isRight: Bool) async throws {
    let said = try await diagnostics(body)
    #expect(said.isEmpty == isRight, "\(body)\n\(said)")
  }

  /// What a clause before says of all figures of the sentence: that they are of one month, or of all so far.
  @Test(arguments: [
    ("6月当月，一般公共预算收入[3010亿元](metric:fin@2023-01..06)。", false),
    ("6月单月，一般公共预算收入[3010亿元](metric:fin@2023-01..06)。", false),
    ("6月份当月，一般公共预算收入[3010亿元](metric:fin@2023-01..06)。", false),
    ("当月，一般公共预算收入[3010亿元](metric:fin@2023-01..06)。", false),
    ("从当月看，一般公共预算收入[3010亿元](metric:fin@2023-01..06)。", false),
    ("从6月当月看，一般公共预算收入[3010亿元](metric:fin@2023-01..06)。", false),
    ("单月一般公共预算收入[3010亿元](metric:fin@2023-01..06)。", false),
    ("1—6月累计，一般公共预算收入[510亿元](metric:fin@2023-06)。", false),
    ("上半年累计，一般公共预算收入[510亿元](metric:fin@2023-06)。", false),
    ("今年以来，一般公共预算收入[510亿元](metric:fin@2023-06)。", false),
    ("从累计看，一般公共预算收入[510亿元](metric:fin@2023-06)。", false),
    ("累计，一般公共预算收入[增长4.1%](metric:fin@2023-06)。", false),
    ("当季，地区生产总值[6300亿元](metric:gdp@2023-H1)。", false),
    ("二季度当季，地区生产总值[6300亿元](metric:gdp@2023-H1)。", false),
    ("6月当月，一般公共预算收入[510亿元](metric:fin@2023-06)。", true),
    ("6月份当月，一般公共预算收入[510亿元](metric:fin@2023-06)。", true),
    ("当月，一般公共预算收入[510亿元](metric:fin@2023-06)。", true),
    ("从当月看，一般公共预算收入[510亿元](metric:fin@2023-06)。", true),
    ("1—6月累计，一般公共预算收入[3010亿元](metric:fin@2023-01..06)。", true),
    ("上半年累计，一般公共预算收入[3010亿元](metric:fin@2023-01..06)。", true),
    ("今年以来，一般公共预算收入[3010亿元](metric:fin@2023-01..06)。", true),
    ("今年以来，经济平稳，6月一般公共预算收入[510亿元](metric:fin@2023-06)。", true),
    ("今年以来，面对困难，一般公共预算收入[510亿元](metric:fin@2023-06)。", true),
    ("今年以来，失业率[5.1%](metric:rate@2023-06)。", true),
    ("今年以来，贷款余额[900亿元](metric:loans@2023-06)。", true),
    ("当月，收入增长较快，1—6月一般公共预算收入[3010亿元](metric:fin@2023-01..06)。", true),
    ("当月，收入增长较快；累计，一般公共预算收入[3010亿元](metric:fin@2023-01..06)。", true),
    ("当季，地区生产总值[3300亿元](metric:gdp@2023-Q2)。", true),
    ("二季度当季，地区生产总值[3300亿元](metric:gdp@2023-Q2)。", true),
    ("当季，地区生产总值[增长5.1%](metric:gdp@2023-Q2)，累计[增长5.5%](metric:gdp@2023-H1)。", true),
  ])
  func monthsAndSumsAreSetOffByCommas(body: String, isRight: Bool) async throws {
    try await Self.check(body, isRight: isRight)
  }

  /// 总额 is the end of a name, and a word before a figure.
  @Test(arguments: [
    ("上半年，社会消费品零售总额[6300亿元](metric:gdp@2023-H1)。", false),
    ("上半年，货物进出口总额[6300亿元](metric:gdp@2023-H1)。", false),
    ("上半年，利润总额[6300亿元](metric:gdp@2023-H1)。", false),
    ("上半年，全市利润总额为[6300亿元](metric:gdp@2023-H1)。", false),
    ("上半年，社会消费品零售总额[2100亿元](metric:retail)。", true),
    ("上半年，零售总额[2100亿元](metric:retail)。", true),
    ("上半年，地区生产总值[6300亿元](metric:gdp@2023-H1)。", true),
    ("上半年，总额[6300亿元](metric:gdp@2023-H1)。", true),
    ("上半年，利润总额与地区生产总值[6300亿元](metric:gdp@2023-H1)之比。", true),
  ])
  func totalsAreNamesToo(body: String, isRight: Bool) async throws {
    try await Self.check(body, isRight: isRight)
  }

  /// A figure with which something is compared is of its own time, whatever the clause begins with.
  @Test(arguments: [
    ("6月份产值由上月[下降1.0%](metric:r@2023-05)转为[增长2.0%](metric:r@2023-06)。", true),
    ("产值6月份同比由上月[下降1.0%](metric:r@2023-05)转为[增长2.0%](metric:r@2023-06)。", true),
    ("6月份产值比上月[500亿元](metric:r@2023-05)增加10亿元。", true),
    ("6月份，产值比上月[500亿元](metric:r@2023-05)增加10亿元。", true),
    ("6月份产值由上月[增长2.0%](metric:r@2023-06)转为下降1.0%。", false),
    ("5月份产值由上月[下降1.0%](metric:r@2023-05)转为增长2.0%。", false),
    ("1—6月，投资由上年全年下降3.2%转为[增长2.1%](metric:投资@2023-01..06)。", true),
    ("投资较上年全年的-3.2%回升至[2.1%](metric:投资@2023-01..06)。", true),
    ("由上年全年亏损4.2亿元转为盈利[1.5亿元](metric:盈余@2023-01..06)。", true),
    ("上年全年投资[增长2.1%](metric:投资@2023-01..06)。", false),
    ("全年投资[增长2.1%](metric:投资@2023-01..06)。", false),
  ])
  func comparedFiguresAreOfTheirTime(body: String, isRight: Bool) async throws {
    try await Self.check(body, isRight: isRight)
  }

  /// Both ends of a change may be linked, each with its own time and its own way.
  @Test(arguments: [
    (
      "投资由1—4月增长[3.0%](metric:fai@2023-01..04)转为1—6月下降[18.9%](metric:fai@2023-01..06)。", true
    ),
    (
      "投资由1—4月的同比[增长3.0%](metric:fai@2023-01..04)转为1—6月的同比[下降18.9%](metric:fai@2023-01..06)。",
      true
    ),
    ("投资由1—4月增长3.0%转为1—6月增长[18.9%](metric:fai@2023-01..06)。", false),
    ("投资由1—4月增长3.0%转为1—5月下降[18.9%](metric:fai@2023-01..06)。", false),
    ("投资由1—4月下降[3.0%](metric:fai@2023-01..04)转为1—6月下降18.9%。", false),
    (
      "CPI由上月的同比[下降0.3%](metric:cpi@2023-05.同比)转为本月的[上涨0.2%](metric:cpi@2023-06.同比)。", true
    ),
    (
      "CPI由5月的同比[下降0.3%](metric:cpi@2023-05.同比)转为6月的同比[上涨0.2%](metric:cpi@2023-06.同比)。",
      true
    ),
    ("CPI由上月的同比[上涨0.2%](metric:cpi@2023-06.同比)转为本月下降0.3%。", false),
    ("CPI由上月的同比下降0.3%转为本月的同比[下降0.2%](metric:cpi@2023-06.同比)。", false),
    (
      "CPI环比由上月[上涨0.1%](metric:cpi@2023-05.环比)扩大至[上涨0.2%](metric:cpi@2023-06.环比)。", true
    ),
    (
      "CPI环比由上月上涨[0.1%](metric:cpi@2023-05.环比)扩大至上涨[0.2%](metric:cpi@2023-06.环比)。", true
    ),
    ("CPI环比由上月上涨0.1%扩大至[下降0.2%](metric:cpi@2023-06.环比)。", false),
    ("CPI环比由上月[下降0.1%](metric:cpi@2023-05.环比)扩大至上涨0.2%。", false),
  ])
  func bothEndsOfAChangeAreLinked(body: String, isRight: Bool) async throws {
    try await Self.check(body, isRight: isRight)
  }

  /// The number of a note is no figure, and what stands behind it has a time of its own.
  @Test(arguments: [
    ("注：2. 1—5月投资下降[20.3%](metric:fai@2023-01..05)。", true),
    ("注：2.1—5月投资下降[20.3%](metric:fai@2023-01..05)。", true),
    ("注：(2) 1—5月投资下降[20.3%](metric:fai@2023-01..05)。", true),
    ("注：2. 1—6月投资下降[20.3%](metric:fai@2023-01..05)。", false),
    ("注：2. 1—5月投资增长[20.3%](metric:fai@2023-01..05)。", false),
    ("注：2.5%中，投资下降[18.9%](metric:fai@2023-01..06)。", true),
  ])
  func notesAreNumbered(body: String, isRight: Bool) async throws {
    try await Self.check(body, isRight: isRight)
  }

  /// Of figures in a list each may be measured against something else, and they may share their unit.
  @Test(arguments: [
    (
      "失业率分别比上月和上年同期低[0.1个](metric:rate@2023-06)和[0.3个百分点](metric:rate@2023-06)。", true
    ),
    ("失业率分别比上月和上年同期低[0.1](metric:rate@2023-06)和0.3个百分点。", true),
    (
      "失业率比上月、上年同期分别下降[0.1个百分点](metric:rate@2023-06)、[0.3个百分点](metric:rate@2023-06)。", true
    ),
    ("与上月和上年同期相比，失业率分别下降[0.1个](metric:rate@2023-06)和0.3个百分点。", true),
    ("失业率分别比上月和上年同期低0.3个和[0.1个百分点](metric:rate@2023-06)。", false),
    ("失业率分别比上月和上年同期高[0.1个](metric:rate@2023-06)和0.3个百分点。", false),
    ("失业率分别比上年同期和上月低[0.1个](metric:rate@2023-06)和0.3个百分点。", false),
    ("失业率分别比上月和上年同期低[0.1个](metric:rate@2023-06)和0.3千分点。", false),
    ("5、6月产值分别为[500](metric:r@2023-05)和[510亿元](metric:r@2023-06)。", true),
    ("5、6月产值分别为[500](metric:r@2023-05)和510万元。", false),
  ])
  func listedFiguresAreComparedWithDifferentTimes(body: String, isRight: Bool) async throws {
    try await Self.check(body, isRight: isRight)
  }

  /// A month with its year is the one before, where it is.
  @Test(arguments: [
    ("CPI比2023年5月[上涨0.2%](metric:cpi@2023-06.环比)。", true),
    ("CPI比5月[上涨0.2%](metric:cpi@2023-06.环比)。", true),
    ("CPI与2023年5月相比，[上涨0.2%](metric:cpi@2023-06.环比)。", true),
    ("CPI比2023年4月[上涨0.2%](metric:cpi@2023-06.环比)。", false),
    ("CPI比4月[上涨0.2%](metric:cpi@2023-06.环比)。", false),
    ("产值比2023年5月[增长2.0%](metric:r@2023-06)。", false),
  ])
  func theMonthBeforeIsNamed(body: String, isRight: Bool) async throws {
    try await Self.check(body, isRight: isRight)
  }

  /// A heading may say that what follows is of the parts of its time.
  @Test(arguments: [
    (
      "## 二季度各月\n\n产值逐月回升，分别为[500亿元](metric:r@2023-05)和[510亿元](metric:r@2023-06)。", true
    ),
    ("## 二季度分月情况\n\n产值[510亿元](metric:r@2023-06)。", true),
    ("## 二季度\n\n产值[510亿元](metric:r@2023-06)。", false),
    ("## 一季度各月\n\n产值[510亿元](metric:r@2023-06)。", false),
    ("## 二季度各月\n\n收入[3010亿元](metric:fin@2023-01..06)。", false),
  ])
  func headingsNameTheirParts(body: String, isRight: Bool) async throws {
    try await Self.check(body, isRight: isRight)
  }

  /// Where both figures are right, the verb between them has to be right as well.
  @Test(arguments: [
    ("产值由5月的[500亿元](metric:r@2023-05)增加到6月的[510亿元](metric:r@2023-06)。", true),
    ("产值由5月的[500亿元](metric:r@2023-05)减少到6月的[510亿元](metric:r@2023-06)。", false),
    ("产值由500亿元大幅下降至[510亿元](metric:r@2023-06)。", false),
    ("产值由[500亿元](metric:r@2023-05)降至510亿元。", false),
    ("产值由[500亿元](metric:r@2023-05)升至510亿元。", true),
    ("产值从5000000万元回落到[510亿元](metric:r@2023-06)。", false),
    ("投资降幅由1—5月的[20.3%](metric:fai@2023-01..05)收窄至1—6月的[18.9%](metric:fai@2023-01..06)。", true),
    ("投资降幅由1—5月的[20.3%](metric:fai@2023-01..05)扩大至1—6月的[18.9%](metric:fai@2023-01..06)。", false),
    ("失业率由5.2%降至[5.1%](metric:rate@2023-06)。", true),
    ("失业率由5.0%降至[5.1%](metric:rate@2023-06)。", false),
    ("失业率由约5.0%降至[5.1%](metric:rate@2023-06)。", true),
    ("失业率由上月的5.2%变为[5.1%](metric:rate@2023-06)。", true),
    ("The unemployment rate fell from 5.2% to [5.1%](metric:rate@2023-06).", true),
    ("The unemployment rate rose from 5.2% to [5.1%](metric:rate@2023-06).", false),
    ("The unemployment rate increased to [5.1%](metric:rate@2023-06) from 5.2%.", false),
  ])
  func movesGoTheWayTheyAreSaidTo(body: String, isRight: Bool) async throws {
    try await Self.check(body, isRight: isRight)
  }

  /// How much time a part is about, its heading may say.
  @Test(arguments: [
    ("## 当月\n\n收入[510亿元](metric:fin@2023-06)。", true),
    ("## 当月情况\n\n收入[3010亿元](metric:fin@2023-01..06)。", false),
    ("## （一）当月\n\n收入[3010亿元](metric:fin@2023-01..06)。", false),
    ("## 6月当月情况\n\n收入[3010亿元](metric:fin@2023-01..06)。", false),
    ("## 累计\n\n收入[3010亿元](metric:fin@2023-01..06)。", true),
    ("## 累计\n\n收入[510亿元](metric:fin@2023-06)。", false),
    ("## 累计\n\n6月收入[510亿元](metric:fin@2023-06)。", true),
    ("## 当月和累计\n\n收入[3010亿元](metric:fin@2023-01..06)。", true),
    ("## 2022年同期情况\n\n收入[510亿元](metric:fin@2023-06)。", false),
    ("## June 2023\n\nRevenue was [51 billion yuan](metric:fin@2023-06).", true),
    ("## May 2023\n\nRevenue was [51 billion yuan](metric:fin@2023-06).", false),
    ("## Year to date\n\nRevenue was [51 billion yuan](metric:fin@2023-06).", false),
    ("累计收入[3010亿元](metric:fin@2023-01..06)。", true),
    ("累计收入[510亿元](metric:fin@2023-06)。", false),
    ("截至6月末，累计收入[510亿元](metric:fin@2023-06)。", false),
  ])
  func headingsSayHowMuchTimeIsMeant(body: String, isRight: Bool) async throws {
    try await Self.check(body, isRight: isRight)
  }

  /// A rate that has a name of its own widens and narrows.
  @Test(arguments: [
    ("CPI涨幅", "扩大0.1个百分点", "CPI涨幅比上月扩大[0.1个百分点](metric:CPI涨幅)。", true),
    ("CPI涨幅", "收窄0.1个百分点", "CPI涨幅比上月收窄[0.1个百分点](metric:CPI涨幅)。", true),
    ("CPI涨幅", "收窄0.1个百分点", "CPI涨幅比上月扩大[0.1个百分点](metric:CPI涨幅)。", false),
    ("CPI", "扩大0.1个百分点", "CPI比上月提高[0.1个百分点](metric:CPI)。", false),
  ])
  func widthsWidenAndNarrow(label: String, change: String, body: String, isRight: Bool) async throws
  {
    let site = try TestSite([
      "content/news/a.md": TestSite.report(
        "公报", date: "2023-07-16",
        more:
          "period: 2023-06\nmetrics:\n  - {label: \(label), change: \(change), compared-with: period-before}\n",
        body: body + "\n")
    ])
    let diagnostics = try await site.build().diagnostics
    #expect(diagnostics.contains("error") != isRight, "\(diagnostics)")
  }

  /// Of tables with two rows of heads both say what the figures are.
  @Test(arguments: [
    (
      "[510](metric:fin@2023-06) | [4.1](metric:fin@2023-06) | [3010](metric:fin@2023-01..06)", true
    ),
    ("[510](metric:fin@2023-06) | [4.1](metric:fin@2023-06) | [510](metric:fin@2023-06)", false),
    (
      "[3010](metric:fin@2023-01..06) | [4.3](metric:fin@2023-01..06) | [3010](metric:fin@2023-01..06)",
      false
    ),
    (
      "[510](metric:fin@2023-06) | [510](metric:fin@2023-06) | [3010](metric:fin@2023-01..06)",
      false
    ),
  ])
  func twoRowsOfHeadsAreRead(cells: String, isRight: Bool) async throws {
    let table =
      "| 指标 | 6月 | | 1—6月 |\n|---|---|---|---|\n| | 总量（亿元） | 同比增长（%） | 总量（亿元） |\n"
      + "| 一般公共预算收入 | \(cells) |"
    try await Self.check(table, isRight: isRight)
  }

  /// The other figure is told by the end of its name, or by the short name that official texts have for it.
  @Test(arguments: [
    ("上半年，销售面积下降[3.2%](metric:area@2023-01..06)。", true),
    ("上半年，商品房销售面积510万平方米，销售额下降[3.2%](metric:area@2023-01..06)。", false),
    ("上半年，预算收入[3010亿元](metric:fin@2023-01..06)。", true),
    ("上半年，社零[2100亿元](metric:retail)。", true),
    ("上半年，社零[6300亿元](metric:gdp@2023-H1)。", false),
    ("上半年，固投下降[18.9%](metric:fai@2023-01..06)。", true),
    ("上半年，固投增长[5.5%](metric:gdp@2023-H1)。", false),
  ])
  func shortNamesAreKnown(body: String, isRight: Bool) async throws {
    try await Self.check(body, isRight: isRight)
  }

  /// What a month has is not what came about since the year began, unless it says so.
  @Test(arguments: [
    ("6月投资累计下降[18.9%](metric:fai@2023-01..06)。", true),
    ("6月份，投资累计下降[18.9%](metric:fai@2023-01..06)。", true),
    ("6月投资下降[18.9%](metric:fai@2023-01..06)。", false),
    ("5月投资累计下降[18.9%](metric:fai@2023-01..06)。", false),
    ("6月当月投资累计下降[18.9%](metric:fai@2023-01..06)。", false),
  ])
  func monthsHaveSums(body: String, isRight: Bool) async throws {
    try await Self.check(body, isRight: isRight)
  }

  /// What is said of a fall is said of the figure with which it is compared, too.
  @Test(arguments: [
    (
      "投资降幅由1—5月的[20.3%](metric:fai@2023-01..05)收窄至[18.9%](metric:fai@2023-01..06)。", true
    ),
    (
      "投资降幅从1—5月的[20.3%](metric:fai@2023-01..05)收窄到[18.9%](metric:fai@2023-01..06)。", true
    ),
    (
      "投资[下降18.9%](metric:fai@2023-01..06)，降幅比1—5月的[20.3%](metric:fai@2023-01..05)收窄1.4个百分点。", true
    ),
    (
      "投资下降[18.9%](metric:fai@2023-01..06)，降幅比1—5月的[20.3%](metric:fai@2023-01..05)收窄1.4个百分点。", true
    ),
    ("投资增速由1—5月的[20.3%](metric:fai@2023-01..05)回落至18.9%。", false),
    ("投资降幅由1—6月的[20.3%](metric:fai@2023-01..05)收窄至18.9%。", false),
    ("投资降幅（18.9%）比1—5月（[20.3%](metric:fai@2023-01..05)）收窄1.4个百分点。", true),
    ("投资降幅（[18.9%](metric:fai@2023-01..06)）比1—5月（20.3%）收窄1.4个百分点。", true),
    ("投资降幅（18.9%）比1—4月（[20.3%](metric:fai@2023-01..05)）收窄1.4个百分点。", false),
    ("投资增幅（18.9%）比1—5月（[20.3%](metric:fai@2023-01..05)）收窄1.4个百分点。", false),
    ("投资涨幅由1—5月的20.3%收窄至[18.9%](metric:fai@2023-01..06)。", false),
  ])
  func fallsNarrow(body: String, isRight: Bool) async throws {
    try await Self.check(body, isRight: isRight)
  }

  /// Of figures in lists each may say for itself which way it went, and names may share their end.
  @Test(arguments: [
    ("出口、进口分别增长[6.0%](metric:out)和下降[4.0%](metric:in)。", true),
    ("出口、进口分别增长[6.0%](metric:out)、下降[4.0%](metric:in)。", true),
    ("出口、进口分别增长[6.0%](metric:out)和增长[4.0%](metric:in)。", false),
    ("进口、出口分别增长[6.0%](metric:out)和下降[4.0%](metric:in)。", false),
    ("一、二季度地区生产总值分别增长[5.9%](metric:gdp@2023-Q1)、[5.1%](metric:gdp@2023-Q2)。", true),
    ("第一、二季度地区生产总值分别增长[5.9%](metric:gdp@2023-Q1)、[5.1%](metric:gdp@2023-Q2)。", true),
    ("一、二季度地区生产总值分别增长[5.1%](metric:gdp@2023-Q2)、[5.9%](metric:gdp@2023-Q1)。", false),
    ("5、6月产值分别为[500亿元](metric:r@2023-05)、[510亿元](metric:r@2023-06)。", true),
    ("5、6月产值分别为[510亿元](metric:r@2023-06)、[500亿元](metric:r@2023-05)。", false),
    (
      "商品房销售面积和商品房销售额同比降幅分别为[3.2%](metric:area@2023-01..06)和[4.1%](metric:sales@2023-01..06)。",
      true
    ),
    ("商品房销售面积、销售额降幅分别收窄至[3.2%](metric:area@2023-01..06)、4.1%。", true),
    ("商品房销售额、商品房销售面积同比降幅分别为[3.2%](metric:area@2023-01..06)和4.1%。", false),
    ("商品房销售面积和商品房销售额同比增幅分别为[3.2%](metric:area@2023-01..06)和4.1%。", false),
    (
      "6月，进出口、出口增速分别为[3.1%](metric:foreign@2023-06)和[6.0%](metric:foreign/出口@2023-06)。",
      true
    ),
    ("6月，出口、进出口增速分别为[3.1%](metric:foreign@2023-06)和6.0%。", false),
    ("6月，进出口、进口增速分别为3.1%和[6.0%](metric:foreign/出口@2023-06)。", false),
    ("5、6月份产值分别下降[1.0%](metric:r@2023-05)和上涨[2.0%](metric:r@2023-06)。", true),
    ("5、6月份产值分别上涨[2.0%](metric:r@2023-06)和下降[1.0%](metric:r@2023-05)。", false),
  ])
  func listedFiguresSayTheirOwnWay(body: String, isRight: Bool) async throws {
    try await Self.check(body, isRight: isRight)
  }

  /// A figure that is an average of rates by its name.
  @Test(arguments: [
    ("规模以上工业增加值两年平均增速为[6.5%](metric:规模以上工业增加值两年平均)。", true),
    ("规模以上工业增加值两年平均增长[6.5%](metric:规模以上工业增加值两年平均)。", true),
    ("规模以上工业增加值两年平均增速为[5.6%](metric:规模以上工业增加值两年平均)。", false),
    ("规模以上工业增加值两年平均下降[6.5%](metric:规模以上工业增加值两年平均)。", false),
    ("规模以上工业增加值同比增长[6.5%](metric:规模以上工业增加值两年平均)。", false),
  ])
  func averagesAreNamed(body: String, isRight: Bool) async throws {
    try await Self.check(body, isRight: isRight)
  }

  /// A message names what would be right, as far as that is known.
  @Test(arguments: [
    ("5月产值[510亿元](metric:r@2023-06.value)。", "metric:r@2023-05.value"),
    ("2022年产值[510亿元](metric:r@2023-06)。", "metric:r@2022\n"),
    ("累计，产值[510亿元](metric:r@2023-06)。", "name behind '@' the period that is meant"),
    ("产值[增长2.0%](metric:r.同比@2023-06)。", "the part stands last: metric:r@2023-06.同比"),
    ("产值[增长2.0%](metric:q@2023-06)。", "name an indicator, or the label"),
    ("按现价计算，地区生产总值[增长5.5%](metric:gdp@2023-H1)。", "is +5.5% year on year (constant prices)"),
  ])
  func messagesNameWhatIsMeant(body: String, message: String) async throws {
    let said = try await Self.diagnostics(body)
    #expect(said.contains(message), "\(said)")
  }

  /// A name with a verb in it, and with 总额 at its end, is still the figure's own.
  @Test(arguments: [
    ("国有企业实现利润总额[170亿元](metric:国有企业利润)。", true), ("国有企业利润总额[170亿元](metric:国有企业利润)。", true),
    ("限上企业完成零售总额[90亿元](metric:限上企业零售额)。", true), ("实现利润总额[400亿元](metric:profit)。", true),
    ("全市实现利润总额[170亿元](metric:国有企业利润)。", false),
    ("总产值按可比价格计算增长[4.1%](metric:总产值.change)。", true),
    ("总产值名义增长[4.1%](metric:总产值.change)。", false),
  ])
  func namesMayHaveVerbsWithin(body: String, isRight: Bool) async throws {
    try await Self.check(body, isRight: isRight)
  }

  /// An indicator says what makes its changes comparable, where its metrics don't.
  @Test(arguments: [
    ("上半年，地区生产总值名义增长[5.5%](metric:gdp@2023-H1)。", false),
    ("按现价计算，地区生产总值[增长5.5%](metric:gdp@2023-H1)。", false),
    ("按现价计算，上半年地区生产总值[增长5.5%](metric:gdp@2023-H1)。", false),
    ("按现价计算，地区生产总值[6300亿元](metric:gdp@2023-H1)。", true),
    ("按不变价格计算，地区生产总值[增长5.5%](metric:gdp@2023-H1)。", true),
    ("按可比价格计算，地区生产总值同比[增长5.5%](metric:gdp@2023-H1)。", true),
    ("地区生产总值实际增长[5.5%](metric:gdp@2023-H1)。", true),
    ("按现价计算，地区生产总值[6300亿元](metric:gdp@2023-H1)，实际[增长5.5%](metric:gdp@2023-H1)。", true),
    ("按现价计算，地区生产总值[6300亿元](metric:gdp@2023-H1)，[增长5.5%](metric:gdp@2023-H1)。", true),
    ("上半年，地区生产总值现价总量[6300亿元](metric:gdp@2023-H1)。", true),
    ("上半年，地区生产总值现价总量为[6300亿元](metric:gdp@2023-H1)。", true),
    ("上半年，地区生产总值不变价总量[6300亿元](metric:gdp@2023-H1)。", false),
    ("上半年，地区生产总值现价增长[5.5%](metric:gdp@2023-H1)。", false),
    ("按现价计算，社会消费品零售总额[增长4%](metric:retail)。", true),
  ])
  func changesHaveTheBasisOfTheirIndicator(body: String, isRight: Bool) async throws {
    try await Self.check(body, isRight: isRight)
  }

  @Test(arguments: [
    ("1—6月，固定资产投资下降[18.9%](metric:fai@2023-01..06.同比)，降幅比1—5月收窄1.4个百分点。", true),
    ("1—6月，固定资产投资下降[18.9%](metric:fai@2023-01..06.同比)，比1—5月加快1.4个百分点。", true),
    ("1—6月，固定资产投资下降[18.9%](metric:fai@2023-01..06.同比)，降幅比1—5月扩大1.4个百分点。", false),
    ("1—6月，固定资产投资下降[18.9%](metric:fai@2023-01..06.同比)，降幅比1—5月收窄4.1个百分点。", false),
    ("1—6月，固定资产投资下降[18.9%](metric:fai@2023-01..06.同比)，降幅比1—5月收窄1.5个百分点。", false),
    ("1—6月，固定资产投资下降[18.9%](metric:fai@2023-01..06.同比)，降幅比一季度收窄9个百分点。", true),
    ("1—6月，固定资产投资降幅比1—5月扩大1.4个百分点，下降[18.9%](metric:fai@2023-01..06.同比)。", false),
    ("1—6月，固定资产投资降幅比1—5月扩大至[18.9%](metric:fai@2023-01..06.同比)。", false),
    ("1—6月，固定资产投资降幅扩大至[18.9%](metric:fai@2023-01..06.同比)。", false),
    ("1—6月，固定资产投资降幅收窄至[18.9%](metric:fai@2023-01..06.同比)。", true),
    ("6月，CPI环比上涨[0.2%](metric:cpi@2023-06.环比)，涨幅比上月扩大0.1个百分点。", true),
    ("6月，CPI环比上涨[0.2%](metric:cpi@2023-06.环比)，涨幅比上月回落0.1个百分点。", false),
    ("6月，CPI环比上涨[0.2%](metric:cpi@2023-06.环比)，比全国高0.1个百分点。", true),
  ])
  func movesAreHeldAgainstWhatIsOnRecord(body: String, isRight: Bool) async throws {
    try await Self.check(body, isRight: isRight)
  }

  @Test(arguments: [
    ("产值由5月的[500亿元](metric:r@2023-05)增至[510亿元](metric:r@2023-06)。", true),
    ("财政收入由5月的[500亿元](metric:r@2023-05)增至[510亿元](metric:fin@2023-06)。", false),
    ("6月，产值由[500亿元](metric:r@2023-05)增至[510亿元](metric:r@2023-06)。", true),
    ("产值[510亿元](metric:r@2023-06)，高于去年同期的[500亿元](metric:r@2023-05)。", false),
    ("CPI环比由上月[上涨0.1%](metric:cpi@2023-05.环比)扩大到[0.2%](metric:cpi@2023-06.环比)。", true),
    ("CPI环比由上月[上涨0.1%](metric:cpi@2023-05.环比)扩大[0.2%](metric:cpi@2023-06.环比)。", false),
    ("6月，CPI环比涨幅扩大，上涨[0.2%](metric:cpi@2023-06.同比)。", false),
    ("6月，CPI同比由降转升，上涨[0.2%](metric:cpi@2023-06.同比)。", true),
  ])
  func endsOfAMoveAreOfOneSeries(body: String, isRight: Bool) async throws {
    try await Self.check(body, isRight: isRight)
  }

  @Test(arguments: [
    ("6月 | 增速", "[510亿元](metric:fin@2023-06) | [4.1%](metric:fin@2023-06.同比)", true),
    ("6月 | 增速", "[510亿元](metric:fin@2023-06) | [4.3%](metric:fin@2023-01..06.同比)", false),
    (
      "本月 | 增长 | 累计 | 增长",
      "510亿元 | [4.1%](metric:fin@2023-06.同比) | 3010亿元 | [4.3%](metric:fin@2023-01..06.同比)", true
    ),
    (
      "本月 | 增长 | 累计 | 增长",
      "510亿元 | [4.3%](metric:fin@2023-01..06.同比) | 3010亿元 | [4.1%](metric:fin@2023-06.同比)", false
    ),
    ("6月 | 上年同期 | 增速", "510亿元 | 490亿元 | [4.1%](metric:fin@2023-06.同比)", true),
  ])
  func ratesAreOfTheTimeToTheirLeft(heads: String, cells: String, isRight: Bool) async throws {
    let line = heads.split(separator: "|").map { _ in "---|" }.joined()
    try await Self.check(
      "| 指标 | \(heads) |\n|---|\(line)\n| 一般公共预算收入 | \(cells) |", isRight: isRight)
  }

  /// What is not linked, and said of the same figure at another time or by another measure.
  @Test(arguments: [
    ("6月，产值[510亿元](metric:r@2023-06)，比上月增加10亿元。", true),
    ("6月，产值[510亿元](metric:r@2023-06)，比上月减少10亿元。", false),
    ("6月，产值[510亿元](metric:r@2023-06)，比上月增加20亿元。", false),
    ("6月，产值[510亿元](metric:r@2023-06)，与上月持平。", false),
    ("6月，产值[510亿元](metric:r@2023-06)，上月为500亿元。", true),
    ("6月，产值[510亿元](metric:r@2023-06)，上月为490亿元。", false),
    ("6月，产值[510亿元](metric:r@2023-06)，同比增长2.0%。", true),
    ("6月，产值[510亿元](metric:r@2023-06)，同比增长3.0%。", false),
    ("6月，产值由上月的500亿元增至[510亿元](metric:r@2023-06)。", true),
    ("6月，产值由上月的490亿元增至[510亿元](metric:r@2023-06)。", false),
    ("6月，产值增速由5月的下降1.0%转为增长[2.0%](metric:r@2023-06.同比)。", true),
    ("6月，产值增速由5月的下降3.0%转为增长[2.0%](metric:r@2023-06.同比)。", false),
    ("6月，产值[510亿元](metric:r@2023-06)，比5月的[500亿元](metric:r@2023-05)多10亿元。", true),
    ("6月，产值[510亿元](metric:r@2023-06)，比5月的[500亿元](metric:r@2023-05)多20亿元。", false),
    ("6月，财政收入增长[4.1%](metric:fin@2023-06)，比1—6月低0.2个百分点。", true),
    ("6月，财政收入增长[4.1%](metric:fin@2023-06)，比1—6月低0.4个百分点。", false),
    ("CPI环比连续两个月上涨，6月上涨[0.2%](metric:cpi@2023-06.环比)。", true),
    ("CPI环比连续两个月下降，6月上涨[0.2%](metric:cpi@2023-06.环比)。", false),
    ("6月，产值[510亿元](metric:r@2023-06)，比上月的500亿元增加10亿元。", true),
    ("6月，产值[510亿元](metric:r@2023-06)，比上月的500亿元增加20亿元。", false),
    ("6月，产值[510亿元](metric:r@2023-06)，比上月的490亿元增加20亿元。", false),
    ("6月，产值[510亿元](metric:r@2023-06)（上月500亿元）。", true),
    ("6月，产值[510亿元](metric:r@2023-06)（上月490亿元）。", false),
    ("5月产值500亿元，6月[510亿元](metric:r@2023-06)。", true),
    ("5月产值490亿元，6月[510亿元](metric:r@2023-06)。", false),
    ("6月，产值由500亿元增至[510亿元](metric:r@2023-06)。", true),
    ("6月，产值由490亿元增至[510亿元](metric:r@2023-06)。", false),
    ("1—6月，固定资产投资降幅较1—5月收窄1.4个百分点至[18.9%](metric:fai@2023-01..06.同比)。", true),
    ("1—6月，固定资产投资降幅较1—5月收窄2.4个百分点至[18.9%](metric:fai@2023-01..06.同比)。", false),
    ("从同比看，CPI由上月下降0.3%转为上涨[0.2%](metric:cpi@2023-06.同比)。", true),
    ("从同比看，CPI由上月下降0.4%转为上涨[0.2%](metric:cpi@2023-06.同比)。", false),
    ("6月，CPI同比由降转涨，上涨[0.2%](metric:cpi@2023-06.同比)。", true),
    ("6月，CPI同比由涨转降，为[0.2%](metric:cpi@2023-06.同比)。", false),
    ("6月，CPI同比上涨[0.2%](metric:cpi@2023-06.同比)，连续2个月上涨。", false),
    ("6月，CPI环比上涨[0.2%](metric:cpi@2023-06.环比)，连续2个月上涨。", true),
    ("1—6月，固定资产投资降幅继续扩大，下降[18.9%](metric:fai@2023-01..06.同比)。", false),
    ("6月，失业率为[5.1%](metric:rate@2023-06)，环比下降0.1个百分点。", true),
    ("6月，失业率为[5.1%](metric:rate@2023-06)，环比下降0.3个百分点。", false),
  ])
  func whatFollowsFromTheRecordIsHeldAgainstIt(body: String, isRight: Bool) async throws {
    try await Self.check(body, isRight: isRight)
  }

  /// A figure behind another is of the same thing where nothing else is named between.
  @Test(arguments: [
    (
      "上半年，外贸出口[600亿元](metric:out)，增长[6.0%](metric:out)；进口[500亿元](metric:in)，下降[4.0%](metric:in)。",
      true
    ),
    (
      "上半年，外贸出口[600亿元](metric:out)，下降[4.0%](metric:in)；进口[500亿元](metric:in)，下降[4.0%](metric:in)。",
      false
    ),
    ("6月，外贸进出口增长[3.1%](metric:foreign@2023-06)，同比增长[6.0%](metric:foreign/出口@2023-06)。", false),
    (
      "6月，外贸出口、进口分别增长[6.0%](metric:foreign/出口@2023-06)和下降[2.0%](metric:foreign/进口@2023-06)。", true
    ),
    (
      "上半年，出口[600亿元](metric:out)、进口[500亿元](metric:in)，同比分别增长[6.0%](metric:out)和下降[4.0%](metric:in)。",
      true
    ),
  ])
  func figuresBehindOthersAreOfTheSame(body: String, isRight: Bool) async throws {
    try await Self.check(body, isRight: isRight)
  }

  /// A link that was left over from an earlier report leads to a figure of another time than the report's.
  @Test(arguments: [
    ("产值[500亿元](metric:r@2023-05)。", false), ("5月，产值[500亿元](metric:r@2023-05)。", true),
    ("上月，产值[500亿元](metric:r@2023-05)。", true),
    ("5月情况如下。\n\n产值[500亿元](metric:r@2023-05)。", true),
    ("产值[500亿元](metric:r@2023-05)，比上年增长2%。", false),
    ("产值[510亿元](metric:r@2023-06)。", true),
    ("产值从[500亿元](metric:r@2023-05)增至[510亿元](metric:r@2023-06)。", true),
    ("①5月产值[500亿元](metric:r@2023-05)。", true),
    ("产值高于疫情前的[500亿元](metric:r@2023-05)。", true),
    ("产值的年内高点为[500亿元](metric:r@2023-05)。", true),
  ])
  func figuresOfOtherTimesSaySo(body: String, isRight: Bool) async throws {
    try await Self.check(body, isRight: isRight)
  }

  /// What the year before ended with is what a state at a date is compared with.
  @Test(arguments: [
    ("年末人口[998.7万人](metric:pop@2022-12-31)，比上年末减少2.5万人。", true),
    ("年末人口[998.7万人](metric:pop@2022-12-31)，比上年末增加2.5万人。", false),
    ("年末人口[998.7万人](metric:pop@2022-12-31)，比年初减少1.5万人。", false),
    ("与上年相比，人口减少2.5万人，降至[998.7万人](metric:pop@2022-12-31)。", true),
    ("与上年相比，人口增加2.5万人，增至[998.7万人](metric:pop@2022-12-31)。", false),
    ("粮食产量[505万吨](metric:grain@2022)，比上年减产5万吨。", true),
    ("粮食产量[505万吨](metric:grain@2022)，比上年增产5万吨。", false),
    ("甲地就业人数[50万人](metric:jobs/甲@2022)，占全部就业人数的25.0%。", true),
    ("甲地就业人数[50万人](metric:jobs/甲@2022)，占全部就业人数的35.0%。", false),
    ("2021年，全年粮食产量[505万吨](metric:grain@2022)。", false),
  ])
  func yearsAreComparedWithTheYearBefore(body: String, isRight: Bool) async throws {
    let site = try TestSite([
      "content/indicators/pop.md": "---\ntitle: 人口\nunit: 万人\nkind: stock\n---\n",
      "content/indicators/jobs.md":
        "---\ntitle: 就业人数\nunit: 万人\nkind: stock\ndimensions: {地区: [甲, 乙]}\n---\n",
      "content/indicators/grain.md": "---\ntitle: 粮食产量\nunit: 万吨\nkind: flow\n---\n",
      "content/news/a.md": TestSite.report(
        "公报", date: "2023-02-16",
        more: """
          period: 2022
          metrics:
            - {indicator: pop, period: 2021-12-31, value: 1001.2万人}
            - {indicator: pop, period: 2022-12-31, value: 998.7万人}
            - {indicator: jobs, period: 2022, value: 200万人}
            - {indicator: jobs, period: 2022, dimensions: {地区: 甲}, value: 50万人}
            - {indicator: jobs, period: 2022, dimensions: {地区: 乙}, value: 150万人}
            - {indicator: grain, period: 2021, value: 510万吨}
            - {indicator: grain, period: 2022, value: 505万吨}

          """, body: body),
    ])
    let said = try await site.build().diagnostics
    #expect(said.isEmpty == isRight, "\(body)\n\(said)")
  }

  /// Some put spaces between Chinese and digits, or type the marks of English.
  @Test(arguments: [
    ("6 月，产值[510 亿元](metric:r@2023-06)，比 5 月增加 10 亿元。", true),
    ("6 月，产值[510 亿元](metric:r@2023-06)，比 5 月增加 20 亿元。", false),
    ("6 月，产值[500 亿元](metric:r@2023-05)。", false),
    ("6月, 产值[510亿元](metric:r@2023-06), 上月为490亿元.", false),
    ("５月，产值[５１０亿元](metric:r@2023-06)。", false),
    ("６月，产值[５１０亿元](metric:r@2023-06)，比上月增加１０亿元。", true),
    ("6月, 产值[510亿元](metric:r@2023-06), 上月为500亿元.", true),
    (
      "| 指标 | 6 月 | 增速 |\n|---|---|---|\n| 产值 | [510 亿元](metric:r@2023-06) | [2.0%](metric:r@2023-06) |",
      true
    ),
    (
      "| 指标 | 5 月 | 增速 |\n|---|---|---|\n| 产值 | [510 亿元](metric:r@2023-06) | [2.0%](metric:r@2023-06) |",
      false
    ),
  ])
  func spacesAndMarksOfEnglishChangeNothing(body: String, isRight: Bool) async throws {
    try await Self.check(body, isRight: isRight)
  }

  /// Whatever of a clause is inside the link: the number alone, its verb too, or all of it.
  @Test(arguments: [
    ("6月，产值由490亿元增至510亿元", false), ("6月，产值由500亿元增至510亿元", true),
    ("6月，产值由上月的490亿元增至510亿元", false),
    ("6月，产值由年初的480亿元增至510亿元", true), ("6月，产值510亿元", true), ("5月，产值510亿元", false),
  ])
  func linksHoldAsMuchAsTheyLike(clause: String, isRight: Bool) async throws {
    let number = try #require(clause.range(of: "510亿元"))
    let verb = clause[..<number.lowerBound].hasSuffix("至") ? 2 : 0
    for length in [0, verb, clause.distance(from: clause.startIndex, to: number.lowerBound) - 3] {
      let start = clause.index(number.lowerBound, offsetBy: -length)
      let body = "\(clause[..<start])[\(clause[start...])](metric:r@2023-06)。"
      try await Self.check(body, isRight: isRight)
    }
  }

  @Test(arguments: [
    ("固定资产投资由1—4月增长[3.0%](metric:fai@2023-01..04)变为1—6月下降[18.9%](metric:fai@2023-01..06)。", true),
    ("固定资产投资由1—3月增长[3.0%](metric:fai@2023-01..04)变为1—6月下降[18.9%](metric:fai@2023-01..06)。", false),
    ("注2：1—5月固定资产投资下降[20.3%](metric:fai@2023-01..05)。", true),
  ])
  func waysMayStandBeforeTheLink(body: String, isRight: Bool) async throws {
    try await Self.check(body, isRight: isRight)
  }

  @Test(arguments: [
    (
      "In June, output was [51 billion yuan](metric:r@2023-06), up from 50 billion yuan in May.",
      true
    ),
    (
      "In June, output was [51 billion yuan](metric:r@2023-06), up from 49 billion yuan in May.",
      false
    ),
    ("In June, output was [51 billion yuan](metric:r@2023-06), down from May.", false),
    ("In June, output was [51 billion yuan](metric:r@2023-06), unchanged from May.", false),
    ("In June, output was [51 billion yuan](metric:r@2023-06), up 2.0% year on year.", true),
    ("In June, output was [51 billion yuan](metric:r@2023-06), up 3.0% year on year.", false),
    (
      "In June, output rose to [51 billion yuan](metric:r@2023-06) from 49 billion yuan in May.",
      false
    ),
    (
      "In June, prices rose [0.2%](metric:cpi@2023-06.环比) month on month, 0.1 percentage points faster than in May.",
      true
    ),
    (
      "In June, prices rose [0.2%](metric:cpi@2023-06.环比) month on month, 0.1 percentage points slower than in May.",
      false
    ),
    ("Output was [50 billion yuan](metric:r@2023-05).", false),
    ("In May, output was [50 billion yuan](metric:r@2023-05).", true),
    (
      "In June, output was [51 billion yuan](metric:r@2023-06), up [4.1%](metric:fin@2023-06) year on year.",
      false
    ),
  ])
  func englishSaysTheSame(body: String, isRight: Bool) async throws {
    try await Self.check(body, isRight: isRight)
  }

  @Test(arguments: [
    ("上半年固定资产投资降幅收窄至18.9%", true), ("上半年固定资产投资降幅扩大至18.9%", false),
    ("6月产值510亿元，比上月增加10亿元", true), ("6月产值510亿元，比上月减少10亿元", false),
    ("6月产值由上月的490亿元增至510亿元", false), ("6月产值由上月的500亿元增至510亿元", true),
    ("6月产值增速加快，同比增长2.0%", true), ("6月产值增速回落，同比增长2.0%", false),
    ("6月 产值 510 亿元，比上月增加 20 亿元", false),
  ])
  func titlesAreHeldAgainstTheRecordToo(title: String, isRight: Bool) async throws {
    let said = try await Self.diagnostics("无。", title: title)
    #expect(said.isEmpty == isRight, "\(title)\n\(said)")
  }

  @Test(arguments: [
    ("进口[30亿元](metric:foreign/进口@2023-06)，贸易顺差30亿元。", true),
    ("进口[30亿元](metric:foreign/进口@2023-06)，贸易顺差30.8亿元。", true),
    ("进口[30亿元](metric:foreign/进口@2023-06)，贸易顺差32亿元。", false),
    ("进口[30亿元](metric:foreign/进口@2023-06)，贸易逆差30亿元。", false),
    ("进口下降[2.0%](metric:foreign/进口@2023-06)，实现外贸差额30亿元。", true),
    ("进口下降[2.0%](metric:foreign/进口@2023-06)，实现外贸差额20亿元。", false),
  ])
  func balancesAreWhatIsLeft(body: String, isRight: Bool) async throws {
    try await Self.check(body, isRight: isRight)
  }

  /// Names of which one is the end of the other.
  @Test(arguments: [
    ("6月，核心CPI同比上涨[0.2%](metric:core)。", true), ("6月，CPI同比上涨[0.2%](metric:cpi@2023-06.同比)。", true),
    ("6月，扣除食品和能源价格的核心CPI同比上涨[0.2%](metric:cpi@2023-06.同比)。", false),
    ("6月，居民消费价格同比上涨[0.2%](metric:cpi@2023-06.同比)。", true),
  ])
  func longerNamesAreOthers(body: String, isRight: Bool) async throws {
    try await Self.check(body, isRight: isRight)
  }

  /// The time of a sentence is its figures', whatever else the clause compares them with.
  @Test(arguments: [
    ("6月，产值由上月的[500亿元](metric:r@2023-05)增至[510亿元](metric:r@2023-06)。", true),
    ("5月，产值由上月的500亿元增至[510亿元](metric:r@2023-06)。", false),
    ("5月，CPI环比涨幅比上月扩大至[0.2%](metric:cpi@2023-06.环比)。", false),
    ("6月，外贸出口、进口分别增长[6.0%](metric:foreign/出口@2023-06)和下降[2.0%](metric:foreign/进口@2023-06)。", true),
    ("5月，外贸出口、进口分别增长[6.0%](metric:foreign/出口@2023-06)和下降[2.0%](metric:foreign/进口@2023-06)。", false),
    ("产值[510亿元](metric:r@2023-06)，高于上月的[500亿元](metric:r@2023-05)。", true),
    ("产值[510亿元](metric:r@2023-06)，低于上月的[500亿元](metric:r@2023-05)。", false),
    ("6月，产值[510亿元](metric:r@2023-06)，总体平稳，比上月增加20亿元。", false),
    ("6月，CPI环比上涨[0.2%](metric:cpi@2023-06.环比)，涨幅比上月、上年同月分别扩大0.1个和0.3个百分点。", true),
    ("6月，CPI环比上涨[0.2%](metric:cpi@2023-06.环比)，涨幅比上月、上年同月分别扩大0.4个和0.3个百分点。", false),
    ("6月，产值[510亿元](metric:r@2023-06)，税收4亿元，比上月、上年同月分别增加1亿元和2亿元。", true),
    ("6月，产值[510亿元](metric:r@2023-06)，同比增长2.0%，比上月、上年同月分别增加20亿元和30亿元。", false),
    ("1—6月，投资由上年同期下降20.3%收窄至[18.9%](metric:fai@2023-01..06.同比)。", true),
  ])
  func timesOfSentencesGoBeyondComparisons(body: String, isRight: Bool) async throws {
    try await Self.check(body, isRight: isRight)
  }

  /// What names nothing of its own is of the figure before it, in the next sentence as well as in the next clause.
  @Test(arguments: [
    ("6月，产值[510亿元](metric:r@2023-06)，同比增长2.0%。比上月增加10亿元。", true),
    ("6月，产值[510亿元](metric:r@2023-06)，同比增长2.0%。比上月减少10亿元。", false),
    ("6月，产值[510亿元](metric:r@2023-06)；比上月增加20亿元；利润总额400亿元。", false),
    ("6月，产值[510亿元](metric:r@2023-06)。其中，军品产值比上月减少10亿元。", true),
    ("6月，产值[510亿元](metric:r@2023-06)。军品同比增长3.8%。", true),
    ("6月，产值[510亿元](metric:r@2023-06)；上月为500亿元。", true),
    ("6月，产值[510亿元](metric:r@2023-06)；5月同比下降2.0%。", false),
    ("6月，产值[510亿元](metric:r@2023-06)。5月，同比下降2.0%。", false),
    ("6月，产值[510亿元](metric:r@2023-06)。5月，同比下降1.0%。", true),
    ("6月，CPI同比上涨[0.2%](metric:cpi@2023-06.同比)。环比上涨0.2%。", true),
    ("6月，CPI同比上涨[0.2%](metric:cpi@2023-06.同比)。环比下降0.2%。", false),
    ("6月，CPI同比上涨[0.2%](metric:cpi@2023-06.同比)；上月为下降0.2%。", false),
    ("6月，一般公共预算收入[510亿元](metric:fin@2023-06)。1—6月累计3010亿元，同比增长4.3%。", true),
    ("6月, 产值[510亿元](metric:r@2023-06), 同比增长2.0%. 比上月减少10亿元.", false),
    ("6月, 产值[510亿元](metric:r@2023-06); 比上月减少10亿元.", false),
  ])
  func sentencesGoOnWithTheirFigure(body: String, isRight: Bool) async throws {
    try await Self.check(body, isRight: isRight)
  }

  /// Beside a linked level, where only one rate of it is on record.
  @Test(arguments: [
    ("6月，产值[510亿元](metric:r@2023-06)，增速比上月提高3.0个百分点。", true),
    ("6月，产值[510亿元](metric:r@2023-06)，增速比上月回落3.0个百分点。", false),
    ("6月，产值[510亿元](metric:r@2023-06)，同比增长2.0%，比上月回落3.0个百分点。", false),
    ("6月，产值[510亿元](metric:r@2023-06)，增长2.0%。", true),
    ("6月，产值[510亿元](metric:r@2023-06)，下降2.0%。", false),
    ("6月，产值[510亿元](metric:r@2023-06)，比上月增加10亿元，增长5.5%。", true),
    ("6月，产值[510亿元](metric:r@2023-06)，增长约2%。", true),
    (
      "6月，出口[60亿元](metric:foreign/出口@2023-06)，增长6.0%；进口[30亿元](metric:foreign/进口@2023-06)，下降2.0%。贸易顺差30亿元。",
      true
    ),
    (
      "6月，出口[60亿元](metric:foreign/出口@2023-06)，增长6.0%；进口[30亿元](metric:foreign/进口@2023-06)，下降2.0%。贸易顺差40亿元。",
      false
    ),
    (
      "6月，出口[60亿元](metric:foreign/出口@2023-06)，增长6.0%；进口[30亿元](metric:foreign/进口@2023-06)，增长2.0%。",
      false
    ),
  ])
  func ratesBesideLevelsAreTheirs(body: String, isRight: Bool) async throws {
    try await Self.check(body, isRight: isRight)
  }

  /// On record are 产值 of May and June (500 and 510), and the rates of 固定资产投资 so far (+3.0%, -20.3%, -18.9%).
  @Test(arguments: [
    ("6月，产值[510亿元](metric:r@2023-06)，创年内新高。", true),
    ("6月，产值[510亿元](metric:r@2023-06)，创年内新低。", false),
    ("5月，产值[500亿元](metric:r@2023-05)，创历史新高。", true),
    ("5月，产值[500亿元](metric:r@2023-05)，为今年以来最低水平。", true),
    ("6月，产值[510亿元](metric:r@2023-06)，为近三年最低。", false),
    ("6月，产值[510亿元](metric:r@2023-06)，为历史同期最低。", true),
    ("6月，产值[510亿元](metric:r@2023-06)，为2023年5月以来最低。", true),
    ("6月，产值[510亿元](metric:r@2023-06)，创4月以来新低。", false),
    ("6月，产值[510亿元](metric:r@2023-06)，军品产值创年内新低。", true),
    ("1—6月，固定资产投资下降[18.9%](metric:fai@2023-01..06.同比)，增速创年内新低。", false),
    ("1—6月，固定资产投资下降[18.9%](metric:fai@2023-01..06.同比)，降幅创年内新高。", false),
    ("1—6月，固定资产投资下降[18.9%](metric:fai@2023-01..06.同比)，创年内新高。", true),
    ("6月，产值[510亿元](metric:r@2023-06)，增长2.0%，为年内最低增速。", false),
    ("6月，产值创年内新低，为[510亿元](metric:r@2023-06)。", false),
    ("In June output was [51 billion yuan](metric:r@2023-06), the highest this year.", true),
    ("In June output was [51 billion yuan](metric:r@2023-06), the lowest this year.", false),
    ("In June output was [51 billion yuan](metric:r@2023-06), a record low.", false),
    ("In June output was [51 billion yuan](metric:r@2023-06), the lowest in three years.", false),
    ("In June output was [51 billion yuan](metric:r@2023-06), the lowest in the region.", true),
    ("6月，產值[510亿元](metric:r@2023-06)，創年內新低。", false),
  ])
  func recordsAreNoneWhereAnotherFigureIsBeyond(body: String, isRight: Bool) async throws {
    try await Self.check(body, isRight: isRight)
  }

  /// What a figure is compared with may be another one of the report.
  @Test(arguments: [
    ("上半年，地区生产总值增长[5.5%](metric:gdp)，比社会消费品零售总额高1.5个百分点。", true),
    ("上半年，地区生产总值增长[5.5%](metric:gdp)，比社会消费品零售总额高1.0个百分点。", false),
    ("上半年，地区生产总值增长[5.5%](metric:gdp)，比社会消费品零售总额低1.5个百分点。", false),
    ("上半年，地区生产总值增长[5.5%](metric:gdp)，增速快于社会消费品零售1.5个百分点。", true),
    ("上半年，地区生产总值增长[5.5%](metric:gdp)，增速快于社会消费品零售3.5个百分点。", false),
    ("上半年，地区生产总值增长[5.5%](metric:gdp)，高于国有企业利润增速2.5个百分点。", true),
    ("上半年，地区生产总值增长[5.5%](metric:gdp)，高于国有企业利润增速1.5个百分点。", false),
    ("上半年，社会消费品零售总额[2100亿元](metric:retail)，增速比地区生产总值低1.5个百分点。", true),
    ("上半年，社会消费品零售总额[2100亿元](metric:retail)，增速比地区生产总值低2.5个百分点。", false),
    ("上半年，地区生产总值增长[5.5%](metric:gdp)，比全省社会消费品零售总额高1.0个百分点。", true),
    ("上半年，地区生产总值增长[5.5%](metric:gdp)，高于全国平均水平0.4个百分点。", true),
    ("上半年，地区生产总值增长[5.5%](metric:gdp)，增速比一季度回落0.4个百分点。", true),
    ("6月，产值增长[2.0%](metric:r@2023-06)，增速低于上月0.5个百分点。", false),
    ("6月，产值增长[2.0%](metric:r@2023-06)，增速高于上月3.0个百分点。", true),
  ])
  func theDifferenceFromAnotherFigureIsWorkedOut(body: String, isRight: Bool) async throws {
    try await Self.check(body, isRight: isRight)
  }

  /// How large a figure is follows from the figure itself, and from those of other times.
  @Test(arguments: [
    ("6月，产值[510亿元](metric:r@2023-06)，超过500亿元。", true),
    ("6月，产值[510亿元](metric:r@2023-06)，超过520亿元。", false),
    ("6月，产值首次突破500亿元大关，达[510亿元](metric:r@2023-06)。", true),
    ("6月，产值首次突破600亿元大关，达[510亿元](metric:r@2023-06)。", false),
    ("6月，产值[510亿元](metric:r@2023-06)，不足500亿元。", false),
    ("6月，产值[510亿元](metric:r@2023-06)，上年同期为490亿元，不足500亿元。", true),
    ("6月，产值[510亿元](metric:r@2023-06)，高于5月的500亿元。", true),
    ("6月，产值[510亿元](metric:r@2023-06)，高于5月的490亿元。", false),
    ("6月，产值[510亿元](metric:r@2023-06)，低于5月的500亿元。", false),
    ("6月，产值[510亿元](metric:r@2023-06)，其中新产品超过520亿元。", true),
    ("6月，产值同比[增长2.0%](metric:r@2023-06)，高于3%。", false),
    ("6月，产值同比[增长2.0%](metric:r@2023-06)，低于3%的目标。", true),
    ("6月，产值[510亿元](metric:r@2023-06)，是5月的1.02倍。", true),
    ("6月，产值[510亿元](metric:r@2023-06)，是5月的1.2倍。", false),
    ("6月，产值[510亿元](metric:r@2023-06)，相当于5月的95%。", false),
    ("6月，产值[510亿元](metric:r@2023-06)，是2019年同期的1.5倍。", true),
    ("6月，一般公共预算收入[510亿元](metric:fin@2023-06)，占1—6月的16.9%。", true),
    ("6月，一般公共预算收入[510亿元](metric:fin@2023-06)，占1—6月的19.6%。", false),
    ("6月，产值[510亿元](metric:r@2023-06)，日均17亿元。", true),
    ("6月，产值[510亿元](metric:r@2023-06)，日均19亿元。", false),
    ("1—6月，一般公共预算收入[3010亿元](metric:fin@2023-01..06)，月均502亿元。", true),
    ("1—6月，一般公共预算收入[3010亿元](metric:fin@2023-01..06)，月均520亿元。", false),
    ("6月，产值[510亿元](metric:r@2023-06)，比5月净增10亿元。", true),
    ("6月，产值[510亿元](metric:r@2023-06)，比5月净增16亿元。", false),
  ])
  func theSizeOfAFigureIsHeldAgainstIt(body: String, isRight: Bool) async throws {
    try await Self.check(body, isRight: isRight)
  }

  /// Beside a level stands how much it grew, in one of many ways.
  @Test(arguments: [
    ("6月，产值[510亿元](metric:r@2023-06)，增速2.0%。", true),
    ("6月，产值[510亿元](metric:r@2023-06)，增速3.0%。", false),
    ("6月，产值[510亿元](metric:r@2023-06)，同比增速为3.0%。", false),
    ("6月，产值[510亿元](metric:r@2023-06)，同比增幅达2.0%。", true),
    ("5月，产值[500亿元](metric:r@2023-05)，降幅1.0%。", true),
    ("5月，产值[500亿元](metric:r@2023-05)，增速-1.0%。", true),
    ("5月，产值[500亿元](metric:r@2023-05)，降幅为3.0%。", false),
    ("6月，产值[510亿元](metric:r@2023-06)，增速居全省第3位。", true),
    ("6月，产值[510亿元](metric:r@2023-06)，其中新产品增速3.0%。", true),
    ("6月，产值[510亿元](metric:r@2023-06)，比上月增长2.0%。", true),
    ("6月，产值[510亿元](metric:r@2023-06)，较5月增长3.5%。", false),
    ("6月，产值[510亿元](metric:r@2023-06)，比上月下降2.0%。", false),
    ("6月，产值[510亿元](metric:r@2023-06)，比上月增长一倍。", false),
    ("6月，产值[510亿元](metric:r@2023-06)，比上月翻了一番。", false),
    ("6月，产值[510亿元](metric:r@2023-06)，是上月的两倍。", false),
    ("6月，产值[510亿元](metric:r@2023-06)，环比增加10亿元。", true),
    ("6月，产值[510亿元](metric:r@2023-06)，环比增加20亿元。", false),
    ("6月，产值[510亿元](metric:r@2023-06)，略高于上月。", true),
    ("6月，产值[510亿元](metric:r@2023-06)，略低于上月水平。", false),
    ("6月，产值同比[增长2.0%](metric:r@2023-06)，增速低于上月。", false),
    ("6月，产值同比[增长2.0%](metric:r@2023-06)，增速高于预期。", true),
    ("6月，产值同比[增长2.0%](metric:r@2023-06)，保持正增长。", true),
    ("6月，产值同比[增长2.0%](metric:r@2023-06)，呈负增长。", false),
    ("6月，一般公共预算收入[510亿元](metric:fin@2023-06)，累计3010亿元，同比增长4.3%。", true),
    ("6月，一般公共预算收入[510亿元](metric:fin@2023-06)，累计3110亿元。", false),
    ("二季度，地区生产总值[3300亿元](metric:gdp@2023-Q2)，比一季度增长3.0%。", true),
    ("5月，产值[500亿元](metric:r@2023-05)，连续三个月保持正增长。", false),
    ("5月，产值[500亿元](metric:r@2023-05)，呈负增长。", true),
    ("6月，产值[510亿元](metric:r@2023-06)，与5月相比增加10亿元。", true),
    ("6月，产值[510亿元](metric:r@2023-06)，与5月相比增加20亿元。", false),
    ("6月，产值[510亿元](metric:r@2023-06)，较5月净增加20亿元。", false),
    ("6月，产值[510亿元](metric:r@2023-06)，保持在500亿元以上。", true),
    ("6月，产值[510亿元](metric:r@2023-06)，保持在520亿元以上。", false),
    ("6月，产值[510亿元](metric:r@2023-06)，迈上500亿元新台阶。", true),
    ("6月，产值[510亿元](metric:r@2023-06)，迈上600亿元新台阶。", false),
    ("6月，产值[510亿元](metric:r@2023-06)，增速由5月的-1.0%回升至2.0%。", true),
    ("6月，产值[510亿元](metric:r@2023-06)，增速由5月的3.0%回落至2.0%。", false),
    ("6月，产值[510亿元](metric:r@2023-06)，增速回升至3.0%。", false),
    ("1—6月，固定资产投资下降[18.9%](metric:fai@2023-01..06)，降幅与1—5月一致。", false),
  ])
  func growthBesideALevelIsHeldAgainstTheRecord(body: String, isRight: Bool) async throws {
    try await Self.check(body, isRight: isRight)
  }

  /// Titles often say how something went, and no figure.
  @Test(arguments: [
    ("6月产值增速加快", true), ("6月产值增速回落", false), ("6月产值增速比上月回落", false), ("6月产值创年内新低", false),
    ("6月产值创年内新高", true), ("1—6月固定资产投资降幅收窄", true), ("1—6月固定资产投资降幅扩大", false),
    ("1—6月固定资产投资降幅比1—5月扩大", false), ("6月CPI同比由降转涨", true), ("6月CPI同比由涨转降", false),
    ("6月CPI由降转涨，产值增速回落", false), ("全国产值增速回落", true), ("推动产值增速加快的三个原因", true),
    ("社会消费品零售总额平稳增长", true), ("核心CPI涨幅回落", true),
    ("6月产值突破500亿元", true), ("6月产值突破600亿元", false),
    ("1—6月固定资产投资降幅收窄1.4个百分点", true), ("1—6月固定资产投资降幅比1—5月收窄1.4个百分点", true),
    ("1—6月固定资产投资降幅比1—5月收窄2.4个百分点", false),
    ("6月产值增速加快3.0个百分点", true), ("6月产值增速加快1.0个百分点", false),
    ("6月产值增速呈加快态势", true), ("6月产值增速呈回落态势", false),
    ("6月产值环比增加10亿元", true), ("6月产值环比增加20亿元", false), ("6月产值比5月增长2.0%", true),
    ("6月产值比5月增长3.0%", false), ("6月产值510亿元，比5月增加10亿元", true), ("6月产值510亿元，低于5月", false),
    ("6月CPI比5月上涨0.2%", true), ("6月CPI比5月上涨0.4%", false),
    ("6月失业率比5月下降0.1个百分点", true), ("6月失业率比5月下降0.2个百分点", false),
    ("1—6月固定资产投资降幅18.9%", true), ("1—6月固定资产投资保持正增长", false),
  ])
  func titlesWithoutFiguresAreHeldAgainstTheRecord(title: String, isRight: Bool) async throws {
    let said = try await Self.diagnostics("正文。", title: title)
    #expect(said.isEmpty == isRight, "\(title)\n\(said)")
  }
}
