import Foundation
import Testing

/// What search engines and browsers are told of the site.
@Suite struct MetadataTests {
  private func published(_ files: [String: String]) async throws -> [String: String] {
    let site = try TestSite(files)
    let outcome = try await site.build()
    #expect(outcome.summary != nil, "\(outcome.diagnostics)")
    return try site.files()
  }

  private static let template =
    "{{{page.structured-data}}}{{#page.is-unindexed}}noindex{{/page.is-unindexed}}"

  private struct Graph: Decodable {
    struct Node: Decodable {
      struct Item: Decodable {
        let position: Int
        let name: String
        let item: String
      }
      struct Body: Decodable {
        let name: String
      }
      struct Reference: Decodable {
        enum CodingKeys: String, CodingKey { case id = "@id" }
        let id: String
      }
      enum CodingKeys: String, CodingKey {
        case type = "@type"
        case itemListElement, headline, author, publisher, datePublished
        case dateModified, about, correction, reportNumber
      }
      let type: String
      let itemListElement: [Item]?
      let headline: String?
      let author: Body?
      let publisher: Body?
      let datePublished: String?
      let dateModified: String?
      let about: [Reference]?
      let correction: String?
      let reportNumber: String?
    }
    enum CodingKeys: String, CodingKey { case nodes = "@graph" }
    let nodes: [Node]
  }

  private func graph(_ page: String?) throws -> [Graph.Node] {
    let page = try #require(page)
    let start = try #require(page.range(of: "<script type=\"application/ld+json\">"))
    let end = try #require(page.range(of: "</script>"))
    let text = page[start.upperBound..<end.lowerBound]
    return try JSONDecoder().decode(Graph.self, from: Data(text.utf8)).nodes
  }

