/// One publishing of a site, all or nothing.
///
/// Everything goes to a staging folder beside the output; files that have not changed are hard
/// links to the published ones, so that their times stay. ``commit()`` then exchanges the two
/// folders in one system call. Until that call readers see the old site, from then on the new one;
/// a build that dies before it leaves nothing but a staging folder, which the next build removes.
///
/// Invariants: only a folder that carries ``marker``, or holds nothing, is ever replaced. No
/// published file is ever written to: old and new share the unchanged ones.
package struct Publication: Sendable {
  /// The published folder, with symbolic links resolved.
  package let output: String
  /// The folder beside it that holds the lock, the staging folder and the record.
  package let workshop: String
  private let files: PublishingFileSystem
  private let isReplacing: Bool

  /// The file that says whose folder it is.
  package static let marker = ".sitegen"
  package static let markerText =
    "This folder is made by sitegen, and replaced as a whole by every build.\n"

  private var staging: String { "\(workshop)/staging" }
  private var record: String { "\(workshop)/record" }

  /// Where the lock of an output lies.
  package static func lockPath(for output: String) -> String { "\(workshop(of: output))/lock" }

  package static func workshop(of output: String) -> String {
    let slash = output.lastIndex(of: "/")
    let folder = slash.map { output[...$0] } ?? ""
    let name = slash.map { output[output.index(after: $0)...] } ?? output[...]
    return "\(folder).\(name).sitegen"
  }

  /// Finds out what is at the output, without changing it.
  ///
  /// - Parameter output: an absolute path without symbolic links in it.
  /// - Throws: where something that no build made is in the way.
  package init(to output: String, files: PublishingFileSystem) throws(EnvironmentError) {
    self.output = output
    self.files = files
    workshop = Self.workshop(of: output)
    switch try files.kind(output) {
    case .nothing: isReplacing = false
    case .emptyFolder: isReplacing = true
    case .folder:
      guard let marker = try files.read("\(output)/\(Self.marker)"),
        marker.starts(with: Self.markerText.utf8)
      else {
        throw EnvironmentError(
          "\(output) was not made by sitegen (it has no \(Self.marker) file), so it is left alone; "
            + "name another folder with --output, or move it away")
      }
      isReplacing = true
    case .file, .other:
      throw EnvironmentError("\(output) is not a folder, so it is left alone")
    }
  }

  /// Makes an empty staging folder, in place of one that a killed build left.
  package func begin() throws(EnvironmentError) {
    try files.remove(staging)
    try files.makeFolder(staging)
    _ = try files.write("\(staging)/\(Self.marker)", Array(Self.markerText.utf8))
  }

  /// A file in the staging folder.
  package struct StagedFile: Sendable {
    package enum Outcome: Sendable {
      /// The file is new.
      case added
      /// The file differs from the published one.
      case changed
      case unchanged
    }

    package let outcome: Outcome
    /// Changes when the file is touched.
    package let fingerprint: Fingerprint
  }

  /// Puts a file where it will be published.
  package func stage(_ bytes: [UInt8], at path: String) throws(EnvironmentError) -> StagedFile {
    let published = "\(output)/\(path)"
    if isReplacing, let stamp = try files.matching(published, bytes),
      try files.link(published, "\(staging)/\(path)")
    {
      return staged(path, .unchanged, stamp)
    }
    let stamp = try files.write("\(staging)/\(path)", bytes)
    return staged(path, try outcome(of: published), stamp)
  }

  /// Puts a copy of a file where it will be published.
  package func stage(copyOf file: String, at path: String) throws(EnvironmentError) -> StagedFile {
    let published = "\(output)/\(path)"
    if isReplacing, let stamp = try files.equalling(published, file),
      try files.link(published, "\(staging)/\(path)")
    {
      return staged(path, .unchanged, stamp)
    }
    let stamp = try files.copy(file, "\(staging)/\(path)")
    return staged(path, try outcome(of: published), stamp)
  }

  private func staged(
    _ path: String, _ outcome: StagedFile.Outcome, _ stamp: FileStamp
  ) -> StagedFile {
    StagedFile(outcome: outcome, fingerprint: Fingerprint(ofPublished: path, stamp))
  }

  private func outcome(of published: String) throws(EnvironmentError) -> StagedFile.Outcome {
    guard isReplacing else { return .added }
    return try files.kind(published) == .file ? .changed : .added
  }

  /// How many files are published now, without the marker.
  package func publishedFileCount() throws(EnvironmentError) -> Int {
    isReplacing ? try files.files(output).count { $0.path != Self.marker } : 0
  }

  /// Publishes what is staged.
  ///
  /// - Returns: what went wrong after the site was published: the old files could not be removed.
  ///   The next build tries again.
  package func commit() throws(EnvironmentError) -> EnvironmentError? {
    try files.sync(staging)
    if isReplacing {
      try files.exchange(staging, output)
    } else {
      try files.rename(staging, output)
    }
    do {
      try files.remove(staging)
      return nil
    } catch {
      return error
    }
  }

  /// Leaves the published site as it is and removes what was staged.
  package func abandon() throws(EnvironmentError) {
    try files.remove(staging)
  }
}

// MARK: - The record of the last build

extension Publication {
  /// Remembers what the published site was made from.
  package func writeRecord(_ text: String) throws(EnvironmentError) {
    try files.remove(record)
    _ = try files.write(record, Array(text.utf8))
  }

  package func readRecord() throws(EnvironmentError) -> String? {
    guard isReplacing, let bytes = try files.read(record) else { return nil }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// A number that changes when any published file is touched: the sum of ``StagedFile/fingerprint``.
  package func fingerprint() throws(EnvironmentError) -> Fingerprint {
    try files.files(output).lazy.filter { $0.path != Self.marker }
      .map { Fingerprint(ofPublished: $0.path, $0.stamp) }.reduce(Fingerprint(), +)
  }
}
