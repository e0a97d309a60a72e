import Testing

/// A chart alone, for frames on other sites.
@Suite struct EmbedTests {
  private static let block = "```chart\ntitle: 项目\ndata: {续建: 33个, 新建: 约47个}\nsource: 统计局\n```\n"

  private func published(
    _ files: [String: String], theme: Bool = false
  ) async throws -> [String: String] {
    let site =
      theme
      ? try TestSite(
        ["content/site.yaml": "title: 公报\nbase-url: https://example.org/\n"].merging(files) { $1 }
          .merging(["content/news/_index.md": "---\ntitle: 新闻\n---\n"]) { own, _ in own },
        isBare: true, theme: .builtIn)
      : try TestSite(files)
    let outcome = try await site.build()
    #expect(outcome.diagnostics == "")
    return try site.files()
  }

  @Test func showsTheChartAndLeadsToItsPage() async throws {
    let files = try await published(
      ["content/news/x.md": TestSite.report("甲与乙", body: Self.block)], theme: true)
    let page = try #require(files["news/x/embed/chart-1/index.html"])
    #expect(page.contains("<title>项目"))
    #expect(page.contains("<meta name=\"robots\" content=\"noindex\">"))
    #expect(page.contains("<link rel=\"canonical\" href=\"https://example.org/news/x/\">"))
    #expect(page.contains("<figure class=\"chart\" id=\"_chart-1\">"))
    #expect(page.contains("来源：统计局"))
    #expect(page.contains("<a href=\"/news/x/\" target=\"_top\">甲与乙</a>"))
    // Nothing that a strict policy forbids, and none of the site around it.
    #expect(!page.contains("<style") && !page.contains("style=") && !page.contains("<script"))
    #expect(!page.contains("<nav") && !page.contains("chart-reuse"))
  }

