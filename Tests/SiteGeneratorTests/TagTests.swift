import Testing

/// Tags stand where people look for them, and one with few bulletins needs no page of its own.
@Suite struct TagTests {
  private static let templates = [
    "templates/tags.mustache":
      "{{#tags}}{{name}}={{count}} {{/tags}}|{{#small-tags}} {{id}}:{{#reports}} {{title}} {{url}}{{/reports}}{{/small-tags}}",
    "templates/report.mustache": "{{#report.tags}}{{name}} {{url}} {{/report.tags}}",
  ]

  private func site(_ files: [String: String], threshold: Int? = nil) throws -> TestSite {
    var all = Self.templates.merging(files) { $1 }
    if let threshold {
      all["content/site.yaml"] =
        "title: 公报\nbase-url: https://example.org/\ntag-pages: \(threshold)\n"
    }
    return try TestSite(all)
  }

  private static func report(_ title: String, _ tags: String, more: String = "") -> String {
    TestSite.report(title, more: "tags: [\(tags)]\n\(more)", body: "正文。\n")
  }

  @Test func numbersInTagsGoByHowMuchTheyAre() async throws {
    let site = try site([
      "content/news/a.md": Self.report("甲", "园区10, 园区2, 园区1, 第三产业, 第二产业, GDP")
    ])
    #expect(try await site.build().diagnostics == "")
    #expect(
      try site.files()["tags/index.html"]
        == "GDP=1 园区1=1 园区2=1 园区10=1 第二产业=1 第三产业=1 |")
  }

  /// As official documents and other media set them.
  @Test(arguments: [
    "主题词: 经济　统计　通知", "tags: '#经济 #统计 #通知'", "关键词: 经济，统计、通知。", "tags: [经济, '#统计', 通知]",
    "tags: '#经济#统计#通知'", "tags: [＃经济, ＃统计＃通知]", "tags: '#经济# #统计# #通知#'",
  ])
  func tagsArePartedAsTheyAreSet(line: String) async throws {
    let site = try site(["content/news/a.md": TestSite.report("甲", more: line + "\n")])
    #expect(try await site.build().diagnostics == "")
    let index = try #require(try site.files()["tags/index.html"])
    for tag in ["经济=1", "统计=1", "通知=1"] { #expect(index.contains(tag), "\(index)") }
  }

  @Test func aTagBelowTheThresholdIsListedWithItsBulletinsAlone() async throws {
    let site = try site(
      [
        "content/news/a.md": Self.report("甲", "常见, 少 见"),
        "content/news/b.md": Self.report("乙", "常见"),
      ], threshold: 2)
    #expect(try await site.build().diagnostics == "")
    let pages = try site.files()
    #expect(pages["tags/index.html"] == "少 见=1 常见=2 | _少%20见: 甲 /news/a/")
    #expect(
      pages["news/a/index.html"]
        == "常见 /tags/%E5%B8%B8%E8%A7%81/ 少 见 /tags/#_%E5%B0%91%2520%E8%A7%81 ")
    let tagged = pages.keys.filter { $0.hasPrefix("tags/") && $0 != "tags/index.html" }.sorted()
    #expect(tagged == ["tags/常见/feed.json", "tags/常见/feed.xml", "tags/常见/index.html"])
    #expect(pages["sitemap.xml"]?.contains("%E5%B0%91") == false)
  }

  @Test func aLinkToAPageThatATagDoesNotHaveIsNamed() async throws {
    let site = try site(
      ["content/news/a.md": Self.report("甲", "少见") + "[少见](/tags/少见/)\n"], threshold: 2)
    let outcome = try await site.build()
    #expect(outcome.summary == nil)
    #expect(
      outcome.diagnostics.contains("content/news/a.md:7:6: error:"), "\(outcome.diagnostics)")
  }

  /// A text may lead to the page of a tag; that a bulletin expires must not stop the build.
  @Test func expiryTakesNoPageOfATagAway() async throws {
    let site = try site(
      [
        "content/news/a.md": Self.report("甲", "题", more: "expires: 2023-12-01\n"),
        "content/news/b.md": Self.report("乙", "题"),
        "content/about.md": "---\ntitle: 关于\n---\n见[题](/tags/题/)。\n",
      ], threshold: 2)
    #expect(try await site.build().diagnostics == "")
    _ = try await site.build { options, _ in options.now = "2023-12-01" }
    #expect(try site.files()["tags/题/index.html"]?.contains("题: 乙") == true)
  }

  @Test func linksFollowATagThatGetsAPage() async throws {
    let site = try site(
      ["content/news/a.md": Self.report("甲", "题"), "content/news/b.md": Self.report("乙", "别")],
      threshold: 2)
    _ = try await site.build()
    #expect(try site.files()["news/a/index.html"] == "题 /tags/#_%E9%A2%98 ")
    try site.write(Self.report("丙", "题"), to: "content/news/c.md")
    _ = try await site.build()
    #expect(try site.files()["news/a/index.html"] == "题 /tags/%E9%A2%98/ ")
  }
}
