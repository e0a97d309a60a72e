import Foundation
import Testing

/// The reference of keys, rules and template names, as pages of the sample site.
extension CommandTests {
  private static let help = URL(filePath: #filePath).appending(path: "../../../content/help")
    .standardized

  /// Each page is what its command writes. With `RECORD=1` it is written anew, and the run fails where
  /// that changed it.
  @Test(arguments: [
    ("keys.md", "keys"), ("rules.md", "explain"), ("variables.md", "variables"),
  ])
  func theSampleSitesReferenceIsCurrent(file: String, command: String) async throws {
    let run = try await run(
      command, "--markdown", language: "zh-Hans", in: try Folder(["note": ""]))
    #expect(run.errors == "")
    let page = Self.help.appending(path: file)
    let before = FileManager.default.contents(atPath: page.path)
      .map { String(decoding: $0, as: UTF8.self) }
    let isCurrent = before == run.output
    if !isCurrent, ProcessInfo.processInfo.environment["RECORD"] != nil {
      try Data(run.output.utf8).write(to: page)
      Issue.record("recorded")
    }
    // The pages are long; where they differ is for a comparison of files.
    #expect(isCurrent, "content/help/\(file) is not what 'sitegen \(command) --markdown' writes")
  }

  @Test(arguments: ["zh-Hans", "zh-Hant", "en"])
  func theReferenceIsAPageInEveryLanguage(language: String) async throws {
    let folder = try smallSite()
    for command in ["keys", "explain", "variables"] {
      let page = try await run(command, "--markdown", language: language, in: folder).output
      try folder.write(page, to: "content/\(command).md")
    }
    // No table of the small site's own report.
    try folder.write("---\ntitle: 甲\ndate: 2023-08-16\n---\n文。\n", to: "content/news/a.md")
    let built = try await run("--strict", in: folder)
    #expect(built.errors == "")
    let rules = try #require(try tree(folder)["explain/index.html"])
    let html = String(decoding: rules, as: UTF8.self)
    // Messages can lead to the rule that they are about.
    #expect(html.contains("id=\"unknown-key\""))
    #expect(html.contains("<code>unknown-key</code>"))
  }

  @Test func explainsAllRulesAsAPageOrOneInTheTerminal() async throws {
    let run = try await run("explain", "unknown-key", "--markdown", in: try Folder(["note": ""]))
    #expect(run.code == 64)
    #expect(run.errors.hasPrefix("Error: --markdown writes all rules; leave the code out\n"))
  }
}
