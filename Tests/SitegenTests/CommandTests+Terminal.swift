import Foundation
import Testing

@testable import sitegen

/// How the command looks in a terminal.
extension CommandTests {
  private static let escape = "\u{1B}["

  /// Everything that a command says in a terminal of 80 columns.
  private func shown(
    _ arguments: String, environment: String = "TERM=xterm", in folder: Folder
  ) async throws -> String {
    let program = Bundle.main.bundleURL.appending(path: "sitegen").path
    let command = "stty cols 80; \(environment) \(program) \(arguments)"
    return try await run(
      shell: "env -u NO_COLOR script -qc '\(command)' /dev/null < /dev/null", in: folder
    ).output.replacing("\r\n", with: "\n")
  }

  private func broken() throws -> Folder {
    try Folder([
      "content/site.yaml": "title: 公报\nbase-url: https://gov.example/\n",
      "content/news/_index.md": "---\ntitle: 新闻\n---\n",
      "content/news/a.md": "---\n标提: 甲\n标题: 甲\n日期: 2023-08-16\n---\n",
    ])
  }

  @Test(arguments: [
    ("TERM=xterm", true), ("TERM=xterm NO_COLOR=", true), ("TERM=xterm NO_COLOR=1", false),
    ("TERM=dumb", false), ("TERM=", false),
  ])
  func coloursOnlyWhereTheyAreWanted(environment: String, isColoured: Bool) async throws {
    let text = try await shown(
      "check --language zh-Hans", environment: environment, in: try broken())
    #expect(text.contains("没有“标提”这一项"))
    #expect(text.contains("\(Self.escape)1;31m错误") == isColoured)
    #expect(text.contains(Self.escape) == isColoured)
  }

  @Test func coloursNothingInAPipe() async throws {
    let run = try await run("check", in: try broken())
    #expect(run.code == 1 && !run.errors.contains(Self.escape))
  }

  @Test func saysNothingWhereItIsToldToBeQuiet() async throws {
    let folder = try smallSite()
    let run = try await run("build", "--quiet", in: folder)
    #expect(run.code == 0 && run.output == "")
    #expect(run.errors.contains(": warning: "))
    #expect(try tree(folder)["index.html"] != nil)
    let failed = try await self.run("--quiet", in: try broken())
    #expect(failed.errors.contains(": error: ") && failed.code == 1)
  }

  /// A file that is read just after it was written may change again unseen, and is read once more by
  /// the next build.
  private static func untilFilesHaveRested() async throws {
    try await Task.sleep(for: .milliseconds(200))
  }

  /// Each stage with its time, and what of it was remembered.
  @Test func saysWhatWasRememberedWhereItIsAsked() async throws {
    let folder = try smallSite()
    try await Self.untilFilesHaveRested()
    let first = try await run("build", "--verbose", language: "zh-Hans", in: folder)
    #expect(first.errors.contains(/\d+\.\d\d 秒  读取文字：新做 2，沿用 0\n/))
    #expect(first.errors.contains(/\d+\.\d\d 秒  制作页面和文件：新做 \d+，沿用 \d+\n/))
    try folder.write("---\ntitle: 乙\ndate: 2023-08-17\n---\n文。\n", to: "content/news/b.md")
    try await Self.untilFilesHaveRested()
    let second = try await run("build", "--verbose", in: folder)
    // The report with a warning is read again, to say it again.
    #expect(second.errors.contains(" s  read texts: 2 anew, 1 as before\n"))
    let same = try await run("build", "--verbose", in: folder)
    #expect(same.errors.contains("compared with what is published\n"))
    #expect(!same.errors.contains("read texts"))
    let both = try await run("check", "--quiet", "--verbose", in: folder)
    #expect(both.code == 64)
    #expect(both.errors.hasPrefix("Error: --quiet and --verbose exclude one another\n"))
  }

  /// No line is wider than the terminal, and none is broken within a word.
  @Test(arguments: ["zh-Hans", "en"], ["--help", "build --help", "keys", "explain", "new --help"])
  func linesFitTheTerminal(language: String, command: String) async throws {
    let text = try await shown("\(command) --language \(language)", in: try Folder(["note": ""]))
    #expect(text.count > 100)
    for line in text.split(separator: "\n") {
      #expect(TerminalText.width(of: line) <= 80, "\(line)")
    }
  }

  @Test(arguments: [
    ("一二三四五六七八九十一二三四五六七八九十，二", "一二三四五六七八九十一二三四五六七八九\n十，二"),
    (
      "  --a <a>       one two three four five six",
      "  --a <a>       one two three four five\n                six"
    ),
    ("  --a-long-name-of-it  二三四五六七八九十二三", "  --a-long-name-of-it  二三四五六七八九\n      十二三"),
    (
      "USAGE: x [--a <a>] [--b <b>] [--c <c>] [--d <d>]",
      "USAGE: x [--a <a>] [--b <b>] [--c <c>]\n  [--d <d>]"
    ),
    ("short", "short"), ("一二三四五六七八九十一二三四五六七八2023年", "一二三四五六七八九十一二三四五六七八\n2023年"),
  ])
  func linesAreBrokenWhereTheyMayBe(line: String, lines: String) {
    #expect(TerminalText.wrapped(line, to: 40) == lines)
  }

  @Test(arguments: [
    (["chekc"], "没有“chekc”这个命令，是不是想写“check”？"),
    (["theme", "copi"], "没有“copi”这个命令，是不是想写“copy”？"),
    (["theme", "xyzzy"], "没有“xyzzy”这个命令，可以写：copy、diff"),
    (["--source", ".", "buidl"], "没有“buidl”这个命令，是不是想写“build”？"),
  ])
  func namesTheCommandThatWasMeant(arguments: [String], message: String) async throws {
    let run = try await run(arguments, language: "zh-Hans", in: try Folder(["note": ""]))
    #expect(run.errors == "错误：\(message)\n")
    #expect(run.code == 64)
  }

  @Test(arguments: [
    (["serve", "--strict", "--quiet", "--port", "0"], "“--port <port>”不能写“0”：端口要写 1 到 65535 的数\n"),
    (["serve", "--port", "abc"], "“--port <port>”不能写“abc”：端口要写 1 到 65535 的数\n"),
    (["serve", "--port", "65536"], "“--port <port>”不能写“65536”：端口要写 1 到 65535 的数\n"),
    (["serve", "--port", "0"], "“--port <port>”不能写“0”：端口要写 1 到 65535 的数\n"),
    (["data", "--format", "xx"], "“--format <format>”不能写“xx”：可以写：csv、json、xlsx\n"),
    (["build", "--now", "x"], "“--now <now>”不能写“x”：要写日期，如 2026-01-31 或"),
  ])
  func saysWhatIsWrongWithAnOptionInChinese(arguments: [String], message: String) async throws {
    let run = try await run(arguments, language: "zh-Hans", in: try Folder(["note": ""]))
    #expect(run.errors.hasPrefix("错误：\(message)"), "\(run.errors)")
    #expect(run.code == 64)
  }

  @Test(arguments: ["", "check", "serve", "data", "new 甲"])
  func saysWhatToDoWhereThereIsNoSite(command: String) async throws {
    let arguments = command.split(separator: " ").map(String.init)
    let run = try await run(arguments, language: "zh-Hans", in: try Folder(["note": ""]))
    #expect(run.errors.contains("这里没有网站（没有 content 这个文件夹）。新建网站：sitegen init 文件夹"))
    #expect(run.code == 1 && run.output == "")
  }
}
