import Testing

/// The picture that front matter names stands above the text, and never twice on one page.
@Suite struct PictureTests {
  private static let files = [
    "content/site.yaml": "title: 公报\nbase-url: https://example.org/sub/\n",
    "content/news/p.svg":
      "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"12\" height=\"7\"/>",
    "templates/report.mustache":
      "{{#report.picture}}{{url}}|{{alt}}|{{width}}x{{height}}{{/report.picture}};{{page.image-alt}}",
    "templates/page.mustache": "{{#picture}}{{url}}|{{alt}}{{/picture}}",
  ]

  private static let shown = "/sub/news/p.svg||12x7;"

  @Test(arguments: [
    ("image: p.svg\n", "正文。\n", shown),
    (
      "image: p.svg\nimage-alt: 园区 \"全景\"\n", "正文。\n",
      "/sub/news/p.svg|园区 &quot;全景&quot;|12x7;园区 &quot;全景&quot;"
    ),
    ("image: /news/p.svg\n", "正文。\n", shown),
    ("image: https://example.org/sub/news/p.svg\n", "正文。\n", shown),
    ("image: p.svg\n", "![图](p.svg)\n", ";"),
    ("image: p.svg\n", "正文。\n\n![图](/news/p.svg \"全景\")\n", ";"),
    ("image: /news/p.svg\n", "![图](https://example.org/sub/news/p.svg)\n", ";"),
    // Nobody's page waits for a picture from elsewhere.
    ("image: https://example.com/p.svg\n", "正文。\n", ";"),
    ("image-alt: 全景\n", "[图](p.svg)\n", ";"),
  ])
  func standsAboveTheTextUnlessTheTextHasIt(
    more: String, body: String, expected: String
  ) async throws {
    var files = Self.files
    files["content/news/a.md"] = TestSite.report("甲", more: more, body: body)
    files["content/news/z.md"] = TestSite.report("乙", body: "![图](p.svg)\n")
    let site = try TestSite(files)
    let outcome = try await site.build()
    try #require(outcome.summary != nil, "\(outcome.diagnostics)")
    #expect(try site.files()["news/a/index.html"] == expected)
  }

  @Test func pagesShowTheirPicturesAsWell() async throws {
    var files = Self.files
    files["content/about.md"] = "---\ntitle: 关于\nimage: /news/p.svg\nimage-alt: 全景\n---\n正文。\n"
    let site = try TestSite(files)
    _ = try await site.build()
    #expect(try site.files()["about/index.html"] == "/sub/news/p.svg|全景")
  }
}