  @Test func reportsSayWhatTheyAre() async throws {
    let published = try await published([
      "content/indicators/output.md": "---\ntitle: 产值\nunit: 亿元\n---\n",
      "content/news/a.md": TestSite.report(
        "甲</script>", date: "2023-08-16 09:30",
        more: """
          source: 统计局
          document-number: 〔2023〕1号
          period: 2023-H1
          corrections: [{date: 2023-09-01, text: 单位应为万元}]
          metrics:
            - indicator: output
              value: 35亿元

          """),
      "content/news/b.md": TestSite.report("乙", more: "author: 李佳丽\n"),
      "templates/report.mustache": Self.template, "templates/home.mustache": Self.template,
    ])
    let nodes = try graph(published["news/a/index.html"])
    #expect(nodes.map(\.type) == ["BreadcrumbList", "Report"])
    #expect(
      nodes[0].itemListElement?.map { "\($0.position) \($0.name) \($0.item)" } == [
        "1 首页 https://example.org/", "2 新闻 https://example.org/news/",
        "3 甲</script> https://example.org/news/a/",
      ])
    let report = nodes[1]
    #expect(report.headline == "甲</script>")
    #expect(report.author?.name == "统计局")
    #expect(report.publisher?.name == "公报")
    #expect(report.datePublished == "2023-08-16T09:30:00+08:00")
    #expect(report.dateModified == "2023-09-01T00:00:00+08:00")
    #expect(report.reportNumber == "〔2023〕1号")
    #expect(report.correction == "单位应为万元")
    #expect(report.about?.map(\.id) == ["https://example.org/indicators/output/#dataset"])
    let other = try graph(published["news/b/index.html"])
    #expect(other.map(\.type) == ["BreadcrumbList", "NewsArticle"])
    #expect(other[1].author?.name == "李佳丽")
    #expect(try graph(published["index.html"]).map(\.type) == ["WebSite"])
  }

  /// A licence without an address is no text for `license`: it takes an address or a work.
  @Test(arguments: [
    ("CC BY 4.0", #""license":"https://creativecommons.org/licenses/by/4.0/""#),
    ("引用请注明来源", #""license":{"@type":"CreativeWork","name":"引用请注明来源"}"#),
  ])
  func indicatorsSayWhoPublishesThemAndUnderWhichTerms(licence: String, said: String) async throws {
    let published = try await published([
      "content/site.yaml":
        "title: 公报\nbase-url: https://example.org/\nlicence: \(licence)\n",
      "content/indicators/output.md": "---\ntitle: 产值\nunit: 亿元\nsource: 统计局\n---\n",
      "templates/indicator.mustache": "{{{indicator.structured-data}}}",
    ])
    let page = try #require(published["indicators/output/index.html"])
    #expect(page.contains(said))
    #expect(page.contains(#""creator":{"@type":"Organization","name":"统计局"}"#))
    let publisher =
      #""publisher":{"@type":"Organization","@id":"https://example.org/#publisher","name":"公报""#
    #expect(page.contains(publisher))
  }

  @Test func someReportsAreLeftToThosewhoHaveTheirAddress() async throws {
    let published = try await published([
      "content/news/a.md": TestSite.report("甲", more: "noindex: true\n"),
      "content/about.md": "---\ntitle: 关于\n不收录: 是\n---\n",
      "content/news/b.md": TestSite.report("乙"),
      "templates/report.mustache": Self.template, "templates/page.mustache": Self.template,
    ])
    #expect(published["news/a/index.html"]?.hasSuffix("noindex") == true)
    #expect(published["about/index.html"]?.hasSuffix("noindex") == true)
    #expect(published["news/b/index.html"]?.hasSuffix("noindex") == false)
    let sitemap = try #require(published["sitemap.xml"])
    #expect(!sitemap.contains("/news/a/") && !sitemap.contains("/about/"))
    #expect(sitemap.contains("/news/b/"))
  }

  @Test func sitemapsNameEachListOnceWithItsLastChange() async throws {
    var files = ["content/site.yaml": "title: 公报\nbase-url: https://example.org/\npage-size: 1\n"]
    for day in 1...3 {
      files["content/news/\(day).md"] = TestSite.report(
        "第\(day)号", date: "2023-08-0\(day)", more: "tags: [工业]\nseries: 周报\n")
    }
    let sitemap = try #require(try await published(files)["sitemap.xml"])
    #expect(!sitemap.contains("/page/"))
    #expect(
      sitemap.contains(
        "<loc>https://example.org/news/</loc><lastmod>2023-08-03</lastmod>"))
    #expect(
      sitemap.contains(
        "<loc>https://example.org/tags/%E5%B7%A5%E4%B8%9A/</loc><lastmod>2023-08-03</lastmod>"
      ))
    #expect(
      sitemap.contains(
        "<loc>https://example.org/series/%E5%91%A8%E6%8A%A5/</loc><lastmod>2023-08-03</lastmod>"
      ))
  }

  @Test func robotsAreToldWhatNotToRead() async throws {
    let published = try await published([
      "content/site.yaml":
        "title: 公报\nbase-url: https://example.org/tj/\n不许抓取: [/archive/, '/*.xlsx$']\n"
    ])
    #expect(
      published["robots.txt"] == """
        User-agent: *
        Disallow: /tj/archive/
        Disallow: /tj/*.xlsx$

        Sitemap: https://example.org/tj/sitemap.xml

        """)
  }

  @Test func theIconIsForBrowsersAndPhones() async throws {
    let published = try await published([
      "content/site.yaml": "title: 公报\nbase-url: https://example.org/tj/\nicon: icon.svg\n",
      "content/icon.svg":
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"8\" height=\"8\"></svg>",
      "templates/home.mustache": "{{site.icon}} {{site.icon-type}} {{site.manifest}}",
    ])
    #expect(published["index.html"] == "/tj/icon.svg image/svg+xml /tj/manifest.webmanifest")
    #expect(
      published["manifest.webmanifest"] == """
        {"name":"公报","lang":"zh-Hans","start_url":"/tj/","scope":"/tj/","display":"browser",\
        "icons":[{"src":"/tj/icon.svg","type":"image/svg+xml","sizes":"any"}]}

        """)
  }

  @Test(arguments: [
    ("icon: icon.gif", "it is no picture that browsers take for an icon"),
    ("icon: missing.svg", "/missing.svg"), ("disallow: [archive]", "it is no path of the site"),
  ])
  func whatCantBeIsReported(line: String, message: String) async throws {
    let outcome = try await TestSite([
      "content/site.yaml": "title: 公报\nbase-url: https://example.org/\n\(line)\n"
    ]).build()
    #expect(outcome.diagnostics.contains("content/site.yaml:3:"))
    #expect(outcome.diagnostics.contains(message))
  }

  /// Robots read the file of the host's root alone.
  @Test(arguments: [("https://example.org/", false), ("https://example.org/tjj/", true)])
  func robotsOfASiteInAFolderAreReadByNobody(baseURL: String, isSaid: Bool) async throws {
    let said = try await TestSite([
      "content/site.yaml": "title: 公报\nbase-url: \(baseURL)\ndisallow: [/archive/]\n"
    ]).build().diagnostics
    #expect(
      said.contains(
        "content/site.yaml:3:12: warning: the site lies in a folder, and robots read no /tjj/robots.txt"
      ) == isSaid, "\(said)")
  }

  /// A tag and an indicator with the same name.
  @Test func pagesHaveTitlesOfTheirOwn() async throws {
    let published = try await published([
      "content/indicators/output.md": "---\ntitle: 工业\n---\n",
      "content/news/a.md": TestSite.report("甲", more: "tags: [工业]\n"),
      "templates/tag.mustache": "{{page.title}} {{page.description}}",
    ])
    #expect(published["tags/工业/index.html"] == "标签：工业 标签“工业”下的全部公报，共1篇，新的在前。")
  }
}

/// Where the editor says that the summary ends.
@Suite struct MoreTests {
  @Test(arguments: [
    ("第一句。\n\n第二段，\n还是第二段\n\n<!-- more -->\n\n第三段。", "第一句。 第二段，还是第二段"),
    ("第一句。第二句。\n\n<!--MORE-->\n\n## 标题\n\n第三段。", "第一句。第二句。"),
    ("第一句。\n\n第二段。", "第一句。 第二段。"),
  ])
  func theSummaryEndsThere(body: String, summary: String) async throws {
    let site = try TestSite([
      "content/news/a.md": TestSite.report("甲", body: body),
      "templates/report.mustache": "{{page.description}}\n{{{report.body}}}",
    ])
    #expect(try await site.build().diagnostics == "")
    let page = try #require(try site.files()["news/a/index.html"])
    #expect(page.split(separator: "\n").first.map(String.init) == summary)
    #expect(!page.contains("<!--"))
  }

  @Test(arguments: [
    "<!-- more -->\n\n第一段。", "> 引用\n>\n> <!-- more -->\n", "- 项目\n\n<!-- more -->\n",
  ])
  func saysWhereItCantEnd(body: String) async throws {
    let site = try TestSite(["content/news/a.md": TestSite.report("甲", body: body)])
    let outcome = try await site.build()
    #expect(outcome.summary != nil)
    #expect(outcome.diagnostics.contains("no summary can end here"))
  }
}
