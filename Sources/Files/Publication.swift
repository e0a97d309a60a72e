import Synchronization

/// One publishing of a site.
///
/// Everything goes to a staging folder beside the output; files that have not changed are hard
/// links to the published ones, so that their times stay. ``commit(_:keeping:holding:)`` then exchanges
/// the two folders in one system call. Until that call readers see the old site, from then on the new
/// one; a build that dies before it leaves nothing but a staging folder, which the next build removes.
///
/// Where something holds the published folder itself, a mount or a running server, the folder stays and
/// its files are replaced one by one: see ``PublishingManner``.
///
/// Invariants: only a folder that carries ``marker``, or holds nothing, is ever replaced, and nothing in
/// it that no build made. No published file is ever written to: old and new share the unchanged ones.
package struct Publication: Sendable {
  /// The published folder, with symbolic links resolved.
  package let output: String
  /// The folder beside it that holds the lock, the staging folder and what is remembered.
  package let workshop: String
  /// Writes nothing any more once the build is being stopped.
  let files: PublishingFileSystem
  let isReplacing: Bool
  /// What the marker says of the files that were published last; nil where it says nothing.
  private let markedContents: String?
  /// How many files a site has for which ``spare`` pays.
  let spareSize: Int
  let interruption: Interruption

  /// The file that says whose folder it is.
  package static let marker = ".sitegen"
  static let markerText =
    "This folder is made by sitegen, and replaced as a whole by every build.\n"

  var staging: String { "\(workshop)/staging" }

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
  /// - Parameters:
  ///   - output: an absolute path without symbolic links in it.
  ///   - spareSize: how many files a site has for which a spare folder is kept.
  /// - Throws: where something that no build made is in the way.
  package init(
    to output: String, files: PublishingFileSystem, spareSize: Int = Self.usualSpareSize,
    interruption: Interruption = Interruption()
  ) throws(EnvironmentError) {
    self.output = output
    self.files = interruption.guarding(files)
    self.spareSize = spareSize
    self.interruption = interruption
    workshop = Self.workshop(of: output)
    switch try files.kind(output) {
    case .nothing: (isReplacing, markedContents) = (false, nil)
    case .emptyFolder: (isReplacing, markedContents) = (true, nil)
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
      let rest = marker.dropFirst(Self.markerText.utf8.count)
      markedContents = rest.isEmpty ? nil : String(decoding: rest, as: UTF8.self)
    case .file, .other:
      throw EnvironmentError(
        "{output} is not a folder, so it is left alone", "{output} 不是文件夹，没有动它",
        ["output": .text(output)])
    }
  }

  /// What is in the published folder that the site is to be published to.
  package struct Wishes: Sendable {
    /// Names directly below the published folder that are left as they are.
    package var kept: Set<String>
    /// Nil where it is chosen by what the file system can do.
    package var manner: PublishingManner?

    package init(kept: Set<String> = [], manner: PublishingManner? = nil) {
      // Whoever publishes by pushing has the whole history there.
      self.kept = kept.union([".git"])
      self.manner = manner
    }
  }

  /// Makes the staging folder, in place of one that a killed build left.
  ///
  /// - Parameter paths: those of all files that will be in it.
  package func begin(
    _ wishes: Wishes = Wishes(), for paths: Set<String>
  ) throws(EnvironmentError) -> Staging {
    try rescueKept()
    try files.remove(staging)
    interruption.began(staging: staging, files)
    let holder = isReplacing ? files.holder(output) : nil
    let manner = wishes.manner ?? (holder == nil ? .exchange : .inPlace)
    let before = try published(butFor: wishes.kept)
    let gone = before.stamps.keys.lazy.filter { !paths.contains($0) }
    // No `&&`: it forgets which errors are thrown.
    let isSpare = isReplacing && manner == .exchange ? try takeSpare(without: gone) : false
    if !isSpare {
      try removeSpare()
      try files.makeFolder(staging)
    }
    return Staging(
      folder: staging, isSpare: isSpare, before: before, kept: wishes.kept, manner: manner,
      isMannerChosen: wishes.manner != nil, holder: holder, files: files)
  }

  /// The files that are published now.
  ///
  /// - Parameter kept: paths in the published folder that others keep there.
  package func published(butFor kept: Set<String>) throws(EnvironmentError) -> PublishedFiles {
    var stamps: [String: FileStamp] = [:]
    if isReplacing {
      for (path, stamp) in try files.files(output, kept) where path != Self.marker {
        stamps[path] = stamp
      }
    }
    return PublishedFiles(output: output, stamps: stamps, manifest: try manifest(), files: files)
  }

  /// What publishing came to.
  package struct Outcome: Sendable {
    /// Every file of the site, as it is published.
    package let files: [Staging.File]
    package let manner: PublishingManner
    /// What holds the published folder, where that was why its files were replaced one by one.
    package let holder: FolderHolder?
    /// What went wrong after the site was published: the old files could not be removed, or what is
    /// remembered not be written. The next build tries again.
    package let leftover: EnvironmentError?
  }

  /// Publishes what is staged.
  ///
  /// - Throws: with the published site as it was; where files are replaced one by one, some of them may
  ///   be new by then, and the next build finishes.
  package func commit(
    _ staged: [Staging.File], of staging: Staging, holding lock: BuildLock.Mark
  ) throws(EnvironmentError) -> Outcome {
    try refuseOwnFolders(staged, staging)
    try refuseForeign(staged, staging)
    // Its files can't be told from those of the site before.
    let contents = Self.contents(of: staged.lazy.map(\.path))
    if staging.isSpare { try files.remove("\(self.staging)/\(Self.marker)") }
    _ = try files.write(
      "\(self.staging)/\(Self.marker)", Array((Self.markerText + contents).utf8))
    try files.sync(self.staging)
    return try interruption.uninterrupted { () throws(EnvironmentError) -> Outcome in
      try makeWhole(staged, staging)
      guard lock.isInPlace else { throw EnvironmentError.workshopChanged(workshop) }
      if staging.manner == .inPlace {
        return try replaceFiles(staged, staging, holder: staging.holder)
      }
      do throws(EnvironmentError) {
        return try exchangeFolders(staged, staging)
      } catch {
        guard !staging.isMannerChosen, let code = error.code,
          let holder = FolderHolder(refusingExchange: code)
        else { throw error }
        return try replaceFiles(staged, staging, holder: holder)
      }
    }
  }

  private func exchangeFolders(
    _ staged: [Staging.File], _ staging: Staging
  ) throws(EnvironmentError) -> Outcome {
    var kept: (linked: [String], moved: [String]) = ([], [])
    if isReplacing {
      kept = try linkKept(staging)
      try files.exchange(self.staging, output)
      do throws(EnvironmentError) {
        try carry(kept.moved)
      } catch {
        throw error.partway
      }
    } else {
      try files.rename(self.staging, output)
    }
    var leftover: EnvironmentError?
    do throws(EnvironmentError) {
      if isReplacing { try keepSpare(staged, staging, without: kept.linked) }
      try remember(staged)
    } catch {
      leftover = error
    }
    return Outcome(files: staged, manner: .exchange, holder: nil, leftover: leftover)
  }

  /// Leaves the published site as it is and removes what was staged.
  package func abandon() throws(EnvironmentError) {
    try rescueKept()
    try files.remove(staging)
  }

  /// Complains where not all of what was staged is there, and nothing else: whoever removes files while
  /// a build is running must not make half a site of it.
  private func makeWhole(
    _ staged: [Staging.File], _ staging: Staging
  ) throws(EnvironmentError) {
    var difference = try difference(staged, staging)
    if staging.isSpare, !difference.isEmpty {
      try mend(difference, staging)
      difference = try self.difference(staged, staging)
    }
    guard difference.isEmpty, try files.kind("\(self.staging)/\(Self.marker)") == .file else {
      throw EnvironmentError.workshopChanged(workshop)
    }
  }

  /// In what the files in the staging folder are not those that were staged.
  struct StagingDifference {
    var missing: Set<String> = []
    /// What has no place there as it is.
    var wrong: [String] = []

    var isEmpty: Bool { missing.isEmpty && wrong.isEmpty }
  }

  private func difference(
    _ staged: [Staging.File], _ staging: Staging
  ) throws(EnvironmentError) -> StagingDifference {
    var difference = StagingDifference()
    var expected: [String: Fingerprint] = Dictionary(minimumCapacity: staged.count)
    for file in staged where staging.holds(file) { expected[file.path] = file.fingerprint }
    for (path, stamp) in try files.files(self.staging, []) where path != Self.marker {
      if expected[path] == Fingerprint(ofPublished: path, stamp) {
        expected[path] = nil
      } else {
        difference.wrong.append(path)
      }
    }
    difference.missing = Set(expected.keys)
    return difference
  }
}

