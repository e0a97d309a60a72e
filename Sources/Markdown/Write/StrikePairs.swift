import Characters

/// Which `~~` of a text belong together.
///
/// Pairs are sought among the children of one node, once for each node, after emphasis is known: a
/// pair neither begins nor ends inside emphasis or a link that does not hold all of it.
struct StrikePairs {
  enum Role {
    case opens
    case closes
    /// One of a pair inside another pair: what is struck out already.
    case isRedundant
  }

  private struct Place: Hashable {
    let node: Node
    let offset: Int
  }

  private var roles: [Place: Role] = [:]
  private var done: Set<Node> = []

  /// - Returns: nil for a `~~` that stands for itself.
  mutating func role(ofMarkAt offset: Int, in node: Node, _ marks: MarkReader) -> Role? {
    if let parent = node.parent, done.insert(parent).inserted { pair(childrenOf: parent, marks) }
    return roles[Place(node: node, offset: offset)]
  }

  /// What the `~~` in a text do, in their order; those that stand for themselves left out.
  mutating func roles(in node: Node, _ marks: MarkReader) -> [Role] {
    var roles: [Role] = []
    let text = node.literal
    var start = 0
    while let found = marks.next(in: text, from: start) {
      start = found.range.upperBound
      switch found.mark {
      case .strikeOpener, .strikeCloser, .strikeEither:
        if let role = role(ofMarkAt: found.range.lowerBound, in: node, marks) { roles.append(role) }
      default: break
      }
    }
    return roles
  }

  private mutating func pair(childrenOf parent: Node, _ marks: MarkReader) {
    let strikes = strikes(childrenOf: parent, marks)
    var openers: [Place] = []
    for (place, mark) in strikes {
      let canClose = mark == .strikeCloser || mark == .strikeEither
      let canOpen = mark == .strikeOpener || mark == .strikeEither
      if canClose, let opener = openers.popLast() {
        roles[opener] = .opens
        roles[place] = .closes
      } else if canOpen {
        openers.append(place)
      }
    }
    removeInnerPairs(of: strikes.map(\.place))
  }

  /// Nested pairs would make HTML as deep as the text has tildes, and look no different.
  private mutating func removeInnerPairs(of places: [Place]) {
    var depth = 0
    for place in places {
      switch roles[place] {
      case .opens:
        if depth > 0 { roles[place] = .isRedundant }
        depth += 1
      case .closes:
        depth -= 1
        if depth > 0 { roles[place] = .isRedundant }
      default: break
      }
    }
  }

  /// The marks of strikes among the texts right below a node, in their order.
  private func strikes(
    childrenOf parent: Node, _ marks: MarkReader
  ) -> [(place: Place, mark: Mark)] {
    var strikes: [(place: Place, mark: Mark)] = []
    var current = parent.firstChild
    while let node = current {
      if node.kind == .text {
        let text = node.literal
        var start = 0
        while let found = marks.next(in: text, from: start) {
          start = found.range.upperBound
          switch found.mark {
          case .strikeOpener, .strikeCloser, .strikeEither:
            strikes.append((Place(node: node, offset: found.range.lowerBound), found.mark))
          default: break
          }
        }
      }
      current = node.next
    }
    return strikes
  }
}

extension FragmentWriter {
  mutating func writeStrike(_ node: Node, _ found: MarkReader.Found) {
    switch strikes.role(ofMarkAt: found.range.lowerBound, in: node, marks) {
    case .opens: if let parent = node.parent { beginDeletion(in: parent) }
    case .closes: endDeletion()
    case .isRedundant: break
    case nil: writeWords(marks.original(of: found))
    }
  }

  mutating func beginDeletion(in parent: Node) {
    output.append("<del>")
    if deletionDepth == 0 { deletionStart = plainText.count }
    deletionDepth += 1
    openElements.append(OpenElement(parent: parent, kind: .deletion))
  }

  mutating func endDeletion() {
    output.append("</del>")
    openElements.removeLast()
    deletionDepth -= 1
    if deletionDepth == 0 { deletedRanges.append(deletionStart..<plainText.count) }
  }

  /// The plain text without what is struck out: a figure that was withdrawn must not be read as one
  /// that holds.
  func plainTextThatHolds() -> [UInt8] {
    if deletedRanges.isEmpty { return plainText.bytes }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(plainText.count)
    var place = 0
    for range in deletedRanges {
      bytes.append(contentsOf: plainText.bytes[place..<range.lowerBound])
      place = range.upperBound
      // Of the spaces on both sides one is left.
      let joinsSpaces = bytes.last.map { $0 == UInt8(ascii: " ") || $0.isLineEnd } ?? true
      while joinsSpaces, place < plainText.count, plainText.bytes[place] == UInt8(ascii: " ") {
        place += 1
      }
    }
    bytes.append(contentsOf: plainText.bytes[place...])
    return bytes
  }
}
