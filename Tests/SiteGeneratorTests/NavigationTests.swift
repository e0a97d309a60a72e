import Testing

/// Where `site.yaml` names no links, the columns lead through the site.
@Suite struct NavigationTests {
  private static let templates = [
    "templates/home.mustache":
      "{{#site.navigation}}{{title}} {{url}}{{#current}}!{{/current}}{{#contains-current}}~{{/contains-current}} {{/site.navigation}}",
    "templates/report.mustache":
      "{{#site.navigation}}{{title}}{{#current}}!{{/current}}{{#contains-current}}~{{/contains-current}} {{/site.navigation}}",
    "content/news/a.md": TestSite.report("甲", body: "正文。\n"),
    "content/notices/_index.md": "---\ntitle: 通知\norder: -1\n---\n",
  ]

  private static func settings(_ more: String) -> [String: String] {
    templates.merging([
      "content/site.yaml": "title: 公报\nbase-url: https://example.org/sub/\n\(more)"
    ]) { $1 }
  }

  @Test func isMadeFromTheColumnsInTheirOrder() async throws {
    let site = try TestSite(Self.settings(""))
    #expect(try await site.build().diagnostics == "")
    let pages = try site.files()
    #expect(pages["index.html"] == "首页 /sub/! 通知 /sub/notices/ 新闻 /sub/news/ ")
    #expect(pages["news/a/index.html"] == "首页 通知 新闻~ ")
  }

  @Test func leadsToTheIndicatorsWhereThereAreAny() async throws {
    var files = Self.settings("language: en\n")
    files["content/indicators/gdp.md"] = "---\ntitle: GDP\nunit: 亿元\nkind: flow\n---\n说明。\n"
    let site = try TestSite(files)
    _ = try await site.build()
    #expect(
      try site.files()["index.html"]
        == "Home /sub/! 通知 /sub/notices/ 新闻 /sub/news/ Indicators /sub/indicators/ ")
  }

  @Test(arguments: [
    ("navigation: []\n", ""), ("navigation:\n", ""),
    ("navigation: [{title: 新, url: /news/}]\n", "新 /sub/news/ "),
  ])
  func whatTheEditorSaysCounts(settings: String, expected: String) async throws {
    let site = try TestSite(Self.settings(settings))
    _ = try await site.build()
    #expect(try site.files()["index.html"] == expected)
  }

  @Test func everyPageFollowsANewColumn() async throws {
    let site = try TestSite(Self.settings(""))
    _ = try await site.build()
    try site.write("---\ntitle: 解读\norder: 9\n---\n", to: "content/notes/_index.md")
    _ = try await site.build()
    #expect(try site.files()["news/a/index.html"] == "首页 通知 新闻~ 解读 ")
  }
}
