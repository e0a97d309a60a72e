import Foundation
import SiteGenerator
import Testing

/// Reports that are issues of one publication know one another, and the calendar says what comes.
@Suite struct ReleaseTests {
  private static let templates = [
    "templates/releases.mustache":
      "{{name}}({{count}}):{{#releases}} {{title}}/{{period}}{{/releases}}{{#next-release}} 下次{{datetime}}{{#is-provisional}}?{{/is-provisional}}{{/next-release}}",
    "templates/report.mustache":
      "{{#report.series}}{{name}} {{url}} {{is-latest}}{{#latest}} 最新{{url}}{{/latest}}{{#next-release}} 下次{{datetime}}{{/next-release}}{{/report.series}}",
    "templates/calendar.mustache":
      "{{#upcoming}}{{title}} {{datetime}}{{#is-provisional}} 暂定{{/is-provisional}}{{#is-open-ended}} 待定{{/is-open-ended}}{{#postponed-from}} 原定{{postponed-from}}{{/postponed-from}}{{#reason}} {{reason}}{{/reason}}\n{{/upcoming}}--\n{{#past}}{{title}} {{datetime}}{{#report}} {{url}}{{/report}}\n{{/past}}",
    "templates/redirect.mustache": "{{target}} {{latest}}",
    "templates/column.mustache": "{{column.latest}} {{column.releases}}",
  ]

  private static func issue(
    _ title: String, _ period: String, _ date: String, more: String = "series: 月报\n"
  ) -> String {
    TestSite.report(title, date: date, more: "period: \(period)\n\(more)")
  }

  private func site(_ files: [String: String]) throws -> TestSite {
    try TestSite(Self.templates.merging(files) { $1 })
  }

  private static let three = [
    "content/news/a.md": issue("七月", "2023-07", "2023-08-16"),
    "content/news/b.md": issue("八月", "2023-08", "2023-09-16"),
    // Published late: it is the newest report, and not the newest issue.
    "content/news/c.md": issue("六月", "2023-06", "2023-10-16"),
  ]

  @Test func olderIssuesLeadToTheNewestByPeriod() async throws {
    let site = try site(Self.three)
    #expect(try await site.build().diagnostics == "")
    let pages = try site.files()
    #expect(pages["series/月报/index.html"] == "月报(3): 八月/2023年8月 七月/2023年7月 六月/2023年6月")
    #expect(pages["series/月报/latest/index.html"] == "/news/b/ 月报：最新一期")
    let list = "月报 /series/%E6%9C%88%E6%8A%A5/"
    #expect(pages["news/a/index.html"] == "\(list) false 最新/news/b/")
    #expect(pages["news/b/index.html"] == "\(list) true")
    #expect(pages["news/c/index.html"] == "\(list) false 最新/news/b/")
    #expect(pages["news/index.html"] == " ")
  }

  @Test func canBeFollowedByThemselves() async throws {
    var files = Self.three
    files["content/news/d.md"] = TestSite.report("通知", date: "2023-11-01")
    let site = try site(files)
    #expect(try await site.build().diagnostics == "")
    let pages = try site.files()
    let atom = try #require(pages["series/月报/feed.xml"])
    let titles = atom.matches(of: /<title>([^<]*)<\/title>/).map { String($0.1) }
    #expect(titles == ["公报 · 月报：历次发布", "六月", "八月", "七月"])
    #expect(atom.contains("<link rel=\"alternate\" href=\"https://example.org/series/%E6%9C%88"))
    #expect(pages["series/月报/feed.json"]?.contains("\"title\":\"八月\"") == true)
  }

  @Test func areListedWithTheirNewestIssues() async throws {
    var files = Self.three
    files["content/notes/_index.md"] = "---\ntitle: 解读\nreleases: true\n---\n"
    files["content/notes/e.md"] = Self.issue("乙", "2023-07", "2023-08-20", more: "")
    let site = try site(files)
    #expect(try await site.build().diagnostics == "")
    #expect(try site.files()["series/index.html"] == "解读(1) 乙\n月报(3) 八月\n")
    try site.write(Self.issue("九月", "2023-09", "2023-10-20"), to: "content/news/f.md")
    _ = try await site.build()
    #expect(try site.files()["series/index.html"] == "解读(1) 乙\n月报(4) 九月\n")
    #expect(try TestSite([:]).files()["series/index.html"] == nil)
  }

