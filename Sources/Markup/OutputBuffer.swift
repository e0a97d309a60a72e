/// The bytes of a page while it is written. Everything that makes output appends to one of these;
/// nothing joins strings.
public struct OutputBuffer: Sendable {
  public private(set) var bytes: [UInt8]

  public init(capacity: Int = 0) {
    bytes = []
    bytes.reserveCapacity(capacity)
  }

  public var count: Int { bytes.count }

  /// Forgets what was written and keeps the memory, for the next page.
  public mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
  }

  /// Puts other bytes in the place of the last ones.
  public mutating func replaceEnd(from start: Int, with other: some Collection<UInt8>) {
    bytes.replaceSubrange(start..., with: other)
  }

  /// Appends text that is already markup, or that needs no escaping.
  @inline(__always)
  public mutating func append(_ text: StaticString) {
    bytes.append(
      contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  /// Appends text that is already markup, or that needs no escaping.
  public mutating func append(verbatim text: String) {
    bytes.append(contentsOf: text.utf8)
  }

  /// Appends bytes that are already markup, or that need no escaping.
  public mutating func append(verbatim markup: some Collection<UInt8>) {
    bytes.append(contentsOf: markup)
  }

  @inline(__always)
  public mutating func append(byte: UInt8) {
    bytes.append(byte)
  }

  public mutating func append(_ number: Int) {
    append(verbatim: String(number))
  }

  /// Appends text, written so that it stays text in that context.
  public mutating func append(_ text: String, escapedFor context: EscapingContext) {
    var text = text
    text.withUTF8 { append($0, escapedFor: context) }
  }

  /// Appends UTF-8 text, written so that it stays text in that context.
  public mutating func append(_ text: [UInt8], escapedFor context: EscapingContext) {
    text.withUnsafeBufferPointer { append($0, escapedFor: context) }
  }

  /// Appends UTF-8 text, written so that it stays text in that context.
  ///
  /// Works on bytes and copies whole runs: every character that matters is ASCII, and no byte of a
  /// longer character can be mistaken for one, whatever marks stand before or after it.
  public mutating func append(
    _ text: UnsafeBufferPointer<UInt8>, escapedFor context: EscapingContext
  ) {
    var start = 0
    var index = 0
    let keepsLetters = context.keepsLetters
    let suspects = context.suspects
    while index < text.count {
      // Most of Chinese: three bytes, none of which could be a character of its own.
      if keepsLetters, text[index] &- 0xE0 < 0x0F, index + 2 < text.count,
        text[index + 1] & text[index + 2] >= 0x80
      {
        index += 3
        continue
      }
      guard suspects.contains(text[index]), let escape = context.escape(text, at: index) else {
        index += 1
        continue
      }
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<index]))
      append(escape.replacement, of: text[index])
      index += escape.length
      start = index
    }
    bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start...]))
  }

  @inline(__always)
  private mutating func append(_ replacement: Escape.Replacement, of byte: UInt8) {
    switch replacement {
    case .text(let text):
      append(text)
    case .percentEncoded:
      append("%")
      bytes.append(Self.hexDigit(byte >> 4))
      bytes.append(Self.hexDigit(byte & 15))
    case .unicodeEscape:
      append("\\u00")
      bytes.append(Self.hexDigit(byte >> 4))
      bytes.append(Self.hexDigit(byte & 15))
    }
  }

  private static func hexDigit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "A") + value - 10
  }
}
