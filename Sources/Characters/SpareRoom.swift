extension [UInt8] {
  /// The same bytes in no more memory than they need, for what is kept as long as the site is: an array
  /// that grew may have room for twice as many.
  public var withoutSpareRoom: [UInt8] {
    capacity - count < 64 ? self : withUnsafeBufferPointer { Array($0) }
  }
}
