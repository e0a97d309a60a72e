import Files
import SiteProofs
import Testing

@testable import Themes

/// The theme that is built in, and what a site makes of it.
@Suite struct ThemeTests {
  private static let site: [String: String] = [
    "content/site.yaml": "title: 公报\nbase-url: https://example.org/\n",
    "content/news/_index.md": "---\ntitle: 新闻\n---\n",
    "content/news/a.md": TestSite.report("甲"),
  ]

  private func site(_ files: [String: String] = [:], _ theme: Theme = .builtIn) throws -> TestSite {
    try TestSite(Self.site.merging(files) { $1 }, isBare: true, theme: theme)
  }

  @Test func isTheFolderOfTemplates() throws {
    let embedded = Theme.builtIn.folder.files
    #expect(
      Dictionary(uniqueKeysWithValues: embedded.map { ($0.path, $0.bytes) })
        == (try SampleTheme.files()))
  }

  @Test func looksTheSameBuiltInAsCopiedOut() async throws {
    let plain = try site()
    #expect(try await plain.build().diagnostics == "")
    var files: [String: String] = [:]
    for (path, bytes) in try SampleTheme.files() {
      files["templates/\(path)"] = String(decoding: bytes, as: UTF8.self)
    }
    let copied = try site(files)
    #expect(try await copied.build().diagnostics == "")
    #expect(try plain.files() == copied.files())
    #expect(try plain.files()["assets/site.css"] != nil)
  }

  @Test func replacesOneFileAndNoOther() async throws {
    let plain = try site()
    _ = try await plain.build()
    let changed = try site([
      "templates/page.mustache": "<p>{{page.title}}</p>", "content/b.md": "---\ntitle: 乙\n---\n",
      "templates/assets/site.css": "a {}\n",
    ])
    #expect(try await changed.build().diagnostics == "")
    #expect(try changed.files()["b/index.html"] == "<p>乙</p>")
    #expect(try changed.files()["assets/site.css"] == "a {}\n")
    // Their link to the style sheet has its version.
    let withoutVersion = { (text: String?) in text?.replacing(/site\.css\?\w+/, with: "site.css") }
    #expect(
      try withoutVersion(changed.files()["news/a/index.html"])
        == withoutVersion(plain.files()["news/a/index.html"]))
  }

  /// A page that was opened from a disk finds no style sheet, and says how to see it. The line is hidden
  /// by a sheet of the program's, whatever style sheet the site has.
  @Test func aPageWithoutItsStyleSaysHowToSeeIt() async throws {
    let site = try site(["templates/assets/site.css": "a {}\n"])
    #expect(try await site.build().diagnostics == "")
    let page = try #require(try site.files()["news/a/index.html"])
    #expect(page.contains(/<body>\n<p class="unstyled" data-nosnippet>[^<]*sitegen serve/))
    #expect(page.contains(/<link rel="stylesheet" href="\/assets\/charts\.css/))
    #expect(try site.files()["assets/charts.css"]?.contains(".unstyled{display:none}") == true)
  }

  @Test func replacesPartials() async throws {
    let changed = try site(["templates/item.mustache": "<li>[{{title}}]</li>"])
    #expect(try await changed.build().diagnostics == "")
    #expect(try changed.files()["news/index.html"]?.contains("[甲]") == true)
  }

  @Test func remembersNothingOfAnotherTheme() async throws {
    let theme = Theme([
      (path: "report.mustache", bytes: Array("<h1>{{report.title}}</h1>".utf8)),
      (path: "assets/site.css", bytes: Array("b {}".utf8)),
    ])
    let site = try TestSite(["content/news/a.md": TestSite.report("甲")])
    site.memory?.remove("/site/templates/report.mustache")
    #expect(try await site.build { $1.theme = theme }.diagnostics == "")
    #expect(try site.files()["news/a/index.html"] == "<h1>甲</h1>")
    let other = Theme([
      (path: "report.mustache", bytes: Array("<h2>{{report.title}}</h2>".utf8)),
      (path: "assets/site.css", bytes: Array("c {}".utf8)),
    ])
    #expect(try await site.build { $1.theme = other }.diagnostics == "")
    #expect(try site.files()["news/a/index.html"] == "<h2>甲</h2>")
    #expect(try site.files()["assets/site.css"] == "c {}")
  }

  @Test func goesBackToTheThemeWhereAFileIsTakenAway() async throws {
    let site = try site()
    _ = try await site.build()
    let plain = try site.files()
    try site.write("<li>[{{title}}]</li>", to: "templates/item.mustache")
    try site.write("a {}", to: "templates/assets/site.css")
    #expect(try await site.build().diagnostics == "")
    #expect(try site.files() != plain)
    try site.remove("templates")
    #expect(try await site.build().diagnostics == "")
    #expect(try site.files() == plain)
  }

  @Test func showsAMistakeWhereAFileOfTheThemeMeetsOneOfTheSite() async throws {
    let theme = Theme([(path: "report.mustache", bytes: Array("{{>item}}{{report.title}}".utf8))])
    let site = try TestSite([
      "content/news/a.md": TestSite.report("甲"), "templates/item.mustache": "{{report.titel}}",
    ])
    site.memory?.remove("/site/templates/report.mustache")
    let outcome = try await site.build { $1.theme = theme }
    let message = "templates/item.mustache:1:1: error: unknown name 'report.titel'"
    #expect(outcome.diagnostics.contains(message))
  }

  // MARK: Copies

  private static func theme(_ text: String) -> Theme {
    Theme([
      (path: "a.mustache", bytes: Array(text.utf8)), (path: "assets/b.css", bytes: [0x61]),
    ])
  }

  private func copies(_ theme: Theme, _ files: MemoryFileSystem) -> ThemeCopies {
    ThemeCopies(of: theme, in: "templates", files.sources, files.publishing)
  }

  @Test func copiesWhatIsNotThere() throws {
    let files = MemoryFileSystem()
    files.write([0x62], to: "templates/assets/b.css")
    let theme = Self.theme("一\n二\n")
    let result = try copies(theme, files).copy(["a.mustache", "assets/b.css"], version: "1")
    #expect(result.copied == ["a.mustache"])
    #expect(result.present == ["assets/b.css"])
    #expect(files.read("templates/a.mustache") == Array("一\n二\n".utf8))
    #expect(files.read("templates/assets/b.css") == [0x62])
  }

  @Test func tellsTheChangesOfTheSiteFromThoseOfTheTheme() throws {
    let files = MemoryFileSystem()
    _ = try copies(Self.theme("一\n二\n三\n"), files).copy(["a.mustache"], version: "1")
    files.write(Array("一\n2\n三\n".utf8), to: "templates/a.mustache")
    let newer = try copies(Self.theme("一\n二\n三\n四\n"), files).comparisons()
    #expect(newer.map(\.path) == ["a.mustache"])
    #expect(
      newer[0].own == [
        LineChange(isAdded: false, number: 2, line: "二"),
        LineChange(isAdded: true, number: 2, line: "2"),
      ])
    #expect(newer[0].beneath == [LineChange(isAdded: true, number: 4, line: "四")])
    guard case .copied("1") = newer[0].origin else {
      Issue.record("\(newer[0].origin)")
      return
    }
  }

  @Test func saysWhereNobodyKnowsTheOriginal() throws {
    let files = MemoryFileSystem()
    files.write(Array("一\n".utf8), to: "templates/a.mustache")
    files.write(Array("丙\n".utf8), to: "templates/c.mustache")
    let comparisons = try copies(Self.theme("二\n"), files).comparisons()
    #expect(comparisons.map(\.path) == ["a.mustache", "c.mustache"])
    guard case .unknown = comparisons[0].origin, case .siteAlone = comparisons[1].origin else {
      Issue.record("\(comparisons)")
      return
    }
    #expect(comparisons[0].own.map(\.line) == ["二", "一"])
  }

  /// An original that was edited says nothing of what was copied.
  @Test func trustsNoOriginalThatWasChanged() throws {
    let files = MemoryFileSystem()
    let copies = copies(Self.theme("一\n"), files)
    _ = try copies.copy(["a.mustache"], version: "1")
    files.write(Array("别的\n".utf8), to: "templates/.theme/a.mustache")
    guard case .unknown = try copies.comparisons()[0].origin else {
      Issue.record("it was trusted")
      return
    }
  }

  @Test(arguments: [
    ("base", "base.mustache"), ("site.css", "assets/site.css"),
    ("words/en.yaml", "words/en.yaml"), ("nothing", nil),
  ])
  func isCalledByLessThanItsPath(name: String, path: String?) {
    #expect(Theme.path(called: name, among: Theme.builtIn.folder.files.map(\.path)) == path)
  }

  @Test func namesTheCopiesOfAThemeAsNoStrangers() async throws {
    let site = try site()
    let memory = try #require(site.memory)
    let copies = ThemeCopies(of: .builtIn, in: "/site/templates", memory.sources, memory.publishing)
    _ = try copies.copy(Theme.builtIn.folder.files.map(\.path), version: "1")
    #expect(try await site.build().diagnostics == "")
  }
}
