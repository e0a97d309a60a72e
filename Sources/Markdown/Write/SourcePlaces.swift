import Characters

/// Finds where something stands in a source. libcmark knows the lines of a block, and nothing
/// reliable about what is in it; so the text of the block is searched.
struct SourcePlaces {
  private let source: UnsafeBufferPointer<UInt8>
  private let lineEnds: LineEnds
  /// A line, from 1, and where it begins: where lines are counted on from.
  private var line = (number: 1, start: 0)
  /// Where all lines stand, once whole lines are wanted: blocks ask in any order.
  private var lines: LineIndex?
  private var block = 0...0
  /// Where to search on in the block.
  private var next = 0
  private var end = 0
  /// Bytes that may still be looked at: what is written in another way is searched for in vain, and
  /// that must not take longer and longer.
  private var budget: Int

  init(_ source: UnsafeBufferPointer<UInt8>) {
    self.source = source
    lineEnds = LineEnds(of: source)
    budget = 16 * source.count + 65_536
  }

  /// The last place that was found, from which columns are counted on.
  private var last = (lineStart: 0, index: 0, column: 1)

  /// A place, both from 1; the column counts Unicode scalars.
  struct Place {
    let line: Int
    let column: Int
  }

  /// - Parameter block: lines from 1. Within the same block each search goes on behind the last.
  mutating func place(of wanted: [UInt8], inLines block: ClosedRange<Int>) -> Place? {
    guard !wanted.isEmpty, budget > 0 else { return nil }
    if block != self.block {
      self.block = block
      guard let start = start(ofLine: block.lowerBound) else { return nil }
      next = start
      end = start
      for _ in block { end = lineEnd(from: end) }
    }
    guard let found = source.firstIndex(of: wanted, from: next, to: end) else {
      budget -= end - next
      return nil
    }
    budget -= found - next
    next = found + wanted.count
    while case let following = lineEnd(from: line.start), following <= found {
      line = (line.number + 1, following)
    }
    if last.lineStart != line.start || last.index > found { last = (line.start, line.start, 1) }
    let between = UnsafeBufferPointer(rebasing: source[last.index..<found]).scalarCount
    last = (line.start, found, last.column + between)
    return Place(line: line.number, column: last.column)
  }

  /// A line, from 1, without its ending; an empty one where there is none.
  mutating func line(_ number: Int) -> UnsafeBufferPointer<UInt8> {
    let lines = lines ?? LineIndex(of: source)
    self.lines = lines
    guard number > 0, number <= lines.count else {
      return UnsafeBufferPointer(start: nil, count: 0)
    }
    return UnsafeBufferPointer(rebasing: source[lines.range(of: number - 1)])
  }

  private mutating func start(ofLine number: Int) -> Int? {
    if number < line.number {
      budget -= line.start
      line = (1, 0)
    }
    while line.number < number, line.start < source.count {
      line = (line.number + 1, lineEnd(from: line.start))
    }
    return line.number == number ? line.start : nil
  }

  private func lineEnd(from start: Int) -> Int { lineEnds.end(from: start).next }
}
