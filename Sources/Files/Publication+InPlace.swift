/// Publishing where the folder itself has to stay: its files are replaced one by one, each as a whole,
/// in an order in which no page leads to something that is not there yet.
extension Publication {
  private static let pendingName = "pending"
  /// Beside the files of the site until it has its own name.
  private static let half = ".sitegen-new"

  func replaceFiles(
    _ staged: [Staging.File], _ staging: Staging, holder: FolderHolder?
  ) throws(EnvironmentError) -> Outcome {
    do throws(EnvironmentError) {
      return try replaceEach(staged, staging, holder: holder)
    } catch {
      throw error.partway
    }
  }

  private func replaceEach(
    _ staged: [Staging.File], _ staging: Staging, holder: FolderHolder?
  ) throws(EnvironmentError) -> Outcome {
    // A killed build leaves files of which the manifest knows nothing: the next one has to know them.
    try remember(
      Array(staged.map(\.path).joined(separator: "\n").utf8), as: Self.pendingName)
    try files.remove("\(output)/\(Self.half)")
    var gone = Set(staging.published.keys).subtracting(staged.lazy.map(\.path))
    let room = Room(for: staged)
    for path in gone.filter(room.isTaken) {
      try files.removeWithFolders(output, path)
      gone.remove(path)
    }
    var done = staged
    let order = staged.indices.filter { staged[$0].outcome != .unchanged }
      .map { (rank: Rank(of: staged[$0]), place: $0) }
      .sorted { ($0.rank.rawValue, $0.place) < ($1.rank.rawValue, $1.place) }
    for (_, place) in order {
      let path = staged[place].path
      let stamp = try files.replace(
        "\(self.staging)/\(path)", "\(output)/\(path)", "\(output)/\(Self.half)")
      done[place] = staged[place].published(as: stamp)
    }
    for path in gone.sorted(by: >) { try files.removeWithFolders(output, path) }
    _ = try files.replace(
      "\(self.staging)/\(Self.marker)", "\(output)/\(Self.marker)", "\(output)/\(Self.half)")
    try files.sync(output)
    var leftover: EnvironmentError?
    do throws(EnvironmentError) {
      try remember(done)
      try files.remove("\(workshop)/\(Self.pendingName)")
      try files.remove(self.staging)
    } catch {
      leftover = error
    }
    return Outcome(files: done, manner: .inPlace, holder: holder, leftover: leftover)
  }

  /// The paths of files that a killed build may have put into the published folder.
  func pendingPaths() throws(EnvironmentError) -> Set<String> {
    guard let bytes = try files.read("\(workshop)/\(Self.pendingName)") else { return [] }
    let paths = String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
    return Set(paths + [Self.half])
  }

  /// When a file is replaced: what pages show before the pages, a page before those that lead to it,
  /// what tells others of new pages last.
  private enum Rank: Int {
    case asset, newPage, page, list

    init(of file: Staging.File) {
      self =
        if file.path.hasSuffix(".html") {
          file.outcome == .added ? .newPage : .page
        } else if file.path.hasSuffix(".xml") {
          .list
        } else {
          .asset
        }
    }
  }

  /// The places that new files need.
  private struct Room {
    private var files: Set<Substring> = []
    private var folders: Set<Substring> = []

    init(for staged: [Staging.File]) {
      for file in staged where file.outcome == .added {
        files.insert(file.path[...])
        folders.formUnion(Self.folders(above: file.path))
      }
    }

    /// Whether an old file stands where a new one needs a folder, or lies in a folder where a new file
    /// will stand.
    func isTaken(by path: String) -> Bool {
      folders.contains(path[...]) || Self.folders(above: path).contains(where: files.contains)
    }

    private static func folders(above path: String) -> [Substring] {
      path.indices.filter { path[$0] == "/" }.map { path[..<$0] }
    }
  }
}
