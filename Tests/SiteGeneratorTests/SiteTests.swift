import Foundation
import SiteGenerator
import Testing

/// Whole sites in and out: every file that is published, and nothing else.
@Suite struct SiteTests {
  /// The files that every site has, apart from the home page.
  private static let always = [
    ".sitegen", "404.html", "assets/charts.css", "feed.json", "feed.xml", "index.html",
    "robots.txt",
    "sitemap.xml",
    "tags/index.html",
  ]

  private func published(
    _ files: [String: String], drafts: Bool = false, now: String? = nil
  ) async throws -> [String: String] {
    let site = try TestSite(files)
    let outcome = try await site.build { options, _ in
      options.includesDrafts = drafts
      options.now = now
    }
    #expect(outcome.summary != nil, "\(outcome.diagnostics)")
    return try site.files()
  }

  /// Feeds lie beside every page that can be followed, and the archive has tests of its own.
  private func isFeed(_ path: String) -> Bool {
    path.hasSuffix("/feed.xml") || path.hasSuffix("/feed.json") || path.hasPrefix("archive/")
  }

  private func check(
    _ files: [String: String], gives paths: [String], drafts: Bool = false, now: String? = nil,
    at location: Testing.SourceLocation = #_sourceLocation
  ) async throws {
    let published = try await published(files, drafts: drafts, now: now)
    let expected = (Self.always + ["news/index.html"] + paths).sorted()
    #expect(published.keys.filter { !isFeed($0) }.sorted() == expected, sourceLocation: location)
  }

  @Test func publishesEveryKindOfPage() async throws {
    let files = [
      "content/news/a.md": TestSite.report(
        "甲", more: "tags: [工业, GDP]\naliases: [/old/a.html, /older/]\n"),
      "content/news/b/index.md": TestSite.report("乙"),
      "content/news/b/data.csv": "a,b\n",
      "content/news/2023/c.md": TestSite.report("丙", more: "slug: see\n"),
      "content/about.md": "---\ntitle: 关于\n---\n正文\n",
      "content/picture.png": "png",
      "templates/assets/site.css": "a {}\n",
      "templates/notes.txt": "not published",
    ]
    try await check(
      files,
      gives: [
        "about/index.html", "assets/site.css", "news/2023/see/index.html", "news/a/index.html",
        "news/b/data.csv", "news/b/index.html", "old/a.html", "older/index.html", "picture.png",
        "tags/GDP/index.html", "tags/工业/index.html",
      ])
    let published = try await published(files)
    #expect(published["news/a/index.html"] == "<h1>甲</h1>\n")
    #expect(published["old/a.html"] == "<a href=\"/news/a/\">甲</a>\n")
    #expect(published["tags/index.html"] == "GDP=1;工业=1;\n")
  }

  @Test func readsChineseKeysSimplifiedAndTraditional() async throws {
    let files = [
      "content/news/a.md": "---\n标题: 甲\n日期: 2023-08-16\n标签: 工业、投资\n---\n",
      "content/news/b.md": "---\n標題: 乙\n日期: 2023-08-17\n標籤: [工业]\n---\n",
    ]
    let published = try await published(files)
    #expect(published["news/a/index.html"] == "<h1>甲</h1>\n")
    #expect(published["tags/index.html"] == "工业=2;投资=1;\n")
  }

  @Test(arguments: ["\n", "\r\n"])
  func readsEveryLineEndingAndByteOrderMark(ending: String) async throws {
    let text = "\u{FEFF}" + TestSite.report("甲", body: "正文\n").replacing("\n", with: ending)
    let published = try await published(["content/news/a.md": text])
    #expect(published["news/a/index.html"] == "<h1>甲</h1>\n<p>正文</p>\n")
  }

  @Test func takesValuesForTheTextThatTheyAre() async throws {
    let values = ["no", "08", "12:30", "0x10", "1e3", "2023-08-16", "1_000", ".inf"]
    let extra = values.enumerated().map { "  v\($0): \($1)\n" }.joined()
    let template = values.indices.map { "{{page.extra.v\($0)}}\n" }.joined()
    let published = try await published([
      "content/news/a.md": TestSite.report("甲", more: "extra:\n\(extra)"),
      "templates/report.mustache": template,
    ])
    #expect(published["news/a/index.html"] == values.map { "\($0)\n" }.joined())
  }

  @Test func openSectionsOfExtraDataByTrueAndFalseAlone() async throws {
    let published = try await published([
      "content/news/a.md": TestSite.report("甲", more: "extra: {a: true, b: false, c: 'false'}\n"),
      "templates/report.mustache":
        "{{#page.extra.a}}a{{/page.extra.a}}{{#page.extra.b}}b{{/page.extra.b}}{{#page.extra.c}}c{{/page.extra.c}}",
    ])
    #expect(published["news/a/index.html"] == "ac")
  }

