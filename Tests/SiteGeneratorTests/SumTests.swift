import Testing

/// Sums and their parts in tables, as offices publish them.
@Suite struct SumTests {
  private static func diagnostics(_ rows: [(String, String)]) async throws -> [String] {
    let site = try TestSite([
      "content/indicators/trade.md":
        "---\ntitle: 进出口\nunit: 亿元\nkind: flow\nfrequency: monthly\n---\n",
      "content/indicators/trade.csv":
        "时期,数值\n" + rows.map { "\($0),\($1)\n" }.joined(),
      "content/news/a.md": TestSite.report("甲"),
    ])
    return try await site.build().diagnostics.split(separator: "\n").map(String.init)
      .filter { $0.contains("add up") }
  }

  /// Sums from January on, and the months: customs revise the months before with each sum.
  @Test(arguments: [
    // Everything comes out.
    (
      [
        "2020-01..02": "60.0", "2020-03": "33.0", "2020-01..03": "93.0", "2020-04": "32.0",
        "2020-01..04": "125.0", "2020-05": "31.0", "2020-01..05": "156.0",
      ], 0
    ),
    // Revised by some thousandths in every month.
    (
      [
        "2020-01..02": "60.0", "2020-03": "33.0", "2020-01..03": "93.6", "2020-04": "32.0",
        "2020-01..04": "126.1", "2020-05": "31.0", "2020-01..05": "157.8",
      ], 0
    ),
    // One slip where all the others come out: in a month, and in a sum.
    (
      [
        "2020-01..02": "60.0", "2020-03": "33.0", "2020-01..03": "93.0", "2020-04": "32.9",
        "2020-01..04": "125.0", "2020-05": "31.0", "2020-01..05": "156.0",
      ], 1
    ),
    (
      [
        "2020-01..02": "60.0", "2020-03": "33.0", "2020-01..03": "93.0", "2020-04": "32.0",
        "2020-01..04": "125.9", "2020-05": "31.0", "2020-01..05": "156.0", "2020-06": "30.0",
        "2020-01..06": "186.0",
      ], 2
    ),
    // Far off, whatever the others do.
    (["2020-01..02": "60.0", "2020-03": "33.0", "2020-01..03": "99.0"], 1),
  ])
  func smallDifferencesAreRevisions(rows: [String: String], count: Int) async throws {
    let said = try await Self.diagnostics(
      rows.sorted { $0.key < $1.key }.map { ($0.key, $0.value) })
    #expect(said.count { $0.contains("add up to something else") } == count, "\(said)")
  }

  /// January and February are published together.
  @Test(arguments: [("120", 0), ("420", 1)])
  func theFirstTwoMonthsAreOnePart(year: String, count: Int) async throws {
    let months = (3...12).map { ("2020-\($0 < 10 ? "0" : "")\($0)", "10") }
    let said = try await Self.diagnostics([("2020-01..02", "20")] + months + [("2020", year)])
    #expect(said.count { $0.contains("11 parts from 2020-01..02 to 2020-12") } == count, "\(said)")
  }
}
