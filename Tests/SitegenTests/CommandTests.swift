import Foundation
import Subprocess
import SystemPackage
import TestSupport
import Testing

/// The command as people run it: the real program, with arguments, files, pipes and signals.
@Suite struct CommandTests {
  struct Run {
    let output: String
    let errors: String
    let code: Int32
  }

  /// The program that was built beside the tests.
  private static let program = Bundle.main.bundleURL.appending(path: "sitegen").path

  final class Folder: Sendable {
    let url = FileManager.default.temporaryDirectory.appending(path: "sitegen-\(UUID().uuidString)")

    init(_ files: [String: String] = [:]) throws {
      for (path, text) in files { try write(text, to: path) }
    }

    func write(_ text: String, to path: String) throws {
      let file = url.appending(path: path)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }

    deinit { try? FileManager.default.removeItem(at: url) }
  }

  private func configuration(
    _ arguments: [String], environment: Environment = .inherit, in folder: Folder
  ) -> Configuration {
    Configuration(
      executable: .path(FilePath(Self.program)), arguments: Arguments(arguments),
      environment: environment, workingDirectory: FilePath(folder.url.path))
  }

  private func run(
    _ configuration: Configuration, input: String = ""
  ) async throws -> Run {
    let result = try await Programs.inTurn {
      try await Subprocess.run(
        configuration, input: .string(input), output: .string(limit: 1 << 24),
        error: .string(limit: 1 << 24))
    }
    guard case .exited(let code) = result.terminationStatus else {
      Issue.record("it did not end by itself: \(result.terminationStatus)")
      return Run(output: result.standardOutput, errors: result.standardError, code: -1)
    }
    return Run(
      output: result.standardOutput, errors: result.standardError, code: code)
  }

  func run(
    _ arguments: [String], input: String = "", language: String = "en", in folder: Folder
  ) async throws -> Run {
    // The sample site is Chinese, and so would be what is said of it.
    try await run(configuration(["--language", language] + arguments, in: folder), input: input)
  }

  func run(
    _ arguments: String..., input: String = "", language: String = "en", in folder: Folder
  ) async throws -> Run {
    try await run(arguments, input: input, language: language, in: folder)
  }

  /// A line of a shell, for what only a terminal can show.
  func run(shell line: String, in folder: Folder) async throws -> Run {
    try await run(
      Configuration(
        executable: .path("/bin/sh"), arguments: ["-c", line],
        environment: .inherit.updating(["LC_ALL": "C.UTF-8"]),
        workingDirectory: FilePath(folder.url.path)))
  }

