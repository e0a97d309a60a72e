import Characters
import Localization

/// One part of a URL path, and of the file path behind it.
package enum PathSegment {
  /// What keeps a text from being the name of a file on Windows, in words; nil where nothing does.
  package static func hazardOnWindows(in text: Substring) -> Phrase? {
    // Each is one byte, and no byte of a longer character is one of them.
    if let byte = text.utf8.first(where: { "<>:\"|?*".utf8.contains($0) }) {
      return Phrase(
        "it contains '{character}'", "里面有“{character}”",
        ["character": .text(String(Unicode.Scalar(byte)))])
    }
    if text.hasSuffix(".") || text.hasSuffix(" ") {
      return Phrase("it ends in a dot or a space", "它以点或空格结尾")
    }
    let stem = text.utf8.prefix { $0 != UInt8(ascii: ".") }
    guard (3...4).contains(stem.count) else { return nil }
    let name = String(decoding: stem, as: UTF8.self).lowercased()
    let isDevice =
      ["con", "prn", "aux", "nul"].contains(name)
      || (name.hasPrefix("com") || name.hasPrefix("lpt"))
        && name.last.map { "123456789".contains($0) } == true
    return isDevice
      ? Phrase("'{name}' is a device there", "“{name}”在那里是设备名", ["name": .text(name)])
      : nil
  }

  /// What makes a text unusable as a part of a path, in words; nil where it is usable.
  package static func fault(in text: String) -> Phrase? {
    if text.isEmpty { return Phrase("it is empty", "它是空的") }
    if text == "." || text == ".." {
      return Phrase("'{name}' means another folder", "“{name}”指的是别的文件夹", ["name": .text(text)])
    }
    if text.hasPrefix(".") {
      return Phrase("it begins with a dot, which hides it", "它以点开头，会被当作隐藏文件")
    }
    if text.utf8.count > 240 {
      return Phrase("it is longer than 240 bytes", "它太长了，超过 240 字节（约 80 个汉字）")
    }
    for scalar in text.unicodeScalars {
      switch scalar {
      case "/": return Phrase("it contains '/'", "里面有斜杠“/”")
      case "\\": return Phrase("it contains a backslash", "里面有反斜杠“\\”")
      case "\u{FFFD}":
        return Phrase("it is not in UTF-8, or contains U+FFFD", "里面有认不出的字，编码可能不是 UTF-8")
      default:
        if scalar.isControl {
          return Phrase("it contains a control character", "里面有看不见的控制字符")
        }
        guard CharacterTreatment(of: scalar) != .keep, scalar != "\u{200D}" else { continue }
        return Phrase(
          "it contains {code}, which can't be seen or told from another character",
          "里面有看不见、或和别的字分不清的字符（{code}）",
          ["code": .text("U+" + String(scalar.value, radix: 16, uppercase: true))])
      }
    }
    return nil
  }
}
