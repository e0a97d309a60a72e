import SiteGenerator
import SiteModel
import Testing

/// What the title and the notes of a chart say is so.
@Suite struct ChartWordsTests {
  private static func diagnostics(_ words: String, _ more: String = "") async throws -> String {
    let site = try TestSite([
      "content/indicators/r.md": "---\ntitle: 产值\nunit: 亿元\nkind: flow\nfrequency: monthly\n---\n",
      "content/news/a.md": TestSite.report(
        "公报", date: "2023-07-16",
        more: """
          period: 2023-06
          metrics:
            - {indicator: r, period: 2023-03, value: 470亿元, change: +1.0%}
            - {indicator: r, period: 2023-04, value: 480亿元, change: -2.0%}
            - {indicator: r, period: 2023-05, value: 500亿元, change: -1.0%}
            - {indicator: r, value: 510亿元, change: +2.0%}
            - {label: 税收, value: 12亿元}
          charts:
            - \(words)
              indicator: r
          \(more)

          """),
    ])
    return try await site.build().diagnostics
  }

  /// - Parameter data: of the chart's own.
  private static func diagnostics(
    _ title: String, of data: String, kind: String = "bar"
  ) async throws -> String {
    let site = try TestSite([
      "content/news/a.md": TestSite.report(
        "公报",
        more: """
          charts:
            - title: \(title)
              type: \(kind)
              data: \(data)

          """)
    ])
    return try await site.build().diagnostics
  }

  /// Figures are held to the report's, and those of other times to what is on record.
  @Test(arguments: [
    ("title: 6月产值510亿元，同比增长2.0%", true), ("title: 6月产值520亿元", false),
    ("title: 产值510亿元，同比增长3.0%", false), ("title: 产值同比下降2.0%", true),
    ("title: 产值由降转升\n    subtitle: 6月产值增长3.0%", false),
    ("title: 产值由降转升\n    note: 5月产值500亿元", true), ("title: 产值由降转升\n    note: 5月产值501亿元", false),
    ("title: 产值3月最低，470亿元", true), ("title: 产值4月最低，480亿元", false),
    ("title: 产值510亿元，比上月减少10亿元", false),
    ("title: 产值\n    alt: 税收22亿元", false), ("title: 2019年产值5000亿元", true),
    ("title: 全国产值同比增长9.0%", true),
  ])
  func figuresAreThoseOfTheReport(words: String, isRight: Bool) async throws {
    let said = try await Self.diagnostics(words)
    #expect(said.isEmpty == isRight, "\(said)")
  }

  @Test(arguments: [
    ("产值逐月增加", "", true), ("产值逐月稳步增加", "", true), ("产值逐月减少", "", false),
    ("产值增速逐月加快", "show: change", false),
    ("4月以来产值增速逐月加快", "show: change", true),
    ("4月以来产值增速逐月放缓", "show: change", false), ("产值逐年减少", "", true),
    ("产值逐季减少", "", true), ("产值逐月回落", "to: 2023-04", false),
    ("Output grew every month", "", true), ("Output fell every month", "", false),
    ("Output fell each quarter", "", true), ("Output fell every month from March 2023", "", false),
  ])
  func aCourseIsWhatTheFiguresShow(title: String, more: String, isRight: Bool) async throws {
    let said = try await Self.diagnostics(
      "title: \(title)", more.isEmpty ? "" : "    \(more)")
    #expect(said.isEmpty == isRight, "\(said)")
    #expect(isRight || said.contains("the chart's title says '"), "\(said)")
  }

  @Test(arguments: [
    ("东区产值最高", true), ("西区产值最高", false), ("西区产值最低", false), ("南区产值最低", true), ("产值东区居首，南区垫底", true),
    ("产值南区居首，东区垫底", false), ("西区产值除东区外最高", true), ("东区、西区产值最高", true), ("全市产值最高", true),
    ("北区产值最高", true),
    ("Output is highest in 东区", true), ("Output is highest in 西区", false),
    ("西区 has the lowest output but one", true),
    ("西区产值创历史最高", true), ("西区产值居全市前列", true), ("西区产值占比最高", false), ("西区增速最快", true),
    ("西区人均产值最高", true),
  ])
  func thePlaceThatIsHighestIs(title: String, isRight: Bool) async throws {
    let said = try await Self.diagnostics(
      title, of: "{东区: 30亿元, 西区: 20亿元, 南区: 10亿元, 全市: 60亿元, 北区: 约40亿元}")
    #expect(said.isEmpty == isRight, "\(said)")
    #expect(isRight || said.contains("the chart's title says"), "\(said)")
  }

  @Test(arguments: [
    ("2026年9月产值最高", true), ("2026年8月产值最高", false), ("9月产值最高", true), ("10月产值最高", false),
    ("8月产值最低", true), ("10月产值最低", false), ("2025年9月产值最高", true), ("8—10月产值9月最高", true),
    ("0月产值最高", true), ("增速逐月加快", true), ("10月增速最快", true), ("8—9月产值逐月增加", true),
    ("9—10月产值逐月增加", false), ("9月以来产值逐月增加", false),
    ("产值逐月增加", false),
  ])
  func thePeriodThatIsHighestIs(title: String, isRight: Bool) async throws {
    let said = try await Self.diagnostics(
      title, of: "{2026-08: 490亿元, 2026-09: 510亿元, 2026-10: 500亿元}", kind: "line")
    #expect(said.isEmpty == isRight, "\(said)")
  }

  /// Of falls the largest is the lowest figure, and what fell has no smallest rise.
  @Test(arguments: [
    ("交通价格降幅最大", true), ("食品价格降幅最大", false), ("衣着涨幅最大", true), ("居住涨幅最小", true), ("衣着涨幅最小", false),
    ("居住涨幅最大", false), ("食品价格下降最多", false),
  ])
  func fallsAreComparedAsFalls(title: String, isRight: Bool) async throws {
    let said = try await Self.diagnostics(
      title, of: "{食品: -1.2%, 衣着: 1.5%, 居住: 0.1%, 交通: -3.4%}")
    #expect(said.isEmpty == isRight, "\(said)")
  }

  /// What was true of one issue is not kept for the next.
  @Test(arguments: [
    ("产值逐月增加", true), ("出口回落、进口增长", true), ("产值创新高", true), ("Output fell in June", true),
    ("产值增速", false), ("居民消费价格涨跌幅", false), ("增长的来源", false), ("Growth of output", false),
    ("升降", false),
  ])
  func findingsAreToldFromNames(title: String, isFinding: Bool) {
    #expect(ChartFindings.isMade(in: title) == isFinding)
  }
}
