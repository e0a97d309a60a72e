import Foundation
import Testing

/// What those get who follow the site, a column, a tag or an indicator.
@Suite struct FeedTests {
  private static let files = [
    "content/indicators/output.md": "---\ntitle: 产值\nunit: 亿元\n---\n",
    "content/glossary/output.md": "---\ntitle: 规上\n---\n达到标准的企业。\n",
    "content/news/a.md": TestSite.report(
      "甲", date: "2023-08-16",
      more: """
        tags: [工业]
        period: 2023-H1
        metrics:
          - indicator: output
            value: 35亿元
            change: +6%

        """,
      body: "## 小标题\n\n规上企业[35亿元](metric:output)，见[乙](b.md#注)、[上文](#小标题)。\n\n![图](p.png)\n"),
    "content/news/b.md": TestSite.report(
      "乙", date: "2023-08-01", more: "aliases: [/first/, /second/]\n", body: "## 注\n\n文\n"),
    "content/news/p.png": "png",
    "content/notes/_index.md": "---\ntitle: 解读\n---\n",
    "content/notes/c.md": TestSite.report(
      "丙", date: "2022-01-01", more: "id: tag:example.org,2022:c\n"),
  ]

  private struct JSONFeed: Decodable {
    struct Item: Decodable {
      let id: String
      let url: String
      let contentHtml: String
      let dateModified: String
      let tags: [String]?
    }
    let version: String
    let title: String
    let homePageUrl: String
    let feedUrl: String
    let items: [Item]
  }

  private func feed(_ path: String, _ files: [String: String] = files) async throws -> JSONFeed {
    let site = try TestSite(files)
    let outcome = try await site.build()
    #expect(outcome.summary != nil, "\(outcome.diagnostics)")
    let text = try #require(try site.files()[path])
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    return try decoder.decode(JSONFeed.self, from: Data(text.utf8))
  }

