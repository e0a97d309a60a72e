import Diagnostics
import Files
import Localization
import Testing

@testable import SiteGenerator

/// What `sitegen diff` says.
@Suite struct ComparisonTests {
  private static let indicators = [
    "content/indicators/output.md":
      "---\ntitle: 产值\nunit: 亿元\n---\n",
    "content/news/a.md": report(value: "35亿元", body: "产值[35亿元](metric:output)，比上年多。"),
    "content/news/b.md": TestSite.report("通知", date: "2023-08-01", body: "请各单位按时报送。"),
  ]

  private static func report(value: String, body: String) -> String {
    TestSite.report(
      "上半年产值", more: "period: 2023-H1\nmetrics:\n  - indicator: output\n    value: \(value)\n",
      body: body)
  }

  private func difference(
    _ site: TestSite, in language: Language = .simplifiedChinese
  ) async throws -> String {
    let result = try await compared(site)
    guard result.difference != nil else {
      return DiagnosticPrinter(in: language).text(of: result.diagnostics)
    }
    return result.text(in: language, marking: .signs).replacing("\(site.folder)/", with: "")
  }

  private func compared(_ site: TestSite) async throws -> ComparedSite {
    var options = BuildOptions()
    options.source = site.folder
    var environment = BuildEnvironment(clock: { TestSite.noon2023 }, programIdentity: "test")
    environment.theme = site.theme
    environment.publishing = site.publishing
    if let memory = site.memory { environment.sources = memory.sources }
    return try await Comparison(options, in: environment).run()
  }

  @Test func saysThatNothingIsPublishedYet() async throws {
    let site = try TestSite(Self.indicators)
    let text = try await difference(site)
    #expect(text.hasPrefix("还没有发布过；现在发布有 13 个页面。\n\n新增的页面：4\n+ 上半年产值  /news/a/"))
    #expect(try site.files().isEmpty)
  }

  @Test func saysThatNothingChanges() async throws {
    let site = try TestSite(Self.indicators)
    _ = try await site.build()
    let text = try await difference(site)
    #expect(text == "没有变化：已发布的就是现在会发布的。\n")
  }

