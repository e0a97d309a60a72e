import CSitegen
import Glibc

extension PublishingFileSystem {
  package static let disk = PublishingFileSystem(
    kind: { path throws(EnvironmentError) in try Disk.kind(of: path) },
    resolved: { path in Disk.resolve(path) },
    makeFolder: { path throws(EnvironmentError) in try Disk.makeFolder(path) },
    write: { path, bytes throws(EnvironmentError) in try Disk.write(bytes, to: path) },
    copy: { from, to throws(EnvironmentError) in try Disk.copy(from, to: to) },
    link: { from, to throws(EnvironmentError) in try Disk.link(from, to: to) },
    read: { path throws(EnvironmentError) in
      try Disk.kind(of: path) == .file ? Disk.read(path) : nil
    },
    matching: { path, bytes throws(EnvironmentError) in try Disk.stamp(of: path, matching: bytes) },
    equalling: { path, other throws(EnvironmentError) in
      try Disk.stamp(of: path, equalling: other)
    },
    files: { folder throws(EnvironmentError) in try Disk.files(below: folder) },
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
    lock: { path, wait throws(EnvironmentError) in try BuildLock(at: path, wait: wait) })
}

extension Disk {
  package static func kind(of path: String) throws(EnvironmentError) -> PublishingFileSystem.Kind {
    var status = stat()
    guard lstat(path, &status) == 0 else {
      if errno == ENOENT || errno == ENOTDIR { return .nothing }
      throw EnvironmentError(cannot: .lookAt, path)
    }
    switch status.st_mode & S_IFMT {
    case S_IFREG: return .file
    case S_IFDIR: return try entries(of: path).isEmpty ? .emptyFolder : .folder
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
  private static func makingFolder(of path: String, _ operation: () -> Int32)
    throws(EnvironmentError)
    -> Int32
  {
    let result = operation()
    if result >= 0 || errno != ENOENT { return result }
    guard let slash = path.lastIndex(of: "/") else { return result }
    try makeFolder(String(path[..<slash]))
    return operation()
  }

  private static func create(_ path: String) throws(EnvironmentError) -> Int32 {
    let descriptor = try makingFolder(of: path) {
      open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    }
    guard descriptor >= 0 else { throw EnvironmentError(cannot: .write, path) }
    return descriptor
  }

  package static func write(_ bytes: [UInt8], to path: String) throws(EnvironmentError) -> FileStamp
  {
    let descriptor = try create(path)
    let failure = bytes.withUnsafeBytes { writeAll($0, to: descriptor) }
    return try finish(descriptor, path, failure)
  }

  /// Closes a file that was written.
  ///
  /// - Parameter failure: an error number of writing, or 0.
  private static func finish(
    _ descriptor: Int32, _ path: String, _ failure: Int32
  ) throws(EnvironmentError) -> FileStamp {
    var failure = failure
    var status = stat()
    if fstat(descriptor, &status) != 0, failure == 0 { failure = errno }
    // Some file systems say only now that the disk is full.
    if close(descriptor) != 0, failure == 0 { failure = errno }
    if failure != 0 { throw EnvironmentError(cannot: .write, path, code: failure) }
    return FileStamp(status)
  }

  /// - Returns: 0, or the error number.
  private static func writeAll(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32) -> Int32 {
    var written = 0
    while written < bytes.count {
      let result = systemWrite(descriptor, bytes.baseAddress! + written, bytes.count - written)
      if result < 0, errno == EINTR { continue }
      if result < 0 { return errno }
      written += result
    }
    return 0
  }

  package static func copy(_ from: String, to path: String) throws(EnvironmentError) -> FileStamp {
    let source = open(from, O_RDONLY | O_CLOEXEC)
    guard source >= 0 else { throw EnvironmentError(cannot: .read, from) }
    defer { close(source) }
    let target = try create(path)
    var readFailure: Int32 = 0
    var writeFailure: Int32 = 0
    withUnsafeTemporaryAllocation(byteCount: 1 << 18, alignment: 16) { buffer in
      while writeFailure == 0 {
        let count = systemRead(source, buffer.baseAddress!, buffer.count)
        if count < 0, errno == EINTR { continue }
        if count < 0 { readFailure = errno }
        if count <= 0 { return }
        writeFailure = writeAll(UnsafeRawBufferPointer(rebasing: buffer[..<count]), to: target)
      }
    }
    let stamp = try finish(target, path, writeFailure)
    if readFailure != 0 { throw EnvironmentError(cannot: .read, from, code: readFailure) }
    return stamp
  }

  package static func link(_ from: String, to path: String) throws(EnvironmentError) -> Bool {
    let result = try makingFolder(of: path) { systemLink(from, path) }
    if result == 0 { return true }
    switch errno {
    case EMLINK, EPERM, EXDEV, ENOTSUP: return false
    default: throw EnvironmentError(cannot: .link(to: from), path)
    }
  }

  package static func stamp(
    of path: String, matching bytes: [UInt8]
  ) throws(EnvironmentError) -> FileStamp? {
    let descriptor = open(path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC)
    guard descriptor >= 0 else {
      if errno == ENOENT || errno == ENOTDIR || errno == ELOOP { return nil }
      throw EnvironmentError(cannot: .read, path)
    }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw EnvironmentError(cannot: .read, path) }
    guard status.st_mode & S_IFMT == S_IFREG, Int(status.st_size) == bytes.count else {
      return nil
    }
    let isSame = withUnsafeTemporaryAllocation(byteCount: 1 << 16, alignment: 16) { buffer in
      var offset = 0
      while offset < bytes.count {
        let count = systemRead(descriptor, buffer.baseAddress!, buffer.count)
        if count < 0, errno == EINTR { continue }
        guard count > 0, offset + count <= bytes.count else { return false }
        let isSame = bytes.withUnsafeBytes {
          memcmp($0.baseAddress! + offset, buffer.baseAddress!, count) == 0
        }
        guard isSame else { return false }
        offset += count
      }
      return true
    }
    return isSame ? FileStamp(status) : nil
  }

  package static func stamp(
    of path: String, equalling other: String
  ) throws(EnvironmentError) -> FileStamp? {
    var (first, second) = (stat(), stat())
    guard lstat(path, &first) == 0, stat(other, &second) == 0, first.st_size == second.st_size
    else { return nil }
    return try stamp(of: path, matching: read(other))
  }

  package static func files(below folder: String) throws(EnvironmentError)
    -> [(path: String, stamp: FileStamp)]
  {
    guard try kind(of: folder) == .folder else { return [] }
    var files: [(path: String, stamp: FileStamp)] = []
    var folders = [""]
    while let path = folders.popLast() {
      for entry in try entries(of: path.isEmpty ? folder : "\(folder)/\(path)") {
        let entryPath = path.isEmpty ? entry.name : "\(path)/\(entry.name)"
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
    if unlink(path) == 0 || errno == ENOENT { return }
    guard errno == EISDIR else {
      throw EnvironmentError(cannot: .remove, path)
    }
    for entry in try entries(of: path) { try remove("\(path)/\(entry.name)") }
    guard rmdir(path) == 0 || errno == ENOENT else {
      throw EnvironmentError(cannot: .remove, path)
    }
  }

  package static func sync(_ folder: String) throws(EnvironmentError) {
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw EnvironmentError(cannot: .open, folder) }
    defer { close(descriptor) }
    guard csitegen_sync_file_system(descriptor) == 0 else {
      throw EnvironmentError(cannot: .bringToDisk, folder)
    }
  }
}

// Inside `Disk`, the plain names mean its own functions.
private func systemRead(_ descriptor: Int32, _ buffer: UnsafeMutableRawPointer, _ count: Int) -> Int
{
  read(descriptor, buffer, count)
}

private func systemWrite(_ descriptor: Int32, _ buffer: UnsafeRawPointer, _ count: Int) -> Int {
  write(descriptor, buffer, count)
}

private func systemLink(_ from: String, _ to: String) -> Int32 {
  link(from, to)
}
