/// Writes values one after another, for a file that only the same version of the program reads again.
package struct ArchiveWriter {
  package private(set) var bytes: [UInt8]

  /// What the parts that were taken already are known by.
  private var seal = Fingerprint()

  /// How many bytes a part of a sealed archive has.
  package static let partSize = 1 << 18

  package init(capacity: Int = 1 << 16) {
    bytes = []
    bytes.reserveCapacity(capacity)
  }

  /// An archive that begins with what it is.
  ///
  /// - Parameter version: what has to be the same where it is read.
  package init(version: String, capacity: Int) {
    self.init(capacity: capacity)
    write(version)
  }

  /// A number from 0 on: seven bits a byte, the lowest first (LEB128).
  package mutating func write(count: Int) {
    var rest = UInt64(bitPattern: Int64(count))
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(truncatingIfNeeded: rest))
  }

  /// Any 64 bits.
  package mutating func write(word: UInt64) {
    withUnsafeBytes(of: word.littleEndian) { bytes.append(contentsOf: $0) }
  }

  package mutating func write(_ fingerprint: Fingerprint) { write(word: fingerprint.value) }

  package mutating func write(_ value: Bool) { bytes.append(value ? 1 : 0) }

  package mutating func write(_ text: String) {
    var text = text
    text.withUTF8 { text in
      write(count: text.count)
      bytes.append(contentsOf: text)
    }
  }

  package mutating func write(_ block: [UInt8]) {
    write(count: block.count)
    bytes.append(contentsOf: block)
  }

  package mutating func write<Element>(
    _ list: [Element], _ element: (Element, inout ArchiveWriter) -> Void
  ) {
    write(count: list.count)
    for item in list { element(item, &self) }
  }

  package mutating func write(_ stamp: FileStamp) {
    write(word: UInt64(bitPattern: stamp.size))
    write(word: stamp.node)
    write(word: UInt64(bitPattern: stamp.modified))
    write(word: UInt64(bitPattern: stamp.changed))
  }

  /// Takes out the parts that are full, for an archive too long to be there as a whole: what is taken
  /// comes before ``sealed()``. Nil where none is full.
  package mutating func takeFullParts() -> [UInt8]? {
    let length = bytes.count / Self.partSize * Self.partSize
    guard length > 0 else { return nil }
    let parts = Array(bytes[..<length])
    bytes.removeSubrange(..<length)
    parts.withUnsafeBytes { seal.combine(parts: $0) }
    return parts
  }

  /// All that was not taken yet, and behind it what the whole archive is known by.
  package consuming func sealed() -> [UInt8] {
    bytes.withUnsafeBytes { seal.combine(parts: $0) }
    write(seal)
    return bytes
  }
}

extension Fingerprint {
  /// Combines an archive part by part, so that it comes to the same whether it was there as a whole or
  /// not.
  fileprivate mutating func combine(parts bytes: UnsafeRawBufferPointer) {
    for start in stride(from: 0, to: bytes.count, by: ArchiveWriter.partSize) {
      let end = min(start + ArchiveWriter.partSize, bytes.count)
      combine(UnsafeRawBufferPointer(rebasing: bytes[start..<end]))
    }
  }
}

/// What ``ArchiveWriter`` wrote could not be read again.
package struct ArchiveDamage: Error {
  package init() {}
}

/// Reads what ``ArchiveWriter`` wrote. Everything is checked: a damaged archive throws, and never
/// traps or gives more than it holds.
package struct ArchiveReader {
  private let bytes: [UInt8]
  /// Where the values end.
  private let end: Int
  private var offset = 0

  /// - Throws: for any other version, and where a byte is not as it was written.
  package init(_ sealed: [UInt8], version: String) throws(ArchiveDamage) {
    bytes = sealed
    end = sealed.count - 8
    guard end > 0, try text() == version else { throw ArchiveDamage() }
    let end = end
    let isWhole = bytes.withUnsafeBytes { bytes in
      var found = Fingerprint()
      found.combine(parts: UnsafeRawBufferPointer(rebasing: bytes[..<end]))
      let seal = bytes.loadUnaligned(fromByteOffset: end, as: UInt64.self)
      return found.value == UInt64(littleEndian: seal)
    }
    guard isWhole else { throw ArchiveDamage() }
  }

  /// A part of an archive that was found whole.
  package init(part: [UInt8]) {
    bytes = part
    end = part.count
  }

  package mutating func count() throws(ArchiveDamage) -> Int {
    var (result, shift): (UInt64, UInt64) = (0, 0)
    while offset < end, shift < 64 {
      let byte = bytes[offset]
      offset += 1
      result |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { return Int(Int64(bitPattern: result)) }
      shift += 7
    }
    throw ArchiveDamage()
  }

  /// A number of things that take at least a byte each.
  package mutating func length() throws(ArchiveDamage) -> Int {
    let length = try count()
    guard (0...end - offset).contains(length) else { throw ArchiveDamage() }
    return length
  }

  package mutating func word() throws(ArchiveDamage) -> UInt64 {
    guard offset + 8 <= end else { throw ArchiveDamage() }
    let word = bytes.withUnsafeBytes {
      UInt64(littleEndian: $0.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
    }
    offset += 8
    return word
  }

  package mutating func fingerprint() throws(ArchiveDamage) -> Fingerprint {
    Fingerprint(value: try word())
  }

  package mutating func boolean() throws(ArchiveDamage) -> Bool {
    guard offset < end else { throw ArchiveDamage() }
    offset += 1
    return bytes[offset - 1] == 1
  }

  package mutating func text() throws(ArchiveDamage) -> String {
    let length = try length()
    offset += length
    return String(decoding: bytes[offset - length..<offset], as: UTF8.self)
  }

  package mutating func block() throws(ArchiveDamage) -> [UInt8] {
    let length = try length()
    offset += length
    return Array(bytes[offset - length..<offset])
  }

  package mutating func list<Element>(
    _ element: (inout ArchiveReader) throws(ArchiveDamage) -> Element
  ) throws(ArchiveDamage) -> [Element] {
    var list: [Element] = []
    for _ in 0..<(try length()) { list.append(try element(&self)) }
    return list
  }

  package mutating func stamp() throws(ArchiveDamage) -> FileStamp {
    FileStamp(
      size: Int64(bitPattern: try word()), node: try word(),
      modified: Int64(bitPattern: try word()), changed: Int64(bitPattern: try word()))
  }
}
