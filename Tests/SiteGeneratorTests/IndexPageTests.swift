import Testing

/// Pages that are always there take the keys of a column, and say of each what it does not do.
@Suite struct IndexPageTests {
  private static let pages = [
    ("content/_index.md", "the home page"),
    ("content/indicators/_index.md", "the list of indicators"),
    ("content/glossary/_index.md", "the glossary"),
  ]

  @Test(arguments: pages)
  func canNotBeDrafts(file: String, kind: String) async throws {
    let site = try TestSite([file: "---\ntitle: 甲\ndraft: true\n---\n还没写好。\n"])
    let outcome = try await site.build()
    #expect(outcome.summary == nil)
    #expect(
      outcome.diagnostics == """
        \(file):3:8: error: \(kind) can't be a draft: it is published, with this text
            draft: true
                   ^
            take 'draft' out, or keep the text elsewhere until it is finished

        """)
    try site.write("---\ntitle: 甲\ndraft: false\n---\n写好了。\n", to: file)
    #expect(try await site.build().diagnostics == "")
  }

  @Test(arguments: pages)
  func sayWhatChangesNothing(file: String, kind: String) async throws {
    let keys = [
      "order: 1", "page-size: 10", "refresh: 14", "releases: true", "next-release: 2024-01-02",
      "lang: en", "aliases: [/old/]", "extra: {a: b}",
    ]
    for key in keys {
      let site = try TestSite([file: "---\ntitle: 甲\n\(key)\n---\n文。\n"])
      let diagnostics = try await site.build().diagnostics
      let name = key.prefix { $0 != ":" }
      #expect(
        diagnostics.hasPrefix("\(file):3:"), "\(key): \(diagnostics)")
      #expect(
        diagnostics.contains("warning: '\(name)' changes nothing on \(kind)\n"),
        "\(key): \(diagnostics)")
    }
  }

  @Test func columnsTakeAllOfThem() async throws {
    let site = try TestSite([
      "content/news/_index.md": "---\ntitle: 甲\norder: 1\npage-size: 10\ndraft: false\n---\n文。\n"
    ])
    #expect(try await site.build().diagnostics == "")
  }
}
