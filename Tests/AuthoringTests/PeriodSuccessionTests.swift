import Statistics
import Testing

@testable import Authoring

/// Which period follows in a column, by what it did before.
@Suite struct PeriodSuccessionTests {
  @Test(arguments: [
    // By months, each by itself.
    ("2026-10", "2026-11"), ("2025-11 2025-12", "2026-01"),
    // January and February as one, then single months.
    ("2025-01..02 2025-03 2025-12", "2026-01..02"),
    ("2025-01..02 2025-03 2025-12 2026-01..02", "2026-03"),
    // Sums from January on.
    ("2026-01..02", "2026-01..03"), ("2026-01..09 2026-01..10", "2026-01..11"),
    ("2025-01..02 2025-01..11 2025-01..12", "2026-01..02"),
    ("2025-01..02 2025-01..11 2025", "2026-01..02"),
    // By quarters, and sums of them.
    ("2026-Q1", "2026-Q2"), ("2026-Q4", "2027-Q1"),
    ("2025-Q1 2025-H1 2025-Q1..Q3 2025 2026-Q1", "2026-H1"),
    ("2026-Q1 2026-H1", "2026-Q1..Q3"), ("2026-H1 2026-Q1..Q3", "2026"),
    ("2025-Q1 2025-H1 2025-Q1..Q3 2025", "2026-Q1"),
    // Once a year.
    ("2024-H1 2025-H1", "2026-H1"), ("2025-01..09 2026-01..09", "2027-01..09"),
    ("2025", "2026"), ("2024-12-end 2025-12-end", "2026-12-end"), ("2025-H1", "2025-H2"),
    // Weeks and days.
    ("2026-W52", "2026-W53"), ("2026-08-16", "2026-08-17"), ("FY2023/24-04", "FY2024/25-04"),
  ])
  func followsWhatTheColumnDid(history: String, expected: String) throws {
    let periods = try history.split(separator: " ").map { try #require(Period(String($0))) }
    let next = PeriodSuccession(periods).next(after: periods.last!)
    #expect(next?.description == expected)
  }

  @Test func knowsNothingAfterAHoliday() throws {
    let holiday = try #require(Period("2026-02-15..2026-02-23"))
    #expect(PeriodSuccession([holiday]).next(after: holiday) == nil)
  }

  @Test(arguments: [
    ("2026-10", "2026-11", "2026-01..10", "2026-01..11"),
    ("2026-11", "2026-12", "2026-01..11", "2026-01..12"),
    ("2026-12", "2027-01", "2026-01..12", "2027-01"),
    ("2026-12", "2027-01..02", "2026", "2027-01..02"),
    ("2026-10", "2026-Q3", "2026-01..10", "2026-Q1..Q3"),
    ("2026-05", "2026-H1", "2026-01..05", "2026-H1"),
    ("2026-11", "2026", "2026-01..11", "2026"), ("2026-02", "2026-Q1", "2026-01..02", "2026-Q1"),
    ("2024-H1", "2025-H1", "2024-Q1", "2025-Q1"), ("2024-H1", "2025-H1", "2024-Q2", "2025-Q2"),
    ("2026-Q1", "2026-Q2", "2026-03-end", "2026-04-end"),
  ])
  func movesTheirOwnPeriodsWithThem(from: String, to: String, own: String, expected: String) throws
  {
    let succession = PeriodSuccession([])
    let report = (from: try #require(Period(from)), to: try #require(Period(to)))
    let next = succession.next(after: try #require(Period(own)), asReportMoves: report)
    #expect(next?.description == expected)
  }
}