// MARK: - What others put into the published folder

extension Publication {
  private static let keptName = "kept"

  /// What the marker says of the files of a site: their number, and what their paths are known by.
  private static func contents(of paths: some Sequence<String>) -> String {
    var (all, count) = (Fingerprint(), 0)
    for path in paths {
      all = all + Fingerprint(of: path)
      count += 1
    }
    return "Contents: \(count) files, \(all)\n"
  }

  /// Complains of files that no build put there and nobody said should be kept.
  private func refuseForeign(
    _ staged: [Staging.File], _ staging: Staging
  ) throws(EnvironmentError) {
    let foreign = try foreignFiles(staged, staging)
    guard let first = foreign.first else { return }
    let folders = Self.folders(of: staged)
    // What is kept already stays in the line that the message offers.
    let names = Set(foreign.map { Self.name(of: $0, outside: folders) })
      .union(staging.kept.subtracting([".git"])).sorted()
    throw EnvironmentError(
      """
      there is something in {output} that sitegen did not put there: {file}{more}; to keep it, write \
      'keep: [{names}]' in site.yaml; to lose it, remove it by hand
      """,
      """
      {output} 里有不是 sitegen 放进去的东西：{file}{more}；要保留，就在 site.yaml 里写“保留: [{names}]”；\
      不要的，请自己删掉
      """,
      [
        "output": .text(output), "file": .text(first),
        "more": foreign.count == 1
          ? .text("")
          : .words(" and \(foreign.count - 1) more", "等 \(foreign.count) 个文件"),
        "names": .text(names.map(Self.inYAML).joined(separator: ", ")),
      ])
  }

