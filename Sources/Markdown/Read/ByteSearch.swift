import CMark

extension UnsafeBufferPointer<UInt8> {
  /// Where a byte stands first, from an index on and before another.
  @inline(__always)
  func firstIndex(of byte: UInt8, from start: Int, to end: Int) -> Int? {
    guard start < end, let base = baseAddress,
      let found = memchr(base + start, Int32(byte), end - start)
    else { return nil }
    return UnsafeRawPointer(found) - UnsafeRawPointer(base)
  }

  /// Where some bytes stand first, from an index on and before another.
  func firstIndex(of wanted: [UInt8], from start: Int, to end: Int) -> Int? {
    guard let first = wanted.first else { return nil }
    var index = start
    while let found = firstIndex(of: first, from: index, to: end - wanted.count + 1) {
      if (1..<wanted.count).allSatisfy({ self[found + $0] == wanted[$0] }) { return found }
      index = found + 1
    }
    return nil
  }
}
