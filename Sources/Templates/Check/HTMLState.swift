import Characters
import Diagnostics
import Localization
import Markup

/// Where in an HTML document a template has come to, as far as it matters for what may be written
/// there.
///
/// A reduced form of the tokenizer of the HTML standard, section 13.2.5.
struct HTMLState: Equatable {
  enum Place: Equatable {
    case text
    /// After `<`, `</` or `<!`.
    case tagOpen, endTagOpen, declarationOpen
    case tagName
    /// In a tag, where an attribute could begin.
    case betweenAttributes
    case attributeName, afterAttributeName
    case beforeValue
    case doubleQuoted, singleQuoted, unquoted
    /// `<!doctype …>` and the like.
    case declaration
    case comment
    /// In an element whose content is no HTML.
    case rawText
  }

  private(set) var place = Place.text
  /// The element of the tag, or around the raw text: in lower case.
  private(set) var element: [UInt8] = []
  /// The attribute whose name or value this is: in lower case.
  private(set) var attribute: [UInt8] = []
  /// The beginning of the attribute's value, in lower case, as far as a scheme could reach; without
  /// the white space before it, which browsers take away.
  private(set) var value: [UInt8] = []
  /// Whether the value has come so far that nothing can become its scheme any more.
  private var isSchemeSettled = false
  private var isEndTag = false
  /// How far the end of a comment or of raw text has been matched.
  private var matched = 0

  static let schemeReach = 16

  mutating func advance(over text: some Sequence<UInt8>) {
    for byte in text { advance(over: byte) }
  }

  /// Goes over a value, of which nothing is known but that it is escaped.
  mutating func advanceOverValue() {
    switch place {
    case .beforeValue: place = .unquoted
    case .tagOpen, .endTagOpen: place = .tagName
    case .betweenAttributes, .afterAttributeName: place = .attributeName
    // In quotes nothing changes: the value may be empty, and the next one begins the address.
    default: break
    }
  }

  /// Goes back over a section that may be left out: what it says of a scheme does not count.
  mutating func forgetValue(since before: HTMLState) {
    guard place == .doubleQuoted || place == .singleQuoted, !before.isSchemeSettled else { return }
    (value, isSchemeSettled) = (before.value, false)
  }

  private mutating func advance(over byte: UInt8) {
    let lower = byte.lowercasedASCII
    let isLetter = byte.isASCIILetter
    switch place {
    case .text:
      if byte == UInt8(ascii: "<") { place = .tagOpen }
    case .tagOpen:
      isEndTag = false
      if isLetter {
        element = [lower]
        place = .tagName
      } else if byte == UInt8(ascii: "/") {
        place = .endTagOpen
      } else if byte == UInt8(ascii: "!") {
        matched = 0
        place = .declarationOpen
      } else {
        place = byte == UInt8(ascii: "?") ? .declaration : .text
      }
    case .endTagOpen:
      isEndTag = true
      element = [lower]
      place = isLetter ? .tagName : byte == UInt8(ascii: ">") ? .text : .declaration
    case .declarationOpen:
      if byte == UInt8(ascii: "-") {
        matched += 1
        if matched == 2 { (place, matched) = (.comment, 0) }
      } else {
        place = byte == UInt8(ascii: ">") ? .text : .declaration
      }
    case .declaration:
      if byte == UInt8(ascii: ">") { place = .text }
    case .comment:
      if byte == UInt8(ascii: "-") {
        matched += 1
      } else {
        if byte == UInt8(ascii: ">"), matched >= 2 { place = .text }
        matched = 0
      }
    case .rawText: advanceInRawText(lower)
    case .tagName, .betweenAttributes, .attributeName, .afterAttributeName:
      advanceInTag(byte, lower)
    case .beforeValue: beginValue(byte, lower)
    case .doubleQuoted: advanceInValue(byte, lower, until: UInt8(ascii: "\""))
    case .singleQuoted: advanceInValue(byte, lower, until: UInt8(ascii: "'"))
    case .unquoted:
      if byte == UInt8(ascii: ">") { endTag() } else if isSpace(byte) { place = .betweenAttributes }
    }
  }

