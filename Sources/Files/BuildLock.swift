import Glibc

/// Keeps a second build of the same output waiting. Held while this value lives; the system lets go
/// of it when the process ends, however it ends.
package struct BuildLock: ~Copyable {
  private let descriptor: Int32

  /// - Parameter wait: called once where another build holds the lock, before waiting for it.
  package init(at path: String, wait: () -> Void) throws(EnvironmentError) {
    descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw EnvironmentError(cannot: .openLock, path) }
    if flock(descriptor, LOCK_EX | LOCK_NB) == 0 { return }
    if errno == EWOULDBLOCK { wait() }
    while flock(descriptor, LOCK_EX) != 0 {
      guard errno == EINTR else {
        let failure = EnvironmentError(cannot: .takeLock, path)
        close(descriptor)
        throw failure
      }
    }
  }

  /// For files that no other build can see.
  static func unshared() -> BuildLock { BuildLock() }

  private init() { descriptor = -1 }

  /// Lets the next build go on.
  package consuming func release() {}

  deinit {
    if descriptor >= 0 { close(descriptor) }
  }
}
