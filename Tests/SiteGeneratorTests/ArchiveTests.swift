import Foundation
import Testing

/// Reports by year and month.
@Suite struct ArchiveTests {
  private func published(_ files: [String: String]) async throws -> [String: String] {
    let site = try TestSite(files)
    let outcome = try await site.build()
    #expect(outcome.summary != nil, "\(outcome.diagnostics)")
    return try site.files().filter { $0.key.hasPrefix("archive/") }
  }

  @Test func hasTheYearsOfTheSiteAndOfEachColumn() async throws {
    let archive = try await published([
      "content/notes/_index.md": "---\ntitle: 解读\n---\n",
      "content/news/a.md": TestSite.report("甲", date: "2015-03-02"),
      "content/news/b.md": TestSite.report("乙", date: "2015-03-01"),
      "content/news/c.md": TestSite.report("丙", date: "2014-12-31"),
      "content/notes/d.md": TestSite.report("丁", date: "2015-01-01"),
    ])
    #expect(
      archive == [
        "archive/index.html": "历年公报: 2015=3 2014=1\n",
        "archive/2015/index.html": "2015年公报: 2015=3 2014=1 [2015年3月 2 甲 乙] [2015年1月 1 丁]\n",
        "archive/2014/index.html": "2014年公报: 2015=3 2014=1 [2014年12月 1 丙]\n",
        "archive/2015/news/index.html": "新闻：2015年公报: 2015=2 2014=1 [2015年3月 2 甲 乙]\n",
        "archive/2014/news/index.html": "新闻：2014年公报: 2015=2 2014=1 [2014年12月 1 丙]\n",
        "archive/2015/notes/index.html": "解读：2015年公报: 2015=1 [2015年1月 1 丁]\n",
      ])
  }

  @Test func aYearWithVeryManyHasAPageForEachMonth() async throws {
    var files: [String: String] = [:]
    for number in 0..<301 {
      files["content/news/r\(number).md"] = TestSite.report(
        "第\(number)篇", date: "2015-0\(number % 2 + 1)-10")
    }
    let archive = try await published(files)
    #expect(
      archive["archive/2015/index.html"] == "2015年公报: 2015=301 [2015年2月 150] [2015年1月 151]\n")
    #expect(
      archive["archive/2015-02/news/index.html"]?.hasPrefix(
        "新闻：2015年2月公报: 2015=301 [2015年2月 150 第") == true)
    #expect(archive.keys.contains("archive/2015-01/index.html"))
  }
}
