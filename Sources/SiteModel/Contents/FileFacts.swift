import Characters

/// What was found out about a file beside the texts without understanding it.
package struct FileFacts: Hashable, Sendable {
  /// In bytes.
  package let size: Int
  /// What its name says that it is not, nil where it is what it is called, or nobody can tell.
  let claim: String?
  let holdsPrivateKey: Bool
  /// Whether it begins as a text of the site does: with a title or a day between two lines of hyphens.
  let beginsAsText: Bool

  /// How much of a file has to be read.
  package static let headLength = 1 << 12

  /// A file of which the size is all that matters.
  package init(size: Int) {
    self.size = size
    claim = nil
    holdsPrivateKey = false
    beginsAsText = false
  }

  /// - Parameter head: the beginning of the file.
  package init(of head: [UInt8], size: Int, file: String) {
    self.size = size
    let format = Format.all.first { $0.suffixes.contains(FileName.suffix(of: file)) }
    claim = format.flatMap { format in
      head.isEmpty || format.beginnings.contains { head.starts(with: $0) }
        ? nil : FileName.suffix(of: file)
    }
    let text = String(decoding: head, as: UTF8.self)
    holdsPrivateKey = text.contains("-----BEGIN") && text.contains("PRIVATE KEY-----")
    beginsAsText = Self.hasFrontMatter(text)
  }

  private static func hasFrontMatter(_ text: String) -> Bool {
    var lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .map { $0.trimmed }
    if let first = lines.first, first.hasPrefix("\u{FEFF}") { lines[0] = first.dropFirst().trimmed }
    guard lines.first == "---", let end = lines.dropFirst().firstIndex(of: "---"), end < 60 else {
      return false
    }
    return lines[1..<end].contains { line in
      guard let colon = line.firstIndex(where: { ":：".contains($0) }) else { return false }
      return ["标题", "標題", "title", "日期", "date"].contains(line[..<colon].trimmed.lowercased())
    }
  }

  /// Whether anything of a file has to be read.
  package static func needsHead(_ file: String, size: Int) -> Bool {
    let suffix = FileName.suffix(of: file)
    return Format.all.contains { $0.suffixes.contains(suffix) }
      || size < 1 << 16 && (suffix.isEmpty || ["pem", "key", "crt", "cer", "txt"].contains(suffix))
  }

  /// What files of a kind begin with.
  private struct Format {
    let suffixes: Set<String>
    let beginnings: [[UInt8]]

    static let all = [
      Format(
        suffixes: ["pdf"],
        beginnings: [Array("%PDF".utf8), [0xEF, 0xBB, 0xBF] + Array("%PDF".utf8)]),
      // One that is locked with a password is a container of the older kind.
      Format(suffixes: ["docx", "xlsx", "pptx"], beginnings: [zip, compound]),
      Format(
        suffixes: ["doc", "xls", "ppt", "wps", "et"],
        beginnings: [compound, zip, Array("{\\rtf".utf8)]),
      Format(suffixes: ["zip", "odt", "ods"], beginnings: [zip, Array("PK\u{5}\u{6}".utf8)]),
      Format(suffixes: ["rar"], beginnings: [Array("Rar!".utf8)]),
      Format(suffixes: ["7z"], beginnings: [Array("7z".utf8)]),
    ]
    private static let zip = Array("PK\u{3}\u{4}".utf8)
    private static let compound: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0]
  }
}

