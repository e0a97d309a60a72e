/// A 64-bit FNV-1a hash over what identifies files: the same for the same files in every process.
/// It guards against edits, not against people who would forge it.
package struct Fingerprint: Hashable, Sendable, CustomStringConvertible {
  private var hash: UInt64 = 0xCBF2_9CE4_8422_2325

  package mutating func combine(_ text: String) {
    for byte in text.utf8 { combine(byte: byte) }
    combine(byte: 0)
  }

  package mutating func combine(_ bytes: [UInt8]) {
    for byte in bytes { combine(byte: byte) }
    combine(bytes.count)
  }

  package mutating func combine(_ number: some FixedWidthInteger) {
    withUnsafeBytes(of: UInt64(truncatingIfNeeded: number).littleEndian) {
      for byte in $0 { combine(byte: byte) }
    }
  }

  package mutating func combine(_ stamp: FileStamp) {
    combine(stamp.size)
    combine(stamp.node)
    combine(stamp.modified)
    combine(stamp.changed)
  }

  /// What identifies a published file: links change when it was last touched, so that is left out.
  package init(ofPublished path: String, _ stamp: FileStamp) {
    combine(path)
    combine(stamp.size)
    combine(stamp.node)
    combine(stamp.modified)
  }

  package init() {}

  /// The same for the same parts in any order.
  package static func + (a: Fingerprint, b: Fingerprint) -> Fingerprint {
    var sum = a
    sum.hash = a.hash &+ b.hash
    return sum
  }

  private mutating func combine(byte: UInt8) {
    hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3
  }

  package var description: String { String(hash, radix: 16) }
}
