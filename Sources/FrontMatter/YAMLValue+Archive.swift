import Diagnostics
import Files

extension YAMLValue {
  package func write(to archive: inout ArchiveWriter) {
    archive.write(count: position.line)
    archive.write(count: position.column)
    switch content {
    case .null: archive.write(count: 0)
    case .scalar(let text):
      archive.write(count: isQuoted ? 2 : 1)
      archive.write(text)
    case .sequence(let items):
      archive.write(count: 3)
      archive.write(count: items.count)
      for item in items { item.write(to: &archive) }
    case .mapping(let entries):
      archive.write(count: 4)
      archive.write(count: entries.count)
      for entry in entries {
        archive.write(entry.key)
        archive.write(count: entry.keyPosition.line)
        archive.write(count: entry.keyPosition.column)
        entry.value.write(to: &archive)
      }
    }
  }

  /// - Throws: for what ``write(to:)`` did not write.
  package init(from archive: inout ArchiveReader) throws(ArchiveDamage) {
    try self.init(from: &archive, depth: 0)
  }

  private init(from archive: inout ArchiveReader, depth: Int) throws(ArchiveDamage) {
    guard depth <= YAMLReader.nestingLimit + 1 else { throw ArchiveDamage() }
    position = SourceLocation.Position(line: try archive.count(), column: try archive.count())
    let kind = try archive.count()
    isQuoted = kind == 2
    switch kind {
    case 0: content = .null
    case 1, 2: content = .scalar(try archive.text())
    case 3:
      var items: [YAMLValue] = []
      for _ in 0..<(try archive.length()) {
        items.append(try YAMLValue(from: &archive, depth: depth + 1))
      }
      content = .sequence(items)
    case 4:
      var entries: [Entry] = []
      for _ in 0..<(try archive.length()) {
        let key = try archive.text()
        let place = SourceLocation.Position(line: try archive.count(), column: try archive.count())
        entries.append(
          Entry(
            key: key, keyPosition: place, value: try YAMLValue(from: &archive, depth: depth + 1)))
      }
      content = .mapping(entries)
    default: throw ArchiveDamage()
    }
  }
}