  /// A page whose former address an alias names has moved, and shows what else changed in it.
  @Test func pagesThatMoveAreSaidToMove() async throws {
    let site = try TestSite(Self.indicators)
    _ = try await site.build()
    try site.remove("content/news/b.md")
    try site.write(
      TestSite.report(
        "通知", date: "2023-08-01", more: "aliases: [/news/b/]\n", body: "请各单位按期报送。"),
      to: "content/news/c.md")
    let text = try await difference(site)
    #expect(
      text.contains(
        """
        换了网址的页面：1
        ~ 通知  /news/c/  content/news/c.md
            原来是 /news/b/，现在会转到这里
            请各单位按〔时 → 期〕报送。

        """), "\(text)")
    #expect(
      !text.contains("新增的页面") && !text.contains("消失的页面") && !text.contains("改动的页面"), "\(text)")
    // Nothing is at the new address yet that the page sent around could lead to.
    let html = String(
      decoding: try await compared(site).page(in: .simplifiedChinese), as: UTF8.self)
    #expect(html.contains("<b>通知</b>") && !html.contains("href=\"https://example.org/news/c/"))
    let brief = try #require(try await compared(site).difference).brief(in: .simplifiedChinese)
    #expect(brief[0].hasPrefix("页面：新增 0，改动 0，换网址 1（通知），消失 0"), "\(brief)")
  }

  /// Figures that belong to no indicator are named with both values, too.
  @Test func figuresWithoutIndicatorAreNamed() async throws {
    func report(_ value: String) -> String {
      TestSite.report(
        "走访",
        more: "period: 2023-H1\nmetrics:\n  - {label: 走访企业, value: \(value)}\n"
          + "  - {label: 增速, change: -5.1%}\n  - {indicator: output, value: 35亿元}\n",
        body: "见表。")
    }
    let site = try TestSite([
      "content/indicators/output.md": "---\ntitle: 产值\nunit: 亿元\n---\n",
      "content/news/a.md": report("36家次"),
    ])
    _ = try await site.build()
    #expect(try site.files()["news/a/figures.csv"]?.contains("'") == false)
    try site.write(report("40家次"), to: "content/news/a.md")
    let text = try await difference(site)
    #expect(
      text.contains(
        """
        同一来源里改掉的数据（不是修订）：1
          走访
            2023年上半年 走访企业  36家次 → 40家次

        """), "\(text)")
  }

  @Test func anotherUnitIsNoOtherFigure() async throws {
    let site = try TestSite(Self.indicators)
    _ = try await site.build()
    try site.write(
      "---\ntitle: 产值\nunit: 万元\n---\n", to: "content/indicators/output.md")
    let text = try await difference(site)
    #expect(text.contains("只换了单位的数据：1\n  产值\n    2023年上半年 数值  35亿元 → 350000万元\n"), "\(text)")
    #expect(!text.contains("改掉的数据"), "\(text)")
  }

  /// Long lines are cut between words.
  @Test func wordsAreNotCut() async throws {
    let text = "Output of the region grew in all of the districts by a wide margin, at"
    let end = "and nobody in any of the districts had a fall to speak of in these months"
    let site = try TestSite([
      "content/news/a.md": TestSite.report("A", body: "\(text) 5% \(end) 7% now")
    ])
    _ = try await site.build()
    try site.write(
      TestSite.report("A", body: "\(text) 6% \(end) 8% now"), to: "content/news/a.md")
    let said = try await difference(site, in: .english)
    #expect(
      said.contains("    …margin, at [5% → 6%] and nobody in…these months [7% → 8%] now\n"),
      "\(said)")
  }

  /// What a theme sets apart by its style is not run together.
  @Test func wordsOfSpansStayApart() {
    func title(_ heading: String) -> String {
      PageText(Array("<main><h1>\(heading)</h1></main>".utf8)).title
    }
    #expect(title("Archive 2026<span class=\"count\">3 in all</span>") == "Archive 2026 3 in all")
    #expect(title("<span class=\"kicker\">Tag</span>Trade") == "Tag Trade")
    #expect(title("12<span>34</span>") == "1234")
    #expect(title("标签<span class=\"kicker\">甲</span>") == "标签甲")
  }

  @Test func marksWordsAndFiguresThatChange() async throws {
    let site = try TestSite(Self.indicators)
    _ = try await site.build()
    let before = try site.files()
    try site.write(
      Self.report(value: "36亿元", body: "产值[36亿元](metric:output)，比上年略多。"), to: "content/news/a.md")
    let text = try await difference(site)
    #expect(
      text == """
        改动的页面：2
        ~ 上半年产值  /news/a/  content/news/a.md
            产值〔35 → 36〕亿元，比上年〔加：略〕多。
        ~ 产值  /indicators/output/  content/indicators/output.md
            2023年上半年||〔35 → 36〕|||上半年产值

        同一来源里改掉的数据（不是修订）：1
          产值
            2023年上半年 数值  35亿元 → 36亿元

        随之更新的列表等页面：1
          /indicators/

        自动生成的下载表格、订阅等文件：13

        """)
    #expect(try site.files() == before)
  }

  @Test func namesWhatIsNewAndWhatIsGone() async throws {
    let site = try TestSite(Self.indicators)
    _ = try await site.build()
    try site.remove("content/news/b.md")
    try site.write(
      TestSite.report("通知", date: "2023-08-01", body: "请各单位按时报送。"), to: "content/news/c.md")
    try site.write(
      TestSite.report(
        "全年产值", date: "2023-10-01",
        more: "period: 2022\nmetrics:\n  - indicator: output\n    value: 约70亿元\n"),
      to: "content/news/d.md")
    try site.write("字节", to: "content/news/附件.pdf")
    let text = try await difference(site)
    #expect(
      text.contains(
        "新增的页面：2\n+ 全年产值  /news/d/  content/news/d.md\n+ 通知  /news/c/  content/news/c.md\n"))
    #expect(
      text.contains(
        """
        消失的页面：1
        - 通知  /news/b/
            如果 content/news/c.md 就是它，在那个文件开头写“旧址: [/news/b/]”

        """))
    #expect(text.contains("新增的数据：1\n  产值\n    2022年 数值  约70亿元\n"))
    #expect(text.contains("图片等文件：1\n+ news/附件.pdf\n"))
    #expect(text.contains("订阅的读者会收到：2\n+ 全年产值\n+ 通知\n"))
  }

  @Test func tellsARevisionFromAFigureThatWasOverwritten() async throws {
    let site = try TestSite(Self.indicators)
    _ = try await site.build()
    try site.write(
      TestSite.report(
        "修订", date: "2023-11-01",
        more: """
          period: 2023-H1
          metrics:
            - indicator: output
              value: 34亿元
              reason: census

          """), to: "content/news/d.md")
    let text = try await difference(site)
    #expect(text.contains("修订的数据：1\n  产值\n    2023年上半年 数值  35亿元 → 34亿元"))
    #expect(!text.contains("不是修订"))
  }

  /// What readers of lists and search engines see, and those of the page don't.
  @Test func saysWhatStandsForThePageElsewhere() async throws {
    let template =
      "<head>{{#page.is-unindexed}}<meta name=\"robots\" content=\"noindex\">{{/page.is-unindexed}}"
      + "<meta name=\"description\" content=\"{{page.description}}\"></head>"
      + "<main><h1>{{report.title}}</h1></main>"
    let site = try TestSite(
      Self.indicators.merging(["templates/report.mustache": template]) { $1 })
    _ = try await site.build()
    try site.write(
      TestSite.report(
        "通知", date: "2023-08-01", more: "摘要: 全新摘要\n不收录: 是\n", body: "请各单位按时报送。"),
      to: "content/news/b.md")
    let text = try await difference(site)
    #expect(
      text.contains(
        """
        ~ 通知  /news/b/  content/news/b.md
            摘要：请各单位按时报送。 → 全新摘要
            请搜索引擎不要收录

        """))
  }

  @Test func saysTheStatusWhereItIsAnother() async throws {
    let site = try TestSite(Self.indicators)
    _ = try await site.build()
    try site.write(
      TestSite.report(
        "上半年产值",
        more: """
          period: 2023-H1
          metrics:
            - indicator: output
              status: missing

          """), to: "content/news/a.md")
    #expect(try await difference(site).contains("2023年上半年 数值  35亿元（正常） → 无数据（未公布）"))
  }

  /// The same amount in another unit is the same figure.
  @Test func takesNoFigureForAnotherThatIsTheSame() async throws {
    var files = Self.indicators
    files["content/news/a.md"] = Self.report(value: "2000亿元", body: "")
    let site = try TestSite(files)
    _ = try await site.build()
    try site.write(Self.report(value: "0.2万亿元", body: ""), to: "content/news/a.md")
    let text = try await difference(site)
    #expect(!text.contains("改掉"))
    #expect(text.contains("只改了备注或来源的数据：1"))
  }

  @Test func keepsTheRowsOfTablesApart() {
    let before = PageText(
      Array("<main><table><tr><td>一季度</td><td>甲</td><td>100</td></tr></table></main>".utf8))
    let after = PageText(
      Array(
        "<main><table><tr><td>一季度</td><td>乙</td><td>100</td></tr><tr><td>一季度</td><td>甲</td><td>101</td></tr></table></main>"
          .utf8))
    let lines = TextDifference(from: before, to: after).lines
    #expect(
      lines == [
        .added("一季度 | 乙 | 100"),
        .changed(WordDifference(from: "一季度 | 甲 | 100", to: "一季度 | 甲 | 101")),
      ])
  }

  @Test func keepsWhatStandsAroundTheTextApart() async throws {
    let template = "<nav>一</nav><main><h1>{{report.title}}</h1>\n{{{report.body}}}</main>"
    let site = try TestSite(
      Self.indicators.merging(["templates/report.mustache": template]) { $1 })
    _ = try await site.build()
    try site.write(template.replacing("一", with: "二"), to: "templates/report.mustache")
    let text = try await difference(site)
    #expect(
      text == """
        正文不变的页面（只动了页眉、页脚、样式等）：2
          上半年产值  /news/a/  content/news/a.md
          通知  /news/b/  content/news/b.md

        """)
  }

  @Test func saysWhatKeepsItFromBeingPublished() async throws {
    let site = try TestSite(Self.indicators)
    _ = try await site.build()
    try site.write(TestSite.report("x", body: "[x](/nowhere/)"), to: "content/news/b.md")
    #expect(try await difference(site).contains("/nowhere/"))
    #expect(try await compared(site).difference == nil)
  }

  @Test func isAPageOfItsOwnToSendAround() async throws {
    let site = try TestSite(Self.indicators)
    _ = try await site.build()
    try site.write(
      Self.report(value: "36亿元", body: "产值[36亿元](metric:output)，比上年多<。"),
      to: "content/news/a.md")
    let page = String(
      decoding: try await compared(site).page(in: .simplifiedChinese), as: UTF8.self)
    #expect(page.contains("<a href=\"https://example.org/news/a/\">上半年产值</a>"))
    #expect(page.contains("产值<del>35</del><ins>36</ins>亿元，比上年多<ins>&lt;</ins>。"))
    #expect(page.contains("2023年上半年 数值 <del>35亿元</del> <ins>36亿元</ins>"))
  }

  @Test func endsABuildInThreeLines() async throws {
    let site = try TestSite(Self.indicators)
    var options = BuildOptions()
    options.source = site.folder
    var environment = BuildEnvironment(clock: { TestSite.noon2023 }, programIdentity: "test")
    environment.theme = site.theme
    environment.publishing = site.publishing
    if let memory = site.memory { environment.sources = memory.sources }
    let first = try await Build(options, in: environment).run()
    #expect(first.difference?.brief(in: .simplifiedChinese) == [])
    try site.write(
      Self.report(value: "36亿元", body: "产值[36亿元](metric:output)，比上年多。"), to: "content/news/a.md")
    try site.write(TestSite.report("新通知", date: "2023-09-01"), to: "content/news/c.md")
    try site.remove("content/news/b.md")
    let second = try await Build(options, in: environment).run()
    #expect(
      second.difference?.brief(in: .simplifiedChinese) == [
        "页面：新增 1（新通知），改动 2（上半年产值、产值），消失 1（/news/b/），随之更新的列表 5",
        "数据：新增 0，修订 0，同一来源里改掉 1（产值 2023年上半年 数值 35亿元 → 36亿元），去掉 0",
        "读者：订阅里新增 1（新通知）、更新 0，失效的网址 1（/news/b/）",
      ])
    let third = try await Build(options, in: environment).run()
    #expect(third.difference?.brief(in: .simplifiedChinese) ?? [] == [])
  }
}

