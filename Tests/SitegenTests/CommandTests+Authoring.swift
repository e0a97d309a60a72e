import Foundation
import Testing

/// From an empty folder to a published bulletin.
extension CommandTests {
  @Test(arguments: ["zh-Hans", "zh-Hant", "en"])
  func startsASiteThatPublishesAtOnce(language: String) async throws {
    let folder = try Folder(["note": ""])
    let started = try await run(
      "init", "site", "--now", "2026-11-26", language: language, in: folder)
    #expect(started.code == 0)
    #expect(started.errors == "")
    #expect(started.output.contains("site/content/site.yaml\n"))
    let checked = try await run(
      "check", "--strict", "--source", "site", "--now", "2026-11-26", in: folder)
    #expect(checked.errors == "")
    #expect(checked.code == 0)
    #expect(try await run("--source", "site", "--now", "2026-11-26", in: folder).code == 0)
    #expect(try tree(folder, "site/public")["bulletins/2026-11-26-2026-10/index.html"] != nil)
  }

  /// `init`, `new`, the figures filled in, `build`.
  @Test func takesTenMinutes() async throws {
    let folder = try Folder(["note": ""])
    let given = ["--title", "产业园: 公报", "--base-url", "https://gov.example/park/"]
    #expect(
      try await run(
        ["init", "."] + given + ["--now", "2026-11-26"], language: "zh-Hans", in: folder
      )
      .code == 0)
    let started = try await run(
      "new", "2026年11月示例产值", "--now", "2026-12-20", language: "zh-Hans", in: folder)
    #expect(
      started.output == """
        已新建：content/bulletins/2026-12-20-2026-11.md，照 content/bulletins/2026-11-26-2026-10.md 的样子
        放在最近一篇所在的栏目；要放到别的栏目，用 --column 写明

        """)
    let unfinished = try await run("--now", "2026-12-20", language: "zh-Hans", in: folder)
    #expect(unfinished.code == 0)
    #expect(unfinished.errors.contains("草稿里还有 3 个指标没有填"))
    // A draft may wait for its figures, however strict the publishing is, the first time and the next.
    for _ in 1...2 {
      let strict = try await run("--strict", "--now", "2026-12-20", in: folder)
      #expect(strict.code == 0, "\(strict.errors)")
    }
    let checked = try await run("check", "--strict", "--now", "2026-12-20", in: folder)
    #expect(checked.code == 0, "\(checked.errors)")
    let file = folder.url.appending(path: "content/bulletins/2026-12-20-2026-11.md")
    var text = try String(contentsOf: file, encoding: .utf8)
    text.replace("草稿: 是\n", with: "")
    for figures in ["    数值: 21924万元\n    增速: +5.0%\n", "    数值: 236544万元\n    增速: +5.0%\n"] {
      let gap = try #require(text.range(of: "    数值:\n    增速:\n"))
      text.replaceSubrange(gap, with: figures)
    }
    text.replace("    数值:\n", with: "    数值: 40家次\n")
    try text.write(to: file, atomically: true, encoding: .utf8)
    let built = try await run("--now", "2026-12-20", language: "zh-Hans", in: folder)
    #expect(built.errors == "")
    let page = try #require(try tree(folder)["bulletins/2026-12-20-2026-11/index.html"])
    #expect(String(decoding: page, as: UTF8.self).contains("21924"))
    let home = try #require(try tree(folder)["index.html"])
    #expect(String(decoding: home, as: UTF8.self).contains("产业园: 公报"))
  }

  @Test func startsNothingWhereSomethingIs() async throws {
    let folder = try Folder(["site/content/a.md": "甲"])
    let result = try await run("init", "site", in: folder)
    #expect(result.code == 1)
    #expect(
      result.errors == """
        Error: site/content is there already; nothing was changed: start the site in another folder

        """)
    #expect(try tree(folder, "site").keys.sorted() == ["content/a.md"])
  }

  @Test(arguments: ["new", "check", "theme", "build"])
  func saysHowToStartWhereThereIsNoSite(command: String) async throws {
    let folder = try Folder(["note": ""])
    let more = ["new": ["A"], "theme": ["diff"]][command] ?? []
    let result = try await run([command] + more, in: folder)
    #expect(result.code == 1)
    #expect(result.errors.contains("'sitegen init DIR' starts a new site"))
    #expect(try tree(folder, "").keys.sorted() == ["note"])
  }

  @Test func startsOtherFiles() async throws {
    let folder = try Folder(["note": ""])
    _ = try await run("init", ".", "--now", "2026-11-26", in: folder)
    for (arguments, path) in [
      (["indicator", "Exports", "--name", "exports"], "indicators/exports.md"),
      (["column", "Briefs"], "briefs/_index.md"), (["page", "Contact us"], "contact-us.md"),
      (["term", "Output"], "glossary/Output.md"),
    ] {
      let result = try await run(["new"] + arguments, in: folder)
      #expect(result.output == "started: content/\(path)\n")
      let again = try await run(["new"] + arguments, in: folder)
      #expect(again.code == 1)
    }
    // All of it is sound, and the indicator waits for a bulletin to give it a figure.
    let checked = try await run("check", "--now", "2026-11-26", in: folder)
    #expect(checked.code == 0)
    #expect(
      checked.errors.hasPrefix(
        "content/indicators/exports.md:1:1: warning: no bulletin gives a figure of 'exports'"))
    #expect(checked.output.contains("0 errors, 1 warning"), "\(checked.output)")
  }

  @Test func saysItsVersion() async throws {
    let result = try await run("--version", in: try Folder(["note": ""]))
    #expect(result.output == "0.1.0\n")
  }

  @Test(arguments: ["bash", "zsh", "fish"])
  func completesCommands(shell: String) async throws {
    let result = try await run("--generate-completion-script", shell, in: try Folder(["note": ""]))
    #expect(result.code == 0)
    #expect(result.output.contains("source"))
    #expect(result.output.contains("init"))
    #expect(result.output.contains("base.mustache"))
  }

  @Test(arguments: [("en", "Exit codes: 0"), ("zh-Hans", "退出码：0")])
  func saysWhatItsExitCodesMean(language: String, words: String) async throws {
    let result = try await run("--help", language: language, in: try Folder(["note": ""]))
    #expect(result.output.contains(words))
  }

  /// On a terminal it asks for what is not given, until it can be used.
  @Test func asksOnATerminal() async throws {
    let folder = try Folder(["answers": "xx\nen\nMy office\nnowhere\nhttps://my.example/\n"])
    let program = Bundle.main.bundleURL.appending(path: "sitegen").path
    let result = try await run(
      shell: "script -qec '\(program) init site' /dev/null < answers", in: folder)
    #expect(result.code == 0)
    #expect(result.output.contains("语言 / Language (zh-Hans 简体中文, zh-Hant 繁體中文, en English)"))
    #expect(result.output.contains("Name of the site [Example bulletins]: "))
    let settings = folder.url.appending(path: "site/content/site.yaml")
    let text = try String(contentsOf: settings, encoding: .utf8)
    #expect(text.contains("\ntitle: My office\n"))
    #expect(text.contains("\nbase-url: https://my.example/\n"))
  }

  /// What is asked behind the first question is asked in the language of its answer.
  @Test func asksOnInTheLanguageOfTheAnswer() async throws {
    let folder = try Folder(["answers": "中文\n\n\n"])
    let program = Bundle.main.bundleURL.appending(path: "sitegen").path
    let result = try await run(
      shell: "script -qec '\(program) init site' /dev/null < answers", in: folder)
    #expect(result.code == 0)
    #expect(result.output.contains("网站名称 ["))
    #expect(result.output.contains("网站建好了。发布：sitegen --source site"))
  }
}