  /// A name as an entry of a list in YAML.
  private static func inYAML(_ name: String) -> String {
    let isPlain =
      name.first.map { $0.isLetter || $0.isNumber || "._/".contains($0) } ?? false
      && !name.contains { ",[]{}:#&*!|>'\"%@`\\".contains($0) || $0.isWhitespace && $0 != " " }
    return isPlain ? name : "'\(name.replacing("'", with: "''"))'"
  }

  /// The folders that a site has itself.
  private static func folders(of staged: [Staging.File]) -> Set<String> {
    var folders: Set<String> = []
    for file in staged {
      var path = file.path[...]
      while let slash = path.lastIndex(of: "/") {
        path = path[..<slash]
        if !folders.insert(String(path)).inserted { break }
      }
    }
    return folders
  }

  /// What to call a foreign file by, to keep it: the outermost folder that holds nothing of the site's.
  private static func name(of path: String, outside folders: Set<String>) -> String {
    var end = path.startIndex
    while let slash = path[end...].firstIndex(of: "/") {
      let folder = String(path[..<slash])
      if !folders.contains(folder) { return folder }
      end = path.index(after: slash)
    }
    return path
  }

  /// Complains of names to keep that are folders of the site's own: what others put into them would go
  /// with each build, and what the site has there could not be told from it.
  private func refuseOwnFolders(
    _ staged: [Staging.File], _ staging: Staging
  ) throws(EnvironmentError) {
    let folders = Self.folders(of: staged)
    let files = Set(staged.map(\.path))
    if let name = staging.kept.sorted().first(where: files.contains) {
      throw EnvironmentError(
        "'{name}' under 'keep' in site.yaml is a file of the site's own, which each build writes; take it out there",
        "site.yaml 的“保留”里写的“{name}”是网站自己的文件，每次生成都会重写；请从“保留”里删掉",
        ["name": .text(name)])
    }
    guard let name = staging.kept.sorted().first(where: folders.contains) else { return }
    throw EnvironmentError(
      """
      '{name}' under 'keep' in site.yaml is a folder of the site's own; name what is to be kept in it, \
      such as {name}/verify.html, or move that to another folder
      """,
      """
      site.yaml 的“保留”里写的“{name}”是网站自己的文件夹；请写到具体的文件，如“{name}/verify.html”，\
      或者把要保留的东西移到另一个文件夹
      """, ["name": .text(name)])
  }

  private func foreignFiles(
    _ staged: [Staging.File], _ staging: Staging
  ) throws(EnvironmentError) -> [String] {
    if staging.published.isEmpty { return [] }
    let isOurs: (String) -> Bool
    if !staging.manifest.entries.isEmpty {
      let pending = try pendingPaths()
      isOurs = { staging.manifest.entries[$0] != nil || pending.contains($0) }
    } else if let markedContents {
      if markedContents == Self.contents(of: staging.published.keys) { return [] }
      // Not all is as it was left, and only what the site has again is known to be its own.
      let paths = Set(staged.lazy.map(\.path))
      isOurs = { paths.contains($0) }
    } else {
      // Sites never had files that are hidden.
      isOurs = { !$0.hasPrefix(".") || $0.hasPrefix(".well-known/") }
    }
    return staging.published.keys.filter { !isOurs($0) }.sorted()
  }

