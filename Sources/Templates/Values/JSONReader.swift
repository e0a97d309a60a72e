import Characters

extension Value {
  /// Reads data in JSON (RFC 8259): groups in their order, numbers as they are written, `null` as
  /// ``missing``.
  ///
  /// Stricter than Foundation's decoder, which takes a comma behind the last entry, drops all but one
  /// of two entries with the same name, and does not say where it stopped.
  ///
  /// - Parameter json: sound UTF-8.
  public init(json: [UInt8]) throws(JSONFault) {
    var reader = JSONReader(json)
    self = try reader.document()
  }
}

/// Goes through a text in JSON once, from its start to its first fault.
private struct JSONReader {
  private let bytes: [UInt8]
  private var offset = 0
  private var depth = 0

  /// As deep as data for templates never is, and shallow enough for every thread's stack.
  private static let depthLimit = 256

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  mutating func document() throws(JSONFault) -> Value {
    guard next() != nil else { throw JSONFault(.empty, at: 0) }
    let value = try value()
    guard next() == nil else { throw JSONFault(.textBehindEnd, at: offset) }
    return value
  }

  /// The next byte that is no white space; nil at the end.
  private mutating func next() -> UInt8? {
    while offset < bytes.count {
      switch bytes[offset] {
      case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\n"), UInt8(ascii: "\r"):
        offset += 1
      default: return bytes[offset]
      }
    }
    return nil
  }

