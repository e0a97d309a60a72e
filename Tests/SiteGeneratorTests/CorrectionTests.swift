import SiteGenerator
import Testing

/// What is put right reaches all who read it before, and dates say what can be.
@Suite struct CorrectionTests {
  @Test func aCorrectedReportComesBackToEverybody() async throws {
    var files = [
      "content/news/old.md": TestSite.report(
        "旧", date: "2020-01-01",
        more: "corrections:\n  - {date: 2023-09-01, text: 产值应为3亿元}\nsummary: 摘要\n"),
      "templates/report.mustache": "{{report.updated}} {{report.updated-datetime}}",
    ]
    for day in 10..<40 {
      files["content/news/\(day).md"] = TestSite.report("第\(day)", date: "2023-08-\(day % 30 + 1)")
    }
    for (path, text) in files where text.contains("date: 2023-08-") {
      files[path] = text.replacing(/2023-08-(\d)\n/) { "2023-08-0\($0.1)\n" }
    }
    let site = try TestSite(files)
    #expect(try await site.build().diagnostics == "")
    let published = try site.files()
    let feed = try #require(published["feed.xml"])
    #expect(feed.contains("<updated>2023-09-01T00:00:00+08:00</updated>\n  <author>"))
    let entry = try #require(feed.split(separator: "<entry>").dropFirst().first)
    #expect(entry.contains("<title>旧</title>"))
    #expect(entry.contains("<published>2020-01-01T00:00:00+08:00</published>"))
    #expect(entry.contains("<updated>2023-09-01T00:00:00+08:00</updated>"))
    #expect(entry.contains("<summary>更正（2023-09-01）：产值应为3亿元\n摘要</summary>"))
    #expect(
      published["sitemap.xml"]?.contains(
        "<loc>https://example.org/news/old/</loc><lastmod>2023-09-01</lastmod>") == true)
    #expect(published["news/old/index.html"] == "2023-09-01 2023-09-01")
  }

  @Test(arguments: [
    (
      "updated: 2023-08-15\n",
      "4:10: warning: 'updated', 2023-08-15, is before the day of publication"
    ),
    ("updated: 2032-08-15\n", "4:10: warning: the change of 2032-08-15 is still to come"),
    ("updated: 2023-08-16\n", ""),
    (
      "corrections: [{date: 2023-08-01, text: 改}]\n", "4:22: warning: 'date', 2023-08-01, is before"
    ),
    ("corrections: [{date: 2032-08-01, text: 改}]\n", "4:22: warning: the change of 2032-08-01"),
    ("expires: 2023-08-16\n", "4:10: error: 'expires', 2023-08-16, is not after the publication"),
    (
      "publish: 2023-09-02\nexpires: 2023-09-01\n",
      "5:10: error: 'expires', 2023-09-01, is not after"
    ),
    ("publish: 0226-08-16\n", "4:10: error: 'publish' is in the year 226"),
  ])
  func datesThatContradictOneAnotherAreNamed(more: String, message: String) async throws {
    let site = try TestSite(["content/news/a.md": TestSite.report("甲", more: more)])
    let diagnostics = try await site.build().diagnostics
    #expect(
      message.isEmpty ? diagnostics == "" : diagnostics.contains("content/news/a.md:\(message)"),
      "\(diagnostics)")
  }

  @Test(arguments: ["CST", "EST", "GMT+8", "UTC", "Asia/Shanghai", "北京"])
  func abbreviationsOfTimeZonesAreRefused(zone: String) async throws {
    let site = try TestSite([
      "content/site.yaml": "title: 公报\nbase-url: https://example.org/\ntime-zone: \(zone)\n"
    ])
    let isRight = !["CST", "EST", "北京"].contains(zone)
    #expect(try await site.build().diagnostics.isEmpty == isRight)
  }

  @Test func timesOfOtherZonesAreShownInTheSites() async throws {
    let site = try TestSite([
      "content/news/a.md": TestSite.report("甲", date: "2023-08-16T20:30:00Z"),
      "templates/report.mustache": "{{report.date}} {{report.datetime}}",
    ])
    _ = try await site.build()
    #expect(try site.files()["news/a/index.html"] == "2023-08-17 04:30 2023-08-17T04:30:00+08:00")
  }

  @Test(
    arguments: [
      ("https://t.example//", "https://t.example/"),
      ("https://t.example/index.html", "https://t.example/"),
      ("https://T.example:443/a//b", "https://t.example/a/b/"),
      ("https://例子.政务/", "https://xn--fsqu00a.xn--zfr164b/"),
      ("https://xn--fiqs8s/", "https://xn--fiqs8s/"),
      ("https://t.example/../x/", nil), ("https://t example/", nil), ("https://-a.example/", nil),
      ("https://t.example:99999/", nil), ("https://.example/", nil),
    ] as [(String, String?)])
  func baseAddressesAreNormalised(written: String, read: String?) async throws {
    let site = try TestSite([
      "content/site.yaml": "title: 公报\nbase-url: \(written)\n",
      "templates/home.mustache": "{{site.url}}",
    ])
    _ = try await site.build()
    #expect(try site.files()["index.html"] == read)
  }

  /// What a server sends as a download leads nowhere.
  @Test(arguments: [
    ("/info/a.jhtml", true), ("/b.asp", true), ("/c.pdf", true), ("/a.html", false),
    ("/a.htm", false),
    ("/a/", false), ("/a", false), ("/v1.0/", false),
  ])
  func formerAddressesOfOtherKindsAreSaid(alias: String, isSaid: Bool) async throws {
    let site = try TestSite([
      "content/news/a.md": TestSite.report("甲", more: "aliases: [\(alias)]\n")
    ])
    let outcome = try await site.build()
    #expect(outcome.summary != nil)
    #expect(outcome.diagnostics.contains("as a download") == isSaid, "\(outcome.diagnostics)")
  }

  @Test func formerAddressesBelowThePathOfTheSiteAreThoseOfTheSite() async throws {
    let site = try TestSite([
      "content/site.yaml": "title: 公报\nbase-url: https://example.org/sub/\n",
      "content/news/a.md": TestSite.report("甲", more: "aliases: [/sub/old/, /older/]\n"),
    ])
    _ = try await site.build()
    let published = try site.files()
    #expect(published["old/index.html"] != nil)
    #expect(published["older/index.html"] != nil)
    #expect(published["sub/old/index.html"] == nil)
  }

  @Test func wholeAddressesOnTheSiteAreCheckedLikeOthers() async throws {
    let site = try TestSite([
      "content/news/a.md": TestSite.report(
        "甲",
        body:
          "[对](https://example.org/news/b/) [错](http://EXAMPLE.org/nwes/) [外](https://example.com/x)\n"
      ),
      "content/news/b.md": TestSite.report("乙"),
    ])
    let diagnostics = try await site.build().diagnostics
    #expect(
      diagnostics.contains(
        "content/news/a.md:5:38: warning: there is nothing at 'http://EXAMPLE.org/nwes/'"))
    #expect(diagnostics.split(separator: "warning").count == 2)
  }
}
