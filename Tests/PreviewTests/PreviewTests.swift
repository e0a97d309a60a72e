import Diagnostics
import Files
import Localization
import SiteGenerator
import SiteProofs
import Synchronization
import TestSupport
import Testing

@testable import Preview

/// A preview of a site in memory, made again when a test says so.
final class Previewed: Sendable {
  let files = MemoryFileSystem()
  let site: PreviewSite
  let responder: PreviewResponder
  private let saved: AsyncStream<Void>.Continuation
  private let following: Task<Void, Never>

  static let base = [
    "content/site.yaml":
      "title: 公报\nbase-url: https://example.org/\nunlinked: [news/]\n",
    "content/news/_index.md": "---\ntitle: 新闻\n---\n",
    "content/news/x.md": "---\ntitle: 第一期\ndate: 2023-08-16\n---\n正文\n",
    "content/news/y.md": "---\ntitle: 第二期\ndate: 2023-08-17\n---\n正文\n",
  ]

  static let now: Int64 = 1_760_000_000_000_000_000

  init(
    _ changes: [String: String] = [:], in language: Language = .simplifiedChinese,
    _ change: (inout BuildOptions) -> Void = { _ in }
  ) async throws {
    for (path, bytes) in try SampleTheme.files() {
      files.write(bytes, to: "/site/templates/\(path)")
    }
    for (path, text) in Self.base.merging(changes, uniquingKeysWith: { $1 }) {
      files.write(Array(text.utf8), to: "/site/\(path)")
    }
    var options = BuildOptions()
    options.source = "/site"
    change(&options)
    let files = files
    var environment = BuildEnvironment(
      clock: { max(Self.now, files.now) }, programIdentity: "test")
    environment.sources = files.sources
    let site = PreviewSite(options, in: environment)
    self.site = site
    responder = PreviewResponder(site: site, language: language)
    let (stream, continuation) = AsyncStream<Void>.makeStream(bufferingPolicy: .bufferingNewest(1))
    saved = continuation
    let first = site.changes
    following = Task { await site.follow(stream) }
    for await _ in first where site.current.generation >= 1 { break }
  }

  deinit {
    following.cancel()
    saved.finish()
  }

  /// Changes files, nil for one that is removed, and waits until the preview has taken that up.
  func save(_ changes: [String: String?]) async {
    for (path, text) in changes {
      if let text {
        files.write(Array(text.utf8), to: "/site/\(path)")
      } else {
        files.remove("/site/\(path)")
      }
    }
    let generation = site.current.generation
    let news = site.changes
    saved.yield()
    for await _ in news where site.current.generation > generation { break }
  }

  func page(_ path: String, _ query: [String: String] = [:]) -> (status: Int, text: String) {
    let answer = responder.answer(path, query)
    return (answer.status, String(decoding: answer.bytes, as: UTF8.self))
  }
}

/// What browsers are shown.
@Suite struct PreviewTests {
  @Test func showsWhatIsSaved() async throws {
    let preview = try await Previewed()
    #expect(preview.page("/news/x/").text.contains("正文"))
    let version = preview.responder.answer("/news/x/").version
    await preview.save(["content/news/x.md": "---\ntitle: 第一期\ndate: 2023-08-16\n---\n新的正文\n"])
    #expect(preview.page("/news/x/").text.contains("新的正文"))
    #expect(preview.responder.answer("/news/x/").version != version)
  }

  /// A browser is told of its own page alone.
  @Test func othersStayAsTheyAre() async throws {
    let preview = try await Previewed()
    let version = preview.responder.answer("/news/y/").version
    await preview.save(["content/news/x.md": "---\ntitle: 第一期\ndate: 2023-08-16\n---\n新的正文\n"])
    #expect(preview.responder.answer("/news/y/").version == version)
  }

  @Test func errorsStandInTheirPageAndTheRestStays() async throws {
    let preview = try await Previewed()
    await preview.save(["content/news/x.md": "---\ntitle: 第一期\ndate: 2023年13月1日\n---\n正文\n"])
    let broken = preview.page("/news/x/")
    #expect(broken.status == 500)
    #expect(broken.text.contains("content/news/x.md:3:7") && broken.text.contains("<mark>"))
    #expect(broken.text.contains("怎么改："))
    let other = preview.page("/news/y/")
    #expect(other.status == 200 && other.text.contains("第二期"))
    #expect(other.text.contains("现在还不能发布：1 个错误"))
    await preview.save(["content/news/x.md": Previewed.base["content/news/x.md"]])
    #expect(preview.page("/news/x/").text.contains("正文"))
    #expect(!preview.page("/news/y/").text.contains("还不能发布"))
  }

  /// There is nothing from before that could be shown.
  @Test func errorsAtTheStartStandInEveryPage() async throws {
    let preview = try await Previewed(["content/news/x.md": "---\ntitel: 第一期\n---\n正文\n"])
    for path in ["/", "/news/y/"] {
      let page = preview.page(path)
      #expect(page.status == 500 && page.text.contains("content/news/x.md"))
    }
    await preview.save(["content/news/x.md": nil])
    #expect(preview.page("/").status == 200)
    #expect(preview.page("/news/x/").status == 404)
  }

