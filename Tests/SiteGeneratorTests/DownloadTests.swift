import SiteGenerator
import Testing

/// The files that people and programs take from an indicator's page.
@Suite struct DownloadTests {
  private static let indicator = """
    ---
    title: 投资
    title-en: Investment
    unit: 亿元
    kind: flow
    track: cumulative
    basis: comparable
    base: 上年=100
    adjusted: false
    additive: true
    precision: 1
    area: CN-GS
    summary: 完成的投资。
    dimensions: {产业: [第一产业, 第二产业, 工业]}
    codes: {产业: industry, 第一产业: P, 第二产业: S}
    parts: {第二产业: [工业]}
    licence: CC BY 4.0
    contact: 统计处 stat@example.org
    next-release: 2027-07-15
    discontinued: 2030-01 并入新的调查
    ---

    """

  private static let report = """
    ---
    title: =公报
    date: 2023-08-16
    period: 2023-H1
    accept: {points-of-amount: 没有别的数}
    metrics:
      - {indicator: firms, value: 约35亿元, change: -1.6%, status: provisional}
      - {indicator: firms, value: 30—40亿元, change: +3.2个百分点, dimensions: {产业: 第一产业}, note: '-未审'}
      - {indicator: firms, period: 2022-Q1..Q3, status: missing}
    ---

    """

  private func published(
    _ more: [String: String] = [:], _ change: (inout BuildOptions) -> Void = { _ in }
  ) async throws -> [String: String] {
    let site = try TestSite(
      [
        "content/indicators/firms.md": Self.indicator, "content/news/a.md": Self.report,
        "templates/indicator.mustache": """
        {{#indicator.licence}}{{name}} {{url}}|{{/indicator.licence}}{{indicator.contact}}|\
        {{indicator.next-release}}|{{indicator.base}}|{{indicator.track}}|\
        {{indicator.adjustment}}|{{indicator.addition}}|{{indicator.decimals}}|\
        {{indicator.area}}|{{indicator.discontinued}}|\
        {{#indicator.dimensions}}{{name}} {{code}} {{members}}{{/indicator.dimensions}}
        {{#indicator.downloads}}{{format}} {{url}} {{size}}
        {{/indicator.downloads}}
        """,
      ].merging(more) { $1 })
    let outcome = try await site.build { options, _ in change(&options) }
    #expect(outcome.diagnostics == "")
    return try site.files()
  }

