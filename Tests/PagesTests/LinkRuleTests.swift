import Diagnostics
import Files
import SiteModel
import Testing

@testable import Pages

/// What links in texts lead to, from parsed contents alone.
@Suite struct LinkRuleTests {
  @Test(arguments: [
    // A file beside the source, which is not where the page is.
    ("[x](pic.svg)", "/news/pic.svg"),
    ("[x](./pic.svg?v=1#a)", "/news/pic.svg?v=1#a"),
    // Another report, under its slug, with a heading of its own.
    ("[x](z.md#一总体)", "/news/zet/#一总体"),
    ("[x](../news/z.md)", "/news/zet/"),
    ("[x](/news/z.md)", "/news/zet/"),
    ("[x](../about.md)", "/about/"),
    ("[x](_index.md)", "/news/"),
    // A folder with its own files.
    ("[x](half/index.md)", "/news/2024/"),
    ("[x](half/data.csv)", "/news/2024/data.csv"),
    // Pages as readers know them, and pages that sitegen makes.
    ("[x](/news/zet/)", "/news/zet/"), ("[x](/news)", "/news/"),
    ("[x](/about/index.html)", "/about/"),
    ("[x](../zet/)", "/news/zet/"), ("[x](/tags/)", "/tags/"), ("[x](/feed.xml)", "/feed.xml"),
    ("[x](/old/)", "/old/"), ("[x](/indicators/gdp/)", "/indicators/gdp/"),
    ("[x](/indicators/gdp/data.csv)", "/indicators/gdp/data.csv"),
    ("[x](/data/observations.csv)", "/data/observations.csv"), ("[x](/warnings/)", "/warnings/"),
    ("[x](/glossary/#规上)", "/glossary/#规上"),
    ("[x](../glossary/guishang.md)", "/glossary/#规上"),
    ("[x](../glossary/guishang.md#口径)", "/glossary/#guishang_口径"),
    ("[x](/assets/a.css)", "/assets/a.css"),
    ("[x](#一)\n\n# 一", "#一"), ("[x](#_main)", "#_main"),
  ])
  func leadWhereTheirTargetIsPublished(body: String, address: String) throws {
    let html = try html(ofText: body)
    let encoded = address.unicodeScalars.map { scalar in
      scalar.isASCII
        ? String(scalar)
        : UTF8.encode(scalar)!.map { "%\(String($0, radix: 16, uppercase: true))" }.joined()
    }.joined()
    #expect(html.contains("href=\"\(encoded)\">x</a>"), "\(html)")
  }

  private static let files = [
    "content/news/_index.md": "---\ntitle: 新闻\n---\n",
    "content/news/pic.svg":
      "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 300 200\"></svg>",
    "content/news/z.md":
      "---\ntitle: 乙\ndate: 2023-08-16\nslug: zet\naliases: [/old/]\n---\n# 一、总体\n",
    "content/news/half/index.md": "---\ntitle: 丙\ndate: 2023-08-16\nslug: 2024\n---\n",
    "content/news/half/data.csv": "a\n",
    "content/about.md": "---\ntitle: 关于\n---\n",
    "content/indicators/gdp.md": "---\ntitle: 生产总值\nunit: 亿元\n---\n",
    // Only an indicator with observations has downloads.
    "content/news/w.md":
      "---\ntitle: 丁\ndate: 2023-08-16\nmetrics: [{indicator: gdp, period: 2023-H1, value: 5亿元}]\n---\n",
    "content/glossary/guishang.md": "---\ntitle: 规上\n---\n定义\n\n## 口径\n",
  ]

  /// The text of a report, resolved.
  private func html(ofText body: String) throws -> String {
    let memory = MemoryFileSystem()
    var files = Self.files
    files["content/news/y.md"] = "---\ntitle: 甲\ndate: 2023-08-16\n---\n\(body)"
    for (path, text) in files { memory.write(Array(text.utf8), to: path) }
    let tree = try SourceTree.below("content", in: memory.sources).value
    let layout = ContentLayout(of: tree)
    let settings = SiteConfiguration.placeholder
    let parser = ContentParser(configuration: settings)
    let contents = layout.entries.map { parser.parse(memory.read($0.file) ?? [], of: $0) }
    var diagnostics = contents.flatMap(\.diagnostics)

    let attachments = layout.attachments.map {
      OwnedAttachment(file: "content/\($0.path)", owner: $0.owner, segments: $0.segments)
    }
    let edition = EditionAssembly(
      settings, layout, attachments: attachments, now: try #require(Moment("2024-01-01")),
      withDrafts: false
    ).edition(of: contents.compactMap(\.value))
    let style = Attachment(file: "templates/assets/a.css", path: .file(["assets", "a.css"]))
    let plan = PagePlan(of: edition.value, assets: [style])
    let addresses = AddressBook(
      edition.value, plan.places, contentFolder: "content", sources: tree.files.map(\.path))
    let collection = SeriesCollection(of: edition.value)
    let figures = Figures.assembling(
      edition.value.indicators.map { collection.entry(of: $0).value }, for: edition.value)
    let groundwork = Groundwork(
      edition: edition.value, figures: figures.value, addresses: addresses,
      glossary: Glossary.indexing(edition.value).value,
      materials: Materials(pictures: [:], tables: [:]))
    let text = try #require(addresses.texts.first { $0.file == "content/news/y.md" })
    let resolved = TextResolution.resolving(text, against: GroundworkReader(groundwork))
    diagnostics += resolved.diagnostics
    #expect(diagnostics.isEmpty, "\(diagnostics)")
    let site = Site(groundwork, texts: [text.file: resolved.value])
    return "\(SiteReader(site).html(of: text.body, from: text.file))"
  }
}