  @Test func aFolderThatIsGoneIsSaidAndComesBack() async throws {
    let preview = try await Previewed()
    let files = Previewed.base
    await preview.save(files.mapValues { _ in nil })
    #expect(preview.page("/news/y/").text.contains("第二期"))
    #expect(preview.page("/_sitegen/").text.contains("class=\"error\""))
    await preview.save(files)
    #expect(!preview.page("/_sitegen/").text.contains("class=\"error\""))
  }

  @Test func draftsAndWhatWaitsAreMarked() async throws {
    let preview = try await Previewed([
      "content/news/x.md": "---\ntitle: 第一期\ndate: 2023-08-16\ndraft: true\n---\n正文\n",
      "content/news/y.md": "---\ntitle: 第二期\ndate: 2023-08-16\npublish: 2031-01-01\n---\n正文\n",
      "content/news/z.md": "---\ntitle: 第三期\ndate: 2023-08-16\nexpires: 2024-01-01\n---\n正文\n",
    ]) {
      $0.includesDrafts = true
      $0.includesWaiting = true
    }
    #expect(preview.page("/news/x/").text.contains("草稿：读者看不到这一页"))
    #expect(preview.page("/news/y/").text.contains("未到时间：2031-01-01"))
    #expect(preview.page("/news/z/").text.contains("已失效：2024-01-01"))
    let desk = preview.page("/_sitegen/").text
    #expect(desk.contains("content/news/x.md") && desk.contains("2031-01-01"))
  }

  @Test func whatWaitsIsHiddenUnlessAskedFor() async throws {
    let preview = try await Previewed([
      "content/news/x.md": "---\ntitle: 第一期\ndate: 2023-08-16\ndraft: true\n---\n正文\n",
      "content/news/y.md": "---\ntitle: 第二期\ndate: 2023-08-16\npublish: 2031-01-01\n---\n正文\n",
    ])
    #expect(preview.page("/news/x/").status == 404)
    #expect(preview.page("/news/y/").status == 404)
    #expect(!preview.page("/").text.contains("第二期"))
    // Whoever looks for a draft learns why it is not there.
    for path in ["/news/x/", "/news/x"] {
      let page = preview.page(path).text
      #expect(page.contains("这是草稿") && page.contains("content/news/x.md"), "\(path)")
    }
    #expect(!preview.page("/news/nothing/").text.contains("这是草稿"))
  }

  /// The site of before has no page for it.
  @Test func whatIsNewAndWrongIsSaidAtItsAddress() async throws {
    let preview = try await Previewed()
    await preview.save(["content/news/new.md": "---\ntitel: 新\n---\n正文\n"])
    let page = preview.page("/news/new/")
    #expect(page.status == 404 && page.text.contains("content/news/new.md:2:1"))
    await preview.save(["content/news/new.md": "---\ntitle: 新\ndate: 2023-08-17\n---\n正文\n"])
    #expect(preview.page("/news/new/").text.contains("正文"))
  }

  /// Once the sources are left alone, what takes longer is looked at.
  @Test func closerLooksFindWhatTimeWillDo() async throws {
    let preview = try await Previewed([
      "content/news/y.md":
        "---\ntitle: 第二期\ndate: 2023-08-16\npublish: 2031-01-01\n---\n见[无](/nothing/)。\n"
    ])
    for _ in 0..<100 where preview.site.current.errors.isEmpty {
      try await Task.sleep(for: .milliseconds(50))
    }
    #expect(preview.page("/_sitegen/").text.contains("/nothing/"))
    // The site as it is now has no error, and yet no build publishes it.
    let home = preview.page("/")
    #expect(home.status == 200 && home.text.contains("现在还不能发布：1 个错误。</p>"))
  }

  @Test(arguments: [
    ("/../../etc/passwd", 404), ("/%2e%2e/%2e%2e/etc/passwd", 404), ("/..%2f..%2fetc/passwd", 404),
    ("//etc/passwd", 404), ("/content/site.yaml", 404), ("/news/x.md", 404), ("/%ff", 400),
    ("/news", 301), ("/_sitegen/nothing", 404), ("/assets/site.css", 200), ("/feed.xml", 200),
  ])
  func onlyWhatIsPublishedIsFound(path: String, status: Int) async throws {
    #expect(try await Previewed().responder.answer(path).status == status)
  }

  /// A site below a path has its pages there.
  @Test func addressesBeginWhereTheSitesDo() async throws {
    let preview = try await Previewed([
      "content/site.yaml": "title: 公报\nbase-url: https://example.org/tj/\nunlinked: [news/]\n"
    ])
    #expect(preview.responder.answer("/").location == "/tj/")
    #expect(preview.page("/tj/news/x/").status == 200)
  }

