import Foundation

/// What the processor did for this process: other processes on the machine count for little.
enum ProcessorTime {
  static var now: Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  /// Seconds for one of the repetitions.
  static func of(_ repetitions: Int = 1, _ body: () throws -> Void) rethrows -> Double {
    let start = now
    for _ in 0..<repetitions { try body() }
    return (now - start) / Double(repetitions)
  }

  /// Seconds for the fastest of some turns.
  static func best(of turns: Int, _ body: () -> Void) -> Double {
    (0..<turns).map { _ in of(1, body) }.min() ?? 0
  }
}
