import Synchronization

/// What is made when it is first asked for, and kept as long as the site stays as it is.
///
/// A class with a lock, because pages are made on all cores; what is kept does not depend on who asks
/// first.
package final class MadeOnce<Key: Hashable & Sendable, Value: Sendable>: Sendable {
  private let made = Mutex<[Key: Value]>([:])

  package init() {}

  /// Others wait while it is made.
  package func value(of key: Key, _ make: () -> Value) -> Value {
    made.withLock { made in
      if let known = made[key] { return known }
      let value = make()
      made[key] = value
      return value
    }
  }
}
