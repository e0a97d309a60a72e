/// The files of a site as they are published now, and what is remembered of how they came there.
package struct PublishedFiles: Sendable {
  let output: String
  /// By path below the published folder.
  package let stamps: [String: FileStamp]
  let manifest: Manifest
  let files: PublishingFileSystem

  /// Whether the file published at a path is as a build left it, and has that content.
  package func holds(_ content: Fingerprint, at path: String) -> Bool {
    guard let stamp = stamps[path], let entry = manifest.entries[path] else { return false }
    return entry.content == content && entry.file == Fingerprint(ofPublished: path, stamp)
  }

  /// What is published at a path; nil where there is no file.
  package func bytes(at path: String) throws(EnvironmentError) -> [UInt8]? {
    stamps[path] == nil ? nil : try files.read("\(output)/\(path)")
  }

  /// Whether a copy of a file is published at a path.
  package func holds(copyOf source: String, at path: String) throws(EnvironmentError) -> Bool {
    if stamps[path] == nil { return false }
    return try files.equalling("\(output)/\(path)", source) != nil
  }
}
