import Synchronization

/// What was read of a site while a text was resolved or a page was made, in order.
///
/// A class, because the views of a page share it; behind a lock, because templates may be given to
/// any thread. Nobody waits for it: a page is made by one thread.
package final class Notes: Sendable {
  private let facets = Mutex<[Facet]>([])

  package init() {}

  func note(_ facet: Facet) {
    facets.withLock { facets in
      // The same is often asked for several times running.
      if facets.last != facet { facets.append(facet) }
    }
  }

  /// Each facet once, in the order in which they were read first.
  package var all: [Facet] {
    facets.withLock { facets in
      var seen: Set<Facet> = Set(minimumCapacity: facets.count)
      return facets.filter { seen.insert($0).inserted }
    }
  }
}
