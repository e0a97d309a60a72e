import Diagnostics
import Files
import SiteModel

/// What of a session is worth keeping from one run to the next: what files say, and what pages were
/// made from. A run that finds none, or one of another program, makes everything anew.
struct SessionArchive {
  /// The file beside the output.
  static let name = "memory"

  private let version: String

  /// - Parameter programIdentity: another program may read and make everything otherwise.
  init(of programIdentity: String) {
    version = "sitegen memory 6 \(programIdentity)"
  }

  /// A source file as it was read by an earlier run.
  struct File: Sendable {
    let stamp: FileStamp
    let bytes: Fingerprint
    let key: Fingerprint
    let document: [UInt8]

    /// Whether the file is the same without being read.
    func isUntouched(_ stamp: FileStamp?, _ key: Fingerprint) -> Bool {
      self.stamp == stamp && self.key == key
    }
  }

  /// Writes it in parts, for all of it would take as much memory as the site.
  func write(
    _ memory: SessionMemory, _ part: ([UInt8]) throws(EnvironmentError) -> Void
  ) throws(EnvironmentError) {
    var archive = ArchiveWriter(version: version, capacity: ArchiveWriter.partSize * 5 / 4)
    func handOn() throws(EnvironmentError) {
      if let full = archive.takeFullParts() { try part(full) }
    }
    // A file with complaints is read again, so that they are made again.
    let files = zip(memory.readEntries, memory.contents).filter { _, read in
      read.isSettled && read.value.parsed.diagnostics.isEmpty
    }
    archive.write(count: files.count)
    for (entry, read) in files {
      guard let content = read.value.parsed.value else { continue }
      archive.write(entry.file)
      archive.write(read.stamp)
      archive.write(read.bytes)
      archive.write(read.key)
      archive.write(ParsedDocument.archive(read.value.head, content))
      try handOn()
    }
    archive.write(memory.textFacets.facets) { $0.write(to: &$1) }
    // A text with complaints is resolved again, so that they are made again.
    let texts = memory.resolvedTexts.compactMap { file, resolved in
      memory.texts[file].flatMap { $0.value.isEmpty ? (file, $0, resolved) : nil }
    }
    archive.write(count: texts.count)
    for (file, text, resolved) in texts {
      archive.write(file)
      write(text, to: &archive)
      resolved.write(to: &archive)
      try handOn()
    }
    archive.write(memory.pageFacets.facets) { $0.write(to: &$1) }
    let pages = memory.pages.byPlan
    archive.write(count: pages.count)
    for (path, page) in pages {
      archive.write(path.text)
      write(page, to: &archive)
      archive.write(page.value.fingerprint)
      archive.write(count: page.value.size)
      try handOn()
    }
    try part(archive.sealed())
  }

  private func write<Value>(_ remembered: Remembered<Value>, to archive: inout ArchiveWriter) {
    archive.write(remembered.source)
    archive.write(remembered.facets) { $1.write(count: Int($0)) }
    archive.write(remembered.answers)
  }

  /// - Returns: nothing remembered where the bytes are no whole archive of this version.
  func memory(_ bytes: [UInt8]) -> SessionMemory {
    do throws(ArchiveDamage) {
      return try read(bytes)
    } catch {
      // It is never needed for a right result.
      return SessionMemory()
    }
  }

  private func read(_ bytes: [UInt8]) throws(ArchiveDamage) -> SessionMemory {
    var archive = try ArchiveReader(bytes, version: version)
    var memory = SessionMemory()
    for _ in 0..<(try archive.length()) {
      memory.archived[try archive.text()] = File(
        stamp: try archive.stamp(), bytes: try archive.fingerprint(),
        key: try archive.fingerprint(), document: try archive.block())
    }
    memory.textFacets = try facets(&archive)
    for _ in 0..<(try archive.length()) {
      let file = try archive.text()
      memory.texts[file] = try remembered(&archive, memory.textFacets) {
        _ throws(ArchiveDamage) in []
      }
      memory.resolvedTexts[file] = try ResolvedText(from: &archive)
    }
    memory.pageFacets = try facets(&archive)
    var pages: [SitePath: Remembered<FileContent>] = [:]
    for _ in 0..<(try archive.length()) {
      guard let path = SitePath(remembered: try archive.text()) else { throw ArchiveDamage() }
      pages[path] = try remembered(&archive, memory.pageFacets) {
        archive throws(ArchiveDamage) in
        FileContent(fingerprint: try archive.fingerprint(), size: try archive.count())
      }
    }
    memory.pages = RememberedPages(archived: pages)
    return memory
  }

  private func facets(_ archive: inout ArchiveReader) throws(ArchiveDamage) -> FacetTable {
    FacetTable(
      try archive.list { archive throws(ArchiveDamage) in try Facet(from: &archive) })
  }

  private func remembered<Value>(
    _ archive: inout ArchiveReader, _ table: FacetTable,
    _ value: (inout ArchiveReader) throws(ArchiveDamage) -> Value
  ) throws(ArchiveDamage) -> Remembered<Value> {
    Remembered(
      source: try archive.fingerprint(),
      facets: try archive.list { archive throws(ArchiveDamage) in
        let number = try archive.count()
        guard table.facets.indices.contains(number) else { throw ArchiveDamage() }
        return UInt32(number)
      },
      answers: try archive.fingerprint(), value: try value(&archive))
  }
}
