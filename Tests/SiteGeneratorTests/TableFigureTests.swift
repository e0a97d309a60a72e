import SiteGenerator
import Testing

/// Links to figures in the cells of tables: the heads and the first cell of the row are read with them.
@Suite struct TableFigureTests {
  private static func diagnostics(_ body: String) async throws -> String {
    let site = try TestSite([
      "content/indicators/gdp.md":
        "---\ntitle: 生产总值\nunit: 亿元\ndimensions: {产业: [第一产业, 第二产业]}\n---\n",
      "content/indicators/output.md": "---\ntitle: 工业总产值\nunit: 亿元\n---\n",
      "content/news/a.md": TestSite.report(
        "公报",
        more: """
          period: 2023-H1
          metrics:
            - {indicator: gdp, value: 60.5亿元, change: +5.3%}
            - {indicator: gdp, dimensions: {产业: 第一产业}, value: 6.2亿元, change: -3.7%}
            - {indicator: gdp, dimensions: {产业: 第二产业}, value: 24.1亿元, change: 持平}
            - {label: 进口, value: 8亿元}

          """, body: body),
    ])
    return try await site.build().diagnostics
  }

  @Test(arguments: [
    "| 指标 | 数值（亿元） | 同比增长（%） |\n|---|---|---|\n| 生产总值 | [60.5](metric:gdp) | [5.3](metric:gdp) |\n| 第一产业 | [6.2](metric:gdp/第一产业) | [-3.7](metric:gdp/第一产业) |\n",
    "| 指标 | 单位 | 数值 | 增速 |\n|---|---|---|---|\n| 生产总值 | 亿元 | [60.5](metric:gdp) | [5.3%](metric:gdp) |\n",
    "表：主要指标（单位：亿元）\n\n| 指标 | 上半年 |\n|---|---|\n| 生产总值 | [60.5](metric:gdp) |\n| 进口 | [8](metric:进口) |\n",
    "单位：亿元、%\n\n| 指标 | 上半年 | 同比增长 |\n|---|---|---|\n| 生产总值 | [60.5](metric:gdp) | [5.3](metric:gdp) |\n",
    "| 指标（亿元） | 上半年 | 同比增长（%） |\n|---|---|---|\n| 生产总值 | [60.5](metric:gdp) | [5.3](metric:gdp) |\n",
    "| 指标（亿元、%） | 上半年 | 同比增长 |\n|---|---|---|\n| 生产总值 | [60.5](metric:gdp) | [5.3](metric:gdp) |\n",
    "单位：亿元\n\n| 指标 | 2023年上半年 |\n|---|---|\n| 生产总值 | **[60.5](metric:gdp)** |\n",
    "| 年份 | 生产总值（亿元） |\n|---|---|\n| 2023年上半年 | [60.5](metric:gdp) |\n",
    "| 指标 | 数值 | 增速（%） |\n|---|---|---|\n| 生产总值（亿元） | [60.5](metric:gdp) | [5.3](metric:gdp) |\n| 其中：第一产业 | [6.2](metric:gdp/第一产业) | [-3.7](metric:gdp/第一产业) |\n| 　　第二产业 | [24.1](metric:gdp/第二产业) | [0.0](metric:gdp/第二产业) |\n",
    "| 指标 | 绝对数 |\n|---|---|\n| 生产总值增速（%） | [5.3](metric:gdp) |\n| # 第一产业 | [-3.7](metric:gdp/第一产业) |\n",
    "| 指标 | 第一产业 |\n|---|---|\n| 增速（%） | [-3.7](metric:gdp/第一产业) |\n| 增加值 | [](metric:gdp/第一产业.value) |\n",
  ])
  func whatIsRightPasses(body: String) async throws {
    #expect(try await Self.diagnostics(body) == "")
  }

  @Test(arguments: [
    (
      "| 指标 | 数值（万元） |\n|---|---|\n| 生产总值 | [60.5](metric:gdp) |\n",
      "error: the text says '60.5万元', but 'gdp' is 60.5亿元"
    ),
    (
      "| 指标 | 数值 |\n|---|---|\n| 生产总值（万元） | 605000 |\n| 其中：第一产业 | [6.2](metric:gdp/第一产业) |\n",
      "the text says '6.2万元'"
    ),
    (
      "单位：万元、%\n\n| 指标 | 上半年 | 同比增长 |\n|---|---|---|\n| 生产总值 | [60.5](metric:gdp) | 5.3 |\n",
      "the text says '60.5万元'"
    ),
    (
      "单位：亿元、万元\n\n| 指标 | 上半年 |\n|---|---|\n| 生产总值 | [60.5](metric:gdp) |\n",
      "the text says '60.5', but 'gdp' is 60.5亿元"
    ),
    (
      "| 指标（万元） | 上半年 |\n|---|---|\n| 生产总值 | [60.5](metric:gdp) |\n",
      "the text says '60.5万元'"
    ),
    (
      "| 指标 | 下降（%） |\n|---|---|\n| 生产总值 | [5.3](metric:gdp) |\n",
      "the text says '下降5.3%', but 'gdp' is +5.3% year on year"
    ),
    ("| 指标 | 数值（亿元） |\n|---|---|\n| 第二产业 | [6.2](metric:gdp/第一产业) |\n", "the text says '第二产业'"),
    ("| 指标 | 数值（亿元） |\n|---|---|\n| 工业总产值 | [60.5](metric:gdp) |\n", "the text says '工业总产值'"),
    (
      "| 指标 | 2022年上半年（亿元） |\n|---|---|\n| 生产总值 | [60.5](metric:gdp) |\n", "the text says '2022年上半年"
    ),
    ("| 年份 | 生产总值（亿元） |\n|---|---|\n| 2022 | [60.5](metric:gdp) |\n", "the text says '2022'"),
    ("| 指标 | 上年同期（亿元） |\n|---|---|\n| 生产总值 | [60.5](metric:gdp) |\n", "the text says '上年同期'"),
    ("| 指标 | 数值 |\n|---|---|\n| 第二产业 | [](metric:gdp/第一产业.value) |\n", "the text says '第二产业'"),
    (
      "| 指标 | 数值 |\n|---|---|\n| 生产总值 | [60.5](metric:gdp) |\n",
      "the text says '60.5', but 'gdp' is 60.5亿元"
    ),
  ])
  func whatIsWrongIsRefused(body: String, message: String) async throws {
    let said = try await Self.diagnostics(body)
    #expect(said.contains(message), "\(said)")
  }
}
