/// The folder in which a site is put together before it is published.
package struct Staging: Sendable {
  let folder: String
  /// Whether it began with names for all published files.
  let isSpare: Bool
  /// The files that are published now.
  package let before: PublishedFiles
  /// Names directly below the published folder that are left as they are.
  let kept: Set<String>
  let manner: PublishingManner
  /// Whether the editor chose the manner.
  let isMannerChosen: Bool
  let holder: FolderHolder?
  let files: PublishingFileSystem

  var output: String { before.output }
  var published: [String: FileStamp] { before.stamps }
  var manifest: Manifest { before.manifest }

  /// A file in the staging folder.
  package struct File: Sendable {
    package enum Outcome: Sendable {
      /// The file is new.
      case added
      /// The file differs from the published one.
      case changed
      case unchanged
    }

    package let path: String
    package let outcome: Outcome
    /// What its content is known by.
    package let content: Fingerprint
    /// Changes when the file is touched.
    package let fingerprint: Fingerprint

    /// The same, as the file system knows it where it is published.
    func published(as stamp: FileStamp) -> File {
      File(
        path: path, outcome: outcome, content: content,
        fingerprint: Fingerprint(ofPublished: path, stamp))
    }
  }

  /// Whether the staging folder has a file: where files are replaced one by one, only those that change.
  func holds(_ file: File) -> Bool { manner == .exchange || file.outcome != .unchanged }

  /// The paths of the files that were published before, and are no more.
  package func removed(by files: [File]) -> [String] {
    Array(Set(published.keys).subtracting(files.lazy.map(\.path)))
  }

  /// How many files are published now.
  package var publishedCount: Int { published.count }

  /// What was published at a path before, and what is there to be published now; nil for no file.
  package func contents(
    at path: String
  ) throws(EnvironmentError) -> (before: [UInt8]?, after: [UInt8]?) {
    (try before.bytes(at: path), try files.read("\(folder)/\(path)"))
  }

  /// Puts the published file where it will be published again.
  ///
  /// - Returns: nil where the file system can't give it a second name.
  package func keep(_ path: String, _ content: Fingerprint) throws(EnvironmentError) -> File? {
    guard let stamp = published[path], try linkPublished(path) else { return nil }
    return file(path, .unchanged, content, stamp)
  }

  /// - Returns: false where the file system can't give the file a second name.
  private func linkPublished(_ path: String) throws(EnvironmentError) -> Bool {
    // It stays where it is, or has a second name already.
    if manner == .inPlace || isSpare { return true }
    return try files.link("\(output)/\(path)", "\(folder)/\(path)")
  }

  /// Puts a file where it will be published.
  package func put(
    _ bytes: [UInt8], _ content: Fingerprint, at path: String
  ) throws(EnvironmentError) -> File {
    if before.holds(content, at: path), let kept = try keep(path, content) { return kept }
    if published[path] != nil, let stamp = try files.matching("\(output)/\(path)", bytes),
      try linkPublished(path)
    {
      return file(path, .unchanged, content, stamp)
    }
    try makeRoom(for: path)
    let stamp = try files.write("\(folder)/\(path)", bytes)
    return file(path, outcome(path), content, stamp)
  }

  /// Puts a copy of a file where it will be published.
  ///
  /// - Parameter content: what the file is known by.
  package func put(
    copyOf source: String, _ content: Fingerprint, at path: String
  ) throws(EnvironmentError) -> File {
    if before.holds(content, at: path), let kept = try keep(path, content) { return kept }
    if published[path] != nil, let stamp = try files.equalling("\(output)/\(path)", source),
      try linkPublished(path)
    {
      return file(path, .unchanged, content, stamp)
    }
    try makeRoom(for: path)
    let stamp = try files.copy(source, "\(folder)/\(path)")
    return file(path, outcome(path), content, stamp)
  }

  /// Takes the name away that a new file will have: the published one keeps its other one.
  private func makeRoom(for path: String) throws(EnvironmentError) {
    if isSpare { try files.remove("\(folder)/\(path)") }
  }

  private func file(
    _ path: String, _ outcome: File.Outcome, _ content: Fingerprint, _ stamp: FileStamp
  ) -> File {
    File(
      path: path, outcome: outcome, content: content,
      fingerprint: Fingerprint(ofPublished: path, stamp))
  }

  private func outcome(_ path: String) -> File.Outcome {
    published[path] == nil ? .added : .changed
  }
}
