import Testing

/// Points are by what rates and shares move; an amount moves by per cent or by an amount.
@Suite struct PointsTests {
  private static func diagnostics(_ metric: String, table: String? = nil) async throws -> String {
    func indicator(_ unit: String) -> String {
      "---\ntitle: 数\nunit: \"\(unit)\"\nfrequency: annual\n---\n"
    }
    var files = [
      "content/indicators/money.md": indicator("亿元"),
      "content/indicators/share.md": indicator("%"),
      "content/indicators/level.md": indicator("点"),
      "content/indicators/people.md": indicator("万人"),
      "content/news/a.md": TestSite.report(
        "公报", more: "period: 2022\nmetrics:\n  - {\(metric)}\n"),
    ]
    if let table { files["content/indicators/money.csv"] = table }
    return try await TestSite(files).build().diagnostics
  }

  @Test(arguments: [
    ("indicator: money, value: 500亿元, change: 下降2.0个百分点", false),
    ("indicator: money, change: 下降2.0个百分点", false),
    ("label: 收入, value: 500亿元, change: 下降2.0个百分点", false),
    ("label: 收入, value: 500亿元, year-on-year: -2.0个百分点", false),
    ("indicator: people, value: 30万人, change: 提高0.2个百分点", false),
    ("indicator: money, value: 500亿元, change: 下降2.0%", true),
    ("indicator: money, value: 500亿元, change: 减少10亿元", true),
    ("indicator: share, value: 50.2%, change: 下降2.0个百分点", true),
    ("label: 比重, value: 50.2%, change: 下降2.0个百分点", true),
    ("indicator: level, value: 50.2点, change: 下降2.0个百分点", true),
    ("label: 就业率, change: 提高0.3个百分点", true),
    ("indicator: money, value: 500亿元, change: 0.3个百分点, compared-with: contribution", true),
  ])
  func amountsDoNotMoveByPoints(metric: String, isRight: Bool) async throws {
    let said = try await Self.diagnostics(metric)
    #expect(said.contains("is in points, and the figure is an amount in") == !isRight, "\(said)")
    #expect(!isRight || !said.contains("error"), "\(said)")
  }

  @Test(arguments: [("-2.0个百分点", false), ("-2.0%", true), ("-2.0", true)])
  func rowsOfTablesDoNotEither(cell: String, isRight: Bool) async throws {
    let said = try await Self.diagnostics(
      "indicator: share, value: 50.2%", table: "时期,数值,同比\n2021,500,\(cell)\n")
    let message = "content/indicators/money.csv:2:10: warning: '\(cell)' is in points"
    #expect(!said.contains("error") && said.contains(message) != isRight, "\(said)")
  }
}
