import SiteGenerator
import Testing

/// What is known of the figures of a chart, and how sure they are.
@Suite struct ChartStatusTests {
  private func site(_ block: String, _ files: [String: String] = [:]) throws -> TestSite {
    var files = files
    files["templates/report.mustache"] = "{{{report.body}}}"
    files["content/news/x.md"] = TestSite.report("甲", body: "```chart\n\(block)\n```\n")
    return try TestSite(files)
  }

  @Test(arguments: [
    // What is projected or provisional looks it, and is said to be what it is.
    ("type: column\ndata: {2023: 142万人, 2024: 143万人, 2025: 预计144万人}", "2025年是预测数", "以来最高"),
    ("type: column\ndata: {2023: 142万人, 2024: 143万人, 2025: 预计144万人}", "浅色为预测数", "初步"),
    ("type: line\ndata: {2023: 5亿元, 2024: 6亿元（估计数）, 2025: 7亿元（预测）}", "空心为估计数；虚线为预测数", "初步"),
    ("type: bar\ndata: {甲: 5亿元（初步数）, 乙: 6亿元（初步数）}", "均为初步数", "浅色"),
    ("type: bar\ndata: {甲: 5亿元（初步数）, 乙: 预计6亿元, 丙: 7亿元}", "乙是预测数；甲是初步数</p>", "浅色"),
    (
      "type: column\ndata: [{年份: 2022, 产值: 5亿元, 状态: 推补数}, {年份: 2023, 产值: 6亿元, 状态: }]",
      "2022年是推补数", "初步"
    ),
    (
      "type: line\ny: 产值\ndata: [{年份: 2022, 产值: 5亿元}, {年份: 2023, 产值: 6亿元, 状态: 初步数}]",
      "2023年是初步数", "预测"
    ),
    (
      "type: scatter\nx: 人口\ny: 产值\ndata: [{地区: 甲县, 人口: 33万人, 产值: 120亿元}, "
        + "{地区: 乙县, 人口: 8万人, 产值: 50亿元, 状态: 初步数}]", "乙县是初步数", "预测"
    ),
    (
      "type: bar\ndata: [{地区: 甲县, 2022年: 5亿元, 2023年: 6亿元, 状态: 初步数}, {地区: 乙县, 2022年: 4亿元, 2023年: 3亿元}]",
      "甲县是初步数", "预测"
    ),
    (
      "data: [{地区: 甲县, 2022年: 5亿元, 2023年: 6亿元, 状态: 初步数}, {地区: 乙县, 2022年: 4亿元, 2023年: 3亿元}]",
      "甲县是初步数", "预测"
    ),
    // A break is said wherever there is one, with its place.
    (
      "type: column\ndata: [{年份: 2022, 产值: 5亿元}, {年份: 2023, 产值: 6亿元, 状态: 口径有变}]",
      "2023年起口径有变，不能与此前直接比较", "最高为"
    ),
    (
      "type: line\nseasons: true\ndata: [{月份: 2022-01, 产值: 5亿元}, {月份: 2022-02, 产值: 5亿元}, "
        + "{月份: 2023-01, 产值: 6亿元, 状态: 口径有变}, {月份: 2023-02, 产值: 6亿元}]",
      "2023年1月起口径有变", "断开"
    ),
    ("type: line\ndata: {2021: 5亿元, 2022: ~, 2023: 6亿元}", "1个没有数据", "口径"),
    // Bounds are known on one side alone.
    ("type: line\ndata: {2020: 5%以上, 2021: 4%, 2022: 6%}", "最低为2021年的4%", "最高"),
    ("type: line\ndata: {2020: 不足5%, 2021: 4.5%, 2022: 超4%}", "由不足5%变为超4%", "最"),
    ("type: line\ndata: {2020: 近5%, 2021: 4%, 2022: 超6%}", "最高为2022年的超6%，最低为2021年的4%", "口径"),
    // What is added up is not rounded.
    ("type: waterfall\ndata: {年初: 1000万人, 死亡: -3.5万人, 年末: 996.5万人}", ">996.5<", ">997<"),
    ("type: waterfall\ndata: {年初: 10000000, 支出: -34567, 年末: 9965433}", "996.5433万", "997"),
    ("type: waterfall\ndata: {年初: 100亿元, 收入: 50亿元, 支出: -60亿元}", "−60", "又一步"),
    // A stack that lacks a part is no total.
    (
      "type: stacked\nx: [2020, 2021]\nseries:\n  - {name: 一产, values: [12亿元, 13亿元]}\n"
        + "  - {name: 二产, values: [20亿元, ~]}", "2021年缺一部分数据，长度不是合计", "2020年缺"
    ),
    ("type: bar\nunit: 万元\ndata: {甲县: 1500亿元, 乙县: 999亿元}", "15,000,000", "1500<"),
    ("type: bar\ndata: {甲: 3万千瓦, 乙: 20兆瓦}", "20,000", "mixed"),
    (
      "type: stacked\ndot-series: GDP\nx: [2023, 2024]\nseries:\n  - {name: 消费, values: [4.3个百分点, 2.2个百分点]}\n"
        + "  - {name: GDP, values: [5.2%, 5.0%]}", ">5.2<", "缺一部分"
    ),
    (
      "type: line\nlabels: {2021 甲: 转折}\nx: [2020, 2021]\nseries:\n  - {name: 甲, values: [1%, 2%]}\n"
        + "  - {name: 乙, values: [2%, 2%]}", "标注：甲2021年，转折", "标注：2021年"
    ),
  ])
  func isSaid(block: String, said: String, unsaid: String) async throws {
    let site = try site(block)
    let outcome = try await site.build()
    #expect(outcome.diagnostics == "")
    let html = try #require(try site.files()["news/x/index.html"])
    #expect(html.contains(said), "\(html)")
    #expect(!html.contains(unsaid), "\(html)")
  }

