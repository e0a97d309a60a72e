import Foundation

/// One run of this program with other arguments, so that each measurement has its own memory.
struct ChildProcess {
  let seconds: Double
  /// The most memory it held, in bytes.
  let peakMemory: Int

  init(_ arguments: [String]) throws {
    let program = Bundle.main.executablePath ?? CommandLine.arguments[0]
    var argv: [UnsafeMutablePointer<CChar>?] = ([program] + arguments).map { strdup($0) }
    argv.append(nil)
    defer {
      for argument in argv { free(argument) }
    }

    let start = ContinuousClock.now
    var identifier = pid_t()
    guard posix_spawn(&identifier, program, nil, nil, argv, environ) == 0 else {
      throw Failure("cannot start \(program)")
    }
    var status: Int32 = 0
    var usage = rusage()
    while wait4(identifier, &status, 0, &usage) < 0, errno == EINTR {}
    seconds = start.duration(to: .now) / .seconds(1)
    guard status == 0 else { throw Failure("'\(arguments.joined(separator: " "))' failed") }
    #if os(Linux)
      peakMemory = usage.ru_maxrss << 10
    #else
      peakMemory = usage.ru_maxrss
    #endif
  }
}

struct Failure: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) {
    self.description = description
  }
}