  /// The repository's own site.
  func sample() throws -> Folder {
    let root = URL(filePath: #filePath).appending(path: "../../..").standardized
    let folder = try Folder(["note": ""])
    for name in ["content", "templates"] {
      try FileManager.default.copyItem(
        at: root.appending(path: name), to: folder.url.appending(path: name))
    }
    return folder
  }

  func tree(_ folder: Folder, _ path: String = "public") throws -> [String: Data] {
    let root = folder.url.appending(path: path)
    var files: [String: Data] = [:]
    for case let path as String in FileManager.default.enumerator(atPath: root.path) ?? .init() {
      if let data = FileManager.default.contents(atPath: root.appending(path: path).path) {
        files[path] = data
      }
    }
    return files
  }

  @Test func buildsTheSampleSiteAndSumsItUp() async throws {
    let folder = try sample()
    let first = try await run("--now", "2026-12-01", in: folder)
    #expect(first.errors == "")
    #expect(first.code == 0)
    let summary =
      /\d+ pages: \d+ written \(\d+ feeds and \d+ files for searching among them\), 0 unchanged, 0 removed, 0 warnings, \d+\.\d\d s\n/
    #expect(first.output.wholeMatch(of: summary) != nil, "\(first.output)")
    let second = try await run("build", "--now", "2026-12-01", in: folder)
    #expect(second.output.contains(": 0 written, "))
  }

  @Test(arguments: ["content/indicators/h.csv", "content/site.yaml"])
  func tidiesTextsAlone(file: String) async throws {
    let folder = try Folder([file: "时期\t数值\n2020\t1\n"])
    let run = try await run("tidy", "--write", file, in: folder)
    #expect(run.code != 0 && run.errors.contains(file))
    let text = try String(contentsOf: folder.url.appending(path: file), encoding: .utf8)
    #expect(text == "时期\t数值\n2020\t1\n")
  }

  @Test func tidiesAFileOnlyWhenItIsTold() async throws {
    let pasted = "---\n标题: 甲\u{200B}乙\n---\n\n　　一、总体\n　　文。\n"
    let folder = try Folder(["a.md": pasted])
    let shown = try await run("tidy", "a.md", in: folder)
    #expect(shown.code == 0)
    #expect(
      shown.output == """
        a.md:2: - 标题: 甲\u{200B}乙
        a.md:2: + 标题: 甲乙
        a.md:5: - 　　一、总体
        a.md:6: - 　　文。
        a.md:5: + ## 一、总体
        a.md:5: + 文。

        """)
    let file = folder.url.appending(path: "a.md")
    #expect(try String(contentsOf: file, encoding: .utf8) == pasted)
    let written = try await run("tidy", "--write", "a.md", in: folder)
    #expect(written.output == "changed: a.md\n")
    #expect(
      try String(contentsOf: file, encoding: .utf8)
        == "---\n标题: 甲乙\n---\n\n## 一、总体\n文。\n")
    #expect(try await run("tidy", "a.md", in: folder).output == "")
  }

  @Test func endsWithAnErrorAndKeepsTheSiteWhereContentIsWrong() async throws {
    let folder = try sample()
    _ = try await run(in: folder)
    let before = try tree(folder)
    try folder.write("---\ntitel: 甲\n---\n", to: "content/news/x.md")
    let result = try await run(in: folder)
    #expect(result.code == 1)
    #expect(result.output == "")
    #expect(
      result.errors == """
        content/news/x.md:2:1: error: 'date' is missing
            titel: 甲
            ^
            add 'date: …' (or '日期: …')
        content/news/x.md:2:1: error: unknown key 'titel'
            titel: 甲
            ^~~~~
            did you mean 'title'?
        Error: 2 errors, 0 warnings; nothing was published

        """)
    #expect(try tree(folder) == before)
  }

  /// Runs a script in a shell, with the program as `$S` and the folder as its own.
  private func shell(_ script: String, in folder: Folder, _ program: [String] = []) async throws
    -> Run
  {
    let command = program + ["sh", "-c", "S='\(Self.program) --language en'; \(script)"]
    return try await run(
      Configuration(
        executable: .name(command[0]), arguments: Arguments(Array(command.dropFirst())),
        workingDirectory: FilePath(folder.url.path)))
  }

  private static let small = [
    "content/site.yaml": "title: 公报\nbase-url: https://example.org/\n",
    "content/news/_index.md": "---\ntitle: 新闻\n---\n",
    "content/news/a.md": "---\ntitle: 甲\ndate: 2023-08-16\n---\n| 甲 |\n|---|\n| 1 | 2 |\n",
  ]

  func smallSite() throws -> Folder {
    let folder = try Folder(Self.small)
    let root = URL(filePath: #filePath).appending(path: "../../..").standardized
    try FileManager.default.copyItem(
      at: root.appending(path: "templates"), to: folder.url.appending(path: "templates"))
    return folder
  }

  /// Nobody hears what is said; the site is published all the same, and nothing of it gets into the site.
  @Test(arguments: ["2>/dev/full", "2>&-", ">&-", ">/dev/full", "<&- >&- 2>&-", "| true"])
  func publishesWhateverHappensToItsTerminal(streams: String) async throws {
    let folder = try smallSite()
    #expect(try await shell("$S \(streams)", in: folder).code == 0)
    let published = try tree(folder)
    #expect(published["news/a/index.html"] != nil)
    #expect(!published.values.contains { String(decoding: $0, as: UTF8.self).contains("warning:") })
  }

  @Test(arguments: ["check --format json", "explain", "keys", "--help"])
  func failsWhereItsResultCantBeWritten(command: String) async throws {
    #expect(try await shell("$S \(command) >/dev/full", in: try smallSite()).code == 1)
  }

  @Test func saysWhatHappensByItself() async throws {
    let folder = try smallSite()
    try folder.write(
      "---\ntitle: 乙\ndate: 2023-08-17\nexpires: 2098-01-01 09:30\n---\n正文\n",
      to: "content/news/b.md")
    try folder.write(
      "---\ntitle: 丙\ndate: 2023-08-17\npublish: 2097-01-01\n---\n正文\n",
      to: "content/news/c.md")
    let built = try await shell("$S", in: folder)
    #expect(
      built.output.hasSuffix(
        "next: 2097-01-01 '丙' is published (content/news/c.md); run sitegen again then (1 more: sitegen check --ahead 365)\n"
      ), "\(built.output)")
    let ahead = try await shell("$S check --ahead 36500", in: folder)
    #expect(
      ahead.output.hasSuffix(
        "\n2097-01-01 '丙' is published (content/news/c.md)\n2098-01-01 09:30 '乙' expires (content/news/b.md)\n"
      ), "\(ahead.output)")
    let json = try await shell("$S check --ahead 36500 --format json", in: folder)
    #expect(
      json.output.contains("\"moment\":\"2097-01-01T00:00:00+08:00\",\"kind\":\"release\"")
        && json.output.contains("\"kind\":\"expiry\",\"title\":\"乙\""), "\(json.output)")
    #expect(
      try await shell("$S check --format json", in: folder).output.contains("schedule") == false)
    let chinese = try await run(["build"], language: "zh-Hans", in: folder)
    #expect(chinese.output.contains("接下来：2097-01-01 发布《丙》（content/news/c.md）；到时再运行一次 sitegen"))
  }

  @Test func namesNoFolderForTheOutput() async throws {
    let folder = try smallSite()
    let result = try await shell("$S --output ''", in: folder)
    #expect(result.code == 1)
    #expect(result.errors.contains("--output names no folder"))
    #expect(try tree(folder, ".").keys.contains("index.html") == false)
  }

  @Test func canReadWhatItMadeWhateverTheMask() async throws {
    let folder = try smallSite()
    #expect(try await shell("umask 777; $S", in: folder).code == 0)
    let file = folder.url.appending(path: "public/index.html").path
    let mode = try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions] as? Int
    #expect(mode == 0o600)
  }

  @Test(arguments: ["TERM", "HUP"])
  func leavesNothingBehindWhenItIsStopped(signal: String) async throws {
    let folder = try smallSite()
    #expect(try await shell("$S", in: folder).code == 0)
    let before = try tree(folder)
    try folder.write(
      "---\ntitle: 乙\ndate: 2023-08-17\n---\n", to: "content/news/b.md")
    let script = """
      rm -f .public.sitegen/memory
      $S & while kill -0 $! 2>/dev/null && ! test -e .public.sitegen/staging; do :; done
      kill -\(signal) $! 2>/dev/null; wait $!
      """
    _ = try await shell(script, in: folder)
    #expect(try tree(folder, ".public.sitegen").keys.contains { $0.hasPrefix("staging") } == false)
    let after = try tree(folder)
    #expect(after == before || after["news/b/index.html"] != nil)
  }

  /// As containers and volumes do it. Only root may mount anything.
  @Test(
    .enabled(if: getuid() == 0 && FileManager.default.isExecutableFile(atPath: "/usr/bin/unshare")),
    arguments: [
      "mkdir seen; mount --bind public seen",
      "mv public seen; mkdir public; mount --bind seen public",
      "mv public seen; mkdir public; mount -t tmpfs none public; cp -a seen/. public",
    ])
  func publishesInPlaceWhereTheFolderIsMounted(mount: String) async throws {
    let folder = try smallSite()
    let result = try await shell(
      """
      set -e; $S >/dev/null; \(mount)
      printf -- '---\\ntitle: 乙\\ndate: 2023-08-17\\n---\\n' > content/news/b.md
      $S; grep -q 乙 public/news/b/index.html
      if mountpoint -q seen; then grep -q 乙 seen/news/b/index.html; fi
      """, in: folder, ["unshare", "-m"])
    // A sandbox may forbid it even to root.
    if result.errors.contains("unshare:") || result.errors.contains("mount:") { return }
    #expect(result.code == 0, "\(result.errors)")
    #expect(result.output.contains("its files were replaced one by one"), "\(result.output)")
  }

  @Test func publishesInPlaceUnderAServer() async throws {
    let folder = try smallSite()
    let result = try await shell(
      """
      $S >/dev/null; (cd public; exec sleep 9) & 
      printf -- '---\\ntitle: 乙\\ndate: 2023-08-17\\n---\\n' > content/news/b.md
      sleep 0.3; $S; grep -q 乙 /proc/$!/cwd/news/b/index.html; code=$?; kill $!; exit $code
      """, in: folder)
    #expect(result.code == 0)
    #expect(result.output.contains("sleep"), "\(result.output)")
  }

  @Test func survivesBeingKilledAtEveryStage() async throws {
    let folder = try sample()
    let file = "content/about.md"
    let original = try String(contentsOf: folder.url.appending(path: file), encoding: .utf8)
    let texts = [original, original + "\n\n又及。\n"]
    var trees: [[String: Data]] = []
    for text in texts {
      try folder.write(text, to: file)
      #expect(try await run(in: folder).code == 0)
      trees.append(try tree(folder))
    }
    #expect(trees[0] != trees[1])
    // While the lock is taken, pages are staged, the last ones are, and what is remembered is written.
    let moments = [
      "lock", "staging/.sitegen", "staging/404.html", "staging/assets/charts.css", "memory",
    ]
    for (attempt, moment) in (moments + moments).enumerated() {
      try folder.write(texts[attempt % 2], to: file)
      let path = folder.url.appending(path: ".public.sitegen/\(moment)").path
      try? FileManager.default.removeItem(atPath: path)
      _ = try await Subprocess.run(
        configuration([], in: folder), input: .none, output: .discarded, error: .discarded
      ) { execution in
        // A moment that was missed does not come again; killed later, the site must be whole as well.
        let process = "/proc/\(execution.processIdentifier.value)/stat"
        while !FileManager.default.fileExists(atPath: path),
          let state = try? String(contentsOfFile: process, encoding: .utf8), !state.contains(") Z ")
        {
          try await Task.sleep(for: .microseconds(200))
        }
        try execution.send(signal: .kill)
      }
      #expect(trees.contains(try tree(folder)), "killed at \(moment)")
    }
    #expect(try await run(in: folder).code == 0)
    #expect(try tree(folder) == trees[1])
    #expect(
      try tree(folder, ".public.sitegen").keys.allSatisfy {
        ["lock", "manifest", "memory", "record"].contains($0)
      })
  }

  @Test func saysWhatIsMissing() async throws {
    let folder = try Folder(["note": ""])
    let result = try await run(in: folder)
    #expect(result.code == 1)
    #expect(
      result.errors
        == """
        Error: there is no site here, as there is no folder content; 'sitegen init DIR' starts a new site, \
        and --source DIR names the folder of one that is elsewhere

        """
    )
    // Nothing is left behind where a site may be started next.
    #expect(try tree(folder, "").keys.sorted() == ["note"])
  }

  @Test(arguments: [
    (["--base-url", "example.org"], "write a whole address"),
    (["--now", "tomorrow"], "write a date"),
    (["variables", "colum"], "is invalid"),
    (["markdown", "--dialect", "gfm"], "is invalid"),
  ])
  func refusesArgumentsThatItCannotRead(arguments: [String], message: String) async throws {
    let folder = try sample()
    let result = try await run(arguments, in: folder)
    #expect(result.code == 64)
    #expect(result.errors.contains(message))
  }

  @Test func turnsMarkdownIntoHTML() async throws {
    let folder = try Folder(["note": ""])
    let text = "# 标题\n\n<a>x</a> [a](javascript:b)\n"
    let safe = try await run("markdown", input: text, in: folder)
    #expect(
      safe.output == """
        <h1 id="标题">标题</h1>
        <p><!-- raw HTML omitted -->x<!-- raw HTML omitted --> a</p>

        """)
    #expect(safe.code == 0)
    #expect(
      safe.errors.hasPrefix(
        """
        stdin:3:1: warning: raw HTML is left out
            <a>x</a> [a](javascript:b)
            ^
        """))
    let unsafe = try await run(
      "markdown", "--dialect", "commonmark", "--unsafe", input: text, in: folder)
    #expect(unsafe.output == "<h1>标题</h1>\n<p><a>x</a> <a href=\"javascript:b\">a</a></p>\n")
    #expect(unsafe.errors == "")
  }

  @Test func writesItsOwnWordsInTheLanguageThatIsAskedFor() async throws {
    let folder = try Folder(["note": ""])
    for (lang, word) in [("zh-Hans", "脚注"), ("zh-Hant", "註腳"), ("en", "Footnotes")] {
      let result = try await run(
        "markdown", "--lang", lang, input: "甲[^1]\n\n[^1]: 乙\n", in: folder)
      #expect(result.output.contains(word))
    }
    let chart = try Folder(["c.yaml": "data: {a: 1, b: 2}\n"])
    for (lang, word) in [("zh-Hant", "數據表"), ("en", "Data table")] {
      #expect(
        try await run("chart", "c.yaml", "--html", "--lang", lang, in: chart).output.contains(word))
    }
  }

  @Test(arguments: ["data.yaml", "data.json"])
  func rendersATemplateByteForByte(data: String) async throws {
    let folder = try Folder([
      "page.mustache": "{{#rows}}\n  {{>row}}\n{{/rows}}\n{{^none}}.{{/none}}",
      "parts/row.mustache": "<li>{{n}} {{name}}</li>\n",
      "data.yaml": "rows:\n  - {n: 1.10, name: \"\\\"\\u0301\"}\n  - {n: 2, name: 甲}\nnone: null\n",
      "data.json": #"{"rows":[{"n":"1.10","name":"\"\u0301"},{"n":2,"name":"甲"}],"none":null}"#,
    ])
    let result = try await run(
      "template", "page.mustache", "--data", data, "--partials", "parts", in: folder)
    #expect(result.errors == "")
    #expect(result.output == "  <li>1.10 &quot;\u{301}</li>\n  <li>2 甲</li>\n.")
  }

  /// A template that includes one of the theme's is tried with that.
  @Test func rendersWithThePartialsOfTheTheme() async throws {
    let folder = try Folder([
      "page.mustache": "{{<redirect}}{{/redirect}}", "data.yaml": "target: /neu/\n",
    ])
    let result = try await run(
      "template", "page.mustache", "--data", "data.yaml", "--lenient", in: folder)
    #expect(result.errors == "")
    #expect(result.output.contains("/neu/"))
  }

  @Test(arguments: [
    (
      "en",
      """
      data.json:2:15: error: the file can't be read as JSON: there is a comma behind the last entry, \
      with nothing after it
      """
    ),
    ("zh-Hans", "data.json:2:15: 错误：这个文件没法当作 JSON 来读：最后一项后面多了逗号"),
  ])
  func saysWhereDataIsNoJSON(language: String, message: String) async throws {
    let folder = try Folder([
      "page.mustache": "{{title}}", "data.json": "{\n  \"title\": \"甲\",\n}\n",
    ])
    let result = try await run(
      "template", "page.mustache", "--data", "data.json", language: language, in: folder)
    #expect(result.code == 1)
    #expect(result.output == "")
    #expect(result.errors.hasPrefix("\(message)\n"), "\(result.errors)")
  }

  @Test func checksATemplateUnlessToldToBeLenient() async throws {
    let folder = try Folder([
      "page.mustache": "<p>{{titel}}{{{title}}}</p>", "data.yaml": "title: <b>\n",
    ])
    let strict = try await run("template", "page.mustache", "--data", "data.yaml", in: folder)
    #expect(strict.code == 1)
    #expect(strict.output == "")
    #expect(strict.errors.hasPrefix("page.mustache:1:4: error: unknown name 'titel'\n"))
    let lenient = try await run(
      "template", "page.mustache", "--data", "data.yaml", "--lenient", in: folder)
    #expect(lenient.output == "<p><b></p>")
  }

  @Test func listsWhatPagesOffer() async throws {
    let result = try await run("variables", "redirect", in: try Folder(["note": ""]))
    #expect(result.output.hasPrefix("redirect.mustache: what leads to another address: from a"))
    #expect(
      result.output.hasSuffix(
        "  target                              address           link to the page that stands for the former one\n"
      ))
    let chinese = try await run(
      "variables", "redirect", language: "zh-Hans", in: try Folder(["note": ""]))
    #expect(chinese.output.hasPrefix("redirect.mustache：转到另一个网址的页面"))
    #expect(
      chinese.output.hasSuffix(
        "  target                              网址                  新网址，旧网址转到这里\n"))
    let all = try await run("variables", in: try Folder(["note": ""]))
    for page in ["home", "column", "report", "page", "tags", "tag", "404", "redirect"] {
      #expect(all.output.contains("\(page).mustache: "))
    }
  }

  @Test func showsHowFiguresAreRead() async throws {
    let run = try await run("quantity", "约35亿元", "-1.6%", "10—15%", in: try Folder(["x": ""]))
    #expect(run.code == 0)
    #expect(
      run.output == """
        {"text":"约35亿元","value":"3500000000","unit":"元","exactness":"about","lower":null,"upper":null,\
        "written":{"zh":"约35亿元","en":"about 3.5 billion yuan"}}
        {"text":"-1.6%","value":"-1.6","unit":"%","exactness":"exact","lower":"-1.6","upper":"-1.6",\
        "written":{"zh":"−1.6%","en":"−1.6%"}}
        {"text":"10—15%","value":null,"unit":"%","exactness":"range","lower":"10","upper":"15",\
        "written":{"zh":"10—15%","en":"10–15%"}}

        """)
    let wrong = try await self.run("quantity", "--", "3亿45000万", in: try Folder(["x": ""]))
    #expect(wrong.code == 1)
    #expect(wrong.output.hasPrefix("{\"text\":\"3亿45000万\",\"error\":\"a second number '45000万'"))
  }
}

