import SiteGenerator
import Testing

/// Time alone never breaks a site: what will happen by itself is judged now, and announced.
@Suite struct TimeTests {
  private static let waiting = "publish: 2024-01-01 09:30\n"
  private static let configuration = "title: 公报\nbase-url: https://example.org/\n"
  private static let expiring = "expires: 2024-01-01 09:30\n"

  private func built(
    _ files: [String: String], now: String = "2023-11-15"
  ) async throws -> (outcome: TestSite.Outcome, published: [String: String]) {
    let site = try TestSite(files)
    let outcome = try await site.build { options, _ in options.now = now }
    return (outcome, try site.files())
  }

  @Test(arguments: [
    "[坏](nothere.md)", "![坏](nothere.png)", "[坏](metric:gdp)", "```chart\ndata: no.csv\n```",
    "[坏](a.md#没有)",
  ])
  func theMistakesOfWhatWaitsStopTheBuildNow(text: String) async throws {
    let (outcome, published) = try await built([
      "content/news/a.md": TestSite.report("甲"),
      "content/news/b.md": TestSite.report("乙", more: Self.waiting, body: "\(text)\n"),
    ])
    #expect(outcome.summary == nil)
    #expect(outcome.diagnostics.contains("content/news/b.md:"), "\(outcome.diagnostics)")
    #expect(published.isEmpty)
  }

  @Test(arguments: [
    ["content/news/b.md": TestSite.report("乙", more: Self.waiting + "slug: a\n")],
    ["content/news/b.md": TestSite.report("乙", more: Self.waiting + "template: nothere\n")],
    ["content/news/b.md": TestSite.report("乙", more: Self.waiting + "image: nothere.png\n")],
    ["content/news/b.md": TestSite.report("乙", more: Self.waiting + "aliases: [/news/a/]\n")],
    ["content/b.md": "---\ntitle: 乙\npublish: 2024-01-01\nslug: news\n---\n"],
  ])
  func aReleaseThatCouldNotBePublishedStopsTheBuildNow(files: [String: String]) async throws {
    let (outcome, _) = try await built(
      files.merging(["content/news/a.md": TestSite.report("甲")]) { $1 })
    #expect(outcome.summary == nil, "\(outcome.diagnostics)")
  }

  /// Each is right once all are there, and one of them is wrong until then.
  @Test func judgesEveryReleaseByWhatIsThereInItsHour() async throws {
    let files = [
      "content/indicators/gdp.md": "---\ntitle: 生产总值\nunit: 亿元\nkind: flow\n---\n",
      "content/news/a.md": TestSite.report(
        "甲", more: "publish: 2024-01-01\n", body: "[3亿元](metric:gdp@2023-H1)\n"),
      "content/news/b.md": TestSite.report(
        "乙",
        more: "publish: 2024-02-01\nperiod: 2023-H1\nmetrics:\n  - {indicator: gdp, value: 3亿元}\n"),
    ]
    #expect(try await built(files).outcome.summary == nil)
    #expect(try await built(files, now: "2024-02-01").outcome.summary != nil)
  }

  @Test func aDraftsMistakesAreWarningsAndItIsLeftOut() async throws {
    let (outcome, published) = try await built([
      "content/news/a.md": TestSite.report("甲"),
      "content/news/b.md":
        "---\ntitle: 乙\ndate: 2023-13-01\ncolum: x\ncolumn: nothere\ndraft: true\n---\n{{\n",
    ])
    #expect(outcome.summary != nil, "\(outcome.diagnostics)")
    #expect(outcome.diagnostics.contains("content/news/b.md:3:7: warning:"))
    #expect(outcome.diagnostics.contains("content/news/b.md:4:1: warning:"))
    #expect(outcome.diagnostics.contains("content/news/b.md:5:9: warning:"))
    #expect(published["news/b/index.html"] == nil)
  }

