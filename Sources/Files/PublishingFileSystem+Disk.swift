import CSitegen
import Glibc
import SystemPackage

extension PublishingFileSystem {
  package static let disk = PublishingFileSystem(
    kind: { path throws(EnvironmentError) in try Disk.kind(of: path) },
    resolved: { path in Disk.resolve(path) },
    makeFolder: { path throws(EnvironmentError) in try Disk.makeFolder(path) },
    write: { path, bytes throws(EnvironmentError) in try Disk.write(bytes, to: path) },
    append: { path, bytes throws(EnvironmentError) in try Disk.append(bytes, to: path) },
    copy: { from, to throws(EnvironmentError) in try Disk.copy(from, to: to) },
    link: { from, to throws(EnvironmentError) in try Disk.link(from, to: to) },
    read: { path throws(EnvironmentError) in
      try Disk.kind(of: path) == .file ? Disk.read(path) : nil
    },
    matching: { path, bytes throws(EnvironmentError) in try Disk.stamp(of: path, matching: bytes) },
    equalling: { path, other throws(EnvironmentError) in
      try Disk.stamp(of: path, equalling: other)
    },
    files: { folder, passedOver throws(EnvironmentError) in
      try Disk.files(below: folder, butFor: passedOver)
    },
    remove: { path throws(EnvironmentError) in try Disk.remove(path) },
    sync: { folder throws(EnvironmentError) in try Disk.sync(folder) },
    exchange: { a, b throws(EnvironmentError) in
      guard csitegen_exchange(a, b) == 0 else {
        throw EnvironmentError(cannot: .exchange(with: a), b)
      }
    },
    rename: { from, to throws(EnvironmentError) in
      guard csitegen_rename_new(from, to) == 0 else {
        throw EnvironmentError(cannot: .rename(from: from), to)
      }
    },
    replace: { from, to, between throws(EnvironmentError) in
      try Disk.replace(to, with: from, between)
    },
    removeWithFolders: { folder, path throws(EnvironmentError) in
      try Disk.remove(path, withFoldersBelow: folder)
    },
    holder: { folder in FolderHolder.of(folder) },
    lock: { path, wait throws(EnvironmentError) in try BuildLock(at: path, wait: wait) })
}

extension Disk {
  package static func kind(of path: String) throws(EnvironmentError) -> PublishingFileSystem.Kind {
    let status: Stat
    do throws(Errno) {
      status = try Stat(path, followTargetSymlink: false)
    } catch {
      if error == .noSuchFileOrDirectory || error == .notDirectory { return .nothing }
      throw EnvironmentError(cannot: .lookAt, path, code: error.rawValue)
    }
    switch status.type {
    case .regular: return .file
    case .directory: return try entries(of: path).isEmpty ? .emptyFolder : .folder
    default: return .other
    }
  }

