import SiteGenerator
import Testing

/// Files beside the texts, as a careful web master looks at them before publishing.
@Suite struct FileTests {
  private static let configuration =
    "title: 公报\nbase-url: https://example.org/\nunlinked: [news/]\n"

  private func said(
    _ files: [String: String], settings: String = ""
  ) async throws -> (diagnostics: String, published: [String: String], isPublished: Bool) {
    let site = try TestSite(
      ["content/site.yaml": Self.configuration + settings].merging(files) { $1 })
    let outcome = try await site.build()
    return (outcome.diagnostics, try site.files(), outcome.summary != nil)
  }

  @Test(arguments: [
    ("news/a.php", "would be run by the web server"),
    ("news/web.config", "would be run by the web server"),
    ("news/a.HTML", "would be run by a reader's browser"),
    ("news/工具.exe", "would be run by a reader's computer"),
    ("news/a.md.bak", "left behind"), ("news/2026年10月公报.md.txt", "rename it to 2026年10月公报.md;"),
    ("news/a.orig", "left behind"), ("news/p.md ", "rename it to p.md;"),
    ("news/p.md.", "rename it to p.md;"),
    ("news/p.yaml.TXT", "rename it to p.yaml;"),
    ("news/id_rsa", "private key"), ("news/server.pfx", "private key"),
    ("node_modules/x/index.css", "belongs to a program"),
  ])
  func someFilesAreNotPublished(path: String, message: String) async throws {
    let (diagnostics, _, isPublished) = try await said(["content/\(path)": "x"])
    #expect(!isPublished)
    #expect(diagnostics.contains(": error: "))
    #expect(diagnostics.contains(message), "\(diagnostics)")
  }

  /// A text of the site in a file of plain text would be published as it is, with all that its head says.
  @Test(arguments: [
    ("---\n标题: 甲\n日期: 2023-08-16\n---\n文\n", true),
    ("\u{FEFF}---\r\ntitle：甲\r\n---\r\n文\r\n", true),
    ("---\n甲\n---\n", false), ("甲\n---\n标题: 乙\n---\n", false), ("---\n标题: 甲\n", false),
  ])
  func textsInPlainTextAreNotPublished(text: String, isText: Bool) async throws {
    let site = try TestSite([
      "content/site.yaml": "title: 公报\nbase-url: https://example.org/\n",
      "content/news/o.txt": text,
    ])
    let outcome = try await site.build()
    let diagnostics = outcome.diagnostics
    #expect((outcome.summary == nil) == isText, "\(diagnostics)")
    #expect(diagnostics.contains("rename it to o.md;") == isText, "\(diagnostics)")
    // What is not published is not said to be.
    #expect(diagnostics.contains("published at") != isText, "\(diagnostics)")
  }

  @Test(arguments: ["key.pem", "说明.txt", "key"])
  func aPrivateKeyIsKnownByWhatItSays(name: String) async throws {
    let key = "-----BEGIN RSA PRIVATE KEY-----\nx\n-----END RSA PRIVATE KEY-----\n"
    let (diagnostics, _, isPublished) = try await said(["content/news/\(name)": key])
    #expect(!isPublished)
    #expect(diagnostics.contains("content/news/\(name): error: the file holds a private key"))
    #expect(try await said(["content/news/\(name)": "-----BEGIN CERTIFICATE-----"]).isPublished)
  }

  @Test func filesThatActArePublishedWhereThatIsMeant() async throws {
    let files = ["content/news/a.html": "<p>", "content/baidu_verify_x.html": "x"]
    let (diagnostics, published, _) = try await said(files, settings: "attachments: [.HTML]\n")
    #expect(diagnostics == "")
    #expect(published["news/a.html"] == "<p>")
    #expect(try await said(["content/baidu_verify_x.html": "x"]).diagnostics == "")
  }

