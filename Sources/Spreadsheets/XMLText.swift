import Markup

/// The text of a part: UTF-8, with its XML declaration.
struct XMLText {
  private var output = OutputBuffer(capacity: 1 << 10)

  static let schema = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"

  init() {
    output.append("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n")
  }

  var bytes: [UInt8] { output.bytes }

  /// Appends markup.
  mutating func append(_ markup: String) { output.append(verbatim: markup) }

  /// Appends text, escaped; what XML 1.0 does not allow becomes U+FFFD.
  mutating func append(text: String) { output.append(text, escapedFor: .xml) }

  /// Appends the text of a cell. ISO/IEC 29500-1, section 22.9.2.19: `_x0041_` stands for the
  /// character of that number, so that an underscore which seems to begin such a one is written as one.
  mutating func append(cell text: String) {
    guard text.contains("_x") else { return append(text: text) }
    var rest = text[...]
    while let start = rest.firstIndex(of: "_") {
      append(text: String(rest[..<start]))
      append(Self.isEscape(rest[start...]) ? "_x005F_" : "_")
      rest = rest[rest.index(after: start)...]
    }
    append(text: String(rest))
  }

  private static func isEscape(_ text: Substring) -> Bool {
    let bytes = Array(text.utf8.prefix(7))
    return bytes.count == 7 && bytes[1] == UInt8(ascii: "x") && bytes[6] == UInt8(ascii: "_")
      && bytes[2..<6].allSatisfy { byte in
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
          || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte | 0x20)
      }
  }
}
