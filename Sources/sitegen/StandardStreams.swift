import Diagnostics
import Foundation
import Localization

/// Standard output: what a command was asked for.
enum StandardOutput {
  /// Writes what the command was run for.
  ///
  /// - Throws: where not all of it could be written, for a part of it would be taken for the whole.
  static func write(_ bytes: [UInt8]) throws {
    guard let code = StandardStream.write(bytes, to: STDOUT_FILENO) else { return }
    throw Failure(
      Phrase(
        "the result could not be written: {cause}", "结果没能写出来：{cause}",
        ["cause": .text(String(cString: strerror(code)))]))
  }

  /// Whether colours are seen as such: on a terminal, unless somebody asked for none
  /// (https://no-color.org).
  static var hasColours: Bool {
    let environment = ProcessInfo.processInfo.environment
    return isatty(STDOUT_FILENO) == 1 && (environment["NO_COLOR"] ?? "").isEmpty
      && environment["TERM"] != "dumb"
  }

  static func write(_ text: String) throws { try write(Array(text.utf8)) }

  /// Writes a list, its lines broken where a terminal shows them.
  static func write(list: String) throws {
    try write(
      TerminalText.columns(of: STDOUT_FILENO).map { TerminalText.wrapped(list, to: $0) } ?? list)
  }

  /// Says something about work that is done, whether or not anybody can hear it.
  static func say(_ line: String) {
    _ = StandardStream.write(Array("\(line)\n".utf8), to: STDOUT_FILENO)
  }
}

/// Standard error: what people are told. Nobody may be there to hear it, and the work goes on.
enum StandardError {
  static func write(_ text: String) {
    _ = StandardStream.write(Array(text.utf8), to: STDERR_FILENO)
  }
}

private enum StandardStream {
  /// - Returns: what kept it from being written; nil where all of it was.
  static func write(_ bytes: [UInt8], to descriptor: Int32) -> Int32? {
    bytes.withUnsafeBytes { bytes in
      var rest = bytes[...]
      while !rest.isEmpty {
        let count = Foundation.write(
          descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
        if count >= 0 {
          rest = rest.dropFirst(count)
        } else if errno != EINTR {
          return errno
        }
      }
      return nil
    }
  }
}

/// What a process finds around it that would harm its work.
enum ProcessSetting {
  static func mend() {
    // A file opened under the number of a stream would get what is said there.
    for descriptor in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO]
    where fcntl(descriptor, F_GETFD) == -1 {
      // Reading from it or writing to it fails, as it would have.
      _ = open("/dev/null", descriptor == STDIN_FILENO ? O_WRONLY : O_RDONLY)
    }
    // A pipe that nobody reads any more is an error like others.
    signal(SIGPIPE, SIG_IGN)
    // What it makes itself has to be open to itself.
    let mask = umask(0)
    umask(mask & ~0o700)
  }
}
