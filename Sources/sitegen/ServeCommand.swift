import ArgumentParser
import Files
import Foundation
import Localization
import Preview
import SiteGenerator

struct ServeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve",
    abstract: TerminalLanguage.text(
      "Shows the site in a browser while it is being written.", "一边写，一边在浏览器里看网站。"),
    discussion: TerminalLanguage.text(
      """
      What is saved is on screen at once; what is wrong stands in the page's place until it is mended. \
      Nothing is published: public/ stays as it is. /_sitegen/ lists all that is wrong, the drafts \
      and what comes next. Ends with Ctrl-C.
      """,
      """
      一保存，浏览器里就变；有错的地方显示错在哪里、怎么改，改好就恢复。什么都不会发布，public/ 不动。\
      /_sitegen/ 列出全部错误和提醒、草稿、接下来要发生的事。按 Ctrl-C 结束。
      """))

  @OptionGroup var site: SiteOptions

  @Flag(
    help: .words("Say where the preview is, and nothing more.", "只说预览地址，别的都不说。"))
  var quiet = false

  @Option(
    help: .words(
      "The port; 8080 or the next free one unless given.", "端口；不写就用 8080，被占用时用后面第一个空着的。"),
    transform: Self.port)
  var port: UInt16?

  func validate() throws {
    if site.format != .text {
      throw ValidationError(
        "'serve' shows all warnings in the browser; --format is for 'check'",
        "serve 把提醒都显示在浏览器里；--format 是 check 用的")
    }
  }

  @Option(
    help: .words(
      "The IP address to listen at; 0.0.0.0 lets other machines in.",
      "在哪个 IP 地址上提供；0.0.0.0 表示别的机器也能看。"))
  var host = "127.0.0.1"

  @Flag(help: .words("Show what waits for its time, too.", "没到发布时间的也显示。"))
  var future = false

  @Flag(help: .words("Open the home page in a browser.", "自动打开浏览器。"))
  var open = false

  private static let usualPort: UInt16 = 8080

  private static func port(_ text: String) throws -> UInt16 {
    guard let port = UInt16(text), port > 0 else {
      throw ValidationError("a port is a number from 1 to 65535", "端口要写 1 到 65535 的数")
    }
    return port
  }

  func run() async throws {
    try site.folder.requireSite()
    var options = site.buildOptions
    options.includesWaiting = future
    let environment = BuildEnvironment(
      clock: SystemClock.nanosecondsSince1970, programIdentity: Program.identity)
    let place = try place()
    let preview = PreviewSite(options, in: environment)
    let watch = FolderWatch(preview.folders) { Self.sayPolling() }
    let server = PreviewServer(preview, in: TerminalLanguage.current, at: place)
    say("The preview is at {url} (Ctrl-C ends it)", "预览地址：{url}（按 Ctrl-C 结束）", place.url)
    if !quiet {
      say("errors, warnings, drafts: {url}", "错误、提醒和草稿：{url}", place.url + "_sitegen/")
    }
    if case .polled = watch.manner { Self.sayPolling() }
    let changes = preview.changes
    do {
      try await withThrowingTaskGroup(of: Void.self) { group in
        group.addTask { try await server.run() }
        group.addTask { await preview.follow(watch) }
        group.addTask { await report(on: preview, changes, at: place) }
        try await group.next()
        group.cancelAll()
      }
    } catch let fault as ServerFault {
      throw Self.failure(fault)
    }
  }

  private func say(_ english: String, _ chinese: String, _ url: String) {
    StandardOutput.say(
      Phrase(english, chinese, ["url": .text(url)]).text(in: TerminalLanguage.current))
  }

  private static func sayPolling() {
    StandardOutput.say(
      Phrase(
        "the system watches no more folders, so saves show after half a second (raise fs.inotify.max_user_watches)",
        "系统能盯住的文件夹已满，保存后要等半秒才变（可调大 fs.inotify.max_user_watches）"
      ).text(in: TerminalLanguage.current))
  }

  /// Says on the terminal what the sources have come to, whenever that is something else.
  private func report(
    on preview: PreviewSite, _ changes: AsyncStream<Void>, at place: PreviewServer.Place
  ) async {
    let terminal = Terminal()
    var before: [String] = []
    for await _ in changes {
      if before.isEmpty, open { openBrowser(at: place.url) }
      let state = preview.current
      let count = DiagnosticCount(state.diagnostics)
      let summary =
        state.failure?.text(in: TerminalLanguage.current)
        ?? Phrase(
          "{errors}, {warnings}", "{errors}，{warnings}",
          ["errors": count.errors, "warnings": count.warnings]
        ).text(in: TerminalLanguage.current)
      // With --strict warnings are said as errors are: each of them keeps the site from being published.
      let said = site.strict ? state.errors + state.warnings : state.errors
      let text = said.map { "\($0)" } + [summary]
      if text == before { continue }
      before = text
      terminal.write(said)
      if !quiet || state.failure != nil { StandardOutput.say(summary) }
    }
  }

  /// Where to listen: a port that was asked for must be free, another one is looked for.
  private func place() throws -> PreviewServer.Place {
    let wanted = PreviewServer.Place(host: host, port: port ?? Self.usualPort)
    do {
      if try wanted.isFree { return wanted }
      let next = try wanted.nextFree
      if port == nil, let next { return next }
      let arguments: [String: Phrase.Argument] = [
        "port": .number(Int(wanted.port)), "next": .number(next.map { Int($0.port) } ?? 0),
      ]
      throw Failure(
        next == nil
          ? Phrase("port {port} is in use", "端口 {port} 已被占用", arguments)
          : Phrase(
            "port {port} is in use; {next} is free: --port {next}",
            "端口 {port} 已被占用；{next} 空着，可以写 --port {next}", arguments))
    } catch let fault as ServerFault {
      throw Self.failure(fault)
    }
  }

  private static func failure(_ fault: ServerFault) -> Failure {
    switch fault {
    case .cannotListen(let host, let port, let reason):
      Failure(
        Phrase(
          "can't listen at {host}, port {port}: {reason}; --host takes an IP address of this machine",
          "不能在 {host} 的端口 {port} 上提供预览：{reason}；--host 要写这台机器的 IP 地址",
          ["host": .text(host), "port": .number(Int(port)), "reason": .phrase(reason)]))
    }
  }

  private func openBrowser(at url: String) {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["xdg-open", url]
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    let complain: @Sendable () -> Void = {
      say(
        "no browser could be opened (xdg-open, package xdg-utils): go to {url}",
        "没能打开浏览器（需要 xdg-utils 软件包里的 xdg-open），请自己打开 {url}", url)
    }
    process.terminationHandler = { if $0.terminationStatus != 0 { complain() } }
    do {
      try process.run()
    } catch {
      complain()
    }
  }
}
