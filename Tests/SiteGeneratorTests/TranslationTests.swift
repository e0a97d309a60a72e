import Testing

/// The same bulletin in several languages: each page names all of them to search engines and readers.
@Suite struct TranslationTests {
  private static let templates = [
    "templates/report.mustache":
      "{{#page.translations}}{{language}} {{url}}\n{{/page.translations}}{{#page.default-translation}}* {{page.default-translation}}\n{{/page.default-translation}}{{#page.other-languages}}{{name}} {{/page.other-languages}}",
    "templates/page.mustache": "{{#page.other-languages}}{{name}} {{url}}{{/page.other-languages}}",
  ]

  private static func report(_ title: String, _ head: String) -> String {
    TestSite.report(title, more: head, body: "正文。\n")
  }

  private static let three = [
    "content/news/a.md": report(
      "甲", "translations: {en: /news/a-en/, fr: 'https://example.fr/a'}\n"),
    "content/news/a-en.md": report("A", "lang: en\n"),
    "content/news/a-tw.md": report(
      "甲繁", "lang: zh-Hant\n译文: {简体中文: 'https://example.org/news/a/'}\n"),
    "content/news/b.md": report("乙", ""),
  ]

  @Test(arguments: ["a", "a-en", "a-tw"])
  func allThatBelongTogetherKnowEachOther(name: String) async throws {
    let site = try TestSite(Self.templates.merging(Self.three) { $1 })
    #expect(try await site.build().diagnostics == "")
    let pages = try site.files()
    let page = try #require(pages["news/\(name)/index.html"])
    #expect(
      page.hasPrefix(
        """
        en https://example.org/news/a-en/
        fr https://example.fr/a
        zh-Hans https://example.org/news/a/
        zh-Hant https://example.org/news/a-tw/
        * https://example.org/news/a/

        """), "\(page)")
    #expect(pages["news/b/index.html"] == "")
    let others = page.split(separator: "\n").last
    #expect(name != "a" || others == "English fr 繁體中文 ")
  }

  @Test func pagesHaveTranslationsAsWell() async throws {
    let site = try TestSite(
      Self.templates.merging([
        "content/about.md": "---\ntitle: 关于\ntranslations: {en: /about-us/}\n---\n正文。\n",
        "content/about-us.md": "---\ntitle: About\nlang: en\n---\nText.\n",
      ]) { $1 })
    #expect(try await site.build().diagnostics == "")
    let pages = try site.files()
    #expect(pages["about/index.html"] == "English https://example.org/about-us/")
    #expect(pages["about-us/index.html"] == "简体中文 https://example.org/about/")
  }

  @Test(arguments: [
    ("{en: /news/b/}", "4:20: error: '/news/b/' is no bulletin or page in the language 'en'"),
    ("{en: /news/}", "4:20: error: '/news/' is no bulletin or page in the language 'en'"),
    ("{en: /news/c/}", "4:20: error: there is nothing at '/news/c/'"),
    ("{en: a-en.md}", "4:20: error: 'translations' can't be 'a-en.md'"),
    ("{英语文: /news/b/}", "4:16: error: 'translations' can't be '英语文'"),
    ("{en: [/news/a-en/, /news/b/]}", "4:21: error: "),
    ("{en: /news/d/}", "4:20: error: '/news/d/' is a draft"),
    ("{en: /news/a-en/, en-GB: 'https://example.com/a'}", "4:20: warning: there is more than one"),
  ])
  func mistakesAreNamed(translations: String, message: String) async throws {
    var files = Self.templates.merging(Self.three) { $1 }
    files["content/news/a-tw.md"] = nil
    files["content/news/a.md"] = Self.report("甲", "translations: \(translations)\n")
    files["content/news/d.md"] = Self.report("丁", "draft: true\nlang: en\n")
    let outcome = try await TestSite(files).build()
    #expect(outcome.diagnostics.hasPrefix("content/news/a.md:\(message)"), "\(outcome.diagnostics)")
  }

  @Test func theOthersFollowWhenOneComesOrExpires() async throws {
    var files = Self.templates.merging(Self.three) { $1 }
    files["content/news/a-en.md"] = Self.report("A", "lang: en\nexpires: 2023-12-01\n")
    let site = try TestSite(files)
    _ = try await site.build()
    let before = try #require(try site.files()["news/a-tw/index.html"])
    #expect(before.contains("a-en"))
    _ = try await site.build { options, _ in options.now = "2023-12-01" }
    #expect(try site.files()["news/a-tw/index.html"]?.contains("a-en") == false)
  }
}