/// What the command says of itself, and in which language.
extension CommandTests {
  @Test func writesOneJSONDocumentAndNothingElse() async throws {
    let folder = try sample()
    try folder.write("---\ntitel: 甲\n日期: 2023-08-16\n---\n", to: "content/news/x.md")
    let result = try await run("check", "--format", "json", language: "zh-Hans", in: folder)
    #expect(result.code == 1)
    #expect(
      result.output == """
        {"diagnostics":[{"code":"unknown-key","severity":"error","message":"没有“titel”这一项",\
        "file":"content/news/x.md","line":2,"column":1,"fix":"是不是想写“title”？"}]}

        """)
    #expect(result.errors == "错误：1 个错误，0 条提醒\n")
    let right = try await run("build", "--format", "json", in: try sample())
    #expect(right.output == "{\"diagnostics\":[]}\n" && right.errors == "" && right.code == 0)
  }

  @Test func writesAnnotations() async throws {
    let folder = try sample()
    try folder.write(
      "---\ntitel, 100%: 甲\ntitle: 甲\n日期: 2023-08-16\n---\n", to: "content/news/x.md")
    let result = try await run("check", "--format", "github", in: folder)
    let line =
      "::error file=content/news/x.md,line=2,col=1,title=unknown-key::unknown key 'titel, 100%25'%0A"
    #expect(result.output.hasPrefix(line))
  }

  @Test func followsTheSiteAndThenTheTerminal() async throws {
    let site = try sample()
    let empty = try Folder(["note": ""])
    func help(in folder: Folder, _ environment: [String: String]) async throws -> String {
      let variables = environment.map { (Environment.Key(stringLiteral: $0), $1) }
      return try await run(
        configuration(
          ["check", "--help"],
          environment: .custom(Dictionary(uniqueKeysWithValues: variables)), in: folder)
      ).output
    }
    #expect(try await help(in: site, ["LANG": "en_US.UTF-8"]).hasPrefix("简介："))
    for (named, beginning) in [
      ("", "简介："), ("language: zh-CN\n", "简介："), ("language: 中文\n", "简介："),
    ] {
      let other = try Folder([
        "content/site.yaml": "title: 公报\nbase-url: https://example.org/\n\(named)"
      ])
      let said = try await help(in: other, ["LANG": "en_US.UTF-8"])
      #expect(said.hasPrefix(beginning), "\(named)")
    }
    #expect(try await help(in: empty, ["LANG": "zh_CN.UTF-8"]).hasPrefix("简介："))
    #expect(
      try await help(in: empty, ["LANG": "zh_CN.UTF-8", "LC_ALL": "C"]).hasPrefix("OVERVIEW: "))
    #expect(try await help(in: empty, [:]).hasPrefix("OVERVIEW: "))
  }

  @Test(arguments: [
    [], ["build"], ["check"], ["explain"], ["markdown"], ["template"], ["variables"], ["keys"],
    ["quantity"], ["chart"], ["tidy"], ["theme"], ["theme", "copy"], ["theme", "diff"], ["init"],
    ["new"], ["new", "report"], ["new", "term"], ["data"], ["serve"],
  ])
  func helpsInChinese(command: [String]) async throws {
    let text = try await run(
      command + ["--help"], language: "zh-Hans", in: try Folder(["note": ""])
    ).output.replacing(/\n {20,}|\n  (?=\[)/, with: "")
    // Every line has its Chinese, but for those that show how the command is written.
    for line in text.split(separator: "\n") where !line.hasPrefix("用法：") {
      let words = line.split(separator: " ").filter { !$0.hasPrefix("-") && !$0.hasPrefix("<") }
      guard words.count > 1 else { continue }
      #expect(line.unicodeScalars.contains { ("\u{4E00}"..."\u{9FFF}").contains($0) }, "\(line)")
    }
  }

  /// Kinds are called as editors call them, in either language.
  @Test(arguments: [
    ("公报", ["report:"]), ("report", ["report:"]), ("指标", ["metric:", "indicator:"]),
    ("圖表", ["chart:"]),
  ])
  func listsTheKeysOfAKind(name: String, kinds: [String]) async throws {
    let folder = try Folder(["note": ""])
    let text = try await run("keys", name, in: folder).output
    #expect(
      text.split(separator: "\n").filter { !$0.hasPrefix(" ") }.map { $0.prefix { $0 != " " } }
        == kinds.map { $0[...] })
    let wrong = try await run("keys", "公告", language: "zh-Hans", in: folder)
    #expect(wrong.code != 0 && wrong.errors.contains("report（公报）"), "\(wrong.errors)")
  }

  @Test func explainsARule() async throws {
    let folder = try Folder(["note": ""])
    let text = try await run("explain", "unknown-key", in: folder)
    #expect(text.output.hasPrefix("unknown-key (error)\n\nunknown key '…'\n"))
    #expect(text.output.contains("    标提: 上半年情况\n"))
    #expect(try await run("explain", in: folder).output.split(separator: "\n").count > 150)
    let wrong = try await run("explain", "unknwn-key", in: folder)
    #expect(wrong.code == 1 && wrong.errors.contains("did you mean 'unknown-key'?"))
    #expect(
      try await run("check", language: "fr", in: folder).errors.contains("zh-Hans, zh-Hant, en"))
  }
}
