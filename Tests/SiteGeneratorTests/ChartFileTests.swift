import SiteProofs
import Testing

/// What readers can take with them of a chart: its files, its address, how to cite it.
@Suite struct ChartFileTests {
  private static let block = "```chart\ntitle: 项目\ndata: {续建: 33个, 新建: 约47个}\nsource: 统计局\n```\n"

  private func published(_ files: [String: String]) async throws -> [String: String] {
    var files = files
    files["templates/report.mustache"] =
      "{{{report.body}}}{{#report.charts}}{{{figure}}}{{/report.charts}}"
    let site = try TestSite(files)
    let outcome = try await site.build()
    #expect(outcome.diagnostics == "")
    return try site.files()
  }

  @Test func standBesideThePageUnderTheNumberOfTheFigure() async throws {
    let files = try await published([
      "content/news/x.md": TestSite.report(
        "甲", more: "charts:\n  - {title: 表, data: {甲: 1家, 乙: 2家}}\n", body: Self.block)
    ])
    let page = try #require(files["news/x/index.html"])
    let first = try #require(page.range(of: "id=\"_chart-2\""))
    let second = try #require(page.range(of: "id=\"_chart-1\""))
    #expect(first.lowerBound < second.lowerBound)
    #expect(files["news/x/chart-1.csv"] == "\u{FEFF}项目,数值（家）\r\n甲,1\r\n乙,2\r\n")
    #expect(
      files["news/x/chart-2.csv"] == "\u{FEFF}项目,数值（个）,说明\r\n续建,33,\r\n新建,47,约47个\r\n")
    for number in 1...2 {
      let drawing = try #require(files["news/x/chart-\(number).svg"])
      #expect(drawing.hasPrefix("<svg xmlns=\"http://www.w3.org/2000/svg\""))
      #expect(page.contains("<a href=\"/news/x/chart-\(number).svg\">图（SVG）</a>"))
      #expect(page.contains("<a href=\"/news/x/chart-\(number).csv\">数据（CSV）</a>"))
      #expect(page.contains("<a href=\"#_chart-\(number)\">本图链接</a>"))
    }
    #expect(
      page.contains(
        "<summary>引用</summary> 公报：《项目》，来源：统计局，2023年8月16日，https://example.org/news/x/#_chart-2</details>"
      ))
  }

  @Test(arguments: [
    ("zh-Hans", "数据（CSV）", "引用"), ("zh-Hant", "數據（CSV）", "引用"), ("en", "Data (CSV)", "Cite"),
  ])
  func areOfferedInTheLanguageOfThePage(language: String, table: String, cite: String) async throws
  {
    let files = try await published([
      "content/news/x.md": TestSite.report("甲", more: "lang: \(language)\n", body: Self.block)
    ])
    let page = try #require(files["news/x/index.html"])
    #expect(page.contains(">\(table)</a>"))
    #expect(page.contains("<summary>\(cite)</summary>"))
  }

  /// A line, and not a second figure.
  @Test func areOfferedInFewBytes() async throws {
    let name = "2023-08-16-the-first-half-of-the-year"
    let files = try await published([
      "content/news/\(name).md": TestSite.report("上半年主要经济指标稳中有进", body: Self.block)
    ])
    let page = try #require(files["news/\(name)/index.html"])
    let start = try #require(page.range(of: "<div class=\"chart-reuse\">"))
    let end = try #require(page.range(of: "</div>", range: start.upperBound..<page.endIndex))
    #expect(page[start.lowerBound..<end.upperBound].utf8.count <= 1000)
  }

  @Test func areThereForEveryTextThatDescribesCharts() async throws {
    let files = try await published([
      "content/_index.md": "---\ntitle: 首页\n---\n" + Self.block,
      "content/about.md": "---\ntitle: 关于\n---\n" + Self.block,
      "content/news/_index.md": "---\ntitle: 新闻\n---\n" + Self.block,
      "content/indicators/gdp.md": "---\ntitle: 总值\nunit: 亿元\n---\n" + Self.block,
      "content/glossary/gdp.md": "---\ntitle: 总值\n---\n" + Self.block,
      "content/news/automatic.md": TestSite.report(
        "甲",
        more:
          "period: 2023-H1\nmetrics: [{label: 产值, change: +5%}, {label: 投资, change: +6%}, {label: 零售, change: -1%}]\n"
      ),
    ])
    let charts = files.keys.filter { $0.hasSuffix(".svg") }.sorted()
    #expect(
      charts == [
        "about/chart-1.svg", "chart-1.svg", "glossary/chart-总值-1.svg",
        "indicators/gdp/chart-1.svg", "news/chart-1.svg",
      ])
    // A chart that nobody described has none.
    #expect(files["news/automatic/index.html"]?.contains("chart-reuse") == false)
  }

  @Test func sayWhoElseWantsTheirAddress() async throws {
    let site = try TestSite([
      "content/news/x/index.md": TestSite.report("甲", body: Self.block),
      "content/news/x/chart-1.csv": "甲\n",
    ])
    let outcome = try await site.build()
    #expect(outcome.summary == nil)
    #expect(outcome.diagnostics.contains("content/news/x/chart-1.csv"))
    #expect(outcome.diagnostics.contains("content/news/x/index.md"))
  }

  @Test func followTheirFiguresAlone() async throws {
    let site = try TestSite([
      "content/news/x.md": TestSite.report("甲", body: Self.block),
      "content/news/y.md": TestSite.report("乙", body: Self.block + "\n" + Self.block),
    ])
    _ = try await site.build()
    try site.write(TestSite.report("乙", body: Self.block), to: "content/news/y.md")
    let diagnostics = try await site.build().diagnostics
    #expect(diagnostics.contains("aliases: [/news/y/embed/chart-2/]"), "\(diagnostics)")
    let files = try site.files()
    #expect(files["news/y/chart-1.csv"] != nil)
    #expect(files["news/y/chart-2.csv"] == nil && files["news/y/chart-2.svg"] == nil)
  }

  /// What is remembered is made again where its own figures have changed.
  @Test(arguments: [false, true])
  func areMadeAnewWithTheirFiguresAlone(isAnotherRun: Bool) async throws {
    let site = EditedSite(reportCount: 3, seed: 7, theme: try SampleTheme.files())
    func write(title: String, number: Int, text: String) {
      site.write(
        report: "own.md",
        TestSite.report(
          title, more: "charts:\n  - {title: 表, data: {甲: 1家, 乙: 2家}}\n",
          body: "```chart\ntitle: 项目\ndata: {续建: \(number)个, 新建: 47个}\n```\n\n\(text)\n"))
    }
    let own = [1, 2].map { ["/news/own/chart-\($0).csv", "/news/own/chart-\($0).svg"] }
    write(title: "甲", number: 33, text: "文")
    var build = RememberedBuild(site)
    #expect(try await build.update(site).made.isSuperset(of: own.joined()))
    func made() async throws -> Set<String> {
      let outcome = try await build.update(site, isAnotherRun: isAnotherRun)
      #expect(try await build.fresh(site).pages == outcome.pages)
      return outcome.made.filter { $0.contains("/chart-") && !$0.contains("/embed/") }
    }
    write(title: "乙", number: 33, text: "另一段")
    #expect(try await made() == [])
    write(title: "乙", number: 34, text: "另一段")
    #expect(try await made() == Set(own[1]))
  }

  /// Spreadsheets leave commas behind where a column was once touched.
  @Test(arguments: ["年份,产值,\n2021,5,\n2022,6,\n", "年份,产值,,\n2021,5,,\n,,,\n2022,6,,\n,,,\n"])
  func emptyColumnsAreNone(table: String) async throws {
    let site = try TestSite([
      "content/news/x.csv": table,
      "content/news/x.md": TestSite.report(
        "甲", body: "```chart\ntype: line\ntitle: 产值\nunit: 亿元\ndata: x.csv\n```\n"),
    ])
    let outcome = try await site.build()
    #expect(outcome.diagnostics == "")
    let page = try #require(try site.files()["news/x/index.html"])
    #expect(!page.contains("—") && page.contains("6"))
  }
}
