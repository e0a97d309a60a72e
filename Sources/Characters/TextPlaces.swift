/// Finds lines and columns in one text however often: what it takes to find a place does not grow with
/// the text, nor with the line that the place is in.
public struct TextPlaces: Sendable {
  public let bytes: [UInt8]
  private let lines: LineIndex
  /// How many Unicode scalars begin before every so many bytes.
  private let scalars: [Int]

  private static let stride = 512

  public init(_ bytes: [UInt8]) {
    self.bytes = bytes
    lines = bytes.withUnsafeBufferPointer(LineIndex.init)
    var scalars: [Int] = []
    scalars.reserveCapacity(bytes.count / Self.stride + 1)
    var count = 0
    for (index, byte) in bytes.enumerated() {
      if index % Self.stride == 0 { scalars.append(count) }
      if !byte.continuesUTF8 { count += 1 }
    }
    self.scalars = scalars
  }

  /// The bytes of a line, from 1 on, without its ending. Behind the last line's ending there is one
  /// more, with nothing on it.
  public func line(_ number: Int) -> Range<Int>? {
    if number > 0, number <= lines.count { return lines.range(of: number - 1) }
    let isBehindLast = number == lines.count + 1 && bytes.last?.isLineEnd ?? true
    return isBehindLast ? bytes.count..<bytes.count : nil
  }

  /// The line and column of a byte.
  public func position(of offset: Int) -> LinePosition {
    let offset = min(offset, bytes.count)
    // The last line that begins at the place or before it.
    var (low, high) = (0, lines.count)
    while low < high {
      let middle = (low + high) / 2
      if lines.range(of: middle).lowerBound <= offset { low = middle + 1 } else { high = middle }
    }
    let isBehindLast = offset == bytes.count && bytes.last?.isLineEnd ?? true
    if isBehindLast { return LinePosition(line: lines.count + 1, column: 1) }
    let start = lines.range(of: low - 1).lowerBound
    return LinePosition(
      line: low, column: scalarCount(before: offset) - scalarCount(before: start) + 1)
  }

  /// The byte that a number of Unicode scalars stand before in a range; where there are not as many,
  /// the nearer end of it.
  public func offset(ofScalar number: Int, in range: Range<Int>) -> Int {
    let wanted = scalarCount(before: range.lowerBound) + max(number, 0)
    // The last known place before which there are no more than that.
    var (low, high) = (0, scalars.count)
    while low < high {
      let middle = (low + high) / 2
      if scalars[middle] <= wanted { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return range.upperBound }
    var offset = (low - 1) * Self.stride
    var count = scalars[low - 1]
    while offset < range.upperBound, count < wanted || bytes[offset].continuesUTF8 {
      if !bytes[offset].continuesUTF8 { count += 1 }
      offset += 1
    }
    return min(max(offset, range.lowerBound), range.upperBound)
  }

  /// How many Unicode scalars a range has.
  public func scalarCount(in range: Range<Int>) -> Int {
    scalarCount(before: range.upperBound) - scalarCount(before: range.lowerBound)
  }

  private func scalarCount(before offset: Int) -> Int {
    guard !scalars.isEmpty else { return 0 }
    let mark = min(offset / Self.stride, scalars.count - 1)
    var count = scalars[mark]
    for index in mark * Self.stride..<offset where !bytes[index].continuesUTF8 { count += 1 }
    return count
  }
}
