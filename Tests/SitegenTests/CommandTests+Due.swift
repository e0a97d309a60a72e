import Foundation
import Testing

/// When a build is due.
extension CommandTests {
  private static let waiting = [
    "content/site.yaml": "title: 公报\nbase-url: https://gov.example/park/\n",
    "content/news/_index.md": "---\ntitle: 新闻\n---\n",
    "content/calendar.yaml": "- {date: 2023-12-20, title: 通报}\n",
    "content/news/a.md": "---\ntitle: 甲\ndate: 2023-12-01 09:30\n---\n正文。\n",
    "content/news/b.md":
      "---\ntitle: 乙\ndate: 2023-12-01\npublish: 2023-12-01T01:30Z\nexpires: 2024-01-01\n---\n正文。\n",
    "content/news/c.md": "---\ntitle: 丙\ndate: 2023-12-02\ndraft: true\n---\n正文。\n",
  ]

  @Test func dueSaysWhenASiteHasToBeBuiltAgain() async throws {
    let folder = try Folder(Self.waiting)
    let text = try await run("due", "--now", "2023-11-15", in: folder)
    #expect(text.output == "2023-12-01T09:30:00+08:00\n2024-01-01T00:00:00+08:00\n")
    let json = try await run("due", "--now", "2023-12-05", "--format", "json", in: folder)
    #expect(
      json.output
        == "[{\"moment\":\"2024-01-01T00:00:00+08:00\",\"changes\":[{\"kind\":\"expiry\",\"title\":\"乙\",\"file\":\"content/news/b.md\"}]}]\n"
    )
    #expect(try await run("due", "--now", "2024-01-02", in: folder).output == "")
  }

  @Test func nobodyKnowsWhatIsDueWhileAFileCantBeRead() async throws {
    var files = Self.waiting
    files["content/news/d.md"] = "---\ntitle: 丁\ndate: 2023-13-01\n---\n"
    let run = try await run("due", "--now", "2023-11-15", in: try Folder(files))
    #expect(run.output == "")
    #expect(run.code == 1)
  }
}
