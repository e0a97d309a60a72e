import Dispatch
import Glibc
import Synchronization

/// Tells that something below some folders has changed: a file written, renamed, removed, a folder
/// moved in or away. It says no more than that; what has changed is for the reader to find.
///
/// Editors write in many ways: over the old file, beside it and then by its name, through a backup.
/// All of them end in changes of names or in a file that is closed, and a word is given once it has been
/// quiet for a moment.
///
/// A class, because the kernel's queue is open for as long as it lives.
package final class FolderWatch: Sendable {
  /// How folders are watched.
  package enum Manner: Sendable {
    /// The kernel says what happens (inotify).
    case notified
    /// They are looked at again and again, because the kernel watches no more.
    case polled
  }

  package let manner: Manner
  /// An element for each time that it has become quiet after changes.
  package let changes: AsyncStream<Void>
  private let isStopped = Stop()

  /// Shared with the thread that watches.
  private final class Stop: Sendable {
    private let value = Mutex(false)
    var isAsked: Bool { value.withLock { $0 } }
    func ask() { value.withLock { $0 = true } }
  }

  /// How long it has to be quiet once a file was closed or has got its name, in milliseconds.
  private static let pause: Int32 = 8
  /// How long it has to be quiet while a file is being written.
  private static let longPause: Int32 = 60
  /// How often folders are looked at that can't be watched, and how soon a watch ends.
  private static let interval: Int32 = 500

  private static let mask =
    UInt32(IN_CLOSE_WRITE) | UInt32(IN_MODIFY) | UInt32(IN_CREATE) | UInt32(IN_DELETE)
    | UInt32(IN_MOVED_FROM) | UInt32(IN_MOVED_TO) | UInt32(IN_DELETE_SELF) | UInt32(IN_MOVE_SELF)

  /// - Parameters:
  ///   - roots: the folders, with all that is below them. They need not be there yet.
  ///   - asksKernel: whether the kernel is asked first.
  ///   - beginsPolling: what is done where the kernel watches no more at some later time.
  package init(
    _ roots: [String], asksKernel: Bool = true,
    beginsPolling: @escaping @Sendable () -> Void = {}
  ) {
    let continuation: AsyncStream<Void>.Continuation
    (changes, continuation) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(1))
    let descriptor = asksKernel ? inotify_init1(Int32(IN_CLOEXEC) | Int32(IN_NONBLOCK)) : -1
    let watched = descriptor >= 0 ? Self.watch(roots, on: descriptor) : nil
    let queue = DispatchQueue(label: "FolderWatch")
    if let watched {
      manner = .notified
      queue.async { [isStopped] in
        let isWhole = Self.listen(to: descriptor, roots, watched, isStopped) {
          continuation.yield()
        }
        close(descriptor)
        if !isWhole {
          // New folders are more than the kernel watches.
          beginsPolling()
          Self.poll(roots, Self.look(at: roots), isStopped) { continuation.yield() }
        }
        continuation.finish()
      }
    } else {
      if descriptor >= 0 { close(descriptor) }
      manner = .polled
      let seen = Self.look(at: roots)
      queue.async { [isStopped] in
        Self.poll(roots, seen, isStopped) { continuation.yield() }
        continuation.finish()
      }
    }
  }

  deinit { isStopped.ask() }

  /// Watches folders with all below them, and the folders that the roots lie in, where a root comes and
  /// goes itself.
  ///
  /// - Returns: nil where the kernel can't watch so many, or there is nothing that a root could come into.
  private static func watch(_ roots: [String], on descriptor: Int32) -> [Int32: String]? {
    var watched: [Int32: String] = [:]
    var isUnwatchable = false
    func add(_ folder: String, _ mask: UInt32) {
      let number = inotify_add_watch(descriptor, folder, mask | UInt32(IN_ONLYDIR))
      if number >= 0 {
        watched[number] = folder
      } else if errno == ENOSPC || errno == ENOMEM || !roots.contains(where: { isIn(folder, $0) }) {
        // Of the folder around a root any failure counts: nobody would tell that the root has come.
        isUnwatchable = true
      }
    }
    func visit(_ folder: String, depth: Int) {
      add(folder, mask)
      guard depth < 20, !isUnwatchable else { return }
      for name in folders(in: folder) { visit("\(folder)/\(name)", depth: depth + 1) }
    }
    for root in roots {
      // Watched without its files: what else lies beside a root is nobody's concern.
      let parent = root.lastIndex(of: "/").map { String(root[..<$0]) } ?? "."
      add(
        parent.isEmpty ? "/" : parent,
        UInt32(IN_CREATE) | UInt32(IN_DELETE) | UInt32(IN_MOVED_FROM) | UInt32(IN_MOVED_TO)
          | UInt32(IN_MOVE_SELF) | UInt32(IN_DELETE_SELF))
      visit(root, depth: 1)
    }
    return isUnwatchable ? nil : watched
  }

  private static func folders(in folder: String) -> [String] {
    var names: [String] = []
    // A folder that went away in the meantime has none.
    _ = FolderNames.each(in: folder) { place, kind, descriptor in
      let name = String(cString: place)
      if name == "." || name == ".." || name.hasPrefix(".git") { return }
      if kind == DT_DIR { names.append(name) }
      if kind == DT_UNKNOWN {
        var status = stat()
        if fstatat(descriptor, place, &status, AT_SYMLINK_NOFOLLOW) == 0,
          status.st_mode & S_IFMT == S_IFDIR
        {
          names.append(name)
        }
      }
    }
    return names
  }

  /// Takes what the kernel has to say until it is told to stop, and gives word whenever it has become
  /// quiet.
  ///
  /// - Returns: false where there is more by now than the kernel watches.
  private static func listen(
    to descriptor: Int32, _ roots: [String], _ watched: [Int32: String], _ isStopped: Stop,
    _ giveWord: () -> Void
  ) -> Bool {
    var watched = watched
    var isSettling: Int32?
    while !isStopped.isAsked {
      var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      if Glibc.poll(&request, 1, isSettling ?? interval) == 0 {
        if isSettling != nil { giveWord() }
        isSettling = nil
        continue
      }
      let news = read(descriptor, roots, watched)
      guard news.hasHappened else { continue }
      if news.hasNewFolders {
        guard let more = watch(roots, on: descriptor) else {
          giveWord()
          return false
        }
        watched = more
      }
      isSettling = news.isUnfinished ? longPause : pause
    }
    return true
  }

  /// Looks again and again until it is told to stop, and gives word whenever it sees something else.
  private static func poll(
    _ roots: [String], _ first: Fingerprint, _ isStopped: Stop, _ giveWord: () -> Void
  ) {
    var seen = first
    while !isStopped.isAsked {
      usleep(UInt32(interval) * 1_000)
      let now = look(at: roots)
      if now != seen { giveWord() }
      seen = now
    }
  }

  private struct News {
    var hasHappened = false
    /// Whether folders came or went, or some of the news were lost.
    var hasNewFolders = false
    /// Whether the last of it is that a file is being written.
    var isUnfinished = false
  }

  private static func read(
    _ descriptor: Int32, _ roots: [String], _ watched: [Int32: String]
  ) -> News {
    var news = News()
    let names = Set(roots.compactMap { root in root.split(separator: "/").last.map(String.init) })
    withUnsafeTemporaryAllocation(byteCount: 1 << 16, alignment: 8) { buffer in
      while true {
        let count = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
        guard count > 0 else { break }
        var offset = 0
        while offset < count {
          let event = buffer.loadUnaligned(fromByteOffset: offset, as: inotify_event.self)
          let start = offset + MemoryLayout<inotify_event>.size
          offset = start + Int(event.len)
          let name = String(decoding: buffer[start..<offset].prefix { $0 != 0 }, as: UTF8.self)
          let isInRoot = watched[event.wd].map { folder in roots.contains { isIn(folder, $0) } }
          let isFolder = event.mask & UInt32(IN_ISDIR) != 0
          let isLost =
            event.mask & (UInt32(IN_Q_OVERFLOW) | UInt32(IN_MOVE_SELF) | UInt32(IN_DELETE_SELF))
            != 0
          // The folder around a root may go, too, and with it whoever would tell that the root is back.
          if isInRoot == false, !isLost, !names.contains(name) { continue }
          news.hasHappened = true
          if isFolder || isLost { news.hasNewFolders = true }
          news.isUnfinished = !isFolder && event.mask & (UInt32(IN_MODIFY) | UInt32(IN_CREATE)) != 0
        }
      }
    }
    return news
  }

  /// Whether a folder is a root, or lies below it.
  private static func isIn(_ folder: String, _ root: String) -> Bool {
    folder == root || folder.hasPrefix(root + "/")
  }

  /// What everything below some folders is known by.
  private static func look(at roots: [String]) -> Fingerprint {
    var fingerprint = Fingerprint()
    for root in roots {
      do throws(EnvironmentError) {
        for file in try SourceTree.below(root, in: .disk).value.files {
          fingerprint.combine(file.path)
          fingerprint.combine(file.stamp)
        }
      } catch {
        // One that is not there is known by nothing; the reader says what is wrong with it.
        fingerprint.combine(-1)
      }
    }
    return fingerprint
  }
}
