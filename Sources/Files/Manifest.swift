/// What a published site consists of: for each file what its content is known by, and how the file
/// system knows the file. Says what has to be published anew, and what to send to another server.
package struct Manifest: Sendable {
  package struct Entry: Hashable, Sendable {
    package let content: Fingerprint
    /// The file as it was published.
    let file: Fingerprint
  }

  /// By path below the published folder.
  package private(set) var entries: [String: Entry]

  package static let empty = Manifest(entries: [:])

  init(entries: [String: Entry]) { self.entries = entries }

  /// What each file's content is known by.
  package subscript(path: String) -> Fingerprint? { entries[path]?.content }

  private static let version = "sitegen manifest 1"

  var bytes: [UInt8] {
    var archive = ArchiveWriter(version: Self.version, capacity: entries.count * 64)
    archive.write(count: entries.count)
    for (path, entry) in entries.sorted(by: { $0.key < $1.key }) {
      archive.write(path)
      archive.write(entry.content)
      archive.write(entry.file)
    }
    return archive.sealed()
  }

  /// - Throws: for what is no whole manifest of this version.
  init(_ bytes: [UInt8]) throws(ArchiveDamage) {
    var archive = try ArchiveReader(bytes, version: Self.version)
    let count = try archive.length()
    entries = Dictionary(minimumCapacity: count)
    for _ in 0..<count {
      entries[try archive.text()] = Entry(
        content: try archive.fingerprint(), file: try archive.fingerprint())
    }
  }
}
