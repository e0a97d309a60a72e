import Diagnostics
import Files
import SiteGenerator
import Statistics
import Testing

@testable import Authoring

/// What a report looks like that nobody has filled in yet.
@Suite struct NewReportTests {
  private static let site = [
    "content/site.yaml": "title: 公报\nbase-url: https://example.org/\n",
    "content/news/_index.md": "---\ntitle: 新闻\n---\n",
    "content/notes/_index.md": "---\ntitle: 解读\n---\n",
    "content/indicators/gdp.md":
      "---\ntitle: 产值\nunit: 亿元\nfrequency: monthly\ndimensions: {产业: [一产, 二产]}\n---\n",
    "content/news/2026-10.md": """
    ---
    title: '产值: 12亿元'
    date: 2026-10-20 09:30
    updated: 2026-10-21
    # 一句说明
    source: 统计局
    views: 45
    period: 2026-09
    tags: [产值, '甲, 乙']
    summary: 上期的摘要
    accept: {figure-without-metric: 旧的}
    metrics:
      - indicator: gdp
        value: 12亿元
        change: -1.6%
        status: provisional
        note: 上期的备注
        key: true
      - indicator: gdp
        dimensions: {产业: 一产}
        period: 2026-01..09
        change: +2%
        compared-with: year-before
      - label: 走访
        status: missing
    charts:
      - title: 产值12亿元
        indicator: gdp
        to: 2026-09
      - title: 产值逐月增加
        subtitle: 当月，亿元
        indicator: gdp
      - title: 产值走势
        indicator: gdp
      - title: 自己的数
        data: {甲: 1, 乙: 2}
    ---
    产值。

    ## 一、总体

    ## 2026年9月
    """,
  ]

  private func report(
    _ files: [String: String] = [:], on day: String = "2026-11-20",
    _ change: (inout ReportWish) -> Void = { _ in }
  ) async throws -> NewFile {
    var wish = ReportWish(title: "标题：“甲”")
    change(&wish)
    return try await MemorySite(Self.site.merging(files) { $1 }).newsroom(on: day).report(wish)
  }

