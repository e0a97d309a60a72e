import Characters

/// An http or https address that stands in a text without `<` and `>`.
///
/// After GFM's extended autolinks (section 6.9), but for three things: it ends at the first
/// character that no URL has, so at all full-width punctuation and at every CJK character; it may
/// begin right behind a character that is not ASCII; and a `)` ends it that has no `(` in it. Chinese
/// in a path belongs to it where something behind shows that (``ChinesePath``).
struct BareAddress {
  /// Where it stands.
  let range: Range<Int>
  /// Where its last character begins.
  let lastCharacter: Int

  /// - Parameters:
  ///   - colon: the index of the `:` of `://`.
  ///   - lineStart: where the text of the line begins, behind quote marks and list markers.
  init?(in text: UnsafeBufferPointer<UInt8>, around colon: Int, lineStart: Int) {
    guard colon + 3 < text.count, text[colon + 1] == UInt8(ascii: "/"),
      text[colon + 2] == UInt8(ascii: "/"), Self.beginsHost(text, at: colon + 3),
      let start = Self.schemeStart(in: text, before: colon, lineStart: lineStart)
    else { return nil }
    let end = Self.end(ofAddressIn: text, hostStart: colon + 3)
    guard end > colon + 3 else { return nil }
    range = start..<end
    lastCharacter = text.scalar(before: end).start
  }

  /// `www.gov.cn`: an address without its scheme.
  ///
  /// - Parameter start: where the `w` stands.
  init?(withoutSchemeIn text: UnsafeBufferPointer<UInt8>, at start: Int, lineStart: Int) {
    let host = start + Self.www.count
    guard host < text.count, start >= lineStart, text[host].isASCIILetterOrDigit,
      Self.mayBegin(in: text, at: start, lineStart: lineStart)
    else { return nil }
    let end = Self.end(ofAddressIn: text, hostStart: host)
    let name = text[host..<end].prefix {
      $0.isASCIILetterOrDigit || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ".")
    }
    guard let dot = name.lastIndex(of: UInt8(ascii: ".")), dot > host, dot + 2 < name.endIndex,
      name[(dot + 1)...].allSatisfy(\.isASCIILetter)
    else { return nil }
    range = start..<end
    lastCharacter = text.scalar(before: end).start
  }

  static let www = Array("www.".utf8)

  private static func end(
    ofAddressIn text: UnsafeBufferPointer<UInt8>, hostStart: Int
  ) -> Int {
    if let hostEnd = ChineseHost.end(in: text, from: hostStart) {
      // What goes on in ASCII is a port, a path or a query, or no part of the address.
      guard hostEnd < text.count, "/?#:".utf8.contains(text[hostEnd]) else { return hostEnd }
      let end = trimmed(text, hostEnd..<end(in: text, from: hostEnd))
      return ChinesePath.end(in: text, behind: end, of: hostStart) ?? end
    }
    let end = trimmed(text, hostStart..<end(in: text, from: hostStart))
    guard let longer = ChinesePath.end(in: text, behind: end, of: hostStart) else { return end }
    return longer
  }

  private static func beginsHost(_ text: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    let byte = text[index]
    if ChineseHost.end(in: text, from: index) != nil { return true }
    return byte < 0x80 ? byte.isASCIILetterOrDigit : continues(text.scalar(at: index).scalar)
  }

  private static func schemeStart(
    in text: UnsafeBufferPointer<UInt8>, before colon: Int, lineStart: Int
  ) -> Int? {
    for scheme: StaticString in ["https", "http"] {
      let length = scheme.utf8CodeUnitCount
      let start = colon - length
      guard start >= lineStart else { continue }
      let matches = (0..<length).allSatisfy { text[start + $0] | 0x20 == scheme.utf8Start[$0] }
      if matches { return mayBegin(in: text, at: start, lineStart: lineStart) ? start : nil }
    }
    return nil
  }

  private static func mayBegin(
    in text: UnsafeBufferPointer<UInt8>, at start: Int, lineStart: Int
  ) -> Bool {
    guard start > lineStart else { return true }
    switch text[start - 1] {
    case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "*"), UInt8(ascii: "_"),
      UInt8(ascii: "~"), UInt8(ascii: "("), UInt8(ascii: "|"), UInt8(ascii: ">"):
      return true
    // 网址:https://a.cn
    case UInt8(ascii: ":"): return start - 1 > lineStart && text[start - 2] >= 0x80
    case 0x80...: return !continues(text.scalar(before: start).scalar)
    default: return false
    }
  }

  fileprivate static func end(in text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var index = start
    var parentheses = 0
    while index < text.count {
      let byte = text[index]
      if byte >= 0x80 {
        let (scalar, length) = text.scalar(at: index)
        guard continues(scalar) else { return index }
        index += length
        continue
      }
      switch byte {
      case UInt8(ascii: "("): parentheses += 1
      case UInt8(ascii: ")"):
        parentheses -= 1
        if parentheses < 0 { return index }
      default: if !isURLByte(byte) { return index }
      }
      index += 1
    }
    return index
  }

  /// Letters of other alphabets, as in names that are not written in ASCII.
  private static func continues(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic && !scalar.isCJK && scalar.value >= 0x80
  }

  /// RFC 3986, section 2, but for the brackets, which are Markdown's.
  private static func isURLByte(_ byte: UInt8) -> Bool {
    if byte.isASCIILetterOrDigit { return true }
    switch byte {
    case UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~"),
      UInt8(ascii: ":"), UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#"),
      UInt8(ascii: "@"), UInt8(ascii: "!"), UInt8(ascii: "$"), UInt8(ascii: "&"),
      UInt8(ascii: "'"), UInt8(ascii: "*"), UInt8(ascii: "+"), UInt8(ascii: ","),
      UInt8(ascii: ";"), UInt8(ascii: "="), UInt8(ascii: "%"):
      return true
    default: return false
    }
  }

  /// Without the punctuation that belongs to the sentence, and without an entity at the end.
  fileprivate static func trimmed(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int {
    var end = range.upperBound
    while end > range.lowerBound {
      switch text[end - 1] {
      case UInt8(ascii: "?"), UInt8(ascii: "!"), UInt8(ascii: "."), UInt8(ascii: ","),
        UInt8(ascii: ":"), UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "~"),
        UInt8(ascii: "'"), UInt8(ascii: "&"):
        end -= 1
      case UInt8(ascii: ";"):
        var entity = end - 2
        while entity >= range.lowerBound,
          text[entity].isASCIILetterOrDigit || text[entity] == UInt8(ascii: "#")
        {
          entity -= 1
        }
        let isEntity = entity >= range.lowerBound && text[entity] == UInt8(ascii: "&")
        end = isEntity ? entity : end - 1
      default: return end
      }
    }
    return end
  }
}

