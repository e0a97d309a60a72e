/// Where a piece of text is going to stand, which decides what has to be escaped in it.
public enum EscapingContext: Sendable {
  /// Between HTML tags, as CommonMark writes it: `&`, `<`, `>` and `"`. Control characters that HTML
  /// forbids become U+FFFD.
  case htmlText
  /// Inside a quoted HTML attribute, and anywhere else in HTML: also `'`.
  case html
  /// A URL inside a quoted HTML attribute: what RFC 3986 does not allow is percent-encoded, `%` is
  /// kept, `&` and `'` are written as entities.
  case url
  /// One segment of a URL path: everything but RFC 3986's unreserved characters is percent-encoded.
  case urlSegment
  /// XML text and attributes: HTML's escapes, and characters that XML 1.0 forbids become U+FFFD.
  case xml
  /// The inside of a JSON string that may stand in a `<script>` element.
  case json
  /// The inside of a quoted CSV cell: RFC 4180 doubles its quotation marks.
  case csv
  /// A text in a calendar, by RFC 5545, section 3.3.11: without control characters, on one line.
  case calendarText
}

/// What to write instead of some bytes.
struct Escape {
  enum Replacement {
    case text(StaticString)
    case percentEncoded
    case unicodeEscape
  }

  let replacement: Replacement
  /// How many bytes of the text it stands for.
  let length: Int

  @inline(__always)
  init(_ text: StaticString, length: Int = 1) {
    replacement = .text(text)
    self.length = length
  }

  @inline(__always)
  init(_ replacement: Replacement) {
    self.replacement = replacement
    length = 1
  }
}

extension EscapingContext {
  /// Whether characters from U+0800 to U+EFFF always stand for themselves.
  @inline(__always)
  var keepsLetters: Bool {
    switch self {
    case .htmlText, .html: true
    default: false
    }
  }

  /// The bytes that are worth a closer look: all of them, but in HTML and XML, which is most of what is
  /// written, and where nearly every byte stands for itself.
  var suspects: ByteSet {
    switch self {
    case .htmlText, .html, .xml: .ofMarkup
    case .url, .urlSegment, .json, .csv, .calendarText: .all
    }
  }

  /// What must be written instead of the byte at the index, or nil where it stands for itself.
  @inline(__always)
  func escape(_ text: UnsafeBufferPointer<UInt8>, at index: Int) -> Escape? {
    let byte = text[index]
    switch self {
    case .htmlText: return Self.htmlEscape(text, at: index, apostrophe: false)
    case .html: return Self.htmlEscape(text, at: index, apostrophe: true)
    case .url: return Self.urlEscape(byte)
    case .urlSegment: return Self.isUnreserved(byte) ? nil : Escape(.percentEncoded)
    case .xml: return Self.xmlEscape(text, at: index)
    case .json: return Self.jsonEscape(text, at: index)
    case .csv: return byte == UInt8(ascii: "\"") ? Escape("\"\"") : nil
    case .calendarText: return Self.calendarEscape(text, at: index)
    }
  }

  /// The five characters of markup; and the HTML standard, section 13.1.4: text has no control
  /// characters but white space (U+0080 to U+009F are C2 80 to C2 9F in UTF-8).
  @inline(__always)
  private static func htmlEscape(
    _ text: UnsafeBufferPointer<UInt8>, at index: Int, apostrophe: Bool
  ) -> Escape? {
    let byte = text[index]
    // Letters of every script pass these two comparisons and no more.
    if byte > UInt8(ascii: ">") {
      guard byte == 0x7F || byte == 0xC2 else { return nil }
      if byte == 0x7F { return Escape("\u{FFFD}") }
      let isControl = index + 1 < text.count && text[index + 1] < 0xA0
      return isControl ? Escape("\u{FFFD}", length: 2) : nil
    }
    switch byte {
    case UInt8(ascii: "&"): return Escape("&amp;")
    case UInt8(ascii: "<"): return Escape("&lt;")
    case UInt8(ascii: ">"): return Escape("&gt;")
    case UInt8(ascii: "\""): return Escape("&quot;")
    case UInt8(ascii: "'") where apostrophe: return Escape("&#39;")
    case 0x09, 0x0A, 0x0C, 0x0D: return nil
    case 0..<0x20: return Escape("\u{FFFD}")
    default: return nil
    }
  }

  private static func isUnreserved(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
      UInt8(ascii: "_"), UInt8(ascii: "~"):
      true
    default: false
    }
  }

  /// The characters that CommonMark's reference implementation keeps in a URL.
  private static func urlEscape(_ byte: UInt8) -> Escape? {
    if isUnreserved(byte) { return nil }
    switch byte {
    case UInt8(ascii: "&"): return Escape("&amp;")
    case UInt8(ascii: "'"): return Escape("&#x27;")
    case UInt8(ascii: "!"), UInt8(ascii: "#"), UInt8(ascii: "$"), UInt8(ascii: "%"),
      UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "*"), UInt8(ascii: "+"),
      UInt8(ascii: ","), UInt8(ascii: "/"), UInt8(ascii: ":"), UInt8(ascii: ";"),
      UInt8(ascii: "="), UInt8(ascii: "?"), UInt8(ascii: "@"):
      return nil
    default: return Escape(.percentEncoded)
    }
  }

  /// XML 1.0, section 2.2: of the control characters only tab, line feed and carriage return.
  private static func xmlEscape(_ text: UnsafeBufferPointer<UInt8>, at index: Int) -> Escape? {
    let byte = text[index]
    switch byte {
    case 0x0C: return Escape("\u{FFFD}")
    case 0xEF
    where index + 2 < text.count && text[index + 1] == 0xBF && text[index + 2] >= 0xBE:
      return Escape("\u{FFFD}", length: 3)
    default: return htmlEscape(text, at: index, apostrophe: true)
    }
  }

  private static func calendarEscape(
    _ text: UnsafeBufferPointer<UInt8>, at index: Int
  ) -> Escape? {
    switch text[index] {
    case UInt8(ascii: "\\"): return Escape("\\\\")
    case UInt8(ascii: ";"): return Escape("\\;")
    case UInt8(ascii: ","): return Escape("\\,")
    case UInt8(ascii: "\r") where index + 1 < text.count && text[index + 1] == UInt8(ascii: "\n"):
      return Escape("\\n", length: 2)
    case UInt8(ascii: "\n"), UInt8(ascii: "\r"): return Escape("\\n")
    case 0x09: return nil
    case 0..<0x20, 0x7F: return Escape("\u{FFFD}")
    default: return nil
    }
  }

  /// RFC 8259, and `<`, `>`, `&`, U+2028 and U+2029 so that the string can neither close its
  /// `<script>` element nor end a line of JavaScript.
  private static func jsonEscape(_ text: UnsafeBufferPointer<UInt8>, at index: Int) -> Escape? {
    let byte = text[index]
    switch byte {
    case UInt8(ascii: "\""): return Escape("\\\"")
    case UInt8(ascii: "\\"): return Escape("\\\\")
    case UInt8(ascii: "\n"): return Escape("\\n")
    case UInt8(ascii: "\r"): return Escape("\\r")
    case UInt8(ascii: "\t"): return Escape("\\t")
    case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "&"), 0..<0x20, 0x7F:
      return Escape(.unicodeEscape)
    case 0xE2
    where index + 2 < text.count && text[index + 1] == 0x80
      && (text[index + 2] == 0xA8 || text[index + 2] == 0xA9):
      return text[index + 2] == 0xA8 ? Escape("\\u2028", length: 3) : Escape("\\u2029", length: 3)
    default: return nil
    }
  }
}
