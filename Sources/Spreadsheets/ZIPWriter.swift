import Characters

/// Writes a ZIP archive (PKWARE's APPNOTE 6.3) of files that are stored as they are, all with one
/// time: the same files give the same bytes.
struct ZIPWriter {
  private var archive: [UInt8] = []
  private var directory: [UInt8] = []
  private var count = 0

  /// Midnight on 1 January 1980, the first time that the format knows.
  private static let time: UInt16 = 0
  private static let day: UInt16 = 1 << 5 | 1

  /// - Precondition: the name is ASCII, and the archive stays below 4 GiB, where the format changes.
  mutating func add(_ name: String, _ content: [UInt8]) {
    precondition(name.utf8.allSatisfy { $0 < 0x80 })
    precondition(archive.count + content.count < Int(UInt32.max) - 1 << 20)
    let offset = archive.count
    archive.append(word: 0x0403_4B50)
    archive.append(contentsOf: Self.description(of: name, content))
    archive.append(contentsOf: name.utf8)
    archive.append(contentsOf: content)

    directory.append(word: 0x0201_4B50)
    // Made by version 2.0 for MS-DOS: no attributes of another system are meant.
    directory.append(half: 20)
    directory.append(contentsOf: Self.description(of: name, content))
    // No comment, the first disk, no attributes.
    directory.append(half: 0)
    directory.append(half: 0)
    directory.append(half: 0)
    directory.append(word: 0)
    directory.append(word: UInt32(offset))
    directory.append(contentsOf: name.utf8)
    count += 1
  }

  /// What a file's own head and the directory both say: how to read it, when it was made, how large it
  /// is.
  private static func description(of name: String, _ content: [UInt8]) -> [UInt8] {
    var bytes: [UInt8] = []
    // Needs version 2.0, no flags, stored.
    bytes.append(half: 20)
    bytes.append(half: 0)
    bytes.append(half: 0)
    bytes.append(half: time)
    bytes.append(half: day)
    bytes.append(word: CRC32.of(content))
    bytes.append(word: UInt32(content.count))
    bytes.append(word: UInt32(content.count))
    bytes.append(half: UInt16(name.utf8.count))
    bytes.append(half: 0)
    return bytes
  }

  var bytes: [UInt8] {
    var bytes = archive + directory
    bytes.append(word: 0x0605_4B50)
    bytes.append(word: 0)
    bytes.append(half: UInt16(count))
    bytes.append(half: UInt16(count))
    bytes.append(word: UInt32(directory.count))
    bytes.append(word: UInt32(archive.count))
    bytes.append(half: 0)
    return bytes
  }
}

extension [UInt8] {
  /// Appends 16 bits, the lowest byte first.
  fileprivate mutating func append(half value: UInt16) {
    append(UInt8(truncatingIfNeeded: value))
    append(UInt8(truncatingIfNeeded: value >> 8))
  }

  /// Appends 32 bits, the lowest byte first.
  fileprivate mutating func append(word value: UInt32) {
    append(half: UInt16(truncatingIfNeeded: value))
    append(half: UInt16(truncatingIfNeeded: value >> 16))
  }
}