  package static func resolve(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  package static func makeFolder(_ path: String) throws(EnvironmentError) {
    if mkdir(path, 0o777) == 0 || errno == EEXIST { return }
    guard errno == ENOENT, let slash = path.lastIndex(of: "/"), slash != path.startIndex else {
      throw EnvironmentError(cannot: .makeFolder, path)
    }
    try makeFolder(String(path[..<slash]))
    guard mkdir(path, 0o777) == 0 || errno == EEXIST else {
      throw EnvironmentError(cannot: .makeFolder, path)
    }
  }

  /// Runs an operation that makes a file, and again after making the folder that it found missing.
  private static func makingFolder<Value>(
    of path: String, _ operation: () throws -> Value
  ) throws -> Value {
    do {
      return try operation()
    } catch Errno.noSuchFileOrDirectory {
      guard let slash = path.lastIndex(of: "/") else { throw Errno.noSuchFileOrDirectory }
      try makeFolder(String(path[..<slash]))
      return try operation()
    }
  }

  /// Makes a file that is not there yet, and the folders above it.
  private static func create(
    _ path: String, _ write: (FileDescriptor) throws -> Void
  ) throws(EnvironmentError) -> FileStamp {
    try attempt(.write, path) {
      let file = try makingFolder(of: path) {
        try FileDescriptor.open(
          path, .writeOnly, options: [.create, .exclusiveCreate, .closeOnExec],
          permissions: FilePermissions(rawValue: 0o666))
      }
      // Some file systems say only when it is closed that the disk is full.
      return try file.closeAfter {
        try write(file)
        return FileStamp(try file.stat())
      }
    }
  }

  package static func write(_ bytes: [UInt8], to path: String) throws(EnvironmentError) -> FileStamp
  {
    try create(path) { file in try file.writeAll(bytes) }
  }

  package static func append(_ bytes: [UInt8], to path: String) throws(EnvironmentError) {
    try attempt(.write, path) {
      let file = try FileDescriptor.open(path, .writeOnly, options: [.append, .closeOnExec])
      _ = try file.closeAfter { try file.writeAll(bytes) }
    }
  }

  package static func copy(_ from: String, to path: String) throws(EnvironmentError) -> FileStamp {
    try attempt(.read, from) {
      let source = try FileDescriptor.open(from, .readOnly, options: .closeOnExec)
      return try source.closeAfter {
        try create(path) { target in
          try withUnsafeTemporaryAllocation(byteCount: 1 << 18, alignment: 16) { buffer in
            while true {
              let count = try attempt(.read, from) { try source.read(into: buffer) }
              if count == 0 { return }
              try target.writeAll(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
            }
          }
        }
      }
    }
  }

  package static func link(_ from: String, to path: String) throws(EnvironmentError) -> Bool {
    try attempt(.link(to: from), path) {
      do {
        try makingFolder(of: path) {
          if systemLink(from, path) != 0 { throw Errno(rawValue: errno) }
        }
        return true
      } catch let error as Errno where cannotLink.contains(error) {
        return false
      }
    }
  }

  /// Of file systems that have no more links for a file, or none at all.
  private static let cannotLink: Set<Errno> = [
    .tooManyLinks, .notPermitted, .improperLink, .notSupported,
  ]

  package static func stamp(
    of path: String, matching bytes: [UInt8]
  ) throws(EnvironmentError) -> FileStamp? {
    try attempt(.read, path) {
      let file: FileDescriptor
      do {
        file = try FileDescriptor.open(path, .readOnly, options: [.noFollow, .closeOnExec])
      } catch Errno.noSuchFileOrDirectory, Errno.notDirectory, Errno.tooManySymbolicLinkLevels {
        return nil
      }
      return try file.closeAfter {
        let status = try file.stat()
        guard status.type == .regular, status.size == bytes.count, try holds(file, bytes) else {
          return nil
        }
        return FileStamp(status)
      }
    }
  }

  /// Whether the rest of a file is the bytes.
  private static func holds(_ file: FileDescriptor, _ bytes: [UInt8]) throws -> Bool {
    try withUnsafeTemporaryAllocation(byteCount: 1 << 16, alignment: 16) { buffer in
      var offset = 0
      while offset < bytes.count {
        let count = try file.read(into: buffer)
        guard count > 0, offset + count <= bytes.count else { return false }
        let isSame = bytes.withUnsafeBytes {
          memcmp($0.baseAddress! + offset, buffer.baseAddress!, count) == 0
        }
        guard isSame else { return false }
        offset += count
      }
      return true
    }
  }

  package static func stamp(
    of path: String, equalling other: String
  ) throws(EnvironmentError) -> FileStamp? {
    try attempt(.read, path) {
      let first: FileDescriptor
      do {
        first = try FileDescriptor.open(path, .readOnly, options: [.noFollow, .closeOnExec])
      } catch Errno.noSuchFileOrDirectory, Errno.notDirectory, Errno.tooManySymbolicLinkLevels {
        return nil
      }
      return try first.closeAfter {
        let second = try attempt(.read, other) {
          try FileDescriptor.open(other, .readOnly, options: .closeOnExec)
        }
        return try second.closeAfter {
          let status = try first.stat()
          guard status.type == .regular, try status.size == second.stat().size,
            try holdTheSame(first, second)
          else { return nil }
          return FileStamp(status)
        }
      }
    }
  }

  /// Whether the rest of two files is the same: read piece by piece, for attachments may be large.
  private static func holdTheSame(_ first: FileDescriptor, _ second: FileDescriptor) throws -> Bool
  {
    try withUnsafeTemporaryAllocation(byteCount: 1 << 17, alignment: 16) { buffer in
      let middle = buffer.count / 2
      let halves = (
        UnsafeMutableRawBufferPointer(rebasing: buffer[..<middle]),
        UnsafeMutableRawBufferPointer(rebasing: buffer[middle...])
      )
      while true {
        let count = try fill(halves.0, from: first)
        guard try fill(halves.1, from: second) == count,
          memcmp(halves.0.baseAddress!, halves.1.baseAddress!, count) == 0
        else { return false }
        if count < middle { return true }
      }
    }
  }

  /// - Returns: how many bytes were read: fewer than there is room for only at the end.
  private static func fill(
    _ buffer: UnsafeMutableRawBufferPointer, from file: FileDescriptor
  ) throws -> Int {
    var filled = 0
    while filled < buffer.count {
      let count = try file.read(into: UnsafeMutableRawBufferPointer(rebasing: buffer[filled...]))
      if count == 0 { break }
      filled += count
    }
    return filled
  }

  /// Puts a file in the place of another one in one step.
  static func replace(
    _ path: String, with source: String, _ between: String
  ) throws(EnvironmentError) -> FileStamp {
    try attempt(.rename(from: source), path) {
      do {
        try makingFolder(of: path) { try move(source, to: path) }
      } catch Errno.improperLink {
        // It lies on another file system: what takes time is done under another name.
        try remove(between)
        _ = try copy(source, to: between)
        try makingFolder(of: path) { try move(between, to: path) }
      }
      return FileStamp(try Stat(path, followTargetSymlink: false))
    }
  }

  private static func move(_ source: String, to path: String) throws {
    if rename(source, path) == 0 { return }
    // A folder that has lost its files.
    guard errno == EISDIR, rmdir(path) == 0, rename(source, path) == 0 else {
      throw Errno(rawValue: errno)
    }
  }

  static func remove(
    _ path: String, withFoldersBelow folder: String
  ) throws(EnvironmentError) {
    try remove("\(folder)/\(path)")
    var rest = path[...]
    while let slash = rest.lastIndex(of: "/") {
      rest = rest[..<slash]
      if rmdir("\(folder)/\(rest)") == 0 { continue }
      if [ENOTEMPTY, EEXIST, ENOENT, ENOTDIR].contains(errno) { return }
      throw EnvironmentError(cannot: .remove, "\(folder)/\(rest)")
    }
  }

  package static func files(
    below folder: String, butFor passedOver: Set<String> = []
  ) throws(EnvironmentError) -> [(path: String, stamp: FileStamp)] {
    guard try kind(of: folder) == .folder else { return [] }
    var files: [(path: String, stamp: FileStamp)] = []
    var folders = [""]
    while let path = folders.popLast() {
      for entry in try entries(of: path.isEmpty ? folder : "\(folder)/\(path)") {
        let entryPath = path.isEmpty ? entry.name : "\(path)/\(entry.name)"
        if passedOver.contains(entryPath) { continue }
        if entry.kind == .folder {
          folders.append(entryPath)
        } else {
          files.append((entryPath, entry.stamp))
        }
      }
    }
    return files
  }

  package static func remove(_ path: String) throws(EnvironmentError) {
    if unlink(path) == 0 || errno == ENOENT || errno == ENOTDIR { return }
    guard errno == EISDIR else {
      throw EnvironmentError(cannot: .remove, path)
    }
    for entry in try entries(of: path) { try remove("\(path)/\(entry.name)") }
    guard rmdir(path) == 0 || errno == ENOENT else {
      throw EnvironmentError(cannot: .remove, path)
    }
  }

  package static func sync(_ folder: String) throws(EnvironmentError) {
    try attempt(.open, folder) {
      let descriptor = try FileDescriptor.open(
        folder, .readOnly, options: [.directory, .closeOnExec])
      try descriptor.closeAfter {
        guard csitegen_sync_file_system(descriptor.rawValue) == 0 else {
          throw EnvironmentError(cannot: .bringToDisk, folder)
        }
      }
    }
  }
}

// Inside `Disk`, the plain name means its own function.
private func systemLink(_ from: String, _ to: String) -> Int32 {
  Glibc.link(from, to)
}
