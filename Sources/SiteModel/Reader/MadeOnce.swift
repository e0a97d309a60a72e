import Synchronization

/// What is made when it is first asked for, and kept as long as the site stays as it is.
///
/// A class with a lock, because pages are made on all cores; what is kept does not depend on who asks
/// first.
package final class MadeOnce<Key: Hashable & Sendable, Value: Sendable>: Sendable {
  private let places = Mutex<[Key: Place]>([:])

  /// Of one value, so that nobody waits for another's.
  private final class Place: Sendable {
    let value = Mutex<Value?>(nil)
  }

  package init() {}

  /// Others who ask for the same wait while it is made.
  package func value(of key: Key, _ make: () -> Value) -> Value {
    let place = places.withLock { places in
      if let known = places[key] { return known }
      let place = Place()
      places[key] = place
      return place
    }
    return place.value.withLock { known in
      if let known { return known }
      let value = make()
      known = value
      return value
    }
  }
}

/// What exactly two ask for: made for the first, left for the second, and then forgotten.
package final class MadeForTwo<Key: Hashable & Sendable, Value: Sendable>: Sendable {
  private let left = Mutex<[Key: Value]>([:])

  package init() {}

  /// Two who ask at the same moment each make it.
  package func value(of key: Key, _ make: () -> Value) -> Value {
    if let value = left.withLock({ $0.removeValue(forKey: key) }) { return value }
    let value = make()
    left.withLock { $0[key] = value }
    return value
  }
}
