import Markup

/// A run of text in HTML as it was before it was escaped for ``EscapingContext/htmlText``, and which
/// place in the HTML each of its bytes came to.
struct TextRun {
  private let html: UnsafeBufferPointer<UInt8>
  private let start: Int
  /// The text; nil where nothing was escaped, as in nearly all.
  private let source: [UInt8]?
  /// Where in the run each escaped character stands in the text, and by how much more than itself the
  /// HTML is longer from there on.
  private var shifts: [(offset: Int, shift: Int)] = []

  private static let escapes: [(text: StaticString, byte: UInt8)] = [
    ("&amp;", UInt8(ascii: "&")), ("&lt;", UInt8(ascii: "<")), ("&gt;", UInt8(ascii: ">")),
    ("&quot;", UInt8(ascii: "\"")),
  ]

  init(_ run: Range<Int>, of html: UnsafeBufferPointer<UInt8>) {
    let text = UnsafeBufferPointer(rebasing: html[run])
    self.html = text
    start = run.lowerBound
    let ampersand = UInt8(ascii: "&")
    guard text.firstIndex(of: ampersand, from: 0, to: text.count) != nil else {
      source = nil
      return
    }
    var source: [UInt8] = []
    source.reserveCapacity(text.count)
    var index = 0
    while index < text.count {
      let escape =
        text[index] == ampersand
        ? Self.escapes.first { text[index...].starts(with: $0.text.utf8) } : nil
      source.append(escape?.byte ?? text[index])
      index += escape?.text.utf8CodeUnitCount ?? 1
      if escape != nil { shifts.append((source.count, index - source.count)) }
    }
    self.source = source
  }

  /// Hands on the text.
  func withSource(_ body: (UnsafeBufferPointer<UInt8>) -> Void) {
    if let source { source.withUnsafeBufferPointer(body) } else { body(html) }
  }

  /// Where in the HTML a byte of the text stands.
  func place(of offset: Int) -> Int {
    start + offset + (shifts.last { $0.offset <= offset }?.shift ?? 0)
  }
}

extension StaticString {
  var utf8: UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: utf8Start, count: utf8CodeUnitCount)
  }
}
