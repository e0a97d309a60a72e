import Glibc
import Localization

/// The environment failed: a disk is full, a folder may not be written. Nothing the editor wrote is
/// to blame, so this is thrown and not a diagnostic.
package struct EnvironmentError: Error, CustomStringConvertible {
  package let phrase: Phrase
  /// What the system calls the cause, where it was the system's.
  package var code: Int32?
  /// Whether the published site was changed before it failed: the next build finishes.
  package var isPartway = false
  /// Whether there was no site to begin with.
  package var isWithoutSite = false

  package var description: String { phrase.text(in: .english) }

  package init(_ phrase: Phrase) {
    self.phrase = phrase
  }

  package init(_ english: String, _ chinese: String, _ arguments: [String: Phrase.Argument] = [:]) {
    phrase = Phrase(english, chinese, arguments)
  }

  /// The same, of a step by which the published site is changed.
  var partway: EnvironmentError {
    var error = self
    error.isPartway = true
    return error
  }

  /// What could not be done to a path.
  package enum Action: Sendable {
    case read, readFolder, lookAt, write, makeFolder, remove, open, bringToDisk, openLock, takeLock
    case exchange(with: String)
    case rename(from: String)
    case link(to: String)

    fileprivate var wording: Wording {
      switch self {
      case .read: Wording("cannot read {path}", "读不了 {path}")
      case .readFolder: Wording("cannot read the folder {path}", "读不了文件夹 {path}")
      case .lookAt: Wording("cannot look at {path}", "查不到 {path} 的情况")
      case .write: Wording("cannot write {path}", "写不了 {path}")
      case .makeFolder: Wording("cannot make the folder {path}", "建不了文件夹 {path}")
      case .remove: Wording("cannot remove {path}", "删不掉 {path}")
      case .open: Wording("cannot open {path}", "打不开 {path}")
      case .bringToDisk: Wording("cannot bring to disk {path}", "没能把 {path} 存到磁盘上")
      case .openLock: Wording("cannot open the lock {path}", "打不开占用标记 {path}")
      case .takeLock: Wording("cannot take the lock {path}", "拿不到占用标记 {path}")
      case .exchange: Wording("cannot exchange {other} with {path}", "没能把 {other} 和 {path} 对换")
      case .rename: Wording("cannot rename {other} to {path}", "没能把 {other} 改名为 {path}")
      case .link: Wording("cannot link {other} to {path}", "没能把 {other} 链接到 {path}")
      }
    }

    fileprivate var other: String? {
      switch self {
      case .exchange(let other), .rename(let other), .link(let other): other
      case .read, .readFolder, .lookAt, .write, .makeFolder, .remove, .open, .bringToDisk,
        .openLock,
        .takeLock:
        nil
      }
    }
  }

  /// Takes the cause from `errno`.
  package init(cannot action: Action, _ path: String, code: Int32 = errno) {
    var arguments: [String: Phrase.Argument] = ["path": .text(path)]
    if let other = action.other { arguments["other"] = .text(other) }
    let failure = Phrase(action.wording, arguments)
    self.code = code
    phrase = Phrase(
      "{failure}: {cause}", "{failure}：{cause}",
      ["failure": .phrase(failure), "cause": Self.cause(code)])
  }

  /// What the system says of an error; in Chinese where it is one that people run into.
  private static func cause(_ code: Int32) -> Phrase.Argument {
    let english = String(cString: strerror(code))
    let chinese =
      switch code {
      case ENOENT: "没有这个文件或文件夹"
      case EACCES, EPERM: "没有权限"
      case EEXIST: "已经有了"
      case ENOTDIR: "它不是文件夹"
      case EISDIR: "它是文件夹"
      case ENOSPC: "磁盘满了"
      case EDQUOT: "磁盘配额用完了"
      case EROFS: "磁盘是只读的"
      case EBUSY: "正被别的程序占用"
      case ENAMETOOLONG: "名字太长"
      case EMFILE, ENFILE: "打开的文件太多"
      case EIO: "磁盘读写出错"
      default: english
      }
    return .words(english, chinese)
  }
}
