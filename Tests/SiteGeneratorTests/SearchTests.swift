import Foundation
import TestSupport
import Testing

/// The index in which the search page looks.
@Suite struct SearchTests {
  private static let theme = [
    "templates/assets/search.js": "// searches\n",
    "templates/search.mustache": "{{index}}{{#years}} {{year}}={{count}}{{/years}}\n",
  ]

  private func published(_ files: [String: String]) async throws -> [String: String] {
    let site = try TestSite(files.merging(Self.theme) { own, _ in own })
    let outcome = try await site.build()
    #expect(outcome.summary != nil, "\(outcome.diagnostics)")
    return try site.files()
  }

  private func texts(_ files: [String: String]) -> [String] {
    files.filter { $0.key.hasPrefix("search/texts/") }.map(\.value).sorted()
  }

  @Test func aThemeWithoutTheScriptHasNone() async throws {
    let site = try TestSite(["content/news/a.md": TestSite.report("甲")])
    _ = try await site.build()
    #expect(try site.files().keys.filter { $0.hasPrefix("search/") } == [])
  }

  @Test func aTextIsWhatReadersReadOfAReport() async throws {
    let files = try await published([
      "content/indicators/output.md": "---\ntitle: 产值\nunit: 亿元\n---\n",
      "content/glossary/scale.md": "---\ntitle: 规上\n---\n达到标准的企业。\n",
      "content/news/a.md": TestSite.report(
        "甲 & 乙",
        more: """
          tags: [工业]
          document-number: 秦园发〔2023〕7号
          period: 2023-H1
          metrics:
            - indicator: output
              value: 35亿元
              change: +6%

          """,
        body: "## 小标题\n\n规上企业**产值**[35亿元](metric:output)。\n\n| 行业 | 产值 |\n|--|--|\n| 甲 | 1 |\n"),
    ])
    #expect(
      texts(files) == [
        """
        甲 & 乙
        /news/a/
        2023-08-16
        2023-08-16
        新闻
        0
        小标题
        规上企业产值35亿元。
        行业 产值
        甲 1
        产值：35亿元，同比+6%
        秦园发〔2023〕7号
        工业
        新闻
        """
      ])
  }

  @Test func notesPowersAndStruckOutTextMakeNoOtherNumbers() async throws {
    let files = try await published([
      "content/news/a.md": TestSite.report(
        "甲",
        body: "增长5.2[^1]%，~~95~~100元，10^8^千瓦时，100m^2^。\n\n[^1]: 可比。\n")
    ])
    let text = texts(files).first ?? ""
    #expect(text.contains("增长5.2%，100元，10^8千瓦时，100m2。"), "\(text)")
  }

  @Test func whatIsNotPublishedIsNotFound() async throws {
    let files = try await published([
      "content/news/a.md": TestSite.report("在"),
      "content/news/b.md": TestSite.report("草稿", more: "draft: true\n"),
      "content/news/c.md": TestSite.report("未到时间", more: "publish: 2030-01-01\n"),
      "content/news/d.md": TestSite.report("失效", more: "expires: 2023-09-01\n"),
    ])
    #expect(texts(files).map { $0.split(separator: "\n").first } == ["在"])
  }

  @Test func anEditTouchesTheBlockOfItsDayAlone() async throws {
    let site = try TestSite(
      [
        "content/news/old.md": TestSite.report("旧", date: "2003-01-01"),
        "content/news/new.md": TestSite.report("新", date: "2023-01-01"),
      ].merging(Self.theme) { own, _ in own })
    _ = try await site.build()
    let before = try site.files()
    try site.write(
      TestSite.report("新", date: "2023-01-01", body: "改过的正文"), to: "content/news/new.md")
    _ = try await site.build()
    let after = try site.files()
    let changed = Set(
      after.filter { before[$0.key] != $0.value }.keys.filter { $0.hasPrefix("search/") })
    #expect(changed.contains { $0.hasPrefix("search/2016-2031/w") })
    #expect(changed.contains("search/index.json"))
    #expect(changed.filter { $0.hasPrefix("search/2000-2015/") } == [])
    // What it is called has not changed.
    #expect(changed.filter { $0.contains("/t") && $0.hasSuffix(".bin") || $0.contains("/r") } == [])
    #expect(changed.filter { $0.hasPrefix("search/texts/") }.count == 1)
    #expect(Set(before.keys) == Set(after.keys))
  }

  @Test func noFileIsLargerThanAHundredKilobytes() async throws {
    var random = RandomSource(seed: 18)
    var files: [String: String] = [:]
    for number in 0..<12 {
      let text = String(
        String.UnicodeScalarView(
          (0..<40_000).map { _ in
            Unicode.Scalar(UInt32.random(in: 0x4E00..<0x9C40, using: &random))!
          }))
      files["content/news/r\(number).md"] = TestSite.report("第\(number)篇", body: text)
    }
    let site = try TestSite(files.merging(Self.theme) { own, _ in own })
    _ = try await site.build()
    // As bytes: what is no text would be another length as one.
    let index = try #require(site.memory).files(below: site.path("public/search"))
    #expect(index.count > 12)
    #expect(index.values.allSatisfy { $0.count <= 100_000 })
    let texts = index.filter { $0.key.hasSuffix(".txt") }.values
    #expect(texts.count > 12 * 10)
    #expect(texts.reduce(0) { $0 + $1.count } > 12 * 40_000 * 3)
  }

  /// So that a search loads what it shows, and not all of a long report.
  @Test func aLongTextIsCutBehindItsLines() async throws {
    let lines = (0..<4000).map { "第\($0)段说明固定资产投资的情况。" }
    let files = try await published([
      "content/news/a.md": TestSite.report("甲", body: lines.joined(separator: "\n\n") + "\n")
    ])
    let names = files.keys.filter { $0.hasPrefix("search/texts/") }
      .sorted { ($0.count, $0) < ($1.count, $1) }
    let parts = names.compactMap { files[$0] }.map { $0.split(separator: "\n") }
    #expect(names.count > 20)
    #expect(parts.allSatisfy { $0.prefix(6) == parts[0].prefix(6) })
    #expect(parts[0][5] == "\(names.count - 1)")
    #expect(names.allSatisfy { (files[$0]?.utf8.count ?? 0) < 20_000 })
    let text = parts.flatMap { $0.dropFirst(6) }.map(String.init)
    #expect(Array(text.dropLast()) == lines)
  }

  /// What stands where it is cut is in both parts.
  @Test func aVeryLongLineIsCutWithAnOverlap() async throws {
    let words = (0..<6000).map { "第\($0)户" }
    let files = try await published([
      "content/news/a.md": TestSite.report("甲", body: words.joined() + "\n")
    ])
    let parts = texts(files)
    #expect(parts.count > 5)
    for (one, next) in zip(words, words.dropFirst()) {
      #expect(parts.contains { $0.contains(one + next) }, "\(one)")
    }
  }

  @Test(arguments: ["1984-01-01", "1999-12-31", "2000-01-01"])
  func aDayAtTheEdgeOfABlockIsInIt(day: String) async throws {
    let files = try await published(["content/news/a.md": TestSite.report("甲", date: day)])
    #expect(texts(files).count == 1)
  }

  /// Every search asks for the titles of all years: they are in few files, however many reports there are.
  @Test(arguments: [(1, 1), (63, 1), (300, 4)])
  func titlesAreInFewFiles(count: Int, most: Int) async throws {
    let reports = (0..<count).map { number in
      (
        "content/news/r\(number).md",
        TestSite.report("第\(number)期公报", date: "20\(10 + number % 14)-01-01")
      )
    }
    let files = try await published(Dictionary(uniqueKeysWithValues: reports))
    let titles = files.keys.filter { $0.wholeMatch(of: /search\/[^\/]+\/t\d+\.bin/) != nil }
    let words = files.keys.filter { $0.wholeMatch(of: /search\/[^\/]+\/w\d+\.bin/) != nil }
    // 2000 to 2015, and from then on.
    let volumes = Set(titles.map { $0.split(separator: "/")[1] })
    #expect(volumes.count <= 2)
    #expect(titles.count <= most + volumes.count - 1, "\(titles.sorted())")
    #expect(count < 300 || words.count > titles.count * 8, "\(words.count)")
  }

  @Test func anIndexMadeAnewIsTheSame() async throws {
    let files = [
      "content/news/a.md": TestSite.report("甲", body: "规上工业总产值\n"),
      "content/news/b.md": TestSite.report("乙", date: "2001-02-03", body: "GDP 增长 5.2%\n"),
    ]
    #expect(try await published(files) == published(files))
  }

  /// The same script takes any published site, and more queries.
  @Test(.enabled("\(Browser.needs)") { await Browser.isAvailable })
  func findsInABrowserWhatALookThroughAllTextsFinds() async throws {
    let tests = URL(filePath: #filePath).deletingLastPathComponent()
    let script = tests.appending(path: "Fixtures/search.py").path
    let published = tests.appending(path: "../../public").standardizedFileURL.path
    let (found, isSuccess) = try await Programs.python([script, published, "12"])
    #expect(isSuccess, "\(found)")
  }

  /// Reports of many pages, in which many words are everywhere and stand together here and there.
  @Test(.enabled("\(Browser.needs)") { await Browser.isAvailable })
  func findsInABrowserWhatStandsInLongReports() async throws {
    var random = RandomSource(seed: 1000)
    let names = (0..<300).map { _ in
      String(
        String.UnicodeScalarView(
          (0..<Int.random(in: 2...4, using: &random)).map { _ in
            Unicode.Scalar(UInt32.random(in: 0x4E00..<0x5100, using: &random))!
          }))
    }
    let words =
      names + [
        "固定资产", "投资", "社会消费品", "零售总额", "工业", "增加值", "同比增长", "下降", "企业", "就业",
        "居民收入", "粮食产量", "服务业", "进出口", "房地产", "价格", "城镇", "乡村", "（七）", "《条例》", "GDP ",
        "12.5%", "3,400亿元",
      ]
    func text() -> String {
      (0..<60).map { _ in
        (0..<Int.random(in: 10...60, using: &random)).map { _ in
          words.randomElement(using: &random)!
        }.joined() + "。"
      }.joined(separator: "\n\n") + "\n"
    }
    var files = [
      "content/site.yaml": TestSite.base["content/site.yaml"]!,
      "content/news/_index.md": TestSite.base["content/news/_index.md"]!,
    ]
    for number in 0..<40 {
      let day = "20\(10 + number / 4)-0\(1 + number % 9)-11"
      files["content/news/r\(number).md"] = TestSite.report("第\(number)号", date: day, body: text())
    }
    let site = try TestSite(files, isBare: true, onDisk: true, theme: .builtIn)
    _ = try await site.build()
    let script = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Fixtures/search.py").path
    let (found, isSuccess) = try await Programs.python([script, site.path("public"), "6"])
    #expect(isSuccess, "\(found)")
  }
}