  /// What stands behind an address goes on with it.
  @Test func redirectsKeepTheQuery() async throws {
    let preview = try await Previewed()
    let answer = preview.responder.answer("/news", ["_sitegen": "dark", "a b": "一"])
    #expect(answer.location == "/news/?_sitegen=dark&a%20b=%E4%B8%80")
  }

  /// A picture that is drawn anew is another page: browsers keep pictures by their addresses.
  @Test func picturesBelongToTheirPages() async throws {
    let picture = { (colour: String) in
      "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"4\" height=\"4\"><rect fill=\"\(colour)\" width=\"4\" height=\"4\"/></svg>"
    }
    let preview = try await Previewed([
      "content/news/z/index.md": "---\ntitle: 第三期\ndate: 2023-08-16\n---\n![图](a.svg)\n",
      "content/news/z/a.svg": picture("red"),
    ])
    let before = preview.responder.answer("/news/z/")
    await preview.save(["content/news/z/a.svg": picture("blue")])
    let after = preview.responder.answer("/news/z/")
    #expect(before.version != nil && before.version != after.version)
    let files = /data-files="([^"]+)"/
    let found = try [before, after].map { answer in
      try #require(String(decoding: answer.bytes, as: UTF8.self).firstMatch(of: files)).1
    }
    #expect(found[0] != found[1])
  }

  /// There is nothing wrong with a site that is not made yet.
  @Test func beforeTheFirstBuildItSaysSo() {
    let site = PreviewSite(BuildOptions(), in: BuildEnvironment(clock: { 0 }, programIdentity: ""))
    let answer = PreviewResponder(site: site, language: .simplifiedChinese).answer("/")
    let text = String(decoding: answer.bytes, as: UTF8.self)
    #expect(answer.status == 503 && text.contains("正在生成网站") && !text.contains("class=\"error\""))
  }

  /// What has moved is nothing a browser could go on showing.
  @Test func aSiteThatMovesIsAnswered() async throws {
    let preview = try await Previewed()
    #expect(preview.responder.answer("/news/x/").version != nil)
    await preview.save([
      "content/site.yaml": "title: 公报\nbase-url: https://example.org/tj/\nunlinked: [news/]\n"
    ])
    let answer = preview.responder.answer("/news/x/")
    #expect(answer.version == nil && answer.location == "/tj/news/x/")
    #expect(preview.responder.answer("/old/news/x/").location == "/tj/news/x/")
    #expect(preview.responder.answer("/news/nothing/").location == "/tj/")
    #expect(preview.responder.answer("//evil.example/").location == "/tj/")
  }

  @Test(arguments: [
    ("/news/", "/news/"), ("//evil.example/", "/"), ("/\\evil.example", "/"),
    ("http://e.example", "/"),
    ("/news/?a=1#b", "/news/"), ("", "/"),
  ])
  func looksAreAtPagesOfTheSite(text: String, address: String) {
    #expect(PreviewPages.addressOnSite(text) == address)
  }

  @Test func draftsAreLinkedWhereTheyAreShown() async throws {
    let draft = ["content/news/x.md": "---\ntitle: 第一期\ndate: 2023-08-16\ndraft: true\n---\n正文\n"]
    let hidden = try await Previewed(draft).page("/_sitegen/").text
    #expect(hidden.contains("加上 --drafts 才看得到") && !hidden.contains("href=\"/news/x/\""))
    let shown = try await Previewed(draft) { $0.includesDrafts = true }.page("/_sitegen/").text
    #expect(shown.contains("href=\"/news/x/\""))
  }

  @Test func looksElsewhereHaveTheirOwnStyles() async throws {
    let preview = try await Previewed()
    let looks = preview.page("/_sitegen/look", ["page": "/news/x/"]).text
    #expect(looks.contains("src=\"/news/x/?_sitegen=dark\""))
    let page = preview.page("/news/x/", ["_sitegen": "dark"]).text
    let sheet = try #require(page.firstMatch(of: /href="(\/assets\/site\.css[^"]*_sitegen=dark)"/))
    #expect(!sheet.1.isEmpty)
    #expect(!page.contains("<aside id=\"_sitegen\""))
    let dark = preview.page("/assets/site.css", ["_sitegen": "dark"]).text
    #expect(!dark.contains("prefers-color-scheme") && dark.contains("@media all"))
    // A look at another host's page is none of this site's.
    #expect(
      preview.page("/_sitegen/look", ["page": "//evil.example/"]).text.contains("src=\"/?_sitegen"))
  }

  /// The same bytes as a build's, before what the preview adds: after each of many edits.
  @Test(arguments: 1...UInt64(Thoroughness.count(1, thorough: 4)))
  func showsWhatABuildWouldPublish(seed: UInt64) async throws {
    #expect(
      try await EditedPreview.differences(
        reportCount: 6, edits: Thoroughness.count(20, thorough: 200), seed: seed,
        theme: try SampleTheme.files()) == [])
  }
}
