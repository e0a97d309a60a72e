extension Array {
  /// The same in no more memory than it needs, for what is kept as long as the site is: an array that
  /// grew may have room for twice as much.
  public var withoutSpareRoom: [Element] {
    (capacity - count) * MemoryLayout<Element>.stride < 64
      ? self : withUnsafeBufferPointer { Array($0) }
  }
}