  private func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0C || byte == 0x0D
  }

  private mutating func advanceInTag(_ byte: UInt8, _ lower: UInt8) {
    if byte == UInt8(ascii: ">") {
      endTag()
    } else if byte == UInt8(ascii: "/") {
      place = .betweenAttributes
    } else if isSpace(byte) {
      place =
        place == .attributeName || place == .afterAttributeName
        ? .afterAttributeName : .betweenAttributes
    } else if byte == UInt8(ascii: "="), place != .tagName, place != .betweenAttributes {
      (place, value, isSchemeSettled) = (.beforeValue, [], false)
    } else if place == .tagName {
      element.append(lower)
    } else if place == .attributeName {
      attribute.append(lower)
    } else {
      (place, attribute) = (.attributeName, [lower])
    }
  }

  private mutating func beginValue(_ byte: UInt8, _ lower: UInt8) {
    switch byte {
    case UInt8(ascii: "\""): place = .doubleQuoted
    case UInt8(ascii: "'"): place = .singleQuoted
    case UInt8(ascii: ">"): endTag()
    default:
      if !isSpace(byte) { (place, value) = (.unquoted, [lower]) }
    }
  }

  private mutating func advanceInValue(_ byte: UInt8, _ lower: UInt8, until end: UInt8) {
    if byte == end {
      place = .betweenAttributes
    } else if !isSchemeSettled, !value.isEmpty || byte > 0x20 {
      if value.count < Self.schemeReach { value.append(lower) }
      isSchemeSettled = "/?#:".utf8.contains(byte)
    }
  }

  private mutating func endTag() {
    attribute = []
    place = !isEndTag && Self.rawTextElements.contains(element) ? .rawText : .text
    matched = 0
  }

  /// Raw text ends at the element's own end tag.
  private mutating func advanceInRawText(_ lower: UInt8) {
    let end = Array("</".utf8) + element
    if matched == end.count {
      if lower == UInt8(ascii: ">") {
        (place, matched) = (.text, 0)
        return
      }
      if isSpace(lower) || lower == UInt8(ascii: "/") {
        (place, matched, isEndTag) = (.betweenAttributes, 0, true)
        return
      }
      matched = 0
    }
    if lower == end[matched] {
      matched += 1
    } else {
      matched = lower == end[0] ? 1 : 0
    }
  }

  private static let rawTextElements: Set<[UInt8]> = Set(
    ["script", "style", "title", "textarea", "iframe", "noembed", "noframes", "xmp"].map {
      Array($0.utf8)
    })
}

// MARK: - What may stand here

extension HTMLState {
  /// What a value would be at this place.
  enum Surroundings: Equatable {
    case text
    /// In an element like `<title>`: text, but no markup.
    case plainText
    case attribute
    /// At the beginning of an attribute that holds an address.
    case address
    /// Where no value may stand: the rule that it would break, and what stands in the rule's gaps.
    case forbidden(Rule, [String: Phrase.Argument] = [:])
  }

  var surroundings: Surroundings {
    let elementName = String(decoding: element, as: UTF8.self)
    let attributeName = String(decoding: attribute, as: UTF8.self)
    switch place {
    case .text: return .text
    case .rawText:
      if elementName == "title" || elementName == "textarea" { return .plainText }
      return .forbidden(Rule.templates.valueInRawText, ["element": .text(elementName)])
    case .comment, .declaration, .declarationOpen:
      return .forbidden(Rule.templates.valueInComment)
    case .beforeValue, .unquoted:
      return .forbidden(Rule.templates.valueWithoutQuotes, ["attribute": .text(attributeName)])
    case .tagOpen, .endTagOpen, .tagName, .betweenAttributes, .attributeName, .afterAttributeName:
      return .forbidden(Rule.templates.valueInTag)
    case .doubleQuoted, .singleQuoted: return inQuotes(attributeName)
    }
  }

  private func inQuotes(_ name: String) -> Surroundings {
    if name.hasPrefix("on") || name == "srcdoc" {
      return .forbidden(Rule.templates.valueInProgram, ["attribute": .text(name)])
    }
    if name == "style" {
      return .forbidden(Rule.templates.valueInStyle)
    }
    let beginning = String(decoding: value, as: UTF8.self)
    let elementName = String(decoding: element, as: UTF8.self)
    if elementName == "animate" || elementName == "set" {
      return .forbidden(Rule.templates.valueInAnimation, ["element": .text(elementName)])
    }
    if elementName == "meta", name == "content", beginning.contains("url") { return .address }
    guard Self.addressAttributes.contains(name) else { return .attribute }
    guard isSchemeSettled else { return .address }
    if let scheme = URLPolicy.refusedScheme(in: beginning) {
      return .forbidden(Rule.templates.valueInRefusedAddress, ["scheme": .text(String(scheme))])
    }
    return .attribute
  }

  private static let addressAttributes: Set<String> = [
    "action", "background", "cite", "data", "formaction", "href", "longdesc", "manifest", "ping",
    "poster", "src", "xlink:href",
  ]

  /// Whether a document can go on alike from both: a section that is left out must not change what
  /// follows means.
  func goesOnLike(_ other: HTMLState) -> Bool {
    if place.isInTag, other.place.isInTag { return element == other.element }
    switch (place, other.place) {
    case (.doubleQuoted, .doubleQuoted), (.singleQuoted, .singleQuoted):
      return attribute == other.attribute && element == other.element
    case (.rawText, .rawText): return element == other.element
    default: return place == other.place
    }
  }
}

extension HTMLState.Place {
  /// After a tag's name or an attribute, where the next attribute or `>` is expected.
  fileprivate var isInTag: Bool {
    switch self {
    case .tagName, .betweenAttributes, .attributeName, .afterAttributeName, .unquoted: true
    default: false
    }
  }
}