  private mutating func value() throws(JSONFault) -> Value {
    guard let byte = next() else { throw JSONFault(.missingValue, at: offset) }
    switch byte {
    case UInt8(ascii: "{"):
      return try nested { (reader: inout JSONReader) throws(JSONFault) in try reader.group() }
    case UInt8(ascii: "["):
      return try nested { (reader: inout JSONReader) throws(JSONFault) in try reader.list() }
    case UInt8(ascii: "\""): return .text(try text())
    case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "."),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      return .text(try number())
    case UInt8(ascii: ","), UInt8(ascii: "]"), UInt8(ascii: "}"), UInt8(ascii: ":"):
      throw JSONFault(.missingValue, at: offset)
    default: return try constant()
    }
  }

  private mutating func nested(
    _ read: (inout JSONReader) throws(JSONFault) -> Value
  ) throws(JSONFault) -> Value {
    guard depth < Self.depthLimit else {
      throw JSONFault(.tooDeep(limit: Self.depthLimit), at: offset)
    }
    depth += 1
    defer { depth -= 1 }
    return try read(&self)
  }

  private mutating func group() throws(JSONFault) -> Value {
    var entries: [(name: String, value: Value)] = []
    var names: Set<String> = []
    try items(closedBy: UInt8(ascii: "}")) { (reader: inout JSONReader) throws(JSONFault) in
      let start = reader.offset
      let name = try reader.name()
      guard names.insert(name).inserted else {
        throw JSONFault(.repeatedName(name), at: start, length: reader.offset - start)
      }
      guard reader.next() == UInt8(ascii: ":") else {
        throw reader.fault(.missingColon(name: name))
      }
      reader.offset += 1
      entries.append((name, try reader.value()))
    }
    return .mapping(Mapping(entries))
  }

  private mutating func list() throws(JSONFault) -> Value {
    var values: [Value] = []
    try items(closedBy: UInt8(ascii: "]")) { (reader: inout JSONReader) throws(JSONFault) in
      values.append(try reader.value())
    }
    return .list(values)
  }

  /// What stands between brackets, with commas between.
  private mutating func items(
    closedBy closing: UInt8, _ item: (inout JSONReader) throws(JSONFault) -> Void
  ) throws(JSONFault) {
    let opening = offset
    let unclosed = JSONFault(
      .unclosedBracket(closing == UInt8(ascii: "}") ? "{" : "["), at: opening)
    offset += 1
    if next() == closing {
      offset += 1
      return
    }
    while true {
      guard next() != nil else { throw unclosed }
      try item(&self)
      let end = offset
      guard let byte = next() else { throw unclosed }
      switch byte {
      case closing:
        offset += 1
        return
      case UInt8(ascii: ","):
        let comma = offset
        offset += 1
        guard next() != closing else { throw JSONFault(.commaBehindLast, at: comma) }
      default: throw faultBehindItem(endingAt: end, closing: closing)
      }
    }
  }

  private mutating func name() throws(JSONFault) -> String {
    guard next() == UInt8(ascii: "\"") else { throw fault(.missingName) { .bareName($0) } }
    return try text()
  }

  private mutating func constant() throws(JSONFault) -> Value {
    let word = word
    let value: Value? =
      switch word {
      case "true": .boolean(true)
      case "false": .boolean(false)
      case "null": .missing
      default: nil
      }
    guard let value else { throw fault(.missingValue) { .bareText($0) } }
    offset += word.utf8.count
    return value
  }

  // MARK: Numbers

  private mutating func number() throws(JSONFault) -> String {
    let start = offset
    // As far as anything goes on that a number may be meant by, so that all of it is quoted.
    let end =
      bytes[start...].firstIndex {
        !$0.isASCIILetterOrDigit && $0 != UInt8(ascii: ".") && $0 != UInt8(ascii: "-")
          && $0 != UInt8(ascii: "+")
      } ?? bytes.count
    let text = String(decoding: bytes[start..<end], as: UTF8.self)
    guard Self.isNumber(bytes[start..<end]) else {
      throw JSONFault(.number(text), at: start, length: end - start)
    }
    offset = end
    return text
  }

  /// RFC 8259, section 6.
  private static func isNumber(_ bytes: ArraySlice<UInt8>) -> Bool {
    var rest = bytes
    func skip(_ marks: UInt8...) -> Bool {
      guard let first = rest.first, marks.contains(first) else { return false }
      rest = rest.dropFirst()
      return true
    }
    func skipDigits() -> Bool {
      let count = rest.count
      rest = rest.drop(while: \.isASCIIDigit)
      return rest.count < count
    }
    _ = skip(UInt8(ascii: "-"))
    guard skip(UInt8(ascii: "0")) || skipDigits() else { return false }
    if skip(UInt8(ascii: ".")), !skipDigits() { return false }
    if skip(UInt8(ascii: "e"), UInt8(ascii: "E")) {
      _ = skip(UInt8(ascii: "+"), UInt8(ascii: "-"))
      guard skipDigits() else { return false }
    }
    return rest.isEmpty
  }

  // MARK: Texts

  /// Reads from a quotation mark on.
  private mutating func text() throws(JSONFault) -> String {
    let opening = offset
    offset += 1
    var text: [UInt8] = []
    while offset < bytes.count {
      let run = bytes[offset...].prefix {
        $0 >= 0x20 && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\")
      }
      text += run
      offset = run.endIndex
      guard offset < bytes.count, !bytes[offset].isLineEnd else { break }
      switch bytes[offset] {
      case UInt8(ascii: "\""):
        offset += 1
        return String(decoding: text, as: UTF8.self)
      case UInt8(ascii: "\\"): text += String(try escaped()).utf8
      default: throw JSONFault(.controlCharacter, at: offset)
      }
    }
    throw JSONFault(.unclosedText, at: opening)
  }

  /// The character that is meant from a backslash on.
  private mutating func escaped() throws(JSONFault) -> Unicode.Scalar {
    let start = offset
    offset += 2
    let byte = start + 1 < bytes.count ? bytes[start + 1] : 0
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(byte)
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"):
      guard let unit = codeUnit() else { break }
      if let scalar = Unicode.Scalar(unit) { return scalar }
      // Two halves stand for one character beyond U+FFFF.
      guard bytes[offset...].starts(with: Array("\\u".utf8)) else { break }
      offset += 2
      guard let low = codeUnit(), UTF16.isLeadSurrogate(unit), UTF16.isTrailSurrogate(low) else {
        break
      }
      return UTF16.decode(UTF16.EncodedScalar([unit, low]))
    default: break
    }
    throw JSONFault(.escape, at: start)
  }

  /// Four hexadecimal digits.
  private mutating func codeUnit() -> UInt16? {
    let digits = bytes[offset...].prefix(4)
    guard digits.count == 4, digits.allSatisfy(\.isASCIILetterOrDigit) else { return nil }
    offset += 4
    return UInt16(String(decoding: digits, as: UTF8.self), radix: 16)
  }

  // MARK: Faults

  /// The letters, digits and signs that go on from here.
  private var word: String {
    let word = bytes[offset...].prefix {
      $0.isASCIILetterOrDigit || $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: "-") || $0 >= 0x80
    }
    let text = String(decoding: word, as: UTF8.self)
    return String(text.prefix { !Self.marks.keys.contains(String($0)) })
  }

  /// Marks of Chinese type, with those that JSON has.
  private static let marks: [String: String] = [
    "“": "\"", "”": "\"", "‘": "\"", "’": "\"", "＂": "\"", "，": ",", "、": ",", "：": ":",
    "｛": "{", "｝": "}", "［": "[", "］": "]", "【": "[", "】": "]",
  ]

  private var character: String {
    bytes.withUnsafeBufferPointer { String($0.scalar(at: offset).scalar) }
  }

  /// What is wrong where something else stands than has to: what people mistake for it, or that it is
  /// missing.
  ///
  /// - Parameter ofWord: what is wrong with a word that lacks its quotation marks.
  private func fault(
    _ missing: JSONFault.Kind, ofWord: ((String) -> JSONFault.Kind)? = nil
  ) -> JSONFault {
    guard offset < bytes.count else { return JSONFault(missing, at: offset) }
    let character = character
    if let right = Self.marks[character] {
      let kind = JSONFault.Kind.fullWidth(mark: character, right: right)
      return JSONFault(kind, at: offset, length: character.utf8.count)
    }
    switch bytes[offset] {
    case UInt8(ascii: "'"): return JSONFault(.singleQuotationMark, at: offset)
    case UInt8(ascii: "/"), UInt8(ascii: "#"): return JSONFault(.comment, at: offset)
    default: break
    }
    let word = word
    guard let ofWord, !word.isEmpty else { return JSONFault(missing, at: offset) }
    return JSONFault(ofWord(word), at: offset, length: word.utf8.count)
  }

  /// What is wrong where neither a comma nor the closing bracket follows an entry.
  private func faultBehindItem(endingAt end: Int, closing: UInt8) -> JSONFault {
    switch bytes[offset] {
    case UInt8(ascii: "}"), UInt8(ascii: "]"):
      let kind = JSONFault.Kind.wrongBracket(
        expected: String(Unicode.Scalar(closing)), found: character)
      return JSONFault(kind, at: offset)
    case UInt8(ascii: "\""), UInt8(ascii: "{"), UInt8(ascii: "["), UInt8(ascii: "-"):
      return JSONFault(.missingComma, at: end)
    case let byte where byte.isASCIIDigit || ["true", "false", "null"].contains(word):
      return JSONFault(.missingComma, at: end)
    default:
      return fault(.unexpected(word.isEmpty ? character : word))
    }
  }
}