  @Test func isOfferedBelowTheChartAsALineToCopy() async throws {
    let files = try await published(
      ["content/news/x.md": TestSite.report("甲", body: Self.block)], theme: true)
    let page = try #require(files["news/x/index.html"])
    let start = try #require(page.range(of: "<summary>嵌入</summary> <code lang=\"zxx\">"))
    let end = try #require(page.range(of: "</code>", range: start.upperBound..<page.endIndex))
    let line = page[start.upperBound..<end.lowerBound]
    #expect(
      line.hasPrefix(
        "&lt;iframe src=&quot;https://example.org/news/x/embed/chart-1/&quot; title=&quot;项目&quot; width=&quot;100%&quot; height=&quot;"
      ), "\(line)")
    #expect(
      line.hasSuffix(
        "&quot; style=&quot;border:0&quot; loading=&quot;lazy&quot;&gt;&lt;/iframe&gt;"), "\(line)")
  }

  @Test func escapesTheTitleOnceForTheFrameAndOnceForThePage() async throws {
    let block = "```chart\ntitle: 'A & \"B\" <c>'\ndata: {a: 33个, b: 47个}\n```\n"
    let files = try await published(
      ["content/news/x.md": TestSite.report("甲", body: block)], theme: true)
    #expect(
      files["news/x/index.html"]?.contains(
        "title=&quot;A &amp;amp; &amp;quot;B&amp;quot; &amp;lt;c&amp;gt;&quot; width") == true)
  }

  @Test func isThereForEveryTextThatDescribesCharts() async throws {
    let files = try await published([
      "content/_index.md": "---\ntitle: 首页\n---\n" + Self.block,
      "content/about.md": "---\ntitle: 关于\n---\n" + Self.block,
      "content/news/_index.md": "---\ntitle: 新闻\n---\n" + Self.block,
      "content/indicators/gdp.md": "---\ntitle: 总值\nunit: 亿元\n---\n" + Self.block,
      "content/glossary/gdp.md": "---\ntitle: 总值\n---\n" + Self.block,
    ])
    #expect(
      files.keys.filter { $0.contains("embed/") }.sorted() == [
        "about/embed/chart-1/index.html", "embed/chart-1/index.html",
        "glossary/embed/chart-总值-1/index.html", "indicators/gdp/embed/chart-1/index.html",
        "news/embed/chart-1/index.html",
      ])
    let sitemap = try #require(files["sitemap.xml"])
    #expect(sitemap.contains("/about/") && !sitemap.contains("embed"))
    #expect(files["feed.xml"]?.contains("embed/") == false)
  }

  @Test func isInTheLanguageOfItsPage() async throws {
    let files = try await published(
      ["content/news/x.md": TestSite.report("A", more: "lang: en\n", body: Self.block)],
      theme: true)
    let page = try #require(files["news/x/embed/chart-1/index.html"])
    #expect(page.contains("<html lang=\"en\">"))
    #expect(page.contains(">From <a"))
  }

  /// Other sites show it under the address that it had.
  @Test func isLedToFromTheFormerAddressOfItsPage() async throws {
    let files = try await published([
      "content/news/x.md": TestSite.report("甲", more: "aliases: [/old/]\n", body: Self.block)
    ])
    #expect(
      files["old/embed/chart-1/index.html"] == "<a href=\"/news/x/embed/chart-1/\">甲</a>\n")
  }

  @Test func changesWithTheTitleOfItsPage() async throws {
    let site = try TestSite(["content/news/x.md": TestSite.report("甲", body: Self.block)])
    #expect(try await site.build().diagnostics == "")
    try site.write(TestSite.report("乙", body: Self.block), to: "content/news/x.md")
    #expect(try await site.build().diagnostics == "")
    #expect(
      try site.files()["news/x/embed/chart-1/index.html"]?.hasPrefix("<a href=\"/news/x/\">乙</a>")
        == true)
  }

  /// A chart that is taken out is missed on other sites alone; the build says so, and what to write. The
  /// frames then say that it is no more, and lead to its page, which doesn't open within them.
  @Test func isSaidToBeNoMoreWhereEditorsKeepItsAddress() async throws {
    let two = Self.block + "\n" + Self.block
    let site = try TestSite(
      [
        "content/site.yaml": "title: 公报\nbase-url: https://example.org/\n",
        "content/news/_index.md": "---\ntitle: 新闻\n---\n",
        "content/news/x.md": TestSite.report("甲", body: two),
      ], isBare: true, theme: .builtIn)
    #expect(try await site.build().diagnostics == "")
    try site.write(TestSite.report("甲", body: Self.block), to: "content/news/x.md")
    #expect(
      try await site.build().diagnostics == """
        public/news/x/embed/chart-2/index.html: warning: there is nothing at /news/x/embed/chart-2/ any more
            other sites may show the chart in a frame: if it only has an 'id' now, write 'former-id: 2' with it in content/news/x.md; if it was taken out, write 'aliases: [/news/x/embed/chart-2/]' there, and the frame says that it is no more, with a link to the page

        """)
    try site.write(
      TestSite.report("甲", more: "aliases: [/news/x/embed/chart-2/]\n", body: Self.block),
      to: "content/news/x.md")
    #expect(try await site.build().diagnostics == "")
    let files = try site.files()
    let notice = try #require(files["news/x/embed/chart-2/index.html"])
    #expect(notice.contains("<h1>这里的图已经撤下或移走</h1>"))
    #expect(notice.contains("<a href=\"/news/x/\" target=\"_top\">甲</a>"))
    #expect(!notice.contains("http-equiv"))
    #expect(!files.keys.contains { $0.hasPrefix("news/x/embed/chart-2/embed") })
    // With the page itself goes one address, that of the page.
    try site.remove("content/news/x.md")
    let gone = try await site.build().diagnostics
    #expect(
      gone.contains("/news/x/ any more") && !gone.contains("/news/x/embed/chart-1/ any"), "\(gone)")
  }

  /// Charts by number are others where one is put before them; a name holds.
  @Test func keepsTheAddressThatItIsNamed() async throws {
    let named = "```chart\nid: 项目-2\ntitle: 项目\ndata: {续建: 33个, 新建: 47个}\n```\n"
    let site = try TestSite(["content/news/x.md": TestSite.report("甲", body: named)])
    #expect(try await site.build().diagnostics == "")
    let before = try #require(try site.files()["news/x/embed/chart-项目-2/index.html"])
    #expect(try site.files()["news/x/chart-项目-2.csv"] != nil)
    try site.write(
      TestSite.report("甲", body: Self.block.replacing("项目", with: "其他") + "\n" + named),
      to: "content/news/x.md")
    #expect(try await site.build().diagnostics == "")
    let files = try site.files()
    #expect(files["news/x/embed/chart-项目-2/index.html"] == before)
    #expect(files["news/x/embed/chart-1/index.html"]?.contains("其他") == true)
    // One that is renamed is not planned by its count alone.
    try site.write(
      TestSite.report(
        "甲",
        body: Self.block.replacing("项目", with: "其他") + "\n" + named.replacing("-2", with: "-3")),
      to: "content/news/x.md")
    _ = try await site.build()
    #expect(
      try site.files()["news/x/embed/chart-项目-3/index.html"] == before.replacing("-2", with: "-3"))
    #expect(try site.files()["news/x/embed/chart-项目-2/index.html"] == nil)
  }

  /// Without names charts are counted, and a frame elsewhere would show another one without a word.
  @Test func isSaidToShowAnotherChart() async throws {
    let chart = { (title: String, id: String) in
      "```chart\n\(id)title: \(title)\ndata: {续建: 33个, 新建: 47个}\n```\n\n"
    }
    let site = try TestSite(
      [
        "content/site.yaml": "title: 公报\nbase-url: https://example.org/\n",
        "content/news/_index.md": "---\ntitle: 新闻\n---\n",
        "content/news/x.md": TestSite.report("甲", body: chart("一", "") + chart("二", "")),
      ], isBare: true, theme: .builtIn)
    #expect(try await site.build().diagnostics == "")
    func warnings(_ body: String) async throws -> [String] {
      try site.write(TestSite.report("甲", body: body), to: "content/news/x.md")
      return try await site.build().diagnostics.split(separator: "\n").map(String.init)
        .filter { $0.contains("in a frame, they show") }
    }
    // Another title is no other chart; a chart that is put before the others with an id moves none.
    #expect(try await warnings(chart("壹", "") + chart("二", "")) == [])
    #expect(try await warnings(chart("零", "id: 零\n") + chart("壹", "") + chart("二", "")) == [])
    #expect(
      try await warnings(chart("前", "") + chart("壹", "") + chart("二", "")) == [
        "public/news/x/embed/chart-1/index.html: warning: where other sites show /news/x/embed/chart-1/ in a frame, they show '前' now, and no longer '壹'",
        "public/news/x/embed/chart-2/index.html: warning: where other sites show /news/x/embed/chart-2/ in a frame, they show '壹' now, and no longer '二'",
      ])
    // Taken out again, both are what they were before, which is another change.
    #expect(try await warnings(chart("壹", "") + chart("二", "")).count == 2)
  }

  /// Of several charts with one title the figures tell which is which; a check says what a build would.
  @Test func isSaidToShowAnotherChartOfTheSameTitle() async throws {
    let chart = { (number: Int) in
      "```chart\ntitle: 项目\ndata: {续建: \(number)个, 新建: 47个}\n```\n\n"
    }
    let site = try TestSite(
      [
        "content/site.yaml": "title: 公报\nbase-url: https://example.org/\n",
        "content/news/_index.md": "---\ntitle: 新闻\n---\n",
        "content/news/x.md": TestSite.report("甲", body: chart(1) + chart(2) + chart(3)),
      ], isBare: true, theme: .builtIn)
    #expect(try await site.build().diagnostics == "")
    let shifted = "in a frame, they show '项目' now"
    try site.write(TestSite.report("甲", body: chart(2) + chart(3)), to: "content/news/x.md")
    #expect(try await site.checked().components(separatedBy: shifted).count == 3)
    let diagnostics = try await site.build().diagnostics
    #expect(diagnostics.components(separatedBy: shifted).count == 3, "\(diagnostics)")
    // Naming the chart that is gone helps nobody; naming those that moved does.
    #expect(diagnostics.contains("give the chart '项目' an 'id' of its own and write 'former-id: 2'"))
    #expect(!diagnostics.contains("that was put before it"))
    #expect(try await site.checked() == "")
  }

  /// A chart that gets a name goes on to be found where it was counted.
  @Test func isFoundByTheNumberThatItHad() async throws {
    let chart = { (title: String, more: String) in
      "```chart\n\(more)title: \(title)\ndata: {续建: 33个, 新建: 47个}\n```\n\n"
    }
    let site = try TestSite(
      [
        "content/site.yaml": "title: 公报\nbase-url: https://example.org/\n",
        "content/news/_index.md": "---\ntitle: 新闻\n---\n",
        "content/news/x.md": TestSite.report("甲", body: chart("一", "") + chart("二", "")),
      ], isBare: true, theme: .builtIn)
    #expect(try await site.build().diagnostics == "")
    try site.write(
      TestSite.report(
        "甲", body: chart("一", "id: one\nformer-id: 1\n") + chart("二", "编号: 二\n旧编号: [2, 两]\n")),
      to: "content/news/x.md")
    #expect(try await site.build().diagnostics == "")
    let files = try site.files()
    for (former, now) in [("1", "one"), ("2", "%E4%BA%8C"), ("两", "%E4%BA%8C")] {
      let page = try #require(files["news/x/embed/chart-\(former)/index.html"])
      #expect(page.contains("/news/x/embed/chart-\(now)/"), "\(page)")
      #expect(page.contains("http-equiv"))
    }
  }

  @Test(arguments: [("0", "no chart was known by it"), ("a b", "no chart"), ("a", "no chart")])
  func refusesAFormerNameThatIsNone(former: String, message: String) async throws {
    let block = "```chart\nid: a\nformer-id: '\(former)'\ndata: {续建: 33个, 新建: 47个}\n```\n"
    let site = try TestSite(["content/news/x.md": TestSite.report("甲", body: block)])
    #expect(try await site.build().diagnostics.contains(message))
  }

  /// What another chart is counted by leads to that one.
  @Test func refusesAFormerNumberThatAnotherChartHas() async throws {
    let block = "```chart\ndata: {续建: 33个, 新建: 47个}\n```\n\n"
    let named = "```chart\nid: a\nformer-id: 1\ndata: {续建: 3个, 新建: 4个}\n```\n"
    let site = try TestSite(["content/news/x.md": TestSite.report("甲", body: block + named)])
    #expect(try await site.build().diagnostics.contains("/news/x/embed/chart-1/"))
  }

  @Test(arguments: [
    ("2", "it can't stand in an address"), ("a b", "it can't stand"), ("a/b", "it can't"),
  ])
  func refusesANameThatIsNone(id: String, message: String) async throws {
    let block = "```chart\nid: '\(id)'\ndata: {续建: 33个, 新建: 47个}\n```\n"
    let site = try TestSite(["content/news/x.md": TestSite.report("甲", body: block)])
    #expect(try await site.build().diagnostics.contains(message))
  }

  @Test func isNamedOnce() async throws {
    let block = "```chart\nid: a\ndata: {续建: 33个, 新建: 47个}\n```\n"
    let site = try TestSite([
      "content/news/x.md": TestSite.report("甲", body: block + "\n" + block)
    ])
    let diagnostics = try await site.build().diagnostics
    #expect(
      diagnostics == """
        content/news/x.md:11:5: error: another chart of the page is called 'a' already
            id: a
                ^
            give each an 'id' of its own

        """)
  }
}
