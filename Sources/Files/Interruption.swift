import Synchronization

/// Lets a build be stopped from outside without leaving anything behind: what is staged is removed, and
/// the step in which the site is published is never cut in two.
///
/// A class, because the build and whoever stops it share it.
package final class Interruption: Sendable {
  private let staged = Mutex<(@Sendable () throws(EnvironmentError) -> Void)?>(nil)

  package init() {}

  func began(staging: String, _ files: PublishingFileSystem) {
    staged.withLock { staged in
      staged = { () throws(EnvironmentError) in try files.remove(staging) }
    }
  }

  /// Runs the step in which the site is published; whoever wants to stop the build waits for its end.
  func uninterrupted<Value: Sendable>(
    _ step: () throws(EnvironmentError) -> Value
  ) throws(EnvironmentError) -> Value {
    try staged.withLock { staged throws(EnvironmentError) in
      let value = try step()
      // From here on there is nothing to tidy up.
      staged = nil
      return value
    }
  }

  /// Removes what was staged, and keeps the build from publishing anything any more. The process has to
  /// end then.
  package func stop(_ end: () -> Never) -> Never {
    staged.withLock { staged in
      // The build is still writing: what it adds in the meantime goes with the next attempt, and what
      // stays after all of them with the next build, which begins by tidying up.
      for _ in 0..<100 {
        do {
          try staged?()
          break
        } catch _ {}
      }
      end()
    }
  }
}
