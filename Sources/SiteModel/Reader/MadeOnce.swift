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

/// What a known number ask for: made for the first, left for the others, and then forgotten.
package final class MadeForSome<Key: Hashable & Sendable, Value: Sendable>: Sendable {
  private let left = Mutex<[Key: (value: Value, uses: Int)]>([:])

  package init() {}

  /// Those who ask at the same moment each make it.
  ///
  /// - Parameter make: gives what is asked for, and how many ask for it.
  package func value(of key: Key, _ make: () -> (Value, uses: Int)) -> Value {
    let known = left.withLock { left -> Value? in
      guard let (value, uses) = left[key] else { return nil }
      left[key] = uses > 1 ? (value, uses - 1) : nil
      return value
    }
    if let known { return known }
    let (value, uses) = make()
    let others = uses - 1
    if others > 0 { left.withLock { $0[key] = (value, others) } }
    return value
  }
}
