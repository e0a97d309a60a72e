import Files

/// How a page that readers know differs from what it would be now.
struct TextDifference: Hashable, Sendable {
  enum Line: Hashable, Sendable {
    case removed(String)
    case added(String)
    case changed(WordDifference)
  }

  /// What changed in the words of the main part, in the order of reading.
  let lines: [Line]
  let linksAdded: [String]
  let linksRemoved: [String]
  let picturesAdded: [String]
  let picturesRemoved: [String]
  /// How many drawings are new, gone or drawn otherwise.
  let drawings: Int
  /// Whether nothing is different but what stands around the main part: the head, the navigation, the
  /// footer.
  let isAroundAlone: Bool

  /// Whether a reader of the main part sees no difference.
  var isUnseen: Bool {
    lines.isEmpty && linksAdded.isEmpty && linksRemoved.isEmpty && picturesAdded.isEmpty
      && picturesRemoved.isEmpty && drawings == 0
  }

  init(from before: PageText, to after: PageText) {
    lines = Self.lines(from: before.lines, to: after.lines)
    (linksRemoved, linksAdded) = Self.difference(before.links, after.links)
    (picturesRemoved, picturesAdded) = Self.difference(before.pictures, after.pictures)
    let (gone, new) = Self.difference(before.drawings, after.drawings)
    drawings = max(gone.count, new.count)
    isAroundAlone = before.main == after.main
  }

  /// What is in one list and not in the other, each once and in order.
  private static func difference<Element: Hashable>(
    _ before: [Element], _ after: [Element]
  ) -> (gone: [Element], new: [Element]) {
    func rest(_ list: [Element], without other: Set<Element>) -> [Element] {
      var seen = other
      return list.filter { seen.insert($0).inserted }
    }
    return (rest(before, without: Set(after)), rest(after, without: Set(before)))
  }

  private static func lines(from before: [String], to after: [String]) -> [Line] {
    var result: [Line] = []
    var (removed, added): ([String], [String]) = ([], [])
    func flush() {
      result += paired(removed, added)
      (removed, added) = ([], [])
    }
    for step in Steps(from: before, to: after).all {
      switch step {
      case .same: flush()
      case .removed(let place): removed.append(before[place])
      case .added(let place): added.append(after[place])
      }
    }
    flush()
    return result
  }

  /// Lines that are no more beside those that have come in their place: each with the next that is more
  /// like it than not.
  private static func paired(_ removed: [String], _ added: [String]) -> [Line] {
    // One figure alone in its line has nothing in common with another.
    if removed.count == added.count, (removed + added).allSatisfy({ $0.count <= 16 }) {
      return zip(removed, added).map { .changed(WordDifference(from: $0, to: $1)) }
    }
    var result: [Line] = []
    var rest = added[...]
    for line in removed {
      // Farther on hardly anything belongs together, and to look for it takes time with the square.
      let near = rest.prefix(20)
      if let place = near.firstIndex(where: { WordDifference.likeness(of: line, and: $0) >= 0.5 }) {
        result += rest[..<place].map(Line.added)
        result.append(.changed(WordDifference(from: line, to: rest[place])))
        rest = rest[(place + 1)...]
      } else {
        result.append(.removed(line))
      }
    }
    return result + rest.map(Line.added)
  }
}
