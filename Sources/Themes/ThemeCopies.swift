import Diagnostics
import Files

/// A site's own files in place of those of the theme, and what each was copied from.
///
/// Beside the copies, in `.theme/`, lie the originals as they were copied, and a list of them: so that
/// what the site changed and what a newer theme changed can be told apart.
package struct ThemeCopies: Sendable {
  let theme: Theme
  /// The site's folder of templates.
  let folder: String
  private let sources: SourceFileSystem
  private let files: PublishingFileSystem

  package init(
    of theme: Theme, in folder: String, _ sources: SourceFileSystem, _ files: PublishingFileSystem
  ) {
    self.theme = theme
    self.folder = folder
    self.sources = sources
    self.files = files
  }

  private var recordFolder: String { "\(folder)/\(ThemeRecord.folder)" }
  private var recordFile: String { "\(recordFolder)/\(ThemeRecord.file)" }

  func record() throws(EnvironmentError) -> ThemeRecord {
    ThemeRecord(reading: try files.read(recordFile) ?? [])
  }

  /// What a file was when it was copied; nil where nobody knows any more.
  func original(of path: String, _ record: ThemeRecord) throws(EnvironmentError) -> [UInt8]? {
    guard let entry = record.entries[path],
      let bytes = try files.read("\(recordFolder)/\(path)"),
      Fingerprint(of: bytes) == entry.original
    else { return nil }
    return bytes
  }

  /// The site's own files, by path.
  func ownFiles() throws(EnvironmentError) -> [String] {
    try SourceTree.below(folder, in: sources, mayBeMissing: true).value.files.map(\.path)
  }

  func own(_ path: String) throws(EnvironmentError) -> [UInt8] {
    try sources.read("\(folder)/\(path)", SourceText.sizeLimit)
  }

  // MARK: Copying

  /// Copies files of the theme to the site, where they may be changed. What the site has already stays.
  ///
  /// - Parameters:
  ///   - paths: of the theme.
  ///   - version: of the program that the theme comes with.
  /// - Returns: the paths that were copied, and those that were there.
  package func copy(
    _ paths: [String], version: String
  ) throws(EnvironmentError) -> (copied: [String], present: [String]) {
    var record = try record()
    var (copied, present): ([String], [String]) = ([], [])
    for file in theme.folder.files where paths.contains(file.path) {
      let copy = "\(folder)/\(file.path)"
      guard try files.kind(copy) == .nothing else {
        present.append(file.path)
        continue
      }
      // The original first: a copy without one could never be compared.
      let original = "\(recordFolder)/\(file.path)"
      try files.remove(original)
      _ = try files.write(original, file.bytes)
      record.entries[file.path] = ThemeRecord.Entry(
        version: version, original: Fingerprint(of: file.bytes))
      try write(record)
      _ = try files.write(copy, file.bytes)
      copied.append(file.path)
    }
    return (copied, present)
  }

  private func write(_ record: ThemeRecord) throws(EnvironmentError) {
    let new = "\(recordFile).new"
    try files.remove(new)
    _ = try files.write(new, record.bytes)
    _ = try files.replace(new, recordFile, "\(recordFile).moved")
  }
}

/// What the copies in a site were made from.
struct ThemeRecord: Sendable {
  struct Entry: Sendable {
    /// Of the program that it was copied from.
    let version: String
    /// What the original is known by.
    let original: Fingerprint
  }

  var entries: [String: Entry] = [:]

  /// Below the folder of templates.
  static let folder = ".theme"
  /// In that folder.
  static let file = "copied.txt"

  private static let heading =
    "# 由 sitegen theme copy 记录，请不要改。 Written by sitegen theme copy; please leave it alone.\n"

  /// Lines that are no entries are passed over: what they said of a copy is not known then, and
  /// nothing else is lost.
  init(reading bytes: [UInt8]) {
    for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n") {
      let parts = line.split(separator: "\t").map(String.init)
      guard parts.count == 3, let value = UInt64(parts[2], radix: 16) else { continue }
      entries[parts[0]] = Entry(version: parts[1], original: Fingerprint(value: value))
    }
  }

  var bytes: [UInt8] {
    let lines = entries.sorted { $0.key < $1.key }.map { path, entry in
      "\(path)\t\(entry.version)\t\(String(entry.original.value, radix: 16))\n"
    }
    return Array((Self.heading + lines.joined()).utf8)
  }
}
