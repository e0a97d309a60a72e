import Characters

/// A hash over what identifies files: the same for the same files in every process.
struct Fingerprint: Hashable, Sendable, CustomStringConvertible {
  private var hash = StableHash()

  mutating func combine(_ text: String) {
    for byte in text.utf8 { combine(byte: byte) }
    combine(byte: 0)
  }

  mutating func combine(_ bytes: [UInt8]) {
    for byte in bytes { combine(byte: byte) }
    combine(bytes.count)
  }

  mutating func combine(_ number: some FixedWidthInteger) {
    withUnsafeBytes(of: UInt64(truncatingIfNeeded: number).littleEndian) {
      for byte in $0 { combine(byte: byte) }
    }
  }

  mutating func combine(_ stamp: FileStamp) {
    combine(stamp.size)
    combine(stamp.node)
    combine(stamp.modified)
    combine(stamp.changed)
  }

  /// What identifies a published file: links change when it was last touched, so that is left out.
  init(ofPublished path: String, _ stamp: FileStamp) {
    combine(path)
    combine(stamp.size)
    combine(stamp.node)
    combine(stamp.modified)
  }

  init() {}

  /// The same for the same parts in any order.
  static func + (a: Fingerprint, b: Fingerprint) -> Fingerprint {
    var sum = a
    sum.hash = StableHash(value: a.hash.value &+ b.hash.value)
    return sum
  }

  private mutating func combine(byte: UInt8) {
    hash.combine(byte)
  }

  var description: String { String(hash.value, radix: 16) }
}
