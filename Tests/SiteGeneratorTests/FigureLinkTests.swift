import Testing

/// Links to figures in the texts of reports: which figure each means.
@Suite struct FigureLinkTests {
  private static func site(_ metrics: String, _ body: String) throws -> TestSite {
    try TestSite([
      "content/indicators/visits.md":
        "---\ntitle: 人次\nunit: 人次\ndimensions: {目的: [观光, 其他], 地区: [东区, 其他]}\n---\n",
      "content/indicators/output.md":
        "---\ntitle: 产值\nunit: 万元\nkind: flow\nfrequency: monthly\n---\n",
      "content/news/a.md": TestSite.report(
        "甲", date: "2023-11-10", more: "period: 2023-10\nmetrics:\n\(metrics)", body: body),
    ])
  }

  private static let twoDimensions = """
      - {indicator: visits, dimensions: {目的: 其他}, value: 50人次}
      - {indicator: visits, dimensions: {地区: 其他}, value: 60人次}
      - {indicator: visits, dimensions: {目的: 其他, 地区: 东区}, value: 20人次}

    """

  @Test func aMemberOfTwoDimensionsHasToBeNamedWithOne() async throws {
    let site = try Self.site(Self.twoDimensions, "有[50人次](metric:visits/其他)。\n")
    let said = try await site.build().diagnostics
    #expect(
      said.contains(
        """
        content/news/a.md:10:9: error: 'visits/其他' could be meant in more than one dimension
        """), "\(said)")
    #expect(said.contains("metric:visits/目的=其他, metric:visits/地区=其他"), "\(said)")
  }

  @Test(arguments: [
    ("有[50人次](metric:visits/目的=其他)，[60人次](metric:visits/地区＝其他)。", ""),
    // With 东区, which is a region, 其他 can only be a purpose.
    ("有[20人次](metric:visits/其他/东区)。", ""), ("有[20人次](metric:visits/东区/其他@2023-10)。", ""),
    ("有[60人次](metric:visits/目的=其他)。", "is the figure"),
    ("有[60人次](metric:visits/目的=东区)。", "unknown-member"),
  ])
  func aMemberMayBeNamedWithItsDimension(body: String, fault: String) async throws {
    let said = try await Self.site(Self.twoDimensions, body + "\n").build().diagnostics
    #expect(said.isEmpty == fault.isEmpty, "\(said)")
  }

  /// Two figures of one name and period can't be one.
  @Test(arguments: [
    ("[60家](metric:户数)", "  - {label: 户数, value: 60家}\n  - {label: 户数, value: 70家}\n", true),
    ("[60家](metric:户数)", "  - {label: 户数, value: 60家}\n  - {label: 户数, change: +3%}\n", false),
    (
      "[增长3%](metric:户数)",
      "  - {label: 户数, value: 60家, change: +3%}\n  - {label: 户数, change: +4%}\n", true
    ),
    (
      "[增长3%](metric:户数)",
      "  - {label: 户数, value: 60家, change: +3%}\n"
        + "  - {label: 户数, change: +4%, compared-with: period-before}\n", false
    ),
    (
      "[60家](metric:户数)",
      "  - {label: 户数, value: 60家}\n  - {label: 户数, value: 70家, period: 2023-09}\n", false
    ),
  ])
  func twoFiguresOfOnePeriodAreNotOne(link: String, metrics: String, isRefused: Bool) async throws {
    let said = try await Self.site(metrics, "有\(link)。\n").build().diagnostics
    #expect(
      said.contains("error: the report has two figures '户数' for one period") == isRefused, "\(said)"
    )
    #expect(said.contains("error") == isRefused, "\(said)")
  }

  /// A time above a text is that of its figures, and not of those in notes.
  @Test(arguments: [
    ("## 9月\n\n产值[2155万元](metric:output)。", true), ("9月：\n\n- 产值[2155万元](metric:output)", true),
    ("9月，用电量减少；产值[2155万元](metric:output)。", true),
    ("# 9月\n\n## 工业\n\n产值[2155万元](metric:output)。", true),
    ("## 9月\n\n文[^1]。\n\n[^1]: 产值[2155万元](metric:output)。", false),
    ("## 10月\n\n产值[2155万元](metric:output)。", false),
    ("## 9月\n\n文。\n\n## 产值[2155万元](metric:output)", false),
    ("## 9月\n\n文。\n\n## 工业\n\n产值[2155万元](metric:output)。", false),
    ("## 9月\n\n10月，工业回升。\n\n产值[2155万元](metric:output)。", false),
  ])
  func timesStandAbove(body: String, isRefused: Bool) async throws {
    let metrics = "  - {indicator: output, value: 2155万元, change: +4.1%}\n"
    let said = try await Self.site(metrics, body + "\n").build().diagnostics
    #expect(said.contains("error") == isRefused, "\(said)")
  }

  @Test(arguments: [
    ("1—10月累计[22155万元](metric:output@2023-01..10)，增长[6%](metric:output@2023-01..10)。", false),
    ("前10个月累计[22155万元](metric:output@2023-01..10)，累计增长[6%](metric:output@2023-01..10)。", false),
    ("累计[2155万元](metric:output)。", true), ("10月累计[2155万元](metric:output)。", false),
    ("截至10月累计[2155万元](metric:output)。", true), ("累计[22155万元](metric:output@2023-01..10)。", false),
    ("10月份[22155万元](metric:output@2023-01..10)。", true),
  ])
  func whatSeveralMonthsCameToIsTheirFigure(body: String, isRefused: Bool) async throws {
    let metrics = """
        - {indicator: output, value: 2155万元, change: +4.1%}
        - {indicator: output, period: 2023-01..10, value: 22155万元, change: +6%}

      """
    let said = try await Self.site(metrics, body + "\n").build().diagnostics
    #expect(said.contains("error") == isRefused, "\(said)")
  }
}
