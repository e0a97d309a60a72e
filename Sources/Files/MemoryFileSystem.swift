import Glibc
import Synchronization

/// Files that are nowhere but in memory: for proofs, for faults at any operation, and for sites that
/// are not published yet.
///
/// A class, because all that is done to it is seen by all who hold it.
package final class MemoryFileSystem: Sendable {
  fileprivate struct File {
    var bytes: [UInt8]
    var stamp: FileStamp
  }

  fileprivate struct State {
    /// By path; two names of one file have one stamp.
    var files: [String: File] = [:]
    var folders: Set<String> = [""]
    var clock: Int64 = 1_000_000_000_000_000_000
    var nodes: UInt64 = 0

    mutating func stamp(_ bytes: [UInt8]) -> FileStamp {
      clock += 1_000_000_000
      nodes += 1
      return FileStamp(size: Int64(bytes.count), node: nodes, modified: clock, changed: clock)
    }
  }

  private let state = Mutex(State())

  package init() {}

  /// Nanoseconds since 1970: later than every change so far.
  package var now: Int64 { state.withLock { $0.clock + 1_000_000_000 } }

  /// Writes a file as its editor would, in place of what was there.
  package func write(_ bytes: [UInt8], to path: String) {
    state.withLock { state in
      state.makeFolders(above: path)
      state.files[path] = File(bytes: bytes, stamp: state.stamp(bytes))
    }
  }

  package func read(_ path: String) -> [UInt8]? { state.withLock { $0.files[path]?.bytes } }

  package func remove(_ path: String) { state.withLock { $0.remove(path) } }

  /// Every file below a folder, by its path there.
  package func files(below folder: String) -> [String: [UInt8]] {
    state.withLock { state in
      var files: [String: [UInt8]] = [:]
      for (path, file) in state.files where path.hasPrefix("\(folder)/") {
        files[String(path.dropFirst(folder.count + 1))] = file.bytes
      }
      return files
    }
  }
}

extension MemoryFileSystem.State {
  fileprivate mutating func makeFolders(above path: String) {
    var rest = path[...]
    while let slash = rest.lastIndex(of: "/") {
      rest = rest[..<slash]
      if !folders.insert(String(rest)).inserted { return }
    }
  }

  fileprivate mutating func remove(_ path: String) {
    files[path] = nil
    guard folders.remove(path) != nil else { return }
    let below = "\(path)/"
    files = files.filter { !$0.key.hasPrefix(below) }
    folders = folders.filter { !$0.hasPrefix(below) }
  }

  fileprivate mutating func move(_ path: String, to target: String) {
    let below = "\(path)/"
    let moved = { (name: String) in
      name == path ? target : name.hasPrefix(below) ? target + name.dropFirst(path.count) : name
    }
    files = Dictionary(uniqueKeysWithValues: files.map { (moved($0.key), $0.value) })
    folders = Set(folders.map(moved))
  }

  fileprivate func isThere(_ path: String) -> Bool { files[path] != nil || folders.contains(path) }
}

extension MemoryFileSystem {
  /// What reading a site asks for.
  package var sources: SourceFileSystem {
    SourceFileSystem(
      entries: { folder throws(EnvironmentError) in try self.entries(of: folder) },
      read: { file, limit throws(EnvironmentError) in
        guard let bytes = self.read(file) else {
          throw EnvironmentError(cannot: .read, file, code: ENOENT)
        }
        return limit < bytes.count ? Array(bytes.prefix(limit + 1)) : bytes
      })
  }

  private func entries(of folder: String) throws(EnvironmentError) -> [SourceFileSystem.Entry] {
    let entries: [SourceFileSystem.Entry]? = state.withLock { state in
      guard state.folders.contains(folder) else { return nil }
      let below = folder.isEmpty ? "" : "\(folder)/"
      let isChild = { (path: String) in
        path.hasPrefix(below) && path.count > below.count
          && !path.dropFirst(below.count).contains("/")
      }
      let folders = state.folders.filter(isChild).map { path in
        SourceFileSystem.Entry(
          name: String(path.dropFirst(below.count)), kind: .folder,
          stamp: FileStamp(size: 0, node: 0, modified: 0, changed: 0))
      }
      let files = state.files.filter { isChild($0.key) }.map { path, file in
        SourceFileSystem.Entry(
          name: String(path.dropFirst(below.count)), kind: .file, stamp: file.stamp)
      }
      return (folders + files).sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
    }
    guard let entries else {
      throw EnvironmentError(cannot: .readFolder, folder, code: ENOENT)
    }
    return entries
  }

