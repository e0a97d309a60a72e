/// Which destinations a link or an image may have: an allow-list of schemes.
///
/// A scheme is what RFC 3986, section 3.1 calls one. Browsers also see a scheme through leading
/// spaces and embedded tabs; those come out percent-encoded here, so that none is left to see.
public enum URLPolicy {
  /// Whether a text is a whole address, with a scheme, that a link may have.
  public static func allowsAbsoluteLink(_ text: String) -> Bool {
    guard let scheme = scheme(of: text.utf8) else { return false }
    return allowsLink(scheme: scheme)
  }

  /// The scheme of a destination, or nil where it is relative.
  static func scheme(of destination: some Collection<UInt8>) -> String? {
    guard let colon = destination.firstIndex(of: UInt8(ascii: ":")) else { return nil }
    let scheme = destination[..<colon]
    guard let first = scheme.first, isLetter(first), scheme.allSatisfy(isSchemeByte) else {
      return nil
    }
    return String(decoding: scheme, as: UTF8.self)
  }

  static func allowsLink(scheme: String?) -> Bool {
    switch scheme?.lowercased() {
    case nil, "http", "https", "mailto", "tel": true
    default: false
    }
  }

  static func allowsImage(scheme: String?) -> Bool {
    switch scheme?.lowercased() {
    case nil, "http", "https": true
    default: false
    }
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }

  private static func isSchemeByte(_ byte: UInt8) -> Bool {
    isLetter(byte) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
      || byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
  }
}
