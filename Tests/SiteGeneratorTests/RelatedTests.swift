import SiteProofs
import Testing

/// A bulletin leads to those that its readers may want next, and a new one leaves the lists of others
/// alone.
@Suite struct RelatedTests {
  private static let template = [
    "templates/report.mustache": "{{#report.related}}{{title}} {{/report.related}}"
  ]

  private static let indicators = Dictionary(
    uniqueKeysWithValues: ["rare", "common"].map {
      ("content/indicators/\($0).md", "---\ntitle: \($0)\nunit: 亿元\nkind: flow\n---\n说明。\n")
    })

  private static func report(
    _ title: String, day: Int, indicators: [String] = [], tags: [String] = [], more: String = ""
  ) -> String {
    let metrics = indicators.map { "  - {indicator: \($0), value: \(day)亿元}\n" }.joined()
    return TestSite.report(
      title, date: "2023-08-\(day < 10 ? "0" : "")\(day)",
      more: "period: 2023-08-\(day < 10 ? "0" : "")\(day)\n"
        + (tags.isEmpty ? "" : "tags: [\(tags.joined(separator: ", "))]\n")
        + (metrics.isEmpty ? "" : "metrics:\n\(metrics)") + more,
      body: "正文。\n")
  }

  /// What each report's page leads to, by the reports' names.
  private func related(
    _ files: [String: String], now: String = "2023-09-01"
  ) async throws -> [String: [String]] {
    let site = try TestSite(Self.template.merging(Self.indicators) { $1 }.merging(files) { $1 })
    let outcome = try await site.build { options, _ in options.now = now }
    try #require(outcome.summary != nil, "\(outcome.diagnostics)")
    var lists: [String: [String]] = [:]
    for (path, page) in try site.files() where path.hasPrefix("news/") && path.hasSuffix(".html") {
      let parts = path.split(separator: "/")
      if parts.count == 3 { lists[String(parts[1])] = page.split(separator: " ").map(String.init) }
    }
    return lists
  }

  @Test func sharedIndicatorsCountBeforeTagsAndRareBeforeCommon() async throws {
    let lists = try await related([
      "content/news/a.md": Self.report("同指标", day: 1, indicators: ["common"]),
      "content/news/b.md": Self.report("同少见指标", day: 2, indicators: ["rare"]),
      "content/news/c.md": Self.report("同少见标签", day: 3, tags: ["少见"]),
      "content/news/d.md": Self.report("同标签", day: 4, tags: ["常见"]),
      "content/news/e.md": Self.report("又同标签", day: 5, tags: ["常见"]),
      "content/news/f.md": Self.report("又同指标", day: 6, indicators: ["common"]),
      "content/news/g.md": Self.report("同栏目", day: 7),
      "content/news/h.md": Self.report("前一篇", day: 8, indicators: ["rare", "common"]),
      "content/news/z.md": Self.report(
        "本篇", day: 20, indicators: ["rare", "common"], tags: ["少见", "常见"]),
    ])
    #expect(lists["z"] == ["同少见指标", "又同指标", "同指标", "同少见标签", "又同标签"])
  }

  @Test func whatIsNewerOrOfTheColumnAloneFillsTheList() async throws {
    let lists = try await related([
      "content/news/a.md": Self.report("甲", day: 1),
      "content/news/b.md": Self.report("乙", day: 2, tags: ["题"]),
      "content/news/c.md": Self.report("丙", day: 3),
      "content/news/d.md": Self.report("丁", day: 4, tags: ["题"]),
      "content/news/e.md": Self.report("戊", day: 5, tags: ["题"]),
      "content/notices/_index.md": "---\ntitle: 通知\n---\n",
      "content/notices/f.md": Self.report("己", day: 6, tags: ["题"]),
    ])
    #expect(lists["a"] == [])
    #expect(lists["b"] == ["丁", "戊", "己"])
    #expect(lists["c"] == ["甲"])
    #expect(lists["e"] == ["乙", "己", "丙", "甲"])
  }

  @Test func leavesOutWhatThePageLeadsToAndWhatIsNotToBeSeen() async throws {
    let lists = try await related([
      "content/news/a.md": Self.report("别的", day: 1, tags: ["题"]),
      "content/news/b.md": Self.report("上期", day: 2, tags: ["题"], more: "series: 月报\n"),
      "content/news/c.md": Self.report("草稿", day: 3, tags: ["题"], more: "draft: true\n"),
      "content/news/d.md": Self.report(
        "失效", day: 4, tags: ["题"], more: "expires: 2023-08-10\n"),
      "content/news/e.md": Self.report(
        "未到", day: 5, tags: ["题"], more: "publish: 2023-10-01\n"),
      "content/news/f.md": Self.report("前一篇", day: 6, tags: ["题"]),
      "content/news/g.md": Self.report("本期", day: 7, tags: ["题"], more: "series: 月报\n"),
      "content/news/h.md": Self.report("后一篇", day: 8, tags: ["题"]),
    ])
    #expect(lists["g"] == ["别的"])
  }

  @Test func aNewReportLeavesFullListsAsTheyAre() async throws {
    var files: [String: String] = [:]
    for day in 1...12 {
      files["content/news/r\(day).md"] = Self.report("第\(day)号", day: day, tags: ["题"])
    }
    let before = try await related(files)
    files["content/news/new.md"] = Self.report("新", day: 20, tags: ["题"])
    let after = try await related(files)
    let changed = before.filter { after[$0.key] != $0.value }.keys
    #expect(changed.allSatisfy { before[$0].map { $0.count < 5 } ?? false }, "\(changed)")
    #expect(before["r9"] == ["第7号", "第6号", "第5号", "第4号", "第3号"])
    #expect(after["new"] == ["第11号", "第10号", "第9号", "第8号", "第7号"])
  }

  @Test func theyFollowTheTitlesOfOthers() async throws {
    var site = EditedSite(reportCount: 30, seed: 7, theme: try SampleTheme.files())
    var build = RememberedBuild(site)
    _ = try await build.update(site)
    site.retitle(report: 15)
    let made = try await build.update(site)
    #expect(try await build.fresh(site).pages == made.pages)
  }
}
