import Glibc
import Synchronization

/// Lets a build be stopped from outside without leaving anything behind: what is staged is removed, and
/// the step in which the site is published is never cut in two.
///
/// A class, because the build and whoever stops it share it.
package final class Interruption: Sendable {
  private let staged = Mutex<(@Sendable () throws(EnvironmentError) -> Void)?>(nil)
  private let isStopping = Atomic(false)
  /// How many writes have begun and are not done.
  private let writes = Atomic(0)

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

  /// A file system that writes no more once the build is being stopped: whoever would write waits for the
  /// end of the process.
  func guarding(_ files: PublishingFileSystem) -> PublishingFileSystem {
    var guarded = files
    guarded.makeFolder = { path throws(EnvironmentError) in
      self.beginWrite()
      defer { self.endWrite() }
      try files.makeFolder(path)
    }
    guarded.write = { path, bytes throws(EnvironmentError) in
      self.beginWrite()
      defer { self.endWrite() }
      return try files.write(path, bytes)
    }
    guarded.copy = { source, path throws(EnvironmentError) in
      self.beginWrite()
      defer { self.endWrite() }
      return try files.copy(source, path)
    }
    guarded.link = { source, path throws(EnvironmentError) in
      self.beginWrite()
      defer { self.endWrite() }
      return try files.link(source, path)
    }
    guarded.rename = { source, path throws(EnvironmentError) in
      self.beginWrite()
      defer { self.endWrite() }
      try files.rename(source, path)
    }
    return guarded
  }

  private func beginWrite() {
    // Counted before it is asked: whoever stops the build sees the write, or the write sees that.
    writes.add(1, ordering: .sequentiallyConsistent)
    if isStopping.load(ordering: .sequentiallyConsistent) {
      endWrite()
      while true { _ = sleep(1) }
    }
  }

  private func endWrite() { writes.subtract(1, ordering: .sequentiallyConsistent) }

  /// Removes what was staged, and keeps the build from publishing anything any more. The process has to
  /// end then.
  package func stop(_ end: () -> Never) -> Never {
    staged.withLock { staged in
      isStopping.store(true, ordering: .sequentiallyConsistent)
      for _ in 0..<2_500 where writes.load(ordering: .sequentiallyConsistent) > 0 { usleep(2_000) }
      // What a disk doesn't get done in five seconds, or can't be removed, goes with the next build, which
      // begins by tidying up: nobody is left here to be told.
      do { try staged?() } catch _ {}
      end()
    }
  }
}
