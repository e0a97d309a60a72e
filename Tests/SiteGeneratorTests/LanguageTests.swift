import Foundation
import Localization
import SiteProofs
import Testing

/// Sites in each language, with the sample site's theme, read word by word: nothing of another
/// language is left.
@Suite struct LanguageTests {
  /// A site with something on every kind of page, all of it in one language.
  private static func site(_ language: Language) throws -> TestSite {
    let words = Content(language)
    var files = [
      "content/site.yaml": """
      title: \(words.site)
      description: \(words.site)
      base-url: https://example.org/
      language: \(language.rawValue)
      page-size: 2
      navigation: [{title: \(words.news), url: /news/}]
      """,
      "content/news/_index.md": "---\ntitle: \(words.news)\n---\n\(words.text)\n",
      "content/about.md": "---\ntitle: \(words.news)\n---\n\(words.text)\n",
      "content/glossary/t.md": "---\ntitle: \(words.term)\n---\n\(words.text)\n",
      "content/indicators/out.md": """
      ---
      title: \(words.indicator)
      unit: \(words.unit)
      kind: flow
      frequency: annual
      direction: higher
      basis: comparable
      dimensions: {\(words.dimension): [\(words.member)]}
      warnings: [{below: \(words.limit), near: 10%}, {falls: 2}]
      ---
      \(words.text)
      """,
    ]
    for year in 2018...2022 {
      files["content/news/\(year).md"] = """
        ---
        title: \(words.news) \(year)
        date: \(year + 1)-02-01 09:30
        updated: \(year + 1)-02-02
        source: \(words.site)
        period: \(year)
        tags: [\(words.term)]
        corrections: [{date: \(year + 1)-02-02, text: \(words.text)}]
        metrics:
          - {indicator: out, value: \(words.value(year)), change: +\(year - 2009).5%, status: provisional}
          - {label: "\(words.term) A", change: -3.5%}
          - {label: "\(words.term) B", change: +4.5%}
          - {label: "\(words.term) C", change: +\(year - 2014).5%}
        ---
        ## \(words.news)

        \(words.text) \(words.term)[](metric:out.change)[^1]

        > [!NOTE]
        > \(words.text)

        - [x] \(words.text)

        | \(words.term) | \(words.news) |
        |---|--:|
        | \(words.text) | 1 |

        [^1]: \(words.text)
        """
    }
    for (path, bytes) in try SampleTheme.files() {
      files["templates/\(path)"] = String(decoding: bytes, as: UTF8.self)
    }
    return try TestSite(files, isBare: true)
  }

  /// What editors of a language write.
  private struct Content {
    let site, news, text, term, indicator, unit, dimension, member, limit: String
    let value: (Int) -> String

    init(_ language: Language) {
      switch language {
      case .english:
        site = "Statistics Office"
        news = "News"
        text = "A sentence about output."
        term = "Enterprises"
        indicator = "Output"
        unit = "million yuan"
        dimension = "Sector"
        member = "Primary"
        limit = "1 million yuan"
        value = { "about \($0 - 2000).5 million yuan" }
      case .traditionalChinese:
        site = "統計處"
        news = "新聞"
        text = "這是一句關於產值的話。"
        term = "規模以上"
        indicator = "產值"
        unit = "億元"
        dimension = "產業"
        member = "第一產業"
        limit = "1億元"
        value = { "約\($0 - 2000).5億元" }
      case .simplifiedChinese:
        site = "统计局"
        news = "新闻"
        text = "这是一句关于产值的话。"
        term = "规模以上"
        indicator = "产值"
        unit = "亿元"
        dimension = "产业"
        member = "第一产业"
        limit = "1亿元"
        value = { "约\($0 - 2000).5亿元" }
      }
    }
  }

  /// Every text of a page that anybody sees or hears, with its path.
  private static func words(_ files: [String: String]) -> [(path: String, text: String)] {
    files.filter {
      $0.key.hasSuffix(".html") || $0.key.hasSuffix(".xml") || $0.key.hasSuffix(".json")
    }
    .map { path, text in
      (path, text.replacing(/<script[^>]*>[\s\S]*?<\/script>|<style[\s\S]*?<\/style>/, with: ""))
    }.sorted { $0.path < $1.path }
  }

  @Test func anEnglishSiteHoldsNoChinese() async throws {
    let site = try Self.site(.english)
    let outcome = try await site.build()
    #expect(outcome.diagnostics == "")
    let pages = Self.words(try site.files())
    #expect(pages.count > 20)
    for (path, text) in pages {
      for line in text.split(separator: "\n") {
        let isChinese = line.unicodeScalars.contains {
          $0.properties.isIdeographic || "，。：；（）、".unicodeScalars.contains($0)
        }
        #expect(!isChinese, "\(path): \(line)")
      }
    }
  }