  @Test func saysWhenTheTitleNamesThePeriod() async throws {
    let file = try await report { $0.title = "2026年前三季度产值" }
    #expect(
      file.text.contains("# 上一篇是 2026-09，这一期是照标题或命令写的；不对就改\nperiod: 2026-Q1..Q3\n"), "\(file.text)")
  }

  @Test func takesTheKeysOfTheLastOneAndNoneOfItsFigures() async throws {
    let file = try await report()
    #expect(file.path == "site/content/news/2026-11-20-2026-10.md")
    #expect(file.model == "site/content/news/2026-10.md")
    #expect(
      file.text == """
        ---
        # 照 news/2026-10.md 的样子列出，数值都空着
        title: 标题：“甲”
        date: 2026-11-20
        # 写好以后删掉下面这一行，才会发布
        draft: true
        source: 统计局
        # 上一篇是 2026-09，这是接下来的一期；不对就改
        period: 2026-10
        tags: [产值, '甲, 乙']
        summary:
        # 把数值填上；这次没有公布的，把那一项整个删掉
        metrics:
          # 上一篇：12亿元，-1.6%
          - indicator: gdp
            value:
            change:
            status: provisional
            key: true
          # 上一篇：+2%
          - indicator: gdp
            dimensions: {产业: 一产}
            period: 2026-01..10
            change:
            compared-with: year-before
          - label: 走访
            value:
        # 图表照上一篇；写了结论的标题已经去掉，会照这一期的数另写
        charts:
          - indicator: gdp
            to: 2026-10
          - subtitle: 当月，亿元
            indicator: gdp
          - title: 产值走势
            indicator: gdp
        ---

        ## 一、总体

        """)
  }

  /// With drafts shown or left out, and saying what is still to be done.
  @Test(arguments: [false, true])
  func publishesWithADraftThatHasNoFigures(withDrafts: Bool) async throws {
    let site = MemorySite(Self.site)
    let day = CivilDate("2026-11-20")!
    try await site.newsroom(on: "2026-11-20").report(ReportWish(title: "新"))
      .write(to: site.files.publishing)
    let result = try await site.build(on: day, withDrafts: withDrafts)
    #expect(result.summary != nil, "\(result.text)")
    #expect(
      result.text.contains(
        "2026-11-20-2026-10.md:15:3: warning: the draft has metrics without a value yet, 3 in all: gdp, "
          + "gdp@2026-01..10, 走访"), "\(result.text)")
    #expect(
      (site.published["news/2026-11-20-2026-10/index.html"] != nil) == withDrafts)
  }

  @Test func refusesTheSameWhereItIsNoDraft() async throws {
    let site = MemorySite(Self.site)
    let file = try await site.newsroom(on: "2026-11-20").report(ReportWish(title: "新"))
    let text = file.text.replacing("draft: true\n", with: "")
    site.files.write(Array(text.utf8), to: file.path)
    let result = try await site.build(on: CivilDate("2026-11-20")!)
    #expect(result.summary == nil)
    #expect(result.text.contains("the metric has neither a value nor a change"))
  }

  @Test func followsADraftThatIsNotOutYet() async throws {
    let site = MemorySite(Self.site)
    try await site.newsroom(on: "2026-11-20").report(ReportWish(title: "新"))
      .write(to: site.files.publishing)
    let next = try await site.newsroom(on: "2026-12-20").report(ReportWish(title: "再新"))
    #expect(next.path == "site/content/news/2026-12-20-2026-11.md")
    #expect(next.text.contains("  - indicator: gdp\n    value:\n    change:\n"))
  }

  @Test func overwritesNothing() async throws {
    let site = MemorySite(Self.site)
    let newsroom = try await site.newsroom(on: "2026-11-20")
    let file = try newsroom.report(ReportWish(title: "新"))
    try file.write(to: site.files.publishing)
    #expect(throws: AuthoringFault.self) { try file.write(to: site.files.publishing) }
    #expect(site.text(file.path) == file.text)
  }

  /// What the title says of the period counts; a year is none where the column is about months.
  @Test(arguments: [
    ("2026年11月主要指标", "2026-11"), ("全市2026年1—11月产值", "2026-01..11"), ("2026年第11号", "2026-10"),
    ("主要指标", "2026-10"), ("2026年三季度产值", "2026-Q3"), ("12月主要指标", "2026-12"),
    ("全市前三季度产值", "2027-Q1..Q3"), ("全年主要指标", "2026"), ("9月主要指标", "2027-09"), ("第11号", "2026-10"),
  ])
  func isAboutThePeriodThatItsTitleNames(title: String, period: String) async throws {
    let file = try await report { $0.title = title }
    #expect(file.text.contains("\nperiod: \(period)\n"), "\(file.text)")
  }

  /// A part of a year that is asked for is the first behind the column's last one.
  @Test(arguments: [
    ("12月", "2026-12"), ("全年", "2026"), ("前三季度", "2027-Q1..Q3"), ("1—11月", "2026-01..11"),
  ])
  func mayBeAskedForAPartOfAYear(period: String, expected: String) async throws {
    let file = try await report { $0.period = period }
    #expect(file.text.contains("\nperiod: \(expected)\n"), "\(file.text)")
  }

  /// After a holiday comes no period that anybody could work out.
  @Test(arguments: [false, true])
  func leavesThePeriodOpenWhereNothingFollows(withDrafts: Bool) async throws {
    let holiday = """
      ---
      title: 春节假期
      date: 2026-11-02
      period: 2026-02-15..2026-02-23
      metrics:
        - label: 游客
          value: 12万人次
      ---
      文。
      """
    let site = MemorySite(Self.site.merging(["content/news/b.md": holiday]) { $1 })
    let file = try await site.newsroom(on: "2026-11-20").report(ReportWish(title: "新"))
    #expect(file.path == "site/content/news/2026-11-20.md")
    #expect(file.text.contains("\nperiod:\n"))
    try file.write(to: site.files.publishing)
    let result = try await site.build(on: CivilDate("2026-11-20")!, withDrafts: withDrafts)
    #expect(result.summary != nil, "\(result.text)")
    #expect(result.text.contains("without a value yet, 1 in all: 游客"))
  }

  /// What can't be read of a head can't be followed; the rest of the file still has to be.
  @Test func startsWithWhatItMustHave() async throws {
    let broken = "---\n来源: 统计局\n---\n文。\n"
    let file = try await report(["content/notes/a.md": broken]) { $0.column = "notes" }
    #expect(
      file.text == """
        ---
        # 照 notes/a.md 的样子列出，数值都空着
        标题: 标题：“甲”
        日期: 2026-11-20
        # 写好以后删掉下面这一行，才会发布
        草稿: 是
        来源: 统计局
        ---

        """)
  }

  @Test func startsAColumnWithoutAnyReport() async throws {
    let file = try await report { $0.column = "解读" }
    #expect(file.path == "site/content/notes/2026-11-20.md")
    #expect(file.model == nil)
    #expect(file.text.hasPrefix("---\n标题: 标题：“甲”\n日期: 2026-11-20\n"))
  }

  @Test func isAboutThePeriodThatIsAskedFor() async throws {
    let file = try await report {
      $0.period = "2026年1—8月"
      $0.name = "august"
    }
    #expect(file.path == "site/content/news/2026-11-20-august.md")
    #expect(file.text.contains("\nperiod: 2026-01..08\n"))
  }

  @Test func followsTheReportThatIsAskedFor() async throws {
    let other = "---\n标题: 解读一\n日期: 2026-10-30\n作者: 甲\n---\n文。\n"
    let file = try await report(["content/notes/a.md": other]) { $0.model = "notes/a" }
    #expect(file.path == "site/content/notes/2026-11-20.md")
    #expect(
      file.text == """
        ---
        # 照 notes/a.md 的样子列出，数值都空着
        标题: 标题：“甲”
        日期: 2026-11-20
        # 写好以后删掉下面这一行，才会发布
        草稿: 是
        作者: 甲
        ---

        """)
  }

  @Test(arguments: [
    (["column": "nwes"], "there is no column 'nwes'; did you mean 'news'?"),
    (["period": "下次"], "'下次' is no period"),
    (["model": "news/2026-11"], "there is no report 'news/2026-11'; did you mean 'news/2026-10'?"),
    (["name": "a/b"], "a file can't be called 'a/b': it contains '/'"),
  ])
  func saysWhatCanNotBe(wishes: [String: String], message: String) async throws {
    do {
      _ = try await report {
        $0.column = wishes["column"]
        $0.period = wishes["period"]
        $0.model = wishes["model"]
        $0.name = wishes["name"]
      }
      Issue.record("nothing was wrong")
    } catch let fault as AuthoringFault {
      #expect(fault.phrase.text(in: .english).hasPrefix(message))
    }
  }

  @Test(arguments: [
    (NewKind.page, "About us", nil, "about-us.md"), (.column, "简报", "brief", "brief/_index.md"),
    (.indicator, "Output (new)", nil, "indicators/output-new.md"),
    (.term, "同比", nil, "glossary/同比.md"),
  ])
  func startsOtherFiles(kind: NewKind, title: String, name: String?, path: String) async throws {
    let site = MemorySite(Self.site)
    let newsroom = try await site.newsroom(on: "2026-11-20")
    let file = try newsroom.start(kind, title: title, name: name)
    #expect(file.path == "site/content/\(path)")
    try file.write(to: site.files.publishing)
    let result = try await site.build(on: CivilDate("2026-11-20")!)
    #expect(result.summary != nil, "\(result.text)")
    #expect(result.text == "")
  }

  /// Nobody wants another's guess at how a title is read aloud.
  @Test func asksForANameWhereATitleIsNoAddress() async throws {
    let newsroom = try await MemorySite(Self.site).newsroom(on: "2026-11-20")
    #expect(throws: AuthoringFault.self) { try newsroom.start(.page, title: "关于", name: nil) }
    // What a check would complain of, or a site take for something else.
    for name in ["a b", "_sitegen", "index", "x.md", "_index"] {
      for kind in NewKind.allCases {
        #expect(throws: AuthoringFault.self, "\(name)") {
          try newsroom.start(kind, title: "产值", name: name)
        }
      }
    }
    #expect(throws: AuthoringFault.self) {
      try newsroom.start(.indicator, title: "产值", name: "Total_output")
    }
  }
}