  @Test(arguments: [
    ("feed.json", "公报", ["甲", "乙", "丙"]), ("news/feed.json", "公报 · 新闻", ["甲", "乙"]),
    ("notes/feed.json", "公报 · 解读", ["丙"]), ("tags/工业/feed.json", "公报 · 工业", ["甲"]),
    ("indicators/output/feed.json", "公报 · 产值", ["甲"]),
  ])
  func areOfTheSiteOfColumnsTagsAndIndicators(
    path: String, title: String, reports: [String]
  ) async throws {
    let feed = try await feed(path)
    #expect(feed.version == "https://jsonfeed.org/version/1.1")
    #expect(feed.title == title)
    #expect(
      feed.feedUrl == "https://example.org/"
        + path.split(separator: "/").map {
          $0.addingPercentEncoding(withAllowedCharacters: .urlPathAllowed) ?? ""
        }.joined(separator: "/"))
    let addresses = ["甲": "news/a", "乙": "news/b", "丙": "notes/c"]
    #expect(feed.items.map(\.url) == reports.map { "https://example.org/\(addresses[$0] ?? "")/" })
  }

  /// Sentences are whole, addresses too, and the figures are there that the text doesn't name.
  @Test func haveAllThatAReportSays() async throws {
    let content = try await feed("feed.json").items[0].contentHtml
    #expect(
      content == """
        <h2 id="小标题">小标题</h2>
        <p>规上企业<a class="figure" href="https://example.org/indicators/output/#_2023-H1">35亿元</a>，\
        见<a href="https://example.org/news/b/#%E6%B3%A8">乙</a>、\
        <a href="https://example.org/news/a/#%E5%B0%8F%E6%A0%87%E9%A2%98">上文</a>。</p>
        <figure>
        <img src="https://example.org/news/p.png" alt="图" />
        </figure>
        <ul>
        <li>产值：35亿元，同比+6%</li>
        </ul>

        """)
  }

  /// Many readers of feeds show `<del>` as if it stood.
  @Test(arguments: ["feed.json", "feed.xml"])
  func leaveOutWhatIsStruckOut(path: String) async throws {
    var files = Self.files
    files["content/notes/c.md"] = TestSite.report(
      "丙", date: "2023-09-01",
      body:
        "增长~~甲~~乙，<del>旧*数*</del><s>废</s>新数。\n\n~~整段删去。~~\n\n- ~~删项~~\n- 留项\n\n## ~~删题~~\n\n后文。\n")
    let site = try TestSite(files)
    let outcome = try await site.build()
    #expect(outcome.summary != nil, "\(outcome.diagnostics)")
    let published = try site.files()
    let text = try #require(published[path])
    for word in ["甲乙", "旧", "废", "整段删去", "删项", "删题", "del>", "del&gt;"] {
      #expect(!text.contains(word), "\(word)")
    }
    let page = try #require(published["notes/c/index.html"])
    #expect(page.contains("增长<del>甲</del>乙"))
    let content = try await feed("feed.json", files).items[0].contentHtml
    #expect(
      content == "<p>增长乙，新数。</p>\n<ul>\n<li>留项</li>\n</ul>\n<p>后文。</p>\n")
  }

  /// What only a struck-out part led to is struck out with it: nothing empty is left, no note without a
  /// reference, no way back to one that is gone; and the notes that are left keep their numbers.
  @Test(arguments: [
    ("- ~~甲~~\n- ~~乙~~\n\n文。\n", "<p>文。</p>\n"),
    ("> ~~甲~~\n\n1. 一\n   - ~~乙~~\n", "<ol>\n<li>一\n</li>\n</ol>\n"),
    ("文**~~甲~~**[~~乙~~](https://example.org/)。\n", "<p>文。</p>\n"),
    ("文~~甲[^1]~~。\n\n[^1]: 注甲。\n", "<p>文。</p>\n"),
    ("文[^1]。\n\n[^1]: ~~注甲。~~\n", "<p>文。</p>\n"),
  ])
  func leaveNothingOfWhatIsStruckOut(body: String, expected: String) async throws {
    #expect(try await contentOfFirst(body) == expected)
  }

  @Test func keepTheNumbersOfNotesThatAreLeft() async throws {
    let content = try await contentOfFirst(
      "文~~甲[^1]~~，乙[^2]，~~丙[^2]~~丁[^2]。\n\n[^1]: 注甲，见[^3]。\n[^2]: 注乙。\n[^3]: 注丙。\n")
    #expect(!content.contains("注甲") && !content.contains("注丙"), "\(content)")
    #expect(content.contains("<li id=\"_fn-2\" value=\"2\">\n<p>注乙。"), "\(content)")
    let back = content.matches(of: /href="[^"]*#(_fnref-[^"]*)"/).map { String($0.1) }
    #expect(back == ["_fnref-2", "_fnref-2-3"], "\(content)")
    for id in back { #expect(content.contains("id=\"\(id)\"")) }
  }

  private func contentOfFirst(_ body: String) async throws -> String {
    var files = Self.files
    files["content/notes/c.md"] = TestSite.report("丙", date: "2023-09-01", body: body)
    return try await feed("feed.json", files).items[0].contentHtml
  }

  /// A report that moves is the same to whoever has read it.
  @Test func knowReportsByTheirFirstAddressOrByWhatEditorsSay() async throws {
    #expect(
      try await feed("feed.json").items.map(\.id) == [
        "https://example.org/news/a/", "https://example.org/first/", "tag:example.org,2022:c",
      ])
  }

  @Test func bringBackWhatWasCorrected() async throws {
    var files = Self.files
    files["content/notes/c.md"] = TestSite.report(
      "丙", date: "2022-01-01",
      more: "corrections:\n  - date: 2023-09-01\n    text: 单位应为万元。\n")
    let feed = try await feed("feed.json", files)
    #expect(feed.items[0].url == "https://example.org/notes/c/")
    #expect(feed.items[0].dateModified.hasPrefix("2023-09-01"))
    #expect(feed.items[0].contentHtml.contains("单位应为万元。"))
  }

  @Test(arguments: ["公报1", "tag:", "a b:c", ":x"])
  func takeNoIDThatIsNoURI(id: String) async throws {
    var files = Self.files
    files["content/notes/c.md"] = TestSite.report("丙", more: "id: '\(id)'\n")
    let outcome = try await TestSite(files).build()
    #expect(outcome.summary == nil)
    #expect(outcome.diagnostics.contains("it is no whole URI"))
  }

  @Test func takeNoIDTwice() async throws {
    var files = Self.files
    files["content/notes/d.md"] = TestSite.report("丁", more: "id: tag:example.org,2022:c\n")
    let outcome = try await TestSite(files).build()
    #expect(outcome.summary == nil)
    #expect(
      outcome.diagnostics.contains("content/notes/d.md:4:5: error: content/notes/c.md has the id"))
  }
}
