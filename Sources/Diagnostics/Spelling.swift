import Localization
import Synchronization

/// "Did you mean": the known name that a misspelt one was most likely meant to be.
public enum Spelling {
  /// The most Unicode scalars of a name for which another is looked for: longer ones are texts.
  private static let longest = 200

  /// The nearest of the known names, or nil where none is near enough to be worth suggesting.
  ///
  /// Near is a distance of at most a third of the longer name's length, and at least 1. Of equally
  /// near names one that begins alike is preferred, and then the first. What is known by the hundred
  /// and asked for often is better kept as ``KnownNames``.
  public static func nearest(to name: String, in known: some Sequence<String>) -> String? {
    nearest(to: name, in: known.lazy.map { ($0, Letters($0)) })
  }

  fileprivate static func nearest(
    to name: String, in known: some Sequence<(name: String, letters: Letters)>
  ) -> String? {
    let wanted = Letters(name)
    var best: (name: String, distance: Int, beginsAlike: Bool)?
    for (candidate, letters) in known {
      guard let distance = wanted.distanceIfNear(letters) else { continue }
      let beginsAlike = wanted.scalars.first == letters.scalars.first
      if let best, (best.distance, best.beginsAlike ? 0 : 1) <= (distance, beginsAlike ? 0 : 1) {
        continue
      }
      best = (candidate, distance, beginsAlike)
    }
    return best?.name
  }

  /// Whether a name may have been meant by another.
  package static func isNear(_ name: String, _ other: String) -> Bool {
    Letters(name).distanceIfNear(Letters(other)) != nil
  }

  /// A name without the difference of capitals.
  fileprivate struct Letters {
    let scalars: [Unicode.Scalar]
    /// Which of 64 kinds of letters it has.
    let kinds: UInt64

    init(_ name: String) {
      // One more than is looked at shows that there are more.
      scalars = Array(name.lowercased().unicodeScalars.prefix(longest + 1))
      kinds = scalars.reduce(0) { $0 | 1 << UInt64($1.value % 64) }
    }

    /// Nil where it is too great.
    func distanceIfNear(_ other: Letters) -> Int? {
      let (count, otherCount) = (scalars.count, other.scalars.count)
      guard max(count, otherCount) <= longest else { return nil }
      let limit = max(1, max(count, otherCount) / 3)
      guard abs(count - otherCount) <= limit else { return nil }
      // A substitution changes two kinds of letters at most, and everything else one.
      guard (kinds ^ other.kinds).nonzeroBitCount <= 2 * limit else { return nil }
      // One wrong letter of one or two says nothing.
      guard scalars == other.scalars || min(count, otherCount) > 1 else { return nil }
      return distance(scalars, other.scalars, atMost: limit)
    }
  }

  /// The optimal string alignment distance: insertions, deletions, substitutions and swaps of
  /// neighbours each count 1. Nil where it is greater than asked for.
  static func distance(
    _ a: [Unicode.Scalar], _ b: [Unicode.Scalar], atMost limit: Int
  ) -> Int? {
    // What begins and ends alike takes nothing to be made alike.
    var start = 0
    while start < min(a.count, b.count), a[start] == b[start] { start += 1 }
    var (a, b) = (a[start...], b[start...])
    while let last = a.last, last == b.last {
      a.removeLast()
      b.removeLast()
    }
    let (first, second) = (Array(a), Array(b))
    var beforeLast: [Int] = []
    var last = Array(0...second.count)
    for i in first.indices {
      var row = [i + 1]
      row.reserveCapacity(second.count + 1)
      for j in second.indices {
        var best = min(last[j + 1] + 1, row[j] + 1, last[j] + (first[i] == second[j] ? 0 : 1))
        if i > 0, j > 0, first[i] == second[j - 1], first[i - 1] == second[j] {
          best = min(best, beforeLast[j - 1] + 1)
        }
        row.append(best)
      }
      // A later row is nowhere less than the least of two that follow one another.
      if min(row.min() ?? 0, last.min() ?? 0) > limit { return nil }
      beforeLast = last
      last = row
    }
    return last[second.count] <= limit ? last[second.count] : nil
  }
}

/// Names that much else may be meant to be, however many there are: what it takes to look for one does
/// not grow with their number.
///
/// Of few names all are looked at. Of many, those that stand beside the wanted one when all are
/// sorted, by their letters from the first on and from the last on: a slip leaves one end or the
/// other as it was.
///
/// A class with a lock, because the names are only gathered and sorted once something is misspelt,
/// while texts are read on all cores; what it answers does not depend on who asks first.
public final class KnownNames: Sendable {
  private let gather: @Sendable () -> [String]
  private let sorted = Mutex<SortedNames?>(nil)

  /// - Parameter names: asked for once, when it is needed.
  public init(_ names: @escaping @Sendable () -> [String]) {
    gather = names
  }

  public convenience init(_ names: [String]) { self.init { names } }

  public func nearest(to name: String, except own: String? = nil) -> String? {
    let names = names
    return Spelling.nearest(
      to: name,
      in: names.places(beside: name).lazy
        .map { (name: names.names[$0], letters: names.letters[$0]) }.filter { $0.name != own })
  }

  /// The names worth comparing with one, in their order.
  package func neighbours(of name: String) -> [String] {
    let names = names
    return names.places(beside: name).map { names.names[$0] }
  }

  package var isEmpty: Bool { names.names.isEmpty }

  /// The names for a complaint: the first of them, where they are many.
  package var listed: Phrase.Argument { .someNames(names.names) }

  private var names: SortedNames {
    sorted.withLock { sorted in
      if let sorted { return sorted }
      let names = SortedNames(gather())
      sorted = names
      return names
    }
  }
}

/// Names in three orders: their own, and that of their letters from either end.
private struct SortedNames {
  let names: [String]
  let letters: [Spelling.Letters]
  private let fromFirst: [Int]
  private let fromLast: [Int]

  /// How many names are all looked at, and how many on each side otherwise.
  private static let few = 100
  private static let reach = 25

  init(_ names: [String]) {
    let letters = names.map(Spelling.Letters.init)
    self.names = names
    self.letters = letters
    let places = names.count > Self.few ? Array(names.indices) : []
    fromFirst = places.sorted { a, b in
      let (first, second) = (letters[a].scalars, letters[b].scalars)
      return first.lexicographicallyPrecedes(second) || first == second && a < b
    }
    fromLast = places.sorted { a, b in
      let (first, second) = (letters[a].scalars, letters[b].scalars)
      return first.reversed().lexicographicallyPrecedes(second.reversed())
        || first == second && a < b
    }
  }

  /// The places of the names worth comparing with one, in their order.
  func places(beside name: String) -> [Int] {
    guard names.count > Self.few else { return Array(names.indices) }
    let wanted = Spelling.Letters(name).scalars
    let first = Self.start(in: fromFirst) {
      letters[$0].scalars.lexicographicallyPrecedes(wanted)
    }
    let last = Self.start(in: fromLast) {
      letters[$0].scalars.reversed().lexicographicallyPrecedes(wanted.reversed())
    }
    let beside = Self.around(first, in: fromFirst) + Self.around(last, in: fromLast)
    return Set(beside).sorted()
  }

  /// How many at the start of an order come before what is wanted.
  private static func start(in order: [Int], where isBefore: (Int) -> Bool) -> Int {
    var (low, high) = (0, order.count)
    while low < high {
      let middle = (low + high) / 2
      if isBefore(order[middle]) { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private static func around(_ start: Int, in order: [Int]) -> ArraySlice<Int> {
    order[max(0, start - reach)..<min(order.count, start + reach)]
  }
}
