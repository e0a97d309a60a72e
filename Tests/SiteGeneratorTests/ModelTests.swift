import Testing

@testable import SiteGenerator

@Suite struct SitePathTests {
  @Test(arguments: [
    ("/", "/", "index.html"), ("/a/b", "/a/b/", "a/b/index.html"),
    ("/a.html", "/a.html", "a.html"), ("/v1.2/", "/v1.2/", "v1.2/index.html"),
    ("/%E7%94%B2/", "/甲/", "甲/index.html"),
  ])
  func readsWhatEditorsWrite(text: String, path: String, output: String) throws {
    let result = try #require(SitePath(text))
    #expect(result.text == path)
    #expect(result.output == output)
  }

  @Test(arguments: ["", "a/", "//a", "/a/../b", "/.git/", "/a?b", "/a#b", "/a\\b", "/a\u{0}"])
  func refusesWhatIsNoAddressOnTheSite(text: String) {
    #expect(SitePath(text) == nil)
  }

  @Test func takesPathsForOneThatAFileSystemMight() {
    #expect(SitePath("/News/")?.collisionKey == SitePath("/news/")?.collisionKey)
    #expect(SitePath("/caf\u{E9}/") == SitePath("/cafe\u{301}/"))
    #expect(SitePath("/É/")?.collisionKey == SitePath("/e\u{301}/")?.collisionKey)
  }
}

@Suite struct ExcerptTests {
  @Test func endsAtASentence() {
    let text = String(repeating: "甲", count: 60) + "。" + String(repeating: "乙", count: 100)
    #expect(Excerpt.of(text) == String(repeating: "甲", count: 60) + "。")
  }

  @Test func cutsALongSentenceByCharacters() {
    #expect(
      Excerpt.of(String(repeating: "甲", count: 200)) == String(repeating: "甲", count: 120) + "…")
    #expect(
      Excerpt.of(String(repeating: "e\u{301}", count: 121))
        == String(repeating: "e\u{301}", count: 120) + "…")
  }

  @Test func takesWhiteSpaceTogetherAndLeavesNothingEmpty() {
    #expect(Excerpt.of("\n a \n\n b\n") == "a b")
    #expect(Excerpt.of(" \n ") == nil)
  }
}

@Suite struct PaginationTests {
  private func linked(_ current: Int, of total: Int) -> [Int] {
    Pagination(of: total, pageSize: 1, base: .home, current: current).linked
  }

  @Test func linksTheFirstTheLastAndThoseAroundTheCurrentPage() {
    #expect(linked(1, of: 1) == [1])
    #expect(linked(1, of: 10) == [1, 2, 3, 10])
    #expect(linked(5, of: 10) == [1, 3, 4, 5, 6, 7, 10])
    #expect(linked(10, of: 10) == [1, 8, 9, 10])
  }

  @Test func sharesTheItemsOut() {
    let pages = (1...3).map { Pagination(of: 5, pageSize: 2, base: .home, current: $0).range }
    #expect(pages == [0..<2, 2..<4, 4..<5])
    #expect(Pagination(of: 0, pageSize: 2, base: .home).total == 1)
  }
}

@Suite struct BaseURLTests {
  @Test(arguments: [
    ("https://example.org", "https://example.org/"),
    ("HTTP://Example.ORG:8080/a/b", "http://example.org:8080/a/b/"),
  ])
  func readsAnAddress(text: String, home: String) {
    #expect(BaseURL(text)?.absolute(.home) == home)
  }

  @Test(arguments: [
    "example.org", "/a/", "ftp://a/", "https://", "https://a/?q", "https://a/#b", "javascript:x",
  ])
  func refusesWhatIsNoAddressOfASite(text: String) {
    #expect(BaseURL(text) == nil)
  }
}

@Suite struct SitemapTests {
  @Test func splitsItselfAtFiftyThousandPages() {
    #expect(Sitemap.partCount(for: 50_000) == 0)
    #expect(Sitemap.partCount(for: 50_001) == 2)
    #expect(Sitemap.partCount(for: 150_000) == 3)
  }
}

@Suite struct MomentTests {
  @Test(arguments: [
    ("2023-08-16", "2023-08-16", 1_692_115_200),
    ("2023-08-16 09:30", "2023-08-16T09:30:00+08:00", 1_692_149_400),
    ("2023-08-16T09:30:05Z", "2023-08-16T09:30:05Z", 1_692_178_205),
    ("2023-08-16 09:30-02:30", "2023-08-16T09:30:00-02:30", 1_692_187_200),
  ])
  func readsDaysAndTimesInAZone(text: String, written: String, seconds: Int) throws {
    let moment = try #require(Moment(text, in: .init(identifier: "Asia/Shanghai")!))
    #expect(moment.machineReadable == written)
    #expect(moment.secondsSince1970 == seconds)
    #expect(Moment(secondsSince1970: seconds).secondsSince1970 == seconds)
  }

  @Test(arguments: [
    "2023-8-16", "2023-02-30", "2023-08-16 24:00", "2023-08-16 9:30", "2023-08-16x",
  ])
  func refusesWhatIsNoTime(text: String) {
    #expect(Moment(text, in: .gmt) == nil)
  }
}
