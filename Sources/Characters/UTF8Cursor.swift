/// Characters in a run of UTF-8 bytes, read without making a String.
extension UnsafeBufferPointer<UInt8> {
  /// The scalar that begins at an index, and its length; U+FFFD and 1 for what is no UTF-8.
  @inlinable
  public func scalar(at index: Int) -> (scalar: Unicode.Scalar, length: Int) {
    let first = self[index]
    if first < 0x80 { return (Unicode.Scalar(first), 1) }
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    guard first >= 0xC2, first <= 0xF4, index + length <= count else { return ("\u{FFFD}", 1) }
    var value = UInt32(first) & (0xFF >> UInt32(length + 1))
    for offset in 1..<length {
      guard self[index + offset].continuesUTF8 else { return ("\u{FFFD}", 1) }
      value = value << 6 | UInt32(self[index + offset] & 0x3F)
    }
    return (Unicode.Scalar(value) ?? "\u{FFFD}", length)
  }

  /// The scalar that ends before an index, and where it begins.
  @inlinable
  public func scalar(before index: Int) -> (scalar: Unicode.Scalar, start: Int) {
    var start = index - 1
    while start > 0, index - start < 4, self[start].continuesUTF8 { start -= 1 }
    let found = scalar(at: start)
    return start + found.length == index ? (found.scalar, start) : ("\u{FFFD}", index - 1)
  }

  /// How many bytes may be passed over by whoever looks for a byte below 0x80 or above 0xEE: most
  /// of Chinese is in threes.
  @inlinable @inline(__always)
  public func stride(at index: Int) -> Int {
    guard self[index] &- 0xE0 < 0x0F, index + 3 <= count,
      self[index + 1].continuesUTF8, self[index + 2].continuesUTF8
    else { return 1 }
    return 3
  }
}

extension Sequence<UInt8> {
  /// How many Unicode scalars a text in UTF-8 has.
  @inlinable
  public var scalarCount: Int {
    var count = 0
    for byte in self where !byte.continuesUTF8 { count += 1 }
    return count
  }
}