  @Test func holdsBackDraftsEmbargoesAndWhatHasExpired() async throws {
    let files = [
      "content/news/draft.md": TestSite.report("甲", more: "draft: true\n"),
      "content/news/embargo.md": TestSite.report("乙", more: "publish: 2023-09-01 09:30\n"),
      "content/news/expired.md": TestSite.report("丙", more: "expires: 2023-09-01\n"),
      "content/news/future.md": TestSite.report("丁", date: "2023-12-01"),
    ]
    try await check(files, gives: ["news/expired/index.html"], now: "2023-08-31")
    try await check(
      files,
      gives: ["news/draft/index.html", "news/embargo/index.html", "news/expired/index.html"],
      drafts: true, now: "2023-09-01 09:30")
    try await check(
      files,
      gives: ["news/embargo/index.html", "news/expired/index.html", "news/future/index.html"],
      now: "2023-12-01")
  }

  @Test func countsAnEmbargoInTheSitesZone() async throws {
    let files = [
      "content/site.yaml": "title: 公报\nbase-url: https://example.org/\ntime-zone: Asia/Shanghai\n",
      "content/news/a.md": TestSite.report("甲", date: "2023-09-01 09:30"),
    ]
    try await check(files, gives: [], now: "2023-09-01T01:29Z")
    try await check(files, gives: ["news/a/index.html"], now: "2023-09-01T01:30Z")
  }