/// What the name of a file tells.
enum FileName {
  /// What stands behind the last dot, in small letters; empty where there is none.
  static func suffix(of path: String) -> String {
    let name = last(of: path)
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return "" }
    return name[name.index(after: dot)...].lowercased()
  }

  static func last(of path: String) -> Substring {
    path.lastIndex(of: "/").map { path[path.index(after: $0)...] } ?? path[...]
  }

  /// Whether it is one that editors leave behind while or after they change a file.
  static func isBackup(_ path: String) -> Bool {
    let name = last(of: path).lowercased()
    if name.hasPrefix("#"), name.hasSuffix("#") { return true }
    return [
      ".bak", ".orig", ".rej", ".swp", ".swo", ".tmp", ".temp", ".save", ".old", ".part",
      ".crdownload", ".~1~", ".asv", ".wbk", ".xlk",
    ].contains(where: name.hasSuffix) || name.contains(".md.") || name.contains(".md~")
  }

  /// `a.md` of `a.md.txt`, as editors of plain text save it where the endings of names are hidden; nil of any
  /// other.
  static func textWithAnotherEnding(_ path: String) -> String? {
    let name = last(of: path)
    var text = name
    if text.lowercased().hasSuffix(".txt") { text = text.dropLast(4) }
    // Some systems let names end so, and others don't show it.
    while let last = text.last, last.isWhitespace || last == "." { text = text.dropLast() }
    guard text.count < name.count, isText(text) else { return nil }
    return String(text)
  }

  private static func isText(_ name: Substring) -> Bool {
    [".md", ".yaml", ".yml"].contains(where: name.lowercased().hasSuffix)
  }

  /// The name that a file manager made a copy from: `a - 副本 (2).md`, `a copy.md`, `a (1).md`; nil of any
  /// other.
  static func original(of path: String) -> String? {
    let name = last(of: path)
    let suffix = suffix(of: path)
    let ending = suffix.isEmpty ? 0 : suffix.count + 1
    var stem = name.dropLast(ending)
    if let number = number(behind: stem) { stem = number }
    for mark in ["副本", "複本", "拷贝", "拷貝", "copy", "Copy"] where stem.hasSuffix(mark) {
      stem = stem.dropLast(mark.count)
      while let last = stem.last, last == " " || last == "-" { stem = stem.dropLast() }
      break
    }
    if stem.isEmpty || stem.count == name.count - ending { return nil }
    return "\(path.dropLast(name.count))\(stem)\(name.suffix(ending))"
  }

  /// What stands before a number in brackets, or nil: `a (1)`.
  private static func number(behind stem: Substring) -> Substring? {
    guard stem.last == ")", let open = stem.lastIndex(of: "("), open != stem.startIndex else {
      return nil
    }
    let digits = stem[stem.index(after: open)...].dropLast()
    let before = stem[..<open]
    guard !digits.isEmpty, digits.allSatisfy(\.isNumber), before.last == " " else { return nil }
    return before.dropLast()
  }

  /// A folder of it that programs keep for themselves.
  static func toolFolder(in path: String) -> String? {
    let parts = path.split(separator: "/").dropLast()
    guard
      let place = parts.firstIndex(where: {
        ["node_modules", "bower_components", "__macosx", "__pycache__", "venv", "$recycle.bin"]
          .contains($0.lowercased())
      })
    else { return nil }
    return parts[...place].joined(separator: "/")
  }

  /// Who would run a file, where anybody would.
  enum Runner { case browser, server, reader }

  static func runner(of path: String) -> Runner? {
    let name = last(of: path).lowercased()
    if ["web.config", "php.ini", "nginx.conf", "httpd.conf"].contains(name) { return .server }
    switch suffix(of: path) {
    case "html", "htm", "xhtml", "shtml", "js", "mjs", "swf", "hta", "mht", "mhtml": return .browser
    case "php", "php5", "phtml", "asp", "aspx", "ashx", "asmx", "jsp", "jspx", "cgi", "pl", "cfm":
      return .server
    case "exe", "msi", "bat", "cmd", "com", "scr", "ps1", "vbs", "jar", "dll", "lnk", "apk", "sh":
      return .reader
    default: return nil
    }
  }

  /// Whether search engines and platforms ask for the file, to know whose site it is.
  ///
  /// - Parameter path: where it is published.
  static func isVerification(_ path: String) -> Bool {
    guard !path.dropFirst().contains("/") else { return false }
    let name = last(of: path).lowercased()
    return [
      "google", "baidu_verify_", "sogousiteverification", "shenma-site-verification", "yandex_",
      "naver", "bytedanceverify", "pinterest-", "360_",
    ].contains(where: name.hasPrefix)
  }

  /// Whether it is called as containers of keys are.
  static func isKeyStore(_ path: String) -> Bool {
    ["p12", "pfx", "jks", "keystore", "ppk", "kdbx"].contains(suffix(of: path))
      || ["id_rsa", "id_dsa", "id_ecdsa", "id_ed25519"].contains(last(of: path))
  }
}
