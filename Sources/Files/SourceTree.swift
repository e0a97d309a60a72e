import Diagnostics
import Glibc
import Localization

/// The files of a source folder, found but not read.
package struct SourceTree: Sendable {
  package struct File: Hashable, Sendable {
    /// Path below the folder, with `/` between its parts.
    package let path: String
    package let stamp: FileStamp
  }

  /// The folder, as the user named it.
  package let folder: String
  /// Sorted by the bytes of their paths within each folder.
  package let files: [File]

  /// Deep enough for any site, and shallow enough for every file system's path limit.
  private static let depthLimit = 20

  /// Finds every file below a folder. Leftovers of editors and office programs are passed over, and
  /// other names that begin with a dot with a word.
  ///
  /// - Parameter mayBeMissing: whether a folder that is not there has no files, in place of being an
  ///   error.
  package static func below(
    _ folder: String, in fileSystem: SourceFileSystem, mayBeMissing: Bool = false
  ) throws(EnvironmentError) -> Parsed<SourceTree> {
    var files: [File] = []
    var diagnostics: [Diagnostic] = []

    func visit(_ path: String, depth: Int) throws(EnvironmentError) {
      let location = path.isEmpty ? folder : "\(folder)/\(path)"
      for entry in try fileSystem.entries(location) where !isPassedOver(entry.name) {
        let entryPath = path.isEmpty ? entry.name : "\(path)/\(entry.name)"
        let name = "\(folder)/\(entryPath)"
        if entry.name.hasPrefix("."), entryPath != wellKnown {
          diagnostics.append(.hiddenFile(name))
          continue
        }
        if entryPath != wellKnown, let reason = PathSegment.fault(in: entry.name) {
          diagnostics.append(.unusableName(name, because: reason))
          continue
        }
        switch entry.kind {
        case .file: files.append(File(path: entryPath, stamp: entry.stamp))
        case .folder where depth >= depthLimit:
          diagnostics.append(.nestedFoldersTooDeep(name, limit: depthLimit))
        case .folder: try visit(entryPath, depth: depth + 1)
        case .symbolicLink: diagnostics.append(.symbolicLink(name))
        case .other: diagnostics.append(.notAFile(name))
        }
      }
    }

    do throws(EnvironmentError) {
      try visit("", depth: 1)
    } catch  where error.code == ENOENT && files.isEmpty {
      if mayBeMissing { return Parsed(SourceTree(folder: folder, files: [])) }
      throw .noSite(folder)
    }
    return Parsed(SourceTree(folder: folder, files: files), diagnostics)
  }

  /// - Throws: where the folder of a site's contents is not there.
  package static func requireSite(
    _ folder: String, in fileSystem: SourceFileSystem
  ) throws(EnvironmentError) {
    do throws(EnvironmentError) {
      _ = try fileSystem.entries(folder)
    } catch  where error.code == ENOENT {
      throw .noSite(folder)
    }
  }

  /// What programs ask of every site (RFC 8615): the only hidden folder that is for others to see.
  private static let wellKnown = ".well-known"

  /// Whether it is known to be nothing that anybody would miss.
  private static func isPassedOver(_ name: String) -> Bool {
    name.hasPrefix("~$") || name.hasSuffix("~") || name == "Thumbs.db" || name == "desktop.ini"
      || name.hasPrefix("._") || name.hasPrefix(".~") || name.hasPrefix(".#")
      // What Emacs, Vim, GNOME's and JetBrains' editors write beside a file, or in place of it for a
      // moment.
      || name.hasPrefix("#") && name.hasSuffix("#") || name == "4913"
      || name.hasPrefix(".goutputstream-")
      || name.utf8.contains(UInt8(ascii: "_")) && name.contains("___jb_")
      || name.hasPrefix(".git") || name.hasPrefix(".nfs") || name.hasPrefix(".sync")
      || name.hasPrefix(".")
        && [".swp", ".swo", ".swx", ".kate-swp", ".tmp"].contains(where: name.hasSuffix)
      || name.hasPrefix(".")
        && [
          ".DS_Store", ".Trashes", ".Spotlight-V100", ".fseventsd", ".idea", ".vscode", ".obsidian",
          ".svn", ".hg", ".editorconfig", ".dropbox", ".directory", ".stfolder",
          // What `sitegen theme` keeps beside the templates.
          ".theme",
        ].contains(name)
  }
}

extension EnvironmentError {
  /// There is nothing to make a site from.
  ///
  /// - Parameter folder: what should be there.
  fileprivate static func noSite(_ folder: String) -> EnvironmentError {
    var error = EnvironmentError(
      """
      there is no site here, as there is no folder {folder}; 'sitegen init DIR' starts a new site, and \
      --source DIR names the folder of one that is elsewhere
      """,
      "这里没有网站（没有 {folder} 这个文件夹）。新建网站：sitegen init 文件夹；网站在别处：用 --source 写明是哪个文件夹",
      ["folder": .text(folder)])
    error.isWithoutSite = true
    return error
  }
}