  @Test func splitsLongListsIntoPages() async throws {
    var files = ["content/site.yaml": "title: 公报\nbase-url: https://example.org/\npage-size: 2\n"]
    for day in 1...5 {
      files["content/news/\(day).md"] = TestSite.report("第\(day)号", date: "2023-08-0\(day)")
    }
    let published = try await published(files)
    #expect(published["news/index.html"] == "新闻: 第5号 第4号 [|1/3|/news/page/2/]\n")
    #expect(
      published["news/page/2/index.html"] == "新闻（第2页）: 第3号 第2号 [/news/|2/3|/news/page/3/]\n")
    #expect(published["news/page/3/index.html"] == "新闻（第3页）: 第1号 [/news/page/2/|3/3|]\n")
  }

  @Test func writesAddressesBelowTheBasePath() async throws {
    let published = try await published([
      "content/site.yaml": "title: 公报\nbase-url: https://Example.org/park\n",
      "content/news/甲 乙.md": TestSite.report(
        "甲", more: "tags: [a b]\n", body: "[a](/news/) [b](//host/) [c](?d)\n"),
    ])
    #expect(
      published["news/甲 乙/index.html"]
        == "<h1>甲</h1>\n<p><a href=\"/park/news/\">a</a> <a href=\"//host/\">b</a> <a href=\"?d\">c</a></p>\n"
    )
    #expect(published["index.html"] == "<a href=\"/park/news/%E7%94%B2%20%E4%B9%99/\">甲</a>\n")
    #expect(
      published["sitemap.xml"]?.contains(
        "<loc>https://example.org/park/news/%E7%94%B2%20%E4%B9%99/</loc>") == true)
  }

  @Test func escapesWhatEditorsWriteEverywhere() async throws {
    let title = "<script>\"'&"
    let published = try await published([
      "content/news/a.md":
        "---\ntitle: '<script>\"''&'\ndate: 2023-08-16\nsummary: '<&>'\n---\n"
    ])
    for (path, text) in published {
      #expect(!text.contains(title), "\(path)")
      #expect(!text.contains("<script>"), "\(path)")
    }
    #expect(published["feed.xml"]?.contains("&lt;script&gt;&quot;&#39;&amp;") == true)
  }

  @Test func givesTheSameBytesInAnyOrderAtAnyHour() async throws {
    var files: [String: String] = [:]
    for number in 0..<80 {
      files["content/news/\(number).md"] = TestSite.report(
        "第\(number)号", more: "tags: [t\(number % 7)]\n", body: "# 标题\n\n正文\(number)\n")
    }
    let first = try TestSite(files)
    let second = try TestSite(files)
    _ = try await first.build()
    _ = try await second.build { _, environment in
      environment.clock = { TestSite.noon2023 + 86_400_000_000_000 }
    }
    #expect(try first.files() == second.files())
  }

  @Test func writesAnAtomFeedAndASitemap() async throws {
    let published = try await published([
      "content/site.yaml":
        "title: 公报\nbase-url: https://example.org/\ntime-zone: Asia/Shanghai\n",
      "content/news/a.md": TestSite.report(
        "甲", date: "2023-08-16 09:30",
        more: "source: 报社\ntags: [工业]\nsummary: 摘要\nupdated: 2023-08-17\n"),
    ])
    #expect(
      published["feed.xml"] == """
        <?xml version="1.0" encoding="utf-8"?>
        <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-Hans">
          <title>公报</title>
          <link rel="self" href="https://example.org/feed.xml"/>
          <link rel="alternate" href="https://example.org/"/>
          <id>https://example.org/</id>
          <updated>2023-08-17T00:00:00+08:00</updated>
          <author><name>公报</name></author>
          <entry>
            <title>甲</title>
            <link rel="alternate" href="https://example.org/news/a/"/>
            <id>https://example.org/news/a/</id>
            <published>2023-08-16T09:30:00+08:00</published>
            <updated>2023-08-17T00:00:00+08:00</updated>
            <author><name>报社</name></author>
            <category term="工业"/>
            <summary>摘要</summary>
            <content type="html"></content>
          </entry>
        </feed>

        """)
    #expect(
      published["sitemap.xml"] == """
        <?xml version="1.0" encoding="utf-8"?>
        <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
        <url><loc>https://example.org/</loc><lastmod>2023-08-17</lastmod></url>
        <url><loc>https://example.org/news/</loc><lastmod>2023-08-17</lastmod></url>
        <url><loc>https://example.org/news/a/</loc><lastmod>2023-08-17</lastmod></url>
        <url><loc>https://example.org/tags/</loc><lastmod>2023-08-17</lastmod></url>
        <url><loc>https://example.org/tags/%E5%B7%A5%E4%B8%9A/</loc><lastmod>2023-08-17</lastmod></url>
        <url><loc>https://example.org/archive/</loc><lastmod>2023-08-17</lastmod></url>
        <url><loc>https://example.org/archive/2023/</loc><lastmod>2023-08-17</lastmod></url>
        <url><loc>https://example.org/archive/2023/news/</loc><lastmod>2023-08-17</lastmod></url>
        </urlset>

        """)
    #expect(
      published["robots.txt"]
        == "User-agent: *\nAllow: /\n\nSitemap: https://example.org/sitemap.xml\n")
  }

  @Test func refusesWhatIsTooLarge() async throws {
    let site = try TestSite([
      "content/news/front.md": "---\ntitle: 甲\ndate: 2023-08-16\nsummary: "
        + String(repeating: "a", count: 65_536) + "\n---\n"
    ])
    try site.write(
      [UInt8](repeating: UInt8(ascii: "a"), count: (8 << 20) + 1), to: "content/news/big.md")
    let outcome = try await site.build()
    #expect(
      outcome.diagnostics == """
        content/news/big.md: error: the file is larger than 8 MiB, the most a text may have
            split it into several
        content/news/front.md:1:1: error: the front matter is larger than 64 KiB
            ---
            ^~~
            move text into the body, below the second '---'

        """)
    #expect(outcome.summary == nil)
  }

  @Test func refusesLinksOutOfTheContentFolder() async throws {
    let site = try TestSite([:], onDisk: true)
    try FileManager.default.createSymbolicLink(
      atPath: site.url("content/passwd.txt").path, withDestinationPath: "/etc/passwd")
    let outcome = try await site.build()
    #expect(
      outcome.diagnostics
        == "content/passwd.txt: error: symbolic links are not followed\n    put the file itself here\n"
    )
  }

  @Test func namesPagesThatDifferInUnicodeFormAlone() async throws {
    let site = try TestSite(
      ["content/news/caf\u{E9}.md": TestSite.report("甲")], onDisk: true)
    try site.write(TestSite.report("乙"), to: "content/news/cafe\u{301}.md")
    let outcome = try await site.build()
    #expect(
      outcome.diagnostics.contains("content/news/cafe\u{301}.md and content/news/caf\u{E9}.md"))
    #expect(outcome.summary == nil)
  }

  /// Lists are written with whatever commas and brackets are at hand.
  @Test(arguments: [
    "[工业，投资、消费]", "［工业, 投资，消费］", "【工业；投资；消费】", "工业、投资、消费", "（工业，投资，消费）",
    "[\"工业\", 投资，消费]", "\n  - 工业、投资\n  - 消费",
  ])
  func listsArePartedAsPeopleWriteThem(tags: String) async throws {
    let site = try TestSite(["content/news/x.md": TestSite.report("甲", more: "tags: \(tags)\n")])
    let outcome = try await site.build()
    #expect(outcome.diagnostics == "")
    let found = try site.files().keys.filter {
      $0.hasPrefix("tags/") && !isFeed($0) && $0.count > "tags/index.html".count
    }
    #expect(found.sorted() == ["tags/工业/index.html", "tags/投资/index.html", "tags/消费/index.html"])
  }
}
