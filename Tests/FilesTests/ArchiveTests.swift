import TestSupport
import Testing

@testable import Files

/// What one run writes down for the next.
@Suite struct ArchiveTests {
  private func sealed() -> [UInt8] {
    var archive = ArchiveWriter(version: "test 1", capacity: 64)
    for count in [0, 1, 127, 128, 300, .max] { archive.write(count: count) }
    archive.write("汉字")
    archive.write([1, 2, 3] as [UInt8])
    archive.write(true)
    archive.write(Fingerprint(of: "甲"))
    archive.write(FileStamp(size: -1, node: 7, modified: 8, changed: 9))
    archive.write(["a", "b"]) { $1.write($0) }
    return archive.sealed()
  }

  @Test func readsBackWhatWasWritten() throws {
    var archive = try ArchiveReader(sealed(), version: "test 1")
    for count in [0, 1, 127, 128, 300, .max] { #expect(try archive.count() == count) }
    #expect(try archive.text() == "汉字")
    #expect(try archive.block() == [1, 2, 3])
    #expect(try archive.boolean())
    #expect(try archive.fingerprint() == Fingerprint(of: "甲"))
    #expect(try archive.stamp() == FileStamp(size: -1, node: 7, modified: 8, changed: 9))
    let list = try archive.list { archive throws(ArchiveDamage) in try archive.text() }
    #expect(list == ["a", "b"])
    #expect(throws: ArchiveDamage.self) { try archive.boolean() }
  }

  @Test func isTheSameInPartsAsAsAWhole() throws {
    let block = [UInt8](repeating: 7, count: 100_000)
    var whole = ArchiveWriter(version: "test 1", capacity: 64)
    var inParts = whole
    var parts: [[UInt8]] = []
    for _ in 0..<8 {
      whole.write(block)
      inParts.write(block)
      if let full = inParts.takeFullParts() { parts.append(full) }
    }
    #expect(parts.map(\.count) == [1, 1, 1].map { $0 * ArchiveWriter.partSize })
    let bytes = parts.joined() + inParts.sealed()
    #expect(bytes == whole.sealed())
    var archive = try ArchiveReader(bytes, version: "test 1")
    for _ in 0..<8 { #expect(try archive.block() == block) }
  }

  @Test func refusesAnotherVersionAndEveryDamage() {
    let bytes = sealed()
    #expect(throws: ArchiveDamage.self) { try ArchiveReader(bytes, version: "test 2") }
    for index in bytes.indices {
      var damaged = bytes
      damaged[index] ^= 0x40
      #expect(throws: ArchiveDamage.self) { try ArchiveReader(damaged, version: "test 1") }
      #expect(throws: ArchiveDamage.self) {
        try ArchiveReader(Array(bytes[..<index]), version: "test 1")
      }
    }
  }

  @Test func neverTrapsOnRandomBytes() {
    var random = RandomSource(seed: 3)
    for _ in 0..<2_000 {
      let bytes = (0..<Int.random(in: 0..<24, using: &random)).map { _ in
        UInt8.random(in: 0...255, using: &random)
      }
      var archive = ArchiveReader(part: bytes)
      do throws(ArchiveDamage) {
        while true {
          _ = try archive.text()
          _ = try archive.list { archive throws(ArchiveDamage) in try archive.count() }
        }
      } catch {
        // Every archive ends.
      }
    }
  }

  @Test func aManifestIsReadBack() throws {
    let entry = Manifest.Entry(content: Fingerprint(of: "a"), file: Fingerprint(of: "b"))
    let manifest = Manifest(entries: ["index.html": entry, "新闻/index.html": entry])
    let again = try Manifest(manifest.bytes)
    #expect(again.entries == manifest.entries)
    #expect(again["index.html"] == Fingerprint(of: "a"))
    #expect(throws: ArchiveDamage.self) { try Manifest(Array(manifest.bytes.dropLast())) }
  }
}

@Suite struct FingerprintTests {
  @Test func tellsContentsApart() {
    let texts = ["", "\0", "a", "b", "ab", "abcdefg", "abcdefgh", "abcdefghi", "甲乙丙"]
    #expect(Set(texts.map { Fingerprint(of: $0) }).count == texts.count)
    var (first, second) = (Fingerprint(), Fingerprint())
    for text in ["ab", "c"] { first.combine(text) }
    for text in ["a", "bc"] { second.combine(text) }
    #expect(first != second)
  }

  /// It is written down, and so must not change from one process to the next.
  @Test func isTheSameEverywhere() {
    #expect("\(Fingerprint(of: "汉字"))" == "1b015610dd4a779a")
  }
}
