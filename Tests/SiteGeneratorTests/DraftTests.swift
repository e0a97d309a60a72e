import SiteGenerator
import Testing

/// A column or a term that is not finished is left out, and whoever leads to it is told as of any draft.
@Suite struct DraftTests {
  private static let files = [
    "content/drafts/_index.md": "---\ntitle: 新栏目\ndraft: true\n---\n",
    "content/drafts/a.md": TestSite.report("甲", more: "tags: [新题]\n", body: "正文。\n"),
    // It stands elsewhere, and is published.
    "content/drafts/b.md": TestSite.report("乙", more: "column: news\n", body: "正文。\n"),
    "content/news/c.md": TestSite.report("丙", more: "column: drafts\n", body: "正文。\n"),
    "content/glossary/x.md": "---\ntitle: 规上\ndraft: true\n---\n还没写好。\n",
    "content/glossary/y.md": "---\ntitle: 同比\n---\n与上年同期相比。\n",
    "templates/home.mustache":
      "{{#columns}}{{title}} {{/columns}}{{#site.navigation}}/{{title}}{{/site.navigation}}",
  ]

  @Test func aDraftColumnIsLeftOutWithItsReports() async throws {
    let site = try TestSite(Self.files)
    let outcome = try await site.build()
    #expect(outcome.diagnostics == "")
    let pages = try site.files()
    #expect(pages["index.html"] == "新闻 /首页/新闻")
    #expect(pages["news/index.html"] == "新闻: 乙\n")
    #expect(
      pages.keys.filter { $0.hasPrefix("drafts/") && $0.hasSuffix(".html") }.sorted() == [
        "drafts/b/index.html"
      ])
    #expect(pages["tags/index.html"] == "\n")
    #expect(pages["glossary/index.html"] == "<dt id=\"同比\">同比</dt><p>与上年同期相比。</p>\n")
    #expect(pages.values.allSatisfy { !$0.contains("规上") && !$0.contains("新栏目") })
  }

  @Test func draftsAreShownOnRequest() async throws {
    let site = try TestSite(Self.files)
    _ = try await site.build { options, _ in options.includesDrafts = true }
    let pages = try site.files()
    #expect(pages["index.html"] == "新栏目 新闻 /首页/新栏目/新闻")
    #expect(pages["drafts/index.html"] == "新栏目: 甲 丙\n")
    #expect(pages["glossary/index.html"]?.contains("规上") == true)
  }

  @Test(arguments: [
    "../drafts/_index.md", "/drafts/", "../drafts/a.md", "/drafts/a/", "c.md", "../glossary/x.md",
  ])
  func linksToDraftsAreNamed(address: String) async throws {
    var files = Self.files
    files["content/news/z.md"] = TestSite.report("丁", body: "见[那里](\(address))。\n")
    let outcome = try await TestSite(files).build()
    #expect(outcome.summary == nil)
    #expect(
      outcome.diagnostics.contains("content/news/z.md:5:7: error: ")
        && outcome.diagnostics.contains("is a draft, which is not published"),
      "\(outcome.diagnostics)")
  }

  /// What is not finished stops nobody.
  @Test func mistakesInDraftColumnsAreWarnings() async throws {
    var files = Self.files
    files["content/drafts/a.md"] = TestSite.report("甲", more: "tgas: [a]\n", body: "正文。\n")
    files["content/drafts/_index.md"] = "---\ntitle: 新栏目\ndraft: true\norder: x\n---\n"
    let outcome = try await TestSite(files).build()
    #expect(outcome.summary != nil)
    #expect(outcome.diagnostics.contains("content/drafts/a.md:4:1: warning:"))
    #expect(outcome.diagnostics.contains("content/drafts/_index.md:4:8: warning:"))
  }

  @Test func aFinishedColumnAppears() async throws {
    let site = try TestSite(Self.files)
    _ = try await site.build()
    try site.write("---\ntitle: 新栏目\n---\n", to: "content/drafts/_index.md")
    _ = try await site.build()
    #expect(try site.files()["drafts/index.html"] == "新栏目: 甲 丙\n")
  }
}