  @Test(arguments: [
    ("news/a.pdf", "", "the file is empty"), ("news/a.pdf", "<html>", "is called PDF, but is none"),
    ("news/表.xlsx", "<table>", "is called XLSX, but is none"),
    ("news/x - 副本.md", TestSite.report("甲"), "a copy of content/news/x.md"),
    ("news/x 副本 (2).md", TestSite.report("甲"), "a copy of content/news/x.md"),
    ("news/x (1).md", TestSite.report("甲"), "a copy of content/news/x.md"),
    ("news/x - Copy.md", TestSite.report("甲"), "a copy of content/news/x.md"),
    ("news/con.txt", "x", "'con.txt' in an address can't be the name of a file on Windows"),
    ("news/a:b.txt", "x", "it contains ':'"), ("news/x..md", TestSite.report("甲"), "ends in a dot"),
    (".htaccess", "x", "is hidden, and is not published"),
  ])
  func someFilesAreWarnedOf(path: String, content: String, message: String) async throws {
    let (diagnostics, _, isPublished) = try await said([
      "content/\(path)": content, "content/news/x.md": TestSite.report("乙"),
    ])
    #expect(isPublished, "\(diagnostics)")
    #expect(diagnostics.contains(": warning: "))
    #expect(diagnostics.contains(message), "\(diagnostics)")
  }

  @Test(arguments: [
    "附件1.pdf", "附件 (1).pdf", "副本.pdf", "第一季度(1).pdf", "copyright.pdf", "a.tar", "conference.pdf",
  ])
  func ordinaryNamesAreNotWarnedOf(name: String) async throws {
    #expect(try await said(["content/news/\(name)": "%PDF-1.7"]).diagnostics == "")
  }

  @Test func aTagIsNamedWhereWindowsCantHoldIt() async throws {
    let (diagnostics, _, _) = try await said([
      "content/news/a.md": TestSite.report("甲", more: "tags: [a?]\n")
    ])
    #expect(diagnostics.contains("content/news/a.md:4:8: warning: 'a?' in an address"))
  }

  @Test func hugePicturesAndFilesAreWarnedOf() async throws {
    let site = try TestSite(
      ["content/news/a.jpg": "", "content/news/b.zip": ""], onDisk: true)
    var picture = [UInt8](repeating: 0, count: 6 << 20)
    picture.replaceSubrange(0..<2, with: [0xFF, 0xD8])
    try site.write(picture, to: "content/news/a.jpg")
    var archive = [UInt8](repeating: 0, count: 101 << 20)
    archive.replaceSubrange(0..<4, with: Array("PK\u{3}\u{4}".utf8))
    try site.write(archive, to: "content/news/b.zip")
    let diagnostics = try await site.build().diagnostics
    #expect(diagnostics.contains("content/news/a.jpg: warning: the picture has 6 MB"))
    #expect(diagnostics.contains("content/news/b.zip: warning: the file has 101 MB"))
  }