  @Test(arguments: [
    ("工业运行月报", "工业运行月抱", true), ("半年度数据", "半年度数剧", true), ("月度运行情况", "季度运行情况", false),
    ("2023年普查公报", "2024年普查公报", false), ("月报", "就业", false), ("月报", "月报", false),
  ])
  func aNameThatLooksMisspeltIsToldOf(name: String, other: String, isSlip: Bool) async throws {
    let site = try site([
      "content/news/a.md": Self.issue("七月", "2023-07", "2023-08-16", more: "series: \(name)\n"),
      "content/news/b.md": Self.issue("八月", "2023-08", "2023-09-16", more: "series: \(other)\n"),
    ])
    let outcome = try await site.build()
    #expect(
      outcome.diagnostics
        == (isSlip
          ? """
          content/news/b.md:5:9: warning: no other report has the series '\(other)', but there is '\(name)'
              series: \(other)
                      \(String(repeating: "^", count: 1))\(String(repeating: "~", count: other.count * 2 - 1))
              write the name alike in all issues; if they are two publications, accept it: accept: {series-like-another: reason}

          """ : ""))
  }

  @Test func aColumnCanBeOnePublication() async throws {
    var files = Self.three.mapValues { $0.replacing("series: 月报\n", with: "") }
    files["content/news/_index.md"] =
      "---\ntitle: 新闻\nreleases: true\nnext-release: 2023-12-01\n---\n"
    files["content/news/d.md"] = TestSite.report("通知", date: "2023-11-01")
    let site = try site(files)
    #expect(try await site.build().diagnostics == "")
    let pages = try site.files()
    #expect(
      pages["news/releases/index.html"]
        == "新闻(3): 八月/2023年8月 七月/2023年7月 六月/2023年6月 下次2023-12-01")
    #expect(pages["news/latest/index.html"] == "/news/b/ 新闻：最新一期")
    #expect(pages["news/b/index.html"] == "新闻 /news/releases/ true 下次2023-12-01")
    #expect(pages["news/d/index.html"] == "")
    #expect(pages["news/index.html"] == "/news/latest/ /news/releases/")
  }

  @Test func whatWaitsOrHasExpiredIsNotTheNewest() async throws {
    var files = Self.three
    files["content/news/b.md"] = Self.issue(
      "八月", "2023-08", "2023-09-16", more: "series: 月报\nexpires: 2023-11-01\n")
    files["content/news/d.md"] = Self.issue("九月", "2023-09", "2023-12-16")
    let site = try site(files)
    _ = try await site.build()
    #expect(try site.files()["series/月报/latest/index.html"] == "/news/a/ 月报：最新一期")
    _ = try await site.build { options, _ in options.now = "2023-12-16" }
    #expect(try site.files()["series/月报/latest/index.html"] == "/news/d/ 月报：最新一期")
  }

  @Test func aReportAtTheAddressOfTheNewestIssueIsNamed() async throws {
    let site = try site([
      "content/news/_index.md": "---\ntitle: 新闻\nreleases: true\n---\n",
      "content/news/latest.md": Self.issue("七月", "2023-07", "2023-08-16", more: ""),
    ])
    let outcome = try await site.build()
    #expect(outcome.summary == nil)
    #expect(outcome.diagnostics.contains("content/news/latest.md"), "\(outcome.diagnostics)")
  }

  // MARK: The calendar

  private static let calendar = """
    - {date: 2023-08-16 10:00, series: 月报, period: 2023-07}
    - {date: 2023-12-15 10:00, series: 月报, period: 2023-10, status: provisional}
    - {date: 2023-11-16, title: 通报, status: postponed, new-date: 2023-11-20, reason: 数据仍在核实}
    - {date: 2023-11-17, title: 专题, status: 推迟, reason: 数据仍在核实}

    """

  @Test func theCalendarSaysWhatComesAndWhatCame() async throws {
    var files = Self.three
    files["content/calendar.yaml"] = Self.calendar
    let site = try site(files)
    #expect(try await site.build().diagnostics == "")
    let pages = try site.files()
    #expect(
      pages["calendar/index.html"] == """
        通报 2023-11-20 原定2023-11-16 数据仍在核实
        月报（2023年10月） 2023-12-15T10:00:00+08:00 暂定
        专题 2023-11-17 待定 原定2023-11-17 数据仍在核实
        --
        月报（2023年7月） 2023-08-16T10:00:00+08:00 /news/a/

        """)
    #expect(pages["news/b/index.html"]?.hasSuffix("true 下次2023-12-15T10:00:00+08:00") == true)
    #expect(pages["news/a/index.html"]?.contains("下次") == false)
  }

  @Test func aReportThatWaitsAnnouncesTitleAndTimeAlone() async throws {
    let files = [
      "content/news/a.md": TestSite.report(
        "半年报", date: "2023-12-01",
        more: "publish: 2023-12-01 10:00\nannounce: true\nsummary: 秘密\nperiod: 2023-H1\n",
        body: "产值3亿元。\n"),
      "content/news/b.md": TestSite.report(
        "别的", date: "2023-12-02", more: "publish: 2023-12-02\n"),
    ]
    let site = try site(files)
    _ = try await site.build()
    let pages = try site.files()
    #expect(pages["calendar/index.html"] == "半年报 2023-12-01T10:00:00+08:00\n--\n")
    #expect(pages.values.allSatisfy { !$0.contains("秘密") && !$0.contains("产值") })
    #expect(pages.values.allSatisfy { !$0.contains("别的") && !$0.contains("/news/a/") })
    let before = try #require(pages["calendar/calendar.ics"])
    _ = try await site.build { options, _ in options.now = "2023-12-01 10:00" }
    #expect(
      try site.files()["calendar/index.html"]
        == "--\n半年报 2023-12-01T10:00:00+08:00 /news/a/\n")
    let after = try #require(try site.files()["calendar/calendar.ics"])
    #expect(Self.values("UID", in: before) == Self.values("UID", in: after))
    #expect(Self.values("SEQUENCE", in: before) == ["1"])
    #expect(Self.values("SEQUENCE", in: after) == ["4"])
  }

  private static func values(_ property: String, in calendar: String) -> [String] {
    calendar.split(separator: "\r\n").filter { $0.hasPrefix("\(property):") }
      .map { String($0.dropFirst(property.count + 1)) }
  }

  @Test func theFileOfTheCalendarKeepsToItsStandard() async throws {
    let title = "一季度，经济运行情况；" + String(repeating: "长", count: 60) + ",;\\\\"
    let site = try site([
      "content/calendar.yaml": Self.calendar.replacing("title: 专题", with: "title: \"\(title)\"")
        .replacing("2023-08-16 10:00, series: 月报, period: 2023-07", with: "2023-08-16, title: 旧"),
      "content/news/a.md": TestSite.report("旧", date: "2023-08-16"),
      "content/news/b.md": Self.issue("七月", "2023-07", "2023-08-16"),
    ])
    _ = try await site.build()
    let calendar = try #require(try site.files()["calendar/calendar.ics"])
    #expect(calendar.utf8.filter { $0 == UInt8(ascii: "\n") }.count > 20)
    for line in calendar.components(separatedBy: "\r\n") {
      #expect(line.utf8.count <= 75 && !line.contains("\n"), "\(line)")
    }
    let whole = calendar.replacing("\r\n ", with: "")
    #expect(whole.contains("长\\,\\;\\\\\r\n"))
    #expect(whole.contains("DTSTART:20231215T020000Z\r\n"))
    #expect(whole.contains("DTSTART;VALUE=DATE:20231120\r\n"))
    #expect(
      Self.values("STATUS", in: whole) == ["CONFIRMED", "CANCELLED", "CONFIRMED", "TENTATIVE"])
    #expect(Set(Self.values("UID", in: whole)).count == 4)
    // Nothing of it follows the clock.
    _ = try await site.build { options, _ in options.now = "2023-11-15" }
    #expect(try site.files()["calendar/calendar.ics"] == calendar)
    #expect(Self.values("DTSTAMP", in: whole)[0] == "20230815T160000Z")
  }

  @Test(arguments: [
    ("{date: 2023-08-17, series: 月报, period: 2023-07}", "but content/news/a.md is published"),
    ("{date: 2023-08-16 09:00, series: 月报, period: 2023-07}", ""),
    (
      "{date: 2023-08-10, series: 月报, period: 2023-07, status: postponed, new-date: 2023-08-16, reason: 核实}",
      ""
    ),
    ("{date: 2023-08-16, series: 月报}", ""),
    ("{date: 2023-11-01, series: 月报, period: 2023-10}", "which has passed, and no report came"),
    ("{date: 2023-11-01, title: 通报}", "which has passed, and no report came"),
    ("{date: 2023-11-01, title: 通报, report: news/a.md}", "but content/news/a.md is published"),
    ("{date: 2023-08-16, title: 通报, report: news/a.md}", ""),
    ("{date: 2023-08-16, title: 七月}", ""),
    ("{date: 2023-11-16, title: 通报}", ""),
    ("{date: 2023-11-01, title: 通报, status: postponed, reason: 核实}", ""),
  ])
  func contradictionsAreNamed(entry: String, message: String) async throws {
    var files = Self.three
    files["content/calendar.yaml"] = "- \(entry)\n"
    let outcome = try await site(files).build { options, _ in options.now = "2023-11-15" }
    #expect(outcome.summary != nil)
    #expect(
      message.isEmpty ? outcome.diagnostics == "" : outcome.diagnostics.contains(message),
      "\(outcome.diagnostics)")
  }

  @Test func anAnnouncedReleaseBecomesOverdueByItself() async throws {
    var files = Self.three
    files["content/calendar.yaml"] = "- {date: 2023-11-20 10:00, title: 通报}\n"
    let site = try site(files)
    let now = try await site.build { options, _ in options.now = "2023-11-15" }
    #expect(now.schedule == ["due 2023-11-21 00:00 通报"])
    let late = try await site.build { options, _ in options.now = "2023-11-21 00:01" }
    #expect(
      late.diagnostics.contains("which has passed, and no report came"), "\(late.diagnostics)")
  }

  /// A report whose date can't be read may be the one.
  @Test func aReportWithoutADateIsNotMissed() async throws {
    let site = try site([
      "content/calendar.yaml": "- {date: 2023-11-10 10:00, title: 通报}\n",
      "content/news/a.md": TestSite.report("通报", date: "2023-11-45"),
    ])
    let said = try await site.build { options, _ in options.now = "2023-11-15" }.diagnostics
    #expect(said.contains("a.md") && !said.contains("calendar.yaml"), "\(said)")
  }

  // MARK: Corrections

  @Test func allCorrectionsStandInTheOrderOfTheirDates() async throws {
    let site = try site([
      "content/news/a.md": TestSite.report(
        "甲",
        more: "corrections:\n  - {date: 2023-09-01, text: 一}\n  - {date: 2023-11-01, text: 三}\n"
      ),
      "content/news/b.md": TestSite.report(
        "乙", more: "updated: 2023-10-02\ncorrections:\n  - {date: 2023-10-01, text: 二}\n"),
      "templates/revisions.mustache":
        "{{#corrections}}{{correction.text}}{{report.title}} {{/corrections}}",
      "templates/report.mustache":
        "{{#report.has-updates}}{{#report.updates}}{{datetime}}{{#is-publication}}首{{/is-publication}}{{#is-update}}改{{/is-update}}{{correction}} {{/report.updates}}{{/report.has-updates}}",
    ])
    #expect(try await site.build().diagnostics == "")
    let pages = try site.files()
    #expect(pages["revisions/index.html"] == "三甲 二乙 一甲 ")
    #expect(pages["news/a/index.html"] == "2023-11-01三 2023-09-01一 2023-08-16首 ")
    #expect(pages["news/b/index.html"] == "2023-10-02改 2023-10-01二 2023-08-16首 ")
  }
}
