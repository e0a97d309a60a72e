import Characters

/// Which tags of a text belong together.
///
/// As with `~~`, pairs are sought among the children of one node, once for each node: a pair neither
/// begins nor ends inside emphasis, a link or a deletion that does not hold all of it.
struct TagPairs {
  enum Role {
    case opens
    case closes
    /// So deep within others that it could make no difference.
    case isRedundant
  }

  /// Tags within one another that are written as such.
  private static let deepest = 12

  private var roles: [Node: Role] = [:]
  private var done: Set<Node> = []

  /// - Returns: nil for a tag without its other half.
  mutating func role(
    of tag: Node, _ strikes: inout StrikePairs, _ marks: MarkReader
  ) -> Role? {
    if let parent = tag.parent, done.insert(parent).inserted {
      pair(childrenOf: parent, &strikes, marks)
    }
    return roles[tag]
  }

  /// What is open while the children are read.
  private struct Open {
    let name: String
    /// Nil for a deletion.
    let tag: Node?
  }

  /// What is open while the children are read, and where among it each name stands.
  private struct OpenTags {
    private var tags: [Open] = []
    private var places: [String: [Int]] = [:]
    /// How many are open outside the innermost deletion, for each deletion.
    private var outside: [Int] = []

    mutating func open(_ name: String, _ tag: Node) {
      places[name, default: []].append(tags.count)
      tags.append(Open(name: name, tag: tag))
    }

    mutating func beginDeletion() { outside.append(tags.count) }

    mutating func endDeletion() {
      guard let start = outside.popLast() else { return }
      tags.removeSubrange(start...)
    }

    /// The tag that is closed, and how many are open around it; those within it have no other half.
    mutating func close(_ name: String) -> (tag: Node, depth: Int)? {
      while let place = places[name]?.last {
        // What was passed over is still among the places.
        guard place < tags.count, tags[place].name == name else {
          places[name]?.removeLast()
          continue
        }
        guard place >= outside.last ?? 0 else { return nil }
        places[name]?.removeLast()
        let tag = tags[place].tag
        tags.removeSubrange(place...)
        return (tag, place)
      }
      return nil
    }

    private struct Open {
      let name: String
      let tag: Node
    }
  }

  private mutating func pair(
    childrenOf parent: Node, _ strikes: inout StrikePairs, _ marks: MarkReader
  ) {
    var open = OpenTags()
    var current = parent.firstChild
    while let node = current {
      switch node.kind {
      case .htmlInline: read(node, &open)
      case .text:
        for role in strikes.roles(in: node, marks) {
          switch role {
          case .opens: open.beginDeletion()
          case .closes: open.endDeletion()
          case .isRedundant: break
          }
        }
      default: break
      }
      current = node.next
    }
  }

  private mutating func read(_ node: Node, _ open: inout OpenTags) {
    guard let tag = InlineTag(node.literal), !tag.isVoid else { return }
    switch tag.form {
    case .alone: break
    case .opening: open.open(tag.name, node)
    case .closing:
      guard let (opening, depth) = open.close(tag.name) else { return }
      roles[opening] = depth >= Self.deepest ? .isRedundant : .opens
      roles[node] = depth >= Self.deepest ? .isRedundant : .closes
    }
  }
}