  @Test(arguments: ["heic", "tif", "pdf", "docx"])
  func whatBrowsersDontShowIsNoPicture(suffix: String) async throws {
    let content = suffix == "pdf" ? "%PDF" : "PK\u{3}\u{4}"
    let (diagnostics, _, isPublished) = try await said([
      "content/news/p.\(suffix)": content,
      "content/news/a.md": TestSite.report("甲", body: "![图](p.\(suffix))\n"),
      "content/news/b.md": TestSite.report("乙", more: "image: p.\(suffix)\n"),
    ])
    #expect(!isPublished)
    #expect(diagnostics.contains("content/news/a.md:5:6: error: 'p.\(suffix)' can't be shown"))
    #expect(
      diagnostics.contains("content/news/b.md:4:8: error: '/news/p.\(suffix)' can't be shown"))
  }

  @Test func theImageOfAReportIsFoundWhereItsTextFindsIt() async throws {
    let (diagnostics, published, _) = try await said([
      "content/news/p.svg": "<svg xmlns=\"http://www.w3.org/2000/svg\"/>",
      "content/news/a.md": TestSite.report("甲", more: "image: p.svg\n", body: "![图](p.svg)\n"),
      "content/news/b/index.md": TestSite.report("乙", more: "image: q.svg\nslug: c\n"),
      "content/news/b/q.svg": "<svg xmlns=\"http://www.w3.org/2000/svg\"/>",
      "templates/report.mustache": "{{page.image}}",
    ])
    #expect(diagnostics == "")
    #expect(published["news/a/index.html"] == "https://example.org/news/p.svg")
    #expect(published["news/c/index.html"] == "https://example.org/news/c/q.svg")
  }

  @Test func publishesWhatOthersAskOfEverySite() async throws {
    let (diagnostics, published, _) = try await said([
      "content/.well-known/security.txt": "Contact: x", "content/.DS_Store": "x",
      "content/news/.gitkeep": "",
      // What editors leave beside a file.
      "content/news/x.md~": "x", "content/news/#x.md#": "x", "content/news/.#x.md": "x",
      "content/news/.x.md.swp": "x", "content/news/~$x.docx": "x", "content/news/4913": "x",
      "content/news/.~x.docx": "x", "content/news/.goutputstream-A1B2C3": "x",
      "content/news/x.md___jb_tmp___": "x",
    ])
    #expect(diagnostics == "")
    #expect(published[".well-known/security.txt"] == "Contact: x")
  }

  @Test(arguments: [
    (["index.md"], "content/index.md: warning: index.md makes one page"),
    (["x/index.md", "x/a.md"], "content/x/index.md: warning: index.md makes one page"),
    (["x/a.md", "x/b.md", "x/c.md"], "content/x: warning: this folder is no column"),
    (["x/a.md", "x/b.md"], ""), (["x/index.md"], ""),
    // A page of the folder's name stands at its address, and leads to those in it.
    (["x.md", "x/a.md", "x/b.md", "x/c.md"], ""),
  ])
  func pagesInNoListAreWarnedOf(paths: [String], message: String) async throws {
    let page = "---\ntitle: 页\n---\n正文\n"
    let files = Dictionary(uniqueKeysWithValues: paths.map { ("content/\($0)", page) })
    let (diagnostics, _, _) = try await said(files)
    #expect(message.isEmpty ? diagnostics == "" : diagnostics.contains(message), "\(diagnostics)")
  }

  @Test(arguments: [
    ("x/a.md", true), ("x/y/index.md", true), ("x/index.md", false), ("a.md", false),
  ])
  func aReportInAFolderThatIsNoColumnIsWarnedOf(path: String, isWarned: Bool) async throws {
    let (diagnostics, _, _) = try await said(["content/\(path)": TestSite.report("甲")])
    #expect(diagnostics.contains("content/x: warning: this folder is no column") == isWarned)
  }

  @Test func checkingNamesTextsWithNothingInThem() async throws {
    let site = try TestSite([
      "content/news/a.md": TestSite.report("甲"),
      "content/news/b.md": TestSite.report("乙", body: "正文\n"),
    ])
    let found = try await site.checked()
    #expect(found.contains("content/news/a.md:1:1: warning: there is nothing below"))
    #expect(!found.contains("content/news/b.md"))
  }

  // MARK: The theme

  @Test func linksOfTemplatesAreChecked() async throws {
    let (diagnostics, _, isPublished) = try await said([
      "templates/home.mustache":
        "<a href=\"/nwes/\">新</a><a href=\"/news/?a#b\"></a>\n<img src=\"/a.png\"><a href=\"{{site.home}}\">"
    ])
    #expect(isPublished)
    #expect(
      diagnostics.contains(
        "templates/home.mustache:1:10: warning: the template links to '/nwes/', where there is nothing"
      ))
    #expect(diagnostics.contains("did you mean '/news/'?"))
    #expect(diagnostics.contains("templates/home.mustache:2:11: warning:"))
  }

  @Test func saysThatTheStyleSheetIsMissing() async throws {
    let (diagnostics, _, _) = try await said([
      "templates/home.mustache": "<link href=\"{{site.stylesheet}}\">"
    ])
    #expect(diagnostics.contains("templates: warning: templates ask for the style sheet"))
  }

  // MARK: Addresses that are gone

  @Test func namesTheAddressesThatABuildTookAway() async throws {
    let site = try TestSite([
      "content/news/2023-08-report.md": TestSite.report("甲", more: "tags: [工业]\n"),
      "content/news/b.md": TestSite.report("乙"), "content/news/附件.pdf": "%PDF",
    ])
    #expect(try await site.build().diagnostics == "")
    try site.remove("content/news/2023-08-report.md")
    try site.write(TestSite.report("甲"), to: "content/news/2023-08-reports.md")
    try site.remove("content/news/附件.pdf")
    let outcome = try await site.build()
    #expect(
      outcome.diagnostics == """
        public/news/2023-08-report/index.html: warning: there is nothing at /news/2023-08-report/ any more
            if content/news/2023-08-reports.md stands for it now, write there 'aliases: [/news/2023-08-report/]'
        public/news/附件.pdf: warning: there is nothing at /news/附件.pdf any more
            if it has another name now, give it back the old one, or have the server lead from there to it

        """)
    #expect(try await site.build().diagnostics == "")
  }
}
