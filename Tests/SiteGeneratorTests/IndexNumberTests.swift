import Testing

/// Index numbers on which the year before is 100, under 同比, where they would say that something doubled.
@Suite struct IndexNumberTests {
  private static func diagnostics(
    _ metrics: String, title: String = "居民消费价格", table: String? = nil
  ) async throws -> String {
    var files = [
      "content/indicators/cpi.md": "---\ntitle: \(title)\nunit: \"%\"\nfrequency: monthly\n---\n",
      "content/indicators/pmi.md": "---\ntitle: 景气度\nfrequency: monthly\n---\n",
      "content/news/a.md": TestSite.report(
        "甲", date: "2023-11-10",
        more: metrics.isEmpty ? "" : "period: 2023-10\nmetrics:\n\(metrics)\n"),
    ]
    files["content/indicators/cpi.csv"] = table
    return try await TestSite(files).build().diagnostics
  }

  @Test(arguments: [
    ("  - {label: 居民消费价格, change: 100.3%}", "'100.3%' as a change", "write the rate, +0.3%"),
    ("  - {label: 价格, change: 99.8%}", "'99.8%' as a change", "write the rate, -0.2%"),
    ("  - {label: 价格指数, 环比: 100.1%}", "on which the period before is 100", "100.1（上期=100）"),
    ("  - {indicator: cpi, 同比: +101.2%}", "'+101.2%' as a change", "write the rate, +1.2%"),
    ("  - {label: 居民消费价格, change: 上涨105.2%}", "'上涨105.2%' as a change", "write the rate, +5.2%"),
    ("  - {label: 猪肉价格, change: 101.3%}", "'101.3%' as a change", ""),
    ("  - {indicator: pmi, value: 100.5, change: 100.3%}", "'100.3%' as a change", ""),
  ])
  func areSaid(metrics: String, message: String, fix: String) async throws {
    let said = try await Self.diagnostics(metrics)
    #expect(said.contains("warning: ") && said.contains(message), "\(said)")
    #expect(fix.isEmpty || said.contains(fix), "\(said)")
  }

  @Test(arguments: [
    "  - {label: 投资, change: 100.3%}", "  - {label: 价格, change: 增长100.3%}",
    "  - {label: 价格, change: 0.3%}", "  - {label: 价格, change: 64%}",
    "  - {label: 居民消费价格, change: 上涨105.2%, compared-with: 1990}",
    "  - {label: 猪肉价格, change: +101.3%}", "  - {label: 猪肉价格, change: 上涨101.3%}",
    "  - {label: 价格, value: 100.3（上年同期=100）}", "  - {label: 电价, value: 100元, change: 翻一番}",
  ])
  func ratesPass(metrics: String) async throws {
    #expect(try await Self.diagnostics(metrics) == "")
  }

  /// One among small rates is a slip, and one among large ones is not.
  @Test(arguments: [
    ("工业增加值", "2023-07,5.1\n2023-08,4.9\n2023-09,105.2\n", true),
    ("工业增加值", "2023-07,5.1\n2023-08,4.9\n2023-09,+105.2\n", false),
    ("投资", "2023-07,75.1\n2023-08,84.9\n2023-09,105.2\n", false),
    ("猪肉价格", "2023-07,46.7\n2023-08,69.3\n2023-09,101.3\n", false),
  ])
  func oneIsSeenAmongOthers(title: String, rows: String, isSaid: Bool) async throws {
    let said = try await Self.diagnostics("", title: title, table: "时期,同比（%）\n" + rows)
    #expect(said.contains("looks like an index number") == isSaid, "\(said)")
  }

  /// A column of them is one slip, whatever the indicator is called.
  @Test func aColumnIsSaidOnce() async throws {
    let table = "时期,同比（%）\n2023-07,100.1\n2023-08,99.8\n2023-09,100.3\n"
    let said = try await Self.diagnostics("", title: "景气", table: table)
    #expect(
      said.split(separator: "\n").count { $0.contains("looks like an index number") } == 1,
      "\(said)")
    #expect(said.contains("cpi.csv:2:"), "\(said)")
    let rates = "时期,同比（%）\n2023-07,100.1\n2023-08,39.8\n2023-09,33.3\n"
    #expect(try await Self.diagnostics("", title: "景气", table: rates) == "")
  }
}
