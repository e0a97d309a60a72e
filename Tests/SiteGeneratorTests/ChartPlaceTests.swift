import Foundation
import Testing

/// Where the chart stands that a report gets without a word.
@Suite struct ChartPlaceTests {
  private static let metrics = """
    period: 2023-H1
    metrics: [{label: 产值, change: +5%}, {label: 投资, change: +6%}, {label: 零售, change: -1%}, {label: 走访, value: 200人次}]

    """
  private static let body = """
    开头，[走访200人次](metric:走访)。

    ## 一、概况

    没有数据。

    - 要点

      ## 小结

    ## 二、投资

    - [增长6%](metric:投资)

      还有。

    | 指标 | 增速 |
    |---|---|
    | 产值 | [增长5%](metric:产值) |

    ### 其中

    再说一句。

    """

  /// - Returns: the page with the chart as `[图]`, and what stands below the text behind `|`.
  private func page(_ body: String, more: String) async throws -> String {
    let site = try TestSite([
      "content/news/x.md": TestSite.report("甲", more: Self.metrics + more, body: body),
      "templates/report.mustache":
        "{{{report.body}}}|{{#report.charts}}{{{figure}}}{{/report.charts}}",
    ])
    let outcome = try await site.build()
    #expect(outcome.diagnostics == "")
    let html = try #require(try site.files()["news/x/index.html"])
    guard let start = html.range(of: "<figure class=\"chart\" id=\"_chart-1\">"),
      let end = html.range(of: "</figure>")
    else { return html }
    return html.replacingCharacters(in: start.lowerBound..<end.upperBound, with: "[图]")
  }

  @Test(arguments: ["chart-place: after-figures\n", "图表位置: 文中\n", "圖表位置: 文中\n"])
  func isBehindTheFirstSectionThatNamesItsFigures(more: String) async throws {
    let html = try await page(Self.body, more: more)
    #expect(html.contains("</table>\n</div>\n[图]\n<h3 id="), "\(html)")
    #expect(html.hasSuffix("|"))
  }

  @Test(arguments: ["", "chart-place: end\n", "图表位置: 文末\n"])
  func isBelowTheTextUnlessAskedFor(more: String) async throws {
    #expect(try await page(Self.body, more: more).hasSuffix("|[图]"))
  }

  /// Where no section names its figures, and where nothing follows the one that does.
  @Test(arguments: [
    "## 一\n\n[走访200人次](metric:走访)。\n\n## 二\n\n文\n", "文\n", "## 一\n\n[增长6%](metric:投资)。\n",
    "## 一\n\n文\n\n- [增长6%](metric:投资)\n\n  ## 二\n",
  ])
  func isBelowTheTextWhereNoPlaceIsFound(body: String) async throws {
    #expect(try await page(body, more: "chart-place: after-figures\n").hasSuffix("|[图]"))
  }
}
