import Glibc

/// Keeps a second build of the same output waiting. Held while this value lives; the system lets go
/// of it when the process ends, however it ends.
package struct BuildLock: ~Copyable {
  private let descriptor: Int32
  private let path: String

  /// - Parameter wait: called once where another build holds the lock, before waiting for it.
  package init(at path: String, wait: () -> Void) throws(EnvironmentError) {
    self.path = path
    var isWaiting = false
    while true {
      let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o666)
      guard descriptor >= 0 else { throw EnvironmentError(cannot: .openLock, path) }
      while flock(descriptor, isWaiting ? LOCK_EX : LOCK_EX | LOCK_NB) != 0 {
        if errno == EINTR { continue }
        guard errno == EWOULDBLOCK else {
          let failure = EnvironmentError(cannot: .takeLock, path)
          close(descriptor)
          throw failure
        }
        isWaiting = true
        wait()
      }
      if Self.isOpen(descriptor, at: path) {
        self.descriptor = descriptor
        return
      }
      // Somebody removed the file in the meantime: the lock on it keeps nobody waiting.
      close(descriptor)
    }
  }

  /// For files that no other build can see.
  static func unshared() -> BuildLock { BuildLock() }

  private init() {
    descriptor = -1
    path = ""
  }

  /// By which it is told later whether the lock is still there.
  package var mark: Mark { Mark(descriptor: descriptor, path: path) }

  /// Stands for a lock while it is held.
  package struct Mark: Sendable {
    fileprivate let descriptor: Int32
    fileprivate let path: String

    /// Whether the file that is locked is still the one that other builds would wait for.
    var isInPlace: Bool { descriptor < 0 || BuildLock.isOpen(descriptor, at: path) }
  }

  fileprivate static func isOpen(_ descriptor: Int32, at path: String) -> Bool {
    var (held, found) = (stat(), stat())
    return fstat(descriptor, &held) == 0 && lstat(path, &found) == 0
      && held.st_ino == found.st_ino && held.st_dev == found.st_dev
  }

  /// Lets the next build go on.
  package consuming func release() {}

  deinit {
    if descriptor >= 0 { close(descriptor) }
  }
}
