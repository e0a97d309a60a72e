import SiteGenerator
import Testing

/// Warnings that editors have looked into.
@Suite struct AcceptanceTests {
  @Test(arguments: [
    ("news/a.md", "title: 甲\ndate: 2023-08-16\n"), ("about.md", "title: 关于\n"),
    ("news/_index.md", "title: 新闻\n"), ("_index.md", "summary: 首页\n"),
    ("glossary/x.md", "title: 术语\n"), ("glossary/_index.md", "title: 术语表\n"),
  ])
  func anyFileMayAcceptOne(path: String, head: String) async throws {
    for isAccepted in [false, true] {
      let accept = isAccepted ? "accept: {half-width-punctuation: 原文如此}\n" : ""
      let site = try TestSite(["content/\(path)": "---\n\(head)\(accept)---\n甲,乙\n"])
      let said = try await site.checked()
      #expect(said.contains("half-width") == !isAccepted, "\(said)")
      #expect(!said.contains("error"), "\(said)")
    }
  }

  private func said(accepting line: String) async throws -> String {
    try await TestSite([
      "content/news/a.md": TestSite.report("甲", more: "accept: {\(line)}\n", body: "正文\n")
    ]).checked()
  }

  @Test func oneThatIsNotNeededIsAWarning() async throws {
    let said = try await said(accepting: "half-width-punctuation: 原文如此")
    #expect(
      said.hasPrefix(
        "content/news/a.md:4:10: warning: 'half-width-punctuation' is accepted here, but there is nothing of it any more\n"
      ), "\(said)")
  }

  @Test func anErrorCantBeAccepted() async throws {
    #expect(
      try await said(accepting: "dead-link: 以后再补").contains(
        "4:10: error: 'dead-link' is an error, which can't be accepted"))
  }

  @Test func aMisspeltCodeIsAnError() async throws {
    let said = try await said(accepting: "half-with-punctuation: 原文如此")
    #expect(said.contains("error: there is no warning with the code 'half-with-punctuation'"))
    #expect(said.contains("did you mean 'half-width-punctuation'?"), "\(said)")
  }

  @Test func onlyItsOwnFileIsSilenced() async throws {
    let site = try TestSite([
      "content/news/a.md": TestSite.report(
        "甲", more: "accept: {half-width-punctuation: 原文如此}\n", body: "甲,乙\n"),
      "content/news/b.md": TestSite.report("乙", body: "丙,丁\n"),
    ])
    let said = try await site.checked()
    #expect(said.hasPrefix("content/news/b.md:5:2: warning: half-width"), "\(said)")
  }
}