  /// A double click in a Chinese Excel must open it rightly: it begins with a byte order mark, and text
  /// that begins like a formula is none.
  @Test func theTableForPeople() async throws {
    let csv = try #require(try await published()["indicators/firms/firms.csv"])
    let row = "2023-08-16,\"'=公报\",https://example.org/news/a/\r\n"
    #expect(
      csv == "\u{FEFF}时期,起始日期,截止日期,产业,数值（亿元）,同比（%）,同比（个百分点）,公布时的写法,状态,修订,备注,发布日期,来源公报,网址\r\n"
        + "2022年前三季度,2022-01-01,2022-09-30,总计,,,,,未公布（O）,,," + row
        + "2023年上半年,2023-01-01,2023-06-30,总计,35,-1.6,,数值：约35亿元,初步数（P）,,," + row
        + "2023年上半年,2023-01-01,2023-06-30,第一产业,,,3.2,数值：30—40亿元,,,\"'-未审\"," + row)
  }

  /// A level and its rate may come from two bulletins: both are named.
  @Test func theTableNamesAllItsBulletins() async throws {
    let site = try TestSite([
      "content/indicators/output.md": "---\ntitle: 产值\nunit: 亿元\n---\n",
      "content/news/a.md": TestSite.report(
        "甲", date: "2023-07-16",
        more: "metrics:\n  - {indicator: output, period: 2023-H1, value: 35亿元}\n"),
      "content/news/b.md": TestSite.report(
        "乙", date: "2023-08-16",
        more: "metrics:\n  - {indicator: output, period: 2023-H1, change: +5%}\n"),
    ])
    _ = try await site.build()
    let csv = try #require(try site.files()["indicators/output/output.csv"])
    #expect(
      csv.contains(
        ",2023-08-16,甲；乙,https://example.org/news/a/ https://example.org/news/b/\r\n"), "\(csv)")
  }

  @Test func theTableSpeaksTheLanguageOfItsSite() async throws {
    let csv = try #require(
      try await published([
        "content/site.yaml": "title: Bulletin\nbase-url: https://example.org/\nlanguage: en\n"
      ])["indicators/firms/firms.csv"])
    #expect(
      csv.hasPrefix(
        "\u{FEFF}Period,First day,Last day,产业,Value (hundred million yuan),"
          + "year on year (%),year on year (percentage points),As published,"))
    #expect(
      csv.contains(
        "H1 2023,2023-01-01,2023-06-30,Total,35,-1.6,,Value: about 3.5 billion yuan,"))
  }

  @Test func theTableForStatisticalOffices() async throws {
    let csv = try #require(try await published()["indicators/firms/data.sdmx.csv"])
    let start = "dataflow,example.org:firms(1.0),I"
    #expect(
      csv.replacing("org.example", with: "example.org") == [
        "STRUCTURE,STRUCTURE_ID,ACTION,FREQ,REF_AREA,INDUSTRY,MEASURE,TIME_PERIOD,OBS_VALUE,"
          + "UNIT_MEASURE,UNIT_MULT,DECIMALS,OBS_STATUS,EXACTNESS,LOWER_BOUND,UPPER_BOUND,"
          + "ROUNDED_TO,BASE_PER,REVISION,COMMENT_OBS,DATA_SOURCE,LAST_UPDATE,BASIS,LINK_FACTOR",
        "\(start),_O,CN-GS,_T,VALUE,2022-01-01/P9M,,CNY,8,,O,,,,,,,,,2023-08-16,,",
        "\(start),S,CN-GS,_T,VALUE,2023-S1,35,CNY,8,0,P,about,,,,上年=100,,约35亿元,,2023-08-16,,",
        "\(start),S,CN-GS,_T,CHANGE_YEAR_BEFORE,2023-S1,-1.6,PT,0,1,P,exact,,,,,,,,2023-08-16,comparable,",
        "\(start),S,CN-GS,P,VALUE,2023-S1,,CNY,8,0,A,range,30,40,,上年=100,,30—40亿元; -未审,,2023-08-16,,",
        "\(start),S,CN-GS,P,CHANGE_YEAR_BEFORE_POINTS,2023-S1,3.2,PP,0,1,A,exact,,,,,,\"'-未审\","
          + ",2023-08-16,comparable,",
      ].joined(separator: "\r\n") + "\r\n")
  }

  /// What links figures across a break, and the totals from before it as they compare with the rest.
  @Test func linksAreInEveryFormat() async throws {
    let published = try await published([
      "content/indicators/firms.md":
        "---\ntitle: 投资\nunit: 亿元\nkind: flow\nfrequency: annual\n"
        + "links:\n  - {at: 2022, factor: 1.100, note: 普查衔接}\n---\n",
      "content/news/a.md": TestSite.report(
        "甲",
        more: "metrics:\n  - {indicator: firms, period: 2021, value: 100.0亿元}\n"
          + "  - {indicator: firms, period: 2022, value: 120.0亿元, status: break}\n"),
    ])
    let csv = try #require(published["indicators/firms/data.csv"])
    #expect(csv.contains(",2021,value_linked,110.0,,,亿元,about,,,,E,,100 × 1.100,"))
    #expect(
      csv.contains(
        ",2022,value,120.0,,,亿元,exact,,,,B,,,2023-08-16,https://example.org/news/a/,,1.100\r\n"))
    let json = try #require(published["indicators/firms/data.json"])
    #expect(json.contains(#""link_factor":{"2":1.100}"#), "\(json)")
    #expect(json.contains("× 1.100 (普查衔接)"))
    let sdmx = try #require(published["indicators/firms/data.sdmx.csv"])
    #expect(sdmx.contains(",VALUE_LINKED,2021,110.0,"))
    #expect(sdmx.contains(",VALUE,2022,120.0,CNY,8,1,B,exact,,,,,,,,2023-08-16,,1.100\r\n"))
    let people = try #require(published["indicators/firms/firms.csv"])
    #expect(people.contains("数值（亿元）,衔接后的数值（亿元）,公布时的写法"))
    let structure = try #require(published["indicators/firms/data.sdmx.xml"])
    #expect(structure.contains("<str:Code id=\"VALUE_LINKED\">"))
  }

  /// 名义 and 实际 of one rate are two figures, and neither revises the other.
  @Test func ratesOnTwoBasesStandSideBySide() async throws {
    let published = try await published([
      "content/indicators/firms.md": "---\ntitle: 收入\nunit: 元\n---\n",
      "content/news/a.md": TestSite.report(
        "甲",
        more: "metrics:\n  - {indicator: firms, period: 2022, value: 120元, change: 名义增长5.3%}\n"
          + "  - {indicator: firms, period: 2022, change: 实际增长3.2%}\n"),
    ])
    let csv = try #require(published["indicators/firms/data.csv"])
    #expect(csv.contains(",2022,change_year_before,3.2,,,%,exact,,,constant,"))
    #expect(csv.contains(",2022,change_year_before_nominal,5.3,,,%,exact,,,nominal,"))
    let people = try #require(published["indicators/firms/firms.csv"])
    #expect(people.contains("同比（%）,同比（名义）（%）,"))
    #expect(published["revisions/index.html"]?.contains("收入") == false)
  }

  @Test func dimensionsCarryTheirCodes() async throws {
    let published = try await published()
    let csv = try #require(published["indicators/firms/data.csv"])
    #expect(csv.hasPrefix("period,period_label,industry,industry_code,measure,"))
    #expect(csv.contains(",第一产业,P,value,,30,40,"))
    let json = try #require(published["indicators/firms/data.json"])
    #expect(
      json.contains(
        #""industry":{"label":"产业","category":{"index":["total","P"],"#
          + #""label":{"total":"总计","P":"第一产业"}}}"#))
  }

  /// Estimates with their intervals, ratios, places, amounts, years compared with and what an index
  /// takes for 100: each where a format has a place for it, else in words, and never as another number.
  @Test func figuresOfEveryKindAreWrittenRightly() async throws {
    let published = try await published([
      "content/indicators/rate.md": "---\ntitle: 失业率\nunit: '%'\n---\n",
      "content/indicators/shares.md": "---\ntitle: 三次产业之比\n---\n",
      "content/indicators/people.md": "---\ntitle: 常住人口\nunit: 万人\n---\n",
      "content/indicators/power.md": "---\ntitle: 装机容量\nunit: 万千瓦\n---\n",
      "content/indicators/prices.md": "---\ntitle: 价格指数\nbase: 上年=100\n---\n",
      "content/news/b.md": TestSite.report(
        "乙",
        more: """
          metrics:
            - {indicator: rate, period: 2023年8月上旬, value: 5.1%（4.8—5.4%）}
            - {indicator: shares, period: 2023-W32, value: '6.8:42.7:50.5', note: 初步核算}
            - {indicator: people, period: 2021—2022学年, change: 增加8630人}
            - {indicator: people, period: 2021, change: 上升2位}
            - {indicator: people, period: 2022, change: 较2019年增长1.2倍}
            - {indicator: power, period: 2023年6月末, value: 150兆瓦, change: 增加20兆瓦}
            - {indicator: prices, period: 2022, value: 101.2}
            - {indicator: prices, period: 2023, value: 102.3（2020年=100）}

          """),
    ])
    func rows(_ indicator: String, _ file: String) throws -> [String] {
      let lines = try #require(published["indicators/\(indicator)/\(file)"])
        .split(separator: "\r\n").dropFirst().map(String.init)
      return lines.map {
        $0.replacing(",2023-08-16,https://example.org/news/b/,,", with: "")
          .replacing("dataflow,org.example:\(indicator)(1.0),I,", with: "")
      }
    }
    for (indicator, file, expected) in Self.figuresOfEveryKind {
      let found = try rows(indicator, file)
      #expect(found == expected, "\(indicator)/\(file)")
    }
    let rate = try #require(published["indicators/rate/data.json"])
    #expect(rate.contains(#""value":[5.1]"#))
    #expect(rate.contains(#""lower":{"0":4.8},"upper":{"0":5.4}"#))
    let people = try #require(published["indicators/people/people.csv"])
    #expect(people.contains(",同比（位）,同比（万人）,较2019年（%）,公布时的写法,"))
    #expect(people.contains(",120,较2019年：较2019年增长1.2倍,"))
    let shares = try #require(published["indicators/shares/data.json"])
    #expect(shares.contains(#""value":[null]"#))
    #expect(shares.contains(#""wording":{"0":"6.8:42.7:50.5"}"#))
  }

  /// In the table for programs, that for offices and that for people.
  private static let figuresOfEveryKind: [(String, String, [String])] = [
    (
      "rate", "data.csv",
      ["2023-08-01T00:00:00/P10D,2023-08-T1,value,5.1,4.8,5.4,%,interval,,,,A,,"]
    ),
    (
      "rate", "data.sdmx.csv",
      ["_O,VALUE,2023-08-01/P10D,5.1,PT,0,1,A,interval,4.8,5.4,,,,5.1%（4.8—5.4%）,,2023-08-16,,"]
    ),
    (
      "rate", "rate.csv",
      [
        "2023年8月上旬,2023-08-01,2023-08-10,5.1,5.1%（4.8—5.4%）,,,,2023-08-16,乙,https://example.org/news/b/"
      ]
    ),
    (
      "shares", "data.csv",
      ["2023-08-07T00:00:00/P7D,2023-W32,value,,,,,ratio,,,,A,,6.8:42.7:50.5; 初步核算"]
    ),
    (
      "shares", "data.sdmx.csv",
      ["W,VALUE,2023-W32,,_Z,0,,A,ratio,,,,,,6.8:42.7:50.5; 初步核算,,2023-08-16,,"]
    ),
    (
      "shares", "shares.csv",
      [
        "2023年第32周,2023-08-07,2023-08-13,,6.8:42.7:50.5,,,初步核算,2023-08-16,乙,"
          + "https://example.org/news/b/"
      ]
    ),
    (
      "people", "data.csv",
      [
        "2021-01-01T00:00:00/P1Y,2021,change_year_before_amount_places,2,,,位,exact,,,,A,,",
        "2021-09-01T00:00:00/P1Y,AY2021/22-09,change_year_before_amount,0.863,,,万人,exact,,,,A,,",
        "2022-01-01T00:00:00/P1Y,2022,change_year_2019,120,,,%,rounded,10,,,A,,",
      ]
    ),
    (
      "people", "data.sdmx.csv",
      [
        "A,CHANGE_YEAR_BEFORE_AMOUNT_PLACES,2021,2,位,0,0,A,exact,,,,,,,,2023-08-16,,",
        "A,CHANGE_YEAR_BEFORE_AMOUNT,2021-09-01/P1Y,0.863,人,4,3,A,exact,,,,,,,,2023-08-16,,",
        "A,CHANGE_YEAR_2019,2022,120,PT,0,0,A,rounded,,,10,,,较2019年增长1.2倍,,2023-08-16,,",
      ]
    ),
    (
      "power", "data.csv",
      [
        "2023-06-01T00:00:00/P1M,2023-06-end,value,15,,,万千瓦,exact,,,,A,,",
        "2023-06-01T00:00:00/P1M,2023-06-end,change_year_before_amount,2,,,万千瓦,exact,,,,A,,",
      ]
    ),
    (
      "power", "data.sdmx.csv",
      [
        "M,VALUE,2023-06,15,千瓦,4,0,A,exact,,,,,,,,2023-08-16,,",
        "M,CHANGE_YEAR_BEFORE_AMOUNT,2023-06,2,千瓦,4,0,A,exact,,,,,,,,2023-08-16,,",
      ]
    ),
    (
      "prices", "data.csv",
      [
        "2022-01-01T00:00:00/P1Y,2022,value,101.2,,,,exact,,上年=100,,A,,",
        "2023-01-01T00:00:00/P1Y,2023,value,102.3,,,,exact,,2020年=100,,A,,",
      ]
    ),
    (
      "prices", "prices.csv",
      [
        "2022年,2022-01-01,2022-12-31,101.2,,,,,2023-08-16,乙,https://example.org/news/b/",
        "2023年,2023-01-01,2023-12-31,102.3,102.3（2020年=100）,,,,2023-08-16,乙,"
          + "https://example.org/news/b/",
      ]
    ),
  ]

  /// A cube knows which members are part of others.
  @Test func hierarchiesAreInTheCube() async throws {
    let json = try #require(
      try await published([
        "content/news/a.md": TestSite.report(
          "甲",
          more: """
            period: 2023
            metrics:
              - {indicator: firms, value: 5亿元, dimensions: {产业: 第二产业}}
              - {indicator: firms, value: 4亿元, dimensions: {产业: 工业}}

            """)
      ])["indicators/firms/data.json"])
    #expect(json.contains(#""index":["S","工业"]"#) && json.contains(#""child":{"S":["工业"]}"#))
  }

  /// The catalogue names every file of every indicator that has figures, with its size.
  @Test func theCatalogueIsRight() async throws {
    let published = try await published([
      "content/indicators/none.md": "---\ntitle: 无\n---\n"
    ])
    let catalogue = try #require(published["data/catalog.jsonld"])
    let sizes = catalogue.matches(
      of: #/"dcat:downloadURL":\{"@id":"https://example.org/([^"]+)"\}.*?"@value":"([0-9]+)"/#)
    #expect(sizes.count == 5)
    for size in sizes {
      let path = String(size.output.1)
      // Files in memory are read as text here; only those that are text keep their length.
      if !path.hasSuffix(".xlsx") {
        #expect(published[path]?.utf8.count == Int(size.output.2), "\(path)")
      }
    }
    for part in [
      #""dct:license":{"@id":"https://creativecommons.org/licenses/by/4.0/"}"#,
      #""vcard:fn":"统计处 stat@example.org","vcard:hasEmail":{"@id":"mailto:stat@example.org"}"#,
      #""dct:spatial":{"@type":"dct:Location","dct:identifier":"CN-GS"}"#,
      #""dcat:startDate":{"@value":"2022-01-01","@type":"xsd:date"}"#,
      #""dcat:mediaType":{"@id":"https://www.iana.org/assignments/media-types/text/csv"}"#,
    ] { #expect(catalogue.contains(part), "\(part)") }
    #expect(!catalogue.contains("indicators/none"))
    #expect(published["indicators/none/none.xlsx"] == nil)
  }

  @Test func anIndicatorsPageShowsItsFactsAndFiles() async throws {
    let page = try #require(try await published()["indicators/firms/index.html"])
    let lines = page.split(separator: "\n")
    #expect(
      lines[0] == """
        CC BY 4.0 https://creativecommons.org/licenses/by/4.0/|统计处 stat@example.org|2027-07-15|\
        上年=100|累计数|未经季节调整|各部分相加等于总计|1|CN-GS|2030年1月起，并入新的调查|\
        产业 industry 第一产业 P、第二产业 S（工业）
        """)
    #expect(
      lines.dropFirst().map { $0.split(separator: " ").dropLast(2).last ?? "" } == [
        "/indicators/firms/firms.xlsx", "/indicators/firms/firms.csv",
        "/indicators/firms/data.csv", "/indicators/firms/data.json",
        "/indicators/firms/data.sdmx.csv",
      ])
  }

  /// What the site says of all indicators is said of those that say nothing else.
  @Test func theSiteSaysWhatItsIndicatorsDoNot() async throws {
    let files = [
      "content/site.yaml": "title: 公报\nbase-url: https://example.org/\n"
        + "licence: 开放授权 https://example.org/licence\ncontact: 综合处\narea: '620000'\n",
      "content/indicators/firms.md": "---\ntitle: 投资\nunit: 亿元\n"
        + "dimensions: {产业: [第一产业]}\n---\n",
    ]
    let page = try #require(try await published(files)["indicators/firms/index.html"])
    #expect(
      page.hasPrefix("开放授权 https://example.org/licence|综合处|||||||620000||产业  第一产业\n"))
  }

  /// An announced day that has passed is worth saying, once it is over.
  @Test(arguments: [("2023-07-14", false), ("2023-07-15 23:00", false), ("2023-07-16 09:00", true)])
  func anAnnouncedDayPasses(now: String, passes: Bool) async throws {
    let site = try TestSite([
      "content/indicators/firms.md": "---\ntitle: 投资\nnext-release: 2023-07-15\n---\n"
    ])
    let outcome = try await site.build { options, _ in options.now = now }
    #expect(
      outcome.diagnostics.contains("were announced for 2023-07-15, which has passed") == passes)
  }
}
