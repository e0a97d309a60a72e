import Glibc
import SystemPackage

/// What reading a site asks of a file system.
package struct SourceFileSystem: Sendable {
  package struct Entry: Sendable {
    package enum Kind: Sendable {
      case file
      case folder
      case symbolicLink
      case other
    }

    package let name: String
    package let kind: Kind
    /// Changes whenever the file's content may have changed: see ``FileStamp``.
    package let stamp: FileStamp
  }

  /// The entries of a folder, sorted by the bytes of their names.
  package var entries: @Sendable (_ folder: String) throws(EnvironmentError) -> [Entry]
  /// The bytes of a file, at most one more than the limit.
  package var read: @Sendable (_ file: String, _ limit: Int) throws(EnvironmentError) -> [UInt8]

  package init(
    entries: @escaping @Sendable (String) throws(EnvironmentError) -> [Entry],
    read: @escaping @Sendable (String, Int) throws(EnvironmentError) -> [UInt8]
  ) {
    self.entries = entries
    self.read = read
  }
}

/// What a file system says of a file that changes with its content.
package struct FileStamp: Hashable, Sendable {
  package let size: Int64
  package let node: UInt64
  /// Nanoseconds since 1970 at which the content was last written.
  package let modified: Int64
  /// Nanoseconds since 1970 at which content or attributes last changed. No program can set it back.
  package let changed: Int64

  package init(size: Int64, node: UInt64, modified: Int64, changed: Int64) {
    self.size = size
    self.node = node
    self.modified = modified
    self.changed = changed
  }

  /// Whether the file had rested at a moment, in nanoseconds since 1970, for long enough that its stamp
  /// tells of any change since: within the coarseness of the file system's clock it may change again
  /// unseen.
  package func hasRested(at moment: Int64) -> Bool { changed <= moment - 100_000_000 }

  init(_ status: Stat) { self.init(status.rawValue) }

  init(_ status: stat) {
    let (modification, change) = (status.st_mtim, status.st_ctim)
    size = Int64(status.st_size)
    node = UInt64(status.st_ino)
    modified = Int64(modification.tv_sec) * 1_000_000_000 + Int64(modification.tv_nsec)
    changed = Int64(change.tv_sec) * 1_000_000_000 + Int64(change.tv_nsec)
  }
}

extension SourceFileSystem {
  package static let disk = SourceFileSystem(
    entries: { folder throws(EnvironmentError) in try Disk.entries(of: folder) },
    read: { file, limit throws(EnvironmentError) in try Disk.read(file, limit: limit) })
}

/// The file system of the system: swift-system where it reaches, and plain POSIX calls.
package enum Disk {
  /// Runs calls of swift-system, whose errors do not say which path they are about.
  static func attempt<Value>(
    _ action: EnvironmentError.Action, _ path: String, _ calls: () throws -> Value
  ) throws(EnvironmentError) -> Value {
    do {
      return try calls()
    } catch let error as Errno {
      throw EnvironmentError(cannot: action, path, code: error.rawValue)
    } catch let error as EnvironmentError {
      // What was attempted inside of it, on another path.
      throw error
    } catch {
      preconditionFailure("swift-system throws nothing but Errno: \(error)")
    }
  }

  package static func entries(of folder: String) throws(EnvironmentError) -> [SourceFileSystem
    .Entry]
  {
    var entries: [SourceFileSystem.Entry] = []
    let isRead = try FolderNames.each(in: folder) { place, _, descriptor throws(EnvironmentError) in
      let name = String(cString: place)
      if name == "." || name == ".." { return }
      var status = stat()
      // By its bytes: as a String, a name that is no UTF-8 would be another one.
      guard fstatat(descriptor, place, &status, AT_SYMLINK_NOFOLLOW) == 0 else {
        // The file went away in the meantime, as editors' temporary files do.
        if errno == ENOENT { return }
        throw EnvironmentError(cannot: .lookAt, "\(folder)/\(name)")
      }
      entries.append(
        SourceFileSystem.Entry(name: name, kind: kind(status), stamp: FileStamp(status)))
    }
    guard isRead else { throw EnvironmentError(cannot: .readFolder, folder) }
    entries.sort { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
    return entries
  }

  private static func kind(_ status: stat) -> SourceFileSystem.Entry.Kind {
    switch status.st_mode & S_IFMT {
    case S_IFREG: .file
    case S_IFDIR: .folder
    case S_IFLNK: .symbolicLink
    default: .other
    }
  }

  package static func read(_ path: String, limit: Int = .max) throws(EnvironmentError) -> [UInt8] {
    try attempt(.read, path) {
      let file = try FileDescriptor.open(path, .readOnly, options: .closeOnExec)
      return try file.closeAfter {
        // One byte more than the file has shows its end without a second call.
        let capacity = min(Int(try file.stat().size), limit == .max ? .max : limit + 1)
        return try [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
          let buffer = UnsafeMutableRawBufferPointer(buffer)
          while count < capacity {
            let read = try file.read(
              into: UnsafeMutableRawBufferPointer(rebasing: buffer[count...]))
            if read == 0 { return }
            count += read
          }
        }
      }
    }
  }
}
