/// "Did you mean": the known name that a misspelt one was most likely meant to be.
public enum Spelling {
  /// The nearest of the known names, or nil where none is near enough to be worth suggesting.
  ///
  /// Near is a distance of at most a third of the longer name's length, and at least 1. Of equally
  /// near names one that begins alike is preferred, and then the first.
  public static func nearest(to name: String, in known: some Sequence<String>) -> String? {
    let wanted = Array(name.lowercased())
    var best: (name: String, distance: Int, beginsAlike: Bool)?
    for candidate in known {
      let letters = Array(candidate.lowercased())
      let limit = max(1, max(wanted.count, letters.count) / 3)
      guard abs(wanted.count - letters.count) <= limit else { continue }
      // One wrong letter of one or two says nothing.
      guard wanted == letters || min(wanted.count, letters.count) > 1 else { continue }
      let distance = distance(wanted, letters)
      let beginsAlike = wanted.first == letters.first
      guard distance <= limit else { continue }
      if let best, (best.distance, best.beginsAlike ? 0 : 1) <= (distance, beginsAlike ? 0 : 1) {
        continue
      }
      best = (candidate, distance, beginsAlike)
    }
    return best?.name
  }

  /// The optimal string alignment distance: insertions, deletions, substitutions and swaps of
  /// neighbours each count 1.
  static func distance(_ a: [Character], _ b: [Character]) -> Int {
    var beforeLast = [Int]()
    var last = Array(0...b.count)
    for i in a.indices {
      var row = [i + 1]
      for j in b.indices {
        var best = min(last[j + 1] + 1, row[j] + 1, last[j] + (a[i] == b[j] ? 0 : 1))
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
          best = min(best, beforeLast[j - 1] + 1)
        }
        row.append(best)
      }
      beforeLast = last
      last = row
    }
    return last[b.count]
  }
}
