import Characters

/// An http or https address that stands in a text without `<` and `>`.
///
/// After GFM's extended autolinks (section 6.9), but for three things: it ends at the first
/// character that no URL has, so at all full-width punctuation and at every CJK character; it may
/// begin right behind a character that is not ASCII; and a `)` ends it that has no `(` in it.
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
    let end = Self.trimmed(text, colon + 3..<Self.end(in: text, from: colon + 3))
    guard end > colon + 3 else { return nil }
    range = start..<end
    lastCharacter = text.scalar(before: end).start
  }

  private static func beginsHost(_ text: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    let byte = text[index]
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

  private static func end(in text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
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
  private static func trimmed(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int {
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