/// Chinese in the path of an address that stands in a text, `https://a.cn/公报/2023.html`.
enum ChinesePath {
  /// Bytes of the longest path that is looked at.
  private static let longest = 400

  /// Whether an address that ends here may go on with what follows: Chinese behind a slash or the
  /// sign before a value.
  static func mayGoOn(behind last: UInt8, with next: Unicode.Scalar) -> Bool {
    (last == UInt8(ascii: "/") || last == UInt8(ascii: "=") || last == UInt8(ascii: "#"))
      && next.isCJK && next.isWord
  }

  /// Where the address ends if that is beyond doubt: behind the ending of a file's name, or with the
  /// last part of a path that has Chinese in another part.
  ///
  /// - Returns: nil where nothing tells Chinese in the address from the text that goes on.
  static func end(
    in text: UnsafeBufferPointer<UInt8>, behind start: Int, of hostStart: Int
  ) -> Int? {
    guard start < text.count, start > hostStart,
      text[hostStart..<start].contains(UInt8(ascii: "/")),
      case let next = text.scalar(at: start).scalar, next.isCJK, next.isWord
    else { return nil }
    // Elsewhere Chinese is the text that goes on, unless it is the name of a file, 2023年公报.pdf.
    let mayGoOn = mayGoOn(behind: text[start - 1], with: next)
    var index = start
    var sure: Int?
    while index < text.count, index - start < longest {
      let wordsStart = index
      while index < text.count, case (let scalar, let length) = text.scalar(at: index),
        scalar.isCJK,
        scalar.isWord, index - start < longest
      {
        index += length
      }
      // The last part, behind one that is sure to belong to the address.
      if index > wordsStart, sure != nil,
        Self.mayGoOn(behind: text[wordsStart - 1], with: text.scalar(at: wordsStart).scalar)
      {
        sure = index
      }
      let end = BareAddress.trimmed(text, index..<BareAddress.end(in: text, from: index))
      guard end > index else { break }
      if text[index..<end].contains(UInt8(ascii: ":")) { break }
      if endsInFileName(text[index..<end]) { return end }
      // 2023年 within Chinese shows nothing.
      if mayGoOn, text[index..<end].contains(where: { "/=&?#%".utf8.contains($0) }) { sure = end }
      index = end
    }
    return sure
  }

  /// `.html`
  private static func endsInFileName(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    guard let dot = bytes.lastIndex(of: UInt8(ascii: ".")) else { return false }
    return fileEndings.contains(String(decoding: bytes[(dot + 1)...], as: UTF8.self).lowercased())
  }

  private static let fileEndings: Set<String> = [
    "html", "htm", "shtml", "jsp", "php", "asp", "aspx", "do", "pdf", "ofd", "doc", "docx", "xls",
    "xlsx", "et", "ppt", "pptx", "wps", "csv", "txt", "md", "xml", "json", "zip", "rar", "jpg",
    "jpeg", "png", "gif", "svg", "webp", "mp3", "mp4",
  ]
}
