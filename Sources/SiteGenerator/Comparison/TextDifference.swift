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
  /// What stands for the page in lists and search engines; nil where it is the same.
  let summary: Summary?
  /// Whether search engines may have the page now, where that is otherwise than before.
  let isIndexed: Bool?
  /// Whether nothing is different but what stands around the main part: the head, the navigation, the
  /// footer.
  let isAroundAlone: Bool

  struct Summary: Hashable, Sendable {
    let before: String
    let after: String
  }

  /// Whether nobody sees a difference who reads the main part, or finds the page in a list.
  var isUnseen: Bool {
    lines.isEmpty && linksAdded.isEmpty && linksRemoved.isEmpty && picturesAdded.isEmpty
      && picturesRemoved.isEmpty && drawings == 0 && summary == nil && isIndexed == nil
  }

  init(from before: PageText, to after: PageText) {
    lines = Self.lines(from: before.lines, to: after.lines)
    (linksRemoved, linksAdded) = Self.difference(before.links, after.links)
    (picturesRemoved, picturesAdded) = Self.difference(before.pictures, after.pictures)
    let (gone, new) = Self.difference(before.drawings, after.drawings)
    drawings = max(gone.count, new.count)
    summary =
      before.summary == after.summary
      ? nil : Summary(before: before.summary, after: after.summary)
    isIndexed = before.isIndexed == after.isIndexed ? nil : after.isIndexed
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
      let likest = rest.prefix(20).indices
        .filter { Self.areOfOneRow(line, rest[$0]) }
        .map { (place: $0, likeness: WordDifference.likeness(of: line, and: rest[$0])) }
        .max { ($0.likeness, -$0.place) < ($1.likeness, -$1.place) }
      if let place = likest?.place, (likest?.likeness ?? 0) >= 0.5 {
        result += rest[..<place].map(Line.added)
        result.append(.changed(WordDifference(from: line, to: rest[place])))
        rest = rest[(place + 1)...]
      } else {
        result.append(.removed(line))
      }
    }
    return result + rest.map(Line.added)
  }

  /// Whether two lines, where they are rows of a table, can be the same row: of one head, and with the
  /// same words where they have no figures.
  private static func areOfOneRow(_ before: String, _ after: String) -> Bool {
    let (old, new) = (cells(before), cells(after))
    guard old.count > 1 || new.count > 1 else { return true }
    let words = { (cells: [Substring]) in
      cells.filter { !$0.contains(where: \.isNumber) && $0 != "—" }
    }
    return old.count == new.count && old[0] == new[0] && words(old) == words(new)
  }

  private static func cells(_ line: String) -> [Substring] { line.split(separator: " | ") }
}
