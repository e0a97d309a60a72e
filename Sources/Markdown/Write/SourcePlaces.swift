import Characters

/// Finds where something stands in a source. libcmark knows the lines of a block, and nothing
/// reliable about what is in it; so the text of the block is searched.
struct SourcePlaces {
  private let source: UnsafeBufferPointer<UInt8>
  private let lineEnds: LineEnds
  /// A line, from 1, and where it begins: where lines are counted on from.
  private var line = (number: 1, start: 0)
  /// Where the line behind that one begins, once it is known: a line may hold thousands of places.
  private var nextLine: Int?
  /// Where all lines stand, once whole lines are wanted: blocks ask in any order.
  private var lines: LineIndex?
  /// What was asked of lines.
  private var answers: [ClosedRange<Int>: [[UInt8]: Bool]] = [:]
  private var block = 0...0
  /// Where to search on in the block.
  private var next = 0
  private var end = 0
  /// Bytes that may still be looked at: what is written in another way is searched for in vain, and
  /// that must not take longer and longer.
  private var budget: Int
  /// Bytes that were looked at.
  private(set) var steps = 0

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
      for _ in block { end = lineEnds.end(from: end).next }
      steps += end - start
    }
    guard let found = source.firstIndex(of: wanted, from: next, to: end) else {
      spend(end - next)
      return nil
    }
    spend(found - next)
    next = found + wanted.count
    while startOfNextLine() <= found { advance() }
    if last.lineStart != line.start || last.index > found { last = (line.start, line.start, 1) }
    steps += found - last.index
    let between = UnsafeBufferPointer(rebasing: source[last.index..<found]).scalarCount
    last = (line.start, found, last.column + between)
    return Place(line: line.number, column: last.column)
  }

  /// Whether some lines, from 1, have some bytes. The answer is kept for those lines.
  mutating func holds(_ wanted: [UInt8], inLines block: ClosedRange<Int>) -> Bool {
    if let answers = answers[block]?[wanted] { return answers }
    guard budget > 0 else { return false }
    let lines = lines ?? LineIndex(of: source)
    self.lines = lines
    guard block.lowerBound > 0, block.lowerBound <= lines.count else { return false }
    let last = min(block.upperBound, lines.count)
    let range =
      lines.range(of: block.lowerBound - 1).lowerBound..<lines.range(of: last - 1).upperBound
    spend(range.count)
    let answer = source.firstIndex(of: wanted, from: range.lowerBound, to: range.upperBound) != nil
    answers[block, default: [:]][wanted] = answer
    return answer
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

  private mutating func spend(_ bytes: Int) {
    budget -= bytes
    steps += bytes
  }

  private mutating func start(ofLine number: Int) -> Int? {
    if number < line.number {
      spend(line.start)
      line = (1, 0)
      nextLine = nil
    }
    while line.number < number, line.start < source.count { advance() }
    return line.number == number ? line.start : nil
  }

  private mutating func startOfNextLine() -> Int {
    if let nextLine { return nextLine }
    let next = lineEnds.end(from: line.start).next
    steps += next - line.start
    nextLine = next
    return next
  }

  private mutating func advance() {
    line = (line.number + 1, startOfNextLine())
    nextLine = nil
  }
}
