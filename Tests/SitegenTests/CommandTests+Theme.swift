import Foundation
import Subprocess
import SystemPackage
import TestSupport
import Testing

/// The theme that the program carries with it.
extension CommandTests {
  private static let site = [
    "content/site.yaml": "title: 公报\nbase-url: https://example.org/\nlanguage: en\n",
    "content/news/_index.md": "---\ntitle: News\n---\n",
    "content/news/a.md": "---\ntitle: A\ndate: 2026-01-02\n---\nText.\n",
  ]

  /// Only the program itself, and an empty folder.
  @Test func publishesWithNothingButTheProgram() async throws {
    let folder = try Folder(["site/note": ""])
    let program = folder.url.appending(path: "bin/sitegen")
    try FileManager.default.createDirectory(
      at: program.deletingLastPathComponent(), withIntermediateDirectories: true)
    try FileManager.default.copyItem(
      at: Bundle.main.bundleURL.appending(path: "sitegen"), to: program)
    for arguments in [["init", "."], ["--strict"]] {
      let result = try await Programs.inTurn {
        try await Subprocess.run(
          .path(FilePath(program.path)), arguments: Arguments(arguments + ["--language", "en"]),
          workingDirectory: FilePath(folder.url.appending(path: "site").path),
          output: .string(limit: 1 << 20), error: .string(limit: 1 << 20))
      }
      #expect(result.standardError == "")
      #expect(result.terminationStatus == .exited(0))
    }
    let pages = try tree(folder, "site/public")
    let page = String(decoding: try #require(pages["about/index.html"]), as: UTF8.self)
    #expect(page.contains("/assets/site.css?"))
    #expect(pages["assets/site.css"]?.isEmpty == false)
  }

  @Test func bringsFilesOfTheThemeOutAndShowsWhatWasChanged() async throws {
    let folder = try Folder(Self.site)
    let copied = try await run("theme", "copy", "item", "site.css", in: folder)
    #expect(
      copied.output == "copied: templates/assets/site.css\ncopied: templates/item.mustache\n")
    let again = try await run("theme", "copy", "item", in: folder)
    #expect(again.code == 1)
    #expect(again.errors.contains("left as they are, for they are there: templates/item.mustache"))
    try folder.write("<li>{{title}}</li>\n", to: "templates/item.mustache")
    let changed = try await run("theme", "diff", in: folder)
    #expect(changed.output.contains("templates/assets/site.css: copied from 0.1.0, unchanged\n"))
    #expect(changed.output.contains("templates/item.mustache: copied from 0.1.0, changed:\n"))
    #expect(changed.output.contains("item.mustache:1: + <li>{{title}}</li>\n"))
    #expect(try await run("--now", "2026-02-01", in: folder).errors == "")
  }

  @Test func saysWhichFileOfTheThemeWasMeant() async throws {
    let result = try await run("theme", "copy", "bose", in: try Folder(Self.site))
    #expect(result.code == 64)
    #expect(result.errors.contains("the theme has no file 'bose'; did you mean 'base'?"))
  }

  @Test func takesFilesFromTheFolderOfTheSite() async throws {
    let folder = try Folder(["site/content/news/a.md": "---\n标题: 甲\n---\n　　一、总体\n　　文。\n"])
    let result = try await run("tidy", "--source", "site", "content/news/a.md", in: folder)
    #expect(result.code == 0)
    #expect(result.output.contains("+ ## 一、总体"))
  }

  @Test(arguments: [
    ["--source", "site", "check"], ["check", "--source", "site"], ["--source=site", "check"],
    ["--source", "site"],
  ])
  func takesTheFolderOfTheSiteAnywhere(arguments: [String]) async throws {
    var files: [String: String] = [:]
    for (path, text) in Self.site { files["site/\(path)"] = text }
    let result = try await run(arguments + ["--now", "2026-02-01"], in: try Folder(files))
    #expect(result.errors == "")
    #expect(result.code == 0)
  }
}
