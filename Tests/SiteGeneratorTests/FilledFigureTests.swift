import Testing

/// Links to figures without words of their own: they are filled in with what reads right between the
/// words around them, or refused.
@Suite struct FilledFigureTests {
  private static func site(_ body: String, _ language: String) throws -> TestSite {
    try TestSite(
      [
        "content/site.yaml":
          "title: 公报\nbase-url: https://example.org/\nlanguage: \(language)\nunlinked: [news/]\n",
        "content/news/a.md": TestSite.report(
          "甲", date: "2023-11-10",
          more: """
            period: 2023-10
            metrics:
              - {label: 产值, value: 18.5亿元, change: -5.2%}
              - {label: 税收, value: 24.1亿元, change: +0.3%}
              - {label: 利润, value: -1.3亿元}
              - {label: 粮食, value: 5.5万吨, change: 增加0.3万吨}
              - {label: 客流, value: 约200人次, change: 持平}
              - {label: 收入比, value: "2.00:1"}
              - {label: 居民消费价格, change: +0.3%}
              - {label: 外贸, value: 顺差698.3亿元}

            """, body: body + "\n"),
        "templates/report.mustache": "{{{report.body}}}",
      ])
  }

  @Test(arguments: [
    // Behind the name of a rate stands the rate.
    ("增速[](metric:产值.change)", "增速−5.2%"), ("同比增速为[](metric:产值.change)", "同比增速为−5.2%"),
    ("增速[](metric:税收.change)", "增速0.3%"), ("增速回落至[](metric:税收.change)", "增速回落至0.3%"),
    ("增幅为[](metric:产值.change)", "增幅为−5.2%"), ("降幅[](metric:产值.change)", "降幅5.2%"),
    ("降幅收窄至[](metric:产值.change)", "降幅收窄至5.2%"),
    ("降幅比上月收窄0.3个百分点至[](metric:产值.change)", "降幅比上月收窄0.3个百分点至5.2%"),
    // Behind a verb stands the number, and nothing twice.
    ("下降[](metric:产值.change)", "下降5.2%"), ("下降（[](metric:产值.change)）", "下降（5.2%）"),
    ("增长[](metric:税收)", "增长0.3%"), ("由增长2%转为[](metric:产值.change)", "由增长2%转为下降5.2%"),
    ("由增长2%转为下降[](metric:产值.change)", "由增长2%转为下降5.2%"), ("增产[](metric:粮食)", "增产0.3万吨"),
    ("同比[](metric:产值.change)", "同比下降5.2%"), ("同比增长[](metric:税收.change)", "同比增长0.3%"),
    ("亏损[](metric:利润)", "亏损1.3亿元"), ("实现利润[](metric:利润)", "实现利润−1.3亿元"),
    ("企业[](metric:利润)", "企业−1.3亿元"),
    ("保持[](metric:税收.change)的增长", "保持0.3%的增长"), ("实现[](metric:产值.change)的降幅", "实现5.2%的降幅"),
    ("同比保持[](metric:税收.change)的增速", "同比保持0.3%的增速"), ("保持[](metric:产值.change)的增速", "保持−5.2%的增速"),
    ("居民消费价格同比[](metric:居民消费价格)", "居民消费价格同比上涨0.3%"),
    ("同比[](metric:客流.change)", "同比持平"), ("人次[](metric:客流)", "人次约200人次"),
    // A unit behind the link stands there once.
    ("产值[](metric:产值.value)元", "产值18.5亿元"), ("产值[](metric:产值.value)亿元。", "产值18.5亿元。"),
    ("下降[](metric:产值.change)%", "下降5.2%"), ("产值[](metric:产值.value)，", "产值18.5亿元，"),
    ("产值为[](metric:产值.value)，[](metric:产值.change)", "产值为18.5亿元，下降5.2%"),
    ("收入比[](metric:收入比)", "收入比2.00:1"), ("贸易顺差[](metric:外贸)", "贸易顺差698.3亿元"),
    ("外贸[](metric:外贸)", "外贸顺差698.3亿元"),
  ])
  func readsRight(body: String, text: String) async throws {
    let site = try Self.site(body, "zh-Hans")
    #expect(try await site.build().diagnostics == "")
    #expect(try Self.text(site) == text)
  }

  @Test(arguments: [
    ("fell [](metric:产值.change)", "fell 5.2%"),
    ("growth of [](metric:税收.change)", "growth of 0.3%"),
    ("Output [](metric:产值.change)", "Output down 5.2%"),
    ("a loss of [](metric:利润)", "a loss of 130 million yuan"),
    ("came to [](metric:产值.value) yuan", "came to 1.85 billion yuan"),
    ("came to [](metric:产值.value) billion yuan", "came to 1.85 billion yuan"),
  ])
  func readsRightInEnglish(body: String, text: String) async throws {
    let site = try Self.site(body, "en")
    #expect(try await site.build().diagnostics == "")
    #expect(try Self.text(site) == text)
  }

  @Test(arguments: [
    ("盈利[](metric:利润)", "the text would say '盈利1.3亿元', but '利润' is −1.3亿元"),
    ("产值[](metric:产值.value)万元", "the text would say '产值18.5亿元万元'"),
    ("下降[](metric:税收.change)", "the text would say '下降0.3%', but '税收.change' is 增长0.3%"),
    ("增长[](metric:产值.change)", "the text would say '增长5.2%'"),
    ("保持[](metric:产值.change)的增长", "the text would say"),
    ("没有下降[](metric:产值.change)", "the text would say '没有下降5.2%'"),
    ("降幅[](metric:税收.change)", "the text would say '降幅0.3%'"),
    ("增长[](metric:产值.value)", "the text would say '增长18.5亿元'"),
    ("9月，产值[](metric:产值.value)", "error: the text says '9月', but '产值.value' is about 2023-10"),
    ("came to [](metric:产值.value) million yuan", "the text would say"),
  ])
  func isRefusedWhereNothingFits(body: String, message: String) async throws {
    let said = try await Self.site(body, "zh-Hans").build().diagnostics
    #expect(said.contains("error") && said.contains(message), "\(said)")
  }

  private static func text(_ site: TestSite) throws -> String {
    let page = try site.files()["news/a/index.html"] ?? ""
    var text = ""
    var isTag = false
    for character in page where character != "\n" {
      if character == "<" { isTag = true }
      if !isTag { text.append(character) }
      if character == ">" { isTag = false }
    }
    return text
  }
}
