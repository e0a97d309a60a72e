import Characters

/// Reads HTML or XML that was published: its tags and texts, one after the other.
///
/// It builds no tree and mends nothing, for which a browser is there: what a template's author left
/// open stays open. Comments, doctypes and processing instructions are passed over, and what `script`
/// and `style` hold is one text (WHATWG HTML, 13.1.2 "Elements").
package struct MarkupReader {
  package enum Token: Equatable {
    case text(String)
    /// An element begins.
    case open(Tag)
    /// An element ends; its name in small letters.
    case close(String)
  }

  package struct Tag: Equatable {
    /// In small letters.
    package let name: String
    /// By their names in small letters; of several with one name the first counts.
    package let attributes: [String: String]
    /// Whether nothing is in it: `<br>`, `<link …/>`.
    package let isEmpty: Bool
  }

  private let bytes: [UInt8]
  private var place = 0
  /// The element whose end is the only tag to look for: a script, a style sheet.
  private var raw: String?

  package init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Where the reading has come to, in bytes.
  package var offset: Int { place }

  /// The next tag or text; nil at the end.
  package mutating func next() -> Token? {
    while place < bytes.count {
      if let name = raw {
        raw = nil
        if let text = rawText(of: name) { return .text(text) }
        continue
      }
      guard byte == UInt8(ascii: "<"), isMarkup else { return .text(text()) }
      if let token = markup() { return token }
    }
    return nil
  }

  private var byte: UInt8? { place < bytes.count ? bytes[place] : nil }

  private func byte(_ distance: Int) -> UInt8? {
    place + distance < bytes.count ? bytes[place + distance] : nil
  }

  /// Whether a tag, a comment or the like begins here; any other `<` is a sign like others.
  private var isMarkup: Bool {
    guard let next = byte(1) else { return false }
    if next == UInt8(ascii: "/") { return byte(2).map(\.isASCIILetter) ?? false }
    return next.isASCIILetter || next == UInt8(ascii: "!") || next == UInt8(ascii: "?")
  }

  private mutating func text() -> String {
    let start = place
    repeat {
      place += 1
    } while place < bytes.count
      && !(bytes[place] == UInt8(ascii: "<") && isMarkup)
    return Self.decoded(bytes[start..<place])
  }

  /// - Returns: nil where nothing stands before its end.
  private mutating func rawText(of name: String) -> String? {
    let start = place
    while place < bytes.count, !isEnd(of: name) { place += 1 }
    return place > start ? String(decoding: bytes[start..<place], as: UTF8.self) : nil
  }

  private func isEnd(of name: String) -> Bool {
    guard byte == UInt8(ascii: "<"), byte(1) == UInt8(ascii: "/") else { return false }
    var distance = 2
    for letter in name.utf8 {
      guard byte(distance)?.lowercasedASCII == letter else { return false }
      distance += 1
    }
    return byte(distance).map { $0.isMarkupSpace || $0 == UInt8(ascii: ">") } ?? true
  }

  /// - Returns: nil of a comment and the like.
  private mutating func markup() -> Token? {
    if bytes[place...].starts(with: "<!--".utf8) {
      pass("-->")
      return nil
    }
    if bytes[place...].starts(with: "<![CDATA[".utf8) {
      let start = place + 9
      pass("]]>")
      return .text(String(decoding: bytes[start..<max(start, place - 3)], as: UTF8.self))
    }
    if byte(1) == UInt8(ascii: "!") || byte(1) == UInt8(ascii: "?") {
      pass(">")
      return nil
    }
    place += 1
    if byte == UInt8(ascii: "/") {
      place += 1
      let name = name()
      pass(">")
      return .close(name)
    }
    return .open(tag())
  }

  /// Goes behind the next of some bytes, or to the end.
  private mutating func pass(_ end: StaticString) {
    let end = end.withUTF8Buffer { [UInt8]($0) }
    while place < bytes.count, !bytes[place...].starts(with: end) { place += 1 }
    place = min(place + end.count, bytes.count)
  }

  private mutating func name() -> String {
    let start = place
    while let byte, !byte.isMarkupSpace, byte != UInt8(ascii: ">"), byte != UInt8(ascii: "/"),
      byte != UInt8(ascii: "=")
    {
      place += 1
    }
    return String(decoding: bytes[start..<place].map(\.lowercasedASCII), as: UTF8.self)
  }

  private mutating func tag() -> Tag {
    let name = name()
    var attributes: [String: String] = [:]
    var isClosed = false
    while let byte, byte != UInt8(ascii: ">") {
      isClosed = byte == UInt8(ascii: "/")
      if isClosed || byte.isMarkupSpace || byte == UInt8(ascii: "=") {
        place += 1
        continue
      }
      let attribute = self.name()
      let value = value()
      if attributes[attribute] == nil { attributes[attribute] = value }
    }
    place = min(place + 1, bytes.count)
    if !isClosed, name == "script" || name == "style" { raw = name }
    return Tag(
      name: name, attributes: attributes, isEmpty: isClosed || Self.voidElements.contains(name))
  }

  /// What an attribute is given; nothing where only its name stands.
  private mutating func value() -> String {
    while byte?.isMarkupSpace ?? false { place += 1 }
    guard byte == UInt8(ascii: "=") else { return "" }
    place += 1
    while byte?.isMarkupSpace ?? false { place += 1 }
    guard let quote = byte, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
      let start = place
      while let byte, !byte.isMarkupSpace, byte != UInt8(ascii: ">") { place += 1 }
      return Self.decoded(bytes[start..<place])
    }
    place += 1
    let start = place
    while let byte, byte != quote { place += 1 }
    let value = Self.decoded(bytes[start..<place])
    place = min(place + 1, bytes.count)
    return value
  }

  /// WHATWG HTML, 13.1.2: void elements.
  private static let voidElements: Set<String> = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track",
    "wbr",
  ]

  // MARK: Character references

  /// The names that published pages use; any other stays as it is written.
  private static let named: [String: String] = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}",
  ]

  private static func decoded(_ bytes: ArraySlice<UInt8>) -> String {
    guard bytes.contains(UInt8(ascii: "&")) else { return String(decoding: bytes, as: UTF8.self) }
    var result = ""
    var rest = bytes
    while let sign = rest.firstIndex(of: UInt8(ascii: "&")) {
      result += String(decoding: rest[..<sign], as: UTF8.self)
      rest = rest[(sign + 1)...]
      // The longest that is meant here, `&#x10FFFF;`, has eight signs between.
      guard let end = rest.prefix(9).firstIndex(of: UInt8(ascii: ";")),
        let character = character(String(decoding: rest[..<end], as: UTF8.self))
      else {
        result += "&"
        continue
      }
      result += character
      rest = rest[(end + 1)...]
    }
    return result + String(decoding: rest, as: UTF8.self)
  }

  private static func character(_ reference: String) -> String? {
    guard reference.hasPrefix("#") else { return named[reference] }
    let digits = reference.dropFirst()
    let isHexadecimal = digits.hasPrefix("x") || digits.hasPrefix("X")
    let number = isHexadecimal ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    return number.flatMap(Unicode.Scalar.init).map { String($0) }
  }
}

extension UInt8 {
  fileprivate var isMarkupSpace: Bool {
    self == 0x20 || self == 0x09 || self == 0x0A || self == 0x0D || self == 0x0C
  }
}