  @Test func checkingLooksIntoDraftsToo() async throws {
    let site = try TestSite([
      "content/news/a.md": TestSite.report("甲", body: "正文\n"),
      "content/news/b.md": TestSite.report("乙", more: "draft: true\n", body: "[坏](nothere.md)\n"),
    ])
    #expect(try await site.build().diagnostics == "")
    #expect(
      try await site.checked().contains(
        "content/news/b.md:6:5: warning: there is nothing at 'nothere.md'"))
  }

  @Test func linksToWhatWaitsAreWordsUntilItsHour() async throws {
    let files = [
      "content/news/a.md": TestSite.report(
        "甲", body: "[乙](b.md \"题\")、[又](/news/b/)、[丙](c/data.csv)\n"),
      "content/news/b.md": TestSite.report("乙", more: Self.waiting),
      "content/news/c/index.md": TestSite.report("丙", more: Self.waiting),
      "content/news/c/data.csv": "a\n",
    ]
    let (before, page) = try await built(files)
    #expect(page["news/a/index.html"] == "<h1>甲</h1>\n<p>乙、又、丙</p>\n")
    #expect(before.diagnostics.contains("link-waits") == false)
    #expect(before.diagnostics.contains("'b.md' is published at 2024-01-01 09:30"))
    let (after, late) = try await built(files, now: "2024-01-02")
    #expect(
      late["news/a/index.html"]
        == "<h1>甲</h1>\n<p><a href=\"/news/b/\" title=\"题\">乙</a>、<a href=\"/news/b/\">又</a>、<a href=\"/news/c/data.csv\">丙</a></p>\n"
    )
    #expect(after.diagnostics == "")
  }

  @Test func linksToWhatExpiresAreAnnouncedAndThenWords() async throws {
    let files = [
      "content/news/a.md": TestSite.report("甲", body: "[乙](b.md)\n"),
      "content/news/b.md": TestSite.report("乙", more: Self.expiring, body: "[自己](b.md)\n"),
      "content/news/c.md": TestSite.report(
        "丙", more: "expires: 2023-12-01\n", body: "[乙](b.md)\n"),
    ]
    let (before, early) = try await built(files)
    #expect(early["news/a/index.html"]?.contains("<a href=\"/news/b/\">") == true)
    #expect(before.diagnostics.contains("content/news/a.md:5:5: warning: 'b.md' expires at"))
    #expect(!before.diagnostics.contains("content/news/b.md:"))
    #expect(!before.diagnostics.contains("content/news/c.md:"))
    let (after, late) = try await built(files, now: "2024-01-02")
    #expect(late["news/a/index.html"] == "<h1>甲</h1>\n<p>乙</p>\n")
    #expect(after.diagnostics.contains("content/news/a.md:5:5: warning: 'b.md' expired at"))
  }

  @Test func whatHasExpiredLeavesAPageThatSaysSo() async throws {
    let files = [
      "content/news/b.md": TestSite.report(
        "乙", more: Self.expiring + "aliases: [/old/]\n", body: "内容\n"),
      "content/c.md": "---\ntitle: 丙\nexpires: 2024-01-01\n---\n内容\n",
      "templates/page.mustache":
        "{{page.title}} {{#page.is-expired}}！{{/page.is-expired}} {{{body}}}",
    ]
    let (_, late) = try await built(files, now: "2024-01-02")
    #expect(late["news/b/index.html"] == "乙 ！ <p>本页内容已于2024年1月1日 09:30失效，不再公布。</p>\n")
    #expect(late["c/index.html"] == "丙 ！ <p>本页内容已于2024年1月1日失效，不再公布。</p>\n")
    #expect(late["old/index.html"] == "<a href=\"/news/b/\">乙</a>\n")
    #expect(late["sitemap.xml"]?.contains("/news/b/") == false)
    #expect(late["feed.xml"]?.contains("/news/b/") == false)
    #expect(late["news/index.html"] == "新闻:\n")
    var removing = files
    removing["content/site.yaml"] = Self.configuration + "expired: remove\n"
    let (_, without) = try await built(removing, now: "2024-01-02")
    #expect(without["news/b/index.html"] == nil)
    #expect(without["old/index.html"] == nil)
  }

  @Test(arguments: ["notice", "remove"])
  func figuresOfWhatHasExpiredStayInTheirSeries(expired: String) async throws {
    let files = [
      "content/site.yaml": Self.configuration + "expired: \(expired)\n",
      "content/indicators/gdp.md": "---\ntitle: 生产总值\nunit: 亿元\nkind: flow\n---\n",
      "content/news/a.md": TestSite.report(
        "甲", body: "[3亿元](metric:gdp@2022-H1)\n"),
      "content/news/b.md": TestSite.report(
        "乙", date: "2022-08-01",
        more: Self.expiring + "period: 2022-H1\nmetrics:\n  - {indicator: gdp, value: 3亿元}\n"),
    ]
    let (outcome, published) = try await built(files, now: "2024-01-02")
    #expect(outcome.diagnostics == "")
    let page = try #require(published["indicators/gdp/index.html"])
    #expect(page.contains("2022年上半年||3|"), "\(page)")
    #expect(page.contains("乙") == (expired == "notice"), "\(page)")
    #expect(published["data/observations.csv"]?.contains("2022-H1") == true)
  }

  @Test func filesThatOnlyHiddenTextsNameStayBack() async throws {
    let files = [
      "content/site.yaml": Self.configuration,
      "content/news/a.md": TestSite.report("甲", body: "[表](both.csv)\n"),
      "content/news/b.md": TestSite.report(
        "乙", more: Self.waiting + "image: face.png\n",
        body:
          "[数据](12月数据.xlsx) [表](both.csv) [附件](/files/x.pdf)\n\n```chart\ntitle: 图\ndata: e.csv\n```\n"
      ),
      "content/news/c.md": TestSite.report("丙", more: "draft: true\n", body: "[稿](draft.pdf)\n"),
      "content/news/12月数据.xlsx": "x", "content/news/both.csv": "a\n",
      "content/news/e.csv": "a,b\n1,2\n", "content/news/face.png": "x",
      "content/files/x.pdf": "%PDF-1.4", "content/news/draft.pdf": "%PDF-1.4",
      "content/news/spare.pdf": "%PDF-1.4", "content/favicon.ico": "x",
      "templates/home.mustache": "<img src=\"/pictures/logo.svg\">",
      "content/pictures/logo.svg": "<svg xmlns=\"http://www.w3.org/2000/svg\"/>",
    ]
    let (outcome, published) = try await built(files)
    let names = Set(published.keys)
    #expect(
      names.isDisjoint(with: [
        "news/12月数据.xlsx", "news/e.csv", "news/face.png", "files/x.pdf", "news/draft.pdf",
      ]))
    #expect(
      names.isSuperset(of: ["news/both.csv", "news/spare.pdf", "favicon.ico", "pictures/logo.svg"])
    )
    #expect(
      outcome.diagnostics.contains("content/news/spare.pdf: warning: no page leads to the file"))
    #expect(!outcome.diagnostics.contains("favicon"))
    #expect(!outcome.diagnostics.contains("logo"))
  }

  /// Neither a word, nor a figure, nor a name of it.
  @Test func nothingOfWhatIsHiddenIsPublished() async throws {
    let secret =
      "tags: [密签]\nauthor: 密者\nsummary: 密要\nslug: 密址\naliases: [/密旧/]\nimage: 密图.svg\nperiod: 2023-H1\nmetrics:\n  - {indicator: gdp, value: 987654亿元}\ncharts:\n  - {title: 密表, data: {密项: 3个}}\n"
    let body = "密文 [附件](密附.csv)\n\n```chart\ntitle: 密画\ndata: 密数.csv\n```\n"
    var files = [
      "content/indicators/gdp.md": "---\ntitle: 生产总值\nunit: 亿元\nkind: flow\n---\n",
      "content/news/a.md": TestSite.report(
        "甲", more: "period: 2022-H1\nmetrics:\n  - {indicator: gdp, value: 3亿元}\n"),
      "content/密页.md": "---\ntitle: 密页\npublish: 2024-01-01\n---\n密\n",
      "content/news/密夹/index.md": TestSite.report("密夹", more: Self.waiting),
      "content/news/密夹/密件.pdf": "%PDF 密",
      "content/news/密附.csv": "密,b\n1,2\n", "content/news/密数.csv": "密,b\n1,2\n",
      "content/news/密图.svg": "<svg xmlns=\"http://www.w3.org/2000/svg\"><title>密</title></svg>",
    ]
    files["content/news/w.md"] = TestSite.report("密题", more: Self.waiting + secret, body: body)
    let drafts = files.mapValues { $0.replacing(Self.waiting, with: "draft: true\n") }
    for files in [files, drafts] {
      let (outcome, published) = try await built(files)
      #expect(outcome.summary != nil, "\(outcome.diagnostics)")
      for (path, text) in published {
        #expect(!path.contains("密"))
        #expect(!text.contains("密") && !text.contains("987654"), "\(path)")
        #expect(!text.contains("%E5%AF%86"), "\(path)")
      }
    }
  }

  @Test func filesAreNamedAsUnlinkedWithoutAWord() async throws {
    let (outcome, published) = try await built([
      "content/site.yaml": Self.configuration + "unlinked: [archive/, news/a.zip]\n",
      "content/archive/1/b.zip": "PK\u{3}\u{4}", "content/news/a.zip": "PK\u{3}\u{4}",
    ])
    #expect(outcome.diagnostics == "")
    #expect(published["archive/1/b.zip"] != nil)
  }

  @Test func filesStayBackAsSoonAsNoVisibleTextNamesThem() async throws {
    let site = try TestSite([
      "content/site.yaml": Self.configuration,
      "content/news/a.md": TestSite.report("甲", body: "[表](t.csv)\n"),
      "content/news/b.md": TestSite.report("乙", more: Self.waiting, body: "[表](t.csv)\n"),
      "content/news/t.csv": "a\n",
    ])
    _ = try await site.build()
    #expect(try site.files()["news/t.csv"] != nil)
    try site.write(TestSite.report("甲"), to: "content/news/a.md")
    // Readers may have the address, which comes back with the report that waits.
    let farewell = "public/news/t.csv: warning: there is nothing at /news/t.csv any more"
    #expect(try await site.build().diagnostics.hasPrefix(farewell))
    #expect(try site.files()["news/t.csv"] == nil)
  }

  /// A report of an earlier day stays right, and a text of every day has to be right then.
  @Test func figuresAreJudgedByTheRevisionsThatWait() async throws {
    let gdp = "period: 2023-H1\nmetrics:\n  - {indicator: gdp, value: "
    let files = [
      "content/indicators/gdp.md": "---\ntitle: 生产总值\nunit: 亿元\nkind: flow\n---\n",
      "content/news/a.md": TestSite.report("甲", more: "\(gdp)3亿元}\n"),
      "content/news/b.md": TestSite.report(
        "乙", date: "2023-09-01", body: "[3亿元](metric:gdp@2023-H1)\n"),
      "content/news/c.md": TestSite.report(
        "丙", date: "2024-01-01", more: "\(gdp)4亿元, note: 核实}\n"),
    ]
    #expect(try await built(files).outcome.summary != nil)
    #expect(try await built(files, now: "2024-02-01").outcome.summary != nil)
    var page = files
    page["content/about.md"] = "---\ntitle: 关于\n---\n[3亿元](metric:gdp@2023-H1)\n"
    let early = try await built(page).outcome
    let late = try await built(page, now: "2024-02-01").outcome
    #expect((early.summary == nil) == (late.summary == nil))
    page["content/about.md"] = "---\ntitle: 关于\n---\n[](metric:gdp@2023-H1)\n"
    #expect(try await built(page).published["about/index.html"]?.contains("3亿元") == true)
    #expect(
      try await built(page, now: "2024-02-01").published["about/index.html"]?.contains("4亿元")
        == true
    )
  }

  @Test func navigationNeverLeadsToWhatIsNotThere() async throws {
    let files = [
      "content/site.yaml": """
      title: 公报
      base-url: https://example.org/
      navigation:
        - {title: 甲, url: /news/a/}
        - {title: 乙, url: /news/b/}
      footer:
        - {text: 丙, url: /news/b/}

      """,
      "content/news/a.md": TestSite.report("甲", more: Self.expiring),
      "content/news/b.md": TestSite.report("乙", more: Self.waiting),
      "templates/home.mustache":
        "{{#site.navigation}}{{title}}{{/site.navigation}}{{#site.footer}}{{text}}{{url}}{{/site.footer}}",
    ]
    #expect(try await built(files).published["index.html"] == "甲丙")
    #expect(try await built(files, now: "2024-01-02").published["index.html"] == "乙丙/news/b/")
  }

  /// At any later hour there are no errors where there were none, whatever the pages lead to.
  @Test(arguments: ["notice", "remove"])
  func timeAloneNeverStopsABuild(expired: String) async throws {
    let svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"1\" height=\"1\"/>"
    var files = [
      "content/site.yaml": """
      title: 公报
      base-url: https://example.org/
      expired: \(expired)
      navigation:
        - {title: 甲, url: /news/1/}
        - {title: 乙, url: /tags/标1/}
      footer:
        - {text: 丙, url: /news/3/p.svg}
        - {text: 丁, url: /news/3/chart-1.csv}

      """,
      "content/indicators/gdp.md":
        "---\ntitle: 生产总值\nunit: 亿元\nkind: flow\nfrequency: monthly\n---\n[表](/news/t.csv)\n",
      "content/news/t.csv": "a\n",
    ]
    for number in 0..<8 {
      let month = number + 1
      var more =
        number % 2 == 0
        ? "publish: 2024-0\(month)-01\nexpires: 2024-0\(month)-20\naliases: [/old/\(number)/]\n"
        : "expires: 2024-0\(month)-10\nimage: /news/3/p.svg\n"
      more += "tags: [标\(number)]\nperiod: 2023-0\(month)\nmetrics:\n"
      more += "  - {indicator: gdp, value: \(month)亿元}\n"
      more +=
        number > 1
        ? "  - {indicator: gdp, period: 2023-0\(month - 1), value: \(month - 1)亿元}\n" : ""
      let links = (0..<8).map { other in
        "[\(other)](../\(other)/index.md) [又](/news/\(other)/) [表](../t.csv) [图](/news/\(other)/chart-1.csv)\n"
      }
      files["content/news/\(number)/index.md"] = TestSite.report(
        "第\(number)", more: more,
        body:
          "\(links.joined())\n[标](/tags/标1/) ![图](../3/p.svg) 2023年2月[2亿元](metric:gdp@2023-02)\n\n```chart\ntitle: 图\ndata: {甲: 3个, 乙: 4个}\n```\n"
      )
      files["content/news/\(number)/p.svg"] = svg
    }
    files["content/about.md"] =
      "---\ntitle: 关于\n---\n![图](/news/3/p.svg) [标](/tags/标3/) [8亿元](metric:gdp@2023-08)\n"
    let site = try TestSite(files)
    for day in [
      "2023-12-31", "2024-01-05", "2024-01-25", "2024-02-11", "2024-03-21", "2024-05-01",
      "2024-08-01", "2025-01-01",
    ] {
      let outcome = try await site.build { options, _ in options.now = day }
      #expect(outcome.summary != nil, "\(day): \(outcome.diagnostics)")
      if outcome.summary == nil { break }
    }
  }

  @Test func saysWhatHappensNextAgainWhereNothingChanged() async throws {
    let site = try TestSite([
      "content/news/a.md": TestSite.report("甲", more: Self.expiring),
      "content/news/b.md": TestSite.report("乙", more: Self.waiting),
    ])
    let first = try await site.build { $1.clock = { 1_700_000_000_000_000_000 } }
    #expect(first.schedule == ["release 2024-01-01 09:30 乙", "expiry 2024-01-01 09:30 甲"])
    let again = try await site.build { $1.clock = { 1_700_000_100_000_000_000 } }
    #expect(again.schedule == first.schedule)
  }
}
