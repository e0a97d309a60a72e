import Characters

/// A tag of HTML in a text that means nothing but how the words in it look or are read: such tags
/// become what they mean, without whatever else stands in them.
struct InlineTag {
  enum Form {
    case opening, closing, alone
  }

  let name: String
  let form: Form
  /// What an abbreviation stands for.
  let title: String?
  /// Whether it says more than is taken over: a colour, a class.
  let losesAttributes: Bool

  /// The elements of HTML's text-level semantics (HTML, section 4.5) that need no attribute to mean
  /// something, and `span`, which means nothing without one.
  static let names: Set<String> = [
    "sup", "sub", "b", "strong", "i", "em", "u", "s", "br", "span", "small", "abbr", "kbd", "mark",
    "ruby", "rt", "rp", "del", "ins", "wbr",
  ]

  /// Whether the words stand without any element around them.
  var isTransparent: Bool { name == "span" }
  var isVoid: Bool { name == "br" || name == "wbr" }

  /// - Returns: nil for any other tag, and for what is no tag.
  init?(_ html: UnsafeBufferPointer<UInt8>) {
    guard html.count > 2, html[0] == UInt8(ascii: "<"), html[html.count - 1] == UInt8(ascii: ">")
    else { return nil }
    let isClosing = html[1] == UInt8(ascii: "/")
    let start = isClosing ? 2 : 1
    var end = start
    while end < html.count, html[end].isASCIILetterOrDigit { end += 1 }
    guard end > start else { return nil }
    let name = String(decoding: html[start..<end].map(\.lowercasedASCII), as: UTF8.self)
    guard Self.names.contains(name) else { return nil }
    self.name = name
    var rest = html[end..<html.count - 1].drop { $0.isASCIIWhiteSpace }
    let isAlone = rest.last == UInt8(ascii: "/")
    if isAlone { rest.removeLast() }
    while rest.last?.isASCIIWhiteSpace == true { rest.removeLast() }
    form = isClosing ? .closing : isAlone ? .alone : .opening
    title = name == "abbr" ? Self.title(in: rest) : nil
    losesAttributes = !rest.isEmpty && title == nil
  }

  /// The value of the attribute `title`, where that is the only one.
  private static func title(in attributes: Slice<UnsafeBufferPointer<UInt8>>) -> String? {
    let prefix = attributes.prefix(6).map(\.lowercasedASCII)
    guard prefix.elementsEqual("title=".utf8) else { return nil }
    let value = attributes.dropFirst(6)
    guard value.count >= 2, let quote = value.first, value.last == quote,
      quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'")
    else { return nil }
    let text = value.dropFirst().dropLast()
    return text.contains(quote) ? nil : String(decoding: text, as: UTF8.self)
  }
}
