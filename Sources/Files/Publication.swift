/// One publishing of a site, all or nothing.
///
/// Everything goes to a staging folder beside the output; files that have not changed are hard
/// links to the published ones, so that their times stay. ``commit(_:)`` then exchanges the two
/// folders in one system call. Until that call readers see the old site, from then on the new one;
/// a build that dies before it leaves nothing but a staging folder, which the next build removes.
///
/// Invariants: only a folder that carries ``marker``, or holds nothing, is ever replaced. No
/// published file is ever written to: old and new share the unchanged ones.
package struct Publication: Sendable {
  /// The published folder, with symbolic links resolved.
  package let output: String
  /// The folder beside it that holds the lock, the staging folder and what is remembered.
  package let workshop: String
  private let files: PublishingFileSystem
  private let isReplacing: Bool

  /// The file that says whose folder it is.
  package static let marker = ".sitegen"
  static let markerText =
    "This folder is made by sitegen, and replaced as a whole by every build.\n"

  private var staging: String { "\(workshop)/staging" }

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
          """
          {output} was not made by sitegen (it has no {marker} file), so it is left alone; name \
          another folder with --output, or move it away
          """,
          "{output} 不是 sitegen 生成的（里面没有 {marker} 文件），没有动它；用 --output 换一个文件夹，或者把它移走",
          ["output": .text(output), "marker": .text(Self.marker)])
      }
      isReplacing = true
    case .file, .other:
      throw EnvironmentError(
        "{output} is not a folder, so it is left alone", "{output} 不是文件夹，没有动它",
        ["output": .text(output)])
    }
  }

  /// Makes an empty staging folder, in place of one that a killed build left.
  package func begin() throws(EnvironmentError) -> Staging {
    try files.remove(staging)
    try files.makeFolder(staging)
    _ = try files.write("\(staging)/\(Self.marker)", Array(Self.markerText.utf8))
    var published: [String: FileStamp] = [:]
    if isReplacing {
      for (path, stamp) in try files.files(output) where path != Self.marker {
        published[path] = stamp
      }
    }
    return Staging(
      folder: staging, output: output, published: published, manifest: try manifest(), files: files)
  }

  /// Publishes what is staged.
  ///
  /// - Returns: what went wrong after the site was published: the old files could not be removed, or
  ///   what is remembered not be written. The next build tries again.
  package func commit(_ staged: [Staging.File]) throws(EnvironmentError) -> EnvironmentError? {
    try files.sync(staging)
    if isReplacing {
      try files.exchange(staging, output)
    } else {
      try files.rename(staging, output)
    }
    do {
      try files.remove(staging)
      let entries = staged.map { file in
        (file.path, Manifest.Entry(content: file.content, file: file.fingerprint))
      }
      try remember(
        Manifest(entries: Dictionary(entries) { first, _ in first }).bytes, as: Self.manifestName)
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

// MARK: - What is remembered between builds

extension Publication {
  private static let manifestName = "manifest"

  /// What the published site consists of; empty where that is not known.
  package func manifest() throws(EnvironmentError) -> Manifest {
    guard let bytes = try remembered(Self.manifestName) else { return .empty }
    do throws(ArchiveDamage) {
      return try Manifest(bytes)
    } catch {
      // It is never needed for a right result.
      return .empty
    }
  }

  /// Writes a file beside the output, in place of an older one.
  package func remember(_ bytes: [UInt8], as name: String) throws(EnvironmentError) {
    try files.remove("\(workshop)/\(name)")
    _ = try files.write("\(workshop)/\(name)", bytes)
  }

  /// Writes a file beside the output part by part, in place of an older one.
  ///
  /// - Parameter parts: makes them, and hands each on as soon as it is there.
  package func remember(
    as name: String,
    _ parts: (_ part: ([UInt8]) throws(EnvironmentError) -> Void) throws(EnvironmentError) -> Void
  ) throws(EnvironmentError) {
    let path = "\(workshop)/\(name)"
    try remember([], as: name)
    try parts { part throws(EnvironmentError) in try files.append(path, part) }
  }

  /// A file beside the output; nil where there is none, or no published site that it could be about.
  package func remembered(_ name: String) throws(EnvironmentError) -> [UInt8]? {
    guard isReplacing else { return nil }
    return try files.read("\(workshop)/\(name)")
  }

  /// Forgets all that earlier builds left beside the output.
  package func forgetAll() throws(EnvironmentError) {
    // The lock is held, and so stays.
    for (path, _) in try files.files(workshop) where path != "lock" {
      try files.remove("\(workshop)/\(path)")
    }
  }

  /// A number that changes when any published file is touched: the sum of
  /// ``Staging/File/fingerprint``.
  package func fingerprint() throws(EnvironmentError) -> Fingerprint {
    try files.files(output).lazy.filter { $0.path != Self.marker }
      .map { Fingerprint(ofPublished: $0.path, $0.stamp) }.reduce(Fingerprint(), +)
  }
}