@Suite struct WordDifferenceTests {
  @Test(arguments: [
    ("增长5.2%。", "增长5.3%。", "增长(5.2%→5.3%)。"),
    ("下降3.1%", "增长3.1%", "(下降→增长)3.1%"),
    ("同比增长", "增长", "(同比→)增长"),
    ("GDP growth of 5.2%", "GDP growth of 5.3%", "GDP growth of (5.2%→5.3%)"),
    // One character that is in both by chance is no part of the sentence that stays.
    ("甲乙丙丁", "戊乙己庚", "(甲乙丙丁→戊乙己庚)"),
    ("", "新", "(→新)"), ("旧", "", "(旧→)"), ("同", "同", "同"),
    ("−3.1", "3.1", "(−3.1→3.1)"),
  ])
  func marksTheFewestWords(before: String, after: String, expected: String) {
    var text = ""
    var gone = ""
    for run in WordDifference(from: before, to: after).runs + [.init(kind: .same, text: "")] {
      switch run.kind {
      case .removed: gone = run.text
      case .added:
        text += "(\(gone)→\(run.text))"
        gone = ""
      case .same:
        if !gone.isEmpty { text += "(\(gone)→)" }
        gone = ""
        text += run.text
      }
    }
    #expect(text == expected)
  }

  @Test func endsInTimeOnTextsThatHaveNothingInCommon() {
    let before = String(repeating: "甲", count: 20_000)
    let after = String(repeating: "乙", count: 20_000)
    #expect(WordDifference(from: before, to: after).runs.count == 2)
  }
}
