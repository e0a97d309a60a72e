import Glibc
import Localization

/// What keeps a folder from being exchanged for another one: whoever holds it would go on with the old.
package enum FolderHolder: Hashable, Sendable {
  /// Something is mounted on it.
  case mount
  /// It is mounted elsewhere too, as containers do.
  case mountElsewhere
  /// A process was started in it.
  case process(name: String)
  /// The file system can't exchange it, as that of a container's image can't.
  case fileSystem

  /// - Returns: nil for an error that has other causes.
  init?(refusingExchange code: Int32) {
    switch code {
    case EBUSY: self = .mount
    case EXDEV, EINVAL, ENOSYS, EOPNOTSUPP: self = .fileSystem
    default: return nil
    }
  }

  package var phrase: Phrase {
    switch self {
    case .mount: Phrase("something is mounted on it", "它是一个挂载点")
    case .mountElsewhere:
      Phrase("it is mounted elsewhere too, as in a container", "它还挂载在别处，比如容器里")
    case .process(let name):
      Phrase("{name} was started in it", "{name} 是在它里面启动的", ["name": .text(name)])
    case .fileSystem: Phrase("its file system can't exchange folders", "它所在的文件系统不能整体对换")
    }
  }
}

extension FolderHolder {
  /// Who holds a folder, as far as this process may see; nil where nobody does.
  ///
  /// - Parameter folder: an absolute path without symbolic links.
  static func of(_ folder: String) -> FolderHolder? {
    let mounts = Mount.all(of: "self")
    if mounts.contains(where: { $0.point == folder }) { return .mount }
    let place = Mount.place(of: folder, among: mounts)
    var namespaces: Set<String> = [link("/proc/self/ns/mnt") ?? ""]
    var found: FolderHolder?
    let own = "\(getpid())"
    var numbers: [String] = []
    guard FolderNames.each(in: "/proc", { place, _, _ in numbers.append(String(cString: place)) })
    else { return nil }
    for number in numbers {
      guard number != own, number.utf8.allSatisfy({ 0x30...0x39 ~= $0 }) else { continue }
      // What can't be read is another user's.
      if let current = link("/proc/\(number)/cwd"),
        current == folder || current.hasPrefix("\(folder)/")
      {
        return .process(name: name(ofProcess: number))
      }
      guard found == nil, let place, let namespace = link("/proc/\(number)/ns/mnt"),
        namespaces.insert(namespace).inserted
      else { continue }
      let isMounted = Mount.all(of: number).contains { mount in
        mount.device == place.device
          && (mount.root == place.path || mount.root.hasPrefix("\(place.path)/"))
      }
      if isMounted { found = .mountElsewhere }
    }
    if found == nil, let place,
      mounts.contains(where: { $0.device == place.device && $0.root == place.path })
    {
      found = .mountElsewhere
    }
    return found
  }

  private static func link(_ path: String) -> String? {
    var buffer = [UInt8](repeating: 0, count: Int(PATH_MAX))
    let count = buffer.withUnsafeMutableBytes {
      readlink(path, $0.baseAddress!.assumingMemoryBound(to: CChar.self), $0.count)
    }
    return count < 0 ? nil : String(decoding: buffer[..<count], as: UTF8.self)
  }

  private static func name(ofProcess number: String) -> String {
    let name = Mount.text("/proc/\(number)/comm").prefix { $0 != "\n" }
    return "\(name) (\(number))"
  }
}

/// A line of `/proc/…/mountinfo`: proc_pid_mountinfo(5).
private struct Mount {
  let device: Substring
  /// What of its file system is mounted.
  let root: String
  /// Where.
  let point: String

  static func all(of process: String) -> [Mount] {
    text("/proc/\(process)/mountinfo").split(separator: "\n").compactMap { line in
      let fields = line.split(separator: " ", maxSplits: 5)
      guard fields.count > 5 else { return nil }
      return Mount(device: fields[2], root: plain(fields[3]), point: plain(fields[4]))
    }
  }

  /// Where on its file system a folder lies.
  static func place(of folder: String, among mounts: [Mount]) -> (device: Substring, path: String)?
  {
    let above = mounts.filter {
      $0.point == "/" || folder == $0.point || folder.hasPrefix("\($0.point)/")
    }
    // Of several mounts on one point the last one counts.
    guard let length = above.map(\.point.utf8.count).max(),
      let mount = above.last(where: { $0.point.utf8.count == length })
    else { return nil }
    let rest = mount.point == "/" ? folder[...] : folder.dropFirst(mount.point.count)
    return (mount.device, mount.root == "/" ? String(rest) : mount.root + rest)
  }

  /// White space and backslashes are written in octal digits.
  private static func plain(_ field: Substring) -> String {
    String(
      field.replacing("\\040", with: " ").replacing("\\011", with: "\t")
        .replacing("\\012", with: "\n").replacing("\\134", with: "\\"))
  }

  /// Empty where it can't be read: another user's.
  static func text(_ path: String) -> String {
    guard let file = fopen(path, "r") else { return "" }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 14)
    while true {
      let count = fread(&buffer, 1, buffer.count, file)
      if count == 0 { return String(decoding: bytes, as: UTF8.self) }
      bytes += buffer[..<count]
    }
  }
}
