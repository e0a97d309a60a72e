import ArgumentParser
import Diagnostics
import Foundation
import Localization
import SiteGenerator
import Synchronization

/// Standard error, as people see it.
final class Terminal: Sendable {
  private let isTerminal = isatty(STDERR_FILENO) == 1
  private let start = ContinuousClock.now
  private let lastShown = Mutex<ContinuousClock.Instant?>(nil)

  /// Shows how far a build has come: only on a terminal, and only where it takes long enough for
  /// anybody to wonder.
  func show(_ progress: BuildProgress) {
    guard isTerminal else {
      if case .waiting = progress {
        write("\(text(of: progress))\n")
      }
      return
    }
    let now = ContinuousClock.now
    let isDue = lastShown.withLock { last in
      if case .waiting = progress { return true }
      guard start.duration(to: now) > .milliseconds(500),
        last.map({ $0.duration(to: now) > .milliseconds(100) }) ?? true
      else { return false }
      last = now
      return true
    }
    if isDue { write("\r\u{1B}[K\(text(of: progress))") }
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
    if isTerminal { write("\r\u{1B}[K") }
  }

  /// Says what was found in a file that was read just now.
  ///
  /// - Parameter standardInput: what was read there, as a source that no file holds.
  func write(_ diagnostics: [Diagnostic], standardInput: [UInt8]? = nil) {
    let quoting = diagnostics.quoting { file in
      if let standardInput, file == StandardInput.name { return standardInput }
      return FileManager.default.contents(atPath: file).map { [UInt8]($0) }
    }
    write(DiagnosticFormat.text.output(of: quoting, in: TerminalLanguage.current))
  }

  /// Says what a run found.
  ///
  /// - Throws: where a program was to read it, and it could not be written.
  func write(_ diagnostics: [Diagnostic], as format: DiagnosticFormat) throws {
    let text = format.output(of: diagnostics, in: TerminalLanguage.current)
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
