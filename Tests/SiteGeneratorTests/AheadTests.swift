import Foundation
import SiteGenerator
import Testing

/// What becomes wrong by itself.
@Suite struct AheadTests {
  private func said(_ files: [String: String], days: Int = 30) async throws -> String {
    try await TestSite(files).checked { options, _ in
      options.now = "2023-12-01"
      options.daysAhead = days
    }
  }

  @Test func aColumnThatIsNotKeptUpGoesStale() async throws {
    let files = [
      "content/news/_index.md": "---\ntitle: 新闻\nrefresh: 14\n---\n",
      "content/news/a.md": TestSite.report("甲", date: "2023-11-25", body: "文\n"),
    ]
    let said = try await said(files)
    #expect(
      said.hasPrefix(
        "content/news/_index.md:1:1: warning: from 2023-12-09 00:00 on: nothing in '新闻' is newer than 2023-11-25"
      ), "\(said)")
    #expect(try await self.said(files, days: 7) == "")
    // What is published by then keeps it fresh for another while.
    let kept = files.merging([
      "content/news/b.md": TestSite.report(
        "乙", date: "2023-12-08", more: "publish: 2023-12-08\n", body: "文\n")
    ]) { $1 }
    #expect(try await self.said(kept).contains("from 2023-12-22 00:00 on: nothing in '新闻'"))
  }

  @Test func figuresBecomeOverdue() async throws {
    let said = try await said([
      "content/indicators/gdp.md":
        "---\ntitle: 产值\nunit: 亿元\nkind: flow\nnext-release: 2023-12-10\n---\n说明\n",
      "content/news/a.md": TestSite.report(
        "甲", more: "period: 2023-H1\nmetrics: [{indicator: gdp, value: 3亿元}]\n", body: "文\n"),
    ])
    #expect(said.contains("warning: from 2023-12-11 00:00 on: "), "\(said)")
  }

  @Test func aLinkThatExpiresIsForetoldOnce() async throws {
    let said = try await said([
      "content/news/a.md": TestSite.report("甲", body: "[乙](b.md)\n"),
      "content/news/b.md": TestSite.report("乙", more: "expires: 2023-12-15\n", body: "文\n"),
    ])
    #expect(said.contains("'b.md' expires at 2023-12-15"), "\(said)")
    #expect(!said.contains("from 2023-12-15"), "\(said)")
  }

  @Test func whatIsWrongAlreadyIsSaidOnce() async throws {
    let said = try await said([
      "content/news/a.md": TestSite.report("甲", body: "甲,乙\n"),
      "content/news/b.md": TestSite.report("乙", more: "expires: 2023-12-15\n", body: "文\n"),
    ])
    #expect(said.components(separatedBy: "half-width").count == 2, "\(said)")
  }

  /// A report that waits may be nearer to what a link names than any that is there now.
  @Test func aDeadLinkIsSaidOnce() async throws {
    let said = try await said([
      "content/news/a.md": TestSite.report("甲", body: "[乙](reports.md)\n"),
      "content/news/port.md": TestSite.report("丙", body: "文\n"),
      "content/news/report.md": TestSite.report("乙", more: "publish: 2023-12-15\n", body: "文\n"),
    ])
    #expect(said.components(separatedBy: ": error: ").count == 2, "\(said)")
  }
}
