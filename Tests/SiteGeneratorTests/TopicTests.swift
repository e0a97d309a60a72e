import Testing

/// The page of a tag opens with what an editor says of it.
@Suite struct TopicTests {
  private static let files = [
    "content/site.yaml":
      "title: 公报\nbase-url: https://example.org/\npage-size: 1\ntag-pages: 5\n",
    "content/tags/投资.md":
      "---\ntitle: 固定资产投资专题\n指标: [output]\n---\n园区的投资，见[公报](../news/a.md)。\n",
    "content/indicators/output.md": "---\ntitle: 产值\nunit: 亿元\nkind: flow\n---\n说明。\n",
    "content/news/a.md": TestSite.report(
      "甲",
      more: "period: 2023-H1\ntags: [投资]\nmetrics:\n  - {indicator: output, value: 3亿元}\n",
      body: "正文。\n"),
    "content/news/b.md": TestSite.report(
      "乙", date: "2023-08-17", more: "tags: [投资, 少见]\n", body: "正文。\n"),
    "templates/tag.mustache":
      "{{page.title}}|{{page.description}}|{{tag.name}} {{tag.title}}|{{{introduction}}}|{{#indicators}}{{title}} {{value}}{{/indicators}}|{{#reports}}{{title}}{{/reports}}",
    "templates/tags.mustache": "{{#tags}}{{name}}={{count}}{{#has-page}}!{{/has-page}} {{/tags}}",
  ]

  @Test func opensWithItsTextAndFigures() async throws {
    let site = try TestSite(Self.files)
    #expect(try await site.build().diagnostics == "")
    let pages = try site.files()
    #expect(
      pages["tags/投资/index.html"]
        == "固定资产投资专题|园区的投资，见公报。|投资 固定资产投资专题|<p>园区的投资，见<a href=\"/news/a/\">公报</a>。</p>\n|产值 3亿元|乙")
    #expect(
      pages["tags/投资/page/2/index.html"]
        == "固定资产投资专题（第2页）|园区的投资，见公报。|投资 固定资产投资专题|||甲")
    // Whoever writes about a tag wants its page, however few bulletins it has.
    #expect(pages["tags/index.html"] == "少见=1 投资=2! ")
  }

  @Test func filesBesideItGoWithIt() async throws {
    var files = Self.files
    files["content/tags/投资.md"] = nil
    files["content/tags/投资/index.md"] = "---\n---\n见[表](t.csv)。\n"
    files["content/tags/投资/t.csv"] = "a,b\n1,2\n"
    let site = try TestSite(files)
    #expect(try await site.build().diagnostics == "")
    #expect(try site.files()["tags/投资/t.csv"] != nil)
    #expect(try site.files()["tags/投资/index.html"]?.contains("/t.csv") == true)
  }

  @Test(arguments: [
    (
      "indicators: [output, outptu]\n", "投资",
      "content/tags/投资.md:2:22: error: there is no indicator 'outptu'"
    ),
    ("", "投姿", "content/tags/投姿.md:1:1: warning: no bulletin has the tag '投姿'"),
    (
      "indicators: [output, output]\n", "投资",
      "content/tags/投资.md:2:22: warning: 'output' stands in this list twice"
    ),
    ("draft: true\n", "投资", ""),
    ("summary: 园区的投资\n", "投资", ""),
  ])
  func mistakesAreNamed(head: String, tag: String, message: String) async throws {
    var files = Self.files
    files["content/tags/投资.md"] = nil
    files["content/tags/\(tag).md"] = "---\n\(head)---\n正文。\n"
    let outcome = try await TestSite(files).build()
    #expect(
      message.isEmpty ? outcome.diagnostics == "" : outcome.diagnostics.hasPrefix(message),
      "\(outcome.diagnostics)")
  }

  @Test func pagesFollowItsText() async throws {
    let site = try TestSite(Self.files)
    _ = try await site.build()
    try site.write("---\ntitle: 投资\n---\n另一段。\n", to: "content/tags/投资.md")
    _ = try await site.build()
    #expect(try site.files()["tags/投资/index.html"]?.contains("另一段") == true)
    try site.remove("content/tags/投资.md")
    _ = try await site.build()
    #expect(try site.files()["tags/投资/index.html"] == nil)
    #expect(try site.files()["tags/index.html"] == "少见=1 投资=2 ")
  }
}
