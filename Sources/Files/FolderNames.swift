import Glibc

/// The names in a folder as the system gives them: in no order, `.` and `..` among them.
enum FolderNames {
  private static let nameOffset: Int = {
    // Only computed properties have no offset, and a C structure has none.
    guard let offset = MemoryLayout<dirent>.offset(of: \.d_name) else {
      preconditionFailure("dirent.d_name is not stored")
    }
    return offset
  }()

  /// Gives each name to `body` in the place where the system keeps it, with what kind of file the system
  /// says it is (`DT_…`) and the folder's descriptor, for a closer look (`fstatat`).
  ///
  /// An entry takes only as many bytes as its name needs: a copy of all that `dirent` declares would read
  /// beyond the end of the system's buffer where a folder's names just fill it.
  ///
  /// - Returns: false where the folder can't be read; `errno` says why.
  static func each<Failure: Error>(
    in folder: String,
    _ body: (_ name: UnsafePointer<CChar>, _ kind: Int, _ descriptor: Int32) throws(Failure) -> Void
  ) throws(Failure) -> Bool {
    guard let stream = opendir(folder) else { return false }
    defer { closedir(stream) }
    let descriptor = dirfd(stream)
    while let entry = readdir(stream) {
      let name = UnsafeRawPointer(entry).advanced(by: nameOffset)
        .assumingMemoryBound(to: CChar.self)
      try body(name, Int(entry.pointee.d_type), descriptor)
    }
    return true
  }
}