  /// What publishing asks for.
  package var publishing: PublishingFileSystem {
    PublishingFileSystem(
      kind: { path throws(EnvironmentError) in self.kind(of: path) },
      resolved: { path in self.state.withLock { $0.isThere(path) } ? path : nil },
      makeFolder: { path throws(EnvironmentError) in
        self.state.withLock { state in
          state.makeFolders(above: path)
          state.folders.insert(path)
        }
      },
      write: { path, bytes throws(EnvironmentError) in try self.create(path, bytes) },
      append: { path, bytes throws(EnvironmentError) in
        try self.change(cannot: .write, path) { state in
          guard let before = state.files[path]?.bytes else { return false }
          let all = before + bytes
          state.files[path] = File(bytes: all, stamp: state.stamp(all))
          return true
        }
      },
      copy: { from, to throws(EnvironmentError) in
        guard let bytes = self.read(from) else {
          throw EnvironmentError(cannot: .read, from, code: ENOENT)
        }
        return try self.create(to, bytes)
      },
      link: { from, to throws(EnvironmentError) in
        try self.change(cannot: .link(to: from), to) { state in
          guard let file = state.files[from], !state.isThere(to) else { return false }
          state.makeFolders(above: to)
          state.files[to] = file
          return true
        }
        return true
      },
      read: { path throws(EnvironmentError) in self.read(path) },
      matching: { path, bytes throws(EnvironmentError) in
        self.state.withLock { $0.files[path] }.flatMap { $0.bytes == bytes ? $0.stamp : nil }
      },
      equalling: { path, other throws(EnvironmentError) in
        let (first, second) = self.state.withLock { ($0.files[path], $0.files[other]) }
        return first?.bytes == second?.bytes ? first?.stamp : nil
      },
      files: { folder, passedOver throws(EnvironmentError) in
        self.state.withLock { state in
          state.files.filter { $0.key.hasPrefix("\(folder)/") }.map { path, file in
            (path: String(path.dropFirst(folder.count + 1)), stamp: file.stamp)
          }
        }.filter { file in
          !passedOver.contains { file.path == $0 || file.path.hasPrefix("\($0)/") }
        }
      },
      remove: { path throws(EnvironmentError) in self.remove(path) },
      sync: { _ throws(EnvironmentError) in },
      exchange: { a, b throws(EnvironmentError) in
        try self.change(cannot: .exchange(with: a), b) { state in
          guard state.isThere(a), state.isThere(b) else { return false }
          let between = "\(a).exchanged"
          state.move(a, to: between)
          state.move(b, to: a)
          state.move(between, to: b)
          return true
        }
      },
      rename: { from, to throws(EnvironmentError) in
        try self.change(cannot: .rename(from: from), to) { state in
          guard state.isThere(from), !state.isThere(to) else { return false }
          state.move(from, to: to)
          return true
        }
      },
      replace: { from, to, _ throws(EnvironmentError) in
        try self.change(cannot: .rename(from: from), to) { state in
          guard let file = state.files.removeValue(forKey: from) else { return false }
          state.makeFolders(above: to)
          state.files[to] = file
          return true
        }
        guard let stamp = self.state.withLock({ $0.files[to]?.stamp }) else {
          throw EnvironmentError(cannot: .lookAt, to, code: ENOENT)
        }
        return stamp
      },
      removeWithFolders: { folder, path throws(EnvironmentError) in
        self.remove("\(folder)/\(path)")
        var rest = path[...]
        while let slash = rest.lastIndex(of: "/") {
          rest = rest[..<slash]
          if self.kind(of: "\(folder)/\(rest)") != .emptyFolder { return }
          self.remove("\(folder)/\(rest)")
        }
      },
      holder: { _ in nil },
      lock: { path, _ throws(EnvironmentError) in
        self.write([], to: path)
        return .unshared()
      })
  }

  private func kind(of path: String) -> PublishingFileSystem.Kind {
    state.withLock { state in
      if state.files[path] != nil { return .file }
      guard state.folders.contains(path) else { return .nothing }
      let below = "\(path)/"
      let isEmpty =
        !state.files.keys.contains { $0.hasPrefix(below) }
        && !state.folders.contains { $0.hasPrefix(below) }
      return isEmpty ? .emptyFolder : .folder
    }
  }

  private func create(_ path: String, _ bytes: [UInt8]) throws(EnvironmentError) -> FileStamp {
    let stamp: FileStamp? = state.withLock { state in
      guard !state.isThere(path) else { return nil }
      state.makeFolders(above: path)
      let stamp = state.stamp(bytes)
      state.files[path] = File(bytes: bytes, stamp: stamp)
      return stamp
    }
    guard let stamp else { throw EnvironmentError(cannot: .write, path, code: EEXIST) }
    return stamp
  }

  private func change(
    cannot action: EnvironmentError.Action, _ path: String,
    _ change: @Sendable (inout State) -> Bool
  ) throws(EnvironmentError) {
    let isDone = state.withLock { state in change(&state) }
    if !isDone { throw EnvironmentError(cannot: action, path, code: ENOENT) }
  }
}
