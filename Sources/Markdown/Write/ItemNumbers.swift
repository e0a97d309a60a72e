import Characters

/// What the items of ordered lists are numbered with. CommonMark counts on from the first number of a
/// list whatever the others are ("List items", 5.2–5.3): years and clauses would come out as others.
struct ItemNumbers {
  private let prepared: UnsafeBufferPointer<UInt8>
  private var lines: LineIndex?
  /// The items that do not follow on the one before, by their numbers.
  private(set) var jumps: [Node: Int] = [:]

  /// - Parameter prepared: the text that the tree was made from.
  init(in prepared: UnsafeBufferPointer<UInt8>) {
    self.prepared = prepared
  }

  /// Reads the numbers of a list. Where all are the same, nobody wanted to count.
  mutating func read(_ list: Node) {
    var item = list.firstChild
    var (items, isLazy) = ([(node: Node, number: Int)](), true)
    while let node = item {
      guard let number = number(of: node) else { return }
      if number != list.listStart { isLazy = false }
      items.append((node, number))
      item = node.next
    }
    guard !isLazy else { return }
    var expected = list.listStart
    for (node, number) in items {
      if number != expected { jumps[node] = number }
      expected = number + 1
    }
  }

  /// The digits with which an item begins.
  private mutating func number(of item: Node) -> Int? {
    let lines = lines ?? LineIndex(of: prepared)
    self.lines = lines
    guard item.line > 0, item.line <= lines.count else { return nil }
    let line = lines.range(of: item.line - 1)
    let start = min(line.lowerBound + item.column - 1, line.upperBound)
    let digits = prepared[start..<line.upperBound].prefix(while: \.isASCIIDigit)
    return digits.isEmpty || digits.count > 9
      ? nil : digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
  }
}
