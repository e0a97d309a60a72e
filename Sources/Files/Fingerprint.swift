/// A 64-bit hash by which contents are known again: the same for the same bytes in every process.
/// It guards against edits, not against people who would forge it.
///
/// Eight bytes at a time are folded in by a 64 × 64 → 128 bit multiplication, as in Wang Yi's wyhash.
package struct Fingerprint: Hashable, Sendable, CustomStringConvertible {
  package private(set) var value: UInt64

  package init() { value = 0xA076_1D64_78BD_642F }

  /// One that was written down before.
  package init(value: UInt64) { self.value = value }

  @inline(__always)
  private mutating func fold(_ word: UInt64) {
    let product = (value ^ word).multipliedFullWidth(by: 0xE703_7ED1_A0B4_28DB)
    value = product.high ^ product.low &+ 0x8EBC_6AF0_9C88_C6E3
  }

  package mutating func combine(_ text: String) {
    var text = text
    text.withUTF8 { combine(UnsafeRawBufferPointer($0)) }
  }

  package mutating func combine(_ text: String?) {
    fold(text == nil ? 0 : 1)
    if let text { combine(text) }
  }

  package mutating func combine(_ bytes: [UInt8]) {
    bytes.withUnsafeBytes { combine($0) }
  }

  /// Bytes with their number, so that no two lists of them look alike when they follow one another.
  package mutating func combine(_ bytes: UnsafeRawBufferPointer) {
    fold(UInt64(bytes.count))
    var offset = 0
    while offset + 8 <= bytes.count {
      fold(UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)))
      offset += 8
    }
    guard offset < bytes.count else { return }
    var rest: UInt64 = 0
    for byte in bytes[offset...].reversed() { rest = rest << 8 | UInt64(byte) }
    fold(rest)
  }

  package mutating func combine(_ number: some FixedWidthInteger) {
    fold(UInt64(truncatingIfNeeded: number))
  }

  package mutating func combine(_ other: Fingerprint) { fold(other.value) }

  package mutating func combine(_ stamp: FileStamp) {
    combine(stamp.size)
    combine(stamp.node)
    combine(stamp.modified)
    combine(stamp.changed)
  }

  package init(of bytes: [UInt8]) {
    self.init()
    combine(bytes)
  }

  package init(of text: String) {
    self.init()
    combine(text)
  }

  /// What identifies a published file: links change when it was last touched, so that is left out.
  package init(ofPublished path: String, _ stamp: FileStamp) {
    self.init()
    combine(path)
    combine(stamp.size)
    combine(stamp.node)
    combine(stamp.modified)
  }

  /// The same for the same parts in any order.
  package static func + (a: Fingerprint, b: Fingerprint) -> Fingerprint {
    Fingerprint(value: a.value &+ b.value)
  }

  package var description: String { String(value, radix: 16) }
}