  @Test(arguments: [
    (
      "type: line\nbase: 2022\ndata: [{年份: 2022, 产值: 5亿元}, {年份: 2023, 产值: 6亿元, 状态: 口径有变}]",
      "from 2023年 on figures can't be compared with those before"
    ),
    (
      "type: stacked\nstack: percent\nx: [2020, 2021]\nseries:\n  - {name: 一产, values: [12亿元, 13亿元]}\n"
        + "  - {name: 二产, values: [20亿元, ~]}", "'二产 2021年' has no value"
    ),
    (
      "type: stacked\nstack: percent\nx: [2020, 2021]\nseries:\n  - {name: 一产, values: [约10亿元, 13亿元]}\n"
        + "  - {name: 二产, values: [20亿元, 30亿元]}", "'约10亿元' is not exact"
    ),
    (
      "type: waterfall\ndata: {期初: 100亿元, 新增: 20亿元, 减少: -5亿元, 本期余额: 118亿元}",
      "'本期余额' is 118亿元, but the steps before it come to 115亿元"
    ),
    (
      "type: waterfall\ndata: {年初: 100亿元, 收入: 50亿元, 支出: -60亿元, 结果: 95亿元}",
      "'结果' is 95亿元, nearly the 90亿元 that the steps before it come to"
    ),
    (
      "type: line\ndata: [{年份: 2022, 产值: 5亿元}, {年份: 2023, 产值: 6亿元, 状态: 初部数}]", "'初部数'"
    ),
    ("type: pie\ndata: {甲: 约10亿元, 乙: 12亿元}", "'约10亿元' is not exact"),
    (
      "type: line\nlabels: {甲: 转折}\nx: [2020, 2021]\nseries:\n  - {name: 甲, values: [1%, 2%]}\n"
        + "  - {name: 乙, values: [2%, 2%]}", "甲 2020年"
    ),
  ])
  func isRefused(block: String, complaint: String) async throws {
    let diagnostics = try await site(block).build().diagnostics
    #expect(diagnostics.contains(complaint), "\(diagnostics)")
  }

  /// A metric that says it is expected is a forecast, in the bulletin and in the series.
  @Test(arguments: [
    ("value: 预计35亿元", "预测数"), ("value: 35亿元（初步核算）", "初步数"),
    ("value: 35亿元\n    change: 预计增长5%", "预测数"),
  ])
  func metricsHaveTheStatusThatTheirTextSays(figure: String, status: String) async throws {
    let site = try TestSite([
      "templates/report.mustache":
        "{{#report.metrics}}{{#statuses}}[{{text}}]{{/statuses}}"
        + "{{#change-statuses}}[{{text}}]{{/change-statuses}}{{/report.metrics}}",
      "content/news/x.md": TestSite.report(
        "甲", more: "period: 2023\nmetrics:\n  - label: 产值\n    \(figure)\n", body: "文\n"),
    ])
    let outcome = try await site.build()
    #expect(outcome.diagnostics == "")
    #expect(try site.files()["news/x/index.html"]?.contains("[\(status)]") == true)
  }
}