  /// What readers see of a page: its text without its tags.
  private static func seen(_ page: String) throws -> String {
    try String(#require(page.firstMatch(of: /<main[\s\S]*<\/main>/)).output)
      .replacing(/<[^>]*>/, with: "")
  }

  @Test func datesOnEnglishPagesAreInWords() async throws {
    let site = try Self.site(.english)
    _ = try await site.build()
    let pages = try site.files().filter { $0.key.hasSuffix(".html") }
    for (path, page) in pages {
      let text = try Self.seen(page)
      #expect(!text.contains(/\d{4}-\d{2}-\d{2}/), "\(path)")
    }
    let report = try #require(pages["news/2022/index.html"])
    #expect(
      report.contains(
        "<time datetime=\"2023-02-01T09:30:00+08:00\">1 February 2023, 09:30</time>"))
    #expect(report.contains("<time datetime=\"2023-02-02\">2 February 2023</time></dd>"))
    #expect(report.contains("Correction (<time datetime=\"2023-02-02\">2 February 2023</time>)"))
    let revisions = try Self.seen(try #require(pages["revisions/index.html"]))
    #expect(revisions.contains("2 February 2023"))
  }

  @Test(arguments: [Language.simplifiedChinese, .traditionalChinese])
  func datesOnChinesePagesAreOfOneManner(language: Language) async throws {
    let site = try Self.site(language)
    _ = try await site.build()
    let pages = try site.files()
    let report = try Self.seen(try #require(pages["news/2022/index.html"]))
    #expect(report.contains("2023年2月1日 09:30"))
    #expect(report.contains("2023年2月2日"))
    #expect(!report.contains(/\d{4}-\d{2}-\d{2}/))
    for path in [
      "index.html", "news/index.html", "revisions/index.html", "indicators/out/index.html",
    ] {
      let list = try Self.seen(try #require(pages[path]))
      #expect(list.contains(/\d{4}-\d{2}-\d{2}/), "\(path)")
      #expect(!list.contains(/\d{4}年\d+月\d+日/), "\(path)")
    }
  }

  @Test func aTraditionalSiteHoldsNothingSimplified() async throws {
    let site = try Self.site(.traditionalChinese)
    let outcome = try await site.build()
    #expect(outcome.diagnostics == "")
    for (path, text) in Self.words(try site.files()) {
      for line in text.split(separator: "\n") {
        let found = line.unicodeScalars.filter { Self.simplifiedOnly.contains($0) }
        #expect(found.isEmpty, "\(path): \(String(String.UnicodeScalarView(found))) in \(line)")
      }
    }
  }

  @Test func aPageInAnotherLanguageIsInItThroughout() async throws {
    let site = try Self.site(.simplifiedChinese)
    let english = Content(.english)
    try site.write(
      """
      ---
      title: Output in 2022
      date: 2023-08-16
      lang: en
      period: 2022
      metrics:
        - {label: Output, value: about 3.5 million yuan, change: +5.5%}
      ---
      \(english.text) [](metric:Output)[^1]

      [^1]: A note.
      """, to: "content/news/english.md")
    let outcome = try await site.build()
    #expect(outcome.diagnostics == "")
    let page = try #require(try site.files()["news/english/index.html"])
    #expect(page.contains("<html lang=\"en\""))
    let main = try #require(page.firstMatch(of: /<main[\s\S]*<\/main>/)).output
    for words in ["Main figures", "about 3.5 million yuan", "+5.5%", "Footnotes", "16 August 2023"]
    {
      #expect(main.contains(words), "\(words)")
    }
    for word in ["主要指标", "同比", "来源", "脚注", "约", "日期"] {
      #expect(!main.contains(word), "\(word)")
    }
  }

  @Test(arguments: ["fr", "藏文", "x"])
  func unknownLanguagesAreErrorsThatListTheKnown(tag: String) async throws {
    let site = try TestSite([
      "content/site.yaml": "title: 公报\nbase-url: https://example.org/\nlanguage: \(tag)\n"
    ])
    let outcome = try await site.build()
    #expect(outcome.diagnostics.contains("'language' can't be '\(tag)'"))
    #expect(outcome.diagnostics.contains("write zh-Hans, zh-Hant or en"))
  }

  /// Characters, of those that the phrase tables, the theme and the sample site use, which traditional
  /// Chinese always writes otherwise.
  private static let simplifiedOnly = Set(
    """
    万与专业东两个为丽义乐习争于产亿从价优会体债兰关内写农决况减击则创别办务动势区华协单历参\
    发变叠号听员团园围国图场块坚声处备复头奖学宁宝实对导将层属带帮库应开强当录径态总户扰护报\
    担拟挥换据数断无旧时显术机条来极构标栏样桥横气汇没浅测济满点状玛环现电画监盖码础确离种积\
    称稳签类紧红约级纳线组经结绕给统继续维综编缝网联肃脚获营虚补见观规览计订议记设访评词话该\
    语误说请读课调负财质贷贸费资趋踪转轴载较达过运还这进连适邻采释错镇长门问间阅阶际陇随难页\
    项预领频题额饮饲饼验
    """.unicodeScalars)
}
