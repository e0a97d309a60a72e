import Testing

@testable import Markup

@Suite struct EscapingTests {
  struct Case: Sendable {
    let context: EscapingContext
    let text: String
    let expected: String

    init(_ context: EscapingContext, _ text: String, _ expected: String) {
      self.context = context
      self.text = text
      self.expected = expected
    }
  }

  private static let cases = [
    Case(.htmlText, "a & b < c > \"d\" 'e'", "a &amp; b &lt; c &gt; &quot;d&quot; 'e'"),
    Case(.html, "'", "&#39;"),
    Case(.html, "统计 公报", "统计 公报"),
    // What a combining character does to its neighbour must not keep it from being escaped.
    Case(.html, "\"\u{301}", "&quot;\u{301}"),
    Case(.html, "\"\u{200D}", "&quot;\u{200D}"),
    Case(.html, "\"\u{FE0F}", "&quot;\u{FE0F}"),
    Case(.html, "\u{600}<", "\u{600}&lt;"),
    Case(.html, "a\u{0}b\u{1B}c\u{7F}d\u{85}e", "a\u{FFFD}b\u{FFFD}c\u{FFFD}d\u{FFFD}e"),
    Case(.html, "a\tb\nc\u{A0}d", "a\tb\nc\u{A0}d"),
    Case(.url, "/a b/?q=甲&x='1'%20", "/a%20b/?q=%E7%94%B2&amp;x=&#x27;1&#x27;%20"),
    Case(.url, "\"<>\\`", "%22%3C%3E%5C%60"),
    Case(.urlSegment, "a/b?c#d%甲~", "a%2Fb%3Fc%23d%25%E7%94%B2~"),
    Case(.xml, "<&>\"'\u{0C}\u{FFFE}\u{FFFF}", "&lt;&amp;&gt;&quot;&#39;\u{FFFD}\u{FFFD}\u{FFFD}"),
    Case(.json, "\"\\\n\t</script>\u{2028}&", "\\\"\\\\\\n\\t\\u003C/script\\u003E\\u2028\\u0026"),
    Case(
      .calendarText, "甲,乙;丙\\丁\r\n戊\n己\u{1B}\t:", "甲\\,乙\\;丙\\\\丁\\n戊\\n己\u{FFFD}\t:"),
    Case(.json, "\u{8}\u{1F}", "\\u0008\\u001F"),
  ]

  @Test(arguments: cases)
  func writesTextSoThatItStaysText(test: Case) {
    var output = OutputBuffer()
    output.append(test.text, escapedFor: test.context)
    #expect(String(decoding: output.bytes, as: UTF8.self) == test.expected)
  }

  /// What is passed over without a closer look would have stood for itself.
  @Test(arguments: [EscapingContext.htmlText, .html, .xml])
  func onlyBytesThatStandForThemselvesArePassedOver(in context: EscapingContext) {
    for byte in UInt8.min...UInt8.max where !context.suspects.contains(byte) {
      for next in [[], [0x20], [0x80, 0x80], [0xBF, 0xBE], [0xBF, 0xBF]] as [[UInt8]] {
        ([byte] + next).withUnsafeBufferPointer { text in
          #expect(context.escape(text, at: 0) == nil, "\(byte) before \(next)")
        }
      }
    }
  }

  @Test func appendsWhatNeedsNoEscapingAsItIs() {
    var output = OutputBuffer(capacity: 8)
    output.append("<p>")
    output.append(verbatim: "<b>")
    output.append(verbatim: Array("</b>".utf8))
    output.append(byte: UInt8(ascii: "!"))
    output.append(-42)
    #expect(String(decoding: output.bytes, as: UTF8.self) == "<p><b></b>!-42")
    output.removeAll()
    #expect(output.count == 0)
  }
}
