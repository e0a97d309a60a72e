/// The 64-bit FNV-1a hash (Fowler, Noll, Vo): the same for the same bytes in every process. It
/// guards against accidents, not against people who would forge it.
public struct StableHash: Hashable, Sendable {
  public var value: UInt64 = 0xCBF2_9CE4_8422_2325

  @inlinable
  public init() {}

  /// A hash that is known already.
  @inlinable
  public init(value: UInt64) { self.value = value }

  @inlinable
  public init(_ bytes: some Sequence<UInt8>) {
    for byte in bytes { combine(byte) }
  }

  @inlinable @inline(__always)
  public mutating func combine(_ byte: UInt8) {
    value = (value ^ UInt64(byte)) &* 0x100_0000_01B3
  }
}
