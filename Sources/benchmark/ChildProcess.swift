import Foundation

/// One run of this program with other arguments, so that each measurement has its own memory.
struct ChildProcess {
  let seconds: Double
  /// What it took of all cores, in user and system mode: what counts where a machine does not always
  /// give a process its cores.
  let cpuSeconds: Double
  /// The most memory it held, in bytes.
  let peakMemory: Int
  /// The number that it printed, if it did.
  let measured: Double?

  init(_ arguments: [String]) throws {
    let program = Bundle.main.executablePath ?? CommandLine.arguments[0]
    var argv: [UnsafeMutablePointer<CChar>?] = ([program] + arguments).map { strdup($0) }
    argv.append(nil)
    defer {
      for argument in argv { free(argument) }
    }

    // What it prints goes through a pipe, which holds as much as a number needs.
    let output = Pipe()
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, output.fileHandleForWriting.fileDescriptor, 1)
    let start = ContinuousClock.now
    var identifier = pid_t()
    guard posix_spawn(&identifier, program, &actions, nil, argv, environ) == 0 else {
      throw Failure("cannot start \(program)")
    }
    try output.fileHandleForWriting.close()
    var status: Int32 = 0
    var usage = rusage()
    while wait4(identifier, &status, 0, &usage) < 0, errno == EINTR {}
    seconds = start.duration(to: .now) / .seconds(1)
    let text = String(
      decoding: try output.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
    measured = Double(text.filter { !$0.isWhitespace })
    guard status == 0 else { throw Failure("'\(arguments.joined(separator: " "))' failed") }
    peakMemory = usage.ru_maxrss << 10
    cpuSeconds = [usage.ru_utime, usage.ru_stime].reduce(0) {
      $0 + Double($1.tv_sec) + Double($1.tv_usec) / 1e6
    }
  }
}

struct Failure: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) {
    self.description = description
  }
}