  /// How the published folder spells a path: an editor's é is one character, that of a file may be two.
  private func spellings(of path: String) throws(EnvironmentError) -> [String] {
    if try files.kind("\(output)/\(path)") != .nothing || path.utf8.allSatisfy({ $0 < 0x80 }) {
      return [path]
    }
    let depth = path.split(separator: "/").count
    // Strings are equal where what they show is.
    let found = try files.files(output, []).map {
      $0.path.split(separator: "/").prefix(depth).joined(separator: "/")
    }
    return Set(found.filter { $0 == path }.map { Array($0.utf8) })
      .map { String(decoding: $0, as: UTF8.self) }
  }

  /// Gives the files to keep a second name in the new folder.
  ///
  /// - Returns: what has one, and what has to be moved there instead, once it is published.
  private func linkKept(
    _ staging: Staging
  ) throws(EnvironmentError) -> (linked: [String], moved: [String]) {
    var (linked, moved): ([String], [String]) = ([], [])
    var names: [String] = []
    for name in staging.kept.sorted() { names += try spellings(of: name) }
    for name in names {
      let (old, new) = ("\(output)/\(name)", "\(self.staging)/\(name)")
      // What the site has itself takes the place of what was there.
      guard try files.kind(new) == .nothing else { continue }
      switch try files.kind(old) {
      case .nothing: continue
      case .file:
        if try !files.link(old, new) { _ = try files.copy(old, new) }
        linked.append(name)
      case .folder, .emptyFolder, .other: moved.append(name)
      }
    }
    if !moved.isEmpty { try remember(Array(moved.joined(separator: "\n").utf8), as: Self.keptName) }
    return (linked, moved)
  }

  /// Moves what is kept from the old folder, which is the staging folder by now, to the new one.
  private func carry(_ names: [String]) throws(EnvironmentError) {
    for name in names { try rename("\(staging)/\(name)", to: "\(output)/\(name)") }
    if !names.isEmpty { try files.remove("\(workshop)/\(Self.keptName)") }
  }

  /// Puts back what a build that died had not carried over.
  func rescueKept() throws(EnvironmentError) {
    guard let bytes = try files.read("\(workshop)/\(Self.keptName)") else { return }
    for name in String(decoding: bytes, as: UTF8.self).split(separator: "\n") {
      let (old, new) = ("\(staging)/\(name)", "\(output)/\(name)")
      if try files.kind(new) == .nothing, try files.kind(old) != .nothing {
        try rename(old, to: new)
      }
    }
    try files.remove("\(workshop)/\(Self.keptName)")
  }

  /// Moves something, into a folder that may be missing.
  private func rename(_ old: String, to new: String) throws(EnvironmentError) {
    if let slash = new.lastIndex(of: "/") { try files.makeFolder(String(new[..<slash])) }
    try files.rename(old, new)
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

  func remember(_ published: [Staging.File]) throws(EnvironmentError) {
    let entries = published.map { file in
      (file.path, Manifest.Entry(content: file.content, file: file.fingerprint))
    }
    try remember(
      Manifest(entries: Dictionary(entries) { first, _ in first }).bytes, as: Self.manifestName)
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
    try rescueKept()
    try files.remove(staging)
    try removeSpare()
    // The lock is held, and so stays; the manifest says what is the site's own.
    for (path, _) in try files.files(workshop, []) where path != "lock" {
      try files.remove("\(workshop)/\(path)")
    }
  }

  /// A number that changes when any published file is touched: the sum of
  /// ``Staging/File/fingerprint``.
  ///
  /// - Parameter kept: paths in the published folder that do not count.
  package func fingerprint(butFor kept: Set<String>) throws(EnvironmentError) -> Fingerprint {
    try files.files(output, kept).lazy.filter { $0.path != Self.marker }
      .map { Fingerprint(ofPublished: $0.path, $0.stamp) }.reduce(Fingerprint(), +)
  }
}

extension EnvironmentError {
  /// Somebody else was at work in the folder beside the output.
  static func workshopChanged(_ workshop: String) -> EnvironmentError {
    EnvironmentError(
      """
      {workshop} was changed or removed while the site was put together there; see that nothing cleans \
      up during a build, and build again
      """,
      "生成期间，{workshop} 被别的程序改动或删除了；生成时不要清理文件，请再生成一次",
      ["workshop": .text(workshop)])
  }
}
