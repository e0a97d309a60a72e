/// The folder that was published before, kept as a second set of names for the files that are published
/// now: the next build begins with it in place of an empty folder, and so need not give each file that
/// stays a name there, nor take the name away again when it is done.
///
/// It holds nothing that is not published: what the last build took away or changed is gone from it, too.
/// Nothing depends on it, and whatever in it is not as it should be is put right before it is published.
extension Publication {
  /// How many files a site has for which that pays. A smaller one is quick without, and whoever copies its
  /// folder copies no second site.
  package static let usualSpareSize = 5_000

  private var spare: String { "\(workshop)/spare" }

  /// Makes the spare folder the one that the site is put together in.
  ///
  /// - Parameter gone: the files that are published and are no more.
  /// - Returns: false where there is none.
  func takeSpare(
    without gone: some Sequence<String>
  ) throws(EnvironmentError) -> Bool {
    guard try files.kind(spare) == .folder else { return false }
    try files.rename(spare, staging)
    // A file may want to lie where there was a folder.
    for path in gone { try files.removeWithFolders(staging, path) }
    return true
  }

  /// Makes the folder that was published until now, which is the staging folder by now, what the next
  /// build begins with, or removes it.
  ///
  /// - Parameter kept: paths in it that are not the site's own.
  func keepSpare(
    _ staged: [Staging.File], _ staging: Staging, without kept: [String]
  ) throws(EnvironmentError) {
    let gone = staging.removed(by: staged)
    let new = staged.filter { $0.outcome != .unchanged }
    // Where files can't have two names, all of them are new ones.
    guard staged.count >= spareSize, gone.count + new.count < staged.count / 2 else {
      return try files.remove(self.staging)
    }
    for path in gone + kept + [Self.marker] { try files.removeWithFolders(self.staging, path) }
    for file in new {
      try files.remove("\(self.staging)/\(file.path)")
      guard try files.link("\(output)/\(file.path)", "\(self.staging)/\(file.path)") else {
        return try files.remove(self.staging)
      }
    }
    try files.rename(self.staging, spare)
  }

  func removeSpare() throws(EnvironmentError) { try files.remove(spare) }

  /// Puts right what in a folder that was the spare one is not as it is to be published: whoever changed
  /// something there, or a published file, is to have no part in what is published next.
  func mend(_ difference: StagingDifference, _ staging: Staging) throws(EnvironmentError) {
    for path in difference.wrong { try files.removeWithFolders(self.staging, path) }
    // What is new can't be had again, and is missed afterwards.
    for path in difference.missing.sorted() where staging.published[path] != nil {
      _ = try files.link("\(output)/\(path)", "\(self.staging)/\(path)")
    }
  }
}
