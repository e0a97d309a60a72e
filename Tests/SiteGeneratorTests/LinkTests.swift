import Foundation
import Markdown
import SiteGenerator
import Testing

/// Links and pictures in texts, as editors write them and as readers follow them.
@Suite struct LinkTests {
  private static let svg =
    "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 300 200\"></svg>"

  private func page(
    _ body: String, at path: String = "content/news/y.md", _ more: [String: String] = [:],
    published: String = "news/y/index.html"
  ) async throws -> (html: String, diagnostics: String) {
    var files = more
    files[path] = TestSite.report("甲", body: body)
    let site = try TestSite(files)
    let outcome = try await site.build()
    return (try site.files()[published] ?? "", outcome.diagnostics)
  }

  /// All terms stand on one page, and each may have notes and headings as if it stood alone.
  @Test func termsOfOnePageKeepTheirLinksApart() async throws {
    let text = "定义[^1]，见[下](#说明)。\n\n## 说明\n\n[^1]: 注\n"
    let site = try TestSite([
      "content/glossary/a.md": "---\ntitle: 甲\n---\n" + text,
      "content/glossary/b.md": "---\ntitle: 乙\n---\n" + text,
      "content/glossary/_index.md": "---\ntitle: 名词\n---\n" + text,
    ])
    #expect(try await site.build().diagnostics == "")
    let html = try site.files()["glossary/index.html"] ?? ""
    for prefix in ["a_", "b_"] {
      #expect(html.contains("<h2 id=\"\(prefix)说明\">"), "\(html)")
      #expect(html.contains("href=\"/glossary/#\(prefix)\("说明".addingPercentEncoding)\">下</a>"))
      #expect(html.contains("href=\"#_fn-\(prefix)1\""))
      #expect(html.contains("<li id=\"_fn-\(prefix)1\">"))
    }
    let ids = html.matches(of: /id="([^"]*)"/).map { String($0.1) }
    #expect(ids.count == Set(ids).count)
  }

  /// Whole addresses of the site are looked for where they stand.
  @Test func deadAddressesOfOnesOwnAreFoundAtTheirPlaces() async throws {
    let (_, diagnostics) = try await page(
      "见[乙](https://example.org/news/b/)和<https://example.org/news/c/>，也见 https://example.org/news/d/ 。\n"
    )
    for (address, column) in [("b", 6), ("c", 36), ("d", 68)] {
      #expect(
        diagnostics.contains(
          ":\(column): warning: there is nothing at 'https://example.org/news/\(address)/'"),
        "\(diagnostics)")
    }
  }

  /// A name that can't be that of a file on Windows is said where the name was written.
  @Test func namesOfSeriesAreSaidWhereTheyStand() async throws {
    let site = try TestSite(["content/news/a.md": TestSite.report("甲", more: "series: 月报?\n")])
    let said = try await site.build().diagnostics
    #expect(
      said.contains("content/news/a.md:4:9: warning: '月报?' in an address can't be the name"),
      "\(said)")
  }

  /// The page has its title as its first heading.
  @Test func headingsOfTextsStandBelowTheTitle() async throws {
    let (html, diagnostics) = try await page("# 一\n\n## 二\n\n[x](#一)\n")
    #expect(diagnostics == "")
    #expect(html.contains("<h2 id=\"一\">一</h2>\n<h3 id=\"二\">二</h3>"), "\(html)")
  }

  @Test func standBelowTheBasePath() async throws {
    let (html, _) = try await page(
      "[x](z.md) ![图](pic.svg) [y](/news/)",
      [
        "content/site.yaml": "title: 公报\nbase-url: https://example.org/park/\n",
        "content/news/z.md": TestSite.report("乙"), "content/news/pic.svg": Self.svg,
      ])
    #expect(html.contains("<a href=\"/park/news/z/\">x</a>"))
    #expect(
      html.contains("<img src=\"/park/news/pic.svg\" width=\"300\" height=\"200\" alt=\"图\" />"))
    #expect(html.contains("<a href=\"/park/news/\">y</a>"))
  }

  @Test func picturesAreFiguresThatKeepTheirPlace() async throws {
    let (html, diagnostics) = try await page(
      "![图](pic.svg \"图一\")\n\n![图](/news/pic.svg)\n", ["content/news/pic.svg": Self.svg])
    #expect(diagnostics == "")
    #expect(
      html.contains(
        """
        <figure>
        <img src="/news/pic.svg" width="300" height="200" alt="图" />
        <figcaption>图一</figcaption>
        </figure>
        <figure>
        <img src="/news/pic.svg" width="300" height="200" loading="lazy" alt="图" />
        </figure>
        """))
  }

  /// What readers find in the contents, hear of a picture and hear of a table is what the page shows.
  @Test func figuresAreFilledInWhereverTheirTextIsShown() async throws {
    let body = """
      首[](metric:投资)~~[](metric:投资)~~。

      ## 增长[](metric:投资.change)

      ## [](metric:投资.change)

      ![共[](metric:投资)](pic.svg)

      表：增长[](metric:投资.change)[](metric:投资.value)

      | a |
      |---|
      """
    let site = try TestSite([
      "content/news/y.md": TestSite.report(
        "甲",
        more: "period: 2023-H1\nmetrics:\n  - label: 投资\n    value: 35亿元\n    change: +64%\n",
        body: body),
      "content/news/pic.svg": Self.svg,
      "templates/report.mustache":
        "{{report.summary}}|{{#report.outline}}{{text}};{{/report.outline}}{{{report.body}}}",
    ])
    #expect(try await site.build().diagnostics == "")
    let html = try site.files()["news/y/index.html"] ?? ""
    #expect(html.hasPrefix("首35亿元。"), "\(html)")
    #expect(html.contains("|增长64%;增长64%;"))
    #expect(html.contains("alt=\"共35亿元\""))
    #expect(html.contains("aria-label=\"增长64%35亿元\">"))
    #expect(html.contains("<caption>增长<a class=\"figure\""))
    #expect(!html.unicodeScalars.contains(FigureLink.gap))
  }

  /// A list of everything is no overview: of very many headings the highest levels stay, and of one
  /// level all.
  @Test(arguments: [
    (Array(repeating: "## 甲\n\n### 乙\n", count: 30), 60),
    (Array(repeating: "## 甲\n\n### 乙\n", count: 31), 31),
    (Array(repeating: "## 甲\n", count: 61), 61),
  ])
  func aLongOutlineKeepsItsHighestLevels(sections: [String], count: Int) async throws {
    let site = try TestSite([
      "content/news/y.md": TestSite.report("甲", body: sections.joined(separator: "\n")),
      "templates/report.mustache": "{{#report.outline}}{{level}};{{/report.outline}}",
    ])
    #expect(try await site.build().diagnostics == "")
    #expect(try site.files()["news/y/index.html"]?.split(separator: ";").count == count)
  }

  @Test(arguments: [
    ("<svg><script>f()</script></svg>", "<script"),
    ("<svg><g onload='f()'/></svg>", "onload=\"f()\""),
    ("<svg><!-- don't --><s:SCRIPT/></svg>", "<s:SCRIPT"),
    ("<svg><a href=\"java\nscript:f()\"/></svg>", "href=\"java script:f()\""),
    ("<svg><a xlink:href=\"&#106;avascript:f()\"/></svg>", "xlink:href=\"javascript:f()\""),
    ("<!DOCTYPE svg [<!ENTITY a \"b\">]><svg/>", "<!ENTITY"), ("<html><svg/></html>", "<html"),
    ("<svg><!-- <script> --><text x=\"1\">a on=b onload=c javascript: d</text></svg>", nil),
    ("<?xml version=\"1.0\"?><!DOCTYPE svg PUBLIC \"a\" \"b\"><svg><a href=\"#b\"/></svg>", nil),
  ])
  func drawingsRunNothing(svg: String, script: String?) async throws {
    let site = try TestSite(["content/news/a.SVG": svg])
    let outcome = try await site.build()
    let expected = script.map {
      """
      content/news/a.SVG: error: the drawing holds '\($0)', which no drawing needs and which may run when somebody opens it
          save it as plain SVG, without scripts

      """
    }
    #expect(outcome.diagnostics == expected ?? "")
  }

  @Test(arguments: [
    ("a.png", ""), ("a.svg", "<svg>"), ("a.jpg", "\u{1}"), ("a.avif", ""),
    ("a.svg", "<svg/>"), ("a.avif", "x"),
  ])
  func brokenPicturesAreReported(name: String, content: String) async throws {
    let (_, diagnostics) = try await page("![图](\(name))\n", ["content/news/\(name)": content])
    let isWhole = content == "<svg/>" || content == "x"
    let expected = """
      content/news/y.md:5:6: warning: the file of the picture '\(name)' is empty or no picture
          ![图](\(name))
            　  ^\(String(repeating: "~", count: name.count - 1))
          see whether it opens, and put a whole one in its place

      """
    #expect(diagnostics == (isWhole ? "" : expected))
  }

  @Test func brokenPicturesForSharingAreReported() async throws {
    let site = try TestSite([
      "content/news/y/index.md": TestSite.report("甲", more: "image: a.png\n"),
      "content/news/y/a.png": "",
    ])
    #expect(
      try await site.build().diagnostics == """
        content/news/y/index.md:4:8: warning: the file of the picture '/news/y/a.png' is empty or no picture
            image: a.png
                   ^
            see whether it opens, and put a whole one in its place

        """)
  }

  @Test func linksInEveryConstructAreCompleted() async throws {
    let body = """
      | [甲](z.md) | [](metric:gdp) |
      |---|---|
      | ![图](pic.svg) | [593034亿元](metric:gdp) |

      > [!更正]
      > 见[乙](z.md)[^1]

      [^1]: [丙](z.md)与[](metric:gdp)
      """
    var files = [
      "content/news/y.md": TestSite.report(
        "甲",
        more: "period: 2023-H1\nmetrics:\n  - indicator: gdp\n    value: 593034亿元\n", body: body)
    ]
    files["content/news/z.md"] = TestSite.report("乙")
    files["content/news/pic.svg"] = Self.svg
    files["content/indicators/gdp.md"] = "---\ntitle: 生产总值\nunit: 亿元\nkind: flow\n---\n"
    let site = try TestSite(files)
    let outcome = try await site.build()
    #expect(outcome.diagnostics == "")
    let html = try site.files()["news/y/index.html"] ?? ""
    #expect(html.components(separatedBy: "href=\"/news/z/\"").count == 4)
    #expect(html.components(separatedBy: ">593034亿元</a>").count == 4)
    #expect(html.contains("<td><img src=\"/news/pic.svg\" width=\"300\""))
  }
}

extension String {
  /// As links are written: each byte that is not ASCII as `%XX`.
  fileprivate var addingPercentEncoding: String {
    utf8.map {
      $0 < 0x80 ? String(UnicodeScalar($0)) : "%" + String($0, radix: 16, uppercase: true)
    }
    .joined()
  }

  /// In a bulletin of January about the year that is over, 上年 is the one before that.
  @Test(arguments: [(2023, true), (2024, true), (2022, false)])
  func theYearBeforeIsThatBeforeTheReportedOrThisOne(year: Int, isRight: Bool) async throws {
    let site = try TestSite([
      "content/news/a.md": TestSite.report(
        "甲", date: "2025-01-03",
        more: "period: 2024\nmetrics:\n  - {label: 旧值, period: \(year), change: +5.3%}\n",
        body: "增长5.1%，低于上年的[5.3%](metric:旧值)。")
    ])
    let said = try await site.build().diagnostics
    #expect(said.contains("上年") != isRight, "\(said)")
  }
}
