/// A folder that is on no disk: its files come with the program.
package struct BuiltInFolder: Sendable {
  package struct File: Sendable {
    /// Path below the folder, with `/` between its parts.
    package let path: String
    package let bytes: [UInt8]
  }

  /// As diagnostics name it: no folder of a site can be called that.
  package let name: String
  /// Sorted by the bytes of their paths.
  package let files: [File]

  package init(name: String, _ files: [(path: String, bytes: [UInt8])]) {
    self.name = name
    self.files = files.map { File(path: $0.path, bytes: $0.bytes) }
      .sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }

  /// Its files as if they had been found on a disk. The stamp of each is made from its bytes, so that
  /// what was read of it is known again by any program that has the same.
  package var tree: SourceTree {
    SourceTree(
      folder: name,
      files: files.map { file in
        let stamp = FileStamp(
          size: Int64(file.bytes.count), node: Fingerprint(of: file.bytes).value, modified: 0,
          changed: 0)
        return SourceTree.File(path: file.path, stamp: stamp)
      })
  }

  /// The bytes of a file that is named with the folder; nil where it is none of these.
  package func bytes(of path: String) -> [UInt8]? {
    guard path.hasPrefix("\(name)/") else { return nil }
    return file(String(path.dropFirst(name.count + 1)))
  }

  /// The bytes of a file by its path below the folder.
  package func file(_ path: String) -> [UInt8]? { files.first { $0.path == path }?.bytes }
}

extension SourceTree {
  /// The same without files of some paths.
  package func without(_ paths: Set<String>) -> SourceTree {
    SourceTree(folder: folder, files: files.filter { !paths.contains($0.path) })
  }
}

extension SourceFileSystem {
  /// The same with one more folder to read from.
  package func adding(_ folder: BuiltInFolder) -> SourceFileSystem {
    if folder.files.isEmpty { return self }
    var system = self
    system.read = { [read] file, limit throws(EnvironmentError) in
      guard let bytes = folder.bytes(of: file) else { return try read(file, limit) }
      return limit < bytes.count ? Array(bytes.prefix(limit + 1)) : bytes
    }
    return system
  }
}
