import Diagnostics
import Foundation
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
        write("another build of this site is running; waiting for it\n")
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
    case .waiting: "another build of this site is running; waiting for it"
    case .reading(let done, let total): "reading \(done) of \(total)"
    case .writing(let done, let total): "writing \(done) of \(total)"
    }
  }

  /// Takes the progress away.
  func clear() {
    if isTerminal { write("\r\u{1B}[K") }
  }

  /// - Parameter standardInput: what was read there, as a source that no file holds.
  func write(_ diagnostics: [Diagnostic], standardInput: [UInt8]? = nil) {
    let printer = DiagnosticPrinter { file in
      if let standardInput, file == StandardInput.name { return standardInput }
      return FileManager.default.contents(atPath: file).map { [UInt8]($0) }
    }
    write(printer.text(of: diagnostics))
  }

  private func write(_ text: String) {
    FileHandle.standardError.write(Data(text.utf8))
  }
}

/// Something stopped the command; the sentence says what.
struct Failure: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) {
    self.description = description
  }
}
