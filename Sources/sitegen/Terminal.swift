import ArgumentParser
import Diagnostics
import Foundation
import Localization
import SiteGenerator
import SiteModel
import Synchronization

/// Standard error, as people see it.
final class Terminal: Sendable {
  /// How much a run says beside what is wrong.
  enum Talk: Sendable {
    case quiet, usual, verbose
  }

  private let talk: Talk
  private let start = ContinuousClock.now
  private let state: Mutex<State>

  private struct State {
    /// When progress was shown last; nil where none stands on the screen.
    var shownAt: ContinuousClock.Instant?
    /// When the last stage ended.
    var stageEnd: ContinuousClock.Instant
  }

  init(_ talk: Talk = .usual) {
    self.talk = talk
    state = Mutex(State(stageEnd: start))
  }

  /// Whether somebody looks on who can be shown a line that changes.
  private static let canRewriteLines = isatty(STDERR_FILENO) == 1 && !isDumb

  /// Whether what is said there is shown in colours: never where NO_COLOR says otherwise
  /// (no-color.org).
  static let hasColours = canRewriteLines && (environment["NO_COLOR"] ?? "").isEmpty

  private static let environment = ProcessInfo.processInfo.environment

  /// A terminal that knows nothing but text, or of which nothing is known.
  private static let isDumb = ["", "dumb"].contains(environment["TERM"] ?? "")

  /// Shows how far a build has come: only on a terminal, and only where it takes long enough for
  /// anybody to wonder.
  func show(_ progress: BuildProgress) {
    if talk == .quiet { return }
    guard Self.canRewriteLines else {
      if case .waiting = progress { write("\(text(of: progress))\n") }
      return
    }
    let now = ContinuousClock.now
    state.withLock { state in
      if case .waiting = progress {
      } else {
        guard start.duration(to: now) > .seconds(1),
          state.shownAt.map({ $0.duration(to: now) > .milliseconds(100) }) ?? true
        else { return }
      }
      state.shownAt = now
      write("\r\u{1B}[K\(text(of: progress))")
    }
  }

  /// Says what a stage took, and what of it was remembered, to whoever asked for it.
  func show(_ stage: BuildStage) {
    guard talk == .verbose else { return }
    let now = ContinuousClock.now
    let start = state.withLock { state in
      defer { state.stageEnd = now }
      return state.stageEnd
    }
    var arguments: [String: Phrase.Argument] = [
      "time": .seconds(from: start, to: now), "stage": .phrase(Phrase(stage.wording)),
    ]
    var line = Wording("{time}  {stage}", "{time}  {stage}")
    if let count = stage.count {
      arguments["anew"] = .number(count.anew)
      arguments["kept"] = .number(count.total - count.anew)
      line = Wording(
        "{time}  {stage}: {anew} anew, {kept} as before", "{time}  {stage}：新做 {anew}，沿用 {kept}")
    }
    clear()
    write("\(Phrase(line, arguments).text(in: TerminalLanguage.current))\n")
  }

  private func text(of progress: BuildProgress) -> String {
    switch progress {
    case .waiting:
      TerminalLanguage.text(
        "another build of this site is running; waiting for it", "这个网站正在另一处生成，等它做完")
    case .reading(let done, let total):
      TerminalLanguage.text("reading \(done) of \(total)", "正在读取 \(done) / \(total)")
    case .writing(let done, let total):
      TerminalLanguage.text("writing \(done) of \(total)", "正在写出 \(done) / \(total)")
    }
  }

  /// Takes the progress away.
  func clear() {
    state.withLock { state in
      if state.shownAt != nil { write("\r\u{1B}[K") }
      state.shownAt = nil
    }
  }

  /// Says what was found in a file that was read just now.
  ///
  /// - Parameter standardInput: what was read there, as a source that no file holds.
  func write(_ diagnostics: [Diagnostic], standardInput: [UInt8]? = nil) {
    let quoting = diagnostics.quoting { file in
      if let standardInput, file == StandardInput.name { return standardInput }
      return FileManager.default.contents(atPath: file).map { [UInt8]($0) }
    }
    write(
      DiagnosticFormat.text.output(
        of: quoting, in: TerminalLanguage.current, isColoured: Self.hasColours))
  }

  /// Says what a run found.
  ///
  /// - Throws: where a program was to read it, and it could not be written.
  func write(
    _ diagnostics: [Diagnostic], as format: DiagnosticFormat, ahead: [ScheduledChange]? = nil
  ) throws {
    let text = format.output(
      of: diagnostics, in: TerminalLanguage.current, isColoured: Self.hasColours, ahead: ahead)
    switch format {
    case .text: write(text)
    case .json, .github, .sarif: try StandardOutput.write(text)
    }
  }

  private func write(_ text: String) { StandardError.write(text) }
}

/// Something stopped the command; the sentence says what.
struct Failure: Error, CustomStringConvertible {
  let phrase: Phrase
  let code: ExitCode

  init(_ phrase: Phrase, code: ExitCode = .failure) {
    self.phrase = phrase
    self.code = code
  }

  /// In the language of the terminal.
  var description: String { phrase.text(in: TerminalLanguage.current) }
}
