import Testing

@testable import SiteModel

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
