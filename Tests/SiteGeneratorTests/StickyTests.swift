import SiteGenerator
import Testing

/// A bulletin stands first on the home page and in its column until the day that its editor names.
@Suite struct StickyTests {
  private static let templates = [
    "templates/home.mustache":
      "{{#latest}}{{title}}{{#is-sticky}}*{{/is-sticky}} {{/latest}}|{{#columns}}{{#reports}} {{title}}{{#is-sticky}}*{{/is-sticky}}{{/reports}}{{/columns}}",
    "templates/column.mustache":
      "{{#reports}}{{title}}{{#is-sticky}}*{{/is-sticky}} {{/reports}}",
    "templates/report.mustache":
      "{{#report.previous}}前{{title}}{{/report.previous}}{{#report.next}}后{{title}}{{/report.next}}",
  ]

  private static func files(_ sticky: String, pageSize: Int = 20) -> [String: String] {
    var files = templates
    files["content/site.yaml"] =
      "title: 公报\nbase-url: https://example.org/\npage-size: \(pageSize)\n"
    for day in 1...5 {
      files["content/news/r\(day).md"] = TestSite.report(
        "第\(day)号", date: "2023-08-0\(day)",
        more: (day == 2 || day == 4 ? "sticky: \(sticky)\n" : "") + "tags: [题]\n",
        body: "正文。\n")
    }
    return files
  }

  @Test func standsFirstAndTheOthersByDate() async throws {
    let site = try TestSite(Self.files("2023-12-31"))
    let outcome = try await site.build()
    #expect(outcome.diagnostics == "")
    #expect(
      outcome.schedule == [
        "endOfStanding 2024-01-01 00:00 第2号", "endOfStanding 2024-01-01 00:00 第4号",
      ])
    let pages = try site.files()
    #expect(pages["index.html"] == "第4号* 第2号* 第5号 第3号 第1号 | 第4号* 第2号* 第5号 第3号 第1号")
    #expect(pages["news/index.html"] == "第4号* 第2号* 第5号 第3号 第1号 ")
    // Elsewhere they stand by date.
    #expect(pages["tags/题/index.html"] == "题: 第5号 第4号 第3号 第2号 第1号\n")
    #expect(pages["news/r4/index.html"] == "前第3号后第5号")
    let feed = try #require(pages["news/feed.json"])
    let (fifth, fourth) = (feed.firstRange(of: "第5号"), feed.firstRange(of: "第4号"))
    #expect(try #require(fifth).lowerBound < #require(fourth).lowerBound)
  }

  @Test(arguments: [
    ("2023-12-31", "2023-12-31 23:59", true), ("2023-12-31", "2024-01-01", false),
    ("2023-12-31 12:00", "2023-12-31 11:59", true), ("2023-12-31 12:00", "2023-12-31 12:00", false),
  ])
  func theDayItselfIsIncluded(sticky: String, now: String, isFirst: Bool) async throws {
    let site = try TestSite(Self.files(sticky))
    _ = try await site.build()
    _ = try await site.build { options, _ in options.now = now }
    let list = try site.files()["news/index.html"]
    #expect(
      list == (isFirst ? "第4号* 第2号* 第5号 第3号 第1号 " : "第5号 第4号 第3号 第2号 第1号 "))
  }

  @Test func everyReportStandsOnceInAListOfPages() async throws {
    let site = try TestSite(Self.files("2023-12-31", pageSize: 2))
    _ = try await site.build()
    let pages = try site.files()
    #expect(pages["news/index.html"] == "第4号* 第2号* ")
    #expect(pages["news/page/2/index.html"] == "第5号 第3号 ")
    #expect(pages["news/page/3/index.html"] == "第1号 ")
  }

  @Test func neitherADraftNorWhatWaitsNorWhatHasExpiredStandsFirst() async throws {
    var files = Self.templates
    for (name, more) in [
      ("a", "draft: true\n"), ("b", "publish: 2024-03-01\n"), ("c", "expires: 2023-11-01\n"),
    ] {
      files["content/news/\(name).md"] = TestSite.report(
        name, more: "sticky: 2024-12-31\n\(more)", body: "正文。\n")
    }
    files["content/news/z.md"] = TestSite.report("z", body: "正文。\n")
    let site = try TestSite(files)
    let outcome = try await site.build()
    #expect(try site.files()["news/index.html"] == "z ")
    #expect(outcome.schedule == ["release 2024-03-01 b", "endOfStanding 2025-01-01 00:00 b"])
  }

  @Test func aDayBeforeThePublicationIsNamed() async throws {
    let outcome = try await TestSite([
      "content/news/a.md": TestSite.report("甲", more: "sticky: 2023-08-15\n", body: "正文。\n")
    ]).build()
    #expect(outcome.diagnostics.contains("a.md:4:9: warning: 'sticky', 2023-08-15, ends before"))
  }
}
