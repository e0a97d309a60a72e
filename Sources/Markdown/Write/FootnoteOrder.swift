/// Which notes of a text are shown, in which order, and where they stand in the tree.
///
/// Known before anything is written: a note gets its number where it is first referred to, in the
/// text before the notes, and shows the way back to every such place.
struct FootnoteOrder {
  /// The notes that are referred to, in that order.
  private(set) var shown: [Int] = []
  /// By note: its place in the order, from 1.
  private(set) var numbers: [Int: Int] = [:]
  /// By note: how many references lead to it.
  private(set) var referenceCounts: [Int: Int] = [:]
  /// By note: the list item with its content.
  private(set) var items: [Int: Node] = [:]
  /// Nodes and bytes that were looked at.
  private(set) var steps = 0
  private var lists: Set<Node> = []
  private var itemSet: Set<Node> = []

  /// A text without notes.
  init() {}

  init(_ tree: borrowing SyntaxTree, _ marks: MarkReader) {
    walk(tree.document, marks)
    // Notes may refer to further notes.
    var next = 0
    while next < shown.count {
      if let item = items[shown[next]] { walk(item, marks) }
      next += 1
    }
  }

  func isDefinition(list: Node) -> Bool { lists.contains(list) }
  func isDefinition(item: Node) -> Bool { itemSet.contains(item) }

  private mutating func walk(_ root: Node, _ marks: MarkReader) {
    var image: Node?
    SyntaxTree.walk(root) { event, node, kind in
      steps += 1
      switch kind {
      case .heading where event == .enter:
        guard let note = Self.definition(node, marks) else { return .into }
        if let list = node.next, list.kind == .list, let item = list.firstChild {
          items[note] = item
          lists.insert(list)
          itemSet.insert(item)
        }
        return .over
      case .item where node != root && event == .enter:
        return itemSet.contains(node) ? .over : .into
      case .image:
        if event == .enter, image == nil { image = node } else if image == node { image = nil }
      case .text where image == nil: count(node, marks)
      default: break
      }
      return .into
    }
  }

  /// The number of the note of which a heading is the mark.
  private static func definition(_ heading: Node, _ marks: MarkReader) -> Int? {
    guard let text = heading.firstChild, text.kind == .text,
      let found = marks.next(in: text.literal, from: 0), found.mark == .footnoteDefinition
    else { return nil }
    return found.number
  }

  private mutating func count(_ node: Node, _ marks: MarkReader) {
    let text = node.literal
    var start = 0
    steps += text.count
    while let found = marks.next(in: text, from: start) {
      start = found.range.upperBound
      guard found.mark == .footnoteReference else { continue }
      referenceCounts[found.number, default: 0] += 1
      if numbers[found.number] == nil {
        shown.append(found.number)
        numbers[found.number] = shown.count
      }
    }
  }
}
