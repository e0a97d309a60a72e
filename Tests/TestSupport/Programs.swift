import Subprocess

/// Other programs, a few at a time: each holds half a dozen file descriptors and memory of its own, and a
/// test that waits for one lets all others begin.
package enum Programs {
  private static let turns = Turns(4)

  /// Does what runs a program as soon as it is its turn.
  package static func inTurn<Result: Sendable>(
    isolation: isolated (any Actor)? = #isolation, _ run: () async throws -> Result
  ) async rethrows -> Result {
    await turns.begin()
    do {
      let result = try await run()
      await turns.end()
      return result
    } catch {
      await turns.end()
      throw error
    }
  }

  /// Runs a Python script to its end.
  package static func python(_ arguments: [String]) async throws -> (
    output: String, isSuccess: Bool
  ) {
    try await inTurn {
      let result = try await Subprocess.run(
        .name("python3"), arguments: Arguments(arguments), output: .string(limit: 1 << 24),
        error: .combinedWithOutput)
      return (result.standardOutput, result.terminationStatus.isSuccess)
    }
  }
}

/// Lets so many begin, and the others wait.
private actor Turns {
  private var free: Int
  private var waiting: [CheckedContinuation<Void, Never>] = []

  init(_ count: Int) { free = count }

  func begin() async {
    if free > 0 {
      free -= 1
    } else {
      await withCheckedContinuation { waiting.append($0) }
    }
  }

  func end() {
    if waiting.isEmpty {
      free += 1
    } else {
      waiting.removeFirst().resume()
    }
  }
}
